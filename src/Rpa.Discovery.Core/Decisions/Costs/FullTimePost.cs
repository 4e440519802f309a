using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>One full-time post: its hours a year by the calendar, and what an hour costs.</summary>
internal static class FullTimePost
{
    /// <summary>The first day of what was simulated.</summary>
    public static DateOnly Start(ExperimentOptions options) => options.Dates?.Start ?? options.Start ?? FiscalYear.Japan(2026).Start;

    /// <summary>Open hours of the department's calendar in the year from the study's first day.</summary>
    public static double Hours(Department department, ExperimentOptions options)
    {
        var start = Start(options);
        var post = new Pool { Id = "post", Capacity = [new CapacityStep { Count = 1 }] };
        return new YearlyVolume(department, new DateRange(start, start.AddYears(1))).PaidHours(post);
    }

    /// <summary>Days of the year from the study's first day on which the department's calendar is open; 365 or 366 without a
    /// calendar.</summary>
    public static int OpenDays(Department department, ExperimentOptions options)
    {
        var start = Start(options);
        var open = new Timeline(department.FindCalendar(department.Calendar)?.Hours ?? WorkCalendar.Always,
            new StudyClock(start, department.TimeZone));
        return open.OpenDatesBetween(start, start.AddYears(1));
    }
}
