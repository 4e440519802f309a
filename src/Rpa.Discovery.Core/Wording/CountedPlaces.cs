using System.Globalization;

namespace Rpa.Discovery.Wording;

/// <summary>Fills the places of a phrase; a place with two words, <c>{0} {0:case|cases}</c>, is the one that goes with its
/// number.</summary>
internal sealed class CountedPlaces : IFormatProvider, ICustomFormatter
{
    public static readonly CountedPlaces Invariant = new();

    private CountedPlaces()
    {
    }

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is null || format.IndexOf('|', StringComparison.Ordinal) is var between && between < 0)
            return Said(arg, format);
        // Of what is read, not of the number behind it: 0.998 cases read as 1.
        return Said(arg, null) is "1" or "-1" ? format[..between] : format[(between + 1)..];
    }

    private static string Said(object? arg, string? format) =>
        arg is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
}
