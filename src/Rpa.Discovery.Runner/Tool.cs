using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner;

/// <summary>Command-line program: its name, what its help page says, its commands, and the licences of what is in it.</summary>
/// <param name="Name">What is typed to start it.</param>
/// <param name="About">What it is for.</param>
/// <param name="MoreHelp">How to ask for more help; the last line of the help page.</param>
/// <param name="Commands">Every command, in the order of the help page, made anew for each command line.</param>
/// <param name="Licences">Those of everything that is in the program.</param>
internal sealed record Tool(string Name, Phrase About, Phrase MoreHelp, Func<IReadOnlyList<RunnerCommand>> Commands, Func<string> Licences);
