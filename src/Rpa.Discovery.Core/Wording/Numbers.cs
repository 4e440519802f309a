using System.Globalization;
using System.Text;

namespace Rpa.Discovery.Wording;

/// <summary>Numbers as people read them: at most three significant digits, thousands set apart.</summary>
internal static class Numbers
{
    /// <summary>1234 → 1,230; 0.04567 → 0.0457; 12.34 → 12.3; 999.6 → 1,000; zeros at the end of a fraction are dropped; −0 is 0; no number
    /// is "–".</summary>
    public static string Significant(double? value, int digits = 3) => value is { } number ? Significant(number, digits) : "–";

    /// <inheritdoc cref="Significant(double?, int)"/>
    public static string Significant(double value, int digits = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(digits);
        if (!double.IsFinite(value))
            return "–";
        if (value == 0)
            return "0";
        // ".NET rounds the exact binary value": d.dddE+eee, from which only the point has to move.
        var scientific = Math.Abs(value).ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var split = scientific.IndexOf('E', StringComparison.Ordinal);
        var figures = scientific[..split].Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var whole = exponent < 0 ? "0" : figures.PadRight(exponent + 1, '0')[..(exponent + 1)];
        var fraction = (exponent < 0 ? new string('0', -exponent - 1) + figures : figures.Length > exponent + 1
            ? figures[(exponent + 1)..] : "").TrimEnd('0');
        var text = new StringBuilder(value < 0 ? "-" : "");
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
                text.Append(',');
            text.Append(whole[i]);
        }

        return fraction.Length == 0 ? text.ToString() : text.Append('.').Append(fraction).ToString();
    }
}
