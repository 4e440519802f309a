using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Telephone calls and meetings: interruptions between items that take the stated share of a person's time on duty.</summary>
/// <remarks>
/// They come to each person on her own clock of regular duty time, keyed by person and number; one that comes during an item waits for its
/// end. Gap means lasting ÷ share, so that the share of duty time holds however busy she is.
/// </remarks>
internal sealed partial class EventLoop
{
    private double OtherWorkGap(Crew plan, int index, int ordinal)
    {
        var other = plan.OtherWork!;
        return other.MeanGap * Keys.UnitExponential(Keys.Draw(_replicationKey, other.Keys[index], (ulong)ordinal * 2));
    }

    private static long DutyOf(in ServerRow person, long now) => person.DutyTicks + now - person.DutySince;

    private static bool IsOtherWorkDue(in ServerRow person, long now) => person.NextOther <= DutyOf(in person, now);

    /// <summary>Starts an interruption that is due; otherwise sets when the next one comes to a person who is free.</summary>
    private bool StartsOtherWork(int server, ref ServerRow person, long now)
    {
        var duty = DutyOf(in person, now);
        if (person.NextOther > duty)
        {
            var wait = person.NextOther - duty;
            var next = wait < Plan.Never - now ? now + (long)Math.Ceiling(wait) : Plan.Never;
            _tree.Set(server, next < person.Close ? next : Plan.Never);
            return false;
        }

        var plan = _crews[person.Crew];
        var index = server - plan.First;
        var ordinal = person.OtherOrdinal++;
        var lasting =
            Ticks(plan.OtherWork!.Lasting.Sample(Keys.Draw(_replicationKey, plan.OtherWork.Keys[index], ((ulong)ordinal * 2) + 1)));
        person.NextOther += OtherWorkGap(plan, index, ordinal + 1);
        person.OtherLeft = Math.Max(1, lasting);
        ResumeOtherWork(server, now);
        return true;
    }

    private void ResumeOtherWork(int server, long now)
    {
        ref var person = ref _servers[server];
        person.Mode = ServerMode.OtherWork;
        _observer?.OtherWorkChanged(server, true, now);
        person.End = now + person.OtherLeft;
        _crewStates[person.Crew].Other.Enter(now);
        _tree.Set(server, person.End <= person.Close ? person.End : Plan.Never);
    }

    private void PauseOtherWork(int server, long now)
    {
        ref var person = ref _servers[server];
        person.OtherLeft = person.End - now;
        _observer?.OtherWorkChanged(server, false, now);
        _crewStates[person.Crew].Other.Leave(now);
        GoOff(server);
    }

    private void EndOtherWork(int server, long now)
    {
        ref var person = ref _servers[server];
        person.OtherLeft = 0;
        _observer?.OtherWorkChanged(server, false, now);
        _crewStates[person.Crew].Other.Leave(now);
        BecomeFree(server, now);
    }

    /// <summary>An interruption comes to a person who is free.</summary>
    private void OtherWorkComes(int server, long now)
    {
        ref var person = ref _servers[server];
        _crewStates[person.Crew].Free.Remove(server);
        BecomeFree(server, now);
    }
}
