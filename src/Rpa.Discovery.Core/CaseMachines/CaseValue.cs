using System.Globalization;

namespace Rpa.Discovery.CaseMachines;

/// <summary>What an attribute of a case is: a number, or one of its values. A value that reads as a number is both.</summary>
public readonly record struct CaseValue
{
    private readonly string? _text;

    /// <summary>A number.</summary>
    /// <param name="number">Any number.</param>
    public CaseValue(double number) => Number = number;

    /// <summary>One of an attribute's values, as the department file writes it.</summary>
    /// <param name="text">The value.</param>
    public CaseValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            Number = number;
    }

    /// <summary>The value as a number; null when it does not read as one.</summary>
    public double? Number { get; }

    /// <summary>A number.</summary>
    public static implicit operator CaseValue(double number) => new(number);

    /// <summary>One of an attribute's values.</summary>
    public static implicit operator CaseValue(string text) => new(text);

    /// <summary>The value as the department file writes it.</summary>
    public override string ToString() => _text ?? Number?.ToString("R", CultureInfo.InvariantCulture) ?? "0";

    internal double AsNumber => Number ?? (_text is null ? 0 : double.NaN);

    internal bool IsSameAs(CaseValue other) =>
        Number is { } left && other.Number is { } right
            ? left == right : string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);
}
