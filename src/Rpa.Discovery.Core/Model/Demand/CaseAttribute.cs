using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Model.Demand;

/// <summary>A property of a case, drawn at arrival: one of several values, or a number.</summary>
public sealed record CaseAttribute : ModelPart
{
    /// <summary>Kebab-case ASCII, unique in its workflow.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>The values with their shares; empty when it is a number with a distribution.</summary>
    public IReadOnlyList<AttributeChoice> Choices { get; init; } = [];

    /// <summary>The distribution of a number; null when <see cref="Choices"/> are given.</summary>
    public Distribution? Number { get; init; }

    /// <summary>Whether its value is a number: it has a distribution, or every choice reads as a number.</summary>
    public bool IsNumeric => Number is not null || (Choices.Count > 0 && Choices.All(c => c.Number is not null));

    /// <summary>The values for people, the first ones of very many.</summary>
    internal string SomeValues =>
        string.Join(", ", Choices.Count > MostShown
            ? Choices.Select(c => c.Value).Take(MostShown).Append("…") : Choices.Select(c => c.Value));

    private const int MostShown = 40;

    internal AttributeChoice? FindChoice(string value) => ById.Find(Choices, value, static c => c.Value);
}

/// <summary>One value of an attribute.</summary>
public sealed record AttributeChoice : ModelPart
{
    /// <summary>The value's name, or a number's text.</summary>
    public required string Value { get; init; }

    /// <summary>The value as a number, when it reads as one.</summary>
    public double? Number { get; init; }

    /// <summary>Its share.</summary>
    public required Share Share { get; init; }
}
