using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Elsayed et al. (2017); by way of the tests of pymcdm.</summary>
public sealed class EntropyWeightsConformanceTests
{
    [Test]
    public void Entropy_Elsayed2017_GivesThePublishedWeights()
    {
        const string file = "weights_entropy_elsayed_2017.json";
        double[][] values =
        [
            [7, 312, 1891, 6613, 163], [72, 88, 728, 941804, 1078], [10, 252, 2594, 3466, 117471], [10, 145, 980, 2371, 86329],
            [65, 54, 350, 501, 29897], [29, 48, 380, 912, 34051],
            [7, 476, 3300, 78470, 2212], [70, 87, 650, 733, 819000], [4, 86, 591, 3015, 103], [12, 79, 579, 3240, 96098],
            [21, 45, 261, 1253, 453], [1, 72, 530, 4333, 0.1048],
        ];
        double[] weights = [0.104991, 0.069124, 0.071373, 0.449937, 0.304575];
        var matrix = McdaFile.Matrix(values, 1, 1, 1, 1, 1);

        Assert.That(Weights.Entropy(matrix).For(matrix.Criteria), Is.EqualTo(weights).Within(1e-6));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "expected.weights", weights);
    }
}
