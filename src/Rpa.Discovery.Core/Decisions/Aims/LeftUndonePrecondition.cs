using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>Holds a candidate back that leaves more cases undone than today: by more than a hundredth of those that arrive, beyond
/// chance.</summary>
internal static class LeftUndonePrecondition
{
    private const double OfArrivals = 0.01;

    /// <summary>The gate; null when about as many stay open as today.</summary>
    public static Precondition? Of(CandidateEffects effects) => effects.OpenCasesAddedPerYear is { Mean: { } added } open
        && effects.CasesPerYear.Mean is { } arrivals && added > OfArrivals * arrivals && (open.Low ?? added) > 0
        ? new Precondition { Kind = PreconditionKind.LeftUndone, Reason = LeftUndoneWords.GateMoreOpen.With(Amount.Number(added)) } : null;
}
