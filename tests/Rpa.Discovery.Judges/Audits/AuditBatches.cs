using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>Batches: nobody is in two, work that is done many together waits for one, and each is released by size, by age or by the
/// clock.</summary>
internal static class AuditBatches
{
    public static void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        void Object(long tick, string what) => violations.Add(new(AuditRule.Batches, tick, what));
        foreach (var batch in history.Batches)
        {
            var state = history.State(batch.State);
            if (state.Work?.Batch is not { } rule)
                Object(batch.Tick, $"a batch is released in '{state.Path}', where work is done one by one");
            else if (Why(history, batch, rule) is { } why)
                Object(batch.Tick, $"{batch.Members.Count} of '{state.Path}' are released, but {why}");
        }

        foreach (var stretch in history.Stretches.Where(s => history.State(s.State).Work?.Batch is not null))
        {
            if (stretch.Phase == CasePhase.Processing && stretch.Batch is null && stretch.Length > 0 && !WasWithBot(history, stretch)
                && !history.HoldersOf(stretch).Any(h => IsBot(history, h)))
                Object(stretch.From,
                    $"{history.Name(stretch.Token)} is worked on in '{history.State(stretch.State).Path}' without a batch");
        }

        foreach (var state in history.Stretches.Where(s => IsFilling(history, s)).GroupBy(s => s.State))
            JudgeFilling(history, state, Object);
    }

    /// <summary>Whether it waits for its batch to be released.</summary>
    public static bool IsFilling(AuditHistory history, AuditStretch stretch) => stretch.Phase == CasePhase.Waiting && stretch.Batch is null
        && history.State(stretch.State).Work?.Batch is not null && history.NextByBot(stretch) != true && !WasWithBot(history, stretch)
        && (history.State(stretch.State).Work!.Automation is null
            || stretch.Token.Stretches.Exists(s => s.From == stretch.To && s.Visit == stretch.Visit && s.Batch is not null));

    /// <summary>Whether it may have waited for its batch: where a bot and batches take the work, and it left before either did.</summary>
    public static bool MayBeFilling(AuditHistory history, AuditStretch stretch) =>
        stretch.Phase == CasePhase.Waiting && stretch.Batch is null
        && history.State(stretch.State).Work is { Batch: not null, Automation: not null } && history.NextByBot(stretch) is null
        && !WasWithBot(history, stretch);

    private static bool WasWithBot(AuditHistory history, AuditStretch stretch) => stretch.Token.Root.OwnHolds.Exists(h =>
        h.Token == stretch.Token && h.State == stretch.State && h.Visit == stretch.Visit && h.FromOrder < stretch.FromOrder
            && IsBot(history, h));

    private static bool IsBot(AuditHistory history, AuditHold hold) => history.Plan.Servers[hold.Server].Kind == AuditServerKind.Bot;

    private static string? Why(AuditHistory history, AuditBatch batch, WorkBatch rule)
    {
        if (rule.Size is { } size && batch.Members.Count >= size)
            return batch.Members.Count == size ? null : $"a batch is {size}";
        var oldest = batch.Members.Select(m => Joined(m, batch)).Min();
        if (rule.OrAfter is { } after && Add(history, oldest, after) is var age
            && (age == batch.Tick || (age < batch.Tick && OlderLeft(history, batch, oldest))))
            return null;
        if (rule.OrAt is { } at && NextClock(history, batch.Tick - 1, at) == batch.Tick)
            return null;
        return "neither size, age nor clock says so";
    }

    // Of age already, but not the oldest until then.
    private static bool OlderLeft(AuditHistory history, AuditBatch batch, long oldest) =>
        history.Stretches.Any(s => s.State == batch.State && s.Phase == CasePhase.Waiting && s.Batch is null && s.To == batch.Tick
            && s.From < oldest);

    // In the night that the date began, where its hours only reach the time then.
    private static long OnDate(AuditHistory history, DateOnly date, TimeOnly at)
    {
        var tick = history.Plan.Clock.TickOf(date, at);
        var after = history.Plan.Clock.TickOf(date.AddDays(1), at);
        return !history.Plan.Working.Calendar.IsAlways && history.Plan.Working.TryHoursOf(date, out var opens, out var closes)
            && tick < opens && after <= closes ? after : tick;
    }

    private static bool IsOpen(AuditHistory history, DateOnly date) =>
        history.Plan.Working.Calendar.IsAlways || history.Plan.Working.IsOpenDate(date);

    private static long Joined(AuditToken token, AuditBatch batch) =>
        token.Stretches.Where(s => s.State == batch.State && s.Phase == CasePhase.Waiting && s.Batch is null && s.To == batch.Tick)
            .Select(s => (long?)s.From).LastOrDefault() ?? batch.Tick;

    private static long Add(AuditHistory history, long from, TimeAmount after) => after.Unit switch
    {
        TimeUnit.WorkingDay => history.Plan.Working.AddWorkingDays(from, after.Value),
        TimeUnit.WorkingHour => history.Plan.Working.AddWorkingTime(from, (long)(after.Value * StudyClock.Hour)),
        _ => from + (long)(after.Seconds * StudyClock.Second),
    };

    // Nobody is left waiting when size or age is reached.
    private static void JudgeFilling(AuditHistory history, IEnumerable<AuditStretch> filling, Action<long, string> objects)
    {
        var waits = filling.OrderBy(s => s.From).ToList();
        var state = history.State(waits[0].State);
        var rule = state.Work!.Batch!;
        foreach (var wait in waits.Where(w => w.Length > 0))
        {
            // The age is that of the oldest one: working days do not keep the order of what begins on a day off.
            if (rule.OrAfter is { } after && waits.Where(o => o.From < wait.From).Select(o => o.To).Append(Add(history, wait.From, after))
                .Max() is var latest && latest < wait.To)
                objects(latest, $"{history.Name(wait.Token)} waits in '{state.Path}' beyond the age of a batch");
            if (rule.OrAt is { } at && NextClock(history, wait.From, at) is var clock && clock < wait.To)
                objects(clock, $"{history.Name(wait.Token)} waits in '{state.Path}' beyond the time of day of a batch");
        }

        if (rule.Size is not { } size)
            return;
        var count = 0;
        foreach (var at in waits.Where(w => w.Length > 0).SelectMany(w => new[] { (Tick: w.From, By: 1), (Tick: w.To, By: -1) })
            .GroupBy(c => c.Tick).OrderBy(g => g.Key))
        {
            count += at.Sum(c => c.By);
            if (count >= size)
                objects(at.Key, $"{count} wait in '{state.Path}' for a batch of {size}");
        }
    }

    // The first time of day strictly after, on an open date.
    private static long NextClock(AuditHistory history, long from, TimeOnly at)
    {
        for (var date = history.Plan.Clock.LocalDate(from).AddDays(-1); ; date = date.AddDays(1))
        {
            if (IsOpen(history, date) && OnDate(history, date, at) is var tick && tick > from)
                return tick;
            if (history.Plan.Clock.TickOf(date) > history.End)
                return long.MaxValue;
        }
    }
}
