using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>How much work meets how many people: hours entered against hours paid, for people who can take each other's work together.</summary>
internal static class LoadChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var department = file.Department;
        var volume = new YearlyVolume(department, YearlyVolume.YearOf(file.Study));
        var flows = department.Workflows.ToDictionary(w => w.Id, ExpectedFlow.Of, StringComparer.Ordinal);
        foreach (var workflow in department.Workflows)
        {
            if (flows[workflow.Id].LostIn is { } lost)
                findings.Add(FlowRules.GoesOn.At(lost.Place, workflow.Id, Percent(flows[workflow.Id].ShareLost), lost.Id));
        }

        var work = EnteredWork.Of(department, volume, flows);
        var staff = new PaidStaff(department, volume);
        var steady = file.Study?.Kind == StudyKind.SteadyState;
        foreach (var pool in department.Pools.Where(p => !work.Names(p.Id)))
            findings.Add(LoadRules.UnusedPool.At(pool.Place, pool.Id));
        foreach (var group in Groups(department, work))
        {
            // People who may only do a part of the group's work can be too few for it although the group is not.
            if (group.Find(p => group.Count > 1 && work.OnlyFor(p.Id) >= staff.AvailableHours([p]) && staff.PaidHours([p]) > 0) is { } narrow)
                findings.Add(LoadRules.Overload.At(narrow.Place, narrow.Id, Rounded(work.OnlyFor(narrow.Id)), Rounded(staff.AvailableHours([narrow]))));
            else
                Judge(group, work, staff, steady, findings);
        }
    }

    private static void Judge(List<Pool> group, EnteredWork work, PaidStaff staff, bool steady, List<Diagnostic> findings)
    {
        var paid = staff.PaidHours(group);
        if (paid <= 0)
            return;
        var hours = group.Sum(p => work.HoursOf(p.Id));
        var available = staff.AvailableHours(group);
        var explained = (hours + staff.OtherHours(group)) / paid;
        var names = string.Join(" + ", group.Select(p => p.Id));
        if (hours >= available)
            findings.Add(LoadRules.Overload.At(group[0].Place, names, Rounded(hours), Rounded(available)));
        else if (!steady && explained is < 0.70 or > 1.05)
            findings.Add(LoadRules.Unexplained.At(group[0].Place, names, (explained * 100).ToString("0", CultureInfo.InvariantCulture), Rounded(paid)));
    }

    /// <summary>Pools of which somebody is in both, or which are named as each other's alternative; those without work are left out.</summary>
    private static IEnumerable<List<Pool>> Groups(Department department, EnteredWork work)
    {
        var pools = department.Pools.Where(p => work.Names(p.Id)).ToList();
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new Dictionary<string, int>(StringComparer.Ordinal); // [person] → the first of these pools that she is in
        var above = Enumerable.Range(0, pools.Count).ToArray();          // [pool] → an earlier one of its group, or itself
        for (var i = 0; i < pools.Count; i++)
        {
            number.TryAdd(pools[i].Id, i);
            foreach (var member in pools[i].Members)
            {
                if (!first.TryAdd(member, i))
                    Join(first[member], i);
            }
        }

        foreach (var (one, other) in work.Alternatives)
        {
            if (number.TryGetValue(one, out var i) && number.TryGetValue(other, out var j))
                Join(i, j);
        }

        return pools.Index().GroupBy(p => Top(p.Index), p => p.Item).Select(g => g.ToList());

        int Top(int pool)
        {
            while (above[pool] != pool)
                pool = above[pool] = above[above[pool]];
            return pool;
        }

        void Join(int one, int other)
        {
            var (from, to) = (Math.Max(Top(one), Top(other)), Math.Min(Top(one), Top(other)));
            above[from] = to;
        }
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Rounded(double hours) => hours.ToString("N0", CultureInfo.InvariantCulture);
}
