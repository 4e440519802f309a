using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a plan on one page says: nothing that the study has not computed, and a question where an answer is missing.</summary>
internal sealed record OnePagePlan
{
    /// <summary>How many fiscal years a goal is looked at.</summary>
    public const int Years = 10;

    public required StudyResult Study { get; init; }

    public required PortfolioPlan Portfolio { get; init; }

    /// <summary>What hurts: as the division says, or else where the load is.</summary>
    public required IReadOnlyList<Message> Problems { get; init; }

    /// <summary>Whether the division named them.</summary>
    public required bool AreStated { get; init; }

    public required IReadOnlyList<PlanPriority> Priorities { get; init; }

    public required IReadOnlyList<PlanGoal> Goals { get; init; }

    public required IReadOnlyList<Message> Questions { get; init; }

    /// <summary>The currency of its costs; null where none is known, so that nothing can be asked of a budget.</summary>
    public bool HasPrice => !Pay.Of(Study.File.Department).IsInHours;

    /// <param name="study">A study with its portfolio.</param>
    /// <param name="together">The chosen set, simulated in one department; null where nothing is chosen.</param>
    /// <param name="outlook">The years to come, as today and with the set; null where a year meets or misses no goal.</param>
    /// <param name="hasBudget">Whether a budget was given.</param>
    public static OnePagePlan Of(StudyResult study, ComparedCandidate? together, YearlyOutlook? outlook, bool hasBudget)
    {
        var plan = study.Portfolio!;
        List<PlanPriority> priorities = [.. plan.Chosen.Select(c => PlanPriority.Of(c, study))];
        List<PlanGoal> goals = [.. study.File.Goals.Select(g => PlanGoal.Of(g, study, together, outlook)).OfType<PlanGoal>()];
        var stated = study.File.Problems.Select(p => (Message)(p.Title ?? (Text)p.Id)).ToList();
        return new OnePagePlan
        {
            Study = study,
            Portfolio = plan,
            Problems = stated.Count > 0 ? stated : [.. study.HotSpots.Select(h => h.Headline)],
            AreStated = stated.Count > 0,
            Priorities = priorities,
            Goals = goals,
            Questions = [.. Asked(study, priorities, goals, hasBudget)],
        };
    }

    private static IEnumerable<Message> Asked(StudyResult study, List<PlanPriority> priorities, List<PlanGoal> goals, bool hasBudget)
    {
        if (goals.Count == 0)
            yield return PlanWords.AskGoal;
        if (Pay.Of(study.File.Department).IsInHours)
            yield return PlanWords.AskPrice;
        else if (!hasBudget)
            yield return PlanWords.AskBudget;
        foreach (var priority in priorities.Where(p => p.Owner is null))
            yield return PlanWords.AskOwner.With(priority.Choice.Title);
        foreach (var priority in priorities)
        {
            foreach (var question in priority.Row?.ToAsk ?? [])
                yield return PlanWords.AskTitled.With(priority.Choice.Title, question);
        }
    }
}

/// <summary>Something that is carried out.</summary>
/// <param name="Choice">What, from when, for how much.</param>
/// <param name="Row">Its place in the ranking, with the range of its amounts; null where it has none.</param>
/// <param name="Owner">Who carries it out; null where nobody has said.</param>
internal sealed record PlanPriority(PortfolioChoice Choice, RankedCandidate? Row, Text? Owner)
{
    public static PlanPriority Of(PortfolioChoice choice, StudyResult study)
    {
        var department = study.File.Department;
        var owner = choice.Candidate.Scenario is { } scenario
            ? Decisions.Costs.Owner.Of(scenario, AutomatedStep.Automated(choice.Candidate, department), department) : department.Owner;
        return new PlanPriority(choice, study.Ranking.FirstOrDefault(r => string.Equals(r.Id, choice.Id, StringComparison.Ordinal)),
            owner is not null && Decisions.Costs.Owner.IsNobody(owner) ? null : owner);
    }
}

/// <summary>A goal: today, after the chosen set, what is missing, and in how many years it is met.</summary>
internal sealed record PlanGoal(string Id, Message Title, Unit Unit, double Limit, bool IsAtMost, Estimate Today, Estimate After)
{
    /// <summary>Years met as today, with the set, and counted; null where no year meets or misses it.</summary>
    public (int Today, int After, int Counted)? Years { get; init; }

    /// <summary>What is missing after the set; 0 when it is met, null when it is not known.</summary>
    public double? Gap => After.Mean is { } mean ? Math.Max(0, IsAtMost ? mean - Limit : Limit - mean) : null;

    /// <summary>Null for a goal that says nothing which could be told.</summary>
    public static PlanGoal? Of(Goal goal, StudyResult study, ComparedCandidate? together, YearlyOutlook? outlook)
    {
        if (YearGoal.Of(goal, study.File.Department) is { } yearly)
            return OfYear(yearly, study, together, outlook);
        if (goal.AtLeast is not { } wanted)
            return null;
        var (effects, currency) = (together?.Effects, study.File.Department.Currency);
        if (CriterionScales.Is(goal, CriterionScales.Time))
        {
            return new PlanGoal(goal.Aim, PlanWords.GoalTime.With(new Amount(wanted, Unit.HoursPerYear)), Unit.HoursPerYear, wanted, false,
                Estimate.Exact(0, Unit.HoursPerYear), effects?.FreedHoursPerYear ?? Estimate.Exact(0, Unit.HoursPerYear));
        }

        if (CriterionScales.Is(goal, CriterionScales.Burden))
        {
            return new PlanGoal(goal.Aim, PlanWords.GoalBurden.With(Amount.Share(wanted)), Unit.Share, wanted, false,
                Estimate.Exact(0, Unit.Share), effects?.BurdenShareRemoved ?? Estimate.Exact(0, Unit.Share));
        }

        if (!CriterionScales.Is(goal, CriterionScales.Money) || Pay.Of(study.File.Department).IsInHours)
            return null;
        var balance = together is null ? 0
            : (double)CandidateScore.Of(together, study.AsIs, CriterionScales.Of(study.File.Goals, study.AsIs)).Business.BalancePerYear;
        return new PlanGoal(goal.Aim, PlanWords.GoalMoney.With(new Amount(wanted, Unit.MoneyPerYear, currency)), Unit.MoneyPerYear, wanted,
            false,
            Estimate.Exact(0, Unit.MoneyPerYear), Estimate.Exact(balance, Unit.MoneyPerYear));
    }

    private static PlanGoal OfYear(YearGoal goal, StudyResult study, ComparedCandidate? together, YearlyOutlook? outlook)
    {
        var today = goal.Figure(YearFigures.Of(study.AsIs));
        var plan = new PlanGoal(goal.Id, goal.Title, goal.Unit, goal.Limit, goal.IsAtMost, today, together?.ToBe is { } toBe
            ? goal.Figure(YearFigures.Of(toBe)) : today);
        var place = outlook?.Goals.Index().FirstOrDefault(g => string.Equals(g.Item.Goal.Id, goal.Id, StringComparison.Ordinal));
        return place is not { Item: { } years } found ? plan
            : plan with { Years = (years.Met, outlook!.Chosen is { } chosen ? chosen.Goals[found.Index].Met : years.Met, years.Counted) };
    }
}
