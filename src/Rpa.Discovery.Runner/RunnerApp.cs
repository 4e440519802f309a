using System.CommandLine;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner;

/// <summary>Understands the command line, runs one command, and turns whatever happens into words and an exit code.</summary>
internal static class RunnerApp
{
    public const string Name = "rpa-discovery";

    private static readonly Tool Runner = new(Name, RunnerWords.About, RunnerWords.MoreHelp, Commands, Licences.Text);

    /// <summary>Every command, in the order of the help page.</summary>
    public static IReadOnlyList<RunnerCommand> Commands() =>
    [
        new StudyCommand(),
        new ReportCommand(),
        new ValidateCommand(),
        new SimulateCommand(),
        .. Computation.All.Select(computation => new ComputedCommand(computation)),
        new WhatIfCommand(),
        new RankCommand(),
        new SweepCommand(),
        new VerifyCommand(),
        new CalibrateCommand(),
        new RecomputeCommand(),
        new MergeCommand(),
        new KitCommand(),
        new NotesCommand(),
        new MapCommand(),
        new PlayCommand(),
        new ConvertCommand(),
        new SchemaCommand(),
        new NewCommand(),
        new CompletionCommand(),
    ];

    public static int Run(IReadOnlyList<string> args, Host host) => Run(Runner, args, host);

    /// <summary>The same of another program that is made of commands.</summary>
    public static int Run(Tool tool, IReadOnlyList<string> args, Host host)
    {
        var language = host.LanguageOfTheSystem();
        return Guarded(
            () =>
            {
                host.Probe();
                BoundedFile.GiveStandardInput(host.StandardInput);
                language = LanguageIn(args) ?? language;
                return Dispatch(tool, args, host, language);
            },
            host,
            () => language,
            CommandIn(tool, args),
            tool.Name);
    }

    /// <summary>Runs, and turns whatever is thrown into words and an exit code; never a stack trace unless asked for.</summary>
    public static int Guarded(
        Func<int> run, Host host, Func<Language> language, string? command = null, string name = Name)
    {
        try
        {
            var code = Said(run, host, language, command, name);
            host.Out.Flush();
            host.Error.Flush();
            return code;
        }
        catch (Exception e) when (StreamFailedException.Behind(e) is { } failed)
        {
            SayOnTheOther(failed, host, language(), name);
            return ExitCode.Findings;
        }
    }

    private static int Said(Func<int> run, Host host, Func<Language> language, string? command, string name)
    {
        try
        {
            return run();
        }
        catch (UsageException e)
        {
            return Usage(e, host, language(), command, name);
        }
        catch (Exception e) when (IsInterruption(e, host))
        {
            host.Error.WriteLine(RunnerWords.Interrupted.In(language()));
            return host.IsTerminated() ? ExitCode.Terminated : ExitCode.Interrupted;
        }
        catch (OutOfMemoryException)
        {
            host.Error.WriteLine($"{name}: {RunnerWords.OutOfMemory.In(language())}");
            return ExitCode.OurFault;
        }
        catch (Exception e) when (StreamFailedException.Behind(e) is null)
        {
            host.Error.WriteLine($"{name}: {RunnerWords.OurFault.In(language(), e.GetType().Name)}");
            if (string.Equals(host.Variable("RPA_DISCOVERY_TRACE"), "1", StringComparison.Ordinal))
                host.Error.WriteLine(e);
            return ExitCode.OurFault;
        }
    }

    private static void SayOnTheOther(StreamFailedException failed, Host host, Language language, string name)
    {
        try
        {
            var other = failed.IsError ? host.Out : host.Error;
            other.WriteLine($"{name}: {failed.In(language)}");
            other.Flush();
        }
        catch (StreamFailedException)
        {
            // Both are gone; the exit code remains.
        }
    }

    private static int Usage(UsageException e, Host host, Language language, string? command, string name)
    {
        host.Error.WriteLine($"{name}: {e.In(language)}");
        host.Error.WriteLine(RunnerWords.SeeHelp.In(language, command is null ? name : $"{name} {command}"));
        return ExitCode.Usage;
    }

    private static int Dispatch(Tool tool, IReadOnlyList<string> args, Host host, Language language)
    {
        var common = new CommonCliOptions();
        var commands = tool.Commands();
        var root = new Command(tool.Name) { TreatUnmatchedTokensAsErrors = false };
        foreach (var option in common.All)
        {
            option.Option.Recursive = true;
            root.Options.Add(option.Option);
        }

        var byName = new Dictionary<string, RunnerCommand>(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            byName.Add(command.Name, command);
            root.Subcommands.Add(command.Parser());
        }

        var configuration = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        var parsed = root.Parse(WithDefaultCommand(args, common, byName), configuration);
        var chosen = byName.GetValueOrDefault(parsed.CommandResult.Command.Name);
        var session = new Session(host, parsed, common, chosen, language);
        if (session.Has(common.Help))
        {
            new HelpPage(new Screen(host.Out, host.Colour(host.OutIsTerminal)), language)
                .Write(tool, commands, chosen, common);
            return ExitCode.Fine;
        }

        if (session.Has(common.Version))
        {
            host.Out.WriteLine($"{tool.Name} {ToolVersion.Text}");
            return ExitCode.Fine;
        }

        if (session.Has(common.Licences))
        {
            host.Out.Write(tool.Licences());
            return ExitCode.Fine;
        }

        if (chosen is null)
        {
            new HelpPage(new Screen(host.Error, host.Colour(host.ErrorIsTerminal)), language)
                .Write(tool, commands, null, common);
            return ExitCode.Usage;
        }

        RefuseLeftovers(parsed, chosen, common);
        session.CheckCommon();
        try
        {
            return chosen.Run(session);
        }
        catch (DepartmentException e)
        {
            return session.Refuse(e.Diagnostics);
        }
    }

    // `rpa-discovery FILE` is `rpa-discovery study FILE`; a word that is neither a command nor looks like a file is a slip.
    private static IReadOnlyList<string> WithDefaultCommand(IReadOnlyList<string> args, CommonCliOptions common,
        Dictionary<string, RunnerCommand> commands)
    {
        var withValue = common.All.Where(c => c.Value is not null).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i].StartsWith('-') && args[i] != BoundedFile.StandardInput)
            {
                if (withValue.Contains(args[i]))
                    i++;
                continue;
            }

            if (commands.ContainsKey(args[i]))
                return args;
            var looksLikeAFile = args[i] == BoundedFile.StandardInput || args[i].Contains('.', StringComparison.Ordinal)
                || args[i].Contains('/', StringComparison.Ordinal)
                || args[i].Contains('\\', StringComparison.Ordinal) || Path.Exists(args[i]);
            if (looksLikeAFile && commands.ContainsKey(DefaultCommand))
                return [.. args.Take(i), DefaultCommand, .. args.Skip(i)];
            throw new UsageException(RunnerWords.NoSuchCommand, args[i], Meant(args[i], commands.Keys));
        }

        return args;
    }

    private const string DefaultCommand = "study";

    private static void RefuseLeftovers(ParseResult parsed, RunnerCommand chosen, CommonCliOptions common)
    {
        // The parser takes an option that it does not know for a file.
        var files = chosen.Arguments.SelectMany(a => parsed.GetResult(a.Argument)?.Tokens.Select(t => t.Value) ?? []);
        foreach (var token in files.Where(IsOption).Concat(parsed.UnmatchedTokens))
        {
            if (IsOption(token))
                throw new UsageException(RunnerWords.NoSuchOption, token, chosen.Name,
                    Meant(token.Split('=', ':')[0], chosen.Options.Concat(common.All).Select(c => c.Name)));
            throw new UsageException(RunnerWords.TooMuch, token, chosen.Name);
        }
    }

    private static bool IsOption(string token) => token.StartsWith('-') && token.Length > 1;

    // The command whose help says more about a slip; the default command when a file comes first.
    private static string? CommandIn(Tool tool, IReadOnlyList<string> args) =>
        args.FirstOrDefault(a => !a.StartsWith('-')) is { } first && tool.Commands().Any(c => c.Name == first) ? first : null;

    private static object Meant(string written, IEnumerable<string> names) =>
        NearestName.To(written, names) is { } nearest ? new MessagePart(RunnerWords.DidYouMean, nearest) : "";

    // The language must be known before anything can go wrong in it.
    private static Language? LanguageIn(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var written = args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal)
                ? args[i][7..]
                : args[i] == "--lang" && i + 1 < args.Count ? args[i + 1] : null;
            switch (written)
            {
                case null:
                    continue;
                case "ja":
                    return Language.Japanese;
                case "en":
                    return Language.English;
                default:
                    throw new UsageException(RunnerWords.NotOneOf, "--lang", "ja, en", written);
            }
        }

        return null;
    }

    private static bool IsInterruption(Exception e, Host host) =>
        host.Interrupted.IsCancellationRequested && e switch
        {
            OperationCanceledException => true,
            AggregateException many => many.Flatten().InnerExceptions.All(inner => inner is OperationCanceledException),
            _ => false,
        };
}
