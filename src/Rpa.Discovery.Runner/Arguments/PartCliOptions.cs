using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>One share of a run in place of all of it: what a batch scheduler starts many times.</summary>
/// <param name="hasStages">Whether the command computes in more than one stage.</param>
internal sealed class PartCliOptions(bool hasStages)
{
    private readonly CliOption _part = CliOption.Of("--part", "I/N", PartWords.PartHelp);
    private readonly CliOption _stage = CliOption.Of("--stage", "K", PartWords.StageHelp);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.json", PartWords.OutHelp, "--output");
    private readonly CliOption _resume = CliOption.Switch("--resume", PartWords.ResumeHelp);

    public IReadOnlyList<CliOption> All => hasStages ? [_part, _stage, _out, _resume] : [_part, _out, _resume];

    public bool IsAsked(Session session) => session.Has(_part);

    /// <summary>Reads the options before any file, so that a slip in one is found first.</summary>
    /// <param name="session">What was asked for.</param>
    /// <param name="whole">What is written of a whole result only.</param>
    public void Check(Session session, CliOption whole)
    {
        if (!IsAsked(session))
        {
            if (All.FirstOrDefault(session.Has) is { } alone)
                throw new UsageException(PartWords.OnlyWithPart, alone.Name);
            return;
        }

        Share(session);
        Stage(session);
        if (session.Has(whole))
            throw new UsageException(RunnerWords.NotTogether, _part.Name, whole.Name);
        if (session.Text(_out) is null)
            throw new UsageException(RunnerWords.ArgumentMissing, _part.Name, _out.Shown);
    }

    /// <summary>Computes the share and writes its part; one that is there and whole is kept where that is asked.</summary>
    public int Run(Session session, PartedRun run)
    {
        if (run.Adaptive is { } adaptive)
            return session.Refuse([adaptive]);
        var ((share, shares), stage, path) = (Share(session), Stage(session), session.Text(_out)!);
        var files = session.Files;
        if (session.Has(_resume))
        {
            if (PartFolder.Kept(path, run, stage, share, shares) is { } kept)
                return Kept(session, kept, path);
            files = files.WhichOverwrite(); // half a file, or one that another attempt finishes meanwhile
        }

        if (files.Problems([path]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        IReadOnlyList<Part> earlier = stage == 1 ? [] : [.. PartFolder.Read(folder).Where(p => p.Stage < stage)];
        var part = session.Calculate((progress, interrupted) =>
        {
            var next = run.Next(earlier, progress, interrupted);
            if (next is not null && next.Number < stage)
                throw new DepartmentException([PartedRun.Missing(earlier, next.Number, next.Items)]);
            return next?.Compute(share, shares, session.Threads, progress, interrupted);
        });
        if (part is null)
            return NothingLeft(session, stage, folder);
        files.Write(path, part.Bytes.ToArray());
        if (session.Json)
            Report.Json(session, part.Bytes.ToArray());
        session.SayWrote(path);
        return ExitCode.Fine;
    }

    private static int Kept(Session session, Part kept, string path)
    {
        if (session.Json)
            Report.Json(session, kept.Bytes.ToArray());
        else
            session.Screen.Line(session.Say(PartWords.Kept, path, PartWords.Share.With(kept.Number, kept.Shares, kept.Stage)));
        return ExitCode.Fine;
    }

    // A scheduler that starts one stage too many has done no harm.
    private static int NothingLeft(Session session, int stage, string folder)
    {
        if (session.Json)
            Report.Json(session, new PartDocument { Command = PartDocument.Name, Input = session.Input });
        else
            session.Screen.Line(session.Say(PartWords.NothingLeft, stage, folder));
        return ExitCode.Fine;
    }

    private (int Share, int Shares) Share(Session session) => ShareText.Read(_part.Name, session.Text(_part)!);

    private int Stage(Session session) =>
        hasStages && session.Text(_stage) is { } text ? SpokenOptions.SmallCount(_stage.Name, text, 1) : 1;
}
