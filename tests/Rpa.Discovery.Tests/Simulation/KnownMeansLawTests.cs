using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What counts as exactly known has that mean, whatever the queues do; and adjusting by it narrows intervals without spoiling
/// them.</summary>
[Category("Long")]
public sealed class KnownMeansLawTests
{
    [Test]
    public void Deviations_OfGeneratedDepartments_HaveTheMeanZero()
    {
        var seen = 0;
        for (ulong seed = 1; seed <= 12; seed++)
        {
            // Not drained to the last: in three of the departments some cases wait for ever, and then only arrivals are known exactly.
            var run = Run(GeneratedDepartments.Make(seed), Days(25, 80));
            foreach (var off in KnownMeans.Deviations(run.Plan, run.Samples))
            {
                IsZero(off, $"seed {seed}");
                seen++;
            }
        }

        Assert.That(seen, Is.GreaterThan(20));
    }

    [Test]
    public void Deviations_OfTheSample_HaveTheMeanZero()
    {
        var department = DepartmentYaml.LoadFile(Checkout.Path("processes", "tax-collection.yaml")).Department;
        var run = Run(department, new ExperimentOptions
        {
            Dates = new DateRange(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 1)),
            Replications = ReplicationPlan.Exactly(40), Seed = 3, DrainAll = true
        });
        var deviations = KnownMeans.Deviations(run.Plan, run.Samples);
        Assert.That(deviations, Has.Count.EqualTo(10), "three pools, and the seven workflows that do not come on given dates alone");
        foreach (var off in deviations)
            IsZero(off, "sample");
    }

    [Test]
    public void Deviations_OfTheTandem_AreTheHoursAndCasesLessWhatTheoryExpects()
    {
        var run = Run(Tandem(), Days(30, 12, warmUp: 5) with { DrainAll = true });
        var deviations = KnownMeans.Deviations(run.Plan, run.Samples);
        const double cases = 25 * 24 * 10;
        for (var r = 0; r < 12; r++)
        {
            Assert.That(deviations[0][r], Is.EqualTo(run.Samples.Of(MeasureKind.StateCohortStaffHours, "case/task-1")[r]
                - (cases * 30 / 60)).Within(1e-6), "the team, which has more to do");
            Assert.That(deviations[1][r], Is.EqualTo(run.Samples.Of(MeasureKind.StateCohortStaffHours, "case/task-2")[r]
                - (cases * 5.5 / 60)).Within(1e-6));
            Assert.That(deviations[2][r], Is.EqualTo(run.Samples.Of(MeasureKind.WorkflowCases, "case")[r] - cases).Within(1e-9));
        }
    }

    [Test]
    public void Deviations_OfWorkWithRework_AreTheHoursLessWhatTheoryExpects()
    {
        var run = Run(
            Department.Named("rework").WithPool("clerk", 2).With(Flow("case", Every(Exponential(20)),
                Work("do", "clerk", Exponential(10), To("look", (Share)0.4), To("end")),
                new ChoiceState { Id = "look", Transitions = [To("do", (Share)0.5), To("ask", (Share)0.5)] },
                Wait("ask", Exponential(30), To("do")), End())),
            Days(20, 10) with { DrainAll = true });
        // Each piece of work leads back to work with probability 0.4: 1 ÷ 0.6 visits a case.
        var expected = 20 * 24 * 3 * (10 / 60.0) / 0.6;
        Assert.That(KnownMeans.Deviations(run.Plan, run.Samples)[0],
            Is.EqualTo(run.Samples.Of(MeasureKind.StateCohortStaffHours, "case/do").Select(h => h - expected)).Within(1e-6));
    }

    [Test]
    public void Deviations_WhereNothingIsKnownExactly_AreNone()
    {
        var gaps = new Duration { Distribution = Distribution.Gamma(600, 0.5) };
        var work = Work("do", "clerk", new Varying<Duration> { Always = Exponential(5) }, To("end"),
            new Transition { Event = "late", Target = "end", After = Exactly(30) });
        var run = Run(Department.Named("d").WithPool("clerk", 1).With(Flow("case", Every(gaps), work, End())), Days(20, 10));
        Assert.That(KnownMeans.Deviations(run.Plan, run.Samples), Is.Empty, "gaps with a memory, and work that a timer may cut short");

        // Cases that had not ended may have received only a part of their work.
        var cut = Run(Tandem(second: 7), Days(20, 10) with { Drain = new TimeAmount(0, TimeUnit.Day) });
        Assert.That(cut.Samples.Of(MeasureKind.WorkflowCensored, "case").Sum(), Is.GreaterThan(0));
        Assert.That(KnownMeans.Deviations(cut.Plan, cut.Samples), Has.Count.EqualTo(3));
        Assert.That(KnownMeans.Deviations(cut.Plan, cut.Samples)[0]
            .Zip(KnownMeans.Deviations(cut.Plan, cut.Samples)[2], (hours, cases) => hours - (0.5 * cases)), Is.All.EqualTo(0).Within(1e-9),
            "arrivals alone");
    }

    // 100 studies of 30 replications each; the truth is the mean of all 3,000.
    [Test]
    public void ControlVariates_OnTheTandem_HalveTheVarianceAndHoldTheMean()
    {
        const int studies = 100, n = 30;
        var run = Run(Tandem(), Days(20, studies * n) with { DrainAll = true });
        var assisted = Run(
            new Scenario
            {
                Id = "assist",
                Changes = [new EffortChange { State = new StatePath("case", "task-2"), Effort = Exponential(3.5) }]
            }.Apply(Tandem())
                .ValueOrThrow(),
            Days(20, studies * n) with { DrainAll = true });
        var deviations = KnownMeans.Deviations(run.Plan, run.Samples);
        double[] Of(ExperimentRun of, MeasureKind kind) => of.Samples.Of(kind, "case");
        var (hours, cases) = (Of(run, MeasureKind.WorkflowCycleHours), Of(run, MeasureKind.WorkflowEnded));
        var (less, lessCases) = (Of(assisted, MeasureKind.WorkflowCycleHours), Of(assisted, MeasureKind.WorkflowEnded));

        Estimate Cycle(int from, int count, bool controlled) => Estimate.Ratio(
            hours.AsSpan(from, count), cases.AsSpan(from, count), Unit.Hours,
            controlled ? ControlVariates.Of([.. deviations.Select(d => d[from..(from + count)])], count) : null);
        Estimate Difference(int from, int count, bool controlled) => Estimate.RatioDifference(
            hours.AsSpan(from, count), cases.AsSpan(from, count), less.AsSpan(from, count), lessCases.AsSpan(from, count), Unit.Hours,
            controlled ? ControlVariates.Of([.. deviations.Select(d => d[from..(from + count)])], count) : null);

        foreach (var estimate in new Func<int, int, bool, Estimate>[] { Cycle, Difference })
        {
            var truth = estimate(0, studies * n, true).Mean!.Value;
            var (held, plainlyHeld) = (0, 0);
            MeanVariance plain = default, adjusted = default;
            for (var s = 0; s < studies; s++)
            {
                var one = estimate(s * n, n, true);
                held += one.Low <= truth && truth <= one.High ? 1 : 0;
                adjusted.Add(one.Mean!.Value);
                var other = estimate(s * n, n, false);
                plainlyHeld += other.Low <= truth && truth <= other.High ? 1 : 0;
                plain.Add(other.Mean!.Value);
            }

            TestContext.Out.WriteLine(
                $"held {held} of {studies}, plain ones {plainlyHeld}; variance {plain.Variance / adjusted.Variance:F2}");
            Assert.That(held, Is.GreaterThanOrEqualTo(87),
                "100 intervals of 95 % hold 88 or more with probability 0.999; one is granted for choosing the controls");
            Assert.That(plain.Variance / adjusted.Variance, Is.GreaterThan(1.6));
            Assert.That(Math.Abs(adjusted.Mean - truth), Is.LessThan(4 * adjusted.StandardError));
        }
    }

    [Test]
    public void Run_WithControlVariates_SaysSoAndStopsEarlier()
    {
        var options = Days(60, 30, warmUp: 5) with { Replications = ReplicationPlan.UntilPrecise(0.03) };
        var plain = Experiment.Run(Tandem(), options);
        var adjusted = Experiment.Run(Tandem(), options with { ControlVariates = true });
        Assert.That(plain.Workflows[0].CycleTimeHours.Controls, Is.Zero);
        Assert.That(adjusted.Workflows[0].CycleTimeHours.Controls, Is.GreaterThan(0));
        Assert.That(adjusted.Workflows[0].CycleTimeHours.HalfWidth,
            Is.LessThanOrEqualTo(0.03 * adjusted.Workflows[0].CycleTimeHours.Mean!.Value));
        Assert.That(adjusted.Replications, Is.LessThan(plain.Replications));
        Assert.That(adjusted.Workflows[0].Cases.Mean, Is.EqualTo(55 * 240).Within(1e-6), "as many come in the mean as the file says");
        Assert.That(adjusted.Diagnostics.Select(d => d.Code), Has.None.EqualTo("RPD3303"));
    }

    [Test]
    public void Compare_WithControlVariates_AdjustsDifferencesAndLeavesNoChangeAtZero()
    {
        var options = Days(60, 30, warmUp: 5) with { ControlVariates = true };
        var assist = new Scenario
        {
            Id = "assist",
            Changes = [new EffortChange { State = new StatePath("case", "task-2"), Effort = Exponential(3.5) }]
        };
        var adjusted = WhatIf.Compare(Tandem(), assist, options);
        var plain = WhatIf.Compare(Tandem(), assist, options with { ControlVariates = false });
        Assert.That(adjusted.Effects.HoursReleasedPerYear.Mean, Is.EqualTo(10 * 2 / 60.0 * 24 * 365.25).Within(0.01),
            "2 minutes of ten cases an hour");
        Assert.That(adjusted.Effects.CycleTimeHours.Controls, Is.GreaterThan(0));
        Assert.That(adjusted.Difference.Workflows[0].CycleTimeHours, Is.EqualTo(adjusted.Effects.ByWorkflow[0].CycleTimeHours));
        Assert.That(adjusted.Effects.CycleTimeHours.HalfWidth, Is.LessThan(plain.Effects.CycleTimeHours.HalfWidth!.Value));

        var nothing = WhatIf.Compare(Tandem(), new Scenario { Id = "nothing" }, options).Effects;
        Assert.That((nothing.CycleTimeHours.Mean, nothing.CycleTimeHours.HalfWidth, nothing.HoursReleasedPerYear.Mean),
            Is.EqualTo((0.0, 0.0, 0.0)));
    }

    private static ExperimentRun Run(Department department, ExperimentOptions options) =>
        Experiment.RunAll([new ExperimentRequest { Department = department, Options = options, WithHours = false }], StudyStage.AsIs)[0];

    private static void IsZero(double[] off, string where)
    {
        var sum = new MeanVariance();
        foreach (var value in off)
            sum.Add(value);
        Assert.That(Math.Abs(sum.Mean), Is.LessThanOrEqualTo((4.5 * sum.StandardError) + 1e-9), where);
    }
}
