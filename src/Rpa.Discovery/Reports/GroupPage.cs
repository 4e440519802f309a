using System.Globalization;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a group's weights make of the candidates: who puts what first, who differs, how far they agree, what divides them, what
/// would settle it.</summary>
internal sealed class GroupPage(GroupRanking group, IReadOnlyList<RankedCandidate> ranking)
{
    private const int PlacesInATable = 5;
    private const int PlacesInALine = 3;

    /// <summary>More people are counted rather than listed.</summary>
    public const int MostListed = 20;

    /// <summary>With everybody in a table.</summary>
    public static Page Of(GroupRanking group, IReadOnlyList<RankedCandidate> ranking)
    {
        var part = new GroupPage(group, ranking);
        return new Page().Heading(GroupWords.Heading, isListed: false)
            .Lead(group.Headline)
            .Sentence(GroupWords.SidesEqually)
            .Add(group.People.Count > MostListed ? part.FirstFor() : new Page().Table(part.Columns(), group.People))
            .Draw(StudyCharts.Places(group, ranking))
            .Add(part.WhatFollows());
    }

    /// <summary>With everybody's first places in a few lines.</summary>
    public static Page Short(GroupRanking group, IReadOnlyList<RankedCandidate> ranking)
    {
        var part = new GroupPage(group, ranking);
        var page = new Page(GroupWords.Heading).Lead(group.Headline).Pause();
        if (group.People.Count > MostListed)
            page.Add(part.FirstFor());
        foreach (var person in group.People.Count > MostListed ? [] : group.People)
        {
            page.Sentence(Series.Joined("", person.Who, " (", Terms.Of(person.Side), ")  ", WeightsOf(person)))
                .Items(person.Places.Take(PlacesInALine)
                    .Select(place => new Item(part.Placed(person, place), PlaceOf(person, place), Indent: 2)));
        }

        return page.Add(part.WhatFollows());
    }

    private IReadOnlyList<Column<PersonalRanking>> Columns() =>
    [
        new(GroupWords.Person, p => (Text)p.Who) { NamesRow = true },
        new(GroupWords.Side, p => Terms.Of(p.Side)),
        new(GroupWords.WeightsOf, WeightsOf) { IsFlexible = true },
        new(GroupWords.Order, OrderOf) { IsFlexible = true },
        new(GroupWords.HowSure, p => p is { FirstInFiles: { } share, Word: { } word }
            ? ReportWords.FigureAndLimits.With(word, Amount.Share(share)) : PageWords.None),
    ];

    private Page FirstFor() => new Page().Table<(string Id, int People)>(
        [
            new(GroupWords.PutsFirst, f => Title(f.Id)) { NamesRow = true, IsFlexible = true },
            new(VoiceWords.FirstForColumn, f => VoiceWords.Persons.With(f.People)) { IsRight = true },
        ], group.People.GroupBy(p => p.First, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2))
        .Sentence(VoiceWords.NotListed.With(group.People.Count));

    private Page WhatFollows()
    {
        var page = new Page()
            .Sentences(Warnings())
            .List(GroupWords.WhoDiffers, group.People.Select(p => p.Difference?.Sentence).OfType<Message>().Take(MostListed))
            .Heading(GroupWords.Agreement, Page.Caption)
            .Sentences(AgreementText.Of(group.Agreement))
            .List(GroupWords.MeasureEach, Measures());
        return group.People.Count < 2 ? page : page
            .Heading(GroupWords.Division, Page.Caption)
            .Sentence(group.Division?.Sentence ?? GroupWords.NotDivided)
            .List(GroupWords.Remedies, Remedies())
            .Sentence(Combined());
    }

    // People whose weights had to be shared out, and whose comparisons contradict each other.
    private IEnumerable<Message> Warnings() =>
    [
        .. group.People.Where(p => p.SharedOut.Count > 0)
        .Select(p => GroupWords.SharedOut.With(p.Who, Series.Of(p.SharedOut.Select(Terms.Aim)))),
        .. group.People.Where(p => p.ConsistencyRatio > Preferences.LargestConsistencyRatio)
        .Select(p => GroupWords.Inconsistent.With(p.Who, Amount.Number(p.ConsistencyRatio!.Value, 2))),
    ];

    // What each person could measure to be surer of the own first; those with the same job together.
    private IEnumerable<Message> Measures() => group.People.Where(p => p.Measure is not null).GroupBy(p => p.Measure!.How)
        .Select(same => GroupWords.MeasureFor.With(Series.Of(same.Select(p => p.Who)), same.Key));

    // What would settle it, or that nothing single would, or that nothing is to settle.
    private IEnumerable<Message> Remedies() => group.Remedies.Count > 0 ? group.Remedies.Select(r => r.How)
        : [group.FirstFor == group.People.Count ? GroupWords.NothingToSettle : GroupWords.NothingSettles];

    // What pairwise comparisons put together put first; null when there are none to put together.
    private Message? Combined() =>
        group.Comparisons is not { FirstByJudgements: { } judgements, FirstByPriorities: { } priorities } combined ? null
        : GroupWords.Combined.With(Series.Of(combined.Who), Title(judgements), Title(priorities));

    private static Series WeightsOf(PersonalRanking person) =>
        Series.Of(person.Weights.Where(w => w.Weight > 0).Select(w => Series.Joined(" ", Terms.Aim(w.Aim), Amount.Probability(w.Weight))));

    private Series OrderOf(PersonalRanking person) =>
        Series.Joined(" > ", person.Places.Take(PlacesInATable).GroupBy(p => p.Level)
            .Select(level => Series.Joined(" = ", level.Select(p => Title(p.Id)))));

    private IWording Placed(PersonalRanking person, PersonalPlace place) =>
        place == person.Places[0] && person.Word is { } word
            ? Series.Joined("", Title(place.Id), GroupWords.Aside.With(word)) : Title(place.Id);

    // Those that are level share the span of their ranks, as in the ranking itself.
    private static string PlaceOf(PersonalRanking person, PersonalPlace place)
    {
        var level = person.Places.Where(p => p.Level == place.Level).ToList();
        return level.Count == 1 ? string.Create(CultureInfo.InvariantCulture, $"{place.Rank}.")
            : string.Create(CultureInfo.InvariantCulture, $"{level.Min(p => p.Rank)}-{level.Max(p => p.Rank)}.");
    }

    private Message Title(string id) => ranking.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))?.Title ?? id;
}
