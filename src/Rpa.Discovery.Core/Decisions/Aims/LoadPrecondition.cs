using Rpa.Discovery.Credibility;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>A candidate that leaves people with more work than hours is held back, with the load that it would make; so is one that lets a
/// line grow which does not grow today.</summary>
/// <remarks>Where today is overloaded itself and ranked all the same, the load of a candidate says nothing against it.</remarks>
internal static class LoadPrecondition
{
    public static IEnumerable<Precondition> Of(ExperimentResult asIs, ExperimentResult? toBe, StudyKind kind)
    {
        if (toBe is null || StaffLoad.Of(toBe, kind) is not { Grows: true } load)
            yield break;
        var today = StaffLoad.Of(asIs, kind);
        if (load.Verdict == LoadVerdict.Overloaded && today.Verdict != LoadVerdict.Overloaded)
            yield return new Precondition { Kind = PreconditionKind.Overload, Reason = load.Short };
        else if (!today.Grows)
            yield return new Precondition { Kind = PreconditionKind.LeftUndone, Reason = LeftUndoneWords.GateGrows.With(load.Short) };
    }
}
