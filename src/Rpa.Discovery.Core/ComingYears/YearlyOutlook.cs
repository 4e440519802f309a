using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.ComingYears;

/// <summary>A department through the years: what each brings, when each goal breaks, and what holds it.</summary>
internal sealed record YearlyOutlook
{
    public required FutureYears Years { get; init; }

    public required IReadOnlyList<OutlookYear> ByYear { get; init; }

    public required IReadOnlyList<GoalOutlook> Goals { get; init; }

    /// <summary>How many runs each year of the file's own figures had.</summary>
    public required int Runs { get; init; }

    /// <summary>How many runs each year of something that was tried had.</summary>
    public required int TriedRuns { get; init; }

    /// <summary>How many possible files were drawn; 0 where nothing is doubtful, or where none were asked for.</summary>
    public required int FilesDrawn { get; init; }

    /// <summary>Whether figures are doubtful and no possible file was asked for.</summary>
    public required bool IsDoubtLeftOut { get; init; }

    /// <summary>How many of them could be the division.</summary>
    public required int FilesKept { get; init; }

    /// <summary>Everything that was tried, each with what it does to every goal.</summary>
    public required IReadOnlyList<TriedCandidate> Tried { get; init; }

    /// <summary>What was not tried because a precondition is not met.</summary>
    public required IReadOnlyList<Candidate> NotOpen { get; init; }

    /// <summary>What is carried out together, through the years; null where no portfolio was made.</summary>
    public ChosenSet? Chosen { get; init; }

    /// <summary>Runs of a year in all.</summary>
    public required long YearsSimulated { get; init; }
}

/// <summary>A fiscal year of today's way of working.</summary>
/// <param name="Year">By its first calendar year.</param>
/// <param name="People">By pool of the file.</param>
/// <param name="Cases">Cases that come, by workflow of the file; null where the work piled up beyond all measure.</param>
/// <param name="LeftOpen">Cases open at its end.</param>
/// <param name="Load">Entered work ÷ hours that can be had, for those who have least; infinite where there is nobody.</param>
internal sealed record OutlookYear(int Year, IReadOnlyList<int> People, IReadOnlyList<Estimate?> Cases, Estimate? LeftOpen, double Load);

/// <summary>A goal over the years.</summary>
internal sealed record GoalOutlook
{
    public required YearGoal Goal { get; init; }

    /// <summary>The first year that counts: from when the goal is wanted.</summary>
    public required int From { get; init; }

    public required IReadOnlyList<GoalYear> Years { get; init; }

    /// <summary>The first year that counts in which it is not met, at the file's own figures; null when there is none.</summary>
    public required int? BreaksIn { get; init; }

    /// <summary>The share of the possible files in which it is broken by that year, or in which it is met throughout; null where nothing is
    /// doubtful.</summary>
    public required double? Share { get; init; }

    /// <summary>How many possible files that was counted over.</summary>
    public required int Files { get; init; }

    /// <summary>Between which years it breaks in 8 of 10 possible files; null is not within the years that are looked at.</summary>
    public required (int? Early, int? Late)? Possible { get; init; }

    /// <summary>What holds it longer than today, the longest first and of these the cheapest; empty when nothing that was tried
    /// does.</summary>
    public required IReadOnlyList<HeldGoal> HeldBy { get; init; }

    /// <summary>How many years count.</summary>
    public int Counted => Years.Count(y => y.Counts);

    /// <summary>In how many of them it is met.</summary>
    public int Met => Years.Count(y => y is { Counts: true, IsMet: true });

    /// <summary>The share in words; null where there is none.</summary>
    public Message? Word => Share is { } share ? ProbabilityScale.Word(share, Files) : null;
}

/// <summary>A goal in one year.</summary>
/// <param name="Year">By its first calendar year.</param>
/// <param name="Figure">At the file's own figures; null where the work piled up beyond all measure.</param>
/// <param name="IsMet">Whether the goal is met; a year in which nothing is due meets it.</param>
/// <param name="Counts">Whether the goal is wanted by then.</param>
/// <param name="P10">One in ten possible files gives less; null where nothing is doubtful.</param>
/// <param name="P90">One in ten gives more.</param>
/// <param name="MetShare">In which share of them it is met.</param>
internal sealed record GoalYear(int Year, Estimate? Figure, bool IsMet, bool Counts, double? P10, double? P90, double? MetShare);

/// <summary>Something that was tried, through the years.</summary>
/// <param name="Candidate">What.</param>
/// <param name="Business">What it costs and saves.</param>
/// <param name="Goals">By goal of the outlook.</param>
internal sealed record TriedCandidate(Candidate Candidate, BusinessCase Business, IReadOnlyList<HeldGoal> Goals);

/// <summary>A goal with something in place.</summary>
/// <param name="Candidate">What is in place.</param>
/// <param name="Business">What it costs and saves a year.</param>
/// <param name="BreaksIn">The first year that counts in which it is not met; null when there is none.</param>
/// <param name="Met">In how many of the years that count it is met.</param>
/// <param name="Figures">By year; null where the work piled up.</param>
internal sealed record HeldGoal(Candidate Candidate, BusinessCase Business, int? BreaksIn, int Met, IReadOnlyList<Estimate?> Figures)
{
    /// <summary>The share of the possible files in which the goal is met, with it, up to the year before <see cref="BreaksIn"/>; null where
    /// it was not taken through them.</summary>
    public double? Share { get; init; }

    public int Files { get; init; }

    /// <summary>What possible files leave open about the balance; null where none were drawn.</summary>
    public PossibleAmount? Balance { get; init; }

    public Message? Word => Share is { } share ? ProbabilityScale.Word(share, Files) : null;
}

/// <summary>The candidates that a portfolio carries out, each from the fiscal year on that begins after it goes live.</summary>
/// <param name="Plan">The portfolio.</param>
/// <param name="Goals">By goal: the figures, the first year in which it breaks, and in how many years it is met.</param>
internal sealed record ChosenSet(PortfolioPlan Plan, IReadOnlyList<SetGoal> Goals);

/// <summary>A goal with a chosen set in place.</summary>
internal sealed record SetGoal(int? BreaksIn, int Met, IReadOnlyList<Estimate?> Figures);
