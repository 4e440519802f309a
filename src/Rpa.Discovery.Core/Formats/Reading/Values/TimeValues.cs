using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Reading.Values.Proposal;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>Lengths of time of a file; whatever a finding proposes can be read in its place.</summary>
internal static class TimeValues
{
    public static TimeAmount? Time(this ValueReader values, YamlNode node, string shownAs, TimeUse use) =>
        values.Word(node, shownAs) is { } text ? values.ReadTime(node, text, use) : null;

    /// <summary>The length of time that a text, or a part of it, is; whatever a finding proposes can be read in its place.</summary>
    /// <param name="values">Where it goes wrong is said.</param>
    /// <param name="node">Where findings stand.</param>
    /// <param name="text">What is to be a length of time.</param>
    /// <param name="use">Where it stands.</param>
    /// <param name="said">The whole value as written, when <paramref name="text"/> is a part of it.</param>
    /// <param name="isLaw">Whether 'about', 'exactly' and a range may stand here.</param>
    public static TimeAmount? ReadTime(this ValueReader values, YamlNode node, string text, TimeUse use, string? said = null,
        bool isLaw = false)
    {
        said ??= text;
        switch (TimeText.Read(text, out var amount, out var unknownUnit))
        {
            case TimeFault.None:
                break;
            case TimeFault.UnitMissing:
                values.UnitIsMissing(node, text, use, said, isLaw);
                return null;
            case TimeFault.NumberForm:
                var plain = TimeText.ClockWithUnit(text) ?? NumberText.Mend(text);
                values.Report(node, ValueRules.NumberForm, said,
                    plain is not null && IsTime(plain, use, isLaw) ? IfMeant([Within(said, text, plain)])
                    : plain is not null && NumberText.TryRead(plain, out _)
                    && WithUnits(plain, Within(said, text, plain), use, isLaw) is { } units ? FormatWords.WriteIfMeant.With(units)
                    : FormatWords.WriteTimes.With(use.Examples(e => Within(said, text, e))));
                return null;
            default:
                if (RangeText.TrySplit(text, out var from, out var to))
                    values.NotOneLength(node, text, from, to, use, said, isLaw);
                else
                    values.Report(node, ValueRules.NotATime, said, use.Examples(e => Within(said, text, e)),
                        Mended(said, unknownUnit, TimeUnits.Words, whole => IsTime(Only(whole, said, text), use, isLaw)),
                        isLaw ? FormatWords.OrAbout : null);
                return null;
        }

        if (use.Allows(amount.Unit))
            return amount;
        values.Report(node, ValueRules.UnitNotHere, said, use.Why(amount.Unit), use.Allowed);
        return null;
    }

    // A range of which one end has no unit or a wrong one, or which stands where only one length can.
    private static void NotOneLength(this ValueReader values, YamlNode node, string text, string from, string to, TimeUse use,
        string said, bool isLaw)
    {
        string[] ends = [from, to];
        if (isLaw && Array.TrueForAll(ends, e => NumberText.TryRead(e, out _)))
            values.UnitIsMissing(node, text, use, said, isLaw);
        else if (Array.TrueForAll(ends, e => IsTime(e, use, isLaw: false)))
            values.Report(node, ValueRules.RangeNotHere, said, FindingWords.Quoted(ends.Select(e => Within(said, text, e))));
        else
            values.Report(node, ValueRules.NotATime, said, use.Examples(e => Within(said, text, e)), null,
                isLaw ? FormatWords.OrAbout : null);
    }

    private static void UnitIsMissing(this ValueReader values, YamlNode node, string text, TimeUse use, string said, bool isLaw)
    {
        if (WithUnits(text, said, use, isLaw) is { } units)
            values.Report(node, ValueRules.UnitMissing, said, units);
        else if (NumberText.TryRead(text, out var number) && number == 0)
            values.Report(node, ValueRules.OutOfRange, said, FormatWords.Above.With(0));
        else
            values.Report(node, ValueRules.NotATime, said, use.Examples(e => Within(said, text, e)), null,
                isLaw ? FormatWords.OrAbout : null);
    }

    /// <summary>Whether a text is a length of time that may stand here, or a range where that may.</summary>
    private static bool IsTime(string text, TimeUse use, bool isLaw) => TimeText.TryRead(text, out var amount)
        ? use.Accepts(amount)
        : isLaw && RangeText.TrySplit(text, out var from, out var to) && TimeText.TryRead(from, out var least)
        && TimeText.TryRead(to, out var most)
            && use.Allows(least.Unit) && use.Allows(most.Unit) && least.Value > 0
            && (!least.IsWallTime || !most.IsWallTime ? least.Value < most.Value && least.Unit == most.Unit : least.Seconds < most.Seconds);

    // The number with each unit with which it could stand here; null when there is none.
    private static Phrase? WithUnits(string text, string said, TimeUse use, bool isLaw) =>
        use.Units.Where(u => IsTime($"{text} {u.English}", use, isLaw)).ToList() is { Count: > 0 } units
        ? FindingWords.Quoted(units.Select(u => (Within(said, text, $"{text} {u.English}"), Within(said, text, text + u.Japanese)))) : null;

    // The part of a value that was to be the time, when the words around it are as before.
    private static string Only(string whole, string said, string text)
    {
        var before = Math.Max(0, said.LastIndexOf(text, StringComparison.Ordinal));
        var after = said.Length - before - text.Length;
        return whole.Length >= before + after ? whole[before..^after] : whole;
    }

    /// <summary>Hours, as in limits of overtime.</summary>
    public static double? Hours(this ValueReader values, YamlNode node, string shownAs) =>
        values.Time(node, shownAs, TimeUse.Effort) is { } time ? HoursOf(time) : null;

    /// <summary>Exact for an amount said in hours.</summary>
    public static double HoursOf(TimeAmount time) => time.Unit == TimeUnit.Hour ? time.Value : time.Seconds / 3600;
}
