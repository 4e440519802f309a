using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Departments with a bit of everything, by the kernel and by the plain simulator: every whole number is the same; and what the
/// plain simulator does, the case machine permits.</summary>
[Category("Long")]
public sealed class KernelAgainstPlainTests
{
    private const int Count = 500;
    private const int PerBlock = 10;

    [Test]
    public void GeneratedDepartments_AgreeInEveryNumber([Range(0, (Count / PerBlock) - 1)] int block)
    {
        foreach (var number in Enumerable.Range(block * PerBlock, PerBlock))
        {
            var department = GeneratedDepartments.Make((ulong)number);
            Assert.That(PlainComparison.Differences(department, Options(number)), Is.Empty,
                () => $"department {number}; they first part at{Environment.NewLine}{string.Join(Environment.NewLine, FirstDivergence.Of(department, Options(number)))}");
        }
    }

    // Met beyond the blocks: two done at the same tick where the least busy takes what is next, and only the year's limit of overtime tells
    // who it was; an attended bot down while its person is away; a window that ends while a batch is at work which somebody has left.
    [TestCase(2273)]
    [TestCase(1600)]
    [TestCase(1721)]
    [TestCase(1751)]
    [TestCase(1860)]
    [TestCase(2131)]
    [TestCase(1159)]
    [TestCase(2326)]
    public void DepartmentWhereTheyOnceParted_AgreesInEveryNumber(int number) =>
        Assert.That(PlainComparison.Differences(GeneratedDepartments.Make((ulong)number), Options(number)), Is.Empty);

    [Test]
    public void GeneratedDepartments_AreValid()
    {
        Assert.Multiple(() =>
        {
            for (var number = 0; number < Count; number++)
            {
                var errors = DepartmentValidator.Validate(GeneratedDepartments.Make((ulong)number))
                    .Where(d => d.Severity == Severity.Error);
                Assert.That(errors.Select(d => d.Message), Is.Empty, $"department {number}");
            }
        });
    }

    [Test]
    public void GeneratedDepartments_ThePlainSimulator_IsAcceptedByTheCaseMachine([Range(0, (Count / PerBlock) - 1)] int block)
    {
        var refused = new List<string>();
        var cases = 0;
        foreach (var number in Enumerable.Range(block * PerBlock, PerBlock))
        {
            var department = GeneratedDepartments.Make((ulong)number);
            var recorder = new PlainRecorder();
            var clock = PlainSimulator.Run(department, Options(number), countCauses: false, recorder: recorder).Clock;
            var replay = new CaseReplay(department, clock.Start.AddDays(-1));
            foreach (var record in recorder.Records)
            {
                cases++;
                if (!replay.Accepts(ReplayedCase.Of(record, clock), out var deviation))
                    refused.Add(
                        $"department {number}, {record.Workflow} {record.Source} {record.Ordinal}, step {deviation.Step}: {deviation.Reason}");
            }
        }

        Assert.That(refused, Is.Empty, () => string.Join(Environment.NewLine, refused.Take(10)));
        Assert.That(cases, Is.GreaterThan(PerBlock * 20));
    }

    // Ranks begin again after a few enablings in two of three, so that what happens once in a year of the kernel happens all the time.
    private static ExperimentOptions Options(int number) => Days(15, seed: (ulong)number) with
    {
        Drain = new TimeAmount(3, TimeUnit.Day),
        MostRanks = number % 3 == 0 ? 1000 : 1 + (number % 11),
    };
}
