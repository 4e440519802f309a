using System.Runtime.InteropServices;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>After a run, what the cases of the cohort that it leaves open would still take of people's time: they go on on paper, where
/// nobody waits, no timer fires and every bot is up.</summary>
/// <remarks>
/// Routes, efforts, coverage, exceptions and reviews are the keyed draws that they would have met, so that what a case receives and what is
/// left of it sum to the same whoever is there. What depends on who does the work is taken as for the first who may; a batch as if it were
/// full. Where only a timer would lead out of a round, a case stops on paper; where only guards do, and none has after 10,000 states,
/// nothing of its way on paper is counted. It ends after the longest time that a run follows cases.
/// </remarks>
internal sealed partial class EventLoop
{
    private const long LongestOnPaper = StudyLimits.DrainYears * 365L * Calendars.StudyClock.Day;
    private const int MostStepsOnPaper = 10_000; // decision 51
    private bool _onPaper;
    private int[] _stepsOnPaper = [];   // [case] → states that it has done with on paper
    private readonly Dictionary<(int Case, int State), Int128> _workOnPaper = []; // what such a case has added to the rest

    private void FinishOnPaper(long end, CancellationToken cancellation)
    {
        if (OpenCohort == 0 || StoppedBy is not null)
            return;
        if (_efforts is not null && !_hearsEnds)
            _written.ReadInto(_received);
        for (var slot = 0; slot < _usedCases && _efforts is not null; slot++)
        {
            if (_cases[slot].InCohort && _cases[slot].Phase != CasePhase.None)
                HearLeftOpen(RootOf(slot));
        }

        if (_efforts is { OnlyPlaces: true })
            return;

        // The run is over: what is counted on the way is not its own.
        var counted = _window.Counted();
        var (observer, open) = (_observer, OpenCases);
        (_observer, _onPaper) = (null, true);
        try
        {
            LayDown(end);
            GoOnOnPaper(end + LongestOnPaper, cancellation);
        }
        finally
        {
            (_observer, _onPaper, OpenCases) = (observer, false, open);
            _window.PutBack(counted);
        }
    }

    private void LayDown(long end)
    {
        _heap.Clear();
        _starting.Clear();
        for (var line = 0; line < _plan.Lines.Length; line++)
            _lines[line].OnlyCrew = null;
        for (var crew = 0; crew < _crews.Length; crew++)
            _crewStates[crew].DownUnits = 0;
        for (var slot = 0; slot < _usedCases; slot++)
        {
            if (_cases[slot].Phase is CasePhase.Waiting or CasePhase.Processing or CasePhase.Paused)
                BookRest(slot, end);
        }

        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (_hasExtras)
            {
                ref var extras = ref _extras[slot];
                (extras.IsFilling, extras.IsInterrupted, extras.BatchFirst, extras.BatchNext, extras.Members) = (false, false, -1, -1, 0);
            }

            item.Server = -1;
            var isOpen = item.InCohort && item.Phase is CasePhase.Waiting or CasePhase.Processing or CasePhase.Paused or CasePhase.External;
            if (!item.InCohort)
                continue;
            (item.InCohort, item.DueInWindow) = (false, false);
            if (!isOpen)
                continue;
            // A wait that only a timer would end never ends.
            var ends = item.Phase != CasePhase.External || (_states[item.State].Law is { } law && LawFor(law, slot) is not null);
            (item.Phase, item.Since) = (CasePhase.External, end);
            if (ends)
                _heap.Add(end, EventClass.WaitEnd, slot, item.EntryStamp, 0);
        }
    }

    // Of a batch, the member that stands for it books for all.
    private void BookRest(int slot, long end)
    {
        ref var item = ref _cases[slot];
        var people = PeopleFor(item.Line);
        if (_hasExtras && _extras[slot].IsFilling)
        {
            var share = (Int128)people * ShareOfBatch(slot);
            _window.Rest[item.State] += item.InCohort ? share : 0;
            if (_efforts is not null)
                Hear(slot, share, isRest: true);
            return;
        }

        var first = _hasExtras ? _extras[slot].BatchFirst : -1;
        if (first >= 0 && first != slot)
            return;
        var left = item.Phase == CasePhase.Processing ? _servers[item.Server].End - end
            : first >= 0 && !item.IsTaken ? BatchEffort(slot, _states[item.State].Batch!, -1) : item.Left;
        var done = item.Phase == CasePhase.Processing ? end - item.Since : 0;
        var (part, whole) = first >= 0 ? (_extras[slot].CohortMembers, _extras[slot].Members) : (item.InCohort ? 1 : 0, 1);
        _window.Rest[item.State] += (Int128)people * left * part / whole;
        _window.CutOff[item.State] += (Int128)people * done * part / whole;
        if (_efforts is null)
            return;
        Hear(slot, (Int128)people * done);
        Hear(slot, (Int128)people * left, isRest: true);
    }

    private int PeopleFor(int line)
    {
        var people = 0;
        foreach (var need in _plan.Lines[line].Needs)
            people += need.IsPeople ? need.Count : 0;
        return people;
    }

    // Its own effort and its part of the set-up, or its part of one effort for all.
    private long ShareOfBatch(int slot)
    {
        ref var item = ref _cases[slot];
        var batch = _states[item.State].Batch!;
        var size = Math.Max(1, batch.Size);
        var setUp = batch.SetUp is { } law ? Ticks(Sampled(law, slot, Randomness.Keys.Draw(item.Key, batch.SetUpKey, (ulong)item.Visit)))
            : 0;
        return Together(batch.EffortPerBatch ? item.Left / size : item.Left, setUp / size);
    }

    private void GoOnOnPaper(long until, CancellationToken cancellation)
    {
        Array.Clear(_stepsOnPaper);
        _workOnPaper.Clear();
        var endless = new HashSet<int>();
        var untilHeard = 65536;
        while (_heap.Count > 0 && _heap.TopTick < until)
        {
            var ends = _heap.Top;
            var now = ends.Tick;
            _heap.RemoveTop();
            var slot = ends.Subject;
            if (ends.Class != EventClass.WaitEnd || _cases[slot].EntryStamp != ends.Stamp)
                continue;
            if (--untilHeard <= 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilHeard = 65536;
            }

            if (_stepsOnPaper.Length < _cases.Length)
                Array.Resize(ref _stepsOnPaper, _cases.Length);
            var root = RootOf(slot);
            if (_stepsOnPaper[root] >= MostStepsOnPaper)
            {
                endless.Add(root);
                continue;
            }

            _now = now;
            // Repetitions of a state are one step, done with the last.
            if (!_hasTokens || !_extras[slot].IsRepetition || _extras[_extras[slot].Parent] is { PartsLeft: 0, OpenParts: 1 })
                _stepsOnPaper[root]++;
            EndPhase(slot, now);
            if (_states[_cases[slot].State].Kind == StateKind.Work)
                NextStage(slot, now);
            else
                Leave(slot, now);
            if (_pending.Count > 0)
                Settle(now);
        }

        foreach (var ((root, state), work) in _workOnPaper.Where(w => endless.Contains(w.Key.Case)))
        {
            _window.Rest[state] -= work;
            _efforts?.Add(root, state, -work, isRest: true);
        }
    }

    private void WorkOnPaper(int slot, int line, long now)
    {
        ref var item = ref _cases[slot];
        (item.Line, item.Server) = (line, -1);
        if (_states[item.State].IsEndless)
        {
            BeginPhase(slot, CasePhase.External, now);
            return;
        }

        var work = (Int128)PeopleFor(line) * item.Left;
        _window.Rest[item.State] += work;
        CollectionsMarshal.GetValueRefOrAddDefault(_workOnPaper, (RootOf(slot), item.State), out _) += work;
        _efforts?.Add(RootOf(slot), item.State, work, isRest: true);
        BeginPhase(slot, CasePhase.External, now);
        if (item.Left < Plan.Never - now)
            _heap.Add(now + item.Left, EventClass.WaitEnd, slot, item.EntryStamp, 0);
    }
}
