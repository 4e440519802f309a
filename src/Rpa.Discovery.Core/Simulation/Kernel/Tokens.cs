using System.Diagnostics;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>States that hold states inside: parallel regions, compound states, repetitions. What stands inside are tokens, each a row of
/// its own.</summary>
/// <remarks>
/// A token has gone through nothing when it begins. What it has gone through is added to the token around it when it is the one that ends
/// last or leads out, so that the parts of a case always sum to its time from arrival. Whatever happens in no time is done one after the
/// other, in the order in which it came up.
/// </remarks>
internal sealed partial class EventLoop
{
    private readonly List<(int Slot, int Stamp)> _pending = [];
    private int _pendingAt;
    private long _startedCases;
    private readonly Queue<(StartPlan Start, ulong Key, double[] Given)> _starting = new();

    /// <summary>A choice, or a state whose inside is done, leads on once the current step is over.</summary>
    private void GoOnSoon(int slot) => _pending.Insert(_pendingAt++, (slot, _cases[slot].EntryStamp));

    /// <summary>A transition starts a case of another workflow, at this tick.</summary>
    private void StartSoon(int slot, StartPlan start)
    {
        ref var item = ref _cases[slot];
        var given = start.With.Length == 0 ? [] : new double[start.With.Length];
        for (var i = 0; i < given.Length; i++)
            given[i] = View(slot, _now).Held(start.With[i].Attribute, in start.With[i].Value);
        _starting.Enqueue((start, Keys.StartedCase(item.Key, start.Key, (ulong)item.Visit), given));
        _heap.Add(_now, EventClass.StartedCase, 0, 0, 0);
    }

    private void CreateStarted(long now)
    {
        var (start, key, given) = _starting.Dequeue();
        CreateCase(start.Workflow, key, now, -1, now, "started", _startedCases++, given, start);
    }

    /// <summary>Does what has to be done in no time.</summary>
    private void Settle(long now)
    {
        while (_pending.Count > 0)
        {
            var (slot, stamp) = _pending[0];
            _pending.RemoveAt(0);
            _pendingAt = 0; // What comes up now is done before what came up together with this.
            if (_cases[slot].EntryStamp != stamp)
                continue;
            _lastState = _cases[slot].State;
            Leave(slot, now);
        }

        _pendingAt = 0;
    }

    /// <summary>Goes to a state wherever it stands: out of all that does not hold it, then inwards.</summary>
    private void Go(int slot, int target, long now)
    {
        while (!Holds(slot, target))
            slot = BecomeParent(slot, now);
        EnterAlong(slot, target, now);
    }

    private void GoTo(int slot, int target, long now)
    {
        if (_hasTokens)
            Go(slot, target, now);
        else
            Enter(slot, target, now);
    }

    // Enters the outermost state that holds the target and stands where the token stands.
    private void EnterAlong(int slot, int target, long now)
    {
        var owner = OwnerOf(slot);
        var outermost = target;
        while (_states[outermost].Owner != owner)
            outermost = _states[outermost].Owner;
        Enter(slot, outermost, now, outermost == target ? -1 : target);
    }

    private int OwnerOf(int slot)
    {
        var parent = _extras[slot].Parent;
        return parent < 0 ? -1 : _cases[parent].State;
    }

    private bool Holds(int slot, int target)
    {
        var owner = OwnerOf(slot);
        if (owner < 0)
            return true;
        if (_extras[slot].IsRepetition)
            return false;
        for (var at = target; at >= 0; at = _states[at].Owner)
        {
            if (_states[at].Owner == owner && _states[at].Region == _extras[slot].Part)
                return true;
        }

        return false;
    }

    /// <summary>A token's way leads out of the state around it: it goes on as the token around it, and its siblings are
    /// withdrawn.</summary>
    private int BecomeParent(int slot, long now)
    {
        var parent = _extras[slot].Parent;
        for (var part = _extras[parent].FirstPart; part >= 0; part = _extras[part].NextPart)
        {
            if (part != slot)
                EndToken(part, now);
        }

        AddPath(slot, parent);
        DropTokens(parent, now);
        EndPhase(parent, now);
        CountVisit(parent, ref _cases[parent]);
        return parent;
    }

    /// <summary>Enters what stands inside a state: its regions, its first state, its repetitions.</summary>
    private void EnterInside(int slot, int state, int heading, long now)
    {
        ref var row = ref _states[state];
        var outer = row.Outer!;
        ref var item = ref _cases[slot];
        item.Bits = Keys.Draw(item.Key, row.Key, (ulong)item.Visit);
        item.IsStarted = false;
        BeginPhase(slot, CasePhase.Inside, now);
        if (row.Timers is not null)
            StartTimers(slot, in row, now);
        ref var inside = ref _extras[slot];
        (inside.FirstPart, inside.OpenParts, inside.FinalParts, inside.PartsLeft, inside.IsLeaving) = (-1, 0, 0, 0, false);
        if (outer.Repeat is { } repeat)
            BeginRepetitions(slot, repeat, outer.WorkState, now);
        else
            BeginRegions(slot, outer, heading, now);
    }

    private void BeginRepetitions(int slot, RepeatPlan repeat, int workState, long now)
    {
        var times = repeat.Attribute is { } attribute ? Math.Floor(attribute.NumberOf(AttributesOf(slot)[attribute.Slot]) + 0.5)
            : repeat.Times;
        if (!(times <= Model.Study.StudyLimits.Repetitions))
            throw new SimulationStop(Diagnostics.Catalogue.SimulationRules.TooManyRepetitions.At(PlaceOf(_states[_cases[slot].State]),
                NameOf(_states[_cases[slot].State]), times, Model.Study.StudyLimits.Repetitions));
        var count = times >= 1 ? (int)times : 0;
        if (count == 0)
        {
            EndPhase(slot, now);
            GoOnSoon(slot);
            return;
        }

        var stamp = _cases[slot].EntryStamp;
        _extras[slot].NeededParts = repeat.AtOnce ? count : 1;
        _extras[slot].PartsLeft = repeat.AtOnce ? 0 : count - 1;
        for (var part = 0; part < (repeat.AtOnce ? count : 1) && _cases[slot].EntryStamp == stamp; part++)
            BeginRepetition(slot, part, workState, now);
    }

    private void BeginRepetition(int slot, int part, int workState, long now)
    {
        var token = NewToken(slot, part, now);
        _extras[token].IsRepetition = true;
        if (part > 0)
            _cases[token].Key = Keys.Mix(_cases[slot].Key + ((ulong)part * Keys.Phi));
        Enter(token, workState, now);
    }

    private void BeginRegions(int slot, OuterPlan outer, int heading, long now)
    {
        var regions = outer.Regions;
        var state = _cases[slot].State;
        var isEntered = new bool[regions.Length];
        var headed = heading < 0 ? -1 : RegionOf(heading, state);
        var entered = 0;
        for (var r = 0; r < regions.Length; r++)
        {
            if (!regions[r].Otherwise && IsEntered(slot, r, regions[r], r == headed, now))
            {
                isEntered[r] = true;
                entered++;
            }
        }

        if (entered == 0 && outer.AtLeastOne && ByWeight(slot, regions, now) is var one && one >= 0)
            (isEntered[one], entered) = (true, 1);
        for (var r = 0; r < regions.Length && entered == 0; r++)
            isEntered[r] = regions[r].Otherwise;
        entered = isEntered.Count(e => e);
        if (entered == 0)
        {
            EndPhase(slot, now);
            GoOnSoon(slot);
            return;
        }

        _extras[slot].NeededParts = outer.JoinCount > 0 ? Math.Min(outer.JoinCount, entered) : entered;
        var stamp = _cases[slot].EntryStamp;
        for (var r = 0; r < regions.Length; r++)
        {
            if (!isEntered[r])
                continue;
            if (_extras[slot].IsLeaving || _cases[slot].EntryStamp != stamp)
                return; // joined already, or led out
            var token = NewToken(slot, r, now);
            if (r == headed)
                EnterAlong(token, heading, now);
            else
                Enter(token, regions[r].Initial, now);
        }
    }

    private bool IsEntered(int slot, int region, RegionPlan plan, bool isHeaded, long now)
    {
        if (isHeaded)
            return true;
        if (plan.Guard is { } guard && !View(slot, now).Holds(guard))
            return false;
        if (plan.Probability is <= 0 or >= 1)
            return plan.Probability >= 1;
        ref var item = ref _cases[slot];
        var enters = Keys.Uniform(Keys.Draw(item.Key, plan.Key, (ulong)item.Visit)) < plan.Probability;
        _observer?.RegionDrawn(item.Token, item.State, region, enters, now);
        return enters;
    }

    /// <summary>None was drawn: one of those that could have been, by its probability as weight; the first of as many exponential clocks to
    /// ring, so that the order of the regions is nothing.</summary>
    private int ByWeight(int slot, RegionPlan[] regions, long now)
    {
        ref var item = ref _cases[slot];
        var (one, earliest) = (-1, double.PositiveInfinity);
        for (var r = 0; r < regions.Length; r++)
        {
            if (regions[r].Otherwise || regions[r].Probability is <= 0 or >= 1
                || (regions[r].Guard is { } guard && !View(slot, now).Holds(guard)))
                continue;
            var rings = Keys.UnitExponential(Keys.Draw(item.Key, regions[r].WeightKey, (ulong)item.Visit)) / regions[r].Probability;
            if (rings < earliest)
                (one, earliest) = (r, rings);
        }

        if (one >= 0)
            _observer?.RegionDrawn(item.Token, item.State, one, true, now);
        return one;
    }

    private int RegionOf(int state, int owner)
    {
        while (_states[state].Owner != owner)
            state = _states[state].Owner;
        return _states[state].Region;
    }

    private int NewToken(int parent, int part, long now)
    {
        var slot = NewRow();
        ref var token = ref _cases[slot];
        ref var around = ref _cases[parent];
        (token.Key, token.Arrival, token.Due, token.Workflow, token.InCohort, token.DueInWindow) =
            (around.Key, around.Arrival, around.Due, around.Workflow, around.InCohort, around.DueInWindow);
        ref var extras = ref _extras[slot];
        (extras.Root, extras.Parent, extras.Part) = (_extras[parent].Root, parent, part);
        _extras[parent].OpenParts++;
        if (_extras[parent].FirstPart < 0)
        {
            _extras[parent].FirstPart = slot;
        }
        else
        {
            var last = _extras[parent].FirstPart;
            while (_extras[last].NextPart >= 0)
                last = _extras[last].NextPart;
            _extras[last].NextPart = slot;
        }

        _observer?.TokenBegan(token.Token, around.Token, around.State, part, now);
        return slot;
    }

    /// <summary>A token is final: its region has ended, or its repetition is done.</summary>
    private void Finished(int slot, long now)
    {
        var parent = _extras[slot].Parent;
        _extras[parent].OpenParts--;
        _extras[parent].FinalParts++;
        if (_extras[parent].PartsLeft > 0)
        {
            var part = _extras[slot].Part + 1;
            _extras[parent].PartsLeft--;
            _extras[parent].FinalParts--;
            AddPath(slot, parent);
            DropTokens(parent, now);
            BeginRepetition(parent, part, _states[_cases[parent].State].Outer!.WorkState, now);
            return;
        }

        BeginPhase(slot, CasePhase.Join, now);
        _extras[RootOf(slot)].JoinByInstants -= now;
        if (_extras[parent].FinalParts < _extras[parent].NeededParts)
            return;
        for (var part = _extras[parent].FirstPart; part >= 0; part = _extras[part].NextPart)
            EndToken(part, now);
        AddPath(slot, parent);
        DropTokens(parent, now);
        EndPhase(parent, now);
        _extras[parent].IsLeaving = true;
        GoOnSoon(parent);
    }

    /// <summary>What a token inside has gone through becomes part of the way of the token around it.</summary>
    private void AddPath(int from, int to)
    {
        ref var part = ref _cases[from];
        ref var whole = ref _cases[to];
        whole.Unavailable += part.Unavailable;
        whole.OutOfTurn += part.OutOfTurn;
        whole.Contention += part.Contention;
        whole.Processing += part.Processing;
        whole.Paused += part.Paused;
        whole.External += part.External;
        whole.Closed += part.Closed;
        whole.Batching += part.Batching;
        whole.Absent += part.Absent;
        whole.Down += part.Down;
    }

    /// <summary>Stops what a token does, and everything inside it.</summary>
    private void EndToken(int slot, long now)
    {
        var isUnderWay = _cases[slot].Phase != CasePhase.Join;
        PutDown(slot, now);
        if (isUnderWay)
            CountVisit(slot, ref _cases[slot]);
    }

    /// <summary>Ends the inside of a state that is left by a timer or withdrawn: the path is that of the first token still under
    /// way.</summary>
    private void EndInside(int slot, long now)
    {
        var path = -1;
        for (var part = _extras[slot].FirstPart; part >= 0; part = _extras[part].NextPart)
        {
            if (path < 0 && _cases[part].Phase != CasePhase.Join)
                path = part;
            EndToken(part, now);
        }

        if (path >= 0)
            AddPath(path, slot);
        DropTokens(slot, now);
        EndPhase(slot, now);
    }

    private void DropTokens(int parent, long now)
    {
        for (var part = _extras[parent].FirstPart; part >= 0;)
        {
            var next = _extras[part].NextPart;
            Debug.Assert(_cases[part].Phase is CasePhase.None,
                $"what a token does has ended, not {_cases[part].Phase} in {_states[_cases[part].State].Path}");
            _observer?.TokenEnded(_cases[part].Token, now);
            FreeRow(part, now);
            part = next;
        }

        (_extras[parent].FirstPart, _extras[parent].OpenParts) = (-1, 0);
    }

    /// <summary>Stops what an item does, wherever it is: it leaves its line, gives its people back, drops what stands inside.</summary>
    private void PutDown(int slot, long now)
    {
        ref var item = ref _cases[slot];
        if (_hasExtras && (_extras[slot].IsFilling || _extras[slot].BatchFirst >= 0))
        {
            LeaveBatch(slot, now);
            return;
        }

        switch (item.Phase)
        {
            case CasePhase.Waiting:
                EndPhase(slot, now);
                if (_hasExtras && _extras[slot].IsInterrupted)
                    Forget(slot, now);
                else
                    LeaveLine(slot, ref item, now);
                break;
            case CasePhase.Processing:
                StopWork(slot, now);
                GiveBack(slot, now);
                break;
            case CasePhase.Paused:
                EndPhase(slot, now);
                GiveBack(slot, now);
                break;
            case CasePhase.Inside:
                EndInside(slot, now);
                break;
            default:
                EndPhase(slot, now);
                break;
        }

        item.Server = -1;
    }
}
