using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Candidate of one of many departments, into what is kept of it and out of it again.</summary>
internal static class RankedHere
{
    public static RankedHereJson Of(RankedCandidate row) => new()
    {
        Id = row.Id,
        Title = SavedWording.Of(row.Title),
        Kind = JsonCode.Of(row.Answer),
        Rank = row.Rank,
        BestRank = row.BestRank,
        WorstRank = row.WorstRank,
        Hours = row.Effects.HoursReleasedPerYear.Mean,
        HoursPossible = PossibleJson.Of(row.Possible?.HoursReleased),
        PaysIn = row.PaysInShare,
        Certainty = SavedWording.Of(row.Certainty.Sentence),
    };

    public static Answer KindOf(RankedHereJson row) =>
        Enum.GetValues<Answer>().First(a => string.Equals(JsonCode.Of(a), row.Kind, StringComparison.Ordinal));

    /// <summary><c>240 h a year (56 to 385)</c>.</summary>
    public static FigureText Hours(RankedHereJson row) => FigureText.WithRange(
        row.Hours is { } hours ? Estimate.Exact(hours, Unit.HoursPerYear) : Estimate.Nothing(Unit.HoursPerYear), RangeOf(row));

    private static PossibleAmount? RangeOf(RankedHereJson row) => row.HoursPossible is not { } range ? null : new PossibleAmount
    {
        P10 = range.P10, P50 = range.P50, P90 = range.P90, Files = range.Files, Error = range.Error, IsUnsure = range.Unsure,
    };

    /// <summary>How likely it is that it pays, in words and as a share; without possible files the file's own figures alone say
    /// it.</summary>
    public static Message Pays(RankedHereJson row) => row.HoursPossible is { } range
        ? RankSweepWords.WordAndShare.With(ProbabilityScale.Word(row.PaysIn, range.Files), Amount.Probability(row.PaysIn))
        : row.PaysIn >= RankedCandidate.Mostly ? RankSweepWords.PaysByTheFile : RankSweepWords.PaysNotByTheFile;

    public static bool IsPaying(RankedHereJson row) => row.PaysIn >= RankedCandidate.Mostly;
}
