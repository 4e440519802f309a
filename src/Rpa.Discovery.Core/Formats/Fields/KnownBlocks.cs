using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>What is known, what hurts, what is wanted and what is to come: sources, observations, problems, goals, outlook.</summary>
internal static class KnownBlocks
{
    private static readonly (string Word, ObservationKind Kind)[] _observations =
    [
        ("overtime", ObservationKind.Overtime), ("completed", ObservationKind.Completed), ("cycle-time", ObservationKind.CycleTimeDays),
        ("open-cases", ObservationKind.OpenCases), ("late", ObservationKind.ShareLate), ("work-time", ObservationKind.WorkHours),
    ];

    /// <summary>A change by the year: <c>-1 % per-year</c> as −0.01.</summary>
    public static readonly ValueForm<double> ChangePerYear =
        ValueForm.OfNumber(Form.Quantity, ReadChange, (_, change) => Text($"{NumberText.Write(change)} per-year"));

    public static readonly Block<Source> Source = new Block<Source>("source", (id, place) => new Source { Id = id, Place = place })
        .Title(s => s.Title, (s, title) => s with { Title = title })
        .Field("note", Forms.Title, s => s.Note, (s, note) => s with { Note = note }, new("A remark", "補足"))
        .Field("url", Forms.Text, s => s.Url, (s, url) => s with { Url = url }, new("Where it can be read", "掲載場所"));

    public static readonly Block<Problem> Problem = new Block<Problem>("problem", (_, place) => new Problem { Id = "", Place = place })
        .Field("id", Forms.Name, p => p.Id, (p, id) => p with { Id = id }, new("Id of the problem", "困りごとのID"), required: true)
        .Title(p => p.Title, (p, title) => p with { Title = title })
        .Field("where", Forms.WordOrWords, p => p.Where, (p, places) => p with { Where = places },
            new("Where it shows: workflow/state, a workflow or a pool", "現れている所(業務/作業・業務・担当)"));

    public static readonly Block<Observation> Observation = new Block<Observation>("observation",
        (kind, place) => new Observation { Kind = _observations.First(o => o.Word == kind).Kind, Place = place })
        .Check(HasOneFigure)
        .Field("pool", Forms.Name, o => o.Pool, (o, pool) => o with { Pool = pool }, new("About this pool", "この担当について"))
        .Field("workflow", Forms.Name, o => o.Workflow, (o, workflow) => o with { Workflow = workflow },
            new("About this workflow", "この業務について"))
        .Field("hours", Form.Either(Form.Quantity, Form.MapOf(Form.Quantity)), (reader, node, o) => WithFigure(reader, node, o, Amount),
            (_, o) => FigureOf(o, "hours", value => Text($"{NumberText.Write(value)} h per-year")),
            new("Hours, or by month: {{ 5: 140 }}", "時間。月ごとなら {{ 5: 140 }}"))
        .Field("per-year", Form.Quantity, (reader, node, o) =>
            WithFigure(reader, node, o, (r, n) => r.Values.Number(n, "per-year", atLeast: 0)),
            (_, o) => o.ByMonth.Count > 0 ? null : FigureOf(o, "per-year", Number), new("In a year", "1年の数"))
        .Field("per-month", Form.MapOf(Form.Quantity),
            (reader, node, o) => WithFigure(reader, node, o, (r, n) => r.Values.Number(n, "per-month", atLeast: 0)),
            (_, o) => o.ByMonth.Count == 0 ? null : FigureOf(o, "per-month", Number), new("By month", "月ごとの数"))
        .Field("mean", Form.Either(Form.Quantity, Form.MapOf(Form.Quantity)),
            (reader, node, o) => WithFigure(reader, node, o, (r, n) => Mean(r, n, o.Kind)),
            (_, o) => FigureOf(o, "mean", value => o.Kind == ObservationKind.CycleTimeDays
                ? Text($"{NumberText.Write(value)} d") : Number(value)), new("The mean, or by month", "平均。月ごとにも書ける"))
        .Field("share", Form.Either(Form.Quantity, Form.MapOf(Form.Quantity)),
            (reader, node, o) => WithFigure(reader, node, o, (r, n) => r.Values.Fraction(n, "share")),
            (_, o) => FigureOf(o, "share", Number), new("A share, or by month", "割合。月ごとにも書ける"))
        .Evidence(o => o.Evidence, (o, evidence) => o with { Evidence = evidence });

    public static readonly Block<Goal> Goal = new Block<Goal>("goal", (aim, place) => new Goal { Aim = aim, Place = place })
        .Exclusive("at-most", "at-least")
        .Check((reader, block, shownAs) => HasOneOf(reader, block, shownAs, ["at-most", "at-least"], several: true))
        .Field("workflow", Forms.Name, g => g.Workflow, (g, workflow) => g with { Workflow = workflow },
            new("Only this workflow; all when not said", "この業務だけ。書かなければすべて"))
        .Field("pool", Forms.Name, g => g.Pool, (g, pool) => g with { Pool = pool },
            new("Only this pool; all when not said", "この担当だけ。書かなければすべて"))
        .Field("at-most", Form.Quantity, (reader, node, g) =>
            Amount(reader, node) is { } amount ? g with { AtMost = amount, Said = SaidOf(node) } : null,
            (writer, g) => Bound(writer, g, g.AtMost), new("No more than this: 900 h per-year", "これ以下。例: 900 h per-year"))
        .Field("at-least", Form.Quantity, (reader, node, g) => Amount(reader, node) is { } amount
            ? g with { AtLeast = amount, Said = g.Said ?? SaidOf(node) } : null,
            (writer, g) => Bound(writer, g, g.AtLeast), new("No less than this: 98 %", "これ以上。例: 98%"))
        .Field("by", Form.Text, (reader, node, g) => reader.Values.Word(node, "by") is { } text
            && reader.Values.FiscalYearOf(node, text) is { } year ? g with { ByFiscalYear = year } : null,
            (_, g) => g.ByFiscalYear is { } year ? Text($"FY{NumberText.Write(year)}") : null,
            new("Fiscal year by which it is wanted: FY2027", "いつまでに(年度)。例: FY2027"));

    public static readonly Block<Outlook> Outlook = new Block<Outlook>("outlook", (_, place) => new Outlook { Place = place })
        .Field("staff", Form.MapOf(Form.MapOf(Form.Quantity)), (reader, node, o) => o with { Staff = Staff(reader, node) },
            (_, o) => Mapping(o.Staff.OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => (p.Key, (YamlNode)(YearsOf(p.Value) ?? new YamlMapping(default))))),
            new("People by pool and fiscal year", "担当ごとの、年度ごとの人数"))
        .Field("demand", Form.MapOf(Form.Quantity), (reader, node, o) => o with { DemandPerYear = Demand(reader, node) },
            (writer, o) =>
                Mapping(o.DemandPerYear.OrderBy(w => w.Key, StringComparer.Ordinal)
                    .Select(w => (w.Key, ChangePerYear.Write(writer, w.Value)!))),
            new("Change per year by workflow: -1 % per-year", "業務ごとの、1年の増減。例: -1% per-year"))
        .Evidence(o => o.Evidence, (o, evidence) => o with { Evidence = evidence });

    /// <summary>Observations under their kinds, one or several of each.</summary>
    public static readonly ValueForm<IReadOnlyList<Observation>> Observed =
        ValueForm.Of<IReadOnlyList<Observation>>(Form.MapOf(Form.OneOrMore(Form.Block("observation"))),
        (reader, node, name) =>
            [.. reader.Values.Map(node, name).Where(entry => IsKind(reader, entry))
                .SelectMany(entry => Several(reader, Observation, entry))],
        (writer, all) =>
            Grouped(all.Select(o => (_observations.First(k => k.Kind == o.Kind).Word, (YamlNode)Observation.Write(writer, o)))));

    /// <summary>Goals under their aims, one or several of each.</summary>
    public static readonly ValueForm<IReadOnlyList<Goal>> Goals =
        ValueForm.Of<IReadOnlyList<Goal>>(Form.MapOf(Form.OneOrMore(Form.Block("goal"))),
        (reader, node, name) => [.. reader.Values.Map(node, name).SelectMany(entry => Several(reader, Goal, entry))],
        (writer, all) => Grouped(all.Select(g => (g.Aim, (YamlNode)Goal.Write(writer, g)))));

    /// <summary>Problems in the order in which they stand.</summary>
    public static readonly ValueForm<IReadOnlyList<Problem>> Problems = Problem.AsValue().List();

    // ── several of one name ─────────────────────────────────────────────────────────────────────

    private static IEnumerable<T> Several<T>(FieldReader reader, Block<T> block, YamlEntry entry)
        where T : class =>
            (entry.Value.IsReported ? [] : entry.Value is YamlSequence list ? list.Items.Where(i => !i.IsReported) : [entry.Value])
            .Select(node => block.Read(reader, node, entry.Name, entry.Key.Place)).OfType<T>();

    private static YamlMapping? Grouped(IEnumerable<(string Key, YamlNode Value)> entries) =>
        Mapping(entries.GroupBy(e => e.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count() == 1 ? g.First().Value : Sequence(g.Select(e => e.Value))!)));

    private static bool IsKind(FieldReader reader, YamlEntry entry)
    {
        if (_observations.Any(o => o.Word == entry.Name))
            return true;
        var words = _observations.Select(o => o.Word).ToList();
        reader.Values.Report(entry.Key, StructureRules.UnknownWord, entry.Name, "observed", FindingWords.List(words),
            DidYouMean.For(entry.Name, words));
        return false;
    }

    // ── observed figures ────────────────────────────────────────────────────────────────────────

    private static string[] FiguresOf(ObservationKind kind) => kind switch
    {
        ObservationKind.Overtime or ObservationKind.WorkHours => ["hours"],
        ObservationKind.Completed => ["per-year", "per-month"],
        ObservationKind.CycleTimeDays or ObservationKind.OpenCases => ["mean"],
        _ => ["share"],
    };

    private static bool HasOneFigure(FieldReader reader, BlockReader block, string name)
    {
        var allowed = FiguresOf(_observations.First(o => o.Word == name).Kind);
        foreach (var other in (string[])["hours", "per-year", "per-month", "mean", "share"])
        {
            if (block.Has(other) && !allowed.Contains(other, StringComparer.Ordinal))
            {
                reader.Findings.Add(StructureRules.UnknownField, block.KeyPlace(other), other, name, FindingWords.List(allowed), null);
                return false;
            }
        }

        return HasOneOf(reader, block, name, allowed, several: false);
    }

    private static bool HasOneOf(FieldReader reader, BlockReader block, string name, string[] fields, bool several)
    {
        var count = fields.Count(block.Has);
        if (count == 1 || (several && count > 1))
            return true;
        if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
            reader.Findings.Add(StructureRules.NotOneOf, block.Place, name, FindingWords.List(fields));
        return false;
    }

    private static Observation? WithFigure(FieldReader reader, YamlNode node, Observation observation,
        Func<FieldReader, YamlNode, double?> read)
    {
        if (node is YamlMapping)
            return observation with { ByMonth = Months(reader.Values, node, observation.Kind) };
        return read(reader, node) is { } value ? observation with { Value = value } : null;
    }

    private static YamlNode? FigureOf(Observation observation, string field, Func<double, YamlNode> write)
    {
        if (!FiguresOf(observation.Kind).Contains(field, StringComparer.Ordinal))
            return null;
        if (observation.ByMonth.Count > 0)
            return Mapping(observation.ByMonth.OrderBy(m => m.Key).Select(m => (NumberText.Write(m.Key), (YamlNode)Number(m.Value))));
        return observation.Value is { } value ? write(value) : null;
    }

    private static double? Mean(FieldReader reader, YamlNode node, ObservationKind kind)
    {
        if (kind != ObservationKind.CycleTimeDays)
            return reader.Values.Number(node, "mean", atLeast: 0);
        return reader.Values.Time(node, "mean", TimeUse.Clock) is { } time ? time.Unit == TimeUnit.Day
            ? time.Value : time.Seconds / 86400 : null;
    }

    private static Dictionary<int, double> Months(ValueReader values, YamlNode node, ObservationKind kind)
    {
        var months = new Dictionary<int, double>();
        foreach (var entry in values.Map(node, "months"))
        {
            if (Forms.MonthNumber(values, entry) is not { } month || entry.Value.IsReported
                || values.Word(entry.Value, entry.Name) is not { } text)
                continue;
            var hours = kind is ObservationKind.Overtime or ObservationKind.WorkHours
                && NumberText.Read(text, out _) == NumberFault.NotANumber;
            if ((hours ? values.Hours(entry.Value, entry.Name) : values.Number(entry.Value, entry.Name, atLeast: 0)) is { } figure)
                months[month] = figure;
        }

        return months;
    }

    // ── goals ───────────────────────────────────────────────────────────────────────────────────

    // '900 h per-year' in hours, '98 %' as a share, '6,000,000 per-year' or '6000000' as money
    private static double? Amount(FieldReader reader, YamlNode node)
    {
        if (reader.Values.Word(node, "goals") is not { } text)
            return null;
        if (text.EndsWith('%') || text.Contains(" in ", StringComparison.Ordinal))
            return reader.Values.Fraction(node, "goals");
        var amount = text;
        double times = 1;
        if (text.Contains(" per", StringComparison.Ordinal) || text.StartsWith('年') || text.StartsWith('月'))
        {
            if (reader.Values.PerYear(node, text, "900 h per-year", TimeUse.Effort, out amount) is not { } perYear)
                return null;
            times = perYear;
        }

        if (NumberText.Read(amount, out var number) == NumberFault.None)
            return number * times;
        return reader.Values.ReadTime(node, amount, TimeUse.Effort, text) is { } time ? TimeValues.HoursOf(time) * times : null;
    }

    private static string? SaidOf(YamlNode node) => node is YamlScalar scalar ? scalar.Text : null;

    // The words that were read, where they still say the amount.
    private static YamlNode? Bound(ValueWriter writer, Goal goal, double? amount)
    {
        if (amount is not { } value)
            return null;
        if (!writer.KeepsWords || goal.Said is not { } said)
            return Number(value);
        var again = new FieldReader(writer.Rereader, new DurationReader(writer.Rereader, _ => null), _ => null);
        return Amount(again, Text(said)) == value ? Text(said) : Number(value);
    }

    // ── outlook ─────────────────────────────────────────────────────────────────────────────────

    private static Dictionary<string, IReadOnlyDictionary<int, double>> Staff(FieldReader reader, YamlNode node)
    {
        var staff = new Dictionary<string, IReadOnlyDictionary<int, double>>(StringComparer.Ordinal);
        foreach (var pool in reader.Values.Map(node, "staff"))
        {
            var years = new Dictionary<int, double>();
            foreach (var year in pool.Value.IsReported ? [] : reader.Values.Map(pool.Value, pool.Name))
            {
                if (reader.Values.FiscalYearOf(year.Key, year.Name) is { } first && !year.Value.IsReported
                    && reader.Values.Number(year.Value, year.Name, atLeast: 0) is { } count)
                    years[first] = count;
            }

            staff[pool.Name] = years;
        }

        return staff;
    }

    private static YamlMapping? YearsOf(IReadOnlyDictionary<int, double> years) =>
        Mapping(years.OrderBy(y => y.Key).Select(y => ($"FY{NumberText.Write(y.Key)}", (YamlNode)Number(y.Value))));

    private static Dictionary<string, double> Demand(FieldReader reader, YamlNode node)
    {
        var change = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var workflow in reader.Values.Map(node, "demand"))
        {
            if (!workflow.Value.IsReported && ChangePerYear.Read(reader, workflow.Value, workflow.Name, out var perYear))
                change[workflow.Name] = perYear;
        }

        return change;
    }

    private static double? ReadChange(FieldReader reader, YamlNode node, string name)
    {
        var values = reader.Values;
        if (values.Word(node, name) is not { } text)
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
        if (value is > -1 and <= 10)
            return value;
        values.Report(node, ValueRules.OutOfRange, text, FormatWords.FromTo.With("-99 %", "1000 %"));
        return null;
    }
}
