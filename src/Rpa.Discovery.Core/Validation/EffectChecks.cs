using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>What is said and can change nothing: mostly a sign that something else was meant.</summary>
internal static class EffectChecks
{
    public static void Run(Department department, List<Diagnostic> findings)
    {
        var people = new EligiblePeople(department);
        var all = department.Workflows.SelectMany(w => w.AllStates.OfType<WorkState>(),
            (w, s) => new Item(w, s, StaffMatching.For(people, s.Work))).ToList();
        foreach (var pool in department.Pools.Where(p => p.Patience is not null))
        {
            if (!all.Exists(i => i.IsJoint && i.State.Work.By.Pools.Any(p => string.Equals(p.Pool, pool.Id, StringComparison.Ordinal))))
                findings.Add(MeaningRules.WithoutEffect.At(pool.Place, "patience", Named.Of(pool), ValidationWords.NoJointWork));
        }

        foreach (var bot in department.Bots.Where(b => b.FailsByClock && b.Uptime is null))
            findings.Add(MeaningRules.WithoutEffect.At(bot.Place, "failures", Named.Of(bot), ValidationWords.NeverStops));
        foreach (var item in all)
            Work(item, all, findings);
        foreach (var workflow in department.Workflows)
            Demand(department, workflow, findings);
    }

    private static void Work(Item item, List<Item> all, List<Diagnostic> findings)
    {
        var work = item.State.Work;
        var place = work.Place.Line > 0 ? work.Place : item.State.Place;
        if (work.Patience is not null && !item.IsJoint)
            findings.Add(MeaningRules.WithoutEffect.At(place, "patience", Named.Of(item.State), ValidationWords.OnePersonsWork));
        // Joint work neither interrupts nor is interrupted.
        if (work.PickUp is not null && (item.IsJoint || !all.Exists(i => i.CanInterrupt(item))))
            findings.Add(MeaningRules.WithoutEffect.At(work.PickUp.Place.Line > 0 ? work.PickUp.Place : place, "pick-up",
                Named.Of(item.State), ValidationWords.NeverInterrupted));
        if (work.Interrupts && !item.IsJoint && !all.Exists(item.CanInterrupt))
            findings.Add(MeaningRules.WithoutEffect.At(place, "interrupts", Named.Of(item.State), ValidationWords.NothingLessUrgent));
    }

    private static void Demand(Department department, Workflow workflow, List<Diagnostic> findings)
    {
        if (workflow.Arrivals is not { } arrivals)
            return;
        if (arrivals.Closed != ClosedGaps.Stop && (arrivals.Every is null || (arrivals.Calendar ?? department.Calendar) is null))
            findings.Add(MeaningRules.WithoutEffect.At(arrivals.Place, "closed", Named.Of(workflow), ValidationWords.NothingCloses));
        if (arrivals.About is null && arrivals.Every is null)
        {
            foreach (var (name, isSaid) in (ReadOnlySpan<(string, bool)>)
            [
                ("seasons", arrivals.Seasons.Count > 0), ("peaks", arrivals.Peaks.Count > 0), ("growth", arrivals.GrowthPerYear != 0),
                ("busy-days", arrivals.BusyDays is not null),
            ])
            {
                if (isSaid)
                    findings.Add(MeaningRules.WithoutEffect.At(arrivals.Place, name, Named.Of(workflow), ValidationWords.CasesHaveDates));
            }
        }

        foreach (var id in arrivals.BusyDays?.Workflows ?? [])
        {
            if (!string.Equals(id, workflow.Id, StringComparison.Ordinal) && department.FindWorkflow(id) is { } other
                && (other.Arrivals?.BusyDays is not { } same
                    || !same.Workflows.SequenceEqual(arrivals.BusyDays!.Workflows, StringComparer.Ordinal)))
            {
                findings.Add(MeaningRules.BusyDaysNotShared.At(arrivals.BusyDays!.Place, Named.Of(workflow), Named.Of(other)));
            }
        }
    }

    /// <summary>Work with who can do it.</summary>
    private sealed class Item(Workflow workflow, WorkState state, StaffMatching eligible)
    {
        private readonly IReadOnlySet<string> _everybody = eligible.Everybody;
        private readonly int _priority = state.Work.Priority ?? workflow.Priority;

        public WorkState State => state;

        public bool IsJoint => eligible.Needed > 1;

        public bool CanInterrupt(Item other) => State.Work.Interrupts && !IsJoint && !other.IsJoint && _priority < other._priority
            && _everybody.Overlaps(other._everybody);
    }
}
