using System.Diagnostics.CodeAnalysis;

namespace Rpa.Discovery.Diagnostics;

/// <summary>What reading gave: every finding, and the value when none of them is an error.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    private readonly T? _value;

    internal ReadResult(T? value, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics;
        _value = HasErrors ? null : value;
    }

    /// <summary>Every finding, in the order of the files and of the lines in them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Gives the value when there is no error.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return value is not null;
    }

    /// <summary>The value, or how many errors there are in its place; then how many findings in all.</summary>
    public override string ToString() =>
        $"{(_value is null ? $"{Diagnostics.Count(d => d.Severity == Severity.Error)} errors" : _value)} ({Diagnostics.Count} findings)";

    /// <summary>The value, or a <see cref="DepartmentException"/> that lists every finding.</summary>
    public T ValueOrThrow() => _value ?? throw new DepartmentException(Diagnostics);
}
