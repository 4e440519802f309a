using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Tests.Decisions.Portfolios.TwoCounters;

namespace Rpa.Discovery.Tests.Decisions.Portfolios;

public sealed class PortfolioPlannerTests
{
    private static readonly Weights Hours = Weights.Direct(new Dictionary<string, double>(StringComparer.Ordinal) { ["time"] = 1 });

    private static readonly WhatIfResult Three = Compare(BotFor("claims", "read"), BotFor("claims", "keyed"), BotFor("letters", "sorted"));

    private static readonly Lazy<PortfolioPlan> Plan = new(() => PortfolioPlanner.Plan(Three, new PortfolioConstraints(), weights: Hours));

    [Test]
    public void WithoutABudget_TakesEverythingThatIsWorthItsWhile()
    {
        var plan = Plan.Value;
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen.Select(c => c.Id), Is.EquivalentTo(new[] { "bot-read", "bot-keyed", "bot-sorted" }));
            Assert.That(plan.Rejected, Is.Empty);
            Assert.That(plan.IsProven, Is.True);
            Assert.That(plan.Diagnostics, Is.Empty);
            Assert.That(plan.Years, Has.Count.EqualTo(5));
            Assert.That(plan.Years[0].FiscalYear, Is.EqualTo(2027), "the year after the study begins");
        });
    }

    [Test]
    public void Value_OfEachChosen_IsThatOfTheRanking()
    {
        var meter = Criteria.Standard.Meter(Three.AsIs);
        var weights = Hours.For(Criteria.Columns(meter));
        foreach (var choice in Plan.Value.Chosen)
        {
            var score = CandidateScore.Of(Three.Candidates.Single(c => c.Candidate.Id == choice.Id), Three.AsIs, meter);
            Assert.That(choice.Value.Mean, Is.EqualTo(score.Values(weights).Average()).Within(1e-12));
        }

        Assert.That(Plan.Value.EffectSum.Value.Mean, Is.EqualTo(Plan.Value.Chosen.Sum(c => c.Value.Mean)).Within(1e-9));
    }

    [Test]
    public void OneAlone_IsWorthTogetherWhatTheRankingSays()
    {
        var one = Compare(BotFor("letters", "sorted"));
        var plan = PortfolioPlanner.Plan(one, new PortfolioConstraints(), weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.EffectTogether.Value.Mean, Is.EqualTo(plan.Chosen[0].Value.Mean).Within(1e-12));
            Assert.That(plan.Interaction.Value.Mean, Is.EqualTo(0).Within(1e-12));
            Assert.That(plan.Bound, Is.EqualTo(plan.Chosen[0].Value.Mean).Within(1e-9));
            Assert.That(plan.PairsSimulated, Is.Zero);
        });
    }

    [Test]
    public void CandidatesThatTouchNobodyInCommon_GiveTogetherWhatTheySumTo()
    {
        var apart = Compare(BotFor("claims", "keyed"), BotFor("letters", "sorted"));
        var plan = PortfolioPlanner.Plan(apart, new PortfolioConstraints());
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen, Has.Count.EqualTo(2));
            Assert.That(plan.PairsSimulated, Is.Zero);
            Assert.That(plan.Interaction.HoursReleasedPerYear.Mean, Is.EqualTo(0).Within(1e-6));
            Assert.That(plan.Interaction.OvertimeHoursAvoidedPerYear.Mean, Is.EqualTo(0).Within(1e-6));
            Assert.That(plan.Interaction.LateCasesAvoidedPerYear.Mean, Is.EqualTo(0).Within(1e-6));
            Assert.That(plan.EffectTogether.OvertimeHoursAvoidedPerYear.Mean, Is.GreaterThan(1));
        });
    }

    [Test]
    public void TwoThatRelieveTheSamePeople_AvoidLessOvertimeTogether()
    {
        var plan = PortfolioPlanner.Plan(Compare(BotFor("claims", "read"), BotFor("claims", "keyed")), new PortfolioConstraints(),
            weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.PairsSimulated, Is.EqualTo(1));
            Assert.That(plan.Interaction.OvertimeHoursAvoidedPerYear.High, Is.LessThan(0),
                "what one has avoided the other cannot avoid again");
            Assert.That(plan.Interaction.FreedHoursPerYear.Low, Is.GreaterThan(0), "so more of the time is freed");
            Assert.That(plan.Interaction.HoursReleasedPerYear.Mean, Is.EqualTo(0).Within(1e-6),
                "released is the same whatever else changes");
            var (one, two, both) = (plan.EffectSum, plan.Interaction, plan.EffectTogether);
            Assert.That(both.FreedHoursPerYear.Mean, Is.EqualTo(one.FreedHoursPerYear.Mean + two.FreedHoursPerYear.Mean).Within(1e-6));
        });
    }

    // Three candidates have eight sets, all of them among the ten that are simulated: so the plan must be the best of every set, simulated.
    [Test]
    public void OfFewCandidates_ThePlanIsTheBestOfEverySetSimulated()
    {
        var meter = Criteria.Standard.Meter(Three.AsIs);
        var weights = Hours.For(Criteria.Columns(meter));
        var scores = Three.Candidates.Select(c => CandidateScore.Of(c, Three.AsIs, meter)).ToList();
        var best = double.NegativeInfinity;
        for (var set = 1; set < 8; set++)
        {
            var members = Enumerable.Range(0, 3).Where(i => (set >> i & 1) != 0).ToList();
            var run = Experiment.Run(CombinedScenario.Of([.. members.Select(i => Three.Candidates[i].Candidate)]).Apply(Counters)
                .ValueOrThrow(), Quarter);
            var freed = meter.Benefits(EffectSamples.Between(Three.AsIs, run))[CriterionScales.Time].Average();
            var chance = members.Select(i => scores[i].Chances[CriterionScales.Time]).ToList();
            var single = members.Select(i => scores[i].Benefits[CriterionScales.Time].Average()).ToList();
            // All three chances are alike here, so the formula can be written down: singles with c, the rest with c² or c³.
            Assert.That(chance, Has.All.EqualTo(chance[0]));
            var read = members.Contains(0) && members.Contains(1);
            var pair = read ? Pair() : 0;
            var rest = freed - single.Sum() - (members.Count > 2 ? pair : 0);
            var value = (chance[0] * single.Sum()) + (members.Count > 2 ? chance[0] * chance[0] * pair : 0)
                + (Math.Pow(chance[0], members.Count) * rest);
            best = Math.Max(best, value);
        }

        Assert.That(Plan.Value.EffectTogether.Value.Mean, Is.EqualTo(best).Within(1e-9));
        Assert.That(Plan.Value.Alternatives.Max(a => a.Simulated!.Mean), Is.EqualTo(best).Within(1e-9));
        Assert.That(Plan.Value.Alternatives, Has.Count.EqualTo(8));

        double Pair()
        {
            var run = Experiment.Run(CombinedScenario.Of([Three.Candidates[0].Candidate, Three.Candidates[1].Candidate]).Apply(Counters)
                .ValueOrThrow(), Quarter);
            return meter.Benefits(EffectSamples.Between(Three.AsIs, run))[CriterionScales.Time].Average()
                - scores[0].Benefits[CriterionScales.Time].Average() - scores[1].Benefits[CriterionScales.Time].Average();
        }
    }

    [Test]
    public void AnyNumberOfThreads_GivesTheSamePlan()
    {
        static string Of(int threads)
        {
            var effects = WhatIf.Compare(Counters, [BotFor("claims", "read"), BotFor("claims", "keyed"), Quicker("letters", "sorted", 9)],
                Quarter with { Threads = threads });
            var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints { BudgetPerYear = 2_000_000 });
            return string.Join(' ', plan.Chosen.Select(c => c.Id))
                + $" {plan.EffectTogether.Value.Mean:R} {plan.Bound:R} {string.Join(' ', plan.Alternatives.Select(a => $"{a.ByPairs:R}"))}";
        }

        Assert.That(Of(3), Is.EqualTo(Of(1)));
    }

    [Test]
    public void SameBot_IsBuiltAndPaidForOnce()
    {
        var plan = PortfolioPlanner.Plan(Compare(BotFor("claims", "read", bot: "robot"), BotFor("claims", "keyed", bot: "robot")),
            new PortfolioConstraints(), weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen, Has.Count.EqualTo(2));
            Assert.That(plan.CostOverFiveYears, Is.EqualTo(1_000_000 + (5 * 500_000)));
            Assert.That(plan.Years[0].Cost, Is.EqualTo(1_500_000));
            Assert.That(plan.Years[1].Cost, Is.EqualTo(500_000));
        });
    }

    [TestCase("morning", "afternoon", 1)]
    [TestCase("morning", "morning", 2)]
    [TestCase("day", "afternoon", 2)]
    public void FloatingLicences_ArePaidForByHowManyRunAtTheSameTime(string one, string other, int licences)
    {
        var plan = PortfolioPlanner.Plan(Compare(BotFor("claims", "keyed", calendar: one), BotFor("letters", "sorted", calendar: other)),
            new PortfolioConstraints(), weights: Hours);
        Assert.That(plan.CostOverFiveYears, Is.EqualTo((2 * 1_500_000) + (5 * licences * 400_000)));
    }

    [Test]
    public void FloatingLicences_NoneLeftWhenItRuns_IsTheReason()
    {
        var effects = Compare(BotFor("claims", "keyed", calendar: "day"), BotFor("letters", "sorted", calendar: "afternoon"));
        var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints { FloatingLicences = 1 }, weights: Hours);
        Assert.That(plan.Chosen, Has.Count.EqualTo(1));
        Assert.That(plan.Rejected.Single().Kind, Is.EqualTo(RejectionKind.Licences));
        Assert.That(plan.Rejected.Single().Why.English, Is.EqualTo("when it runs, nothing is left of 1 floating licences"));
    }

    [Test]
    public void Machine_IsLicensedOnce_ForBotsThatFitOnIt()
    {
        var plan = PortfolioPlanner.Plan(Compare(OnThePc("claims", "keyed", 40), OnThePc("letters", "sorted", 40)),
            new PortfolioConstraints(), weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen, Has.Count.EqualTo(2));
            Assert.That(plan.CostOverFiveYears, Is.EqualTo((2 * 1_500_000) + (5 * 400_000)));
            Assert.That(plan.PairsSimulated, Is.EqualTo(1), "they may wait for each other");
        });
    }

    [Test]
    public void Machine_ThatIsFull_IsTheReason()
    {
        // 24 cases a day of 15 minutes each are 6 of 8 hours: two such bots ask for half as much again as there is.
        var plan = PortfolioPlanner.Plan(Compare(OnThePc("claims", "keyed", 900), OnThePc("letters", "sorted", 900)),
            new PortfolioConstraints(), weights: Hours);
        Assert.That(plan.Chosen, Has.Count.EqualTo(1));
        Assert.That(plan.Rejected.Single().Kind, Is.EqualTo(RejectionKind.Licences));
        Assert.That(plan.Rejected.Single().Why.English, Is.EqualTo("when it runs, nothing is left of the machine 'pc'"));
    }

    private static Candidate OnThePc(string workflow, string state, int seconds) =>
        BotFor(workflow, state, calendar: "day", bound: new Licence { PerMachine = true, Machines = ["pc"], PerYear = 400_000 },
            seconds: seconds);

    [Test]
    public void AlternativesForOneStep_ExcludeEachOther()
    {
        var effects = Compare(BotFor("claims", "keyed"), Quicker("claims", "keyed", 9), BotFor("letters", "sorted"));
        var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints(), weights: Hours);
        var rejected = plan.Rejected.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen.Select(c => c.Id), Is.EquivalentTo(new[] { "bot-keyed", "bot-sorted" }));
            Assert.That(rejected.Kind, Is.EqualTo(RejectionKind.Excluded));
            Assert.That(rejected.Why.English, Is.EqualTo("it excludes what is chosen: bot-keyed"));
            Assert.That(rejected.Why.Japanese, Is.EqualTo("選ばれたものと同時にはできない: bot-keyed"));
        });
    }

    [Test]
    public void Budget_LeavesOutWhatGivesLessForTheMoney_AndSaysHowMuchIsMissing()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { Budget = { [2027] = 1_700_000 } }, weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Years, Has.Count.EqualTo(1));
            Assert.That(plan.Years[0].Cost, Is.EqualTo(1_500_000));
            Assert.That(plan.Chosen, Has.Count.EqualTo(1));
            Assert.That(plan.Rejected.Select(r => r.Kind), Is.EqualTo(new[] { RejectionKind.Budget, RejectionKind.Budget }));
            Assert.That(plan.Rejected[0].Why.English,
                Is.EqualTo("beside the chosen ones, 1,300,000 yen is missing in fiscal year 2027, and the chosen ones make more of the "
                    + "money"));
            Assert.That(plan.Chosen[0].Value.Mean, Is.GreaterThan(plan.Rejected.Max(r => r.Value.Mean)!.Value));
        });
    }

    [Test]
    public void Budget_OfLaterYears_CarriesTheMaintenanceOfWhatWasBuiltBefore()
    {
        // In 2027 there is money for two, in 2028 for the running costs of one only.
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { Budget = { [2027] = 3_000_000, [2028] = 600_000 } },
            weights: Hours);
        Assert.That(plan.Chosen, Has.Count.EqualTo(1));
        Assert.That(plan.Years.Select(y => y.Cost), Is.EqualTo(new[] { 1_500_000m, 500_000m }));
    }

    [Test]
    public void Budget_ThatGrowsByYear_SpreadsTheStarts()
    {
        var plan = PortfolioPlanner.Plan(Three,
            new PortfolioConstraints { Budget = { [2027] = 1_500_000, [2028] = 2_000_000, [2029] = 2_500_000 } }, weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen.Select(c => c.FiscalYear), Is.EqualTo(new[] { 2027, 2028, 2029 }));
            Assert.That(plan.Chosen.Select(c => c.Value.Mean), Is.Ordered.Descending, "the most valuable first");
            Assert.That(plan.Years.Select(y => y.Cost), Is.EqualTo(new[] { 1_500_000m, 2_000_000m, 2_500_000m }));
            Assert.That(plan.Waves.Select(w => w.From),
                Is.EqualTo(new[] { new DateOnly(2027, 4, 1), new DateOnly(2028, 4, 1), new DateOnly(2029, 4, 1) }));
            Assert.That(plan.Waves[1].Notes.Single().English, Does.EndWith("waits for the money of fiscal year 2028"));
        });
    }

    [Test]
    public void Builds_OfAQuarter_MakeTheWaves()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { BuildsByQuarter = [0, 1] }, weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Waves.Select(w => (w.FiscalYear, w.Quarter, w.Candidates.Count)),
                Is.EqualTo(new[] { (2027, 2, 1), (2027, 3, 1), (2027, 4, 1) }));
            Assert.That(plan.Waves[1].From, Is.EqualTo(new DateOnly(2027, 10, 1)));
            Assert.That(plan.Waves.SelectMany(w => w.Notes).Select(n => n.English),
                Has.All.EndsWith("waits until there is capacity to build it"));
        });
    }

    [Test]
    public void Builds_TooFewInThePlan_AreTheReason()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { Years = 1, BuildsByQuarter = [0, 0, 1, 0] }, weights: Hours);
        Assert.That(plan.Chosen, Has.Count.EqualTo(1));
        Assert.That(plan.Rejected.Select(r => r.Kind), Has.All.EqualTo(RejectionKind.Capacity));
    }

    [Test]
    public void Needs_ComeAlongOrKeepOut()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints
        {
            Requires = Needs("bot-keyed", "bot-sorted"),
            Budget = { [2027] = 1_700_000 }
        }, weights: Hours);
        Assert.That(plan.Chosen.Select(c => c.Id), Has.None.EqualTo("bot-keyed"));
        var all = PortfolioPlanner.Plan(Three, new PortfolioConstraints
        {
            Requires = Needs("bot-keyed", "bot-sorted"),
            BuildsByQuarter = [1]
        }, weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(all.Chosen.Single(c => c.Id == "bot-sorted").From,
                Is.LessThanOrEqualTo(all.Chosen.Single(c => c.Id == "bot-keyed").From));
            Assert.That(all.Chosen, Has.Count.EqualTo(3));
        });
    }

    [Test]
    public void WorthLessThanItsCosts_IsLeftOut()
    {
        var effects = Compare(BotFor("letters", "sorted", build: 90_000_000), Quicker("claims", "keyed", 9));
        var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints());
        Assert.That(plan.Chosen.Select(c => c.Id), Is.EqualTo(new[] { "quicker-keyed" }));
        Assert.That(plan.Rejected.Single().Kind, Is.EqualTo(RejectionKind.WorthNothing));
        Assert.That(plan.Rejected.Single().Value.Mean, Is.Negative);
    }

    [Test]
    public void Gate_KeepsOut_WithItsReason()
    {
        var plan = PortfolioPlanner.Plan(WhatIf.Compare(Division(owner: false),
            [BotFor("claims", "keyed"), Quicker("letters", "sorted", 9)], Quarter), new PortfolioConstraints());
        var rejected = plan.Rejected.Single();
        Assert.That(rejected.Kind, Is.EqualTo(RejectionKind.Gate));
        Assert.That(rejected.Why.English, Is.EqualTo("not now, because nobody would mend the bot ('none' was answered)"));
    }

    [Test]
    public void ChangeWithinThePlan_EndsTheBenefit_AndIsToldWithTheWave()
    {
        var effects = WhatIf.Compare(Division(change: new DateOnly(2027, 11, 1)), [BotFor("claims", "read")], Quarter);
        var plan = PortfolioPlanner.Plan(effects, new PortfolioConstraints(), weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Chosen.Single().FiscalYear, Is.EqualTo(2027));
            Assert.That(plan.Waves.Single().Notes[0].English, Does.StartWith("bot-read: 'the ledger' changes in 2027-11"));
        });
    }

    [Test]
    public void Front_FallsInCostAndValue_DownToDoingNothing()
    {
        var front = Plan.Value.Front;
        Assert.Multiple(() =>
        {
            Assert.That(front, Has.Count.EqualTo(4), "three bots of the same price: three, two, one, none");
            Assert.That(front.Select(p => p.CostOverFiveYears), Is.EqualTo(new[] { 10_500_000m, 7_000_000m, 3_500_000m, 0m }));
            Assert.That(front.Select(p => p.ByPairs), Is.Ordered.Descending.And.Unique);
            Assert.That(front[^1].Candidates, Is.Empty);
        });
    }

    [Test]
    public void Budget_BelowTheCheapest_IsAClearFinding()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { BudgetPerYear = 900_000 });
        Assert.That(plan.Chosen, Is.Empty);
        Assert.That(plan.Diagnostics.Single().ToString(), Is.EqualTo(
            "error RPD6501: The budget reaches for no candidate: the cheapest, 'bot-keyed', costs 1,500,000 yen in fiscal year 2027, "
            + "where 900,000 yen may be spent. Raise the budget of that year, or plan for a later one."));
    }

    [Test]
    public void Budget_WhereNoHourHasAPrice_CannotBeComparedWithHoursOfPay()
    {
        var unpriced = Counters with { Pools = [.. Counters.Pools.Select(p => p with { HourlyCost = null, Overtime = null })] };
        var plan = PortfolioPlanner.Plan(WhatIf.Compare(unpriced, [BotFor("claims", "keyed")], Quarter),
            new PortfolioConstraints { BudgetPerYear = 900_000 });
        Assert.That((plan.Chosen.Count, plan.Diagnostics[0].Code), Is.EqualTo((0, "RPD4040")));
    }

    [Test]
    public void Budget_BelowTheCheapest_WithFreeCandidates_IsAWarning()
    {
        var plan = PortfolioPlanner.Plan(Compare(BotFor("claims", "keyed"), Quicker("letters", "sorted", 9)),
            new PortfolioConstraints { Budget = { [2027] = 0 } });
        Assert.That(plan.Chosen.Select(c => c.Id), Is.EqualTo(new[] { "quicker-sorted" }));
        Assert.That(plan.Diagnostics.Single().Code, Is.EqualTo("RPD6503"));
        Assert.That(plan.Rejected.Single().Why.English,
            Is.EqualTo("by itself it costs 1,500,000 yen in fiscal year 2027, 1,500,000 yen more than the budget"));
    }

    [Test]
    public void YearWithCostsButNoBudget_IsAClearFinding()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { Budget = { [2027] = 3_000_000, [2029] = 1_000_000 } });
        Assert.That(plan.Chosen, Is.Empty);
        Assert.That(plan.Diagnostics.Single().Message,
            Is.EqualTo("Fiscal year 2028 has costs but no budget: 'bot-keyed' alone would cost 500,000 yen in it (licences, maintenance "
                + "or start-up)."));
    }

    [Test]
    public void UnknownNeed_AndCircle_AreFindings()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { Requires = Needs("bot-keyd", "bot-read") });
        Assert.That(plan.Diagnostics.Single().Help, Is.EqualTo("Name one of them. Did you mean 'bot-keyed'?"));
        var circle = PortfolioPlanner.Plan(Three, new PortfolioConstraints
        {
            Requires = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["bot-keyed"] = ["bot-read"],
                ["bot-read"] = ["bot-keyed"]
            },
        });
        Assert.That(circle.Diagnostics.Select(d => d.Code), Has.All.EqualTo("RPD6505"));
    }

    [Test]
    public void PlanThatBeginsBeforeTheStudy_IsAWarning()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { FirstYear = 2020 });
        Assert.That(plan.Diagnostics.Single().ToString(),
            Does.StartWith(
                "warning RPD6507: The plan begins in fiscal year 2020, but the study is about fiscal year 2026: nothing can begin before "
                + "it."));
        Assert.That(PortfolioPlanner.Plan(Three, new PortfolioConstraints { FirstYear = 2026 }).Diagnostics, Is.Empty,
            "the year of the study is none before it");
    }

    [Test]
    public void SearchCutShort_SaysTheBound()
    {
        var plan = PortfolioPlanner.Plan(Three, new PortfolioConstraints { MostNodes = 2 }, weights: Hours);
        Assert.Multiple(() =>
        {
            Assert.That(plan.IsProven, Is.False);
            Assert.That(plan.Diagnostics.Single().Code, Is.EqualTo("RPD6506"));
            Assert.That(plan.Bound, Is.GreaterThanOrEqualTo(Plan.Value.Bound - 1e-9));
        });
    }

    [Test]
    public void WrongCalls_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => PortfolioPlanner.Plan(Three, new PortfolioConstraints { BudgetPerYear = -1 }),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => PortfolioPlanner.Plan(Three, new PortfolioConstraints { Budget = { [2027] = -1 } }),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => PortfolioPlanner.Plan(Three, new PortfolioConstraints { Years = 0 }),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => PortfolioPlanner.Plan(Three, new PortfolioConstraints { BuildsByQuarter = [-1] }),
                Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => PortfolioPlanner.Plan(null!, new PortfolioConstraints()), Throws.ArgumentNullException);
        });
    }

    [Test]
    public void Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => PortfolioPlanner.Plan(Three, new PortfolioConstraints(), cancellationToken: source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static Dictionary<string, IReadOnlyList<string>> Needs(string id, string needs) =>
        new(StringComparer.Ordinal) { [id] = [needs] };
}
