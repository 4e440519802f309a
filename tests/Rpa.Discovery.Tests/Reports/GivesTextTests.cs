using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
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
            Is.EqualTo(new[] { "clerk: 1,470 h a year, as much as 0.79 posts or 39.3 % of their paid hours (more than a quarter of their "
                + "hours: check volumes and times before you plan with it)" }));
        Assert.That(Of(3200 + 187, 200).ByPool.Select(m => m.ToString()),
            Is.EqualTo(new[] { "clerk: 187 h a year, as much as 0.1 posts or 5 % of their paid hours" }));
        Assert.That(Of(3200 - 187, 200).ByPool.Single().ToString(), Does.StartWith("clerk: -187 h a year, 0.1 posts or 5 %"));
        Assert.That(Of(3200 + 187, 200).ByPool.Single().In(Language.Japanese), Is.EqualTo("clerk: 年187時間。職員0.1人分、勤務時間の5%にあたる"));
        Assert.That(Of(3200, 200).ByPool, Is.Empty);
    }

    // 0.01 posts of two people paid 3,740 h are 18.7 h.
    [TestCase(18.6, "clerk: 18.6 h a year, less than 0.01 posts", "clerk: 年18.6時間(職員0.01人分未満)")]
    [TestCase(-3, "clerk: -3 h a year, less than 0.01 posts", "clerk: 年-3時間(職員0.01人分未満)")]
    [TestCase(18.8, "clerk: 18.8 h a year, as much as 0.01 posts or 0.503 % of their paid hours",
        "clerk: 年18.8時間。職員0.01人分、勤務時間の0.503%にあたる")]
    public void LessThanAnybodySaysOfAPost_IsSaidAsLess(double hours, string english, string japanese)
    {
        var said = Of(3200 + hours, 200).ByPool.Single();
        Assert.That((said.ToString(), said.In(Language.Japanese)), Is.EqualTo((english, japanese)));
    }

    [Test]
    public void Workflows_AreSoonerOrLater()
    {
        Assert.That(Of(3200, 55).ByWorkflow.Select(m => m.ToString()), Is.EqualTo(new[] { "form: 145 h sooner" }));
        Assert.That(Of(3200, 203.2).ByWorkflow.Select(m => m.ToString()), Is.EqualTo(new[] { "form: 3.2 h later" }));
        Assert.That(Of(3200, 55).ByWorkflow.Select(m => m.In(Language.Japanese)), Is.EqualTo(new[] { "form: 145時間早く終わる" }));
        Assert.That(Of(3200, 200).ByWorkflow, Is.Empty);
    }
}
