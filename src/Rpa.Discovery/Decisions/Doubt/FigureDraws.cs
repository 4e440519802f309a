using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>One possible file: every doubtful figure by its key, so that today and every candidate meet the same truth. Without a key it only lists them.</summary>
internal sealed class FigureDraws
{
    private const double UsualVariation = 0.5;

    /// <summary>So many files hold every part of what is possible of a figure once.</summary>
    public const int BlockSize = 25;

    private readonly ulong[]? _block;
    private readonly int _row;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<DoubtfulFigure> _figures = [];
    private readonly List<double> _uniforms = [];

    private FigureDraws(ulong[]? block, int row) => (_block, _row) = (block, row);

    /// <summary>Changes nothing and lists every figure that it meets.</summary>
    public static FigureDraws Listing() => new(null, 0);

    /// <summary>The n-th possible file of a seed.</summary>
    public static FigureDraws Of(ulong seed, int file) =>
        new([.. Enumerable.Range(file - (file % BlockSize), BlockSize).Select(f => Keys.Replication(seed, f))], file % BlockSize);

    /// <summary>The figures met so far, each once, in the order of the walk.</summary>
    public IReadOnlyList<DoubtfulFigure> Figures => _figures;

    /// <summary>The uniform number behind each figure: its place among what is possible.</summary>
    public IReadOnlyList<double> Uniforms => _uniforms;

    /// <summary>The factor on a time, volume or cost; 1 where it is known.</summary>
    public double Factor(string path, Message name, Message job, Evidence evidence, bool isUnknown = false, double cv = UsualVariation)
    {
        var sigma = Spread.Sigma(evidence, isUnknown, cv);
        if (sigma <= 0)
            return 1;
        var u = Meet(path, name, job, evidence, isUnknown);
        return _block is null ? 1 : Math.Exp(sigma * NormalLaw.Quantile(u, 1 - u));
    }

    /// <summary>A possible value of a share; the share itself where it is known, and where it is 0 or 1 (a rule rather than a count).</summary>
    public double Share(double share, string path, Message name, Message job, Evidence evidence, bool isUnknown = false)
    {
        if (share is <= 0 or >= 1)
            return share;
        if (isUnknown || evidence.Spread is > 1)
            return Math.Clamp(share * Factor(path, name, job, evidence, isUnknown), 0, isUnknown ? Math.Max(share, 0.95) : 1);
        var cases = Spread.Cases(evidence);
        return double.IsInfinity(cases) ? share : Beta(share * cases, (1 - share) * cases, share, Meet(path, name, job, evidence, isUnknown: false));
    }

    /// <summary>Possible values of shares that sum to 1: Dirichlet, one stick after the other, so that each is a figure of its own.</summary>
    public double[] Mix(IReadOnlyList<double> shares, Func<int, (string Path, Message Name, Message Job, Evidence Evidence, bool IsUnknown)> figure)
    {
        double[] drawn = [.. shares];
        if (shares.Count < 2)
            return drawn;
        double left = 1, expected = 1;
        for (var i = 0; i < shares.Count - 1; i++)
        {
            var (path, name, job, evidence, isUnknown) = figure(i);
            var part = expected > 0 ? Math.Clamp(shares[i] / expected, 0, 1) : 0;
            var cases = isUnknown ? Conventions.GuessCases : Spread.Cases(evidence);
            var taken = part is <= 0 or >= 1 || double.IsInfinity(cases)
                ? part
                : Beta(part * cases * expected, (1 - part) * cases * expected, part, Meet(path, name, job, evidence, isUnknown));
            drawn[i] = left * taken;
            left -= drawn[i];
            expected -= shares[i];
        }

        drawn[^1] = Math.Max(0, left);
        return drawn;
    }

    private double Beta(double alpha, double beta, double mean, double u) =>
        _block is null ? mean : Math.Clamp(Distribution.Beta(Math.Max(alpha, 0.01), Math.Max(beta, 0.01)).Quantile(u), 0, 1);

    private double Meet(string path, Message name, Message job, Evidence evidence, bool isUnknown)
    {
        if (_places.TryGetValue(path, out var place))
            return _uniforms[place];
        _places.Add(path, _figures.Count);
        _figures.Add(new DoubtfulFigure(path, name, job, evidence.Class, isUnknown));
        var u = _block is { } block ? Place(block, _row, Keys.Name(path, DrawPurpose.Figure)) : 0.5;
        _uniforms.Add(u);
        return u;
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
