using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Estimates;

/// <summary>Adjusted estimates against the formulas of regression, and their intervals against how often they hold the mean.</summary>
[Category("Long")]
public sealed class ControlVariatesAgainstTheoryTests
{
    private static readonly double[] Off = [-2, -1, 0, 1, 2, 3, -3, 4, 0, 1];
    private static readonly double[] Values = [4.1, 7.2, 9.8, 13.1, 16.0, 18.9, 1.2, 21.8, 10.3, 12.7]; // about 10 + 3 d

    [Test]
    public void FromReplications_OneControl_IsTheInterceptOfTheRegressionWithItsError()
    {
        double n = Values.Length, meanOff = Off.Average(), mean = Values.Average();
        var squares = Off.Sum(d => (d - meanOff) * (d - meanOff));
        var slope = Off.Zip(Values, (d, y) => (d - meanOff) * (y - mean)).Sum() / squares;
        var intercept = mean - (slope * meanOff);
        var residual = Off.Zip(Values, (d, y) => Math.Pow(y - intercept - (slope * d), 2)).Sum() / (n - 2);
        var error = Math.Sqrt(residual * ((1 / n) + (meanOff * meanOff / squares)));
        var estimate = Estimate.FromReplications(Values, Unit.Hours, ControlVariates.Of([Off], Values.Length));
        Assert.Multiple(() =>
        {
            Assert.That(estimate.Mean, Is.EqualTo(intercept).Within(1e-12));
            Assert.That(estimate.HalfWidth, Is.EqualTo(2.3060041352 * error).Within(1e-9), "t on 8 degrees of freedom");
            Assert.That(estimate.Controls, Is.EqualTo(1));
            Assert.That(estimate.N, Is.EqualTo(10));
            Assert.That((estimate.P10, estimate.P90),
                Is.EqualTo((Estimate.FromReplications(Values, Unit.Hours).P10, Estimate.FromReplications(Values, Unit.Hours).P90)),
                "single years are as they are");
        });
    }

    [Test]
    public void FromReplications_TwoControlsWrittenInOtherWays_IsTheSameRegression()
    {
        var first = Draws(30, 1);
        var second = Draws(30, 2);
        double[] values = [.. Enumerable.Range(0, 30).Select(r => 5 + first[r] - (0.5 * second[r]) + (0.05 * Draws(30, 3)[r]))];
        double[] mixed = [.. first.Zip(second, (a, b) => (2 * a) + b)];
        var plain = Estimate.FromReplications(values, Unit.Hours, ControlVariates.Of([first, second], 30));
        var turned = Estimate.FromReplications(values, Unit.Hours, ControlVariates.Of([mixed, second, first, mixed], 30));
        Assert.That(plain.Controls, Is.EqualTo(2));
        Assert.That(turned.Controls, Is.EqualTo(2), "the third and fourth say nothing new");
        Assert.That(turned.Mean, Is.EqualTo(plain.Mean).Within(1e-12));
        Assert.That(turned.HalfWidth, Is.EqualTo(plain.HalfWidth).Within(1e-12));
        Assert.That(plain.Mean, Is.EqualTo(5).Within(0.05));
    }

    [Test]
    public void FromReplications_ControlsThatExplainNothing_AreNotTaken()
    {
        var values = Draws(30, 4);
        Assert.That(Estimate.FromReplications(values, Unit.Hours, ControlVariates.Of([Draws(30, 5), Draws(30, 6), new double[30]], 30)),
            Is.EqualTo(Estimate.FromReplications(values, Unit.Hours)));
    }

    [Test]
    public void FromReplications_WhatTheControlsExplainWholly_IsKnownExactly()
    {
        var off = Draws(20, 7);
        var estimate = Estimate.FromReplications([.. off.Select(d => 3 + (2 * d))], Unit.Hours, ControlVariates.Of([off], 20));
        Assert.That(estimate.Mean, Is.EqualTo(3).Within(1e-12));
        Assert.That(estimate.HalfWidth, Is.Zero);
        var zero = Estimate.FromReplications(new double[20], Unit.Hours, ControlVariates.Of([off], 20));
        Assert.That((zero.Mean, zero.HalfWidth), Is.EqualTo((0.0, 0.0)), "what changes nothing gives exactly 0");
    }

    [Test]
    public void FromReplications_NotMeasuredEverywhere_IsNotAdjusted()
    {
        double[] values = [.. Values];
        values[3] = double.NaN;
        Assert.That(Estimate.FromReplications(values, Unit.Hours, ControlVariates.Of([Off], 10)).Controls, Is.Zero);
        Assert.That(ControlVariates.Of([Off], 9), Is.Null);
        Assert.That(ControlVariates.Of([], 10), Is.Null);
    }

    [Test]
    public void Ratio_WithControls_IsTheRatioOfTheRegressedSumsNearly()
    {
        double[] cases = [.. Enumerable.Range(0, 40).Select(r => 1000 + (30 * Draws(40, 8)[r]))];
        double[] hours = [.. Enumerable.Range(0, 40).Select(r => (2 * cases[r]) + (100 * Draws(40, 9)[r]) + (5 * Draws(40, 10)[r]))];
        var controls = ControlVariates.Of([Draws(40, 9)], 40);
        var adjusted = Estimate.Ratio(hours, cases, Unit.Hours, controls);
        var plain = Estimate.Ratio(hours, cases, Unit.Hours);
        Assert.That(adjusted.Mean, Is.EqualTo(2).Within(adjusted.HalfWidth!.Value));
        Assert.That(adjusted.HalfWidth, Is.LessThan(0.15 * plain.HalfWidth!.Value));
        var less = Estimate.RatioDifference(hours, cases, cases, cases, Unit.Hours, controls);
        Assert.That((less.Mean + 1, less.HalfWidth), Is.EqualTo((adjusted.Mean, adjusted.HalfWidth)).Using<(double?, double?)>((a, b) =>
            Math.Abs(a.Item1!.Value - b.Item1!.Value) + Math.Abs(a.Item2!.Value - b.Item2!.Value) < 1e-12));
    }

    // 0.9: a control that is always taken; the variance falls by (1 − ρ²)(n − 2) ÷ (n − q − 2). 0.7: one that is taken about every other
    // time, the worst case.
    [TestCase(0.0, 0.94, 0.97, 1.04)]
    [TestCase(0.5, 0.93, 0.85, 1.05)]
    [TestCase(0.7, 0.93, 0.50, 0.85)]
    [TestCase(0.9, 0.94, 0.15, 0.25)]
    public void FromReplications_ManyTimes_HoldsTheMeanAsOftenAsItSays(double correlation, double leastCoverage, double leastShare,
        double mostShare)
    {
        const int times = 3000, n = 20;
        var held = 0;
        MeanVariance adjusted = default, plain = default;
        for (var i = 0; i < times; i++)
        {
            var off = Draws(n, (ulong)(100 + (3 * i)));
            var own = Draws(n, (ulong)(101 + (3 * i)));
            double[] values = [.. off.Zip(own, (d, e) => (correlation * d) + (Math.Sqrt(1 - (correlation * correlation)) * e))];
            var estimate = Estimate.FromReplications(values, Unit.Hours, ControlVariates.Of([Draws(n, (ulong)(102 + (3 * i))), off], n));
            held += estimate.Low <= 0 && estimate.High >= 0 ? 1 : 0;
            adjusted.Add(estimate.Mean!.Value);
            plain.Add(values.Average());
        }

        Assert.That(held / (double)times, Is.InRange(leastCoverage, 0.965));
        Assert.That(adjusted.Variance / plain.Variance, Is.InRange(leastShare, mostShare));
        Assert.That(Math.Abs(adjusted.Mean), Is.LessThan(3.3 * adjusted.StandardError), "without bias");
    }

    private static double[] Draws(int count, ulong stream)
    {
        var draws = new double[count];
        for (var r = 0; r < count; r++)
        {
            var u = Keys.Uniform(Keys.Draw(Keys.Mix(2026), Keys.Mix(stream), (ulong)r));
            draws[r] = NormalLaw.Quantile(u, 1 - u);
        }

        return draws;
    }
}
