using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>What is known about a step that a bot might do: its traits with the conventions for what nobody has said, and its load
/// today.</summary>
internal sealed class StepProfile
{
    public const double RulesWhenUnknown = 0.8;  // "known"
    public const double LayoutWhenUnknown = 0.8; // "few"

    private StepProfile(Department department, Workflow workflow, WorkState state, HotSpot hotSpot)
    {
        Department = department;
        Workflow = workflow;
        State = state;
        Path = new StatePath(workflow.Id, state.Id);
        HoursPerYear = hotSpot.StaffHoursPerYear?.Mean ?? 0;
        var visits = hotSpot.VisitsPerYear?.Mean ?? 0;
        HoursPerVisit = visits > 0 ? HoursPerYear / visits : 0;
        HotSpot = hotSpot;
        Traits = state.Traits ?? new Traits();
        var input = InputShares.Of(Traits, workflow);
        (PaperShare, PdfShare, InputIsSaid) = (input?.Paper ?? 0, input?.Pdf ?? 0, input is not null);
    }

    public Department Department { get; }

    public Workflow Workflow { get; }

    public WorkState State { get; }

    public StatePath Path { get; }

    public HotSpot HotSpot { get; }

    public Traits Traits { get; }

    public double HoursPerYear { get; }

    /// <summary>People's time for one visit today, from the run: whatever form the effort was said in.</summary>
    public double HoursPerVisit { get; }

    public double PaperShare { get; }

    public double PdfShare { get; }

    public bool InputIsSaid { get; }

    public double Rules => Traits.Rules?.Value ?? RulesWhenUnknown;

    public double Layout => Traits.Layout?.Value ?? LayoutWhenUnknown;

    public double HandBacks => Traits.HandBacks?.Value ?? 0;

    public string? FirstPool => State.Work.By.Pools is [var first, ..] ? first.Pool : null;

    /// <summary>The share that a bot hands back: the awkward kind of case, else what is handed back today, else 1 in 20.</summary>
    public double Exceptions =>
        State.Work.Effort.Values.Max(law => law.AwkwardShare)
            ?? (Traits.HandBacks is { } handBacks ? handBacks.Value : BotConventions.Exceptions);

    /// <summary>Ways of doing it that a script would have to know: one for each arm of its effort.</summary>
    public int Variants => State.Work.Effort.Values.Count();

    /// <summary>Whether the person concerned waits at the counter or on the telephone: the case is due within hours.</summary>
    public bool SomebodyWaits => Workflow.Due?.Always?.After is { } due && due.Unit switch
    {
        TimeUnit.WorkingHour => due.Value <= BotConventions.SomebodyWaitsHours,
        TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => due.Seconds <= BotConventions.SomebodyWaitsHours * 3600,
        _ => false,
    };

    /// <summary>The next known change of the step or of a system that it uses.</summary>
    public DateOnly? NextChange => Department.Systems
        .Where(s => State.Work.Systems.Contains(s.Id, StringComparer.Ordinal))
        .Select(s => s.NextChange).Append(Traits.NextChange).Min();

    /// <summary>The target with the greatest chance among the drawn ways, else of the first way; null when it leads nowhere.</summary>
    public string? LikeliestTarget
    {
        get
        {
            var drawn = State.Transitions.Where(t => t is { Guard: null, IsTimer: false, Target: not null }).ToList();
            return drawn.Count > 0
                ? drawn.GroupBy(t => t.Target!, StringComparer.Ordinal).MaxBy(g => g.Sum(t => Chances.Of(t, drawn)))!.Key
                : State.Transitions.FirstOrDefault(t => t is { IsTimer: false, Target: not null })?.Target;
        }
    }

    public static StepProfile? Of(Department department, HotSpot hotSpot) =>
        hotSpot.State is { } path && department.FindWorkflow(path.Workflow) is { } workflow
            && workflow.FindState(path.State) is WorkState { Work.Automation: null } state
            ? new StepProfile(department, workflow, state, hotSpot)
            : null;
}
