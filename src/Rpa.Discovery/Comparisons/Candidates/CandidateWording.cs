using System.Text;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons;

/// <summary>Names and figures as candidates print them.</summary>
internal static class CandidateWording
{
    public static Model.Text NameOf(StepProfile step) => NameOf(step.Workflow, step.State);

    public static Model.Text NameOf(Workflow workflow, WorkflowState state) => Model.Text.Of(CandidateWords.Step, state.Title ?? (Model.Text)state.Id, NameOf(workflow));

    public static Model.Text NameOf(Workflow workflow) => workflow.Title ?? (Model.Text)workflow.Id;

    public static Model.Text NameOf(Pool pool) => pool.Title ?? (Model.Text)pool.Id;

    public static Func<Language, string> Share(double share) => language => Figure.Share(share, language);

    public static Func<Language, string> Span(double hours) => language => Figure.Span(hours, language);

    public static Func<Language, string> Hours(double hours) => language => Figure.Hours(hours, language);

    /// <summary>A month of a year: 2027-10.</summary>
    public static string Month(DateOnly date) => date.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Kebab-case ASCII of a path's parts.</summary>
    public static string Id(params ReadOnlySpan<string> parts)
    {
        var id = new StringBuilder();
        foreach (var part in parts)
            id.Append(id.Length > 0 ? "-" : "").Append(part);
        return id.ToString();
    }
}
