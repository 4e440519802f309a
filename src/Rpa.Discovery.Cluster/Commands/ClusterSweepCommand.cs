using System.Diagnostics;
using Rpa.Discovery.Cluster.Clients;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Commands;

/// <summary>The sweep of the runner, whose cells the silos compute.</summary>
internal sealed class ClusterSweepCommand() : SweepCommand(ClusterWords.SweepDoes, "DIR|FILE.parquet", ClusterWords.SweepOutHelp)
{
    // More would cost the coordinator more than they spread.
    private const int UsualShards = 1000;
    private readonly ClusterPlace _silos = new(new ClusterCliOptions(ClusterWords.SweepShardsHelp), UsualShards);

    protected override ComputingPlace Place => _silos;

    protected override Func<SweepResult, byte[]>? OneFile(string output) =>
        output.EndsWith(SweepParquet.Extension, StringComparison.OrdinalIgnoreCase) ? SweepParquet.Write : null;

    protected override CellsElsewhere<TRun>? Elsewhere<TRun>(Session session, SweepPlan plan, CellKind<TRun> kind) =>
        (all, missing, progress, interrupted) =>
        {
            List<NamedCell> cells = [.. all.Where(c => missing.Contains(c.Request))];
            var stages = _silos.Compute(
                session, CellsStage.Kind, CellsByValue.Ask(plan, kind, cells), new Forwarded(progress), interrupted);
            return cells.Zip(CellsStage.CellsOf(stages[0], cells.Count)).ToDictionary(c => c.First.Request, c =>
                CellFile<TRun>.Read(c.Second, c.First.Request)?.Run ?? throw Another(c.First), StringComparer.Ordinal);
        };

    private static DepartmentException Another(NamedCell cell) =>
        new([ClusterRules.NotComputed.At(default, ClusterWords.AnotherCell.With(cell.Number))]);

    /// <summary>Progress of the only stage, with the time left as far as it went until now.</summary>
    private sealed class Forwarded(IProgress<StudyProgress>? progress) : IProgress<ClusterProgress>
    {
        private readonly Stopwatch _watch = new();
        private double? _found;

        public void Report(ClusterProgress value)
        {
            // What was finished before says nothing about the speed.
            if (_found is not { } found)
            {
                _found = found = value.Fraction;
                _watch.Start();
            }

            progress?.Report(new StudyProgress
            {
                Stage = StudyStage.AsIs,
                Fraction = value.Fraction,
                TimeLeft = value.Fraction > found ? _watch.Elapsed * ((1 - value.Fraction) / (value.Fraction - found)) : null,
            });
        }
    }
}
