namespace Rpa.Discovery.Cluster.Grains;

/// <summary>Coordinator of one request, called by the hash of its bytes: knows which shards are finished, on whatever silo it
/// stands.</summary>
[Alias("rpa-request")]
internal interface IRequestGrain : IGrainWithStringKey
{
    /// <summary>Begins, or goes on with what is already finished.</summary>
    /// <param name="request">The request with everything that it is about; it travels by value.</param>
    /// <param name="semantics">The model-semantics number of whoever asks.</param>
    [Alias("begin")]
    Task<RequestStatus> Begin(byte[] request, int semantics);

    /// <summary>How far it is; a request that nobody asks about is left alone after a while.</summary>
    [Alias("go")]
    Task<RequestStatus> Go();

    /// <summary>The request's bytes.</summary>
    [Alias("request")]
    Task<byte[]> Request();
}
