using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Benchmarks;

/// <summary>W2 written down in one loop: what a table-driven kernel can be read against. Seven people and the next arrival are eight slots;
/// nothing is measured but the mean.</summary>
/// <remarks>The draws are those of the library: keyed, by quantile table. The four clerks are the first slots, the three collectors the
/// next.</remarks>
internal sealed class SlotLoop
{
    private const int Clerks = 4;
    private const int People = 7;
    private const int Slots = 8;
    private const double Second = 1e6;
    private static readonly double[] Minutes = [5, 8, 6, 20, 15, 80, 3];
    private readonly QuantileTable[] _effort = [.. Efforts.Select(QuantileTable.For)];
    private readonly ulong[] _keys = [.. Enumerable.Range(0, 7).Select(s => Keys.Mix((ulong)s + 17))];
    private readonly long[] _ends = new long[Slots];
    private readonly int[] _held = new int[People];
    private readonly Item[] _items = new Item[4096];
    private readonly int[][] _rings = [new int[4096], new int[4096]];
    private readonly int[] _heads = new int[2];
    private readonly int[] _tails = new int[2];
    private int _free;

    public long Activities { get; private set; }

    /// <summary>Cycle times of all cases, ticks.</summary>
    public long Cycle { get; private set; }

    public double MeanMinutes { get; private set; }

    /// <summary>The laws of the seven states.</summary>
    public static IEnumerable<Distribution> Efforts => Minutes.Select(m => Distribution.Lognormal(m * 60 * Second, 0.8));

    public double Run(int cases, ulong seed)
    {
        Array.Fill(_ends, long.MaxValue);
        Array.Fill(_held, -1);
        Array.Clear(_heads);
        Array.Clear(_tails);
        for (var i = 0; i < _items.Length; i++)
            _items[i].Next = i + 1;
        _free = 0;
        var replication = Keys.Replication(seed, 0);
        long activities = 0, cycle = 0;
        int arrived = 0, done = 0;
        double point = 0;
        point += Keys.UnitExponential(Keys.Draw(replication, 99, 0)) * 428.571428571 * Second;
        _ends[People] = (long)point;
        var ends = _ends;
        while (done < cases)
        {
            var slot = 0;
            var now = ends[0];
            for (var i = 1; i < ends.Length; i++)
            {
                if (ends[i] < now)
                    (slot, now) = (i, ends[i]);
            }

            int item;
            if (slot == People)
            {
                item = _free;
                ref var added = ref _items[item];
                _free = added.Next;
                added.Key = Keys.Draw(replication, 5, (ulong)arrived++);
                added.Arrival = now;
                added.Visits = 0;
                point += Keys.UnitExponential(Keys.Draw(replication, 99, (ulong)arrived)) * 428.571428571 * Second;
                ends[People] = arrived < cases ? (long)point : long.MaxValue;
                Enter(item, 0);
            }
            else
            {
                activities++;
                item = _held[slot];
                _held[slot] = -1;
                ends[slot] = long.MaxValue;
                var pool = slot < Clerks ? 0 : 1;
                ref var left = ref _items[item];
                var bits = (uint)left.Bits;
                var next = left.State switch
                {
                    0 => 1,
                    1 => bits < 0.15 * uint.MaxValue ? 0 : 2,
                    2 => bits < 0.30 * uint.MaxValue ? 3 : 6,
                    3 => bits < 0.60 * uint.MaxValue ? 4 : 5,
                    4 => 6,
                    5 => 6,
                    _ => 7,
                };
                if (next == 7)
                {
                    cycle += now - left.Arrival;
                    done++;
                    left.Next = _free;
                    _free = item;
                }
                else
                {
                    Enter(item, next);
                    Place(item, now);
                }

                if (_held[slot] < 0 && _heads[pool] != _tails[pool])
                    Begin(slot, _rings[pool][_heads[pool]++ & 4095], now);
                continue;
            }

            Place(item, now);
        }

        (Activities, Cycle) = (activities, cycle);
        return MeanMinutes = cycle / (double)done / 60 / Second;

        void Enter(int entering, int state)
        {
            ref var row = ref _items[entering];
            row.State = state;
            var visit = state < 2 ? ((row.Visits >> (state * 16)) & 0xffff) + 1 : 1;
            if (state < 2)
                row.Visits += 1 << (state * 16);
            row.Bits = Keys.Draw(row.Key, _keys[state], (ulong)visit);
            row.Effort = (long)(_effort[state].Sample(row.Bits) + 0.5);
        }
    }

    private void Place(int item, long now)
    {
        var pool = _items[item].State is >= 3 and <= 5 ? 1 : 0;
        if (_heads[pool] == _tails[pool])
        {
            var (from, to) = pool == 0 ? (0, Clerks) : (Clerks, People);
            for (var s = from; s < to; s++)
            {
                if (_held[s] >= 0)
                    continue;
                Begin(s, item, now);
                return;
            }
        }

        _rings[pool][_tails[pool]++ & 4095] = item;
    }

    private void Begin(int slot, int item, long now)
    {
        _held[slot] = item;
        _ends[slot] = now + _items[item].Effort;
    }

    private struct Item
    {
        public ulong Key;
        public ulong Bits;
        public long Effort;
        public long Arrival;
        public int State;
        public int Visits;
        public int Next;
    }
}
