using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a ranking says of each candidate, wherever it stands as a table.</summary>
internal static class RankingColumns
{
    /// <summary>From left to right.</summary>
    /// <param name="result">The study.</param>
    /// <param name="withEvidence">Whether the kind of the weakest figure has a column; else it is said below, because all rows say the
    /// same.</param>
    public static IReadOnlyList<Column<RankedCandidate>> Of(StudyResult result, bool withEvidence = true) =>
    [
        new(ReportWords.Rank, row => RankText.Of(row, result.Ranking)) { NamesRow = true },
        new(ReportWords.CandidateColumn, MoneyText.Title) { NamesRow = true, IsFlexible = true },
        new(ReportWords.ValueColumn, row => FigureText.WithRange(row.Value, row.Possible?.Value))
        {
            IsRight = true, Brief = row =>
                row.MethodValue is { } value ? Amount.Number(value) : FigureText.BareRange(row.Value, row.Possible?.Value),
        },
        new(ReportWords.HoursColumn, row => FigureText.WithRange(row.Effects.HoursReleasedPerYear, row.Possible?.HoursReleased))
        {
            IsRight = true, Brief = row => FigureText.BareRange(row.Effects.HoursReleasedPerYear, row.Possible?.HoursReleased),
        },
        new(ReportWords.CostOfHourColumn, row => MoneyText.Of(row, result.File.Department)) { IsRight = true },
        .. result.Certainty is { IsKnown: false } ? [] : (Column<RankedCandidate>[])
        [
            new(ReportWords.CertaintyColumn, row => row.Certainty.Sentence) { IsFlexible = true, Brief = row => Sure(row.Certainty) },
        ],
        .. withEvidence ? [new(ReportWords.EvidenceColumn, row => Terms.Of(row.Effects.Evidence))] : (Column<RankedCandidate>[])[],
    ];

    private static IWording Sure(Certainty certainty) => certainty.Word is not { } word ? PageWords.None
        : (certainty.IsFirst ? ReportWords.FirstShort : ReportWords.AmongShort)
            .With(word, Amount.Probability(certainty.Share), certainty.K);
}
