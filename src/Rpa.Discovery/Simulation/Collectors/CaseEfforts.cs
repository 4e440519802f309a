namespace Rpa.Discovery.Simulation;

/// <summary>People's time of single cases of the cohort, by state: what they received in a run, and what they would still take on paper.</summary>
/// <remarks>A run keeps sums, not cases. Where single cases matter a replication is run once more and heard by this.</remarks>
/// <param name="keys">Which cases; null for all.</param>
internal sealed class CaseEfforts(IReadOnlySet<ulong>? keys)
{
    private readonly Dictionary<(ulong Key, int State), (Int128 Received, Int128 Undone)> _ticks = [];
    private readonly HashSet<ulong> _open = [];

    /// <summary>The cases that the end of the run left open, by key.</summary>
    public IReadOnlySet<ulong> Open => _open;

    /// <summary>Every case that was heard, by key and state, in ticks.</summary>
    public IEnumerable<(ulong Key, int State, Int128 Received, Int128 Undone)> All => _ticks.Select(t => (t.Key.Key, t.Key.State, t.Value.Received, t.Value.Undone));

    public void Add(ulong key, int state, Int128 ticks, bool isRest)
    {
        if (ticks == 0 || keys?.Contains(key) == false)
            return;
        ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_ticks, (key, state), out _);
        sum = isRest ? (sum.Received, sum.Undone + ticks) : (sum.Received + ticks, sum.Undone);
    }

    public void LeftOpen(ulong key) => _open.Add(key);
}
