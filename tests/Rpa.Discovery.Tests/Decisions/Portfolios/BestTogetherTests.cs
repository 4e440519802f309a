using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Tests.Decisions.Portfolios.TwoCounters;

namespace Rpa.Discovery.Tests.Decisions.Portfolios;

public sealed class BestTogetherTests
{
    private static readonly Weights Hours = Weights.Direct(new Dictionary<string, double>(StringComparer.Ordinal) { ["time"] = 1 });

    private static Decision Decide(WhatIfResult effects, Weights? weights = null, int top = 3, int files = 0, bool quick = false) =>
        new DecisionMaker(Criteria.Standard, weights ?? Hours, effects)
        {
            Top = top,
            Files = files,
            IsQuick = quick,
            Simulate = (runs, _) => [.. runs.Select(r => Experiment.Run(r.Department, r.Options))],
        }.Decide(CancellationToken.None);

    // The planner searches every set as well, but by pairs first, and with as many runs: of few candidates it must come to the same.
    [Test]
    public void WithoutABudget_ItIsWhatThePlannerChooses_AndGivesTheSame()
    {
        var effects = Compare(BotFor("claims", "read"), BotFor("claims", "keyed"), BotFor("letters", "sorted"));
        foreach (var weights in (Weights[])[Hours, Weights.Equal])
        {
            var together = Decide(effects, weights).Together!;
            var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints(), weights: weights);
            Assert.Multiple(() =>
            {
                Assert.That(together.Candidates.Select(c => c.Id), Is.EquivalentTo(plan.Chosen.Select(c => c.Id)));
                Assert.That(together.Effects.HoursReleasedPerYear.Mean,
                    Is.EqualTo(plan.EffectTogether.HoursReleasedPerYear.Mean).Within(1e-6));
                Assert.That(together.Effects.OvertimeHoursAvoidedPerYear.Mean,
                    Is.EqualTo(plan.EffectTogether.OvertimeHoursAvoidedPerYear.Mean).Within(1e-6));
                Assert.That(together.Effects.Value.Mean, Is.EqualTo(plan.EffectTogether.Value.Mean).Within(1e-6));
                Assert.That(together.Sum.Value.Mean, Is.EqualTo(plan.EffectSum.Value.Mean).Within(1e-9));
                Assert.That(together.SetsSimulated, Is.EqualTo(4), "three pairs and all three");
                Assert.That(together.AddNothing, Is.Empty);
            });
        }
    }

    [Test]
    public void NoMoreThanAreSpokenOfTogether()
    {
        var together = Decide(Compare(BotFor("claims", "read"), BotFor("claims", "keyed"), BotFor("letters", "sorted")), top: 2).Together!;
        Assert.That(together.Candidates, Has.Count.EqualTo(2));
        Assert.That(together.SetsSimulated, Is.EqualTo(3));
    }

    // Alone each is worth its price; done once, the overtime is gone, and the price of the other buys nothing.
    [Test]
    public void WhatBuysTheSameOvertimeTwice_IsCarriedOutOnce()
    {
        var overtime = Weights.Direct(new Dictionary<string, double>(StringComparer.Ordinal) { ["overtime"] = 0.3, ["money"] = 0.7 });
        var effects = Compare(BotFor("claims", "read", build: 600_000, licence: 550_000),
            BotFor("claims", "keyed", build: 600_000, licence: 550_000));
        var decision = Decide(effects, overtime);
        Assert.That(decision.Ranking.Select(r => r.Value.Mean), Has.All.GreaterThan(0), "each alone is worth it");
        var together = decision.Together!;
        Assert.Multiple(() =>
        {
            Assert.That(together.Candidates.Select(c => c.Id), Is.EqualTo(new[] { decision.Ranking[0].Id }));
            Assert.That(together.AddNothing.Select(c => c.Id), Is.EqualTo(new[] { decision.Ranking[1].Id }));
            Assert.That(together.Effects.Value.Mean, Is.EqualTo(decision.Ranking[0].Value.Mean).Within(1e-9));
        });
    }

    [Test]
    public void WhatUsesOneBot_PaysForItOnce()
    {
        var bound = new Licence { PerYear = 400_000, PerMachine = true, Machines = ["pc"] };
        var (read, keyed) = (BotFor("claims", "read", bot: "one", bound: bound), BotFor("claims", "keyed", bot: "one", bound: bound));
        var effects = Compare(read, keyed);
        var money = Weights.Direct(new Dictionary<string, double>(StringComparer.Ordinal) { ["time"] = 0.9, ["money"] = 0.1 });
        var together = Decide(effects, money).Together!;
        var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints(), weights: money);
        Assert.Multiple(() =>
        {
            Assert.That(together.Candidates, Has.Count.EqualTo(2));
            Assert.That(together.Effects.Value.Mean, Is.EqualTo(plan.EffectTogether.Value.Mean).Within(1e-6));
        });
    }

    [Test]
    public void WhatExcludesEachOther_IsNeverTakenTogether()
    {
        var (one, other) = (Exclusive("claims", "read"), Exclusive("letters", "sorted"));
        var decision = Decide(Compare(one, other));
        Assert.Multiple(() =>
        {
            Assert.That(decision.Ranking, Has.Count.EqualTo(2));
            Assert.That(decision.Together!.Candidates.Select(c => c.Id), Is.EqualTo(new[] { decision.Ranking[0].Id }));
            Assert.That(decision.Together.AddNothing, Is.Empty, "it would not go with it, which is something else");
            Assert.That(decision.Together.SetsSimulated, Is.Zero);
        });
    }

    [Test]
    public void WhereFewerThanTwoAreWorthAnything_OrNobodyHasTime_NothingIsSaid()
    {
        Assert.That(Decide(Compare(BotFor("letters", "sorted"))).Together, Is.Null);
        Assert.That(Decide(Compare(BotFor("claims", "read"), BotFor("claims", "keyed")), quick: true).Together, Is.Null);
    }

    // What nobody doubts in one adds to what is doubted in the other: the range of two that touch nobody in common is the range of the sum.
    [Test]
    public void Range_OfWhatTouchesNobodyInCommon_IsThatOfTheSumFileByFile()
    {
        var decision = Decide(Compare(BotFor("claims", "keyed"), BotFor("letters", "sorted")), files: 60);
        var together = decision.Together!;
        var rows = decision.Weighing!.Rows!;
        double[] sums = [.. rows.Amounts.Select(row => row[0]![0] + row[1]![0]).Order()];
        Assert.Multiple(() =>
        {
            Assert.That(together.Candidates, Has.Count.EqualTo(2));
            Assert.That(together.Effects.HoursReleasedPerYear.Mean, Is.EqualTo(together.Sum.HoursReleasedPerYear.Mean).Within(1e-6));
            Assert.That(together.PossibleHours!.Files, Is.EqualTo(sums.Length));
            Assert.That(together.PossibleHours.P50, Is.EqualTo(Rpa.Discovery.Estimates.Quantile.At(sums, 0.5)).Within(1e-6));
            Assert.That(together.PossibleHours.P10, Is.InRange(sums[0], sums[^1]).And.LessThan(together.PossibleHours.P90));
        });
    }

    private static Candidate Exclusive(string workflow, string state)
    {
        var made = BotFor(workflow, state);
        return new Candidate
        {
            Id = made.Id, Title = made.Title, Kind = made.Kind, Answer = made.Answer, Reasons = made.Reasons, States = made.States,
            Scenario = made.Scenario, ExclusivityGroups = ["either"],
        };
    }
}
