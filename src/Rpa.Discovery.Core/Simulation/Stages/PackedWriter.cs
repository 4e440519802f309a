using System.Buffers;
using System.Buffers.Binary;

namespace Rpa.Discovery.Simulation.Stages;

/// <summary>Bytes of what was computed elsewhere: whole numbers by their size, real numbers bit by bit.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>A whole number, seven bits a byte from the lowest; its sign goes first, so that small negative ones stay small.</summary>
    public void Number(Int128 value)
    {
        var left = (UInt128)((value << 1) ^ (value >> 127));
        while (left > 0x7F)
        {
            Byte((byte)(left | 0x80));
            left >>= 7;
        }

        Byte((byte)left);
    }

    public void Flag(bool? value) => Byte(value switch { null => 2, true => 1, false => 0 });

    public void Key(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(sizeof(ulong)), value);
        _bytes.Advance(sizeof(ulong));
    }

    public void Real(double value) => Key(BitConverter.DoubleToUInt64Bits(value));

    /// <summary>A row of real numbers; null is another one than an empty one.</summary>
    public void Reals(double[]? row)
    {
        Number(row?.Length ?? -1);
        foreach (var value in row ?? [])
            Real(value);
    }

    /// <summary>Amounts of money with as many decimals as they have.</summary>
    public void Money(decimal[]? row)
    {
        Number(row?.Length ?? -1);
        foreach (var value in row ?? [])
        {
            foreach (var bits in decimal.GetBits(value))
                Number(bits);
        }
    }

    public void Bytes(byte[] value)
    {
        Number(value.Length);
        _bytes.Write(value);
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
