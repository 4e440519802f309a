using System.Buffers.Binary;

namespace Rpa.Discovery.Simulation.Stages;

/// <summary>Reads what <see cref="PackedWriter"/> wrote.</summary>
/// <remarks>Everything throws <see cref="InvalidDataException"/> where the bytes say nothing of the kind.</remarks>
internal sealed class PackedReader(byte[] bytes)
{
    private int _at;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => _at == bytes.Length;

    public Int128 Number()
    {
        UInt128 value = 0;
        for (var shift = 0; shift < 128; shift += 7)
        {
            var next = Take(1)[0];
            value |= (UInt128)(next & 0x7F) << shift;
            if (next <= 0x7F)
                return (Int128)(value >> 1) ^ -(Int128)(value & 1);
        }

        throw new InvalidDataException("A number has no end.");
    }

    public long Long() => Number() is var value && value >= long.MinValue && value <= long.MaxValue
        ? (long)value : throw new InvalidDataException("A number is too large.");

    /// <summary>How many follow, each of <paramref name="least"/> bytes at least.</summary>
    public int Count(int least = 1) => Long() is var value && value >= 0 && value <= (bytes.Length - _at) / least
        ? (int)value : throw new InvalidDataException("More is announced than there is.");

    public int Small() => Number() is var value && value >= int.MinValue && value <= int.MaxValue
        ? (int)value : throw new InvalidDataException("A number is too large.");

    public bool? Flag() => Take(1)[0] switch { 0 => false, 1 => true, 2 => null, _ => throw new InvalidDataException("No yes or no.") };

    public ulong Key() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    public double Real() => BitConverter.UInt64BitsToDouble(Key());

    public double[]? Reals()
    {
        if (IsNone())
            return null;
        var row = new double[Count(sizeof(double))];
        for (var i = 0; i < row.Length; i++)
            row[i] = Real();
        return row;
    }

    public decimal[]? Money()
    {
        if (IsNone())
            return null;
        var row = new decimal[Count(4)];
        for (var i = 0; i < row.Length; i++)
        {
            int[] bits = [Small(), Small(), Small(), Small()];
            try
            {
                row[i] = new decimal(bits);
            }
            catch (ArgumentException e)
            {
                throw new InvalidDataException("No amount of money.", e);
            }
        }

        return row;
    }

    public byte[] Bytes() => Take(Count()).ToArray();

    // The length −1 stands for a row that is not there.
    private bool IsNone()
    {
        if (_at >= bytes.Length || bytes[_at] != 1)
            return false;
        _at++;
        return true;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - _at)
            throw new InvalidDataException("It ends too early.");
        _at += count;
        return bytes.AsSpan(_at - count, count);
    }
}
