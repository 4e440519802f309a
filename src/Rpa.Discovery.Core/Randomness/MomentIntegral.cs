namespace Rpa.Discovery.Randomness;

/// <summary>Mean and standard deviation of a law without jumps as integrals of its quantile over the uniform, by a bounded number of
/// quantiles.</summary>
/// <remarks>
/// The uniform is 1 ÷ (1 + e^(−π sinh t)) (Takahasi &amp; Mori 1974): both ends lie infinitely far away, so a pole of the density, a heavy
/// tail and a kink all become places that are merely steep. Pieces of t by Gauss's rule of ten points; the piece that is furthest off is
/// halved until all together agree with their halves to what rounding leaves of the law. A piece that halving does not mend holds rounding
/// and is left alone.
/// </remarks>
internal static class MomentIntegral
{
    private const double Reach = 6.0;          // π sinh 6 = 634: beyond e^−634 no moment has anything left
    private const int FirstPieces = 16;
    private const int MostHalvings = 128;      // enough for five kinks to the last digit; each costs 20 quantiles
    private const double Rounding = 1e-9;      // an error below this that halving does not lower is none of the rule

    // Abramowitz & Stegun, table 25.4, n = 10.
    private static readonly double[] Points = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845,
        0.9739065285171717];
    private static readonly double[] Weights = [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806,
        0.0666713443086881];

    /// <param name="law">A law without jumps.</param>
    /// <param name="agreement">How exactly its quantiles can be known, relative to its spread.</param>
    public static (double Mean, double StandardDeviation) Of(Distribution law, double agreement = 1e-12)
    {
        var median = law.QuantileAt(0.5, 0.5);
        var pieces = new PriorityQueue<Piece, double>();
        Sums size = default;
        for (var i = 0; i < FirstPieces; i++)
        {
            double low = Reach * (2.0 * i / FirstPieces - 1), high = Reach * (2.0 * (i + 1) / FirstPieces - 1);
            var whole = Rule(law, median, low, high);
            size = size.Plus(new Sums(Math.Abs(whole.First), whole.Second));
            pieces.Enqueue(new Piece(low, high, whole, double.PositiveInfinity), double.NegativeInfinity);
        }

        // Each piece is looked at once by its halves; after that the worst first.
        var off = double.PositiveInfinity;
        for (var halved = 0; halved < FirstPieces + MostHalvings && !(off <= agreement); halved++)
        {
            var piece = pieces.Dequeue();
            var middle = 0.5 * (piece.Low + piece.High);
            Sums left = Rule(law, median, piece.Low, middle), right = Rule(law, median, middle, piece.High);
            var own = left.Plus(right).Distance(piece.Value, size);
            if (piece.Off < Rounding && own > 0.8 * piece.Off)
                own = 0;
            pieces.Enqueue(new Piece(piece.Low, middle, left, own / 2), -own / 2);
            pieces.Enqueue(new Piece(middle, piece.High, right, own / 2), -own / 2);
            off = halved < FirstPieces - 1 ? double.PositiveInfinity : pieces.UnorderedItems.Sum(p => p.Element.Off);
        }

        Sums sum = default;
        foreach (var (piece, _) in pieces.UnorderedItems.OrderBy(p => p.Element.Low))
            sum = sum.Plus(piece.Value);
        return (median + sum.First, Math.Sqrt(Math.Max(0, sum.Second - sum.First * sum.First)));
    }

    private static Sums Rule(Distribution law, double median, double low, double high)
    {
        double centre = 0.5 * (low + high), half = 0.5 * (high - low), first = 0, second = 0;
        for (var i = 0; i < 2 * Points.Length; i++)
        {
            var t = centre + (i < Points.Length ? -half : half) * Points[i % Points.Length];
            var odds = Math.Exp(-Math.PI * Math.Sinh(Math.Abs(t)));
            double far = odds / (1 + odds), near = 1 / (1 + odds);
            var away = (t < 0 ? law.QuantileAt(far, near) : law.QuantileAt(near, far)) - median;
            var weight = Weights[i % Points.Length] * Math.PI * Math.Cosh(t) * far * near;
            first += weight * away;
            second += weight * away * away;
        }

        return new Sums(first * half, second * half);
    }

    /// <summary>First and second moment about the median.</summary>
    private readonly record struct Sums(double First, double Second)
    {
        public Sums Plus(Sums other) => new(First + other.First, Second + other.Second);

        public double Distance(Sums other, Sums size) =>
            Math.Max(Share(First - other.First, size.First), Share(Second - other.Second, size.Second));

        private static double Share(double part, double whole) => part == 0 ? 0 : Math.Abs(part) / whole;
    }

    private readonly record struct Piece(double Low, double High, Sums Value, double Off);
}
