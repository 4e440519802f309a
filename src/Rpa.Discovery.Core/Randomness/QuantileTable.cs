using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rpa.Discovery.Randomness;

/// <summary>A distribution made ready for drawing: 64 random bits to one value, by one cubic.</summary>
/// <remarks>
/// Monotone in the bits read as a number (to the last bits of rounding), so the top bits decide and the low 32 bits stay free for a choice.
/// Laws that differ only in scale or place share their cells (20 KB). A copy of another mean costs nothing.
/// </remarks>
internal sealed class QuantileTable
{
    private readonly QuantileCells.Cubic[] _cells;
    private readonly QuantileCells _shape;
    private readonly double _scale;
    private readonly double _offset;
    private readonly double _least;     // 0 for max(0, X), which draws as X does

    private QuantileTable(QuantileCells shape, double scale, double offset, double least)
    {
        (_shape, _scale, _offset, _least) = (shape, scale, offset, least);
        _cells = shape.Cells;
    }

    public static QuantileTable For(Distribution distribution)
    {
        var clipped = distribution as NotBelowZeroDistribution;
        var (standard, scale, offset) = (clipped?.Source ?? distribution).Standardize();
        return new QuantileTable(QuantileCells.For(standard), scale, offset, clipped is null ? double.NegativeInfinity : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sample(ulong bits)
    {
        // Fold the upper half onto the lower: what is left is the distance to the nearer end.
        var upper = (ulong)((long)bits >> 63);
        var distance = Math.Max((bits ^ upper) << 1, QuantileCells.Nearest);
        var octave = BitOperations.LeadingZeroCount(distance);
        var place = distance << octave;
        ref readonly var cell = ref _cells[(int)(upper & QuantileCells.UpperTail) + octave * QuantileCells.PerOctave
            + (int)((place >> 60) & (QuantileCells.PerOctave - 1))];
        var t = BitConverter.UInt64BitsToDouble(0x3FF0000000000000 | ((place << 4) >> 12)) - 1;
        var value = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(cell.D, t, cell.C), t, cell.B), t, cell.A);
        if (double.IsNaN(value))
            value = _shape.Exact(bits);
        return double.MaxNative(Math.FusedMultiplyAdd(value, _scale, _offset), _least);
    }
}
