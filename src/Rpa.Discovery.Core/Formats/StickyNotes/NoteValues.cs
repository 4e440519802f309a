using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Reads the cells of a sticky note, in the words that people write on one.</summary>
internal static partial class NoteValues
{
    // What `about` means: lognormal with this coefficient of variation; a stated convention of the language.
    private const double AboutCv = 0.5;

    private static readonly string[] _before =
    [
        "about ", "1件あたり", "1件当たり", "1件につき", "1回あたり", "1件", "1回", "各", "ふだんは", "ふだん", "普段は", "普段", "通常は", "通常", "長いと", "長くて", "最大",
        "延べ", "平均して", "平均で", "平均", "約", "およそ", "おおよそ", "だいたい", "大体", "おおむね", "概ね",
    ];

    private static readonly string[] _after = ["かかることもある", "かかることも", "かかる", "/1件", "/件", "くらい", "ぐらい", "位", "程度", "前後", "ほど",
        "程", "強", "弱"];
    private static readonly string[] _exactly = ["exactly ", "ちょうど", "いつも", "きっかり"];

    public static Duration UnknownEffort(SourceSpan place) =>
        new() { Distribution = Distribution.Lognormal(600, AboutCv), IsUnknown = true, Said = "unknown", Place = place };

    public static Duration UnknownWait(SourceSpan place) =>
        new()
        {
            Distribution = Distribution.Lognormal(3, AboutCv), Clock = DurationClock.WorkingDays, IsUnknown = true, Said = "unknown",
            Place = place
        };

    /// <summary>A time as said for one case; null when it cannot be read.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="unit">What a bare number counts; minutes when empty.</param>
    /// <param name="officeHours">The hours of an office day, of which 半日 is half; null for a wait, which counts in days.</param>
    /// <param name="place">The cell's place.</param>
    /// <param name="tookMinutes">Whether a number stood without any unit.</param>
    public static SpokenTime? Time(string text, string unit, double? officeHours, SourceSpan place, out bool tookMinutes)
    {
        var time = Whole(CountText.WithoutBound(text, out var isBound), unit, officeHours, place, out tookMinutes);
        if (time is null && CountText.WithoutRemark(text) is { } main)
            (time, isBound) = (Whole(CountText.WithoutBound(main, out _), unit, officeHours, place, out tookMinutes), true);
        time ??= Sum(text, officeHours, place);
        return time is null || !isBound ? time : time.AsTaken();
    }

    // 1時間30分+移動30分
    private static SpokenTime? Sum(string text, double? officeHours, SourceSpan place)
    {
        string[] parts = text.Split('+', StringSplitOptions.TrimEntries);
        var minutes = 0.0;
        foreach (var part in parts)
        {
            if (Whole(WordsBefore().Replace(part, ""), "", officeHours, place, out var tookMinutes) is not
                { TotalHoursPerYear: null, IsEffort: true } one || tookMinutes)
                return null;
            minutes += (one.Until is { } until ? (one.Amount.Seconds + until.Seconds) / 2 : one.Amount.Seconds) / 60;
        }

        var sum = new TimeAmount(Math.Round(minutes, 3), TimeUnit.Minute);
        return parts.Length < 2 ? null : new SpokenTime(place) { Amount = sum, Said = TimeUnits.Write(sum), IsTaken = true };
    }

    [GeneratedRegex("^[^0-9]+(?=[0-9])")]
    private static partial Regex WordsBefore();

    private static SpokenTime? Whole(string text, string unit, double? officeHours, SourceSpan place, out bool tookMinutes)
    {
        tookMinutes = false;
        var isSome = SomeMinutes().IsMatch(text);
        text = CountText.SpeltTime(SeveralText.Spelt(text, out var isSeveral));
        isSeveral |= isSome;
        if (unit == "日" && NumberText.TryRead(text, out _))
            text += unit;
        if (officeHours is { } hoursOfADay && CountText.HoursOfPeople(text, hoursOfADay) is { } ofPeople)
        {
            return new SpokenTime(place)
            {
                TotalHoursPerYear = ofPeople, Said = $"年{NumberText.Write(ofPeople)}時間", IsTaken = true,
            };
        }


        if (Periods.TrySplit(text, out var total, out var period, out _) && period is RatePeriod.Week or RatePeriod.Month or RatePeriod.Year
            && TimeText.TryRead(total, out var sum) && sum is { Unit: TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour, Value: > 0 })
        {
            var hours = sum.Seconds / 3600 * (period switch { RatePeriod.Week => 365.25 / 7, RatePeriod.Month => 12, _ => 1 });
            return new SpokenTime(place) { TotalHoursPerYear = hours, Said = text };
        }

        var isExact = Array.Exists(_exactly, word => text.StartsWith(word, StringComparison.Ordinal));
        var plain = Without(text, isExact ? _exactly : _before, isExact ? [] : _after);
        if (NoteDays.Read(plain, officeHours) is { } days)
            return days.Value > 0 ? new SpokenTime(place) { Amount = days, IsExact = isExact, Said = TimeUnits.Write(days), IsTaken = true }
                : null;

        if (RangeText.TrySplit(NeighbouringNumbers().Replace(plain, "${from}〜${to}"), out var first, out var second))
        {
            // Days of work are office days.
            var (fewest, longest) = (NoteDays.Read(first, officeHours), NoteDays.Read(second, officeHours));
            var to = longest ?? Amount(second, unit, ref tookMinutes);
            var from = fewest ?? Amount(first, unit, ref tookMinutes);
            var isTaken = isSeveral || fewest is not null || longest is not null;
            var isOwn = !tookMinutes && unit.Length == 0 && !isTaken;
            return from is { } least && to is { } most && least.Unit <= TimeUnit.Day && most.Unit <= TimeUnit.Day && least.Value > 0
                && ParameterChecks.Percentiles10And90(least.Seconds, most.Seconds) is null
                ? new SpokenTime(place)
                {
                    Amount = least, Until = most,
                    Said = isOwn ? Readable(first, least) : TimeUnits.Write(least),
                    UntilSaid = isOwn ? Readable(second, most) : TimeUnits.Write(most),
                    IsTaken = isTaken,
                }
                : null;
        }

        return Amount(plain, unit, ref tookMinutes) is { Value: > 0 } amount
            ? new SpokenTime(place) { Amount = amount, IsExact = isExact, Said = Readable(plain, amount) } : null;
    }

    /// <summary>A number of people: <c>2</c>, <c>2名</c>, <c>二人</c>; null when it is no whole number of at least 1.</summary>
    public static int? People(string text)
    {
        var plain = Without(text, ["about ", "約", "計"], ["くらい", "ぐらい", "程度", "ほど", "people", "persons", "person", "人", "名"]);
        if (plain is [var digit] && "一二三四五六七八九十".IndexOf(digit, StringComparison.Ordinal) is >= 0 and var index)
            return index + 1;
        return NumberText.TryRead(plain, out var count) && count == Math.Floor(count) && count is >= 1 and <= 10_000 ? (int)count : null;
    }

    /// <summary>Money for one hour: <c>3285</c>, <c>3,285円</c>, <c>1時間2.5千円</c>; null when it cannot be read.</summary>
    public static decimal? Money(string text, string unit)
    {
        var plain = Without(text, ["1時間あたり", "1時間", "時給", "時間", "約", "およそ", "¥", "￥", "\\"],
            ["くらい", "ぐらい", "程度", "前後", "/時間", "/時", "/h", "JPY", "円", "-"]);
        var factor = plain.EndsWith('千') || (unit.StartsWith("千", StringComparison.Ordinal) && !plain.EndsWith('万'))
            ? 1000m : plain.EndsWith('万') ? 10_000m : 1m;
        return NumberText.TryRead(plain.TrimEnd('千', '万'), out var number) && number is >= 0 and <= 1e6 ? (decimal)number * factor : null;
    }

    /// <summary>A share such as <c>1割</c>, <c>10件中1件</c>, <c>1〜2割</c>, <c>たまに</c>; null when it cannot be read.</summary>
    public static double? Share(string text)
    {
        var plain = Without(text, _before, _after);
        if (plain is "半分" or "半々" or "半数" or "half")
            return 0.5;
        if (plain is "たまに")
            plain = "ときどき";
        plain = OneOfTen().Replace(plain, "${whole}件に${part}件");
        if (RangeOfShares().Match(plain) is { Success: true } range
            && Share(range.Groups["from"].Value + range.Groups["unit"].Value) is { } from
            && Share(range.Groups["to"].Value + range.Groups["unit"].Value) is { } to)
            return (from + to) / 2;
        return ShareText.Read(plain, out var share) == ShareFault.None ? share : null;
    }

    /// <summary>The words for a share in a file: its own where a file can have them.</summary>
    public static string ShareInAFile(string text, double share) =>
        ShareText.Read(text, out _) == ShareFault.None ? text : NumberText.Write(share * 100) + " %";

    /// <summary>Peaks such as <c>5月 2倍</c>, <c>月曜 1.5倍</c>, <c>3月・6月</c>, <c>月末5日 x1.3</c>; null when a word of them cannot be
    /// read.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="place">The cell's place.</param>
    /// <param name="withoutFactor">The peaks that do not say how high they are; they count 1.5.</param>
    public static IReadOnlyList<Peak>? Peaks(string text, SourceSpan place, out IReadOnlyList<string> withoutFactor)
    {
        var peaks = new List<Peak>();
        var pending = new List<(string Word, PeakKind Kind, int Number)>();
        var low = new List<string>();
        withoutFactor = low;
        foreach (Match token in PeakTokens().Matches(BeforeFactor().Replace(NotePeriods.Spelt(text), " ")))
        {
            if (IsFactor().IsMatch(token.Value))
            {
                // 120 % is 1.2 times; of less than 100 % nobody knows whether it is added.
                var said = token.Value.Replace(" ", "", StringComparison.Ordinal);
                if (pending.Count == 0
                    || !(FactorText.TryRead(said, out var factor) || (FactorText.TryReadPercent(said, out factor) && factor >= 1)))
                    return null;
                peaks.AddRange(pending.Select(p => Peak(p, factor, FactorText.TryRead(said, out _) ? said : null)));
                pending.Clear();
            }
            else if (PeakOf(token.Value.TrimEnd('は', 'が', 'に', 'の')) is { } peak)
            {
                pending.Add((token.Value, peak.Kind, peak.Number));
            }
            else
            {
                return null;
            }
        }

        low.AddRange(pending.Select(p => p.Word));
        peaks.AddRange(pending.Select(p => Peak(p, 1.5, null)));
        return peaks.Count == 0 ? null : [.. peaks.DistinctBy(p => (p.Kind, p.Number))];

        Peak Peak((string Word, PeakKind Kind, int Number) of, double factor, string? said) =>
            new()
            {
                Kind = of.Kind, Number = of.Number, Factor = factor, Said = said?.Replace(" ", "", StringComparison.Ordinal),
                Place = place
            };
    }

    /// <summary>Shares of paper, pdf and screen: <c>紙</c>, <c>紙と画面</c>, <c>紙 7割;画面 3割</c>; null when a word cannot be read.</summary>
    public static IReadOnlyDictionary<string, double>? Input(string text)
    {
        var parts = new List<(string Kind, double? Share)>();
        foreach (var part in InputSeparators().Split(text).Where(p => p.Trim().Length > 0))
        {
            var (name, share) = SplitShare(part.Trim());
            string? kind = (InputForms.Of(name) ?? Document(name)) switch
            {
                InputForm.Paper => "paper",
                InputForm.Pdf => "pdf",
                InputForm.Screen => "screen",
                _ => null,
            };
            if (kind is null)
                return null;
            parts.Add((kind, share));
        }

        var left = Math.Max(0, 1 - parts.Sum(p => p.Share ?? 0));
        var open = parts.Count(p => p.Share is null);
        var weighed = parts.Select(p => (p.Kind, Share: p.Share ?? left / open)).GroupBy(p => p.Kind, StringComparer.Ordinal)
            .Select(g => (g.Key, Share: g.Sum(p => p.Share))).ToArray();
        var all = weighed.Sum(w => w.Share);
        return all > 0 ? weighed.ToDictionary(w => w.Key, w => w.Share / all, StringComparer.Ordinal) : null;
    }

    // What only a note about input can mean: a document by its name, a system by its name.
    private static InputForm? Document(string name) => name.ToLowerInvariant() switch
    {
        [.., '書' or '票' or '届'] or "form" => InputForm.Paper,
        "mail" => InputForm.Pdf,
        { } system when system.EndsWith("システム", StringComparison.Ordinal) || system.EndsWith("データ", StringComparison.Ordinal) =>
            InputForm.Screen,
        _ => null,
    };

    public static Manual? Manual(string text) => Without(text, ["マニュアル", "手順書", "手順"], []).ToLowerInvariant() switch
    {
        "あり" or "有" or "有り" or "ある" or "○" or "◯" or "〇" or "written" or "yes" or "y" or "all" => Model.Workflows.Manual.Written,
        "一部" or "一部あり" or "一部のみ" or "△" or "partly" or "some" => Model.Workflows.Manual.Partly,
        "なし" or "無" or "無し" or "ない" or "×" or "none" or "no" or "n" => Model.Workflows.Manual.None,
        _ => null,
    };

    /// <summary>How far rules decide, where the note says that instead of where it is written.</summary>
    public static Stated<double>? Rules(string text) => text.ToLowerInvariant() switch
    {
        "決まり" or "決まりどおり" or "規則" or "rules" => new Stated<double> { Value = 1.0, Text = "written" },
        "慣れ" or "口伝え" or "口頭" or "known" => new Stated<double> { Value = 0.8, Text = "known" },
        "経験" or "ベテラン" or "ベテランのみ" or "ベテランだけ" or "experience" => new Stated<double> { Value = 0.4, Text = "experience" },
        "判断" or "judgement" or "judgment" => new Stated<double> { Value = 0.1, Text = "judgement" },
        _ => null,
    };

    /// <summary>A number of stickers, or the stickers themselves.</summary>
    public static int? Stickers(string text)
    {
        if (text.All(c => c is '●' or '○' or '◎' or '★' or '☆' or '■' or '*'))
            return text.Length;
        return NumberText.TryRead(text.TrimEnd('枚', '個', '票', '点'), out var count) && count == Math.Floor(count) && count is >= 0
            and <= 10_000 ? (int)count : null;
    }

    /// <summary>The place of a step: <c>3</c>, <c>③</c>, <c>2-1</c>.</summary>
    public static double? Order(string text)
    {
        if (text is [>= '①' and <= '⑳' and var circled])
            return circled - '①' + 1;
        text = Without(text, ["no.", "No.", "NO.", "No", "手順", "行"], ["番目", "番", "."]);
        // What a spreadsheet makes of 2-1.
        if (AsADate().Match(text) is { Success: true } date)
            text = $"{date.Groups["main"].Value}-{date.Groups["inner"].Value}";
        var dash = text.IndexOfAny(['-', '.']);
        return dash > 0 && NumberText.TryRead(text.AsSpan(0, dash), out var main)
            && NumberText.TryRead(text.AsSpan(dash + 1), out var inner) && inner is >= 0 and < 1000
            ? main + (inner / 1000)
            : NumberText.TryRead(text, out var number) ? number : null;
    }

    /// <summary>Takes a share from a text: <c>登録 9割</c>, <c>登録(9割)</c>, <c>登録9割</c>, <c>keyed 1 in 10</c>, <c>10回に1回は差戻し</c>.</summary>
    public static (string Name, double? Share) SplitShare(string text)
    {
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open && Share(text[(open + 1)..^1].Trim()) is { } bracketed)
            return (text[..open].Trim(), bracketed);
        foreach (Match space in Spaces().Matches(text))
        {
            var tail = text[(space.Index + space.Length)..];
            if (Share(tail) is { } share)
                return (text[..space.Index].Trim(), share);
        }

        if (ShareLast().Match(text) is { Success: true } last && Share(last.Groups["share"].Value) is { } behind)
            return (last.Groups["name"].Value, behind);
        if (ShareFirst().Match(text) is { Success: true } first && Share(first.Groups["share"].Value) is { } before)
            return (first.Groups["name"].Value, before);
        return (text, null);
    }

    // A file can have the words only where they are a time by themselves.
    private static string Readable(string words, TimeAmount amount) => TimeText.TryRead(words, out _) ? words : TimeUnits.Write(amount);

    private static TimeAmount? Amount(string text, string unit, ref bool tookMinutes)
    {
        if (TimeText.Read(text, out _, out _) == TimeFault.NotATime)
            text = text.ToLowerInvariant();
        switch (TimeText.Read(text, out var amount, out _))
        {
            case TimeFault.None:
                return amount;
            case TimeFault.UnitMissing when unit.Length > 0 && TimeText.TryRead(text.Trim() + unit, out amount):
                return amount;
            case TimeFault.UnitMissing when NumberText.TryRead(text, out var minutes):
                tookMinutes = true;
                return new TimeAmount(minutes, TimeUnit.Minute);
            default:
                return null;
        }
    }

    private static string Without(string text, string[] before, string[] after)
    {
        foreach (var word in before)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                text = text[word.Length..].Trim();
        }

        foreach (var word in after)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                text = text[..^word.Length].Trim();
        }

        return text;
    }

    private static (PeakKind Kind, int Number)? PeakOf(string word)
    {
        if (word is "年末")
            return (PeakKind.Month, 12);
        if (word is "年度末")
            return (PeakKind.Month, 3);
        if (word is "年度初め" or "年度始め" or "年度当初")
            return (PeakKind.Month, 4);
        if (word is "連休明け" or "休み明け" or "休日明け" or "after-closed")
            return (PeakKind.AfterClosed, 0);
        var known = KnownPeak().Match(word);
        if (!known.Success)
            return EnglishMonth(word) is { } month ? (PeakKind.Month, month)
                : Weekdays.TryParse(word.ToLowerInvariant(), out var first, out var last, out _) && first == last
                ? (PeakKind.Weekday, Weekdays.Index(first) + 1) : null;
        if (known.Groups["weekday"] is { Success: true, Value: var day })
            return (PeakKind.Weekday, "月火水木金土日".IndexOf(day, StringComparison.Ordinal) + 1);
        (string Group, PeakKind Kind, int From, int To, int Without)[] kinds =
        [
            ("month", PeakKind.Month, 1, 12, 0), ("last", PeakKind.LastDays, 1, 31, 5), ("first", PeakKind.FirstDays, 1, 31, 5),
            ("hour", PeakKind.Hour, 0, 23, 0), ("day", PeakKind.DayOfMonth, 1, 31, 0),
        ];
        foreach (var (name, kind, from, to, without) in kinds)
        {
            if (known.Groups[name] is not { Success: true } group)
                continue;
            var number = group.Length == 0 ? without : int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return number >= from && number <= to ? (kind, number) : null;
        }

        return null;
    }

    private static int? EnglishMonth(string word)
    {
        var index = word.Length < 3 ? -1 : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            m => m.Length > 0 && m.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    [GeneratedRegex(@"\b(?:few|several|some|couple)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SomeMinutes();

    // 2、3分 is two or three.
    [GeneratedRegex(@"^(?<from>[0-9])\s*[、,]\s*(?<to>[0-9])(?=\D+$)")]
    private static partial Regex NeighbouringNumbers();

    [GeneratedRegex(@"^(?<from>[0-9.]+)\s*(?:〜|~|から|–|-)\s*(?<to>[0-9.]+)\s*(?<unit>割|%)$")]
    private static partial Regex RangeOfShares();

    [GeneratedRegex(
        @"^(?<whole>[0-9.,]+)[件回枚通人](?:中|のうち|のうちの)(?<part>[0-9.,]+)[件回枚通人]$|^(?<part>[0-9]+)/(?<whole>[0-9]+)$|^(?<whole>[0-9]+)分の(?<part>[0-9]+)$")]
    private static partial Regex OneOfTen();

    [GeneratedRegex(@"^(?<name>[^0-9]*?[^0-9\s])(?:が|は)?(?<share>[0-9].*[回件枚通人%割])$")]
    private static partial Regex ShareLast();

    [GeneratedRegex(
        @"^(?<share>(?:[0-9][^はがへ]*?[回件枚通人%割](?:くらい|ぐらい|程度|ほど)?|ときどき|時々|たまに|まれに|よく|たいてい|ほとんど))(?:は|が|だけ)?\s*(?<name>[^0-9\sはに].*)$")]
    private static partial Regex ShareFirst();

    [GeneratedRegex(@"^(?<main>[0-9]{1,2})月(?<inner>[0-9]{1,2})日$")]
    private static partial Regex AsADate();

    // A factor, or a word up to the next separator.
    [GeneratedRegex(@"[x×✕]\s*[0-9.]+|[0-9.]+\s*倍|[0-9.]+\s*%|[^\s・、,;/と()]+")]
    private static partial Regex PeakTokens();

    // 5月2倍 is 5月 and 2倍.
    [GeneratedRegex(@"(?<![0-9.x×✕\s])(?=[x×✕]\s*[0-9]|[0-9.]+\s*倍)")]
    private static partial Regex BeforeFactor();

    [GeneratedRegex(@"^(?:[x×✕]\s*[0-9.]+|[0-9.]+\s*(?:倍|%))$")]
    private static partial Regex IsFactor();

    [GeneratedRegex(
        @"^(?:(?<weekday>[月火水木金土日])曜日?|(?<month>[0-9]{1,2})月|月末(?<last>[0-9]{0,2})日?間?|last-(?<last>[0-9]{1,2})-days|月初め?(?<first>[0-9]{0,2})日?間?|first-(?<first>[0-9]{1,2})-days|(?:毎月)?(?<day>[0-9]{1,2})日|(?<hour>[0-9]{1,2})時台?)$")]
    private static partial Regex KnownPeak();

    [GeneratedRegex(@"[;、,/\n\r]|・|と|\+| and ")]
    private static partial Regex InputSeparators();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>A time as somebody said it: about so long, exactly so long, from so long to so long, or so much in all.</summary>
internal sealed class SpokenTime(SourceSpan place)
{
    public TimeAmount Amount { get; init; }

    public TimeAmount? Until { get; init; }

    public bool IsExact { get; init; }

    public double? TotalHoursPerYear { get; init; }

    /// <summary>The words for <see cref="Amount"/> or the total, kept so that the file says it as the note did.</summary>
    public required string Said { get; init; }

    public string UntilSaid { get; init; } = "";

    /// <summary>Whether the words left to the reader how long it is: 半日, 00:05.</summary>
    public bool IsTaken { get; init; }

    /// <summary>How long it is, in words of a screen.</summary>
    public Message Words => TotalHoursPerYear is { } hours ? StickyNoteWords.HoursAYear.With(Numbers.Significant(hours))
        : Until is { } until ? StickyNoteWords.FromTo.With(NoteDays.Words(Amount), NoteDays.Words(until))
        : NoteDays.Words(Amount);

    /// <summary>Whether it counts in seconds, minutes or hours only, as a person's time does.</summary>
    public bool IsEffort => Amount.Unit <= TimeUnit.Hour && (Until is not { } until || until.Unit <= TimeUnit.Hour);

    /// <summary>The same, where the words left something to the reader.</summary>
    public SpokenTime AsTaken() => IsTaken ? this : new SpokenTime(place)
    {
        Amount = Amount, Until = Until, IsExact = IsExact, TotalHoursPerYear = TotalHoursPerYear, Said = Said, UntilSaid = UntilSaid,
        IsTaken = true,
    };

    /// <summary>One time for it; of a range the middle.</summary>
    public SpokenTime AsOne()
    {
        if (Until is not { } until)
            return this;
        var middle = new TimeAmount((Amount.Seconds + until.Seconds) / 120, TimeUnit.Minute);
        return new SpokenTime(place) { Amount = middle, Said = TimeUnits.Write(middle), IsTaken = true };
    }

    /// <summary>The law of all cases alike.</summary>
    public Duration Law()
    {
        if (TotalHoursPerYear is { } hours)
            return new Duration
            {
                Distribution = Distribution.Lognormal(1, Cv), TotalHoursPerYear = hours,
                Said = $"{{ total: {Word(Said)} }}", Place = place
            };
        if (Until is { } until)
        {
            return new Duration
            {
                Distribution = Distribution.LognormalFromRange(Amount.Seconds, until.Seconds),
                Said = $"{{ from: {Word(Said)}, to: {Word(UntilSaid)} }}", Place = place,
            };
        }

        var clock = Amount.Unit switch
        {
            TimeUnit.WorkingDay => DurationClock.WorkingDays,
            TimeUnit.WorkingHour => DurationClock.WorkingHours,
            _ => DurationClock.Seconds
        };
        return new Duration
        {
            Distribution = IsExact ? Distribution.Constant(Size) : Distribution.Lognormal(Size, Cv), Clock = clock,
            Said = (System.Text.Ascii.IsValid(Said), IsExact) switch
            {
                (true, true) => "exactly ",
                (true, false) => "about ",
                (false, true) => "ちょうど",
                (false, false) => "約",
            } + Said,
            Place = place,
        };
    }

    /// <summary>The law of two kinds of case: this time usually, another for a share of them.</summary>
    /// <param name="awkward">How long the awkward ones take.</param>
    /// <param name="share">Their share, in (0, 1).</param>
    /// <param name="shareSaid">The share as it was said.</param>
    public Duration With(SpokenTime awkward, double share, string shareSaid) => new()
    {
        Distribution = Distribution.Mixture((1 - share, Distribution.Lognormal(Amount.Seconds, Cv)),
            (share, Distribution.Lognormal(awkward.Amount.Seconds, Cv))),
        AwkwardShare = share,
        Said = $"{{ usually: {Word(Said)}, sometimes: {Word(awkward.Said)}, share: {Word(shareSaid)} }}",
        Place = place,
    };

    private const double Cv = 0.5;

    // A comma inside a flow map would end the value.
    private static string Word(string said) => said.Contains(',', StringComparison.Ordinal) ? $"\"{said}\"" : said;

    // In the unit of the law's clock.
    private double Size => Amount.Unit is TimeUnit.WorkingDay or TimeUnit.WorkingHour ? Amount.Value : Amount.Seconds;
}
