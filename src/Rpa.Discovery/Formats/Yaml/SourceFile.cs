using System.Text;
using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>From bytes to text: size, encoding, byte-order mark and characters that no text should hold.</summary>
internal static class SourceFile
{
    /// <summary>Larger files are refused before they are decoded: no department comes near it.</summary>
    public const int LargestBytes = BoundedFile.LargestText;

    /// <param name="path">The file.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="readAs">The finding that names UTF-16 or an older Japanese encoding in which the text was read; null refuses these.</param>
    public static SourceText? Open(string path, Findings findings, DiagnosticRule? readAs = null)
    {
        if (BoundedFile.Read(path, LargestBytes, out var fault) is { } bytes)
            return Decode(bytes, path, findings, readAs);
        findings.Add(fault!.At(new SourceSpan(path, 0, 0), path));
        return null;
    }

    public static SourceText? Decode(byte[] bytes, string? path, Findings findings, DiagnosticRule? readAs = null)
    {
        var place = new SourceSpan(path, 0, 0);
        if (bytes.Length > LargestBytes)
        {
            findings.Add(TextRules.TooLarge, place, bytes.Length, LargestBytes);
            return null;
        }

        if (Utf16Name(bytes) is { } utf16)
            return Other(bytes, utf16, path, findings, readAs);

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return Check(new SourceText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start), path), findings);
        }
        catch (DecoderFallbackException)
        {
            var bad = FirstInvalidByte(bytes, start);
            if (JapaneseEncodings.ProbableName(bytes.AsSpan(start)) is { } name)
                return Other(bytes, name, path, findings, readAs);

            var before = new SourceText(Encoding.UTF8.GetString(bytes, start, bad - start), path);
            findings.Add(TextRules.NotUtf8, before.AtIndex(before.Text.Length), bytes[bad]);
            return null;
        }
    }

    /// <summary>Bytes as text whatever they are, to be shown beside a finding.</summary>
    public static string Shown(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var name = Utf16Name(bytes) ?? (text.Contains('\uFFFD', StringComparison.Ordinal) ? JapaneseEncodings.ProbableName(bytes) : null);
        return (name is null ? null : JapaneseEncodings.Read(bytes, name)) ?? text.TrimStart('\uFEFF');
    }

    private static SourceText? Other(byte[] bytes, string name, string? path, Findings findings, DiagnosticRule? readAs)
    {
        var text = readAs is null ? null : JapaneseEncodings.Read(bytes, name);
        findings.Add(text is null ? TextRules.OtherEncoding : readAs!, new SourceSpan(path, 0, 0), name);
        return text is null ? null : Check(new SourceText(text, path), findings);
    }

    /// <summary>Text that the caller already holds, under the same rules as a file.</summary>
    public static SourceText? FromString(string text, string? path, Findings findings)
    {
        if (text.Length > LargestBytes)
        {
            findings.Add(TextRules.TooLarge, new SourceSpan(path, 0, 0), text.Length, LargestBytes);
            return null;
        }

        return Check(new SourceText(text.StartsWith('\uFEFF') ? text[1..] : text, path), findings);
    }

    // A control character ends the reading: YAML takes some of them for line breaks, and every place after it would be wrong.
    private static SourceText? Check(SourceText source, Findings findings)
    {
        if (FirstRefused(source.Text) is not { } at)
            return source;
        findings.Add(TextRules.ControlCharacter, source.AtIndex(at), (int)source.Text[at]);
        return null;
    }

    /// <summary>The index of the first character that no text should hold; null when there is none.</summary>
    public static int? FirstRefused(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (c is not (>= ' ' and < '\x7F' or '\n' or '\r' or '\t') && IsRefused(c))
                return i;
        }

        return null;
    }

    /// <summary>Whether a text may not hold it as it is; half of a pair of surrogates too, which as a pair is fine.</summary>
    public static bool IsRefused(char c) => c is < ' ' or (>= '\x7F' and <= '\x9F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.IsSurrogate(c);

    private static string? Utf16Name(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return "UTF-16LE";
        if (bytes is [0xFE, 0xFF, ..])
            return "UTF-16BE";
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var evenNulls = 0;
        var oddNulls = 0;
        var looked = Math.Min(bytes.Length, 4096);
        for (var i = 0; i < looked; i++)
        {
            if (bytes[i] == 0)
            {
                if (i % 2 == 0)
                    evenNulls++;
                else
                    oddNulls++;
            }
        }

        // ASCII letters and line ends are most of any department file; each is half a null in UTF-16.
        if (oddNulls * 5 > looked && evenNulls * 20 < looked)
            return "UTF-16LE";
        return evenNulls * 5 > looked && oddNulls * 20 < looked ? "UTF-16BE" : null;
    }

    private static int FirstInvalidByte(byte[] bytes, int start)
    {
        var at = start;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return Math.Min(at, bytes.Length - 1);
    }
}
