using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Verification.Calibration;

/// <summary>A pilot that was verified, as calibration sees it.</summary>
internal sealed record CalibrationPilot
{
    /// <summary>What findings and tables call it.</summary>
    public required string Name { get; init; }

    /// <summary>Pilots of one department hang together: the same people stated its figures.</summary>
    public required string Department { get; init; }

    public required IReadOnlyList<CalibrationFigure> Figures { get; init; }

    /// <summary>The conventions by which its ranges were stated.</summary>
    public DoubtConventions By { get; init; } = DoubtConventions.Usual;

    /// <summary>The stated chance; null where there was none.</summary>
    public double? Chance { get; init; }

    /// <summary>How far it has come; null where nobody says.</summary>
    public IdeaStatus? Status { get; init; }

    public DateOnly? First { get; init; }

    public DateOnly? Last { get; init; }
}

/// <summary>A figure that was predicted with a range and measured.</summary>
/// <param name="Figure">Which.</param>
/// <param name="Step">Where the step stands; null for the hours over all.</param>
/// <param name="RestsOn">What puts it in doubt.</param>
/// <param name="Predicted">What the file said, with the middle 95 % of what it left open.</param>
/// <param name="Measured">What the pilot says.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="IsCovered">Whether it came out where 19 in 20 pilots of this size do if the stated range is right.</param>
internal sealed record CalibrationFigure(PilotFigure Figure, string? Step, IReadOnlyList<DoubtSource> RestsOn, PilotRange Predicted,
    PilotRange Measured, int Cases, bool IsCovered)
{
    /// <summary>The one convention that it tells of; null where it rests on several, or on none.</summary>
    public DoubtSource? Source => RestsOn is [var only] ? only : null;

    public bool IsShare => Figure is PilotFigure.Coverage or PilotFigure.Exceptions or PilotFigure.Failures;
}
