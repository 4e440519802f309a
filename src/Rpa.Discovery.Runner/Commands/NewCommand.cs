using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Writes a small department to begin with, or takes a sample out of the runner.</summary>
internal sealed partial class NewCommand() : RunnerCommand("new", RunnerWords.NewDoes)
{
    private readonly Words _name = new("NAME", RunnerWords.NewNameArgument);
    private readonly Choice _sample = Choice.Of("--sample", "SAMPLE", RunnerWords.SampleHelp);

    public override IReadOnlyList<Words> Arguments => [_name];

    public override IReadOnlyList<Choice> Choices => [_sample];

    public override int Run(Session session)
    {
        var files = session.Text(_sample) is { } sample ? Sample(session, sample) : [Starter(session)];
        if (session.Files.Problems(files.Select(f => f.Path)) is { Count: > 0 } problems)
            return session.Refuse(problems);
        foreach (var (path, content) in files)
            session.Files.Write(path, content);
        Report.WroteFiles(session, Name, [.. files.Select(f => f.Path)]);
        return ExitCode.Fine;
    }

    private List<(string Path, byte[] Content)> Sample(Session session, string name)
    {
        if (!Samples.Names.Contains(name, StringComparer.Ordinal))
        {
            var nearest = NearestName.To(name, Samples.Names);
            throw new DepartmentException([RunnerRules.UnknownSample.At(default, name, string.Join(", ", Samples.Names),
                nearest is null ? "" : RunnerWords.DidYouMean.In(session.Language, nearest))]);
        }

        var folder = session.Texts(_name.Argument, optional: true) is [var given] ? given : name;
        return [.. Samples.FilesOf(name).Select(f => (Path.Combine(folder, f.Path), f.Content))];
    }

    private (string Path, byte[] Content) Starter(Session session)
    {
        var given = session.Texts(_name.Argument)[0];
        var path = given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? given : given + ".yaml";
        var id = Path.GetFileNameWithoutExtension(path);
        if (!Id().IsMatch(id))
            throw new DepartmentException([RunnerRules.NotAnId.At(default, id)]);
        return (path, System.Text.Encoding.UTF8.GetBytes(StarterWords.Department.In(session.Language, id)));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
