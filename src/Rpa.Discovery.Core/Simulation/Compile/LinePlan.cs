using Rpa.Discovery.Model.People;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>A number of servers out of a list of crews.</summary>
internal sealed class NeedPlan
{
    public required int Count { get; init; }

    // In the order of preference; the crews of one pool are one tier.
    public required NeedTier[] Tiers { get; init; }

    /// <summary>Whether it is for people, rather than for a bot's unit or a machine.</summary>
    public required bool IsPeople { get; init; }

    /// <summary>The crews of all tiers, by their places in the group.</summary>
    public ulong[] Places { get; set; } = [];
}

/// <summary>The crews of one pool that can do a piece of work.</summary>
/// <param name="Pool">The pool, by index.</param>
/// <param name="Crews">Who has the skill.</param>
/// <param name="Factors">[crew of this tier] → factor on effort.</param>
/// <param name="Allocation">Who of several free people takes it.</param>
internal sealed record NeedTier(int Pool, int[] Crews, double[] Factors, Allocation Allocation)
{
    /// <summary>The crews, by their places in the group.</summary>
    public ulong[] Places { get; set; } = [];

    // [place in the group] → factor on effort; null where all factors are 1
    public double[]? FactorAt { get; set; }
}

internal enum PersonRule : byte
{
    None,
    NotBy,
    SameAs,
}

/// <summary>A line of items that wait for the same.</summary>
internal sealed class LinePlan
{
    public required int Index { get; init; }

    public required NeedPlan[] Needs { get; init; }

    // Systems with hours or seats that the work uses.
    public required int[] Systems { get; init; }

    public PersonRule Rule { get; init; }

    /// <summary>The person slot that the rule is about.</summary>
    public int PersonSlot { get; init; } = -1;

    public bool Interrupts { get; init; }

    /// <summary>Whether its work is done many together.</summary>
    public bool HasBatches { get; init; }

    /// <summary>How long joint work waits before people are withheld for it.</summary>
    public CompiledDuration? Patience { get; init; }

    // Every crew of its needs, each once.
    public required int[] Crews { get; init; }

    public int Group { get; set; }

    /// <summary>Which line of its group it is.</summary>
    public int Place { get; set; }

    // The open hours of the workflows whose work it is, each once, by index; −1 is always open.
    public int[] Hours { get; set; } = [];

    // Ascending.
    public required int[] Priorities { get; init; }

    /// <summary>Whether some of its work is ordered by due instant or expected effort.</summary>
    public required bool IsSorted { get; init; }

    /// <summary>Whether several items of one case may come into it in the same tick, whose turns are drawn.</summary>
    public required bool HasTurns { get; init; }

    /// <summary>Whether some of its work may be done at once, in the tick in which it begins.</summary>
    public required bool MayTakeNoTime { get; init; }

    /// <summary>Whether the effort of some of its work is known only once somebody takes it.</summary>
    public required bool DependsOnServer { get; init; }

    /// <summary>Whether somebody eligible may work on what came later, so that this has to be watched.</summary>
    public bool WatchesPriority { get; set; }

    /// <summary>Whether its group is looked at item by item, which needs it in order.</summary>
    public bool IsWalked { get; set; }

    /// <summary>Whether some crew of it can be away or fail, so that unavailability is told apart.</summary>
    public bool TellsApart { get; set; }

    /// <summary>Whether some people need longer or less long than others.</summary>
    public required bool HasFactors { get; init; }

    /// <summary>Whether any one of its crews will do; systems may have to be online besides.</summary>
    public bool NeedsAnyone => Needs is [{ Count: 1 }] && Rule == PersonRule.None;

    /// <summary>Whether one free person of its crews is all it needs.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>Whether one person takes an item and is not called away from it for another: the short way in and out of work.</summary>
    public bool IsForOne { get; set; }

    /// <summary>Whether it takes more than one server.</summary>
    public required bool IsJoint { get; init; }
}

/// <summary>Crews and lines that have to be looked at together.</summary>
internal sealed class GroupPlan
{
    public required int[] Crews { get; init; }

    public required int[] Lines { get; init; }

    /// <summary>Lines of joint work, by their places: people may be withheld for it.</summary>
    public required ulong[] PatientLines { get; init; }

    /// <summary>Whether there are any.</summary>
    public required bool HasPatience { get; init; }

    /// <summary>Whether all its lines are plain, and every crew has one line at most: the shortest way.</summary>
    public required bool IsSimple { get; init; }

    /// <summary>Whether some line needs more than one free person.</summary>
    public required bool IsGeneral { get; init; }
}
