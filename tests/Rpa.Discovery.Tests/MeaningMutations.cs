using System.Text.RegularExpressions;

namespace Rpa.Discovery.Tests;

/// <summary>Finds the places of a department or scenario file at which a change of text changes what is simulated, and what to put
/// there.</summary>
/// <remarks>Titles, remarks, evidence, money, traits and what is only compared with (observed, problems, goals, outlook) are left out: they
/// mean nothing to a run.</remarks>
internal static partial class MeaningMutations
{
    private static readonly string[] _leftOut = ["sources", "observed", "problems", "goals", "outlook", "study", "systems", "machines"];

    /// <summary>Every mutation of a text, in the order of the file.</summary>
    public static IEnumerable<Mutation> Of(string file, string text)
    {
        var lines = text.Split('\n');
        var block = "";
        var entry = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (TopLevel().Match(lines[i]) is { Success: true } top)
                block = top.Groups[1].Value;
            if (_leftOut.Contains(block, StringComparer.Ordinal))
                continue;
            if (Entry().Match(lines[i]) is { Success: true } named)
                entry = named.Groups[1].Value;
            foreach (var (start, length, replacement) in OfLine(lines, i, Masked(lines[i])))
            {
                var changed = lines[i][..start] + replacement + lines[i][(start + length)..];
                var whole = string.Join('\n', lines[..i].Append(changed).Concat(lines[(i + 1)..]));
                var kind = block is "calendars" ? $"calendar {entry}"
                    : $"{Key().Match(lines[i][..start]).Groups[1].Value}{lines[i].AsSpan(start, length)}";
                yield return new Mutation($"{file}({i + 1},{start + 1}): {lines[i].AsSpan(start, length)} → {replacement}",
                    $"{file}: {kind}", whole);
            }
        }
    }

    // Everything without meaning for a run becomes blanks, so that places stay.
    private static string Masked(string line)
    {
        var comment = Comment().Match(line);
        if (comment.Success)
            line = line[..comment.Index];
        return Meaningless().Replace(line, m => new string(' ', m.Length));
    }

    private static IEnumerable<(int Start, int Length, string Replacement)> OfLine(string[] lines, int index, string line)
    {
        foreach (Match m in UnitOfTime().Matches(line))
        {
            yield return (m.Groups[1].Index, m.Groups[1].Length, m.Groups[1].Value switch
            {
                "s" => "min",
                "min" => "h",
                "h" => "min",
                "working-days" => "working-hours",
                "working-hours" => "working-days",
                "分" => "時間",
                "営業日" => "日",
                _ => "h",
            });
        }

        foreach (var m in Number().Matches(line).Where(m => m.Value is not "0"))
            yield return (m.Index, m.Length, Other(line, m));
        foreach (Match m in Clock().Matches(line))
            yield return (m.Groups[1].Index, m.Groups[1].Length, $"{(int.Parse(m.Groups[1].Value) + 1) % 24:00}");
        foreach (Match m in Name().Matches(line))
        {
            if (OtherName(lines, index, m.Groups[1].Value, m.Groups[2].Value) is { } other)
                yield return (m.Groups[2].Index, m.Groups[2].Length, other);
        }

        foreach (Match m in Word().Matches(line))
            yield return (m.Index, m.Length, m.Value switch
            {
                "sometimes" => "rarely",
                "mon-fri" => "mon-thu",
                "mon" => "tue",
                "next" =>
                "previous",
                "due" => "backlog",
                "finish" => "due",
                "full" => "none",
                "12-29/01-03" => "12-16/01-10",
                _ => "per-month"
            });
    }

    // Limits are only felt when they are much narrower, a choice of 5 priorities has no twofold.
    private static string Other(string line, Match number)
    {
        var value = decimal.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture);
        var before = line[..number.Index];
        if (Limit().IsMatch(before))
            return $"{value / 100:0.####}";
        if (before.EndsWith("after: ", StringComparison.Ordinal))
            return $"{value / 4:0.##}"; // A later timer hardly ever fires.
        if (before.EndsWith("priority: ", StringComparison.Ordinal))
            return value == 9 ? "1" : "9";
        if (before.EndsWith("day-of-month: ", StringComparison.Ordinal))
            return value == 16 ? "17" : "16";
        if (before.EndsWith('[') || before.EndsWith(", ", StringComparison.Ordinal))
            return value == 1 ? "2" : $"{value - 1:0}";
        if (before.EndsWith("1 in ", StringComparison.Ordinal) || number.Value is "1")
            return $"{value * 2:0.######}";
        return value < 1 ? $"{value / 2:0.######}" : number.Value.Contains('.')
            ? $"{value / 2:0.######}" : $"{value + Math.Ceiling(value / 2):0}";
    }

    private static string? OtherName(string[] lines, int index, string key, string name)
    {
        string pattern;
        var (from, to) = (0, lines.Length);
        if (key is "target" or "initial")
        {
            // A state of the same workflow: those that are indented alike, up to the next workflow.
            pattern = @"^      ([a-z0-9-]+):";
            for (from = index; from > 0 && !WorkflowLine().IsMatch(lines[from]);)
                from--;
            for (to = index + 1; to < lines.Length && !WorkflowLine().IsMatch(lines[to]) && !TopLevel().IsMatch(lines[to]);)
                to++;
        }
        else
        {
            pattern = @"^  ([a-z0-9-]+):";
            var block = key is "by" ? "pools" : "calendars";
            from = Array.FindIndex(lines, l => l.StartsWith(block + ":", StringComparison.Ordinal)) + 1;
            to = from == 0 ? 0 : Array.FindIndex(lines, from, l => TopLevel().IsMatch(l));
        }

        var names = lines[from..Math.Max(from, to)].Select(l => Regex.Match(l, pattern)).Where(m => m.Success)
            .Select(m => m.Groups[1].Value).Distinct().ToArray();
        if (names.Length < 2)
            return null;
        return names[(Array.IndexOf(names, name) + 1) % names.Length];
    }

    /// <summary>A changed file and what was changed.</summary>
    /// <param name="What">The place, what stood there and what stands there now.</param>
    /// <param name="Kind">The file, the key and what stood there.</param>
    /// <param name="Text">The whole file.</param>
    internal sealed record Mutation(string What, string Kind, string Text);

    [GeneratedRegex(@"([a-z-]+: )$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^([a-z-]+):")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"^  ([a-z0-9-]+):")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^  [a-z0-9-]+:\s*$")]
    private static partial Regex WorkflowLine();

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^\s*(- )?(title|note|traits|owner|redeploy-to|currency|time-zone|department|scenario|base|build|maintenance|network|cleared|licence|contract)\b.*$|(?<=[{ ,])(title: \{[^}]*\}|title: [^,}]+|evidence: (\{[^}]*\}|[a-z]+)|hourly-cost: \d+|pay: \d+|outcome: [a-z-]+|event: [a-z0-9-]+|legal: true|contract: [a-z]+)|^\s*(hourly-cost|evidence|contract):.*$|[a-z]+-[a-z0-9-]*\d")]
    private static partial Regex Meaningless();

    [GeneratedRegex(@"(?<=[1-9]0* ?)(s|min|h|d|working-days|working-hours|分|営業日)(?![a-z-])")]
    private static partial Regex UnitOfTime();

    [GeneratedRegex(@"(?<![A-Za-wyz0-9.:_/-])\d+(?:\.\d+)?(?![\d:.-]|/\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(up-to|per-month|per-year): $")]
    private static partial Regex Limit();

    [GeneratedRegex(@"(?<="")(\d\d)(?=:\d\d)")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(target|initial|by|calendar): ([a-z0-9-]+)")]
    private static partial Regex Name();

    [GeneratedRegex(
        @"(?<=: )sometimes(?= )|\bmon-fri\b|\bmon(?=: x)|(?<=if-closed: )next|(?<=for: )(due|finish)|(?<=effort: )full|(?<= )per-open-day|12-29/01-03")]
    private static partial Regex Word();
}
