using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>People's time that the cases in progress have received so far, by state of their workflow, side by side. Its memory is kept
/// from one replication to the next.</summary>
internal sealed class TimeByCase
{
    private Int128[] _ticks = [];   // [case × states of the largest workflow + state of its own]
    private int[] _place = [];      // [state] → its place in its workflow
    private int[] _first = [];      // [workflow] → its first state; one more at the end
    private int _width;

    public void Prepare(Plan plan)
    {
        Array.Clear(_ticks);
        _place = new int[plan.States.Length];
        _first = new int[plan.Workflows.Length + 1];
        _first[^1] = plan.States.Length;
        for (var s = plan.States.Length - 1; s >= 0; s--)
            _first[plan.States[s].Workflow] = s;
        for (var s = 0; s < _place.Length; s++)
            _place[s] = s - _first[plan.States[s].Workflow];
        _width = _place.DefaultIfEmpty(0).Max() + 1;
    }

    public void Add(int slot, int state, Int128 ticks)
    {
        var at = (slot * _width) + _place[state];
        if (at >= _ticks.Length)
            Array.Resize(ref _ticks, Math.Max(2 * _ticks.Length, (slot + 64) * _width));
        _ticks[at] += ticks;
    }

    /// <summary>What a case has received, by state from the first of its workflow on; empty where that is nothing.</summary>
    public Span<Int128> Of(int slot, int workflow, out int first)
    {
        first = _first[workflow];
        var length = _first[workflow + 1] - first;
        return (slot + 1) * _width > _ticks.Length ? [] : _ticks.AsSpan(slot * _width, length);
    }
}
