using System.CommandLine;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Arguments without a dash: files, names.</summary>
internal sealed class CliArgument
{
    public CliArgument(string shown, Phrase help, int atMost = 1)
    {
        Shown = shown;
        Help = help;
        Argument = new Argument<string[]>(shown) { HelpName = shown, Arity = new ArgumentArity(0, atMost) };
    }

    public string Shown { get; }

    public Phrase Help { get; }

    public Argument<string[]> Argument { get; }
}
