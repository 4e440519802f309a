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
        text = EachBefore().Replace(text, "${often}、${each}件");
        if (!text.Any(char.IsAsciiLetter) && !text.Contains('~', StringComparison.Ordinal))
            return text;
        text = Spoken(About().Replace(text.ToLowerInvariant(), ""));
        text = Thousands().Replace(text, m => NumberText.TryRead(m.Groups["count"].Value, out var count) ? Written(count * 1000) : m.Value);
        text = Times().Replace(text, m =>
            $"{m.Groups["count"].Value} per {m.Groups["period"].Value}");
        text = Slash().Replace(text, m => " per " + PeriodOf(m));
        text = text.Replace("per quarter", "per-quarter", StringComparison.Ordinal);
        return Quarterly().Replace(text, m => m.Groups["often"].Value switch
        {
            "quarterly" => "四半期に1回",
            "half-yearly" or "half yearly" => "半年に1回",
            _ => NumberText.TryRead(m.Groups["count"].Value, out var count) ? $"{Written(count * 4)} per year" : m.Value,
        });
    }

    // every other Friday, twice daily, Mon-Fri
    private static string Spoken(string text)
    {
        text = NumberWords().Replace(text, m => English(m.Value));
        if (EveryOther().Match(text) is { Success: true } other)
        {
            var every = other.Groups["every"].Success ? other.Groups["every"].Value : "2";
            return every + (other.Groups["month"].Success ? "か月" : other.Groups["day"].Success ? "日"
                : other.Groups["year"].Success ? "年" : "週間") + "に1回";
        }

        if (TwiceAYear().IsMatch(text))
            return "半年に1回";
        if (TwiceAMonth().IsMatch(text))
            return "2 per month";
        if (DaysOfTheMonth().Match(text) is { Success: true } days)
            return days.Groups["and"].Captures is { Count: > 0 } more ? $"{more.Count + 1} per month" : "every month";
        text = Adverb().Replace(text, m => $"{m.Groups["count"].Value} per {_periods[m.Groups["period"].Value]}");
        return EveryWorkingDay().IsMatch(text) ? "every day" : EveryFriday().IsMatch(text) ? "every week"
            : AtTheEnd().IsMatch(text) ? "every month" : text;
    }

    private static readonly Dictionary<string, string> _periods = new(StringComparer.Ordinal)
    {
        ["daily"] = "day", ["weekly"] = "week", ["monthly"] = "month", ["yearly"] = "year", ["annually"] = "year",
    };

    private static readonly Dictionary<string, string> _numerals = new(StringComparer.Ordinal)
    {
        ["once"] = "1 times", ["twice"] = "2 times", ["fifteen"] = "15", ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40",
        ["forty-five"] = "45", ["fifty"] = "50", ["sixty"] = "60", ["ninety"] = "90",
    };

    private static string English(string word) => _numerals.GetValueOrDefault(word)
        ?? (Array.IndexOf(_upToTwelve, word) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A count or a time without the words that make it a bound (以上, 最大, 30分〜), and whether there were some.</summary>
    public static string WithoutBound(string text, out bool isBound)
    {
        var plain = Bound().Replace(text, "").Trim();
        isBound = plain != text.Trim();
        return plain;
    }

    /// <summary>A count or a time without the remark in brackets behind it: <c>1,200(窓口800、郵送400)</c>; null where there is none, or
    /// where it says what the number counts.</summary>
    public static string? WithoutRemark(string text) =>
        InBrackets().Match(text) is { Success: true } remark && !SaysOfWhat().IsMatch(remark.Groups["remark"].Value)
            ? remark.Groups["main"].Value.Trim() : null;

    /// <summary>A time in the words that are read.</summary>
    public static string SpeltTime(string text)
    {
        text = Half().Replace(Remark().Replace(text, ""), m => Written((m.Groups["whole"].Length == 0 ? 0
            : double.Parse(m.Groups["whole"].ValueSpan, CultureInfo.InvariantCulture)) + (m.Groups["sign"].Value switch
            {
                "½" or "1/2" => 0.5,
                "¼" or "1/4" => 0.25,
                _ => 0.75
            })));
        text = Minutes().Replace(text, "${m} min");
        text = Kanji().Replace(text, m => Number(m.Value).ToString(CultureInfo.InvariantCulture));
        text = EachFirst().Replace(EachOne().Replace(text, ""), "");
        text = AtMost().Replace(text, "");
        if (!text.Any(char.IsAsciiLetter) && !text.StartsWith('~'))
            return text;
        text = Fractions(NumberWords().Replace(AboutTime().Replace(text, "about ").ToLowerInvariant(), m => English(m.Value)));
        text = EachBehind().Replace(text, "");
        text = HoursAndMinutes().Replace(text, "${h} h ${m} min");
        return EnglishUnits().Replace(text, m => m.Groups["h"].Success ? "h" : m.Groups["s"].Success ? "s" : "min");
    }

    // half an hour, an hour and a half
    private static string Fractions(string text)
    {
        text = AndAHalf().Replace(text, m => Written((m.Groups["h"].Length == 0 ? 1
            : double.Parse(m.Groups["h"].ValueSpan, CultureInfo.InvariantCulture)) + 0.5) + " h");
        text = PartOfAnHour().Replace(text, m => m.Groups["half"].Success ? "30 min" : m.Groups["three"].Success ? "45 min" : "15 min");
        text = OneOf().Replace(text, m => m.Groups["two"].Success ? "2 " : m.Groups["some"].Success ? "2-6 " : "1 ");
        return Point().Replace(text, "0.");
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

    private static readonly string[] _upToTwelve = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve"];

    private const string EnglishDay = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?";

    [GeneratedRegex(@"\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty-five|forty"
        + @"|fifty|sixty|ninety)\b")]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"^(?:(?:every|each) (?:other|second|alternate) (?:(?<month>month)|(?<day>day)|(?<year>year)|week|" + EnglishDay + ")"
        + @"|(?:once )?(?:1 times )?(?:in )?(?:every|each) (?<every>[0-9]+) (?:(?<month>month)|(?<day>day)|(?<year>year)|week)s"
        + @"|bi-?weekly|fortnightly|every fortnight|alternate weeks|(?<month>bi-?monthly))$")]
    private static partial Regex EveryOther();

    [GeneratedRegex("^(?:semi-?annual(?:ly)?|bi-?annual(?:ly)?)$")]
    private static partial Regex TwiceAYear();

    [GeneratedRegex("^semi-?monthly$")]
    private static partial Regex TwiceAMonth();

    // 1st of each month, 1st and 15th of the month, first Monday of the month
    [GeneratedRegex(@"^(?:on )?(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)|first|second|third|fourth|last)"
        + @"(?<and>(?: and |, ?| & )(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)|first|second|third|fourth|last))*"
        + "(?: (?:working |business )?day| " + EnglishDay + ")? (?:of|in) (?:each|every|the|a) month$")]
    private static partial Regex DaysOfTheMonth();

    [GeneratedRegex(@"(?<count>[0-9][0-9,.]*)(?: ?x| times)? (?<period>daily|weekly|monthly|yearly|annually)$")]
    private static partial Regex Adverb();

    [GeneratedRegex(@"^(?:mon(?:day)?\s*(?:-|–|to|through|thru)\s*fri(?:day)?"
        + "|(?:every |each |on )?(?:weekdays?|business days?|working days?)"
        + "|each day|every morning|every evening|each morning)$")]
    private static partial Regex EveryWorkingDay();

    [GeneratedRegex("^(?:(?:every|each|on) )?" + EnglishDay + "$|^each week$")]
    private static partial Regex EveryFriday();

    [GeneratedRegex("^(?:at )?(?:the )?(?:month[ -]?end"
        + "|end of (?:each |every |the )?month|start of (?:each |every |the )?month)$|^each month$")]
    private static partial Regex AtTheEnd();

    // 50件×月2回
    [GeneratedRegex(@"^(?<each>[0-9][0-9,.]*)\s*[件枚通人名]\s*[×✕xX*]\s*(?<often>(?:1?日|週|月|年)間?に?[0-9]+回)$")]
    private static partial Regex EachBefore();

    [GeneratedRegex("(?<=[0-9]\\s*(?:件|枚|通|人|名|回|分|秒|時間|日)?)(?:以上|以下|以内|未満|超|余り|あまり)(?=$|[/\\s])"
        + "|^(?:最大|最高|最低|最長|最短|少なくとも|多くて|多くとも)(?:で)?\\s*"
        + "|^[〜~](?=\\s*(?:[0-9]*[日週月年]|[0-9]+(?:分|時間)))|(?<=[0-9件枚通人名回分秒間])\\s*[〜~]$"
        + "|^(?:at least|at most|up to|over|more than|less than|under|max\\.?|min\\.?) "
        + "|(?<=[0-9]) ?(?:or more|or less|max\\.?|min\\.)$", RegexOptions.IgnoreCase)]
    private static partial Regex Bound();

    [GeneratedRegex(@"^(?<main>[^(\[※]*[^(\[※\s])\s*(?:[(\[](?<remark>[^()\[\]]*)[)\]]|※(?<remark>.*))$", RegexOptions.Singleline)]
    private static partial Regex InBrackets();

    // (1回あたり), (2人で), (千件)
    [GeneratedRegex(@"^\s*(?:1?[日週月年](?![初末曜])|毎|[0-9.]*[百千万倍%割])|^\s*[0-9一二三四五]*[人名]"
        + @"|あたり|当たり|当り|につき|[/×✕]|\bper\b|\beach\b|people|staff|persons|\bx\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaysOfWhat();

    // ½, 1½, 1 1/2, 1/4 of what has a unit
    [GeneratedRegex(@"(?<![0-9/.])(?:(?<whole>[0-9]+)?\s*(?<sign>[½¼¾])(?=\s*(?:時間|分|h|min|$))"
        + @"|(?:(?<whole>[0-9]+)\s+)?(?<sign>1/2|1/4|3/4)(?=\s*(?:時間|分|h|min)))", RegexOptions.IgnoreCase)]
    private static partial Regex Half();

    // 90'
    [GeneratedRegex("(?<=^|\\s)(?<m>[0-9]+)\\s*['’′](?![0-9'’′])")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\b(?:an?|(?<h>[0-9]+)) hours? and (?:a )?half\b|\b(?<h>[0-9]+) and a half hours?")]
    private static partial Regex AndAHalf();

    [GeneratedRegex(@"\b(?:(?<half>half(?: an?|-a)?[ -]hour)|(?<three>(?:three|3)[ -]quarters of an hour)"
        + @"|(?:a )?quarter(?: of an|-| of a)?[ -]?hour)\b")]
    private static partial Regex PartOfAnHour();

    [GeneratedRegex(@"^(?:about )?(?:(?<two>a couple(?: of)?)|(?<some>(?:a )?few|several|some)|an?) "
        + @"(?=(?:hours?|hrs?|minutes?|mins?|seconds?)\b)")]
    private static partial Regex OneOf();

    [GeneratedRegex("(?<![0-9])\\.(?=[0-9])")]
    private static partial Regex Point();

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
    [GeneratedRegex(@"(?<count>[0-9][0-9,.]*)\s*(?:x|times)?\s*(?:a |per |each |every |/)\s*(?<period>year|month|week|day)\b"
        + @"|(?<count>[0-9][0-9,.]*)\s*x\s*(?<period>year|month|week|day)(?:ly)?\b")]
    private static partial Regex Times();

    [GeneratedRegex(@"(?<=[0-9][^0-9]*)\s*(?:(?:/|\bper |\ba )\s*(?:(?<year>yr|year|annum|annual|y)|(?<month>month|mth|mo)"
        + @"|(?<week>week|wk)|(?<quarter>quarter|qtr)|(?<day>business day|working day|day|d))\b\.?"
        + @"|(?<year>p\.?a\.?$|annually$|yearly$)|(?<month>monthly$)|(?<week>weekly$)|(?<day>daily$))")]
    private static partial Regex Slash();

    [GeneratedRegex(@"^(?<often>quarterly|half[- ]yearly)$|^(?<count>[0-9][0-9,.]*) per-quarter$")]
    private static partial Regex Quarterly();

    [GeneratedRegex(@"\s*\((?:平均|目安|実測|概算|推計|見込み?|程度|標準|約|avg\.?|average|approx\.?|estimated?)\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex("[一二三四五六七八九]?十[一二三四五六七八九]?(?=分|秒|時間)|(?<![一二三四五六七八九十])[一二三四五六七八九](?=分|秒|時間)")]
    private static partial Regex Kanji();

    [GeneratedRegex("(?<=分|秒|時間|日)(?:/1?|[×✕x*]1)(?:件|人|枚|通|世帯|回|社)$")]
    private static partial Regex EachOne();

    // 1通10秒
    [GeneratedRegex("^(?:1|一)(?:人|枚|通|世帯|社)(?:あたり|当たり|につき|で)?\\s*(?=[0-9約])")]
    private static partial Regex EachFirst();

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
