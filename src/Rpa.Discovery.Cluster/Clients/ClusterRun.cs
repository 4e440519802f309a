using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Clients;

/// <summary>A request of a command: asked, waited for in words, and fetched.</summary>
internal static class ClusterRun
{
    /// <returns>Stage → shard → part.</returns>
    public static IReadOnlyList<IReadOnlyList<byte[]>> Of(
        Session session, ClientOptions options, SharedRequest request, IProgress<ClusterProgress> progress, CancellationToken interrupted)
    {
        void Says(Message message)
        {
            if (!session.Quiet)
                session.Surroundings.Error.WriteLine(message.In(session.Language));
        }

        try
        {
            return Compute().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            Says(ClusterWords.CanGoOn);
            throw;
        }

        async Task<IReadOnlyList<IReadOnlyList<byte[]>>> Compute()
        {
            await using var client = await ClusterClient.Connect(options, session.Surroundings.Clock, interrupted);
            return await client.Compute(request, progress, Says, interrupted);
        }
    }
}
