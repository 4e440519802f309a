namespace Rpa.Discovery.Simulation;

/// <summary>What an item is doing now.</summary>
internal enum CasePhase : byte
{
    None,
    Waiting,
    Processing,
    Paused,
    External,

    /// <summary>Final in its region; its siblings are not.</summary>
    Join,

    /// <summary>Tokens inside the state go on for it.</summary>
    Inside,
}

/// <summary>Which part of a visit's work is next: definition 17.</summary>
internal enum WorkStage : byte
{
    People,
    Bot,
    AfterException,
    Review,
}

/// <summary>A case in progress. Kept in one array; the place of a finished case is used again.</summary>
/// <remarks>What every piece of work reads and writes comes first, so that it lies on two cache lines.</remarks>
internal struct CaseRow
{
    public ulong Key;
    public ulong Bits;              // the visit's hash: effort above, branch below
    public long Since;              // when the phase began
    public long Left;               // effort still to be done
    public long UnavailableAt;      // the line's clocks when it came into it
    public long AbsentAt;
    public long Unavailable;        // what the case has gone through so far
    public long Contention;

    public long Processing;
    public int State;
    public int Line;
    public int Server;              // who holds it; −1
    public int Visit;               // of the current state; 1 is the first
    public int EntryStamp;          // changes with every state entered or left
    public int LineStamp;           // changes when it leaves its line
    public int Priority;
    public CasePhase Phase;
    public WorkStage Stage;
    public bool IsStarted;          // work has begun in this visit
    public bool InCohort;
    public long Enabled;            // when it came into its line
    public long Sequence;
    public long OrderKey;

    public long Arrival;
    public long Due;                // Never when nothing is promised
    public long Paused;
    public long External;
    public long OutOfTurn;          // waiting because of priority
    public int EnabledIndex;        // rank of Enabled in its group, where priority is watched
    public int WaitingIndex;        // rank of the beginning of this wait
    public int Workflow;
    public int NextFree;
    public int Record;              // its place among the recorded cases; −1
    public bool DueInWindow;
}
