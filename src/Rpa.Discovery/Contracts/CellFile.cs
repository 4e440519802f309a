using System.Security.Cryptography;
using System.Text.Json;

namespace Rpa.Discovery.Contracts;

/// <summary>What a cell gave, as one small file keeps it: the same bytes whoever computed it, and known to be whole.</summary>
internal sealed record CellFile
{
    public required string Request { get; init; }
    public required int ModelSemantics { get; init; }
    public required string Platform { get; init; }
    public required CellRunJson Run { get; init; }

    /// <summary>Of the bytes of <see cref="Run"/>.</summary>
    public required string Sha256 { get; init; }

    public static byte[] Write(string request, CellRunJson run)
    {
        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, new CellFile
        {
            Request = request, ModelSemantics = Simulation.ModelSemantics.Number, Platform = PlatformName, Run = run, Sha256 = HashOf(run),
        }, ResultJsonContext.Of<CellFile>());
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    /// <summary>The cell of a request; null when the file is not whole, or another one's.</summary>
    public static CellFile? Read(ReadOnlySpan<byte> bytes, string request)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, ResultJsonContext.Of<CellFile>()) is { } file
                && string.Equals(file.Request, request, StringComparison.Ordinal)
                && file.ModelSemantics == Simulation.ModelSemantics.Number
                && string.Equals(file.Sha256, HashOf(file.Run), StringComparison.Ordinal) ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Operating system and processor, on which the last digits of a figure depend.</summary>
    public static string PlatformName => $"{PlatformJson.Now.Os}-{PlatformJson.Now.Architecture}";

    private static string HashOf(CellRunJson run) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(run, ResultJsonContext.Of<CellRunJson>())));
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
