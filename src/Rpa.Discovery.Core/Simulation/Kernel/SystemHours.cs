using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Systems: when they are online and who has a seat.</summary>
internal sealed partial class EventLoop
{
    private SystemState[] _systems = [];

    private void PrepareSystems()
    {
        Grow(ref _systems, _plan.Systems.Length);
        for (var s = 0; s < _plan.Systems.Length; s++)
        {
            var online = _plan.Systems[s].Online;
            _systems[s] = new SystemState { IsOnline = online is null };
            if (online is { Open.Length: > 0 })
                _nextBoundary = Math.Min(_nextBoundary, online.Open[0]);
        }
    }

    private bool AreOnline(LinePlan line)
    {
        foreach (var system in line.Systems)
        {
            if (!_systems[system].IsOnline)
                return false;
        }

        return true;
    }

    private bool HaveSeats(LinePlan line)
    {
        foreach (var system in line.Systems)
        {
            if (_systems[system].Taken >= _plan.Systems[system].Seats)
                return false;
        }

        return true;
    }

    private void TakeSeats(LinePlan line)
    {
        foreach (var system in line.Systems)
            _systems[system].Taken++;
    }

    private void GiveSeatsBack(LinePlan line)
    {
        foreach (var system in line.Systems)
        {
            if (_systems[system].Taken-- < _plan.Systems[system].Seats)
                continue;
            foreach (var other in _plan.Systems[system].Lines)
                Unsettle(_plan.Lines[other]);
        }
    }

    private void CloseSystems(long now)
    {
        for (var s = 0; s < _plan.Systems.Length; s++)
        {
            ref var state = ref _systems[s];
            if (_plan.Systems[s].Online is not { } online || !state.IsOnline || online.Close[state.Shift] > now)
                continue;
            state.IsOnline = false;
            state.Shift++;
            if (state.Shift < online.Open.Length && online.Open[state.Shift] <= now)
            {
                state.IsOnline = true; // one interval ends where the next begins
                continue;
            }

            SystemChanged(s, now);
            LeaveSystem(s, now);
        }
    }

    private void OpenSystems(long now)
    {
        for (var s = 0; s < _plan.Systems.Length; s++)
        {
            ref var state = ref _systems[s];
            if (_plan.Systems[s].Online is not { } online || state.IsOnline || state.Shift >= online.Open.Length
                || online.Open[state.Shift] > now)
                continue;
            state.IsOnline = true;
            SystemChanged(s, now);
        }
    }

    private long NextSystemBoundary()
    {
        var next = Plan.Never;
        for (var s = 0; s < _plan.Systems.Length; s++)
        {
            if (_plan.Systems[s].Online is { } online && _systems[s].Shift < online.Open.Length)
                next = Math.Min(next, _systems[s].IsOnline ? online.Close[_systems[s].Shift] : online.Open[_systems[s].Shift]);
        }

        return next;
    }

    private void SystemChanged(int system, long now)
    {
        foreach (var line in _plan.Systems[system].Lines)
        {
            PresenceChanged(_lines[line], now);
            Unsettle(_plan.Lines[line]);
        }

        _observer?.SystemChanged(system, _systems[system].IsOnline, now);
    }

    /// <summary>What was going on in a system that is now offline goes back to its line.</summary>
    private void LeaveSystem(int system, long now)
    {
        foreach (var index in _plan.Systems[system].Crews)
        {
            var crew = _crews[index];
            for (var s = crew.First; s < crew.First + crew.Count; s++)
            {
                var slot = _servers[s].Case;
                if (_servers[s].Mode == ServerMode.Busy && Uses(slot, system))
                    ReturnToLine(slot, now);
                for (var left = _servers[s].Interrupted; left >= 0;)
                {
                    var next = _extras[left].NextInterrupted;
                    if (Uses(left, system))
                        ReturnInterrupted(left, now);
                    left = next;
                }
            }
        }
    }

    private bool Uses(int slot, int system) => Array.IndexOf(_lines[_cases[slot].Line].Plan.Systems, system) >= 0;

    private struct SystemState
    {
        public bool IsOnline;
        public int Shift;           // the interval that is on, or the next one
        public int Taken;           // seats
    }
}
