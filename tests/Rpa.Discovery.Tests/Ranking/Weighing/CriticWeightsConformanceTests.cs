using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Tuş &amp; Aytaç Adalı (2019), The new combination with CRITIC and WASPAS methods, Opsearch 56(2); by way of the tests of
/// pymcdm.</summary>
public sealed class CriticWeightsConformanceTests
{
    [Test]
    public void Critic_TusAdali2019_GivesThePublishedWeights()
    {
        const string file = "weights_critic_tus_adali_2019.json";
        double[][] values = [[5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
            [800, 2, 4, 3, 3, 4]];
        double[] weights = [0.157, 0.249, 0.168, 0.121, 0.154, 0.151];
        var matrix = McdaFile.Matrix(values, 1, 1, 1, 1, 1, 1);

        Assert.That(Weights.Critic(matrix).For(matrix.Criteria), Is.EqualTo(weights).Within(0.0005));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "expected.weights", weights);
    }
}
