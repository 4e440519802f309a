using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>What a file leaves unanswered about bots, before anything is simulated: as if each step of people were given to a bot by
/// itself.</summary>
internal sealed record BotQuestions
{
    /// <summary>The steps that a bot could be asked about; those that are answered to be decisions stay with people.</summary>
    public required int Steps { get; init; }

    /// <summary>Each open question with the steps that it is open for.</summary>
    public required IReadOnlyList<(QuestionKind Kind, IReadOnlyList<StatePath> Steps)> Open { get; init; }

    /// <summary>Steps whose titles speak of a decision, a meeting or a place, unanswered: no bot is ranked for them.</summary>
    public required IReadOnlyList<(StatePath Path, Text Title)> AskFirst { get; init; }

    public static BotQuestions Of(Department department)
    {
        List<AutomatedStep> steps =
        [
            .. from workflow in department.Workflows
               from state in workflow.AllStates.OfType<WorkState>()
               where state.Work.Automation is null && state.Traits?.Authority != Authority.Decision
               select new AutomatedStep(new StatePath(workflow.Id, state.Id), state),
        ];
        var open = steps.SelectMany(s => Alone(s, department).Factors.Select(f => f.Question).OfType<QuestionKind>(),
            (step, kind) => (kind, step.Path)).ToLookup(q => q.kind, q => q.Path);
        return new BotQuestions
        {
            Steps = steps.Count,
            Open = [.. open.OrderBy(q => q.Key).Select(q => (q.Key, (IReadOnlyList<StatePath>)[.. q]))],
            AskFirst = [.. steps.Where(s => s.IsAskedFirst).Select(s => (s.Path, s.Title))],
        };
    }

    private static SuccessProbability Alone(AutomatedStep step, Department department)
    {
        var bot = new Bot { Id = "bot" };
        var scenario = new Scenario
        {
            Id = "bot",
            Bots = [bot],
            Changes = [new AutomateChange { States = [step.Path],
                Automation = new Automation { Bot = bot.Id, Effort = step.State.Work.Effort } }],
        };
        return SuccessProbabilityReader.Of(Candidate.From(scenario), department, DateOnly.MinValue);
    }
}
