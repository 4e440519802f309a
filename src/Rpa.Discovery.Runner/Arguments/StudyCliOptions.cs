using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>What a study is asked to do beyond what the file says; the same for <c>study</c> and <c>rank</c>.</summary>
/// <param name="computation">The one that it is asked for; null for a command of its own kind.</param>
internal sealed class StudyCliOptions(Computation? computation = null)
{
    private readonly RequestCliOptions _own = new(computation?.Own ?? []);
    private readonly CliOption _scenarios = CliOption.Many("--scenario", "FILE", RunnerWords.CandidateScenarioHelp);
    private readonly CliOption _conventions = CliOption.Of("--conventions", "FILE", CalibrationWords.ConventionsHelp);
    private readonly RequestCliOptions _asked = new(StudyRequest.Options);
    private readonly SimulationCliOptions _simulation = new();

    public IReadOnlyList<CliOption> All => Of(Askers.Rankings);

    /// <summary>Those of a command that ranks and may do so quickly.</summary>
    public IReadOnlyList<CliOption> OfRankings => [.. _asked.Of(Askers.Quick), .. All];

    /// <summary>Those of the computation alone.</summary>
    public IEnumerable<CliOption> Own => _own.All;

    /// <summary>Those of one kind of command.</summary>
    public IReadOnlyList<CliOption> Of(Askers askers) => askers == Askers.Simulations ? _simulation.All
        : [_scenarios, .. _asked.Of(askers), _conventions, .. _simulation.All];

    /// <summary>Reads the options before any file, so that a slip in one is found first.</summary>
    public void Check(Session session)
    {
        _simulation.Check(session);
        Asked(session, null);
    }

    /// <summary>What takes further runs cannot be had quickly.</summary>
    public void RefuseQuickWith(Session session, CliOption other)
    {
        if (session.Has(_asked["--quick"]) && session.Has(other))
            throw new UsageException(RunnerWords.NotTogether, "--quick", other.Name);
    }

    /// <summary>The department, by the conventions of doubt that were given.</summary>
    public DepartmentFile Department(Session session, string path)
    {
        var file = InputFiles.Department(session, path);
        return session.Text(_conventions) is { } conventions ? file.By(ConventionsYaml.Load(conventions)) : file;
    }

    /// <summary>Whether no weights were given, so that all aims count the same.</summary>
    public bool HasEqualWeights(Session session) => !session.Has(_asked["--weights"]);

    /// <summary>How many rows to show.</summary>
    public int Top(Session session, int usual) => session.Has(_asked["--top"]) ? Asked(session, null).ShortlistSize : usual;

    /// <summary>The scenario files as given.</summary>
    public IReadOnlyList<string> ScenarioPaths(Session session) => session.Texts(_scenarios);

    /// <param name="session">What was asked for.</param>
    /// <param name="file">The department.</param>
    /// <param name="path">Its file.</param>
    /// <param name="portfolio">Limits of a portfolio; null for none.</param>
    /// <param name="pilot">What a pilot is asked beside it; null for none.</param>
    /// <param name="instead">A scenario that takes the place of the one with its id, or stands beside the others; null for none.</param>
    /// <param name="early">Told what is known while the study goes on; null for nobody.</param>
    public StudyOptions OptionsFor(
        Session session, DepartmentFile file, string path, PortfolioConstraints? portfolio = null, Scenario? instead = null,
        IProgress<StudyResult>? early = null, PilotRequest? pilot = null)
    {
        var scenarios = Scenarios(session, path, instead);
        var (experiment, asked) = (_simulation.OptionsFor(session, file.Study), Asked(session, file));
        return new StudyOptions
        {
            Experiment = experiment,
            Replications = asked.Quick && _simulation.SaysReplications(session) ? experiment.Replications : null,
            Scenarios = scenarios,
            Asked = asked with { Pilot = pilot },
            Portfolio = portfolio,
            KeepFinished = true,
            Early = early,
        };
    }

    private StudyRequest Asked(Session session, DepartmentFile? file)
    {
        var begun = new Request { Experiment = new(), Study = computation?.Begins(new()) ?? new() };
        return _own.Read(session, _asked.Read(session, begun, file), file).Study!;
    }

    private List<Scenario> Scenarios(Session session, string path, Scenario? instead = null)
    {
        var scenarios = ScenarioPaths(session).Select(scenario => InputFiles.Scenario(scenario, path)).ToList();
        if (instead is not null)
            scenarios = [instead, .. scenarios.Where(s => !string.Equals(s.Id, instead.Id, StringComparison.Ordinal))];
        return scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new UsageException(RunnerWords.ScenarioTwice, twice.Key) : scenarios;
    }
}
