using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>How much work meets how many people: hours entered against hours paid, per pool.</summary>
internal static class LoadChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var department = file.Department;
        var volume = new YearlyVolume(department, YearlyVolume.YearOf(file.Study));
        var entered = EnteredHours(department, volume);
        var steady = file.Study?.Kind == StudyKind.SteadyState;
        foreach (var pool in department.Pools)
        {
            if (ServesElsewhere(department, pool))
                continue; // Whose hours these are is not said by one pool's work alone.
            if (!entered.TryGetValue(pool.Id, out var hours))
            {
                findings.Add(LoadRules.UnusedPool.At(pool.Place, pool.Id));
                continue;
            }

            var paid = volume.PaidHours(pool);
            if (paid <= 0)
                continue;
            var other = pool.OtherWork?.Share.Value ?? 0;
            var days = (pool.Absence?.SickDaysPerYear?.Value ?? 0) + (pool.Absence?.LeaveDaysPerYear?.Value ?? 0);
            var present = Math.Max(0, 1 - (days / 242)); // 242 weekdays without holidays in a Japanese fiscal year
            var available = paid * present * (1 - other);
            var explained = (hours + (paid * present * other)) / paid;
            if (hours > available)
                findings.Add(LoadRules.Overload.At(pool.Place, pool.Id, Rounded(hours), Rounded(available)));
            else if (!steady && explained is < 0.70 or > 1.05)
                findings.Add(LoadRules.Unexplained.At(pool.Place, pool.Id, (explained * 100).ToString("0", CultureInfo.InvariantCulture), Rounded(paid)));
        }
    }

    /// <summary>Hours of people's work a year by pool; a pool that no work names is left out.</summary>
    public static Dictionary<string, double> EnteredHours(Department department, YearlyVolume volume)
    {
        var entered = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var workflow in department.Workflows)
        {
            var cases = volume.Cases(workflow);
            var flow = ExpectedFlow.Of(workflow);
            foreach (var state in workflow.AllStates.OfType<WorkState>())
            {
                var totals = state.Work.Effort.Values.Select(v => v.TotalHoursPerYear).OfType<double>().ToList();
                var hours = totals.Count > 0 ? totals.Average() : cases * flow.HoursPerCase(state.Id) / CasesPerEffort(state.Work.Batch, cases);
                var people = state.Work.By.Kind == AssignmentKind.All ? state.Work.By.Pools.Sum(p => p.Count) : 1;
                foreach (var part in state.Work.By.Pools)
                {
                    var share = state.Work.By.Kind switch
                    {
                        AssignmentKind.All => (double)part.Count / people,
                        AssignmentKind.Any => 1.0 / state.Work.By.Pools.Count, // Who takes it only the simulation knows.
                        _ => 1,
                    };
                    entered[part.Pool] = entered.GetValueOrDefault(part.Pool) + (hours * share);
                }
            }
        }

        return entered;
    }

    private static bool ServesElsewhere(Department department, Pool pool) =>
        pool.Members.Any(m => department.Pools.Any(p => !ReferenceEquals(p, pool) && p.Members.Contains(m, StringComparer.Ordinal)));

    /// <summary>How many cases share one effort: a batch's size, or a day's cases when only the clock releases it.</summary>
    private static double CasesPerEffort(WorkBatch? batch, double casesPerYear) =>
        batch is not { EffortPerBatch: true } ? 1 : batch.Size ?? Math.Max(1, casesPerYear / 242);

    private static string Rounded(double hours) => hours.ToString("N0", CultureInfo.InvariantCulture);
}
