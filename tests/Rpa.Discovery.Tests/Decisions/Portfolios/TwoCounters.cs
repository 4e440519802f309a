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
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Decisions.Portfolios;

/// <summary>Two counters that share nobody: the east one has two busy steps and overtime, the west one has one. Bots for each step, made by
/// hand.</summary>
internal static class TwoCounters
{
    public static readonly ExperimentOptions Quarter = new()
    {
        Start = new DateOnly(2026, 4, 1),
        Horizon = new TimeAmount(60, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(10),
        Seed = 11,
    };

    public static readonly Department Counters = Division();

    public static Department Division(DateOnly? change = null, bool owner = true) => Department.Named("counters") with
    {
        Currency = "JPY",
        Calendar = "day",
        Owner = owner ? "us" : "none",
        Calendars =
        [
            new CalendarDefinition { Id = "day", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "09:00-17:00") },
            new CalendarDefinition { Id = "morning", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "09:00-12:00") },
            new CalendarDefinition { Id = "afternoon", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "12:00-17:00") },
        ],
        Systems = [new InformationSystem { Id = "ledger", Title = "the ledger", NextChange = change }],
        Machines = [new Machine { Id = "pc" }],
        Pools = [Pool("east"), Pool("west")],
        Workflows =
        [
            Workflow("claims", "east", 20, Step("read", "east", 8, "keyed", change is not null), Step("keyed", "east", 10, "done")),
            Workflow("letters", "west", 20, Step("sorted", "west", 12, "done")),
        ],
    };

    public static Candidate BotFor(string workflow, string state, decimal build = 1_000_000, decimal licence = 400_000,
        string? calendar = null, string? bot = null, Licence? bound = null, int seconds = 40)
    {
        var id = $"bot-{state}";
        var machine = new Bot
        {
            Id = bot ?? id, Calendar = calendar, Build = build, MaintenancePerYear = [100_000],
            Licence = bound ?? new Licence { PerYear = licence }
        };
        return Candidate.From(new Scenario
        {
            Id = id,
            Bots = [machine],
            Changes =
            [
                new AutomateChange
                {
                    States = [new StatePath(workflow, state)],
                    Automation = new Automation { Bot = machine.Id, Effort = Duration.Exactly(TimeSpan.FromSeconds(seconds)),
                        Coverage = (Share)0.9, Exceptions = (Share)0.05 },
                },
            ],
        });
    }

    /// <summary>The step takes fewer minutes; it costs nothing.</summary>
    public static Candidate Quicker(string workflow, string state, double minutes) => Candidate.From(new Scenario
    {
        Id = $"quicker-{state}",
        Changes = [new EffortChange { State = new StatePath(workflow, state), Effort = Duration.About(TimeSpan.FromMinutes(minutes)) }],
    });

    public static WhatIfResult Compare(params Candidate[] candidates) => WhatIf.Compare(Counters, candidates, Quarter);

    private static Pool Pool(string id) => new()
    {
        Id = id,
        Capacity = [new CapacityStep { Count = 1 }],
        HourlyCost = 3000,
        Overtime = new Overtime { For = OvertimeFor.Backlog, UpToHours = 3, Pay = 3750 },
    };

    private static Workflow Workflow(string id, string pool, int perDay, params WorkflowState[] states) => new()
    {
        Id = id,
        Initial = states[0].Id,
        Due = new Due { After = new TimeAmount(2, TimeUnit.Day) },
        Arrivals = new Arrivals { About = new ArrivalRate { Count = perDay + pool.Length, Per = RatePeriod.OpenDay } },
        States = [.. states, new FinalState { Id = "done" }],
    };

    private static WorkState Step(string id, string pool, double minutes, string next, bool usesLedger = false) => new()
    {
        Id = id,
        Work = new Work { By = pool, Effort = Duration.About(TimeSpan.FromMinutes(minutes)), Systems = usesLedger ? ["ledger"] : [] },
        Traits = new Traits { BurdenStickers = 2, Rules = 1.0, Manual = Manual.Written },
        Transitions = [new Transition { Event = "next", Target = next }],
    };
}
