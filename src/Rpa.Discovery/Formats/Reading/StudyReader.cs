using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads what is studied, what is known, what hurts and what is wanted.</summary>
internal sealed class StudyReader(ValueReader values, LawReader laws, ArrivalsReader demand, PeopleReader people)
{
    internal static readonly (string Word, ObservationKind Kind)[] Observations =
    [
        ("overtime", ObservationKind.Overtime), ("completed", ObservationKind.Completed), ("cycle-time", ObservationKind.CycleTimeDays),
        ("open-cases", ObservationKind.OpenCases), ("late", ObservationKind.ShareLate), ("work-time", ObservationKind.WorkHours),
    ];

    private Findings Findings => values.Findings;

    // ── study ───────────────────────────────────────────────────────────────────────────────────

    public StudyPlan? Study(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Study, node, "study") is not { } block)
            return null;
        block.Exclude("period", "start", "study");
        block.Exclude("period", "horizon", "study");
        block.Exclude("horizon", "cases", "study");
        var kind = block.ReadValue("kind", n => values.OneOf(n, "kind", [("terminating", StudyKind.Terminating), ("steady-state", StudyKind.SteadyState)]));
        if (block.Has("period") && kind == StudyKind.SteadyState)
            Findings.Add(StructureRules.Exclusive, block.KeyPlace("kind"), "period", "kind: steady-state", "study");
        var start = block.ReadValue("start", n => WithinYears(n, values.DateAndTime(n, "start")));
        var drain = block["drain"];
        var warmUp = block["warm-up"];
        return new StudyPlan
        {
            Kind = kind ?? StudyKind.Terminating,
            Period = block.Read("period", Period),
            Start = start?.Date,
            StartTime = start?.Time ?? default,
            Horizon = block.ReadValue("horizon", n => Span(n, "horizon", StudyLimits.Years)),
            WarmUp = IsWord(warmUp, "auto") ? null : warmUp is null ? null : Span(warmUp, "warm-up", StudyLimits.Years),
            WarmUpAuto = IsWord(warmUp, "auto"),
            Cases = block.ReadValue("cases", n => values.Long(n, "cases", 1, StudyLimits.Cases)),
            Drain = IsWord(drain, "all") ? null : drain is null ? null : Span(drain, "drain", StudyLimits.DrainYears),
            DrainAll = IsWord(drain, "all"),
            Replications = block.Read("replications", Replications),
            Seed = block.ReadValue("seed", n => values.Seed(n, "seed")),
            Place = block.Place,
        };
    }

    private static bool IsWord(YamlNode? node, string word) => node is YamlScalar scalar && scalar.Text == word;

    private TimeAmount? Span(YamlNode node, string shownAs, int years)
    {
        var span = values.Time(node, shownAs, TimeUse.Study);
        if (span is not { } said || StudyLimits.IsWithin(said, years))
            return span;
        values.Report(node, ValueRules.OutOfRange, values.Word(node, shownAs), FormatWords.AtMostYears.With(years));
        return null;
    }

    private (DateOnly Date, TimeOnly Time)? WithinYears(YamlNode node, (DateOnly Date, TimeOnly Time)? start) => start is { } at && WithinYears(node, at.Date) is null ? null : start;

    private DateOnly? WithinYears(YamlNode node, DateOnly? start)
    {
        if (start is not { Year: < StudyLimits.FirstYear or > StudyLimits.LastYear })
            return start;
        values.Report(node, ValueRules.OutOfRange, start.Value.Year, FormatWords.FromTo.With(StudyLimits.FirstYear, StudyLimits.LastYear));
        return null;
    }

    private string? Period(YamlNode node)
    {
        if (values.Word(node, "period") is not { } text)
            return null;
        if (FiscalYear.TryParse(text, out var dates))
            return WithinYears(node, dates.Start) is null ? null : text;
        values.Report(node, ValueRules.NotAPeriod, text);
        return null;
    }

    private ReplicationPlan? Replications(YamlNode node)
    {
        if (node is YamlMapping)
        {
            if (BlockReader.Open(Findings, Blocks.Precision, node, "replications") is not { } block || !block.Require("until", "replications"))
                return null;
            var until = block.ReadValue("until", n => Precision(n, values.Word(n, "until")));
            var atMost = block.ReadValue("at-most", n => values.Integer(n, "at-most", 10, StudyLimits.Replications)) ?? 500;
            return until is null ? null : ReplicationPlan.UntilPrecise(until.Value, atMost);
        }

        if (values.Word(node, "replications") is not { } text)
            return null;
        if (text.StartsWith("until:", StringComparison.Ordinal))
            return Precision(node, text[6..].Trim()) is { } precision ? ReplicationPlan.UntilPrecise(precision) : null;
        if (NumberText.Read(text, out _) == NumberFault.NotANumber)
        {
            values.Report(node, ValueRules.NotReplications, text);
            return null;
        }

        return values.Integer(node, "replications", 1, StudyLimits.Replications) is { } count ? ReplicationPlan.Exactly(count) : null;
    }

    private double? Precision(YamlNode node, string? text)
    {
        if (text is null)
            return null;
        if (ShareText.Read(text, out var share) == ShareFault.None && share is > 0 and < 1)
            return share;
        values.Report(node, ValueRules.NotReplications, text);
        return null;
    }

    // ── sources, problems, goals ────────────────────────────────────────────────────────────────

    public Source Source(YamlEntry entry)
    {
        var source = new Source { Id = entry.Name, Place = entry.Key.Place };
        if (entry.Value.IsReported || BlockReader.Open(Findings, Blocks.Source, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return source;
        return source with
        {
            Title = block.Read("title", n => values.Title(n, "title")),
            Note = block.Read("note", n => values.Title(n, "note")),
            Url = block.Read("url", n => values.Scalar(n, "url")),
        };
    }

    public Problem? Problem(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Problem, node, "problems") is not { } block || !block.Require("id", "problems"))
            return null;
        return block.Read("id", n => values.Word(n, "id")) is not { } id ? null : new Problem
        {
            Id = id,
            Title = block.Read("title", n => values.Title(n, "title")),
            Where = block.Read("where", n => values.Words(n, "where", orSingle: true)) ?? [],
            Place = block.Place,
        };
    }

    public IEnumerable<Goal> Goals(YamlEntry entry) => Several(entry).Select(n => Goal(entry, n)).OfType<Goal>();

    private Goal? Goal(YamlEntry entry, YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Goal, node, entry.Name, entry.Key.Place) is not { } block)
            return null;
        block.Exclude("at-most", "at-least", entry.Name);
        if (!block.Has("at-most") && !block.Has("at-least"))
        {
            if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
                Findings.Add(StructureRules.NotOneOf, block.Place, entry.Name, "at-most, at-least");
            return null;
        }

        var said = block["at-most"] ?? block["at-least"];
        return new Goal
        {
            Aim = entry.Name,
            Workflow = block.Read("workflow", n => values.Word(n, "workflow")),
            Pool = block.Read("pool", n => values.Word(n, "pool")),
            AtMost = block.ReadValue("at-most", Amount),
            AtLeast = block.ReadValue("at-least", Amount),
            ByFiscalYear = block.ReadValue("by", n => values.Word(n, "by") is { } text ? values.FiscalYearOf(n, text) : null),
            Said = said is YamlScalar scalar ? scalar.Text : null,
            Place = entry.Key.Place,
        };
    }

    // '900 h per-year' in hours, '98 %' as a share, '6,000,000 per-year' or '6000000' as money
    public double? Amount(YamlNode node)
    {
        if (values.Word(node, "goals") is not { } text)
            return null;
        if (text.EndsWith('%') || text.Contains(" in ", StringComparison.Ordinal))
            return values.Fraction(node, "goals");
        var amount = text;
        double times = 1;
        if (text.Contains(" per", StringComparison.Ordinal) || text.StartsWith('年') || text.StartsWith('月'))
        {
            if (laws.PerYear(node, text, "900 h per-year", TimeUse.Effort, out amount) is not { } perYear)
                return null;
            times = perYear;
        }

        if (NumberText.Read(amount, out var number) == NumberFault.None)
            return number * times;
        return values.ReadTime(node, amount, TimeUse.Effort, text) is { } time ? ValueReader.HoursOf(time) * times : null;
    }

    // ── observed ────────────────────────────────────────────────────────────────────────────────

    public IEnumerable<Observation> Observed(YamlEntry entry)
    {
        ObservationKind? kind = null;
        foreach (var (word, found) in Observations)
        {
            if (word == entry.Name)
                kind = found;
        }

        if (kind is null)
        {
            var words = Observations.Select(o => o.Word).ToList();
            values.Report(entry.Key, StructureRules.UnknownWord, entry.Name, "observed", FindingWords.List(words), DidYouMean.For(entry.Name, words));
            return [];
        }

        return Several(entry).Select(n => Observation(entry, n, kind.Value)).OfType<Observation>();
    }

    private static IEnumerable<YamlNode> Several(YamlEntry entry) =>
        entry.Value.IsReported ? [] : entry.Value is YamlSequence list ? list.Items.Where(i => !i.IsReported) : [entry.Value];

    private Observation? Observation(YamlEntry entry, YamlNode node, ObservationKind kind)
    {
        if (BlockReader.Open(Findings, Blocks.Observation, node, entry.Name, entry.Key.Place) is not { } block)
            return null;
        var observation = new Observation
        {
            Kind = kind,
            Pool = block.Read("pool", n => values.Word(n, "pool")),
            Workflow = block.Read("workflow", n => values.Word(n, "workflow")),
            Place = entry.Key.Place,
            Evidence = values.EvidenceOf(block),
        };
        var allowed = kind switch
        {
            ObservationKind.Overtime or ObservationKind.WorkHours => new[] { "hours" },
            ObservationKind.Completed => ["per-year", "per-month"],
            ObservationKind.CycleTimeDays or ObservationKind.OpenCases => ["mean"],
            _ => ["share"],
        };
        foreach (var other in (string[])["hours", "per-year", "per-month", "mean", "share"])
        {
            if (block.Has(other) && !allowed.Contains(other, StringComparer.Ordinal))
            {
                Findings.Add(StructureRules.UnknownField, block.KeyPlace(other), other, entry.Name, FindingWords.List(allowed), null);
                return null;
            }
        }

        if (allowed.Count(block.Has) != 1)
        {
            if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
                Findings.Add(StructureRules.NotOneOf, block.Place, entry.Name, FindingWords.List(allowed));
            return null;
        }

        var name = allowed.First(block.Has);
        if (block[name] is not { } value)
            return null;
        if (value is YamlMapping)
            return observation with { ByMonth = ByMonth(value, kind) };
        return (name switch
        {
            "share" => values.Fraction(value, name),
            "mean" when kind == ObservationKind.CycleTimeDays => values.Time(value, name, TimeUse.Clock) is { } time ? time.Unit == TimeUnit.Day ? time.Value : time.Seconds / 86400 : null,
            "hours" => Amount(value),
            _ => values.Number(value, name, atLeast: 0),
        }) is { } figure ? observation with { Value = figure } : null;
    }

    private Dictionary<int, double> ByMonth(YamlNode node, ObservationKind kind)
    {
        var months = new Dictionary<int, double>();
        foreach (var entry in values.Map(node, "months"))
        {
            if (people.MonthNumber(entry) is not { } month || entry.Value.IsReported || values.Word(entry.Value, entry.Name) is not { } text)
                continue;
            var hours = kind is ObservationKind.Overtime or ObservationKind.WorkHours && NumberText.Read(text, out _) == NumberFault.NotANumber;
            if ((hours ? values.Hours(entry.Value, entry.Name) : values.Number(entry.Value, entry.Name, atLeast: 0)) is { } figure)
                months[month] = figure;
        }

        return months;
    }

    // ── outlook ─────────────────────────────────────────────────────────────────────────────────

    public Outlook? Outlook(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Outlook, node, "outlook") is not { } block)
            return null;
        var staff = new Dictionary<string, IReadOnlyDictionary<int, double>>(StringComparer.Ordinal);
        foreach (var pool in block["staff"] is { } staffNode ? values.Map(staffNode, "staff") : [])
        {
            var years = new Dictionary<int, double>();
            foreach (var year in pool.Value.IsReported ? [] : values.Map(pool.Value, pool.Name))
            {
                if (values.FiscalYearOf(year.Key, year.Name) is { } first && !year.Value.IsReported && values.Number(year.Value, year.Name, atLeast: 0) is { } count)
                    years[first] = count;
            }

            staff[pool.Name] = years;
        }

        var change = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var workflow in block["demand"] is { } demandNode ? values.Map(demandNode, "demand") : [])
        {
            if (!workflow.Value.IsReported && demand.ChangePerYear(workflow.Value, workflow.Name) is { } perYear)
                change[workflow.Name] = perYear;
        }

        return new Outlook { Staff = staff, DemandPerYear = change, Place = block.Place };
    }
}
