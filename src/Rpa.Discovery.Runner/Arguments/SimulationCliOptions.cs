using Rpa.Discovery.Contracts;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>What is simulated: the file's study, with whatever the command line says instead.</summary>
internal sealed class SimulationCliOptions
{
    private readonly RequestCliOptions _runs = new(RequestOptions.OfRuns);

    public IReadOnlyList<CliOption> All => _runs.Of(Askers.Simulations);

    /// <summary>Whether the command line says how often to simulate.</summary>
    public bool SaysReplications(Session session) => session.Has(_runs["--replications"]);

    /// <summary>Reads the options before any file, so that a slip in one is found first.</summary>
    public void Check(Session session) => OptionsFor(session, new StudyPlan());

    public ExperimentOptions OptionsFor(Session session, StudyPlan? plan)
    {
        var options = _runs.Read(session, new() { Experiment = ExperimentOptions.From(plan ?? new StudyPlan()) }, null).Experiment;
        return options with { Seed = session.Seed ?? options.Seed, Threads = session.Threads };
    }
}
