using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads demand: how many cases come, when, and what they look like.</summary>
internal sealed class ArrivalsReader(ValueReader values, LawReader laws, PeopleReader people, TraceReader traces)
{
    internal static readonly (string Word, ClosedGaps Closed)[] ClosedWords = [("next-opening", ClosedGaps.NextOpening), ("wait-for-opening", ClosedGaps.WaitForOpening)];
    private static readonly (string, IfClosed)[] _ifClosed = [("next", IfClosed.Next), ("previous", IfClosed.Previous), ("same", IfClosed.Same)];

    private Findings Findings => values.Findings;

    public Arrivals? Arrivals(YamlNode node)
    {
        if (node is not YamlMapping)
            return Rate(node) is { } only ? new Arrivals { About = only, Place = node.Place } : null;
        if (BlockReader.Open(Findings, Blocks.Arrivals, node, "arrivals") is not { } block)
            return null;
        return new Arrivals
        {
            About = block.Read("about", Rate),
            Every = block.Read("every", n => laws.Law(n, "every", TimeUse.Clock)),
            Closed = block.ReadValue("closed", n => values.OneOf(n, "closed", ClosedWords)) ?? ClosedGaps.Stop,
            Batches = block.Read("batches", n => values.List(n, "batches", Batch)) ?? [],
            Trace = block.Read("trace", n => values.Scalar(n, "trace") is null ? null : traces.Read((YamlScalar)n)),
            Calendar = block.Read("calendar", n => values.Word(n, "calendar")),
            Seasons = block.Read("seasons", n => Peaks(n, "seasons")) ?? [],
            Peaks = block.Read("peaks", n => Peaks(n, "peaks")) ?? [],
            GrowthPerYear = block.ReadValue("growth", n => ChangePerYear(n, "growth")) ?? 0,
            BusyDays = block.Read("busy-days", BusyDays),
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    private ArrivalRate? Rate(YamlNode node)
    {
        if (values.Word(node, "arrivals") is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay, IsUnknown = true, Said = ((YamlScalar)node).Text.Trim(), Place = node.Place };
        var plain = text.StartsWith("about ", StringComparison.Ordinal) ? text[6..] : text.StartsWith('約') ? text[1..] : text;
        if (!Periods.TrySplit(plain, out var amount, out var period, out var unknown))
        {
            values.Report(node, ValueRules.NotARate, text, "40 per open-day", "per open-day, per open-hour, per-week, per-month, per-year", ValueReader.Mended(text, unknown, Periods.Words,
                t => Periods.TrySplit(t, out var many, out _, out _) && NumberText.TryRead(many.TrimEnd('件'), out _)));
            return null;
        }

        if (values.ReadNumber(node, amount, n => n >= 0, text) is not { } count)
            return null;
        if (count < 0)
        {
            values.Report(node, ValueRules.OutOfRange, text, FormatWords.AtLeast.With(0));
            return null;
        }

        return new ArrivalRate { Count = count, Per = period, Said = ((YamlScalar)node).Text.Trim(), Place = node.Place };
    }

    private ArrivalBatch? Batch(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.DatedBatch, node, "batches") is not { } block)
            return null;
        block.Require("count", "batches");
        block.Exclude("day-of-month", "dates", "batches");
        if (!block.Has("day-of-month") && !block.Has("dates") && !block.IsIncomplete)
            Findings.Add(StructureRules.NotOneOf, block.Place, "batches", "day-of-month, dates");
        var months = block.Read("months", n => values.List<Number>(n, "months", m => values.Integer(m, "months", 1, 12) is { } v ? new Number(v) : null, orSingle: true));
        var dates = block.Read("dates", n => values.List<Date>(n, "dates", d => values.Date(d, "dates") is { } v ? new Date(v) : null, orSingle: true));
        return new ArrivalBatch
        {
            DayOfMonth = block.ReadValue("day-of-month", n => values.Integer(n, "day-of-month", 1, 31)),
            Months = months is null ? [] : [.. months.Select(m => m.Value)],
            Dates = dates is null ? [] : [.. dates.Select(d => d.Value)],
            At = block.ReadValue("at", n => values.TimeOfDay(n, "at")),
            Count = block.ReadValue("count", n => values.Integer(n, "count", 1, 100_000_000)) ?? 1,
            IfClosed = block.ReadValue("if-closed", n => values.OneOf(n, "if-closed", _ifClosed)) ?? IfClosed.Next,
            Place = block.Place,
        };
    }

    private sealed record Number(int Value);

    private sealed record Date(DateOnly Value);

    private IReadOnlyList<Peak> Peaks(YamlNode node, string shownAs)
    {
        var peaks = new List<Peak>();
        foreach (var entry in values.Map(node, shownAs))
        {
            PeakKind kind;
            int number;
            if (shownAs == "seasons")
            {
                if (people.MonthNumber(entry) is not { } month)
                    continue;
                (kind, number) = (PeakKind.Month, month);
            }
            else if (!TryPeak(entry.Name, out kind, out number))
            {
                values.Report(entry.Key, ValueRules.NotATimeOfYear, entry.Name, "'mon', 'hour 9', 'day 20', 'first-3-days', 'last-5-days', 'after-closed'");
                continue;
            }

            if (!entry.Value.IsReported && values.Factor(entry.Value, entry.Name) is { } factor)
                peaks.Add(new Peak { Kind = kind, Number = number, Factor = factor, Said = ((YamlScalar)entry.Value).Text, Place = entry.Key.Place });
        }

        return peaks;
    }

    private static bool TryPeak(string text, out PeakKind kind, out int number)
    {
        (kind, number) = (PeakKind.AfterClosed, 0);
        if (text is "after-closed" or "休み明け")
            return true;
        if (Weekdays.TryParse(text, out var first, out var last, out _) && first == last)
        {
            (kind, number) = (PeakKind.Weekday, Weekdays.Index(first) + 1);
            return true;
        }

        foreach (var (before, after, found, from, to) in (ReadOnlySpan<(string, string, PeakKind, int, int)>)
        [
            ("hour ", "", PeakKind.Hour, 0, 23), ("", "時", PeakKind.Hour, 0, 23),
            ("day ", "", PeakKind.DayOfMonth, 1, 31), ("", "日", PeakKind.DayOfMonth, 1, 31),
            ("month ", "", PeakKind.Month, 1, 12), ("", "月", PeakKind.Month, 1, 12),
            ("last-", "-days", PeakKind.LastDays, 1, 31), ("last-", "-day", PeakKind.LastDays, 1, 31),
            ("first-", "-days", PeakKind.FirstDays, 1, 31), ("first-", "-day", PeakKind.FirstDays, 1, 31),
        ])
        {
            if (text.Length > before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal)
                && NumberText.TryRead(text.AsSpan(before.Length, text.Length - before.Length - after.Length), out var value)
                && value == Math.Floor(value) && value >= from && value <= to)
            {
                (kind, number) = (found, (int)value);
                return true;
            }
        }

        // 'last-day' and 'first-day' are one day.
        if (text is "last-day" or "first-day")
        {
            (kind, number) = (text == "last-day" ? PeakKind.LastDays : PeakKind.FirstDays, 1);
            return true;
        }

        return false;
    }

    /// <summary><c>-1 % per-year</c> as −0.01.</summary>
    public double? ChangePerYear(YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (!Periods.TrySplit(text, out var amount, out var period, out _) || period != RatePeriod.Year)
        {
            values.Report(node, ValueRules.NotARate, text, "-1 % per-year", "per-year", null);
            return null;
        }

        var isPercent = amount.EndsWith('%');
        if (values.ReadNumber(node, isPercent ? amount[..^1] : amount, said: text) is not { } value)
            return null;
        value = isPercent ? value / 100 : value;
        if (value is <= -1 or > 10)
        {
            values.Report(node, ValueRules.OutOfRange, text, FormatWords.FromTo.With("-99 %", "1000 %"));
            return null;
        }

        return value;
    }

    private BusyDays? BusyDays(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.BusyDays, node, "busy-days") is not { } block || !block.Require("cv", "busy-days"))
            return null;
        return block.ReadValue("cv", BusyDaysCv) is not { } cv ? null : new BusyDays
        {
            Cv = cv,
            Workflows = block.Read("workflows", n => values.Words(n, "workflows")) ?? [],
            Place = block.Place,
        };
    }

    private double? BusyDaysCv(YamlNode node)
    {
        if (values.Number(node, "cv", atLeast: 0) is not { } cv)
            return null;
        if (Model.BusyDays.FaultOf(cv) is not { } fault)
            return cv;
        values.Report(node, ValueRules.DistributionParameter, "cv", "busy-days", NumberText.Write(cv), fault.Expected);
        return null;
    }

    public CaseAttribute Attribute(YamlEntry entry)
    {
        var attribute = new CaseAttribute { Id = entry.Name, Place = entry.Key.Place };
        if (laws.RefuseUnknownFamily(entry.Value, Blocks.Attribute) || BlockReader.Open(Findings, Blocks.Attribute, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return attribute;
        attribute = attribute with { Title = block.Read("title", n => values.Title(n, "title")) };
        if (!block.Has("choice") || block.Has("shift") || block.Has("between"))
            return attribute with { Number = laws.Number(block, entry.Value, entry.Name) };
        foreach (var family in Blocks.Families.Where(f => f != "choice"))
            block.Exclude("choice", family, entry.Name);
        var choices = new List<AttributeChoice>();
        foreach (var choice in block["choice"] is { } node ? values.Map(node, "choice") : [])
        {
            if (!choice.Value.IsReported && values.Share(choice.Value, choice.Name) is { } share)
            {
                choices.Add(new AttributeChoice
                {
                    Value = choice.Name,
                    Number = NumberText.TryRead(choice.Name, out var number) ? number : null,
                    Share = share,
                    Place = choice.Key.Place,
                });
            }
        }

        return attribute with { Choices = WithRest(choices) };
    }

    // 'rest' among values is what the others leave.
    private static IReadOnlyList<AttributeChoice> WithRest(List<AttributeChoice> choices)
    {
        var rests = choices.Count(c => c.Share.IsRest);
        if (rests == 0)
            return choices;
        var left = Math.Max(0, 1 - choices.Where(c => !c.Share.IsRest).Sum(c => c.Share.Value)) / rests;
        return [.. choices.Select(c => c.Share.IsRest ? c with { Share = c.Share with { Value = Math.Min(1, left) } } : c)];
    }
}
