using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Makes distributions of what was read, or says which parameter is at fault.</summary>
internal static class DistributionMaker
{
    private static readonly (Phrase Expected, string[] Parameters)[] _measuredAgainst =
    [
        (RandomnessWords.AboveMinimum, ["min"]), (RandomnessWords.NotBelowMinimum, ["min"]), (RandomnessWords.NotAboveMaximum, ["max"]),
        (RandomnessWords.BetweenBounds, ["min", "max"]),
        (RandomnessWords.BetaDeviation, ["mean", "min", "max"]), (RandomnessWords.AboveMedian, ["p50"]),
        (RandomnessWords.NearMedian, ["p50"]), (RandomnessWords.NearMedianNormal, ["p50"]),
        (RandomnessWords.AboveTenth, ["p10"]), (RandomnessWords.NearTenth, ["p10"]),
    ];

    /// <summary>The law of one value.</summary>
    public static Distribution? Constant(this ValueReader values, YamlNode node, double value, string said) =>
        values.MakeDistribution(node, DistributionForm.Find("constant", ["value"])!, [value], [said]);

    /// <summary>A distribution of a family; values are quoted as they were written, and so is the one that they are measured
    /// against.</summary>
    /// <param name="values">Where it goes wrong is said.</param>
    /// <param name="node">Where findings stand.</param>
    /// <param name="form">Which parameters it is made of.</param>
    /// <param name="amounts">Their values.</param>
    /// <param name="said">The same as written; empty where nothing was.</param>
    /// <param name="shownAs">What findings call the parameters; null for their own names.</param>
    public static Distribution? MakeDistribution(this ValueReader values, YamlNode node, DistributionForm form, double[] amounts,
        string[] said, string[]? shownAs = null)
    {
        var distribution = form.Create(amounts, out var fault);
        if (fault is null)
            return distribution;
        var names = form.Parameters.Select(p => p.Name).ToList();
        string NameOf(int index) => shownAs is null ? names[index] : shownAs[index];
        object expected = fault.Expected;
        foreach (var against in _measuredAgainst.Where(m => ReferenceEquals(m.Expected, fault.Expected)).SelectMany(m => m.Parameters)
            .Select(p => names.IndexOf(p)).Where(i => i >= 0))
            expected = FormatWords.OtherIs.With(expected, NameOf(against), said[against]);
        var index = names.IndexOf(fault.Parameter);
        values.Report(node, ValueRules.DistributionParameter, index >= 0 ? NameOf(index) : fault.Parameter, form.Family,
            index >= 0 && said[index].Length > 0 ? said[index] : NumberText.Write(fault.Value), expected);
        return null;
    }

    /// <summary>Makes it unless a parameter is at fault, which is then said.</summary>
    public static bool Checked(this ValueReader values, YamlNode node, ParameterFault? fault, Func<Distribution> make, string family,
        out Distribution? made)
    {
        made = fault is null ? make() : null;
        if (fault is not null)
            values.Report(node, ValueRules.DistributionParameter, fault.Parameter, family, FlowText.Of(node), fault.Expected);
        return made is not null;
    }

    /// <summary>Whether the amounts are within what the form allows, so that nothing else is proposed.</summary>
    public static bool Fits(this DistributionForm form, params double[] amounts)
    {
        form.Create(amounts, out var fault);
        return fault is null;
    }
}
