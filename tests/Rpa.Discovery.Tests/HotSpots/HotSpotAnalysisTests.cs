using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Tests.HotSpots.TwoWorkflows;

namespace Rpa.Discovery.Tests.HotSpots;

public sealed class HotSpotAnalysisTests
{
    private static HandMadeRun MayPeak()
    {
        var run = new HandMadeRun(Division, 20)
            .With(MeasureKind.WindowHours, "", 8760)
            .With(MeasureKind.StateVisits, "reconciliation/match", 2000)
            .With(MeasureKind.StateWaitingHours, "reconciliation/match", Around(96000))
            .With(MeasureKind.StatePriorityHours, "reconciliation/match", Around(59520))
            .With(MeasureKind.StateContentionHours, "reconciliation/match", Around(36480))
            .With(MeasureKind.StateStaffHours, "reconciliation/match", Around(330))
            .With(MeasureKind.StateVisits, "reconciliation/load", 2000)
            .With(MeasureKind.StateWaitingHours, "reconciliation/load", Around(4000))
            .With(MeasureKind.StateContentionHours, "reconciliation/load", Around(4000))
            .With(MeasureKind.StateStaffHours, "reconciliation/load", Around(130))
            .With(MeasureKind.StateVisits, "certificate/issue", 9600)
            .With(MeasureKind.StateStaffHours, "certificate/issue", Around(800))
            .With(MeasureKind.PoolBusyHours, "clerk", Around(4000))
            .With(MeasureKind.PoolOtherWorkHours, "clerk", 500)
            .With(MeasureKind.PoolDutyHours, "clerk", 5000)
            .With(MeasureKind.PoolBusyHours, "chief", Around(1000))
            .With(MeasureKind.PoolDutyHours, "chief", 2000)
            .With(MeasureKind.PoolOvertimeHours, "clerk", Around(100))
            .With(MeasureKind.PoolQueueHours, "clerk", 87600);
        for (var month = 0; month < 12; month++)
        {
            run.WithMonth(MeasureKind.WindowHours, "", month, 730)
                .WithMonth(MeasureKind.StateVisits, "reconciliation/match", month, month == 4 ? 900 : 100)
                .WithMonth(MeasureKind.StateContentionHours, "reconciliation/match", month, month == 4 ? 85000 : 1000)
                .WithMonth(MeasureKind.PoolQueueHours, "clerk", month, month == 4 ? 730 * 54.5 : 730 * 5.95)
                .WithMonth(MeasureKind.PoolOvertimeHours, "clerk", month, Around(month == 4 ? 78 : 2));
        }

        return run;
    }

    [Test]
    public void Find_WorkBehindTheCounter_SaysMonthCauseAndWaitInOneSentence()
    {
        var first = HotSpotAnalysis.Find(MayPeak().Build())[0];

        Assert.That(first.Where, Is.EqualTo("reconciliation/match"));
        Assert.That(first.Headline.In(Language.Japanese),
            Is.EqualTo("「match」(消込)は1件あたり平均2暦日待つ(大半は5月)。主な原因は優先する「窓口対応」への対応(62%)。まず相手を常に優先する必要があるかを見る。"));
        Assert.That(first.Headline.In(Language.English),
            Is.EqualTo("'match' (Reconciliation) waits 2 calendar days a case on average, most of it in May, above all because of "
                + "the more urgent 'Certificates' (62 %). Look first at whether the other always has to go first."));
        Assert.That(first.Why.In(Language.Japanese), Is.EqualTo("後回し 62%、人手待ち 38%"));
        Assert.That(first.Cause, Is.EqualTo(WaitingCause.Priority));
        Assert.That(first.CauseShare, Is.EqualTo(0.62).Within(1e-9));
        Assert.That(first.Share, Is.EqualTo(0.96).Within(1e-9));
        Assert.That(first.Estimate.HalfWidth, Is.GreaterThan(0));
        Assert.That(first.StaffHoursPerYear!.Mean, Is.EqualTo(330).Within(1e-9));
        Assert.That(first.VisitsPerYear!.Mean, Is.EqualTo(2000));
    }

    [Test]
    public void Find_StaffTime_ListsStepsUntilFourFifthsAreCovered()
    {
        var steps = HotSpotAnalysis.Find(MayPeak().Build())
            .Where(h => h is { Kind: HotSpotKind.State, Measure: HotSpotMeasure.StaffHoursPerYear }).ToList();

        Assert.That(steps.Select(h => h.Where), Is.EqualTo(["certificate/issue", "reconciliation/match"])); // 800 and 330 of 1,260
        Assert.That(steps.Select(h => h.Level), Is.EqualTo([1, 2]));
        Assert.That(steps[0].Why.In(Language.Japanese), Is.EqualTo("年9,600件、1件あたり職員の5分"));
    }

    [Test]
    public void Find_Pools_GivesUtilizationAndOvertimeWithItsMonth()
    {
        var spots = HotSpotAnalysis.Find(MayPeak().Build());

        var full = spots.First(h => h is { Kind: HotSpotKind.Pool, Measure: HotSpotMeasure.Utilization });
        Assert.That(full.Where, Is.EqualTo("clerk"));
        Assert.That(full.Share, Is.EqualTo(0.88).Within(1e-9));
        var overtime = spots.Single(h => h.Measure == HotSpotMeasure.OvertimeHoursPerYear);
        Assert.That(overtime.Headline.In(Language.Japanese), Is.EqualTo("職員の時間外勤務が年100時間ある(大半は5月(78時間))。まず「issue」(窓口対応)を見る。"));
        Assert.That(overtime.Why.In(Language.English), Does.Contain("May 78 %"));
        var month = spots.Single(h => h.Kind == HotSpotKind.Month);
        Assert.That(month.Where, Is.EqualTo("clerk@month-5"));
        Assert.That(month.Estimate.Mean, Is.EqualTo(54.5).Within(1e-9));
    }

    [Test]
    public void Find_Causes_SharesSumToOne()
    {
        var causes = HotSpotAnalysis.Find(MayPeak().Build()).Where(h => h.Kind == HotSpotKind.Cause).ToList();

        Assert.That(causes.Select(h => h.Where), Is.EqualTo(["priority", "contention"]));
        Assert.That(causes.Sum(h => h.Share), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Find_HourThatStandsOut_IsNamedWithoutAnInterval()
    {
        var run = MayPeak();
        for (var hour = 0; hour < 168; hour++)
            run.WithQueueByHour("clerk", hour, hour == 9 ? 12 : 1);

        var spot = HotSpotAnalysis.Find(run.Build()).Single(h => h.Kind == HotSpotKind.HourOfWeek);

        Assert.That(spot.Where, Is.EqualTo("clerk@mon-09"));
        Assert.That(spot.Headline.In(Language.Japanese), Is.EqualTo("月曜9時〜10時に職員の処理待ちが平均12件になる(勤務中の2人のうち1人が手一杯)。まず別の時間に回せる仕事がないかを見る。"));
        Assert.That(spot.Estimate.HalfWidth, Is.Null);
        Assert.That(spot.Estimate.Why, Is.Not.Null);
    }

    [Test]
    public void Find_DifferencesWithinChance_AreLevel()
    {
        var alternating = new double[20];
        var other = new double[20];
        for (var r = 0; r < 20; r++)
            (alternating[r], other[r]) = r % 2 == 0 ? (90, 110) : (112, 90);
        var run = new HandMadeRun(Division, 20)
            .With(MeasureKind.StateVisits, "reconciliation/match", 100)
            .With(MeasureKind.StateVisits, "reconciliation/load", 100)
            .With(MeasureKind.StateStaffHours, "reconciliation/match", alternating)
            .With(MeasureKind.StateStaffHours, "reconciliation/load", other);

        var levels = HotSpotAnalysis.Find(run.Build()).Where(h => h.Measure == HotSpotMeasure.StaffHoursPerYear).Select(h => h.Level);

        Assert.That(levels, Is.EqualTo([1, 1]));
    }

    // 10 h a case; of the 700 hours of unavailability so many are closed, and absent.
    private static IReadOnlyList<HotSpot> WaitsOf(double closed, double absent = 0, double contention = 300) =>
        HotSpotAnalysis.Find(new HandMadeRun(Division, 20)
        .With(MeasureKind.StateVisits, "reconciliation/load", 100)
        .With(MeasureKind.StateWaitingHours, "reconciliation/load", 700 + contention)
        .With(MeasureKind.StateUnavailabilityHours, "reconciliation/load", 700)
        .With(MeasureKind.StateClosedHours, "reconciliation/load", closed)
        .With(MeasureKind.StateAbsentHours, "reconciliation/load", absent)
        .With(MeasureKind.StateContentionHours, "reconciliation/load", contention).Build());

    [Test]
    public void Find_ClosedOvernight_IsNoCause()
    {
        var spot = WaitsOf(closed: 690)[0];
        Assert.Multiple(() =>
        {
            Assert.That(spot.Cause, Is.EqualTo(WaitingCause.Contention));
            Assert.That(spot.CauseShare, Is.EqualTo(300 / 310.0).Within(1e-12), "of the waiting in open time");
            Assert.That(spot.Estimate.Mean, Is.EqualTo(310).Within(1e-9));
            Assert.That(spot.PerCase!.Mean, Is.EqualTo(10).Within(1e-9));
            Assert.That(spot.Headline.In(Language.English), Does.Contain("10 h (3.1 h of it in open time) a case").And.Contain("(96.8 %)"));
        });
    }

    [TestCase(100, "the work on 'Certificates'")]
    [TestCase(1000, "too few free hands")]
    public void Find_FewHands_NamesAnotherWorkflow_OnlyWhereItTakesMostOfTheirTime(double otherWork, string why)
    {
        var spots = HotSpotAnalysis.Find(new HandMadeRun(Division, 20)
            .With(MeasureKind.StateVisits, "reconciliation/load", 100).With(MeasureKind.StateWaitingHours, "reconciliation/load", 300)
            .With(MeasureKind.StateContentionHours, "reconciliation/load", 300).With(MeasureKind.StateStaffHours, "reconciliation/load", 90)
            .With(MeasureKind.StateStaffHours, "certificate/issue", 900).With(MeasureKind.PoolOtherWorkHours, "clerk", otherWork).Build());
        Assert.That(spots.Single(h => h.Where == "reconciliation/load" && h.Measure == HotSpotMeasure.WaitingHoursPerYear)
            .Headline.In(Language.English), Does.Contain($"because of {why} ("));
    }

    [Test]
    public void Find_TheOnlyWork_IsNeitherFrequentNorLong()
    {
        var spots = HotSpotAnalysis.Find(new HandMadeRun(Division, 20).With(MeasureKind.StateVisits, "reconciliation/load", 1200)
            .With(MeasureKind.StateStaffHours, "reconciliation/load", 600).Build());
        Assert.That(spots.Single(h => h.Measure == HotSpotMeasure.StaffHoursPerYear).Headline.In(Language.English),
            Does.Contain("because it is all the work that the file names"));
    }

    [Test]
    public void Find_ABotOfOtherHours_IsNamedInThePlaceOfThePeople()
    {
        var division = (Division with { Bots = [new Bot { Id = "key-bot", Calendar = "night" }] })
            .Replace(new StatePath("reconciliation", "load"), s => s is WorkState work ? work with
            {
                Work = work.Work with
                {
                    Automation = new Automation { Bot = "key-bot", Effort = Duration.Exactly(TimeSpan.FromMinutes(1)) },
                }
            } : s);
        var spots = HotSpotAnalysis.Find(new HandMadeRun(division, 20)
            .With(MeasureKind.StateVisits, "reconciliation/load", 100).With(MeasureKind.StateWaitingHours, "reconciliation/load", 700)
            .With(MeasureKind.StateUnavailabilityHours, "reconciliation/load", 700).Build());
        Assert.That(spots[0].Headline.In(Language.English), Does.EndWith("Look first at whether 'key-bot' could run at other hours."));
    }

    [TestCase(0, 0, "notStaffed", "Look first at the hours of Clerks, beside those of the others.")]
    [TestCase(0, 500, "absent", "Look first at who stands in for Clerks.")]
    [TestCase(500, 0, "contention", "Look first at who else could help Clerks.")]
    public void Find_LargestOpenPart_IsTheCauseAndNamesWhatToLookAt(double closed, double absent, string cause, string look)
    {
        var spots = WaitsOf(closed, absent);
        Assert.That(spots[0].Headline.In(Language.English), Does.EndWith(look));
        Assert.That(spots.First(h => h.Kind == HotSpotKind.Cause).Where, Is.EqualTo(cause));
    }

    [TestCase(49.9, 0)]
    [TestCase(50.1, 1)]
    public void Find_LessThanHalfAnHourOfOpenTimeACase_IsNoHotSpot(double open, int expected) =>
        Assert.That(WaitsOf(closed: 700, contention: open)
            .Count(h => h.Measure == HotSpotMeasure.WaitingHoursPerYear && h.Kind == HotSpotKind.State), Is.EqualTo(expected));

    [TestCase(49, 0)]
    [TestCase(51, 1)]
    public void Find_LittleOvertime_IsNoHotSpot(double hours, int expected)
    {
        var run = new HandMadeRun(Division, 20).With(MeasureKind.PoolDutyHours, "clerk", 5000)
            .With(MeasureKind.PoolOvertimeHours, "clerk", hours);
        Assert.That(HotSpotAnalysis.Find(run.Build()).Count(h => h.Measure == HotSpotMeasure.OvertimeHoursPerYear), Is.EqualTo(expected));
    }

    [TestCase(49, "most in May (49 h)")]
    [TestCase(51, "most of it in May (51 h)")]
    [TestCase(10, "all year round.")]
    public void Find_MostOfIt_IsMoreThanHalf(double inMay, string when)
    {
        var run = new HandMadeRun(Division, 20).With(MeasureKind.PoolDutyHours, "clerk", 5000)
            .With(MeasureKind.PoolOvertimeHours, "clerk", 100);
        for (var month = 0; month < 12; month++)
            run.WithMonth(MeasureKind.PoolOvertimeHours, "clerk", month, month == 4 ? inMay : (100 - inMay) / 11);
        Assert.That(HotSpotAnalysis.Find(run.Build())
            .Single(h => h.Measure == HotSpotMeasure.OvertimeHoursPerYear).Headline.In(Language.English), Does.Contain(when));
    }

    [Test]
    public void Find_NothingHappened_GivesNothing() => Assert.That(HotSpotAnalysis.Find(new HandMadeRun(Division, 20).Build()), Is.Empty);

    [Test]
    public void Evidence_IsTheWeakestOfEffortAndDemand()
    {
        var measured = new Evidence { Class = EvidenceClass.Measured };
        var workflow = Division.FindWorkflow("certificate")!;
        var counted = Division.With(workflow with { Evidence = measured });
        var guessed =
            counted.With(counted.FindWorkflow("certificate")! with { Arrivals = workflow.Arrivals! with { Evidence = Evidence.Guess } });

        Assert.That(WeakestEvidence.State(counted, new StatePath("certificate", "issue")), Is.EqualTo(EvidenceClass.Measured));
        Assert.That(WeakestEvidence.State(guessed, new StatePath("certificate", "issue")), Is.EqualTo(EvidenceClass.Guess));
    }
}
