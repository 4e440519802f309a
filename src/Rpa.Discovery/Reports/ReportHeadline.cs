using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The report's first sentence: what to do first, what it gives, how sure, what it rests on.</summary>
internal static class ReportHeadline
{
    private const int NamedAtMost = 2;

    public static Text Of(IReadOnlyList<RankedCandidate> ranking, IReadOnlyList<GatedCandidate> notNow)
    {
        if (ranking.Count == 0)
            return notNow.Count == 0 ? Text.Of(ReportWords.NothingFound) : Text.Of(ReportWords.OnlyGated, notNow[0].Title, notNow[0].Gates[0].Reason);
        var first = ranking[0];
        if (first.Value.Mean is not > 0)
            return Text.Of(ReportWords.NothingBetter, first.Title, Given(language => FigureText.WithNamedInterval(first.Value, language)));
        var level = ranking.Where(r => r.Level == first.Level).ToList();
        var hours = first.Effects.HoursReleasedPerYear;
        object?[] rest = [Given(language => FigureText.WithNamedInterval(hours.Mean < 0 ? hours.Times(-1, hours.Unit) : hours, language)), Given(language => Sure(first.Certainty, language)), Given(FigureText.Evidence(first.Effects.Evidence).In)];
        if (level.Count > 1)
            return Text.Of(ReportWords.FirstLevel, [Given(language => Names(level, language)), .. rest]);
        return Text.Of(hours.Mean < 0 ? ReportWords.FirstTakes : ReportWords.First, [first.Title, .. rest]);
    }

    /// <summary>The word, the share, and the share by each source of doubt, which are never mixed.</summary>
    public static string Sure(Certainty certainty, Language language) =>
        ReportWords.CertaintyOf.In(language, certainty.Word.In(language), Figure.Share(certainty.First, language), Parts(certainty, language));

    public static string Parts(Certainty certainty, Language language)
    {
        List<string> parts = [ReportWords.PartRuns.In(language, Figure.Share(certainty.Runs, language))];
        if (certainty.Figures is { } figures)
            parts.Add(ReportWords.PartFigures.In(language, Figure.Share(figures, language)));
        if (certainty.Opinions is { } opinions)
            parts.Add(ReportWords.PartOpinions.In(language, Figure.Share(opinions, language)));
        return string.Join(ReportWords.ListComma.In(language), parts);
    }

    private static string Names(List<RankedCandidate> level, Language language)
    {
        var named = string.Join(ReportWords.ListComma.In(language), level.Take(NamedAtMost).Select(r => ReportWords.Quoted.In(language, r.Title.In(language))));
        return level.Count > NamedAtMost ? ReportWords.AndOthers.In(language, named, level.Count - NamedAtMost) : named;
    }

    private static Func<Language, string> Given(Func<Language, string> text) => text;
}
