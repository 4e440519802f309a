using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Tests.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

public sealed class GroupPageTests
{
    private static readonly GroupRanking Group = Workshop.Of(
        [Workshop.Person("A", "time=90 burden=10"), Workshop.Person("section chief", "time=10 burden=90"),
            Workshop.Person("C", "time=80 burden=20", StakeholderSide.Vendor)],
        Workshop.Candidate("bot", 0, 0, 30, 0, 0), Workshop.Candidate("drop", 0, 0, 0, 0, 30), Workshop.Candidate("form", 1, 1, 1, 1, 1));

    [Test]
    public void English_SaysWhoPutsWhatFirst_WhoDiffers_AndWhatSettlesIt() => Assert.That(Page(Group, Language.English), Is.EqualTo("""
        ## What the group makes of it

        **BOT is first for 2 of 3 people.**

        Sides count equally, then people within a side. There is no average ranking: it would hide who differs.

        | who | side | weights | order | how sure |
        | --- | --- | --- | --- | --- |
        | A | division | time freed 90 %, burden 10 % | bot &gt; drop &gt; form | – |
        | section chief | division | time freed 10 %, burden 90 % | drop &gt; bot &gt; form | – |
        | C | vendor | time freed 80 %, burden 20 % | bot &gt; drop &gt; form | – |

        **Who differs, and what would have to change**

        - section chief puts DROP first, 24 points before BOT. section chief would change over by moving 40 % of the weight: time freed 10 % to 50 %, burden 90 % to 50 %. Or BOT would have to bring 53.3 % more for 'burden'.

        **How far they agree**

        Over the whole order: strong agreement (Kendall's W 0.78).

        Orders drawn by chance agree as much in 19 % of the cases, so it may mean nothing.

        **What divides them**

        What divides them most is whether BOT (for A, C) or DROP (for section chief) comes first. Behind it stands 'time freed': a weight of 83 % on the one side, 10 % on the other. It makes 22 of the 44 points that part them.

        **What would settle it**

        - Agree on the weight of 'time freed' (now 10 % to 90 %): with 65 % for all, those of one mind about the first (BOT) grow from 75 % to 100 % of the group.
        - Agree on the weight of 'burden' (now 10 % to 90 %): with 35 % for all, those of one mind about the first (BOT) grow from 75 % to 100 % of the group.

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Japanese_SaysTheSame()
    {
        var page = Page(Group, Language.Japanese);
        foreach (var part in (string[])["## みんなの重みで見ると", "**3人のうち2人が『BOT』を一番とします。**", "| section chief | 課 | 時間を生み出す 10%、つらさを減らす 90% |",
            "強い一致", "意見がいちばん分かれるのは、『BOT』(A、C)と『DROP』(section chief)のどちらが先かです。"])
            Assert.That(page, Does.Contain(part));
    }

    [Test]
    public void OneMind_HasNothingToSettle()
    {
        var page = Page(Workshop.Of([Workshop.Person("A", "time=1"), Workshop.Person("B", "time=2 money=1")],
            Workshop.Candidate("bot", 0, 0, 30, 0, 0), Workshop.Candidate("form", 1, 1, 1, 1, 1)), Language.English);
        Assert.That(page,
            Does.Contain("BOT is first for all 2 people.").And.Contain("Nobody turns the order of the best round.").And.Contain(
                "there is nothing to settle about it").And.Not.Contain("Who differs"));
    }

    [Test]
    public void Report_WithAGroup_HasTheSectionAfterTheRanking()
    {
        var page = SampleStudy.With(group: Group).Report.ToMarkdown();
        Assert.That(page.IndexOf("## What the group makes of it", StringComparison.Ordinal),
            Is.GreaterThan(page.IndexOf("## What to do, in order", StringComparison.Ordinal)).And.LessThan(
                page.IndexOf("## What to measure next", StringComparison.Ordinal)));
    }

    private static string Page(GroupRanking group, Language language) => MarkdownRenderer.Render(GroupPage.Of(group, []), language);
}
