using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Dezert, Tchamova, Han &amp; Tacnet (2020), The SPOTIS rank reversal free method, FUSION 2020; by way of the tests of pymcdm
/// (76e7735).</summary>
public sealed class SpotisConformanceTests
{
    [Test]
    public void Rank_Dezert2020_GivesThePublishedScores()
    {
        const string file = "spotis_dezert_2020.json";
        double[][] values = [[10.5, -3.1, 1.7], [-4.7, 0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]];
        double[][] bounds = [[-5, 12], [-6, 10], [-8, 5]];
        double[] scores = [0.1989, 0.3705, 0.3063, 0.7491];
        var method = new Spotis { Bounds = bounds.Select((b, c) => KeyValuePair.Create($"c{c}", (b[0], b[1]))).ToDictionary() };

        var ranking = method.Rank(McdaFile.Matrix(values, 1, -1, 1), McdaFile.Weights(0.2, 0.3, 0.5));

        Assert.That(ranking.Values().Select(v => 1 - v), Is.EqualTo(scores).Within(0.0001));
        Assert.That(ranking.Rows.Select(r => r.Alternative), Is.EqualTo(["A0", "A2", "A1", "A3"]));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "bounds", bounds);
        McdaFile.Agrees(file, "weights", [0.2, 0.3, 0.5]);
        McdaFile.Agrees(file, "types", [1, -1, 1]);
        McdaFile.Agrees(file, "expected.score_lower_better", scores);
    }
}
