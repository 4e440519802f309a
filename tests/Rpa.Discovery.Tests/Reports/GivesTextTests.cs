using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Tests.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>What a candidate gives by workflow and by people: two clerks who are paid 3,740 h and are there for 3,200 of them.</summary>
public sealed class GivesTextTests
{
    private static readonly Department Office = HandMade.Office();

    private static ExperimentResult Run(double duty, double cycle) => HandMade.Run(
        Office, (MeasureKind.PoolPaidHours, "clerk", Twenty(3740)), (MeasureKind.PoolDutyHours, "clerk", Twenty(duty)),
        (MeasureKind.WorkflowEnded, "form", Twenty(1000)),
        (MeasureKind.WorkflowCycleHours, "form", [.. Enumerable.Range(0, 20).Select(r => 1000 * cycle + (r % 2))]));

    private static double[] Twenty(double value) => [.. Enumerable.Repeat(value, 20)];

    private static GivesText Of(double duty, double cycle)
    {
        var asIs = Run(3200, 200);
        return new GivesText(EffectEstimator.Comparing(asIs, Run(duty, cycle), null), null, asIs);
    }

    // 1,470 h of 3,740 are 39.3 %, and of two people 0.79.
    [Test]
    public void HoursForOtherWork_AreSaidAsPostsAndAsAShare_WithARemarkAboveAQuarter()
    {
        Assert.That(Of(3200 + 1470, 200).ByPool.Select(m => m.ToString()),
            Is.EqualTo(new[] { "clerk: 1,470 h a year for other work, as much as 0.79 posts or 39.3 % of their paid hours (more than a "
                + "quarter of their hours: check volumes and times before you plan with it)" }));
        Assert.That(Of(3200 + 187, 200).ByPool.Select(m => m.ToString()),
            Is.EqualTo(new[] { "clerk: 187 h a year for other work, as much as 0.1 posts or 5 % of their paid hours" }));
        Assert.That(Of(3200 - 187, 200).ByPool.Single().ToString(),
            Is.EqualTo("clerk: 187 h a year less for other work, as much as 0.1 posts or 5 % of their paid hours"));
        Assert.That(Of(3200 + 187, 200).ByPool.Single().In(Language.Japanese), Is.EqualTo("clerk: ほかの仕事に年187時間を回せる。職員0.1人分、勤務時間の5%にあたる"));
        Assert.That(Of(3200, 200).ByPool, Is.Empty);
    }

    // 0.01 posts of two people paid 3,740 h are 18.7 h.
    [TestCase(18.6, "clerk: 18.6 h a year for other work, less than 0.01 posts", "clerk: ほかの仕事に年18.6時間を回せる(職員0.01人分未満)")]
    [TestCase(-3, "clerk: 3 h a year less for other work, less than 0.01 posts", "clerk: ほかの仕事に回せる時間が年3時間減る(職員0.01人分未満)")]
    [TestCase(18.8, "clerk: 18.8 h a year for other work, as much as 0.01 posts or 0.503 % of their paid hours",
        "clerk: ほかの仕事に年18.8時間を回せる。職員0.01人分、勤務時間の0.503%にあたる")]
    public void LessThanAnybodySaysOfAPost_IsSaidAsLess(double hours, string english, string japanese)
    {
        var said = Of(3200 + hours, 200).ByPool.Single();
        Assert.That((said.ToString(), said.In(Language.Japanese)), Is.EqualTo((english, japanese)));
    }

    [Test]
    public void Workflows_AreSoonerOrLater()
    {
        Assert.That(Of(3200, 55).ByWorkflow.Select(m => m.ToString()), Is.EqualTo(new[] { "form: 6.04 calendar days sooner" }));
        Assert.That(Of(3200, 203.2).ByWorkflow.Select(m => m.ToString()), Is.EqualTo(new[] { "form: 3.2 h later" }));
        Assert.That(Of(3200, 55).ByWorkflow.Select(m => m.In(Language.Japanese)), Is.EqualTo(new[] { "form: 6.04暦日早く終わる" }));
        Assert.That(Of(3200, 200).ByWorkflow, Is.Empty);
    }

    // 0.567 h is no time that anybody says; a range goes with its figure.
    [TestCase(199.433, "form: 34 min sooner", "form: 34分早く終わる")]
    [TestCase(200.25, "form: 15 min later", "form: 15分遅く終わる")]
    [TestCase(197, "form: 3 h sooner", "form: 3時間早く終わる")]
    public void ShortTimes_AreSaidInMinutes(double cycle, string english, string japanese)
    {
        var said = Of(3200, cycle).ByWorkflow.Single();
        Assert.That((said.ToString(), said.In(Language.Japanese)), Is.EqualTo((english, japanese)));
    }

    [TestCase(0.5, "30 min (15 to 180)")]
    [TestCase(12, "12 h (0.25 to 3)")]
    [TestCase(72, "3 calendar days (0.01 to 0.13)")]
    public void Range_IsInTheUnitOfItsFigure(double hours, string said)
    {
        var range = new PossibleAmount { P10 = 0.25, P50 = hours, P90 = 3, Files = 100, Error = 1000 };
        var (figure, limits) = TimeSpans.InItsUnit(Estimate.Exact(hours, Unit.Hours), range);
        Assert.That(FigureText.WithRange(figure, limits).In(Language.English), Is.EqualTo(said));
    }

    [TestCase(0.5, 1.5, "30 min (15 to 90)")]
    [TestCase(0.5, 40, "0.5 h (0.25 to 40)")]
    [TestCase(24, 1200, "1 calendar day (0.01 to 50)")]
    public void WideRange_TakesTheLongerUnit(double hours, double most, string said)
    {
        var range = new PossibleAmount { P10 = 0.25, P50 = hours, P90 = most, Files = 100, Error = 0 };
        var (figure, limits) = TimeSpans.InItsUnit(Estimate.Exact(hours, Unit.Hours), range);
        Assert.That(FigureText.WithRange(figure, limits).In(Language.English), Is.EqualTo(said));
    }

    [Test]
    public void WhatIsNoSpanOfTime_KeepsItsUnit() =>
        Assert.That(TimeSpans.InItsUnit(Estimate.Exact(0.5, Unit.HoursPerYear)).Figure!.Unit, Is.EqualTo(Unit.HoursPerYear));
}
