using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>A work state with its path.</summary>
internal sealed record AutomatedStep(StatePath Path, WorkState State)
{
    public Text Title => State.Title ?? (Text)State.Id;

    public Traits? Traits => State.Traits;

    /// <summary>The step at a path; null for a state that is not work.</summary>
    public static Func<StatePath, AutomatedStep?> At(Department department) => path =>
        department.FindState(path) is WorkState state ? new AutomatedStep(path, state) : null;

    /// <summary>Whether somebody has said how far rules decide.</summary>
    public static bool SaysRules(AutomatedStep step) => step.Traits?.Rules is { IsUnknown: false };

    /// <summary>Whether its title speaks of work for people, and nobody has said whether rules may decide it.</summary>
    public bool IsAskedFirst => Traits?.Authority is null && !SaysRules(this) && PeopleWords.In(Title);

    /// <summary>Whether its title speaks of a decision, and nobody has said who may take it.</summary>
    public bool MayBeADecision => Traits?.Authority is null && !SaysRules(this) && PeopleWords.SpeakOfDecision(Title);

    /// <summary>The systems that it works in.</summary>
    public IEnumerable<InformationSystem> Systems(Department department) =>
        department.Systems.Where(s => State.Work.Systems.Contains(s.Id, StringComparer.Ordinal));

    /// <summary>Every automated step beside the bot that takes it over.</summary>
    public static IEnumerable<(Bot Bot, AutomatedStep Step)> WithBots(Scenario scenario, IEnumerable<AutomateChange> automated,
        Department department) =>
        from change in automated
        let bot = scenario.Bots.FirstOrDefault(b => string.Equals(b.Id, change.Automation.Bot, StringComparison.Ordinal))
            ?? department.FindBot(change.Automation.Bot)
        where bot is not null
        from step in change.States.Select(At(department)).OfType<AutomatedStep>()
        select (bot, step);

    /// <summary>The steps that a bot takes over in a candidate.</summary>
    public static List<AutomatedStep> Automated(Candidate candidate, Department department) =>
        [.. (candidate.Scenario?.Changes ?? []).OfType<AutomateChange>().SelectMany(a => a.States).Distinct().Select(At(department))
            .OfType<AutomatedStep>()];
}

/// <summary>When what a bot depends on changes next.</summary>
internal static class NextChange
{
    /// <summary>The earliest change of a step or of a system that it uses, not before the start; null when none is known.</summary>
    public static (DateOnly Date, Text Of)? Of(IReadOnlyList<AutomatedStep> steps, Department department, DateOnly start)
    {
        var known = steps.Where(s => s.Traits?.NextChange >= start).Select(s => (Date: s.Traits!.NextChange!.Value, Of: s.Title))
            .Concat(from step in steps
                    from system in step.Systems(department)
                    where system.NextChange >= start
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
    /// <summary>Whether the answer is that there is nobody: <c>owner: none</c>, なし.</summary>
    public static bool IsNobody(Text owner) => owner.In(Wording.Language.English).Trim() is var name
        && (string.Equals(name, "none", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "なし", StringComparison.Ordinal));

    /// <summary>The answer about the bot, else about the steps, else about the department, a name before "nobody"; null when nobody was
    /// asked.</summary>
    public static Text? Of(Scenario scenario, IReadOnlyList<AutomatedStep> steps, Department department) =>
        Named(scenario.Bots.Select(b => b.Owner))
        ?? Named(scenario.Changes.OfType<AutomateChange>().Select(a => department.FindBot(a.Automation.Bot)?.Owner))
        ?? Named(steps.Select(s => s.Traits?.MaintainedBy))
        ?? Named([department.Owner]);

    private static Text? Named(IEnumerable<Text?> owners) =>
        owners.OfType<Text>().Where(o => !string.IsNullOrWhiteSpace(o.In(Wording.Language.English))).OrderBy(IsNobody).FirstOrDefault();
}
