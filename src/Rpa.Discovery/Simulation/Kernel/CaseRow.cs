namespace Rpa.Discovery.Simulation;

/// <summary>What an item is doing now.</summary>
internal enum CasePhase : byte
{
    None,
    Waiting,
    Processing,
    Paused,
    External,
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
internal struct CaseRow
{
    public ulong Key;
    public ulong Bits;              // the visit's hash: effort above, branch below
    public long Arrival;
    public long Due;                // Never when nothing is promised
    public long Since;              // when the phase began
    public long Left;               // effort still to be done
    public long Enabled;            // when it came into its line
    public long Sequence;
    public long OrderKey;
    public long UnavailableAt;      // the line's clocks at that time
    public long AbsentAt;
    public long PriorityAt;
    public long PriorityWhileAbsentAt;
    public long Unavailable;        // what the case has gone through so far
    public long OutOfTurn;      // waiting because of priority
    public long Contention;
    public long Processing;
    public long Paused;
    public long External;
    public int Workflow;
    public int State;
    public int Line;
    public int Server;              // who holds it; −1
    public int Visit;               // of the current state; 1 is the first
    public int EntryStamp;          // changes with every state entered or left
    public int LineStamp;           // changes when it leaves its line
    public int EnabledIndex;        // rank of Enabled in its group, where priority is watched
    public int WaitingIndex;        // rank of the beginning of this wait
    public int Priority;
    public int NextFree;
    public int Record;              // its place among the recorded cases; −1
    public CasePhase Phase;
    public WorkStage Stage;
    public bool IsStarted;          // work has begun in this visit
    public bool InCohort;
    public bool DueInWindow;
}
