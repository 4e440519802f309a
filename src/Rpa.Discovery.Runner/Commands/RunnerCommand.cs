using System.CommandLine;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>One command: its name, what can be said after it, and what it does.</summary>
internal abstract class RunnerCommand(string name, Phrase does)
{
    public string Name => name;

    public Phrase Does => does;

    public virtual IReadOnlyList<CliArgument> Arguments => [];

    public virtual IReadOnlyList<CliOption> Options => [];

    public abstract int Run(Session session);

    public Command Parser()
    {
        var command = new Command(Name) { TreatUnmatchedTokensAsErrors = false };
        foreach (var argument in Arguments)
            command.Arguments.Add(argument.Argument);
        foreach (var option in Options)
            command.Options.Add(option.Option);
        return command;
    }
}
