using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Verification.Calibration;

/// <summary>What pilots say of a convention.</summary>
internal enum ConventionVerdict
{
    /// <summary>Too few pilots to say.</summary>
    Undecided,

    /// <summary>Stated ranges are as wide as they should be, as far as the pilots tell.</summary>
    InLine,

    /// <summary>They are too narrow: what was measured lies outside too often.</summary>
    TooNarrow,

    /// <summary>They are wider than they need be.</summary>
    TooWide,
}

/// <summary>Stated ranges and stated chances beside what pilots measured: how often they were right, and what conventions would have
/// been.</summary>
internal sealed record PilotCalibration
{
    private const int MostMisses = 5;

    public required IReadOnlyList<CalibrationPilot> Pilots { get; init; }

    /// <summary>Over every figure; null where nothing was measured.</summary>
    public required RangeCoverage? All { get; init; }

    /// <summary>By what a figure rests on and what it counts, those with any figure.</summary>
    public required IReadOnlyList<ClassCalibration> Classes { get; init; }

    /// <summary>By figure.</summary>
    public required IReadOnlyList<(PilotFigure Figure, RangeCoverage Coverage)> Figures { get; init; }

    /// <summary>Null where of no pilot both the chance and the end are known.</summary>
    public required SuccessCalibration? Success { get; init; }

    /// <summary>What lay furthest outside of its range.</summary>
    public required IReadOnlyList<(CalibrationPilot Pilot, CalibrationFigure Figure)> Furthest { get; init; }

    /// <summary>Figures that rest on several classes, or on none, and so tell of no convention by themselves.</summary>
    public required int Mixed { get; init; }

    /// <summary>Whether any convention can be told.</summary>
    public bool HasProposal => Classes.Any(c => c.Scale is { IsEnough: true }) || Success is { IsProposed: true };

    public (DateOnly First, DateOnly Last)? Days =>
        Pilots.Select(p => p.First).OfType<DateOnly>().ToList() is { Count: > 0 } first
            && Pilots.Select(p => p.Last).OfType<DateOnly>().ToList() is { Count: > 0 } last ? (first.Min(), last.Max()) : null;

    public static PilotCalibration Of(IReadOnlyList<CalibrationPilot> pilots)
    {
        var figures = pilots.SelectMany(p => p.Figures.Select(f => (Pilot: p, Figure: f))).ToList();
        return new PilotCalibration
        {
            Pilots = pilots,
            All = CoverageOf(figures),
            Classes =
            [
                .. from source in Enum.GetValues<DoubtSource>()
                   from isShare in (bool[])[false, true]
                   let own = figures.Where(f => f.Figure.Source == source && f.Figure.IsShare == isShare
                       && f.Figure.Figure != PilotFigure.HoursReleasedPerYear).ToList()
                   where own.Count > 0
                   select ClassCalibration.Of(source, isShare, own, CoverageOf(own)!),
            ],
            Figures =
            [
                .. from kind in Enum.GetValues<PilotFigure>()
                   let coverage = CoverageOf(figures.Where(f => f.Figure.Figure == kind))
                   where coverage is not null
                   select (kind, coverage),
            ],
            Success = SuccessCalibration.Of(pilots),
            Furthest = [.. figures.Where(f => !f.Figure.IsCovered).OrderByDescending(f => HowFar(f.Figure))
                .ThenBy(f => f.Pilot.Name, StringComparer.Ordinal).Take(MostMisses)],
            Mixed = figures.Count(f => f.Figure.Source is null && f.Figure.Figure != PilotFigure.HoursReleasedPerYear),
        };
    }

    /// <summary>The usual conventions with what the pilots tell in their place.</summary>
    public DoubtConventions Proposed(string hash)
    {
        var conventions = DoubtConventions.Usual with
        {
            Source = new ConventionSource(Pilots.Count, Days?.First, Days?.Last, hash),
        };
        foreach (var one in Classes.Where(c => c.Proposed is not null))
            conventions = one.PutInto(conventions);
        return Success is { IsProposed: true } success ? conventions with { Success = Rounded(success.Factor.Value) } : conventions;
    }

    /// <summary>As many digits as are shown.</summary>
    public static double Rounded(double value) =>
        Math.Round(value, Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 15));

    private static RangeCoverage? CoverageOf(IEnumerable<(CalibrationPilot Pilot, CalibrationFigure Figure)> figures) =>
        RangeCoverage.Of(figures.Select(f => (f.Pilot.Department, f.Figure.IsCovered)));

    // In widths of the stated range, so that times and shares can be compared.
    private static double HowFar(CalibrationFigure figure)
    {
        var width = (figure.Predicted.High ?? figure.Predicted.Value) - (figure.Predicted.Low ?? figure.Predicted.Value);
        var off = Math.Abs(figure.Measured.Value - figure.Predicted.Value);
        return width > 0 ? off / width : double.MaxValue;
    }
}

/// <summary>What pilots say of one convention: of the times or of the shares that rest on one class.</summary>
internal sealed record ClassCalibration
{
    public required DoubtSource Source { get; init; }

    /// <summary>Whether shares; else times.</summary>
    public required bool IsShare { get; init; }

    public required RangeCoverage Coverage { get; init; }

    /// <summary>How many times as wide the doubt is; null where it cannot be told, or no convention stands behind it.</summary>
    public required DoubtScale? Scale { get; init; }

    /// <summary>Measured over predicted, the mean over departments; null with fewer than two, and for shares.</summary>
    public required PilotRange? Bias { get; init; }

    /// <summary>The usual spread, or cases seen; null where no convention stands behind it.</summary>
    public double? Usual => Source == DoubtSource.Stated ? null
        : IsShare ? (DoubtScale.ClassOf(DoubtConventions.Usual, Source) ?? DoubtConventions.Usual.Guess).Cases
        : DoubtScale.SpreadOf(DoubtConventions.Usual, Source);

    /// <summary>What it would have to be, as far as the pilots tell, however few.</summary>
    public PilotRange? Told => Scale is null || Usual is not { } usual ? null
        : IsShare ? new(usual / (Scale.Value * Scale.Value), usual / (Scale.High * Scale.High), usual / (Scale.Low * Scale.Low))
        : new(Math.Pow(usual, Scale.Value), Math.Pow(usual, Scale.Low), Math.Pow(usual, Scale.High));

    /// <summary>The same where the pilots suffice; null where they do not.</summary>
    public PilotRange? Proposed => Scale is { IsEnough: true } && CanBeWritten ? Told : null;

    public ConventionVerdict Verdict => Coverage.IsTooLow ? ConventionVerdict.TooNarrow
        : Scale is not { IsEnough: true } scale ? ConventionVerdict.Undecided
        : scale.Low > 1 ? ConventionVerdict.TooNarrow
        : scale.High < 1 ? ConventionVerdict.TooWide
        : ConventionVerdict.InLine;

    // An unknown share goes by the spread of what is unknown, of which shares alone do not tell.
    private bool CanBeWritten => Source != DoubtSource.Stated && !(IsShare && Source == DoubtSource.Unknown);

    public static ClassCalibration Of(DoubtSource source, bool isShare,
        IReadOnlyList<(CalibrationPilot Pilot, CalibrationFigure Figure)> own, RangeCoverage coverage) => new()
        {
            Source = source,
            IsShare = isShare,
            Coverage = coverage,
            Scale = source == DoubtSource.Stated || (isShare && source == DoubtSource.Unknown) ? null
                : isShare ? DoubtScale.OfShares(own, source) : DoubtScale.OfTimes(own, source),
            Bias = isShare ? null : BiasOf(own),
        };

    /// <summary>Conventions with what was told of this one.</summary>
    public DoubtConventions PutInto(DoubtConventions conventions)
    {
        var value = PilotCalibration.Rounded(IsShare ? Math.Clamp(Proposed!.Value, 0.5, 1e6) : Math.Clamp(Proposed!.Value, 1.01, 1000));
        ClassConvention With(ClassConvention convention) =>
            IsShare ? convention with { Cases = value } : convention with { Spread = value };
        return Source switch
        {
            DoubtSource.Guess => conventions with { Guess = With(conventions.Guess) },
            DoubtSource.Interview => conventions with { Interview = With(conventions.Interview) },
            DoubtSource.Published => conventions with { Published = With(conventions.Published) },
            _ => conventions with { UnknownSpread = value },
        };
    }

    private static PilotRange? BiasOf(IReadOnlyList<(CalibrationPilot Pilot, CalibrationFigure Figure)> own)
    {
        var sample = new MeanVariance();
        foreach (var department in own.Where(f => f.Figure is { Predicted.Value: > 0, Measured.Value: > 0 })
            .GroupBy(f => f.Pilot.Department, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            sample.Add(department.Average(f => Math.Log(f.Figure.Measured.Value / f.Figure.Predicted.Value)));
        if (sample.Count < 2)
            return null;
        var half = StudentT.TwoSided((int)sample.Count - 1, Intervals.Confidence) * sample.StandardError;
        return new PilotRange(Math.Exp(sample.Mean), Math.Exp(sample.Mean - half), Math.Exp(sample.Mean + half));
    }
}
