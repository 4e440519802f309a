using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>How many units a proposed bot needs so that it keeps up in the busiest month, by the file's own figures.</summary>
/// <param name="Units">How many run at once.</param>
/// <param name="HoursPerYear">Hours a year in which each may run.</param>
/// <param name="Load">How much of its hours it is busy in the busiest month, from 0; at most 0.85 unless a month has no hours at
/// all.</param>
/// <param name="BusiestMonth">From 1 to 12.</param>
/// <param name="PeakOverYear">Load of the busiest month ÷ load of the year.</param>
internal sealed record BotSize(int Units, double HoursPerYear, double Load, int BusiestMonth, double PeakOverYear)
{
    private const int MostUnits = 1000;

    /// <summary>The size of a bot.</summary>
    /// <param name="department">Without errors.</param>
    /// <param name="calendar">When it may run; null is always.</param>
    /// <param name="work">Its hours of work a year by the workflow that brings them.</param>
    /// <param name="from">The first day of the year that is looked at.</param>
    public static BotSize Of(Department department, string? calendar, IReadOnlyList<(Workflow Workflow, double HoursPerYear)> work,
        DateOnly from)
    {
        List<(int Month, double Open, double Busy)> months = [];
        var years = work.Select(w => new YearlyVolume(department, new DateRange(from, from.AddYears(1))).Cases(w.Workflow)).ToList();
        for (var m = 0; m < 12; m++)
        {
            var month = new YearlyVolume(department, new DateRange(from.AddMonths(m), from.AddMonths(m + 1)));
            var open = calendar is null ? (from.AddMonths(m + 1).DayNumber - from.AddMonths(m).DayNumber) * 24 : month.OpenHours(calendar);
            months.Add((from.AddMonths(m).Month, open,
                work.Select((w, i) => years[i] > 0 ? w.HoursPerYear * month.Cases(w.Workflow) / years[i] : w.HoursPerYear / 12).Sum()));
        }

        var (hours, busy) = (months.Sum(m => m.Open), months.Sum(m => m.Busy));
        var can = months.Where(m => m.Open > 0).ToList();
        if (can.Count == 0 || busy <= 0)
            return new BotSize(1, hours, 0, from.Month, 1);
        var (busiest, openThen, busyThen) = can.MaxBy(m => m.Busy / m.Open);
        var ofOne = busyThen / openThen;
        var units = (int)Math.Clamp(Math.Ceiling(ofOne / BotConventions.MostBusy), 1, MostUnits);
        return new BotSize(units, hours, ofOne / units, busiest, ofOne / (busy / hours));
    }
}
