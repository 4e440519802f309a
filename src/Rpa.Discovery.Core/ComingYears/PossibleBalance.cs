using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;

namespace Rpa.Discovery.ComingYears;

/// <summary>The balance of a candidate over possible files: their prices and what an hour of a further post costs; what is saved is that of
/// the file's own runs.</summary>
internal static class PossibleBalance
{
    /// <summary>Null where too few files are possible.</summary>
    public static PossibleAmount? Of(Candidate candidate, EffectSamples samples, double benefitYears, Department department,
        IReadOnlyList<(InputDraws Draws, Department Department)> files)
    {
        var scenario = candidate.Scenario!;
        var staff = samples.PermanentCostAdded is { Length: > 0 } added ? Math.Max(0, added.Average()) : 0;
        double[] balances =
        [
            .. files.Select(file =>
            {
                var drawn = BusinessCaseReckoner.Of(ScenarioSampler.Of(scenario, department, file.Draws), file.Department, samples,
                    drawn: ConventionalCosts.Of(scenario, department, file.Draws), benefitYears: benefitYears);
                // A post costs its pay in each of the years alike.
                return (double)drawn.BalancePerYear - (staff * (PayOf(scenario, department, file.Department) - 1));
            }),
        ];
        return PossibleAmount.Of(balances, [.. balances.Select((_, f) => f / InputDraws.BlockSize)], YearLuck.None);
    }

    // How many times the stated pay people cost whose posts are changed, the mean over their pools.
    private static double PayOf(Scenario scenario, Department stated, Department possible)
    {
        List<double> times =
        [
            .. from change in scenario.Changes.OfType<StaffChange>()
               let said = stated.FindPool(change.Pool)?.HourlyCost
               let drawn = possible.FindPool(change.Pool)?.HourlyCost
               where said > 0 && drawn is not null
               select (double)(drawn.Value / said.Value),
        ];
        return times.Count == 0 ? 1 : times.Average();
    }
}
