using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Verification.Calibration;

/// <summary>What became of candidates says of their stated chances.</summary>
internal enum ChanceVerdict
{
    /// <summary>Too few to say.</summary>
    Undecided,

    InLine,

    /// <summary>Fewer are in use than was stated.</summary>
    TooHigh,

    /// <summary>More are in use than was stated.</summary>
    TooLow,
}

/// <summary>Stated chances beside what became of the candidates: in use, or retired. What is still on its way counts on neither
/// side.</summary>
internal sealed record SuccessCalibration
{
    private const int Fewest = 10;
    private const double WidestInterval = 3;

    // Where the words of a probability change: below even, likely, almost certain.
    private static readonly double[] Borders = [0.4, 0.6, 0.8];

    public required SuccessBand All { get; init; }

    /// <summary>By how likely it was said to be, those with any.</summary>
    public required IReadOnlyList<SuccessBand> Bands { get; init; }

    /// <summary>Pilots of which nobody says what became, or that are on their way.</summary>
    public required int Open { get; init; }

    /// <summary>What a stated chance has to be multiplied with.</summary>
    public PilotRange Factor => new(All.Share / All.Stated, All.Low / All.Stated, All.High / All.Stated);

    public bool IsEnough => All.Ended >= Fewest && Factor is { Low: > 0 and var low, High: { } high } && high / low <= WidestInterval;

    /// <summary>Whether stated chances have to be corrected, and it is known by how much.</summary>
    public bool IsProposed => IsEnough && Verdict != ChanceVerdict.InLine;

    public ChanceVerdict Verdict => All.Verdict is ChanceVerdict.InLine && !IsEnough ? ChanceVerdict.Undecided : All.Verdict;

    public static SuccessCalibration? Of(IReadOnlyList<CalibrationPilot> pilots)
    {
        var ended = pilots.Where(p => p is { Chance: > 0, Status: IdeaStatus.Live or IdeaStatus.Retired })
            .Select(p => (Chance: p.Chance!.Value / p.By.Success, IsLive: p.Status == IdeaStatus.Live)).ToList();
        return ended.Count == 0 ? null : new SuccessCalibration
        {
            All = SuccessBand.Of(0, 1, ended),
            Bands =
            [
                .. from band in Borders.Prepend(0).Zip(Borders.Append(double.PositiveInfinity))
                   let own = ended.Where(e => e.Chance >= band.First && e.Chance < band.Second).ToList()
                   where own.Count > 0
                   select SuccessBand.Of(band.First, Math.Min(1, band.Second), own),
            ],
            Open = pilots.Count - ended.Count,
        };
    }
}

/// <summary>Candidates whose stated chance lies between two limits.</summary>
/// <param name="From">The least stated chance.</param>
/// <param name="To">Below this one.</param>
/// <param name="Ended">How many of them are in use or retired.</param>
/// <param name="Live">How many are in use.</param>
/// <param name="Stated">The mean of their stated chances.</param>
/// <param name="Low">Of the share in use: Wilson's interval.</param>
/// <param name="High">The same.</param>
internal sealed record SuccessBand(double From, double To, int Ended, int Live, double Stated, double Low, double High)
{
    public double Share => (double)Live / Ended;

    /// <summary>Whether so many are live as was stated, as far as so few tell.</summary>
    public ChanceVerdict Verdict => Stated > High ? ChanceVerdict.TooHigh : Stated < Low ? ChanceVerdict.TooLow : ChanceVerdict.InLine;

    public static SuccessBand Of(double from, double to, IReadOnlyList<(double Chance, bool IsLive)> ended)
    {
        var live = ended.Count(e => e.IsLive);
        var (low, high) = Intervals.Share(live, ended.Count);
        return new SuccessBand(from, to, ended.Count, live, ended.Average(e => e.Chance), low, high);
    }
}
