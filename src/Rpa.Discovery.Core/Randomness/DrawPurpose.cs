namespace Rpa.Discovery.Randomness;

/// <summary>What a keyed number is for. Part of every key, so that two uses of one name never share a number.</summary>
/// <remarks>The values are part of the meaning of a seed: never renumber, only add.</remarks>
internal enum DrawPurpose
{
    /// <summary>Effort from the top bits and the branch from the low 32 bits of the same hash.</summary>
    Effort = 1,
    Branch = 2,
    Wait = 3,
    Attribute = 4,
    Arrival = 5,
    Absence = 6,
    OtherWork = 7,
    Failure = 8,
    Coverage = 9,
    Exception = 10,
    Review = 11,
    BusyDay = 12,
    Backlog = 13,
    Figure = 14,
    Weights = 15,
    Count = 16,
    Case = 17,
    Started = 18,
    Repair = 19,
    Accuracy = 20,
    Rework = 21,
    Timer = 22,
    Hour = 23,
    Generate = 24,

    /// <summary>Which of a case's items that come into line in the same tick is the first.</summary>
    Turn = 25,
}
