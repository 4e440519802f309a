using Rpa.Discovery.Formats.Tables;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>What an event says about a piece of work, by the life cycle of XES (IEEE Std 1849-2016, 6.3).</summary>
internal enum WorkTransition
{
    /// <summary>Nothing is worked yet, or ever: scheduled, assigned, skipped, withdrawn.</summary>
    NoWork,
    Start,
    Suspend,
    Resume,
    Complete,

    /// <summary>Ended, but in vain.</summary>
    Abort,
}

/// <summary>One event of a log that has a row for each.</summary>
internal sealed record WorkEvent(TextRecord Record, string Case, string Step, string Instance, string By, WorkTransition Transition,
    PilotInstant At);

/// <summary>The events of one piece of work.</summary>
/// <param name="First">Its beginning; its end where that is all there is.</param>
/// <param name="Last">Its end; null where the log has none.</param>
/// <param name="Minutes">Between them, without what it was suspended; null unless the log has both.</param>
internal sealed record PairedWork(WorkEvent First, WorkEvent? Last, double? Minutes)
{
    public bool HasBeginning => Minutes is not null || Last is null;
}

/// <summary>Puts beginnings and ends together.</summary>
/// <remarks>
/// Nobody begins the same step of the same case anew before it is over: an end belongs to the latest beginning of the same hand, and an
/// earlier one never ended (a bot that broke off and was started again). Beginnings and ends of different hands are not put together:
/// the time between them is nobody's.
/// </remarks>
internal static class EventPairs
{
    public static IEnumerable<PairedWork> Of(IEnumerable<WorkEvent> events) =>
        events.GroupBy(e => (e.Case, e.Step)).SelectMany(g => OfOne([.. g]));

    private static IEnumerable<PairedWork> OfOne(List<WorkEvent> events)
    {
        // Programs often show the latest first; within one instant only their order tells the beginning from the end.
        if (events[0].At.At > events[^1].At.At)
            events.Reverse();
        var open = new List<Open>();
        foreach (var one in events.OrderBy(e => e.At.At))
        {
            var at = one.Transition is WorkTransition.NoWork or WorkTransition.Start ? null : open.FindLast(o => o.IsOf(one));
            switch (one.Transition)
            {
                case WorkTransition.NoWork:
                    break;
                case WorkTransition.Start:
                case WorkTransition.Resume when at is null:
                    open.Add(new Open(one));
                    break;
                case WorkTransition.Resume:
                    at!.Resume(one.At);
                    break;
                case WorkTransition.Suspend:
                    at?.Suspend(one.At);
                    break;
                default:
                    if (at is not null)
                    {
                        open.Remove(at);
                        at.Suspend(one.At);
                    }

                    yield return new PairedWork(at?.First ?? one, one, at?.Minutes);
                    break;
            }
        }

        foreach (var left in open)
            yield return new PairedWork(left.First, null, null);
    }

    private sealed class Open(WorkEvent first)
    {
        private PilotInstant? _since = first.At;

        public WorkEvent First => first;

        public double Minutes { get; private set; }

        public bool IsOf(WorkEvent other) => string.Equals(first.Instance, other.Instance, StringComparison.Ordinal)
            && (first.By.Length == 0 || other.By.Length == 0 || string.Equals(first.By, other.By, StringComparison.OrdinalIgnoreCase));

        public void Resume(PilotInstant at) => _since ??= at;

        public void Suspend(PilotInstant at)
        {
            Minutes += _since is { } since ? at.Since(since) ?? 0 : 0;
            _since = null;
        }
    }
}
