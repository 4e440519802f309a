using System.Reflection;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>No figure can lose a tick, or a case, without a check that says so.</summary>
[Category("Long")]
public sealed class ResultChecksLawTests
{
    private static readonly PropertyInfo[] Members = typeof(ReplicationSums).GetProperties();

    private static (Plan Plan, ReplicationSums Sums) Everything => RunOf(DepartmentWithEverything.Make(), Days(40, warmUp: 5));

    private static IEnumerable<(Plan Plan, ReplicationSums Sums)> Runs =>
    [
        Everything,
        .. new ulong[] { 3, 8 }.Select(seed =>
            RunOf(GeneratedDepartments.Make(seed), Days(40, warmUp: 5, seed: seed) with { Drain = new TimeAmount(10, TimeUnit.Day) })),
    ];

    [Test]
    public void Of_WhatTheKernelCounted_HasNoFault()
    {
        foreach (var (plan, sums) in Runs)
            Assert.That(ResultChecks.Of(plan, sums), Is.Empty);
    }

    [Test]
    public void Of_AnyNumberWithoutOneTick_HasAFault([Values(-1, 1)] int by)
    {
        var (tried, unseen) = (0, new HashSet<string>());
        foreach (var (plan, sums) in Runs)
        {
            foreach (var member in Members)
            {
                if (member.PropertyType == typeof(Int128))
                {
                    var whole = (Int128)member.GetValue(sums)!;
                    member.SetValue(sums, whole + by);
                    Look(member.Name);
                    member.SetValue(sums, whole);
                }
                else if (Numbers(member.GetValue(sums)!) is { Array: { } array } numbers)
                {
                    var figures = member.Name == nameof(ReplicationSums.Sums)
                        ? OfTheWholeRun(plan).ToArray() : [.. Enumerable.Range(numbers.Offset, numbers.Count)];
                    foreach (var i in figures)
                    {
                        array[i] += by;
                        Look(member.Name);
                        array[i] -= by;
                    }
                }

                void Look(string name)
                {
                    tried++;
                    if (ResultChecks.Of(plan, sums).Count == 0)
                        unseen.Add(name);
                }
            }
        }

        Assert.That(tried, Is.GreaterThan(10_000));
        // A crew has no queue of its own, and nobody reads one.
        Assert.That(unseen, Is.SubsetOf(by < 0 ? Array.Empty<string>() : [nameof(ReplicationSums.Crews)]));
    }

    // A kernel that forgot one tick would forget it everywhere at once: in the run, in the window and in the month.
    [TestCase("Visits", "visits"), TestCase("Revisits", "revisits"), TestCase("FirstVisits", "revisits"),
        TestCase("CohortVisits", "visits"), TestCase("OtherVisits", "visits")]
    [TestCase("Unavailable", "waiting"), TestCase("OutOfTurn", "waiting"), TestCase("Contention", "waiting"),
        TestCase("Batching", "waiting")]
    [TestCase("WhileAbsent", "contention"), TestCase("WhileNobodyAbsent", "contention"), TestCase("Absent", "unavailability"),
        TestCase("Down", "unavailability"), TestCase("Closed", "unavailability"), TestCase("NotStaffed", "unavailability")]
    [TestCase("Processing", "openCases"), TestCase("Paused", "openCases"), TestCase("External", "openCases"), TestCase("Join", "openCases"),
        TestCase("Inside", "openCases")]
    [TestCase("Staff", "staffHours"), TestCase("Bot", "botHours"), TestCase("CohortStaff", "staffHours"),
        TestCase("OtherStaff", "staffHours")]
    public void Of_AStatesSumThatForgetsOne_HasTheFaultOfThatSum(string sum, string figure) =>
        Forgets(layout => layout.State(0, Enum.Parse<StateSum>(sum)), figure);

    [TestCase("Completed", "unfinished"), TestCase("Cases", "cases"), TestCase("Ended", "outcomes"), TestCase("Due", "due"),
        TestCase("Late", "due"), TestCase("InTime", "due")]
    [TestCase("Tardiness", "tardiness"), TestCase("LateEnds", "tardiness"), TestCase("LateDues", "tardiness"),
        TestCase("Cycle", "cycleTime"), TestCase("Unavailable", "cycleTime")]
    [TestCase("OutOfTurn", "cycleTime"), TestCase("Contention", "cycleTime"), TestCase("Processing", "cycleTime"),
        TestCase("Paused", "cycleTime"), TestCase("External", "cycleTime")]
    [TestCase("Batching", "cycleTime"), TestCase("BeforeStart", "cycleTime"), TestCase("Join", "join"),
        TestCase("Absent", "unavailability"), TestCase("Down", "unavailability"), TestCase("Closed", "unavailability"),
        TestCase("NotStaffed", "unavailability")]
    public void Of_AWorkflowsSumThatForgetsOne_HasTheFaultOfThatSum(string sum, string figure) =>
        Forgets(layout => layout.Workflow(0, Enum.Parse<WorkflowSum>(sum)), figure);

    [Test]
    public void Of_AnOutcomeThatForgetsOne_HasTheFaultOfOutcomes() => Forgets(layout => layout.Outcome(0, 0), "outcomes");

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(-1e-9)]
    public void Of_AMeasureThatIsNoTime_HasAFault(double value)
    {
        var plan = Everything.Plan;
        var measures = plan.Layout.Measures;
        var values = new double[measures.Length];
        Assert.That(ResultChecks.Of(measures, values), Is.Null);
        foreach (var i in Enumerable.Range(0, values.Length)
            .Where(i => !double.IsNaN(value) || measures[i].Kind is < MeasureKind.WorkflowCycleP50Hours
                or > MeasureKind.WorkflowCycleP99Hours))
        {
            values[i] = value;
            Assert.That(ResultChecks.Of(measures, values)?.Finding.Code, Is.EqualTo("RPD3211"), $"{measures[i]}");
            values[i] = 0;
        }
    }

    private static void Forgets(Func<MeasureLayout, int> place, string figure)
    {
        var (plan, sums) = Everything;
        var at = place(plan.Layout);
        var month = sums.SumMonths.Offset + (at * 12);
        sums.Sums.Array![at]--;
        sums.SumsAtEnd.Array![at]--;
        sums.SumMonths.Array![month]--;
        var faults = ResultChecks.Of(plan, sums);
        sums.Sums.Array[at]++;
        sums.SumsAtEnd.Array[at]++;
        sums.SumMonths.Array[month]++;
        Assert.That(faults.Select(f => f.Figure), Does.Contain(figure));
        Assert.That(faults.Select(f => f.Finding.Code), Does.Contain("RPD3210"));
    }

    // Figures about cases that arrived in the window look at their whole life; of everything else, what comes after the window is no
    // figure.
    private static IEnumerable<int> OfTheWholeRun(Plan plan) =>
    [
        .. Enumerable.Range(0, plan.States.Length)
        .SelectMany(s => new[] { plan.Layout.State(s, StateSum.CohortStaff), plan.Layout.State(s, StateSum.CohortVisits) }),
        .. Enumerable.Range(0, plan.Workflows.Length)
        .SelectMany(w => Enumerable.Range(1, (int)WorkflowSum.Width - 1).Select(sum => plan.Layout.Workflow(w, (WorkflowSum)sum))),
        .. Enumerable.Range(0, plan.Workflows.Length)
        .SelectMany(w => Enumerable.Range(0, plan.Workflows[w].Outcomes.Length).Select(o => plan.Layout.Outcome(w, o))),
    ];

    private static ArraySegment<Int128>? Numbers(object value) => value switch
    {
        ArraySegment<Int128> segment => segment,
        Int128[] array => new ArraySegment<Int128>(array),
        _ => default(ArraySegment<Int128>?),
    };

    private static (Plan Plan, ReplicationSums Sums) RunOf(Department department, ExperimentOptions options)
    {
        var plan = Experiment.Compile(department, options);
        var loop = new EventLoop();
        loop.Run(plan, 0, new double[plan.Layout.Measures.Length], null, null, CancellationToken.None);
        return (plan, loop.ReadSums());
    }
}
