using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>The text of one file with its lines, so that every index becomes a place.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string text, string? path)
    {
        Text = text;
        Path = path;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        _lineStarts = [.. starts];
    }

    public string Text { get; }

    public string? Path { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>The line (from 1) without its line break; empty beyond the end.</summary>
    public ReadOnlySpan<char> Line(int number)
    {
        if (number < 1 || number > _lineStarts.Length)
            return [];
        var start = _lineStarts[number - 1];
        var end = number < _lineStarts.Length ? _lineStarts[number] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    public int LineStart(int number) => number > _lineStarts.Length ? Text.Length : _lineStarts[Math.Max(1, number) - 1];

    public SourceSpan At(int line, int column, int length = 1) => new(Path, line, column, length);

    public SourceSpan AtIndex(int index, int length = 1)
    {
        var line = Array.BinarySearch(_lineStarts, index);
        if (line < 0)
            line = ~line - 1;
        return new SourceSpan(Path, line + 1, index - _lineStarts[line] + 1, length);
    }
}
