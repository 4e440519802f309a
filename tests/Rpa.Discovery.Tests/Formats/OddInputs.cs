using System.Text;
using System.Text.RegularExpressions;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Inputs with something odd in them, each from a number: most are still YAML, so that what is behind the scanner is
/// reached.</summary>
internal sealed partial class OddInputs
{
    // What breaks readers: signs of YAML, of the language, and of Japanese keyboards.
    private static readonly string[] Signs =
    [
        ":", ": ", "：", ",", "{", "}", "[", "]", "\"", "'", "#", "!", "&", "*", "|", ">", "%", "@", "`", "-", "- ", "? ", "---\n", "...\n",
        "\t", "\n", "\r", "　", "\u00A0", "  ",
        "\0", "\uFEFF", "\u2028", "\u202E", "\u001B", "\uD800", "include: x.yaml\n", "=", "\\u001b",
    ];

    // What stands where a value, a name or a key stood.
    private static readonly string[] Values =
    [
        "0", "-0", "1", "-1", "010", "1e9", "1e308", "1e-308", "-1e400", "0.1", "1/9", "1:30", "1_000", "９", "999999999999999999999",
        "2147483648", "9223372036854775807", "NaN", "Infinity", "\"\"", "''", "~",
        "null", "true", "no", "x", "{}", "[]", "[ ]", "{ a: b }", "[1, 2]", "unknown", "else", "rest", "about 8 min", "約4分", "5-10 min",
        "5～10分", "10回に1回", "1 in 10", "sometimes", "100 %", "33.33 %", "-5 %",
        "0 min", "0 s", "1 s", "100000 years", "1 month", "3 working-days", "半日", "FY2026", "FY9998", "FY0", "2026-04-01", "2026-02-30",
        "9999-12-31", "0001-01-01", "09:00-17:00", "22:00-06:00", "24:00", "25:00",
        "mon-fri", "JP", "09:00-09:00", "{ gamma: { mean: 5 min, cv: 14 } }", "{ uniform: { min: 1 min, max: 9 min } }",
        "{ normal: { mean: 5 min, sd: 10 min } }", "{ choice: {} }", "{ between: [1 min, open], of: 5 min }",
        "{ shift: -10 min, of: 5 min }", "{ empirical: [1 min] }", "until:0%", "until:2%", "x1.8", "x0", "x-1", "x1e9", "+1", "10 %",
        "per-year", "40 per open-day", "月1,200件", "a and b", "(((", "a = b", "a > 1e9",
        "\"=cmd|' /C calc'!A0\"", "<b>", "納税課", "\"\\u001b[31m\"", "\"\\ud800\"", "final", "parallel", "due", "FIFO", "none", "0.5",
        "1000001", "5 h", "8760 h", "1 h 30 min", "-5 min",
    ];

    private readonly string[] _samples;
    private readonly string[] _tokens;

    /// <summary>Changes samples; what stood in one may come to stand in another.</summary>
    public OddInputs(IEnumerable<string> samples)
    {
        _samples = [.. samples];
        _tokens = [.. _samples.SelectMany(s => Token().Matches(s).Select(m => m.Value.Trim())).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    public int Samples => _samples.Length;

    /// <summary>An input; the same number gives the same one.</summary>
    public string Of(int number)
    {
        ulong draws = 0;
        int Draw(int below) => (int)(Keys.Draw((ulong)number * 2654435761, 78, ++draws) % (ulong)below);
        var text = _samples[Draw(_samples.Length)];
        for (var changes = 1 + Draw(3); changes > 0 && text.Length > 2; changes--)
            text = Draw(10) < 8 ? Meaning(text, Draw) : Letters(text, Draw);
        return text;
    }

    /// <summary>Every short odd line at every place of a text.</summary>
    public static IEnumerable<string> OddLines(string text)
    {
        string[] signs = ["-", ":", "?", "#", "!", "&a", "*a", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "\"", "'", "x", "=", "~",
            "<<", "...", "---", "\t"];
        var odd = signs.Concat(from a in signs from b in (string[])[":", "-", " :", ": ", " -", "x", " x", ": x"] select a + b)
            .Distinct(StringComparer.Ordinal).ToList();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            foreach (var indent in (string[])["", "   ", new(' ', lines[at].Length - lines[at].TrimStart().Length)])
            {
                foreach (var line in odd)
                    yield return string.Join('\n', lines.Take(at).Append(indent + line).Concat(lines.Skip(at)));
            }
        }
    }

    // One value, name or line is another: still YAML nearly always.
    private string Meaning(string text, Func<int, int> draw)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0)
            return text;
        var token = tokens[draw(tokens.Count)];
        var lines = text.Split('\n');
        var line = draw(lines.Length);
        return draw(9) switch
        {
            0 or 1 or 2 => Replace(text, token, Values[draw(Values.Length)]),
            3 or 4 => Replace(text, token, _tokens[draw(_tokens.Length)]),
            5 => string.Join('\n', lines.Where((_, i) => i != line)),
            6 => string.Join('\n', lines.SelectMany((l, i) => i == line ? (IEnumerable<string>)[l, lines[draw(lines.Length)]] : [l])),
            // a line without its children
            7 => string.Join('\n', lines.Where((l, i) => i <= line || Indent(l) <= Indent(lines[line]) || lines.Skip(line + 1)
                .Take(i - line).Any(o => Indent(o) <= Indent(lines[line])))),
            _ => Replace(text, token, token.Value.Trim() + Values[draw(Values.Length)]),
        };
    }

    private static string Replace(string text, Match token, string by) =>
        string.Concat(text.AsSpan(0, token.Index), by, text.AsSpan(token.Index + token.Length));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static string Letters(string sample, Func<int, int> draw)
    {
        var text = new StringBuilder(sample);
        var at = draw(text.Length);
        switch (draw(6))
        {
            case 0:
                text.Remove(at, Math.Min(1 + draw(3), text.Length - at));
                break;
            case 1:
                text.Insert(at, Signs[draw(Signs.Length)]);
                break;
            case 2:
                text[at] = (char)(32 + draw(95));
                break;
            case 3:
                text.Length = at; // the file breaks off
                break;
            case 4:
                var from = draw(text.Length);
                text.Insert(at, text.ToString(from, Math.Min(1 + draw(40), text.Length - from)));
                break;
            default:
                text.Remove(at, Math.Min(1 + draw(60), text.Length - at));
                break;
        }

        return text.ToString();
    }

    // A value or a name in YAML's flow or block form, or a cell of a table.
    [GeneratedRegex("""[^\s:,\[\]{}#"'\n-][^:,\[\]{}#"'\n]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
