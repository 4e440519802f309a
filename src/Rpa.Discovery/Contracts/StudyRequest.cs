using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Request of a ranking, as <c>StudyOptions</c> gives it. Each option is said once more, in <see cref="Options"/>: JSON,
/// provenance, recomputation, parts and the command line follow from that.</summary>
internal sealed record StudyRequest
{
    private const int MostRows = 100_000; // as rows of memory go

    public Weights Weights { get; init; } = Weights.Equal;

    public IRankingMethod Method { get; init; } = new WeightedSum();

    public IReadOnlyList<Preferences> Group { get; init; } = [];

    public int ShortlistSize { get; init; } = 3;

    public int SimulatedCandidates { get; init; } = 12;

    public SelectionOptions? Selection { get; init; }

    public int UncertaintyCandidates { get; init; } = 5;

    public int ParameterDraws { get; init; } = 100;

    public bool EvenIfOverloaded { get; init; }

    public bool Quick { get; init; }

    /// <summary>Whether people's own words go into the result.</summary>
    public bool FreeText { get; init; }

    /// <summary>Whether voices are only counted, and nothing is ranked for their weights.</summary>
    public bool NoRanking { get; init; }

    /// <summary>What a pilot was asked beside it; null where none was.</summary>
    public PilotRequest? Pilot { get; init; }

    /// <summary>How far into the years to come is looked; null where nobody asks.</summary>
    public OutlookOrigin? Outlook { get; init; }

    /// <summary>What is asked of a tool's requirements; null where nobody asks.</summary>
    public RequirementRequest? Requirements { get; init; }

    /// <summary>The ballot file that the weights were read from; null when there was none.</summary>
    public string? WeightsFile { get; init; }

    /// <summary>What people said in tables, the ballots of <see cref="Group"/> among it; null where none were given.</summary>
    public HeardVoices? Voices { get; init; }

    /// <summary>Whether equal weights and the weighted sum rank, nobody else's weights are looked at, and nothing stops early.</summary>
    public bool IsUsual => Weights.Said is null && Method is WeightedSum && Group.Count == 0 && Selection is null;

    /// <summary>The options, in the order of JSON and of help pages.</summary>
    public static IReadOnlyList<RequestOption> Options { get; } =
    [
        Of<Maybe<OrderedDictionary<string, double>>>("weights",
            s => new(s.Weights.Said is { } said ? new(said.OrderBy(w => w.Key, StringComparer.Ordinal)) : null),
            (s, said) => s with
            {
                Weights = said.Value is { } weights
                    ? Weights.Direct(weights.ToDictionary(w => Aim(w.Key), w => w.Value, StringComparer.Ordinal)) : Weights.Equal,
            })
            .AtLeast(0)
            .Say<GivenWeights>("--weights", "LINE|FILE", RunnerWords.WeightsHelp, Askers.Rankings | Askers.Portfolios,
                (s, given) => s with { Weights = given.Weights, WeightsFile = given.File }),
        Of("method", s => s.Method.Name, (s, name) => s with { Method = MethodOf(name!) })
            .Say<IRankingMethod>("--method", "NAME", RunnerWords.MethodHelp.With(string.Join(", ", RankingMethods.All.Select(m => m.Name))),
                Askers.Rankings, (s, method) => s with { Method = method }),
        Of<Maybe<string>>("group", s => new(s.Group.Count == 0 ? null : BallotYaml.Write(s.Group)),
            (s, said) => s with { Group = said.Value is { } group ? BallotYaml.Parse(group).ValueOrThrow() : [] })
            .Say<GivenGroup>("--group", "FILE", RunnerWords.GroupHelp, Askers.Rankings,
                (s, given) => s with { Group = given.Ballots, Voices = given.Heard }),
        Count("top", s => s.ShortlistSize, (s, count) => s with { ShortlistSize = count }, least: 1, nameof(ShortlistSize))
            .Say("--top", "K", RunnerWords.TopHelp, Askers.Rankings),
        Count("simulated", s => s.SimulatedCandidates, (s, count) => s with { SimulatedCandidates = count },
            least: 1, nameof(SimulatedCandidates), MostRows),
        Of<Maybe<SelectionJson>>("selection", s => new(SelectionJson.Of(s.Selection)),
            (s, said) => s with { Selection = said.Value?.Options })
            .Say<double>("--until-separated", "POINTS", RunnerWords.UntilSeparatedHelp, Askers.Rankings | Askers.Voices,
                (s, points) => s with { Selection = new() { Indifference = points } }),
        Count("doubted", s => s.UncertaintyCandidates, (s, count) => s with { UncertaintyCandidates = count },
            least: 1, nameof(UncertaintyCandidates), MostRows),
        Count("files", s => s.Quick ? 0 : s.ParameterDraws, (s, count) => s with { ParameterDraws = count },
            least: 0, nameof(ParameterDraws), MostRows),
        Switch("evenIfOverloaded", s => s.EvenIfOverloaded, (s, _) => s with { EvenIfOverloaded = true }, isSaidWhenOff: true)
            .Say("--even-if-overloaded", null, RunnerWords.EvenIfOverloadedHelp, Askers.Rankings | Askers.Portfolios | Askers.Voices),
        Switch("quick", s => s.Quick, (s, _) => s with { Quick = true })
            .Described("Whether only the file's own figures were looked at, by a few runs.")
            .Say("--quick", null, QuickWords.Help, Askers.Quick, "--group", "--until-separated"),
    ];

    /// <summary>What a pilot or voices were asked, which JSON says after what every study was.</summary>
    public static IReadOnlyList<RequestOption> OfPeople { get; } =
    [
        Of("pilot", s => PilotOptionsJson.Of(s.Pilot), (s, pilot) => s with { Pilot = pilot!.Request }, isLater: true),
        Switch("freeText", s => s.FreeText, (s, _) => s with { FreeText = true })
            .Described("Voices: whether people's own words are in the result.")
            .Say("--free-text", null, VoiceWords.FreeTextHelp, Askers.Voices),
        Switch("noRanking", s => s.NoRanking, (s, _) => s with { NoRanking = true })
            .Described("Voices: whether they are only counted, and nothing is ranked.")
            .Say("--no-ranking", null, VoiceWords.NoRankingHelp, Askers.Voices),
    ];

    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public void Check()
    {
        foreach (var option in Options)
            option.Check(this);
    }

    private static RequestOption<StudyRequest, T> Of<T>(
        string id, Func<StudyRequest, T> get, Func<StudyRequest, T, StudyRequest> set, bool isLater = false) =>
        new(id, r => r.Study, (r, study) => r with { Study = study }, get, set) { IsNeeded = !isLater };

    private static RequestOption<StudyRequest, int?> Count(string id, Func<StudyRequest, int> get,
        Func<StudyRequest, int, StudyRequest> set, int least, string property, int? most = null, bool isLater = false) =>
        Of<int?>(id, s => get(s), (s, said) => set(s, said!.Value), isLater).Within(least, most, property);

    // Later than the first version: where it is missing it is off.
    private static RequestOption<StudyRequest, bool?> Switch(string id, Func<StudyRequest, bool> get,
        Func<StudyRequest, bool, StudyRequest> set, bool isSaidWhenOff = false) =>
        Of<bool?>(id, s => get(s) || isSaidWhenOff ? get(s) : null, (s, said) => said == true ? set(s, true) : s, isLater: true);

    private static string Aim(string name) => Criteria.Ids.Contains(name, StringComparer.Ordinal) ? name
        : throw new DamagedResultException($"{OptionsJson.Path}.weights.{name}",
            RecomputeWords.NoAim.With($"{OptionsJson.Path}.weights.{name}", string.Join(", ", Criteria.Ids)));

    private static IRankingMethod MethodOf(string name) => RankingMethods.Find(name)
        ?? throw new DamagedResultException($"{OptionsJson.Path}.method", RecomputeWords.OwnMethod.With(name));
}

/// <summary>Weights as somebody gives them.</summary>
/// <param name="Weights">How much each aim counts.</param>
/// <param name="File">The ballot file that they were read from; null where they were typed.</param>
internal sealed record GivenWeights(Weights Weights, string? File);

/// <summary>Several people's weights as somebody gives them.</summary>
/// <param name="Ballots">One each.</param>
/// <param name="Heard">All that they said, where it came in tables.</param>
internal sealed record GivenGroup(IReadOnlyList<Preferences> Ballots, HeardVoices? Heard);

/// <summary>What a pilot was asked: to be set beside the prediction, or how many cases it needs.</summary>
/// <param name="Path">The pilot's table; null where the number of cases was asked.</param>
/// <param name="Candidate">What was tried, where it was named.</param>
/// <param name="NoRanking">Whether the ranking was left out.</param>
/// <param name="Power">How often a figure that is off is to be found; null beside a pilot.</param>
/// <param name="Within">How far off; null beside a pilot.</param>
internal sealed record PilotRequest(string? Path, string? Candidate, bool NoRanking, double? Power, double? Within);
