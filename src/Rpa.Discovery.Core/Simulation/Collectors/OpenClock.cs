using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>A clock that stands still while nobody of a workflow has regular hours; it is only read forwards.</summary>
internal sealed class OpenClock
{
    private OpenHours _hours = null!;
    private int _next;
    private long _nextOpen;
    private long _close;
    private long _closedBefore;

    public void Reset(OpenHours hours)
    {
        (_hours, _next, _close, _closedBefore) = (hours, 0, 0, 0);
        _nextOpen = hours.Open.Length > 0 ? hours.Open[0] : Plan.Never;
    }

    /// <summary>Open ticks from 0 up to now.</summary>
    public long At(long now)
    {
        while (now >= _nextOpen)
            Next();
        return Math.Min(now, _close) - _closedBefore;
    }

    private void Next()
    {
        (_close, _closedBefore) = (_hours.Close[_next], _hours.ClosedBefore[_next]);
        _next++;
        _nextOpen = _next < _hours.Open.Length ? _hours.Open[_next] : Plan.Never;
    }
}
