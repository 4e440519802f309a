using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Judges;

/// <summary>Small departments built in code, for tests that check the kernel by theory or by arithmetic.</summary>
internal static class SmallDepartments
{
    public static readonly DateOnly Monday = new(2026, 1, 5);

    /// <summary>Office hours of eight hours a day with an hour at noon, Monday to Friday.</summary>
    public static readonly WorkCalendar Office = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:00-12:00", "13:00-17:00");

    public static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    public static Duration Exactly(double minutes) => Duration.Exactly(Minutes(minutes));

    public static Duration Exponential(double minutes) => Duration.Exponential(Minutes(minutes));

    public static Transition To(string target, Varying<Share>? probability = null) =>
        new() { Event = "to-" + target, Target = target, Probability = probability };

    public static WorkState Work(string id, string pool, Varying<Duration> effort, params Transition[] transitions) =>
        new() { Id = id, Work = new Work { By = pool, Effort = effort }, Transitions = transitions };

    public static WaitState Wait(string id, Varying<Duration>? wait, params Transition[] transitions) =>
        new() { Id = id, Wait = wait, Transitions = transitions };

    public static FinalState End(string id = "end") => new() { Id = id };

    public static Workflow Flow(string id, Arrivals? arrivals, params WorkflowState[] states) =>
        new() { Id = id, Arrivals = arrivals, Initial = states[0].Id, States = states };

    public static Arrivals Every(Duration law) => new() { Every = law };

    /// <summary>A number of cases at one clock time of given dates.</summary>
    public static Arrivals On(string at, int count, params DateOnly[] dates) =>
        new() { Batches = [new ArrivalBatch { Dates = dates, At = TimeOnly.Parse(at), Count = count, IfClosed = IfClosed.Same }] };

    public static Department WithOffice(this Department department) =>
        department.With(new CalendarDefinition { Id = "office", Hours = Office }) with { Calendar = "office" };

    /// <summary>Two stations; theory: 1.8938 h, with task 1 automated 1.2000 h, with task 2 assisted 0.9338 h.</summary>
    public static Department Tandem(double first = 30, double second = 5.5, int team = 6) =>
        Department.Named("tandem").WithPool("team", team).WithPool("specialist", 1)
        .With(Flow("case", Every(Exponential(6)), Work("task-1", "team", Exponential(first), To("task-2")),
            Work("task-2", "specialist", Exponential(second), To("end")), End()));

    public static ExperimentOptions Days(double days, int replications = 1, double warmUp = 0, ulong seed = 1) => new()
    {
        Start = Monday,
        Horizon = new TimeAmount(days, TimeUnit.Day),
        WarmUp = warmUp > 0 ? new TimeAmount(warmUp, TimeUnit.Day) : null,
        Replications = ReplicationPlan.Exactly(replications),
        Seed = seed,
    };
}
