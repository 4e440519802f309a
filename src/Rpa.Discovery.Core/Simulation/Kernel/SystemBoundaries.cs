using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>What happens when a system goes on- or offline, or a seat becomes free.</summary>
internal sealed partial class EventLoop
{
    private readonly SystemHours _systems = new();

    private void GiveSeatsBack(LinePlan line)
    {
        foreach (var system in line.Systems)
        {
            if (!_systems.GiveBack(system))
                continue;
            foreach (var other in _plan.Systems[system].Lines)
                Unsettle(_plan.Lines[other]);
        }
    }

    private void CloseSystems(long now)
    {
        for (var s = 0; s < _plan.Systems.Length; s++)
        {
            if (!_systems.Closes(s, now))
                continue;
            SystemChanged(s, now);
            LeaveSystem(s, now);
        }
    }

    private void OpenSystems(long now)
    {
        for (var s = 0; s < _plan.Systems.Length; s++)
        {
            if (_systems.Opens(s, now))
                SystemChanged(s, now);
        }
    }

    private void SystemChanged(int system, long now)
    {
        foreach (var line in _plan.Systems[system].Lines)
        {
            PresenceChanged(_lines[line], now);
            Unsettle(_plan.Lines[line]);
        }

        _observer?.SystemChanged(system, _systems.IsOnline(system), now);
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
}
