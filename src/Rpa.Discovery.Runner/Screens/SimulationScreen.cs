using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>What a simulation gave, in tables: workflows, people, the steps that take most of their time, robots.</summary>
internal sealed class SimulationScreen(Session session, ExperimentResult result)
{
    private const int StepsShown = 12;
    private readonly Language _language = session.Language;
    private readonly Department _department = result.Department;

    public void Show()
    {
        session.Screen.Line(session.Say(RunnerWords.Simulated, PeriodText.Of(result.Options, _language), result.Replications, result.Options.Seed));
        if (result.IsPartial)
            session.Screen.Line(session.Say(RunnerWords.PartialNote, result.Replications));
        if (result.WarmUp is { } found)
        {
            session.Screen.Line(found.Weeks == 0
                ? session.Say(RunnerWords.NoWarmUp, found.PilotReplications, found.PilotWeeks)
                : session.Say(RunnerWords.WarmUpFound, found.Weeks, found.PilotReplications, found.PilotWeeks, WorkflowTitle(found.Workflow)));
        }

        Workflows();
        Causes();
        Pools();
        People();
        Steps();
        Bots();
        Machines();
        session.Screen.Line();
        session.Screen.Line(result.Workflows is [{ Cases: { HalfWidth: null } cases }, ..]
            ? session.Say(RunnerWords.NoIntervalNote, cases.Why)
            : session.Say(RunnerWords.IntervalNote));
    }

    private void Workflows()
    {
        session.Screen.Heading(session.Say(RunnerWords.WorkflowsHeading));
        session.Screen.Table(
            [Left(RunnerWords.WorkflowColumn), Right(RunnerWords.CasesColumn), Right(RunnerWords.CycleColumn), Right(RunnerWords.NineInTenColumn), Right(RunnerWords.WaitingColumn), Right(RunnerWords.LateColumn)],
            [.. result.Workflows.Select(Row)]);

        IReadOnlyList<string> Row(WorkflowResult w)
        {
            var times = TimeSpans.InOneUnit(w.CycleTimeHours, w.CycleTimeP90Hours, w.WaitingHours);
            return
            [
                WorkflowTitle(w.Id), Number(w.Cases), FigureText.WithInterval(times[0], _language), FigureText.Mean(times[1], _language), FigureText.Mean(times[2], _language),
                w.ShareLate?.Mean is { } late ? Figure.Share(late, _language) : "–",
            ];
        }
    }

    private void Causes()
    {
        var waiting = result.Workflows.Where(w => w.WaitingHours.Mean > 0).ToList();
        if (waiting.Count == 0)
            return;
        session.Screen.Heading(session.Say(RunnerWords.CausesHeading));
        session.Screen.Table(
            [Left(RunnerWords.WorkflowColumn), Right(RunnerWords.ContentionColumn), Right(RunnerWords.UnavailabilityColumn), Right(RunnerWords.BatchingColumn), Right(RunnerWords.PriorityColumn)],
            [.. waiting.Select(w => (IReadOnlyList<string>)
            [
                WorkflowTitle(w.Id),
                .. TimeSpans.InOneUnit(w.WaitingByCauseHours.Contention, w.WaitingByCauseHours.Unavailability, w.WaitingByCauseHours.Batching, w.WaitingByCauseHours.Priority)
                    .Select(cause => FigureText.Mean(cause, _language)),
            ])]);
    }

    private void People()
    {
        if (result.People.Count == 0)
            return;
        session.Screen.Heading(session.Say(RunnerWords.EachPersonHeading));
        session.Screen.Table(
            [Left(RunnerWords.PersonColumn), Right(RunnerWords.FullColumn), Right(RunnerWords.DutyColumn), Right(RunnerWords.OvertimeColumn)],
            [.. result.People.Select(p => (IReadOnlyList<string>)
            [
                PersonTitle(p), InUse(p.Utilization), FigureText.Bare(p.DutyHoursPerYear, _language), FigureText.Bare(p.OvertimeHoursPerYear, _language),
            ])]);
    }

    private void Machines()
    {
        if (result.Machines.Count == 0)
            return;
        session.Screen.Heading(session.Say(RunnerWords.MachinesHeading));
        session.Screen.Table(
            [Left(RunnerWords.MachineColumn), Right(RunnerWords.MachineInUseColumn), Right(RunnerWords.BotBusyColumn)],
            [.. result.Machines.Select(m => (IReadOnlyList<string>)
            [
                _department.Machines.FirstOrDefault(d => string.Equals(d.Id, m.Id, StringComparison.Ordinal))?.Title?.In(_language) ?? m.Id,
                InUse(m.Utilization), FigureText.Bare(m.OccupiedHoursPerYear, _language),
            ])]);
    }

    // Somebody without a name is her pool and a number.
    private string PersonTitle(PersonResult person)
    {
        if (_department.People.FirstOrDefault(p => string.Equals(p.Id, person.Id, StringComparison.Ordinal)) is { } named)
            return named.Title?.In(_language) ?? named.Id;
        return _department.FindPool(person.Pool)?.Title?.In(_language) is { } title ? $"{title} {person.Id[(person.Pool.Length + 1)..]}" : person.Id;
    }

    private void Pools()
    {
        session.Screen.Heading(session.Say(RunnerWords.PoolsHeading));
        session.Screen.Table(
            [Left(RunnerWords.PoolColumn), Right(RunnerWords.FullColumn), Right(RunnerWords.OvertimeColumn), Right(RunnerWords.QueueColumn)],
            [.. result.Pools.Select(p => (IReadOnlyList<string>)
            [
                _department.FindPool(p.Id)?.Title?.In(_language) ?? p.Id,
                InUse(p.Utilization),
                FigureText.Bare(p.OvertimeHoursPerYear, _language),
                Number(p.QueueLength),
            ])]);
    }

    private void Steps()
    {
        session.Screen.Heading(session.Say(RunnerWords.StepsHeading));
        session.Screen.Table(
            [Left(RunnerWords.StepColumn), Right(RunnerWords.VisitsColumn), Right(RunnerWords.WorkColumn), Right(RunnerWords.WaitEachColumn), Right(RunnerWords.HoursAYearColumn)],
            [.. result.States.OrderByDescending(s => s.StaffHoursPerYear.Mean ?? 0).Where(s => s.StaffHoursPerYear.Mean > 0).Take(StepsShown).Select(s => (IReadOnlyList<string>)
            [
                $"{WorkflowTitle(s.Workflow)} / {_department.FindWorkflow(s.Workflow)?.FindState(s.Id)?.Title?.In(_language) ?? s.Id}",
                Number(s.Visits), Span(s.ProcessingHours), Span(s.WaitingHours), FigureText.Bare(s.StaffHoursPerYear, _language),
            ])]);
    }

    private void Bots()
    {
        if (result.Bots.Count == 0)
            return;
        session.Screen.Heading(session.Say(RunnerWords.BotsHeading));
        session.Screen.Table(
            [Left(RunnerWords.BotColumn), Right(RunnerWords.BotBusyColumn), Right(RunnerWords.BotCasesColumn), Right(RunnerWords.BotBackColumn)],
            [.. result.Bots.Select(b => (IReadOnlyList<string>)
            [
                _department.FindBot(b.Id)?.Title?.In(_language) ?? b.Id, FigureText.Bare(b.BusyHoursPerYear, _language), Number(b.CasesPerYear), Number(b.ExceptionsPerYear),
            ])]);
    }

    private string WorkflowTitle(string id) => _department.FindWorkflow(id)?.Title?.In(_language) ?? id;

    private Column Left(Phrase title) => new(session.Say(title), Flexible: true);

    private Column Right(Phrase title) => new(session.Say(title), Right: true);

    private string Span(Estimate estimate) => estimate.Mean is { } hours ? Figure.Span(hours, _language) : "–";

    private static string Number(Estimate estimate) => Numbers.Significant(estimate.Mean);

    // The note below the tables says why there is no interval.
    private string InUse(Estimate share) => share.Low is null ? FigureText.Mean(share, _language) : FigureText.WithInterval(share, _language);

}
