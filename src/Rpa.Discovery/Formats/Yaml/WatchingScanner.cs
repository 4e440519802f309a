using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Stands between YamlDotNet's scanner and its parser: notes remarks and the extent of texts, and lets no remark through.</summary>
internal sealed class WatchingScanner(TextReader text) : IScanner
{
    private readonly Scanner _scanner = new(text, skipComments: false);
    private readonly List<Mark> _openBrackets = [];

    /// <summary>Where remarks begin (the index of <c>#</c>).</summary>
    public List<int> Remarks { get; } = [];

    /// <summary>Index ranges of quoted and block texts, in which nothing is a trap.</summary>
    public List<(int Start, int End)> Protected { get; } = [];

    /// <summary>Plain texts that run over more than one line.</summary>
    public List<(int Start, int End)> RunOn { get; } = [];

    /// <summary>The brackets that are open where scanning stands.</summary>
    public IReadOnlyList<Mark> OpenBrackets => _openBrackets;

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

    private void Note(Token token)
    {
        LastEnd = token.End;
        switch (token)
        {
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
