using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Scripts by which a scheduler runs the shares of a sweep; nothing here schedules, waits or repeats.</summary>
/// <param name="plan">The plan.</param>
/// <param name="folder">Where the cells are kept.</param>
/// <param name="tasks">How many shares.</param>
/// <param name="isRanking">Whether departments are ranked rather than cells simulated.</param>
internal sealed class SchedulerScripts(string plan, string folder, int tasks, bool isRanking = false)
{
    public const string Slurm = "slurm", Kubernetes = "kubernetes", Local = "local";

    public static readonly IReadOnlyList<string> Kinds = [Slurm, Kubernetes, Local];

    // Where the runner is found; whoever has it elsewhere says so in the environment.
    private const string Runner = "\"${RPA_DISCOVERY:-rpa-discovery}\"";

    private readonly string _plan = Path.GetFullPath(plan);
    private readonly string _folder = Path.GetFullPath(folder);
    private readonly string _rank = isRanking ? " --rank" : "";
    private readonly string _tasks = tasks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The script and how to run it, by their names in the folder.</summary>
    /// <exception cref="DepartmentException">A path cannot be written into a script.</exception>
    public IReadOnlyList<(string Name, string Text)> Of(string kind, Language language)
    {
        foreach (var path in (string[])[_plan, _folder])
        {
            if (path.Any(char.IsControl))
                throw new DepartmentException([CellRules.UnsafePath.At(default, path)]);
        }

        var (name, text, how) = kind switch
        {
            Slurm => ("sweep.slurm.sh", SlurmScript(), SchedulerWords.HowSlurm),
            Kubernetes => ("sweep.job.yaml", KubernetesJob(), SchedulerWords.HowKubernetes),
            _ => ("sweep.sh", LocalScript(), SchedulerWords.HowLocal),
        };
        var collect = $"rpa-discovery sweep {Quoted(_plan)} -o {Quoted(_folder)}{_rank} --resume";
        return
        [
            (name, text),
            ("README.txt", how.In(language, Quoted(Path.Combine(_folder, name)), collect, _tasks, ToolVersion.Text, Path.GetFileName(_plan))
                + "\n"),
        ];
    }

    // A job that lost its node is put into the queue again; cells that it had finished are not computed twice.
    private string SlurmScript() => $"""
        #!/bin/sh
        #SBATCH --job-name=rpa-discovery-sweep
        #SBATCH --array=1-{_tasks}
        #SBATCH --cpus-per-task=1
        #SBATCH --requeue
        #SBATCH --open-mode=append
        set -eu
        exec {Runner} sweep {Quoted(_plan)} -o {Quoted(_folder)}{_rank} \
            --part "$SLURM_ARRAY_TASK_ID/{_tasks}" --threads "$SLURM_CPUS_PER_TASK" --quiet

        """.ReplaceLineEndings("\n");

    private string LocalScript() => $"""
        #!/bin/sh
        set -eu
        part=1
        while [ "$part" -le {_tasks} ]; do
            {Runner} sweep {Quoted(_plan)} -o {Quoted(_folder)}{_rank} --part "$part/{_tasks}" --quiet
            part=$((part + 1))
        done
        exec {Runner} sweep {Quoted(_plan)} -o {Quoted(_folder)}{_rank} --resume

        """.ReplaceLineEndings("\n");

    // Indexes of a job begin at 0, shares at 1.
    private string KubernetesJob() => $"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: rpa-discovery-sweep
        spec:
          completions: {_tasks}
          parallelism: {_tasks}
          completionMode: Indexed
          backoffLimitPerIndex: 6
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: sweep
                  image: {YamlQuoted("rpa-discovery:" + ToolVersion.Text)}
                  command:
                    - /bin/sh
                    - -c
                    - >-
                      exec rpa-discovery sweep "/sweep/plan/$PLAN" -o /sweep/result{_rank}
                      --part "`expr $JOB_COMPLETION_INDEX + 1`/{_tasks}" --threads 1 --quiet
                  env:
                    - name: PLAN
                      value: {YamlQuoted(Path.GetFileName(_plan).Replace("$", "$$", StringComparison.Ordinal))}
                  resources:
                    requests:
                      cpu: "1"
                  volumeMounts:
                    - name: sweep
                      mountPath: /sweep
              volumes:
                - name: sweep
                  persistentVolumeClaim:
                    claimName: rpa-discovery-sweep

        """.ReplaceLineEndings("\n");

    // Between single quotes a shell reads everything as it stands.
    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string YamlQuoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
