using System.Diagnostics;
using Rpa.Discovery.Runner.Tests.Commands;

namespace Rpa.Discovery.Runner.Tests.Schedulers;

/// <summary>The script that is written for Slurm, run by a Slurm that loses a node.</summary>
[Category("Slurm")]
[NonParallelizable]
public sealed class SlurmSweepTests
{
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(75);

    [Test]
    public void ArrayOfTasks_WhoseNodeIsKilledInTheMiddle_GivesTheBytesOfOneMachine()
    {
        SlurmCluster.Require();
        using var runner = new RunnerHarness();
        // A name that a shell would take apart.
        var plan = SweepCommandTests.WriteMany(runner, "a plan's folder", departments: 12, seeds: 4);
        var (folder, alone) = (runner.Path("on a 'cluster'"), runner.Path("alone"));
        Assert.That(runner.Run("sweep", plan, "--for", "slurm", "-o", folder), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("sweep", plan, "-o", alone, "--quiet"), Is.Zero, () => runner.Error);

        using (var slurm = new SlurmCluster())
        {
            var submitted = slurm.Ask(folder, "sbatch", [Path.Combine(folder, "sweep.slurm.sh")]);
            Assert.That(submitted, Does.Contain("Submitted batch job"), slurm.Logs);
            var watch = Stopwatch.StartNew();
            Until(() => CellsIn(folder) >= 6 && slurm.Ask("squeue", "-h", "-w", "n2", "-t", "R").Trim().Length > 0);
            slurm.KillNode("n2");
            Until(() => slurm.Ask("squeue", "-h").Trim().Length == 0);
            Assert.That(slurm.Ask("scontrol", "-o", "show", "job"), Does.Contain("Restarts=1"), "a task was queued again");

            void Until(Func<bool> come)
            {
                while (!come())
                {
                    if (watch.Elapsed > _most)
                        Assert.Fail($"{CellsIn(folder)} cells\n{slurm.Ask("squeue", "-a")}\n{slurm.Ask("sinfo", "-N")}\n{slurm.Logs()}");
                    Thread.Sleep(200);
                }
            }
        }

        Assert.That(CellsIn(folder), Is.EqualTo(48), "every cell, before anything is collected");
        Assert.That(runner.Run("sweep", plan, "-o", folder, "--resume", "--quiet"), Is.Zero, () => runner.Error);
        SweepCommandTests.AssertSame(runner, alone, folder);
    }

    private static int CellsIn(string folder) => Directory.Exists(Path.Combine(folder, "cells"))
        ? Directory.EnumerateFiles(Path.Combine(folder, "cells"), "*.json", SearchOption.AllDirectories).Count() : 0;
}
