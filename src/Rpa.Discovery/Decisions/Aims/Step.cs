using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>A work state with its path.</summary>
internal sealed record Step(StatePath Path, WorkState State)
{
    public Text Title => State.Title ?? (Text)State.Id;

    public Traits? Traits => State.Traits;

    /// <summary>The step at a path; null for a state that is not work.</summary>
    public static Func<StatePath, Step?> At(Department department) => path => department.FindState(path) is WorkState state ? new Step(path, state) : null;

    /// <summary>The steps that a bot takes over in a candidate.</summary>
    public static List<Step> Automated(Candidate candidate, Department department) =>
        [.. (candidate.Scenario?.Changes ?? []).OfType<AutomateChange>().SelectMany(a => a.States).Distinct().Select(At(department)).OfType<Step>()];
}

/// <summary>When what a bot depends on changes next.</summary>
internal static class NextChange
{
    /// <summary>The earliest change of a step or of a system that it uses, not before the start; null when none is known.</summary>
    public static (DateOnly Date, Text Of)? Of(IReadOnlyList<Step> steps, Department department, DateOnly start)
    {
        var known = steps.Where(s => s.Traits?.NextChange >= start).Select(s => (Date: s.Traits!.NextChange!.Value, Of: s.Title))
            .Concat(from step in steps
                    from system in department.Systems
                    where system.NextChange >= start && step.State.Work.Systems.Contains(system.Id, StringComparer.Ordinal)
                    select (Date: system.NextChange!.Value, Of: system.Title ?? (Text)system.Id))
            .OrderBy(c => c.Date)
            .ToList();
        return known.Count == 0 ? null : known[0];
    }

    /// <summary>A month as people write it.</summary>
    public static MonthOfYear Month(DateOnly date) => new(date);
}

/// <summary>Who mends a bot.</summary>
internal static class Owner
{
    /// <summary>The bot's owner, else who maintains the steps, else the department's; null when nobody is named.</summary>
    public static Text? Of(Scenario scenario, IReadOnlyList<Step> steps, Department department) =>
        Named(scenario.Bots.Select(b => b.Owner))
        ?? Named(scenario.Changes.OfType<AutomateChange>().Select(a => department.FindBot(a.Automation.Bot)?.Owner))
        ?? Named(steps.Select(s => s.Traits?.MaintainedBy))
        ?? Named([department.Owner]);

    private static Text? Named(IEnumerable<Text?> owners) => owners.FirstOrDefault(o => !string.IsNullOrWhiteSpace(o?.In(Wording.Language.English)));
}
