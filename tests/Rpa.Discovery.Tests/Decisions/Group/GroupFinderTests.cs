using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Ballots;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class GroupFinderTests
{
    private static readonly CandidateScore Bot = Workshop.Candidate("bot", 0, 0, 40, -10, 10);
    private static readonly CandidateScore Form = Workshop.Candidate("form", 30, 10, 10, 0, 0);
    private static readonly CandidateScore Drop = Workshop.Candidate("drop", 5, 5, 10, 5, 20);

    private static readonly Preferences[] Three =
    [
        Workshop.Person("A", "on-time=50 time=50"),
        Workshop.Person("B", "time=80 burden=20"),
        Workshop.Person("C", "on-time=80 overtime=20", StakeholderSide.Adviser),
    ];

    [Test]
    public void EveryPerson_GetsARanking_WithLevelsOfAPoint()
    {
        var group = Workshop.Of(Three, Bot, Form, Drop);
        var (a, b, c) = (group.People[0], group.People[1], group.People[2]);
        Assert.Multiple(() =>
        {
            Assert.That(a.Places.Select(p => (p.Id, p.Rank, p.Level, Math.Round(p.Value, 9))),
                Is.EqualTo([("bot", 1, 1, 20.0), ("form", 1, 1, 20.0), ("drop", 3, 2, 7.5)]));
            Assert.That(b.Places.Select(p => (p.Id, p.Rank, Math.Round(p.Value, 9))),
                Is.EqualTo([("bot", 1, 34.0), ("drop", 2, 12.0), ("form", 3, 8.0)]));
            Assert.That(c.Places.Select(p => (p.Id, p.Rank, Math.Round(p.Value, 9))),
                Is.EqualTo([("form", 1, 26.0), ("drop", 2, 5.0), ("bot", 3, 0.0)]));
            Assert.That(group.People.Select(p => p.FirstInFiles), Has.All.Null, "no files were drawn");
        });
    }

    [Test]
    public void Sides_CountEqually_ThenPeopleWithinThem()
    {
        var group = Workshop.Of(Three, Bot, Form, Drop);
        Assert.That(group.People.Select(p => p.Share), Is.EqualTo([0.25, 0.25, 0.5]));
        // bot: half of A and all of B, 0.375; form: half of A and all of C, 0.625
        Assert.That((group.First, group.FirstFor, group.LevelFor, group.FirstShare), Is.EqualTo(("form", 2, 0, 0.75)));
        Assert.That(group.Headline.English, Is.EqualTo("FORM is first for 2 of 3 people."));
        Assert.That(group.Headline.Japanese, Is.EqualTo("3人のうち2人が『FORM』を一番とします。"));
    }

    [Test]
    public void WhoDiffers_IsToldTheSmallestChangeOfWeights_AndOfTheEffect()
    {
        var difference = Workshop.Of(Three, Bot, Form, Drop).People[1].Difference!;
        Assert.Multiple(() =>
        {
            // B: bot leads form by 30 on time, 10 on burden, and trails by 30 on on-time: 26 points; a share moved from time to on-time
            // turns 60.
            Assert.That(difference.Gap, Is.EqualTo(26).Within(1e-9));
            Assert.That(difference.Shift!.Moved, Is.EqualTo(26 / 60.0).Within(1e-6));
            Assert.That(difference.Shift.Changes.Select(c => (c.Aim, Math.Round(c.Weight, 6))),
                Is.EqualTo([("on-time", Math.Round(26 / 60.0, 6)), ("time", Math.Round(-26 / 60.0, 6))]));
            // On 'time' (weight 0.8, chance 0.5) 26 points are 65 points of benefit: 65 % of a post's 2,920 h.
            Assert.That((difference.Effect!.Aim, difference.Effect.Unit), Is.EqualTo(("time", Unit.HoursPerYear)));
            Assert.That(difference.Effect.Amount, Is.EqualTo(0.65 * 2920).Within(1e-6));
            Assert.That(difference.Sentence.English, Is.EqualTo(
                "B puts BOT first, 26 points before FORM. B would change over by moving 43 % of the weight: on time 0 % to 43 %, time "
                + "freed 80 % to 37 %. Or FORM would have to bring 1,900 h a year more for 'time freed'."));
            Assert.That(difference.Sentence.Japanese, Does.StartWith("Bは『BOT』を一番とし、『FORM』より26点高く評価します。"));
        });
    }

    [Test]
    public void WhoDoesNotDiffer_HasNothingToChange() =>
        Assert.That(Workshop.Of(Three, Bot, Form, Drop).People.Where(p => p.Difference is null).Select(p => p.Who), Is.EqualTo(["A", "C"]));

    [Test]
    public void WhatIsDominated_CanBeBroughtUpByNoWeights()
    {
        var group = Workshop.Of([Workshop.Person("A", "time=1"), Workshop.Person("B", "on-time=1"), Workshop.Person("C", "on-time=1")],
            Workshop.Candidate("good", 10, 10, 10, 10, 10), Workshop.Candidate("bad", 10, 5, 5, 5, 5));
        Assert.That((group.First, group.FirstFor), Is.EqualTo(("good", 3)));
        var reversed = new GroupFinder([Workshop.Person("A", "time=1")],
            [Workshop.Candidate("good", 10, 10, 10, 10, 10), Workshop.Candidate("bad", 9, 5, 5, 5, 5)], Workshop.Meter);
        Assert.That(reversed.Contenders, Is.EqualTo([0]));
    }

    [Test]
    public void OnePointApart_IsLevel_AndSaidSo()
    {
        var group = Workshop.Of([Workshop.Person("A", "time=1"), Workshop.Person("B", "on-time=1"), Workshop.Person("C", "on-time=1")],
            Workshop.Candidate("x", 20, 0, 10, 0, 0), Workshop.Candidate("y", 0, 0, 10.5, 0, 0));
        Assert.That((group.First, group.FirstFor, group.LevelFor), Is.EqualTo(("x", 2, 1)));
        Assert.That(group.People[0].Difference!.IsLevel);
        Assert.That(group.Headline.English, Is.EqualTo("X is first for 2 of 3 people, and level with the first for 1 more."));
    }

    [Test]
    public void Agreement_OfOneMind_IsStrong()
    {
        var agreement = Workshop.Of([.. Three.Select((t, i) => Workshop.Person(t.Who, $"time={i + 1}"))], Bot, Form,
            Workshop.Candidate("z", 0, 0, 0, 0, 0)).Agreement;
        Assert.That((agreement.W, agreement.Word!.English, agreement.Word.Japanese), Is.EqualTo(((double?)1, "strong agreement", "強い一致")));
    }

    [Test]
    public void Agreement_OfOppositeOrders_IsWeak()
    {
        var agreement = Workshop.Of(Three, Bot, Form, Drop).Agreement;
        // ranks: A 1.5 1.5 3, B 1 3 2, C 3 1 2 → sums 5.5, 5.5, 7: S = 1.5; 12 S ÷ (9 × 24 − 3 × 6)
        Assert.That(agreement.W, Is.EqualTo(18 / 198.0).Within(1e-9));
        Assert.That((agreement.Word!.Japanese, agreement.IsBeyondChance), Is.EqualTo(("弱い一致", false)));
    }

    [TestCase(2, "agreement needs at least three people; there are 2")]
    [TestCase(1, "agreement needs at least three people; there are 1")]
    public void Agreement_OfFewerThanThreePeople_IsNotSaid(int people, string why) =>
        Assert.That(Workshop.Of(Three[..people], Bot, Form, Drop).Agreement.Why!.English, Is.EqualTo(why));

    [Test]
    public void Agreement_OverTwoCandidates_IsNotSaid() =>
        Assert.That(Workshop.Of(Three, Bot, Form).Agreement.Why!.English,
            Is.EqualTo("agreement needs at least three candidates; there are 2"));

    [Test]
    public void Comparisons_OfTwoPeople_ArePutTogetherBothWays()
    {
        Preferences Compared(string who, double times) =>
            new()
            {
                Who = who, Form = PreferenceForm.Compare, Said = [],
                Judgements = [new PairwiseJudgement { Aim = "on-time", Over = "time", Times = times }]
            };
        var combined = Workshop.Of([Compared("A", 1), Compared("B", 9), Three[2]], Bot, Form, Drop).Comparisons!;
        Assert.Multiple(() =>
        {
            Assert.That(combined.Who, Is.EqualTo(["A", "B"]));
            Assert.That(combined.Judgements!.Single(w => w.Aim == "on-time").Weight, Is.EqualTo(0.75).Within(1e-9), "√(1 × 9) = 3 to 1");
            Assert.That(combined.Priorities!.Single(w => w.Aim == "on-time").Weight, Is.EqualTo(0.75).Within(1e-9));
            Assert.That(combined.FirstByJudgements, Is.EqualTo("form"));
        });
    }

    [Test]
    public void Comparisons_OfOnePerson_AreNotPutTogether() => Assert.That(Workshop.Of(Three, Bot, Form, Drop).Comparisons, Is.Null);

    [Test]
    public void PersonTwice_IsAWrongCall() =>
        Assert.That(() => AutomationStudy.Of(new Rpa.Discovery.Model.Study.DepartmentFile { Department = HandMade.Office() })
            .Run(new StudyOptions { Group = [Three[0], Three[0]] }), Throws.ArgumentException);
}
