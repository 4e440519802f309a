using System.Runtime.CompilerServices;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Estimates;

/// <summary>Figure of a result, said once: the result is a view of its figures; differences, JSON and tables loop over them.</summary>
/// <param name="Name">The property that shows it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Words">Its name in a table; null where it stands in JSON alone.</param>
internal abstract record Figure<TOwner>(string Name, Unit Unit, Phrase? Words)
    where TOwner : IMeasured
{
    /// <summary>The member of JSON: the name, unless that was another one from the beginning.</summary>
    public string Id { get; init; } = char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>The name as text: what a comparison calls it, whatever JSON does.</summary>
    public string Key => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>The member of JSON in which it stands together with others of its kind; null for a member of the owner.</summary>
    public string? Group { get; init; }

    /// <summary>How a table shows it.</summary>
    public FigureForm Form { get; init; }

    /// <summary>Whether it stands further right in a table than its place in the list.</summary>
    public bool StandsLater { get; init; }

    /// <summary>Its name with its owner's, where today and a change stand side by side; null where they do not.</summary>
    public Phrase? Compared { get; init; }

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

/// <summary>How a table shows a figure. Times of one row stand in one unit.</summary>
internal enum FigureForm
{
    /// <summary>The mean and its unit.</summary>
    Mean,

    /// <summary>The same with the interval.</summary>
    Interval,

    /// <summary>The mean alone: what its column counts says the unit.</summary>
    BareMean,

    /// <summary>The mean and its interval without a unit.</summary>
    Bare,

    /// <summary>A share with its interval, where there is one.</summary>
    InUse,

    /// <summary>A time in a unit of its own.</summary>
    Span,
}

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
