using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>What the departments with answers worked out by hand are built from: office hours 08:00–12:00 and 13:00–17:00, Monday to
/// Friday.</summary>
internal static class TinyDepartments
{
    public static Department Empty => Department.Named("tiny").WithOffice();

    /// <summary>One case at each clock time of the first Monday.</summary>
    public static Arrivals At(params string[] times) => new()
    {
        Batches = [.. times.Select(t =>
            new ArrivalBatch { Dates = [Monday], At = TimeOnly.Parse(t, System.Globalization.CultureInfo.InvariantCulture), Count = 1,
                IfClosed = IfClosed.Same })],
    };

    public static Department WithHours(this Department department, string id, params string[] hours) =>
        department.With(new CalendarDefinition
        {
            Id = id, Hours = Rpa.Discovery.Calendars.WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, hours),
        });

    public static Department With(this Department department, Person person) => department with { People = [.. department.People, person] };

    public static Department With(this Department department, InformationSystem system) =>
        department with { Systems = [.. department.Systems, system] };

    public static Department With(this Department department, Machine machine) =>
        department with { Machines = [.. department.Machines, machine] };

    public static Person Person(string id, params (string Skill, double Factor)[] skills) =>
        new() { Id = id, Skills = skills.ToDictionary(s => s.Skill, s => s.Factor, StringComparer.Ordinal) };

    public static Department WithMembers(this Department department, string pool, params string[] members) =>
        department.With(new Pool { Id = pool, Members = members });

    /// <summary>One state of work and the end.</summary>
    public static Workflow One(string id, Arrivals arrivals, Work work, int priority = 5) =>
        Flow(id, arrivals, new WorkState { Id = "do", Work = work, Transitions = [To("end")] }, End()) with { Priority = priority };

    public static Assignment All(params (string Pool, int Count)[] pools) =>
        new() { Kind = AssignmentKind.All, Pools = [.. pools.Select(p => new PoolCount { Pool = p.Pool, Count = p.Count })] };

    public static Assignment Any(params string[] pools) =>
        new() { Kind = AssignmentKind.Any, Pools = [.. pools.Select(p => new PoolCount { Pool = p })] };

    public static Work By(Assignment by, double minutes) => new() { By = by, Effort = Exactly(minutes) };
}
