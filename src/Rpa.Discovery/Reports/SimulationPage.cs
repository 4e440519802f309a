using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a simulation gave, in tables: workflows, people, the steps that take most of their time, robots.</summary>
internal sealed class SimulationPage(ExperimentResult result)
{
    private const int StepsShown = 12;
    private readonly Department _department = result.Department;

    public static Page Of(ExperimentResult result)
    {
        var part = new SimulationPage(result);
        return part.Beginning()
            .Heading(RunnerWords.WorkflowsHeading).Table(part.WorkflowColumns(), result.Workflows.Select(w => (w, TimeSpans.InOneUnit(w.CycleTimeHours, w.CycleTimeP90Hours, w.WaitingHours))))
            .Add(Part(RunnerWords.CausesHeading, part.CauseColumns(), result.Workflows.Where(w => w.WaitingHours.Mean > 0).Select(w => (w, CausesOf(w)))))
            .Heading(RunnerWords.PoolsHeading).Table(part.PoolColumns(), result.Pools)
            .Add(Part(RunnerWords.EachPersonHeading, part.PersonColumns(), result.People))
            .Heading(RunnerWords.StepsHeading).Table(part.StepColumns(), result.States.OrderByDescending(s => s.StaffHoursPerYear.Mean ?? 0).Where(s => s.StaffHoursPerYear.Mean > 0).Take(StepsShown))
            .Add(Part(RunnerWords.BotsHeading, part.BotColumns(), result.Bots))
            .Add(Part(RunnerWords.MachinesHeading, part.MachineColumns(), result.Machines))
            .Pause()
            .Sentence(result.Workflows is [{ Cases: { HalfWidth: null } cases }, ..] ? RunnerWords.NoIntervalNote.With(cases.Why) : RunnerWords.IntervalNote);
    }

    private Page Beginning() => new Page()
        .Sentence(ComparedText.Simulated(result))
        .Sentence(PeriodText.YearlyNote(result))
        .Sentence(result.IsPartial ? RunnerWords.PartialNote.With(result.Replications) : null)
        .Sentence(result.WarmUp is not { } found ? null
            : found.Weeks == 0 ? RunnerWords.NoWarmUp.With(found.PilotReplications, found.PilotWeeks)
            : RunnerWords.WarmUpFound.With(found.Weeks, found.PilotReplications, found.PilotWeeks, WorkflowTitle(found.Workflow)));

    private static Page? Part<T>(Phrase heading, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        List<T> all = [.. rows];
        return all.Count == 0 ? null : new Page(heading).Table(columns, all);
    }

    private IReadOnlyList<Column<(WorkflowResult Workflow, IReadOnlyList<Estimate?> Times)>> WorkflowColumns() =>
    [
        new(RunnerWords.WorkflowColumn, row => WorkflowTitle(row.Workflow.Id)) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.CasesColumn, row => FigureText.BareMean(row.Workflow.Cases)) { IsRight = true },
        new(RunnerWords.CycleColumn, row => FigureText.WithInterval(row.Times[0])) { IsRight = true },
        new(RunnerWords.NineInTenColumn, row => FigureText.Mean(row.Times[1])) { IsRight = true },
        new(RunnerWords.WaitingColumn, row => FigureText.Mean(row.Times[2])) { IsRight = true },
        new(RunnerWords.LateColumn, row => FigureText.Mean(row.Workflow.ShareLate)) { IsRight = true },
    ];

    private IReadOnlyList<Column<(WorkflowResult Workflow, IReadOnlyList<Estimate?> Causes)>> CauseColumns() =>
    [
        new(RunnerWords.WorkflowColumn, row => WorkflowTitle(row.Workflow.Id)) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.ContentionColumn, row => FigureText.Mean(row.Causes[0])) { IsRight = true },
        new(RunnerWords.UnavailabilityColumn, row => FigureText.Mean(row.Causes[1])) { IsRight = true },
        new(RunnerWords.BatchingColumn, row => FigureText.Mean(row.Causes[2])) { IsRight = true },
        new(RunnerWords.PriorityColumn, row => FigureText.Mean(row.Causes[3])) { IsRight = true },
    ];

    private static IReadOnlyList<Estimate?> CausesOf(WorkflowResult workflow) => TimeSpans.InOneUnit(
        workflow.WaitingByCauseHours.Contention, workflow.WaitingByCauseHours.Unavailability, workflow.WaitingByCauseHours.Batching, workflow.WaitingByCauseHours.Priority);

    private IReadOnlyList<Column<PoolResult>> PoolColumns() =>
    [
        new(RunnerWords.PoolColumn, p => _department.FindPool(p.Id)?.Title ?? (Text)p.Id) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.FullColumn, p => InUse(p.Utilization)) { IsRight = true },
        new(RunnerWords.OvertimeColumn, p => FigureText.Bare(p.OvertimeHoursPerYear)) { IsRight = true },
        new(RunnerWords.QueueColumn, p => FigureText.BareMean(p.QueueLength)) { IsRight = true },
    ];

    private IReadOnlyList<Column<PersonResult>> PersonColumns() =>
    [
        new(RunnerWords.PersonColumn, PersonTitle) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.FullColumn, p => InUse(p.Utilization)) { IsRight = true },
        new(RunnerWords.DutyColumn, p => FigureText.Bare(p.DutyHoursPerYear)) { IsRight = true },
        new(RunnerWords.OvertimeColumn, p => FigureText.Bare(p.OvertimeHoursPerYear)) { IsRight = true },
    ];

    private IReadOnlyList<Column<StateResult>> StepColumns() =>
    [
        new(RunnerWords.StepColumn, s => Series.Joined(" / ", WorkflowTitle(s.Workflow), _department.FindWorkflow(s.Workflow)?.FindState(s.Id)?.Title ?? (Text)s.Id)) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.VisitsColumn, s => FigureText.BareMean(s.Visits)) { IsRight = true },
        new(RunnerWords.WorkColumn, s => Span(s.ProcessingHours)) { IsRight = true },
        new(RunnerWords.WaitEachColumn, s => Span(s.WaitingHours)) { IsRight = true },
        new(RunnerWords.HoursAYearColumn, s => FigureText.Bare(s.StaffHoursPerYear)) { IsRight = true },
    ];

    private IReadOnlyList<Column<BotResult>> BotColumns() =>
    [
        new(RunnerWords.BotColumn, b => _department.FindBot(b.Id)?.Title ?? (Text)b.Id) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.BotBusyColumn, b => FigureText.Bare(b.BusyHoursPerYear)) { IsRight = true },
        new(RunnerWords.BotCasesColumn, b => FigureText.BareMean(b.CasesPerYear)) { IsRight = true },
        new(RunnerWords.BotBackColumn, b => FigureText.BareMean(b.ExceptionsPerYear)) { IsRight = true },
    ];

    private IReadOnlyList<Column<MachineResult>> MachineColumns() =>
    [
        new(RunnerWords.MachineColumn, m => _department.Machines.FirstOrDefault(d => string.Equals(d.Id, m.Id, StringComparison.Ordinal))?.Title ?? (Text)m.Id) { NamesRow = true, IsFlexible = true },
        new(RunnerWords.MachineInUseColumn, m => InUse(m.Utilization)) { IsRight = true },
        new(RunnerWords.BotBusyColumn, m => FigureText.Bare(m.OccupiedHoursPerYear)) { IsRight = true },
    ];

    // Somebody without a name is her pool and a number.
    private IWording PersonTitle(PersonResult person)
    {
        if (_department.People.FirstOrDefault(p => string.Equals(p.Id, person.Id, StringComparison.Ordinal)) is { } named)
            return named.Title ?? (Text)named.Id;
        return _department.FindPool(person.Pool)?.Title is { } title ? Series.Joined(" ", title, person.Id[(person.Pool.Length + 1)..]) : (Text)person.Id;
    }

    private Text WorkflowTitle(string id) => _department.FindWorkflow(id)?.Title ?? (Text)id;

    private static IWording Span(Estimate estimate) => estimate.Mean is { } hours ? new SpanOfTime(hours) : PageWords.None;

    // The note below the tables says why there is no interval.
    private static FigureText InUse(Estimate share) => share.Low is null ? FigureText.Mean(share) : FigureText.WithInterval(share);
}
