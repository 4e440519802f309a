namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>What a portfolio has to keep to: money, building, licences, order.</summary>
public sealed class PortfolioConstraints
{
    internal const long UsualNodes = 1_000_000;

    /// <summary>Money that may be spent on building, licences, maintenance, infrastructure and further posts, by fiscal year (by its first
    /// calendar year); at least 0 each. When any year is named, the others of the plan have nothing. Empty takes
    /// <see cref="BudgetPerYear"/>.</summary>
    public IDictionary<int, decimal> Budget { get; } = new SortedDictionary<int, decimal>();

    /// <summary>The same in every fiscal year of the plan, at least 0; null has no limit. Not used when <see cref="Budget"/> names
    /// years.</summary>
    public decimal? BudgetPerYear { get; init; }

    /// <summary>The first fiscal year of the plan; null takes the first one named in <see cref="Budget"/>, or else the one after the study
    /// begins.</summary>
    public int? FirstYear { get; init; }

    /// <summary>How many fiscal years the plan covers, 1 to 10; null takes from the first to the last one named in <see cref="Budget"/>, or
    /// else 5.</summary>
    public int? Years { get; init; }

    /// <summary>How many bots can be built by quarter, from the plan's first on; the last number goes on. At least 0 each; empty takes 2, a
    /// convention.</summary>
    public IReadOnlyList<int> BuildsByQuarter { get; init; } = [];

    /// <summary>How many floating licences there can be at the same time, at least 0; null has no limit but their price.</summary>
    public int? FloatingLicences { get; init; }

    /// <summary>Candidate → the candidates without which it makes no sense, by id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Requires { get; init; } = new Dictionary<string,
        IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>After so many nodes, at least 1, the search for the best set ends and says how much better another could be; 1,000,000 when
    /// not said.</summary>
    public long MostNodes { get; init; } = UsualNodes;

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(BuildsByQuarter);
        ArgumentNullException.ThrowIfNull(Requires);
        foreach (var (year, money) in Budget)
        {
            if (year is < 1 or > 9000)
                throw new ArgumentOutOfRangeException(nameof(Budget), year, "A fiscal year is named by its first calendar year.");
            ArgumentOutOfRangeException.ThrowIfNegative(money, nameof(Budget));
        }

        if (BudgetPerYear is { } each)
            ArgumentOutOfRangeException.ThrowIfNegative(each, nameof(BudgetPerYear));
        if (FirstYear is < 1 or > 9000)
            throw new ArgumentOutOfRangeException(nameof(FirstYear), FirstYear, "A fiscal year is named by its first calendar year.");
        if (Years is < 1 or > 10)
            throw new ArgumentOutOfRangeException(nameof(Years), Years, "1 to 10 years are expected.");
        foreach (var builds in BuildsByQuarter)
            ArgumentOutOfRangeException.ThrowIfNegative(builds, nameof(BuildsByQuarter));
        if (FloatingLicences is { } licences)
            ArgumentOutOfRangeException.ThrowIfNegative(licences, nameof(FloatingLicences));
        ArgumentOutOfRangeException.ThrowIfLessThan(MostNodes, 1);
    }
}
