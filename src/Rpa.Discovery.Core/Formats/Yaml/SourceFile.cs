using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>From bytes to text: size, encoding, byte-order mark and characters that no text should hold.</summary>
internal static class SourceFile
{
    /// <summary>Larger files are refused before they are decoded: no department comes near it.</summary>
    public const int LargestBytes = BoundedFile.LargestText;

    /// <param name="path">The file.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <param name="readAs">The finding that names UTF-16 or an older Japanese encoding in which the text was read; null refuses
    /// these.</param>
    public static SourceText? Open(string path, Findings findings, DiagnosticRule? readAs = null)
    {
        if (BoundedFile.Read(path, LargestBytes, out var fault) is { } bytes)
            return Decode(bytes, path, findings, readAs);
        findings.Add(fault!.At(new SourceSpan(path, 0, 0), path));
        return null;
    }

    public static SourceText? Decode(byte[] bytes, string? path, Findings findings, DiagnosticRule? readAs = null,
        int largest = LargestBytes)
    {
        var place = new SourceSpan(path, 0, 0);
        if (bytes.Length > largest)
        {
            findings.Add(TextRules.TooLarge, place, bytes.Length, largest);
            return null;
        }

        if (NotText(bytes) is { } form)
        {
            findings.Add(TextRules.NotText, place, form);
            return null;
        }

        if (OtherEncoding(bytes) is { } odd)
            return Other(bytes, odd, path, findings, readAs);

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return Check(new SourceText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start),
                path), findings);
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
        var name = OtherEncoding(bytes) ?? (text.Contains('\uFFFD', StringComparison.Ordinal)
            ? JapaneseEncodings.ProbableName(bytes) : null);
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
    public static bool IsRefused(char c) =>
        c is < ' ' or (>= '\x7F' and <= '\x9F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.IsSurrogate(c);

    // What a table is often kept in, by how such files begin.
    private static string? NotText(byte[] bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03 or 0x05, 0x04 or 0x06, ..] => "ZIP (.xlsx .ods .zip)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "OLE (.xls .doc)",
        [0x1F, 0x8B, ..] => "gzip (.gz)",
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "PDF (.pdf)",
        _ => null,
    };

    /// <summary>An encoding whose bytes could pass for UTF-8, or that says itself what it is; null when there is no sign of one.</summary>
    public static string? OtherEncoding(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..])
            return "UTF-32LE";
        if (bytes is [0, 0, 0xFE, 0xFF, ..])
            return "UTF-32BE";
        if (bytes is [0xFF, 0xFE, ..])
            return "UTF-16LE";
        if (bytes is [0xFE, 0xFF, ..])
            return "UTF-16BE";
        if (bytes.AsSpan().IndexOfAnyInRange((byte)0x80, byte.MaxValue) < 0
            && (bytes.AsSpan().IndexOf("\e$B"u8) >= 0 || bytes.AsSpan().IndexOf("\e$@"u8) >= 0))
            return "ISO-2022-JP";

        // What ends lines and parts cells is ASCII in any file; each such letter has nulls on one side.
        Span<int> nulls = [0, 0, 0, 0];
        var looked = Math.Min(bytes.Length, 4096) / 4 * 4;
        for (var i = 0; i < looked; i++)
            nulls[i % 4] += bytes[i] == 0 ? 1 : 0;
        var each = looked / 4;
        if (bytes.Length % 4 == 0 && nulls[3] == each && nulls[2] * 10 >= each * 9 && nulls[0] < each)
            return "UTF-32LE";
        if (bytes.Length % 4 == 0 && nulls[0] == each && nulls[1] * 10 >= each * 9 && nulls[3] < each)
            return "UTF-32BE";
        var (even, odd) = (nulls[0] + nulls[2], nulls[1] + nulls[3]);
        var most = Math.Max(even, odd);
        if (bytes.Length % 2 != 0 || most < 4 || most * 50 < looked || most < 20 * Math.Min(even, odd))
            return null;
        return odd > even ? "UTF-16LE" : "UTF-16BE";
    }

    private static int FirstInvalidByte(byte[] bytes, int start)
    {
        var at = start;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return Math.Min(at, bytes.Length - 1);
    }
}
