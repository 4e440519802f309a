using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Verification;

/// <summary>Which step of those that were tried a row is about, by the step's path, else its id, else its title.</summary>
internal sealed class StepNames(PilotSubject subject, Department department)
{
    private readonly Dictionary<(string? Workflow, string Written), (PilotStep? Step, string? Several)> _known = [];
    private readonly Dictionary<string, (PilotRow First, PilotStep Step, int Rows)> _counted = new(StringComparer.Ordinal);

    /// <summary>The step; none where it is about another, or where several have the name, which are then told.</summary>
    public (PilotStep? Step, string? Several) Of(PilotRow row)
    {
        if (row.Step is not { } written)
            return (null, null);
        if (!_known.TryGetValue((row.Workflow, written), out var known))
            _known.Add((row.Workflow, written), known = Find(written, row.Workflow));
        if (known.Step is { } step)
            _counted[written] = _counted.TryGetValue(written, out var before) ? before with { Rows = before.Rows + 1 } : (row, step, 1);
        return known;
    }

    /// <summary>Says which names are those of steps elsewhere too, whose rows a log of many workflows may hold.</summary>
    public void TellElsewhere(Findings findings)
    {
        var steps = department.Workflows.SelectMany(w =>
            w.AllStates.OfType<WorkState>().Select(s => (Path: new StatePath(w.Id, s.Id), State: s))).ToList();
        foreach (var (written, (first, step, rows)) in _counted)
        {
            var naming = step.Naming(written, null);
            var others = steps.Where(s => s.Path != step.Path && PilotStep.Naming(s.Path, s.State, written) >= naming)
                .Select(s => s.Path.ToString()).ToList();
            if (others.Count > 0)
                findings.Add(PilotRules.NameElsewhere, first.Place, written, string.Join(", ", others), rows, step.Path);
        }
    }

    private (PilotStep? Step, string? Several) Find(string written, string? workflow)
    {
        var best = subject.Steps.GroupBy(s => s.Naming(written, workflow)).Where(g => g.Key != StepNaming.None).MaxBy(g => g.Key)?.ToList();
        return best switch
        {
            null => (null, null),
            [var only] => (only, null),
            _ => (null, string.Join(", ", best.Select(s => s.Path))),
        };
    }
}
