namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>The clocks from which waits by cause are read: one for each line and the open time of its workflows, and one more for each
/// person that narrows who may take an item of it.</summary>
/// <remarks>They run in open time: while nobody of the workflow has regular hours, waiting has no cause.</remarks>
internal class CauseTrack
{
    public CauseClocks Causes;      // a field: read and written on every wait

    /// <summary>The open time that the clocks run in; null where it is always open.</summary>
    public OpenClock? Open { get; private set; }

    /// <summary>Index of the hours that <see cref="Open"/> tells; −1 for always open.</summary>
    public int Hours { get; private set; } = -1;

    /// <summary>What the clocks show now.</summary>
    public long At(long now) => Open is { } open ? open.At(now) : now;

    /// <summary>Time in which somebody eligible worked on an item enabled later.</summary>
    public PriorityClock OutOfTurn { get; } = new();

    /// <summary>The part of it in which somebody eligible was away.</summary>
    public PriorityClock OutOfTurnWhileAbsent { get; } = new();

    /// <summary>The person (first place) who must or must not take the items; −1 for the line's own clocks.</summary>
    public int Person { get; protected set; } = -1;

    /// <summary>Whether that person is the only one, rather than the one who may not.</summary>
    public bool IsOnly { get; private set; }

    public void Follow(int person, bool isOnly, int hours, OpenClock? open)
    {
        (Person, IsOnly, Hours, Open) = (person, isOnly, hours, open);
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
    public void SetLatest(long now, int latest, bool anybodyWaits)
    {
        Latest = latest;
        var tick = At(now);
        OutOfTurn.SetLatest(tick, Causes.Presence < Presence.NotStaffed ? latest : -1, anybodyWaits);
        OutOfTurnWhileAbsent.SetLatest(tick, Causes.Presence == Presence.ThereWhileAbsent ? latest : -1, anybodyWaits);
    }

    /// <summary>Tells that nobody waits who came before a rank.</summary>
    public void WatchFrom(int rank)
    {
        OutOfTurn.WatchFrom(rank);
        OutOfTurnWhileAbsent.WatchFrom(rank);
    }

    /// <summary>Begins again with small ranks, while nobody waits.</summary>
    public void Restart(long now)
    {
        var tick = At(now);
        Latest = Math.Min(Latest, 0);
        OutOfTurn.Restart(tick);
        OutOfTurnWhileAbsent.Restart(tick);
    }
}
