using System.CommandLine;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>An option with its help in both languages. Values stay text here: what they mean is read with our own, clearer,
/// errors.</summary>
internal sealed class CliOption
{
    private CliOption(string name, string? value, Message help, bool repeatable, params string[] aliases)
    {
        Name = name;
        Value = value;
        Help = help;
        Repeatable = repeatable;
        Option = value is null
            ? new Option<bool>(name, aliases) { Arity = ArgumentArity.Zero }
            : new Option<string[]>(name, aliases) { Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = false };
    }

    public string Name { get; }

    /// <summary>What a value looks like; null for a switch.</summary>
    public string? Value { get; }

    public Message Help { get; }

    public bool Repeatable { get; }

    public Option Option { get; }

    public string Shown => string.Join(", ", Option.Aliases.Append(Name)) + (Value is null ? "" : " " + Value);

    public static CliOption Switch(string name, Message help, params string[] aliases) => new(name, null, help, false, aliases);

    public static CliOption Of(string name, string value, Message help, params string[] aliases) => new(name, value, help, false, aliases);

    public static CliOption Many(string name, string value, Message help, params string[] aliases) => new(name, value, help, true, aliases);
}
