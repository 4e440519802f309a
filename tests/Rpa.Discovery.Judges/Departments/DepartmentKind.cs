namespace Rpa.Discovery.Judges;

/// <summary>What a generated department is like.</summary>
internal sealed record DepartmentKind
{
    /// <summary>Valid, with some of everything that is simulated: people, systems, bots, batches, regions, interruptions.</summary>
    public static DepartmentKind Whole { get; } = new() { HasFeatures = true };

    /// <summary>Valid, each case goes one way through one state after the other, each done alone by anybody of a pool, or by a bot: none
    /// waits for ever.</summary>
    public static DepartmentKind OneByOne { get; } = new();

    /// <summary>Valid, with everything that decides where a case goes: guards in guards, draws and weights in any order, timers on every
    /// clock, due dates, visits.</summary>
    /// <remarks>Every state has a way forward that some draw can take, so every case ends; ways back are rare or guarded by
    /// visits.</remarks>
    public static DepartmentKind Routed { get; } = new() { IsRouted = true };

    /// <summary>Sense or none, with everything that a reader could trip over: nested laws, conditions, odd names and texts.</summary>
    public static DepartmentKind Written { get; } = new() { Writing = new DepartmentWriting() };

    /// <summary>Whether people, systems, batches, regions and the like may occur.</summary>
    public bool HasFeatures { get; init; }

    /// <summary>Whether where a case goes is decided in every way that there is.</summary>
    public bool IsRouted { get; init; }

    /// <summary>How a department that need not make sense is written; null for one that is valid.</summary>
    public DepartmentWriting? Writing { get; init; }

    /// <summary>One workflow with arrows from anywhere to anywhere: into frames, out of them, between their regions, back, to itself,
    /// several at once.</summary>
    /// <param name="states">How many states at least.</param>
    /// <param name="depth">How many frames lie in each other at most.</param>
    /// <param name="ways">How many arrows leave a state in the mean.</param>
    /// <param name="name">What a state is called by its number.</param>
    public static DepartmentKind Drawn(int states, int depth, double ways, Func<int, string>? name = null) =>
        new()
        {
            Writing = new DepartmentWriting
            {
                States = states, Depth = depth, Ways = ways, Name = name ?? (i => $"s{i}"),
                IsOdd = false
            }
        };
}

/// <summary>How a department that need not make sense is written.</summary>
internal sealed record DepartmentWriting
{
    /// <summary>How many states at least.</summary>
    public int States { get; init; } = 4;

    /// <summary>How many states lie in each other at most.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>How many transitions leave a state in the mean.</summary>
    public double Ways { get; init; } = 1.5;

    /// <summary>What a state is called by its number.</summary>
    public Func<int, string> Name { get; init; } = i => $"s{i}";

    /// <summary>Whether texts, laws and guards are odd too; else they are such as offices write.</summary>
    public bool IsOdd { get; init; } = true;
}
