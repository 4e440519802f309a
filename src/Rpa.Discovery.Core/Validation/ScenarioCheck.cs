using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Validation;

/// <summary>Checks what a scenario makes of a department like a department: whatever is found then and not today stands at the change that
/// brought it.</summary>
internal static class ScenarioCheck
{
    /// <summary>The department after all changes, with the errors of the changes and of what they lead to.</summary>
    public static ReadResult<Department> Applied(Department department, Scenario scenario)
    {
        var applied = scenario.Apply(department);
        return applied.TryGetValue(out var changed)
            ? new ReadResult<Department>(changed,
                [.. applied.Diagnostics, .. New(DepartmentValidator.Errors, department, changed, scenario)])
            : applied;
    }

    /// <summary>Every finding, warnings about the load among them.</summary>
    public static IReadOnlyList<Diagnostic> Findings(DepartmentFile file, Scenario scenario)
    {
        var applied = scenario.Apply(file.Department);
        return applied.TryGetValue(out var changed)
            ? [.. applied.Diagnostics, .. New(d => DepartmentValidator.Validate(file with { Department = d }), file.Department,
                changed, scenario)]
            : applied.Diagnostics;
    }

    private static List<Diagnostic> New(Func<Department, IReadOnlyList<Diagnostic>> check, Department asIs, Department changed,
        Scenario scenario)
    {
        var known = check(asIs).Select(Said).ToHashSet(StringComparer.Ordinal);
        var found = new List<Diagnostic>();
        foreach (var finding in check(changed).Where(f => !known.Contains(Said(f))))
            found.Add(finding.At(PlaceOf(finding, check, asIs, scenario)));
        return found;
    }

    // The first change after which it is found.
    private static SourceSpan PlaceOf(Diagnostic finding, Func<Department, IReadOnlyList<Diagnostic>> check, Department asIs,
        Scenario scenario)
    {
        for (var count = 0; count <= scenario.Changes.Count; count++)
        {
            var part = (scenario with { Changes = [.. scenario.Changes.Take(count)] }).Apply(asIs);
            if (part.TryGetValue(out var changed) && check(changed)
                .Any(f => string.Equals(Said(f), Said(finding), StringComparison.Ordinal)))
                return count == 0 || scenario.Changes[count - 1].Place.Line == 0 ? scenario.Place : scenario.Changes[count - 1].Place;
        }

        return scenario.Place;
    }

    // Two parts may have one title: their ids tell them apart.
    private static string Said(Diagnostic finding) =>
        $"{finding.Code} {finding.Message} {string.Join(' ', finding.Arguments.OfType<Named>().Select(n => n.Id))}";
}
