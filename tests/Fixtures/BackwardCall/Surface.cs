using System.Diagnostics.CodeAnalysis;

namespace BackwardCall.Wording;

/// <summary>One of everything that the printed public surface must show, and a type of a package where only the platform's
/// belong.</summary>
public sealed record Shown : IComparable<Shown>
{
    public const int Most = 3;

    public required string Id { get; init; }

    public int? Count { get; }

    public (int From, string? To) Pair { get; set; }

    public Dictionary<string, List<string?>?> Nested { get; init; } = [];

    public Mono.Cecil.TypeDefinition? Foreign { get; init; }

    public static bool TryFind(string name, [NotNullWhen(true)] out Shown? found)
    {
        found = name.Length > 0 ? new Shown { Id = name } : null;
        return found is not null;
    }

    public static void Take<T>(T one, T? other, string text = "a", int? count = null, StringComparison how = StringComparison.Ordinal,
        params string[] rest)
        where T : class => ArgumentNullException.ThrowIfNull(one);

    public int CompareTo(Shown? other) => string.CompareOrdinal(Id, other?.Id);

    internal void Hidden() => Take(Id, null);
}

public sealed record Positional(string Id);

public sealed record Listed
{
    public IReadOnlyList<string> Ids { get; init; } = [];
}

public sealed record ListedByReference
{
    public IReadOnlyList<string> Ids { get; init; } = [];

    public bool Equals(ListedByReference? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
