namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>People's time that cases receive, written down as it comes, for those who ask only about the few cases that the end of a run
/// leaves open.</summary>
/// <remarks>
/// A line beside the last costs less than finding the place of the case. What was written of a case that has ended is dropped whenever the
/// page is full; a page that stays more than half full is doubled, so that it grows with the cases in progress and not with the run. Its
/// memory is kept from one replication to the next.
/// </remarks>
internal sealed class WorkWritten
{
    private const int Least = 8192;         // lines: 128 KB, which a core's cache holds beside the rest
    private const int CaseEnds = -1;
    private Line[] _lines = new Line[Least];
    private int _count;
    private int[] _endMet = [];             // [case] → the latest reading in which its end was met
    private int _reading;

    public void Clear() => _count = 0;

    /// <summary>A case receives time.</summary>
    /// <param name="slot">The case's place in the run.</param>
    /// <param name="state">The state.</param>
    /// <param name="ticks">At least 0.</param>
    public void Add(int slot, int state, long ticks)
    {
        if (_count == _lines.Length)
            MakeRoom();
        _lines[_count++] = new Line(slot, state, ticks);
    }

    /// <summary>The time of many people at once, which may need several lines.</summary>
    public void Add(int slot, int state, Int128 ticks)
    {
        for (; ticks > long.MaxValue; ticks -= long.MaxValue)
            Add(slot, state, long.MaxValue);
        Add(slot, state, (long)ticks);
    }

    /// <summary>A case has ended; another may take its place.</summary>
    public void Ends(int slot) => Add(slot, CaseEnds, 0L);

    /// <summary>Hands over what was written of the cases that are still in progress.</summary>
    public void ReadInto(TimeByCase received)
    {
        DropEnded();
        foreach (var line in _lines.AsSpan(0, _count))
            received.Add(line.Case, line.State, line.Ticks);
    }

    private void MakeRoom()
    {
        DropEnded();
        if (2 * _count > _lines.Length)
            Array.Resize(ref _lines, 2 * _lines.Length);
    }

    // From the back: what stands before the end of a case is not of the one that has its place now.
    private void DropEnded()
    {
        _reading++;
        var kept = _count;
        for (var i = _count - 1; i >= 0; i--)
        {
            var line = _lines[i];
            if (line.Case >= _endMet.Length)
                Array.Resize(ref _endMet, Math.Max(2 * _endMet.Length, line.Case + 1));
            if (line.State == CaseEnds)
                _endMet[line.Case] = _reading;
            else if (_endMet[line.Case] != _reading)
                _lines[--kept] = line;
        }

        _lines.AsSpan(kept, _count - kept).CopyTo(_lines);
        _count -= kept;
    }

    private readonly record struct Line(int Case, int State, long Ticks);
}
