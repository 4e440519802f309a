using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Published cases of TOPSIS.</summary>
public sealed class TopsisConformanceTests
{
    // Tzeng & Huang (2011), Multiple Attribute Decision Making; by way of the tests of scikit-criteria (35f17ee).
    [Test]
    public void Rank_TzengHuang2011_GivesThePublishedCloseness()
    {
        double[][] values = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]];
        double[] weights = [0.3, 0.4, 0.3];
        double[] closeness = [0.5037, 0.6581, 0.7482, 0.334];

        var ranking = new Topsis(Normalization.Vector).Rank(McdaFile.Matrix(values, 1, 1, 1), McdaFile.Weights(weights));

        Assert.That(ranking.Values(), Is.EqualTo(closeness).Within(0.0001));
        Assert.That(ranking.Rows.Select(r => r.Alternative), Is.EqualTo(["A2", "A1", "A0", "A3"]));
        McdaFile.Agrees("topsis_tzeng_huang_2011.json", "matrix", values);
        McdaFile.Agrees("topsis_tzeng_huang_2011.json", "weights", weights);
        McdaFile.Agrees("topsis_tzeng_huang_2011.json", "expected.closeness", closeness);
    }

    // hodgett.co.uk, three cars; by way of the tests of the R package MCDA 0.0.24 (ff40fd0).
    [Test]
    public void Rank_Cars_GivesThePublishedCloseness()
    {
        double[][] values = [[5490, 51.4, 8.5, 285], [6500, 70.6, 7, 288], [6489, 54.3, 7.5, 290]];
        double[] weights = [0.35, 0.25, 0.25, 0.15];
        double[] closeness = [0.4817, 0.5182, 0.178];

        var ranking = new Topsis(Normalization.Vector).Rank(McdaFile.Matrix(values, -1, 1, 1, 1), McdaFile.Weights(weights));

        Assert.That(ranking.Values(), Is.EqualTo(closeness).Within(0.0001));
        McdaFile.Agrees("topsis_mcda_r_cars.json", "matrix", values);
        McdaFile.Agrees("topsis_mcda_r_cars.json", "weights", weights);
        McdaFile.Agrees("topsis_mcda_r_cars.json", "types", [-1, 1, 1, 1]);
        McdaFile.Agrees("topsis_mcda_r_cars.json", "expected.closeness", closeness);
    }

    // The same without one car and one criterion: the closeness of the others moves.
    [Test]
    public void Rank_CarsSubset_GivesThePublishedCloseness()
    {
        double[][] values = [[5490, 51.4, 8.5], [6500, 70.6, 7]];
        double[] weights = [0.35, 0.25, 0.25];
        double[] closeness = [0.4943, 0.5057];

        var ranking = new Topsis(Normalization.Vector).Rank(McdaFile.Matrix(values, -1, 1, 1), McdaFile.Weights(weights));

        Assert.That(ranking.Values(), Is.EqualTo(closeness).Within(0.0001));
        McdaFile.Agrees("topsis_mcda_r_cars_subset.json", "matrix", values);
        McdaFile.Agrees("topsis_mcda_r_cars_subset.json", "weights", weights);
        McdaFile.Agrees("topsis_mcda_r_cars_subset.json", "expected.closeness", closeness);
    }

    // Opricovic & Tzeng (2004), European Journal of Operational Research 156(2); by way of the tests of pymcdm (76e7735).
    [Test]
    public void Rank_OpricovicTzeng2004_GivesThePublishedClosenessByMinMax()
    {
        double[][] values = [[1, 3000], [2, 3750], [5, 4500]];
        double[] closeness = [0.5, 0.617, 0.5];

        var ranking = new Topsis(Normalization.MinMax).Rank(McdaFile.Matrix(values, -1, 1), McdaFile.Weights(0.5, 0.5));

        Assert.That(ranking.Values(), Is.EqualTo(closeness).Within(0.0005));
        McdaFile.Agrees("topsis_opricovic_tzeng_2004_minmax.json", "matrix", values);
        McdaFile.Agrees("topsis_opricovic_tzeng_2004_minmax.json", "types", [-1, 1]);
        McdaFile.Agrees("topsis_opricovic_tzeng_2004_minmax.json", "expected.closeness", closeness);
    }
}
