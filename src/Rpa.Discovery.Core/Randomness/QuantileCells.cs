using System.Collections.Concurrent;
using System.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>The cells of one shape of law: 2 tails × 40 octaves × 8 cells, each a cubic in the uniform or a mark that says "look
/// closer".</summary>
/// <remarks>
/// Both tails are cut by halves of the remaining probability, so relative accuracy holds to the 2^-41 quantile; what lies beyond is drawn
/// as that quantile. A cubic agrees with the law at both ends of its cell and twice between; where it misses the law by more than a
/// millionth (a kink, an atom, a gap), the cell is halved up to ten times and what is still wrong is computed. Laws with a short formula
/// have no cubics at all. A law without jumps has all values multiplied by one factor that makes the mean exact.
/// </remarks>
internal sealed class QuantileCells
{
    public const int Octaves = 40;
    public const int PerOctave = 8;

    /// <summary>Index of the upper tail's first cell.</summary>
    public const ulong UpperTail = Octaves * PerOctave;

    /// <summary>The smallest folded distance that is told apart: 40 octaves below 2^64.</summary>
    public const ulong Nearest = 1UL << (64 - Octaves);

    /// <summary>Largest error of a cubic, relative to the value or to a thousandth of the law's own size, whichever is greater.</summary>
    public const double Tolerance = 1e-6;

    private const int MostHalvings = 10;
    private const int MostPieces = 4000;
    private const int MostKept = 512;

    // Zeros of the fourth Chebyshev polynomial, stretched so that the outermost are the cell's ends: neighbours meet exactly.
    private const double Inner = 0.2928932188134524; // (1 − tan(π/8)) ÷ 2
    private static readonly double[] Nodes = [0, Inner, 1 - Inner, 1];
    private static readonly double[] Probes = [0.1173, 0.5, 0.8827]; // where such a cubic is furthest off

    private static readonly ConcurrentDictionary<string, Lazy<QuantileCells>> Kept = new(StringComparer.Ordinal);
    private static readonly Cubic[] NoCubics = [.. Enumerable.Repeat(Cubic.None, (int)(2 * UpperTail))];

    private readonly Distribution _law;
    private readonly Piece?[]? _pieces;     // [cell] → how a marked cell is cut, null where it is computed
    private readonly double _factor = 1;
    private int _budget = MostPieces;
    private bool _someComputed;

    private QuantileCells(Distribution law)
    {
        _law = law;
        if (law.QuantileIsCheap)
        {
            Cells = NoCubics;
            return;
        }

        var size = Math.Abs(law.Mean) > 0.01 * law.StandardDeviation ? Math.Abs(law.Mean) : law.StandardDeviation;
        var pieces = new Piece?[2 * UpperTail];
        Cells = new Cubic[2 * UpperTail];
        _pieces = pieces;
        double mean = 0;
        for (var index = 0; index < Cells.Length; index++)
        {
            var (from, width) = Place(index);
            var piece = Cut(index >= (int)UpperTail, from, width, 1e-3 * size, MostHalvings, ref mean);
            Cells[index] = piece.Cubic;
            pieces[index] = double.IsNaN(piece.Cubic.A) ? piece : null;
        }

        // Where a jump is computed the sum below would be a guess, and an atom must not move; the cubics alone are right to a millionth.
        if (_someComputed || law.HasAtoms || law.Mean == 0)
            return;
        // Beyond the last octave the nearest quantile stands for the rest.
        var edge = 1.0 / (1UL << (Octaves + 1));
        mean += edge * (law.QuantileAt(edge, 1 - edge) + law.QuantileAt(1 - edge, edge));
        _factor = law.Mean / mean;
        for (var index = 0; index < Cells.Length; index++)
        {
            Cells[index] = Cells[index].Times(_factor);
            pieces[index] = pieces[index]?.Times(_factor);
        }
    }

    public Cubic[] Cells { get; }

    /// <summary>The share of draws that no single cubic serves; tests and diagnostics only.</summary>
    public int MarkedCells => Cells.Count(static c => double.IsNaN(c.A));

    /// <summary>The cells of a standard law; the last few hundred shapes are kept, since scenarios and figures change means, not
    /// shapes.</summary>
    public static QuantileCells For(Distribution standard)
    {
        if (standard.QuantileIsCheap)
            return new QuantileCells(standard);
        var name = standard.ToString();
        if (Kept.TryGetValue(name, out var cells))
            return cells.Value;
        // A pure function of the name, so whether it is kept or made again changes no draw.
        return Kept.Count >= MostKept ? new QuantileCells(standard)
            : Kept.GetOrAdd(name, _ => new Lazy<QuantileCells>(() => new QuantileCells(standard))).Value;
    }

    /// <summary>The value where the cell's own cubic does not serve.</summary>
    public double Exact(ulong bits)
    {
        var upper = (long)bits < 0;
        var folded = upper ? ~bits : bits;
        if (_pieces is not null)
        {
            var distance = Math.Max(folded << 1, Nearest);
            var octave = BitOperations.LeadingZeroCount(distance);
            var place = distance << octave;
            var index = (upper ? (int)UpperTail : 0) + octave * PerOctave + (int)((place >> 60) & (PerOctave - 1));
            var t = ((place << 4) >> 11) * (1.0 / (1UL << 53));
            for (var piece = _pieces[index]; piece is not null;)
            {
                if (!double.IsNaN(piece.Cubic.A))
                    return piece.Cubic.At(t);
                t *= 2;
                piece = t < 1 ? piece.First : piece.Second;
                t = t < 1 ? t : t - 1;
            }
        }

        // The upper half of a step of 2^-64 on either side, so that neither end is reached.
        var tail = Math.Max((folded + 0.5) * Math.ScaleB(1, -64), 1.0 / (1UL << (Octaves + 1)));
        return _factor * (upper ? _law.QuantileAt(1 - tail, tail) : _law.QuantileAt(tail, 1 - tail));
    }

    /// <summary>Where a cell begins, counted from its tail's end, and how wide it is.</summary>
    private static (double From, double Width) Place(int index)
    {
        var inTail = index % (int)UpperTail;
        var start = Math.ScaleB(1, -(inTail / PerOctave + 2));
        return (start * (1 + (double)(inTail % PerOctave) / PerOctave), start / PerOctave);
    }

    private Piece Cut(bool upper, double from, double width, double floor, int halvings, ref double mean)
    {
        var cubic = Cubic.Through(Value(upper, from + Nodes[0] * width), Value(upper, from + Nodes[1] * width),
            Value(upper, from + Nodes[2] * width), Value(upper, from + width));
        var fits = upper ? cubic.NeverRises : cubic.NeverFalls;
        for (var i = 0; i < Probes.Length && fits; i++)
        {
            var value = Value(upper, from + Probes[i] * width);
            fits = Math.Abs(cubic.At(Probes[i]) - value) <= Tolerance * Math.Max(Math.Abs(value), floor);
        }

        if (fits)
        {
            mean += width * cubic.Mean;
            return new Piece(cubic, null, null);
        }

        if (halvings == 0 || --_budget < 0)
        {
            _someComputed = true;
            return new Piece(Cubic.None, null, null);
        }

        var first = Cut(upper, from, width / 2, floor, halvings - 1, ref mean);
        var second = Cut(upper, from + width / 2, width / 2, floor, halvings - 1, ref mean);
        return new Piece(Cubic.None, first, second);
    }

    private double Value(bool upper, double tail) => upper ? _law.QuantileAt(1 - tail, tail) : _law.QuantileAt(tail, 1 - tail);

    /// <summary>A + B t + C t² + D t³ for t from 0 to 1.</summary>
    internal readonly record struct Cubic(double A, double B, double C, double D)
    {
        public static readonly Cubic None = new(double.NaN, 0, 0, 0);

        public double Mean => A + B / 2 + C / 3 + D / 4;

        public bool NeverFalls => Slopes(A, B, C, D);

        public bool NeverRises => Slopes(A, -B, -C, -D);

        public static Cubic Through(double at0, double at1, double at2, double at3)
        {
            // Newton's divided differences on the nodes 0, m, 1 − m, 1, then powers of t.
            const double m = Inner;
            double d01 = (at1 - at0) / m, d12 = (at2 - at1) / (1 - 2 * m), d23 = (at3 - at2) / m;
            double e0 = (d12 - d01) / (1 - m), e1 = (d23 - d12) / (1 - m), d = e1 - e0;
            var c = e0 - d * (m + (1 - m));
            return new Cubic(at0, d01 - e0 * m + d * m * (1 - m), c, d);
        }

        public double At(double t) => Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(D, t, C), t, B), t, A);

        public Cubic Times(double factor) => new(A * factor, B * factor, C * factor, D * factor);

        /// <summary>Whether b + 2c t + 3d t² stays at 0 or more on [0, 1], but for rounding.</summary>
        private static bool Slopes(double a, double b, double c, double d)
        {
            var slack = -1e-9 * (Math.Abs(b) + Math.Abs(c) + Math.Abs(d)) - 4e-15 * Math.Abs(a);
            if (b < slack || b + 2 * c + 3 * d < slack)
                return false;
            var turn = d > 0 ? -c / (3 * d) : -1;
            return turn is <= 0 or >= 1 || b + c * turn >= slack;
        }
    }

    /// <summary>A cell or part of one: a cubic, or two halves, or neither (computed).</summary>
    private sealed record Piece(Cubic Cubic, Piece? First, Piece? Second)
    {
        public Piece Times(double factor) => new(Cubic.Times(factor), First?.Times(factor), Second?.Times(factor));
    }
}
