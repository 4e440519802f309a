using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Collects the findings of one reading, over all its files.</summary>
internal sealed class Findings
{
    /// <summary>So many are kept; further ones are counted.</summary>
    public const int MostKept = 10_000;

    private readonly List<Diagnostic> _all = [];
    private int _errorsLeftOut;
    private int _othersLeftOut;

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors => Errors > 0;

    /// <summary>How many of them are errors.</summary>
    public int Errors { get; private set; }

    public void Add(DiagnosticRule rule, SourceSpan place, params object?[] arguments) => Add(rule.At(place, arguments));

    public void Add(Diagnostic finding)
    {
        var isError = finding.Severity == Severity.Error;
        Errors += isError ? 1 : 0;
        if (_all.Count < MostKept)
            _all.Add(finding);
        else if (isError)
            _errorsLeftOut++;
        else
            _othersLeftOut++;
    }

    private IEnumerable<Diagnostic> LeftOut(DiagnosticRule rule, int count) =>
        count == 0 ? [] : [rule.At(new SourceSpan(_all[0].Place.Path, 0, 0), count, MostKept)];

    /// <summary>In the order of the files as they were met, then of lines and columns.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in _all)
            files.TryAdd(finding.Place.Path ?? "", files.Count);
        var inOrder = _all.OrderBy(f => files[f.Place.Path ?? ""]).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column);
        return [.. inOrder, .. LeftOut(TextRules.ErrorsLeftOut, _errorsLeftOut), .. LeftOut(TextRules.OthersLeftOut, _othersLeftOut)];
    }
}
