using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads single values and plain lists of them; each fault is a finding at the value's place.</summary>
internal sealed class ValueReader(Findings findings)
{
    public Findings Findings { get; } = findings;

    // ── text and names ──────────────────────────────────────────────────────────────────────────

    /// <summary>The text of a scalar; null with a finding otherwise.</summary>
    public string? Scalar(YamlNode node, string shownAs)
    {
        if (node is YamlScalar { IsMissing: false } scalar)
            return scalar.IsReported ? null : scalar.Text;
        if (node.IsBeyondJudging)
            return null;
        node.IsReported = true;
        Findings.Add(node is YamlScalar ? StructureRules.NothingWritten : StructureRules.ExpectedValue, node.Place, shownAs);
        return null;
    }

    /// <summary>The text of a scalar with full-width signs mapped: for figures, ids and words of the language.</summary>
    public string? Word(YamlNode node, string shownAs) => Scalar(node, shownAs) is { } text ? FullWidth.ToAscii(text).Trim() : null;

    public Text? Title(YamlNode node, string shownAs)
    {
        if (node is not YamlMapping)
            return Scalar(node, shownAs) is { } one ? new Text { English = one } : null;
        if (BlockReader.Open(Findings, Blocks.Text, node, shownAs) is not { } block)
            return null;
        var text = new Text { English = block.Read("en", n => Scalar(n, "en")), Japanese = block.Read("ja", n => Scalar(n, "ja")) };
        return text.English is null && text.Japanese is null ? null : text;
    }

    /// <summary>One of a few words of the language.</summary>
    public T? OneOf<T>(YamlNode node, string shownAs, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        foreach (var (word, value) in words)
        {
            if (word == text)
                return value;
        }

        var all = words.Select(w => w.Word).ToList();
        Report(node, StructureRules.UnknownWord, text, shownAs, string.Join(", ", all), DidYouMean.For(text, all));
        return null;
    }

    public bool? YesNo(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (text is "true" or "false")
            return text == "true";
        Report(node, ValueRules.NotYesOrNo, text);
        return null;
    }

    // ── numbers ─────────────────────────────────────────────────────────────────────────────────

    public double? Number(YamlNode node, string shownAs, double? atLeast = null, bool isAbove = false, double? atMost = null)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (ReadNumber(node, text) is not { } value)
            return null;
        if ((atLeast is { } low && (isAbove ? value <= low : value < low)) || value > atMost)
        {
            var expected = atMost is not null ? (Phrase: FormatWords.FromTo, A: atLeast ?? 0, B: atMost.Value)
                : isAbove ? (FormatWords.Above, atLeast!.Value, 0) : (FormatWords.AtLeast, atLeast!.Value, 0);
            Report(node, ValueRules.OutOfRange, text, expected.Phrase.With(NumberText.Write(expected.A), NumberText.Write(expected.B)));
            return null;
        }

        return value;
    }

    public decimal? Money(YamlNode node, string shownAs)
    {
        var bare = node is YamlScalar s ? new YamlScalar(WithoutCurrency(s.Text), s.Style, s.Place) { IsReported = s.IsReported } : node;
        if (Number(bare, shownAs, atLeast: 0) is null)
        {
            node.IsReported = true;
            return null;
        }

        // The number is known to be plain and, but for '-0', to have no sign; read again so that no digit is lost.
        var digits = FullWidth.ToAscii(((YamlScalar)bare).Text).Replace(",", "", StringComparison.Ordinal).Trim().TrimStart('-', '−');
        return decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    public int? Integer(YamlNode node, string shownAs, int atLeast, int atMost = int.MaxValue) =>
        (int?)Long(node, shownAs, atLeast, atMost);

    public long? Long(YamlNode node, string shownAs, long atLeast, long atMost)
    {
        if (Word(node, shownAs) is not { } text || ReadNumber(node, Uncounted(text)) is not { } value)
            return null;
        if (value != Math.Floor(value) || value < atLeast || value > atMost)
        {
            Report(node, ValueRules.OutOfRange, text, atMost is int.MaxValue or long.MaxValue
                ? FormatWords.WholeNumberAtLeast.With(atLeast)
                : FormatWords.WholeNumberFromTo.With(atLeast, atMost));
            return null;
        }

        return (long)value;
    }

    public ulong? Seed(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (text.Length > 1 && text[0] == '0' || !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            Report(node, ValueRules.OutOfRange, text, FormatWords.WholeNumberAtLeast.With(0));
            return null;
        }

        return seed;
    }

    public double? ReadNumber(YamlNode node, string text)
    {
        switch (NumberText.Read(text, out var value))
        {
            case NumberFault.None:
                return value;
            case NumberFault.Form:
                Report(node, ValueRules.NumberForm, text, NumberText.Suggest(text));
                return null;
            default:
                Report(node, ValueRules.NotANumber, text);
                return null;
        }
    }

    public double? Factor(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (FactorText.TryRead(text, out var factor))
            return factor;
        Report(node, ValueRules.NotAFactor, text);
        return null;
    }

    // ── shares ──────────────────────────────────────────────────────────────────────────────────

    public Share? Share(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        var said = ((YamlScalar)node).Text.Trim();
        if (ShareText.IsRest(text))
            return new Share { IsRest = true, Said = said, Place = node.Place };
        if (ShareText.IsUnknown(text))
            return new Share { Value = ShareText.Unknown, IsUnknown = true, Said = said, Place = node.Place };
        return ReadShare(node, text) is { } value ? new Share { Value = value, Said = said, Place = node.Place } : null;
    }

    /// <summary>A share as a bare figure, <c>rest</c> not allowed.</summary>
    public double? Fraction(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        return ShareText.IsUnknown(text) ? ShareText.Unknown : ReadShare(node, text);
    }

    private double? ReadShare(YamlNode node, string text)
    {
        switch (ShareText.Read(text, out var value))
        {
            case ShareFault.None:
                return value;
            case ShareFault.Range:
                Report(node, ValueRules.ShareRange, text);
                return null;
            case ShareFault.NumberForm:
                Report(node, ValueRules.NumberForm, text, NumberText.Suggest(text));
                return null;
            default:
                Report(node, ValueRules.NotAShare, text, DidYouMean.For(text, ShareText.Words));
                return null;
        }
    }

    // ── time ────────────────────────────────────────────────────────────────────────────────────

    public TimeAmount? Time(YamlNode node, string shownAs, TimeUse use) => Word(node, shownAs) is { } text ? ReadTime(node, text, use) : null;

    public TimeAmount? ReadTime(YamlNode node, string text, TimeUse use)
    {
        switch (TimeText.Read(text, out var amount, out var unknownUnit))
        {
            case TimeFault.None:
                break;
            case TimeFault.UnitMissing:
                Report(node, ValueRules.UnitMissing, text);
                return null;
            case TimeFault.NumberForm:
                var length = TimeText.NumberLength(text);
                Report(node, ValueRules.NumberForm, text, NumberText.Suggest(text[..length]) + text[length..]);
                return null;
            default:
                Report(node, ValueRules.NotATime, text, DidYouMean.For(unknownUnit ?? "", unknownUnit is null ? [] : TimeUnits.Words));
                return null;
        }

        if (use.Allows(amount.Unit))
            return amount;
        Report(node, ValueRules.UnitNotHere, text, use.Why(amount.Unit), use.Allowed);
        return null;
    }

    /// <summary>Hours, as in limits of overtime.</summary>
    public double? Hours(YamlNode node, string shownAs) => Time(node, shownAs, TimeUse.Effort) is { } time ? HoursOf(time) : null;

    /// <summary>Exact for an amount said in hours.</summary>
    public static double HoursOf(TimeAmount time) => time.Unit == TimeUnit.Hour ? time.Value : time.Seconds / 3600;

    public DateOnly? Date(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadDate(text, out var date))
            return date;
        Report(node, ValueRules.NotADate, text, "2026-04-01");
        return null;
    }

    /// <summary>A date, or a date and a time of day.</summary>
    public (DateOnly Date, TimeOnly Time)? DateAndTime(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadDateAndTime(text, out var date, out var time))
            return (date, time);
        Report(node, ValueRules.NotADate, text, "2026-04-01', '2026-04-01T09:00");
        return null;
    }

    /// <summary>A month, as its first day, or a date.</summary>
    public DateOnly? Month(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadMonth(text, out var date))
            return date;
        Report(node, ValueRules.NotADate, text, "2027-10");
        return null;
    }

    public TimeOnly? TimeOfDay(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (DateText.TryReadTime(text, out var time))
            return time;
        Report(node, ValueRules.NotATimeOfDay, text);
        return null;
    }

    /// <summary>A fiscal year by its first calendar year.</summary>
    public int? FiscalYearOf(YamlNode node, string text)
    {
        if (FiscalYear.TryParse(text, out var dates))
            return dates.Start.Year;
        Report(node, ValueRules.NotAPeriod, text);
        return null;
    }

    // ── lists and maps ──────────────────────────────────────────────────────────────────────────

    public IReadOnlyList<T> List<T>(YamlNode node, string shownAs, Func<YamlNode, T?> read, bool orSingle = false)
        where T : notnull
    {
        if (node is YamlSequence list)
        {
            var items = new List<T>();
            foreach (var item in list.Items)
            {
                if (item is YamlScalar { IsMissing: true, IsReported: false })
                    Report(item, StructureRules.NothingWritten, "-");
                else if (!item.IsReported && read(item) is { } value)
                    items.Add(value);
            }

            return items;
        }

        if (node.IsBeyondJudging)
            return [];
        if (orSingle)
            return read(node) is { } single ? [single] : [];
        Report(node, StructureRules.ExpectedList, shownAs);
        return [];
    }

    public IReadOnlyList<string> Words(YamlNode node, string shownAs, bool orSingle = false) => List(node, shownAs, n => Word(n, shownAs), orSingle);

    /// <summary>The entries of a map whose names are the author's, less those that are reported.</summary>
    public IEnumerable<YamlEntry> Map(YamlNode node, string shownAs)
    {
        if (BlockReader.AsMapping(Findings, node, shownAs) is not { } map)
            yield break;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar { IsMissing: true, IsReported: false } && !entry.Key.IsReported)
            {
                entry.Value.IsReported = true;
                if (!map.IsIncomplete)
                    Findings.Add(StructureRules.NothingWritten, entry.Key.Place, entry.Name);
            }

            if (!entry.Key.IsReported)
                yield return entry;
        }
    }

    // ── evidence and variation ──────────────────────────────────────────────────────────────────

    private static readonly (string, EvidenceClass)[] _evidenceClasses =
    [
        ("guess", EvidenceClass.Guess), ("interview", EvidenceClass.Interview), ("published", EvidenceClass.Published),
        ("log", EvidenceClass.Log), ("measured", EvidenceClass.Measured),
    ];

    public Evidence? EvidenceOf(BlockReader block) => block.Read("evidence", Evidence);

    private Evidence? Evidence(YamlNode node)
    {
        if (node is not YamlMapping)
            return OneOf(node, "evidence", _evidenceClasses) is { } word ? new Evidence { Class = word } : null;
        if (BlockReader.Open(Findings, Blocks.Evidence, node, "evidence") is not { } block)
            return null;
        block.Require("class", "evidence");
        return new Evidence
        {
            Class = block.ReadValue("class", n => OneOf(n, "class", _evidenceClasses)) ?? EvidenceClass.Guess,
            Source = block.Read("source", n => Word(n, "source")),
            Count = block.ReadValue("count", n => Integer(n, "count", 1)),
            Spread = block.ReadValue("spread", n => SpreadOf(n)),
        };
    }

    private double? SpreadOf(YamlNode node)
    {
        if (Factor(node, "spread") is not { } factor)
            return null;
        if (factor >= 1)
            return factor;
        Report(node, ValueRules.OutOfRange, NumberText.Write(factor), FormatWords.AtLeast.With(1));
        return null;
    }

    /// <summary>A value, or <c>{ per: …, key: value, else: value }</c>.</summary>
    public Varying<T>? Varying<T>(YamlNode node, string shownAs, Func<YamlNode, T?> read)
        where T : class
    {
        if (node is not YamlMapping map || map.Find("per") is not { } per)
            return read(node) is { } always ? new Varying<T> { Always = always, Place = node.Place } : null;
        var by = Word(per.Value, "per");
        var cases = new List<VaryingCase<T>>();
        T? otherwise = null;
        var faulty = by is null;
        foreach (var entry in Map(map, shownAs))
        {
            if (entry.Name == "per")
                continue;
            var value = entry.Value.IsReported ? null : read(entry.Value);
            faulty |= value is null;
            if (entry.Name is "else")
                otherwise = value;
            else if (value is not null)
                cases.Add(new VaryingCase<T> { Key = entry.Name, Value = value, Place = entry.Key.Place });
        }

        if (cases.Count == 0 && !faulty)
        {
            Findings.Add(StructureRules.Incomplete, per.Key.Place, shownAs, "per", otherwise is null ? "else" : by);
            return null;
        }

        return faulty ? null : new Varying<T> { Per = by, Cases = cases, Else = otherwise, Place = per.Key.Place };
    }

    public void Report(YamlNode node, DiagnosticRule rule, params object?[] arguments)
    {
        if (node.IsBeyondJudging)
            return;
        node.IsReported = true;
        Findings.Add(rule, node.Place, arguments);
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
