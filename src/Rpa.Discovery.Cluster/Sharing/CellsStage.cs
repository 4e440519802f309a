using System.Buffers.Binary;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Only stage of a sweep: each shard computes every n-th of the cells that were asked for.</summary>
internal sealed class CellsStage : SharedStage
{
    public const string Kind = "cells";
    private readonly CellsByValue _cells;

    private CellsStage(CellsByValue cells, int atMost) => (_cells, Shards) = (cells, Math.Clamp(cells.Count, 1, atMost));

    public override int Shards { get; }

    public static SharedRun Read(SharedRequest request)
    {
        var cells = CellsByValue.Read(request.Content);
        return new SharedRun(cells.Replications, new CellsStage(cells, request.Shards));
    }

    /// <summary>Cells of the parts of all shards, in the order in which they were asked for.</summary>
    /// <exception cref="DepartmentException">A part is not whole.</exception>
    public static IReadOnlyList<byte[]> CellsOf(IReadOnlyList<byte[]> parts, int count)
    {
        var shards = parts.Select(p => new Queue<byte[]>(Unpacked(p))).ToList();
        return [.. Enumerable.Range(0, count).Select(i => shards[i % shards.Count].TryDequeue(out var cell) ? cell : throw NotWhole())];
    }

    public override byte[] Compute(int shard, CancellationToken cancellationToken)
    {
        using var part = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (var i = shard; i < _cells.Count; i += Shards)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cell = _cells.Compute(i, cancellationToken);
            BinaryPrimitives.WriteInt32LittleEndian(length, cell.Length);
            part.Write(length);
            part.Write(cell);
        }

        return part.ToArray();
    }

    public override SharedStage? After(IReadOnlyList<byte[]> parts) => null;

    private static IEnumerable<byte[]> Unpacked(byte[] part)
    {
        for (var at = 0; at < part.Length;)
        {
            var length = part.Length - at < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(part.AsSpan(at));
            at += sizeof(int);
            if (length < 0 || length > part.Length - at)
                throw NotWhole();
            yield return part[at..(at + length)];
            at += length;
        }
    }

    private static DepartmentException NotWhole() => new([ClusterRules.NotComputed.At(default, ClusterWords.NotWhole)]);
}
