namespace Rpa.Discovery.Cluster.Grains;

/// <summary>Shards of one request under way on each silo, so that no silo waits while another has a queue.</summary>
/// <remarks>A silo is given one shard more than it computes at once, so that the next lies ready; how many that are it says with its first
/// answer.</remarks>
internal sealed class SiloBalance(ISiloStatusOracle silos)
{
    private readonly Dictionary<SiloAddress, int> _slots = [];
    private readonly Dictionary<SiloAddress, int> _underWay = [];

    /// <summary>The silo with most room; null when all have enough to do.</summary>
    public SiloAddress? Next() => silos.GetApproximateSiloStatuses(onlyActive: true).Keys
        .Where(s => Load(s) <= 1)
        .OrderBy(Load).ThenBy(s => s.GetConsistentHashCode())
        .FirstOrDefault();

    public void Begin(SiloAddress silo) => _underWay[silo] = _underWay.GetValueOrDefault(silo) + 1;

    public void End(SiloAddress silo) => _underWay[silo]--;

    public void Learn(SiloAddress silo, int slots) => _slots[silo] = slots;

    // Above 1: every slot is taken and one shard waits.
    private double Load(SiloAddress silo) => (double)_underWay.GetValueOrDefault(silo) / _slots.GetValueOrDefault(silo, 1);
}
