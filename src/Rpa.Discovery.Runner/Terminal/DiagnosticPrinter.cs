using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Prints findings as build logs know them, each with its line of the file and a caret below the words it is about.</summary>
internal sealed class DiagnosticPrinter(TextWriter writer, Language language, bool colour)
{
    /// <summary>Nobody reads on beyond it; whoever wants all takes JSON.</summary>
    private const int MostShown = 100;

    private const int TabCells = 4;

    // No more of a line can be on the screen, even where signs take no room.
    private const int MostOfALine = 8 * Screen.Width;
    private readonly TextWriter _writer = HarmlessWriter.Below(writer);
    private readonly Dictionary<string, string[]?> _files = new(StringComparer.Ordinal);

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        // The gravest are shown, in the order of the file.
        var shown = all.Count <= MostShown ? all : [.. all.Index().OrderByDescending(d => d.Item.Severity).Take(MostShown)
            .OrderBy(d => d.Index).Select(d => d.Item)];
        foreach (var diagnostic in shown)
            Print(diagnostic);
        if (all.Count > shown.Count)
            _writer.WriteLine(RunnerWords.AndMore.In(language, all.Count - shown.Count));
    }

    public void PrintCounts(IReadOnlyList<Diagnostic> diagnostics) => _writer.WriteLine(RunnerWords.Counts.In(language,
        diagnostics.Count(d => d.Severity == Severity.Error), diagnostics.Count(d => d.Severity == Severity.Warning),
        diagnostics.Count(d => d.Severity == Severity.Hint)));

    private void Print(Diagnostic diagnostic)
    {
        var ink = diagnostic.Severity switch { Severity.Error => "\e[1;31m", Severity.Warning => "\e[1;33m", _ => "\e[1;36m" };
        var place = OneLine(diagnostic.Place.ToString());
        _writer.WriteLine(
            $"{(place.Length > 0 ? place + ": " : "")}{(colour ? ink : "")}{diagnostic.SeverityIn(language)} {diagnostic.Code}:{(colour ? "\e[0m" : "")} {OneLine(diagnostic.MessageIn(language))}");
        var gutter = PrintSource(diagnostic.Place);
        if (diagnostic.HelpIn(language) is { Length: > 0 } help)
            _writer.WriteLine($"{new string(' ', gutter)} = {OneLine(help)}");
    }

    // Gives the width of the column of line numbers, so that the help stands below it.
    private int PrintSource(SourceSpan place)
    {
        if (place.Line < 1 || place.Path is null || Lines(place.Path) is not { } lines || place.Line > lines.Length)
            return 4;
        var number = place.Line.ToString();
        var gutter = Math.Max(4, number.Length + 2);
        var source = lines[place.Line - 1];
        var from = Math.Clamp(place.Column - 1, 0, source.Length);
        var to = Math.Clamp(from + Math.Max(1, place.Length), from, source.Length);
        var before = Shown(source[Math.Max(0, from - MostOfALine)..from]);
        var marked = Shown(source[from..Math.Min(to, from + MostOfALine)]);
        var after = Shown(source[to..Math.Min(source.Length, to + MostOfALine)]);
        Fit(ref before, ref marked, ref after, Screen.Width - gutter - 3);
        _writer.WriteLine($"{number.PadLeft(gutter)} | {(before + marked + after).TrimEnd()}");
        if (place.Column > 0)
            _writer.WriteLine(
                $"{new string(' ', gutter)} | {new string(' ', TextWidth.Of(before))}{(colour ? "\e[1;31m" : "")}{new string('^', Math.Max(1, TextWidth.Of(marked)))}{(colour ? "\e[0m" : "")}");
        return gutter;
    }

    // A long line is shown around its caret.
    private static void Fit(ref string before, ref string marked, ref string after, int width)
    {
        const string dots = "...";
        if (TextWidth.Of(before) + TextWidth.Of(marked) + TextWidth.Of(after) <= width)
            return;
        if (TextWidth.Of(marked) > width / 2)
            marked = Start(marked, (width / 2) - dots.Length) + dots;
        var room = width - TextWidth.Of(marked);
        var left = Math.Min(TextWidth.Of(before), Math.Max(room / 2, room - TextWidth.Of(after)));
        if (TextWidth.Of(before) > left)
            before = dots + End(before, left - dots.Length);
        left = room - TextWidth.Of(before);
        if (TextWidth.Of(after) > left)
            after = Start(after, left - dots.Length) + dots;
    }

    private static string Start(string text, int cells)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells -= TextWidth.Of(rune);
            if (cells < 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static string End(string text, int cells)
    {
        var start = text.Length;
        while (start > 0)
        {
            var length = start > 1 && char.IsLowSurrogate(text[start - 1]) && char.IsHighSurrogate(text[start - 2]) ? 2 : 1;
            cells -= TextWidth.Of(text.AsSpan(start - length, length));
            if (cells < 0)
                break;
            start -= length;
        }

        return text[start..];
    }

    // What a terminal would act on is shown, not sent.
    private static string Shown(string text) =>
        HarmlessWriter.Harmless(text.Replace("\t", new string(' ', TabCells), StringComparison.Ordinal));

    private static string OneLine(string text) => Shown(text.ReplaceLineEndings(" "));

    private string[]? Lines(string path)
    {
        if (!_files.TryGetValue(path, out var lines))
        {
            // Where it cannot be read, the finding itself says why.
            if (BoundedFile.Read(path, BoundedFile.LargestText, out _) is { } bytes)
                lines = SourceFile.Shown(bytes).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
            _files[path] = lines;
        }

        return lines;
    }
}
