using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Printing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The files that a command writes its result to: the option that names them, the forms that there are, and how each is
/// made.</summary>
internal sealed class ResultFiles
{
    private static readonly string[] OfEveryPage = [".html", ".pdf", ".md", ".json"];
    private readonly string[] _forms;

    /// <param name="help">What the option says of itself; null for what is true of every page.</param>
    /// <param name="own">Forms of this command alone, such as .svg.</param>
    public ResultFiles(Phrase? help = null, params string[] own)
    {
        _forms = [.. OfEveryPage, .. own];
        Option = CliOption.Many("-o", "FILE" + string.Join('|', _forms), help ?? RunnerWords.ResultFilesHelp, "--output");
    }

    public CliOption Option { get; }

    /// <summary>Which files are asked for. Whatever would keep one from being written is found before the work and not after it.</summary>
    /// <exception cref="DepartmentException">A form that there is not, a file that exists or cannot be written, or no browser to
    /// print.</exception>
    public IReadOnlyList<string> Asked(Session session)
    {
        var asked = session.Texts(Option);
        foreach (var path in asked.Where(p => !_forms.Contains(FormOf(p), StringComparer.Ordinal)))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, path, string.Join(", ", _forms))]);
        if (session.Files.Problems(asked) is { Count: > 0 } problems)
            throw new DepartmentException(problems);
        if (asked.Any(p => FormOf(p) == ".pdf"))
            _ = Printer(session);
        return asked;
    }

    /// <summary>Writes the files, and shows the result: as a page, or as JSON where that is asked for.</summary>
    public static int Give(Session session, IReadOnlyList<string> asked, RenderedResult result)
    {
        foreach (var path in asked)
        {
            session.Files.Write(path, FormOf(path) switch
            {
                ".html" => Encoding.UTF8.GetBytes(result.Html(session.Language)),
                ".pdf" => Printer(session).Print(result.Html(session.Language), session.Interrupted),
                ".md" => Encoding.UTF8.GetBytes(MarkdownRenderer.Render(result.Page, session.Language)),
                ".json" => result.Json(),
                _ => Encoding.UTF8.GetBytes(result.Own!(path)),
            });
        }

        if (session.Json)
        {
            Report.Json(session, result.Json());
            return ExitCode.Fine;
        }

        session.Show(result.Page);
        session.Warn(result.Findings);
        foreach (var path in asked)
            session.SayWrote(path);
        return ExitCode.Fine;
    }

    private static PdfPrinter Printer(Session session) => PdfPrinter.Find(null, session.Host.Variable);

    private static string FormOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
