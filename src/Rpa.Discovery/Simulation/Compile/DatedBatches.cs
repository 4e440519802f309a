using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>Lays out the dated batches of a workflow: on which date and at which tick each comes, moved when closed.</summary>
internal static class DatedBatches
{
    public static DatedBatch[] Of(IReadOnlyList<ArrivalBatch> batches, Timeline? calendar, StudyClock clock, long until)
    {
        var found = new List<DatedBatch>();
        var ordinals = new Dictionary<int, int>();
        var last = clock.LocalDate(until);
        foreach (var batch in batches)
        {
            foreach (var date in Dates(batch, clock.Start, last))
            {
                var moved = Moved(date, batch.IfClosed, calendar);
                if (moved is not { } day)
                    continue;
                var tick = batch.At is { } at ? clock.TickOf(day, at)
                    : calendar is not null && calendar.TryHoursOf(day, out var opening, out _) ? opening : clock.TickOf(day);
                if (tick < 0 || tick >= until)
                    continue;
                // The key of a batch is the date it was meant for, so that moving it to the next open day keeps its cases.
                var number = date.DayNumber;
                var first = ordinals.GetValueOrDefault(number);
                ordinals[number] = first + batch.Count;
                found.Add(new DatedBatch(tick, number, first, batch.Count));
            }
        }

        return [.. found.OrderBy(b => b.Tick)];
    }

    private static IEnumerable<DateOnly> Dates(ArrivalBatch batch, DateOnly first, DateOnly last)
    {
        foreach (var date in batch.Dates)
            yield return date;
        if (batch.DayOfMonth is not { } day)
            yield break;
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            if (batch.Months.Count == 0 || batch.Months.Contains(month.Month))
                yield return month.AddDays(Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
        }
    }

    private static DateOnly? Moved(DateOnly date, IfClosed rule, Timeline? calendar) => calendar is null ? date : rule switch
    {
        IfClosed.Next => calendar.OpenDateAtOrAfter(date),
        IfClosed.Previous => calendar.OpenDateAtOrBefore(date),
        _ => date,
    };
}
