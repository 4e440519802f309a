using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>Small studies from a file to a ranking: what the figures leave open, and what becomes of files that cannot be the
/// division.</summary>
public sealed class PossibleFilesTests
{
    private static readonly ExperimentOptions Year = HandMade.Year with { Replications = ReplicationPlan.Exactly(30) };
    private static readonly Evidence Measured = new() { Class = EvidenceClass.Measured };

    private static Decision Decide(Department office, IReadOnlyList<Scenario> scenarios, int files = 100, int top = 3, int best = 5,
        IReadOnlyList<Observation>? observed = null)
    {
        var file = new DepartmentFile { Department = office, Observed = observed ?? [] };
        var asIs = Experiment.Run(office, Year);
        return new DecisionMaker(Criteria.For(file), Weights.Equal, WhatIf.Compare(asIs, [.. scenarios.Select(Candidate.From)]))
        {
            Files = files,
            Top = top,
            Best = best,
            File = file,
            Simulate = (runs, also) =>
            [
                .. Experiment.RunAll([.. runs.Select(r =>
                    new ExperimentRequest { Department = r.Department, Options = r.Options, WithHours = false })], StudyStage.Figures,
                    null, default)
                    .Select(f => also.HasFlag(AlsoTold.Result) ? f.Result : f.SamplesOnly),
            ],
        }.Decide(default);
    }

    private static Department Office(Evidence? evidence = null, Func<WorkState, WorkState>? keyed = null, double daily = 10) =>
        HandMade.Office() with
        {
            Evidence = evidence,
            Workflows =
        [
            HandMade.Office().Workflows[0] with
            {
                Arrivals = new Arrivals { About = new ArrivalRate { Count = daily, Per = RatePeriod.OpenDay } },
                States = [.. HandMade.Office().Workflows[0].States.Select(s =>
                    s is WorkState { Id: "keyed" } work && keyed is not null ? keyed(work) : s)],
            },
        ],
        };

    private static Scenario Quicker(string id, double minutes, Evidence? evidence = null) => new()
    {
        Id = id,
        Evidence = evidence,
        Changes = [new EffortChange { State = new StatePath("form", "keyed"), Effort = Duration.About(TimeSpan.FromMinutes(minutes)) }],
    };

    // Hours released are cases × (time now − time then): a guess that 1 in 10 possible files has higher is 1.44 of itself.
    [Test]
    public void WhatMoves_IsTheVolumeAndTheTime_AsFarAsEachMovesTheProduct()
    {
        var moves = Decide(Office(), [Quicker("quicker", 1)]).Ranking.Single().Moves!;
        var by = moves.Figures.ToDictionary(m => m.Figure.Path, m => (Low: m.WithLow / moves.Base, High: m.WithHigh / moves.Base),
            StringComparer.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(moves.IsTold, Is.True, $"{moves.Foretold}");
            Assert.That(by["form: volume"].High, Is.EqualTo(1.44).Within(0.12));
            Assert.That(by["form: volume"].Low, Is.EqualTo(0.69).Within(0.06));
            Assert.That(by["form/keyed: effort"].High, Is.EqualTo(1.44).Within(0.12));
            Assert.That(by.Keys, Does.Not.Contain("form/checked: effort").And.Not.Contain("clerk: hourly cost"), "what cannot move it");
            Assert.That(moves.Figures.Select(m => m.Width), Is.Ordered.Descending);
        }
    }

    [Test]
    public void WhatMoves_OfTooFewFiles_SaysSo()
    {
        var moves = Decide(Office(), [Quicker("quicker", 1)], files: 25).Ranking.Single().Moves!;
        Assert.That((moves.Foretold, moves.IsTold, moves.Figures.Count), Is.EqualTo(((double?)null, false, 0)));
    }

    [Test]
    public void WhatMoves_OfWhatIsMeasured_IsNothing() =>
        Assert.That(Decide(Office(Measured), [Quicker("quicker", 1, Measured)]).Ranking.Single().Moves, Is.Null);

    [Test]
    public void BreakEven_HasTheRangeOfPossibleFiles()
    {
        var business = Decide(Office(daily: 60), [HandMade.Automate(HandMade.Robot("x"))]).Ranking.Single().Business;
        var (hours, cost) = (business.BreakEvenRange!.Hours!, business.BreakEvenRange.Cost!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(business.BreakEvenRange.NeverInShare, Is.Zero);
            Assert.That(business.BreakEvenHoursPerYear, Is.InRange(hours.P10, hours.P90));
            Assert.That((double)business.BreakEvenCostPerYear!, Is.InRange(cost.P10, cost.P90));
            Assert.That(cost.P90 / cost.P10, Is.GreaterThan(1.6), "volume and time are both guesses");
            Assert.That(MoneyText.BreakEven(business, "JPY").In(Language.English),
                Does.Match("^pays from [\\d,]+ h \\([\\d,]+ to [\\d,]+\\) a year.* below [\\d,]+ yen \\([\\d,]+ to [\\d,]+\\) a year"));
            Assert.That(MoneyText.BreakEvenNote(business, null), Is.Null);
        }
    }

    [Test]
    public void BreakEven_WithoutPossibleFiles_IsSaidToRestOnTheFileAlone()
    {
        var row = Decide(Office(daily: 60), [HandMade.Automate(HandMade.Robot("x"))], files: 0).Ranking.Single();
        Assert.That(row.Business.BreakEvenRange, Is.Null);
        Assert.That(MoneyText.BreakEvenNote(row.Business, row.Possible)!.In(Language.English),
            Does.Contain("at the file's own figures alone"));
    }

    [Test]
    public void AllMeasured_HasNoRange_AndSaysSo()
    {
        var decision = Decide(Office(Measured), [Quicker("quicker", 5, Measured)], files: 25);
        var row = decision.Ranking.Single();
        var headline = ReportHeadline.Of(decision.Ranking, []);
        Assert.Multiple(() =>
        {
            Assert.That((row.Possible!.DoubtfulFigures, row.Possible.Value, row.Possible.Effects.Count),
                Is.EqualTo((0, (PossibleAmount?)null, 0)));
            Assert.That(headline.English, Does.Contain("(all measured)"));
            Assert.That(headline.Japanese, Does.Contain("(すべて実測)"));
            Assert.That(decision.MeasureNext, Is.Empty);
        });
    }

    // Some 365 h of keying that nobody has timed: within a quarter and four times, 9 in 10. What a sixth less of it gives is as uncertain
    // as that.
    [Test]
    public void UnknownEffort_InMostOfTheWork_SpansWhatItMayBe()
    {
        var office = Office(Measured, work =>
            work with { Work = work.Work with { Effort = Duration.About(TimeSpan.FromMinutes(6)) with { IsUnknown = true } } });
        var decision = Decide(office, [Quicker("quicker", 5, Measured)]);
        var range = decision.Ranking.Single().Possible!.HoursReleased!;
        var own = decision.Ranking.Single().Effects.HoursReleasedPerYear.Mean!.Value;
        Assert.Multiple(() =>
        {
            // p10 and p90 of a law whose 5th and 95th hundredth are a quarter and four times.
            Assert.That(range.P90 / own, Is.EqualTo(Math.Pow(4, 1.2816 / 1.6449)).Within(0.35));
            Assert.That(own / range.P10, Is.EqualTo(Math.Pow(4, 1.2816 / 1.6449)).Within(0.35));
            Assert.That(range.P50, Is.EqualTo(own).Within(0.1 * own));
            Assert.That(range.LeavesOut(own), Is.False);
            Assert.That(range.Error, Is.Positive.And.LessThan(0.2 * own));
        });
    }

    [Test]
    public void AnotherCandidate_LeavesTheRangesOfTheFirstAsTheyAre()
    {
        var one = Decide(Office(), [Quicker("quicker", 4)], files: 50).Ranking.Single().Possible!;
        var two = Decide(Office(), [Quicker("quicker", 4), Quicker("slower", 5.5)],
            files: 50).Ranking.Single(r => r.Id == "quicker").Possible!;
        Assert.That(two.HoursReleased, Is.EqualTo(one.HoursReleased));
        Assert.That(two.Value, Is.EqualTo(one.Value));
    }

    // Every ranked candidate has a range; who was never among the first in 50 files stops there.
    [Test]
    public void ClearlyOut_StopsAfterTwoBlocks_AndStillHasItsRange()
    {
        Scenario[] scenarios = [.. Enumerable.Range(0, 5).Select(i => Quicker($"q{i}", 2 + i, Measured))];
        var decision = Decide(Office(), scenarios, top: 1, best: 1);
        Assert.That(decision.Ranking.Select(r => r.Id), Is.EqualTo(scenarios.Select(s => s.Id)));
        Assert.That(decision.Ranking.Select(r => r.Possible!.HoursReleased!.Files), Is.EqualTo([100, 100, 100, 50, 50]),
            "the first and two more go on");
        Assert.That(decision.Ranking.Select(r => r.Certainty.Rows), Has.All.EqualTo(100), "one set of files for all shares");
        Assert.That(decision.Assumptions.Select(a => a.ToString()), Has.One.EqualTo(
            "every candidate went through the first 50 of these files; through the others went the first 3 and whoever was among the "
            + "first 1 in one kept file at least; 2 stopped there, and count as behind in the others"));
        Assert.That(Decide(Office(), scenarios, files: 50, top: 1, best: 1).Assumptions.Select(a => a.ToString()),
            Has.None.Contains("stopped there"));
    }

    // At 94 % of their hours by the file, half of what may be is more than they can do: the guesses contradict each other.
    [Test]
    public void FilesThatTheDivisionCannotBe_CountForNothing_AndMostOfThemAreAFinding()
    {
        var busy = Office(keyed: work => work with { Work = work.Work with { Effort = Duration.About(TimeSpan.FromMinutes(90)) } });
        var decision = Decide(busy, [Quicker("quicker", 80)], files: 50, observed:
            [new Observation { Kind = ObservationKind.Completed, Workflow = "form", Value = 3650, Evidence = Measured }]);
        var finding = decision.Diagnostics.Single();
        Assert.Multiple(() =>
        {
            Assert.That(decision.FilesKept, Is.LessThan(25));
            Assert.That(finding.Code, Is.EqualTo("RPD4030"));
            Assert.That(finding.MessageIn(Language.English),
                Does.StartWith($"The guesses contradict each other: of 50 possible files only {decision.FilesKept} "));
            Assert.That(finding.MessageIn(Language.Japanese), Does.Contain("見当の数字どうし"));
            Assert.That(decision.Ranking[0].Possible!.HoursReleased, Is.Null.Or.Property(nameof(PossibleAmount.IsUnsure)).True);
        });
    }

    [Test]
    public void NoCandidate_DrawsNothing_AndFindsNothing()
    {
        var decision = Decide(Office(), []);
        Assert.That((decision.Ranking.Count, decision.FilesDrawn, decision.FilesKept, decision.Diagnostics.Count, decision.Certainty),
            Is.EqualTo((0, 0, 0, 0, (Certainty?)null)));
    }

    [Test]
    public void OneCandidate_HasNoOrder_AndNoWord()
    {
        var decision = Decide(Office(), [Quicker("quicker", 5)], files: 25);
        var row = decision.Ranking.Single();
        Assert.That((row.BestRank, row.WorstRank, row.Level, row.Certainty.Word), Is.EqualTo((1, 1, 1, (Message?)null)));
        Assert.That(ReportHeadline.Of(decision.Ranking, []).English,
            Does.StartWith("What to do: ").And.Not.Contain("likely").And.Not.Contain("certain"));
    }

    // One clerk of two less is held back twice over; what is left has no order, and the sentence says what keeps the others back.
    [Test]
    public void TheOnlyOneLeft_SaysWhatKeepsTheOthersBack()
    {
        var office = Office(Measured, work => work with { Work = work.Work with { Effort = Duration.About(TimeSpan.FromMinutes(70)) } });
        Scenario Less(string id) =>
            new() { Id = id, Changes = [new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 1 }] }] };
        var decision = Decide(office, [Quicker("quicker", 60, Measured), Less("less"), Less("fewer")], files: 0);
        var headline = ReportHeadline.Of(decision.Ranking, decision.NotNow);
        Assert.Multiple(() =>
        {
            Assert.That(headline.English,
                Does.Contain(", the only one left. ").And.Contain(
                    "Held back: 2, the first because clerk would have ").And.Not.Contain("likely"));
            Assert.That(headline.Japanese, Does.Contain("ほかの2件は今は進められません"));
        });
    }

    // Nobody has said who mends the bot: its value has a range, and so has the value that good answers would give, which is no narrower.
    [Test]
    public void ValueWereAllAnswered_HasARangeToo()
    {
        var decision = Decide(Office(), [HandMade.Automate(HandMade.Robot())], files: 25);
        var possible = decision.Ranking.Single().Possible!;
        Assert.That(decision.Ranking.Single().ValueIfAnswered, Is.Not.Null);
        Assert.That(possible.Answered!.P90, Is.GreaterThan(possible.Value!.P90));
        Assert.That(ReportHeadline.Of(decision.Ranking, []).English,
            Does.Match(@"the value of the first would be \S+ points \(\S+ to \S+?\) instead of \S+ points \(\S+ to \S+?\)\.|nothing is better than today"));
    }
}
