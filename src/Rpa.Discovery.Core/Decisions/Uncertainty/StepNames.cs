using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>The name of a step in a job that somebody is to do: with its workflow where another step has the same name.</summary>
internal sealed class StepNames(Department department)
{
    private static readonly Language[] Languages = [Language.English, Language.Japanese];

    private readonly Dictionary<(Language, string), int> _used = department.Workflows.SelectMany(w => w.AllStates)
        .SelectMany(state => Languages.Select(language => (language, Title(state).In(language))))
        .GroupBy(name => name).ToDictionary(g => g.Key, g => g.Count());

    public Message Of(Workflow workflow, WorkflowState state)
    {
        var name = Title(state);
        return Array.Exists(Languages, language => _used.GetValueOrDefault((language, name.In(language))) > 1)
            ? DecisionWords.StepOf.With(name, workflow.Title ?? (Text)workflow.Id) : name;
    }

    /// <summary>The same by its path.</summary>
    public Message Of(StatePath path) =>
        department.FindWorkflow(path.Workflow) is { } workflow && workflow.FindState(path.State) is { } state
            ? Of(workflow, state) : (Text)path.State;

    private static Text Title(WorkflowState state) => state.Title ?? (Text)state.Id;
}
