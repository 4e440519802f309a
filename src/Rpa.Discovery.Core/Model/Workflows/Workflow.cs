using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>One kind of case: how it comes, when it is due, and the states it goes through.</summary>
public sealed record Workflow : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among workflows.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>Demand; null when only other workflows start its cases.</summary>
    public Arrivals? Arrivals { get; init; }

    /// <summary>When a case must be finished; null when nothing is promised.</summary>
    public Varying<Due>? Due { get; init; }

    /// <summary>1 (most urgent) – 5; 5 when not said.</summary>
    public int Priority { get; init; } = 5;

    /// <summary>How a queue of its items is ordered within a priority.</summary>
    public QueueOrder Order { get; init; }

    /// <summary>What happens to work in progress at closing; null pauses.</summary>
    public OffHours? OffHours { get; init; }

    /// <summary>Properties drawn at arrival, in the order of the file.</summary>
    public IReadOnlyList<CaseAttribute> Attributes { get; init; } = [];

    /// <summary>The names for people of what happens to cases, in the order of the file; an event without one shows its id.</summary>
    public IReadOnlyList<CaseEvent> Events { get; init; } = [];

    /// <summary>The id of the first state.</summary>
    public required string Initial { get; init; }

    /// <summary>The states, in the order of the file.</summary>
    public IReadOnlyList<WorkflowState> States { get; init; } = [];

    /// <summary>Cases that are there at the start, by state.</summary>
    public IReadOnlyList<BacklogItem> Backlog { get; init; } = [];

    /// <summary>The state with an id, in nested states and regions too; null when there is none.</summary>
    public WorkflowState? FindState(string id) => ById.FindInTree(States, AllStates, id, static s => s.Id);

    internal Text? EventTitle(string id) => ById.Find(Events, id, static e => e.Id)?.Title;

    internal CaseAttribute? FindAttribute(string id) => ById.Find(Attributes, id, static a => a.Id);

    /// <summary>Every state, nested ones after their parent.</summary>
    public IEnumerable<WorkflowState> AllStates
    {
        get
        {
            foreach (var state in States)
            {
                if (state is not (ParallelState or CompoundState))
                {
                    yield return state; // the rule, and nothing is made for it
                    continue;
                }

                foreach (var each in state.SelfAndNested)
                    yield return each;
            }
        }
    }
}

/// <summary>How a queue is ordered within a priority.</summary>
public enum QueueOrder
{
    /// <summary>First in, first out.</summary>
    Fifo,

    /// <summary>What is due first.</summary>
    Due,

    /// <summary>What is expected to take least, given its attributes.</summary>
    Shortest,
}

/// <summary>What happens to work in progress at closing.</summary>
public enum OffHours
{
    /// <summary>It stays with the person until the next opening.</summary>
    Pause,

    /// <summary>It is finished, into overtime.</summary>
    Finish,
}

/// <summary>Cases that are in a state at the start.</summary>
public sealed record BacklogItem : ModelPart
{
    /// <summary>The state's id.</summary>
    public required string State { get; init; }

    /// <summary>How many, at least 0.</summary>
    public required int Count { get; init; }

    /// <summary>How long ago they arrived; null is just now.</summary>
    public Duration? Age { get; init; }
}
