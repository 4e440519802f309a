using System.Buffers.Binary;
using System.Text;

namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Request as it travels: what kind it is, into how many shards a stage is cut, and everything that it is about.</summary>
/// <param name="Kind">Which reader understands the content.</param>
/// <param name="Shards">How many shards a stage has at most, at least 1; part of the request, so that a part has one name.</param>
/// <param name="Content">By value: no silo opens a file.</param>
internal sealed record SharedRequest(string Kind, int Shards, ReadOnlyMemory<byte> Content)
{
    private const int Number = sizeof(int);

    public static SharedRequest Read(byte[] bytes)
    {
        if (bytes.Length < 1 + Number || bytes[0] > bytes.Length - 1 - Number)
            throw new InvalidDataException("It is not a request.");
        var name = 1 + Number;
        return new(
            Encoding.ASCII.GetString(bytes, name, bytes[0]), Math.Max(1, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(1))),
            bytes.AsMemory(name + bytes[0]));
    }

    public byte[] Write()
    {
        var kind = Encoding.ASCII.GetBytes(Kind);
        var bytes = new byte[1 + Number + kind.Length + Content.Length];
        bytes[0] = (byte)kind.Length;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Shards);
        kind.CopyTo(bytes, 1 + Number);
        Content.CopyTo(bytes.AsMemory(1 + Number + kind.Length));
        return bytes;
    }
}
