using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>A crew in the course of a replication: who is free, which shift it is, and the areas under its levels.</summary>
internal sealed class CrewState
{
    public readonly FreeList Free = new();
    public Crew Plan = null!;
    public int Group;
    public GroupState? Asked;       // its group; null where nobody asks that who is free and where somebody waits
    public bool IsBot;
    public bool HasOtherWork;
    public bool TakesTheFirst;      // who has been free longest, rather than a choice
    public bool IsPlain;            // one plain line of its own, no other work, no failures
    public WaitingLine PlainLine = null!;
    public int Shift;               // the shift that is on, or the next one
    public bool IsOpen;
    public bool InOvertime;         // after the shift, until the last has gone
    public int OnDuty;              // at work or ready for it, overtime included
    public int InOvertimeCount;
    public int Absent;
    public long Taken;              // items that a bot took up
    public long Exceptions;
    public int DownUnits;
    public TimeIntegral Busy;
    public TimeIntegral Held;
    public TimeIntegral Other;
    public TimeIntegral Duty;
    public TimeIntegral Paid;
    public TimeIntegral Overtime;
    public TimeIntegral Down;

    /// <summary>The areas under who works (other work included) and who is on duty, modulo 2^64.</summary>
    public (long Busy, long Duty) LevelsAt(long tick) => (unchecked(Busy.AreaAt(tick) + Other.AreaAt(tick)), Duty.AreaAt(tick));

    public void Reset(Crew plan, GroupState? group)
    {
        Plan = plan;
        Group = plan.Group;
        Asked = group;
        IsBot = plan.Kind == CrewKind.Bot;
        HasOtherWork = plan.OtherWork is not null;
        TakesTheFirst = plan.Allocation is Allocation.LongestIdle or Allocation.Fastest;
        Free.Reset(plan.Count, group, plan.Place);
        (Shift, IsOpen, InOvertime, OnDuty, InOvertimeCount, Absent, Taken, Exceptions, DownUnits) = (0, false, false, 0, 0, 0, 0, 0, 0);
        Busy = Held = Other = Duty = Paid = Overtime = Down = default;
    }
}
