using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Uncertainty;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Which of the best to carry out together where nobody has named a budget: of all sets of the first of the ranking that are worth
/// more than nothing, each simulated as a whole, the one of the highest value.</summary>
public sealed class BestTogether
{
    internal BestTogether()
    {
    }

    /// <summary>The candidates, in the order of the ranking; one alone where every other beside it makes it worth less.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What they give together.</summary>
    public required PortfolioEffects Effects { get; init; }

    /// <summary>What each gives by itself, added up.</summary>
    public required PortfolioEffects Sum { get; init; }

    /// <summary>What the figures that nobody measured leave open about the hours released per year: the sums of each by itself, file by
    /// file, moved by what the set releases beyond its sum at the file's own figures. Null when all is measured, and where no files were
    /// drawn.</summary>
    /// <remarks>Hours nearly add up, since they are people's time for the same cases; late cases, overtime and with them the value do not,
    /// so these have no range here.</remarks>
    public PossibleAmount? PossibleHours { get; init; }

    /// <summary>Those that were looked at as well and would go with the set, but add nothing to its value; empty where the set is as large
    /// as was looked for.</summary>
    public required IReadOnlyList<Candidate> AddNothing { get; init; }

    /// <summary>How many sets of two or more were simulated.</summary>
    public required int SetsSimulated { get; init; }
}
