namespace Rpa.Discovery.Validation;

/// <summary>The smallest factor on everybody's hours with which every line of work finds people who may do it, and the lines that need
/// it.</summary>
/// <remarks>
/// By Hall's theorem it is the largest ratio of work to the hours of those who may do it over all sets of lines. Newton's method of
/// Dinkelbach (1967) on the minimum cut of a flow (Edmonds and Karp, 1972): each cut names a set that needs a larger factor, until all work
/// flows. In whole seconds, so that it is exact and comes to an end.
/// </remarks>
internal static class WorstSet
{
    /// <param name="work">[line] → seconds of work, above 0.</param>
    /// <param name="hours">[group of people] → seconds to be had, at least 0.</param>
    /// <param name="may">[line] → the groups that may do it.</param>
    /// <returns>The lines of the worst set, in order; empty without work.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<long> work, IReadOnlyList<long> hours, IReadOnlyList<IReadOnlyList<int>> may)
    {
        IReadOnlyList<int> worst = [.. Enumerable.Range(0, work.Count)];
        // Work that nobody may do needs no search.
        if (worst.Where(l => may[l].All(g => hours[g] == 0)).ToList() is { Count: > 0 } nobodys)
            return nobodys;
        while (worst.Count > 0)
        {
            var (demand, supply) = (worst.Sum(l => (Int128)work[l]), Groups(worst, may).Sum(g => (Int128)hours[g]));
            // Hours × demand ÷ supply for each, without the division.
            var cut = new Flow([.. work.Select(w => w * supply)], [.. hours.Select(h => h * demand)], may).LinesLeftOver();
            if (cut.Count == 0)
                return worst;
            worst = cut;
        }

        return worst;
    }

    /// <summary>Every group that may do some of the lines.</summary>
    public static IEnumerable<int> Groups(IEnumerable<int> lines, IReadOnlyList<IReadOnlyList<int>> may) =>
        lines.SelectMany(l => may[l]).Distinct().Order();

    private static Int128 Sum<T>(this IEnumerable<T> items, Func<T, Int128> value) =>
        items.Aggregate((Int128)0, (sum, item) => sum + value(item));

    /// <summary>A flow from lines to groups of people, as large as it can be.</summary>
    private sealed class Flow(Int128[] work, Int128[] hours, IReadOnlyList<IReadOnlyList<int>> may)
    {
        private readonly Int128[] _workLeft = work;
        private readonly Int128[] _hoursLeft = hours;
        private readonly Dictionary<(int Line, int Group), Int128> _flow = [];

        /// <summary>The lines on the source's side of the minimum cut: what is left over could not be placed anywhere; empty when all
        /// was.</summary>
        public IReadOnlyList<int> LinesLeftOver()
        {
            while (Augment())
            {
            }

            var (lines, _) = Reached(out _);
            return [.. lines.Keys.Order()];
        }

        private bool Augment()
        {
            var (lines, groups) = Reached(out var end);
            if (end < 0)
                return false;
            // Back from the group that has hours left to the line that has work left, and the most that goes along.
            var most = _hoursLeft[end];
            var path = new List<(int Line, int Group, bool Forward)>();
            for (var group = end; ;)
            {
                var line = groups[group];
                path.Add((line, group, true));
                if (lines[line] < 0)
                {
                    most = Int128.Min(most, _workLeft[line]);
                    break;
                }

                group = lines[line];
                path.Add((line, group, false));
                most = Int128.Min(most, _flow[(line, group)]);
            }

            foreach (var (line, group, forward) in path)
                _flow[(line, group)] = _flow.GetValueOrDefault((line, group)) + (forward ? most : -most);
            _workLeft[path[^1].Line] -= most;
            _hoursLeft[end] -= most;
            return true;
        }

        /// <summary>Breadth first from every line with work left: line → the group that it was reached from (−1 at the start), group → its
        /// line.</summary>
        private (Dictionary<int, int> Lines, Dictionary<int, int> Groups) Reached(out int end)
        {
            var lines = new Dictionary<int, int>();
            var groups = new Dictionary<int, int>();
            var queue = new Queue<int>();
            for (var line = 0; line < _workLeft.Length; line++)
            {
                if (_workLeft[line] > 0)
                {
                    lines.Add(line, -1);
                    queue.Enqueue(line);
                }
            }

            while (queue.TryDequeue(out var line))
            {
                foreach (var group in may[line])
                {
                    if (!groups.TryAdd(group, line))
                        continue;
                    if (_hoursLeft[group] > 0)
                    {
                        end = group;
                        return (lines, groups);
                    }

                    foreach (var ((other, from), flow) in _flow)
                    {
                        if (from == group && flow > 0 && lines.TryAdd(other, group))
                            queue.Enqueue(other);
                    }
                }
            }

            end = -1;
            return (lines, groups);
        }
    }
}
