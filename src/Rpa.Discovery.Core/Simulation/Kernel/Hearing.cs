using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Hears what single cases of the cohort receive, where somebody asks for them.</summary>
internal sealed partial class EventLoop
{
    private readonly TimeByCase _received = new();
    private readonly WorkWritten _written = new();
    private bool _hearsEnds;            // whether what a case has received is asked for when it ends, rather than of open cases alone

    private void BeginHearing(Plan plan, CaseEfforts efforts)
    {
        efforts.Begins(plan);
        _received.Prepare(plan);
        _written.Clear();
        _hearsEnds = efforts.HearsEnds;
    }

    // One person's work on one case.
    private void HearOnePerson(int slot, in CaseRow item, long ticks)
    {
        if (_hasExtras || _hearsEnds || _onPaper)
            Hear(slot, ticks);
        else if (item.InCohort)
            _written.Add(slot, item.State, ticks);
    }

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
        else if (_hearsEnds)
            _received.Add(RootOf(slot), item.State, ticks);
        else
            _written.Add(RootOf(slot), item.State, ticks);
    }

    private void HearEnd(int slot, ulong key, int workflow, long now)
    {
        if (!_hearsEnds)
        {
            _written.Ends(slot);
            return;
        }

        var received = _received.Of(slot, workflow, out var first);
        _efforts!.Ended(key, received, first, now);
        received.Clear(); // another case takes its place
    }

    private void HearLeftOpen(int root) => _efforts!.LeftOpen(root, _cases[root].Key,
        new OpenCase(_cases[root].State, _cases[root].Arrival), _received.Of(root, _cases[root].Workflow, out var first), first);
}
