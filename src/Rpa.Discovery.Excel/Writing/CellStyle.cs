namespace Rpa.Discovery.Excel.Writing;

/// <summary>How a cell looks.</summary>
internal sealed record CellStyle
{
    public static readonly CellStyle Plain = new();
    public static readonly CellStyle Wrapped = new() { IsWrapped = true };
    public static readonly CellStyle Title = new() { Kind = CellKind.Title };
    public static readonly CellStyle Note = new() { Kind = CellKind.Note, IsWrapped = true };
    public static readonly CellStyle Heading = new() { Kind = CellKind.Heading, IsWrapped = true };
    public static readonly CellStyle Strong = new() { Kind = CellKind.Strong, IsWrapped = true };
    public static readonly CellStyle Link = new() { Kind = CellKind.Link };

    public CellKind Kind { get; init; }

    public bool IsWrapped { get; init; }

    public bool IsRight { get; init; }

    /// <summary>As the format writes it, such as <c>#,##0.0</c>; null shows a number as it is.</summary>
    public string? Format { get; init; }
}

/// <summary>What a cell is for.</summary>
internal enum CellKind
{
    Plain,
    Title,
    Note,
    Heading,
    Strong,
    Link,

    /// <summary>A figure that a reader may change.</summary>
    Input,

    /// <summary>What follows from others.</summary>
    Result,
}
