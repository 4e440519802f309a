using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Lays out the dated batches of a workflow: on which date and at which tick each comes, moved when closed.</summary>
internal static class DatedBatches
{
    public static DatedBatch[] Of(IReadOnlyList<ArrivalBatch> batches, Timeline? calendar, StudyClock clock, long until)
    {
        var found = new List<DatedBatch>();
        var ordinals = new Dictionary<int, int>();
        var (first, last) = Reach(calendar, clock.Start, clock.LocalDate(until));
        foreach (var batch in batches)
        {
            foreach (var date in Dates(batch, first, last))
            {
                if (Moved(date, batch, calendar) is not { } day)
                    continue;
                var tick = batch.At is { } at ? clock.TickOf(day, at)
                    : calendar is not null && calendar.TryHoursOf(day, out var opening, out _) ? opening : clock.TickOf(day);
                if (tick < 0 || tick >= until)
                    continue;
                // The key of a batch is the date it was meant for, so that moving it to the next open day keeps its cases.
                var number = date.DayNumber;
                var ordinal = ordinals.GetValueOrDefault(number);
                ordinals[number] = ordinal + batch.Count;
                found.Add(new DatedBatch(tick, number, ordinal, batch.Count));
            }
        }

        return [.. found.OrderBy(b => b.Tick)];
    }

    // A list whose own day is closed may move into the study from as far as the office is closed before it, or after it; a year is far
    // enough.
    private static (DateOnly First, DateOnly Last) Reach(Timeline? calendar, DateOnly start, DateOnly end)
    {
        if (calendar is null || start.Year == 1 || end.Year == 9999)
            return (start, end);
        var (earliest, latest) = (start.AddYears(-1), end.AddYears(1));
        var before = calendar.OpenDateAtOrBefore(start.AddDays(-1)) ?? earliest;
        var after = calendar.OpenDateAtOrAfter(end.AddDays(1)) ?? latest;
        return (before > earliest ? before : earliest, after < latest ? after : latest);
    }

    private static IEnumerable<DateOnly> Dates(ArrivalBatch batch, DateOnly first, DateOnly last)
    {
        foreach (var date in batch.Dates)
            yield return date;
        if (batch.DayOfMonth is not { } day)
            yield break;
        for (var month = new DateOnly(first.Year, first.Month, 1); ; month = month.AddMonths(1))
        {
            if (batch.Months.Count == 0 || batch.Months.Contains(month.Month))
                yield return month.AddDays(Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
            if (month.Year == last.Year && month.Month == last.Month)
                yield break;
        }
    }

    // What comes in the open part of a night is not closed, whichever date the night belongs to.
    private static DateOnly? Moved(DateOnly date, ArrivalBatch batch, Timeline? calendar)
    {
        if (calendar is null || batch.IfClosed == IfClosed.Same || (batch.At is { } at && calendar.IsOpen(calendar.Clock.TickOf(date, at))))
            return date;
        return batch.IfClosed == IfClosed.Next ? calendar.OpenDateAtOrAfter(date) : calendar.OpenDateAtOrBefore(date);
    }
}
