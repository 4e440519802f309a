using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a whole study says: the one value that reports, tables and JSON are written from.</summary>
/// <remarks>It stands in this room rather than in the root so that reports, which are made from it, need not look backwards.</remarks>
public sealed class StudyResult
{
    internal StudyResult()
    {
    }

    /// <summary>The report's first sentence: what to do first, what it gives, how sure, what it rests on.</summary>
    public required Message Headline { get; init; }

    /// <summary>The file as it was read.</summary>
    public required DepartmentFile File { get; init; }

    /// <summary>What was simulated, with every default filled in.</summary>
    public required ExperimentOptions Options { get; init; }

    /// <summary>Every finding of reading, validation and running that is not an error.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Today.</summary>
    public required ExperimentResult AsIs { get; init; }

    /// <summary>Entered work against the hours that can be had. When it is overloaded nothing is ranked, unless
    /// <see cref="StudyOptions.EvenIfOverloaded"/> asked for it.</summary>
    public required StaffLoad Load { get; init; }

    /// <summary>Whether candidates were neither compared nor ranked because the department is overloaded.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>Whether the simulation of today agrees with what the division knows.</summary>
    public required CredibilityReport Credibility { get; init; }

    /// <summary>Where work and waiting pile up, the weightiest first.</summary>
    public required IReadOnlyList<HotSpot> HotSpots { get; init; }

    /// <summary>Every candidate that was thought of, simulated or not, in the order in which they were proposed.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>How the best were told apart from the rest, when <see cref="StudyOptions.Selection"/> asked for it; else null.</summary>
    public SelectionResult? Selection { get; init; }

    /// <summary>The five aims with their scales, in their order.</summary>
    public required IReadOnlyList<AimScale> Aims { get; init; }

    /// <summary>The candidates from the best down.</summary>
    public required IReadOnlyList<RankedCandidate> Ranking { get; init; }

    /// <summary>Which of the best to carry out together where no budget is named; null where fewer than two of them are worth more than
    /// nothing, for another method than the weighted sum, and in a quick study.</summary>
    public BestTogether? Together { get; init; }

    /// <summary>Candidates that a precondition keeps out, in the order of what they would be worth.</summary>
    public required IReadOnlyList<GatedCandidate> NotNow { get; init; }

    /// <summary>Candidates that are ranked once somebody has said whether rules may decide them, in the order of what they would be
    /// worth.</summary>
    public IReadOnlyList<GatedCandidate> AskFirst { get; init; } = [];

    /// <summary>Questions that nobody has answered and that lower the chance of ranked candidates, the one with most candidates
    /// first.</summary>
    public IReadOnlyList<UnansweredQuestion> Unanswered => UnansweredQuestion.Of(Ranking);

    /// <summary>How sure the first place is; null when nothing is ranked.</summary>
    public required Certainty? Certainty { get; init; }

    /// <summary>What to measure next, the weightiest first; at most ten.</summary>
    public required IReadOnlyList<ValueOfInformation> MeasureNext { get; init; }

    /// <summary>Conventions and choices that the figures rest on, in sentences.</summary>
    public required IReadOnlyList<Message> Assumptions { get; init; }

    /// <summary>The name of the method that made the order.</summary>
    public string Method { get; init; } = "weighted-sum";

    /// <summary>What every other method puts first; empty when nothing is ranked.</summary>
    public IReadOnlyList<MethodVerdict> OtherMethods { get; init; } = [];

    /// <summary>What the weights make one overtime hour worth, in money and in freed hours, before any chance; null when nothing is ranked
    /// or overtime carries no weight.</summary>
    public Message? ExchangeRate => Rates?.Sentence;

    internal ExchangeRates? Rates { get; init; }

    internal Weighing? Weighing { get; init; }

    /// <summary>What it takes to turn the order: other weights, or another set of candidates; null when nothing is ranked.</summary>
    public RankingRobustness? Robustness { get; init; }

    /// <summary>Which candidates to carry out together, when <see cref="StudyOptions.Portfolio"/> asked for it; else null. After an error
    /// in <see cref="Diagnostics"/> nothing is chosen.</summary>
    public PortfolioPlan? Portfolio { get; init; }

    /// <summary>What several people's weights make of the candidates; null when none were given or nothing is ranked.</summary>
    public GroupRanking? Group { get; init; }

    /// <summary>How many possible files were drawn; 0 when none.</summary>
    public required int FilesDrawn { get; init; }

    /// <summary>How many of them are kept: the division copes with its work in them, and what was measured of it comes out.</summary>
    public int FilesKept { get; init; }

    /// <summary>How many weightings were drawn.</summary>
    public required int WeightingsDrawn { get; init; }

    /// <summary>SHA-256 of the files read (department, includes, traces, scenarios, ballots), in lower-case hexadecimal: of a single file's
    /// bytes, or of the files' hashes in that order;
    /// null for a department built in code, or when one of them could not be read again.</summary>
    public string? InputHash { get; init; }

    /// <summary>Whether it was interrupted, so that later stages are missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it was told while the study still went on (<see cref="StudyOptions.Early"/>): the order is that of the file's own
    /// figures, and may still change.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether it was asked to be quick (<see cref="StudyOptions.Quick"/>): the order is that of the file's own figures after
    /// a few runs, and how sure it is was not looked at.</summary>
    public bool IsQuick { get; init; }

    /// <summary>How fast it went, over all runs; the only member that differs between two runs.</summary>
    public required Performance Performance { get; init; }

    /// <summary>Everything that is needed to compute it once more.</summary>
    internal ResultOrigin? Origin { get; init; }

    /// <summary>Ideas on their way into use; null where the file has none.</summary>
    internal IdeaPipeline? Ideas { get; init; }

    /// <summary>The worst day, and the day the bot stops; null where nothing was ranked or it could not be simulated.</summary>
    internal WorstDay? WorstDay { get; set; }

    /// <summary>How many years were simulated in all, here or in parts elsewhere.</summary>
    internal int Runs { get; set; }

    /// <summary>The report: save it as Markdown or JSON.</summary>
    public DiscoveryReport Report => new(this);

    /// <summary>The first sentence of the report.</summary>
    public override string ToString() => Headline.ToString();
}
