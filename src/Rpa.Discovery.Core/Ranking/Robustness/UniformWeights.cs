using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>Weights drawn alike from all that sum to 1: the gaps between sorted uniform numbers (Tervonen &amp; Lahdelma 2007, section
/// 2.1).</summary>
/// <remarks>Sorting and subtracting only, so that every platform gives the same bits.</remarks>
internal static class UniformWeights
{
    private static readonly ulong Purpose = Keys.Name("weights", DrawPurpose.Weights);

    /// <summary>The n-th draw; a criterion that cannot count gets 0.</summary>
    public static void Draw(ulong seed, int draw, IReadOnlyList<Criterion> criteria, Span<double> weights)
    {
        var counting = 0;
        for (var c = 0; c < criteria.Count; c++)
        {
            if (criteria[c].Counts)
                counting++;
        }

        weights.Clear();
        if (counting == 0)
            return;
        Span<double> cuts = counting <= 64 ? stackalloc double[counting] : new double[counting];
        for (var i = 0; i < counting - 1; i++)
            cuts[i] = Keys.Uniform(Keys.Draw(Keys.Mix(seed), Purpose, ((ulong)draw * (ulong)counting) + (ulong)i));
        cuts[counting - 1] = 1;
        cuts[..(counting - 1)].Sort();
        double before = 0;
        var next = 0;
        for (var c = 0; c < criteria.Count; c++)
        {
            if (!criteria[c].Counts)
                continue;
            weights[c] = cuts[next] - before;
            before = cuts[next++];
        }
    }
}
