namespace Rpa.Discovery.Simulation;

/// <summary>Hears what single cases of the cohort receive, where somebody asks for them.</summary>
internal sealed partial class EventLoop
{
    private readonly TimeByCase _received = new();

    // Of what is done together each has an equal part.
    private void Hear(int slot, Int128 ticks, bool isRest = false)
    {
        var parts = _hasExtras ? _extras[slot].Members : 1;
        if (parts <= 1)
        {
            HearOne(slot, ticks, isRest);
            return;
        }

        for (var member = slot; member >= 0; member = NextMember(member))
            HearOne(member, ticks / parts, isRest);
    }

    private void HearOne(int slot, Int128 ticks, bool isRest)
    {
        ref var item = ref _cases[slot];
        if (!item.InCohort)
            return;
        if (_onPaper)
            _efforts!.Add(RootOf(slot), item.State, ticks, isRest);
        else
            _received.Add(RootOf(slot), item.State, ticks);
    }

    private void HearEnd(int slot, ulong key, int workflow, long now)
    {
        var received = _received.Of(slot, workflow, out var first);
        _efforts!.Ended(key, received, first, now);
        received.Clear(); // another case takes its place
    }

    private void HearLeftOpen(int root) => _efforts!.LeftOpen(root, _cases[root].Key, _received.Of(root, _cases[root].Workflow, out var first), first);
}
