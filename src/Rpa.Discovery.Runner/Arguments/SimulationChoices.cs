using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>What is simulated: the file's study, with whatever the command line says instead.</summary>
internal sealed class SimulationChoices
{
    private readonly CliOption _replications = CliOption.Of("--replications", "N|until:2%", RunnerWords.ReplicationsHelp);
    private readonly CliOption _period = CliOption.Of("--period", "FY2026", RunnerWords.PeriodHelp);
    private readonly CliOption _horizon = CliOption.Of("--horizon", "365d", RunnerWords.HorizonHelp);
    private readonly CliOption _cases = CliOption.Of("--cases", "N", RunnerWords.CasesHelp);
    private readonly CliOption _controls = CliOption.Switch("--control-variates", RunnerWords.ControlVariatesHelp);
    private readonly CliOption _warmUp = CliOption.Of("--warm-up", "60d|auto", RunnerWords.WarmUpHelp);

    public IReadOnlyList<CliOption> All => [_replications, _period, _horizon, _cases, _warmUp, _controls];

    /// <summary>Whether the command line says how often to simulate.</summary>
    public bool SaysReplications(Session session) => session.Has(_replications);

    /// <summary>Reads the options before any file, so that a slip in one is found first.</summary>
    public void Check(Session session) => OptionsFor(session, new StudyPlan());

    public ExperimentOptions OptionsFor(Session session, StudyPlan? plan)
    {
        var options = ExperimentOptions.From(plan ?? new StudyPlan());
        Refuse(session, _period, _horizon);
        Refuse(session, _period, _cases);
        Refuse(session, _horizon, _cases);
        if (session.Text(_period) is { } period)
            options = options with { Dates = SpokenOptions.Period(_period.Name, period), Start = null, Horizon = null, Cases = null };
        if (session.Text(_horizon) is { } horizon)
            options = options with
            {
                Start = options.Dates?.Start ?? options.Start,
                Dates = null,
                Horizon = SpokenOptions.Duration(_horizon.Name, horizon),
                Cases = null
            };
        if (session.Text(_cases) is { } cases)
            options = options with
            {
                Start = options.Dates?.Start ?? options.Start,
                Dates = null,
                Horizon = null,
                Cases = SpokenOptions.Count(_cases.Name, cases, 1, StudyLimits.Cases),
                Drain = null,
                DrainAll = true
            };
        if (session.Text(_warmUp) is { } warmUp)
        {
            var auto = string.Equals(warmUp, "auto", StringComparison.OrdinalIgnoreCase);
            options = options with
            {
                WarmUpAuto = auto,
                WarmUp = auto ? null : SpokenOptions.Duration(_warmUp.Name, warmUp, allowZero: true)
            };
        }

        if (session.Text(_replications) is { } replications)
            options = options with { Replications = SpokenOptions.Replications(_replications.Name, replications) };
        if (session.Has(_controls))
            options = options with { ControlVariates = true };
        return options with { Seed = session.Seed ?? options.Seed, Threads = session.Threads };
    }

    private static void Refuse(Session session, CliOption one, CliOption other)
    {
        if (session.Has(one) && session.Has(other))
            throw new UsageException(RunnerWords.NotTogether, one.Name, other.Name);
    }
}
