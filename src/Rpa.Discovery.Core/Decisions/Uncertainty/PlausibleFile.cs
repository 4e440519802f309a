using Rpa.Discovery.Credibility;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What rules a possible file out: the division copes with its work, and what was measured of it must come out.</summary>
/// <remarks>A file that is ruled out counts for nothing. A candidate that overloads the people of a plausible file stays in it, losses and
/// all.</remarks>
internal sealed class PlausibleFile
{
    private readonly StudyKind _kind;
    private readonly bool _copes;
    private readonly IReadOnlyList<Observation> _measured;

    /// <param name="file">With what was observed; null when nothing is known but the run.</param>
    /// <param name="asIs">Today, as the file says.</param>
    public PlausibleFile(DepartmentFile? file, ExperimentResult asIs)
    {
        _kind = file?.Study?.Kind ?? StudyKind.Terminating;
        _copes = StaffLoad.Of(asIs, _kind).Verdict != LoadVerdict.Overloaded; // a file that says so itself is not ruled out for it
        _measured = [.. (file?.Observed ?? []).Where(o => o.Evidence is { Class: EvidenceClass.Log or EvidenceClass.Measured })];
    }

    /// <summary>Whether results in full are needed to tell.</summary>
    public bool Compares => _measured.Count > 0;

    /// <summary>Whether a file is ruled out by what enters alone, before it is run.</summary>
    public bool IsOverloaded(Department possible, ExperimentOptions options) => _copes && StaffLoad.IsOverloaded(possible, options, _kind);

    /// <summary>Whether a file stays that was not overloaded by what enters, and whose today was run.</summary>
    public bool Holds(ExperimentResult today) =>
        !(_copes && !StaffLoad.IsTold(today.Options, _kind) && StaffLoad.Of(today, _kind).Verdict == LoadVerdict.Overloaded)
        && !(Compares && CredibilityCheck.Compare(_measured,
            today).Rows.Any(r => r is { Kind: not CredibilityKind.HoursExplained, Verdict: Verdict.Poor }));
}
