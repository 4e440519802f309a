using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>Finds the preconditions that a candidate does not meet, and what would have to be asked to know.</summary>
/// <remarks>Only an answer is a gate: what the file does not say is a question, which lowers the chance (<see
/// cref="SuccessProbabilityReader"/>). A title that speaks of a decision or a meeting is asked about first.</remarks>
internal sealed class PreconditionReader(Department department, DateOnly start)
{
    private readonly List<Precondition> _gates = [];
    private readonly List<Message> _questions = [];

    /// <summary>The gates and questions of a candidate, judged from the first day of the study.</summary>
    public static (IReadOnlyList<Precondition> Gates, IReadOnlyList<Message> Questions) Of(
        Candidate candidate, Department department, CandidateEffects effects, BusinessCase business, DateOnly start)
    {
        var reader = new PreconditionReader(department, start);
        if (candidate.Scenario is { } scenario)
        {
            var steps = AutomatedStep.Automated(candidate, department);
            if (steps.Count > 0)
                reader.ReadBot(scenario, steps);
            reader.ReadHelp(scenario);
            if (business.IsInHoursOfPay)
                reader._questions.Add(DecisionWords.AskHourOfPay);
            if (candidate.ToAsk.Count == 0 && scenario.Changes.OfType<DigitizeChange>().Any())
                reader._questions.Add(DecisionWords.AskCost);
            if (effects.FreedHoursPerYear.Mean > 0 && business.RedeployTo is null)
                reader._questions.Add(DecisionWords.AskRedeploy);
        }

        reader.ReadDeadlines(effects);
        if (LeftUndonePrecondition.Of(effects) is { } undone)
            reader._gates.Add(undone);
        return (reader._gates, reader._questions);
    }

    private void ReadBot(Scenario scenario, List<AutomatedStep> steps)
    {
        foreach (var step in steps.Where(s => s.Traits?.Authority == Authority.Decision))
            Add(PreconditionKind.Authority, DecisionWords.GateAuthority, step.Title);
        foreach (var (bot, step) in AutomatedStep.WithBots(scenario, scenario.Changes.OfType<AutomateChange>(), department))
        {
            ReadNetwork(bot, step);
            ReadData(bot, step);
        }

        ReadChange(steps);
        if (Owner.Of(scenario, steps, department) is { } owner && Owner.IsNobody(owner))
            Add(PreconditionKind.NoOwner, DecisionWords.GateOwner);
        foreach (var step in steps.Where(s => s.IsAskedFirst))
            Add(PreconditionKind.AskFirst, DecisionWords.GateAskFirst, step.Title);
    }

    // Whoever has time may help with much, but not decide in another's place.
    private void ReadHelp(Scenario scenario)
    {
        foreach (var change in scenario.Changes.OfType<CrossTrainChange>())
        {
            if (AutomatedStep.At(department)(change.State) is { MayBeADecision: true } step)
                Add(PreconditionKind.AskFirst, DecisionWords.GateAskHelp, step.Title,
                    Series.Of(change.Add.Select(id => department.FindPool(id)?.Title ?? (Text)id)));
        }
    }

    private void ReadNetwork(Bot bot, AutomatedStep step)
    {
        foreach (var system in step.Systems(department).Where(s => s.Network is not null && bot.Network is not null))
        {
            if (!string.Equals(bot.Network, system.Network, StringComparison.Ordinal))
                Add(PreconditionKind.Network, DecisionWords.GateNetwork, NetworkText.Of(bot.Network!), system.Title ?? (Text)system.Id,
                    NetworkText.Of(system.Network!));
        }
    }

    private void ReadData(Bot bot, AutomatedStep step)
    {
        if (step.Traits?.PersonalData is { } data && bot.Cleared is { } cleared && cleared < data)
            Add(PreconditionKind.PersonalData, data == PersonalData.MyNumber ? DecisionWords.GateMyNumber : DecisionWords.GatePersonal,
                step.Title);
    }

    // What ends before it begins gives nothing; a later change ends its benefit, which the money counts (BusinessCases.BenefitYears).
    private void ReadChange(List<AutomatedStep> steps)
    {
        if (NextChange.Of(steps, department, start) is { } change && change.Date <= start)
            Add(PreconditionKind.ChangeBeforePayback, DecisionWords.GateChange, change.Of, NextChange.Month(change.Date));
    }

    // A deadline counts as made worse when chance can be ruled out and at least one case a year is behind it.
    private void ReadDeadlines(CandidateEffects effects)
    {
        foreach (var effect in effects.ByWorkflow)
        {
            var workflow = department.FindWorkflow(effect.Workflow);
            if (workflow?.Due?.Values.Any(d => d.IsLegal) != true || effect.LateCasesAvoidedPerYear is not { Mean: { } avoided } late)
                continue;
            if (avoided <= -Conventions.LeastHarm && (late.High ?? avoided) < 0)
                Add(PreconditionKind.LegalDeadline, DecisionWords.GateLegal, Amount.Number(-avoided), workflow.Title ?? (Text)workflow.Id);
        }
    }

    private void Add(PreconditionKind kind, Phrase reason, params object?[] places)
    {
        var text = reason.With(places);
        if (!_gates.Exists(g => g.Kind == kind && g.Reason.Equals(text)))
            _gates.Add(new Precondition { Kind = kind, Reason = text });
    }
}
