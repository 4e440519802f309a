namespace Rpa.Discovery.Simulation;

/// <summary>People's time of single cases of the cohort, by state: what they received in a run, and what they would still take on paper.</summary>
/// <remarks>A run keeps sums, not cases. Where single cases matter a replication is run once more and heard by this.</remarks>
/// <param name="keys">Which cases; null for all.</param>
internal sealed class CaseEfforts(IReadOnlySet<ulong>? keys)
{
    private readonly Dictionary<ulong, List<StateEffort>> _cases = [];
    private readonly HashSet<ulong> _open = [];

    /// <summary>The cases that the end of the run left open, by key.</summary>
    public IReadOnlySet<ulong> Open => _open;

    /// <summary>What was heard of a case, by state.</summary>
    public IReadOnlyList<StateEffort> Of(ulong key) => _cases.TryGetValue(key, out var states) ? states : [];

    public void Add(ulong key, int state, Int128 ticks, bool isRest)
    {
        if (ticks == 0 || keys?.Contains(key) == false)
            return;
        if (!_cases.TryGetValue(key, out var states))
            _cases.Add(key, states = []);
        var at = states.FindIndex(s => s.State == state);
        if (at < 0)
        {
            at = states.Count;
            states.Add(new StateEffort(state, 0, 0));
        }

        states[at] = isRest ? states[at] with { Undone = states[at].Undone + ticks } : states[at] with { Received = states[at].Received + ticks };
    }

    public void LeftOpen(ulong key) => _open.Add(key);
}

/// <summary>People's time of one case in one state, in ticks.</summary>
/// <param name="State">The state's number in the plan.</param>
/// <param name="Received">In the run.</param>
/// <param name="Undone">What it would still take on paper.</param>
internal readonly record struct StateEffort(int State, Int128 Received, Int128 Undone);
