using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Many departments, scenarios, values and seeds as a plan says, cell by cell.</summary>
internal sealed class SweepCommand() : RunnerCommand("sweep", SweepWords.Does)
{
    private const int UsualTasks = 24;
    private readonly Words _plan = new("PLAN", SweepWords.PlanArgument);
    private readonly CliOption _out = CliOption.Of("-o", "DIR", SweepWords.OutHelp, "--output");
    private readonly CliOption _resume = CliOption.Switch("--resume", SweepWords.ResumeHelp);
    private readonly CliOption _part = CliOption.Of("--part", "i/n", SchedulerWords.PartHelp);
    private readonly CliOption _for = CliOption.Of("--for", string.Join('|', SchedulerScripts.Kinds), SchedulerWords.ForHelp);
    private readonly CliOption _tasks = CliOption.Of("--tasks", "N", SchedulerWords.TasksHelp);

    public override IReadOnlyList<Words> Arguments => [_plan];

    public override IReadOnlyList<CliOption> Choices => [_out, _resume, _part, _for, _tasks];

    public override int Run(Session session)
    {
        var path = session.Texts(_plan.Argument)[0];
        var output = session.Text(_out);
        CheckOptions(session, output);
        var share = session.Text(_part) is { } part ? ShareText.Read(_part.Name, part) : default;
        var kind = session.Text(_for) is not { } scheduler ? null : SchedulerScripts.Kinds.Contains(scheduler, StringComparer.Ordinal)
            ? scheduler : throw new UsageException(RunnerWords.NotOneOf, _for.Name, string.Join(", ", SchedulerScripts.Kinds), scheduler);
        var tasks = session.Text(_tasks) is { } said ? (int)SpokenOptions.Count(_tasks.Name, said, 1, ShareText.MostShares) : UsualTasks;
        session.Input = InputFiles.Input(path, [path]);
        if (kind is not null)
            return WriteScripts(session, new SchedulerScripts(path, output!, tasks).Of(kind, session.Language), path, output!);
        if (share != default)
            return Part(session, PlanOf(session, path), new CellFolder(output!), output, share);
        string[] results = output is null ? [] : [.. new[] { "cells.csv", "figures.csv", "sweep.json", "sweep.md" }
            .Select(name => Path.Combine(output, name))];
        // Results follow from the cells: whoever goes on with these writes them anew.
        var files = session.Has(_resume) ? new OutputFiles(force: true) : session.Files;
        if (files.Problems(results) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var plan = PlanOf(session, path);
        var folder = output is null ? null : new CellFolder(output);
        if (folder is { Count: > 0 and var count } && !session.Has(_resume) && !files.Overwrites)
            throw new DepartmentException([CellRules.FolderHasCells.At(default, output, count)]);
        var result = Kept(session, Sweep(session, plan, folder, session.Has(_resume)), folder, output, (sweep, progress, interrupted) =>
            sweep.Run(progress, interrupted)) with { Diagnostics = folder?.Findings() ?? [] };
        Write(files, results, result, session);
        if (session.Json)
        {
            Report.Json(session, SweepDocuments.Of(result, session.Language));
            return ExitCode.Fine;
        }

        session.Show(SweepPage.Of(result));
        session.Warn(result.Diagnostics);
        foreach (var written in results)
            session.SayWrote(written);
        return ExitCode.Fine;
    }

    private void CheckOptions(Session session, string? output)
    {
        foreach (var needing in (CliOption[])[_resume, _part, _for])
        {
            if (output is null && session.Has(needing))
                throw new UsageException(RunnerWords.ArgumentMissing, needing.Name, _out.Shown);
        }

        foreach (var other in (CliOption[])[_part, _for])
        {
            if (session.Has(other) && session.Json)
                throw new UsageException(RunnerWords.NotTogether, other.Name, "--json");
        }

        if (session.Has(_part) && session.Has(_for))
            throw new UsageException(RunnerWords.NotTogether, _part.Name, _for.Name);
        if (session.Has(_tasks) && !session.Has(_for))
            throw new UsageException(RunnerWords.ArgumentMissing, _tasks.Name, _for.Shown);
    }

    private static SweepPlan PlanOf(Session session, string path)
    {
        var plan = SweepPlanFile.Read(path).ValueOrThrow();
        return session.Seed is { } seed ? plan with { Seeds = [seed] } : plan;
    }

    private static int WriteScripts(Session session, IReadOnlyList<(string Name, string Text)> scripts, string path, string output)
    {
        if (session.Files.Problems(scripts.Select(s => Path.Combine(output, s.Name))) is { Count: > 0 } problems)
            return session.Refuse(problems);
        _ = PlanOf(session, path); // a faulty plan is found before it waits in a queue
        foreach (var (name, text) in scripts)
        {
            session.Files.Write(Path.Combine(output, name), text);
            session.SayWrote(Path.Combine(output, name));
        }

        return ExitCode.Fine;
    }

    // What stands there is never computed again, so that a scheduler may start a part as often as it likes.
    private static int Part(Session session, SweepPlan plan, CellFolder folder, string? output, (int Share, int Shares) part)
    {
        var cells = Kept(session, Sweep(session, plan, folder, isResumed: true), folder, output, (sweep, progress, interrupted) =>
            sweep.Run(part.Share, part.Shares, progress, interrupted));
        session.Warn(folder.Findings());
        if (!session.Quiet)
            session.Screen.Line(session.Say(SchedulerWords.PartDone, part.Share, part.Shares, cells.Count, folder.Kept));
        return ExitCode.Fine;
    }

    private static DepartmentSweep Sweep(Session session, SweepPlan plan, CellFolder? folder, bool isResumed) => new(plan)
    {
        Find = request => isResumed ? folder?.Find(request) : null,
        Keep = (request, run) => folder?.Keep(request, run),
        Threads = session.Threads,
    };

    private static T Kept<T>(Session session, DepartmentSweep sweep, CellFolder? folder, string? output,
        Func<DepartmentSweep, IProgress<StudyProgress>, CancellationToken, T> run)
    {
        try
        {
            return session.Calculate((progress, interrupted) => run(sweep, progress, interrupted), SweepWords.CellsStage);
        }
        catch (OperationCanceledException) when (folder is { Kept: > 0 })
        {
            session.Surroundings.Error.WriteLine(session.Say(SweepWords.CellsKept, folder.Kept, output));
            throw;
        }
    }

    private static void Write(OutputFiles files, IReadOnlyList<string> results, SweepResult result, Session session)
    {
        if (results is not [var cells, var figures, var json, var page])
            return;
        files.Write(cells, SweepTables.Cells(result));
        files.Write(figures, SweepTables.Figures(result));
        // Cells that were computed twice, or elsewhere, are no part of what the plan gives.
        files.Write(json, SweepDocuments.Of(result with { Diagnostics = [] }, session.Language));
        files.Write(page, Encoding.UTF8.GetBytes(MarkdownRenderer.Render(SweepPage.Of(result), session.Language)));
    }
}
