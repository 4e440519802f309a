using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Validation;

/// <summary>Finds everything that is wrong or doubtful in a department at once: names, flow, values, load.</summary>
/// <remarks>A finding that is only the consequence of another one is left out: the flow of a workflow with an unknown target is not judged,
/// nor the load of a department with errors.</remarks>
public static class DepartmentValidator
{
    /// <summary>Every finding about a department, in the order of the file.</summary>
    public static IReadOnlyList<Diagnostic> Validate(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        return Validate(new DepartmentFile { Department = department });
    }

    /// <summary>Every finding about a department file, in the order of the file.</summary>
    public static IReadOnlyList<Diagnostic> Validate(DepartmentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var findings = Structure(file);
        if (findings.All(f => f.Severity != Severity.Error))
        {
            foreach (var workflow in file.Department.Workflows)
                TraceChecks.Dates(file, workflow, findings);
            LoadChecks.Run(file, findings);
        }

        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in file.Files)
            order.TryAdd(path, order.Count);
        return [.. findings.OrderBy(f => f.Place.Path is { } path ? order.GetValueOrDefault(path, order.Count) : order.Count)
            .ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column)];
    }

    /// <summary>What keeps a department from being simulated, without a look at the load.</summary>
    internal static IReadOnlyList<Diagnostic> Errors(Department department) =>
        Structure(new DepartmentFile { Department = department }).FindAll(f => f.Severity == Severity.Error);

    private static List<Diagnostic> Structure(DepartmentFile file)
    {
        var findings = new List<Diagnostic>();
        IdChecks.Run(file, findings);
        ReferenceChecks.Run(file, findings);
        foreach (var workflow in file.Department.Workflows)
        {
            FlowChecks.Run(workflow, findings);
            TraceChecks.Rows(workflow, findings);
        }

        MeaningChecks.Run(file, findings);
        EffectChecks.Run(file.Department, findings);
        UnknownChecks.Run(file.Department, findings);
        IdeaChecks.Run(file, findings);
        return findings;
    }
}
