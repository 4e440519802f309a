using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Excel;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Writes a small department to begin with, from answers or as an example, a workbook to fill in, or takes a sample out of the
/// runner.</summary>
internal sealed partial class NewCommand() : RunnerCommand("new", RunnerWords.NewDoes)
{
    private const string UsualId = "our-division";
    private readonly CliArgument _name = new("NAME", RunnerWords.NewNameArgument);
    private readonly CliOption _sample = CliOption.Of("--sample", "SAMPLE", RunnerWords.SampleHelp);
    private readonly CliOption _excel = CliOption.Switch("--excel", RunnerWords.ExcelHelp);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.xlsx", RunnerWords.OutFileHelp, "--output");
    private readonly CliOption _noInput = CliOption.Switch("--no-input", RunnerWords.NoInputHelp);

    public override IReadOnlyList<CliArgument> Arguments => [_name];

    public override IReadOnlyList<CliOption> Options => [_sample, _excel, _out, _noInput];

    public override int Run(Session session)
    {
        if (session.Has(_excel) || session.Text(_out) is not null)
            return Workbook(session);
        var sample = session.Text(_sample);
        if (sample is null && IsToAsk(session))
            return Ask(session);
        var files = sample is not null ? Sample(session, sample) : [Starter(session)];
        if (session.Files.Problems(files.Select(f => f.Path)) is { Count: > 0 } problems)
            return session.Refuse(problems);
        foreach (var (path, content) in files)
            session.Files.Write(path, content);
        Report.WroteFiles(session, Name, [.. files.Select(f => f.Path)]);
        return ExitCode.Fine;
    }

    private int Workbook(Session session)
    {
        if (!session.Has(_excel))
            throw new UsageException(RunnerWords.OnlyWith, _out.Name, _excel.Name);
        if (session.Text(_sample) is not null)
            throw new UsageException(RunnerWords.NotTogether, _excel.Name, _sample.Name);
        if (session.Texts(_name.Argument, optional: true) is [var name, ..])
            throw new UsageException(RunnerWords.TooMuch, name, _excel.Name);
        var path = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, _excel.Name, _out.Shown);
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, path, ".xlsx")]);
        session.Files.Write(path, NotesTemplate.Write(session.Language));
        Report.WroteFiles(session, Name, [path]);
        return ExitCode.Fine;
    }

    // Only somebody who sits there can answer.
    private bool IsToAsk(Session session) => session.Texts(_name.Argument, optional: true).Count == 0 && !session.Has(_noInput)
        && session is { Json: false, Host: { InIsTerminal: true, OutIsTerminal: true } };

    private static int Ask(Session session)
    {
        var path = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? $"{UsualId}.yaml" : $"{UsualId}-{n}.yaml")
            .First(p => session.Files.Problems([p]) is not [{ } problem] || problem.Code != RunnerRules.OutputExists.Code);
        if (session.Files.Problems([path]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        if (new Interview(session).Ask(Path.GetFileNameWithoutExtension(path)) is not { } file)
        {
            session.Host.Error.WriteLine(session.Say(InterviewWords.NothingWritten));
            return ExitCode.Findings;
        }

        session.Files.Write(path, WrittenYaml.Of(file, path));
        session.SayWrote(path);
        session.Screen.Line(session.Say(InterviewWords.Next, path));
        return ExitCode.Fine;
    }

    private List<(string Path, byte[] Content)> Sample(Session session, string name)
    {
        if (!Samples.Names.Contains(name, StringComparer.Ordinal))
        {
            throw new DepartmentException([RunnerRules.UnknownSample.At(default, name, string.Join(", ", Samples.Names),
                DidYouMean.For(name, Samples.Names))]);
        }

        var folder = session.Texts(_name.Argument, optional: true) is [var given] ? given : name;
        return [.. Samples.FilesOf(name).Select(f => (Path.Combine(folder, f.Path), f.Content))];
    }

    private (string Path, byte[] Content) Starter(Session session)
    {
        var given = session.Has(_noInput) && session.Texts(_name.Argument, optional: true).Count == 0
            ? UsualId : session.Texts(_name.Argument)[0];
        var path = given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            ? given : given + ".yaml";
        var name = Path.GetFileNameWithoutExtension(path);
        if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
            throw new DepartmentException([RunnerRules.NotAName.At(default, name)]);
        // Whoever writes 戸籍係 or "Front desk" means the title; the file is called so, and only the id has to be plain.
        var (id, title) = Id().IsMatch(name) ? (name, StarterWords.Title.In(session.Language)) : (IdOf(name), Quoted(name));
        var file = name.Any(char.IsWhiteSpace) ? $"\"{name}.yaml\"" : $"{name}.yaml";
        return (path, Encoding.UTF8.GetBytes(StarterWords.Department.In(session.Language, file, id, title)));
    }

    private static string IdOf(string name)
    {
        var words = Word().Matches(name.ToLowerInvariant()).Select(w => w.Value);
        var id = string.Join('-', words);
        return Id().IsMatch(id) ? id : UsualId;
    }

    // JSON's strings are YAML's.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
