using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons;

/// <summary>What a change gives and takes, in the order in which it is read: the same rows in the report, on the screen and in JSON, so that none can hide a cost.</summary>
internal static class EffectFigures
{
    public static readonly IReadOnlyList<Figure<CandidateEffects>> All =
    [
        new("hoursReleasedPerYear", Unit.HoursPerYear, e => e.HoursReleasedPerYear, Words.HoursReleased),
        new("hoursLeftUndonePerYear", Unit.HoursPerYear, e => e.HoursLeftUndonePerYear, LeftUndoneWords.Hours) { HideWhenZero = true, IsLater = true },
        new("freedHoursPerYear", Unit.HoursPerYear, e => e.FreedHoursPerYear, Words.Freed),
        new("overtimeHoursAvoidedPerYear", Unit.HoursPerYear, e => e.OvertimeHoursAvoidedPerYear, ReportWords.OvertimeAvoided),
        new("temporaryHoursAvoidedPerYear", Unit.HoursPerYear, e => e.TemporaryHoursAvoidedPerYear, ReportWords.TemporaryAvoided) { HideWhenZero = true },
        new("lateCasesAvoidedPerYear", Unit.CasesPerYear, e => e.LateCasesAvoidedPerYear, ReportWords.LateAvoided) { MayBeMissing = true },
        new("cycleTimeHours", Unit.Hours, e => e.CycleTimeHours, ReportWords.CycleTimeChange) { IsForMachines = true },
        new("waitingHoursRemovedPerYear", Unit.HoursPerYear, e => e.WaitingHoursRemovedPerYear, ReportWords.WaitingRemoved),
        new("burdenShareRemoved", Unit.Share, e => e.BurdenShareRemoved, ReportWords.BurdenRemoved) { MayBeMissing = true },
        new("cashedPerYear", Unit.MoneyPerYear, e => e.CashedPerYear, ReportWords.CashedEffect) { MayBeMissing = true },
        new("permanentStaffCostAddedPerYear", Unit.MoneyPerYear, e => e.PermanentStaffCostAddedPerYear, ReportWords.StaffAdded) { HideWhenZero = true, MayBeMissing = true },
    ];

    /// <summary>These, then what each workflow and each pool of people get: what possible files are asked about.</summary>
    public static IReadOnlyList<Figure<CandidateEffects>> Drawn(Department department) =>
    [
        .. All,
        .. department.Workflows.Select((w, place) => new Figure<CandidateEffects>(CycleTimeOf(w.Id), Unit.Hours, e => e.ByWorkflow.Count > place ? e.ByWorkflow[place].CycleTimeHours : null, ReportWords.CycleTimeChange)),
        .. department.Pools.Select((p, place) => new Figure<CandidateEffects>(FreedOf(p.Id), Unit.HoursPerYear, e => e.ByPool.Count > place ? e.ByPool[place].FreedHoursPerYear : null, Words.Freed)),
    ];

    /// <summary>The name of a workflow's change of its cycle time.</summary>
    public static string CycleTimeOf(string workflow) => $"byWorkflow/{workflow}/cycleTimeHours";

    /// <summary>The name of the hours that a pool has for other work.</summary>
    public static string FreedOf(string pool) => $"byPool/{pool}/freedHoursPerYear";
}
