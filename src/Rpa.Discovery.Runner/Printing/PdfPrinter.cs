using System.ComponentModel;
using System.Diagnostics;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Printing;

/// <summary>Prints pages as PDF by a browser of the Chromium family that is there already: without a window, without a network, with a
/// profile of its own that is gone afterwards.</summary>
/// <param name="browser">The program.</param>
/// <param name="limit">How long one page may take.</param>
internal sealed class PdfPrinter(string browser, TimeSpan limit)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(3);

    /// <summary>By the program that is named, else by what the machine has.</summary>
    /// <param name="given">The path that somebody gave; null looks for one.</param>
    /// <param name="variable">The variables of the environment.</param>
    /// <exception cref="DepartmentException">There is none; the finding says what to do.</exception>
    public static PdfPrinter Find(string? given, Func<string, string?> variable)
    {
        if ((given ?? variable(Browsers.Variable)) is { Length: > 0 } path)
            return File.Exists(path) ? new(path, Usual) : throw new DepartmentException([RunnerRules.NoSuchBrowser.At(default, path)]);
        return Browsers.Installed(variable) is { } found
            ? new(found, Usual) : throw new DepartmentException([RunnerRules.NoBrowser.At(default)]);
    }

    /// <summary>The page on paper.</summary>
    /// <param name="html">A page that holds all it needs.</param>
    /// <param name="interrupted">Ends the browser.</param>
    /// <exception cref="DepartmentException">The browser did not make a PDF; the finding says why.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public byte[] Print(string html, CancellationToken interrupted)
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-print-").FullName;
        try
        {
            var (page, paper) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            File.WriteAllText(page, html);
            Run(Arguments(page, paper, Path.Combine(folder, "profile")), interrupted);
            var pdf = File.Exists(paper) ? File.ReadAllBytes(paper) : [];
            return pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.AsSpan().TrimEnd("\r\n "u8).EndsWith("%%EOF"u8)
                ? pdf : throw Failed(PrintingWords.NothingWritten);
        }
        finally
        {
            TryDelete(folder);
        }
    }

    // It may ask nobody for anything, and leaves nothing in the user's own profile.
    private static IReadOnlyList<string> Arguments(string page, string paper, string profile) =>
    [
        "--headless=new", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--no-pdf-header-footer", "--hide-scrollbars",
        "--disable-dev-shm-usage",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-domain-reliability",
        "--disable-extensions", "--disable-sync", "--disable-breakpad",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--password-store=basic", "--use-mock-keychain",
        .. !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : (string[])[],
        $"--user-data-dir={profile}", $"--print-to-pdf={paper}", new Uri(page).AbsoluteUri,
    ];

    private void Run(IReadOnlyList<string> arguments, CancellationToken interrupted)
    {
        interrupted.ThrowIfCancellationRequested();
        using var process = Start(arguments);
        using var late = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, interrupted);
        try
        {
            process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            interrupted.ThrowIfCancellationRequested();
            throw Failed(PrintingWords.TookTooLong.With((int)limit.TotalSeconds));
        }

        if (process.ExitCode != 0)
            throw Failed(PrintingWords.EndedWith.With(process.ExitCode));
    }

    // What it says is about itself, and nothing reads it; a pipe that nobody empties would stop it.
    private Process Start(IReadOnlyList<string> arguments)
    {
        try
        {
            var process =
                Process.Start(new ProcessStartInfo(browser, arguments)
                {
                    RedirectStandardInput = true, RedirectStandardOutput = true,
                    RedirectStandardError = true, CreateNoWindow = true
                })!;
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw Failed(PrintingWords.NotStarted);
        }
    }

    private DepartmentException Failed(Message why) => new([RunnerRules.NotPrinted.At(default, browser, why)]);

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The browser holds a file of its profile for a moment longer; the folder for temporary files is cleared by the system.
        }
    }
}
