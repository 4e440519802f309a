using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Tervonen et al. (2011), antidepressants: benefit and risk of four drugs; numbers as the program JSMAA (3b28b54) tests them, by
/// simulation, to two digits.</summary>
public sealed class SmaaConformanceTests
{
    private const string File = "smaa2_tervonen_benefit_risk_mc.json";
    private const double Tolerance = 0.02;

    private static readonly string[] Drugs = ["Fluoxetine", "Paroxetine", "Sertraline", "Venlafaxine"];
    private static readonly string[] Names = ["Efficacy", "Diarrhea", "Dizziness", "Headache", "Insomnia", "Nausea"];

    // [criterion][drug] → mean and standard deviation, of the logarithm for efficacy
    private static readonly double[][][] Parameters =
    [
        [[0, 0], [0.086, 0.056], [0.095, 0.044], [0.113, 0.048]],
        [[11.7, 2.5], [9.2, 1.86], [15.4, 2.65], [5.5, 2.32]],
        [[7.2, 1.45], [10.6, 1.58], [7.5, 1.48], [15.7, 4.44]],
        [[16.6, 3.27], [21.2, 5.15], [20.2, 3.78], [12.8, 2.45]],
        [[13.7, 1.89], [14.3, 2.93], [15, 3.21], [11.2, 3.98]],
        [[18.6, 1.79], [18.3, 3.7], [19.5, 2.6], [31, 1.68]],
    ];

    private static readonly double[][] Scales =
    [
        [0.9765200464475291, 1.2300809743225443], [0.9528000000000008, 20.594], [4.3580000000000005, 24.4024],
        [7.998, 31.294], [3.3991999999999996, 21.2916], [11.048000000000002, 34.2928],
    ];

    private static readonly double[][] Acceptability = [[0.2, 0.28, 0.3, 0.22], [0.25, 0.29, 0.27, 0.19], [0.17, 0.25, 0.29, 0.3],
        [0.39, 0.18, 0.15, 0.29]];

    private static readonly double[][] CentralWeights =
        [[0.08, 0.14, 0.23, 0.18, 0.16, 0.22], [0.18, 0.17, 0.15, 0.13, 0.15, 0.22], [0.21, 0.1, 0.22, 0.13, 0.15, 0.2],
            [0.18, 0.21, 0.12, 0.21, 0.19, 0.09]];

    private static readonly double[] Confidence = [0.48, 0.44, 0.34, 0.74];

    [Test]
    public void Analyze_Antidepressants_GivesThePublishedAcceptabilities() => Compare(Smaa.Analyze(Rows(20_000), 20_000));

    [Test]
    public void AnalyzeEveryRow_Antidepressants_GivesThePublishedAcceptabilities() => Compare(Smaa.AnalyzeEveryRow(Rows(5_000), 2_000));

    [Test]
    public void Numbers_AreThoseOfTheFile()
    {
        for (var c = 0; c < Names.Length; c++)
        {
            McdaFile.Agrees(File, $"params.{Names[c]}", Parameters[c]);
            McdaFile.Agrees(File, $"scales.{Names[c]}", Scales[c]);
        }

        McdaFile.Agrees(File, "expected.rank_acceptability", Acceptability);
        McdaFile.Agrees(File, "expected.central_weights", CentralWeights);
        McdaFile.Agrees(File, "expected.confidence_factors", Confidence);
        McdaFile.Agrees(File, "tolerance", [Tolerance]);
        Assert.That(Parameters, Has.Length.EqualTo(Names.Length));
    }

    private static void Compare(RankAcceptability result)
    {
        for (var d = 0; d < Drugs.Length; d++)
        {
            var found = result.Of(Drugs[d]);
            Assert.That(found.ShareByRank, Is.EqualTo(Acceptability[d]).Within(Tolerance), Drugs[d]);
            Assert.That(found.CentralWeights, Is.EqualTo(CentralWeights[d]).Within(Tolerance), Drugs[d]);
            Assert.That(found.Confidence, Is.EqualTo(Confidence[d]).Within(Tolerance), Drugs[d]);
        }
    }

    private static List<DecisionMatrix> Rows(int count)
    {
        Criterion[] criteria = [.. Names.Select(n => new Criterion { Id = n })];
        var standard = Distribution.Normal(10, 1);
        var matrices = new List<DecisionMatrix>(count);
        for (var row = 0; row < count; row++)
        {
            var values = Drugs.Select(_ => new double[Names.Length]).ToArray();
            for (var d = 0; d < Drugs.Length; d++)
            {
                for (var c = 0; c < Names.Length; c++)
                {
                    var z = standard.Quantile(Keys.Uniform(Keys.Draw(Keys.Mix((ulong)row), (ulong)d, (ulong)c))) - 10;
                    var measured = Parameters[c][d][0] + (z * Parameters[c][d][1]);
                    var (low, high) = (Scales[c][0], Scales[c][1]);
                    values[d][c] = c == 0 ? (Math.Exp(measured) - low) / (high - low) : (high - measured) / (high - low);
                }
            }

            matrices.Add(new DecisionMatrix(Drugs, criteria, values));
        }

        return matrices;
    }
}
