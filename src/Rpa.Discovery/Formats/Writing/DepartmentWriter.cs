using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Writes a department with what is studied, known and wanted.</summary>
internal sealed class DepartmentWriter(YamlForm form)
{
    private readonly LawWriter _laws = new(form);

    public YamlMapping File(DepartmentFile file)
    {
        var department = file.Department;
        var workflows = new WorkflowWriter(_laws, this);
        return new BlockWriter(Blocks.Department)
            .Add("department", department.Id)
            .Add("title", LawWriter.Title(department.Title))
            .Add("time-zone", department.TimeZone)
            .Add("currency", department.Currency)
            .Add("calendar", department.Calendar)
            .Add("owner", LawWriter.Title(department.Owner))
            .Add("value-of-freed-hour", department.ValueOfFreedHour == 0 ? null : (decimal?)department.ValueOfFreedHour)
            .Add("redeploy-to", LawWriter.Title(department.RedeployTo))
            .Add("evidence", LawWriter.Evidence(department.Evidence))
            .Add("study", file.Study is { } study ? Study(study) : null)
            .Map("sources", file.Sources.Select(s => (s.Id, (YamlNode)new BlockWriter(Blocks.Source)
                .Add("title", LawWriter.Title(s.Title)).Add("note", LawWriter.Title(s.Note)).Add("url", s.Url).Node)))
            .Map("calendars", department.Calendars.Select(c => (c.Id, Calendar(c))))
            .Map("systems", department.Systems.Select(s => (s.Id, (YamlNode)new BlockWriter(Blocks.System)
                .Add("title", LawWriter.Title(s.Title)).Add("kind", s.Kind).Add("network", s.Network).Add("online", s.Online).Add("seats", (double?)s.Seats)
                .Add("next-change", s.NextChange is { } date ? DateText.WriteMonth(date) : null).Node)))
            .Map("machines", department.Machines.Select(m => (m.Id, Machine(m))))
            .Map("people", department.People.Select(p => (p.Id, Person(p))))
            .Map("pools", department.Pools.Select(p => (p.Id, Pool(p))))
            .Map("bots", department.Bots.Select(b => (b.Id, Bot(b))))
            .Map("workflows", department.Workflows.Select(w => (w.Id, workflows.Workflow(w))))
            .Add("observed", Grouped(file.Observed.Select(o => (StudyReader.Observations.First(w => w.Kind == o.Kind).Word, Observation(o)))))
            .List("problems", file.Problems.Select(p => (YamlNode)new BlockWriter(Blocks.Problem).Add("id", p.Id).Add("title", LawWriter.Title(p.Title)).Words("where", p.Where).Node))
            .Add("goals", Grouped(file.Goals.Select(g => (g.Aim, Goal(g)))))
            .Add("outlook", file.Outlook is { } outlook ? Outlook(outlook) : null)
            .Node;
    }

    public LawWriter Laws => _laws;

    // ── calendars and people ────────────────────────────────────────────────────────────────────

    private static YamlNode Calendar(CalendarDefinition calendar)
    {
        var hours = calendar.Hours;
        var closed = new BlockWriter(Blocks.Closed).Add("holidays", hours.ClosedHolidays).Words("dates", hours.ClosedDates.Select(d => d.ToString()));
        return new BlockWriter(Blocks.Calendar)
            .Add("title", LawWriter.Title(calendar.Title))
            .Add("open", Weekly(hours.Open))
            .Add("closed", closed.IsEmpty ? null : closed.Node)
            .Map("open-dates", hours.OpenDates.Select(d => (d.Dates.ToString(), (YamlNode)List(d.Hours.Select(h => Text(h.ToString()))))))
            .Add("within", hours.Within is { } within ? Weekly(within) : null)
            .Node;
    }

    private static YamlMapping Weekly(WeeklyHours hours)
    {
        var map = new YamlMapping(default);
        map.Entries.AddRange(hours.Rows.Select(r => new YamlEntry(Text(r.Days), List(r.Hours.Select(h => Text(h.ToString()))))));
        return map;
    }

    private static YamlSequence List(IEnumerable<YamlNode> items) => Sequence(items) ?? new YamlSequence(default);

    public static YamlNode Machine(Machine machine) =>
        new BlockWriter(Blocks.Machine).Add("title", LawWriter.Title(machine.Title)).Add("calendar", machine.Calendar).Node;

    private YamlNode Person(Person person) => new BlockWriter(Blocks.Person)
        .Add("title", LawWriter.Title(person.Title))
        .Add("calendar", person.Calendar)
        .Add("hours", person.Hours is { } hours ? Weekly(hours) : null)
        .Map("skills", person.Skills.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, (YamlNode)Number(s.Value))))
        .Add("contract", person.Contract == Contract.Temporary, "temporary")
        .Add("absence", person.Absence is { } absence ? Absence(absence) : null)
        .Add("hourly-cost", person.HourlyCost)
        .Add("at-once", person.AtOnce == 1 ? null : (double?)person.AtOnce)
        .Add("evidence", LawWriter.Evidence(person.Evidence))
        .Node;

    private YamlNode Pool(Pool pool) => new BlockWriter(Blocks.Pool)
        .Add("title", LawWriter.Title(pool.Title))
        .Add("capacity", Capacity(pool.Capacity))
        .Words("members", pool.Members)
        .Add("calendar", pool.Calendar)
        .Add("hourly-cost", pool.HourlyCost)
        .Add("contract", pool.Contract == Contract.Temporary, "temporary")
        .Add("other-work", pool.OtherWork is { } other ? new BlockWriter(Blocks.OtherWork)
            .Add("share", _laws.Share(other.Share))
            .Add("lasting", other.Lasting is { } lasting ? _laws.Law(lasting, TimeUse.Effort) : null)
            .Add("evidence", LawWriter.Evidence(other.Evidence)).Node : null)
        .Add("absence", pool.Absence is { } absence ? Absence(absence) : null)
        .Add("overtime", pool.Overtime is { } overtime ? Overtime(overtime) : null)
        .Add("allocation", pool.Allocation switch
        {
            Allocation.Fastest => "fastest",
            Allocation.LeastBusy => "least-busy",
            _ => null,
        })
        .Add("patience", pool.Patience is { } patience ? TimeUnits.Write(patience) : null)
        .Add("redeploy-to", LawWriter.Title(pool.RedeployTo))
        .Add("evidence", LawWriter.Evidence(pool.Evidence))
        .Node;

    public static YamlNode? Capacity(IReadOnlyList<CapacityStep> steps) => steps switch
    {
        [] => null,
        [{ From: null } only] => Number(only.Count),
        _ => Mapping(steps.OrderBy(s => s.From ?? DateOnly.MinValue).Select(s => (DateText.Write(s.From ?? DateOnly.MinValue), (YamlNode)Number(s.Count)))),
    };

    private YamlNode Absence(Absence absence) => new BlockWriter(Blocks.Absence)
        .Add("sick", absence.SickDaysPerYear is { } sick ? PerYear(sick, "d") : null)
        .Add("leave", Leave(absence))
        .Words("dates", absence.Dates)
        .Add("evidence", LawWriter.Evidence(absence.Evidence))
        .Node;

    private YamlNode? Leave(Absence absence)
    {
        if (absence.LeaveDaysPerYear is not { } leave)
            return null;
        if (absence.LeaveByMonth.Count == 0)
            return PerYear(leave, "d");
        return new BlockWriter(Blocks.Leave)
            .Add("per-year", PerYear(leave, "d"))
            .Map("month", absence.LeaveByMonth.OrderBy(m => m.Key).Select(m => (NumberText.Write(m.Key), (YamlNode)Text(FactorText.Write(m.Value)))))
            .Node;
    }

    // '6 d per-year', or the words that were read when they still say it
    private YamlNode PerYear(Said<double> said, string unit)
    {
        if (said.IsUnknown)
            return Text("unknown");
        if (_laws.KeepsWords && said.Text is { } text)
        {
            var words = FullWidth.ToAscii(text);
            var amount = Periods.TrySplit(words, out var split, out var period, out _) ? split : words;
            var times = split.Length == 0 ? 1 : period switch { RatePeriod.Week => 365.25 / 7, RatePeriod.Month => 12, _ => 1 };
            if ((TimeText.TryRead(amount, out var time) ? time.Value : NumberText.TryRead(amount, out var number) ? number : double.NaN) * times == said.Value)
                return Text(text);
        }

        return Text($"{NumberText.Write(said.Value)} {(unit.Length > 0 ? unit + " " : "")}per-year");
    }

    private static YamlNode Overtime(Overtime overtime)
    {
        static string? Hours(double? hours) => hours is { } h ? $"{NumberText.Write(h)} h" : null;
        return new BlockWriter(Blocks.Overtime)
            .Add("for", overtime.For.ToString().ToLowerInvariant())
            .Add("up-to", Hours(overtime.UpToHours))
            .Add("per-month", Hours(overtime.PerMonthHours))
            .Add("per-year", Hours(overtime.PerYearHours))
            .Add("pay", overtime.Pay)
            .Add("rate", overtime.Rate is { } rate ? FactorText.Write(rate) : null)
            .Add("evidence", LawWriter.Evidence(overtime.Evidence))
            .Node;
    }

    // ── traits and bots ─────────────────────────────────────────────────────────────────────────

    public YamlNode Traits(Traits traits)
    {
        var input = new BlockWriter(Blocks.Input).Add("from", traits.InputFrom);
        foreach (var (kind, share) in traits.Input.OrderBy(i => i.Key, StringComparer.Ordinal))
        {
            if (Blocks.Input.Find(kind) is not null)
                input.Add(kind, share);
        }

        var stickers = new BlockWriter(Blocks.Stickers)
            .Add("burden", traits.BurdenStickers == 0 ? null : (double?)traits.BurdenStickers)
            .Add("want-rid", traits.WantRidStickers == 0 ? null : (double?)traits.WantRidStickers);
        return new BlockWriter(Blocks.Traits)
            .Add("rules", Graded(traits.Rules, TraitsReader.Rules))
            .Add("input", input.IsEmpty ? null : input.Node)
            .Add("layout", Graded(traits.Layout, TraitsReader.Layouts))
            .Add("hand-backs", traits.HandBacks is { } back ? _laws.Share(back) : null)
            .Add("mistakes", traits.MistakesPerYear is { } mistakes ? PerYear(mistakes, "") : null)
            .Add("rework", traits.Rework is { } rework ? _laws.Law(rework, TimeUse.Effort) : null)
            .Add("authority", Word(traits.Authority, TraitsReader.Authorities))
            .Add("personal-data", Word(traits.PersonalData, TraitsReader.PersonalDatas))
            .Add("manual", Word(traits.Manual, TraitsReader.Manuals))
            .Add("next-change", traits.NextChange is { } date ? DateText.WriteMonth(date) : null)
            .Add("maintained-by", LawWriter.Title(traits.MaintainedBy))
            .Add("stickers", stickers.IsEmpty ? null : stickers.Node)
            .Add("evidence", LawWriter.Evidence(traits.Evidence))
            .Node;
    }

    private static string? Word<T>(T? value, (string Word, T Value)[] words)
        where T : struct => value is { } v ? words.First(w => w.Value.Equals(v)).Word : null;

    private YamlNode? Graded(Said<double>? said, (string Word, double Value)[] words)
    {
        if (said is null)
            return null;
        if (said.IsUnknown)
            return Text("unknown");
        return _laws.KeepsWords && said.Text is { } text && words.Any(w => w.Word == text && w.Value == said.Value) ? Text(text) : Number(said.Value);
    }

    public YamlNode Bot(Bot bot)
    {
        var maintenance = new BlockWriter(Blocks.Maintenance)
            .List("share-of-build", bot.MaintenanceShareOfBuild.Select(Number))
            .List("per-year", bot.MaintenancePerYear.Select(m => Text(NumberText.Write(m))));
        return new BlockWriter(Blocks.Bot)
            .Add("title", LawWriter.Title(bot.Title))
            .Add("units", (double?)bot.Units)
            .Add("calendar", bot.Calendar)
            .Add("licence", bot.Licence is { } licence ? new BlockWriter(Blocks.Licence)
                .Add("kind", licence.PerMachine ? "per-machine" : "floating").Words("machines", licence.Machines).Add("per-year", (decimal?)licence.PerYear)
                .Add("evidence", LawWriter.Evidence(licence.Evidence)).Node : null)
            .Add("build", bot.Build)
            .Add("maintenance", maintenance.IsEmpty ? null : maintenance.Node)
            .Add("infrastructure", bot.Infrastructure == 0 ? null : (decimal?)bot.Infrastructure)
            .List("ramp-up", bot.RampUp.Select(Number))
            .Add("subsidy", bot.Subsidy == 0 ? null : (double?)bot.Subsidy)
            .Add("uptime", bot.Uptime is { } uptime ? new BlockWriter(Blocks.Uptime)
                .Add("between-failures", _laws.Law(uptime.BetweenFailures, TimeUse.Clock)).Add("repair", _laws.Law(uptime.Repair, TimeUse.Clock))
                .Add("while-down", uptime.PeopleWhileDown ? "people" : "wait").Add("evidence", LawWriter.Evidence(uptime.Evidence)).Node : null)
            .Add("network", bot.Network)
            .Add("cleared", Word(bot.Cleared, TraitsReader.PersonalDatas))
            .Add("owner", LawWriter.Title(bot.Owner))
            .Add("evidence", LawWriter.Evidence(bot.Evidence))
            .Node;
    }

    /// <summary>The fields of an <c>automate</c> block, added to a block that may hold more.</summary>
    public void Automation(BlockWriter block, Automation automation)
    {
        var then = new BlockWriter(Blocks.Then)
            .Add("extra", automation.Extra is { } extra ? _laws.Law(extra, TimeUse.Effort) : null)
            .Add("effort", automation.ThenEffortShare switch { 1 => automation.Extra is null ? null : "full", 0 => "none", var share => FactorText.Write(share) });
        var review = new BlockWriter(Blocks.Review)
            .Add("share", automation.ReviewShare is { } looked ? _laws.Share(looked) : automation.ReviewEffort is null ? null : Number(0))
            .Add("effort", automation.ReviewEffort is { } effort ? _laws.Law(effort, TimeUse.Effort) : null);
        block
            .Add("bot", automation.Bot)
            .Add("effort", _laws.Varying(automation.Effort, l => _laws.Law(l, TimeUse.Effort)))
            .Add("coverage", automation.Coverage is { } coverage ? _laws.Varying(coverage, _laws.Share) : null)
            .Add("exceptions", automation.Exceptions is { } exceptions ? _laws.Varying(exceptions, _laws.Share) : null)
            .Add("then", then.IsEmpty ? null : then.Node)
            .Add("review", review.IsEmpty ? null : review.Node)
            .Add("attended", automation.Attended)
            .Add("evidence", LawWriter.Evidence(automation.Evidence));
    }

    // ── study, known, wanted ────────────────────────────────────────────────────────────────────

    private static YamlNode Study(StudyPlan study) => new BlockWriter(Blocks.Study)
        .Add("kind", study.Period is not null ? null : study.Kind == StudyKind.SteadyState ? "steady-state" : "terminating")
        .Add("period", study.Period is { } period && FiscalYear.TryParse(period, out var dates) ? $"FY{NumberText.Write(dates.Start.Year)}" : study.Period)
        .Add("start", study.Start is { } start ? DateText.Write(start) : null)
        .Add("horizon", study.Horizon is { } horizon ? TimeUnits.Write(horizon) : null)
        .Add("warm-up", study.WarmUpAuto ? "auto" : study.WarmUp is { } warmUp ? TimeUnits.Write(warmUp) : null)
        .Add("cases", (double?)study.Cases)
        .Add("drain", study.DrainAll ? "all" : study.Drain is { } drain ? TimeUnits.Write(drain) : null)
        .Add("replications", study.Replications switch
        {
            null => null,
            { Fixed: { } count } => Number(count),
            var plan => new BlockWriter(Blocks.Precision).Add("until", plan.UntilRelativeHalfWidth).Add("at-most", (double?)plan.AtMost).Node,
        })
        .Add("seed", study.Seed?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Node;

    // Several of one name become a list under it.
    private static YamlMapping? Grouped(IEnumerable<(string Key, YamlNode Value)> entries) =>
        Mapping(entries.GroupBy(e => e.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count() == 1 ? g.First().Value : Sequence(g.Select(e => e.Value))!)));

    private static YamlNode Observation(Observation observation)
    {
        var block = new BlockWriter(Blocks.Observation).Add("pool", observation.Pool).Add("workflow", observation.Workflow).Add("evidence", LawWriter.Evidence(observation.Evidence));
        var field = observation.Kind switch
        {
            ObservationKind.Overtime or ObservationKind.WorkHours => "hours",
            ObservationKind.Completed => observation.ByMonth.Count > 0 ? "per-month" : "per-year",
            ObservationKind.CycleTimeDays or ObservationKind.OpenCases => "mean",
            _ => "share",
        };
        if (observation.ByMonth.Count > 0)
            return block.Map(field, observation.ByMonth.OrderBy(m => m.Key).Select(m => (NumberText.Write(m.Key), (YamlNode)Number(m.Value)))).Node;
        return block.Add(field, observation.Value is not { } value ? null : observation.Kind switch
        {
            ObservationKind.Overtime or ObservationKind.WorkHours => Text($"{NumberText.Write(value)} h per-year"),
            ObservationKind.CycleTimeDays => Text($"{NumberText.Write(value)} d"),
            _ => Number(value),
        }).Node;
    }

    private YamlNode Goal(Goal goal)
    {
        var reader = new StudyReader(_laws.Rereader, new LawReader(_laws.Rereader, _ => null), null!, null!);
        YamlNode? Amount(double? value) => value is not { } v ? null
            : _laws.KeepsWords && goal.Said is { } said && reader.Amount(Text(said)) == v ? Text(said) : Number(v);
        return new BlockWriter(Blocks.Goal)
            .Add("workflow", goal.Workflow)
            .Add("pool", goal.Pool)
            .Add("at-most", Amount(goal.AtMost))
            .Add("at-least", Amount(goal.AtLeast))
            .Add("by", goal.ByFiscalYear is { } year ? $"FY{NumberText.Write(year)}" : null)
            .Node;
    }

    private static YamlNode Outlook(Outlook outlook) => new BlockWriter(Blocks.Outlook)
        .Map("staff", outlook.Staff.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key,
            (YamlNode)(Mapping(p.Value.OrderBy(y => y.Key).Select(y => ($"FY{NumberText.Write(y.Key)}", (YamlNode)Number(y.Value)))) ?? new YamlMapping(default)))))
        .Map("demand", outlook.DemandPerYear.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (w.Key, (YamlNode)Text($"{NumberText.Write(w.Value)} per-year"))))
        .Node;
}
