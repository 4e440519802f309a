namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Places for shards at work on a silo: as many at once as it has cores, each on a thread of its own.</summary>
/// <remarks>Not on the pool: its threads answer the other silos' probes, and one that cannot is taken for dead.</remarks>
internal sealed class ComputeSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);

    public int Count => count;

    /// <summary>Does the work once there is a place, away from the grain that waits for it.</summary>
    public async Task<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
