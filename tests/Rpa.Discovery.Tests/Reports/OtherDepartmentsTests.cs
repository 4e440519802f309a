using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>What a manager reads of departments unlike the samples: a library, a permit office, a billing office.</summary>
public sealed class OtherDepartmentsTests
{
    private static StudyResult Study(string pools, string workflows)
    {
        var file = DepartmentYaml.ParseFile($$"""
            department: other
            time-zone: Asia/Tokyo
            calendar: office
            owner: the desk
            study: { start: 2026-04-01, horizon: 8 weeks, replications: 2, seed: 1, drain: 20 d }
            calendars: { office: { open: { mon-fri: ["08:30-12:00", "13:00-17:15"] } } }
            pools:
              {{pools}}
            workflows:
              {{workflows}}
            """).ValueOrThrow();
        return AutomationStudy.Of(file).Run(new StudyOptions { Replications = ReplicationPlan.Exactly(2), Quick = true });
    }

    private static string Flow(string id, string title, string by, string effort, string traits) =>
        $"{id}: {{ arrivals: {{ about: 12 per open-day }}, due: 10 working-days, initial: s, states: {{ "
        + $"s: {{ title: {title}, work: {{ by: {by}, effort: {effort} }}, traits: {{ {traits} }}, "
        + "transitions: [ { event: e, target: z } ] }, "
        + "z: { type: final } } }";

    private static readonly Lazy<StudyResult> Library = new(() => Study("librarian: { capacity: 2, hourly-cost: 2400 }",
        Flow("advice", "Talk with the reader", "librarian", "about 15 min", "authority: decision")));

    // Its people talk with readers all day: that no step takes enough of their time would be untrue.
    [Test]
    public void WhereNothingIsForABot_TheReasonIsSaid()
    {
        Assert.That(Library.Value.Headline.English, Is.EqualTo(
            "No candidate could be ranked. Where people's time goes was looked at, and a bot is not the answer there. A bot for 'Talk with "
            + "the reader' (advice): It exercises authority (決裁); that never goes to a bot."));
        Assert.That(Library.Value.Headline.Japanese, Does.StartWith("順番をつけられる見直し候補はありません。").And.EndsWith("任せない。"));
    }

    [Test]
    public void WhereNothingIsRanked_NoFigureIsSaidToLeaveTheOrder() =>
        Assert.That(MeasurePart.Nothing(Library.Value), Is.SameAs(ReportWords.NoOrderToMeasure));

    // 12 × 15 min are 3 h of 15.5 a day: four fifths are unexplained, and nobody has observed anything.
    [Test]
    public void WhereNothingWasObserved_TheModelIsNotSaidToDisagreeWithWhatIsKnown()
    {
        var said = Library.Value.Credibility.Headline;
        Assert.That(said.English, Does.StartWith(
            "For 1 of 1 group of people the work entered does not fit the hours paid, and nothing observed was entered to check it by: "));
        Assert.That(said.Japanese, Does.StartWith("入力された作業と勤務時間が合わない担当が、1組のうち1組ある(確かめるための実績は入力されていない)。"));
    }

    private static IEnumerable<string> Proposed(string title, string traits, CandidateKind kind) => CandidatesOf(Study(
        "clerk: { capacity: 1, hourly-cost: 2400 }", Flow("letter", title, "clerk", "about 30 min", traits)), kind);

    private static IEnumerable<string> CandidatesOf(StudyResult study, CandidateKind kind) =>
        study.Candidates.Where(c => c.Kind == kind).Select(c => c.Id);

    // "It only checks what an earlier step has done": there is none.
    [Test]
    public void FirstStep_IsNotProposedToBeDropped() =>
        Assert.That(Proposed("Check what came in", "authority: check", CandidateKind.Eliminate), Is.Empty);

    private static readonly Lazy<StudyResult> Permits = new(() => Study(
        "chief: { capacity: 1, hourly-cost: 4000 }\n  interpreter: { capacity: 1, hourly-cost: 3000 }",
        Flow("permit", "Decide on the permit", "chief", "about 36 min", "manual: none") + "\n  "
            + Flow("letter", "Read out", "interpreter", "about 5 min", "manual: none")));

    // An interpreter with time has none to decide in the chief's place.
    [Test]
    public void HelpWithADecision_IsAskedAboutFirst()
    {
        var helped = Permits.Value.AskFirst.Single(g => g.Candidate.Kind == CandidateKind.CrossTrain);
        Assert.That(helped.Title.English, Is.EqualTo("interpreter to help with 'Decide on the permit' (permit)"));
        Assert.That(helped.Gates.Single().Reason.English,
            Is.EqualTo("nobody has said whether interpreter may decide at 'Decide on the permit'"));
        Assert.That(helped.Gates.Single().Reason.Japanese, Is.EqualTo("「Decide on the permit」をinterpreterが決めてよいか、まだ聞いていない"));
    }

    [TestCase("A bot for 'Key in' (Letters)", "ask for a quotation for \"A bot for 'Key in' (Letters)\"")]
    [TestCase("A bot", "ask for a quotation for 'A bot'")]
    public void NameWithQuotationMarks_TakesTheOtherKind(string name, string said) =>
        Assert.That(DecisionWords.DoQuotation.In(Language.English, name), Is.EqualTo(said));

    [Test]
    public void NameWithQuotationMarks_TakesTheOtherKind_InJapanese() =>
        Assert.That(PlanWords.AskOwner.In(Language.Japanese, "「入力」をロボットで行う"), Does.StartWith("『「入力」をロボットで行う』を"));

    [TestCase(0.326, Unit.HoursPerYear, "0.33 h a year (-3.91 to 4.28)")]
    [TestCase(-0.0879, Unit.Points, "-0.09 points (-3.91 to 4.28)")]
    public void LessThanOne_HasTwoDecimals(double mean, Unit unit, string said)
    {
        var range = new PossibleAmount { P10 = -3.91, P50 = mean, P90 = 4.28, Files = 100, Error = 0 };
        Assert.That(FigureText.WithRange(Estimate.Exact(mean, unit), range).In(Language.English), Is.EqualTo(said));
    }

    // A share of what reads as nothing would be ± 273 %.
    [Test]
    public void RangeAroundNothing_IsNotSaidAsAShareOfIt()
    {
        var range = new PossibleAmount { P10 = -0.03, P50 = 0.01, P90 = 0.02, Files = 100, Error = 0 };
        Assert.That(FigureText.WithRange(Estimate.Exact(0.01, Unit.HoursPerYear), range).In(Language.English), Is.EqualTo("0 h a year"));
    }

    // From 53.3 % to 46.3 % is no 7 % less.
    [Test]
    public void DifferenceOfShares_IsInPercentagePoints()
    {
        var less = FigureText.Difference(Estimate.Exact(-0.07, Unit.Share));
        Assert.That((less.In(Language.English), less.In(Language.Japanese)), Is.EqualTo(("-7 percentage points", "-7ポイント")));
    }

    // 391 h in which somebody could work are 16.3 days of 24 hours, which would be read as three weeks of work.
    [TestCase(391, "391 h")]
    [TestCase(1.5, "90 min")]
    public void HoursOfWork_AreNeverSaidInDays(double hours, string said) =>
        Assert.That(new SpanOfTime(hours, IsWork: true).In(Language.English), Is.EqualTo(said));
}
