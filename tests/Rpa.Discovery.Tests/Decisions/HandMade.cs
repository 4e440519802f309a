using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>Departments, runs and effects with figures given by hand, so that what is made of them can be computed by hand.</summary>
internal static class HandMade
{
    public static readonly ExperimentOptions Year = new()
    {
        Dates = FiscalYear.Japan(2026),
        Replications = ReplicationPlan.Exactly(3), Seed = 7
    };

    /// <summary>One pool of two clerks at 3,000 yen, one workflow of two steps with 3 and 1 burden stickers; open 8 h on every
    /// day.</summary>
    public static Department Office(Traits? first = null, Text? owner = null, bool legal = false) => Department.Named("office") with
    {
        Currency = "JPY",
        Calendar = "day",
        Owner = owner,
        Calendars = [new CalendarDefinition { Id = "day", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Sunday, "09:00-17:00") }],
        Pools = [new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 2 }], HourlyCost = 3000 }],
        Workflows =
        [
            new Workflow
            {
                Id = "form",
                Initial = "keyed",
                Due = new Due { After = new TimeAmount(5, TimeUnit.Day), IsLegal = legal },
                Arrivals = new Arrivals { About = new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay } },
                States =
                [
                    new WorkState
                    {
                        Id = "keyed",
                        Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(6)) },
                        Traits = first ?? new Traits { BurdenStickers = 3 },
                        Transitions =
                        [
                            new Transition { Event = "wrong", Target = "checked", Probability = (Share)0.2 },
                            new Transition { Event = "right", Target = "done", Probability = Share.Rest },
                        ],
                    },
                    new WorkState
                    {
                        Id = "checked",
                        Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(3)) },
                        Traits = new Traits { BurdenStickers = 1 },
                        Transitions = [new Transition { Event = "done", Target = "done" }],
                    },
                    new FinalState { Id = "done" },
                ],
            },
        ],
    };

    public static Bot Robot(Text? owner = null) => new()
    {
        Id = "robot",
        Licence = new Licence { PerYear = 500_000 },
        Build = 1_000_000,
        MaintenancePerYear = [100_000],
        Owner = owner,
    };

    public static Scenario Automate(Bot bot, string id = "bot") => new()
    {
        Id = id,
        Bots = [bot],
        Changes = [new AutomateChange { States = [new StatePath("form", "keyed")],
            Automation = new Automation { Bot = bot.Id, Effort = Duration.Exactly(TimeSpan.FromSeconds(30)), Coverage = (Share)0.9,
                Exceptions = (Share)0.1 } }],
    };

    public static Scenario Quicker(string id = "quicker") => new()
    {
        Id = id,
        Changes = [new EffortChange { State = new StatePath("form", "keyed"), Effort = Duration.About(TimeSpan.FromMinutes(5)) }],
    };

    /// <summary>A run of one year whose measures are the rows, the same in every replication unless several values are given.</summary>
    public static ExperimentResult Run(Department department, params (MeasureKind Kind, string Owner, double[] Values)[] rows)
    {
        var replications = rows.Select(r => r.Values.Length).DefaultIfEmpty(1).Max();
        var table = rows.Select(r =>
            KeyValuePair.Create(new Measure(r.Kind, r.Owner), r.Values.Length == 1
                ? [.. Enumerable.Repeat(r.Values[0], replications)] : r.Values)).ToList();
        return new ExperimentResult(new SampleTable(table, replications))
        {
            Department = department,
            Options = Year,
            Replications = replications,
            Years = 1,
            Workflows = [],
            States = [],
            Pools = [],
            Bots = [],
            Performance = new Performance { Activities = 0, Events = 0, Seconds = 0, AllocatedBytes = 0 },
        };
    }

    public static ComparedCandidate Compared(ExperimentResult asIs, ExperimentResult toBe, Scenario scenario) => new()
    {
        Candidate = Candidate.From(scenario),
        ToBe = toBe,
        Effects = EffectEstimator.Comparing(asIs, toBe, scenario),
    };
}
