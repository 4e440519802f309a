using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Verification;

/// <summary>What was tried: a candidate with the steps that a pilot can verify, or a bot that stands in the file.</summary>
/// <param name="Id">The candidate's, or the bot's.</param>
/// <param name="Title">For people.</param>
/// <param name="Scenario">What it changes; null for a bot that stands in the file.</param>
/// <param name="Steps">Those with a bot or a new time.</param>
internal sealed record PilotSubject(string Id, Message Title, Scenario? Scenario, IReadOnlyList<PilotStep> Steps)
{
    /// <summary>A candidate; without steps when it changes nothing that a pilot's table tells.</summary>
    public static PilotSubject Of(string id, Message title, Scenario scenario, Department department)
    {
        var steps = new List<PilotStep>();
        for (var i = 0; i < scenario.Changes.Count; i++)
        {
            foreach (var path in scenario.Changes[i] switch
            {
                AutomateChange automate => automate.States,
                EffortChange effort => [effort.State],
                _ => []
            })
            {
                if (department.FindWorkflow(path.Workflow) is { } workflow && workflow.FindState(path.State) is WorkState state
                    && steps.TrueForAll(s => s.Path != path))
                    steps.Add(new PilotStep(path, workflow, state, i));
            }
        }

        return new PilotSubject(id, title, scenario, steps);
    }

    /// <summary>The bots that stand in a file.</summary>
    public static IEnumerable<PilotSubject> InTheFile(Department department) =>
        from bot in department.Bots
        let steps = (from workflow in department.Workflows
                     from state in workflow.AllStates.OfType<WorkState>()
                     where string.Equals(state.Work.Automation?.Bot, bot.Id, StringComparison.Ordinal)
                     select new PilotStep(new StatePath(workflow.Id, state.Id), workflow, state, -1)).ToList()
        where steps.Count > 0
        select new PilotSubject(bot.Id, bot.Title ?? (Text)bot.Id, null, steps);

    /// <summary>Ids and titles by which the rows of the bot are known.</summary>
    public IEnumerable<string> BotNames(Department department)
    {
        var ids = Steps.Select(s => s.AutomationIn(Scenario, s.State)?.Bot).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            yield return id;
            if ((Scenario?.Bots.FirstOrDefault(b => string.Equals(b.Id, id, StringComparison.Ordinal))
                ?? department.FindBot(id))?.Title is { } title)
            {
                yield return title.In(Language.English);
                yield return title.In(Language.Japanese);
            }
        }
    }
}

/// <summary>A step that changes.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Workflow">Of the file.</param>
/// <param name="State">Of the file.</param>
/// <param name="Change">The place of the change in the scenario; −1 where the bot stands in the file.</param>
internal sealed record PilotStep(StatePath Path, Workflow Workflow, WorkState State, int Change)
{
    public Text Title => State.Title ?? (Text)State.Id;

    /// <summary>What a bot does of it in a scenario, or in a file's own state; null where none does.</summary>
    public Automation? AutomationIn(Scenario? scenario, WorkState state) =>
        Change < 0 ? state.Work.Automation : (scenario!.Changes[Change] as AutomateChange)?.Automation;

    /// <summary>Whether a bot does it.</summary>
    public bool HasBot(Scenario? scenario) => AutomationIn(scenario, State) is not null;

    /// <summary>How a cell of the column 作業 means this step.</summary>
    public StepNaming Naming(string written, string? workflow)
    {
        if (workflow is not null)
            return string.Equals(workflow, Path.Workflow, StringComparison.Ordinal)
                && string.Equals(written, Path.State, StringComparison.Ordinal) ? StepNaming.Path : StepNaming.None;
        return Naming(Path, State, written);
    }

    /// <summary>How a cell means a step: letters of full width, spaces and signs between words tell nothing apart.</summary>
    public static StepNaming Naming(StatePath path, WorkState state, string written)
    {
        var name = Plain(written);
        bool Is(string? other) => other is not null && string.Equals(Plain(other), name, StringComparison.OrdinalIgnoreCase);
        return Is(path.ToString()) ? StepNaming.Path : Is(path.State) ? StepNaming.Id
            : Is(state.Title?.In(Language.English)) || Is(state.Title?.In(Language.Japanese)) ? StepNaming.Title : StepNaming.None;
    }

    private static string Plain(string name) =>
        string.Join(' ', FullWidth.ToAscii(name).Split([' ', '_', '-', '\t'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>By what a step is named, the surest last.</summary>
internal enum StepNaming
{
    None,
    Title,
    Id,
    Path,
}
