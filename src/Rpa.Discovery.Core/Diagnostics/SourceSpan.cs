namespace Rpa.Discovery.Diagnostics;

/// <summary>A place in a file: where a value was written or a finding stands.</summary>
/// <remarks>Lines and columns count from 1; a column counts UTF-16 code units. <see cref="Line"/> 0 means "the file as a whole".</remarks>
public readonly record struct SourceSpan
{
    /// <summary>Creates a place.</summary>
    /// <param name="path">The file as the user named it; null for text that came from no file.</param>
    /// <param name="line">From 1; 0 for the file as a whole.</param>
    /// <param name="column">From 1; 0 for the line as a whole.</param>
    /// <param name="length">How many code units the place covers on its line; at least 0.</param>
    public SourceSpan(string? path, int line, int column, int length = 0)
    {
        Path = path;
        Line = line;
        Column = column;
        Length = length;
    }

    /// <summary>The file as the user named it; null for text that came from no file.</summary>
    public string? Path { get; init; }

    /// <summary>The line, from 1; 0 for the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 code units; 0 for the line as a whole.</summary>
    public int Column { get; init; }

    /// <summary>How many code units the place covers on its line.</summary>
    public int Length { get; init; }

    /// <summary><c>path(line,column)</c>, as editors and build logs print it.</summary>
    public override string ToString() => Line == 0 ? Path ?? "" : $"{Path ?? "text"}({Line},{Column})";
}
