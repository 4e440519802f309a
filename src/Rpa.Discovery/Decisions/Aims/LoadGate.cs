using Rpa.Discovery.Credibility;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Decisions;

/// <summary>A candidate that leaves people with more work than hours is held back, with the load that it would make.</summary>
/// <remarks>Where today is overloaded itself and ranked all the same, the load of a candidate says nothing against it.</remarks>
internal static class LoadGate
{
    public static IEnumerable<Gate> Of(ExperimentResult asIs, ExperimentResult? toBe, StudyKind kind)
    {
        if (toBe is null || StaffLoad.Of(toBe, kind) is not { Verdict: LoadVerdict.Overloaded } load || StaffLoad.Of(asIs, kind).Verdict == LoadVerdict.Overloaded)
            yield break;
        yield return new Gate { Kind = GateKind.Overload, Reason = load.Short };
    }
}
