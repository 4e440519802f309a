using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Wikipedia, Weighted product model (revision 1015567716); by way of the tests of scikit-criteria (35f17ee).</summary>
public sealed class WeightedProductConformanceTests
{
    [Test]
    public void Rank_Wikipedia_GivesThePublishedLogarithms()
    {
        const string file = "wpm_wikipedia.json";
        double[][] values = [[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]];
        double[] weights = [0.2, 0.15, 0.4, 0.25];
        double[] logarithms = [-0.50128589, -0.50448471, -0.52947246];

        var ranking = new WeightedProduct().Rank(McdaFile.Matrix(McdaFile.BySum(values), 1, 1, 1, 1), McdaFile.Weights(weights));

        Assert.That(ranking.Values().Select(Math.Log10), Is.EqualTo(logarithms).Within(1e-8));
        Assert.That(ranking.Rows.Select(r => r.Alternative), Is.EqualTo(["A0", "A1", "A2"]));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "weights", weights);
        McdaFile.Agrees(file, "expected.log10_score", logarithms);
    }
}
