using System.Globalization;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Tests.EventLogs;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Unavailability told apart as closed, absent and down, per visit and per case, and machines.</summary>
[Category("Long")]
public sealed class UnavailabilityLawTests
{
    [Test]
    public void Parts_SumToUnavailability([Range(0, 12)] int number)
    {
        var department = number == 12 ? DepartmentWithEverything.Make() : GeneratedDepartments.Make((ulong)number);
        var result = Experiment.Run(department, Days(21, seed: (ulong)number));
        foreach (var (name, causes) in result.States.Select(s => ($"{s.Workflow}/{s.Id}", s.WaitingByCauseHours))
            .Concat(result.Workflows.Select(w => (w.Id, w.WaitingByCauseHours))))
        {
            if (causes.Unavailability.Mean is not { } whole)
                continue;
            Assert.That(causes.Closed.Mean + causes.NotStaffed.Mean + causes.Absent.Mean + causes.Down.Mean,
                Is.EqualTo(whole).Within(1e-9 * Math.Max(1, whole)), name);
        }
    }

    // What a case goes through at the same time is not all on its path: departments without regions and repetitions.
    private static IEnumerable<int> Sequential =>
        Enumerable.Range(0, 12).Where(n => !Experiment.Compile(GeneratedDepartments.Make((ulong)n), Days(1)).HasTokens);

    [TestCaseSource(nameof(Sequential))]
    public void PerCase_IsWhatTheLogTells(int number)
    {
        var department = GeneratedDepartments.Make((ulong)number);
        var options = Days(21, seed: (ulong)number);
        var samples = Experiment.Run(department, options).Samples;
        using var stream = new MemoryStream();
        RunLog.Write(department, options, EventLogFormat.Of("log.csv")!, stream, 0, CancellationToken.None);
        var end = new DateTimeOffset(Monday.AddDays(21), TimeOnly.MinValue, TimeSpan.FromHours(9));
        var cases = CsvLogWriterTests.Read(stream.ToArray())
            .Where(r => r["finished"] == "true" && DateTimeOffset.Parse(r["arrival"], CultureInfo.InvariantCulture) < end)
            .ToLookup(r => r["workflow"]);
        foreach (var workflow in department.Workflows)
        {
            foreach (var (kind, column) in new[] { (MeasureKind.WorkflowClosedHours, "waitingClosedHours"),
                (MeasureKind.WorkflowAbsentHours, "waitingAbsentHours"), (MeasureKind.WorkflowDownHours, "waitingDownHours") })
            {
                var told = cases[workflow.Id].Sum(r => r[column].Length == 0 ? 0 : double.Parse(r[column], CultureInfo.InvariantCulture));
                Assert.That(samples.Of(kind, workflow.Id)[0], Is.EqualTo(told).Within(1e-6), $"{workflow.Id} {kind}");
            }
        }
    }

    [Test]
    public void Everything_HasEveryPart_AndItsMachineIsOccupiedAtLeastAsLongAsItsBotRuns()
    {
        var result = Experiment.Run(DepartmentWithEverything.Make(), Days(60));
        var machine = result.Machines.Single();
        Assert.Multiple(() =>
        {
            Assert.That(result.Workflows[0].WaitingByCauseHours.Absent.Mean, Is.Positive);
            Assert.That(result.Workflows[0].WaitingByCauseHours.Down.Mean, Is.Positive);
            Assert.That(result.Workflows[0].JoinHours.Mean, Is.Positive);
            Assert.That(result.Workflows[0].WaitingByCauseHours.Batching.Mean, Is.Positive);
            Assert.That(machine.Id, Is.EqualTo("pc"));
            Assert.That(machine.OccupiedHoursPerYear.Mean, Is.GreaterThan(result.Bots.Single().BusyHoursPerYear.Mean!.Value),
                "it is held while the bot has failed");
            Assert.That(machine.Utilization.Mean, Is.EqualTo(machine.OccupiedHoursPerYear.Mean / (365.25 * 24)).Within(1e-9),
                "without a calendar it could always be used");
        });
    }
}
