using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Verification.Calibration;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Many pilots together: how often stated ranges held, by what they rest on, what conventions would have been right, and what
/// became of the stated chances.</summary>
internal static class CalibrationPage
{
    private const int WidestInterval = 3;

    public static Page Of(CalibrationResult result)
    {
        var calibration = result.Calibration;
        var page = new Page(CalibrationWords.Heading.With(calibration.Pilots.Count)).Lead(HeadlineOf(calibration));
        foreach (var one in calibration.Classes)
            page.Lead(VerdictSentence(one));
        if (!calibration.HasProposal)
            page.Lead(CalibrationWords.NothingToChange.With(DoubtScale.FewestDepartments));
        page.Sentence(Files(result))
            .Heading(CalibrationWords.ByClass)
            .Table(ClassColumns, calibration.Classes, namesAbove: true)
            .Sentences(calibration.Classes.Select(BiasOf).OfType<IWording>())
            .Heading(CalibrationWords.ByFigure)
            .Table(FigureColumns, calibration.Figures, namesAbove: true)
            .Add(Chances(calibration));
        if (calibration.Furthest.Count > 0)
            page.Heading(CalibrationWords.FurthestHeading).Table(MissColumns, calibration.Furthest, namesAbove: true);
        return page.Heading(CalibrationWords.How)
            .Items(
            [
                CalibrationWords.Rule, CalibrationWords.ScaleRule.With(DoubtScale.FewestDepartments, WidestInterval),
                calibration.Mixed > 0 ? CalibrationWords.MixedRule.With(calibration.Mixed) : null, CalibrationWords.Unmoved,
            ])
            .Sentence(calibration.HasProposal ? CalibrationWords.Write.With(ToolVersion.Name, result.Folder) : null);
    }

    public static Message HeadlineOf(PilotCalibration calibration) => calibration.All is not { } all ? CalibrationWords.NothingMeasured
        : CalibrationWords.Headline.With(all.Covered, all.Figures, ShareOf(all), Amount.Share(RangeCoverage.Nominal));

    public static int DepartmentsOf(PilotCalibration calibration) =>
        calibration.Pilots.Select(p => p.Department).Distinct(StringComparer.Ordinal).Count();

    /// <summary>What the convention is about.</summary>
    public static Message NameOf(ClassCalibration one) => (one.IsShare ? CalibrationWords.Shares : CalibrationWords.Times)
        .With(one.Source switch
        {
            DoubtSource.Guess => Words.Guess,
            DoubtSource.Interview => Words.Interview,
            DoubtSource.Published => Words.Published,
            DoubtSource.Unknown => CalibrationWords.Unknown,
            _ => CalibrationWords.Stated,
        });

    /// <summary>The usual convention; a dash where there is none.</summary>
    public static IWording UsualOf(ClassCalibration one) =>
        one.Usual is { } usual ? Convention(one, new PilotRange(usual, null, null)) : PageWords.None;

    /// <summary>What the pilots say where they suffice; else a dash.</summary>
    public static IWording ToldOf(ClassCalibration one) => one.Proposed is { } told ? Convention(one, told) : PageWords.None;

    private static ConventionFigure Convention(ClassCalibration one, PilotRange range) => new(range, one.IsShare);

    private static PilotText ShareOf(RangeCoverage coverage) =>
        new(new PilotRange(coverage.Share, coverage.Low, coverage.High), Unit.Share);

    private static IEnumerable<Column<ClassCalibration>> ClassColumns =>
    [
        new(CalibrationWords.RestsOnColumn, NameOf) { NamesRow = true },
        new(CalibrationWords.CoveredColumn, c => CalibrationWords.OutOf.With(c.Coverage.Covered, c.Coverage.Figures)) { IsRight = true },
        new(CalibrationWords.ShareColumn, c => ShareOf(c.Coverage)) { IsRight = true },
        new(CalibrationWords.NowColumn, UsualOf) { IsRight = true },
        new(CalibrationWords.PilotsSayColumn, ToldOf) { IsRight = true },
        new(CalibrationWords.VerdictColumn, c => c.Verdict switch
        {
            ConventionVerdict.InLine => CalibrationWords.InLine,
            ConventionVerdict.TooNarrow => CalibrationWords.TooNarrow,
            ConventionVerdict.TooWide => CalibrationWords.TooWide,
            _ => CalibrationWords.TooFew,
        }),
    ];

    private static IEnumerable<Column<(PilotFigure Figure, RangeCoverage Coverage)>> FigureColumns =>
    [
        new(PilotWords.FigureColumn, f => PilotText.NameOf(f.Figure)) { NamesRow = true, IsFlexible = true },
        new(CalibrationWords.CoveredColumn, f => CalibrationWords.OutOf.With(f.Coverage.Covered, f.Coverage.Figures)) { IsRight = true },
        new(CalibrationWords.ShareColumn, f => ShareOf(f.Coverage)) { IsRight = true },
        new(CalibrationWords.VerdictColumn, f => f.Coverage.IsTooLow ? CalibrationWords.TooNarrow : PageWords.None),
    ];

    private static IEnumerable<Column<(CalibrationPilot Pilot, CalibrationFigure Figure)>> MissColumns =>
    [
        new(CalibrationWords.PilotColumn, m => (Text)m.Pilot.Name) { NamesRow = true },
        new(PilotWords.FigureColumn, m => PilotText.NameOf(m.Figure.Figure)) { IsFlexible = true },
        new(PilotWords.PredictedColumn, m => new PilotText(m.Figure.Predicted, UnitOf(m.Figure))) { IsRight = true },
        new(PilotWords.MeasuredColumn, m => new PilotText(m.Figure.Measured, UnitOf(m.Figure))) { IsRight = true },
    ];

    private static Unit UnitOf(CalibrationFigure figure) => figure.IsShare ? Unit.Share
        : figure.Figure == PilotFigure.HoursReleasedPerYear ? Unit.HoursPerYear : Unit.Minutes;

    private static Message? VerdictSentence(ClassCalibration one) =>
        one.Verdict is not (ConventionVerdict.TooNarrow or ConventionVerdict.TooWide) || one.Usual is null ? null
        : (one.Verdict == ConventionVerdict.TooNarrow ? CalibrationWords.TooNarrowSentence : CalibrationWords.TooWideSentence)
            .With(NameOf(one), one.Proposed is null ? CalibrationWords.HowMuchNotTold.With(UsualOf(one))
                : CalibrationWords.WouldBe.With(UsualOf(one), ToldOf(one)));

    // Only where it is hardly chance: that a mean is never exactly 1 says nothing.
    private static Message? BiasOf(ClassCalibration one) => one is { Scale.IsEnough: true, Bias: { Low: { } low, High: { } high } bias }
        && (low > 1 || high < 1) ? CalibrationWords.Bias.With(NameOf(one), new PilotText(bias, Unit.Number)) : null;

    private static Message Files(CalibrationResult result)
    {
        var (calibration, all) = (result.Calibration, result.Results.Count);
        var departments = DepartmentsOf(calibration);
        return calibration.Days is var (first, last)
            ? CalibrationWords.ReadDated.With(calibration.Pilots.Count, departments, result.LeftOut, all, Day(first), Day(last))
            : CalibrationWords.Read.With(calibration.Pilots.Count, departments, result.LeftOut, all);
    }

    private static Page Chances(PilotCalibration calibration)
    {
        var page = new Page(CalibrationWords.Chances);
        if (calibration.Success is not { } success)
            return page.Sentence(CalibrationWords.NoChances);
        return page.Table<SuccessBand>(
            [
                new(CalibrationWords.BandColumn, b => Series.FromTo(Amount.Probability(b.From), Amount.Probability(b.To)))
                {
                    NamesRow = true
                },
                new(CalibrationWords.MeanColumn, b => Amount.Probability(b.Stated)) { IsRight = true },
                new(CalibrationWords.LiveColumn, b => CalibrationWords.OutOf.With(b.Live, b.Ended)) { IsRight = true },
                new(CalibrationWords.ShareColumn, Live) { IsRight = true },
                new(CalibrationWords.VerdictColumn, b => Of(b.Verdict)),
            ], success.Bands)
            .Sentence(CalibrationWords.ChancesAre.With(success.All.Live, success.All.Ended, Live(success.All),
                Amount.Probability(success.All.Stated), Of(success.Verdict)))
            .Sentence(success.IsProposed ? CalibrationWords.ChanceFactor.With(new PilotText(success.Factor, Unit.Number)) : null)
            .Sentence(success.Open > 0 ? CalibrationWords.StillOpen.With(success.Open) : null)
            .Sentence(CalibrationWords.OnlyTried);
    }

    private static Phrase Of(ChanceVerdict verdict) => verdict switch
    {
        ChanceVerdict.InLine => CalibrationWords.InLine,
        ChanceVerdict.TooHigh => CalibrationWords.TooHigh,
        ChanceVerdict.TooLow => CalibrationWords.TooLow,
        _ => CalibrationWords.TooFew,
    };

    private static PilotText Live(SuccessBand band) => new(new PilotRange(band.Share, band.Low, band.High), Unit.Share);

    private static Text Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A convention with its interval: a spread, or how many cases a share counts as.</summary>
internal sealed record ConventionFigure(PilotRange Range, bool IsShare) : INumbered
{
    public CellNumber Number => new(Range.Value, Unit.Number) { Low = Range.Low, High = Range.High };

    public string In(Language language)
    {
        var text = (IsShare ? CalibrationWords.CasesSeen : CalibrationWords.Factor).In(language, Amount.Number(Range.Value).In(language));
        return Range is { Low: { } low, High: { } high }
            ? ReportWords.FigureAndLimits.In(language, text, new PilotLimits(low, high, Unit.Number).In(language)) : text;
    }
}
