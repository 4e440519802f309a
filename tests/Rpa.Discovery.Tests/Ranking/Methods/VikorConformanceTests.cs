using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Published cases of VIKOR.</summary>
public sealed class VikorConformanceTests
{
    // Tzeng & Huang (2011); by way of the tests of scikit-criteria (35f17ee).
    [Test]
    public void Compromise_TzengHuang_GivesThePublishedMeasuresFlagsAndSet()
    {
        const string file = "vikor_tzeng_huang.json";
        double[][] values = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]];
        double[] s = [0.6, 0.3, 0.15, 0.65];
        double[] r = [0.3, 0.2, 0.15, 0.4];
        double[] q = [0.75, 0.25, 0, 1];

        var found = new Vikor { Majority = 0.5 }.Compromise(McdaFile.Matrix(values, 1, 1, 1), McdaFile.Weights(0.3, 0.4, 0.3));

        Assert.That(found.S, Is.EqualTo(s).Within(1e-12));
        Assert.That(found.R, Is.EqualTo(r).Within(1e-12));
        Assert.That(found.Q, Is.EqualTo(q).Within(1e-12));
        Assert.That(found.HasAdvantage, Is.False);
        Assert.That(found.IsStable, Is.True);
        Assert.That(found.Compromise, Is.EqualTo(["A2", "A1"]));
        McdaFile.Agrees(file, "matrix", values);
        McdaFile.Agrees(file, "weights", [0.3, 0.4, 0.3]);
        McdaFile.Agrees(file, "expected.S", s);
        McdaFile.Agrees(file, "expected.R", r);
        McdaFile.Agrees(file, "expected.Q", q);
        McdaFile.Agrees(file, "expected.compromise_set", [1, 2]);
    }

    // Yang & Wu (2020), IEEE Access 8; by way of the tests of pymcdm (76e7735).
    [Test]
    public void Rank_YangWu2020_GivesThePublishedQ()
    {
        double[][] values = [[78, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63], [9, 14, 11, 92], [85, 9, 100, 29]];
        double[] q = [0.5679, 0.7667, 1, 0.7493, 0];

        var ranking = new Vikor().Rank(McdaFile.Matrix(values, 1, 1, 1, 1), Weights.Equal);

        Assert.That(ranking.Values().Select(v => 1 - v), Is.EqualTo(q).Within(0.0001));
        McdaFile.Agrees("vikor_yang_wu_2020.json", "matrix", values);
        McdaFile.Agrees("vikor_yang_wu_2020.json", "expected.Q", q);
    }

    private static readonly double[][] Hydropower =
    [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
    ];

    private static readonly int[] Types = [1, -1, 1, 1, -1, -1, -1, 1];

    private static readonly object[] Scenarios =
    [
        new object[] { 0, new double[] { 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 0.125, 0.125, 0.121, 0.125, 0.067, 0.125 },
            new[] { 0.692, 0.7, 0.29, 0.423, 0.28, 0.346 },
            new[] { 0.991, 1, 0.473, 0.67, 0, 0.578 }, new double[] { 5, 6, 2, 4, 1, 3 }, new double[] { 4 } },
        new object[] { 1, new double[] { 2, 2, 2, 2, 1, 1, 1, 1 }, new[] { 0.167, 0.114, 0.161, 0.167, 0.089, 0.167 },
            new[] { 0.701, 0.6, 0.386, 0.365, 0.317, 0.459 },
            new[] { 1, 0.533, 0.552, 0.563, 0, 0.686 }, new double[] { 6, 2, 3, 4, 1, 5 }, new double[] { 4 } },
        new object[] { 2, new double[] { 1, 1, 1, 1, 2, 2, 2, 2 }, new[] { 0.113, 0.167, 0.08, 0.122, 0.044, 0.083 },
            new[] { 0.683, 0.8, 0.193, 0.48, 0.243, 0.232 },
            new[] { 0.684, 1, 0.147, 0.554, 0.041, 0.191 }, new double[] { 5, 6, 2, 4, 1, 3 }, new double[] { 2, 4, 5 } },
        new object[] { 3, new double[] { 1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2 }, new[] { 0.129, 0.19, 0.057, 0.139, 0.042, 0.06 },
            new[] { 0.678, 0.857, 0.138, 0.513, 0.222, 0.167 },
            new[] { 0.668, 1, 0.051, 0.588, 0.058, 0.078 }, new double[] { 5, 6, 1, 4, 2, 3 }, new double[] { 2, 4, 5 } },
    ];

    // Opricovic & Tzeng (2007), European Journal of Operational Research 178(2) 514-529, a mountain river's hydropower under four
    // weightings.
    [TestCaseSource(nameof(Scenarios))]
    public void Compromise_Hydropower_GivesThePublishedMeasuresRanksAndSet(int scenario, double[] weights, double[] r, double[] s,
        double[] q, double[] ranks, double[] compromise)
    {
        const string file = "vikor_opricovic_tzeng_2007_hydropower_4weights.json";

        var found = new Vikor { Majority = 0.5 }.Compromise(McdaFile.Matrix(Hydropower, Types), McdaFile.Weights(weights));

        Assert.That(found.S, Is.EqualTo(s).Within(0.002));
        Assert.That(found.R, Is.EqualTo(r).Within(0.002));
        Assert.That(found.Q, Is.EqualTo(q).Within(0.002));
        Assert.That(found.Ranking.Rows.OrderBy(row => row.Alternative, StringComparer.Ordinal).Select(row => row.Rank), Is.EqualTo(ranks));
        Assert.That(found.Compromise, Is.EquivalentTo(compromise.Select(a => $"A{a}")));
        McdaFile.Agrees(file, "matrix", Hydropower);
        McdaFile.Agrees(file, "types", Types.Select(t => (double)t));
        McdaFile.Agrees(file, $"scenarios.{scenario}.weights", weights);
        McdaFile.Agrees(file, $"scenarios.{scenario}.R", r);
        McdaFile.Agrees(file, $"scenarios.{scenario}.S", s);
        McdaFile.Agrees(file, $"scenarios.{scenario}.Q", q);
        McdaFile.Agrees(file, $"scenarios.{scenario}.rank_by_Q", ranks);
        McdaFile.Agrees(file, $"scenarios.{scenario}.compromise_set_zero_based", compromise);
    }
}
