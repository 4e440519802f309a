using System.Globalization;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>What a study is asked to do beyond what the file says; the same for <c>study</c> and <c>rank</c>.</summary>
internal sealed class StudyChoices
{
    private readonly CliOption _scenarios = CliOption.Many("--scenario", "FILE", RunnerWords.CandidateScenarioHelp);
    private readonly CliOption _weights = CliOption.Of("--weights", "LINE|FILE", RunnerWords.WeightsHelp);
    private readonly CliOption _method = CliOption.Of("--method", "NAME",
        RunnerWords.MethodHelp.With(string.Join(", ", RankingMethods.All.Select(m => m.Name))));
    private readonly CliOption _group = CliOption.Of("--group", "FILE", RunnerWords.GroupHelp);
    private readonly CliOption _top = CliOption.Of("--top", "K", RunnerWords.TopHelp);
    private readonly CliOption _untilSeparated = CliOption.Of("--until-separated", "POINTS", RunnerWords.UntilSeparatedHelp);
    private readonly CliOption _evenIfOverloaded = CliOption.Switch("--even-if-overloaded", RunnerWords.EvenIfOverloadedHelp);
    private readonly CliOption _quick = CliOption.Switch("--quick", QuickWords.Help);
    private readonly CliOption _conventions = CliOption.Of("--conventions", "FILE", CalibrationWords.ConventionsHelp);
    private readonly SimulationChoices _simulation = new();

    public IReadOnlyList<CliOption> All =>
        [_scenarios, _weights, _method, _group, _top, _untilSeparated, _evenIfOverloaded, _conventions, .. _simulation.All];

    /// <summary>Those of a command that ranks and may do so quickly.</summary>
    public IReadOnlyList<CliOption> OfRankings => [_quick, .. All];

    /// <summary>Those that a portfolio knows: it is made by the value alone, and of all rows.</summary>
    public IReadOnlyList<CliOption> OfPortfolios => [_scenarios, _weights, _evenIfOverloaded, _conventions,
        .. _simulation.All];

    /// <summary>Those of everybody's voice, which brings people's weights itself.</summary>
    public IReadOnlyList<CliOption> OfVoices => [_scenarios, _untilSeparated, _evenIfOverloaded, _conventions,
        .. _simulation.All];

    /// <summary>Reads the options before any file, so that a slip in one is found first.</summary>
    public void Check(Session session)
    {
        _simulation.Check(session);
        Top(session, 1);
        MethodOf(session);
        SelectionOf(session);
        if (session.Text(_weights) is { } weights && !IsFile(weights))
            WeightsOf(session);
        RefuseQuickWith(session, _group);
        RefuseQuickWith(session, _untilSeparated);
    }

    /// <summary>What takes further runs cannot be had quickly.</summary>
    public void RefuseQuickWith(Session session, CliOption other)
    {
        if (session.Has(_quick) && session.Has(other))
            throw new UsageException(RunnerWords.NotTogether, _quick.Name, other.Name);
    }

    /// <summary>The department, by the conventions of doubt that were given.</summary>
    public DepartmentFile Department(Session session, string path)
    {
        var file = InputFiles.Department(session, path);
        return session.Text(_conventions) is { } conventions ? file.By(ConventionsYaml.Load(conventions)) : file;
    }

    /// <summary>Whether no weights were given, so that all aims count the same.</summary>
    public bool HasEqualWeights(Session session) => !session.Has(_weights);

    /// <summary>How many rows to show.</summary>
    public int Top(Session session, int usual) => session.Text(_top) is { } top ? SpokenOptions.SmallCount(_top.Name, top, 1) : usual;

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
        var scenarios = ScenarioPaths(session).Select(scenario => InputFiles.Scenario(scenario, path)).ToList();
        if (instead is not null)
            scenarios = [instead, .. scenarios.Where(s => !string.Equals(s.Id, instead.Id, StringComparison.Ordinal))];
        if (scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UsageException(RunnerWords.ScenarioTwice, twice.Key);
        var usual = new StudyOptions();
        var (experiment, isQuick) = (_simulation.OptionsFor(session, file.Study), session.Has(_quick));
        var group = session.Text(_group);
        var heard = group is not null && BallotFiles.IsTables(group) ? Heard(session, group, file) : null;
        return new StudyOptions
        {
            Experiment = experiment,
            Quick = isQuick,
            Replications = isQuick && _simulation.SaysReplications(session) ? experiment.Replications : null,
            Scenarios = scenarios,
            Weights = WeightsOf(session),
            WeightsFile = session.Text(_weights) is { } weights && IsFile(weights) ? weights : null,
            Method = MethodOf(session),
            Group = heard is not null ? heard.Ballots : group is not null ? Ballots(session, group) : [],
            Voices = heard,
            ShortlistSize = Top(session, usual.ShortlistSize),
            Selection = SelectionOf(session),
            Portfolio = portfolio,
            Pilot = pilot,
            EvenIfOverloaded = session.Has(_evenIfOverloaded),
            KeepFinished = true,
            Early = early,
        };
    }

    /// <summary>What everybody's voice is asked.</summary>
    public StudyOptions OptionsForVoices(Session session, DepartmentFile file, string path, string ballots, bool freeText, bool noRanking)
    {
        var heard = Heard(session, ballots, file);
        var scenarios = ScenarioPaths(session).Select(scenario => InputFiles.Scenario(scenario, path)).ToList();
        if (scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UsageException(RunnerWords.ScenarioTwice, twice.Key);
        return new StudyOptions
        {
            Experiment = _simulation.OptionsFor(session, file.Study),
            Scenarios = scenarios,
            Group = heard.Ballots,
            Voices = heard,
            FreeText = freeText,
            NoRanking = noRanking,
            Selection = SelectionOf(session),
            EvenIfOverloaded = session.Has(_evenIfOverloaded),
        };
    }

    private Weights WeightsOf(Session session)
    {
        if (session.Text(_weights) is not { } line)
            return Weights.Equal;
        if (IsFile(line))
        {
            return Ballots(session, line) is [var one]
                ? one.Weights
                : throw new DepartmentException([RunnerRules.SeveralBallots.At(new SourceSpan(line, 1, 1), line)]);
        }

        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in SpokenOptions.Narrow(line)
            .Split([',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(['=', ':'], StringSplitOptions.TrimEntries) is not [var aim, var number])
                throw NotWeights(line);
            if (!Criteria.Ids.Contains(aim, StringComparer.Ordinal))
                throw NotWeights(line, new MessagePart(RunnerWords.NotAnAim, aim, NearestName.To(aim, Criteria.Ids) is { } near
                    ? new MessagePart(RunnerWords.DidYouMean, near) : ""));
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
                out var weight) || !double.IsFinite(weight))
                throw NotWeights(line, new MessagePart(RunnerWords.NotAWeight, aim, number));
            if (!weights.TryAdd(aim, weight))
                throw NotWeights(line, new MessagePart(RunnerWords.AimTwice, aim));
        }

        return weights.Values.Any(w => w > 0) ? Weights.Direct(weights)
            : throw NotWeights(line, weights.Count > 0 ? new MessagePart(RunnerWords.NothingWeighs) : null);
    }

    private SelectionOptions? SelectionOf(Session session) => session.Text(_untilSeparated) is { } points
        ? new SelectionOptions { Indifference = SpokenOptions.Positive(_untilSeparated.Name, points) }
        : null;

    private IRankingMethod MethodOf(Session session) => session.Text(_method) is not { } name
        ? new WeightedSum()
        : RankingMethods.Find(name)
        ?? throw new UsageException(RunnerWords.NoSuchMethod, _method.Name, string.Join(", ", RankingMethods.All.Select(m => m.Name)), name,
            RankingMethods.Nearest(name) is { } near ? new MessagePart(RunnerWords.DidYouMean, near) : "");

    private static HeardVoices Heard(Session session, string path, DepartmentFile file)
    {
        var heard = BallotFiles.Read(path, file.Department).ValueOrThrow();
        session.Warn(heard.Findings);
        return heard;
    }

    // Comparisons that contradict each other are counted all the same, and said.
    private static IReadOnlyList<Ballot> Ballots(Session session, string path)
    {
        var read = BallotYaml.Read(path);
        var ballots = read.ValueOrThrow();
        session.Warn(read.Diagnostics);
        return ballots;
    }

    private static bool IsFile(string weights) =>
        weights.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || weights.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private UsageException NotWeights(string line, MessagePart? why = null) =>
        new(RunnerWords.NotWeights, _weights.Name, string.Join(", ", Criteria.Ids), line, why ?? (object)"");
}
