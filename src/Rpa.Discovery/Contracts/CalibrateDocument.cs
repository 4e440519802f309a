using System.ComponentModel;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Verification.Calibration;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>calibrate</c>: how often stated ranges and chances held over many pilots, and what conventions would have been
/// right.</summary>
internal sealed record CalibrateDocument : ResultDocument, IPagedDocument
{
    public required string Headline { get; init; }
    public MessageJson? HeadlineMessage { get; init; }
    [Description("Pilots that count.")]
    [AtLeast(1)]
    public required int Pilots { get; init; }
    [AtLeast(1)]
    public required int Departments { get; init; }
    [Description("Files in the folder that were looked at.")]
    [AtLeast(1)]
    public required int FilesRead { get; init; }
    [AtLeast(0)]
    public required int FilesLeftOut { get; init; }
    public required DateOnly? First { get; init; }
    public required DateOnly? Last { get; init; }
    [Description("Over every figure; null where nothing was measured.")]
    public required CoverageJson? Coverage { get; init; }
    [Description("By what a figure rests on, times and shares apart.")]
    public required IReadOnlyList<ClassCalibrationJson> Classes { get; init; }
    public required IReadOnlyList<FigureCoverageJson> Figures { get; init; }
    [Description("Stated chances and what became of the candidates; null where that is not said.")]
    public required SuccessJson? Success { get; init; }
    [Description("What lay furthest outside of its range.")]
    public required IReadOnlyList<MissedFigureJson> Furthest { get; init; }
    [Description("The usual conventions with what the pilots tell in their place; null where they tell nothing.")]
    public required ConventionsJson? Proposed { get; init; }
    [Description("Files that were written.")]
    public IReadOnlyList<string>? Files { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public PageJson? Page { get; init; }
}

/// <summary>How many stated ranges held what was measured.</summary>
internal sealed record CoverageJson
{
    [AtLeast(0)]
    public required int Covered { get; init; }
    [AtLeast(1)]
    public required int Figures { get; init; }
    [AtLeast(1)]
    public required int Departments { get; init; }
    [Within(0, 1)]
    public required double Share { get; init; }
    [Within(0, 1)]
    public required double Low { get; init; }
    [Within(0, 1)]
    public required double High { get; init; }
    [Description("What it should be.")]
    [Within(0, 1)]
    public required double Nominal { get; init; }

    public static CoverageJson? Of(RangeCoverage? coverage) => coverage is null ? null : new()
    {
        Covered = coverage.Covered,
        Figures = coverage.Figures,
        Departments = coverage.Departments,
        Share = coverage.Share,
        Low = coverage.Low,
        High = coverage.High,
        Nominal = RangeCoverage.Nominal,
    };
}

/// <summary>What pilots say of one convention.</summary>
internal sealed record ClassCalibrationJson
{
    [CodeOf<DoubtSource>]
    public required string RestsOn { get; init; }
    [OneOf("times", "shares")]
    public required string Kind { get; init; }
    public required CoverageJson Coverage { get; init; }
    [Description("Of times the spread, of shares the cases that they count as; null where no convention stands behind it.")]
    public required double? Usual { get; init; }
    [Description("What it would have to be; null where the pilots do not suffice.")]
    public required PilotRangeJson? Proposed { get; init; }
    [Description("How many times as wide the doubt is as by the usual convention; null where it cannot be told.")]
    public required PilotRangeJson? Scale { get; init; }
    [Description("Of times: measured over predicted, the mean over departments.")]
    public PilotRangeJson? Bias { get; init; }
    [CodeOf<ConventionVerdict>]
    public required string Verdict { get; init; }

    public static ClassCalibrationJson Of(ClassCalibration one) => new()
    {
        RestsOn = JsonCode.Of(one.Source),
        Kind = one.IsShare ? "shares" : "times",
        Coverage = CoverageJson.Of(one.Coverage)!,
        Usual = one.Usual,
        Proposed = PilotRangeJson.Of(one.Proposed),
        Scale = one.Scale is { } scale ? new() { Value = scale.Value, Low = scale.Low, High = scale.High } : null,
        Bias = PilotRangeJson.Of(one.Bias),
        Verdict = JsonCode.Of(one.Verdict),
    };
}

/// <summary>How many stated ranges of one figure held.</summary>
internal sealed record FigureCoverageJson
{
    [CodeOf<PilotFigure>]
    public required string Figure { get; init; }
    public required CoverageJson Coverage { get; init; }
}

/// <summary>A figure that lay outside of its stated range.</summary>
internal sealed record MissedFigureJson
{
    public required string Pilot { get; init; }
    [Description("Where the step stands; null for the hours over all steps.")]
    public required string? Step { get; init; }
    [CodeOf<PilotFigure>]
    public required string Figure { get; init; }
    public required PilotRangeJson Predicted { get; init; }
    public required PilotRangeJson Measured { get; init; }

    public static MissedFigureJson Of(CalibrationPilot pilot, CalibrationFigure figure) => new()
    {
        Pilot = pilot.Name,
        Step = figure.Step,
        Figure = JsonCode.Of(figure.Figure),
        Predicted = PilotRangeJson.Of(figure.Predicted)!,
        Measured = PilotRangeJson.Of(figure.Measured)!,
    };
}

/// <summary>Stated chances beside what became of the candidates.</summary>
internal sealed record SuccessJson
{
    public required SuccessBandJson All { get; init; }
    public required IReadOnlyList<SuccessBandJson> Bands { get; init; }
    [Description("Pilots that are on their way, or of which nobody says what became.")]
    [AtLeast(0)]
    public required int Open { get; init; }
    [Description("What a stated chance has to be multiplied with; null where they are in line, or the pilots do not suffice.")]
    public required PilotRangeJson? Factor { get; init; }
    [CodeOf<ChanceVerdict>]
    public required string Verdict { get; init; }

    public static SuccessJson? Of(SuccessCalibration? success) => success is null ? null : new()
    {
        All = SuccessBandJson.Of(success.All),
        Bands = [.. success.Bands.Select(SuccessBandJson.Of)],
        Open = success.Open,
        Factor = success.IsProposed ? PilotRangeJson.Of(success.Factor) : null,
        Verdict = JsonCode.Of(success.Verdict),
    };
}

/// <summary>Candidates whose stated chance lies between two limits.</summary>
internal sealed record SuccessBandJson
{
    [Within(0, 1)]
    public required double From { get; init; }
    [Within(0, 1)]
    public required double To { get; init; }
    [AtLeast(1)]
    public required int Ended { get; init; }
    [AtLeast(0)]
    public required int Live { get; init; }
    [Description("The mean of the stated chances.")]
    [AtLeast(0)]
    public required double Stated { get; init; }
    [Within(0, 1)]
    public required double Low { get; init; }
    [Within(0, 1)]
    public required double High { get; init; }

    public static SuccessBandJson Of(SuccessBand band) => new()
    {
        From = band.From, To = band.To, Ended = band.Ended, Live = band.Live, Stated = band.Stated, Low = band.Low, High = band.High,
    };
}
