using Rpa.Discovery.Decisions;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>What a group's weights make of the candidates: who puts what first, who differs, what divides them, what would settle it.</summary>
internal sealed class GroupScreen(Session session, GroupRanking group, IReadOnlyList<RankedCandidate> ranking)
{
    private const int PlacesShown = 3;
    private readonly Language _language = session.Language;

    public void Show()
    {
        var screen = session.Screen;
        screen.Heading(session.Say(GroupWords.Heading));
        screen.Line(group.Headline.In(_language));
        screen.Line();
        foreach (var person in group.People)
        {
            screen.Line($"{person.Who} ({GroupSection.SideOf(person.Side).In(_language)})  {WeightsOf(person)}");
            foreach (var place in person.Places.Take(PlacesShown))
                screen.Item("  " + Place(person, place), Title(place.Id) + Sure(person, place));
        }

        foreach (var warning in GroupSection.Warnings(group, _language))
            screen.Line(warning);
        List(GroupWords.WhoDiffers, group.People.Select(p => p.Difference?.Sentence.In(_language)).OfType<string>());
        screen.Heading(session.Say(GroupWords.Agreement));
        foreach (var sentence in GroupSection.AgreementOf(group, _language))
            screen.Line(sentence);
        List(GroupWords.MeasureEach, GroupSection.MeasuresOf(group, _language));
        if (group.People.Count < 2)
            return;
        screen.Heading(session.Say(GroupWords.Division));
        screen.Line(group.Division?.Sentence.In(_language) ?? session.Say(GroupWords.NotDivided));
        List(GroupWords.Remedies, GroupSection.RemediesOf(group, _language));
        if (GroupSection.Combined(group, ranking, _language) is { } combined)
            screen.Line(combined);
    }

    private void List(Phrase heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0)
            return;
        session.Screen.Heading(session.Say(heading));
        foreach (var line in lines)
            session.Screen.Item("-", line);
    }

    private string WeightsOf(PersonalRanking person) => string.Join(session.Say(ReportWords.ListComma),
        person.Weights.Where(w => w.Weight > 0).Select(w => $"{GroupSection.AimName(w.Aim, _language)} {Figure.Share(w.Weight, _language, 2)}"));

    // Those that are level share the span of their ranks, as in the ranking itself.
    private static string Place(PersonalRanking person, PersonalPlace place)
    {
        var level = person.Places.Where(p => p.Level == place.Level).ToList();
        return level.Count == 1 ? $"{place.Rank}." : $"{level.Min(p => p.Rank)}-{level.Max(p => p.Rank)}.";
    }

    private string Sure(PersonalRanking person, PersonalPlace place) =>
        place == person.Places[0] && person.Word is { } word ? session.Say(GroupWords.Aside, word.In(_language)) : "";

    private string Title(string id) => GroupSection.TitleOf(id, ranking, _language);
}
