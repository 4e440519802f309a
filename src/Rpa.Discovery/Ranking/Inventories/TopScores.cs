using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking;

/// <summary>The positions of the greatest scores, equal ones in the order of their positions, in one read: what does not beat the weakest kept so far is passed over eight at a time.</summary>
internal static class TopScores
{
    /// <summary>The first <paramref name="count"/> positions, or all when there are fewer scores.</summary>
    /// <exception cref="ArgumentException">A score among the first is NaN.</exception>
    public static int[] Of(ReadOnlySpan<double> scores, int count)
    {
        count = Math.Min(count, scores.Length);
        if (count == 0)
            return [];
        var kept = new int[count + Math.Max(count, 1024)]; // twice and more, so that sorting them out pays
        for (var i = 0; i < count; i++)
            kept[i] = i;
        var held = count;
        var weakest = Sift(scores, kept, held, count);
        held = count;

        var position = count;
        for (; position < scores.Length && position % Vector512<double>.Count != 0; position++)
            Look(scores, kept, ref held, count, position, ref weakest);
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(scores);
        for (var v = position / Vector512<double>.Count; v < vectors.Length; v++)
        {
            if (!Vector512.GreaterThanAny(vectors[v], Vector512.Create(weakest)))
                continue;
            for (var lane = 0; lane < Vector512<double>.Count; lane++)
                Look(scores, kept, ref held, count, (v * Vector512<double>.Count) + lane, ref weakest);
        }

        for (position = Math.Max(position, vectors.Length * Vector512<double>.Count); position < scores.Length; position++)
            Look(scores, kept, ref held, count, position, ref weakest);
        Sift(scores, kept, held, count);
        return kept[..count];
    }

    private static void Look(ReadOnlySpan<double> scores, int[] kept, ref int held, int count, int position, ref double weakest)
    {
        // A later equal one comes after: only a greater score gets in.
        if (!(scores[position] > weakest))
            return;
        kept[held++] = position;
        if (held < kept.Length)
            return;
        weakest = Sift(scores, kept, held, count);
        held = count;
    }

    // Sorts what is held, the best first; returns the score of the last that stays. Positions are held in ascending order among equals.
    private static double Sift(ReadOnlySpan<double> scores, int[] kept, int held, int count)
    {
        var values = new double[held];
        for (var i = 0; i < held; i++)
            values[i] = scores[kept[i]];
        var order = new int[held];
        ScoreOrder.Fill(values, order);
        int[] sorted = [.. order.Select(i => kept[i])];
        sorted.CopyTo(kept, 0);
        return scores[kept[count - 1]];
    }
}
