using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>How a workflow's cases go on from state to state in the mean, as far as that is chance alone: what control variates are made
/// of.</summary>
/// <remarks>Only states that have work or a wait of their own stand in it; choices between them are followed through.</remarks>
internal sealed class FlowOfWork
{
    private const int LongestChain = 8; // choices in a row; a longer chain is left out rather than followed through all its ways
    private const int Sweeps = 500;
    private readonly Workflow _workflow;
    private readonly Dictionary<string, int> _index;

    public FlowOfWork(Workflow workflow)
    {
        _workflow = workflow;
        States = [.. workflow.States.Where(s => s is WorkState or WaitState)];
        _index = States.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        From = new double[States.Length][];
        IsKnown = new bool[States.Length];
        Array.Fill(IsKnown, workflow.States.All(s => s is not (ParallelState or CompoundState) && s is not WorkState { Repeat: not null }));
        for (var i = 0; i < From.Length; i++)
        {
            From[i] = new double[States.Length];
            Follow(States[i], 1, From[i], LongestChain);
        }

        Initial = Entering(workflow.Initial);
    }

    public WorkflowState[] States { get; }

    /// <summary>[state][next state] → probability to come there next.</summary>
    public double[][] From { get; }

    /// <summary>[state] → probability to come there first.</summary>
    public double[] Initial { get; }

    /// <summary>[state] → whether every way into it is chance with fixed probabilities, so that the mean number of entries is known from
    /// where cases come.</summary>
    public bool[] IsKnown { get; }

    /// <summary>[state] → probability that a case which begins in a state of the file comes there first.</summary>
    public double[] Entering(string state)
    {
        var entering = new double[States.Length];
        Enter(state, 1, entering, LongestChain);
        return entering;
    }

    /// <summary>[state] → what is still to come, in the mean, from entering it on, when each visit of a state gives so much.</summary>
    public double[] StillToCome(double[] perVisit)
    {
        double[] sum = [.. perVisit];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            double change = 0;
            for (var i = 0; i < sum.Length; i++)
            {
                var next = perVisit[i];
                for (var j = 0; j < sum.Length; j++)
                    next += From[i][j] * sum[j];
                change = Math.Max(change, Math.Abs(next - sum[i]));
                sum[i] = next;
            }

            if (change <= 1e-12 * sum.DefaultIfEmpty().Max())
                break;
        }

        return sum;
    }

    private void Enter(string? id, double probability, double[] into, int left)
    {
        if (id is not null && _index.TryGetValue(id, out var at))
            into[at] += probability;
        else if (_workflow.States.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal)) is ChoiceState choice && left > 0)
            Follow(choice, probability, into, left - 1);
        else if (left == 0)
            Array.Fill(IsKnown, false);
    }

    private void Follow(WorkflowState state, double probability, double[] into, int left)
    {
        var ways = state.Transitions.Where(t => t.Target is not null).ToList();
        var drawn = ways.Where(t => t is { IsTimer: false, Guard: null }).ToList();
        var chances = drawn.Select(t => drawn.Count == 1 ? 1 : Chances.Of(t, drawn)).ToList();
        var isChance = state.Transitions.All(t => !t.IsTimer) && drawn.Count == ways.Count
            && drawn.TrueForAll(t => t.Probability is null || t.Probability.Always is not null) && chances.Sum() > 0;
        if (!isChance)
            Unknown(state, left);
        var sum = chances.Sum();
        for (var i = 0; i < drawn.Count && sum > 0; i++)
            Enter(drawn[i].Target, probability * chances[i] / sum, into, left);
    }

    // Guards and timers look at the case or the clock: how many come where they lead is not known.
    private void Unknown(WorkflowState state, int left)
    {
        foreach (var target in state.Transitions.Select(t => t.Target).OfType<string>())
        {
            var into = new double[States.Length];
            Enter(target, 1, into, left);
            for (var i = 0; i < into.Length; i++)
                IsKnown[i] &= into[i] == 0;
        }
    }
}
