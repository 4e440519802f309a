using System.Text;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Names the older Japanese encoding that bytes probably have, from their structure alone, and reads it.</summary>
internal static class JapaneseEncodings
{
    private const int ShiftJis = 932; // as Windows writes it, with NEC's and IBM's letters
    private const int EucJp = 51932;
    private const int Jis = 50220;

    /// <summary>The text of bytes in <c>UTF-16</c>, <c>UTF-32</c>, <c>Shift_JIS</c>, <c>EUC-JP</c> or <c>ISO-2022-JP</c>; null when some
    /// byte has no place in it.</summary>
    public static string? Read(byte[] bytes, string name)
    {
        Encoding encoding = name switch
        {
            "UTF-16LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            "UTF-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            "UTF-32LE" or "UTF-32BE" => new UTF32Encoding(name == "UTF-32BE", byteOrderMark: false, throwOnInvalidCharacters: true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name == "EUC-JP" ? EucJp : name == "ISO-2022-JP" ? Jis : ShiftJis,
                EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        };
        try
        {
            var text = encoding.GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static string? ProbableName(ReadOnlySpan<byte> bytes)
    {
        var shiftJis = ShiftJisPairs(bytes);
        var eucJp = EucJpPairs(bytes);
        if (shiftJis <= 0 && eucJp <= 0)
            return null;
        return eucJp > shiftJis ? "EUC-JP" : "Shift_JIS";
    }

    // Counts double-byte characters in the kana and common kanji rows; -1 when the bytes cannot be Shift_JIS.
    private static int ShiftJisPairs(ReadOnlySpan<byte> bytes)
    {
        var common = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var first = bytes[i];
            if (first < 0x80 || first is >= 0xA1 and <= 0xDF)
                continue;
            if (first is 0x80 or 0xA0 or > 0xFC || i + 1 >= bytes.Length)
                return -1;
            var second = bytes[++i];
            if (second is < 0x40 or 0x7F or > 0xFC)
                return -1;
            if (first is (>= 0x81 and <= 0x83) or (>= 0x88 and <= 0x97))
                common++;
        }

        return common;
    }

    private static int EucJpPairs(ReadOnlySpan<byte> bytes)
    {
        var common = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var first = bytes[i];
            if (first < 0x80)
                continue;
            if (first is not (0x8E or 0x8F or (>= 0xA1 and <= 0xFE)) || i + 1 >= bytes.Length)
                return -1;
            var second = bytes[++i];
            if (second is < 0xA1 or > 0xFE)
                return -1;
            if (first is 0xA4 or 0xA5 or (>= 0xB0 and <= 0xCF))
                common++;
        }

        return common;
    }
}
