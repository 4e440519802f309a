using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Inventories;

/// <summary>A criterion's values with their best and worst, and the factor from a difference of values to a weighted distance of
/// TOPSIS.</summary>
internal readonly struct IdealColumn
{
    /// <summary>Sums of squares run in this many lanes, whatever the processor, so that every processor gives the same bits.</summary>
    internal const int Lanes = 8;

    private const double Huge = 1e100; // beyond it, and below its inverse, squares leave the range of a double

    public required ReadOnlyMemory<double> Values { get; init; }

    public required double Best { get; init; }

    public required double Worst { get; init; }

    public required double Factor { get; init; }

    public static IdealColumn Of(ReadOnlyMemory<double> values, Direction direction, double weight, Normalization normalization)
    {
        var (min, max, squares) = Measure(values.Span);
        var greatest = Math.Max(Math.Abs(min), Math.Abs(max));
        if (greatest > 0 && greatest is > Huge or < 1 / Huge)
        {
            // A power of two changes no digit.
            var exponent = -Math.ILogB(greatest);
            values = values.ToArray().Select(v => Math.ScaleB(v, exponent)).ToArray();
            (min, max, squares) = Measure(values.Span);
        }

        var length = normalization == Normalization.Vector ? Math.Sqrt(squares) : max - min;
        return new IdealColumn
        {
            Values = values,
            Best = direction == Direction.Maximize ? max : min,
            Worst = direction == Direction.Maximize ? min : max,
            Factor = length > 0 ? weight / length : 0,
        };
    }

    /// <summary>The same without any distance.</summary>
    public IdealColumn WithoutWeight() => new() { Values = Values, Best = Best, Worst = Worst, Factor = 0 };

    private static (double Min, double Max, double Squares) Measure(ReadOnlySpan<double> values)
    {
        var min = Vector512.Create(double.PositiveInfinity);
        var max = Vector512.Create(double.NegativeInfinity);
        var squares = Vector512<double>.Zero;
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(values);
        foreach (var v in whole)
        {
            min = Vector512.MinNative(min, v);
            max = Vector512.MaxNative(max, v);
            squares += v * v;
        }

        Span<double> lanes = stackalloc double[Lanes];
        squares.CopyTo(lanes);
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        for (var lane = 0; lane < Lanes; lane++)
        {
            least = Math.Min(least, min[lane]);
            most = Math.Max(most, max[lane]);
        }

        var rest = values[(whole.Length * Lanes)..];
        for (var i = 0; i < rest.Length; i++)
        {
            least = Math.Min(least, rest[i]);
            most = Math.Max(most, rest[i]);
            lanes[i] += rest[i] * rest[i];
        }

        double sum = 0;
        foreach (var lane in lanes)
            sum += lane;
        return (least, most, sum);
    }
}
