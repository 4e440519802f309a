using System.Globalization;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>Numbers of a file: plain, counted, money and factors.</summary>
internal static class NumberValues
{
    public static double? Number(this ValueReader values, YamlNode node, string shownAs, double? atLeast = null, bool isAbove = false,
        double? atMost = null)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        bool Lies(double number) => !(atLeast is { } low && (isAbove ? number <= low : number < low)) && !(number > atMost);
        if (values.ReadNumber(node, text, Lies) is not { } value)
            return null;
        if (!Lies(value))
        {
            var expected = atMost is not null ? (Phrase: FormatWords.FromTo, A: atLeast ?? 0, B: atMost.Value)
                : isAbove ? (FormatWords.Above, atLeast!.Value, 0) : (FormatWords.AtLeast, atLeast!.Value, 0);
            values.Report(node, ValueRules.OutOfRange, text,
                expected.Phrase.With(NumberText.Write(expected.A), NumberText.Write(expected.B)));
            return null;
        }

        return value;
    }

    /// <summary>Those numbers of a list that could be read.</summary>
    public static IReadOnlyList<double> Numbers(this ValueReader values, YamlNode node, string shownAs, Func<YamlNode, double?> read) =>
        [.. values.List<object>(node, shownAs, n => read(n)).Cast<double>()];

    public static decimal? Money(this ValueReader values, YamlNode node, string shownAs)
    {
        var bare = node is YamlScalar s ? new YamlScalar(WithoutCurrency(s.Text), s.Style, s.Place) { IsReported = s.IsReported } : node;
        if (values.Number(bare, shownAs, atLeast: 0) is null)
        {
            node.IsReported = true;
            return null;
        }

        // The number is known to be plain and, but for '-0', to have no sign; read again so that no digit is lost.
        var digits = FullWidth.ToAscii(((YamlScalar)bare).Text).Replace(",", "", StringComparison.Ordinal).Trim().TrimStart('-', '−');
        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    public static int? Integer(this ValueReader values, YamlNode node, string shownAs, int atLeast, int atMost = int.MaxValue) =>
        (int?)values.Long(node, shownAs, atLeast, atMost);

    public static long? Long(this ValueReader values, YamlNode node, string shownAs, long atLeast, long atMost)
    {
        bool Counts(double number) => number == Math.Floor(number) && number >= atLeast && number <= atMost;
        if (values.Word(node, shownAs) is not { } text || values.ReadNumber(node, Uncounted(text), Counts, text) is not { } value)
            return null;
        if (!Counts(value))
        {
            values.Report(node, ValueRules.OutOfRange, text, atMost is int.MaxValue or long.MaxValue
                ? FormatWords.WholeNumberAtLeast.With(atLeast)
                : FormatWords.WholeNumberFromTo.With(atLeast, atMost));
            return null;
        }

        return (long)value;
    }

    public static ulong? Seed(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (text.Length > 1 && text[0] == '0' || !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            values.Report(node, ValueRules.OutOfRange, text, FormatWords.WholeNumberAtLeast.With(0));
            return null;
        }

        return seed;
    }

    /// <summary>A fraction of two plain numbers such as <c>1/9</c>; null, without a finding, for everything else.</summary>
    public static double? Fractional(YamlNode node)
    {
        if (node is not YamlScalar scalar || FullWidth.ToAscii(scalar.Text).Split('/') is not [var above, var below])
            return null;
        return NumberText.TryRead(above, out var part) && NumberText.TryRead(below, out var whole) && part >= 0 && whole > 0
            ? part / whole : null;
    }

    /// <summary>The number that a text, or a part of it, is.</summary>
    /// <param name="values">Where it goes wrong is said.</param>
    /// <param name="node">Where findings stand.</param>
    /// <param name="text">What is to be a number.</param>
    /// <param name="fits">Which numbers make sense here, so that no other is proposed; null for all.</param>
    /// <param name="said">The whole value as written, when <paramref name="text"/> is a part of it.</param>
    public static double? ReadNumber(this ValueReader values, YamlNode node, string text, Func<double, bool>? fits = null,
        string? said = null)
    {
        said ??= text;
        switch (NumberText.Read(text, out var value))
        {
            case NumberFault.None:
                return value;
            case NumberFault.Form:
                var plain = NumberText.Suggest(text);
                var reads = plain is not null && NumberText.TryRead(plain, out var number) && fits?.Invoke(number) != false;
                values.Report(node, ValueRules.NumberForm, said,
                    reads ? Proposal.IfMeant([Proposal.Within(said, text, plain!)]) : FormatWords.WriteANumber);
                return null;
            default:
                values.Report(node, ValueRules.NotANumber, said);
                return null;
        }
    }

    public static double? Factor(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (FactorText.TryRead(text, out var factor))
            return factor;
        if (FactorText.TryReadPercent(text, out var percent))
            values.Report(node, ValueRules.BarePercentage, text, FindingWords.Quoted(FactorText.Meanings(text, percent)));
        else
            values.Report(node, ValueRules.NotAFactor, text);
        return null;
    }

    private static string WithoutCurrency(string text)
    {
        text = FullWidth.ToAscii(text).Trim();
        foreach (var word in (ReadOnlySpan<string>)["円", " JPY", " yen"])
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return text[..^word.Length].TrimEnd();
        }

        return text;
    }

    private static string Uncounted(string text)
    {
        foreach (var counter in (ReadOnlySpan<char>)['人', '件', '枚', '通', '名', '台'])
        {
            if (text.EndsWith(counter))
                return text[..^1].TrimEnd();
        }

        return text;
    }
}
