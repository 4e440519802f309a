using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads calendars, people, pools, systems and machines.</summary>
internal sealed class PeopleReader(ValueReader values, LawReader laws, Func<YamlScalar, SourceText?> openFile)
{
    private static readonly (string, Contract)[] _contracts = [("permanent", Contract.Permanent), ("temporary", Contract.Temporary)];

    private static readonly (string, Allocation)[] _allocations =
    [
        ("longest-idle", Allocation.LongestIdle), ("fastest", Allocation.Fastest), ("least-busy", Allocation.LeastBusy),
    ];

    private static readonly (string, OvertimeFor)[] _overtimeFor = [("finish", OvertimeFor.Finish), ("due", OvertimeFor.Due), ("backlog", OvertimeFor.Backlog)];

    // A file that two calendars name says the same to both, and is found fault with once.
    private readonly Dictionary<string, IReadOnlyList<DateRule>> _closedDays = new(StringComparer.Ordinal);

    /// <summary>What the study counts, known before the calendars are read.</summary>
    public StudySpan Study { get; set; } = StudySpan.Of(null);

    private Findings Findings => values.Findings;

    public CalendarDefinition Calendar(YamlEntry entry)
    {
        if (BlockReader.Open(Findings, Blocks.Calendar, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return new CalendarDefinition { Id = entry.Name, Hours = WorkCalendar.Always, Place = entry.Key.Place };
        block.Require("open", entry.Name);
        var open = block["open"] is { } hours ? Weekly(hours) : WeeklyHours.Always;
        string? holidays = null;
        var closedDates = new List<DateRule>();
        if (block["closed"] is { } closedNode && BlockReader.Open(Findings, Blocks.Closed, closedNode, "closed") is { } closed)
        {
            holidays = closed.ReadValue("holidays", n => values.OneOf(n, "holidays", [("JP", true)])) is true ? "JP" : null;
            closedDates.AddRange(closed.Read("dates", n => DateRules(n)) ?? []);
            closedDates.AddRange((closed.Read("ics", n => values.List(n, "ics", OfFile, orSingle: true)) ?? []).SelectMany(dates => dates));
        }

        var calendar = new WorkCalendar(open, holidays, closedDates);
        if (block["open-dates"] is { } special)
        {
            foreach (var date in values.Map(special, "open-dates"))
            {
                if (DateRule(date.Key, date.Name) is { } rule && !date.Value.IsReported)
                    calendar = calendar.OpenOn(rule.ToString(), Ranges(date.Value).Select(r => r.ToString()));
            }
        }

        if (block["within"] is { } within)
            calendar = calendar.Intersect(Weekly(within));
        return new CalendarDefinition { Id = entry.Name, Title = block.Read("title", n => values.Title(n, "title")), Hours = calendar, Place = entry.Key.Place };
    }

    // Days that repeat are laid out from the year before the study to five years after it, so that its drain and other years near it have them too.
    private IReadOnlyList<DateRule>? OfFile(YamlNode node)
    {
        if (values.Scalar(node, "ics") is not { } name || node is not YamlScalar file)
            return null;
        if (_closedDays.TryGetValue(name, out var known))
            return known;
        if (openFile(file) is not { } source)
            return _closedDays[name] = [];
        var errors = Findings.Errors;
        var dates = new ClosedDaysFile(Findings).Read(source, file, new DateRange(Study.Dates.Start.AddYears(-1), Study.Dates.EndExclusive.AddYears(5)));
        var last = Study.Dates.EndExclusive.AddDays(-1);
        if (Findings.Errors == errors && !dates.Any(d => d.Overlaps(Study.Dates.Start, last)))
            Findings.Add(CalendarFileRules.NoneInTheStudy, file.Place, name, DateText.Write(Study.Dates.Start), DateText.Write(last));
        return _closedDays[name] = dates;
    }

    public WeeklyHours Weekly(YamlNode node)
    {
        var hours = WeeklyHours.None;
        foreach (var entry in values.Map(node, "hours"))
        {
            if (!Weekdays.TryParse(entry.Name, out var first, out var last, out var problem))
            {
                values.Report(entry.Key, ValueRules.CalendarText, problem!.With(entry.Name), "mon, mon-fri, 月-金");
                continue;
            }

            if (!entry.Value.IsReported)
                hours = hours.And(first, last, Ranges(entry.Value));
        }

        return hours;
    }

    private IReadOnlyList<TimeRange> Ranges(YamlNode node) => [.. values.List<Range>(node, "hours", n =>
    {
        if (values.Word(n, "hours") is not { } text)
            return null;
        if (TimeRange.TryParse(text, out var range, out var problem))
        {
            if (TimeRange.EndsInLastSecond(text))
                values.Report(n, ValueRules.EndOfDay, text, range.ToString());
            return new Range(range);
        }

        values.Report(n, ValueRules.CalendarText, problem.With(text), "\"08:30-12:00\"");
        return null;
    }, orSingle: true).Select(r => r.Value)];

    private sealed record Range(TimeRange Value);

    public IReadOnlyList<DateRule> DateRules(YamlNode node) => values.List(node, "dates", n => values.Word(n, "dates") is { } text ? DateRule(n, text) : null, orSingle: true);

    private DateRule? DateRule(YamlNode node, string text)
    {
        if (DateText.TryReadDate(text, out var date))
            return Calendars.DateRule.On(date);
        if (Calendars.DateRule.TryParse(text, out var rule, out var problem))
            return rule;
        values.Report(node, ValueRules.CalendarText, problem.With(text), "\"12-29/01-03\", \"2026-06-15\"");
        return null;
    }

    public InformationSystem System(YamlEntry entry)
    {
        var system = new InformationSystem { Id = entry.Name, Place = entry.Key.Place };
        if (BlockReader.Open(Findings, Blocks.System, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return system;
        return system with
        {
            Title = block.Read("title", n => values.Title(n, "title")),
            Kind = block.Read("kind", n => values.Word(n, "kind")),
            Network = block.Read("network", n => values.Word(n, "network")),
            Online = block.Read("online", n => values.Word(n, "online")),
            Seats = block.ReadValue("seats", n => values.Integer(n, "seats", 1)),
            NextChange = block.ReadValue("next-change", n => values.Month(n, "next-change")),
        };
    }

    public Machine Machine(YamlEntry entry)
    {
        var machine = new Machine { Id = entry.Name, Place = entry.Key.Place };
        if (BlockReader.Open(Findings, Blocks.Machine, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return machine;
        return machine with { Title = block.Read("title", n => values.Title(n, "title")), Calendar = block.Read("calendar", n => values.Word(n, "calendar")) };
    }

    public Person Person(YamlEntry entry)
    {
        var person = new Person { Id = entry.Name, Place = entry.Key.Place };
        if (BlockReader.Open(Findings, Blocks.Person, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return person;
        var skills = new Dictionary<string, double>(StringComparer.Ordinal);
        if (block["skills"] is { } skillsNode)
        {
            foreach (var skill in values.Map(skillsNode, "skills"))
            {
                if (!skill.Value.IsReported && values.Number(skill.Value, skill.Name, atLeast: 0, isAbove: true) is { } factor)
                    skills[skill.Name] = factor;
            }
        }

        return person with
        {
            Title = block.Read("title", n => values.Title(n, "title")),
            Calendar = block.Read("calendar", n => values.Word(n, "calendar")),
            Hours = block.Read("hours", Weekly),
            Skills = skills,
            Contract = block.ReadValue("contract", n => values.OneOf(n, "contract", _contracts)) ?? Contract.Permanent,
            Absence = block.Read("absence", Absence),
            HourlyCost = block.ReadValue("hourly-cost", n => values.Money(n, "hourly-cost")),
            AtOnce = block.ReadValue("at-once", n => values.Integer(n, "at-once", 1, 1000)) ?? 1,
            Evidence = values.EvidenceOf(block),
        };
    }

    public Pool Pool(YamlEntry entry)
    {
        var pool = new Pool { Id = entry.Name, Place = entry.Key.Place };
        if (BlockReader.Open(Findings, Blocks.Pool, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return pool;
        return pool with
        {
            Title = block.Read("title", n => values.Title(n, "title")),
            Capacity = block.Read("capacity", Capacity) ?? [],
            Members = block.Read("members", n => values.Words(n, "members")) ?? [],
            Calendar = block.Read("calendar", n => values.Word(n, "calendar")),
            HourlyCost = block.ReadValue("hourly-cost", n => values.Money(n, "hourly-cost")),
            OtherWork = block.Read("other-work", OtherWork),
            Absence = block.Read("absence", Absence),
            Overtime = block.Read("overtime", Overtime),
            Allocation = block.ReadValue("allocation", AllocationOf) ?? Allocation.LongestIdle,
            Patience = block.ReadValue("patience", n => values.Time(n, "patience", TimeUse.Wait)),
            RedeployTo = block.Read("redeploy-to", n => values.Title(n, "redeploy-to")),
            Contract = block.ReadValue("contract", n => values.OneOf(n, "contract", _contracts)) ?? Contract.Permanent,
            Evidence = values.EvidenceOf(block),
        };
    }

    private Allocation? AllocationOf(YamlNode node)
    {
        if (node is not YamlScalar scalar || !string.Equals(FullWidth.ToAscii(scalar.Text).Trim(), "longest-idle-any", StringComparison.Ordinal))
            return values.OneOf(node, "allocation", _allocations);
        values.Report(node, MeaningRules.AllocationGone, "longest-idle-any");
        return null;
    }

    public IReadOnlyList<CapacityStep> Capacity(YamlNode node)
    {
        if (node is not YamlMapping)
            return values.Integer(node, "capacity", 0, StudyLimits.PeopleOfAPool) is { } count ? [new CapacityStep { Count = count, Place = node.Place }] : [];
        var steps = new List<CapacityStep>();
        foreach (var entry in values.Map(node, "capacity"))
        {
            if (!DateText.TryReadDate(entry.Name, out var from))
                values.Report(entry.Key, ValueRules.NotADate, entry.Name, "2026-04-01");
            else if (!entry.Value.IsReported && values.Integer(entry.Value, "capacity", 0, StudyLimits.PeopleOfAPool) is { } count)
                steps.Add(new CapacityStep { From = from, Count = count, Place = entry.Key.Place });
        }

        return [.. steps.OrderBy(s => s.From)];
    }

    private OtherWork? OtherWork(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.OtherWork, node, "other-work") is not { } block || !block.Require("share", "other-work"))
            return null;
        return block.Read("share", n => values.Share(n, "share")) is not { } share ? null : new OtherWork
        {
            Share = share,
            Lasting = block.Read("lasting", n => laws.Law(n, "lasting", TimeUse.Effort)),
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    private Absence? Absence(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Absence, node, "absence") is not { } block)
            return null;
        Said<double>? leave = null;
        var byMonth = new Dictionary<int, double>();
        if (block["leave"] is YamlMapping leaveMap)
        {
            if (BlockReader.Open(Findings, Blocks.Leave, leaveMap, "leave") is { } leaveBlock)
            {
                leaveBlock.Require("per-year", "leave");
                leave = leaveBlock.Read("per-year", n => DaysPerYear(n, isPerYear: true));
                foreach (var month in leaveBlock["month"] is { } months ? values.Map(months, "month") : [])
                {
                    if (MonthNumber(month) is { } number && !month.Value.IsReported && values.Factor(month.Value, "month") is { } factor)
                        byMonth[number] = factor;
                }
            }
        }
        else
        {
            leave = block.Read("leave", n => DaysPerYear(n, isPerYear: false));
        }

        return new Absence
        {
            SickDaysPerYear = block.Read("sick", n => DaysPerYear(n, isPerYear: false)),
            LeaveDaysPerYear = leave,
            LeaveByMonth = byMonth,
            Dates = block.Read("dates", n => DateRules(n)) is { } dates ? [.. dates.Select(d => d.ToString())] : [],
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    public int? MonthNumber(YamlEntry entry)
    {
        var text = entry.Name.TrimEnd('月');
        if (NumberText.TryRead(text, out var number) && number is >= 1 and <= 12 && number == Math.Floor(number))
            return (int)number;
        values.Report(entry.Key, ValueRules.NotATimeOfYear, entry.Name, "1, 2, …, 12");
        return null;
    }

    private Said<double>? DaysPerYear(YamlNode node, bool isPerYear)
    {
        if (values.Word(node, "absence") is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new Said<double> { Value = 10, Text = text, IsUnknown = true, Place = node.Place };
        var amount = text;
        double times = 1;
        if (!isPerYear || text.Contains(" per", StringComparison.Ordinal) || text.StartsWith('年'))
        {
            if (laws.PerYear(node, text, "6 d per-year", TimeUse.DaysAway, out amount) is not { } perYear)
                return null;
            times = perYear;
        }

        if (values.ReadTime(node, amount, TimeUse.DaysAway.Where(t => t.Value * times <= 366), text) is not { } time)
            return null;
        if (time.Value * times > 366)
        {
            values.Report(node, ValueRules.OutOfRange, text, FormatWords.FromTo.With(0, 366));
            return null;
        }

        return new Said<double> { Value = time.Value * times, Text = text, Place = node.Place };
    }

    private Overtime? Overtime(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Overtime, node, "overtime") is not { } block)
            return null;
        return new Overtime
        {
            For = block.ReadValue("for", n => values.OneOf(n, "for", _overtimeFor)) ?? OvertimeFor.Finish,
            UpToHours = block.ReadValue("up-to", n => values.Hours(n, "up-to")),
            PerMonthHours = block.ReadValue("per-month", n => values.Hours(n, "per-month")),
            PerYearHours = block.ReadValue("per-year", n => values.Hours(n, "per-year")),
            Pay = block.ReadValue("pay", n => values.Money(n, "pay")),
            Rate = block.ReadValue("rate", n => values.Factor(n, "rate")),
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }
}
