using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>Ids are kebab-case ASCII, not words of the language, and unique among their kind.</summary>
internal static class IdChecks
{
    /// <summary>Words that YAML or the language reads as something else.</summary>
    public static readonly IReadOnlyList<string> Reserved = ["on", "off", "yes", "no", "y", "n", "per", "else", "rest", "unknown",
        "person", "pool"];

    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var department = file.Department;
        Check(department.Id, department.Place, findings);
        Unique(department.Calendars, c => c.Id, ValidationWords.Calendar, findings);
        Unique(department.Systems, s => s.Id, ValidationWords.System, findings);
        Unique(department.Machines, m => m.Id, ValidationWords.Machine, findings);
        Unique(department.People, p => p.Id, ValidationWords.Person, findings);
        Unique(department.Pools, p => p.Id, ValidationWords.Pool, findings);
        Unique(department.Bots, b => b.Id, ValidationWords.Bot, findings);
        Unique(department.Workflows, w => w.Id, ValidationWords.Workflow, findings);
        Unique(file.Sources, s => s.Id, ValidationWords.Source, findings);
        Unique(file.Problems, p => p.Id, ValidationWords.Problem, findings);
        Unique(file.Ideas, i => i.Candidate, IdeaWords.AnIdea, findings);
        foreach (var workflow in department.Workflows)
        {
            Unique(workflow.Attributes, a => a.Id, ValidationWords.Attribute, findings);
            Unique(workflow.AllStates, s => s.Id, ValidationWords.State, findings);
            foreach (var parallel in workflow.AllStates.OfType<ParallelState>())
                Unique(parallel.Regions, r => r.Id, ValidationWords.Region, findings);
        }
    }

    /// <summary>Whether a text may be an id as it stands.</summary>
    public static bool IsAllowed(string id) => IsKebabCase(id) && !Reserved.Contains(id, StringComparer.Ordinal);

    public static bool IsKebabCase(string id) =>
        id.Length > 0 && char.IsAsciiLetterLower(id[0]) && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal)
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static void Unique<T>(IEnumerable<T> parts, Func<T, string> id, Phrase kind, List<Diagnostic> findings)
        where T : ModelPart
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            Check(id(part), part.Place, findings);
            if (!seen.Add(id(part)))
                findings.Add(ReferenceRules.DuplicateId.At(part.Place, kind, id(part)));
        }
    }

    private static void Check(string id, SourceSpan place, List<Diagnostic> findings)
    {
        if (Reserved.Contains(id, StringComparer.Ordinal))
            findings.Add(ReferenceRules.ReservedId.At(place, id));
        else if (!IsKebabCase(id))
            findings.Add(ReferenceRules.BadId.At(place, id));
    }
}
