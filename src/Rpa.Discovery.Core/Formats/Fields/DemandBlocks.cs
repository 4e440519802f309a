using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Demand: how many cases come, when, and what they look like.</summary>
internal static class DemandBlocks
{
    private static readonly ValueForm<ClosedGaps> _closed =
        Forms.OneOf(("next-opening", ClosedGaps.NextOpening), ("wait-for-opening", ClosedGaps.WaitForOpening));

    private static readonly ValueForm<ArrivalRate> _rate =
        ValueForm.Of(Form.Quantity, (reader, node, _) => RateOf(reader.Values, node), WriteRate);

    public static readonly Block<ArrivalBatch> DatedBatch = new Block<ArrivalBatch>("dated-batch",
        (_, place) => new ArrivalBatch { Count = 1, Place = place })
        .Exclusive("day-of-month", "dates")
        .Check((reader, block, shownAs) =>
        {
            if (!block.Has("day-of-month") && !block.Has("dates") && !block.IsIncomplete)
                reader.Findings.Add(StructureRules.NotOneOf, block.Place, shownAs, "day-of-month, dates");
            return true;
        })
        .Field("day-of-month", Forms.Integer(1, 31), b => b.DayOfMonth, (b, day) => b with { DayOfMonth = day },
            new("1 to 31; 31 is the last day", "毎月の日。31は末日"))
        .Field("months", Forms.Integer(1, 12).OneOrMore(), b => b.Months, (b, months) => b with { Months = months },
            new("Only in these months", "この月だけ"))
        .Field("dates", ValueForm.OfNumber(Form.Text, (reader, node, name) => reader.Values.Date(node, name),
            (_, date) => Text(DateText.Write(date))).OneOrMore(),
            b => b.Dates, (b, dates) => b with { Dates = dates }, new("On these dates instead of a day of the month", "毎月の日の代わりに、この日付"))
        .Field("at", Forms.TimeOfDay, b => b.At, (b, time) => b with { At = time },
            new("Time of day; the opening when not said", "時刻。書かなければ開庁時"))
        .Field("count", Forms.Integer(1, 100_000_000), b => b.Count, (b, count) => b with { Count = count }, new("How many cases", "件数"),
            required: true)
        .Field("if-closed", Forms.OneOf(("next", IfClosed.Next), ("previous", IfClosed.Previous), ("same", IfClosed.Same)), b => b.IfClosed,
            (b, then) => b with { IfClosed = then },
            new("What happens on a closed day", "休みの日の扱い"))
        .Standing();

    public static readonly Block<BusyDays> BusyDays = new Block<BusyDays>("busy-days", (_, place) => new BusyDays { Cv = 0, Place = place })
        .Field("cv", ValueForm.OfNumber(Form.Quantity, BusyDaysCv, (_, cv) => Number(cv)), b => b.Cv, (b, cv) => b with { Cv = cv },
            new("How much days differ; 0.2 is a fifth", "日による違いの大きさ。0.2なら2割ほど"), required: true)
        .Field("workflows", Forms.Names, b => b.Workflows, (b, workflows) => b with { Workflows = workflows },
            new("All that are busy on the same days; written alike in each", "同じ日に忙しくなる業務。どの業務にも同じものを書く"));

    public static readonly Block<Arrivals> Block = new Block<Arrivals>("arrivals", (_, place) => new Arrivals { Place = place })
        .Field("about", _rate, a => a.About, (a, rate) => a with { About = rate },
            new("Such as 40 per open-day, unknown", "例: 1日40件、不明なら unknown"))
        .Field("every", Forms.Law(TimeUse.Clock), a => a.Every, (a, law) => a with { Every = law }, new("Time between arrivals", "到着の間隔"))
        .Field("closed", _closed, a => a.Closed, (a, closed) => a with { Closed = closed },
            new("What becomes of gaps while it is closed: they stop; next-opening; wait-for-opening", "閉まっている間の間隔の扱い。書かなければ進まない"))
        .Field("batches", DatedBatch.AsValue().List(), a => a.Batches, (a, batches) => a with { Batches = batches },
            new("Many at once on certain days", "決まった日にまとまって来るもの"))
        .Field("trace", Form.Text,
            (reader, node, a) => reader.Values.Scalar(node, "trace") is not null && new TraceReader(reader.Findings, reader.Open)
                .Read((YamlScalar)node) is { } trace ? a with { Trace = trace } : null,
            (_, a) => a.Trace is { } trace ? Text(trace.File) : null, new("CSV file of arrival times", "到着時刻のCSVファイル"))
        .Field("calendar", Forms.Name, a => a.Calendar, (a, calendar) => a with { Calendar = calendar }, FieldWords.Calendar)
        .Field("seasons", Form.MapOf(Form.Quantity), (reader, node, a) => a with { Seasons = Peaks(reader.Values, node, "seasons") },
            (writer, a) =>
                Mapping(a.Seasons.Where(p => p.Kind == PeakKind.Month).Select(p => (NumberText.Write(p.Number), Factor(writer, p)))),
                new("Factor by month: {{ 5: x1.8 }}", "月ごとの倍率"))
        .Field("peaks", Form.MapOf(Form.Quantity), (reader, node, a) => a with { Peaks = Peaks(reader.Values, node, "peaks") },
            (writer, a) =>
                Mapping(a.Seasons.Where(p => p.Kind != PeakKind.Month).Concat(a.Peaks).Select(p => (When(p), Factor(writer, p)))),
            new("Factor by hour, weekday or day: {{ hour 9: x1.4, mon: x1.2, last-5-days: x1.5 }}", "時間・曜日・日ごとの倍率"))
        .Field("growth", KnownBlocks.ChangePerYear, a => a.GrowthPerYear, (a, growth) => a with { GrowthPerYear = growth },
            new("Change per year: 2 % per-year", "1年ごとの増減"), unless: 0)
        .Field("busy-days", BusyDays.AsValue(), a => a.BusyDays, (a, busy) => a with { BusyDays = busy },
            new("One random factor per date", "日ごとの多い少ない"))
        .Evidence(a => a.Evidence, (a, evidence) => a with { Evidence = evidence });

    /// <summary>How many cases come and when; a rate alone may stand without its block.</summary>
    public static readonly ValueForm<Arrivals> Arrivals = ValueForm.Of(Form.Either(Form.Quantity, Form.Block("arrivals")),
        (reader, node, name) => node is YamlMapping ? Block.Read(reader, node, name) : RateOf(reader.Values, node) is { } only
            ? new Arrivals { About = only, Place = node.Place } : null,
        (writer, arrivals) => Block.Write(writer, arrivals));

    /// <summary>Properties of a case: shares of a few values, or the distribution of a number.</summary>
    public static readonly ValueForm<IReadOnlyList<CaseAttribute>> Attributes =
        ValueForm.Of<IReadOnlyList<CaseAttribute>>(Form.MapOf(Form.Block("attribute")),
        (reader, node, name) => [.. reader.Values.Map(node, name).Where(a => !a.Value.IsReported).Select(a => Attribute(reader, a))],
        (writer, attributes) => Mapping(attributes.Select(a => (a.Id, WriteAttribute(writer, a)))));

    // ── rates ───────────────────────────────────────────────────────────────────────────────────

    private static ArrivalRate? RateOf(ValueReader values, YamlNode node)
    {
        if (values.Word(node, "arrivals") is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new ArrivalRate
            {
                Count = 10, Per = RatePeriod.OpenDay, IsUnknown = true, Said = ((YamlScalar)node).Text.Trim(),
                Place = node.Place
            };
        var plain = text.StartsWith("about ", StringComparison.Ordinal) ? text[6..] : text.StartsWith('約') ? text[1..] : text;
        if (!Periods.TrySplit(plain, out var amount, out var period, out var unknown))
        {
            values.Report(node, ValueRules.NotARate, text, "40 per open-day", "per open-day, per open-hour, per-week, per-month, per-year",
                Proposal.Mended(text, unknown, Periods.Words,
                t => Periods.TrySplit(t, out var many, out _, out _) && NumberText.TryRead(many.TrimEnd('件'), out _)));
            return null;
        }

        if (values.ReadNumber(node, amount, n => n >= 0, text) is not { } count)
            return null;
        if (count >= 0)
            return new ArrivalRate { Count = count, Per = period, Said = ((YamlScalar)node).Text.Trim(), Place = node.Place };
        values.Report(node, ValueRules.OutOfRange, text, FormatWords.AtLeast.With(0));
        return null;
    }

    private static YamlNode WriteRate(ValueWriter writer, ArrivalRate rate)
    {
        if (rate.IsUnknown)
            return Text("unknown");
        if (writer.KeepsWords && rate.Said is { } said)
        {
            var words = FullWidth.ToAscii(said);
            words = words.StartsWith("about ", StringComparison.Ordinal) ? words[6..] : words.TrimStart('約');
            if (Periods.TrySplit(words, out var amount, out var period, out _) && period == rate.Per
                && NumberText.TryRead(amount, out var count) && count == rate.Count)
                return Text(said);
        }

        return Text($"{NumberText.Write(rate.Count)} {Periods.Word(rate.Per)}");
    }

    private static double? BusyDaysCv(FieldReader reader, YamlNode node, string name)
    {
        if (reader.Values.Number(node, name, atLeast: 0) is not { } cv)
            return null;
        if (Model.Demand.BusyDays.FaultOf(cv) is not { } fault)
            return cv;
        reader.Values.Report(node, ValueRules.DistributionParameter, name, "busy-days", NumberText.Write(cv), fault.Expected);
        return null;
    }

    // ── times of more or fewer ──────────────────────────────────────────────────────────────────

    private static IReadOnlyList<Peak> Peaks(ValueReader values, YamlNode node, string shownAs)
    {
        var peaks = new List<Peak>();
        foreach (var entry in values.Map(node, shownAs))
        {
            PeakKind kind;
            int number;
            if (shownAs == "seasons")
            {
                if (Forms.MonthNumber(values, entry) is not { } month)
                    continue;
                (kind, number) = (PeakKind.Month, month);
            }
            else if (!TryPeak(entry.Name, out kind, out number))
            {
                values.Report(entry.Key, ValueRules.NotATimeOfYear, entry.Name,
                    "'mon', 'hour 9', 'day 20', 'first-3-days', 'last-5-days', 'after-closed'");
                continue;
            }

            if (!entry.Value.IsReported && values.Factor(entry.Value, entry.Name) is { } factor)
                peaks.Add(new Peak
                {
                    Kind = kind, Number = number, Factor = factor, Said = ((YamlScalar)entry.Value).Text,
                    Place = entry.Key.Place
                });
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
            if (text.Length > before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal)
                && text.EndsWith(after, StringComparison.Ordinal)
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

    private static YamlNode Factor(ValueWriter writer, Peak peak) =>
        writer.KeepsWords && peak.Said is { } said && FactorText.TryRead(FullWidth.ToAscii(said), out var factor) && factor == peak.Factor
        ? Text(said)
        : Text(FactorText.Write(peak.Factor));

    private static string When(Peak peak) => peak.Kind switch
    {
        PeakKind.Month => $"month {NumberText.Write(peak.Number)}",
        PeakKind.Weekday => Weekdays.Name(Weekdays.At(peak.Number - 1)),
        PeakKind.Hour => $"hour {NumberText.Write(peak.Number)}",
        PeakKind.DayOfMonth => $"day {NumberText.Write(peak.Number)}",
        PeakKind.LastDays => $"last-{NumberText.Write(peak.Number)}-days",
        PeakKind.FirstDays => $"first-{NumberText.Write(peak.Number)}-days",
        _ => "after-closed",
    };

    // ── properties of cases ─────────────────────────────────────────────────────────────────────

    private static CaseAttribute Attribute(FieldReader reader, YamlEntry entry)
    {
        var values = reader.Values;
        var attribute = new CaseAttribute { Id = entry.Name, Place = entry.Key.Place };
        if (reader.Durations.Distributions.RefuseUnknownFamily(entry.Value, Blocks.Attribute)
            || BlockReader.Open(reader.Findings, Blocks.Attribute, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return attribute;
        attribute = attribute with { Title = block.Read("title", n => values.Title(n, "title")) };
        if (!block.Has("choice") || block.Has("shift") || block.Has("between"))
            return attribute with { Number = reader.Durations.Distributions.Number(block, entry.Value, entry.Name) };
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

    private static YamlNode WriteAttribute(ValueWriter writer, CaseAttribute attribute)
    {
        var map = new YamlMapping(default);
        if (ValueWriter.Title(attribute.Title) is { } title)
            map.Entries.Add(new YamlEntry(Text("title"), title));
        if (attribute.Choices.Count > 0)
            map.Entries.Add(new YamlEntry(Text("choice"), Mapping(attribute.Choices.Select(c => (c.Value, writer.Share(c.Share))))!));
        else if (attribute.Number is { } number)
            map.Entries.AddRange(ValueWriter.NumberLaw(number).Entries);
        return map;
    }
}
