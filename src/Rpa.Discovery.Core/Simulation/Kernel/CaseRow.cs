using Rpa.Discovery.Simulation.Collectors;

namespace Rpa.Discovery.Simulation.Kernel;

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
/// <remarks>What every piece of work reads and writes comes first, so that it lies on two cache lines; what a wait needs besides lies on
/// the third.</remarks>
internal struct CaseRow
{
    public ulong Key;
    public ulong Bits;              // the visit's hash: effort above, branch below
    public long Since;              // when the phase began
    public long Left;               // effort still to be done
    public long UnavailableAt;      // the line's clocks when it came into it
    public long AbsentAt;
    public long Unavailable;        // what the case has gone through so far, closed time included
    public long Contention;

    public long Processing;
    public int State;
    public int Line;
    public int Server;              // who holds it; −1
    public int Visit;               // of the current state; 1 is the first
    public int EntryStamp;          // changes with every state entered or left
    public int LineStamp;           // changes when it leaves its line
    public int Priority;
    public int Workflow;
    public CasePhase Phase;
    public WorkStage Stage;
    public bool IsStarted;          // work has begun in this visit
    public bool IsTaken;            // work has begun in this part of the visit
    public bool InCohort;
    public bool DueInWindow;
    public long Closed;             // parts of Unavailable
    public long OutOfTurn;          // waiting because of priority

    public long Enabled;            // when it came into its line
    public long Sequence;
    public long OrderKey;
    public long Due;                // Never when nothing is promised
    public long OpenAt;             // open time when this wait began
    public long UnavailableAbsentAt; // the line's clocks, where unavailability is told apart
    public long UnavailableDownAt;
    public int EnabledIndex;        // rank of Enabled in its group, where priority is watched
    public int WaitingIndex;        // rank of the beginning of this wait

    public long Arrival;
    public long Paused;
    public long External;
    public long Absent;             // parts of Unavailable
    public long Down;
    public long Batching;
    public long Token;              // its number in the replication, for whoever listens
    public double Factor;           // of the person that Left is meant for

    /// <summary>The next place of the free ones, while it is one of them: nothing waits there then. A row is four cache lines long, and so
    /// it stays.</summary>
    public int NextFree
    {
        readonly get => WaitingIndex;
        set => WaitingIndex = value;
    }
}

/// <summary>What only some departments need to know of an item: tokens inside a case, joint work, batches, interruptions. One beside each
/// <see cref="CaseRow"/>.</summary>
internal struct ItemExtras
{
    public int Root;                // the case that a token belongs to
    public int Parent;              // the token around it; −1 for a case
    public int Part;                // its region or repetition
    public int FirstPart;           // tokens inside, in order; −1
    public int NextPart;
    public int OpenParts;           // tokens inside that are not final
    public int FinalParts;
    public int NeededParts;         // how many must be final
    public int PartsLeft;           // repetitions still to come
    public bool IsRepetition;
    public bool IsLeaving;          // it goes on when the current step is done
    public bool IsInterrupted;      // waits for its person, who does something more urgent
    public int NextInterrupted;     // what the same person left before; −1
    public int Interruptions;       // in this visit
    public long StretchStart;       // when the present stretch of work began
    public long PatienceEnds;       // when people are withheld for it; Never
    public bool IsFilling;          // in a batch that is not released
    public int BatchFirst;          // the member that stands for its batch; −1
    public int BatchNext;           // the next member; −1
    public int Members;             // of the batch that it stands for
    public int CohortMembers;
    public Int128 Join;             // of a case: what its finished tokens waited for their siblings, many at once
    public Int128 JoinByInstants;   // the same once more: where each wait ended less where it began
    public CauseTrack? Track;       // null for the line's own clocks
    public long OutOfTurnAt;        // the clocks of its turn, where it was narrowed while it waited
    public long OutOfTurnWhileAbsentAt;
    public ulong Turn;              // among the items of its case that came into line in the same tick
    public long TurnTick;           // of a case: when the latest of its items inside a fork came into line
    public long TurnSequence;       // of a case: the sequence that those of this tick share
}
