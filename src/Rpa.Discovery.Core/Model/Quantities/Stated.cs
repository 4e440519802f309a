using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Model.Quantities;

/// <summary>A value together with what was said: its text, its place and what it rests on.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed record Stated<T>
{
    /// <summary>What was understood.</summary>
    public required T Value { get; init; }

    /// <summary>The words as written, so that a writer can keep them; null for a value built in code.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the words were <c>unknown</c>, so that the value is only a placeholder.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What it rests on; null takes the enclosing block's.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Where it was written.</summary>
    public SourceSpan Place { get; init; }

    /// <summary>A value that was built in code.</summary>
    public static implicit operator Stated<T>(T value) => new() { Value = value };
}
