using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Conventions read back as they were written, and every slip is found at its place.</summary>
public sealed class ConventionsYamlTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Test]
    public void Written_ReadsBackToTheSame()
    {
        var usual = DoubtConventions.Usual;
        var conventions = usual with
        {
            Guess = usual.Guess with { Spread = 2.13, Cases = 3.4 },
            Published = usual.Published with { Cases = 12 },
            UnknownSpread = 6,
            Success = 0.82,
            Source = new ConventionSource(24, new DateOnly(2025, 4, 3), new DateOnly(2026, 9, 30), Hash),
        };
        var text = ConventionsYaml.Write(conventions);
        Assert.That(ConventionsYaml.Parse(text, "c.yaml").ValueOrThrow() with { Path = null }, Is.EqualTo(conventions));
        Assert.That(text, Does.Not.Contain("interview"), "what is as usual is not written");
    }

    [Test]
    public void WhatIsLeftOut_StaysAsUsual()
    {
        var read = ConventionsYaml.Parse("conventions: { guess: { spread: 2倍 } }\n", "c.yaml").ValueOrThrow();
        Assert.That(read with { Path = null }, Is.EqualTo(DoubtConventions.Usual with
        {
            Guess = DoubtConventions.Usual.Guess with { Spread = 2 },
        }));
    }

    [TestCase("department: d\nworkflows: {}\n", "RPD1212", 1, 1)]
    [TestCase("calibrated: { pilots: 3, results: " + Hash + " }\n", "RPD1202", 1, 1)]
    [TestCase("conventions: { gess: { spread: x2 } }\n", "RPD1201", 1, 16)]
    [TestCase("conventions: { guess: { spread: x1 } }\n", "RPD1114", 1, 33)]
    [TestCase("conventions: { guess: { spread: 60 % } }\n", "RPD1170", 1, 33)]
    [TestCase("conventions: { guess: { cases: 0 } }\n", "RPD1114", 1, 32)]
    [TestCase("conventions: { success: x0 }\n", "RPD1114", 1, 25)]
    [TestCase("conventions: { unknown: soon }\n", "RPD1110", 1, 25)]
    [TestCase("conventions: { guess: x2 }\n", "RPD1203", 1, 23)]
    [TestCase("conventions: {}\ncalibrated: { pilots: 0, results: " + Hash + " }\n", "RPD1114", 2, 23)]
    [TestCase("conventions: {}\ncalibrated: { pilots: 2, results: abc }\n", "RPD7259", 2, 35)]
    [TestCase("conventions: {}\ncalibrated: { pilots: 2, first: 2026-04-01, last: 2026-03-31, results: " + Hash + " }\n",
        "RPD7258", 2, 1)]
    public void Slip_IsFoundAtItsPlace(string text, string code, int line, int column)
    {
        var read = ConventionsYaml.Parse(text, "c.yaml");
        Assert.That(read.HasErrors, Is.True);
        Assert.That(read.Diagnostics.Select(d => (d.Code, d.Place.Line, d.Place.Column)), Is.EqualTo(new[] { (code, line, column) }),
            () => string.Join('\n', read.Diagnostics));
    }
}
