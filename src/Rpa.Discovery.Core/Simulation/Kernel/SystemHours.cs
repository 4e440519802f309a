using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Systems: when they are online, and how many seats are taken.</summary>
internal sealed class SystemHours
{
    private SystemPlan[] _plans = [];
    private SystemState[] _states = [];

    /// <summary>All as at the start of a run: offline where the hours have yet to begin.</summary>
    public void Reset(SystemPlan[] plans)
    {
        _plans = plans;
        if (_states.Length < plans.Length)
            _states = new SystemState[plans.Length];
        for (var s = 0; s < plans.Length; s++)
            _states[s] = new SystemState { IsOnline = plans[s].Online is null };
    }

    public bool IsOnline(int system) => _states[system].IsOnline;

    public bool AreOnline(LinePlan line)
    {
        foreach (var system in line.Systems)
        {
            if (!_states[system].IsOnline)
                return false;
        }

        return true;
    }

    public bool HaveSeats(LinePlan line)
    {
        foreach (var system in line.Systems)
        {
            if (_states[system].Taken >= _plans[system].Seats)
                return false;
        }

        return true;
    }

    public void Take(LinePlan line)
    {
        foreach (var system in line.Systems)
            _states[system].Taken++;
    }

    /// <summary>Gives a seat back, and says whether there was none.</summary>
    public bool GiveBack(int system) => _states[system].Taken-- >= _plans[system].Seats;

    /// <summary>The next instant at which a system goes on- or offline; never when none does.</summary>
    public long NextBoundary()
    {
        var next = Plan.Never;
        for (var s = 0; s < _plans.Length; s++)
        {
            if (_plans[s].Online is { } online && _states[s].Shift < online.Open.Length)
                next = Math.Min(next, _states[s].IsOnline ? online.Close[_states[s].Shift] : online.Open[_states[s].Shift]);
        }

        return next;
    }

    /// <summary>Whether a system goes offline now; not where one interval ends as the next begins.</summary>
    public bool Closes(int system, long now)
    {
        ref var state = ref _states[system];
        if (_plans[system].Online is not { } online || !state.IsOnline || online.Close[state.Shift] > now)
            return false;
        state.Shift++;
        state.IsOnline = state.Shift < online.Open.Length && online.Open[state.Shift] <= now;
        return !state.IsOnline;
    }

    /// <summary>Whether a system goes online now.</summary>
    public bool Opens(int system, long now)
    {
        ref var state = ref _states[system];
        if (_plans[system].Online is not { } online || state.IsOnline || state.Shift >= online.Open.Length || online.Open[state.Shift] > now)
            return false;
        state.IsOnline = true;
        return true;
    }

    private struct SystemState
    {
        public bool IsOnline;
        public int Shift;           // the interval that is on, or the next one
        public int Taken;           // seats
    }
}
