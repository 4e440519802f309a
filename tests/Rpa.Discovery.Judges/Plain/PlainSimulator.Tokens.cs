using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Judges;

/// <summary>A case's way through its states: tokens in regions, in compound states and for repetitions; timers; joins.</summary>
internal sealed partial class PlainSimulator
{
    private const int MostRepetitions = 10_000;

    // What goes on in no time, the first one first; what a step finds comes before what is left over.
    private readonly List<(PlainToken Token, object Stamp)> _instants = [];
    private readonly List<(PlainToken Token, object Stamp)> _found = [];

    private enum Phase
    {
        None,
        Waiting,
        Processing,
        Paused,
        External,
    }

    // Everything inside a state is entered before any of it goes on; then each token goes on until time has to pass.
    private void Step(Action step)
    {
        step();
        while (true)
        {
            _instants.InsertRange(0, _found);
            _found.Clear();
            if (_instants.Count == 0)
                return;
            var (token, stamp) = _instants[0];
            _instants.RemoveAt(0);
            if (token.Stamp == stamp)
                Leave(token);
        }
    }

    private void GoesOn(PlainToken token) => _found.Add((token, token.Stamp));

    // The states from just inside an owner (and region) down to one; null when it does not stand there.
    private static List<PlainState>? PathInside(PlainState target, PlainState? owner, Region? region)
    {
        var path = new List<PlainState>();
        for (var state = target; ; state = state.Outer)
        {
            path.Insert(0, state);
            if (state.Outer == owner && state.Region == region)
                return path;
            if (state.Outer is null)
                return null;
        }
    }

    private void Enter(PlainToken token, List<PlainState> path)
    {
        var state = path[0];
        var rest = path.GetRange(1, path.Count - 1);
        var item = token.Case;
        token.State = state;
        token.Stamp = new object();
        token.IsStarted = false;
        token.Inside.Clear();
        if (state.MayLoop)
        {
            token.Steps = token.Steps.Tick == _now ? (_now, token.Steps.Count + 1) : (_now, 1);
            if (token.Steps.Count > ZeroTimeLoops.MostStepsInAnInstant)
                throw new InvalidOperationException($"{state.Path} goes round in no time.");
        }

        item.Visits[state.Id] = item.Visits.GetValueOrDefault(state.Id) + 1;
        token.Visit = (ulong)item.Visits[state.Id];
        token.Bits = Keys.Draw(token.Key, Keys.Name(state.Path, state.Model switch
        {
            WorkState => DrawPurpose.Effort,
            WaitState => DrawPurpose.Wait,
            _ => DrawPurpose.Branch,
        }), token.Visit);
        switch (state.Model)
        {
            case WorkState { Repeat: { } repeat }:
                StartTimers(token);
                BeginRepetitions(token, repeat);
                break;
            case WorkState:
                StartTimers(token);
                Request(token);
                break;
            case WaitState wait:
                Begin(token, Phase.External);
                if (wait.Wait is { } law && For(law, item) is { } chosen)
                    At(After(chosen, token.Bits, item), WaitEnd, Unless(token, () => Step(() => Leave(token))));
                StartTimers(token);
                break;
            case FinalState final:
                if (token.Outer is null)
                    End(item, final);
                else
                    Finished(token);
                break;
            case CompoundState compound:
                StartTimers(token);
                EnterInside(token, null, 0, rest.Count > 0 ? rest : [item.Workflow.States[compound.Initial]]);
                break;
            case ParallelState parallel:
                StartTimers(token);
                EnterRegions(token, parallel, rest);
                break;
            default:
                GoesOn(token);
                break;
        }
    }

    private static Action Unless(PlainToken token, Action happens)
    {
        var stamp = token.Stamp;
        return () =>
        {
            if (token.Stamp == stamp)
                happens();
        };
    }

    private void EnterInside(PlainToken outer, Region? region, int part, List<PlainState> path)
    {
        var inner = new PlainToken { Case = outer.Case, Outer = outer, Region = region, Part = part, Key = outer.Key };
        outer.Inside.Add(inner);
        Enter(inner, path);
    }

    private void EnterRegions(PlainToken token, ParallelState parallel, List<PlainState> rest)
    {
        var chosen = new List<Region>();
        var inVain = new List<Region>();
        bool IsHeadedFor(Region region) => rest.Count > 0 && rest[0].Region == region;
        foreach (var region in parallel.Regions.Where(r => !r.Otherwise))
        {
            if (IsHeadedFor(region))
                chosen.Add(region);
            else if ((region.Guard is null || GuardEvaluation.Holds(region.Guard, Facts(token.Case))) && IsDrawn(region))
                chosen.Add(region);
        }

        // One of those that chance kept out, in proportion to its probability: the first of exponential clocks of these rates to ring.
        if (chosen.Count == 0 && parallel.AtLeast >= 1 && inVain.Count > 0)
        {
            chosen.Add(inVain.MinBy(r =>
                -Math.Log(1 - Keys.Uniform(Keys.Draw(token.Key, Keys.Name($"{token.State.Path}/{r.Id}/at-least", DrawPurpose.Branch),
                    token.Visit))) / r.Probability!.Value)!);
            _recorder?.Fired(token.Case.Record, _now, token.State.Id, "enter " + chosen[0].Id, null, isTimer: false);
        }

        if (chosen.Count == 0)
            chosen.AddRange(parallel.Regions.Where(r => r.Otherwise));
        token.Entered = chosen.Count;
        token.IsJoined = false;
        foreach (var region in parallel.Regions.Where(chosen.Contains))
        {
            if (!token.IsJoined)
                EnterInside(token, region, parallel.Regions.ToList().IndexOf(region), IsHeadedFor(region)
                    ? rest : [token.Case.Workflow.States[region.Initial]]);
        }

        if (chosen.Count == 0)
            Join(token, null);

        bool IsDrawn(Region region)
        {
            if (region.Probability is not { } probability)
                return true;
            if (probability.Value is <= 0 or >= 1)
                return probability.Value >= 1;
            var isEntered = Keys.Uniform(Keys.Draw(token.Key, Keys.Name($"{token.State.Path}/{region.Id}", DrawPurpose.Branch),
                token.Visit)) < probability.Value;
            if (!isEntered)
                inVain.Add(region);
            _recorder?.Fired(token.Case.Record, _now, token.State.Id, (isEntered ? "enter " : "skip ") + region.Id, null, isTimer: false);
            return isEntered;
        }
    }

    private void BeginRepetitions(PlainToken token, Repeat repeat)
    {
        var times = repeat.Times ?? (int)Math.Clamp(Math.Floor(token.Case.Attributes[repeat.Attribute!].AsNumber + 0.5), 0,
            MostRepetitions);
        token.Entered = Math.Min(times, MostRepetitions);
        token.IsJoined = false;
        if (token.Entered <= 0)
        {
            GoesOn(token);
            return;
        }

        for (var part = 0; part < (repeat.AtOnce ? token.Entered : 1); part++)
            token.Inside.Add(new PlainToken { Case = token.Case, Outer = token, IsRepetition = true });
        for (var part = 0; part < token.Inside.Count; part++)
            Repeat(token.Inside[part], part);
    }

    private void Repeat(PlainToken token, int part)
    {
        var outer = token.Outer!;
        token.Part = part;
        // As if drawn by Keys.Draw(…, repeat): the first is plain.
        token.Key = part == 0 ? outer.Key : Keys.Mix(outer.Key + ((ulong)part * Keys.Phi));
        (token.State, token.Visit, token.Stamp) = (outer.State, outer.Visit, new object());
        token.Bits = Keys.Draw(token.Key, Keys.Name(token.State.Path, DrawPurpose.Effort), token.Visit);
        Request(token);
    }

    private void Request(PlainToken token)
    {
        var state = token.State;
        if (state.Bot is { } bot && GoesToBot(token, state.Work.Automation!, bot))
        {
            var effort = For(state.Work.Automation!.Effort, token.Case)!;
            var left = Ticks(Drawn(effort, Keys.Draw(token.Key, Keys.Name(state.Path + "/bot", DrawPurpose.Effort), token.Visit),
                token.Case));
            Queue(new PlainItem(state.BotLine!, Stage.Bot, [token]) { Left = left });
        }
        else
        {
            RequestPeople(token);
        }
    }

    private void RequestPeople(PlainToken token)
    {
        if (token.State.Batch is not null)
            JoinBatch(token);
        else
            Queue(new PlainItem(token.State.Line!, Stage.People, [token]) { Left = Effort(token, null, null) });
    }

    private void NoteStart(PlainToken token)
    {
        var visit = token.IsRepetition ? token.Outer! : token;
        if (!visit.IsStarted)
            _recorder?.Fired(token.Case.Record, _now, token.State.Id, null, null, isTimer: false);
        visit.IsStarted = true;
    }

    private void WorkEnds(PlainToken token)
    {
        if (!token.IsRepetition)
            Leave(token);
        else if (((WorkState)token.State.Model).Repeat!.AtOnce || token.Part + 1 == token.Outer!.Entered)
            Finished(token);
        else
            Repeat(token, token.Part + 1);
    }

    // A token that is final waits for its siblings.
    private void Finished(PlainToken token)
    {
        token.IsDone = true;
        token.DoneAt = _now;
        token.Stamp = new object();
        var outer = token.Outer!;
        var done = outer.Inside.Count(t => t.IsDone);
        var isEnough = outer.State.Model switch
        {
            ParallelState parallel => done >= Math.Min(parallel.JoinCount ?? outer.Entered, outer.Entered),
            WorkState { Repeat.AtOnce: true } => done == outer.Entered,
            _ => true,
        };
        if (isEnough)
            Join(outer, token);
    }

    private void Join(PlainToken outer, PlainToken? last)
    {
        outer.IsJoined = true;
        if (last is not null)
            outer.Spent.Add(last.Spent);
        foreach (var inner in outer.Inside)
            Withdraw(inner);
        outer.Inside.Clear();
        GoesOn(outer);
    }

    // Gives what the token has gone through, with the first one inside it that is still under way.
    private PlainSpent Withdraw(PlainToken token)
    {
        PlainSpent? inside = null;
        foreach (var inner in token.Inside)
        {
            var spent = Withdraw(inner);
            if (!inner.IsDone)
                inside ??= spent;
        }

        token.Inside.Clear();
        token.Stamp = new object();
        if (token.IsDone)
        {
            var waited = _now - token.DoneAt;
            token.Outer!.State.Count.Join += IsInWindow ? waited : 0;
            token.Case.Join += waited;
        }
        else
        {
            TakeOut(token);
            CountVisit(token);
        }

        var all = new PlainSpent();
        all.Add(token.Spent);
        if (inside is not null)
            all.Add(inside);
        return all;
    }

    private void StartTimers(PlainToken token)
    {
        foreach (var timer in token.State.Model.Transitions.Where(t => t.IsTimer))
        {
            if (For(timer.After!, token.Case) is not { } after)
                continue;
            var bits = Keys.Draw(token.Key, Keys.Name($"{token.State.Path}/{timer.Event}", DrawPurpose.Timer), token.Visit);
            At(After(after, bits, token.Case), Timer, Unless(token, () => Step(() => Fire(token, timer))));
        }
    }

    // Definition 10.
    private void Fire(PlainToken token, Transition timer)
    {
        if ((timer.WhileWaiting && token.IsStarted) || (timer.Guard is { } guard && !GuardEvaluation.Holds(guard, Facts(token.Case))))
            return;
        if (timer.Target is null)
        {
            Take(token, timer);
            return;
        }

        PlainSpent? inside = null;
        foreach (var inner in token.Inside)
        {
            var spent = Withdraw(inner);
            if (!inner.IsDone)
                inside ??= spent;
        }

        token.Inside.Clear();
        if (inside is not null)
            token.Spent.Add(inside);
        TakeOut(token);
        CountVisit(token);
        Take(token, timer);
    }

    private void Leave(PlainToken token)
    {
        EndPhase(token);
        CountVisit(token);
        Take(token, Next(token));
    }

    private void Take(PlainToken token, Transition transition)
    {
        var item = token.Case;
        _recorder?.Fired(item.Record, _now, token.State.Id, transition.Event, transition.Target, transition.IsTimer);
        foreach (var assignment in transition.Set)
            item.Attributes[assignment.Attribute] = GuardEvaluation.Value(assignment.Value, Facts(item));
        if (transition.Starts is { } workflow)
            StartCase(token, transition, workflow);
        if (transition.Target is { } target)
            GoTo(token, item.Workflow.States[target]);
    }

    // Leaves everything up to the innermost surrounding that the target stands in too, and enters from there.
    private void GoTo(PlainToken token, PlainState target)
    {
        List<PlainState>? path;
        while ((path = PathInside(target, token.Outer?.State, token.Region)) is null)
        {
            var outer = token.Outer!;
            outer.Spent.Add(token.Spent);
            token.Stamp = new object();
            foreach (var sibling in outer.Inside.Where(t => t != token))
                Withdraw(sibling);
            outer.Inside.Clear();
            CountVisit(outer);
            token = outer;
        }

        Enter(token, path);
    }

    private void CountVisit(PlainToken token)
    {
        if (token.IsRepetition || token.State.Model is FinalState)
            return;
        if (IsInWindow)
        {
            token.State.Count.Visits++;
            if (token.Visit > 1)
                token.State.Count.Revisits++;
        }

        if (token.Case.IsInCohort)
            token.State.Count.CohortVisits++;
    }

    private Transition Next(PlainToken token)
    {
        var ways = token.State.Model.Transitions.Where(t => !t.IsTimer).ToArray();
        var facts = Facts(token.Case);
        if (Array.Find(ways, t => t.Guard is { } guard && GuardEvaluation.Holds(guard, facts)) is { } guarded)
            return guarded;
        var drawn = Array.FindAll(ways, t => t.Guard is null);
        if (drawn.Length == 1)
            return drawn[0];
        var chances = drawn.Select(t => Chances.Of(t, drawn, id => token.Case.Attributes[id].ToString())).ToArray();
        return drawn[AliasTable.From(chances).Pick((uint)token.Bits)];
    }

    private CaseFacts Facts(PlainCase item) =>
        new(id => item.Attributes[id], state => item.Visits.GetValueOrDefault(state), (_now - item.Arrived) / 1e6, _now > item.Due);

    // Queues count cases, before the release of their batch too.
    private void BeginWaiting(PlainToken token, PlainLine line)
    {
        Begin(token, Phase.Waiting);
        token.WaitsFor = line.Pools;
        foreach (var pool in line.Pools)
            pool.Waiting.Enter();
        token.Wait = new PlainSpent();
        token.State.Waiting.Enter();
    }

    private void Begin(PlainToken token, Phase phase)
    {
        token.Phase = phase;
        token.Since = _now;
    }

    // Definition 3: every instant of a token's life belongs to one part.
    private void EndPhase(PlainToken token)
    {
        var passed = _now - token.Since;
        var part = new PlainSpent();
        switch (token.Phase)
        {
            case Phase.None:
                return;
            case Phase.Processing:
                part.Processing = passed;
                break;
            case Phase.Paused:
                part.Paused = passed;
                break;
            case Phase.External:
                part.External = passed;
                break;
            default:
                part = token.Wait;
                token.State.Waiting.Leave();
                foreach (var pool in token.WaitsFor)
                    pool.Waiting.Leave();
                break;
        }

        if (_recorder is not null && passed > 0)
        {
            var causes = token.Phase == Phase.Waiting
                ? $"({part.Batching} {part.Closed} {part.Absent} {part.Down} {part.OutOfTurn} {part.Contention} {part.NotStaffed})" : "";
            _recorder.Phases.Add(new PlainPhase(token.Case.Key, token.State.Path, token.Phase.ToString(), token.Since, _now, causes));
        }

        token.Spent.Add(part);
        if (IsInWindow)
            token.State.Count.Spent.Add(part);
        token.Phase = Phase.None;
    }

    /// <summary>Something that stands in one state: a case, a region of a parallel state, the inside of a compound one, a
    /// repetition.</summary>
    private sealed class PlainToken
    {
        public required PlainCase Case { get; init; }

        public PlainToken? Outer { get; init; }

        public Region? Region { get; init; }

        // When it is old enough for the batch that it joined to be released.
        public long OfAge { get; set; }

        public bool IsRepetition { get; init; }

        // Region or repetition, from 0.
        public int Part { get; set; }

        public ulong Key { get; set; }

        public PlainState State { get; set; } = null!;

        public ulong Visit { get; set; }

        public ulong Bits { get; set; }

        public object Stamp { get; set; } = new();

        public List<PlainToken> Inside { get; } = [];

        // How many regions were entered, or how often the work is repeated.
        public int Entered { get; set; }

        public bool IsJoined { get; set; }

        public bool IsDone { get; set; }

        public long DoneAt { get; set; }

        // How many states that may lead back in no time it has entered at its latest tick.
        public (long Tick, int Count) Steps { get; set; } = (-1, 0);

        // Work has begun in this visit.
        public bool IsStarted { get; set; }

        public PlainItem? Item { get; set; }

        public Phase Phase { get; set; }

        public long Since { get; set; }

        public PlainPool[] WaitsFor { get; set; } = [];

        // Of the present wait.
        public PlainSpent Wait { get; set; } = new();

        // Along the path so far.
        public PlainSpent Spent { get; } = new();
    }

    private sealed class PlainCase
    {
        public required PlainWorkflow Workflow { get; init; }

        public required ulong Key { get; init; }

        public required long Arrived { get; init; }

        public int Record { get; set; } = -1;

        public Dictionary<string, CaseValue> Attributes { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Visits { get; } = new(StringComparer.Ordinal);

        // [state] → who its latest work was started by; null for a bot.
        public Dictionary<string, PlainServer?> LastBy { get; } = new(StringComparer.Ordinal);

        public PlainToken Root { get; set; } = null!;

        public long Due { get; set; }

        public bool IsInCohort { get; set; }

        public bool IsDueInWindow { get; set; }

        // Of the items inside a fork: the latest tick at which some became ready, and where they stand.
        public (long Tick, long Sequence) FirstReady { get; set; } = (-1, 0);

        // Of tokens that were done before their siblings.
        public long Join { get; set; }
    }
}
