namespace Rpa.Discovery.Simulation;

/// <summary>For one line, how long an item would so far have waited for each cause: an item's waiting by cause is the difference between two readings.</summary>
/// <remarks>
/// Definition 4, exactly: <em>unavailability</em> while nobody eligible is on duty; <em>priority</em> while somebody eligible works on an item that was enabled
/// later; <em>contention</em> the rest. The first two exclude each other, since whoever works is on duty. An item that an absence sends back is compared from
/// its return; in work again it counts with its first enabling.
/// </remarks>
internal struct CauseClocks
{
    private long _unavailable;
    private long _absent;
    private bool _isUnavailable;
    private bool _isAbsent;

    /// <summary>Whether somebody eligible is on duty while another one is away.</summary>
    public readonly bool IsWhileAbsent => _isAbsent;

    /// <summary>Tells who is there from now on.</summary>
    /// <param name="tick">Now.</param>
    /// <param name="onDuty">Eligible people on duty.</param>
    /// <param name="absent">Eligible people who would be on duty but are away.</param>
    public void Change(long tick, int onDuty, int absent)
    {
        var unavailable = onDuty == 0;
        if (unavailable != _isUnavailable)
        {
            _unavailable += unavailable ? -tick : tick;
            _isUnavailable = unavailable;
        }

        var away = onDuty > 0 && absent > 0;
        if (away != _isAbsent)
        {
            _absent += away ? -tick : tick;
            _isAbsent = away;
        }
    }

    /// <summary>Ticks so far in which nobody was on duty.</summary>
    public readonly long Unavailable(long tick) => _isUnavailable ? _unavailable + tick : _unavailable;

    /// <summary>Ticks so far in which somebody was on duty and somebody was away.</summary>
    public readonly long WhileAbsent(long tick) => _isAbsent ? _absent + tick : _absent;
}
