namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Cases that are under way at a border: of the window, of a month, and at the end of a run.</summary>
internal sealed partial class EventLoop : IUnderWay
{
    public Int128 AddTimeSoFar(long tick, Int128[] open)
    {
        Int128 all = 0;
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            var passed = tick - item.Since;
            all += passed;
            if (item.Phase == CasePhase.Waiting)
            {
                open[item.State * 3] += passed;
            }
            else if (item.Phase == CasePhase.Processing && _states[item.State].CountsStaffApart)
            {
                // Of a batch, only the member that stands for it holds anybody.
                var (people, bots) = SeizedBy(in item);
                open[(item.State * 3) + 1] += (Int128)people * passed;
                open[(item.State * 3) + 2] += (Int128)bots * passed;
            }
            else if (item.Phase == CasePhase.Processing)
            {
                open[(item.State * 3) + 1] += passed;
            }
        }

        return all;
    }

    public void CountOpen(Int128[] open)
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            if (_cases[slot].Phase != CasePhase.None && (!_hasTokens || _extras[slot].Parent < 0))
                open[_cases[slot].Workflow]++;
        }
    }

    /// <summary>Cases that did not end by their due instant although it has passed are late, finished or not.</summary>
    private void Finish(long end)
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            if (!_hasTokens || _extras[slot].Parent < 0)
            {
                if (item.InCohort)
                    _window.StaysOpen(item.Workflow, WaitedSoFar(slot, end));
                if (item.DueInWindow && item.Due < end)
                    _window.CountLate(in item, end);
                else if (item.DueInWindow)
                    _window.MayBeInTime(item.Workflow);
            }
        }

        _window.BringUpToDate();
    }

    // Of what stands inside, the one that has waited longest.
    private long WaitedSoFar(int slot, long end)
    {
        ref var item = ref _cases[slot];
        var waited = item.Unavailable + item.OutOfTurn + item.Contention + item.Batching
            + (item.Phase == CasePhase.Waiting ? end - item.Since : 0);
        long inside = 0;
        for (var part = item.Phase == CasePhase.Inside ? _extras[slot].FirstPart : -1; part >= 0; part = _extras[part].NextPart)
            inside = Math.Max(inside, WaitedSoFar(part, end));
        return waited + inside;
    }

    // Whatever is left over must not be taken for something of the next replication.
    private void LeaveBehind()
    {
        for (var slot = 0; slot < _usedCases; slot++)
        {
            ref var item = ref _cases[slot];
            if (item.Phase == CasePhase.None)
                continue;
            item.EntryStamp++;
            item.LineStamp++;
            item.Phase = CasePhase.None;
        }
    }
}
