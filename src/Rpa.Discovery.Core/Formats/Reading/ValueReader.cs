using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
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
    public string? Word(YamlNode node, string shownAs)
    {
        if (Scalar(node, shownAs) is not { } text)
            return null;
        var word = FullWidth.ToAscii(text).Trim();
        if (NumberText.TooLong(word) is not (> 0 and var digits))
            return word;
        Report(node, StructureRules.NumberTooLong, digits, NumberText.Longest);
        return null;
    }

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
        Report(node, StructureRules.UnknownWord, text, shownAs, FindingWords.List(all), DidYouMean.For(text, all));
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
        bool Lies(double number) => !(atLeast is { } low && (isAbove ? number <= low : number < low)) && !(number > atMost);
        if (ReadNumber(node, text, Lies) is not { } value)
            return null;
        if (!Lies(value))
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
        bool Counts(double number) => number == Math.Floor(number) && number >= atLeast && number <= atMost;
        if (Word(node, shownAs) is not { } text || ReadNumber(node, Uncounted(text), Counts, text) is not { } value)
            return null;
        if (!Counts(value))
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

    /// <summary>A fraction of two plain numbers such as <c>1/9</c>; null, without a finding, for everything else.</summary>
    public static double? Fractional(YamlNode node)
    {
        if (node is not YamlScalar scalar || FullWidth.ToAscii(scalar.Text).Split('/') is not [var above, var below])
            return null;
        return NumberText.TryRead(above, out var part) && NumberText.TryRead(below, out var whole) && part >= 0 && whole > 0
            ? part / whole : null;
    }

    /// <summary>The number that a text, or a part of it, is.</summary>
    /// <param name="node">Where findings stand.</param>
    /// <param name="text">What is to be a number.</param>
    /// <param name="fits">Which numbers make sense here, so that no other is proposed; null for all.</param>
    /// <param name="said">The whole value as written, when <paramref name="text"/> is a part of it.</param>
    public double? ReadNumber(YamlNode node, string text, Func<double, bool>? fits = null, string? said = null)
    {
        said ??= text;
        switch (NumberText.Read(text, out var value))
        {
            case NumberFault.None:
                return value;
            case NumberFault.Form:
                var plain = NumberText.Suggest(text);
                var reads = plain is not null && NumberText.TryRead(plain, out var number) && fits?.Invoke(number) != false;
                Report(node, ValueRules.NumberForm, said, reads ? IfMeant([Within(said, text, plain!)]) : FormatWords.WriteANumber);
                return null;
            default:
                Report(node, ValueRules.NotANumber, said);
                return null;
        }
    }

    // A value with one part of it written in another way.
    private static string Within(string said, string part, string written) =>
        part.Length > 0 && said.LastIndexOf(part, StringComparison.Ordinal) is >= 0 and var at
            ? string.Concat(said.AsSpan(0, at), written, said.AsSpan(at + part.Length)) : written;

    private static Message IfMeant(IEnumerable<string> proposals) => FormatWords.WriteIfMeant.With(FindingWords.Quoted(proposals));

    /// <summary>Offers the text with its misspelt word mended, when that can then be read; null, which prints as nothing,
    /// otherwise.</summary>
    public static Message? Mended(string said, string? word, IEnumerable<string> words, Func<string, bool> reads)
    {
        if (word is not { Length: > 0 })
            return null;
        var mended = words.Where(w => reads(Within(said, word, w)));
        return NearestName.To(word, mended) is { } nearest ? FindingWords.DidYouMean.With(Within(said, word, nearest)) : null;
    }

    public double? Factor(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        if (FactorText.TryRead(text, out var factor))
            return factor;
        if (FactorText.TryReadPercent(text, out var percent))
            Report(node, ValueRules.BarePercentage, text, FindingWords.Quoted(FactorText.Meanings(text, percent)));
        else
            Report(node, ValueRules.NotAFactor, text);
        return null;
    }

    // ── shares ──────────────────────────────────────────────────────────────────────────────────

    /// <param name="node">The value.</param>
    /// <param name="shownAs">Its name.</param>
    /// <param name="proposesRest">Whether 'rest' could stand here, as far as it is not written yet.</param>
    public Share? Share(YamlNode node, string shownAs, bool proposesRest = true)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        var said = ((YamlScalar)node).Text.Trim();
        if (ShareText.IsRest(text))
            return new Share { IsRest = true, Said = said, Place = node.Place };
        if (ShareText.IsUnknown(text))
            return new Share { Value = ShareText.Unknown, IsUnknown = true, Said = said, Place = node.Place };
        return ReadShare(node, text, proposesRest ? ShareText.Words : WordsOfSize) is { } value
            ? new Share
            {
                Value = value, Said = said, Rounding = ShareText.Decimals(text) is { } decimals
                ? RoundedShares.Half(decimals) : 0, Place = node.Place
            }
            : null;
    }

    /// <summary>A share as a bare figure, <c>rest</c> not allowed.</summary>
    public double? Fraction(YamlNode node, string shownAs)
    {
        if (Word(node, shownAs) is not { } text)
            return null;
        return ShareText.IsUnknown(text) ? ShareText.Unknown : ReadShare(node, text, WordsOfSize);
    }

    private static IEnumerable<string> WordsOfSize => ShareText.Words.Where(w => !ShareText.IsRest(w));

    private double? ReadShare(YamlNode node, string text, IEnumerable<string> words)
    {
        switch (ShareText.Read(text, out var value))
        {
            case ShareFault.None:
                return value;
            case ShareFault.Range:
                var percent = $"{text} %";
                Report(node, ValueRules.ShareRange, text, ShareText.Read(percent, out _) == ShareFault.None
                    ? FormatWords.PerhapsPercent.With(percent) : null);
                return null;
            case ShareFault.NumberForm:
                var reads = NumberText.Mend(text) is { } mended && ShareText.Read(mended, out _) == ShareFault.None;
                Report(node, ValueRules.NumberForm, text, reads ? IfMeant([NumberText.Mend(text)!]) : FormatWords.WriteAShare);
                return null;
            default:
                Report(node, ValueRules.NotAShare, text, DidYouMean.For(text, words));
                return null;
        }
    }

    // ── time ────────────────────────────────────────────────────────────────────────────────────

    public TimeAmount? Time(YamlNode node, string shownAs, TimeUse use) =>
        Word(node, shownAs) is { } text ? ReadTime(node, text, use) : null;

    /// <summary>The length of time that a text, or a part of it, is; whatever a finding proposes can be read in its place.</summary>
    /// <param name="node">Where findings stand.</param>
    /// <param name="text">What is to be a length of time.</param>
    /// <param name="use">Where it stands.</param>
    /// <param name="said">The whole value as written, when <paramref name="text"/> is a part of it.</param>
    /// <param name="isLaw">Whether 'about', 'exactly' and a range may stand here.</param>
    public TimeAmount? ReadTime(YamlNode node, string text, TimeUse use, string? said = null, bool isLaw = false)
    {
        said ??= text;
        switch (TimeText.Read(text, out var amount, out var unknownUnit))
        {
            case TimeFault.None:
                break;
            case TimeFault.UnitMissing:
                UnitIsMissing(node, text, use, said, isLaw);
                return null;
            case TimeFault.NumberForm:
                var plain = TimeText.ClockWithUnit(text) ?? NumberText.Mend(text);
                Report(node, ValueRules.NumberForm, said,
                    plain is not null && IsTime(plain, use, isLaw) ? IfMeant([Within(said, text, plain)])
                    : plain is not null && NumberText.TryRead(plain, out _)
                    && WithUnits(plain, Within(said, text, plain), use, isLaw) is { } units ? FormatWords.WriteIfMeant.With(units)
                    : FormatWords.WriteTimes.With(use.Examples(e => Within(said, text, e))));
                return null;
            default:
                if (RangeText.TrySplit(text, out var from, out var to))
                    NotOneLength(node, text, from, to, use, said, isLaw);
                else
                    Report(node, ValueRules.NotATime, said, use.Examples(e => Within(said, text, e)),
                        Mended(said, unknownUnit, TimeUnits.Words, whole => IsTime(Only(whole, said, text), use, isLaw)),
                        isLaw ? FormatWords.OrAbout : null);
                return null;
        }

        if (use.Allows(amount.Unit))
            return amount;
        Report(node, ValueRules.UnitNotHere, said, use.Why(amount.Unit), use.Allowed);
        return null;
    }

    // A range of which one end has no unit or a wrong one, or which stands where only one length can.
    private void NotOneLength(YamlNode node, string text, string from, string to, TimeUse use, string said, bool isLaw)
    {
        string[] ends = [from, to];
        if (isLaw && Array.TrueForAll(ends, e => NumberText.TryRead(e, out _)))
            UnitIsMissing(node, text, use, said, isLaw);
        else if (Array.TrueForAll(ends, e => IsTime(e, use, isLaw: false)))
            Report(node, ValueRules.RangeNotHere, said, FindingWords.Quoted(ends.Select(e => Within(said, text, e))));
        else
            Report(node, ValueRules.NotATime, said, use.Examples(e => Within(said, text, e)), null, isLaw ? FormatWords.OrAbout : null);
    }

    private void UnitIsMissing(YamlNode node, string text, TimeUse use, string said, bool isLaw)
    {
        if (WithUnits(text, said, use, isLaw) is { } units)
            Report(node, ValueRules.UnitMissing, said, units);
        else if (NumberText.TryRead(text, out var number) && number == 0)
            Report(node, ValueRules.OutOfRange, said, FormatWords.Above.With(0));
        else
            Report(node, ValueRules.NotATime, said, use.Examples(e => Within(said, text, e)), null, isLaw ? FormatWords.OrAbout : null);
    }

    /// <summary>Whether a text is a length of time that may stand here, or a range where that may.</summary>
    private static bool IsTime(string text, TimeUse use, bool isLaw) => TimeText.TryRead(text, out var amount)
        ? use.Accepts(amount)
        : isLaw && RangeText.TrySplit(text, out var from, out var to) && TimeText.TryRead(from, out var least)
        && TimeText.TryRead(to, out var most)
            && use.Allows(least.Unit) && use.Allows(most.Unit) && least.Value > 0
            && (!least.IsWallTime || !most.IsWallTime ? least.Value < most.Value && least.Unit == most.Unit : least.Seconds < most.Seconds);

    // The number with each unit with which it could stand here; null when there is none.
    private static Phrase? WithUnits(string text, string said, TimeUse use, bool isLaw) =>
        use.Units.Where(u => IsTime($"{text} {u.English}", use, isLaw)).ToList() is { Count: > 0 } units
        ? FindingWords.Quoted(units.Select(u => (Within(said, text, $"{text} {u.English}"), Within(said, text, text + u.Japanese)))) : null;

    // The part of a value that was to be the time, when the words around it are as before.
    private static string Only(string whole, string said, string text)
    {
        var before = Math.Max(0, said.LastIndexOf(text, StringComparison.Ordinal));
        var after = said.Length - before - text.Length;
        return whole.Length >= before + after ? whole[before..^after] : whole;
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

    public IReadOnlyList<string> Words(YamlNode node, string shownAs, bool orSingle = false) =>
        List(node, shownAs, n => Word(n, shownAs), orSingle);

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

    public Evidence? Evidence(YamlNode node)
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
        Report(node, ValueRules.OutOfRange, FlowText.Of(node), FormatWords.AtLeast.With(1));
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
