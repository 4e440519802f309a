using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model;

/// <summary>A department: its people, its hours, and every workflow that its people share.</summary>
public sealed record Department : ModelPart
{
    /// <summary>Kebab-case ASCII.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>An IANA zone id.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>An ISO 4217 code; null when no money is given.</summary>
    public string? Currency { get; init; }

    /// <summary>The id of the calendar for arrivals, due dates, clock times and working days; null is always open.</summary>
    public string? Calendar { get; init; }

    /// <summary>Who answers for the department's work; null when nobody has said.</summary>
    public Text? Owner { get; init; }

    /// <summary>What an hour is worth that is freed but not saved in money, at least 0.</summary>
    public decimal ValueOfFreedHour { get; init; }

    /// <summary>What freed hours are for; null when nobody has said.</summary>
    public Text? RedeployTo { get; init; }

    /// <summary>Opening hours.</summary>
    public IReadOnlyList<CalendarDefinition> Calendars { get; init; } = [];

    /// <summary>Computer systems.</summary>
    public IReadOnlyList<InformationSystem> Systems { get; init; } = [];

    /// <summary>Computers for bots.</summary>
    public IReadOnlyList<Machine> Machines { get; init; } = [];

    /// <summary>People who differ.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>People who can take each other's work.</summary>
    public IReadOnlyList<Pool> Pools { get; init; } = [];

    /// <summary>Robots.</summary>
    public IReadOnlyList<Bot> Bots { get; init; } = [];

    /// <summary>Every kind of case.</summary>
    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    /// <summary>How far its figures may be off by what they rest on. No department's file says them; <c>--conventions</c> does.</summary>
    internal DoubtConventions Conventions { get; init; } = DoubtConventions.Usual;

    /// <summary>A department with nothing in it yet.</summary>
    /// <param name="id">Kebab-case ASCII.</param>
    public static Department Named(string id) => new() { Id = id };

    /// <summary>The calendar with an id; null when there is none.</summary>
    public CalendarDefinition? FindCalendar(string? id) => ById.Find(Calendars, id, static c => c.Id);

    /// <summary>The pool with an id; null when there is none.</summary>
    public Pool? FindPool(string id) => ById.Find(Pools, id, static p => p.Id);

    /// <summary>The workflow with an id; null when there is none.</summary>
    public Workflow? FindWorkflow(string id) => ById.Find(Workflows, id, static w => w.Id);

    /// <summary>The bot with an id; null when there is none.</summary>
    public Bot? FindBot(string id) => ById.Find(Bots, id, static b => b.Id);

    internal Person? FindPerson(string id) => ById.Find(People, id, static p => p.Id);

    /// <summary>The people of a pool, in the order of the file.</summary>
    internal IEnumerable<Person> MembersOf(Pool pool)
    {
        var members = pool.Members.ToHashSet(StringComparer.Ordinal);
        return members.Count > 1 ? People.Where(p => members.Contains(p.Id)) : members.Select(FindPerson).OfType<Person>();
    }

    /// <summary>The first pool that a person is in: absence and other work are its where she has no own; null when she is in
    /// none.</summary>
    internal Pool? HomeOf(string person) => ById.FindByAny(Pools, person, static p => p.Members);

    /// <summary>The state at a path <c>workflow/state</c>; null when there is none.</summary>
    public WorkflowState? FindState(StatePath path) => FindWorkflow(path.Workflow)?.FindState(path.State);

    /// <summary>The department with a calendar added.</summary>
    public Department With(CalendarDefinition calendar) => this with { Calendars = [.. Calendars, calendar] };

    /// <summary>The department with a pool added.</summary>
    public Department With(Pool pool) => this with { Pools = [.. Pools, pool] };

    /// <summary>The department with a pool of anonymous people added.</summary>
    public Department WithPool(string id, int capacity, string? calendar = null) =>
        With(new Pool { Id = id, Capacity = [new CapacityStep { Count = capacity }], Calendar = calendar });

    /// <summary>The department with a workflow added, or replaced when it has one with the same id.</summary>
    public Department With(Workflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return FindWorkflow(workflow.Id) is null
            ? this with { Workflows = [.. Workflows, workflow] }
            : this with
            {
                Workflows = [.. Workflows.Select(w =>
                string.Equals(w.Id, workflow.Id, StringComparison.Ordinal) ? workflow : w)]
            };
    }

    /// <summary>The department with a bot added.</summary>
    public Department With(Bot bot) => this with { Bots = [.. Bots, bot] };

    /// <summary>The department with one work state's work replaced.</summary>
    internal Department Replace(StatePath path, Func<WorkflowState, WorkflowState> change) =>
        FindWorkflow(path.Workflow) is { } workflow
            ? With(workflow with { States = StateTree.Replace(workflow.States, path.State, change) })
            : this;
}
