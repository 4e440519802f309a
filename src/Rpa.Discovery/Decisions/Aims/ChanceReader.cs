using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>Reads a candidate's chance from the answers about the steps that it touches. Coverage, exceptions and review are simulated and stay out.</summary>
internal sealed class ChanceReader(Department department, DateOnly start)
{
    private readonly List<ChanceFactor> _factors = [];

    /// <summary>The chance of a candidate, judged from the first day of the study.</summary>
    public static Chance Of(Candidate candidate, Department department, DateOnly start)
    {
        var reader = new ChanceReader(department, start);
        if (candidate.Scenario is { } scenario)
            reader.Read(scenario);
        return new Chance(reader._factors);
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
        var steps = automated.SelectMany(a => a.States).Distinct().Select(Step.At(department)).OfType<Step>().ToList();
        if (steps.Count == 0)
            return;
        var rules = steps.MinBy(s => Rules(s))!;
        if (rules.Traits?.Rules is { IsUnknown: false } said)
            Add(Rules(rules), DecisionWords.RulesDecide, rules.Title, Amount.Share(said.Value, 2));
        else
            Add(Rules(rules), DecisionWords.RulesNotSaid, rules.Title);

        var manual = steps.MinBy(s => ManualFactor(s))!;
        Add(ManualFactor(manual), manual.Traits?.Manual switch
        {
            Manual.Written => DecisionWords.ManualWritten,
            Manual.Partly => DecisionWords.ManualPartly,
            Manual.None => DecisionWords.ManualNone,
            _ => DecisionWords.ManualNotSaid,
        }, manual.Title);

        if (NextChange.Of(steps, department, start) is { } change && change.Date < start.AddYears(Conventions.Years))
            Add(Conventions.ChangeKnown, DecisionWords.ChangeKnown, change.Of, NextChange.Month(change.Date));
        else
            Add(Conventions.ChangeNotKnown, DecisionWords.ChangeNotKnown);

        if (Owner.Of(scenario, steps, department) is { } owner)
            Add(Conventions.OwnerNamed, DecisionWords.OwnerNamed, owner);
        else
            Add(Conventions.OwnerNotNamed, DecisionWords.OwnerNotNamed);
    }

    private static double Rules(Step step) => step.Traits?.Rules is { IsUnknown: false } rules
        ? Conventions.RulesLeast + ((1 - Conventions.RulesLeast) * Math.Clamp(rules.Value, 0, 1))
        : Conventions.RulesNotSaid;

    private static double ManualFactor(Step step) => step.Traits?.Manual switch
    {
        Manual.Written => 1,
        Manual.Partly => Conventions.ManualPartly,
        Manual.None => Conventions.ManualNone,
        _ => Conventions.ManualNotSaid,
    };

    private bool Adds(StaffChange staff)
    {
        var before = department.FindPool(staff.Pool) is { } pool ? pool.Members.Count > 0 ? pool.Members.Count : pool.Capacity.Select(c => c.Count).LastOrDefault() : 0;
        return staff.Capacity.Select(c => c.Count).LastOrDefault() > before;
    }

    private void Once<T>(Scenario scenario, double factor, Phrase reason)
        where T : Change
    {
        if (scenario.Changes.OfType<T>().Any())
            Add(factor, reason);
    }

    private void Add(double factor, Phrase reason, params object?[] places) =>
        _factors.Add(new ChanceFactor { Factor = factor, Reason = reason.With(places) });
}
