using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Stages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Part of a run: what one share of one stage gave, as bytes that say what they are.</summary>
public sealed class Part
{
    private const int LargestSamples = int.MaxValue / 2;
    private Part(ShareJson share, ProvenanceJson provenance, ReadOnlyMemory<byte> bytes, string name) =>
        (Share, Provenance, Bytes, Name) = (share, provenance, bytes, name);

    /// <summary>Reads a part; what is wrong with it is named.</summary>
    /// <param name="bytes">As <see cref="Bytes"/> gave them; they are kept, not copied.</param>
    /// <param name="name">What findings call it: its file.</param>
    /// <exception cref="DepartmentException">It is damaged or cut off, or was computed with other model semantics or on another platform,
    /// so that figures could differ.</exception>
    public static Part Read(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Read(ResultJson.Of(name, bytes.ToArray()), bytes, name).ValueOrThrow();
    }

    /// <summary>All of it, UTF-8: what goes into a file. Computed from one request, a share has the same bytes on every machine.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Of which request: <see cref="PartedRun.Hash"/>.</summary>
    public string Request => Share.Request;

    /// <summary>Which stage, from 1.</summary>
    public int Stage => Share.Stage;

    /// <summary>Which share of it, from 1.</summary>
    public int Number => Share.Share;

    /// <summary>Into how many shares the stage is divided.</summary>
    public int Shares => Share.Shares;

    /// <summary>What findings call it.</summary>
    internal string Name { get; }

    internal ShareJson Share { get; }

    internal ProvenanceJson Provenance { get; }

    /// <summary>Which share of which stage.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"stage {Stage}, part {Number}/{Shares}");

    /// <summary>The same of a file that was read already.</summary>
    internal static ReadResult<Part> Read(ReadResult<SavedResult> opened, ReadOnlyMemory<byte> bytes, string name)
    {
        if (!opened.TryGetValue(out var saved))
            return Refused(name, opened.Diagnostics[0].Rule == RecomputeRules.NotJson ? PartWords.NotJson : PartWords.NoPart);
        try
        {
            if (saved.Document is not PartDocument { Part: { } part, Provenance: { } provenance } document
                || document.Tool.ModelSemantics is not { } semantics)
            {
                return Refused(name, PartWords.NoPart);
            }

            var place = new SourceSpan(name, 0, 0);
            if (semantics != ModelSemantics.Number)
                return new(null, [PartRules.OtherSemantics.At(place, name, semantics, ModelSemantics.Number)]);
            if (document.Tool != ToolJson.Now)
                return new(null, [PartRules.OtherPlatform.At(place, name, Said(document.Tool), Said(ToolJson.Now))]);
            if (part.Share > part.Shares)
                return Refused(name, PartWords.NoSuchShare.With(part.Share, part.Shares));
            return part.Hash == HashOf(document, part) ? new(new Part(part, provenance, bytes, name), [])
                : Refused(name, PartWords.OtherHash);
        }
        catch (DamagedResultException e)
        {
            return Refused(name, e.What);
        }
    }

    internal static Part Of(PartedRun run, int stage, int share, int shares, int items, IReadOnlyList<byte[]> computed)
    {
        var packed = new PackedWriter();
        foreach (var item in computed)
            packed.Bytes(item);
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(packed.ToArray());
        var part = new ShareJson
        {
            Of = run.Command,
            Request = run.Hash,
            Stage = stage,
            Share = share,
            Shares = shares,
            Items = items,
            ByPerson = run.ByPerson,
            Samples = Convert.ToBase64String(deflated.GetBuffer(), 0, (int)deflated.Length),
            Hash = "",
        };
        var document = new PartDocument
        {
            Command = PartDocument.Name,
            Input = run.Origin.Input,
            Provenance = ProvenanceJson.Of(PartDocument.Name, run.Origin, Language.English),
            Part = part,
        };
        part = part with { Hash = HashOf(document, part) };
        return new Part(part, document.Provenance!, (document with { Part = part }).Write(),
            string.Create(CultureInfo.InvariantCulture, $"{run.Command} {stage}: {share}/{shares}"));
    }

    /// <summary>What its items gave, in their order.</summary>
    /// <exception cref="InvalidDataException">It is not what a share of so many items gives.</exception>
    internal IReadOnlyList<byte[]> Items()
    {
        byte[] samples;
        try
        {
            samples = Convert.FromBase64String(Share.Samples);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("The samples are no base 64.", e);
        }

        using var inflate = new DeflateStream(new MemoryStream(samples), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var piece = new byte[1 << 16];
        while (inflate.Read(piece) is > 0 and var length)
        {
            whole.Write(piece, 0, length);
            if (whole.Length > LargestSamples)
                throw new InvalidDataException("The samples have no end.");
        }

        var packed = new PackedReader(whole.ToArray());
        var items = new byte[CountOf(Share.Items, Number, Shares)][];
        for (var i = 0; i < items.Length; i++)
            items[i] = packed.Bytes();
        return packed.IsAtEnd ? items : throw new InvalidDataException("The samples say too much.");
    }

    /// <summary>How many items a share has.</summary>
    internal static int CountOf(int items, int share, int shares) => share > items ? 0 : ((items - share) / shares) + 1;

    private static string HashOf(PartDocument document, ShareJson part) =>
        Convert.ToHexStringLower(SHA256.HashData((document with { Part = part with { Hash = "" } }).Write()));

    private static string Said(ToolJson tool) => $"{tool.Name} {tool.Version}, {tool.Platform}";

    private static ReadResult<Part> Refused(string name, Message why) =>
        new(null, [PartRules.Damaged.At(new SourceSpan(name, 0, 0), name, why)]);
}
