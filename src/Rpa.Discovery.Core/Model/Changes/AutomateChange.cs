using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Changes;

/// <summary>A bot does the work of a state, or of each state of a chain.</summary>
public sealed record AutomateChange : Change
{
    /// <summary>The states, at least one.</summary>
    public required IReadOnlyList<StatePath> States { get; init; }

    /// <summary>What the bot does of each, and what comes back.</summary>
    public required Automation Automation { get; init; }

    /// <inheritdoc/>
    public override string Verb => "automate";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (department.FindBot(Automation.Bot) is null)
        {
            findings.Add(ScenarioRules.UnknownBot.At(Place, Verb, Automation.Bot,
                DidYouMean.For(Automation.Bot, department.Bots.Select(b => b.Id))));
            return department;
        }

        foreach (var path in States)
        {
            if (WorkAt(department, path, findings) is not null)
                department = department.Replace(path, s => s is WorkState work
                    ? work with { Work = work.Work with { Automation = Automation } } : s);
        }

        return department;
    }
}
