using Rpa.Discovery.Credibility;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Tests.HotSpots;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Tests.HotSpots.TwoWorkflows;

namespace Rpa.Discovery.Tests.Credibility;

public sealed class CredibilityCheckTests
{
    private static HandMadeRun Run() => new HandMadeRun(Division, 20)
        .With(MeasureKind.PoolPaidHours, "clerk", 11300)
        .With(MeasureKind.PoolDutyHours, "clerk", 10735)
        .With(MeasureKind.PoolBusyHours, "clerk", Around(6554))
        .With(MeasureKind.PoolOtherWorkHours, "clerk", 3390)
        .With(MeasureKind.PoolOvertimeHours, "clerk", Around(100))
        .WithMonth(MeasureKind.PoolOvertimeHours, "clerk", 4, Around(100))
        .WithMonth(MeasureKind.PoolOvertimeHours, "clerk", 5, Around(4))
        .With(MeasureKind.WorkflowCompleted, "reconciliation", Around(2000))
        .With(MeasureKind.WorkflowEnded, "reconciliation", 2000)
        .With(MeasureKind.WorkflowCycleHours, "reconciliation", Around(96000))
        .With(MeasureKind.StateStaffHours, "reconciliation/match", Around(300));

    private static Observation Overtime(params (int Month, double Hours)[] months) => new()
    {
        Kind = ObservationKind.Overtime,
        Pool = "clerk",
        ByMonth = months.ToDictionary(m => m.Month, m => m.Hours),
    };

    [Test]
    public void Compare_PaidHours_AreExplainedOtherWorkAbsenceAndTheRest()
    {
        var row = CredibilityCheck.Compare([], Run().Build()).Rows.Single();

        Assert.That(row.Kind, Is.EqualTo(CredibilityKind.HoursExplained));
        Assert.That(row.Hours!.WorkShare, Is.EqualTo(0.58).Within(1e-9));
        Assert.That(row.Hours.OtherWorkShare, Is.EqualTo(0.30).Within(1e-9));
        Assert.That(row.Hours.AbsenceShare, Is.EqualTo(0.05).Within(1e-9));
        Assert.That(row.Simulated.Mean, Is.EqualTo(0.07).Within(1e-9));
        Assert.That(row.Verdict, Is.EqualTo(Verdict.Good));
        Assert.That(row.Sentence.In(Language.English),
            Is.EqualTo("Clerks: the work entered explains 58 % of 11,300 h a year; 30 % is other work, 5 % is absence; 7 % is unexplained."));
    }

    [Test]
    public void Compare_MoreEnteredThanPaid_SaysSo()
    {
        var run = new HandMadeRun(Division, 20)
            .With(MeasureKind.PoolPaidHours, "clerk", 1000).With(MeasureKind.PoolDutyHours, "clerk", 1000)
            .With(MeasureKind.PoolBusyHours, "clerk", 1700);

        var row = CredibilityCheck.Compare([], run.Build()).Rows.Single();

        Assert.That(row.Verdict, Is.EqualTo(Verdict.Poor));
        Assert.That(row.Sentence.In(Language.Japanese), Does.Contain("70%上回る"));
    }

    [Test]
    public void Compare_WorkThatNobodyGotTo_IsEnteredAllTheSame()
    {
        var run = new HandMadeRun(Division, 20)
            .With(MeasureKind.PoolPaidHours, "clerk", 1000).With(MeasureKind.PoolDutyHours, "clerk", 1000)
            .With(MeasureKind.PoolBusyHours, "clerk", 150);

        var row = CredibilityCheck.Compare([], run.Build()).Rows.Single();

        Assert.That(row.Hours!.WorkShare, Is.EqualTo(1.55).Within(0.03), "40 × 5 min and 10 × (4 + 10 × 1.11 + 3 × 1.11) min on 243 days");
        Assert.That(row.Verdict, Is.EqualTo(Verdict.Poor));
    }

    [TestCase(95, Verdict.Good)] // 100 simulated: off by 5 %
    [TestCase(75, Verdict.Fair)] // by 33 %
    [TestCase(60, Verdict.Poor)] // by 67 %, and by more than twice 10 h
    public void Compare_OvertimeOfAMonth_IsJudgedByItsTolerance(double observed, Verdict expected)
    {
        var row = CredibilityCheck.Compare([Overtime((5, observed))], Run().Build()).Rows.Single(r => r.Kind == CredibilityKind.Overtime);

        Assert.That(row.Verdict, Is.EqualTo(expected));
        Assert.That(row.Month, Is.EqualTo(5));
        Assert.That(row.Simulated.Mean, Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Compare_FewHoursAgainstFewHours_IsNoDisagreement()
    {
        var row = CredibilityCheck.Compare([Overtime((6, 12))], Run().Build()).Rows.Single(r => r.Kind == CredibilityKind.Overtime);

        Assert.That(row.Verdict, Is.EqualTo(Verdict.Good)); // 4 h against 12 h
    }

    [Test]
    public void Compare_ObservedYearAmongTheSimulatedOnes_Agrees()
    {
        double[] varied = [.. Enumerable.Range(0, 20).Select(r => r % 4 == 0 ? 300.0 : 100)];
        var run = new HandMadeRun(Division, 20).WithMonth(MeasureKind.PoolOvertimeHours, "clerk", 4, varied);

        var row = CredibilityCheck.Compare([Overtime((5, 290))], run.Build()).Rows.Single();

        Assert.That(row.Verdict, Is.EqualTo(Verdict.Good)); // the mean is 150, but one simulated year in four has 300
    }

    [Test]
    public void Compare_CountsDaysAndHours_TakeTheirUnits()
    {
        var report = CredibilityCheck.Compare(
        [
            new Observation { Kind = ObservationKind.Completed, Workflow = "reconciliation", Value = 2050 },
            new Observation { Kind = ObservationKind.CycleTimeDays, Workflow = "reconciliation", Value = 3 },
            new Observation { Kind = ObservationKind.WorkHours, Workflow = "reconciliation", Value = 290 },
            new Observation { Kind = ObservationKind.Completed, Workflow = "gone", Value = 1 },
        ], Run().Build());

        Assert.That(report.Rows.Select(r => r.Kind),
            Is.EqualTo([CredibilityKind.HoursExplained, CredibilityKind.Completed, CredibilityKind.CycleTimeDays,
                CredibilityKind.WorkHours]));
        Assert.That(report.Rows.Select(r => r.Verdict), Is.EqualTo([Verdict.Good, Verdict.Good, Verdict.Fair, Verdict.Good]));
        Assert.That(report.Rows[2].Simulated.Mean, Is.EqualTo(2).Within(1e-9));
        Assert.That(report.Rows[2].Simulated.Unit, Is.EqualTo(Unit.Days));
        Assert.That(report.Worst, Is.EqualTo(Verdict.Fair));
    }

    [Test]
    public void Headline_OneDisagreement_NamesIt()
    {
        var report = CredibilityCheck.Compare([Overtime((5, 10))], Run().Build());

        Assert.That(report.Worst, Is.EqualTo(Verdict.Poor));
        Assert.That(report.Headline.In(Language.Japanese), Does.Contain("職員の5月の時間外勤務: 計算では100時間、実績は10時間。"));
    }

    [Test]
    public void Headline_NothingObserved_SaysThatNobodyHasChecked() =>
        Assert.That(CredibilityCheck.Compare([], Run().Build()).Headline.In(Language.English), Does.Contain("nobody has checked"));
}
