using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking;

/// <summary>The positions of the greatest scores, equal ones in the order of their positions, in one read: what does not beat the weakest kept so far is passed over, many at a time.</summary>
internal static class TopScores
{
    private const int Lanes = 8;
    private const int Together = 4 * Lanes; // scores looked at in one comparison

    /// <summary>The first <paramref name="count"/> positions, or all when there are fewer scores.</summary>
    /// <exception cref="ArgumentException">One of the first <paramref name="count"/> scores is NaN.</exception>
    public static int[] Of(ReadOnlySpan<double> scores, int count)
    {
        count = Math.Min(count, scores.Length);
        if (count == 0)
            return [];
        var kept = new Kept(count);
        for (var i = 0; i < count; i++)
            kept.Add(scores, i);
        kept.Sift(scores);

        ref var first = ref MemoryMarshal.GetReference(scores);
        var position = count;
        var weakest = Vector512.Create(kept.Weakest);
        for (; position + Together <= scores.Length; position += Together)
        {
            var best = Vector512.MaxNative(
                Vector512.MaxNative(Vector512.LoadUnsafe(ref first, (nuint)position), Vector512.LoadUnsafe(ref first, (nuint)(position + Lanes))),
                Vector512.MaxNative(Vector512.LoadUnsafe(ref first, (nuint)(position + (2 * Lanes))), Vector512.LoadUnsafe(ref first, (nuint)(position + (3 * Lanes)))));
            if (!Vector512.GreaterThanAny(best, weakest))
                continue;
            for (var i = position; i < position + Together; i++)
                kept.Look(scores, i);
            weakest = Vector512.Create(kept.Weakest);
        }

        for (; position < scores.Length; position++)
            kept.Look(scores, position);
        kept.Sift(scores);
        return kept.First();
    }

    // Positions that may be among the first; more than needed, so that sorting them out pays.
    private sealed class Kept(int count)
    {
        private readonly int[] _positions = new int[count + Math.Clamp(count, 64, 1024)];
        private int _held;

        public double Weakest { get; private set; }

        public void Add(ReadOnlySpan<double> scores, int position)
        {
            _positions[_held++] = position;
            if (_held == _positions.Length)
                Sift(scores);
        }

        // A later equal one comes after, so only a greater score gets in.
        public void Look(ReadOnlySpan<double> scores, int position)
        {
            if (scores[position] > Weakest)
                Add(scores, position);
        }

        // Sorts what is held, and keeps the first. Equal ones are held in the order of their positions.
        public void Sift(ReadOnlySpan<double> scores)
        {
            var values = new double[_held];
            for (var i = 0; i < _held; i++)
                values[i] = scores[_positions[i]];
            var order = new int[_held];
            ScoreOrder.Fill(values, order);
            for (var i = 0; i < _held; i++)
                order[i] = _positions[order[i]];
            _held = Math.Min(_held, count);
            order.AsSpan(0, _held).CopyTo(_positions);
            Weakest = scores[_positions[_held - 1]];
        }

        public int[] First() => _positions[..count];
    }
}
