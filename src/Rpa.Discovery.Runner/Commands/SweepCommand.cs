using System.Text;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Many departments, scenarios, values and seeds as a plan says, cell by cell.</summary>
/// <param name="does">What it does, for its help.</param>
/// <param name="outputs">What can be written: a folder, or one file.</param>
/// <param name="outHelp">What is written there.</param>
internal class SweepCommand(Phrase does, string outputs, Phrase outHelp) : RunnerCommand("sweep", does)
{
    private const int UsualTasks = 24;
    private readonly CliArgument _plan = new("PLAN", SweepWords.PlanArgument);
    private readonly CliOption _out = CliOption.Of("-o", outputs, outHelp, "--output");
    private readonly CliOption _resume = CliOption.Switch("--resume", SweepWords.ResumeHelp);
    private readonly CliOption _rank = CliOption.Switch("--rank", RankSweepWords.Help);
    private readonly CliOption _part = CliOption.Of("--part", "i/n", SchedulerWords.PartHelp);
    private readonly CliOption _for = CliOption.Of("--for", string.Join('|', SchedulerScripts.Kinds), SchedulerWords.ForHelp);
    private readonly CliOption _tasks = CliOption.Of("--tasks", "N", SchedulerWords.TasksHelp);

    public SweepCommand()
        : this(SweepWords.Does, "DIR", SweepWords.OutHelp)
    {
    }

    public override IReadOnlyList<CliArgument> Arguments => [_plan];

    public override IReadOnlyList<CliOption> Options => [_out, _resume, _rank, .. Place.Options];

    /// <summary>Where it is computed.</summary>
    protected virtual ComputingPlace Place => new([_part, _for, _tasks]);

    public override int Run(Session session) => Place.Run(session, () => Sweep(session));

    private int Sweep(Session session)
    {
        var path = session.Texts(_plan.Argument)[0];
        var output = session.Text(_out);
        CheckOptions(session, output);
        Place.Check(session);
        var oneFile = output is null ? null : OneFile(output);
        if (oneFile is not null && ((CliOption[])[_resume, _rank]).FirstOrDefault(session.Has) is { } other)
            throw new UsageException(RunnerWords.NotTogether, other.Name, $"{_out.Name} {output}");
        var share = session.Text(_part) is { } part ? ShareText.Read(_part.Name, part) : default;
        var kind = session.Text(_for) is not { } scheduler ? null : SchedulerScripts.Kinds.Contains(scheduler, StringComparer.Ordinal)
            ? scheduler : throw new UsageException(RunnerWords.NotOneOf, _for.Name, string.Join(", ", SchedulerScripts.Kinds), scheduler);
        var tasks = session.Text(_tasks) is { } said ? (int)SpokenOptions.Count(_tasks.Name, said, 1, ShareText.MostShares) : UsualTasks;
        session.Input = InputFiles.Input(path, [path]);
        if (kind is not null)
        {
            var scripts = new SchedulerScripts(path, output!, tasks, session.Has(_rank)).Of(kind, session.Language);
            return WriteScripts(session, scripts, path, output!);
        }

        var plan = PlanOf(session, path);
        var input = ResultInput.OfFiles(path, [path]);
        return session.Has(_rank)
            ? Run(session, output, share, plan.OfToday(), CellKinds.Ranking, RankSweepWords.Stage,
                ["ranked.csv", "ranked.json", "ranked.md"], (cells, findings) => Forms(
                    new RankedSweep(plan, cells, input) { Diagnostics = findings }, session.Language))
            : Run(session, output, share, plan, CellKinds.Simulation, SweepWords.CellsStage,
                oneFile is null ? ["cells.csv", "figures.csv", "sweep.json", "sweep.md"] : [], (cells, findings) => Forms(
                    new SweepResult(plan, [.. cells.Select(c => new SweptCell(c.Number, c.Cell, c.Request, c.Run))], input)
                    { Diagnostics = findings }, session.Language, oneFile));
    }

    /// <summary>How a result becomes the one file that <c>-o</c> names; null where it names a folder.</summary>
    protected virtual Func<SweepResult, byte[]>? OneFile(string output) => null;

    /// <summary>Computes cells on other machines; null computes them here.</summary>
    protected virtual CellsElsewhere<TRun>? Elsewhere<TRun>(Session session, SweepPlan plan, CellKind<TRun> kind)
        where TRun : class => null;

    /// <summary>What a result is given out as.</summary>
    /// <param name="Page">What is shown.</param>
    /// <param name="Json">The whole of it, with what was found on the way.</param>
    /// <param name="Files">What is written, in the order of the names. Cells that were computed twice, or elsewhere, are no part of
    /// it.</param>
    private sealed record Given(Page Page, Func<byte[]> Json, IReadOnlyList<Func<byte[]>> Files);

    private static Given Forms(SweepResult result, Language language, Func<SweepResult, byte[]>? oneFile)
    {
        var page = SweepPage.Of(result);
        return new Given(page, () => SweepDocuments.Of(result, language), oneFile is not null ? [() => oneFile(result)]
            : [() => SweepTables.Cells(result), () => SweepTables.Figures(result),
                () => SweepDocuments.Of(result with { Diagnostics = [] }, language), () => Markdown(page, language)]);
    }

    private static Given Forms(RankedSweep result, Language language)
    {
        var page = RankSweepPage.Of(result);
        return new Given(page, () => RankSweepDocuments.Of(result, language),
            [() => RankSweepDocuments.Table(result), () => RankSweepDocuments.Of(result with { Diagnostics = [] }, language),
                () => Markdown(page, language)]);
    }

    private static byte[] Markdown(Page page, Language language) => Encoding.UTF8.GetBytes(MarkdownRenderer.Render(page, language));

    private int Run<TRun>(Session session, string? output, (int Share, int Shares) share, SweepPlan plan, CellKind<TRun> kind, Phrase stage,
        IReadOnlyList<string> names, Func<IReadOnlyList<FinishedCell<TRun>>, IReadOnlyList<Diagnostic>, Given> give)
        where TRun : class
    {
        var isPart = share != default;
        // What stands there is never computed again, so that a scheduler may start a part as often as it likes.
        var isResumed = isPart || session.Has(_resume);
        string[] results = output is null || isPart ? [] : names.Count == 0 ? [output] : [.. names.Select(n => Path.Combine(output, n))];
        // Results follow from the cells: whoever goes on with these writes them anew.
        var files = isResumed ? session.Files.WhichOverwrite() : session.Files;
        if (files.Problems(results) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var folder = output is null || names.Count == 0 ? null : new CellFolder(output);
        if (!isResumed && !files.Overwrites && folder is { Count: > 0 and var count })
            throw new DepartmentException([CellRules.FolderHasCells.At(default, output, count)]);
        var sweep = new DepartmentSweep<TRun>(plan, kind)
        {
            Find = request => isResumed ? folder?.Find<TRun>(request) : null,
            Keep = (request, run) => folder?.Keep(request, run),
            Elsewhere = Elsewhere(session, plan, kind) is not { } elsewhere ? null : folder is null ? elsewhere
                : (all, missing, progress, interrupted) => elsewhere(
                    all, folder.Asked(all.Select(c => c.Request).ToHashSet(StringComparer.Ordinal), missing), progress, interrupted),
            Threads = session.Threads,
        };
        return Kept(session, folder, output, () =>
        {
            var cells = session.Calculate((progress, interrupted) =>
                sweep.Run(isPart ? share.Share : 1, isPart ? share.Shares : 1, progress, interrupted), stage);
            folder?.Answered();
            if (isPart)
                return PartDone(session, share, cells.Count, folder!);
            var findings = folder?.Findings() ?? [];
            return Give(session, files, results, give(cells, findings), findings);
        });
    }

    private static int PartDone(Session session, (int Share, int Shares) share, int cells, CellFolder folder)
    {
        session.Warn(folder.Findings());
        if (!session.Quiet)
            session.Screen.Line(session.Say(SchedulerWords.PartDone, share.Share, share.Shares, cells, folder.Kept));
        return ExitCode.Fine;
    }

    private static int Give(
        Session session, OutputFiles files, IReadOnlyList<string> results, Given given, IReadOnlyList<Diagnostic> findings)
    {
        for (var i = 0; i < results.Count; i++)
            files.Write(results[i], given.Files[i]());
        if (session.Json)
        {
            Report.Json(session, given.Json());
            return ExitCode.Fine;
        }

        session.Show(given.Page);
        session.Warn(findings);
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

    // Interrupted, or no room for more: what is finished by then is not lost.
    private static int Kept(Session session, CellFolder? folder, string? output, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is OperationCanceledException or DepartmentException && folder is { Kept: > 0 })
        {
            session.Host.Error.WriteLine(session.Say(SweepWords.CellsKept, folder.Kept, output));
            throw;
        }
    }
}
