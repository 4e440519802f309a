using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Tests.CaseMachines;

/// <summary>The two faces of a workflow never disagree: what the kernel records, the case machine permits.</summary>
[Category("Long")]
public class CaseReplayConformanceTests
{
    private const int Departments = 500;
    private const int Blocks = 10;

    private static readonly DateOnly _april = new(2026, 4, 1);

    [TestCase("tax-collection.yaml")]
    [TestCase("imizu-reconciliation.yaml")]
    public void SampleDepartments_EveryTenthRecordedCaseIsAccepted(string sample)
    {
        var file = DepartmentYaml.LoadFile(Checkout.Path("processes", sample));
        var judged = Judge(file.Department, ExperimentOptions.From(file.Study!), everyNth: 10);
        Assert.That(judged.Cases, Is.GreaterThan(200));
        Assert.That(judged.Refused, Is.Empty);
    }

    [Test]
    public void GeneratedDepartments_EveryRecordedCaseIsAccepted([Range(0, Blocks - 1)] int block)
    {
        var refused = new List<string>();
        var (cases, steps, timers) = (0, 0, 0);
        foreach (var number in Enumerable.Range(block * Departments / Blocks, Departments / Blocks))
        {
            var department = GeneratedDepartments.Make((ulong)number, DepartmentKind.Routed);
            Assert.That(DepartmentValidator.Validate(department).Where(d => d.Severity == Severity.Error), Is.Empty,
                $"department {number}");
            var judged = Judge(department, Weeks(number));
            refused.AddRange(judged.Refused.Select(r => $"department {number}: {r}"));
            cases += judged.Cases;
            steps += judged.Steps;
            timers += judged.Timers;
        }

        Assert.That(refused, Is.Empty, () => string.Join(Environment.NewLine, refused.Take(20)));
        Assert.That((cases > 20_000 / Blocks / 2, steps > 80_000 / Blocks / 2, timers > 2_000 / Blocks / 2), Is.EqualTo((true, true, true)),
            $"{cases} cases, {steps} steps, {timers} timers");
    }

    [Test]
    public void ARecordWithTwoEventsSwapped_IsRefused()
    {
        var (swapped, accepted) = (0, new List<string>());
        for (var number = 0; number < 20; number++)
        {
            var department = GeneratedDepartments.Make((ulong)number, DepartmentKind.Routed);
            var options = Months(number);
            var clock = Experiment.Compile(department, options).Clock;
            var replay = new CaseReplay(department, clock.Start);
            foreach (var recorded in CaseRecorder.Record(department, options).Take(200))
            {
                for (var i = 0; i + 1 < recorded.Steps.Count; i++)
                {
                    // Two ways that both lead back to their own state, or the same way twice, may come in either order.
                    var (first, second) = (recorded.Steps[i], recorded.Steps[i + 1]);
                    if (first.State == second.State && (first.Target ?? first.State) == (second.Target ?? second.State))
                        continue;
                    var steps = recorded.Steps.ToArray();
                    (steps[i], steps[i + 1]) = (second with { Tick = first.Tick }, first with { Tick = second.Tick });
                    swapped++;
                    if (replay.Accepts(ReplayedCase.Of(recorded, clock, steps), out var deviation))
                        accepted.Add(
                            $"department {number}, {recorded.Workflow}: {first.State}/{first.Event} and {second.State}/{second.Event}");
                    else
                        Assert.That(deviation.Step, Is.InRange(i, i + 1), deviation.Reason);
                    break;
                }
            }
        }

        Assert.That(accepted, Is.Empty, () => string.Join(Environment.NewLine, accepted.Take(20)));
        Assert.That(swapped, Is.GreaterThan(1_000));
    }

    [Test]
    public void ARecordWithAWrongTarget_OrATimerTooEarly_OrWithoutItsEnd_IsRefused()
    {
        var department = GeneratedDepartments.Make(3, DepartmentKind.Routed);
        var options = Months(3);
        var clock = Experiment.Compile(department, options).Clock;
        var replay = new CaseReplay(department, clock.Start);
        var records = CaseRecorder.Record(department, options);
        var ended = records.First(r => r.Ended is not null && r.Steps.Count > 2);
        Assert.That(replay.Accepts(ReplayedCase.Of(ended, clock), out _), Is.True);

        RecordedStep[] wrong = [ended.Steps[0] with { Target = ended.Steps[0].State + "x" }, .. ended.Steps.Skip(1)];
        Assert.That(replay.Accepts(ReplayedCase.Of(ended, clock, wrong), out var deviation), Is.False);
        Assert.That((deviation!.Step, deviation.Reason), Is.EqualTo((0, deviation.Reason)));

        Assert.That(replay.Accepts(ReplayedCase.Of(ended, clock, [.. ended.Steps.SkipLast(1)]), out deviation), Is.False);
        Assert.That(deviation!.Step, Is.EqualTo(ended.Steps.Count - 1));

        RecordedStep[] back = [.. ended.Steps.Take(1), .. ended.Steps.Skip(1).Select(s => s with { Tick = ended.Steps[0].Tick - 1 })];
        Assert.That(replay.Accepts(ReplayedCase.Of(ended, clock, back), out deviation), Is.False);
        Assert.That(deviation!.Reason, Does.Contain("before"));
    }

    [Test]
    public void ATimerRecordedBeforeItsTime_IsRefused()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(new Workflow
        {
            Id = "w", Initial = "a",
            States =
            [
                new WaitState
                {
                    Id = "a", Wait = Duration.About(TimeSpan.FromDays(3)),
                    Transitions = [new() { Event = "answered", Target = "b" },
                        new() { Event = "silent", Target = "b", After = Duration.Exactly(TimeSpan.FromDays(2)) }],
                },
                new FinalState { Id = "b" },
            ],
        });
        var arrival = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        var replay = new CaseReplay(department, new DateOnly(2026, 3, 1));
        bool Accepts(string @event, double days) => replay.Accepts(
            new ReplayedCase { Workflow = "w", Arrival = arrival, Steps = [new(arrival.AddDays(days), "a", @event, "b")] }, out _);
        Assert.That((Accepts("silent", 1.9), Accepts("silent", 2), Accepts("silent", 2.1)), Is.EqualTo((false, true, false)));
        Assert.That((Accepts("answered", 1.9), Accepts("answered", 2), Accepts("answered", 2.1)), Is.EqualTo((true, true, false)));
    }

    private static ExperimentOptions Months(int number) => new()
    {
        Start = _april,
        Horizon = new TimeAmount(60, TimeUnit.Day),
        Drain = new TimeAmount(30, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(1),
        Seed = (ulong)number,
    };

    // Short, from every day of a month in turn, so that every day of the month and of the week is met.
    private static ExperimentOptions Weeks(int number) => Months(number) with
    {
        Start = _april.AddDays(number % 30),
        Horizon = new TimeAmount(10, TimeUnit.Day),
        Drain = new TimeAmount(20, TimeUnit.Day),
    };

    private static (int Cases, int Steps, int Timers, IReadOnlyList<string> Refused) Judge(Department department, ExperimentOptions options,
        int everyNth = 1)
    {
        var clock = Experiment.Compile(department, options).Clock;
        var tree = department.Workflows.ToDictionary(w => w.Id, w => new WorkflowTree(department, w.Id));
        var caseClock = new DueInstants(department, clock.Start);
        var replay = new CaseReplay(department, clock.Start);
        var refused = new List<string>();
        var (cases, steps, timers) = (0, 0, 0);
        foreach (var recorded in CaseRecorder.Record(department, options).Where((_, i) => i % everyNth == 0))
        {
            cases++;
            steps += recorded.Steps.Count;
            timers += recorded.Steps.Count(s => s.IsTimer);
            var replayed = ReplayedCase.Of(recorded, clock);
            if (!replay.Accepts(replayed, out var deviation))
                refused.Add($"{recorded.Workflow} {recorded.Source} {recorded.Ordinal}, step {deviation.Step}: {deviation.Reason}");
            var machine = new CaseMachine(tree[recorded.Workflow], caseClock,
                new CaseStart { Arrival = replayed.Arrival, Attributes = replayed.Attributes });
            var due = recorded.Due is { } tick ? clock.DateTimeAt(tick) : (DateTimeOffset?)null;
            if (machine.Due != due)
                refused.Add($"{recorded.Workflow} {recorded.Source} {recorded.Ordinal}: due {due:O} in the kernel, {machine.Due:O} here");
        }

        return (cases, steps, timers, refused);
    }
}
