namespace Rpa.Discovery.Formats.SpokenForms;

/// <summary>What is wrong with a text that was to be a share.</summary>
internal enum ShareFault
{
    None,
    NotAShare,
    Range,
    NumberForm,
}

/// <summary>Reads shares and probabilities: <c>12 %</c>, <c>1 in 8</c>, <c>0.12</c>, <c>sometimes</c>, <c>10回に1回</c>, <c>3割</c>.</summary>
internal static class ShareText
{
    /// <summary>What <c>unknown</c> stands for.</summary>
    public const double Unknown = 0.1;

    // The values of the words are a stated convention of the language.
    private static readonly (string Word, double Value)[] _words =
    [
        ("rarely", 0.01), ("sometimes", 0.1), ("often", 0.3), ("mostly", 0.8),
        ("まれに", 0.01), ("ときどき", 0.1), ("時々", 0.1), ("よく", 0.3), ("たいてい", 0.8), ("ほとんど", 0.8),
    ];

    public static IEnumerable<string> Words => _words.Select(w => w.Word).Concat(["rest", "unknown"]);

    public static bool IsRest(string text) => text is "rest" or "残り" or "それ以外";

    public static bool IsUnknown(string text) => text is "unknown" or "不明" or "わからない" or "分からない";

    public static ShareFault Read(string text, out double value)
    {
        text = text.Trim();
        foreach (var (word, share) in _words)
        {
            if (word == text)
            {
                value = share;
                return ShareFault.None;
            }
        }

        var fault = ReadFraction(text, out value);
        return fault == ShareFault.None && value is < 0 or > 1 ? ShareFault.Range : fault;
    }

    /// <summary>How many decimals a share was written with, as a part of 1; null for words and ratios, which are not rounded.</summary>
    public static int? Decimals(string text)
    {
        text = text.Trim();
        var digits = text.TrimEnd('%', '割').TrimEnd();
        if (digits.Length == 0 || !digits.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
            return null;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return (point < 0 ? 0 : digits.Length - point - 1) + (text[^1] switch { '%' => 2, '割' => 1, _ => 0 });
    }

    private static ShareFault ReadFraction(string text, out double value)
    {
        if (text.EndsWith('%'))
            return Number(text[..^1], 100, out value);
        if (text.EndsWith('割'))
            return Number(text[..^1], 10, out value);
        var inside = text.IndexOf(" in ", StringComparison.Ordinal);
        if (inside > 0)
            return Ratio(text[..inside], text[(inside + 4)..], out value);

        // 10回に1回, 20件に1件
        foreach (var counter in (ReadOnlySpan<char>)['回', '件', '枚', '通', '人', '日'])
        {
            var split = text.IndexOf($"{counter}に", StringComparison.Ordinal);
            if (split > 0 && text.EndsWith(counter))
                return Ratio(text[(split + 2)..^1], text[..split], out value);
        }

        return Number(text, 1, out value);
    }

    private static ShareFault Ratio(string part, string whole, out double value)
    {
        var fault = Number(part, 1, out value);
        if (fault != ShareFault.None)
            return fault;
        fault = Number(whole, 1, out var of);
        if (fault != ShareFault.None)
            return fault;
        value = of > 0 ? value / of : 2;
        return ShareFault.None;
    }

    private static ShareFault Number(string text, double divisor, out double value)
    {
        var fault = NumberText.Read(text, out value);
        value /= divisor;
        return fault switch { NumberFault.None => ShareFault.None, NumberFault.Form => ShareFault.NumberForm, _ => ShareFault.NotAShare };
    }
}

/// <summary>Reads factors: <c>x1.8</c>, <c>×1.8</c>, <c>1.8</c>, <c>2倍</c>; a percentage is none, because it may be the whole or what is
/// added.</summary>
internal static class FactorText
{
    public static bool TryRead(string text, out double factor)
    {
        text = text.Trim();
        if (text.Length > 1 && text[0] is 'x' or 'X' or '×' or '✕')
            return NumberText.TryRead(text.AsSpan(1), out factor) && factor >= 0;
        if (text.EndsWith('倍'))
            return NumberText.TryRead(text.AsSpan(0, text.Length - 1), out factor) && factor >= 0;
        return NumberText.TryRead(text, out factor) && factor >= 0;
    }

    /// <summary>Reads <c>10 %</c>, <c>+10%</c>, <c>-5 %</c>, <c>1割</c> as a part of the whole.</summary>
    public static bool TryReadPercent(string text, out double part)
    {
        part = 0;
        text = text.Trim();
        if (text.Length < 2 || text[^1] is not ('%' or '割')
            || !NumberText.TryRead(text.AsSpan(0, text.Length - 1).TrimStart('+'), out part))
            return false;
        part /= text[^1] == '%' ? 100 : 10;
        return true;
    }

    /// <summary>What a percentage may mean as a factor, the likelier first: with a sign before it, only a change.</summary>
    public static IEnumerable<string> Meanings(string text, double part)
    {
        double[] meant = text.Trim()[0] is '+' or '-' or '−' ? [1 + part] : part >= 1 ? [part, 1 + part] : [1 + part, part];
        var written = meant.Where(m => m > 0).Select(m => Write(Math.Round(m, 10))).Where(m => TryRead(m, out _)).ToList();
        return written.Count > 0 ? written : [Write(0.9)];
    }

    public static string Write(double factor) => "x" + NumberText.Write(factor);
}
