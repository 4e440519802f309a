using Rpa.Discovery.Formats;

namespace Rpa.Discovery.Tests.Formats;

public sealed class BallotYamlTests
{
    private const string Text = """
        analysts:
          - { who: A, side: division, stickers: { on-time: 2, burden: 3 } }
          - { who: B, side: division, order: [on-time, overtime, time, burden, money] }
          - { who: C, side: adviser,  swing: { on-time: 100, time: 60, money: 40 } }
        """;

    [Test]
    public void Parse_TheThreeForms_AndWriteBack()
    {
        var ballots = BallotYaml.Parse(Text).ValueOrThrow();
        Assert.That(ballots.Select(b => $"{b.Who} {b.Side} {b.Form} {string.Join(' ', b.Said.Select(s => $"{s.Key}={s.Value}"))}"), Is.EqualTo(new[]
        {
            "A Division Stickers on-time=2 burden=3",
            "B Division Order on-time=1 overtime=2 time=3 burden=4 money=5",
            "C Adviser Swing on-time=100 time=60 money=40",
        }));
        Assert.That(ballots.Select(b => b.Weights), Has.All.Not.Null);
        var again = BallotYaml.Parse(BallotYaml.Write(ballots)).ValueOrThrow();
        Assert.That(BallotYaml.Write(again), Is.EqualTo(BallotYaml.Write(ballots)));
    }

    [TestCase("{ who: A, stickers: { on-tmie: 2 } }", "RPD1206 1:35")]
    [TestCase("{ who: A, stickers: { time: 0 } }", "RPD1114 1:33")]
    [TestCase("{ who: A, order: [time, time] }", "RPD1012 1:37")]
    [TestCase("{ who: A, swing: { time: 120 } }", "RPD1114 1:38")]
    [TestCase("{ who: A }", "RPD1210 1:13")]
    [TestCase("{ stickers: { time: 1 } }", "RPD1202 1:13")]
    [TestCase("{ who: A, order: [time], swing: { time: 100 } }", "RPD1208 1:38")]
    public void Parse_BadBallot_OneFindingAtItsPlace(string ballot, string expected)
    {
        var findings = BallotYaml.Parse($"analysts: [ {ballot} ]\n").Diagnostics;
        Assert.That(findings.Select(f => $"{f.Code} {f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { expected }));
    }
}
