using System.ComponentModel;
using System.Text.Json.Serialization;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Contracts;

/// <summary>Conventions of doubt that a file gave in place of the usual ones.</summary>
internal sealed record ConventionsJson
{
    public required ClassConventionJson Guess { get; init; }
    public required ClassConventionJson Interview { get; init; }
    public required ClassConventionJson Published { get; init; }
    [Description("9 in 10 possible values of what is unknown lie within times or divided by this.")]
    [AtLeast(1)]
    public required double UnknownSpread { get; init; }
    [Description("What a stated chance is multiplied with.")]
    [AtLeast(0)]
    public required double Success { get; init; }
    [Description("How many pilots they were calibrated with; null where the file does not say.")]
    [AtLeast(1)]
    public required int? Pilots { get; init; }
    public required DateOnly? First { get; init; }
    public required DateOnly? Last { get; init; }
    [Description("SHA-256 over the results that they were calibrated with.")]
    [LooksLike("^[0-9a-f]{64}$")]
    public required string? Results { get; init; }

    /// <summary>The same as they were used.</summary>
    [JsonIgnore]
    public DoubtConventions Conventions => DoubtConventions.Usual with
    {
        Guess = Guess.Over(DoubtConventions.Usual.Guess),
        Interview = Interview.Over(DoubtConventions.Usual.Interview),
        Published = Published.Over(DoubtConventions.Usual.Published),
        UnknownSpread = UnknownSpread,
        Success = Success,
    };

    public static ConventionsJson? Of(DoubtConventions? conventions) => conventions is null ? null : new()
    {
        Guess = ClassConventionJson.Of(conventions.Guess),
        Interview = ClassConventionJson.Of(conventions.Interview),
        Published = ClassConventionJson.Of(conventions.Published),
        UnknownSpread = conventions.UnknownSpread,
        Success = conventions.Success,
        Pilots = conventions.Source?.Pilots,
        First = conventions.Source?.First,
        Last = conventions.Source?.Last,
        Results = conventions.Source?.Hash,
    };
}

/// <summary>How far a figure of one class may be off.</summary>
internal sealed record ClassConventionJson
{
    [Description("9 in 10 possible values of a time, volume or cost lie within times or divided by this.")]
    [AtLeast(1)]
    public required double Spread { get; init; }
    [Description("A share counts as so many cases seen.")]
    [AtLeast(0)]
    public required double Cases { get; init; }

    public ClassConvention Over(ClassConvention usual) => usual with { Spread = Spread, Cases = Cases };

    public static ClassConventionJson Of(ClassConvention convention) => new() { Spread = convention.Spread, Cases = convention.Cases };
}
