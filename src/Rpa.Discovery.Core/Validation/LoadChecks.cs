using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>How much work meets how many people: hours entered against hours paid over the dates of the study, for people who can take each
/// other's work together.</summary>
internal static class LoadChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var department = file.Department;
        var span = StudySpan.Of(file.Study);
        var volume = new YearlyVolume(department, span);
        var flows = ExpectedFlow.OfAll(department);
        foreach (var workflow in department.Workflows)
        {
            if (flows[workflow.Id].LostIn is { } lost)
                findings.Add(FlowRules.GoesOn.At(lost.Place, Named.Of(workflow), Percent(flows[workflow.Id].ShareLost), Named.Of(lost)));
        }

        var work = EnteredWork.Of(department, volume, flows);
        var staff = new PaidStaff(department, volume);
        var steady = file.Study?.Kind == StudyKind.SteadyState;
        var left = Nobody(department, span, volume, flows, work, findings);
        if (file.Study is { Horizon: not null } plan && span.IsShort && span.Dates.Days % 7 != 0)
            findings.Add(LoadRules.NotWholeWeeks.At(plan.Place, span.Dates.Days,
                (1 / span.Years).ToString("0.##", CultureInfo.InvariantCulture)));
        foreach (var pool in department.Pools.Where(p => !work.Names(p.Id)))
            findings.Add(LoadRules.UnusedPool.At(pool.Place, Named.Of(pool)));
        foreach (var group in Groups(department, work))
        {
            // People who may only do a part of the group's work can be too few for it although the group is not.
            if (group.Find(p => group.Count > 1 && work.OnlyFor(p.Id) >= staff.AvailableHours([p])
                && staff.PaidHours([p]) > 0) is { } narrow)
                Overload(narrow.Place, Named.Of(narrow), work.OnlyFor(narrow.Id), staff.AvailableHours([narrow]), span, findings);
            else
                Judge(group, work, staff, span, steady, findings);
        }

        Months(department, span, flows, left, findings);
    }

    // Of people who have too little time in all, or who are not there from a date on, no month need be told.
    private static void Months(Department department, StudySpan span, Dictionary<string, ExpectedFlow> flows, HashSet<string> told,
        List<Diagnostic> findings)
    {
        if (!LoadByMonth.IsTold(department))
            return;
        var all = WorkAgainstHours.Of(department, span, flows);
        if (all.Factor >= 1)
            told.UnionWith(all.Pools);
        foreach (var month in LoadByMonth.Peaks(all.ByMonth(department)).Where(m => !m.Pools.Any(told.Contains)))
        {
            var place = department.FindPool(month.Pools[0])!.Place;
            var names = month.Pools is [var one] ? (object)Named.Pool(department, one)
                : Series.Joined(ValidationWords.Together, month.Pools.Select(id => Named.Pool(department, id)));
            var first = MonthLoad.Written(month.First);
            var percent = double.IsFinite(month.Factor) ? (month.Factor * 100).ToString("0", CultureInfo.InvariantCulture) : "∞";
            findings.Add(month.WorkedOff is { } end
                ? LoadRules.MonthWorkedOff.At(place, names, first, Rounded(month.Work), Rounded(month.Hours), percent,
                    MonthLoad.Written(end))
                : LoadRules.MonthLeftOver.At(place, names, first, Rounded(month.Work), Rounded(month.Hours), percent));
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
        var names = group is [var one] ? (object)Named.Of(one) : Series.Joined(ValidationWords.Together, group.Select(Named.Of));
        if (hours >= available)
            Overload(group[0].Place, names, hours, available, span, findings);
        else if (!steady && explained is < 0.70 or > 1.05)
            findings.Add(LoadRules.Unexplained.At(group[0].Place, names, (explained * 100).ToString("0", CultureInfo.InvariantCulture),
                Rounded(paid), span.Words));
    }

    private static void Overload(SourceSpan place, object names, double hours, double available, StudySpan span, List<Diagnostic> findings)
    {
        if (available > 0)
            findings.Add(LoadRules.Overload.At(place, names, Rounded(hours), Rounded(available), span.Words, (hours / available * 100)
                .ToString("0", CultureInfo.InvariantCulture)));
    }

    /// <summary>A pool that has nobody from a date of the study on, while it has work that nobody else may do: of a time that passes within
    /// the study only where work comes in it.</summary>
    /// <returns>The pools that were told.</returns>
    private static HashSet<string> Nobody(Department department, StudySpan span, YearlyVolume volume,
        Dictionary<string, ExpectedFlow> flows, EnteredWork work, List<Diagnostic> findings)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pool in department.Pools.Where(p => p.Members.Count == 0 && work.OnlyFor(p.Id) > 0))
        {
            foreach (var gap in Gaps(pool, span.Dates))
            {
                var ends = gap.EndExclusive == span.Dates.EndExclusive;
                var back = ends ? pool.Capacity.Where(c => c.Count > 0 && c.From >= span.Dates.EndExclusive).Min(c => c.From)
                    : gap.EndExclusive;
                if (!ends && EnteredWork.Of(department, volume.Within(gap), flows).OnlyFor(pool.Id) <= 0)
                    continue;
                told.Add(pool.Id);
                findings.Add(back is { } until
                    ? LoadRules.NobodyUntil.At(pool.Place, Named.Of(pool), Day(gap.Start), Day(until))
                    : LoadRules.NobodyFrom.At(pool.Place, Named.Of(pool), Day(gap.Start)));
            }
        }

        return told;
    }

    private static IEnumerable<DateRange> Gaps(Pool pool, DateRange dates)
    {
        var steps = pool.Capacity.OrderBy(c => c.From ?? DateOnly.MinValue).ToList();
        DateOnly? since = null;
        foreach (var date in steps.Select(s => s.From ?? dates.Start).Where(d => d > dates.Start && d < dates.EndExclusive)
            .Prepend(dates.Start))
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

    /// <summary>Pools of which somebody is in both, or which are named as each other's alternative; those without work are left
    /// out.</summary>
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
