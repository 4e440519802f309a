using System.Globalization;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Spells out the busy times that people shorten: <c>7月〜9月</c> is 7月・8月・9月, <c>月〜水曜</c> each of the days, <c>2〜3倍</c> is
/// 2.5倍.</summary>
internal static partial class NotePeriods
{
    private const string Days = "月火水木金土日";

    public static string Spelt(string text)
    {
        text = BeforePeaks().Replace(Year().Replace(text, ""), "");
        text = SharedMonth().Replace(text, "${month}月");
        text = EnglishMonths().Replace(text, m => Between(MonthOf(m.Groups["from"].Value), MonthOf(m.Groups["to"].Value), 1, 12,
            CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName));
        text = Filler().Replace(text.Replace("毎月末", "月末", StringComparison.Ordinal).Replace("毎月初", "月初", StringComparison.Ordinal), "");
        text = Months().Replace(text, m => Between(Begin(m), End(m), 1, 12, n => $"{n}月"));
        text = Weekdays()
            .Replace(text, m =>
                Between(Days.IndexOf(m.Groups["from"].Value, StringComparison.Ordinal),
                    Days.IndexOf(m.Groups["to"].Value, StringComparison.Ordinal), 0, 6, n => $"{Days[n]}曜"));
        text = Factors().Replace(text, m => SpokenForms.NumberText.TryRead(m.Groups["from"].Value, out var from)
            && SpokenForms.NumberText.TryRead(m.Groups["to"].Value, out var to)
            ? SpokenForms.NumberText.Write((from + to) / 2) + "倍" : m.Value);
        return Double().Replace(text, " 2倍");
    }

    private static int MonthOf(string name) => Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
        m => m.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;

    // 7月末〜8月 is 8月, 3月〜5月初め 3月・4月: factors are of whole months.
    private static int Begin(Match range)
    {
        var from = int.Parse(range.Groups["from"].ValueSpan);
        return range.Groups["end"].Success && from <= 12 && range.Groups["to"].Value != range.Groups["from"].Value ? (from % 12) + 1 : from;
    }

    private static int End(Match range)
    {
        var to = int.Parse(range.Groups["to"].ValueSpan);
        return range.Groups["begin"].Success && to <= 12 && Begin(range) != to ? to == 1 ? 12 : to - 1 : to;
    }

    // From one to the other, past the end of the year or the week if need be; what is none stays as it is and is named.
    private static string Between(int from, int to, int least, int most, Func<int, string> name)
    {
        if (from < least || from > most || to < least || to > most)
            return "?";
        var all = new List<string> { name(from) };
        while (from != to)
            all.Add(name(from = from == most ? least : from + 1));
        return string.Join('・', all);
    }

    // 令和8年6月: the peaks of a year are those of every year.
    [GeneratedRegex(@"(?:令和|平成|R|r)?(?:元|[0-9]{1,4})年(?=[0-9]{1,2}月)")]
    private static partial Regex Year();

    [GeneratedRegex(@"ふだんの|普段の|通常の|平常時の|平月の|いつもの|約|およそ|だいたい|くらい|ぐらい|程度|ほど|[がはに]?(?:多い|忙しい|集中)|ごろ|頃|毎週(?=[月火水木金土日])|増(?=$|[\s、・;])")]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?<![0-9])(?<from>[0-9]{1,2})(?:月[上中下]旬|月(?<end>末)|月(?:初め|はじめ|頭|半ば|なかば)|月)?\s*(?:〜|~|から|-|–|−|ー)"
        + @"\s*(?<to>[0-9]{1,2})月(?:[上中下]旬|末|(?<begin>初め|はじめ|頭)|半ば|なかば)?(?:まで)?")]
    private static partial Regex Months();

    [GeneratedRegex(@"(?<![0-9])(?<from>[月火水木金土日])曜?日?\s*(?:〜|~|から|-|–|−)\s*(?<to>[月火水木金土日])曜日?")]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"(?<from>[0-9.]+)\s*倍?\s*(?:〜|~|から|-|–)\s*(?<to>[0-9.]+)\s*倍")]
    private static partial Regex Factors();

    // 繁忙期:4月
    [GeneratedRegex("^(?:繁忙期?|ピーク時?|busy|peak)(?:\\s*(?:[::]|は)\\s*|\\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex BeforePeaks();

    // 7・8月
    [GeneratedRegex(@"(?<![0-9./〜~-])(?<month>1[0-2]|[1-9])(?=(?:[・、,]\s*(?:1[0-2]|[1-9]))*[・、,]\s*(?:1[0-2]|[1-9])月)")]
    private static partial Regex SharedMonth();

    private const string MonthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    [GeneratedRegex(@"(?<from>" + MonthName + @")\s*(?:-|–|〜|~| to )\s*(?<to>" + MonthName + ")", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishMonths();

    // 5月は倍
    [GeneratedRegex(@"(?<![0-9.\s])倍")]
    private static partial Regex Double();
}
