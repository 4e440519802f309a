using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.SpokenForms;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Spells out what people shorten in a count or a time: <c>1,200/yr</c>, <c>approx. 40 a week</c>, <c>3.6千件</c>, <c>100世帯/月</c>,
/// <c>1h30</c>, <c>三十分</c>.</summary>
internal static partial class CountText
{
    private const double DaysOfAPerson = 240; // in a year, as such surveys count 人工; twenty in a month

    /// <summary>A count in the words that are read.</summary>
    public static string Spelt(string text)
    {
        text = OfAFiscalYear().Replace(text, m => m.Groups["count"].Success ? $"年{m.Groups["count"].Value}" : m.Value);
        text = PeriodBehind().Replace(text, m => $"{m.Groups["period"].Value}{m.Groups["count"].Value}");
        text = TenThousands().Replace(text, Multiplied);
        text = Counted().Replace(text, "件");
        if (!text.Any(char.IsAsciiLetter) && !text.Contains('~', StringComparison.Ordinal))
            return text;
        text = About().Replace(text.ToLowerInvariant(), "");
        text = Thousands().Replace(text, m => NumberText.TryRead(m.Groups["count"].Value, out var count) ? Written(count * 1000) : m.Value);
        text = Times().Replace(text, m =>
            $"{m.Groups["count"].Value switch { "once" => "1", "twice" => "2", var count => count }} per {m.Groups["period"].Value}");
        text = Slash().Replace(text, m => " per " + PeriodOf(m));
        text = text.Replace("per quarter", "per-quarter", StringComparison.Ordinal);
        return Quarterly().Replace(text, m => m.Groups["often"].Value switch
        {
            "fortnightly" => "2週間に1回",
            "quarterly" => "四半期に1回",
            "half-yearly" or "half yearly" or "twice yearly" => "半年に1回",
            _ => NumberText.TryRead(m.Groups["count"].Value, out var count) ? $"{Written(count * 4)} per year" : m.Value,
        });
    }

    /// <summary>A time in the words that are read.</summary>
    public static string SpeltTime(string text)
    {
        text = Remark().Replace(text, "");
        text = Kanji().Replace(text, m => Number(m.Value).ToString(CultureInfo.InvariantCulture));
        text = EachOne().Replace(text, "");
        text = AtMost().Replace(text, "");
        if (!text.Any(char.IsAsciiLetter) && !text.StartsWith('~'))
            return text;
        text = AboutTime().Replace(text, "about ");
        text = EachBehind().Replace(text, "");
        text = HoursAndMinutes().Replace(text, "${h} h ${m} min");
        return EnglishUnits().Replace(text, m => m.Groups["h"].Success ? "h" : m.Groups["s"].Success ? "s" : "min");
    }

    /// <summary>The hours a year of so much work of people: 年60人日, 年0.8人工; null where it is said otherwise.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="hoursOfADay">The hours of an office day.</param>
    public static double? HoursOfPeople(string text, double hoursOfADay)
    {
        var work = WorkOfPeople().Match(text);
        if (!work.Success || !NumberText.TryRead(work.Groups["count"].Value, out var count) || count <= 0)
            return null;
        var times = work.Groups["period"].Value == "月" && !work.Groups["people"].Success ? 12 : 1;
        var days = work.Groups["day"].Success ? 1 : DaysOfAPerson / (work.Groups["month"].Success ? 12 : 1);
        return Math.Round(count * times * days * hoursOfADay, 1);
    }

    /// <summary>Whether it says that no time of the year is busier.</summary>
    public static bool IsEven(string text) => EvenText().IsMatch(text);

    private static string Written(double number) => NumberText.Write(Math.Round(number, 6));

    private static string Multiplied(Match match)
    {
        double Read(string group) =>
            match.Groups[group].Success && NumberText.TryRead(match.Groups[group].Value, out var number) ? number : 0;
        return Written((Read("tens") * 10_000) + (Read("thousands") * 1000) + (Read("hundreds") * 100) + Read("ones"));
    }

    private static string PeriodOf(Match match) => match.Groups["year"].Success ? "year" : match.Groups["month"].Success ? "month"
        : match.Groups["week"].Success ? "week" : match.Groups["quarter"].Success ? "quarter" : "day";

    // 三十五, 二
    private static int Number(string kanji)
    {
        const string digits = "一二三四五六七八九";
        var (sum, last) = (0, 0);
        foreach (var sign in kanji)
        {
            if (digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var index)
                last = index + 1;
            else
                (sum, last) = (sum + (Math.Max(1, last) * 10), 0);
        }

        return sum + last;
    }

    private const string FiscalYear = "(?:(?:令和|平成|R|H|r|h)(?:[0-9]{1,2}|元)(?:年度?)?|20[0-9]{2}年度?|昨年度?|前年度?|今年度?|直近1年)(?:の)?"
        + "(?:実績|見込み?|件数|推計)?";

    private const string ACount = "(?<count>[0-9][0-9,.]*(?:件|通|枚|人)?)";

    // 3,600(令和6年度実績), R6:3600件: of one year
    [GeneratedRegex("^" + ACount + @"\s*\(" + FiscalYear + @"値?\)$|^" + FiscalYear + @"(?:\s*:\s*|\s+)" + ACount + "$")]
    private static partial Regex OfAFiscalYear();

    // 1200件(年), 300(月平均)
    [GeneratedRegex(@"^(?<count>[0-9][0-9,.]*\s*(?:件|通|枚|人|回)?)\s*\((?<period>年|月|週|1?日)(?:間|平均|あたり|当たり)?\)$")]
    private static partial Regex PeriodBehind();

    // 1万2千, 3.6千
    [GeneratedRegex(@"(?<![0-9])(?:(?<tens>[0-9][0-9,.]*)万(?:(?<thousands>[0-9.]+)千)?(?<ones>[0-9]{1,4}(?![0-9.]))?"
        + @"|(?<thousands>[0-9][0-9,.]*)千(?<ones>[0-9]{1,3}(?![0-9.]))?|(?<hundreds>[0-9]+)百(?=件|通|枚|人))")]
    private static partial Regex TenThousands();

    [GeneratedRegex("(?<=[0-9])\\s*(?:世帯|事業所|団体|施設|法人|案件|会社|社|者|筆|棟|戸|台|票|本|校|園|室|店|箱|束|区画)(?=$|[/\\s、)])")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:approx\.?(?:imately)?|around|circa|c\.|ca\.|roughly|about|avg\.?|average|~|≈)\s*"
        + @"|\s+(?:on average|avg\.?|approx\.?)$|(?<=[0-9])\+")]
    private static partial Regex About();

    [GeneratedRegex(@"(?<=^|\s)(?<count>[0-9][0-9.]*)\s?k(?![a-z])")]
    private static partial Regex Thousands();

    // 3 x week, 3 times a week, twice a month
    [GeneratedRegex(@"(?<count>[0-9][0-9,.]*|once|twice)\s*(?:x|times)?\s*(?:a |per |each |every |/)\s*(?<period>year|month|week|day)\b"
        + @"|(?<count>[0-9][0-9,.]*)\s*x\s*(?<period>year|month|week|day)(?:ly)?\b")]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<=[0-9][^0-9]*)\s*(?:(?:/|\bper |\ba )\s*(?:(?<year>yr|year|annum|annual|y)|(?<month>month|mth|mo)"
        + @"|(?<week>week|wk)|(?<quarter>quarter|qtr)|(?<day>business day|working day|day|d))\b\.?"
        + @"|(?<year>p\.?a\.?$|annually$|yearly$)|(?<month>monthly$)|(?<week>weekly$)|(?<day>daily$))")]
    private static partial Regex Slash();

    [GeneratedRegex(@"^(?<often>fortnightly|quarterly|half[- ]yearly)$|^(?<count>[0-9][0-9,.]*) per-quarter$")]
    private static partial Regex Quarterly();

    [GeneratedRegex(@"\s*\((?:平均|目安|実測|概算|推計|見込み?|程度|標準|約|avg\.?|average|approx\.?|estimated?)\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex("[一二三四五六七八九]?十[一二三四五六七八九]?(?=分|秒|時間)|(?<![一二三四五六七八九十])[一二三四五六七八九](?=分|秒|時間)")]
    private static partial Regex Kanji();

    [GeneratedRegex("(?<=分|秒|時間|日)/1?(?:人|枚|通|世帯|回|社)$")]
    private static partial Regex EachOne();

    [GeneratedRegex("以内$|未満$")]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^(?:approx\.?(?:imately)?|around|circa|c\.|ca\.|roughly|avg\.?|average|~|≈)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex AboutTime();

    [GeneratedRegex(@"(?:\s+(?:each|ea\.?|on average|avg\.?|per (?:case|item|transaction|invoice|form|request|time))"
        + "|/(?:case|item|each))$", RegexOptions.IgnoreCase)]
    private static partial Regex EachBehind();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})\s*h(?:rs?)?\s*(?<m>[0-5]?[0-9])\s*m?$", RegexOptions.IgnoreCase)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"(?<=[0-9]\s*)(?:(?<h>hrs?\.?)|(?<s>secs?\.)|(?<s>secs)|(?<min>mins?\.)|(?<min>m))(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishUnits();

    [GeneratedRegex(@"^(?<period>年|月)(?<count>[0-9][0-9,.]*)\s*(?:(?<day>人・?日)|(?<month>人・?月)|(?<people>人工|人|fte))$")]
    private static partial Regex WorkOfPeople();

    [GeneratedRegex("^(?:特に)?(?:なし|無し|無い|ない)$|^(?:通年|年間を?通じて|年間を?通して|年中|平準化?|一定|毎月同じ|none"
        + "|all year(?: round)?|no peaks?|n/a)$", RegexOptions.IgnoreCase)]
    private static partial Regex EvenText();
}
