using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Midnight means nothing: a department whose hours, arrivals and first instant all lie so many hours later does the same, hour
/// for hour, also over the end of a fiscal year.</summary>
[Category("Long")]
public sealed class MovedByHoursLawTests
{
    // Parts of March 2026 and of April, with the fiscal year's end on a Tuesday.
    private static readonly DateOnly _start = new(2026, 3, 9);

    private static readonly MeasureKind[] _whileClosed =
    [
        MeasureKind.WindowHours, MeasureKind.StateUnavailabilityHours, MeasureKind.StateClosedHours, MeasureKind.StateBatchingHours,
        MeasureKind.StateAbsentHours, MeasureKind.StateDownHours,
        MeasureKind.StatePriorityHours, MeasureKind.StateContentionHours, MeasureKind.PoolQueueHours,
    ];

    private static IEnumerable<int> Hours => [1, 5, 8, 10, 13, 14, 16];

    [TestCaseSource(nameof(Hours))]
    public void EverythingMovedByHours_GivesTheSameTotals(int hours)
    {
        var today = Experiment.Run(Moved(0), Options(0)).Samples;
        var moved = Experiment.Run(Moved(hours), Options(hours)).Samples;
        var differences = today.Rows.Where(r => r.Key.Month < 0 || !_whileClosed.Contains(r.Key.Kind))
            .Where(r => !moved.Of(r.Key).SequenceEqual(r.Value))
            .Select(r => $"{r.Key}: {string.Join(' ', r.Value)}; moved {string.Join(' ', moved.Of(r.Key))}");
        Assert.That(differences.Take(10), Is.Empty);
        Assert.That(today.Of(MeasureKind.PoolOvertimeHours, "clerk")[0], Is.GreaterThan(1));
        Assert.That(today.Of(MeasureKind.PoolOvertimeHours, "clerk", 3)[0],
            Is.GreaterThan(0).And.LessThan(today.Of(MeasureKind.PoolOvertimeHours, "clerk")[0]), "April has some of it");
    }

    [TestCaseSource(nameof(Hours))]
    public void EverythingMovedByHours_MovesTheHoursOfTheWeek(int hours)
    {
        var today = Experiment.Run(Moved(0), Options(0)).Pools;
        var moved = Experiment.Run(Moved(hours), Options(hours)).Pools;
        for (var p = 0; p < today.Count; p++)
        {
            foreach (var (before, after) in (ReadOnlySpan<(IReadOnlyList<double>, IReadOnlyList<double>)>)
            [
                (today[p].BusyByHourOfWeek, moved[p].BusyByHourOfWeek), (today[p].DutyByHourOfWeek, moved[p].DutyByHourOfWeek),
                (today[p].QueueByHourOfWeek, moved[p].QueueByHourOfWeek),
            ])
                Assert.That(Enumerable.Range(0, 168).Select(h => after[(h + hours) % 168]), Is.EqualTo(before).AsCollection.Within(1e-9));
        }
    }

    [TestCaseSource(nameof(Hours))]
    public void EverythingMovedByHours_TheJudgeAgrees(int hours) =>
        Assert.That(PlainComparison.Differences(Moved(hours, areDatesBusy: false), Options(hours)), Is.Empty);

    [Test]
    public void OnlyTheHoursMoved_GivesOthers()
    {
        var today = Experiment.Run(Moved(0), Options(0)).Samples;
        var moved = Experiment.Run(Moved(1), Options(0)).Samples;
        Assert.That(today.Rows.Count(r => !moved.Of(r.Key).SequenceEqual(r.Value)), Is.GreaterThan(5));
    }

    private static ExperimentOptions Options(int hours) => new()
    {
        Start = _start, StartTime = new TimeOnly(hours, 0), Horizon = new TimeAmount(5 * 7, TimeUnit.Day),
        Drain = new TimeAmount(21, TimeUnit.Day), Replications = ReplicationPlan.Exactly(2), Seed = 7,
    };

    private static Department Moved(int hours, bool areDatesBusy = true)
    {
        var overtime = new Overtime { For = OvertimeFor.Due, UpToHours = 1.5, PerMonthHours = 4, PerYearHours = 5 };
        var absence = new Absence { SickDaysPerYear = 25, LeaveDaysPerYear = 20.0, LeaveByMonth = new Dictionary<int, double> { [4] = 3 } };
        var department = Department.Named("desk") with { Calendar = "office" };
        return department
            .With(new CalendarDefinition { Id = "office", Hours = Weekly(hours, (8.5, 12), (13, 17)).ClosedOn("2026-03-20", "2026-04-03") })
            .With(new CalendarDefinition { Id = "online", Hours = Weekly(hours, (8, 15.5)) })
            .With(new Pool
            {
                Id = "clerk",
                Capacity = [new CapacityStep { Count = 2 }, new CapacityStep { From = new DateOnly(2026, 4, 1), Count = 3 }],
                Overtime = overtime, Absence = absence, OtherWork = new OtherWork { Share = 0.1 }
            })
            .With(new Pool { Id = "chief", Capacity = [new CapacityStep { Count = 1 }] }) with
        {
            Systems = [new InformationSystem { Id = "core", Online = "online" }],
            Workflows =
            [
                Flow("letter", new Arrivals { About = new ArrivalRate { Count = 30, Per = RatePeriod.OpenDay },
                    Peaks = [new Peak { Kind = PeakKind.LastDays, Number = 2, Factor = 2 },
                        new Peak { Kind = PeakKind.Hour, Number = (9 + hours) % 24, Factor = 3 }], BusyDays = areDatesBusy
                        ? new BusyDays { Cv = 0.4 } : null },
                    Work("read", "clerk", About(25), To("sign")), Work("sign", "chief", About(11), To("answered")),
                    Wait("answered", To("end")), End()) with
                {
                    Due = (Varying<Due>)new Due { After = new TimeAmount(2, TimeUnit.WorkingDay) },
                },
                Flow("call", new Arrivals { Every = Exponential(100), Closed = ClosedGaps.WaitForOpening }, Late("clerk"),
                    End()) with { Due = (Varying<Due>)new Due { After = new TimeAmount(1, TimeUnit.Day) } },
            ],
        };
    }

    private static Duration About(double minutes) => Duration.About(Minutes(minutes));

    private static WorkState Late(string pool) => Work("do", pool, Exactly(70), To("end")) is var state
        ? state with { Work = state.Work with { OffHours = OffHours.Finish, Systems = ["core"] } } : null!;

    private static WaitState Wait(string id, Transition way) => new()
    {
        Id = id, Wait = new Duration
        {
            Distribution = Rpa.Discovery.Randomness.Distribution.Uniform(0, 2),
            Clock = DurationClock.WorkingDays
        }, Transitions = [way],
    };

    private static WorkCalendar Weekly(int hours, params (double From, double Until)[] open) =>
        new(WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Friday,
        open.Select(o =>
            TimeRange.OfTicks((long)((o.From + hours) * TimeSpan.TicksPerHour), (long)((o.Until + hours) * TimeSpan.TicksPerHour)))));
}
