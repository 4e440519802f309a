using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Agreement;

/// <summary>How far judges agree on an order: Kendall's coefficient of concordance W, corrected for ties (Kendall &amp; Babington Smith
/// 1939; Kendall 1970, chapter 6), with the chance of as much agreement among judges who order at random.</summary>
public sealed class KendallW
{
    private const int Fewest = 3;
    private const double MostOrders = 2_000_000; // enumerated up to here: five things and four judges
    private const int Samples = 100_000;         // standard error of a share of 5 %: 0.07 %

    private static readonly ulong Purpose = Keys.Name("agreement", DrawPurpose.Weights);

    private KendallW()
    {
    }

    /// <summary>How many judges.</summary>
    public required int Judges { get; init; }

    /// <summary>How many things they ordered.</summary>
    public required int Things { get; init; }

    /// <summary>0 for no agreement, 1 for the same order by all; null when every judge holds all level, which is no order at all.</summary>
    public required double? W { get; init; }

    /// <summary>The same without the correction for ties; 0 when every judge holds all level.</summary>
    public required double Uncorrected { get; init; }

    /// <summary>judges × (things − 1) × W, which for many things is distributed like chi-squared with things − 1 degrees of freedom; null
    /// with <see cref="W"/>.</summary>
    public double? ChiSquared => Judges * (Things - 1) * W;

    /// <summary>The chance of at least this agreement among judges who each hold as many things level as they do but order them at random;
    /// 1 when every judge holds all level.</summary>
    public required double PValue { get; init; }

    /// <summary>Whether every possible order was counted; else <see cref="PValue"/> comes from 100,000 keyed samples.</summary>
    public required bool IsExact { get; init; }

    /// <summary>The agreement of judges.</summary>
    /// <param name="scores">[judge][thing], at least three of each: more is better for all, or less is better for all; equal scores are
    /// level.</param>
    /// <param name="seed">The number from which samples can be recomputed.</param>
    /// <exception cref="ArgumentException">There are fewer than three judges or things, rows have different lengths, or a score is
    /// NaN.</exception>
    public static KendallW Of(IReadOnlyList<IReadOnlyList<double>> scores, ulong seed = 1) => Of(scores, seed, Samples);

    /// <summary>The same with so many samples at most.</summary>
    internal static KendallW Of(IReadOnlyList<IReadOnlyList<double>> scores, ulong seed, int samples)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count < Fewest || scores[0].Count < Fewest)
            throw new ArgumentException("At least three judges and three things are expected: with fewer, agreement is a matter of chance.",
                nameof(scores));
        foreach (var row in scores)
        {
            if (row.Count != scores[0].Count)
                throw new ArgumentException($"Every judge must score the same {scores[0].Count} things.", nameof(scores));
            if (row.Any(double.IsNaN))
                throw new ArgumentException("A score is NaN; numbers are expected.", nameof(scores));
        }

        double judges = scores.Count, things = scores[0].Count;
        var ranks = scores.Select(DoubledRanks).ToArray();
        var squares = Squares(ranks);
        var ties = scores.Sum(row => row.GroupBy(s => s).Sum(g => Math.Pow(g.Count(), 3) - g.Count()));
        var greatest = judges * judges * ((things * things * things) - things);
        var possible = greatest - (judges * ties);
        // Doubled ranks make sums of squares four times as large, and whole.
        var exact = Math.Pow(Factorial(ranks[0].Length), judges - 1) <= MostOrders;
        return new KendallW
        {
            Judges = scores.Count,
            Things = scores[0].Count,
            W = possible > 0 ? 12 * (squares / 4.0) / possible : null,
            Uncorrected = 12 * (squares / 4.0) / greatest,
            PValue = possible <= 0 ? 1 : exact ? CountedShare(ranks, squares) : SampledShare(ranks, squares, seed, samples),
            IsExact = exact,
        };
    }

    /// <summary>The agreement of rankings, such as one per person, of the same alternatives.</summary>
    /// <param name="rankings">At least three, of at least three alternatives.</param>
    /// <param name="seed">The number from which samples can be recomputed.</param>
    /// <exception cref="ArgumentException">There are fewer than three rankings or alternatives, or the alternatives differ.</exception>
    public static KendallW Of(IReadOnlyList<RankedList> rankings, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        if (rankings.Count < Fewest)
            throw new ArgumentException("At least three rankings are expected.", nameof(rankings));
        var names = rankings[0].Rows.Select(r => r.Alternative).Order(StringComparer.Ordinal).ToArray();
        foreach (var ranking in rankings)
        {
            if (!ranking.Rows.Select(r => r.Alternative).Order(StringComparer.Ordinal).SequenceEqual(names, StringComparer.Ordinal))
                throw new ArgumentException("Every ranking must be of the same alternatives.", nameof(rankings));
        }

        return Of([.. rankings.Select(ranking => (IReadOnlyList<double>)[.. names.Select(name => (double)ranking.Of(name).Rank)])], seed);
    }

    // Twice the rank, the middle one for things that are level, so that it stays whole.
    private static int[] DoubledRanks(IReadOnlyList<double> scores) =>
        [.. scores.Select(s => (2 * scores.Count(other => other < s)) + scores.Count(other => other == s) + 1)];

    // Σ (sum of doubled ranks − their mean)²
    private static long Squares(int[][] ranks)
    {
        var sums = new int[ranks[0].Length];
        foreach (var row in ranks)
        {
            for (var i = 0; i < sums.Length; i++)
                sums[i] += row[i];
        }

        return SquaresOf(sums, ranks.Length);
    }

    private static long SquaresOf(ReadOnlySpan<int> sums, int judges)
    {
        var mean = judges * (sums.Length + 1); // doubled
        long squares = 0;
        foreach (var sum in sums)
            squares += (long)(sum - mean) * (sum - mean);
        return squares;
    }

    // The first judge's order stands still: only how the others lie to it matters.
    private static double CountedShare(int[][] ranks, long squares)
    {
        var orders = ranks.Select((row, judge) => judge == 0 ? [row] : Permutations(row)).ToArray();
        var sums = new int[ranks.Length][];
        for (var judge = 0; judge < ranks.Length; judge++)
            sums[judge] = new int[ranks[0].Length];
        long atLeast = 0, all = 0;
        Count(0);
        return (double)atLeast / all;

        void Count(int judge)
        {
            foreach (var order in orders[judge])
            {
                for (var i = 0; i < order.Length; i++)
                    sums[judge][i] = (judge == 0 ? 0 : sums[judge - 1][i]) + order[i];
                if (judge + 1 < ranks.Length)
                {
                    Count(judge + 1);
                    continue;
                }

                all++;
                if (SquaresOf(sums[judge], ranks.Length) >= squares)
                    atLeast++;
            }
        }
    }

    private static int[][] Permutations(int[] row)
    {
        var result = new List<int[]>();
        var current = row.ToArray();
        Permute(0);
        return [.. result];

        void Permute(int place)
        {
            if (place == current.Length)
            {
                result.Add([.. current]);
                return;
            }

            for (var i = place; i < current.Length; i++)
            {
                (current[place], current[i]) = (current[i], current[place]);
                Permute(place + 1);
                (current[place], current[i]) = (current[i], current[place]);
            }
        }
    }

    // The observed orders count as one sample, so that the share is never 0 (Phipson and Smyth 2010).
    private static double SampledShare(int[][] ranks, long squares, ulong seed, int samples)
    {
        var key = Keys.Mix(seed);
        var sums = new int[ranks[0].Length];
        var row = new int[sums.Length];
        var atLeast = 1;
        ulong draw = 0;
        for (var sample = 0; sample < samples; sample++)
        {
            ranks[0].CopyTo(sums, 0);
            foreach (var judge in ranks.Skip(1))
            {
                judge.CopyTo(row, 0);
                for (var i = row.Length - 1; i > 0; i--)
                {
                    var j = (int)(Keys.Uniform(Keys.Draw(key, Purpose, draw++)) * (i + 1));
                    (row[i], row[j]) = (row[j], row[i]);
                }

                for (var i = 0; i < row.Length; i++)
                    sums[i] += row[i];
            }

            if (SquaresOf(sums, ranks.Length) >= squares)
                atLeast++;
        }

        return atLeast / (samples + 1.0);
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
