using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Formats;

/// <summary>Collects the findings of one reading, over all its files.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticRule rule, SourceSpan place, params object?[] arguments) => Add(rule.At(place, arguments));

    public void Add(Diagnostic finding)
    {
        _all.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    /// <summary>In the order of the files as they were met, then of lines and columns.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in _all)
            files.TryAdd(finding.Place.Path ?? "", files.Count);
        return _all.OrderBy(f => files[f.Place.Path ?? ""]).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column).ToArray();
    }
}
