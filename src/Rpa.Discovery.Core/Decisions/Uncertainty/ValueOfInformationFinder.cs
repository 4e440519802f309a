using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What knowing one figure would be worth: sort the joint rows by it, choose the best in each bin, and compare with choosing once
/// for all (Strong &amp; Oakley 2013, "An efficient method for computing single-parameter partial expected value of perfect
/// information").</summary>
/// <remarks>Choosing within bins gains something even by a figure that means nothing; what shuffled figures gain on average is taken
/// off.</remarks>
internal static class ValueOfInformationFinder
{
    private const int Shuffles = 1000;
    private const int RowsPerBin = 25;
    private const int Most = 10;
    private const int Fewest = 5;

    /// <summary>The jobs, unknown figures first, then by gain.</summary>
    /// <param name="rows">The best candidates, the ranking's first at position 0.</param>
    /// <param name="values">[file][candidate].</param>
    /// <param name="seed">The number from which the shuffles can be recomputed.</param>
    public static IReadOnlyList<ValueOfInformation> Find(ParameterSamples rows, double[][] values, ulong seed)
    {
        if (rows.Files < 2 * RowsPerBin || rows.Figures.Count == 0)
            return [];
        var doubtNow = 1 - (values.Sum(v => IsFirst(v, 0)) / values.Length);
        var now = Best(values, Enumerable.Range(0, values.Length));
        var chance = Enumerable.Range(0, Shuffles).Select(s => Knowing(values, Shuffled(values.Length, seed, s), now)).ToList();
        var byChance = chance.Average(c => c.Gain);
        var doubtByChance = chance.Average(c => c.Doubt);
        // Of all the figures tried, about one may seem to tell something by chance alone.
        var beyond = (int)(Shuffles * (1 - (1.0 / Math.Max(10, rows.Figures.Count))));
        var gainBeyondChance = chance.Select(c => c.Gain).Order().ElementAt(beyond);
        var doubtBeyondChance = chance.Select(c => c.Doubt).OrderDescending().ElementAt(beyond);

        var jobs = rows.Figures.Select((figure, f) =>
        {
            var (gain, doubt) = Knowing(values, [.. Enumerable.Range(0, values.Length).OrderBy(i => rows.Uniforms[i][f])], now);
            var after = doubtByChance > 0 ? Math.Clamp(doubt * doubtNow / doubtByChance, 0, doubtNow) : 0;
            var tells = (gain > gainBeyondChance || doubt < doubtBeyondChance) && after < doubtNow - 0.005;
            return (Gain: gain, Doubt: doubt, Tells: tells, figure.Job, Next: new ValueOfInformation
            {
                Figure = figure.Name,
                Job = figure.Job,
                Path = figure.Path,
                Evidence = figure.Evidence,
                IsUnknown = figure.IsUnknown,
                Gain = Math.Max(0, gain - byChance),
                DoubtNow = doubtNow,
                DoubtAfter = tells ? after : doubtNow,
                How = tells
                    ? DecisionWords.Falls.With(figure.Job, Amount.Share(doubtNow, 2), Amount.Share(after, 2))
                    : figure.IsUnknown ? DecisionWords.FallsNot.With(figure.Job)
                    : DecisionWords.FallsLittle.With(figure.Job, Amount.Share(doubtNow, 2)),
            });
        });
        return
        [
            .. jobs.OrderByDescending(j => j.Next.IsUnknown).ThenByDescending(j => j.Tells).ThenByDescending(j => j.Gain)
            .ThenBy(j => j.Doubt)
                .ThenBy(j => j.Next.Path, StringComparer.Ordinal)
                // One quotation tells licence, building and maintenance; one pilot tells two candidates their bot's time.
                .DistinctBy(j => (j.Job.In(Language.English), j.Next.IsUnknown ? j.Next.Figure.In(Language.English) : null))
                .Where((j, place) => place < Fewest || j.Next.IsUnknown || j.Tells)
                .Select(j => j.Next)
                .Take(Most),
        ];
    }

    // What choosing anew in each bin gains, and in what share of the files the chosen one would not be the first.
    private static (double Gain, double Doubt) Knowing(double[][] values, int[] order, double now)
    {
        var bins = Math.Max(2, order.Length / RowsPerBin);
        double gain = 0, wrong = 0;
        for (var b = 0; b < bins; b++)
        {
            var rows = order.AsSpan((int)((long)order.Length * b / bins)..(int)((long)order.Length * (b + 1) / bins)).ToArray();
            var choice = Choice(values, rows);
            gain += (Math.Max(0, Mean(values, rows, choice)) * rows.Length) - (now * rows.Length);
            wrong += rows.Sum(r => 1 - IsFirst(values[r], choice));
        }

        return (gain / order.Length, wrong / order.Length);
    }

    /// <summary>The mean value of the best choice; today is a choice too, and worth 0.</summary>
    private static double Best(double[][] values, IEnumerable<int> rows)
    {
        int[] all = [.. rows];
        return Math.Max(0, Mean(values, all, Choice(values, all)));
    }

    private static int Choice(double[][] values, int[] rows)
    {
        var best = 0;
        var most = double.NegativeInfinity;
        for (var c = 0; c < values[0].Length; c++)
        {
            var mean = Mean(values, rows, c);
            if (mean > most)
                (best, most) = (c, mean);
        }

        return best;
    }

    private static double Mean(double[][] values, int[] rows, int candidate)
    {
        double sum = 0;
        foreach (var row in rows)
            sum += values[row][candidate];
        return sum / rows.Length;
    }

    private static double IsFirst(double[] values, int candidate)
    {
        var level = 0;
        foreach (var value in values)
        {
            if (value > values[candidate])
                return 0;
            if (value == values[candidate])
                level++;
        }

        return 1.0 / level;
    }

    private static int[] Shuffled(int count, ulong seed, int shuffle)
    {
        var key = Keys.Replication(seed, shuffle);
        return [.. Enumerable.Range(0, count).OrderBy(i => Keys.Draw(key, 1, (ulong)i))];
    }
}
