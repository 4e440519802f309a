using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A card for each ranked candidate, then what was looked at and not ranked.</summary>
internal static class CardsPart
{
    private static readonly IReadOnlyList<Column<Candidate>> OtherColumns =
    [
        new(ReportWords.CandidateColumn, other => other.Title) { NamesRow = true, IsFlexible = true },
        new(SignWords.Answer, other => Terms.Of(other.Answer)),
        new(SignWords.Because, other => Series.Joined(" ", other.Reasons)) { IsFlexible = true },
        new(SignWords.WouldGive, other => other.ScreenedHoursPerYear > 0
            ? ReportWords.Screened.With(new Amount(other.ScreenedHoursPerYear, Unit.HoursPerYear)) : ReportWords.NotSimulated),
    ];

    public static Page Of(StudyResult result)
    {
        var page = new Page();
        if (result.Ranking.Count > 0)
        {
            page.Heading(ReportWords.Cards).Sentences(FigureText.WhyNone(result.Ranking.SelectMany(r =>
                r.Contributions.Where(c => c.Weight > 0).Select(c => (Estimate?)c.Benefit).Append(r.MarginalInSequence)
                    .Append(r.Effects.QueueMovesTo?.WaitingHoursAddedPerYear))));
            foreach (var row in result.Ranking)
                page.Card(Series.Joined(": ", RankText.Of(row, result.Ranking), MoneyText.Title(row)),
                    new CandidateCard(result.AsIs).Of(row));
        }

        var told = result.Ranking.Select(r => r.Id).Concat(result.AskFirst.Select(g => g.Id)).Concat(result.NotNow.Select(g => g.Id))
            .ToHashSet(StringComparer.Ordinal);
        var others = result.Candidates.Where(c => !told.Contains(c.Id)).ToList();
        return others.Count == 0 ? page : page.Heading(ReportWords.OtherAnswers, isListed: false).Table(OtherColumns, others);
    }
}
