using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Ids that a candidate of a department may have, whatever a run of it finds: what names none of them is no candidate of any
/// study.</summary>
internal static class PossibleIds
{
    private static readonly string[] _ofAStep = ["bot", "ocr-bot", "drop", "cross-train", "no-batch"];

    /// <summary>The ids that stand for one step, workflow or pool; for suggestions too.</summary>
    public static IEnumerable<string> Single(Department department) =>
    [
        .. from workflow in department.Workflows
           from state in workflow.AllStates.OfType<WorkState>()
           from kind in _ofAStep
           select CandidateWording.Id(kind, workflow.Id, state.Id),
        .. department.Workflows.Select(w => CandidateWording.Id("digitize", w.Id)),
        .. department.Pools.Select(p => CandidateWording.Id("one-more", p.Id)),
        .. department.Bots.Select(b => b.Id),
    ];

    /// <summary>Whether a candidate may have the id.</summary>
    public static bool Has(Department department, string id) =>
        Single(department).Contains(id, StringComparer.Ordinal) || IsOfTwo(department, id);

    // Chains and merged steps name two steps of a workflow, other hours a pool and a calendar.
    private static bool IsOfTwo(Department department, string id) =>
        department.Workflows.Any(w => w.AllStates.OfType<WorkState>().Any(from => w.AllStates.OfType<WorkState>().Any(to =>
            Is(id, "bot", w.Id, from.Id, "to", to.Id) || Is(id, "ocr-bot", w.Id, from.Id, "to", to.Id)
                || Is(id, "merge", w.Id, from.Id, to.Id))))
        || department.Pools.Any(p => department.Calendars.Any(c => Is(id, "hours", p.Id, c.Id)));

    private static bool Is(string id, params ReadOnlySpan<string> parts) =>
        string.Equals(id, CandidateWording.Id(parts), StringComparison.Ordinal);
}
