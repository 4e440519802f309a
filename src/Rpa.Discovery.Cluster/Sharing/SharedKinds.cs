namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Readers of requests, by their kind.</summary>
internal sealed class SharedKinds(IReadOnlyDictionary<string, Func<SharedRequest, SharedRun>> readers)
{
    /// <summary>What the commands of this tool ask.</summary>
    public static SharedKinds All { get; } = new(new Dictionary<string, Func<SharedRequest, SharedRun>>(StringComparer.Ordinal)
    {
        [PartedStage.Kind] = PartedStage.Read,
        [CellsStage.Kind] = CellsStage.Read,
    });

    /// <summary>Reads a request.</summary>
    /// <exception cref="Diagnostics.DepartmentException">It is none, or one that cannot be computed.</exception>
    public SharedRun Read(SharedRequest request) => readers.TryGetValue(request.Kind, out var read) ? read(request)
        : throw new InvalidDataException($"No request is called '{request.Kind}'.");
}
