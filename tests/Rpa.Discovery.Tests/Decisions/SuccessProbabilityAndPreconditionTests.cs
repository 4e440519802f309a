using System.Globalization;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class SuccessProbabilityAndPreconditionTests
{
    private static readonly DateOnly Start = new(2026, 4, 1);

    private static readonly Traits Answered = new()
    {
        Rules = 1, Manual = Manual.Written, Authority = Authority.None,
        PersonalData = PersonalData.None
    };

    private static SuccessProbability ChanceOf(Scenario scenario, Department office) =>
        SuccessProbabilityReader.Of(Candidate.From(scenario), office, Start);

    private static (IReadOnlyList<Precondition> Gates, IReadOnlyList<Message> Questions) GatesOf(
        Scenario scenario, Department office, double hoursAfter = 0, double lateBefore = 0, double lateAfter = 0)
    {
        var asIs = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [400]), (MeasureKind.WorkflowDue, "form", [1000]),
            (MeasureKind.WorkflowLate, "form", [lateBefore]));
        var toBe = HandMade.Run(office, (MeasureKind.StateCohortStaffHours, "form/keyed", [hoursAfter]),
            (MeasureKind.WorkflowDue, "form", [1000]), (MeasureKind.WorkflowLate, "form", [lateAfter]));
        var compared = HandMade.Compared(asIs, toBe, scenario);
        var business = BusinessCaseReckoner.Of(scenario, office, compared.Effects!.Samples);
        return PreconditionReader.Of(compared.Candidate, office, compared.Effects, business, Start);
    }

    [Test]
    public void Chance_OfABot_IsTheProductOfItsReasons()
    {
        var office = HandMade.Office(Answered with { Rules = 0.8, Manual = Manual.Partly, NextChange = new DateOnly(2027, 10, 1) },
            owner: "us");
        var chance = ChanceOf(HandMade.Automate(HandMade.Robot()), office);
        Assert.Multiple(() =>
        {
            Assert.That(chance.Value, Is.EqualTo(0.9 * 0.95 * 0.8 * 0.95).Within(1e-12));
            Assert.That(chance.Factors, Has.Count.EqualTo(4));
            Assert.That(chance.Factors.Select(f => f.Reason.Japanese), Has.All.Not.Empty);
            Assert.That(chance.IsOpen, Is.False);
            Assert.That(chance.IfAnswered, Is.EqualTo(chance.Value));
        });
    }

    [Test]
    public void Chance_OfABotWithoutAnswers_FallsByEachQuestion_AndSaysWhatGoodAnswersWouldGive()
    {
        var chance = ChanceOf(HandMade.Automate(HandMade.Robot()), HandMade.Office(new Traits()));
        Assert.Multiple(() =>
        {
            Assert.That(chance.Value, Is.EqualTo(0.85 * 0.95 * 0.9 * 0.9 * 0.95 * 0.8).Within(1e-12),
                "rules, authority, procedure, data, change, owner");
            Assert.That(chance.IfAnswered, Is.EqualTo(0.95 * 0.95).Within(1e-12),
                "a change may come and people are transferred, whatever is answered");
            Assert.That(chance.Factors.Select(f => f.Question).OfType<QuestionKind>(),
                Is.EquivalentTo([QuestionKind.Rules, QuestionKind.Authority, QuestionKind.Manual, QuestionKind.PersonalData,
                    QuestionKind.Owner]));
            Assert.That(chance.Factors.Where(f => f.Question is not null).Select(f => f.ToAsk?.Japanese), Has.All.Not.Empty);
        });
    }

    [TestCase(0.2, 0.6)] // rules decide a fifth of the one step: lower than what is not said about the other
    [TestCase(1.0, 0.85)]
    public void Chance_OfSeveralSteps_TakesTheLowest_AndStillAsksAboutTheSilentOne(double said, double expected)
    {
        var scenario = HandMade.Automate(HandMade.Robot("us"));
        var automate = (AutomateChange)scenario.Changes[0];
        scenario = scenario with { Changes = [automate with { States = [.. automate.States, new StatePath("form", "checked")] }] };
        var chance = ChanceOf(scenario, HandMade.Office(Answered with { Rules = said }));
        var rules = chance.Factors.Where(f =>
            f.Question == QuestionKind.Rules || f.Reason.In(Language.English).Contains("rules decide", StringComparison.Ordinal)).ToList();
        Assert.That(rules, Has.Count.EqualTo(2));
        Assert.That(rules[0].Factor * rules[1].Factor, Is.EqualTo(expected).Within(1e-12));
        Assert.That(rules[0].IfAnswered * rules[1].IfAnswered, Is.EqualTo(0.5 + (0.5 * said)).Within(1e-12));
    }

    [Test]
    public void Chance_OfABotNobodyWasAskedAbout_IsLowerThanOfOneWithGoodAnswers()
    {
        var silent = ChanceOf(HandMade.Automate(HandMade.Robot()), HandMade.Office(new Traits()));
        var good = ChanceOf(HandMade.Automate(HandMade.Robot("us")), HandMade.Office(new Traits { Rules = 1.0, Manual = Manual.Written }));
        Assert.That(silent.Value, Is.LessThan(good.Value));
        Assert.That(good.Value, Is.LessThan(1));
    }

    [Test]
    public void Chance_OfAnAgreement_CountsOnce()
    {
        var scenario = HandMade.Quicker();
        var twice = scenario with
        {
            Changes = [.. scenario.Changes,
            new EffortChange { State = new StatePath("form", "checked"), Effort = Duration.About(TimeSpan.FromMinutes(2)) }]
        };
        Assert.That(ChanceOf(twice, HandMade.Office()).Value, Is.EqualTo(Conventions.EffortClaimed));
    }

    [Test]
    public void Chance_OfNothing_IsCertain() => Assert.That(ChanceOf(new Scenario { Id = "none" }, HandMade.Office()).Value, Is.EqualTo(1));

    [Test]
    public void Gate_OfADecision_KeepsTheBotOut()
    {
        var (gates, _) = GatesOf(HandMade.Automate(HandMade.Robot()),
            HandMade.Office(new Traits { Authority = Authority.Decision }, owner: "us"));
        Assert.That(gates.Select(g => g.Kind), Is.EqualTo([PreconditionKind.Authority]));
    }

    [Test]
    public void Gate_OfAnOwner_IsTheAnswerThatThereIsNone_AndNotSilence()
    {
        Assert.Multiple(() =>
        {
            foreach (var none in (Text[])["none", "None", "なし", new Text { English = "none", Japanese = "なし" }])
            {
                Assert.That(GatesOf(HandMade.Automate(HandMade.Robot()), HandMade.Office(owner: none)).Gates.Select(g => g.Kind),
                    Is.EqualTo([PreconditionKind.NoOwner]));
                Assert.That(GatesOf(HandMade.Automate(HandMade.Robot(none)), HandMade.Office(owner: "us")).Gates.Select(g => g.Kind),
                    Is.EqualTo([PreconditionKind.NoOwner]), "the bot's own answer");
                Assert.That(GatesOf(HandMade.Automate(HandMade.Robot("them")), HandMade.Office(owner: none)).Gates, Is.Empty);
            }

            Assert.That(GatesOf(HandMade.Automate(HandMade.Robot()), HandMade.Office()).Gates, Is.Empty, "nobody was asked");
            Assert.That(GatesOf(HandMade.Automate(HandMade.Robot("them")), HandMade.Office()).Gates, Is.Empty);
            Assert.That(GatesOf(HandMade.Automate(HandMade.Robot()), HandMade.Office(new Traits { MaintainedBy = "them" })).Gates,
                Is.Empty);
            Assert.That(GatesOf(HandMade.Quicker(), HandMade.Office()).Gates, Is.Empty, "nobody has to mend what is not a bot");
        });
    }

    [TestCase("Approve the form", true)]
    [TestCase("Approval", true)]
    [TestCase("Inspect on site", true)]
    [TestCase("Interview the applicant", true)]
    [TestCase("決裁", true)]
    [TestCase("窓口での相談", true)]
    [TestCase("実地の確認", true)]
    [TestCase("Key in the visitor's number", false)]
    [TestCase("Key in the form", false)]
    [TestCase("Key in the visit", false)]
    [TestCase("Enter the approval", true)]
    [TestCase("Pick and pack", true)]
    [TestCase("Telephone the applicant", true)]
    [TestCase("電話で確かめる", true)]
    [TestCase("梱包", true)]
    [TestCase("訪問結果の入力", false)]
    [TestCase("決裁の登録", true)]
    [TestCase("内容の確認", false)]
    public void Title_OfWorkForPeople_IsAskedAboutFirst_UntilAnAnswerIsGiven(string title, bool isAsked)
    {
        static Department Titled(string title, Traits traits) =>
            HandMade.Office(traits, owner: "us")
                .Replace(new StatePath("form", "keyed"), s => s is WorkState work ? work with { Title = title } : s);
        PreconditionKind[] KindsOf(Traits traits) =>
            [.. GatesOf(HandMade.Automate(HandMade.Robot()), Titled(title, traits)).Gates.Select(g => g.Kind)];
        Assert.Multiple(() =>
        {
            Assert.That(KindsOf(new Traits()), isAsked ? Is.EqualTo([PreconditionKind.AskFirst]) : Is.Empty);
            Assert.That(KindsOf(new Traits { Authority = Authority.None }), Is.Empty);
            Assert.That(KindsOf(new Traits { Rules = 0.9 }), Is.Empty);
            Assert.That(KindsOf(new Traits { Authority = Authority.Decision }), Is.EqualTo([PreconditionKind.Authority]));
        });
    }

    [Test]
    public void PersonalData_NotCleared_IsAGate_AndNotSaid_IsAQuestion()
    {
        var office = HandMade.Office(new Traits { PersonalData = PersonalData.MyNumber }, owner: "us");
        var silent = GatesOf(HandMade.Automate(HandMade.Robot()), office);
        var chance = ChanceOf(HandMade.Automate(HandMade.Robot()), office);
        var refused = GatesOf(HandMade.Automate(HandMade.Robot() with { Cleared = PersonalData.Personal }), office);
        var cleared = GatesOf(HandMade.Automate(HandMade.Robot() with { Cleared = PersonalData.MyNumber }), office);
        Assert.Multiple(() =>
        {
            Assert.That(silent.Gates, Is.Empty);
            Assert.That(chance.Factors.Single(f => f.Question == QuestionKind.PersonalData).ToAsk!.English,
                Does.Contain("personal or my-number data"));
            Assert.That(refused.Gates.Select(g => g.Kind), Is.EqualTo([PreconditionKind.PersonalData]));
            Assert.That(cleared.Gates, Is.Empty);
        });
    }

    [Test]
    public void Network_OfAnotherSegment_IsAGate_AndNotSaid_IsAQuestion()
    {
        var office = HandMade.Office(owner: "us") with { Systems = [new InformationSystem { Id = "core", Network = "my-number" }] };
        office = office.Replace(new StatePath("form", "keyed"), s => s is WorkState work
            ? work with { Work = work.Work with { Systems = ["core"] } } : s);
        Assert.Multiple(() =>
        {
            Assert.That(GatesOf(HandMade.Automate(HandMade.Robot() with { Network = "lgwan" }), office).Gates.Select(g => g.Kind),
                Is.EqualTo([PreconditionKind.Network]));
            Assert.That(GatesOf(HandMade.Automate(HandMade.Robot() with { Network = "my-number" }), office).Gates, Is.Empty);
            Assert.That(GatesOf(HandMade.Automate(HandMade.Robot()), office).Gates, Is.Empty);
            Assert.That(ChanceOf(HandMade.Automate(HandMade.Robot()),
                office).Factors.Single(f => f.Question == QuestionKind.Network).ToAsk!.English, Does.Contain("network segment"));
        });
    }

    [TestCase("2026-04-01", true)]
    [TestCase("2026-05-01", false)] // it may give little, but it is not held back for that
    [TestCase("2028-10-01", false)]
    public void Change_BeforeItCouldBegin_IsAGate_AndALaterOneIsNot(string change, bool isGated)
    {
        var office = HandMade.Office(new Traits { NextChange = DateOnly.Parse(change, CultureInfo.InvariantCulture) }, owner: "us");
        Assert.That(GatesOf(HandMade.Automate(HandMade.Robot()), office, 350).Gates.Select(g => g.Kind),
            isGated ? Is.EqualTo([PreconditionKind.ChangeBeforePayback]) : Is.Empty);
    }

    [TestCase(true, 30, 40, true)]
    [TestCase(true, 30, 20, false)]
    [TestCase(false, 30, 40, false)]
    public void LegalDeadline_MadeWorse_IsAGate(bool legal, double before, double after, bool isGated) =>
        Assert.That(GatesOf(HandMade.Quicker(), HandMade.Office(legal: legal), 350, before,
            after).Gates.Any(g => g.Kind == PreconditionKind.LegalDeadline), Is.EqualTo(isGated));
}
