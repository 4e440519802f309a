using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats;

public sealed class BallotYamlTests
{
    private const string Text = """
        analysts:
          - { who: A, side: division, stickers: { on-time: 2, burden: 3 } }
          - { who: B, side: division, order: [on-time, overtime, time, burden, money] }
          - { who: C, side: adviser,  swing: { on-time: 100, time: 60, money: 40 } }
          - { who: D, side: vendor,   compare: { on-time: { time: 3, money: 5 }, time: { money: 2 } } }
          - { who: E, weights: { time: 0.7, burden: 0.3 } }
        """;

    [Test]
    public void Parse_EveryForm_AndWriteBack()
    {
        var ballots = BallotYaml.Parse(Text).ValueOrThrow();
        Assert.That(ballots.Select(b => $"{b.Who} {b.Side} {b.Form} {string.Join(' ', b.Said.Select(s => $"{s.Key}={s.Value}"))}"),
            Is.EqualTo(new[]
        {
            "A Division Stickers on-time=2 burden=3",
            "B Division Order on-time=1 overtime=2 time=3 burden=4 money=5",
            "C Adviser Swing on-time=100 time=60 money=40",
            "D Vendor Compare ",
            "E Division Weights time=0.7 burden=0.3",
        }));
        Assert.That(ballots[3].Judgements.Select(j => (j.Aim, j.Over, j.Times)),
            Is.EqualTo([("on-time", "time", 3.0), ("on-time", "money", 5.0), ("time", "money", 2.0)]));
        Assert.That(ballots.Select(b => b.ConsistencyRatio is null), Is.EqualTo([true, true, true, false, true]));
        Assert.That(ballots.Select(b => b.Weights), Has.All.Not.Null);
        var again = BallotYaml.Parse(BallotYaml.Write(ballots)).ValueOrThrow();
        Assert.That(BallotYaml.Write(again), Is.EqualTo(BallotYaml.Write(ballots)));
    }

    [TestCase("{ who: A, stickers: { on-tmie: 2 } }", "RPD1206 1:35")]
    [TestCase("{ who: A, stickers: { time: 0 } }", "RPD6002 1:33")]
    [TestCase("{ who: A, stickers: { time: -1 } }", "RPD1114 1:41")]
    [TestCase("{ who: A, weights: { time: 0, money: 0 } }", "RPD6002 1:32")]
    [TestCase("{ who: A, weights: { time: -0.5, money: 1 } }", "RPD1114 1:40")]
    [TestCase("{ who: A, swing: { time: 0 } }", "RPD6002 1:30")]
    [TestCase("{ who: A, stickers: { time: many } }", "RPD1101 1:41")]
    [TestCase("{ who: A, side: boss, stickers: { time: 1 } }", "RPD1206 1:29")]
    [TestCase("{ who: A, stickers: { time: 1 } }, { who: A, order: [money] }", "RPD6001 1:55")]
    [TestCase("{ who: A, compare: { time: { money: 3, burden: 2 } } }", "RPD6003 1:32")]
    [TestCase("{ who: A, compare: { time: { money: 3 }, money: { time: 2 } } }", "RPD6004 1:63")]
    [TestCase("{ who: A, compare: { time: { time: 1 } } }", "RPD6005 1:42")]
    [TestCase("{ who: A, compare: { time: { money: 0.5 } } }", "RPD1172 1:49")]
    [TestCase("{ who: A, compare: { time: { money: 0 } } }", "RPD1114 1:49")]
    [TestCase("{ who: A, compare: { time: { money: 1/10 } } }", "RPD1101 1:49")]
    [TestCase("{ who: A, compare: { time: { money: 1/0 } } }", "RPD1101 1:49")]
    [TestCase("{ who: A, compare: { time: { mony: 2 } } }", "RPD1206 1:42")]
    [TestCase("{ who: A, compare: { } }", "RPD1216 1:32")]
    [TestCase("{ who: A, compare: 3 }", "RPD1203 1:32")]
    [TestCase("{ who: A, compare: { on-time: { time: 2, money: 4, burden: 8 }, time: { burden: 4 }, money: { time: 9, burden: 2 } } }",
        "RPD6006 1:113")]
    [TestCase("{ who: A, order: [time, time] }", "RPD1012 1:37")]
    [TestCase("{ who: A, swing: { time: 120 } }", "RPD1114 1:38")]
    [TestCase("{ who: A }", "RPD1210 1:13")]
    [TestCase("{ who: ' ', order: [time] }", "RPD6007 1:20")]
    [TestCase("{ stickers: { time: 1 } }", "RPD1202 1:13")]
    [TestCase("{ who: A, order: [time], swing: { time: 100 } }", "RPD1208 1:38")]
    public void Parse_BadBallot_OneFindingAtItsPlace(string ballot, string expected)
    {
        var findings = BallotYaml.Parse($"analysts: [ {ballot} ]\n").Diagnostics;
        Assert.That(findings.Select(f => $"{f.Code} {f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { expected }),
            () => string.Join('\n', findings));
    }

    [Test]
    public void Parse_NobodyAtAll_IsAFinding() =>
        Assert.That(BallotYaml.Parse("analysts: []\n").Diagnostics.Select(d => d.Code), Is.EqualTo(["RPD1216"]));

    [Test]
    public void UnknownAim_IsAnsweredWithTheNearest()
    {
        var finding = BallotYaml.Parse("analysts: [ { who: A, order: [over-time] } ]\n").Diagnostics.Single();
        Assert.That(finding.Help, Does.Contain("Did you mean 'overtime'?"));
        Assert.That(finding.HelpIn(Language.Japanese), Does.Contain("overtime"));
    }

    [Test]
    public void ComparisonsThatContradict_AreAWarning_WithTheJudgementThatHurtsMost_AndCountAllTheSame()
    {
        var read = BallotYaml.Parse(
            "analysts: [ { who: A, compare: { on-time: { time: 2, money: 4, burden: 8 }, time: { burden: 4 }, money: { time: 9, burden: "
            + "2 } } } ]\n");
        var finding = read.Diagnostics.Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.Severity, Is.EqualTo(Severity.Warning));
            Assert.That(finding.Message,
                Does.StartWith("The comparisons of 'A' contradict each other (consistency ratio 0.").And.Contain(
                    "'money' is said to count 9 × 'time', while the others together say 0.5 ×."));
            Assert.That(finding.MessageIn(Language.Japanese), Does.Contain("「money」が「time」の9倍という比較で、ほかの比較からは0.5倍"));
            Assert.That(finding.Help, Does.StartWith("Ask 'A' about this pair again"));
            Assert.That(read.ValueOrThrow().Single().ConsistencyRatio, Is.GreaterThan(0.1));
        });
    }

    [Test]
    public void ComparisonsThatAgree_GiveTheirProportions()
    {
        var ballot = BallotYaml.Parse("analysts: [ { who: A, compare: { time: { money: 2, burden: 4 }, money: { burden: 2 } } } ]\n")
            .ValueOrThrow().Single();
        var criteria = new[] { "time", "money", "burden", "on-time" }.Select(id => new Criterion { Id = id }).ToList();
        Assert.That(ballot.Weights.For(criteria), Is.EqualTo([4 / 7.0, 2 / 7.0, 1 / 7.0, 0]).Within(1e-9));
        Assert.That(ballot.ConsistencyRatio, Is.Zero.Within(1e-9));
    }

    [TestCase("1/9", 9)]
    [TestCase("1 / 3", 3)]
    [TestCase("１／５", 5)]
    [TestCase("2/3", 1.5)]
    public void Fraction_InAComparison_IsTheOtherWayRound(string written, double times)
    {
        var said = BallotYaml.Parse($"analysts: [ {{ who: A, compare: {{ time: {{ money: {written} }} }} }} ]\n").ValueOrThrow().Single();
        Assert.That(said.Judgements.Select(j => (j.Aim, j.Over)), Is.EqualTo([("money", "time")]));
        Assert.That(said.Judgements[0].Times, Is.EqualTo(times).Within(1e-12));
        Assert.That(BallotYaml.Parse(BallotYaml.Write([said])).ValueOrThrow()[0].Judgements[0].Times, Is.EqualTo(said.Judgements[0].Times));
    }

    [TestCase("{ who: B, order: [time] }, { who: B, stickers: { time: 0 } }", "for 'B'")]
    [TestCase("{ who: B, order: [time] }, { who: \"\", stickers: { time: 0 } }", "for 'no. 2'")]
    [TestCase("{ who: B, order: [time] }, { who: B, compare: { time: { money: 3, burden: 2 } } }", "'B' does not compare")]
    public void Finding_AboutAPersonWhoseNameIsOneToo_NamesThePerson(string ballots, string expected) =>
        Assert.That(BallotYaml.Parse($"analysts: [ {ballots} ]\n").Diagnostics.Select(d => d.Message),
            Has.Some.Contains(expected).And.None.Contains("''"));

    [TestCase("RPD6001", "stands twice", "2回あります")]
    [TestCase("RPD6002", "every figure of 'stickers' is 0", "すべて0")]
    [TestCase("RPD6003", "does not compare 'money' with 'burden'", "「money」と「burden」を比べていません")]
    public void Findings_StandInBothLanguages(string code, string english, string japanese)
    {
        var findings = BallotYaml.Parse("""
            analysts:
              - { who: A, stickers: { time: 0 } }
              - { who: A, order: [time] }
              - { who: C, compare: { time: { money: 3, burden: 2 } } }

            """).Diagnostics;
        var finding = findings.Single(f => f.Code == code);
        Assert.That(finding.Message, Does.Contain(english));
        Assert.That(finding.MessageIn(Language.Japanese), Does.Contain(japanese));
    }

    [Test]
    public void Schema_IsShippedAsPrinted_AndTakesTheSample()
    {
        Assert.That(File.ReadAllText(Checkout.Path("processes", "analysts.schema.json")).ReplaceLineEndings("\n"),
            Is.EqualTo(JsonSchema.Analysts), "print it again: rpa-discovery schema analysts > processes/analysts.schema.json");
        var sample = BallotYaml.Read(Checkout.Path("processes", "analysts.yaml"));
        Assert.That(sample.Diagnostics, Is.Empty);
        Assert.That(sample.ValueOrThrow().Select(b => (b.Who, b.Side)),
            Is.EqualTo([("A", StakeholderSide.Division), ("B", StakeholderSide.Division), ("C", StakeholderSide.Adviser)]));
    }
}
