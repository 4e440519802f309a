using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Turns the states and transitions of every workflow into rows.</summary>
internal sealed partial class WorkflowCompiler
{
    private const int MostCombinations = 4096;
    private readonly Department _department;
    private readonly CrewCompiler _crews;
    private readonly LineCompiler _lines;
    private readonly Timeline? _calendar;
    private readonly long _layoutEnd;
    private readonly StudyClock _clock;
    private readonly IReadOnlyDictionary<(string Path, int Arm), double> _visits;
    private readonly List<Diagnostic> _findings;
    private readonly List<NamedRows> _names = [];
    private readonly List<StateRow> _states = [];
    private readonly List<TransitionRow> _transitions = [];
    private readonly List<WorkflowPlan> _workflows = [];

    /// <param name="department">What is compiled.</param>
    /// <param name="crews">Who there is.</param>
    /// <param name="lines">Where the work of the states waits.</param>
    /// <param name="calendar">The department's own; null is always open.</param>
    /// <param name="clock">The study's clock.</param>
    /// <param name="layoutEnd">As far as dates are laid out.</param>
    /// <param name="visits">How often a year work comes up, for totals.</param>
    /// <param name="findings">What stands in the way.</param>
    public WorkflowCompiler(
        Department department, CrewCompiler crews, LineCompiler lines, Timeline? calendar, StudyClock clock, long layoutEnd,
        IReadOnlyDictionary<(string Path, int Arm), double> visits, List<Diagnostic> findings)
    {
        (_department, _crews, _lines, _calendar, _clock, _layoutEnd, _visits, _findings) =
            (department, crews, lines, calendar, clock, layoutEnd, visits, findings);
        var first = 0;
        foreach (var workflow in department.Workflows)
        {
            var names = new NamedRows(workflow, first);
            first += names.Count;
            _names.Add(names);
            AddAttributes(workflow, names);
            AddVisitSlots(workflow, names);
            AddPersonSlots(workflow, names);
        }

        for (var w = 0; w < department.Workflows.Count; w++)
            AddWorkflow(department.Workflows[w], _names[w]);
    }

    public IReadOnlyList<StateRow> States => _states;

    public IReadOnlyList<TransitionRow> Transitions => _transitions;

    public IReadOnlyList<WorkflowPlan> Workflows => _workflows;

    public int AttributeSlots { get; private set; }

    public int VisitSlots { get; private set; }

    public int PersonSlots { get; private set; }

    public int Batches { get; private set; }

    /// <summary>Whether some effort is given as a total, which has to be divided by how often work comes up.</summary>
    public bool HasTotals { get; private set; }

    public NamedRows NamesOf(int workflow) => _names[workflow];

    private void AddWorkflow(Workflow workflow, NamedRows names)
    {
        var outcomes = workflow.States.OfType<FinalState>().Select(s => s.Outcome ?? s.Id).Distinct(StringComparer.Ordinal).ToArray();
        AddStates(workflow, workflow.States, names, outcomes, owner: -1, region: 0);
        if (!names.States.TryGetValue(workflow.Initial, out var initial))
        {
            _findings.Add(SimulationRules.UnknownName.At(workflow.Place, workflow.Id, workflow.Initial));
            initial = names.First;
        }

        _workflows.Add(new WorkflowPlan
        {
            Id = workflow.Id,
            Index = _workflows.Count,
            FirstState = names.First,
            StateCount = names.Count,
            Initial = initial,
            Attributes = [.. names.Attributes.Values.OrderBy(a => a.Slot)],
            Due = DueOf(workflow, names),
            Outcomes = outcomes,
        });
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
        var assigned = workflow.States.SelectMany(s => s.Transitions).SelectMany(t => t.Set).Select(s => s.Attribute)
            .ToHashSet(StringComparer.Ordinal);
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
                    ? new CompiledDuration(null, law.Mean, DurationClock.Seconds, null, law.Mean)
                    : new CompiledDuration(QuantileTable.For(law), 0, DurationClock.Seconds, null, law.Mean),
                HoldsNumber = attribute.Number is not null || (attribute.IsNumeric && assigned.Contains(attribute.Id)),
            });
        }

        AttributeSlots = Math.Max(AttributeSlots, slot);
    }

    private static AliasTable ChoiceOf(CaseAttribute attribute)
    {
        var said = attribute.Choices.Where(c => !c.Share.IsRest).Sum(c => c.Share.Value);
        var weights = attribute.Choices.Select(c => c.Share.IsRest ? Math.Max(0, 1 - said) : c.Share.Value).ToArray();
        if (weights.Sum() <= 0)
            Array.Fill(weights, 1);
        return AliasTable.From(weights);
    }

    // Only states that a case may enter again, or that a guard asks about, need a counter; where states stand inside others, every one has
    // it.
    private void AddVisitSlots(Workflow workflow, NamedRows names)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in workflow.AllStates)
        {
            foreach (var region in (state as ParallelState)?.Regions ?? [])
            {
                if (region.Guard is { } guard)
                    GuardCompiler.CollectVisits(guard, asked);
            }

            foreach (var transition in state.Transitions)
            {
                if (transition.Guard is { } guard)
                    GuardCompiler.CollectVisits(guard, asked);
                foreach (var assignment in transition.Set.Concat(transition.With))
                    GuardCompiler.CollectVisits(assignment.Value, asked);
            }
        }

        var returning = names.IsNested ? [] : Returning(workflow);
        foreach (var state in workflow.AllStates)
        {
            if (asked.Contains(state.Id) || (state is not FinalState && (names.IsNested || returning.Contains(state.Id))))
                names.VisitSlots[state.Id] = names.VisitSlots.Count;
        }

        VisitSlots = Math.Max(VisitSlots, names.VisitSlots.Count);
    }

    // States of a flat workflow only.
    private static HashSet<string> Returning(Workflow workflow)
    {
        var number = workflow.States.Index().DistinctBy(s => s.Item.Id, StringComparer.Ordinal)
            .ToDictionary(s => s.Item.Id, s => s.Index, StringComparer.Ordinal);
        var ways = workflow.States.Select(s =>
            s.Transitions.Select(t => t.Target is { } target && number.TryGetValue(target, out var to) ? to : -1).Where(to => to >= 0)
            .ToList()).ToList();
        var onLoop = StateLoops.On(ways);
        return workflow.States.Where((_, i) => onLoop[i]).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
    }

    private void AddPersonSlots(Workflow workflow, NamedRows names)
    {
        foreach (var work in workflow.AllStates.OfType<WorkState>().Select(s => s.Work))
        {
            if ((work.NotBy ?? work.SameAs) is { } asked)
                names.PersonSlots.TryAdd(asked, names.PersonSlots.Count);
        }

        PersonSlots = Math.Max(PersonSlots, names.PersonSlots.Count);
    }

    private void AddStates(Workflow workflow, IReadOnlyList<WorkflowState> states, NamedRows names, string[] outcomes,
        int owner, int region)
    {
        foreach (var state in states)
        {
            var index = _states.Count;
            AddState(workflow, state, names, outcomes, owner, region);
            if (state is CompoundState compound)
                AddStates(workflow, compound.States, names, outcomes, index, 0);
            if (state is not ParallelState parallel)
                continue;
            for (var r = 0; r < parallel.Regions.Count; r++)
                AddStates(workflow, parallel.Regions[r].States, names, outcomes, index, r);
        }
    }

    private void AddState(Workflow workflow, WorkflowState state, NamedRows names, string[] outcomes, int owner, int region)
    {
        var path = new StatePath(workflow.Id, state.Id).ToString();
        var row = new StateRow
        {
            Id = state.Id,
            Path = path,
            Workflow = _workflows.Count,
            Line = -1,
            VisitSlot = names.VisitSlots.GetValueOrDefault(state.Id, -1),
            PersonSlot = -1,
            OnlyTransition = -1,
            Outcome = -1,
            MayLoop = names.MayLoop.Contains(state.Id),
            IsEndless = names.Endless.Contains(state.Id),
            Owner = owner,
            Region = region,
            TurnKey = owner >= 0 && (_states[owner].TurnKey != 0 || _states[owner].Outer!.Regions.Length > 1)
                ? Keys.Name(path, DrawPurpose.Turn) : 0,
        };
        switch (state)
        {
            case WorkState { Repeat: { } repeat } repeated:
                row.Kind = StateKind.Outer;
                row.Key = Keys.Name(path, DrawPurpose.Effort); // where it leads is drawn as without repetitions
                row.Outer = new OuterPlan([], 0, false, RepeatOf(repeat, path, names), _states.Count + 1);
                AddTransitions(state, path, names, ref row);
                _states.Add(row);
                // Its work is a row of its own, on which the repetitions stand.
                var inner = row with
                {
                    Kind = StateKind.Work,
                    Owner = _states.Count - 1,
                    Outer = null,
                    Timers = null,
                    Guarded = null,
                    Branch = null,
                    Next = null,
                    PlainBranch = null,
                    PlainTargets = null,
                    OnlyTransition = -1,
                    VisitSlot = -1,
                    MayLoop = false
                };
                AddWork(workflow, repeated, path, names, ref inner);
                _states.Add(inner);
                return;
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
                row.Outcome = owner < 0 ? Array.IndexOf(outcomes, final.Outcome ?? final.Id) : -1;
                break;
            case ParallelState parallel:
                row.Kind = StateKind.Outer;
                row.Key = Keys.Name(path, DrawPurpose.Branch);
                row.Outer = new OuterPlan([.. parallel.Regions.Select(r => RegionOf(r, path, names))], parallel.JoinCount ?? 0,
                    parallel.AtLeast >= 1, null, -1);
                break;
            case CompoundState compound:
                row.Kind = StateKind.Outer;
                row.Key = Keys.Name(path, DrawPurpose.Branch);
                row.Outer = new OuterPlan([new RegionPlan(compound.Id, StateNamed(compound.Initial, compound.Place, path, names), null, 1,
                    false, 0, 0)], 0, false, null, -1);
                break;
            default:
                row.Kind = StateKind.Choice;
                row.Key = Keys.Name(path, DrawPurpose.Branch);
                break;
        }

        AddTransitions(state, path, names, ref row);
        row.HasExtras |= row.Timers is not null;
        row.IsPlain = row is { Kind: StateKind.Work, HasExtras: false, MayLoop: false };
        _states.Add(row);
    }

    private RegionPlan RegionOf(Region region, string path, NamedRows names) => new(
        region.Id, StateNamed(region.Initial, region.Place, path, names), region.Guard is { } guard
            ? GuardCompiler.Compile(guard, names) : null,
        region.Probability?.Value ?? 1, region.Otherwise, Keys.Name($"{path}/{region.Id}", DrawPurpose.Branch),
        Keys.Name($"{path}/{region.Id}/at-least", DrawPurpose.Branch));

    private int StateNamed(string id, SourceSpan place, string path, NamedRows names)
    {
        if (names.States.TryGetValue(id, out var state))
            return state;
        _findings.Add(SimulationRules.UnknownName.At(place, path, id));
        return names.First;
    }

    private RepeatPlan RepeatOf(Repeat repeat, string path, NamedRows names)
    {
        AttributeRow? attribute = null;
        if (repeat.Attribute is { } id && !names.Attributes.TryGetValue(id, out attribute))
            _findings.Add(SimulationRules.UnknownName.At(repeat.Place, path, id));
        return new RepeatPlan(repeat.Times ?? 1, attribute, repeat.AtOnce);
    }

    private void AddWork(Workflow workflow, WorkState state, string path, NamedRows names, ref StateRow row)
    {
        var work = state.Work;
        row.Kind = StateKind.Work;
        row.Key = Keys.Name(path, DrawPurpose.Effort);
        row.Priority = work.Priority ?? workflow.Priority;
        row.Order = work.Order ?? workflow.Order;
        row.MayFinishLate = (work.OffHours ?? workflow.OffHours) == OffHours.Finish;
        row.Law = LawCompiler.Compile(work.Effort, names.Attributes, _crews, Counted(path, work.Effort));
        row.PlainLaw = row.Law.Always;
        row.Effort = row.PlainLaw?.Table;
        row.PersonSlot = names.PersonSlots.GetValueOrDefault(state.Id, -1);
        row.FirstPool = work.By.Pools.Select(p => _crews.Find(CrewKind.People, p.Pool)?.Index ?? -1).FirstOrDefault(-1);
        var asked = (work.NotBy ?? work.SameAs) is { } other ? names.PersonSlots[other] : -1;
        row.Line = _lines.LineOf(work, path, asked, row.Priority, row.Order);
        row.DependsOnServer = row.Law.DependsOnServer || work.Skill is not null;
        row.Batch = work.Batch is { } batch ? BatchOf(batch, path, names) : null;
        row.CountsStaffApart = row.Batch is not null || work.By.Kind == AssignmentKind.All || work.By.Pools.Any(p => p.Count > 1)
            || work.Automation is not null;
        row.PickUp = work.PickUp is { } pickUp
            ? new PickUpPlan(LawCompiler.Compile(pickUp, names.Attributes), Keys.Name(path + "/pick-up", DrawPurpose.Effort)) : null;
        if (work.Automation is { } automation)
            row.Bot = BotOf(automation, work, path, names, asked, row.Priority, row.Order);
        if (ZeroTimeLoops.MayBeNothing(workflow, work.Effort))
            _lines.MayTakeNoTime(row.Line);
        if (row.Law.DependsOnServer)
            _lines.DependsOnServer(row.Line);
        if (row.TurnKey != 0)
        {
            _lines.HasTurns(row.Line);
            _lines.HasTurns(row.Bot?.Line ?? -1);
        }

        row.HasExtras |= row.PlainLaw is null || row.PlainLaw.ScaledBy is not null || work.Automation is not null || row.Batch is not null
            || row.DependsOnServer;
    }

    private BatchPlan BatchOf(WorkBatch batch, string path, NamedRows names)
    {
        var clock = new List<long>();
        if (batch.OrAt is { } at)
        {
            var last = _clock.LocalDate(_layoutEnd);
            for (var date = _clock.Start.DayNumber > 0 ? _clock.Start.AddDays(-1) : _clock.Start; date <= last; date = date.AddDays(1))
            {
                if ((_calendar is null ? _clock.TickOf(date, at) : _calendar.OnOpenDate(date, at)) is >= 0 and var tick)
                    clock.Add(tick);
            }
        }

        return new BatchPlan(
            Batches++, _states.Count, batch.Size ?? 0, batch.OrAfter is { } after ? LawCompiler.Compile(after) : null, [.. clock],
            batch.SetUp is { } setUp ? LawCompiler.Compile(setUp, names.Attributes) : null, Keys.Name(path + "/set-up", DrawPurpose.Effort),
            batch.EffortPerBatch);
    }

    private Func<int, double> Counted(string path, Varying<Duration> law)
    {
        if (law.Values.Any(l => l.TotalHoursPerYear is not null))
            HasTotals = true;
        return arm => _visits.GetValueOrDefault((path, arm));
    }

    private BotWork? BotOf(Automation automation, Work work, string path, NamedRows names, int personSlot, int priority, QueueOrder order)
    {
        var line = _lines.LineOf(automation, work, path, personSlot, priority, order);
        if (line < 0)
            return null;
        return new BotWork
        {
            Crew = _crews.Find(CrewKind.Bot, automation.Bot)!.Crews[0],
            Line = line,
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
}
