using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Credibility;

/// <summary>How well a simulated figure agrees with an observed one.</summary>
public enum Verdict
{
    /// <summary>○: within the tolerance.</summary>
    Good,

    /// <summary>△: off, but of the right size.</summary>
    Fair,

    /// <summary>×: does not agree.</summary>
    Poor,
}

/// <summary>What is compared.</summary>
public enum CredibilityKind
{
    /// <summary>Hours entered against hours paid, by pool.</summary>
    HoursExplained,

    /// <summary>Overtime of a pool, by month or for the year.</summary>
    Overtime,

    /// <summary>Finished cases of a workflow.</summary>
    Completed,

    /// <summary>Days from arrival to completion.</summary>
    CycleTimeDays,

    /// <summary>Open cases of a workflow.</summary>
    OpenCases,

    /// <summary>Share of the cases that are late.</summary>
    ShareLate,

    /// <summary>Hours of work of a workflow.</summary>
    WorkHours,
}

/// <summary>"Is this us?": every comparison of the simulation with what the division knows.</summary>
public sealed class CredibilityReport
{
    /// <summary>Hours by pool first, then the observations in the order of the file.</summary>
    public required IReadOnlyList<CredibilityRow> Rows { get; init; }

    /// <summary>The worst verdict of all rows; null when there are none.</summary>
    public Verdict? Worst => Rows.Count == 0 ? null : Rows.Max(r => r.Verdict);

    /// <summary>In one sentence; a × stands in it by name.</summary>
    public required Message Headline { get; init; }

    /// <summary>The headline, in English.</summary>
    public override string ToString() => Headline.ToString();
}

/// <summary>One comparison.</summary>
public sealed record CredibilityRow
{
    /// <summary>What is compared.</summary>
    public required CredibilityKind Kind { get; init; }

    /// <summary>The pool's or workflow's id.</summary>
    public required string Where { get; init; }

    /// <summary>The calendar month 1–12; null for the year.</summary>
    public int? Month { get; init; }

    /// <summary>What the simulation says; for hours explained, the share of the paid hours that nothing explains.</summary>
    public required Estimate Simulated { get; init; }

    /// <summary>What the division knows, in the same unit; null for hours explained.</summary>
    public double? Observed { get; init; }

    /// <summary>○ △ ×.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What ○ and △ mean here.</summary>
    public required Message Tolerance { get; init; }

    /// <summary>The comparison in a sentence.</summary>
    public required Message Sentence { get; init; }

    /// <summary>What the observed figure rests on; for hours explained the weakest evidence is a guess unless the pool says
    /// otherwise.</summary>
    public required EvidenceClass Evidence { get; init; }

    /// <summary>For hours explained: what the paid hours go to; null otherwise.</summary>
    public HoursExplained? Hours { get; init; }
}

/// <summary>Where a pool's paid hours go.</summary>
public sealed record HoursExplained
{
    /// <summary>Regular paid hours per year, absence included.</summary>
    public required Estimate PaidHoursPerYear { get; init; }

    /// <summary>Share of them for the work entered, done or not (the part done in overtime included).</summary>
    public required double WorkShare { get; init; }

    /// <summary>Share of them for other work.</summary>
    public required double OtherWorkShare { get; init; }

    /// <summary>Share of them away: leave and sickness.</summary>
    public required double AbsenceShare { get; init; }

    /// <summary>1 − the others; negative when more is entered than is paid for.</summary>
    public double UnexplainedShare => 1 - WorkShare - OtherWorkShare - AbsenceShare;
}
