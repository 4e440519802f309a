using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>The stopping rule on normal values whose means are known: it must select well as often as it says, and stop early where that is
/// easy.</summary>
[Category("Long")]
public sealed class SelectionRuleAgainstTheoryTests
{
    private const int Repetitions = 400;

    // 400 selections that are right with probability 0.95 are right 370 times or more with probability 0.99.
    [TestCase(8, 3, 0.5)]
    [TestCase(10, 1, 0.0)]
    [TestCase(6, 3, 0.9)]
    public void Judge_AtTheSlippageConfiguration_SelectsWell(int candidates, int top, double correlation)
    {
        var means = Slippage(candidates, top, 1);
        Assert.That(Enumerable.Range(0, Repetitions)
            .Count(r => Run(means, top, 1, Years(means, correlation, r)).Selected.All(c => c < top)), Is.GreaterThanOrEqualTo(370));
    }

    [Test]
    public void Judge_WithAThirdOfTheEvidence_FailsThatTest()
    {
        var means = Slippage(8, 3, 1);
        Assert.That(Enumerable.Range(0, Repetitions).Count(r => Run(means, 3, 3, Years(means, 0.5, r)).Selected.All(c => c < 3)),
            Is.LessThan(370));
    }

    [Test]
    public void Judge_ATiedPairAtTheBorder_IsReportedLevelAndEitherIsSelected()
    {
        double[] means = [6, 3, 3, 0, 0];
        var runs = Enumerable.Range(0, Repetitions).Select(r => Run(means, 2, 1, Years(means, 0.5, r))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(runs.Count(r => r.LevelOf(1) == r.LevelOf(2)), Is.GreaterThanOrEqualTo(390));
            Assert.That(runs.Count(r => r.LevelOf(0) < Math.Min(r.LevelOf(1), r.LevelOf(2))), Is.GreaterThanOrEqualTo(390),
                "the first is apart from them");
            Assert.That(runs.Count(r => r.Selected.Contains(0) && r.Selected.Count == 2 && r.Selected.All(c => c <= 2)),
                Is.GreaterThanOrEqualTo(390));
            Assert.That(runs.Count(r => r.Selected.Contains(1)), Is.InRange(140, 260), "the toss of a coin");
        });
    }

    [TestCase(0.0, 1)]
    [TestCase(0.7, 0.5)]
    public void Judge_CandidatesThatDiffer_TakesFewerReplicationsThanEqualAllocation(double correlation, double indifference)
    {
        double[] means = [9, 7.5, 6, 5, 4, 3, 2, 1, 0, -1];
        var runs = Enumerable.Range(0, 100).Select(r => Run(means, 3, indifference, Years(means, correlation, r))).ToList();
        var spent = runs.Average(r => r.Replications.Sum());
        var equal = runs.Average(r => means.Length * r.Replications.Max());
        Assert.That(spent, Is.LessThan(0.6 * equal), "everyone goes on until the last one is decided");
    }

    [Test]
    public void Judge_CommonRandomNumbers_TakeFewerReplications()
    {
        var means = Slippage(8, 3, 1);
        double Spent(double correlation) =>
            Enumerable.Range(0, 100).Average(r => Run(means, 3, 1, Years(means, correlation, r)).Replications.Sum());
        Assert.That(Spent(0.8), Is.LessThan(0.4 * Spent(0)));
    }

    // h² of Kim and Nelson (2001), c = 1: two systems at 0.95, n0 = 20: η = ½ (0.1^(−2/19) − 1), h² = 38 η.
    [Test]
    public void Judge_TwoCandidates_GoesOnUntilTheTriangleOfThePaperIsLeft()
    {
        var h2 = 19 * (Math.Pow(0.1, -2.0 / 19) - 1);
        var rule = new SelectionRule(2, new SelectionOptions { Top = 1, Indifference = 1 });
        Assert.That(rule.PairError, Is.EqualTo(0.05).Within(1e-12));
        // Differences of 0.3 ± 8: S² is 64 · 20/19, and the margin at 20, 30 … is W = ½ (h² S² / r − 1).
        double[] Upper(int n) => [.. Enumerable.Range(0, n).Select(r => 0.3 + (r % 2 == 0 ? 8 : -8))];
        var leaves = Enumerable.Range(0, 50).Select(i => 20 + (10 * i))
            .First(r => 0.3 > Math.Max(0, 0.5 * ((h2 * (64.0 * 20 / 19) / r) - 1)));
        Assert.That(leaves, Is.GreaterThan(20));
        while (!rule.IsOver)
        {
            Assert.That(rule.Target, Is.LessThanOrEqualTo(leaves));
            rule.Judge([Upper(rule.Target), new double[rule.Target]]);
        }

        Assert.That(rule.IsDecided && rule.IsSelected(0) && !rule.IsSelected(1), Is.True);
    }

    private static double[] Slippage(int candidates, int top, double apart) =>
        [.. Enumerable.Range(0, candidates).Select(c => c < top ? apart : 0)];

    /// <summary>Runs the rule on values that are drawn once for each candidate and replication.</summary>
    public static Outcome Run(double[] means, int top, double indifference, Func<int, int, double> value, int atMost = 100_000)
    {
        var rule = new SelectionRule(means.Length, new SelectionOptions { Top = top, Indifference = indifference, AtMost = atMost });
        var values = means.Select(_ => Array.Empty<double>()).ToArray();
        while (!rule.IsOver)
        {
            for (var c = 0; c < means.Length; c++)
            {
                if (rule.GoesOn(c))
                    values[c] = [.. values[c], .. Enumerable.Range(values[c].Length, rule.Target - values[c].Length)
                        .Select(r => value(c, r))];
            }

            rule.Judge(values);
        }

        var order = rule.Order();
        return new Outcome([.. Enumerable.Range(0, means.Length).Where(rule.IsSelected)], [.. values.Select(v => v.Length)], order,
            rule.Levels(order), rule.IsDecided);
    }

    // Candidates of different variance on years that they share.
    private static Func<int, int, double> Years(double[] means, double correlation, int repetition)
    {
        var key = Keys.Replication(7, repetition);
        double Normal(ulong who, int year)
        {
            var u = Keys.Uniform(Keys.Draw(key, Keys.Mix(who), (ulong)year));
            return NormalLaw.Quantile(u, 1 - u);
        }

        return (c, year) =>
            means[c] + ((2 + (0.2 * c))
                * ((Math.Sqrt(correlation) * Normal(0, year)) + (Math.Sqrt(1 - correlation) * Normal((ulong)c + 1, year))));
    }

    public sealed record Outcome(List<int> Selected, int[] Replications, int[] Order, int[] Levels, bool IsDecided)
    {
        public int LevelOf(int candidate) => Levels[Array.IndexOf(Order, candidate)];
    }
}
