using Rpa.Discovery.Calendars;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>The audit audited: runs written by hand that keep to every rule, and each told otherwise, so that no rule cannot
/// fail.</summary>
public sealed class AuditTests
{
    private static IEnumerable<string> Scripts => AuditScripts.All.Keys;

    private static IEnumerable<TestCaseData> Twins =>
        AuditMutant.All.Select((twin, number) => new TestCaseData(number).SetArgDisplayNames(twin.Script, twin.How));

    [TestCaseSource(nameof(Scripts))]
    public void Violations_RunWithoutFault_AreNone(string name)
    {
        var script = AuditScripts.All[name]();
        Assert.That(RunAudit.Violations(script.Events, script.Plan), Is.Empty);
    }

    [TestCaseSource(nameof(Twins))]
    public void Violations_RunToldOtherwise_NameTheRule(int number)
    {
        var twin = AuditMutant.All[number];
        var script = AuditScripts.All[twin.Script]();
        var events = twin.Otherwise(script.Events).OrderBy(e => e.Tick).ToList();
        Assert.That(events, Is.Not.EqualTo(script.Events), "something is told otherwise");
        var violations = RunAudit.Violations(events, script.Plan);
        Assert.That(violations.Select(v => v.Rule), Has.Member(twin.Rule), () => string.Join(Environment.NewLine, violations));
    }

    [Test]
    public void Violations_FiguresOfTheRun_AreNone_AndOneTickOffIsNamed()
    {
        // The run of two clerks by hand: three cases of 4.5, 1.5 and 2.5 h, and an urgent one that waits overnight.
        var figures = new Dictionary<Measure, double>
        {
            [new(MeasureKind.WorkflowCases, "case")] = 3,
            [new(MeasureKind.WorkflowEnded, "case")] = 3,
            [new(MeasureKind.WorkflowCompleted, "case")] = 3,
            [new(MeasureKind.WorkflowCensored, "case")] = 0,
            [new(MeasureKind.WorkflowUnfinished, "case")] = 0,
            [new(MeasureKind.WorkflowDue, "case")] = 0,
            [new(MeasureKind.WorkflowLate, "case")] = 0,
            [new(MeasureKind.WorkflowCycleHours, "case")] = 8.5,
            [new(MeasureKind.WorkflowWaitingHours, "case")] = 2.25,
            [new(MeasureKind.WorkflowContentionHours, "case")] = 2.25,
            [new(MeasureKind.WorkflowUnavailabilityHours, "urgent")] = 14.5,
            [new(MeasureKind.WorkflowProcessingHours, "case")] = 5.25,
            [new(MeasureKind.WorkflowPausedHours, "case")] = 1,
            [new(MeasureKind.StateQueueHours, "case/do")] = 0.25,
            [new(MeasureKind.StateWaitingHours, "case/check")] = 2,
            [new(MeasureKind.StateStaffHours, "case/do")] = 3.5,
            [new(MeasureKind.PoolBusyHours, "clerk")] = 6.25,
            [new(MeasureKind.PoolDutyHours, "clerk")] = 32,
            [new(MeasureKind.PoolOtherWorkHours, "clerk")] = 1,
            [new(MeasureKind.PoolOvertimeHours, "clerk")] = 0,
            [new(MeasureKind.PoolQueueHours, "clerk")] = 16.75,
        };
        var script = AuditScripts.All["two clerks"]();
        var right = new AuditFigures(figures);
        Assert.That(RunAudit.Violations(script.Events, script.Plan, right), Is.Empty);
        foreach (var (measure, value) in figures)
        {
            var off = measure.Kind.ToString().EndsWith("Hours", StringComparison.Ordinal) ? 1.0 / StudyClock.Hour : 1;
            Assert.That(RunAudit.Violations(script.Events, script.Plan, right.With(measure, value + off)).Select(v => v.Rule),
                Is.EqualTo([AuditRule.Figures]), measure.ToString());
        }
    }

    [Test]
    public void Twins_CoverEveryRule() =>
        Assert.That(AuditMutant.All.Select(t => t.Rule).Append(AuditRule.Figures).Distinct(), Is.EquivalentTo(Enum.GetValues<AuditRule>()));
}
