using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>Work can be done by somebody: enough different people with the skill, other than who may not, at hours in common with each
/// other and the systems.</summary>
internal static class WorkChecks
{
    public static void Run(Department department, EligiblePeople people, Workflow workflow, WorkState state, List<Diagnostic> findings)
    {
        var work = state.Work;
        var pools = work.By.Pools.Select(p => (Need: p.Count, Pool: department.FindPool(p.Pool))).ToList();
        if (pools.Exists(p => p.Pool is null || p.Pool.Members.Any(m => department.FindPerson(m) is null)))
            return;
        var place = work.By.Place.Line > 0 ? work.By.Place : state.Place;
        var before = findings.Count;
        if (work.By.Kind == AssignmentKind.All)
        {
            foreach (var (need, pool) in pools)
            {
                if (People(pool!) is > 0 and var count && count < need)
                    findings.Add(MeaningRules.TooFewPeople.At(place, Named.Of(state), need, Named.Of(pool!), count));
            }
        }

        var eligible = StaffMatching.For(people, work);
        if (work.Interrupts && eligible.Needed > 1)
            findings.Add(MeaningRules.JointWorkInterrupts.At(PlaceOf(state), Named.Of(state)));
        if (work.Batch is { } batch && (work.NotBy ?? work.SameAs) is not null)
            findings.Add(MeaningRules.BatchBySomebody.At(batch.Place.Line > 0 ? batch.Place : PlaceOf(state), Named.Of(state),
                work.NotBy is null ? "same-as" : "not-by"));
        if (findings.Count == before)
            Enough(department, people, workflow, state, eligible, place, findings);
        Hours(department, state, pools.ConvertAll(p => p.Pool!), place, findings);
    }

    /// <summary>When a pool's people work, in the weekly pattern: every member's hours together.</summary>
    public static WeeklyHours HoursOf(Department department, Pool pool)
    {
        WeeklyHours Weekly(string? calendar) => department.FindCalendar(calendar ?? pool.Calendar ?? department.Calendar)?.Hours.Open
            ?? WeeklyHours.Always;
        if (pool.Members.Count == 0)
            return Weekly(null);
        var all = WeeklyHours.None;
        foreach (var person in department.MembersOf(pool))
        {
            var own = person.Hours is { } hours ? Weekly(person.Calendar).Intersect(hours) : Weekly(person.Calendar);
            foreach (var day in Enum.GetValues<DayOfWeek>().Where(d => own.HoursOn(d).Count > 0))
                all = all.And(day, day, own.HoursOn(day));
        }

        return all;
    }

    private static void Enough(Department department, EligiblePeople people, Workflow workflow, WorkState state, StaffMatching eligible,
        SourceSpan place, List<Diagnostic> findings)
    {
        // Nobody at all is a finding about the skill or the pool.
        if (eligible.HasEmptyPlace)
            return;
        var everybody = eligible.Everybody;
        var filled = eligible.Filled();
        if (filled < eligible.Needed)
        {
            findings.Add(MeaningRules.TooFewDifferentPeople.At(place, Named.Of(state), eligible.Needed, filled));
            return;
        }

        if (state.Work.NotBy is { } other && workflow.FindState(other) is WorkState done)
        {
            var doers = StaffMatching.For(people, done.Work).Everybody;
            if (doers.Where(everybody.Contains).Any(d => eligible.Filled(d) < eligible.Needed))
                findings.Add(MeaningRules.NobodyLeft.At(PlaceOf(state), Named.Of(state), Named.Of(done),
                    Series.Of(state.Work.By.Pools.Select(p => p.Pool).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                        .Select(p => Named.Pool(department, p)))));
        }

        if (state.Work.SameAs is { } same && workflow.FindState(same) is WorkState first
            && StaffMatching.For(people, first.Work).Everybody.Except(everybody, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .FirstOrDefault() is { } somebody)
        {
            findings.Add(MeaningRules.CannotBeTheSame.At(PlaceOf(state), Named.Of(state), Named.Of(first), Somebody(department, somebody)));
        }
    }

    // A named person, or one of a pool that only has a number.
    private static Named Somebody(Department department, string id) =>
        department.FindPerson(id) is { } person ? Named.Of(person) : Named.Pool(department, id.Split('#')[0]);

    private static void Hours(Department department, WorkState state, List<Pool> pools, SourceSpan place, List<Diagnostic> findings)
    {
        var joint = state.Work.By.Kind == AssignmentKind.All;
        if (!joint && state.Work.Systems.Count == 0)
            return;
        var hours = pools.ConvertAll(p => HoursOf(department, p));
        if (joint && hours.Aggregate(WeeklyHours.Always, (a, b) => a.Intersect(b)).IsEmpty)
            findings.Add(MeaningRules.NoCommonHours.At(place, Named.Of(state)));
        foreach (var system in department.Systems.Where(s => state.Work.Systems.Contains(s.Id, StringComparer.Ordinal)))
        {
            if (department.FindCalendar(system.Online)?.Hours.Open is not { } online)
                continue;
            var without = Enumerable.Range(0, pools.Count).Where(i => !hours[i].IsEmpty && hours[i].Intersect(online).IsEmpty).ToList();
            if (without.Count > 0 && (joint || without.Count == pools.Count))
                findings.Add(MeaningRules.SystemNeverThere.At(PlaceOf(state), Named.Of(state), Named.Of(system),
                    Named.Of(pools[without[0]])));
        }
    }

    private static int People(Pool pool) => pool.Members.Count > 0 ? pool.Members.Count : pool.Capacity.Select(c => c.Count)
        .DefaultIfEmpty(0).Max();

    private static SourceSpan PlaceOf(WorkState state) => state.Work.Place.Line > 0 ? state.Work.Place : state.Place;
}
