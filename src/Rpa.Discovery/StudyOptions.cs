using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery;

/// <summary>What a whole study is asked to do beyond what the file says.</summary>
public sealed class StudyOptions
{
    /// <summary>What is simulated; null takes the file's <c>study</c>.</summary>
    public ExperimentOptions? Experiment { get; init; }

    /// <summary>How often each department is simulated, instead of what the file or <see cref="Experiment"/> says; null leaves
    /// that.</summary>
    public ReplicationPlan? Replications { get; init; }

    /// <summary>The number from which every random number is keyed, instead of what the file or <see cref="Experiment"/> says; null leaves
    /// that.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The division's own scenarios, ranked beside the candidates that are found.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>How much each aim counts; all the same when not said.</summary>
    public Weights Weights { get => Asked.Weights; init => Asked = Asked with { Weights = value }; }

    /// <summary>What the order is made by; the weighted sum when not said. Values stay in points, and people's rankings
    /// (<see cref="Group"/>) keep the weighted sum.</summary>
    public IRankingMethod Method { get => Asked.Method; init => Asked = Asked with { Method = value }; }

    /// <summary>The weights of several people, each of whom gets a ranking beside that of <see cref="Weights"/>; empty for none. Nobody may
    /// stand twice.</summary>
    public IReadOnlyList<Preferences> Group { get => Asked.Group; init => Asked = Asked with { Group = value }; }

    /// <summary>How many of the best are spoken of together, at least 1; 3 when not said.</summary>
    public int ShortlistSize { get => Asked.ShortlistSize; init => Asked = Asked with { ShortlistSize = value }; }

    /// <summary>How many candidates are simulated, own scenarios included, at least 1; 12 when not said. The rest is left out by effort
    /// alone.</summary>
    public int SimulatedCandidates { get => Asked.SimulatedCandidates; init => Asked = Asked with { SimulatedCandidates = value }; }

    /// <summary>When given, each candidate is simulated only until the best <see cref="ShortlistSize"/> are told apart from the rest or are
    /// level with them; today still as often as the plan says, and further when a candidate needs it. <see cref="SelectionOptions.Top"/> is
    /// not read. Null simulates every candidate as often as today.</summary>
    public SelectionOptions? Selection { get => Asked.Selection; init => Asked = Asked with { Selection = value }; }

    /// <summary>How many of the best are taken through all <see cref="ParameterDraws"/>, at least 1; 5 when not said. The first
    /// <see cref="ShortlistSize"/> and two more always are; the others go
    /// through 50 at most, and further where one of those puts them among the first.</summary>
    public int UncertaintyCandidates { get => Asked.UncertaintyCandidates; init => Asked = Asked with { UncertaintyCandidates = value }; }

    /// <summary>How many possible files are drawn from what nobody has measured, at least 0; 100 when not said. 0 leaves that doubt out.
    /// Those that cannot be the division, because it would not cope or what was measured would not come out, count for nothing.</summary>
    public int ParameterDraws { get => Asked.ParameterDraws; init => Asked = Asked with { ParameterDraws = value }; }

    /// <summary>When given, the study also says which of the simulated candidates to carry out together within these limits; null when not
    /// said. It is not read by <c>Plan</c>, which is given its own.</summary>
    public PortfolioConstraints? Portfolio { get; init; }

    /// <summary>Whether to answer with what three runs of today and of each candidate tell at the file's own figures, in a twentieth of the
    /// time or less. No possible file is drawn: amounts have no range, and neither how sure the order is nor what to measure next is told;
    /// <see cref="Replications"/> is followed where it is given. Not with a <see cref="Group"/>, a <see cref="Selection"/> or a
    /// <see cref="Portfolio"/>; false when not said.</summary>
    public bool Quick { get => Asked.Quick; init => Asked = Asked with { Quick = value }; }

    /// <summary>Whether candidates are compared and ranked although the department has more work than hours
    /// (<see cref="Credibility.StaffLoad"/>); false when not said.</summary>
    public bool EvenIfOverloaded { get => Asked.EvenIfOverloaded; init => Asked = Asked with { EvenIfOverloaded = value }; }

    /// <summary>Whether a study that is cancelled once today was simulated returns the stages that were finished, marked partial, instead
    /// of throwing; false when not said.</summary>
    public bool KeepFinished { get; init; }

    /// <summary>Told what is known while the study still goes on: where it hurts as soon as today is simulated, and then the order at the
    /// file's own figures, which is <see cref="StudyResult.IsProvisional"/>. Each is marked partial; how sure it is comes with the result
    /// alone. Called on the thread that runs the study; a quick one tells nothing early. Null for nobody.</summary>
    public IProgress<StudyResult>? Early { get; init; }

    /// <summary>Whether candidates that are clearly out are run as often as today too: what the usual effort is judged by.</summary>
    internal bool FullEffort { get; init; }

    /// <summary>What of it a result keeps.</summary>
    internal StudyRequest Asked { get; init; } = new();

    /// <summary>Where stages are taken from that were computed elsewhere; null where all are computed here.</summary>
    internal StagedWork? Staged { get; private set; }

    /// <summary>What a request asks, with scenarios that were read.</summary>
    /// <param name="asked">That of a study.</param>
    /// <param name="scenarios">The division's own.</param>
    internal static StudyOptions Of(Request asked, IReadOnlyList<Scenario> scenarios) => new()
    {
        Experiment = asked.Experiment,
        Scenarios = scenarios,
        Asked = asked.Study!,
        Replications = asked.Study!.Quick ? asked.Experiment.Replications : null,
        Portfolio = asked.Portfolio,
    };

    /// <summary>The same, with stages that were computed elsewhere.</summary>
    internal StudyOptions With(StagedWork staged)
    {
        var same = (StudyOptions)MemberwiseClone();
        same.Staged = staged;
        return same;
    }

    /// <summary>The same with another number of simulated candidates, of whom each is run as often as the plan says.</summary>
    internal StudyOptions With(int simulated) => new()
    {
        Experiment = Experiment,
        Replications = Replications,
        Seed = Seed,
        Scenarios = Scenarios,
        Asked = Asked with { SimulatedCandidates = simulated, Quick = false },
    };

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Scenarios);
        ArgumentNullException.ThrowIfNull(Weights);
        ArgumentNullException.ThrowIfNull(Method);
        ArgumentNullException.ThrowIfNull(Group);
        Asked.Check();
        Selection?.Check();
        Portfolio?.Check();
        if (Quick && (Group.Count > 0 || Selection is not null || Portfolio is not null))
            throw new ArgumentException("A quick study looks at no group, no selection and no portfolio.");
        if (Scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The scenario '{twice.Key}' is given twice.", nameof(Scenarios));
        if (Group.GroupBy(b => b.Who, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } person)
            throw new ArgumentException($"'{person.Key}' stands twice in the group.", nameof(Group));
    }
}
