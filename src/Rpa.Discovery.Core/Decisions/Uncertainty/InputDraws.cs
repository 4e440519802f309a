using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>One possible file: every doubtful figure by its key, so that today and every candidate meet the same truth. Without a key it
/// only lists them.</summary>
internal sealed class InputDraws
{
    private const double UsualVariation = 0.5;

    /// <summary>So many files hold every part of what is possible of a figure once.</summary>
    public const int BlockSize = 25;

    private readonly ulong[]? _block;
    private readonly int _row;
    private readonly DoubtConventions _conventions;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<UncertainInput> _figures = [];
    private readonly List<double> _uniforms = [];

    private InputDraws(ulong[]? block, int row, DoubtConventions conventions) =>
        (_block, _row, _conventions) = (block, row, conventions);

    /// <summary>Changes nothing and lists every figure that it meets: by any conventions the same ones.</summary>
    public static InputDraws Listing() => new(null, 0, DoubtConventions.Usual);

    /// <summary>The n-th possible file of a seed.</summary>
    /// <param name="seed">Keys every draw.</param>
    /// <param name="file">Its number, from 0.</param>
    /// <param name="conventions">How far a figure may be off; null for the usual ones.</param>
    public static InputDraws Of(ulong seed, int file, DoubtConventions? conventions = null) =>
        new([.. Enumerable.Range(file - (file % BlockSize), BlockSize).Select(f => Keys.Replication(seed, f))], file % BlockSize,
            conventions ?? DoubtConventions.Usual);

    /// <summary>The figures met so far, each once, in the order of the walk.</summary>
    public IReadOnlyList<UncertainInput> Figures => _figures;

    /// <summary>The uniform number behind each figure: its place among what is possible.</summary>
    public IReadOnlyList<double> Uniforms => _uniforms;

    /// <summary>The factor on a time, volume or cost; 1 where it is known.</summary>
    /// <remarks>Its median is 1.</remarks>
    public double Factor(
        string path, Message name, Message job, Evidence evidence, bool isUnknown = false, double cv = UsualVariation,
        FigureKind kind = FigureKind.Time)
    {
        var sigma = _conventions.Sigma(evidence, isUnknown, cv);
        if (sigma <= 0)
            return 1;
        var u = Meet(path, name, job, evidence, isUnknown, kind);
        return _block is null ? 1 : Math.Exp(sigma * NormalLaw.Quantile(u, 1 - u));
    }

    /// <summary>A possible value of a share, which is their median; the share itself where it is known, and where it is 0 or 1 (a rule
    /// rather than a count).</summary>
    public double Share(double share, string path, Message name, Message job, Evidence evidence, bool isUnknown = false)
    {
        if (share is <= 0 or >= 1)
            return share;
        if (isUnknown || evidence.Spread is > 1)
            return Math.Clamp(share * Factor(path, name, job, evidence, isUnknown, kind: FigureKind.Share), 0,
                isUnknown ? Math.Max(share, 0.95) : 1);
        var cases = _conventions.Cases(evidence);
        return double.IsInfinity(cases) ? share : Around(share, cases, Meet(path, name, job, evidence, isUnknown: false, FigureKind.Share));
    }

    /// <summary>Possible values of shares that sum to 1: Dirichlet, one stick after the other, so that each is a figure of its
    /// own.</summary>
    public double[] Mix(IReadOnlyList<double> shares,
        Func<int, (string Path, Message Name, Message Job, Evidence Evidence, bool IsUnknown)> figure)
    {
        double[] drawn = [.. shares];
        if (shares.Count < 2)
            return drawn;
        double left = 1, expected = 1;
        for (var i = 0; i < shares.Count - 1; i++)
        {
            var (path, name, job, evidence, isUnknown) = figure(i);
            var part = expected > 0 ? Math.Clamp(shares[i] / expected, 0, 1) : 0;
            var cases = isUnknown ? _conventions.Guess.Cases : _conventions.Cases(evidence);
            var taken = part is <= 0 or >= 1 || double.IsInfinity(cases)
                ? part
                : Around(part, cases * expected, Meet(path, name, job, evidence, isUnknown, FigureKind.Share));
            drawn[i] = left * taken;
            left -= drawn[i];
            expected -= shares[i];
        }

        drawn[^1] = Math.Max(0, left);
        return drawn;
    }

    // A beta law of so many cases with the share as its median. Its mean is further from the nearer end: a rare thing is underestimated
    // more often than by much.
    private double Around(double share, double cases, double u)
    {
        if (_block is null)
            return share;
        var alpha = BetaLaw.AlphaOfMedian(share, cases);
        return Math.Clamp(BetaLaw.Quantile(alpha, cases - alpha, u, 1 - u), 0, 1);
    }

    private double Meet(string path, Message name, Message job, Evidence evidence, bool isUnknown, FigureKind kind)
    {
        if (_places.TryGetValue(path, out var place))
            return _uniforms[place];
        _places.Add(path, _figures.Count);
        _figures.Add(new UncertainInput(path, name, job, evidence.Class, isUnknown) { Kind = kind });
        var u = _block is { } block ? Place(block, path, kind, isUnknown ? EvidenceClass.Guess : evidence.Class) : 0.5;
        _uniforms.Add(u);
        return u;
    }

    // Who guesses one time too low guesses the next too low as well: what figures of a kind and a class have in common is drawn once.
    private double Place(ulong[] block, string path, FigureKind kind, EvidenceClass evidence)
    {
        var own = Place(block, _row, Keys.Name(path, DrawPurpose.Figure));
        var together = _conventions.Together(evidence);
        if (together <= 0)
            return own;
        var common = Place(block, _row, Keys.Name($"{kind}, {evidence}", DrawPurpose.Figure));
        var z = (Math.Sqrt(together) * NormalLaw.Quantile(common, 1 - common))
            + (Math.Sqrt(1 - together) * NormalLaw.Quantile(own, 1 - own));
        return Math.Clamp(NormalLaw.Cdf(z), double.Epsilon, 1 - 1e-16);
    }

    // A Latin hypercube: the rows of a block are put in an order of the figure's own, and each draws within its 25th of what is possible.
    // The order is that of numbers keyed by file and figure, so that another figure moves none.
    private static double Place(ulong[] block, int row, ulong figure)
    {
        var own = Keys.Draw(block[row], figure, 0);
        var before = block.Count(other => Keys.Draw(other, figure, 0) < own);
        return (before + Keys.Uniform(Keys.Draw(block[row], figure, 1))) / block.Length;
    }
}
