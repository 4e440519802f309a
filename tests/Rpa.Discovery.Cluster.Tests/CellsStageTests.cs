using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Cluster.Tests.Processes;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Sweeps;

namespace Rpa.Discovery.Cluster.Tests;

/// <summary>Cells of a sweep in shards: in whatever number of them, each cell once and in its place.</summary>
public sealed class CellsStageTests
{
    [Test]
    public void Shards_HoldEveryCellOnce_InWhateverNumber()
    {
        using var desks = new Desks();
        var plan = SweepPlanFile.Read(desks.Plan("horizon: 5 d, replications: 1")).ValueOrThrow();
        List<NamedCell> cells = [.. plan.Cells().Select((c, i) => new NamedCell(i + 1, c, CellInput.Of(plan, c).Request))];
        var asked = CellsByValue.Ask(plan, CellKinds.Simulation, cells);
        foreach (var (atMost, shards) in ((int, int)[])[(1, 1), (5, 5), (24, 24), (1000, 24)])
        {
            var run = SharedKinds.All.Read(new SharedRequest(CellsStage.Kind, atMost, asked));
            Assert.That((run.Replications, run.First!.Shards), Is.EqualTo((24L, shards)));
            List<byte[]> parts = [.. Enumerable.Range(0, shards).Select(s => run.First.Compute(s, CancellationToken.None))];
            Assert.That(run.First.After(parts), Is.Null);
            var given = CellsStage.CellsOf(parts, cells.Count);
            Assert.That(given.Zip(cells).Select(c => CellFile<CellRunJson>.Read(c.First, c.Second.Request)), Has.None.Null);
            foreach (var cut in (int[])[1, 3, parts[0].Length / 2, parts[0].Length])
            {
                Assert.That(() => CellsStage.CellsOf([parts[0][cut..], .. parts[1..]], cells.Count), Throws.TypeOf<DepartmentException>());
                Assert.That(() => CellsStage.CellsOf([parts[0][..^cut], .. parts[1..]], cells.Count), Throws.TypeOf<DepartmentException>());
            }
        }
    }
}
