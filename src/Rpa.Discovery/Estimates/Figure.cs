using System.Runtime.CompilerServices;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Estimates;

/// <summary>A figure of a result, said once: the result is a view of its figures, and differences, JSON and tables loop over them.</summary>
/// <param name="Name">The property that shows it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Words">Its name in a table; null where it stands in JSON alone.</param>
internal abstract record Figure<TOwner>(string Name, Unit Unit, Phrase? Words)
    where TOwner : IMeasured
{
    /// <summary>The member of JSON: the name, unless that was another one from the beginning.</summary>
    public string Id { get; init; } = char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>Whether a table leaves it out where it is nothing; JSON never does.</summary>
    public bool HideWhenZero { get; init; }

    /// <summary>Whether it may be null in JSON: it cannot always be computed.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Whether results of version 0.1.0 lack it.</summary>
    public bool IsLater { get; init; }

    /// <summary>Whether possible files are asked about it where it is one of a part, such as a workflow.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>The figure; null where it cannot be computed.</summary>
    public Estimate? Get(TOwner owner) => owner.Figures[Name];

    /// <summary>Whether a table of this owner has a row for it.</summary>
    public bool IsShown(TOwner owner) => Words is not null && Get(owner) is { } estimate && !(HideWhenZero && estimate.Mean == 0);
}

/// <summary>The same with how it is computed.</summary>
/// <param name="Name">The property that shows it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Compute">From what was measured, in that unit; null where nothing was.</param>
/// <param name="Words">Its name in a table; null where it stands in JSON alone.</param>
internal sealed record Figure<TOwner, TSource>(string Name, Unit Unit, Func<TSource, Unit, Estimate?> Compute, Phrase? Words = null)
    : Figure<TOwner>(Name, Unit, Words)
    where TOwner : IMeasured;

/// <summary>What has figures.</summary>
internal interface IMeasured
{
    FigureValues Figures { get; }
}

/// <summary>The figures of one owner by their names, as its properties show them.</summary>
/// <param name="values">Each by its name.</param>
internal sealed class FigureValues(IReadOnlyDictionary<string, Estimate?> values) : IEquatable<FigureValues>
{
    private readonly IReadOnlyDictionary<string, Estimate?> _values = values;

    public Estimate? this[string name] => _values[name];

    public static FigureValues Of<TOwner, TSource>(IEnumerable<Figure<TOwner, TSource>> figures, TSource source)
        where TOwner : IMeasured => new(figures.ToDictionary(f => f.Name, f => f.Compute(source, f.Unit), StringComparer.Ordinal));

    /// <summary>The figure that the calling property is named after.</summary>
    public Estimate Of([CallerMemberName] string name = "") => _values[name]!;

    /// <summary>The same where it cannot always be computed.</summary>
    public Estimate? OrNone([CallerMemberName] string name = "") => _values[name];

    public bool Equals(FigureValues? other) => other is not null && _values.Count == other._values.Count
        && _values.All(v => other._values.TryGetValue(v.Key, out var theirs) && Equals(v.Value, theirs));

    public override bool Equals(object? obj) => Equals(obj as FigureValues);

    public override int GetHashCode() => _values.Count;
}
