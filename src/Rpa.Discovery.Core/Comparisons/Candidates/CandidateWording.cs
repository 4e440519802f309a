using System.Text;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Names and figures as candidates print them.</summary>
internal static class CandidateWording
{
    public static Message NameOf(StepProfile step) => NameOf(step.Workflow, step.State);

    public static Message NameOf(Workflow workflow, WorkflowState state) =>
        CandidateWords.Step.With(state.Title ?? (Model.Quantities.Text)state.Id, NameOf(workflow));

    public static Model.Quantities.Text NameOf(Workflow workflow) => workflow.Title ?? (Model.Quantities.Text)workflow.Id;

    public static Model.Quantities.Text NameOf(Pool pool) => pool.Title ?? (Model.Quantities.Text)pool.Id;

    public static Amount Share(double share) => Amount.Share(share);

    public static SpanOfTime Span(double hours) => new(hours);

    public static Amount Hours(double hours) => Amount.Hours(hours);

    public static MonthOfYear Month(DateOnly date) => new(date);

    /// <summary>Kebab-case ASCII of a path's parts.</summary>
    public static string Id(params ReadOnlySpan<string> parts)
    {
        var id = new StringBuilder();
        foreach (var part in parts)
            id.Append(id.Length > 0 ? "-" : "").Append(part);
        return id.ToString();
    }
}
