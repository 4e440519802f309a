using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>The page of the years to come: what it says where the file's figures and most possible files disagree.</summary>
public sealed class OutlookPageTests
{
    private const string Met = "By the file's figures it is met, in most possible files it is not";
    private const string MetInJapanese = "ファイルの数字では達成できますが、数字が見当どおりでなければ達成できないことのほうが多くなります。";
    private const string Missed = "By the file's figures it is missed, in most possible files it is met";
    private const string MissedInJapanese = "ファイルの数字では達成できませんが、数字が見当どおりでなければ達成できることのほうが多くなります。";

    private static readonly DepartmentFile File = DepartmentYaml.ParseFile("""
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        study: { period: FY2026, replications: 2, seed: 5 }
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] } } }
        pools: { clerk: { capacity: 2 } }
        workflows:
          forms:
            arrivals: { about: 10 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed: { work: { by: clerk, effort: about 20 min }, transitions: [ { event: done, target: done } ] }
              done: { type: final }
        goals: { on-time: { workflow: forms, at-least: 95 % } }

        """).ValueOrThrow();

    private static readonly YearlyOutlook Found = AutomationStudy.Of(File)
        .Outlook(new StudyOptions { Asked = new() { Outlook = new(2, 1, 0, null) } }).Outlook;

    [TestCase(null, 0.49, Met, MetInJapanese)]
    [TestCase(2027, 0.49, Missed, MissedInJapanese)]
    public void FileAndMostPossibleFiles_Disagree_IsSaid(int? breaksIn, double share, string english, string japanese)
    {
        var goal = Goal(breaksIn, share);
        Assert.Multiple(() =>
        {
            Assert.That(Said(goal, Language.English), Does.Contain(english));
            Assert.That(Said(goal, Language.Japanese), Does.Contain(japanese));
        });
    }

    [TestCase(null, 0.5)]
    [TestCase(2027, 0.5)]
    [TestCase(null, null)]
    public void FileAndMostPossibleFiles_Agree_NothingIsSaidOfIt(int? breaksIn, double? share) => SaysNothing(Goal(breaksIn, share));

    [Test]
    public void GoalThatIsNotWantedYet_NothingIsSaidOfPossibleFiles()
    {
        var goal = Goal(null, 0.1);
        SaysNothing(goal with { Years = [.. goal.Years.Select(y => y with { Counts = false })] });
    }

    // Figures are doubtful, and no possible file was asked for.
    [Test]
    public void WithoutPossibleFiles_NothingIsCalledMeasured()
    {
        var page = MarkdownRenderer.Render(OutlookPage.Of(Found, File), Language.English);
        Assert.That(page, Does.Contain("nothing is said about how sure this is").And.Not.Contain("is measured"));
    }

    private static void SaysNothing(GoalOutlook goal) => Assert.Multiple(() =>
    {
        Assert.That(Said(goal, Language.English), Does.Contain(goal.Goal.Title.In(Language.English))
            .And.Not.Contain(Met).And.Not.Contain(Missed));
        Assert.That(Said(goal, Language.Japanese), Does.Contain(goal.Goal.Title.In(Language.Japanese))
            .And.Not.Contain(MetInJapanese).And.Not.Contain(MissedInJapanese));
    });

    private static GoalOutlook Goal(int? breaksIn, double? share) => Found.Goals.Single() with
    {
        BreaksIn = breaksIn,
        Share = share,
        Files = 100,
        Possible = share is null ? null : (2027, null),
    };

    private static string Said(GoalOutlook goal, Language language) =>
        MarkdownRenderer.Render(OutlookPage.Of(Found with { Goals = [goal], FilesDrawn = 100, FilesKept = 100 }, File), language);
}
