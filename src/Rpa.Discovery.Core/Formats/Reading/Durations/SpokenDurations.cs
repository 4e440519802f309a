using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Reads durations in everyday words: <c>5 min</c>, <c>about 5 min</c>, <c>5-10 min</c>, <c>unknown</c>.</summary>
internal sealed class SpokenDurations(ValueReader values)
{
    /// <summary>What <c>about</c> means: lognormal with this coefficient of variation; a stated convention.</summary>
    public const double AboutCv = 0.5;

    private static readonly string[] _about = ["about ", "約", "およそ", "だいたい"];
    private static readonly string[] _aboutAfter = ["くらい", "ぐらい", "程度", "前後", "ほど"];
    private static readonly string[] _exactly = ["exactly ", "ちょうど", "きっかり"];

    public Duration? Read(YamlNode node, string shownAs, TimeUse use)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return Unknown(node, Words(node), use);
        var amounts = new Amounts(values, use);
        return FromWords(node, text, amounts) is { } distribution
            ? new Duration { Distribution = distribution, Clock = amounts.Clock, Said = Words(node), Place = node.Place } : null;
    }

    /// <summary><c>5 min</c>, <c>about 5 min</c>, <c>exactly 5 min</c>, <c>5-10 min</c>.</summary>
    public Distribution? FromWords(YamlNode node, string text, Amounts amounts)
    {
        var (kind, amount) = Strip(text);
        if (kind != Kind.Exactly && RangeText.TrySplit(amount, out var from, out var to) && TimeText.TryRead(from, out _)
            && TimeText.TryRead(to, out _))
        {
            return amounts.Read(new YamlScalar(from, YamlStyle.Plain, node.Place), "from") is { } least
                && amounts.Read(new YamlScalar(to, YamlStyle.Plain, node.Place), "to") is { } most
                ? Range(node, (least, from), (most, to)) : null;
        }

        if (amounts.Read(node, amount, text, isLaw: true, kind == Kind.About ? Amounts.IsSome : null) is not { } value)
            return null;
        return kind == Kind.About ? About(node, value, text)
            : values.Constant(node, value, text);
    }

    /// <summary>A length with the spread that <c>about</c> means.</summary>
    public Distribution? About(YamlNode node, double mean, string said, string shownAs = "mean") =>
        values.MakeDistribution(node, DistributionForm.Find("lognormal", ["mean", "cv"])!, [mean, AboutCv], [said, ""], [shownAs, "cv"]);

    /// <summary>Nine of ten take at least the first, and nine of ten at most the second.</summary>
    public Distribution? Range(YamlNode node, (double Value, string Said) from, (double Value, string Said) to)
    {
        if (from.Value < to.Value)
            return values.MakeDistribution(node, DistributionForm.Find("lognormal", ["p10", "p90"])!, [from.Value, to.Value],
                [from.Said, to.Said], ["from", "to"]);
        values.Report(node, ValueRules.RangeOrder, from.Said, to.Said);
        return null;
    }

    // The words as they were typed, full-width signs and all.
    private static string Words(YamlNode node) => ((YamlScalar)node).Text.Trim();

    private enum Kind
    {
        Bare,
        About,
        Exactly,
    }

    private static (Kind Kind, string Amount) Strip(string text)
    {
        foreach (var word in _about)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (Kind.About, text[word.Length..].Trim());
        }

        foreach (var word in _aboutAfter)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return (Kind.About, text[..^word.Length].Trim());
        }

        foreach (var word in _exactly)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (Kind.Exactly, text[word.Length..].Trim());
        }

        return (Kind.Bare, text);
    }

    // unknown: effort 10 min, wait 3 working days, each a placeholder that is printed as such.
    private static Duration Unknown(YamlNode node, string text, TimeUse use) => use == TimeUse.Wait
        ? new Duration
        {
            Distribution = Distribution.Lognormal(3, AboutCv), Clock = DurationClock.WorkingDays, IsUnknown = true,
            Said = text, Place = node.Place
        }
        : new Duration
        {
            Distribution = Distribution.Lognormal(use == TimeUse.Clock ? 3 * 86400 : 600, AboutCv), IsUnknown = true,
            Said = text, Place = node.Place
        };
}
