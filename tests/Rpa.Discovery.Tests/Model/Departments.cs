using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Model;

/// <summary>Small departments, built in code, that tests of several rooms start from.</summary>
internal static class Departments
{
    public static CalendarDefinition Office { get; } = new()
    {
        Id = "office",
        Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15").ClosedOnHolidaysOf("JP"),
    };

    /// <summary>One clerk reads letters, ten minutes each.</summary>
    public static Department Letters { get; } = new Department
    {
        Id = "letters",
        TimeZone = "Asia/Tokyo",
        Calendar = "office",
        Calendars = [Office],
    }.WithPool("clerk", 1).With(new Workflow
    {
        Id = "letter",
        Initial = "read",
        Arrivals = new Arrivals { About = new ArrivalRate { Count = 37, Per = RatePeriod.OpenDay } },
        States = [Step("read", "clerk", TimeSpan.FromMinutes(10), To("closed")), End("closed")],
    });

    public static WorkState Step(string id, string pool, TimeSpan mean, params Transition[] transitions) => new()
    {
        Id = id,
        Work = new Work { By = pool, Effort = Duration.About(mean) },
        Transitions = transitions,
    };

    public static FinalState End(string id) => new() { Id = id };

    public static Transition To(string target, double? probability = null, Guard? guard = null) => new()
    {
        Event = $"to-{target}",
        Target = target,
        Probability = probability is { } p ? (Varying<Share>)(Share)p : null,
        Guard = guard,
    };

    /// <summary>The department with its first workflow's states replaced.</summary>
    public static Department WithStates(this Department department, params WorkflowState[] states) =>
        department.With(department.Workflows[0] with { Initial = states[0].Id, States = states });
}
