using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Stands between YamlDotNet's scanner and its parser: notes remarks and the extent of texts, and lets no remark
/// through.</summary>
internal sealed class WatchingScanner(string text) : IScanner
{
    private readonly Scanner _scanner = new(new StringReader(text), skipComments: false);
    private readonly List<Mark> _openBrackets = [];
    private int _openNames;
    private int _scannedTo;
    private int? _firstGap;

    /// <summary>Where remarks begin (the index of <c>#</c>).</summary>
    public List<int> Remarks { get; } = [];

    /// <summary>Index ranges of quoted and block texts, in which nothing is a trap.</summary>
    public List<(int Start, int End)> Protected { get; } = [];

    /// <summary>Plain texts that run over more than one line.</summary>
    public List<(int Start, int End)> RunOn { get; } = [];

    /// <summary>The brackets that are open where scanning stands.</summary>
    public IReadOnlyList<Mark> OpenBrackets => _openBrackets;

    /// <summary>The first colon that no name stands before; null when there is none.</summary>
    public Mark? Nameless { get; private set; }

    /// <summary>How many texts were scanned.</summary>
    public int Texts { get; private set; }

    /// <summary>The end of the last token seen.</summary>
    public Mark LastEnd { get; private set; } = Mark.Empty;

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    public bool MoveNext()
    {
        if (_scanner.Current is not null)
            _scanner.ConsumeCurrent();
        return MoveNextWithoutConsuming();
    }

    public bool MoveNextWithoutConsuming()
    {
        while (_scanner.MoveNextWithoutConsuming())
        {
            if (_scanner.Current is not Comment remark)
            {
                Note(_scanner.Current!);
                return true;
            }

            Remarks.Add((int)remark.Start.Index);
            _scanner.ConsumeCurrent();
        }

        return false;
    }

    public void ConsumeCurrent() => _scanner.ConsumeCurrent();

    /// <summary>The index of the first sign that is in no token, marks none, and is no remark; null when there is none.</summary>
    public int? FirstUnscanned() => _firstGap ?? FirstSign(_scannedTo, text.Length);

    // Tokens that are a single sign have no extent, and remarks behind the heading of a block text are no tokens.
    private int? FirstSign(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '#')
                i = text.AsSpan(i, to - i).IndexOfAny('\r', '\n') is >= 0 and var end ? i + end : to;
            else if (!char.IsWhiteSpace(text[i]) && text[i] is not ('[' or ']' or '{' or '}' or ',' or ':' or '-' or '?'))
                return i;
        }

        return null;
    }

    private void Cover(Token token)
    {
        _firstGap ??= FirstSign(_scannedTo, (int)Math.Min(token.Start.Index, text.Length));
        // The scanner gives the sign of a document's end no extent.
        var end = token is DocumentEnd && text.AsSpan((int)Math.Min(token.Start.Index, text.Length))
            .StartsWith("...", StringComparison.Ordinal) ? token.Start.Index + 3 : token.End.Index;
        _scannedTo = Math.Max(_scannedTo, (int)Math.Min(end, text.Length));
    }

    private void Note(Token token)
    {
        LastEnd = token.End;
        Cover(token);
        Texts += token is Scalar ? 1 : 0;
        switch (token)
        {
            case Key:
                _openNames++;
                break;
            case Value when _openNames > 0:
                _openNames--;
                break;
            case Value:
                Nameless ??= token.Start;
                break;
            case FlowMappingStart or FlowSequenceStart:
                _openBrackets.Add(token.Start);
                break;
            case FlowMappingEnd or FlowSequenceEnd when _openBrackets.Count > 0:
                _openBrackets.RemoveAt(_openBrackets.Count - 1);
                break;
            case Scalar { Style: ScalarStyle.Plain } plain when plain.Start.Line != plain.End.Line:
                RunOn.Add(((int)plain.Start.Index, (int)plain.End.Index));
                break;
            case Scalar { Style: not ScalarStyle.Plain } text:
                Protected.Add(((int)text.Start.Index, (int)text.End.Index));
                break;
        }
    }
}
