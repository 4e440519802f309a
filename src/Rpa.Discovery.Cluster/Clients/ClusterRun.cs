using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Clients;

/// <summary>A request of a command: asked, waited for in words, and fetched.</summary>
internal sealed class ClusterRun
{
    private bool _isAnswered;

    /// <summary>Runs a command; where what the cluster gave cannot be given out, it says that nothing has to be computed again.</summary>
    public int Saying(Session session, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (DepartmentException) when (_isAnswered)
        {
            session.Host.Error.WriteLine(session.Say(ClusterWords.CanGoOn));
            throw;
        }
    }

    /// <returns>Stage → shard → part.</returns>
    public IReadOnlyList<IReadOnlyList<byte[]>> Of(
        Session session, ClientOptions options, SharedRequest request, IProgress<ClusterProgress> progress, CancellationToken interrupted)
    {
        void Says(Message message)
        {
            if (!session.Quiet)
                session.Host.Error.WriteLine(message.In(session.Language));
        }

        try
        {
            var parts = Compute().GetAwaiter().GetResult();
            _isAnswered = true;
            return parts;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            Says(ClusterWords.CanGoOn);
            throw;
        }

        async Task<IReadOnlyList<IReadOnlyList<byte[]>>> Compute()
        {
            await using var client = await ClusterClient.Connect(options, session.Host.Clock, interrupted);
            return await client.Compute(request, progress, Says, interrupted);
        }
    }
}
