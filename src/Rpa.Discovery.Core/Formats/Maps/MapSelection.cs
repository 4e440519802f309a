using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.Maps;

/// <summary>Which workflows a map shows.</summary>
internal static class MapSelection
{
    public static IReadOnlyList<Workflow> Of(Department department, string? workflow)
    {
        ArgumentNullException.ThrowIfNull(department);
        if (workflow is null)
            return department.Workflows;
        return [department.FindWorkflow(workflow) ?? throw new ArgumentException(
            $"There is no workflow '{workflow}'.{DidYouMean.For(workflow, department.Workflows.Select(w => w.Id))}", nameof(workflow))];
    }
}
