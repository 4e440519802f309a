using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>Amounts of a file for a period.</summary>
internal static class PeriodValues
{
    /// <summary>How often a year the period of <c>12 h per-month</c> comes; null with a finding when there is none.</summary>
    /// <param name="values">Where it goes wrong is said.</param>
    /// <param name="node">The value.</param>
    /// <param name="text">Its text.</param>
    /// <param name="example">How it could be written.</param>
    /// <param name="use">What stands before the period; null for a bare number.</param>
    /// <param name="amount">What stands before the period.</param>
    public static double? PerYear(this ValueReader values, YamlNode node, string text, string example, TimeUse? use, out string amount)
    {
        if (Periods.TrySplit(text, out amount, out var period, out var unknown) && period is RatePeriod.Week or RatePeriod.Month
            or RatePeriod.Year)
            return period switch { RatePeriod.Week => 365.25 / 7, RatePeriod.Month => 12, _ => 1 };
        values.Report(node, ValueRules.NotARate, text, example, "per-week, per-month, per-year",
            Proposal.Mended(text, unknown, ["week", "month", "year"],
            t => Periods.TrySplit(t, out var many, out _, out _)
                && (use is null ? NumberText.TryRead(many, out _) : TimeText.TryRead(many, out var time) && use.Allows(time.Unit))));
        return null;
    }
}
