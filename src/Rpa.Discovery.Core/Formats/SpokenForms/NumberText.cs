using System.Globalization;

namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>What is wrong with a text that was to be a number.</summary>
internal enum NumberFault
{
    None,

    /// <summary>It is no number at all.</summary>
    NotANumber,

    /// <summary>It is a number in a form that YAML readers take for different values; <see cref="NumberText.Suggest"/> says which to
    /// write.</summary>
    Form,
}

/// <summary>Reads numbers from their text, strictly: what YAML readers disagree about is refused rather than guessed.</summary>
/// <remarks>
/// Accepted: <c>12</c>, <c>0.5</c>, <c>-1</c>, and thousands set off exactly (<c>1,200</c>, <c>12,345.5</c>).
/// Refused with a proposal: <c>010</c> (8 to YAML 1.1), <c>1:30</c> (90), <c>1_000</c>, <c>1e3</c>, <c>+5</c>, <c>.5</c>, <c>5.</c>,
/// <c>0x1F</c>.
/// </remarks>
internal static class NumberText
{
    private static readonly System.Buffers.SearchValues<char> _digitSigns = System.Buffers.SearchValues.Create("0123456789.,_");
    private static readonly System.Buffers.SearchValues<char> _numberSigns = System.Buffers.SearchValues.Create("0123456789.,:_eE+-");

    /// <summary>Longer ones are refused before they are looked at: nothing counts so far or so finely.</summary>
    public const int Longest = 64;

    private const double Largest = 1e15; // beyond it a double no longer counts single units of a thousandth

    public static bool TryRead(ReadOnlySpan<char> text, out double value) => Read(text, out value) == NumberFault.None;

    /// <summary>Reads a number; full-width digits must have been mapped before.</summary>
    public static NumberFault Read(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        text = text.Trim();
        if (text.Length > Longest)
            return NumberFault.NotANumber;
        var digits = text;
        if (digits.StartsWith("-") || digits.StartsWith("−"))
            digits = digits[1..];
        if (digits.IsEmpty || (!char.IsAsciiDigit(digits[0]) && digits[0] is not ('.' or '+')))
            return NumberFault.NotANumber;
        if (!IsPlain(digits))
            return LooksLikeNumber(digits) ? NumberFault.Form : NumberFault.NotANumber;
        Span<char> plain = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c != ',')
                plain[length++] = c == '−' ? '-' : c;
        }

        return double.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out value)
            && Math.Abs(value) <= Largest
                ? NumberFault.None
                : NumberFault.NotANumber;
    }

    /// <summary>How long the longest run of digits and their signs is where it is too long for a number; else 0.</summary>
    public static int TooLong(ReadOnlySpan<char> text)
    {
        while (text.Length > Longest)
        {
            var start = text.IndexOfAnyInRange('0', '9');
            if (start < 0)
                return 0;
            text = text[start..];
            var length = text.IndexOfAnyExcept(_digitSigns);
            length = length < 0 ? text.Length : length;
            if (length > Longest)
                return length;
            text = text[length..];
        }

        return 0;
    }

    /// <summary>What to write instead of a refused form (a time for <c>1:30</c>); null where nobody can tell. To be read back before it is
    /// shown.</summary>
    public static string? Suggest(string text)
    {
        text = text.Trim();
        var negative = text.Length > 0 && text[0] is '-' or '−';
        var digits = (negative ? text[1..] : text).TrimStart('+').Replace("_", "", StringComparison.Ordinal);
        if (digits.Contains(':', StringComparison.Ordinal))
            return negative ? null : ClockSpan(digits.Split(':'));
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex is >= 0
                and < (long)Largest ? Signed(hex) : null;
        if (digits.StartsWith("0o", StringComparison.OrdinalIgnoreCase))
            return digits.Length is > 2 and < 18 && !digits.AsSpan(2).ContainsAnyExceptInRange('0', '7')
                ? Signed(Convert.ToInt64(digits[2..], 8)) : null;

        // 1,5 and 0,500 have a decimal comma; 1.234,5 has one behind points between thousands.
        var comma = digits.IndexOf(',', StringComparison.Ordinal);
        var isDecimal = comma >= 0 && digits.LastIndexOf(',') == comma
            && (digits.Length - comma != 4 || digits.StartsWith('0') || digits.AsSpan(0, comma).Contains('.'));
        if (isDecimal && digits.AsSpan(comma).Contains('.'))
            return null;
        if (isDecimal)
            digits = string.Concat(digits.AsSpan(0, comma).ToString().Replace(".", "", StringComparison.Ordinal), ".",
                digits.AsSpan(comma + 1));
        return double.TryParse(digits.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && value <= Largest ? Signed(value) : null;

        string? Signed(double size) => Write(negative && size > 0 ? -size : size) is { Length: <= Longest } plain ? plain : null;
    }

    /// <summary>A text in which every refused form of a number is the plain one; null when one has no plain form.</summary>
    public static string? Mend(string text)
    {
        var mended = new System.Text.StringBuilder();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = TimeText.NumberLength(rest);
            if (length == 0)
            {
                mended.Append(rest[0]);
                rest = rest[1..];
                continue;
            }

            var number = rest[..length].ToString();
            if (Read(number, out _) == NumberFault.Form)
                number = Suggest(number);
            if (number is null)
                return null;
            mended.Append(number);
            rest = rest[length..];
        }

        return mended.ToString();
    }

    // 1:30 and 1:30:15 as hours, minutes and seconds.
    private static string? ClockSpan(string[] parts)
    {
        if (parts.Length > 3 || Array.Exists(parts, p => p.Length is 0 or > 4 || p.AsSpan().ContainsAnyExceptInRange('0', '9')))
            return null;
        var numbers = Array.ConvertAll(parts, p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture));
        if (numbers.Skip(1).Any(n => n > 59))
            return null;
        var said = string.Join(' ', numbers.Zip((string[])["h", "min", "s"]).Where(n => n.First > 0).Select(n => $"{n.First} {n.Second}"));
        return said.Length > 0 ? said : null;
    }

    /// <summary>The shortest text that <see cref="Read"/> turns back into the same number.</summary>
    public static string Write(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal)
            ? value.ToString("0.##############################################################################",
                CultureInfo.InvariantCulture) : text;
    }

    public static string Write(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    // digits, or digits in groups of three set off by commas; then perhaps a point and digits; no leading zero before another digit
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (point >= 0 && (point == text.Length - 1 || text[(point + 1)..].ContainsAnyExceptInRange('0', '9')))
            return false;
        if (whole.IsEmpty || (whole.Length > 1 && whole[0] == '0'))
            return false;
        if (!whole.Contains(','))
            return !whole.ContainsAnyExceptInRange('0', '9');
        var first = whole.IndexOf(',');
        if (first is 0 or > 3 || (whole.Length - first) % 4 != 0)
            return false;
        for (var i = 0; i < whole.Length; i++)
        {
            var isComma = i >= first && (i - first) % 4 == 0;
            if (isComma ? whole[i] != ',' : !char.IsAsciiDigit(whole[i]))
                return false;
        }

        return true;
    }

    private static bool LooksLikeNumber(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart('+');
        if (rest.IsEmpty || (!char.IsAsciiDigit(rest[0]) && !(rest[0] == '.' && rest.Length > 1 && char.IsAsciiDigit(rest[1]))))
            return false;
        if (rest.StartsWith("0x") || rest.StartsWith("0o"))
            return rest.Length > 2;
        return !rest.ContainsAnyExcept(_numberSigns) && rest[^1] is not ('-' or '+' or 'e' or 'E')
            && (rest.Contains(':') || Suggest(rest.ToString()) is not null);
    }
}
