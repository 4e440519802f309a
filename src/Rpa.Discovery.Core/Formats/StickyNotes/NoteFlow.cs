using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>How often a case comes by each step of a workflow, by the shares of its ways.</summary>
internal sealed class NoteFlow
{
    private const int Rounds = 1000; // of a loop that nine in ten take again, all but 10^-45

    private readonly IReadOnlyList<NoteStep> _steps;
    private readonly IReadOnlyList<Transition>[] _ways;
    private readonly Dictionary<string, int> _places;
    private readonly double[] _visits;

    public NoteFlow(IReadOnlyList<NoteStep> steps, IReadOnlyList<Transition>[] ways)
    {
        (_steps, _ways) = (steps, ways);
        _places = steps.Select((step, i) => (step.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        _visits = Visits();
    }

    /// <summary>How often a case comes by a step for each time that it comes by another; null where that cannot be said by a choice at the
    /// steps before: where a cell under 次へ leads to it, or no case comes by.</summary>
    public double? VisitsOf(int step, int from)
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            if (_steps[i].IsLast && _steps[i].Row[NoteColumn.Next].Length > 0
                && _ways[i].Any(w => w.Target == _steps[step].Id))
                return null;
        }

        return _visits[from] > 0 && double.IsFinite(_visits[step]) ? _visits[step] / _visits[from] : null;
    }

    private double[] Visits()
    {
        var visits = new double[_steps.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[_steps.Count];
            next[0] = 1;
            for (var i = 0; i < _steps.Count; i++)
            {
                foreach (var (target, share) in Shares(_ways[i]))
                {
                    if (_places.TryGetValue(target, out var to))
                        next[to] += visits[i] * share;
                }
            }

            if (next.AsSpan().SequenceEqual(visits))
                break;
            visits = next;
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
