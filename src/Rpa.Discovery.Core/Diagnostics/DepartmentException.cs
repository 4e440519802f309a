namespace Rpa.Discovery.Diagnostics;

/// <summary>Thrown by <c>Load</c> and <c>Run</c> when what the user gave cannot be used; carries every finding.</summary>
public sealed class DepartmentException : Exception
{
    /// <summary>Creates the exception from its findings.</summary>
    public DepartmentException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString())))
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        Diagnostics = diagnostics;
    }

    /// <summary>Every finding, errors and others.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
