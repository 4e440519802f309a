namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>What a candidate changes.</summary>
public enum CandidateKind
{
    /// <summary>A bot does a step, or a chain of steps.</summary>
    Bot,

    /// <summary>Paper is read by AI-OCR, and a bot does the step.</summary>
    BotAfterDigitizing,

    /// <summary>A step is dropped.</summary>
    Eliminate,

    /// <summary>Two steps become one.</summary>
    Merge,

    /// <summary>A pool gets one more person.</summary>
    OneMorePerson,

    /// <summary>People of another pool help.</summary>
    CrossTrain,

    /// <summary>A pool works other hours.</summary>
    CalendarChange,

    /// <summary>Work is collected into other batches, or into none.</summary>
    BatchChange,

    /// <summary>Cases come as an electronic form instead of on paper.</summary>
    Digitize,

    /// <summary>A scenario of the division's own.</summary>
    OwnScenario,
}

/// <summary>What the candidate comes down to in one word; most are not a bot.</summary>
public enum Answer
{
    /// <summary>A bot.</summary>
    Bot,

    /// <summary>Read the paper first, then a bot.</summary>
    DigitizeThenBot,

    /// <summary>A spreadsheet function or macro does it.</summary>
    SpreadsheetFunction,

    /// <summary>Fix the form where it is filled in.</summary>
    FixTheForm,

    /// <summary>Let the cases come as an electronic form.</summary>
    ElectronicForm,

    /// <summary>Wait for the change of the system or of the law.</summary>
    WaitForSystemChange,

    /// <summary>Split it into parts that a bot can do.</summary>
    SplitIt,

    /// <summary>Leave it to people.</summary>
    LeaveToPeople,

    /// <summary>Drop the step.</summary>
    Drop,

    /// <summary>Do two steps in one go.</summary>
    Merge,

    /// <summary>One more person.</summary>
    MorePeople,

    /// <summary>Help each other across pools.</summary>
    HelpEachOther,

    /// <summary>Do it at other times, or in other batches.</summary>
    Reschedule,

    /// <summary>As the division's own scenario says.</summary>
    AsProposed,
}
