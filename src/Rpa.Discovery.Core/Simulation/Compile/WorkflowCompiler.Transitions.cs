using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>The ways out of a state: guards, draws over what is left, timers, what they set and start.</summary>
internal sealed partial class WorkflowCompiler
{
    private void AddTransitions(WorkflowState state, string path, NamedRows names, ref StateRow row)
    {
        List<int> guarded = [], drawn = [], timers = [];
        var drawnModels = new List<Transition>();
        foreach (var transition in state.Transitions)
        {
            var target = -1;
            if (transition.Target is not null && !names.States.TryGetValue(transition.Target, out target))
            {
                _findings.Add(SimulationRules.UnknownName.At(transition.Place, path, transition.Target));
                continue;
            }

            var index = _transitions.Count;
            _transitions.Add(new TransitionRow
            {
                Target = target,
                Event = transition.Event,
                Guard = transition.Guard is { } guard ? GuardCompiler.Compile(guard, names) : null,
                After = transition.After is { } after ? LawCompiler.Compile(after, names.Attributes) : null,
                Key = transition.IsTimer ? Keys.Name($"{path}/{transition.Event}", DrawPurpose.Timer) : 0,
                WhileWaiting = transition.WhileWaiting,
                IsBare = transition.Set.Count == 0 && transition.Starts is null,
                Set = transition.Set.Count == 0 ? null : SetOf(transition, path, names),
                Starts = transition.Starts is null ? null : StartOf(transition, path, names),
            });
            if (transition.IsTimer)
            {
                timers.Add(index);
            }
            else if (transition.Guard is not null)
            {
                guarded.Add(index);
            }
            else
            {
                drawn.Add(index);
                drawnModels.Add(transition);
            }
        }

        row.Guarded = guarded.Count > 0 ? [.. guarded] : null;
        row.Timers = timers.Count > 0 ? [.. timers] : null;
        if (drawn.Count == 1 && guarded.Count == 0)
            row.OnlyTransition = drawn[0];
        else if (drawn.Count > 0)
            row.Branch = BranchOf(state, path, drawn, drawnModels, names);
        if (row.Branch is { Attributes.Length: 0 } plain && plain.Tables[0] is not null)
            (row.PlainBranch, row.PlainTargets, row.Branch) = (plain.Tables[0], plain.Transitions, null);
        if (guarded.Count == 0 && drawn.TrueForAll(transition => _transitions[transition].IsBare))
            row.Next = NextOf(in row, [.. drawn.Select(transition => _transitions[transition].Target)]);
    }

    private static AliasTable? NextOf(in StateRow row, int[] targets) =>
        row.OnlyTransition >= 0 ? AliasTable.From([1]).Over(targets) : row.PlainBranch?.Over(targets);

    private StartPlan? StartOf(Transition transition, string path, NamedRows names)
    {
        for (var w = 0; w < _department.Workflows.Count; w++)
        {
            if (!string.Equals(_department.Workflows[w].Id, transition.Starts, StringComparison.Ordinal))
                continue;
            var with = new List<(AttributeRow, GuardNode.Term)>();
            foreach (var assignment in transition.With)
            {
                if (_names[w].Attributes.TryGetValue(assignment.Attribute, out var attribute))
                    with.Add((attribute, GuardCompiler.Compile(assignment.Value, names)));
                else
                    _findings.Add(SimulationRules.UnknownName.At(assignment.Place, path, assignment.Attribute));
            }

            return new StartPlan(w, Keys.Name($"{path}/{transition.Event}", DrawPurpose.Started), [.. with]);
        }

        _findings.Add(SimulationRules.UnknownName.At(transition.Place, path, transition.Starts!));
        return null;
    }

    private (AttributeRow, GuardNode.Term)[] SetOf(Transition transition, string path, NamedRows names)
    {
        var set = new List<(AttributeRow, GuardNode.Term)>();
        foreach (var assignment in transition.Set)
        {
            if (names.Attributes.TryGetValue(assignment.Attribute, out var attribute))
                set.Add((attribute, GuardCompiler.Compile(assignment.Value, names)));
            else
                _findings.Add(SimulationRules.UnknownName.At(assignment.Place, path, assignment.Attribute));
        }

        return [.. set];
    }

    private BranchTable? BranchOf(WorkflowState state, string path, List<int> drawn, List<Transition> models, NamedRows names)
    {
        var attributes = models.Select(t => t.Probability?.Always is null ? t.Probability?.Per : null).OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(id => names.Attributes.GetValueOrDefault(id)).OfType<AttributeRow>().ToArray();
        var strides = new int[attributes.Length];
        var combinations = 1;
        for (var i = 0; i < attributes.Length; i++)
        {
            strides[i] = combinations;
            combinations = Math.Min(MostCombinations + 1, combinations * (attributes[i].Values.Length + 1));
        }

        if (combinations > MostCombinations)
        {
            _findings.Add(SimulationRules.TooManyCombinations.At(state.Place, path));
            return null;
        }

        var tables = new AliasTable?[combinations];
        for (var combination = 0; combination < combinations; combination++)
        {
            var now = combination;
            string? ValueOf(string id)
            {
                var i = Array.FindIndex(attributes, a => string.Equals(a.Id, id, StringComparison.Ordinal));
                if (i < 0)
                    return null;
                var value = now / strides[i] % (attributes[i].Values.Length + 1);
                return value < attributes[i].Values.Length ? attributes[i].Values[value] : "";
            }

            var chances = Chances.All(models, ValueOf);
            tables[combination] = chances.Sum() > 0 ? AliasTable.From(chances) : null;
        }

        return new BranchTable([.. drawn], attributes, strides, tables);
    }
}
