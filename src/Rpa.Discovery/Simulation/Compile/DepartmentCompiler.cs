using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation;

/// <summary>Turns a department into the flat tables that the kernel runs on.</summary>
internal sealed class DepartmentCompiler
{
    private const int MostCombinations = 4096;
    private readonly Department _department;
    private readonly ExperimentOptions _options;
    private readonly StudyWindow _window;
    private readonly List<Diagnostic> _findings;
    private readonly long _layoutEnd;
    private readonly IReadOnlyDictionary<(string Path, int Arm), double> _visits;
    private readonly Dictionary<string, int> _poolIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lineIndex = new(StringComparer.Ordinal);
    private readonly List<(int[] Pools, SortedSet<int> Priorities, bool IsSorted)> _lines = [];
    private readonly List<ServerPool> _pools = [];
    private readonly List<StateRow> _states = [];
    private readonly List<TransitionRow> _transitions = [];
    private readonly List<WorkflowPlan> _workflows = [];
    private readonly List<SourcePlan> _sources = [];
    private int _attributeSlots;
    private int _visitSlots;
    private bool _hasTotals;

    private DepartmentCompiler(
        Department department, ExperimentOptions options, StudyWindow window, IReadOnlyDictionary<(string Path, int Arm), double> visits, List<Diagnostic> findings)
    {
        (_department, _options, _window, _visits, _findings) = (department, options, window, visits, findings);
        // Followed to the end means: at most three years after the window. Only calendars and rates are laid out so far; a cheap study costs nothing more.
        var end = window.End == Plan.Never ? 30L * 365 * StudyClock.Day : window.End;
        _layoutEnd = window.RunEnd == Plan.Never ? end + (3L * 365 * StudyClock.Day) : window.RunEnd;
    }

    /// <summary>The plan; null when something stands in the way, which is then among the findings.</summary>
    public static Plan? Compile(Department department, ExperimentOptions options, List<Diagnostic> findings)
    {
        NotYet.Find(department, options, findings);
        var window = StudyWindow.Of(department, options, findings);
        if (window is null || findings.Exists(f => f.Severity == Severity.Error))
            return null;
        var compiler = new DepartmentCompiler(department, options, window, new Dictionary<(string, int), double>(), findings);
        var plan = compiler.Make();
        if (plan is null || !compiler._hasTotals)
            return plan;
        // Totals are divided by how often work comes up, which has to be counted first.
        return new DepartmentCompiler(department, options, window, CountingPass.Visits(plan), findings).Make();
    }

    private Plan? Make()
    {
        var working = TimelineOf(_department.Calendar, _department.Calendar, "department") ?? Timelines.Of(WorkCalendar.Always, _window.Clock);
        AddPools();
        AddBots();
        foreach (var workflow in _department.Workflows)
            AddWorkflow(workflow);
        if (_findings.Exists(f => f.Severity == Severity.Error))
            return null;
        if (_window.MostCases != long.MaxValue && !_sources.Exists(s => s.Kind != SourceKind.Dated || s.Batches.Length > 0 || s.Trace is { Ticks.Length: > 0 }))
        {
            _findings.Add(SimulationRules.NothingArrives.At(default, _window.MostCases));
            return null;
        }

        var lines = new LinePlan[_lines.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = new LinePlan { Index = i, Pools = _lines[i].Pools, Priorities = [.. _lines[i].Priorities], IsSorted = _lines[i].IsSorted };
        var groups = Grouped(lines);
        var hoursEnd = _window.End == Plan.Never ? ExpectedEnd() : _window.End;
        var plan = new Plan
        {
            Department = _department,
            Clock = _window.Clock,
            Working = working,
            WindowStart = _window.Start,
            WindowEnd = _window.End,
            RunEnd = _window.RunEnd,
            MostCases = _window.MostCases,
            Seed = _options.Seed,
            Years = _window.Years,
            Pools = [.. _pools],
            PeoplePools = _department.Pools.Count,
            Servers = _pools.Sum(p => p.Count),
            Lines = lines,
            Groups = groups,
            Workflows = [.. _workflows],
            States = [.. _states],
            Transitions = [.. _transitions],
            Sources = [.. _sources],
            Hours = HourTable.Of(_window.Clock, _window.Start, hoursEnd),
            AttributeSlots = _attributeSlots,
            VisitSlots = _visitSlots,
            Layout = null!,
        };
        plan.Layout = new MeasureLayout(plan);
        return plan;
    }

    // With a number of cases the window's end is not known beforehand; the hours reach well beyond it.
    private long ExpectedEnd()
    {
        double perTick = 0;
        foreach (var source in _sources)
        {
            if (source.Kind != SourceKind.Dated)
                perTick += source.Gap is { Mean: > 0 } gap ? 1 / gap.Mean : source.Shape is { } shape ? shape.Total * source.Count / _layoutEnd : 0;
        }

        var expected = perTick > 0 ? _window.MostCases / perTick : 0;
        return _window.Start + (30 * StudyClock.Day) + (long)Math.Min(1.5 * expected, 20.0 * 365 * StudyClock.Day);
    }

    private GroupPlan[] Grouped(LinePlan[] lines)
    {
        var group = new int[_pools.Count];
        for (var i = 0; i < group.Length; i++)
            group[i] = i;
        foreach (var line in lines)
        {
            foreach (var pool in line.Pools)
            {
                var (from, to) = (Math.Max(group[pool], group[line.Pools[0]]), Math.Min(group[pool], group[line.Pools[0]]));
                for (var i = 0; i < group.Length; i++)
                {
                    if (group[i] == from)
                        group[i] = to;
                }
            }
        }

        var ids = group.Distinct().Order().ToArray();
        var groups = new GroupPlan[ids.Length];
        for (var g = 0; g < ids.Length; g++)
        {
            var pools = Enumerable.Range(0, group.Length).Where(i => group[i] == ids[g]).ToArray();
            var own = lines.Where(l => group[l.Pools[0]] == ids[g]).ToArray();
            var watches = own.SelectMany(l => l.Priorities).Distinct().Count() > 1 || own.Any(l => l.IsSorted)
                || pools.Any(p => _pools[p].Overtime?.For == OvertimeFor.Due);
            foreach (var line in own)
            {
                line.Group = g;
                line.WatchesPriority = watches;
            }

            foreach (var pool in pools)
            {
                var old = _pools[pool];
                _pools[pool] = new ServerPool
                {
                    Id = old.Id, Index = old.Index, IsBot = old.IsBot, First = old.First, Count = old.Count, Group = g, Shifts = old.Shifts, Allocation = old.Allocation,
                    Overtime = old.Overtime, OtherWork = old.OtherWork, Absence = old.Absence, CapacityByDay = old.CapacityByDay, Failures = old.Failures,
                    HourlyCost = old.HourlyCost, Lines = [.. own.Where(l => l.Pools.Contains(pool)).Select(l => l.Index)],
                };
            }

            groups[g] = new GroupPlan { Pools = pools, Lines = [.. own.Select(l => l.Index)] };
        }

        return groups;
    }

    private Timeline? TimelineOf(string? id, string? fallback, string owner, SourceSpan place = default)
    {
        var name = id ?? fallback;
        if (name is null)
            return null;
        if (_department.FindCalendar(name) is { } calendar)
            return Timelines.Of(calendar.Hours, _window.Clock);
        _findings.Add(SimulationRules.UnknownName.At(place, owner, name));
        return null;
    }

    private void AddPools()
    {
        var first = 0;
        foreach (var pool in _department.Pools)
        {
            var calendar = TimelineOf(pool.Calendar, _department.Calendar, pool.Id, pool.Place) ?? Timelines.Of(WorkCalendar.Always, _window.Clock);
            var count = pool.Capacity.Count == 0 ? 0 : pool.Capacity.Max(c => c.Count);
            var changes = pool.Capacity.Count > 1 || pool.Capacity.Any(c => c.From is not null);
            var days = _window.Clock.DayIndex(_layoutEnd) + 1;
            _poolIndex.TryAdd(pool.Id, _pools.Count);
            _pools.Add(new ServerPool
            {
                Id = pool.Id,
                Index = _pools.Count,
                IsBot = false,
                First = first,
                Count = count,
                Group = -1,
                Shifts = ShiftTable.Of(calendar, _layoutEnd, pool.Absence is not null || changes),
                Allocation = pool.Allocation,
                Overtime = pool.Overtime is null ? null : OvertimeOf(pool.Overtime, pool),
                OtherWork = OtherWorkOf(pool, count),
                Absence = AbsenceOf(pool, calendar, count, days),
                CapacityByDay = changes ? CapacityByDay(pool, days) : null,
                HourlyCost = (double?)pool.HourlyCost,
            });
            first += count;
        }
    }

    private static OvertimePlan OvertimeOf(Overtime overtime, Pool pool)
    {
        var pay = overtime.Pay is { } money ? (double?)money : pool.HourlyCost is { } cost ? (double)cost * (overtime.Rate ?? 1) : null;
        return new OvertimePlan(overtime.For, Ticks(overtime.UpToHours), Ticks(overtime.PerMonthHours), Ticks(overtime.PerYearHours), pay);

        static long Ticks(double? hours) => hours is { } h ? (long)(h * StudyClock.Hour) : Plan.Never;
    }

    private static OtherWorkPlan? OtherWorkOf(Pool pool, int count)
    {
        if (pool.OtherWork is not { } other || other.Share.Value <= 0 || count == 0)
            return null;
        var lasting = LawCompiler.Compile(other.Lasting ?? DurationLaw.About(TimeSpan.FromMinutes(10)), new Dictionary<string, AttributeRow>());
        if (lasting.Mean <= 0)
            return null;
        return new OtherWorkPlan(lasting.Mean / Math.Min(other.Share.Value, 0.999), lasting, KeysOf(pool.Id, count, DrawPurpose.OtherWork));
    }

    // A date is a whole day away; sick days and leave are chances per date that add up to what was said over a year of this calendar.
    private AbsencePlan? AbsenceOf(Pool pool, Timeline calendar, int count, int days)
    {
        if (pool.Absence is not { } absence || count == 0)
            return null;
        var first = _window.FirstDay;
        var dates = calendar.OpenDates(first, first.AddYears(1)).ToArray();
        if (dates.Length == 0)
            return null;
        double Weight(DateOnly date) => absence.LeaveByMonth.TryGetValue(date.Month, out var factor) ? factor : 1;
        var weights = dates.Sum(Weight);
        var sick = (absence.SickDaysPerYear?.Value ?? 0) / dates.Length;
        var leave = weights > 0 ? (absence.LeaveDaysPerYear?.Value ?? 0) / weights : 0;
        var rules = new List<DateRule>();
        foreach (var text in absence.Dates)
        {
            if (DateRule.TryParse(text, out var rule))
                rules.Add(rule);
        }

        var byDay = new double[Math.Max(1, days + 1)];
        for (var day = 0; day < byDay.Length; day++)
        {
            var date = first.AddDays(day);
            byDay[day] = rules.Exists(r => r.Contains(date)) ? 1 : Math.Min(1, sick + (leave * Weight(date)));
        }

        return new AbsencePlan(byDay, KeysOf(pool.Id, count, DrawPurpose.Absence));
    }

    private int[] CapacityByDay(Pool pool, int days)
    {
        var steps = pool.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).ToArray();
        var byDay = new int[days + 1];
        for (var day = 0; day < byDay.Length; day++)
        {
            var date = _window.FirstDay.AddDays(day);
            byDay[day] = steps.LastOrDefault(s => (s.From ?? DateOnly.MinValue) <= date)?.Count ?? steps[0].Count;
        }

        return byDay;
    }

    private static ulong[] KeysOf(string owner, int count, DrawPurpose purpose)
    {
        var keys = new ulong[count];
        for (var i = 0; i < count; i++)
            keys[i] = Keys.Name($"{owner}#{i + 1}", purpose);
        return keys;
    }

    private void AddBots()
    {
        var first = _pools.Sum(p => p.Count);
        var none = new Dictionary<string, AttributeRow>();
        foreach (var bot in _department.Bots)
        {
            var calendar = TimelineOf(bot.Calendar, null, bot.Id, bot.Place) ?? Timelines.Of(WorkCalendar.Always, _window.Clock);
            _poolIndex.TryAdd("bot " + bot.Id, _pools.Count);
            _pools.Add(new ServerPool
            {
                Id = bot.Id,
                Index = _pools.Count,
                IsBot = true,
                First = first,
                Count = bot.Units,
                Group = -1,
                Shifts = ShiftTable.Of(calendar, _layoutEnd, byDate: false),
                Allocation = Allocation.LongestIdle,
                Failures = bot.Uptime is not { } uptime ? null : new FailurePlan(
                    LawCompiler.Compile(uptime.BetweenFailures, none), LawCompiler.Compile(uptime.Repair, none), uptime.PeopleWhileDown,
                    KeysOf(bot.Id, bot.Units, DrawPurpose.Failure), KeysOf(bot.Id, bot.Units, DrawPurpose.Repair)),
            });
            first += bot.Units;
        }
    }

    private void AddWorkflow(Workflow workflow)
    {
        var names = new NamedRows(workflow, _states.Count);
        AddAttributes(workflow, names);
        AddVisitSlots(workflow, names);
        var outcomes = workflow.States.OfType<FinalState>().Select(s => s.Outcome ?? s.Id).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var state in workflow.States)
            AddState(workflow, state, names, outcomes);
        if (!names.States.TryGetValue(workflow.Initial, out var initial))
        {
            _findings.Add(SimulationRules.UnknownName.At(workflow.Place, workflow.Id, workflow.Initial));
            return;
        }

        _workflows.Add(new WorkflowPlan
        {
            Id = workflow.Id,
            Index = _workflows.Count,
            FirstState = names.First,
            StateCount = workflow.States.Count,
            Initial = initial,
            Attributes = [.. names.Attributes.Values.OrderBy(a => a.Slot)],
            Due = DueOf(workflow, names),
            Outcomes = outcomes,
        });
        AddSources(workflow, names);
    }

    private static DuePlan? DueOf(Workflow workflow, NamedRows names)
    {
        if (workflow.Due is not { } due)
            return null;
        if (due.Always is { } always)
            return new DuePlan(always, null, []);
        if (due.Per is null || !names.Attributes.TryGetValue(due.Per, out var attribute))
            return new DuePlan(due.Values.FirstOrDefault(), null, []);
        return new DuePlan(null, attribute, [.. attribute.Values.Select(due.For), due.Else]);
    }

    private void AddAttributes(Workflow workflow, NamedRows names)
    {
        var assigned = workflow.States.SelectMany(s => s.Transitions).SelectMany(t => t.Set).Select(s => s.Attribute).ToHashSet(StringComparer.Ordinal);
        var slot = 0;
        foreach (var attribute in workflow.Attributes)
        {
            var numbers = attribute.Choices.Select(c => c.Number ?? double.NaN).ToArray();
            names.Attributes.TryAdd(attribute.Id, new AttributeRow
            {
                Id = attribute.Id,
                Slot = slot++,
                Key = Keys.Name($"{workflow.Id}/{attribute.Id}", DrawPurpose.Attribute),
                Values = [.. attribute.Choices.Select(c => c.Value)],
                Numbers = numbers,
                Choice = attribute.Choices.Count == 0 ? null : ChoiceOf(attribute),
                Number = attribute.Number is not { } law ? null : law.StandardDeviation == 0
                    ? new Law(null, law.Mean, DurationClock.Seconds, null, law.Mean)
                    : new Law(QuantileTable.For(law), 0, DurationClock.Seconds, null, law.Mean),
                HoldsNumber = attribute.Number is not null || (attribute.IsNumeric && assigned.Contains(attribute.Id)),
            });
        }

        _attributeSlots = Math.Max(_attributeSlots, slot);
    }

    private static AliasTable ChoiceOf(CaseAttribute attribute)
    {
        var said = attribute.Choices.Where(c => !c.Share.IsRest).Sum(c => c.Share.Value);
        var weights = attribute.Choices.Select(c => c.Share.IsRest ? Math.Max(0, 1 - said) : c.Share.Value).ToArray();
        if (weights.Sum() <= 0)
            Array.Fill(weights, 1);
        return AliasTable.From(weights);
    }

    // Only states that a case may enter again, or that a guard asks about, need a counter.
    private void AddVisitSlots(Workflow workflow, NamedRows names)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var transition in workflow.States.SelectMany(s => s.Transitions))
        {
            if (transition.Guard is { } guard)
                GuardCompiler.CollectVisits(guard, asked);
            foreach (var assignment in transition.Set)
                GuardCompiler.CollectVisits(assignment.Value, asked);
        }

        for (var i = 0; i < workflow.States.Count; i++)
        {
            if (asked.Contains(workflow.States[i].Id) || (workflow.States[i] is not FinalState && Returns(workflow, names, i)))
                names.VisitSlots[workflow.States[i].Id] = names.VisitSlots.Count;
        }

        _visitSlots = Math.Max(_visitSlots, names.VisitSlots.Count);
    }

    private static bool Returns(Workflow workflow, NamedRows names, int state)
    {
        var seen = new bool[workflow.States.Count];
        var open = new Stack<int>();
        open.Push(state);
        while (open.TryPop(out var at))
        {
            foreach (var transition in workflow.States[at].Transitions)
            {
                if (transition.Target is null || !names.States.TryGetValue(transition.Target, out var target))
                    continue;
                target -= names.First;
                if (target == state)
                    return true;
                if (!seen[target])
                {
                    seen[target] = true;
                    open.Push(target);
                }
            }
        }

        return false;
    }

    private void AddState(Workflow workflow, WorkflowState state, NamedRows names, string[] outcomes)
    {
        var path = new StatePath(workflow.Id, state.Id).ToString();
        var row = new StateRow
        {
            Id = state.Id,
            Path = path,
            Workflow = _workflows.Count,
            Line = -1,
            VisitSlot = names.VisitSlots.GetValueOrDefault(state.Id, -1),
            OnlyTransition = -1,
            Outcome = -1,
        };
        switch (state)
        {
            case WorkState work:
                AddWork(workflow, work, path, names, ref row);
                break;
            case WaitState wait:
                row.Kind = StateKind.Wait;
                row.Key = Keys.Name(path, DrawPurpose.Wait);
                row.Law = wait.Wait is null ? null : LawCompiler.Compile(wait.Wait, names.Attributes, null, Counted(path, wait.Wait));
                break;
            case FinalState final:
                row.Kind = StateKind.Final;
                row.Outcome = Array.IndexOf(outcomes, final.Outcome ?? final.Id);
                break;
            default:
                row.Kind = StateKind.Choice;
                row.Key = Keys.Name(path, DrawPurpose.Branch);
                break;
        }

        AddTransitions(state, path, names, ref row);
        row.HasExtras |= row.Timers is not null;
        _states.Add(row);
    }

    private void AddWork(Workflow workflow, WorkState state, string path, NamedRows names, ref StateRow row)
    {
        var work = state.Work;
        row.Kind = StateKind.Work;
        row.Key = Keys.Name(path, DrawPurpose.Effort);
        row.Priority = work.Priority ?? workflow.Priority;
        row.Order = work.Order ?? workflow.Order;
        row.MayFinishLate = (work.OffHours ?? workflow.OffHours) == OffHours.Finish;
        row.Law = LawCompiler.Compile(work.Effort, names.Attributes, _pools.GetRange(0, _department.Pools.Count), Counted(path, work.Effort));
        row.PlainLaw = row.Law.Always;
        row.Effort = row.PlainLaw?.Table;
        row.HasExtras = row.PlainLaw is null || row.PlainLaw.ScaledBy is not null || work.Automation is not null;
        row.Line = LineOf(work.By, path, row.Priority, row.Order);
        if (work.Automation is { } automation && row.Line >= 0)
            row.Bot = BotOf(automation, work, path, names, row.Priority, row.Order);
    }

    private Func<int, double> Counted(string path, Varying<DurationLaw> law)
    {
        if (law.Values.Any(l => l.TotalHoursPerYear is not null))
            _hasTotals = true;
        return arm => _visits.GetValueOrDefault((path, arm));
    }

    private int LineOf(Assignment by, string path, int priority, QueueOrder order)
    {
        var pools = new List<int>();
        foreach (var named in by.Pools)
        {
            if (_poolIndex.TryGetValue(named.Pool, out var pool))
                pools.Add(pool);
            else
                _findings.Add(SimulationRules.UnknownName.At(by.Place, path, named.Pool));
        }

        return pools.Count == 0 ? -1 : LineOf([.. pools.Distinct()], priority, order);
    }

    private int LineOf(int[] pools, int priority, QueueOrder order)
    {
        var key = string.Join(',', pools);
        if (!_lineIndex.TryGetValue(key, out var line))
        {
            line = _lines.Count;
            _lineIndex.Add(key, line);
            _lines.Add((pools, [], false));
        }

        _lines[line].Priorities.Add(priority);
        if (order != QueueOrder.Fifo)
            _lines[line] = _lines[line] with { IsSorted = true };
        return line;
    }

    private BotWork? BotOf(Automation automation, Work work, string path, NamedRows names, int priority, QueueOrder order)
    {
        if (!_poolIndex.TryGetValue("bot " + automation.Bot, out var pool))
        {
            _findings.Add(SimulationRules.UnknownName.At(automation.Place, path, automation.Bot));
            return null;
        }

        return new BotWork
        {
            Pool = pool,
            Line = LineOf([pool], priority, order),
            Effort = LawCompiler.Compile(automation.Effort, names.Attributes),
            Coverage = LawCompiler.Compile(automation.Coverage, names.Attributes),
            Exceptions = LawCompiler.Compile(automation.Exceptions, names.Attributes),
            AwkwardShare = automation.Exceptions is null ? work.Effort.Always?.AwkwardShare ?? 0 : 0,
            Extra = automation.Extra is { } extra ? LawCompiler.Compile(extra, names.Attributes) : null,
            ThenEffortShare = automation.ThenEffortShare,
            ReviewShare = automation.ReviewEffort is null ? 0 : automation.ReviewShare?.Value ?? 0,
            ReviewEffort = automation.ReviewEffort is { } review ? LawCompiler.Compile(review, names.Attributes) : null,
            EffortKey = Keys.Name(path + "/bot", DrawPurpose.Effort),
            CoverageKey = Keys.Name(path, DrawPurpose.Coverage),
            ExceptionKey = Keys.Name(path, DrawPurpose.Exception),
            ExtraKey = Keys.Name(path + "/extra", DrawPurpose.Effort),
            ReviewKey = Keys.Name(path, DrawPurpose.Review),
            ReviewEffortKey = Keys.Name(path + "/review", DrawPurpose.Effort),
        };
    }

    private void AddTransitions(WorkflowState state, string path, NamedRows names, ref StateRow row)
    {
        List<int> guarded = [], drawn = [], timers = [];
        var drawnModels = new List<Transition>();
        foreach (var transition in state.Transitions)
        {
            var target = -1;
            if (transition.Target is not null && !names.States.TryGetValue(transition.Target, out target))
            {
                _findings.Add(SimulationRules.UnknownName.At(transition.Place, path, transition.Target));
                continue;
            }

            var index = _transitions.Count;
            _transitions.Add(new TransitionRow
            {
                Target = target,
                Event = transition.Event,
                Guard = transition.Guard is { } guard ? GuardCompiler.Compile(guard, names) : null,
                After = transition.After is { } after ? LawCompiler.Compile(after, names.Attributes) : null,
                Key = transition.IsTimer ? Keys.Name($"{path}/{transition.Event}", DrawPurpose.Timer) : 0,
                WhileWaiting = transition.WhileWaiting,
                Set = transition.Set.Count == 0 ? null : SetOf(transition, path, names),
            });
            if (transition.IsTimer)
            {
                timers.Add(index);
            }
            else if (transition.Guard is not null)
            {
                guarded.Add(index);
            }
            else
            {
                drawn.Add(index);
                drawnModels.Add(transition);
            }
        }

        row.Guarded = guarded.Count > 0 ? [.. guarded] : null;
        row.Timers = timers.Count > 0 ? [.. timers] : null;
        if (drawn.Count == 1 && guarded.Count == 0)
            row.OnlyTransition = drawn[0];
        else if (drawn.Count > 0)
            row.Branch = BranchOf(state, path, drawn, drawnModels, names);
        if (row.Branch is { Attributes.Length: 0 } plain && plain.Tables[0] is not null)
            (row.PlainBranch, row.PlainTargets, row.Branch) = (plain.Tables[0], plain.Transitions, null);
    }

    private (AttributeRow, GuardNode.Term)[] SetOf(Transition transition, string path, NamedRows names)
    {
        var set = new List<(AttributeRow, GuardNode.Term)>();
        foreach (var assignment in transition.Set)
        {
            if (names.Attributes.TryGetValue(assignment.Attribute, out var attribute))
                set.Add((attribute, GuardCompiler.Compile(assignment.Value, names)));
            else
                _findings.Add(SimulationRules.UnknownName.At(assignment.Place, path, assignment.Attribute));
        }

        return [.. set];
    }

    private BranchTable? BranchOf(WorkflowState state, string path, List<int> drawn, List<Transition> models, NamedRows names)
    {
        var attributes = models.Select(t => t.Probability?.Always is null ? t.Probability?.Per : null).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(id => names.Attributes.GetValueOrDefault(id)).OfType<AttributeRow>().ToArray();
        var strides = new int[attributes.Length];
        var combinations = 1;
        for (var i = 0; i < attributes.Length; i++)
        {
            strides[i] = combinations;
            combinations = Math.Min(MostCombinations + 1, combinations * (attributes[i].Values.Length + 1));
        }

        if (combinations > MostCombinations)
        {
            _findings.Add(SimulationRules.TooManyCombinations.At(state.Place, path));
            return null;
        }

        var tables = new AliasTable?[combinations];
        for (var combination = 0; combination < combinations; combination++)
        {
            var now = combination;
            string? ValueOf(string id)
            {
                var i = Array.FindIndex(attributes, a => string.Equals(a.Id, id, StringComparison.Ordinal));
                if (i < 0)
                    return null;
                var value = now / strides[i] % (attributes[i].Values.Length + 1);
                return value < attributes[i].Values.Length ? attributes[i].Values[value] : "";
            }

            var chances = models.Select(t => Chances.Of(t, models, ValueOf)).ToArray();
            tables[combination] = chances.Sum() > 0 ? AliasTable.From(chances) : null;
        }

        return new BranchTable([.. drawn], attributes, strides, tables);
    }

    private void AddSources(Workflow workflow, NamedRows names)
    {
        var index = _workflows.Count - 1;
        if (workflow.Backlog.Count > 0)
        {
            var backlog = new List<BacklogPlan>();
            foreach (var item in workflow.Backlog)
            {
                if (!names.States.TryGetValue(item.State, out var state))
                {
                    _findings.Add(SimulationRules.UnknownName.At(item.Place, workflow.Id, item.State));
                    continue;
                }

                var age = item.Age is { } law ? LawCompiler.Compile(law, names.Attributes) : null;
                backlog.Add(new BacklogPlan(state, item.Count, age, Keys.Source(workflow.Id, "backlog/" + item.State), Keys.Name($"{workflow.Id}/{item.State}", DrawPurpose.Backlog)));
            }

            _sources.Add(Source(index, workflow, "backlog", SourceKind.Dated) with { Backlog = [.. backlog] });
        }

        if (workflow.Arrivals is not { } arrivals)
            return;
        var calendar = TimelineOf(arrivals.Calendar, _department.Calendar, workflow.Id, arrivals.Place);
        var dates = calendar ?? Timelines.Of(WorkCalendar.Always, _window.Clock);
        ArrivalShape Shaped(RatePeriod? per, bool allHours = false) =>
            ArrivalShape.Of(dates, per, arrivals.Seasons, arrivals.Peaks, arrivals.GrowthPerYear, _layoutEnd, allHours);
        BusyDates? Busy(ArrivalShape? shape) => arrivals.BusyDays is { } busy && shape is not null ? BusyDates.Of(busy, workflow.Id, shape, _window.Clock) : null;
        if (arrivals.About is { } about && about.Count > 0)
        {
            var shape = Shaped(about.Per);
            _sources.Add(Source(index, workflow, "about", SourceKind.Rate) with { Shape = shape, Count = about.Count, Busy = Busy(shape) });
        }

        if (arrivals.Every is { } every)
        {
            var gap = LawCompiler.Compile(every, names.Attributes);
            var even = arrivals is { Seasons.Count: 0, Peaks.Count: 0, GrowthPerYear: 0, BusyDays: null };
            if (gap.Mean > 0 && arrivals.ClosedNextOpening && calendar is not null)
            {
                var shape = even ? null : Shaped(null, allHours: true);
                _sources.Add(Source(index, workflow, "every", SourceKind.EveryMoved) with { Gap = gap, Shape = shape, Calendar = calendar, Busy = Busy(shape) });
            }
            else if (gap.Mean > 0)
            {
                var shape = even && calendar is null ? null : Shaped(null);
                _sources.Add(Source(index, workflow, "every", SourceKind.Every) with { Gap = gap, Shape = shape, Busy = Busy(shape) });
            }
        }

        if (arrivals.Trace is { } trace)
            _sources.Add(Source(index, workflow, "trace", SourceKind.Dated) with { Trace = TraceArrivals.Of(trace, names.Attributes, calendar, _window.Clock, _layoutEnd) });
        if (arrivals.Batches.Count > 0)
            _sources.Add(Source(index, workflow, "batch", SourceKind.Dated) with { Batches = DatedBatches.Of(arrivals.Batches, calendar, _window.Clock, _layoutEnd) });
    }

    private static SourcePlan Source(int workflow, Workflow model, string name, SourceKind kind) => new()
    {
        Workflow = workflow,
        Name = name,
        Kind = kind,
        CaseKey = Keys.Source(model.Id, name),
        GapKey = Keys.Name($"{model.Id}/{name}", DrawPurpose.Arrival),
    };
}

/// <summary>What the names of one workflow stand for.</summary>
internal sealed class NamedRows
{
    public NamedRows(Workflow workflow, int first)
    {
        First = first;
        for (var i = 0; i < workflow.States.Count; i++)
            States.TryAdd(workflow.States[i].Id, first + i);
    }

    public int First { get; }

    public Dictionary<string, int> States { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AttributeRow> Attributes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> VisitSlots { get; } = new(StringComparer.Ordinal);
}
