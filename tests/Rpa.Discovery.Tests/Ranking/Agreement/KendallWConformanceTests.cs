using Rpa.Discovery.Ranking.Agreement;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Data set "anxiety" of the R package irr 0.84.1 (artificial): three raters, twenty persons, many ties.</summary>
public sealed class KendallWConformanceTests
{
    [Test]
    public void Of_Anxiety_GivesThePackagesFigures()
    {
        const string file = "kendall_w_irr_anxiety.json";
        double[][] raters =
        [
            [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
            [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
            [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
        ];

        var found = KendallW.Of(raters);

        Assert.That(found.W, Is.EqualTo(0.5396568759543698).Within(1e-9));
        Assert.That(found.Uncorrected, Is.EqualTo(0.501921470342523).Within(1e-9));
        Assert.That(found.ChiSquared, Is.EqualTo(30.760441929399082).Within(1e-9));
        Assert.That(found.Things - 1, Is.EqualTo(19));
        // With so few raters chi-squared (0.043) is far off; by the beta distribution of Kendall & Babington Smith (1939), which has the
        // right variance, W = 0.54 comes by chance with 0.0138.
        Assert.That(found.IsExact, Is.False);
        Assert.That(found.PValue, Is.EqualTo(0.0138).Within(0.0015));
        McdaFile.Agrees(file, "raters_by_row", raters);
        McdaFile.Agrees(file, "expected.W_uncorrected", [0.501921470342523]);
        McdaFile.Agrees(file, "expected.W_tie_corrected", [0.5396568759543698]);
        McdaFile.Agrees(file, "expected.chi2_tie_corrected", [30.760441929399082]);
    }
}
