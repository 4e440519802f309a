using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Transitions that race a state from its entry: definition 10.</summary>
internal sealed partial class EventLoop
{
    private void StartTimers(int slot, in StateRow row, long now)
    {
        if (_onPaper)
            return;
        ref var item = ref _cases[slot];
        foreach (var transition in row.Timers!)
        {
            ref var timer = ref _transitions[transition];
            if (LawFor(timer.After!, slot) is not { } after)
                continue;
            var end = After(after, slot, Keys.Draw(item.Key, timer.Key, (ulong)item.Visit), now);
            if (end != Plan.Never)
                _heap.Add(end, EventClass.Timer, slot, item.EntryStamp, transition);
        }
    }

    private void TimerFires(int slot, int transition, long now)
    {
        ref var timer = ref _transitions[transition];
        ref var item = ref _cases[slot];
        if (timer.WhileWaiting && item.IsStarted)
            return;
        if (timer.Guard is { } guard && !View(slot, now).Holds(guard))
            return;
        var state = item.State;
        if (timer.Target < 0)
        {
            Follow(slot, state, transition, now);
            return;
        }

        PutDown(slot, now);
        CountVisit(slot, ref _cases[slot]);
        GoTo(slot, Follow(slot, state, transition, now), now);
    }
}
