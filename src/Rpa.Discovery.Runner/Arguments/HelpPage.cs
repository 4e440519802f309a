using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>What can be done, in the reader's language and within 80 columns.</summary>
internal sealed class HelpPage(Screen screen, Language language)
{
    private const int Left = 28;

    public void Write(Tool tool, IReadOnlyList<RunnerCommand> commands, RunnerCommand? chosen, CommonCliOptions common)
    {
        screen.Line((chosen?.Does ?? tool.About).In(language));
        screen.Heading(RunnerWords.Usage.In(language));
        var options = $"[{RunnerWords.Options.In(language)}]";
        screen.Line(chosen is null ? $"{tool.Name} COMMAND FILE {options}"
            : $"{tool.Name} {chosen.Name} {string.Join(' ', chosen.Arguments.Select(a => a.Shown))} {options}", indent: 2);
        if (chosen is null)
        {
            screen.Heading(RunnerWords.Commands.In(language));
            foreach (var command in commands)
                Row(command.Name, command.Does);
        }
        else
        {
            screen.Heading(RunnerWords.Arguments.In(language));
            foreach (var argument in chosen.Arguments)
                Row(argument.Shown, argument.Help);
            if (chosen.Options.Count > 0)
            {
                screen.Heading(RunnerWords.OwnOptions.In(language));
                foreach (var option in chosen.Options)
                    Row(option.Shown, option.Help);
            }
        }

        screen.Heading(RunnerWords.CommonOptions.In(language));
        foreach (var option in common.All)
            Row(option.Shown, option.Help);
        if (chosen is null)
        {
            screen.Line();
            screen.Line(tool.MoreHelp.In(language));
        }
    }

    private void Row(string name, Message help)
    {
        var label = "  " + name;
        if (label.Length >= Left)
        {
            screen.Line(label);
            screen.Line(help.In(language), indent: Left);
        }
        else
        {
            screen.Item(label.PadRight(Left - 1), help.In(language));
        }
    }
}
