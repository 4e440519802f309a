using Rpa.Discovery.Decisions.Uncertainty;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class RidgeFitTests
{
    private static readonly int[] Blocks = [.. Enumerable.Range(0, 100).Select(r => r / 25)];

    // By columns that repeat in no block: enough like chance, and the same everywhere.
    private static double[][] Rows(int columns) =>
        [.. Enumerable.Range(0, 100)
            .Select(r => Enumerable.Range(0, columns).Select(c => Math.Sin((37.0 * r * (c + 1)) + (c * c))).ToArray())];

    [TestCase(3)]
    [TestCase(90)]
    public void Slopes_OfAnExactSum_AreFound_HoweverManyColumnsThereAre(int columns)
    {
        var x = Rows(columns);
        var fit = RidgeFit.Of(x, [.. x.Select(row => 5 + (2 * row[0]) - row[1])], Blocks, y => y)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fit.Slopes[0], Is.EqualTo(2).Within(columns > 50 ? 1.2 : 0.05));
            Assert.That(fit.Slopes[1], Is.EqualTo(-1).Within(columns > 50 ? 0.7 : 0.05));
            Assert.That(fit.Foretold, columns > 50 ? Is.GreaterThan(0.3) : Is.GreaterThan(0.99));
            Assert.That(columns > 50 || (fit.IsSure(0) && fit.IsSure(1)), Is.True);
        }
    }

    [Test]
    public void WhatNoColumnTells_IsNotForetold()
    {
        var fit = RidgeFit.Of(Rows(4), [.. Enumerable.Range(0, 100).Select(r => Math.Sin((91.7 * r * r) + 1))], Blocks, y => y)!;
        Assert.That(fit.Foretold, Is.LessThan(0.2));
    }

    [Test]
    public void TooFewRows_OneBlock_OrAllTheSame_IsNoFit()
    {
        var x = Rows(2);
        double[] y = [.. x.Select(row => row[0])];
        Assert.That(RidgeFit.Of(x[..30], y[..30], Blocks[..30], v => v), Is.Null, "too few rows");
        Assert.That(RidgeFit.Of(x, y, new int[100], v => v), Is.Null, "nothing that was not seen");
        Assert.That(RidgeFit.Of(x, new double[100], Blocks, v => v), Is.Null, "nothing differs");
    }
}
