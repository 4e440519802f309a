namespace Rpa.Discovery.Estimates;

/// <summary>Figures whose true mean is known, measured in the same replications: by how much they happened to be off tells part of how far
/// another figure is off.</summary>
/// <remarks>
/// Lavenberg and Welch (1981, Management Science 27:322–335): a figure is regressed on the deviations d of q controls from their known
/// means, and its estimate is the value of the regression at d = 0. With residual variance s² on n − q − 1 degrees of freedom the standard
/// error is s √(1/n + d̄' (Σ (d − d̄)(d − d̄)')⁻¹ d̄), and the interval is Student's t with those degrees of freedom; exact and unbiased
/// for jointly normal replications and given controls, otherwise biased by the order of 1/n, as a ratio is. A control that explains nothing
/// widens the interval by (n − 2) ÷ (n − q − 2) in variance, so controls are taken one by one, the one that explains most first, only while
/// its coefficient differs from 0 at the 0.1 % level, and at most one for ten replications. Choosing so costs some coverage where a control
/// is just about to be taken: a 95 % interval holds the mean in 93 % of the cases or more (a test holds it).
/// </remarks>
internal sealed class ControlVariates
{
    private const int ReplicationsForOne = 10;
    private const double Certainty = 0.999;
    private const double Independent = 1e-6;    // of a control's variance, what must be left beside those taken before

    private readonly double[][] _deviations;    // [control][replication]

    private ControlVariates(double[][] deviations, int replications) => (_deviations, Replications) = (deviations, replications);

    public int Replications { get; }

    /// <summary>Controls for so many replications; null when there are none, or too few replications for one.</summary>
    /// <param name="deviations">[control][replication]: measured − true mean.</param>
    /// <param name="replications">How many of the first replications to use, at most as many as there are.</param>
    public static ControlVariates? Of(IReadOnlyList<double[]> deviations, int replications) =>
        deviations.Count == 0 || replications < ReplicationsForOne
            ? null : new ControlVariates([.. deviations.Select(d => d[..replications])], replications);

    /// <summary>What the regression says where every control is at its true mean.</summary>
    /// <param name="values">One finite value for each replication.</param>
    /// <param name="center">The unadjusted estimate.</param>
    /// <returns>By how many controls it was adjusted; with 0 nothing else is to be used.</returns>
    public (int Controls, double Mean, double StandardError, int DegreesOfFreedom) Adjust(ReadOnlySpan<double> values, double center)
    {
        var n = values.Length;
        var residual = Centered(values, out _);
        var whole = Dot(residual, residual);
        var unexplained = whole;
        var leverage = 1.0 / n;
        var free = _deviations.Select(d => new Control(Centered(d, out var mean), mean)).ToList();
        var taken = 0;
        while (taken < n / ReplicationsForOne && unexplained > 1e-12 * whole)
        {
            Control? best = null;
            double bestShare = 0;
            foreach (var control in free)
            {
                var share = control.Length > 0 ? Math.Pow(Dot(control.Off, residual), 2) / control.Length : 0;
                if (share > bestShare)
                    (best, bestShare) = (control, share);
            }

            // t² of its coefficient, beside those that were taken before.
            var degrees = n - taken - 2;
            var t = StudentT.TwoSided(degrees, Certainty);
            if (best is null || bestShare * degrees < t * t * Math.Max(0, unexplained - bestShare))
                break;
            var slope = Dot(best.Off, residual) / best.Length;
            center -= slope * best.Mean;
            leverage += best.Mean * best.Mean / best.Length;
            for (var r = 0; r < n; r++)
                residual[r] -= slope * best.Off[r];
            unexplained = Dot(residual, residual);
            free.Remove(best);
            foreach (var control in free)
                control.TakeOut(best);
            taken++;
        }

        // What is explained but for rounding is explained wholly.
        if (unexplained <= 1e-12 * whole)
            unexplained = 0;
        return (taken, center, Math.Sqrt(unexplained / (n - 1 - taken) * leverage), n - 1 - taken);
    }

    private static double[] Centered(ReadOnlySpan<double> values, out double mean)
    {
        mean = 0;
        foreach (var value in values)
            mean += value / values.Length;
        var centered = values.ToArray();
        for (var r = 0; r < centered.Length; r++)
            centered[r] -= mean;
        return centered;
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>A control, less what those taken before it say already.</summary>
    private sealed class Control
    {
        private readonly double _whole;

        public Control(double[] off, double mean)
        {
            (Off, Mean) = (off, mean);
            _whole = Dot(off, off);
            Length = double.IsNormal(_whole) ? _whole : 0;
        }

        /// <summary>[replication] → deviation, less its own mean.</summary>
        public double[] Off { get; }

        /// <summary>The mean deviation: by how much it is off over all replications.</summary>
        public double Mean { get; private set; }

        /// <summary>Σ <see cref="Off"/>²; 0 when it says nothing of its own.</summary>
        public double Length { get; private set; }

        public void TakeOut(Control taken)
        {
            // Twice: once leaves rounding of nearly dependent controls behind.
            for (var pass = 0; pass < 2; pass++)
            {
                var share = Dot(taken.Off, Off) / taken.Length;
                Mean -= share * taken.Mean;
                for (var r = 0; r < Off.Length; r++)
                    Off[r] -= share * taken.Off[r];
            }

            var left = Dot(Off, Off);
            Length = left > Independent * _whole ? left : 0;
        }
    }
}
