using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Published cases of the analytic hierarchy process.</summary>
public sealed class PairwiseComparisonsConformanceTests
{
    // Saaty (2008), Decision making with the analytic hierarchy process, Int. J. Services Sciences 1(1) 83-98, drinks in the US; by way of
    // the tests of AHPy (d818996).
    [Test]
    public void Priorities_SaatyDrinks2008_AreThePublishedOnes()
    {
        const string file = "ahp_saaty_2008_drinks.json";
        string[] names = ["coffee", "wine", "tea", "beer", "soda", "milk", "water"];
        double[][] ratios =
        [
            [1, 9, 5, 2, 1, 1, 1 / 2.0],
            [1 / 9.0, 1, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0],
            [1 / 5.0, 3, 1, 1 / 3.0, 1 / 4.0, 1 / 3.0, 1 / 9.0],
            [1 / 2.0, 9, 3, 1, 1 / 2.0, 1, 1 / 3.0],
            [1, 9, 4, 2, 1, 2, 1 / 2.0],
            [1, 9, 3, 1, 1 / 2.0, 1, 1 / 3.0],
            [2, 9, 9, 3, 2, 3, 1],
        ];
        double[] weights = [0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268];

        var comparisons = new PairwiseComparisons(names, ratios);

        Assert.That(comparisons.Priorities, Is.EqualTo(weights).Within(0.0001));
        Assert.That(comparisons.LambdaMax, Is.EqualTo(7.176629039330342).Within(1e-9));
        Assert.That(comparisons.ConsistencyRatio, Is.EqualTo(0.022).Within(0.0005)); // by Saaty's 1.35
        Assert.That(comparisons.ConsistencyRatioBy(RandomIndex.DoneganDodd), Is.EqualTo(0.0235).Within(0.00005));
        Assert.That(comparisons.IsConsistent, Is.True);
        Assert.That(comparisons.HurtsMost(), Is.Null);
        McdaFile.Agrees(file, "matrix", ratios);
        McdaFile.Agrees(file, "expected.weights", weights);
        McdaFile.Agrees(file, "expected.consistency_ratio_saaty_RI", [0.022]);
        McdaFile.Agrees(file, "expected.consistency_ratio_donegan_dodd_RI", [0.0235]);
        McdaFile.Agrees(file, "expected.lambda_max", [7.176629039330342]);
    }

    // Wang & Chin (2011), Information Sciences 181(23); by way of the tests of pymcdm (76e7735).
    [Test]
    public void Priorities_WangChin2011_AreThePublishedOnes()
    {
        const string file = "ahp_wang_chin_2011_6x6.json";
        double[][] ratios =
        [
            [1, 4, 3, 1, 3, 4],
            [1 / 4.0, 1, 7, 3, 1 / 5.0, 1],
            [1 / 3.0, 1 / 7.0, 1, 1 / 5.0, 1 / 5.0, 1 / 6.0],
            [1, 1 / 3.0, 5, 1, 1, 1 / 3.0],
            [1 / 3.0, 5, 5, 1, 1, 3],
            [1 / 4.0, 1, 6, 3, 1 / 3.0, 1],
        ];
        double[] weights = [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391];

        var comparisons = new PairwiseComparisons(["a", "b", "c", "d", "e", "f"], ratios);

        Assert.That(comparisons.Priorities, Is.EqualTo(weights).Within(0.0001));
        Assert.That(comparisons.LambdaMax, Is.EqualTo(7.419870101921265).Within(1e-9));
        Assert.That(comparisons.IsConsistent, Is.False);
        McdaFile.Agrees(file, "matrix", ratios);
        McdaFile.Agrees(file, "expected.weights", weights);
        McdaFile.Agrees(file, "lambda_max", [7.419870101921265]);
    }

    // Tests of the R package MCDA 0.0.24 (ff40fd0): the style of four cars, inconsistent on purpose.
    [Test]
    public void ConsistencyRatio_StyleOfCars_IsFlagged()
    {
        const string file = "ahp_mcda_r_cars.json";
        double[][] style = [[1, 1 / 4.0, 4, 1 / 6.0], [4, 1, 4, 1 / 4.0], [1 / 4.0, 1 / 4.0, 1, 1 / 5.0], [6, 4, 5, 1]];

        var comparisons = new PairwiseComparisons(["Corsa", "Clio", "Fiesta", "Sandero"], style);

        Assert.That(comparisons.LambdaMax, Is.EqualTo(4.434692600855831).Within(1e-9));
        Assert.That(comparisons.ConsistencyRatioBy(RandomIndex.AlonsoLamata), Is.EqualTo(0.164).Within(0.0005));
        Assert.That(comparisons.ConsistencyRatio, Is.EqualTo(0.1628).Within(0.00005)); // by Saaty's 0.89
        Assert.That(comparisons.IsConsistent, Is.False);
        Assert.That(comparisons.HurtsMost()!.ConsistencyRatio, Is.LessThan(comparisons.ConsistencyRatio));
        McdaFile.Agrees(file, "matrices.style", style);
        McdaFile.Agrees(file, "lambda_max_style", [4.434692600855831]);
        McdaFile.Agrees(file, "expected.style_CR", [0.164]);
    }
}
