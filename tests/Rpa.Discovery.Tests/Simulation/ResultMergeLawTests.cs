using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Parts of a study, put together, are the study.</summary>
[Category("Long")]
public sealed class ResultMergeLawTests
{
    [TestCase(3UL)]
    [TestCase(92UL)]
    [TestCase(65UL)]
    public void Merge_OfPartsInAnyOrder_IsTheWholeBitForBit(ulong seed)
    {
        var department = GeneratedDepartments.Make(seed);
        var options = Days(40, 20);
        var whole = Experiment.Run(department, options);
        var merged = ExperimentResult.Merge(Part(department, options, 14, 6), Part(department, options, 0, 10),
            Part(GeneratedDepartments.Make(seed), options with { Threads = 1 }, 10, 4));
        Assert.Multiple(() =>
        {
            Assert.That(Figures(merged), Is.EqualTo(Figures(whole)));
            Assert.That(merged.Options, Is.EqualTo(whole.Options));
            Assert.That(merged.Samples.Rows.SelectMany(r => r.Value).Select(BitConverter.DoubleToInt64Bits),
                Is.EqualTo(whole.Samples.Rows.SelectMany(r => r.Value).Select(BitConverter.DoubleToInt64Bits)));
            Assert.That(merged.Diagnostics, Is.EqualTo(whole.Diagnostics));
            Assert.That((merged.Replications, merged.Years, merged.Performance.Activities, merged.Performance.Events),
                Is.EqualTo((whole.Replications, whole.Years, whole.Performance.Activities, whole.Performance.Events)));
        });
    }

    [Test]
    public void Merge_OfWhatWasMerged_GoesOn()
    {
        var options = Days(30, 15);
        var firstTen = ExperimentResult.Merge(Part(Tandem(), options, 0, 5), Part(Tandem(), options, 5, 5));
        Assert.That(Figures(ExperimentResult.Merge(firstTen, Part(Tandem(), options, 10, 5))),
            Is.EqualTo(Figures(Experiment.Run(Tandem(), options))));
    }

    [Test]
    public void Merge_Quantiles_AreTheMeanOfTheReplications()
    {
        var options = Days(30, 20);
        var parts = new[] { Part(Tandem(), options, 0, 10), Part(Tandem(), options, 10, 10) };
        Assert.That(ExperimentResult.Merge(parts).Workflows[0].CycleTimeP90Hours.Mean,
            Is.EqualTo(parts.Average(p => p.Workflows[0].CycleTimeP90Hours.Mean)).Within(1e-9));
    }

    [Test]
    public void Merge_OfWhatDoesNotBelongTogether_IsRefused()
    {
        var options = Days(10, 20);
        var first = Part(Tandem(), options, 0, 2);
        Assert.Multiple(() =>
        {
            Assert.That(() => ExperimentResult.Merge(), Throws.ArgumentException.With.Message.Contains("nothing to merge"));
            Assert.That(() => ExperimentResult.Merge(first, first), Throws.ArgumentException.With.Message.Contains("twice"));
            Assert.That(() => ExperimentResult.Merge(first, Part(Tandem(), options, 3, 2)),
                Throws.ArgumentException.With.Message.Contains("missing"));
            Assert.That(() => ExperimentResult.Merge(first, Part(Tandem(), options with { Seed = 2 }, 2, 2)),
                Throws.ArgumentException.With.Message.Contains("options differ"));
            Assert.That(() => ExperimentResult.Merge(first, Part(Tandem(), Days(11, 20), 2, 2)),
                Throws.ArgumentException.With.Message.Contains("options differ"));
            Assert.That(() => ExperimentResult.Merge(first, Part(Tandem(team: 7), options, 2, 2)),
                Throws.ArgumentException.With.Message.Contains("departments differ"));
            Assert.That(() => new ExperimentOptions { FirstReplication = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    private static ExperimentResult Part(Department department, ExperimentOptions options, int first, int count) =>
        Experiment.Run(department, options with { FirstReplication = first, Replications = ReplicationPlan.Exactly(count) });

    // Every figure as text that tells any two doubles apart.
    private static List<string> Figures(object result)
    {
        var figures = new List<string>();
        Add("", result);
        return figures;

        void Add(string path, object? value)
        {
            switch (value)
            {
                case null or Performance or ExperimentOptions or Department or string or int or DateTimeOffset:
                    break;
                case double number:
                    figures.Add($"{path} {number.ToString("R", CultureInfo.InvariantCulture)}");
                    break;
                case Estimate e:
                    figures.Add(string.Create(CultureInfo.InvariantCulture,
                        $"{path} {e.Mean:R} {e.HalfWidth:R} {e.N} {e.P10:R} {e.P90:R} {e.Unit} {e.Why}"));
                    break;
                case System.Collections.IEnumerable list:
                    var i = 0;
                    foreach (var item in list)
                        Add($"{path}[{i++}]", item);
                    break;
                default:
                    foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
                        Add($"{path}.{property.Name}", property.GetValue(value));
                    break;
            }
        }
    }
}
