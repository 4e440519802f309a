using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Recorded runs of generated departments keep to every rule of the audit.</summary>
[Category("Long")]
public sealed class AuditedRunLawTests
{
    private const int Departments = 300;

    private static IEnumerable<string> Names => AuditDepartments.ByName.Keys;

    [TestCaseSource(nameof(Names))]
    public void DepartmentOfEachKind_KeepsToEveryRule(string name)
    {
        for (var seed = 1UL; seed <= 3; seed++)
        {
            var violations = AuditedRun.Of(AuditDepartments.ByName[name],
                Days(20, seed: seed) with { Drain = new TimeAmount(10, TimeUnit.Day) }).Violations;
            Assert.That(violations, Is.Empty, () =>
                $"seed {seed}: {violations.Count}{Environment.NewLine}{string.Join(Environment.NewLine, violations.Take(20))}");
        }
    }

    [Test]
    public void ForkInTies_JudgedByTheTurnsOfAnotherReplication_IsObjectedTo()
    {
        Region Of(string id) =>
            new() { Id = id, Initial = "do-" + id, States = [Work("do-" + id, "clerk", Exactly(5), To("end-" + id)), End("end-" + id)] };
        var department = Department.Named("fork").WithPool("clerk", 1).With(Flow("case", Every(Exponential(30)),
            new ParallelState
            {
                Id = "fork", Regions = [Of("a"), Of("b")],
                Transitions = [new Transition { Event = "joined", Target = "end" }]
            }, End()));
        var run = AuditedRun.Of(department, Days(3));
        Assert.That(run.Violations, Is.Empty);
        var other = AuditPlan.Of(Rpa.Discovery.Simulation.Experiment.Compile(department, Days(3)), replication: 1);
        Assert.That(RunAudit.Violations(run.Events, other).Select(v => v.Rule), Has.Some.EqualTo(AuditRule.Priority));
    }

    [Test]
    public void GeneratedDepartments_KeepToEveryRule([Range(0, 5)] int block)
    {
        var found = new List<string>();
        for (var seed = block * Departments / 6; seed < (block + 1) * Departments / 6; seed++)
        {
            var options = Days(15, seed: (ulong)seed, warmUp: seed % 3) with { Drain = new TimeAmount(3, TimeUnit.Day) };
            var violations = AuditedRun.Of(GeneratedDepartments.Make((ulong)seed), options).Violations;
            if (violations.Count > 0)
                found.Add($"department {seed}: {violations.Count}{Environment.NewLine}{string.Join(Environment.NewLine, violations.Take(3))}");
        }

        Assert.That(found, Is.Empty, () => string.Join(Environment.NewLine, found));
    }
}
