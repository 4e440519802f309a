namespace Rpa.Discovery.Simulation;

/// <summary>The clocks from which waits by cause are read: one for each line, and one more for each person that narrows who may take an item of it.</summary>
internal class CauseTrack
{
    public CauseClocks Causes;      // a field: read and written on every wait

    /// <summary>Time in which somebody eligible worked on an item enabled later.</summary>
    public PriorityClock OutOfTurn { get; } = new();

    /// <summary>The part of it in which somebody eligible was away.</summary>
    public PriorityClock OutOfTurnWhileAbsent { get; } = new();

    /// <summary>The person (first place) who must or must not take the items; −1 for the line's own clocks.</summary>
    public int Person { get; protected set; } = -1;

    /// <summary>Whether that person is the only one, rather than the one who may not.</summary>
    public bool IsOnly { get; private set; }

    public void Follow(int person, bool isOnly)
    {
        (Person, IsOnly) = (person, isOnly);
        Causes = default;
        Latest = -1;
        OutOfTurn.Reset();
        OutOfTurnWhileAbsent.Reset();
    }

    /// <summary>Whether a person may take the items that these clocks are about.</summary>
    public bool Includes(int person) => Person < 0 || (Person == person) == IsOnly;

    /// <summary>The latest rank in work of those who may take the items; −1 when none of them works.</summary>
    public int Latest { get; private set; } = -1;

    /// <summary>Sets the latest rank in work from a tick on; it makes nobody wait while too few are there anyway.</summary>
    public void SetLatest(long tick, int latest, bool anybodyWaits)
    {
        Latest = latest;
        OutOfTurn.SetLatest(tick, Causes.Presence < Presence.Closed ? latest : -1, anybodyWaits);
        OutOfTurnWhileAbsent.SetLatest(tick, Causes.Presence == Presence.ThereWhileAbsent ? latest : -1, anybodyWaits);
    }

    /// <summary>Begins again with small ranks, while nobody waits.</summary>
    public void Restart(long tick)
    {
        Latest = Math.Min(Latest, 0);
        OutOfTurn.Restart(tick);
        OutOfTurnWhileAbsent.Restart(tick);
    }
}
