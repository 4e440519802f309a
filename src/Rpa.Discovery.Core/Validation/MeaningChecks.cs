using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>Values that contradict each other, or that cannot be meant.</summary>
internal static class MeaningChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var department = file.Department;
        var first = StudySpan.Of(file.Study).Start;
        foreach (var calendar in department.Calendars)
        {
            if (!Opens(calendar.Hours, first))
                findings.Add(MeaningRules.NeverOpens.At(calendar.Place, Named.Of(calendar)));
        }

        foreach (var person in department.People)
            Person(department, person, first, findings);
        foreach (var bot in department.Bots.Where(b => b.Licence is { PerMachine: true, Machines.Count: 0 }))
            findings.Add(MeaningRules.NoMachine.At(First(bot.Licence!.Place, bot.Place), Named.Of(bot)));

        foreach (var pool in department.Pools)
            Pool(pool, findings);
        var started = department.Workflows.SelectMany(w => w.AllStates).SelectMany(s => s.Transitions).Select(t => t.Starts)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var people = new EligiblePeople(department);
        foreach (var workflow in department.Workflows)
            Workflow(department, people, workflow, started, findings);
        // A run of so many cases takes as many as it says.
        foreach (var workflow in department.Workflows.Where(w =>
            file.Study is { Cases: null } && w.Arrivals?.Every is { Distribution.Mean: <= 0 }))
            findings.Add(MeaningRules.EndlesslyMany.At(First(workflow.Arrivals!.Every!.Place, workflow.Arrivals.Place),
                Named.Of(workflow)));
        foreach (var goal in file.Goals.Where(g => !AimNames.Ids.Contains(g.Aim, StringComparer.Ordinal)))
            findings.Add(MeaningRules.WrongAim.At(goal.Place, goal.Aim, DidYouMean.For(goal.Aim, AimNames.Ids)));
    }

    // A pattern by weekday, month or dates of a month shows within four years; single dates may lie before the study.
    private static bool Opens(WorkCalendar hours, DateOnly first) =>
        Enumerable.Range(0, 4 * 366).Any(day => day < DateOnly.MaxValue.DayNumber - first.DayNumber && hours.IsOpenOn(first.AddDays(day)))
            || hours.OpenDates.Count > 0;

    private static void Person(Department department, Person person, DateOnly first, List<Diagnostic> findings)
    {
        if (person.AtOnce < 1)
            findings.Add(MeaningRules.NothingAtOnce.At(person.Place, Named.Of(person), person.AtOnce));
        var home = department.HomeOf(person.Id);
        var calendar = department.FindCalendar(person.Calendar ?? home?.Calendar ?? department.Calendar)?.Hours ?? WorkCalendar.Always;
        if (person.Hours is { } own && Opens(calendar, first) && !Opens(calendar.Intersect(own), first))
            findings.Add(MeaningRules.NeverOnDuty.At(person.Place, Named.Of(person)));
    }

    private static void Pool(Pool pool, List<Diagnostic> findings)
    {
        if (pool.Members.Count > 0 && pool.Capacity.Count > 0)
            findings.Add(MeaningRules.MembersAndCapacity.At(pool.Place, Named.Of(pool)));
        else if (pool.Members.Count == 0 && pool.Capacity.All(c => c.Count == 0))
            findings.Add(MeaningRules.NobodyInPool.At(pool.Place, Named.Of(pool)));
        if (pool.Overtime is { Pay: not null, Rate: not null } overtime)
            findings.Add(MeaningRules.PayAndRate.At(overtime.Place, Named.Of(pool)));
        if (pool.OtherWork is { Share.Value: >= 1 } other)
            findings.Add(MeaningRules.OtherWorkFillsTheDay.At(other.Place, Named.Of(pool), Amount.Share(other.Share.Value)));
    }

    private static void Workflow(Department department, EligiblePeople people, Workflow workflow, HashSet<string> started,
        List<Diagnostic> findings)
    {
        if (workflow.Arrivals is { } arrivals)
        {
            var ways = (arrivals.About is null ? 0 : 1) + (arrivals.Every is null ? 0 : 1) + (arrivals.Trace is null ? 0 : 1);
            if (ways > 1 || (ways == 0 && arrivals.Batches.Count == 0))
                findings.Add(MeaningRules.ClosedWithoutEvery.At(arrivals.Place, Named.Of(workflow)));
            if (arrivals.About is { Per: RatePeriod.OpenDay or RatePeriod.OpenHour } about
                && (arrivals.Calendar ?? department.Calendar) is null)
                findings.Add(MeaningRules.DayWithoutCalendar.At(First(about.Place, arrivals.Place), about.Said ?? "per open-day"));
        }
        else if (workflow.Backlog.Count == 0
            && !started.Contains(workflow.Id))
        {
            findings.Add(FlowRules.NoCases.At(workflow.Place, Named.Of(workflow)));
        }

        foreach (var due in workflow.Due?.Values ?? [])
        {
            if (due.After is { } after)
                Clocked(department, after.Unit is TimeUnit.WorkingDay or TimeUnit.WorkingHour, "due",
                    First(due.Place, workflow.Place), findings);
        }

        foreach (var attribute in workflow.Attributes.Where(a => a.Choices.Count > 0))
        {
            var total = attribute.Choices.Sum(c => c.Share.Value);
            List<(object Name, Share Share)> said = [.. attribute.Choices.Where(c => !c.Share.IsRest).Select(c => (c.Value, c.Share))];
            List<Share> shares = [.. said.Select(s => s.Share)];
            if (Math.Abs(total - 1) <= 1e-6)
                continue;
            findings.Add(shares.Count == attribute.Choices.Count && RoundedShares.AreWhole(shares, total)
                ? ShareSums.Scaled(attribute.Place, Named.Of(attribute), shares, total)
                : MeaningRules.ChoiceSharesDoNotSum.At(attribute.Place, Named.Of(attribute), Amount.Share(total, 5),
                    ShareSums.Remedy(said, mayBeRest: shares.Count == attribute.Choices.Count)));
        }

        foreach (var state in workflow.AllStates)
        {
            foreach (var timer in state.Transitions.Where(t => t.After is not null))
                Clocked(department, timer.After!, timer.Place, findings);
            if (state is WaitState { Wait: { } wait })
                Clocked(department, wait, state.Place, findings);
            if (state is WorkState work)
                Work(department, people, workflow, work, findings);
        }

        UnknownForms(workflow, findings);
    }

    private static void Work(Department department, EligiblePeople people, Workflow workflow, WorkState state,
        List<Diagnostic> findings)
    {
        var work = state.Work;
        foreach (var law in work.Effort.Values.Where(v =>
            v is { IsUnknown: false, TotalHoursPerYear: null } && v.Distribution is { Minimum: > 0 } d && d.Minimum == d.Maximum))
        {
            if (law.Said is not null && !law.Said.Contains("exactly", StringComparison.Ordinal)
                && !law.Said.Contains("ちょうど", StringComparison.Ordinal))
                findings.Add(MeaningRules.ConstantEffort.At(First(law.Place, work.Effort.Place, work.Place, state.Place),
                    Named.Of(state), law.Said));
        }

        if (work.Batch is { Size: null, OrAfter: null, OrAt: null } batch)
            findings.Add(MeaningRules.BatchNeverReleased.At(batch.Place, Named.Of(state)));
        if (work.Batch?.OrAfter is { } orAfter)
            Clocked(department, orAfter.Unit is TimeUnit.WorkingDay or TimeUnit.WorkingHour, "or-after", work.Batch.Place, findings);

        WorkChecks.Run(department, people, workflow, state, findings);
        // Only where cases come in: a later step may well work on paper that the department printed itself.
        if (string.Equals(workflow.Initial, state.Id, StringComparison.Ordinal))
            Traits(workflow, state, findings);
    }

    private static void Traits(Workflow workflow, WorkState state, List<Diagnostic> findings)
    {
        if (state.Traits is not { } traits || !traits.Input.TryGetValue("paper", out var said))
            return;
        foreach (var attribute in workflow.Attributes)
        {
            var paper = attribute.Choices.Where(c => InputForms.Of(c.Value) == InputForm.Paper).ToList();
            if (paper.Count > 0 && paper.Sum(c => c.Share.Value) is var share && Math.Abs(share - said) > 0.2)
            {
                findings.Add(MeaningRules.TraitContradicts.At(First(traits.Place, state.Place), Named.Of(state),
                    Percent(said), Named.Of(attribute), Percent(share)));
            }
        }
    }

    // Once for an attribute, at the first step whose input it says.
    private static void UnknownForms(Workflow workflow, List<Diagnostic> findings)
    {
        foreach (var step in workflow.AllStates.OfType<WorkState>().Where(s => s.Traits?.InputFrom is not null)
            .DistinctBy(s => s.Traits!.InputFrom, StringComparer.Ordinal))
        {
            if (workflow.FindAttribute(step.Traits!.InputFrom!) is { } attribute
                && attribute.Choices.Where(c => InputForms.Of(c.Value) is null).Select(c => c.Value).ToList() is { Count: > 0 } unknown)
                findings.Add(MeaningRules.UnknownInputForm.At(First(attribute.Place, step.Traits.Place, step.Place),
                    string.Join(", ", unknown), Named.Of(attribute), Named.Of(step)));
        }
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static void Clocked(Department department, Varying<Duration> law, SourceSpan place, List<Diagnostic> findings)
    {
        foreach (var value in law.Values.Where(v => v.Clock != DurationClock.Seconds && !v.IsUnknown).Take(1))
            Clocked(department, true, value.Said ?? "working-days", First(value.Place, law.Place, place), findings);
    }

    private static void Clocked(Department department, bool isWorkingTime, string said, SourceSpan place, List<Diagnostic> findings)
    {
        if (isWorkingTime && department.Calendar is null)
            findings.Add(MeaningRules.DayWithoutCalendar.At(place, said));
    }

    private static SourceSpan First(params ReadOnlySpan<SourceSpan> places)
    {
        foreach (var place in places)
        {
            if (place.Line > 0)
                return place;
        }

        return default;
    }
}
