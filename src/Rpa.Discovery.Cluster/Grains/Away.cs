using StackExchange.Redis;

namespace Rpa.Discovery.Cluster.Grains;

/// <summary>Failures of what is away for a while, a silo or Redis, and comes back or is replaced.</summary>
internal static class Away
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Whether it makes sense to try again.</summary>
    public static bool Is(Exception e) => e is OrleansException or TimeoutException or RedisException or IOException
        or ObjectDisposedException || e.GetType().Name is "RedisStorageException" or "RedisClusteringException"
        || (e is AggregateException many && many.InnerExceptions.All(Is));

    /// <summary>Tries until it succeeds.</summary>
    /// <param name="call">What to do.</param>
    /// <param name="waits">Told what failed, each time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<T> Outlast<T>(Func<Task<T>> call, Action<Exception> waits, CancellationToken cancellationToken)
    {
        for (var pause = First; ; pause = pause < Longest / 2 ? pause * 2 : Longest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await call();
            }
            catch (Exception e) when (Is(e))
            {
                waits(e);
            }

            await Task.Delay(pause, cancellationToken);
        }
    }
}
