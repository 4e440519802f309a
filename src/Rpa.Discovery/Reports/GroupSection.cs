using Rpa.Discovery.Decisions;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The report's part on the group: who puts what first, who differs, how far they agree, what divides them, what would settle it.</summary>
internal sealed class GroupSection(MarkdownText page, GroupRanking group, IReadOnlyList<RankedCandidate> ranking, Language language)
{
    private const int PlacesShown = 5;

    public void Write()
    {
        page.Heading(2, Say(GroupWords.Heading));
        page.Paragraph(group.Headline.In(language), bold: true);
        page.Paragraph(Say(GroupWords.SidesEqually));
        page.Table([Say(GroupWords.Person), Say(GroupWords.Side), Say(GroupWords.WeightsOf), Say(GroupWords.Order), Say(GroupWords.HowSure)],
            group.People.Select(p => (IReadOnlyList<string>)[p.Who, SideOf(p.Side).In(language), WeightsOf(p), OrderOf(p), Sure(p)]));
        foreach (var warning in Warnings(group, language))
            page.Paragraph(warning);
        List(GroupWords.WhoDiffers, group.People.Select(p => p.Difference?.Sentence.In(language)).OfType<string>());
        page.Paragraph(Say(GroupWords.Agreement), bold: true);
        foreach (var sentence in AgreementOf(group, language))
            page.Paragraph(sentence);
        List(GroupWords.MeasureEach, MeasuresOf(group, language));
        if (group.People.Count < 2)
            return;
        page.Paragraph(Say(GroupWords.Division), bold: true);
        page.Paragraph(group.Division?.Sentence.In(language) ?? Say(GroupWords.NotDivided));
        List(GroupWords.Remedies, RemediesOf(group, language));
        if (Combined(group, ranking, language) is { } combined)
            page.Paragraph(combined);
    }

    /// <summary>The side as people read it.</summary>
    public static Phrase SideOf(BallotSide side) => side switch
    {
        BallotSide.Adviser => GroupWords.Adviser,
        BallotSide.Vendor => GroupWords.Vendor,
        _ => GroupWords.DivisionSide,
    };

    /// <summary>People whose weights had to be shared out, and whose comparisons contradict each other.</summary>
    public static IEnumerable<string> Warnings(GroupRanking group, Language language) => group.People
        .Where(p => p.SharedOut.Count > 0)
        .Select(p => GroupWords.SharedOut.In(language, p.Who, string.Join(ReportWords.ListComma.In(language), p.SharedOut.Select(a => AimName(a, language)))))
        .Concat(group.People.Where(p => p.ConsistencyRatio > Ballot.LargestConsistencyRatio)
            .Select(p => GroupWords.Inconsistent.In(language, p.Who, Numbers.Significant(p.ConsistencyRatio, 2))));

    /// <summary>The agreement in words.</summary>
    public static IEnumerable<string> AgreementOf(GroupRanking group, Language language)
    {
        if (group.Agreement is not { W: { } w, Word: { } word, PValue: { } p })
        {
            yield return Sentence(group.Agreement.Why?.In(language) ?? "", language);
            yield break;
        }

        yield return GroupWords.AgreementIs.In(language, word.In(language), Numbers.Significant(w, 2));
        if (!group.Agreement.IsBeyondChance)
            yield return GroupWords.ByChance.In(language, Figure.Share(Math.Round(p, 2), language));
    }

    /// <summary>What each person could measure to be surer of the own first; those with the same job together.</summary>
    public static IEnumerable<string> MeasuresOf(GroupRanking group, Language language) => group.People.Where(p => p.Measure is not null)
        .GroupBy(p => p.Measure!.How.In(language), StringComparer.Ordinal)
        .Select(g => GroupWords.MeasureFor.In(language, string.Join(ReportWords.ListComma.In(language), g.Select(p => p.Who)), g.Key));

    /// <summary>What would settle it, or that nothing single would, or that nothing is to settle.</summary>
    public static IEnumerable<string> RemediesOf(GroupRanking group, Language language) =>
        group.Remedies.Count > 0 ? group.Remedies.Select(r => r.How.In(language))
        : [(group.FirstFor == group.People.Count ? GroupWords.NothingToSettle : GroupWords.NothingSettles).In(language)];

    /// <summary>What pairwise comparisons put together put first; null when there are none to put together.</summary>
    public static string? Combined(GroupRanking group, IReadOnlyList<RankedCandidate> ranking, Language language) =>
        group.Comparisons is not { FirstByJudgements: { } judgements, FirstByPriorities: { } priorities } combined ? null
        : GroupWords.Combined.In(language, string.Join(ReportWords.ListComma.In(language), combined.Who), TitleOf(judgements, ranking, language), TitleOf(priorities, ranking, language));

    /// <summary>A candidate's title.</summary>
    public static string TitleOf(string id, IReadOnlyList<RankedCandidate> ranking, Language language) =>
        ranking.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))?.Title.In(language) ?? id;

    /// <summary>An aim's name.</summary>
    public static string AimName(string aim, Language language) => AimMeter.Title(Aims.Ids.ToList().IndexOf(aim)).In(language);

    private static string Sentence(string text, Language language) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + (language == Language.Japanese ? "。" : ".");

    private string WeightsOf(PersonalRanking person) => string.Join(Say(ReportWords.ListComma), person.Weights.Where(w => w.Weight > 0)
        .Select(w => $"{AimName(w.Aim, language)} {Figure.Share(w.Weight, language, 2)}"));

    private string OrderOf(PersonalRanking person) =>
        string.Join(" > ", person.Places.Take(PlacesShown).GroupBy(p => p.Level).Select(level => string.Join(" = ", level.Select(p => Title(p.Id)))));

    private string Sure(PersonalRanking person) => person is { FirstInFiles: { } share, Word: { } word } ? ReportWords.FigureAndLimits.In(language, word.In(language), Figure.Share(share, language)) : "–";

    private string Title(string id) => TitleOf(id, ranking, language);

    private void List(Phrase heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0)
            return;
        page.Paragraph(Say(heading), bold: true);
        page.Bullets(lines);
    }

    private string Say(Phrase phrase, params object?[] arguments) => phrase.In(language, arguments);
}
