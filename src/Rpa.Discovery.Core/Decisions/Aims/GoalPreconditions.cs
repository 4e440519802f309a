using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>The limits that a division has set itself and that a candidate would break, or go further beyond.</summary>
/// <remarks>Only lateness and overtime have a limit; a goal of time, money or burden says how much is wanted, and to bring less is no
/// break.</remarks>
internal static class GoalPreconditions
{
    public static IEnumerable<Precondition> Of(IReadOnlyList<Goal> goals, ExperimentResult asIs, CandidateEffects effects) =>
        [.. goals.Where(g => CriterionScales.Is(g, CriterionScales.OnTime)).SelectMany(g => Late(g, goals, asIs, effects)),
            .. goals.Where(g => CriterionScales.Is(g, CriterionScales.Overtime)).SelectMany(g => Overtime(g, asIs, effects))];

    private static IEnumerable<Precondition> Late(Goal goal, IReadOnlyList<Goal> goals, ExperimentResult asIs, CandidateEffects effects)
    {
        foreach (var effect in effects.ByWorkflow)
        {
            // The first goal that speaks of a workflow is its goal, as on the scale.
            var own = goals.FirstOrDefault(g => CriterionScales.Is(g, CriterionScales.OnTime)
                && (g.Workflow is null || string.Equals(g.Workflow, effect.Workflow, StringComparison.Ordinal)));
            if (!ReferenceEquals(own, goal) || effect.LateCasesAvoidedPerYear is not { } avoided)
                continue;
            var allowed = CriterionScales.AllowedLate(goal, CriterionScales.PerYear(asIs, MeasureKind.WorkflowDue, effect.Workflow));
            var today = CriterionScales.PerYear(asIs, MeasureKind.WorkflowLate, effect.Workflow);
            if (Breaks(today, allowed, avoided))
                yield return Gate(DecisionWords.GateGoalLate, asIs.Department.FindWorkflow(effect.Workflow)?.Title ?? (Text)effect.Workflow,
                    After(today, avoided), Number(allowed), Number(today));
        }
    }

    private static IEnumerable<Precondition> Overtime(Goal goal, ExperimentResult asIs, CandidateEffects effects)
    {
        if (goal.AtMost is not { } allowed)
            yield break;
        var today = asIs.Department.Pools.Where(p => goal.Pool is null || string.Equals(p.Id, goal.Pool, StringComparison.Ordinal))
            .Sum(p => CriterionScales.PerYear(asIs, MeasureKind.PoolOvertimeHours, p.Id));
        var avoided = goal.Pool is null ? effects.OvertimeHoursAvoidedPerYear
            : effects.ByPool.FirstOrDefault(p => string.Equals(p.Pool, goal.Pool, StringComparison.Ordinal))?.OvertimeHoursAvoidedPerYear;
        if (avoided is null || !Breaks(today, allowed, avoided))
            yield break;
        yield return goal.Pool is null
            ? Gate(DecisionWords.GateGoalOvertime, After(today, avoided), Number(allowed), Number(today))
            : Gate(DecisionWords.GateGoalOvertimeOf, asIs.Department.FindPool(goal.Pool)?.Title ?? (Text)goal.Pool, After(today, avoided),
                Number(allowed), Number(today));
    }

    // More than today beyond chance, and beyond the limit with the whole interval: met today and not after it, or missed by more.
    private static bool Breaks(double today, double allowed, Estimate avoided)
    {
        if (avoided.Mean is not { } mean || mean > -Conventions.LeastHarm)
            return false;
        var added = -(avoided.High ?? mean);
        return added > 0 && today + added > allowed;
    }

    private static Precondition Gate(Phrase reason, params object?[] places) =>
        new() { Kind = PreconditionKind.Goal, Reason = reason.With(places) };

    private static Amount After(double today, Estimate avoided) => Number(today - (avoided.Mean ?? 0));

    private static Amount Number(double value) => Amount.Number(value);
}
