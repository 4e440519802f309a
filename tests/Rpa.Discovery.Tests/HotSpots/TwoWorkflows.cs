using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Tests.Model;

namespace Rpa.Discovery.Tests.HotSpots;

/// <summary>A counter and a back office on one staff: what hot spots, candidates and effects are tried on.</summary>
internal static class TwoWorkflows
{
    public static Department Division { get; } = new Department
    {
        Id = "tax",
        TimeZone = "Asia/Tokyo",
        Currency = "JPY",
        Calendar = "office",
        Calendars = [Departments.Office],
        Pools =
        [
            new Pool { Id = "clerk", Title = new Text { English = "Clerks", Japanese = "職員" }, Capacity = [new CapacityStep { Count = 3 }],
                Calendar = "office", HourlyCost = 3285m },
            new Pool { Id = "chief", Title = new Text { English = "Chief", Japanese = "係長" }, Capacity = [new CapacityStep { Count = 1 }],
                Calendar = "office" },
            new Pool { Id = "window", Capacity = [new CapacityStep { Count = 1 }], Calendar = "office", Contract = Contract.Temporary },
        ],
        Workflows =
        [
            new Workflow
            {
                Id = "certificate",
                Title = new Text { English = "Certificates", Japanese = "窓口対応" },
                Priority = 1,
                Initial = "issue",
                Arrivals = new Arrivals { About = new ArrivalRate { Count = 40, Per = RatePeriod.OpenDay } },
                States = [Step("issue", "clerk", 5, new Traits { Rules = 1.0, Input = Shares(("screen", 1)) }, Departments.To("end")),
                    Departments.End("end")],
            },
            new Workflow
            {
                Id = "reconciliation",
                Title = new Text { English = "Reconciliation", Japanese = "消込" },
                Priority = 3,
                Initial = "load",
                Attributes =
                [
                    new CaseAttribute
                    {
                        Id = "media",
                        Choices = [new AttributeChoice { Value = "paper", Share = 0.4 },
                            new AttributeChoice { Value = "electronic", Share = 0.6 }],
                    },
                ],
                Arrivals = new Arrivals { About = new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay } },
                States =
                [
                    Step("load", "clerk", 4, new Traits { Rules = 1.0, InputFrom = "media", Layout = 0.8, BurdenStickers = 3 },
                        Departments.To("match")),
                    Step("match", "clerk", 10, new Traits { Rules = 1.0, Input = Shares(("screen", 1)), Manual = Manual.Written,
                        BurdenStickers = 1 }, Departments.To("check")),
                    Step("check", "clerk", 3, new Traits { Rules = 1.0, Authority = Authority.Check, Input = Shares(("screen", 1)) },
                        Departments.To("match", 0.1), Departments.To("approve")),
                    Step("approve", "chief", 2, new Traits { Rules = 0.1, Authority = Authority.Decision }, Departments.To("end")),
                    Departments.End("end"),
                ],
            },
        ],
    };

    public static WorkState Step(string id, string pool, double minutes, Traits? traits, params Transition[] transitions) => new()
    {
        Id = id,
        Title = null,
        Work = new Work { By = pool, Effort = new Duration { Distribution = Distribution.Lognormal(minutes * 60, 0.5) } },
        Traits = traits,
        Transitions = transitions,
    };

    public static IReadOnlyDictionary<string, double> Shares(params (string Form, double Share)[] shares) =>
        shares.ToDictionary(s => s.Form, s => s.Share);

    /// <summary>Replications that differ a little around a mean.</summary>
    public static double[] Around(double mean, double by = 0.01, int replications = 20) =>
        [.. Enumerable.Range(0, replications).Select(r => mean * (1 + (by * ((r % 5) - 2) / 2)))];
}
