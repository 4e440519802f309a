namespace Rpa.Discovery.Formats.Yaml;

/// <summary>Maps full-width letters, digits and signs (U+FF01–FF5E) to ASCII by their offset, and every other space to a space.</summary>
/// <remarks>Not by NFKC: it does nothing where globalization is invariant.</remarks>
internal static class FullWidth
{
    public static string ToAscii(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '~'))
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = ToAscii(source[i]);
        });
    }

    private static char ToAscii(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c > '~' && char.IsSeparator(c) ? ' ' : c;
}
