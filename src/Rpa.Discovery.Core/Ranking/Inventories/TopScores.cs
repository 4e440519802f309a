using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rpa.Discovery.Ranking.Inventories;

/// <summary>The positions of the greatest scores, equal ones in the order of their positions, in one read: what does not beat the weakest
/// kept so far is passed over, many at a time.</summary>
internal static class TopScores
{
    private const int Lanes = 8;
    private const int Together = 4 * Lanes; // scores looked at in one comparison

    /// <summary>The first <paramref name="count"/> positions, or all when there are fewer scores.</summary>
    public static int[] Of(ReadOnlySpan<double> scores, int count)
    {
        count = Math.Min(count, scores.Length);
        if (count == 0)
            return [];
        var kept = new Heap(count);
        var position = 0;
        for (; position < scores.Length && !kept.IsFull; position++)
            kept.Add(scores[position], position);

        ref var first = ref MemoryMarshal.GetReference(scores);
        var weakest = Vector512.Create(kept.Weakest);
        for (; position + Together <= scores.Length; position += Together)
        {
            var best = Vector512.MaxNative(
                Vector512.MaxNative(Vector512.LoadUnsafe(ref first, (nuint)position),
                    Vector512.LoadUnsafe(ref first, (nuint)(position + Lanes))),
                Vector512.MaxNative(Vector512.LoadUnsafe(ref first, (nuint)(position + (2 * Lanes))),
                    Vector512.LoadUnsafe(ref first, (nuint)(position + (3 * Lanes)))));
            if (!Vector512.GreaterThanAny(best, weakest))
                continue;
            for (var i = position; i < position + Together; i++)
                kept.Look(scores[i], i);
            weakest = Vector512.Create(kept.Weakest);
        }

        for (; position < scores.Length; position++)
            kept.Look(scores[position], position);
        return kept.InOrder();
    }

    // The weakest at the root: of equal scores the one with the later position.
    private sealed class Heap(int capacity)
    {
        private readonly double[] _scores = new double[capacity];
        private readonly int[] _positions = new int[capacity];
        private int _count;

        public bool IsFull => _count == capacity;

        public double Weakest => _scores[0];

        public void Add(double score, int position)
        {
            if (double.IsNaN(score))
                return;
            var at = _count++;
            for (; at > 0 && IsWeaker(score, position, (at - 1) / 2); at = (at - 1) / 2)
                Move((at - 1) / 2, at);
            Put(at, score, position);
        }

        // A later equal one comes after, so only a greater score gets in.
        public void Look(double score, int position)
        {
            if (!(score > Weakest))
                return;
            var at = 0;
            while (true)
            {
                var child = (2 * at) + 1;
                if (child >= capacity)
                    break;
                if (child + 1 < capacity && IsWeaker(_scores[child + 1], _positions[child + 1], child))
                    child++;
                if (IsWeaker(score, position, child))
                    break;
                Move(child, at);
                at = child;
            }

            Put(at, score, position);
        }

        public int[] InOrder()
        {
            var positions = _positions[.._count];
            var scores = _scores[.._count];
            Array.Sort(positions, scores);
            var order = new int[_count];
            ScoreOrder.Fill(scores, order);
            return [.. order.Select(i => positions[i])];
        }

        private bool IsWeaker(double score, int position, int than) =>
            score < _scores[than] || (score == _scores[than] && position > _positions[than]);

        private void Move(int from, int to) => Put(to, _scores[from], _positions[from]);

        private void Put(int at, double score, int position)
        {
            _scores[at] = score;
            _positions[at] = position;
        }
    }
}
