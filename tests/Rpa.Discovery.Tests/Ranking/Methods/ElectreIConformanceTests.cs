using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Cebrián &amp; Porcar (2009), Localización empresarial en Aragón, Rev. Métodos Cuant. Econ. Empresa 7, 31–56; by way of the
/// tests of scikit-criteria (35f17ee), which divides columns by their sums first.</summary>
public sealed class ElectreIConformanceTests
{
    [Test]
    public void Choose_Cebrian2009_GivesThePublishedConcordanceDiscordanceAndKernel()
    {
        const string file = "electre1_cebrian_2009_concordance.json";
        double[][] values = [[6, 5, 28, 5, 5], [4, 2, 25, 10, 9], [5, 7, 35, 9, 6], [6, 1, 27, 6, 7], [6, 8, 30, 7, 9], [5, 6, 26, 4, 8]];
        double[] weights = [0.25, 0.25, 0.1, 0.2, 0.2];
        double[][] concordance =
        [
            [1, 0.5, 0.35, 0.5, 0.35, 0.45], [0.5, 1, 0.5, 0.75, 0.5, 0.5], [0.65, 0.5, 1, 0.45, 0.2, 0.7],
            [0.75, 0.25, 0.55, 1, 0.35, 0.45], [0.9, 0.7, 0.8, 0.9, 1, 0.9], [0.55, 0.5, 0.55, 0.55, 0.1, 1],
        ];
        double[][] discordance =
        [
            [0, 0.5052, 0.4042, 0.1883, 0.42857, 0.2825], [0.4286, 0, 0.7143, 0.2589, 0.8571, 0.5714],
            [0.1696, 0.2825, 0, 0.1938, 0.2825, 0.2180],
            [0.5714, 0.4042, 0.8571, 0, 1.0, 0.7143], [0.0485, 0.3031, 0.2021, 0.0727, 0, 0.0969],
            [0.1295, 0.6063, 0.5052, 0.2021, 0.3031, 0],
        ];

        var choice = new ElectreI().Choose(McdaFile.Matrix(McdaFile.BySum(values), 1, 1, -1, 1, 1), McdaFile.Weights(weights));

        for (var a = 0; a < values.Length; a++)
        {
            Assert.That(choice.Concordance[a], Is.EqualTo(concordance[a]).Within(1e-12));
            Assert.That(choice.Discordance[a], Is.EqualTo(discordance[a]).Within(0.001));
        }

        Assert.That(choice.Kernel, Is.EqualTo(["A4"]));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "weights", weights);
        McdaFile.Agrees(file, "types", [1, 1, -1, 1, 1]);
        McdaFile.Agrees(file, "expected.concordance", concordance);
        McdaFile.Agrees(file, "expected.kernel", [4]);
    }
}
