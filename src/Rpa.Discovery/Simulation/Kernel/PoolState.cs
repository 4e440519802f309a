using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Simulation;

/// <summary>A pool in the course of a replication: who is free, which shift it is, and the areas under its levels.</summary>
internal sealed class PoolState
{
    public readonly FreeList Free = new();
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
    public TimeIntegral Other;
    public TimeIntegral Duty;
    public TimeIntegral Paid;
    public TimeIntegral Overtime;
    public TimeIntegral Down;

    public void Reset(int servers)
    {
        Free.Reset(servers);
        (Shift, IsOpen, InOvertime, OnDuty, InOvertimeCount, Absent, Taken, Exceptions, DownUnits) = (0, false, false, 0, 0, 0, 0, 0, 0);
        Busy = Other = Duty = Paid = Overtime = Down = default;
    }
}
