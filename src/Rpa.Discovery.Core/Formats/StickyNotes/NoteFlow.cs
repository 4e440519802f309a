using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>How often a case comes by each step of a workflow, by the shares of its ways.</summary>
internal sealed class NoteFlow
{
    private const int Rounds = 1000;      // a loop that nine in ten take again needs some 200
    private const double Enough = 1e-12;

    private readonly double[] _visits;
    private readonly bool[] _isNamed;     // [step] → whether a cell under 次へ leads to it

    public NoteFlow(IReadOnlyList<NoteStep> steps, IReadOnlyList<Transition>[] ways)
    {
        var places = steps.Select((step, i) => (step.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        var into = steps.Select(_ => new List<(int From, double Share)>()).ToArray();
        _isNamed = new bool[steps.Count];
        for (var from = 0; from < ways.Length; from++)
        {
            foreach (var (target, share) in Shares(ways[from]))
            {
                if (!places.TryGetValue(target, out var to))
                    continue;
                into[to].Add((from, share));
                _isNamed[to] |= steps[from].IsLast && steps[from].Row[NoteColumn.Next].Length > 0;
            }
        }

        _visits = Visits(into);
    }

    /// <summary>How often a case comes by a step for each case that comes by another, however often it comes back to that; null where that
    /// cannot be said by a choice at the steps before: where a cell under 次へ leads to it, or no case comes by.</summary>
    public double? VisitsOf(int step, int from) => _isNamed[step] || _visits[from] <= 0 ? null
        : _visits[step] / Math.Min(1, _visits[from]);

    // In the order of the rows, so that a way without loops takes one round.
    private static double[] Visits(List<(int From, double Share)>[] into)
    {
        var visits = new double[into.Length];
        var change = double.MaxValue;
        for (var round = 0; round < Rounds && change > Enough; round++)
        {
            change = 0;
            for (var step = 0; step < into.Length; step++)
            {
                var come = step == 0 ? 1.0 : 0;
                foreach (var (from, share) in into[step])
                    come += visits[from] * share;
                change = Math.Max(change, Math.Abs(come - visits[step]));
                visits[step] = come;
            }
        }

        return visits;
    }

    private static IEnumerable<(string Target, double Share)> Shares(IReadOnlyList<Transition> ways)
    {
        var said = ways.Sum(w => w.Probability?.Always is { IsRest: false } share ? share.Value : 0);
        var weights = ways.Sum(w => w.Weight ?? 1);
        return ways.Select(w => (w.Target ?? "", w.Probability?.Always is not { } share ? (w.Weight ?? 1) / weights
            : share.IsRest ? Math.Max(0, 1 - said) : share.Value));
    }
}
