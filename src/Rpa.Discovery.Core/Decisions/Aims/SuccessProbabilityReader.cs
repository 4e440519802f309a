using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>Reads a candidate's chance from the answers about the steps that it touches. Coverage, exceptions and review are simulated and
/// stay out.</summary>
internal sealed class SuccessProbabilityReader(Department department, DateOnly start)
{
    private readonly List<ChanceFactor> _factors = [];

    /// <summary>The chance of a candidate, judged from the first day of the study.</summary>
    public static SuccessProbability Of(Candidate candidate, Department department, DateOnly start)
    {
        var reader = new SuccessProbabilityReader(department, start);
        if (candidate.Scenario is { } scenario)
            reader.Read(scenario);
        reader.AsPilotsCameOut();
        return new SuccessProbability(reader._factors);
    }

    private void Read(Scenario scenario)
    {
        var automated = scenario.Changes.OfType<AutomateChange>().ToList();
        if (automated.Count > 0)
            ReadBot(scenario, automated);

        // Each kind of change counts once, however often it stands in the scenario: the agreement is one agreement.
        Once<DigitizeChange>(scenario, Conventions.FormsOutside, DecisionWords.FormsOutside);
        Once<EliminateChange>(scenario, Conventions.DropAgreed, DecisionWords.DropAgreed);
        Once<MergeChange>(scenario, Conventions.MergeAgreed, DecisionWords.MergeAgreed);
        Once<CrossTrainChange>(scenario, Conventions.Trained, DecisionWords.Trained);
        Once<CalendarChange>(scenario, Conventions.HoursAgreed, DecisionWords.HoursAgreed);
        Once<BatchChange>(scenario, Conventions.BatchAgreed, DecisionWords.BatchAgreed);
        Once<RescheduleChange>(scenario, Conventions.DatesAgreed, DecisionWords.DatesAgreed);
        Once<EffortChange>(scenario, Conventions.EffortClaimed, DecisionWords.EffortClaimed);
        Once<RouteChange>(scenario, Conventions.RouteClaimed, DecisionWords.RouteClaimed);
        Once<DemandChange>(scenario, Conventions.DemandOutside, DecisionWords.DemandOutside);
        if (scenario.Changes.OfType<StaffChange>().Any(Adds))
            Add(Conventions.PostGranted, DecisionWords.PostGranted);
    }

    private void ReadBot(Scenario scenario, List<AutomateChange> automated)
    {
        var steps = automated.SelectMany(a => a.States).Distinct().Select(AutomatedStep.At(department)).OfType<AutomatedStep>().ToList();
        if (steps.Count == 0)
            return;
        ReadRules(steps);
        ReadManual(steps);
        ReadPermissions(scenario, automated);

        if (NextChange.Of(steps, department, start) is { } change && change.Date < start.AddYears(Conventions.Years))
            Add(Conventions.ChangeKnown, DecisionWords.ChangeKnown, change.Of, NextChange.Month(change.Date));
        else
            Add(Conventions.ChangeNotKnown, DecisionWords.ChangeNotKnown);

        var owner = Owner.Of(scenario, steps, department);
        if (owner is null)
            Ask(QuestionKind.Owner, Conventions.OwnerNotNamed, Conventions.OwnerNamed, DecisionWords.OwnerNotNamed.With(),
                CandidateWords.AskOwner.With());
        else if (Owner.IsNobody(owner))
            Add(Conventions.OwnerNotNamed, DecisionWords.OwnerNobody);
        else
            Add(Conventions.OwnerNamed, DecisionWords.OwnerNamed, owner);
    }

    // Of several steps the one that lowers it most counts; one that nobody was asked about counts when it lowers it further.
    private void ReadRules(List<AutomatedStep> steps)
    {
        var said = 1.0;
        if (steps.Where(AutomatedStep.SaysRules).MinBy(Rules) is { } rules)
        {
            said = Rules(rules);
            Add(said, DecisionWords.RulesDecide, rules.Title, Amount.Share(rules.Traits!.Rules!.Value, 2));
        }

        if (steps.Find(s => !AutomatedStep.SaysRules(s)) is { } silent)
            Ask(QuestionKind.Rules, Math.Min(1, Conventions.RulesNotSaid / said), 1, DecisionWords.RulesNotSaid.With(silent.Title),
                DecisionWords.AskRules.With(silent.Title));
        if (steps.Find(s => s.Traits?.Authority is null) is { } unclear)
            Ask(QuestionKind.Authority, Conventions.AuthorityNotSaid, 1, DecisionWords.AuthorityNotSaid.With(unclear.Title),
                DecisionWords.AskAuthority.With(unclear.Title));
    }

    private void ReadManual(List<AutomatedStep> steps)
    {
        var said = 1.0;
        if (steps.Where(s => s.Traits?.Manual is not null).MinBy(ManualFactor) is { } manual)
        {
            said = ManualFactor(manual);
            Add(said, manual.Traits!.Manual switch
            {
                Manual.Written => DecisionWords.ManualWritten,
                Manual.Partly => DecisionWords.ManualPartly,
                _ => DecisionWords.ManualNone
            }, manual.Title);
        }

        if (steps.Find(s => s.Traits?.Manual is null) is { } silent)
            Ask(QuestionKind.Manual, Math.Min(1, Conventions.ManualNotSaid / said), 1, DecisionWords.ManualNotSaid.With(silent.Title),
                DecisionWords.AskManual.With(silent.Title));
    }

    private void ReadPermissions(Scenario scenario, List<AutomateChange> automated)
    {
        foreach (var (bot, step) in AutomatedStep.WithBots(scenario, automated, department))
        {
            var name = bot.Title ?? (Text)bot.Id;
            foreach (var system in bot.Network is null ? step.Systems(department).Where(s => s.Network is not null) : [])
            {
                var title = system.Title ?? (Text)system.Id;
                Ask(QuestionKind.Network, Conventions.NetworkNotSaid, 1,
                    DecisionWords.NetworkNotSaid.With(title, NetworkText.Of(system.Network!)),
                    DecisionWords.AskNetwork.With(name, title, NetworkText.Of(system.Network!)));
            }

            if (step.Traits?.PersonalData is null && bot.Cleared is not PersonalData.MyNumber)
                Ask(QuestionKind.PersonalData, Conventions.PersonalNotSaid, 1, DecisionWords.PersonalNotSaid.With(step.Title),
                    DecisionWords.AskWhichData.With(step.Title));
            else if (step.Traits?.PersonalData is > PersonalData.None && bot.Cleared is null)
                Ask(QuestionKind.PersonalData, Conventions.PersonalNotSaid, 1, DecisionWords.ClearanceNotSaid.With(step.Title),
                    DecisionWords.AskPersonal.With(name, step.Title));
        }
    }

    // No chance is above 1, whatever pilots say.
    private void AsPilotsCameOut()
    {
        if (department.Conventions is not { Success: var factor and not 1 } || _factors.Count == 0)
            return;
        var stated = new SuccessProbability(_factors);
        _factors.Add(new ChanceFactor
        {
            Factor = Math.Min(factor, 1 / stated.Value),
            IfAnswered = Math.Min(factor, 1 / stated.IfAnswered),
            Reason = DecisionWords.AsPilotsCameOut.With(),
        });
    }

    private static double Rules(AutomatedStep step) =>
        Conventions.RulesLeast + ((1 - Conventions.RulesLeast) * Math.Clamp(step.Traits!.Rules!.Value, 0, 1));

    private static double ManualFactor(AutomatedStep step) => step.Traits!.Manual switch
    {
        Manual.Written => 1,
        Manual.Partly => Conventions.ManualPartly,
        _ => Conventions.ManualNone,
    };

    private bool Adds(StaffChange staff)
    {
        var before = department.FindPool(staff.Pool) is { } pool ? pool.Members.Count > 0
            ? pool.Members.Count : pool.Capacity.Select(c => c.Count).LastOrDefault() : 0;
        return staff.Capacity.Select(c => c.Count).LastOrDefault() > before;
    }

    private void Once<T>(Scenario scenario, double factor, Phrase reason)
        where T : Change
    {
        if (scenario.Changes.OfType<T>().Any())
            Add(factor, reason);
    }

    private void Ask(QuestionKind question, double factor, double ifAnswered, Message reason, Message toAsk)
    {
        if (!_factors.Exists(f => f.Question == question))
            _factors.Add(new ChanceFactor
            {
                Factor = factor, IfAnswered = ifAnswered, Question = question, Reason = reason,
                ToAsk = toAsk
            });
    }

    private void Add(double factor, Phrase reason, params object?[] places) =>
        _factors.Add(new ChanceFactor { Factor = factor, Reason = reason.With(places) });
}
