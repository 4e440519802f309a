using System.Security.Cryptography;
using System.Text.Json;

namespace Rpa.Discovery.Contracts;

/// <summary>What a cell gave, as one small file keeps it: the same bytes whoever computed it, and known to be whole.</summary>
/// <typeparam name="TRun">What cells of this kind give.</typeparam>
internal sealed record CellFile<TRun>
    where TRun : class
{
    public required string Request { get; init; }
    public required int ModelSemantics { get; init; }
    public required string Platform { get; init; }
    public required TRun Run { get; init; }

    /// <summary>Of the bytes of <see cref="Run"/>.</summary>
    public required string Sha256 { get; init; }

    public static byte[] Write(string request, TRun run)
    {
        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, new CellFile<TRun>
        {
            Request = request, ModelSemantics = Simulation.ModelSemantics.Number, Platform = PlatformJson.Now.Kind, Run = run,
            Sha256 = HashOf(run),
        }, ResultJsonContext.Of<CellFile<TRun>>());
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    /// <summary>The cell of a request; null when the file is not whole, or another one's.</summary>
    public static CellFile<TRun>? Read(ReadOnlySpan<byte> bytes, string request)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, ResultJsonContext.Of<CellFile<TRun>>()) is { } file
                && string.Equals(file.Request, request, StringComparison.Ordinal)
                && file.ModelSemantics == Simulation.ModelSemantics.Number
                && string.Equals(file.Sha256, HashOf(file.Run), StringComparison.Ordinal) ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string HashOf(TRun run) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(run, ResultJsonContext.Of<TRun>())));
}

/// <summary>What the ranking of a department gave, in no language.</summary>
internal sealed record RankedRunJson
{
    public required WordingJson Title { get; init; }

    /// <summary>Why nothing was ranked; null where it was.</summary>
    public WordingJson? WhyNot { get; init; }

    public required int Replications { get; init; }
    public required int Files { get; init; }

    /// <summary>From the best down.</summary>
    public required IReadOnlyList<RankedHereJson> Candidates { get; init; }
}

/// <summary>What the simulation of a cell gave, in no language.</summary>
internal sealed record CellRunJson
{
    public required WordingJson Title { get; init; }
    public required ulong Seed { get; init; }
    public required int Replications { get; init; }
    public WordingJson? StoppedBy { get; init; }

    /// <summary>Over the whole department, then by workflow and by pool.</summary>
    public required IReadOnlyList<CellFigureJson> Figures { get; init; }
}
