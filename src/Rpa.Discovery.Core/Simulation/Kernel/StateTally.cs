using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>The sums of one state, in the order of <see cref="StateSum"/>: what every piece of work adds to comes first, so that it lies on
/// three cache lines.</summary>
/// <remarks>In 128 bits: a million cases that leave one line after a year have waited 3.2e19 ticks, and 2^63 is 9.2e18. Some are the other
/// part of what is also counted as a whole, so that nothing can be lost between the two.</remarks>
internal struct StateTally
{
    public TickSum Visits;
    public TickSum FirstVisits;        // not Revisits
    public TickSum CohortVisits;
    public TickSum Processing;
    public TickSum CohortStaff;
    public TickSum Unavailable;
    public TickSum Contention;
    public TickSum WhileNobodyAbsent;
    public TickSum WhileAbsent;
    public TickSum Closed;             // of Unavailable, while nobody of the workflow has regular hours
    public TickSum NotStaffed;         // … and the rest of it, neither Absent nor Down
    public TickSum OutOfTurn;

    public TickSum OtherVisits;        // not CohortVisits
    public TickSum OtherStaff;         // not CohortStaff
    public TickSum Revisits;
    public TickSum Paused;
    public TickSum External;
    public TickSum Staff;              // the difference of Processing and Bot, taken when read, unless it is counted apart
    public TickSum Bot;
    public TickSum Batching;
    public TickSum Absent;             // parts of Unavailable
    public TickSum Down;
    public TickSum Join;               // of tokens inside
    public TickSum Inside;             // of states and cases whose tokens inside go on for them
}
