namespace Rpa.Discovery.Runner.Terminal;

/// <summary>A column of a table on the screen.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Right">Numbers stand to the right.</param>
/// <param name="Flexible">It gives way when the table would be wider than the screen; at most one or two columns should.</param>
internal sealed record Column(string Title, bool Right = false, bool Flexible = false);

/// <summary>Lines and tables of at most 80 cells; plain text when nobody looks. Every text is made harmless before it is laid
/// out.</summary>
internal sealed class Screen(TextWriter writer, bool colour)
{
    public const int Width = 80;
    private const int Gap = 2;
    private const int Least = 8;
    private readonly TextWriter _writer = HarmlessWriter.Below(writer);

    public void Line(string text = "", int indent = 0)
    {
        foreach (var line in TextWidth.Wrap(HarmlessWriter.OneLine(text), Width - indent))
            _writer.WriteLine(line.Length == 0 ? "" : new string(' ', indent) + line);
    }

    public void Heading(string text)
    {
        _writer.WriteLine();
        foreach (var line in TextWidth.Wrap(HarmlessWriter.OneLine(text), Width))
            _writer.WriteLine(colour ? $"\e[1m{line}\e[0m" : line);
    }

    /// <summary>An item of a list: what follows the mark stays indented.</summary>
    public void Item(string mark, string text)
    {
        mark = HarmlessWriter.OneLine(mark);
        var indent = TextWidth.Of(mark) + 1;
        var lines = TextWidth.Wrap(HarmlessWriter.OneLine(text), Width - indent);
        for (var i = 0; i < lines.Count; i++)
            _writer.WriteLine((i == 0 ? mark + " " : new string(' ', indent)) + lines[i]);
    }

    public void Table(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Widths(columns, rows);
        Cells(columns, widths, [.. columns.Select(c => c.Title)], bold: colour);
        _writer.WriteLine(string.Join(new string(' ', Gap), widths.Select(w => new string('-', w))));
        foreach (var row in rows)
            Cells(columns, widths, row);
    }

    /// <summary>A table whose rows have a long title: the title above, the cells below it, in columns.</summary>
    public void TitledTable(IReadOnlyList<Column> columns, IReadOnlyList<(string Title, IReadOnlyList<string> Cells)> rows)
    {
        var widths = Widths(columns, [.. rows.Select(row => row.Cells)]);
        Cells(columns, widths, [.. columns.Select(c => c.Title)]);
        _writer.WriteLine(new string('-', widths.Sum() + (Gap * (widths.Length - 1))));
        foreach (var (title, cells) in rows)
        {
            foreach (var line in TextWidth.Wrap(HarmlessWriter.OneLine(title), Width))
                _writer.WriteLine(colour ? $"\e[1m{line}\e[0m" : line);
            Cells(columns, widths, cells);
        }
    }

    // One row of a table: as many lines as its longest cell needs.
    private void Cells(IReadOnlyList<Column> columns, int[] widths, IReadOnlyList<string> cells, bool bold = false)
    {
        var wrapped = cells.Select((cell, c) => TextWidth.Wrap(HarmlessWriter.OneLine(cell), widths[c])).ToList();
        for (var i = 0; i < wrapped.Max(lines => lines.Count); i++)
        {
            var line = string.Join(new string(' ', Gap),
                wrapped.Select((lines, c) => Padded(i < lines.Count ? lines[i] : "", widths[c], columns[c].Right))).TrimEnd();
            _writer.WriteLine(bold ? $"\e[1m{line}\e[0m" : line);
        }
    }

    private static string Padded(string text, int width, bool right)
    {
        var padding = new string(' ', Math.Max(0, width - TextWidth.Of(text)));
        return right ? padding + text : text + padding;
    }

    private static int[] Widths(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var (widths, words) = (new int[columns.Count], new int[columns.Count]);
        for (var c = 0; c < columns.Count; c++)
        {
            List<string> texts = [.. rows.Select(row => row[c]).Append(columns[c].Title).Select(HarmlessWriter.OneLine)];
            widths[c] = Math.Max(1, texts.Max(text => TextWidth.Of(text)));
            words[c] = Math.Max(Least, texts.Max(TextWidth.LongestWord));
        }

        // Flexible columns give way first, the widest of them first; then any other. A word is cut only where nothing else helps.
        foreach (var (flexible, cutsWords) in (ReadOnlySpan<(bool, bool)>)[(true, false), (false, false), (true, true), (false, true)])
        {
            while (widths.Sum() + (Gap * (columns.Count - 1)) > Width)
            {
                var widest = -1;
                for (var c = 0; c < widths.Length; c++)
                {
                    if (columns[c].Flexible == flexible && widths[c] > (cutsWords ? Least : words[c])
                        && (widest < 0 || widths[c] > widths[widest]))
                        widest = c;
                }

                if (widest < 0)
                    break;
                widths[widest]--;
            }
        }

        return widths;
    }
}
