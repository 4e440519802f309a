using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;

namespace Rpa.Discovery.Wording;

/// <summary>What each phrase is called where a sentence goes without its words: its class and its field, such as
/// <c>hot-spot.state-waits</c>.</summary>
/// <remarks>Read off the fields, so that no second list of names can differ from them; the classes stand here one by one so that a trimmed
/// program keeps their fields.</remarks>
internal static class PhraseIds
{
    private const DynamicallyAccessedMemberTypes Fields =
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    private static readonly Lazy<Dictionary<Phrase, string>> Ids = new(() =>
    {
        var ids = new Dictionary<Phrase, string>(ReferenceEqualityComparer.Instance);
        Add(ids, typeof(AskedWords));
        Add(ids, typeof(CalendarWords));
        Add(ids, typeof(CalibrationWords));
        Add(ids, typeof(CandidateWords));
        Add(ids, typeof(CauseWords));
        Add(ids, typeof(ChartWords));
        Add(ids, typeof(ClusterWords));
        Add(ids, typeof(ComparisonWords));
        Add(ids, typeof(CredibilityWords));
        Add(ids, typeof(DecisionWords));
        Add(ids, typeof(ExplainWords));
        Add(ids, typeof(FieldWords));
        Add(ids, typeof(FindingWords));
        Add(ids, typeof(FormatWords));
        Add(ids, typeof(GivesWords));
        Add(ids, typeof(GroupWords));
        Add(ids, typeof(HolidayWords));
        Add(ids, typeof(HotSpotWords));
        Add(ids, typeof(HtmlWords));
        Add(ids, typeof(IdeaWords));
        Add(ids, typeof(InterviewWords));
        Add(ids, typeof(KitWords));
        Add(ids, typeof(LeftUndoneWords));
        Add(ids, typeof(MapWords));
        Add(ids, typeof(MessageWords));
        Add(ids, typeof(MovesWords));
        Add(ids, typeof(OutlookWords));
        Add(ids, typeof(PageWords));
        Add(ids, typeof(PartWords));
        Add(ids, typeof(PilotWords));
        Add(ids, typeof(PlanWords));
        Add(ids, typeof(PortfolioWords));
        Add(ids, typeof(PresetWords));
        Add(ids, typeof(PrintingWords));
        Add(ids, typeof(QuickWords));
        Add(ids, typeof(RandomnessWords));
        Add(ids, typeof(RankSweepWords));
        Add(ids, typeof(RecomputeWords));
        Add(ids, typeof(ReferenceWords));
        Add(ids, typeof(ReportWords));
        Add(ids, typeof(RunnerWords));
        Add(ids, typeof(RequirementWords));
        Add(ids, typeof(SchedulerWords));
        Add(ids, typeof(SignWords));
        Add(ids, typeof(StarterWords));
        Add(ids, typeof(StickyNoteWords));
        Add(ids, typeof(SweepWords));
        Add(ids, typeof(TemplateWords));
        Add(ids, typeof(UnitWords));
        Add(ids, typeof(ValidationWords));
        Add(ids, typeof(VoiceWords));
        Add(ids, typeof(WeightWords));
        Add(ids, typeof(WorkbookWords));
        Add(ids, typeof(WorstDayWords));
        Add(ids, typeof(Words));
        return ids;
    });

    private static readonly Lazy<Dictionary<string, Phrase>> ById = new(() =>
        Ids.Value.ToDictionary(named => named.Value, named => named.Key, StringComparer.Ordinal));

    /// <summary>Whether a phrase is a field of a class of words, rather than words that were put together.</summary>
    public static bool Has(Phrase phrase) => Ids.Value.ContainsKey(phrase);

    /// <summary>The name of a phrase that is a field of a class of words.</summary>
    public static string Of(Phrase phrase) => Ids.Value.TryGetValue(phrase, out var id)
        ? id : throw new InvalidOperationException($"'{phrase.English}' is no field of a class of words.");

    /// <summary>The phrase of a name; null where none is called so.</summary>
    public static Phrase? Find(string id) => ById.Value.GetValueOrDefault(id);

    private static void Add(Dictionary<Phrase, string> ids, [DynamicallyAccessedMembers(Fields)] Type words)
    {
        var room = words == typeof(Words) ? "words" : Hyphenated(words.Name[..^"Words".Length]);
        foreach (var field in words.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        {
            if (field.GetValue(null) is Phrase phrase)
                ids.TryAdd(phrase, $"{room}.{Hyphenated(field.Name)}");
        }
    }

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
