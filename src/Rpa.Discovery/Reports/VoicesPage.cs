using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Everybody's voice: burden by step, how far people agree, who sees it differently, what they say, and what their weights put
/// first.</summary>
internal sealed class VoicesPage(HeardVoices heard, BurdenVotes votes, Department department)
{
    private const int IdsInALine = 12;

    /// <summary>The whole of it.</summary>
    /// <param name="result">What was heard.</param>
    /// <param name="withTexts">Whether people's own words are listed; else they are only counted.</param>
    public static Page Of(VoicesResult result, bool withTexts)
    {
        var department = result.File.Department;
        var part = new VoicesPage(result.Heard, result.Votes, department);
        var page = new Page(VoiceWords.Title.With(department.Title ?? (Text)department.Id))
            .Lead(part.Headline()).Lead(result.Study?.Group?.Headline).Sentence(part.Counted())
            .Heading(VoiceWords.Heading, isListed: false).Add(part.Burden());
        if (withTexts)
            page.Add(part.Remarks());
        return page.Add(part.Ranking(result));
    }

    /// <summary>As a part of a report: what weighs on people, without anybody's words.</summary>
    public static Page? Part(StudyResult result)
    {
        if (result.Origin?.Study?.Voices is not { } heard || VotesOf(result) is not { } votes)
            return null;
        var part = new VoicesPage(heard, votes, result.File.Department);
        return new Page(VoiceWords.Heading).Lead(part.Headline()).Sentence(part.Counted()).Add(part.Burden())
            .Sentence(heard.Steps.Any(s => s.Text is not null) ? VoiceWords.RemarksCounted : null);
    }

    /// <summary>The stickers that a study was given; null where there were none.</summary>
    public static BurdenVotes? VotesOf(StudyResult result) =>
        result.Origin?.Study?.Voices is { Steps.Count: > 0 } heard ? BurdenVotes.Of(heard, result.File.Department, result.Options.Seed)
            : null;

    public static Message HeadlineOf(VoicesResult result) => new VoicesPage(result.Heard, result.Votes, result.File.Department).Headline();

    private Message Headline() => votes.Most switch
    {
        [] => VoiceWords.NoStickers,
        [var one] => VoiceWords.Headline.With(one.Title, one.Stickers, votes.Stickers, one.People, votes.People),
        var level => VoiceWords.HeadlineLevel.With(Titles(level), level[0].Stickers, votes.Stickers),
    };

    private Message Counted() =>
        VoiceWords.Counted.With(heard.People.Count, votes.People, votes.Stickers, heard.Ballots.Count,
            votes.Steps.Sum(s => s.Texts.Count) + heard.Reasons.Count);

    private Page Burden()
    {
        if (votes.Steps.Count == 0)
            return new Page();
        var inTheFile = votes.Steps.Any(s => s.InTheFile > 0);
        var others = inTheFile ? votes.Steps.Where(s => s.InTheFile != s.Stickers).ToList() : [];
        return new Page().Table(Columns(inTheFile), votes.Steps)
            .Draw(votes.Stickers == 0 ? null : new StackedBars(VoiceWords.ChartTitle, VoiceWords.ChartHow, Unit.Number,
                VoiceWords.StepColumn, [VoiceWords.StickersColumn],
                [.. votes.Steps.Where(s => s.Stickers > 0).Select(s => new StackedBar(s.Title, [s.Stickers]))]))
            .Sentence(others.Count > 0 ? VoiceWords.OtherThanTheFile.With(Titles(others)) : null)
            .Heading(GroupWords.Agreement, Page.Caption)
            .Sentences(AgreementText.Of(votes.Agreement))
            .Add(votes.Stickers == 0 ? null : Differ());
    }

    private IEnumerable<Column<BurdenAtStep>> Columns(bool inTheFile) =>
    [
        new(VoiceWords.StepColumn, s => s.Title) { NamesRow = true, IsFlexible = true },
        .. department.Workflows.Count > 1 ? [new(VoiceWords.WorkflowColumn, s => WorkflowOf(s.Path)) { IsFlexible = true }]
            : (Column<BurdenAtStep>[])[],
        new(VoiceWords.StickersColumn, s => new WholeNumber(s.Stickers)) { IsRight = true },
        new(VoiceWords.ShareColumn, s => votes.Stickers == 0 ? PageWords.None
            : Amount.Probability((double)s.Stickers / votes.Stickers)) { IsRight = true },
        new(VoiceWords.PeopleColumn, s => new WholeNumber(s.People)) { IsRight = true },
        new(VoiceWords.TextsColumn, s => new WholeNumber(s.Texts.Count)) { IsRight = true },
        .. inTheFile ? [new(VoiceWords.InTheFileColumn, s => new WholeNumber(s.InTheFile)) { IsRight = true }] : (Column<BurdenAtStep>[])[],
    ];

    private IWording WorkflowOf(StatePath path) => department.FindWorkflow(path.Workflow)?.Title ?? (Text)path.Workflow;

    private Page Differ()
    {
        var page = new Page().Heading(VoiceWords.WhoDiffers, Page.Caption)
            .Sentence(votes.Differ.Count == 0 ? VoiceWords.NobodyDiffers.With(Titles(votes.Most))
                : VoiceWords.DifferById.With(votes.Differ.Count, votes.People, Titles(votes.Most), Ids()));
        if (heard.Groups.Count == 0)
            return page;
        if (votes.Groups.Count == 0)
            return page.Sentence(VoiceWords.NoGroups.With(HeardVoices.FewestInAGroup));
        return page.Table<GroupBurden>(
        [
            new(VoiceWords.GroupColumn, g => NameOf(g.Name)) { NamesRow = true, IsFlexible = true },
            new(VoiceWords.PeopleColumn, g => new WholeNumber(g.People)) { IsRight = true },
            new(VoiceWords.StickersColumn, g => new WholeNumber(g.Stickers)) { IsRight = true },
            new(VoiceWords.MostOn, g => Titles(g.Most)) { IsFlexible = true },
            new(VoiceWords.OnTheMost, g => new WholeNumber(g.OnTheMost)) { IsRight = true },
            new(VoiceWords.Sight, g => g.Differs ? VoiceWords.Otherwise : VoiceWords.Alike),
        ], votes.Groups).Sentence(VoiceWords.GroupsRule.With(HeardVoices.FewestInAGroup));
    }

    private IWording Ids()
    {
        var shown = Series.Of(votes.Differ.Take(IdsInALine));
        return votes.Differ.Count > IdsInALine ? VoiceWords.AndMore.With(shown, votes.Differ.Count - IdsInALine) : shown;
    }

    private Page Remarks()
    {
        var steps = votes.Steps.Where(s => s.Texts.Count > 0).ToList();
        if (steps.Count == 0 && heard.Reasons.Count == 0)
            return new Page();
        var page = new Page(VoiceWords.Remarks).Sentence(VoiceWords.NotInterpreted);
        foreach (var step in steps)
            page.Heading(VoiceWords.RemarksAt.With(step.Title, step.Texts.Count),
                Page.Caption).Items(step.Texts.Select(t => (IWording)(Text)t));
        return page.List(VoiceWords.ReasonsAt.With(heard.Reasons.Count),
            heard.Reasons.Order(StringComparer.Ordinal).Select(t => (IWording)(Text)t));
    }

    private Page Ranking(VoicesResult result)
    {
        var page = new Page(VoiceWords.RankingHeading);
        if (heard.Ballots.Count == 0)
            return page.Sentence(VoiceWords.NoWeights);
        if (result.Study is not { } study)
            return page.Sentence(VoiceWords.NotRanked);
        if (study.Group is not { } group)
            return page.Sentence(study.Headline);
        return page.Add(ByGroup(group, study)).Add(GroupPage.Of(group, study.Ranking));
    }

    // How many of each group put first what most people do.
    private Page? ByGroup(GroupRanking group, StudyResult study)
    {
        var shown = GroupsShown.Of([.. group.People.Select(p => p.Who)], heard.Groups);
        var firsts = group.People.ToDictionary(p => p.Who, p => p.First, StringComparer.Ordinal);
        return shown.Count == 0 ? null : new Page().Table<(string? Name, IReadOnlyList<string> People)>(
        [
            new(VoiceWords.GroupColumn, g => NameOf(g.Name)) { NamesRow = true, IsFlexible = true },
            new(VoiceWords.PeopleColumn, g => new WholeNumber(g.People.Count)) { IsRight = true },
            .. study.Ranking.Where(r => firsts.ContainsValue(r.Id)).Select(r => new Column<(string? Name, IReadOnlyList<string> People)>(
                r.Title, g => new WholeNumber(g.People.Count(who =>
                    string.Equals(firsts[who], r.Id, StringComparison.Ordinal)))) { IsRight = true, IsFlexible = true }),
        ], shown).Sentence(VoiceWords.GroupsRule.With(HeardVoices.FewestInAGroup));
    }

    private static IWording NameOf(string? group) => group is null ? VoiceWords.OthersTogether : (Text)group;

    private static Series Titles(IEnumerable<BurdenAtStep> steps) => Series.Of(steps.Select(s => (object)s.Title));
}
