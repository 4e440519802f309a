using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>How much work meets how many people: hours entered against hours paid over the dates of the study, for people who can take each other's work together.</summary>
internal static class LoadChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var department = file.Department;
        var span = StudySpan.Of(file.Study);
        var volume = new YearlyVolume(department, span);
        var flows = department.Workflows.ToDictionary(w => w.Id, ExpectedFlow.Of, StringComparer.Ordinal);
        foreach (var workflow in department.Workflows)
        {
            if (flows[workflow.Id].LostIn is { } lost)
                findings.Add(FlowRules.GoesOn.At(lost.Place, workflow.Id, Percent(flows[workflow.Id].ShareLost), lost.Id));
        }

        var work = EnteredWork.Of(department, volume, flows);
        var staff = new PaidStaff(department, volume);
        var steady = file.Study?.Kind == StudyKind.SteadyState;
        Nobody(department, span, flows, work, findings);
        if (file.Study is { Horizon: not null } plan && span.IsShort && span.Dates.Days % 7 != 0)
            findings.Add(LoadRules.NotWholeWeeks.At(plan.Place, span.Dates.Days, (1 / span.Years).ToString("0.##", CultureInfo.InvariantCulture)));
        foreach (var pool in department.Pools.Where(p => !work.Names(p.Id)))
            findings.Add(LoadRules.UnusedPool.At(pool.Place, pool.Id));
        foreach (var group in Groups(department, work))
        {
            // People who may only do a part of the group's work can be too few for it although the group is not.
            if (group.Find(p => group.Count > 1 && work.OnlyFor(p.Id) >= staff.AvailableHours([p]) && staff.PaidHours([p]) > 0) is { } narrow)
                Overload(narrow.Place, narrow.Id, work.OnlyFor(narrow.Id), staff.AvailableHours([narrow]), span, findings);
            else
                Judge(group, work, staff, span, steady, findings);
        }
    }

    private static void Judge(List<Pool> group, EnteredWork work, PaidStaff staff, StudySpan span, bool steady, List<Diagnostic> findings)
    {
        var paid = staff.PaidHours(group);
        if (paid <= 0)
            return;
        var hours = group.Sum(p => work.HoursOf(p.Id));
        var available = staff.AvailableHours(group);
        var explained = (hours + staff.OtherHours(group)) / paid;
        var names = string.Join(" + ", group.Select(p => p.Id));
        if (hours >= available)
            Overload(group[0].Place, names, hours, available, span, findings);
        else if (!steady && explained is < 0.70 or > 1.05)
            findings.Add(LoadRules.Unexplained.At(group[0].Place, names, (explained * 100).ToString("0", CultureInfo.InvariantCulture), Rounded(paid), span.Words));
    }

    private static void Overload(SourceSpan place, string names, double hours, double available, StudySpan span, List<Diagnostic> findings)
    {
        if (available > 0)
            findings.Add(LoadRules.Overload.At(place, names, Rounded(hours), Rounded(available), span.Words, (hours / available * 100).ToString("0", CultureInfo.InvariantCulture)));
    }

    /// <summary>A pool that has nobody from a date of the study on, while it has work that nobody else may do: of a time that passes within the study only where work comes in it.</summary>
    private static void Nobody(Department department, StudySpan span, Dictionary<string, ExpectedFlow> flows, EnteredWork work, List<Diagnostic> findings)
    {
        foreach (var pool in department.Pools.Where(p => p.Members.Count == 0 && work.OnlyFor(p.Id) > 0))
        {
            foreach (var gap in Gaps(pool, span.Dates))
            {
                var ends = gap.EndExclusive == span.Dates.EndExclusive;
                var back = ends ? pool.Capacity.Where(c => c.Count > 0 && c.From >= span.Dates.EndExclusive).Min(c => c.From) : gap.EndExclusive;
                if (!ends && EnteredWork.Of(department, new YearlyVolume(department, span.Within(gap)), flows).OnlyFor(pool.Id) <= 0)
                    continue;
                findings.Add(back is { } until
                    ? LoadRules.NobodyUntil.At(pool.Place, pool.Id, Day(gap.Start), Day(until))
                    : LoadRules.NobodyFrom.At(pool.Place, pool.Id, Day(gap.Start)));
            }
        }
    }

    private static IEnumerable<DateRange> Gaps(Pool pool, DateRange dates)
    {
        var steps = pool.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).ToList();
        DateOnly? since = null;
        foreach (var date in steps.Select(s => s.From ?? dates.Start).Where(d => d > dates.Start && d < dates.EndExclusive).Prepend(dates.Start))
        {
            var isEmpty = PaidStaff.CountOn(steps, date) == 0;
            if (since is { } first && !isEmpty)
                yield return new DateRange(first, date);
            since = isEmpty ? since ?? date : null;
        }

        if (since is { } last)
            yield return new DateRange(last, dates.EndExclusive);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Pools of which somebody is in both, or which are named as each other's alternative; those without work are left out.</summary>
    private static IEnumerable<List<Pool>> Groups(Department department, EnteredWork work)
    {
        var pools = department.Pools.Where(p => work.Names(p.Id)).ToList();
        var group = Enumerable.Range(0, pools.Count).ToArray();
        for (var i = 0; i < pools.Count; i++)
        {
            for (var j = i + 1; j < pools.Count; j++)
            {
                if (!pools[i].Members.Intersect(pools[j].Members, StringComparer.Ordinal).Any() && !work.AreAlternatives(pools[i].Id, pools[j].Id))
                    continue;
                var (from, to) = (Math.Max(group[i], group[j]), Math.Min(group[i], group[j]));
                group = [.. group.Select(g => g == from ? to : g)];
            }
        }

        return group.Distinct().Order().Select(g => pools.Where((_, i) => group[i] == g).ToList());
    }

    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Rounded(double hours) => hours.ToString("N0", CultureInfo.InvariantCulture);
}
