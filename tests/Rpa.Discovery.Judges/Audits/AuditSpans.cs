namespace Rpa.Discovery.Judges;

/// <summary>The times at which something is so.</summary>
internal sealed class AuditSpans
{
    private readonly List<(long From, long To)> _spans = [];
    private long? _since;

    public IReadOnlyList<(long From, long To)> Spans => _spans;

    /// <summary>False when it was so already.</summary>
    public bool Change(bool isOn, long tick)
    {
        if (isOn == _since is not null)
            return false;
        if (isOn)
        {
            _since = tick;
        }
        else
        {
            if (tick > _since)
                _spans.Add((_since!.Value, tick));
            _since = null;
        }

        return true;
    }

    public void Close(long end)
    {
        if (_since is not null)
            Change(false, end);
    }

    public bool At(long tick) => _spans.Exists(s => s.From <= tick && tick < s.To);

    public static IReadOnlyList<(long From, long To)> Merged(IEnumerable<(long From, long To)> spans)
    {
        var merged = new List<(long From, long To)>();
        foreach (var span in spans.Order())
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, span.To));
            else
                merged.Add(span);
        }

        return merged;
    }

    /// <summary>What of a span lies outside others, which are merged.</summary>
    public static IEnumerable<(long From, long To)> Outside((long From, long To) span, IEnumerable<(long From, long To)> others)
    {
        var at = span.From;
        foreach (var (from, to) in others)
        {
            if (to <= at)
                continue;
            if (from >= span.To)
                break;
            if (from > at)
                yield return (at, from);
            at = Math.Max(at, to);
        }

        if (at < span.To)
            yield return (at, span.To);
    }

    public static long Overlap((long From, long To) a, long from, long to) => Math.Max(0, Math.Min(a.To, to) - Math.Max(a.From, from));
}
