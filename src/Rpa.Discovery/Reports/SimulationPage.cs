using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
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
            .Heading(RunnerWords.WorkflowsHeading).Table([part.WorkflowName, .. FigureColumns.Of(WorkflowResult.Figures)], result.Workflows)
            .Add(Part(
                RunnerWords.CausesHeading,
                [part.WorkflowName, .. FigureColumns.Of(WaitingByCause.Figures, (WorkflowResult w) => w.WaitingByCauseHours)],
                result.Workflows.Where(w => w.WaitingHours.Mean > 0)))
            .Heading(RunnerWords.PoolsHeading).Table(part.PoolColumns(), result.Pools)
            .Add(Part(RunnerWords.EachPersonHeading, part.PersonColumns(), result.People))
            .Heading(RunnerWords.StepsHeading).Table(part.StepColumns(), part.Steps())
            .Add(Part(RunnerWords.BotsHeading, part.BotColumns(), result.Bots))
            .Add(Part(RunnerWords.MachinesHeading, part.MachineColumns(), result.Machines))
            .Pause()
            .Sentence(
                result.Workflows is [{ Cases: { HalfWidth: null } cases }, ..]
                    ? RunnerWords.NoIntervalNote.With(cases.Why) : RunnerWords.IntervalNote);
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

    private Column<WorkflowResult> WorkflowName => Name<WorkflowResult>(RunnerWords.WorkflowColumn, w => WorkflowTitle(w.Id));

    private IReadOnlyList<Column<PoolResult>> PoolColumns() =>
    [
        Name<PoolResult>(RunnerWords.PoolColumn, p => _department.FindPool(p.Id)?.Title ?? (Text)p.Id),
        .. FigureColumns.Of(PoolResult.Figures),
    ];

    private IReadOnlyList<Column<PersonResult>> PersonColumns() =>
        [Name<PersonResult>(RunnerWords.PersonColumn, PersonTitle), .. FigureColumns.Of(PersonResult.Figures)];

    private IReadOnlyList<Column<StateResult>> StepColumns() =>
        [Name<StateResult>(RunnerWords.StepColumn, StepTitle), .. FigureColumns.Of(StateResult.Figures)];

    private IReadOnlyList<Column<BotResult>> BotColumns() =>
    [
        Name<BotResult>(RunnerWords.BotColumn, b => _department.FindBot(b.Id)?.Title ?? (Text)b.Id), .. FigureColumns.Of(BotResult.Figures),
    ];

    private IReadOnlyList<Column<MachineResult>> MachineColumns() =>
        [Name<MachineResult>(RunnerWords.MachineColumn, MachineTitle), .. FigureColumns.Of(MachineResult.Figures)];

    private static Column<T> Name<T>(Phrase heading, Func<T, IWording> title) => new(heading, title) { NamesRow = true, IsFlexible = true };

    private IEnumerable<StateResult> Steps() => result.States.OrderByDescending(s => s.StaffHoursPerYear.Mean ?? 0)
        .Where(s => s.StaffHoursPerYear.Mean > 0).Take(StepsShown);

    private Series StepTitle(StateResult step) => Series.Joined(
        " / ", WorkflowTitle(step.Workflow), _department.FindWorkflow(step.Workflow)?.FindState(step.Id)?.Title ?? (Text)step.Id);

    private Text MachineTitle(MachineResult machine) =>
        _department.Machines.FirstOrDefault(d => string.Equals(d.Id, machine.Id, StringComparison.Ordinal))?.Title ?? (Text)machine.Id;

    // Somebody without a name is her pool and a number.
    private IWording PersonTitle(PersonResult person)
    {
        if (_department.People.FirstOrDefault(p => string.Equals(p.Id, person.Id, StringComparison.Ordinal)) is { } named)
            return named.Title ?? (Text)named.Id;
        return _department.FindPool(person.Pool)?.Title is { } title
            ? Series.Joined(" ", title, person.Id[(person.Pool.Length + 1)..]) : (Text)person.Id;
    }

    private Text WorkflowTitle(string id) => _department.FindWorkflow(id)?.Title ?? (Text)id;
}
