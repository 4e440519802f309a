using Rpa.Discovery.Cluster.Clients;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Commands;

/// <summary>The study of the runner, whose runs the silos compute.</summary>
internal sealed class ClusterStudyCommand() : StudyCommand(ClusterWords.StudyDoes)
{
    private readonly ClusterPlace _silos = new(new ClusterCliOptions());

    protected override ComputingPlace Place => _silos;

    protected override StudyResult Compute(
        Session session, AutomationStudy study, StudyOptions options, IProgress<StudyProgress> progress, CancellationToken interrupted)
    {
        var run = PartedRun.Study(study, options);
        var stages = _silos.Compute(session, PartedStage.Kind, run.ToRequest(), new Forwarded(progress), interrupted);
        var parts = stages.SelectMany((shards, stage) => shards.Select((bytes, i) => Part.Read(bytes, $"{stage + 1}/{i + 1}"))).ToList();
        return run.Studied(parts, progress, interrupted);
    }

    /// <summary>Stages of the cluster as those of a study: today, the candidates, and then figures.</summary>
    private sealed class Forwarded(IProgress<StudyProgress> progress) : IProgress<ClusterProgress>
    {
        public void Report(ClusterProgress value) => progress.Report(new StudyProgress
        {
            Stage = value.Stage switch { 0 => StudyStage.AsIs, 1 => StudyStage.Candidates, _ => StudyStage.Figures },
            Fraction = value.Fraction,
            TimeLeft = null,
        });
    }
}
