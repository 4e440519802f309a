using Rpa.Discovery.Calendars;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Walks one case through a workflow: by the events given, or asking at every step.</summary>
internal sealed class PlayCommand() : RunnerCommand("play", RunnerWords.PlayDoes)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliArgument _workflow = new("WORKFLOW", RunnerWords.WorkflowArgument);
    private readonly CliOption _events = CliOption.Of("--events", "a,b,c", RunnerWords.EventsHelp);

    public override IReadOnlyList<CliArgument> Arguments => [_file, _workflow];

    public override IReadOnlyList<CliOption> Options => [_events];

    public override int Run(Session session)
    {
        var path = session.Texts(_file.Argument)[0];
        var id = session.Texts(_workflow.Argument)[0];
        var events = session.Text(_events)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var file = InputFiles.Department(session, path);
        var workflow = InputFiles.Workflow(file.Department, id);
        var machine = new CaseMachine(file.Department, id, new CaseStart { Arrival = ArrivalOf(file) });
        if (events is not null || session.Json)
            PlayEvents(machine, events ?? []);
        else
            Ask(session, machine, workflow);
        if (session.Json)
            Report.Json(session, Document(session, machine));
        else if (events is not null)
            PrintSteps(session, machine, workflow);
        return ExitCode.Fine;
    }

    // The morning of the study's first day: nothing is drawn, and today's date decides nothing.
    private static DateTimeOffset ArrivalOf(DepartmentFile file)
    {
        var day = file.Study switch
        {
            { Period: { } period } when FiscalYear.TryParse(period, out var dates) => dates.Start,
            { Start: { } start } => start,
            _ => new DateOnly(2026, 4, 1),
        };
        var clock = new StudyClock(day, file.Department.TimeZone);
        return clock.DateTimeAt(clock.TickOf(day, new TimeOnly(9, 0)));
    }

    private static void PlayEvents(CaseMachine machine, IEnumerable<string> events)
    {
        foreach (var name in events)
        {
            if (!TryHappen(machine, name))
            {
                throw new DepartmentException([RunnerRules.EventNotPossible.At(default, name, string.Join(", ", machine.ActiveStates),
                    string.Join(", ", machine.PermittedEvents.Concat(machine.Timers.Select(t => t.Event))
                        .Distinct(StringComparer.Ordinal)) is { Length: > 0 } possible ? possible : "-")]);
            }
        }
    }

    // A timer happens when its time has come; one of random length comes at once.
    private static bool TryHappen(CaseMachine machine, string name)
    {
        if (!machine.CanFire(name))
        {
            var timer = machine.Timers.FirstOrDefault(t => string.Equals(t.Event, name, StringComparison.Ordinal)
                || string.Equals($"{t.State}/{t.Event}", name, StringComparison.Ordinal));
            if (timer is null)
                return false;
            if (timer.Due is { } due)
                machine.AdvanceTo(due);
            else
                machine.SetTimer($"{timer.State}/{timer.Event}", machine.Now);
            if (!machine.CanFire(name))
                return false;
        }

        machine.Fire(name);
        return true;
    }

    private static void Ask(Session session, CaseMachine machine, Workflow workflow)
    {
        var screen = session.Screen;
        while (!machine.IsFinal)
        {
            session.Interrupted.ThrowIfCancellationRequested();
            screen.Line(session.Say(RunnerWords.CaseStands, Clock(machine.Now),
                string.Join(", ", machine.ActiveStates.Select(s => Title(session, workflow, s)))));
            List<(string Event, string Shown)> possible =
            [
                .. machine.PermittedTransitions.Select(t =>
                    ($"{t.State}/{t.Event}", t.Target is null ? t.Event : $"{t.Event} -> {Title(session, workflow, t.Target)}")),
                .. machine.Timers.Where(t => !machine.CanFire($"{t.State}/{t.Event}")).Select(t => ($"{t.State}/{t.Event}",
                    t.Due is { } due ? session.Say(RunnerWords.TimerAt, t.Event, Clock(due))
                        : session.Say(RunnerWords.TimerSometime, t.Event))),
            ];
            screen.Line(session.Say(RunnerWords.CanHappen));
            for (var i = 0; i < possible.Count; i++)
                screen.Item($"  {i + 1}.", possible[i].Shown);
            session.Host.Out.Write(session.Say(RunnerWords.AskEvent));
            session.Host.Out.Flush();
            var answer = session.Host.In.ReadLine()?.Trim();
            screen.Line();
            if (string.IsNullOrEmpty(answer))
                return;
            var chosen = int.TryParse(answer, out var number) && number >= 1 && number <= possible.Count
                ? possible[number - 1].Event : answer;
            if (!TryHappen(machine, chosen))
                session.PrintFindings([RunnerRules.EventNotPossible.At(default, chosen, string.Join(", ", machine.ActiveStates),
                    string.Join(", ", possible.Select(p => p.Event)))]);
        }

        screen.Line(session.Say(RunnerWords.CaseEnded, Clock(machine.Now), machine.Outcome));
    }

    private static void PrintSteps(Session session, CaseMachine machine, Workflow workflow)
    {
        foreach (var step in machine.History)
            session.Screen.Line(session.Say(RunnerWords.StepTaken, Clock(step.At), Title(session, workflow, step.State), step.Event,
                Title(session, workflow, step.Target ?? step.State)));
        session.Screen.Line(machine.IsFinal
            ? session.Say(RunnerWords.CaseEnded, Clock(machine.Now), machine.Outcome)
            : session.Say(RunnerWords.CaseStands, Clock(machine.Now),
                string.Join(", ", machine.ActiveStates.Select(s => Title(session, workflow, s)))));
    }

    private PlayDocument Document(Session session, CaseMachine machine) => new()
    {
        Command = Name,
        Input = session.Input,
        Steps = [.. machine.History.Select(CaseStepJson.Of)],
        States = [.. machine.ActiveStates],
        PermittedEvents = [.. machine.PermittedEvents],
        IsFinal = machine.IsFinal,
        Outcome = machine.IsFinal ? machine.Outcome : null,
        Now = machine.Now,
    };

    private static string Title(Session session, Workflow workflow, string state) =>
        workflow.FindState(state)?.Title?.In(session.Language) ?? state;

    private static string Clock(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm");
}
