using Rpa.Discovery.Decisions.Portfolios;

namespace Rpa.Discovery.Tests.Decisions.Portfolios;

/// <summary>Branch and bound against every set and every choice of years.</summary>
public sealed class PortfolioSearchLawTests
{
    [Test]
    public void Best_OfRandomProblems_AreTheBestOfAllSets([Values(1, 2)] int years)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var problem = PortfolioProblems.Random((years * 1000) + seed, items: years == 1 ? 9 : 7, years);
            var all = PortfolioProblems.All(problem);
            var found = PortfolioSearch.Best(problem, keep: 10, mostNodes: 1_000_000);
            Assert.That(found.IsProven, Is.True, $"seed {seed}");
            Assert.That(found.Best.Select(s => s.Value), Is.EqualTo(all.Take(10).Select(s => s.Value)).Within(1e-9), $"seed {seed}");
            Assert.That(found.Best.Select(s => s.Items), Is.Unique.And.SubsetOf(all.Select(s => s.Items)), $"seed {seed}");
            Assert.That(found.Bound, Is.EqualTo(all[0].Value).Within(1e-9));
            Assert.That(found.Best.All(s => PortfolioProblems.YearsHold(problem, [.. PortfolioProblem.Members(s.Items)], [.. s.Years])),
                Is.True, $"seed {seed}");
        }
    }

    [Test]
    public void CutShort_BoundIsNeverBelowTheBest()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = PortfolioProblems.Random(seed, items: 8, years: 1);
            var best = PortfolioProblems.All(problem)[0].Value;
            foreach (var nodes in (ReadOnlySpan<long>)[1, 3, 10, 40])
                Assert.That(PortfolioSearch.Best(problem, keep: 3, nodes).Bound, Is.GreaterThanOrEqualTo(best - 1e-9),
                    $"seed {seed}, {nodes} nodes");
        }
    }

    [Test]
    public void CostBelow_OfRandomProblems_IsTheBestOfTheCheaperSets()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = PortfolioProblems.Random(seed, items: 8, years: 1);
            var all = PortfolioProblems.All(problem);
            var limit = problem.FiveYearCost(all[0].Items);
            var cheaper = all.Where(s => problem.FiveYearCost(s.Items) < limit).Select(s => (double?)s.Value).FirstOrDefault();
            var found = PortfolioSearch.Best(problem, keep: 1, 1_000_000, costBelow: limit);
            Assert.That(found.Best.Count == 0 ? null : (double?)found.Best[0].Value, Is.EqualTo(cheaper).Within(1e-9), $"seed {seed}");
        }
    }

    [Test]
    public void MoreMoney_NeverMakesTheBestWorse()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            double? before = null;
            var problem = PortfolioProblems.Random(seed, items: 8, years: 2);
            for (var budget = 0; budget <= 60; budget += 15)
            {
                var more = new PortfolioProblem
                {
                    Items = problem.Items, Interaction = problem.Interaction, Excludes = problem.Excludes, Requires = problem.Requires,
                    Parts = problem.Parts,
                    Licences = problem.Licences, Crowdings = problem.Crowdings, PointsPerMoney = problem.PointsPerMoney,
                    BuildsByQuarter = problem.BuildsByQuarter,
                    Budgets = [budget, budget],
                };
                var best = PortfolioSearch.Best(more, keep: 1, 1_000_000).Best[0].Value;
                Assert.That(best, Is.GreaterThanOrEqualTo(before ?? best), $"seed {seed}, budget {budget}");
                before = best;
            }
        }
    }

    [Test]
    public void ThirtyItems_AreProvenWithinTheUsualNodes()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var problem = PortfolioProblems.Random(seed + 5000, items: 30, years: 1);
            Assert.That(PortfolioSearch.Best(problem, keep: 10, PortfolioConstraints.UsualNodes).IsProven, Is.True, $"seed {seed}");
        }
    }
}
