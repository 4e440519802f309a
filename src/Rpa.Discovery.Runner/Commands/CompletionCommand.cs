using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Prints a script that completes commands, options and files in a shell.</summary>
internal sealed class CompletionCommand() : RunnerCommand("completion", RunnerWords.CompletionDoes)
{
    private readonly CliArgument _shell = new("bash|zsh|pwsh", RunnerWords.ShellArgument);

    public override IReadOnlyList<CliArgument> Arguments => [_shell];

    public override int Run(Session session)
    {
        var shell = session.Texts(_shell.Argument)[0];
        var script = shell switch
        {
            "bash" => Bash(),
            "zsh" => "autoload -U +X bashcompinit && bashcompinit\n" + Bash(),
            "pwsh" => PowerShell(),
            _ => throw new UsageException(RunnerWords.NotOneOf, "completion", "bash, zsh, pwsh", shell),
        };
        session.Host.Out.Write(script);
        return ExitCode.Fine;
    }

    // Words that begin with a dash are completed from the options of the command that was typed; any other word from the files.
    private static string Bash() => $$"""
        _rpa_discovery() {
            local IFS=$'\n' # a file's name may hold blanks
            local word="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]}" options="{{Common}}"
            if [[ $COMP_CWORD -eq 1 ]]; then
                COMPREPLY=($(IFS=' ' compgen -W "{{string.Join(' ', RunnerApp.Commands().Select(c => c.Name))}}" -- "$word") $(compgen -f -- "$word"))
                return
            fi
            case "$command" in
        {{string.Join('\n', RunnerApp.Commands().Select(c => $"        {c.Name}) options+=\" {OptionNames(c)}\" ;;"))}}
            esac
            if [[ $word == -* ]]; then COMPREPLY=($(IFS=' ' compgen -W "$options" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi
        }
        complete -o filenames -F _rpa_discovery {{RunnerApp.Name}}

        """;

    private static string PowerShell() => $$"""
        Register-ArgumentCompleter -Native -CommandName {{RunnerApp.Name}} -ScriptBlock {
            param($word, $line, $position)
            $options = @{
        {{string.Join('\n', RunnerApp.Commands().Select(c => $"        '{c.Name}' = '{OptionNames(c)}'"))}}
            }
            $typed = $line.CommandElements | ForEach-Object { $_.ToString() }
            $found = if ($word -like '-*') { ("{{Common}} " + $options[$typed[1]]) -split ' ' } elseif ($typed.Count -le 2) { $options.Keys | Sort-Object } else { @() }
            $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private static string Common => Names(new CommonCliOptions().All);

    private static string OptionNames(RunnerCommand command) => Names(command.Options);

    private static string Names(IReadOnlyList<CliOption> options) =>
        string.Join(' ', options.SelectMany(c => c.Option.Aliases.Append(c.Name)).Order(StringComparer.Ordinal));
}
