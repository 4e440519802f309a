using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Model;

/// <summary>A part of a file as a sentence names it: by its title, or by its id where it has none. In JSON it stays its id.</summary>
/// <remarks>Where something must be typed (an unknown name and what is near it, an id that cannot be one) a sentence has the id
/// itself.</remarks>
internal sealed class Named : IWording, IEquatable<Named>
{
    private readonly IWording? _title;

    private Named(string id, IWording? title)
    {
        Id = id;
        _title = title;
    }

    public string Id { get; }

    public static Named Of(Pool pool) => new(pool.Id, pool.Title);

    public static Named Of(Person person) => new(person.Id, person.Title);

    public static Named Of(CalendarDefinition calendar) => new(calendar.Id, calendar.Title);

    public static Named Of(InformationSystem system) => new(system.Id, system.Title);

    public static Named Of(Bot bot) => new(bot.Id, bot.Title);

    public static Named Of(CaseAttribute attribute) => new(attribute.Id, attribute.Title);

    public static Named Of(Workflow workflow) => new(workflow.Id, workflow.Title);

    public static Named Of(WorkflowState state) => new(state.Id, state.Title);

    public static Named Of(Region region) => new(region.Id, region.Title);

    /// <summary>A state with its workflow, where the place in the file does not tell which is meant.</summary>
    public static Named Of(Workflow workflow, WorkflowState state) => new($"{workflow.Id}/{state.Id}",
        state.Title is null && workflow.Title is null ? null : ValidationWords.StepOf.With(Of(state), Of(workflow)));

    /// <summary>What ends a state: by its title; without one, an event that is called after where it leads is said by the name of that
    /// state.</summary>
    public static Named Of(Workflow workflow, Transition transition) => new(transition.Event,
        workflow.EventTitle(transition.Event) is { } own ? own
            : transition.Target is { } target && string.Equals(transition.Event, $"to-{target}", StringComparison.Ordinal)
            && workflow.FindState(target) is { Title: { } title }
            ? ValidationWords.Towards.With(title)
            : null);

    /// <summary>A pool by its id: the pool's title where there is such a pool.</summary>
    public static Named Pool(Department department, string id) => department.FindPool(id) is { } pool ? Of(pool) : new Named(id, null);

    /// <summary>A workflow by its id.</summary>
    public static Named Workflow(Department department, string id) =>
        department.FindWorkflow(id) is { } workflow ? Of(workflow) : new Named(id, null);

    /// <summary>A state of a workflow by its id.</summary>
    public static Named State(Workflow workflow, string id) => workflow.FindState(id) is { } state ? Of(state) : new Named(id, null);

    /// <summary>A state of a department by its path.</summary>
    public static Named State(Department department, StatePath path) =>
        department.FindWorkflow(path.Workflow) is { } workflow && workflow.FindState(path.State) is { } state
            ? Of(workflow, state) : new Named(path.ToString(), null);

    /// <summary>What ends a state of a department, by its id.</summary>
    public static Named Event(Department department, StatePath path, string id) =>
        department.FindWorkflow(path.Workflow) is { } workflow && workflow.FindState(path.State)?.Transitions.FirstOrDefault(t =>
            string.Equals(t.Event, id, StringComparison.Ordinal)) is { } transition
            ? Of(workflow, transition)
            : new Named(id, department.FindWorkflow(path.Workflow)?.EventTitle(id));

    /// <summary>What cases of a workflow differ in, by its id.</summary>
    public static Named Attribute(Department department, string workflow, string id) =>
        department.FindWorkflow(workflow)?.FindAttribute(id) is { } attribute ? Of(attribute) : new Named(id, null);

    /// <summary>Several, each in quotation marks.</summary>
    public static Series Quoted(IEnumerable<Named> names) => Series.Of(names.Select(n => ValidationWords.InQuotes.With(n)));

    public string In(Language language) => _title?.In(language) is { } title && !string.IsNullOrWhiteSpace(title)
        ? DiagnosticRule.Quote(title) : Id;

    public bool Equals(Named? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Named);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => In(Language.English);
}
