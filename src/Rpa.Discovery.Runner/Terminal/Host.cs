using System.Runtime.InteropServices;
using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Everything outside the runner that it speaks to, so that a test can take its place.</summary>
internal sealed class Host : IDisposable
{
    /// <summary>Standard output, made harmless for a screen.</summary>
    public required TextWriter Out { get; init => field = new HarmlessWriter(value); }

    /// <summary>Standard error, made harmless for a screen.</summary>
    public required TextWriter Error { get; init => field = new HarmlessWriter(value); }

    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Standard input as bytes, for the file that is called '-'.</summary>
    public Func<Stream> StandardInput { get; init; } = () => Stream.Null;

    /// <summary>Whether somebody can be asked.</summary>
    public bool InIsTerminal { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>An environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether the operating system itself speaks Japanese; asked only where no variable says.</summary>
    public Func<bool> SystemIsJapanese { get; init; } = () => false;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public CancellationToken Interrupted { get; init; }

    /// <summary>Whether the process was told to end, by more than Ctrl-C.</summary>
    public Func<bool> IsTerminated { get; init; } = () => false;

    /// <summary>Fails where it is known before any work that nothing can be said.</summary>
    /// <exception cref="StreamFailedException">Standard output or standard error cannot be written.</exception>
    public Action Probe { get; init; } = () => { };

    public static Host OfThisProcess(ProcessEnd end)
    {
        var output = new StandardStream(isError: false);
        var error = new StandardStream(isError: true);
        return new()
        {
            Out = Writer(output, autoFlush: false),
            Error = Writer(error, autoFlush: true),
            In = StandardStream.IsOpen(0) ? Console.In : TextReader.Null,
            StandardInput = () => StandardStream.IsOpen(0) ? Console.OpenStandardInput() : Stream.Null,
            InIsTerminal = StandardStream.IsOpen(0) && !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Variable = Environment.GetEnvironmentVariable,
            SystemIsJapanese = WindowsIsJapanese,
            Interrupted = end.Asked,
            IsTerminated = () => end.IsTerminated,
            Probe = () =>
            {
                output.Probe();
                error.Probe();
            },
        };
    }

    /// <summary>The language that the system is set to: LC_ALL, LC_MESSAGES, LANG, else the one that Windows shows its menus in.</summary>
    public Language LanguageOfTheSystem()
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (Variable(name) is { Length: > 0 } locale)
                return locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese : Language.English;
        }

        return SystemIsJapanese() ? Language.Japanese : Language.English;
    }

    /// <summary>Colours and bold only for eyes at a terminal, and never against NO_COLOR.</summary>
    public bool Colour(bool isTerminal) =>
        isTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && !string.Equals(Variable("TERM"), "dumb", StringComparison.Ordinal);

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    // The same bytes on every platform: UTF-8 without a mark, lines end with \n.
    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = autoFlush };

    private static bool WindowsIsJapanese()
    {
        const int primaryLanguage = 0x3ff;
        const int japanese = 0x11;
        return OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & primaryLanguage) == japanese;
    }

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
