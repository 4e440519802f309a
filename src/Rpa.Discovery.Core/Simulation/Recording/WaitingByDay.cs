using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Simulation.Recording;

/// <summary>Hears how many pieces of work wait at the end of every day of the window, in batches or for somebody; what the other side has
/// in hand does not count.</summary>
internal sealed class WaitingByDay : RunObserver
{
    private readonly List<(DateOnly Date, int Waiting)> _days = [];
    private Plan _plan = null!;
    private int _waiting;
    private int _day;
    private long _midnight;

    /// <summary>Day by day, from the first of the window on.</summary>
    public IReadOnlyList<(DateOnly Date, int Waiting)> Days => _days;

    /// <summary>The day at whose end most wait, the first of several; null where the window has no day.</summary>
    public (DateOnly Date, int Waiting)? Worst => _days.Count == 0 ? null : _days.MaxBy(d => d.Waiting);

    /// <summary>How many wait at the end of a date; null outside the window.</summary>
    public int? On(DateOnly date) => _days.FindIndex(d => d.Date == date) is >= 0 and var at ? _days[at].Waiting : null;

    public override void Begins(Plan plan, int replication)
    {
        (_plan, _waiting) = (plan, 0);
        _days.Clear();
        _day = plan.Clock.DayIndex(plan.WindowStart);
        _midnight = plan.Clock.TickAt(_day + 1, 0);
    }

    public override void PhaseBegan(long token, int state, CasePhase phase, long tick)
    {
        if (phase == CasePhase.Waiting)
            Step(tick, 1);
    }

    public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
    {
        if (phase == CasePhase.Waiting)
            Step(tick, -1);
    }

    public override void Ends(long tick) => Step(tick, 0);

    private void Step(long tick, int change)
    {
        while (tick >= _midnight && _midnight <= _plan.WindowEnd)
        {
            _days.Add((_plan.Clock.Start.AddDays(_day), _waiting));
            _midnight = _plan.Clock.TickAt(++_day + 1, 0);
        }

        _waiting += change;
    }
}
