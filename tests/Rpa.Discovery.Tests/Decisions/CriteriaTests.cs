using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class CriteriaTests
{
    private static readonly Department Office = HandMade.Office(owner: "us");

    private static readonly ExperimentResult Today = HandMade.Run(Office,
        (MeasureKind.WorkflowDue, "form", [1000]), (MeasureKind.WorkflowLate, "form", [200]),
        (MeasureKind.PoolOvertimeHours, "clerk", [100]),
        (MeasureKind.PoolOvertimeCost, "clerk", [300_000]), (MeasureKind.StateCohortEffortHours, "form/keyed", [400]),
        (MeasureKind.StateCohortEffortHours, "form/checked", [50]),
        (MeasureKind.StateCohortStaffHours, "form/keyed", [400]), (MeasureKind.StateCohortStaffHours, "form/checked", [50]));

    private static ExperimentResult Other(double late, double overtime, double hours) => HandMade.Run(Office,
        (MeasureKind.WorkflowDue, "form", [1000]), (MeasureKind.WorkflowLate, "form", [late]),
        (MeasureKind.PoolOvertimeHours, "clerk", [overtime]),
        (MeasureKind.PoolOvertimeCost, "clerk", [overtime * 3000]), (MeasureKind.StateCohortEffortHours, "form/keyed", [hours]),
        (MeasureKind.StateCohortEffortHours, "form/checked", [50]),
        (MeasureKind.StateCohortStaffHours, "form/keyed", [hours]), (MeasureKind.StateCohortStaffHours, "form/checked", [50]));

    private static WhatIfResult Effects(params (string Id, ExperimentResult ToBe)[] candidates) => new(Office, HandMade.Year, Today,
        [.. candidates.Select(c => HandMade.Compared(Today, c.ToBe, HandMade.Quicker(c.Id)))]);

    [Test]
    public void Scales_WithoutGoals_AreTheProblemGone()
    {
        var scales = Criteria.Standard.Scales(Today);
        Assert.Multiple(() =>
        {
            Assert.That(scales.Select(s => s.Aim), Is.EqualTo(Criteria.Ids));
            Assert.That(scales.Select(s => s.Hundred), Is.EqualTo([200, 100, 365 * 8, 365 * 8 * 3000, 1]));
            Assert.That(scales.Select(s => s.Counts), Has.All.True);
        });
    }

    [Test]
    public void Scales_WithGoals_EndAtTheGoal()
    {
        var file = new DepartmentFile
        {
            Department = Office,
            Goals =
            [
                new Goal { Aim = "on-time", Workflow = "form", AtLeast = 0.95 },
                new Goal { Aim = "overtime", AtMost = 40 },
                new Goal { Aim = "time", AtLeast = 500 },
                new Goal { Aim = "money", AtLeast = 2_000_000 },
                new Goal { Aim = "burden", AtLeast = 0.5 },
            ],
        };
        Assert.That(Criteria.For(file).Scales(Today).Select(s => s.Hundred), Is.EqualTo([150, 60, 500, 2_000_000, 0.5]).Within(1e-9));
    }

    // Of 1,000 cases due 2 % are 20; two clerks at 20 h are 40 h.
    [Test]
    public void SmallProblem_IsReadOnTheScaleOfAFloor_AndKeepsItsWeight()
    {
        var calm = HandMade.Run(Office, (MeasureKind.WorkflowDue, "form", [1000]), (MeasureKind.WorkflowLate, "form", [5]),
            (MeasureKind.PoolOvertimeHours, "clerk", [0.2]));
        var effects = new WhatIfResult(Office, HandMade.Year, calm, [HandMade.Compared(calm, calm, HandMade.Quicker())]);
        var matrix = Criteria.Standard.Matrix(effects);
        Assert.Multiple(() =>
        {
            Assert.That(Criteria.Standard.Scales(calm).Take(2).Select(s => s.Hundred), Is.EqualTo([20, 40]).Within(1e-9));
            Assert.That(Criteria.Standard.Scales(calm)[0].Reading.English, Does.Contain("2 % of those due").And.Contain("(5)"));
            Assert.That(matrix.Criteria.Select(c => c.Counts), Has.All.True, "nothing is switched off for being small");
        });
    }

    [Test]
    public void AimThatCannotBeComputed_CarriesNoWeight_AndItIsSharedOut()
    {
        var calmOffice =
            Office with
            {
                Workflows = [.. Office.Workflows.Select(w =>
                w with { States = [.. w.States.Select(state => state is WorkState work ? work with { Traits = null } : state)] })]
            };
        var calm = HandMade.Run(calmOffice, (MeasureKind.WorkflowDue, "form", [1000]));
        var matrix =
            Criteria.Standard.Matrix(new WhatIfResult(calmOffice, HandMade.Year, calm,
                [HandMade.Compared(calm, calm, HandMade.Quicker())]));
        Assert.That(matrix.Criteria.Select(c => c.Counts), Is.EqualTo([true, true, true, true, false]),
            "nobody put a burden sticker on anything");
        Assert.That(Weights.Equal.For(matrix.Criteria), Is.EqualTo([0.25, 0.25, 0.25, 0.25, 0]).Within(1e-12));
    }

    [Test]
    public void Money_WithoutAnyPrice_CountsInHoursOfPay()
    {
        var unpriced = Office with { Pools = [Office.Pools[0] with { HourlyCost = null }] };
        var calm = HandMade.Run(unpriced, (MeasureKind.WorkflowDue, "form", [1000]));
        var matrix =
            Criteria.Standard.Matrix(new WhatIfResult(unpriced, HandMade.Year, calm, [HandMade.Compared(calm, calm, HandMade.Quicker())]));
        Assert.That(matrix.Criteria[CriterionScales.Money].Counts);
        Assert.That(Criteria.Standard.Scales(calm)[CriterionScales.Money].Hundred, Is.EqualTo(365 * 8).Within(1e-9));
    }

    // Nothing is late and there is no overtime today; what a change brings of both counts on the scales of the floors: 10 of 20 cases, 30
    // of 40 h.
    [Test]
    public void Loss_CountsOnTheSameScale_WhereNothingHurtsToday()
    {
        var calm = HandMade.Run(Office, (MeasureKind.WorkflowDue, "form", [1000]),
            (MeasureKind.StateCohortEffortHours, "form/keyed", [400]));
        var worse = HandMade.Run(Office, (MeasureKind.WorkflowDue, "form", [1000]), (MeasureKind.WorkflowLate, "form", [10]),
            (MeasureKind.PoolOvertimeHours, "clerk", [30]),
            (MeasureKind.StateCohortEffortHours, "form/keyed", [400]));
        var matrix =
            Criteria.Standard.Matrix(new WhatIfResult(Office, HandMade.Year, calm, [HandMade.Compared(calm, worse, HandMade.Quicker())]));
        Assert.That((matrix[0, CriterionScales.OnTime], matrix[0, CriterionScales.Overtime]), Is.EqualTo((-50.0, -75.0)));
    }

    [Test]
    public void Matrix_IsChanceTimesBenefit_WhereTheBenefitIsPositive()
    {
        var matrix = Criteria.Standard.Matrix(Effects(("quicker", Other(late: 100, overtime: 130, hours: 300))));
        const double chance = Conventions.EffortClaimed;
        Assert.Multiple(() =>
        {
            Assert.That(matrix[0, CriterionScales.OnTime], Is.EqualTo(chance * 50).Within(1e-9));
            Assert.That(matrix[0, CriterionScales.Overtime], Is.EqualTo(-30).Within(1e-9), "what gets worse counts in full");
            Assert.That(matrix[0, CriterionScales.Time], Is.EqualTo(chance * 100 * (100 + 30) / (365 * 8)).Within(1e-9));
            Assert.That(matrix[0, CriterionScales.Money], Is.EqualTo(-100.0 * 30 * 3000 / (365 * 8 * 3000)).Within(1e-9));
            Assert.That(matrix[0, CriterionScales.Burden], Is.EqualTo(chance * 100 * 0.75 * 0.25).Within(1e-9));
        });
    }

    [Test]
    public void Matrix_OfABot_TakesItsCostOffMoneyAlone_WhateverTheChance()
    {
        // What is spent once is spread over five years at 4 %.
        var annuity = Enumerable.Range(1, 5).Sum(year => Math.Pow(1.04, -year));
        var scenario = HandMade.Automate(HandMade.Robot());
        var effects = new WhatIfResult(Office, HandMade.Year, Today, [HandMade.Compared(Today, Today, scenario)]);
        var matrix = Criteria.Standard.Matrix(effects);
        Assert.Multiple(() =>
        {
            Assert.That(matrix[0, CriterionScales.Money],
                Is.EqualTo(-100.0 * ((1_000_000 / annuity) + 500_000 + 100_000) / (365 * 8 * 3000)).Within(1e-9));
            Assert.That(Enumerable.Range(0, 5).Where(a => a != CriterionScales.Money).Select(a => matrix[0, a]), Has.All.Zero);
        });
    }

    [Test]
    public void NewCandidate_NeverReordersTheOthers()
    {
        var one = ("one", Other(150, 90, 380));
        var two = ("two", Other(190, 50, 390));
        var extreme = ("extreme", Other(0, 0, 0));
        var before = new WeightedSum().Rank(Criteria.Standard.Matrix(Effects(one, two)), Weights.Equal);
        var after = new WeightedSum().Rank(Criteria.Standard.Matrix(Effects(one, extreme, two)), Weights.Equal);
        Assert.Multiple(() =>
        {
            foreach (var id in new[] { "one", "two" })
                Assert.That(after.Of(id).Value, Is.EqualTo(before.Of(id).Value));
            Assert.That(after.Rows[0].Alternative, Is.EqualTo("extreme"));
        });
    }

    [Test]
    public void WithoutDueDates_OnTimeIsTheWaitingRemoved()
    {
        var today = HandMade.Run(Office, (MeasureKind.WorkflowWaitingHours, "form", [800]),
            (MeasureKind.WorkflowCohortWaitingHours, "form", [800]));
        var better = HandMade.Run(Office, (MeasureKind.WorkflowWaitingHours, "form", [600]),
            (MeasureKind.WorkflowCohortWaitingHours, "form", [600]));
        var matrix =
            Criteria.Standard.Matrix(new WhatIfResult(Office, HandMade.Year, today,
                [HandMade.Compared(today, better, HandMade.Quicker())]));
        Assert.That(matrix[0, CriterionScales.OnTime], Is.EqualTo(Conventions.EffortClaimed * 25).Within(1e-9));
    }

    [Test]
    public void Contributions_SumToTheValue()
    {
        var compared = HandMade.Compared(Today, Other(100, 130, 300), HandMade.Automate(HandMade.Robot()));
        var score = CandidateScore.Of(compared, Today, Criteria.Standard.Meter(Today));
        double[] weights = [0.4, 0.1, 0.2, 0.2, 0.1];
        Assert.That(score.Contributions(weights).Sum(c => c.Points), Is.EqualTo(score.Values(weights).Average()).Within(1e-9));
    }
}
