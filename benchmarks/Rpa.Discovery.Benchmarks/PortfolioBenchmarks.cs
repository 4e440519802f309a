using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Judges;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How long does the exact search for the ten best sets take, beside trying every set?</summary>
/// <remarks>Interactions, exclusions, needs, shared bots and licences, one year of budget. Every set is tried for 12 items only: 30 items
/// have a billion.</remarks>
[MemoryDiagnoser]
public class PortfolioBenchmarks
{
    private readonly PortfolioProblem _twelve = PortfolioProblems.Random(seed: 12, items: 12, years: 1);
    private readonly PortfolioProblem _thirty = PortfolioProblems.Random(seed: 5000, items: 30, years: 1);
    private readonly PortfolioProblem _thirtyThreeYears = PortfolioProblems.Random(seed: 5001, items: 30, years: 3);

    [Benchmark(Baseline = true)]
    public double EverySetOfTwelve() => PortfolioProblems.All(_twelve)[0].Value;

    [Benchmark]
    public double TwelveItems() => PortfolioSearch.Best(_twelve, keep: 10, PortfolioConstraints.UsualNodes).Best[0].Value;

    [Benchmark]
    public double ThirtyItems() => PortfolioSearch.Best(_thirty, keep: 10, PortfolioConstraints.UsualNodes).Best[0].Value;

    [Benchmark]
    public double ThirtyItemsOverThreeYears() =>
        PortfolioSearch.Best(_thirtyThreeYears, keep: 10, PortfolioConstraints.UsualNodes).Best[0].Value;
}
