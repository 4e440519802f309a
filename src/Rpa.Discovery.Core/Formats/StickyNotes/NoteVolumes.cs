using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Reads how many cases come: <c>1日28件</c>, <c>一日平均60件</c>, <c>月20〜30件</c>, <c>2週間に1回</c>, <c>毎朝</c>.</summary>
internal static partial class NoteVolumes
{
    private const double TooManyForADay = 1000;

    /// <summary>The rate; null when it cannot be read.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="unit">The period in the heading; empty when there is none.</param>
    /// <param name="place">The cell's place.</param>
    /// <param name="taken">What the words were taken as, where they do not say it themselves; null otherwise.</param>
    public static ArrivalRate? Read(string text, string unit, SourceSpan place, out Message? taken)
    {
        var rate = Whole(CountText.WithoutBound(text, out var isBound), unit, place, out taken);
        if (rate is null && CountText.WithoutRemark(text) is { } main)
            (rate, isBound) = (Whole(CountText.WithoutBound(main, out _), unit, place, out taken), true);
        // 1.200 may be twelve hundred elsewhere.
        if (rate is not null && (isBound || ZeroBehind().IsMatch(text)))
            taken ??= Words(rate.Count, rate.Per);
        return rate;
    }

    private static ArrivalRate? Whole(string text, string unit, SourceSpan place, out Message? taken)
    {
        taken = null;
        var plain = InATime().Replace(Filler().Replace(CountText.Spelt(SeveralText.Spelt(text, out _)), "").Trim(), " per ");
        if (Regular(plain) is { } regular)
            return Taken(1, regular, place, out taken);
        if (NamedDays(plain) is { } days)
            return Taken(days.Count, days.Per, place, out taken);
        if (Interval().Match(plain) is { Success: true } interval && Rate(interval) is var (often, per))
            return Taken(often, per, place, out taken);
        if (SoManyTimes().Match(plain) is { Success: true } batch && NumberText.TryRead(batch.Groups["times"].Value, out var times)
            && NumberText.TryRead(batch.Groups["each"].Value, out var each)
            && Periods.TrySplit(batch.Groups["period"].Value + "1件", out _, out var between, out _))
            return Taken(times * each, between, place, out taken);
        plain = AtATime().Replace(plain, m => m.Groups["week"].Success ? "週" : m.Groups["month"].Success ? "月" : "1日");
        if (Range().Match(plain) is { Success: true } range && NumberText.TryRead(range.Groups["from"].Value, out var from)
            && NumberText.TryRead(range.Groups["to"].Value, out var to) && from < to)
        {
            var middle = NumberText.Write((from + to) / 2);
            var rate = Plain(Range().Replace(plain, middle), unit, place);
            taken = rate is null ? null : Words(rate.Count, rate.Per);
            return rate;
        }

        return Plain(plain, unit, place);
    }

    /// <summary>So many cases in a year, where a number says no period and is too large for a day: 18,000通; null otherwise.</summary>
    public static ArrivalRate? ByTheYear(string text, SourceSpan place) =>
        NumberText.TryRead(Filler().Replace(CountText.Spelt(text), "").Trim().TrimEnd('件', '枚', '通', '人', '名', '回'), out var count)
        && count is >= TooManyForADay or 0 ? new ArrivalRate { Count = count, Per = RatePeriod.Year, Place = place } : null;

    /// <summary>How often and how many each time in one text (月1回, 200件); null where the number says its period itself, or the two do not
    /// go together.</summary>
    /// <param name="often">The cell that says how often.</param>
    /// <param name="count">The cell that says how many.</param>
    /// <param name="unit">The period in the heading of the number.</param>
    public static string? EachTime(string often, string count, string unit)
    {
        if (often.Length == 0 || often == count || Read(count, unit, default, out _) is not null || Read(often, "", default, out _) is null)
            return null;
        var each = OfEachTime().Match(Filler().Replace(count, "")) is { Success: true } match ? match.Groups["each"].Value : count;
        return new[] { $"{often}、{each}件", $"{often}、{each}", $"{often}{each}件", $"{often}{each}" }
            .FirstOrDefault(text => Read(text, "", default, out _) is not null)
            ?? (NumberText.TryRead(each.TrimEnd('件', '枚', '通', '人', '名', '回'), out var number)
                && Read(often, "", default, out _) is { } times
                    ? $"{NumberText.Write(number * times.Count)} {PeriodWord(times.Per)}" : null);
    }

    private static string PeriodWord(RatePeriod per) => per == RatePeriod.OpenDay ? "per day" : Periods.Word(per).Replace('-', ' ');

    /// <summary>How often something is done, where its heading says in what time: 1 under 回数/月 is 月1回.</summary>
    public static string Often(string text, string unit) => unit.Length == 0 || !NumberText.TryRead(text.TrimEnd('回'), out _) ? text
        : unit.StartsWith("per ", StringComparison.Ordinal) ? $"{text} {unit}" : $"{unit}{text.TrimEnd('回')}回";

    /// <summary>Whether a text says how often something is done, rather than how many cases come.</summary>
    public static bool IsHowOften(string text) => Filler().Replace(text, "").Trim() is var plain
        && (plain.EndsWith('回') || plain.EndsWith('度') || Regular(plain) is not null);

    /// <summary>Whether a text says how many cases there are each time: <c>1回200件</c>.</summary>
    public static bool IsOfEachTime(string text) => OfEachTime().IsMatch(Filler().Replace(text, ""));

    private static ArrivalRate? Plain(string plain, string unit, SourceSpan place)
    {
        if (unit.Length > 0 && NumberText.TryRead(plain.TrimEnd('件', '枚', '通', '人', '名', '回'), out _))
            plain = $"{plain} {unit}" is var english && Periods.TrySplit(english, out _, out _, out _) ? english : unit + plain;
        if (!Periods.TrySplit(plain, out var amount, out var period, out _) || !NumberText.TryRead(amount, out var count) || count < 0)
            return null;
        return new ArrivalRate { Count = count, Per = period, Said = plain, Place = place };
    }

    private static ArrivalRate Taken(double count, RatePeriod per, SourceSpan place, out Message? taken)
    {
        taken = Words(count, per);
        return new ArrivalRate { Count = count, Per = per, Place = place };
    }

    private static Message Words(double count, RatePeriod per) => (per switch
    {
        RatePeriod.Week => StickyNoteWords.PerWeek,
        RatePeriod.Month => StickyNoteWords.PerMonth,
        RatePeriod.Year => StickyNoteWords.PerYear,
        _ => StickyNoteWords.PerOpenDay,
    }).With(Numbers.Significant(count));

    // What is done at a regular time is done once at it.
    private static RatePeriod? Regular(string plain) => plain.ToLowerInvariant() switch
    {
        "毎朝" or "毎夕" or "毎日" or "日次" or "日" or "毎営業日" or "毎開庁日" or "営業日" or "開庁日" or "平日" or "平日毎日" or "連日" or "日々" or "月〜金" or "月~金"
            or "月-金" or "月曜〜金曜" or "月曜~金曜" or "every day" or "daily" => RatePeriod.OpenDay,
        "毎週" or "週次" or "週" or "every week" or "weekly" => RatePeriod.Week,
        "毎月" or "月次" or "月" or "月末" or "毎月末" or "月末締め" or "月初"
            or "月初め" or "毎月初" or "毎月初め" or "every month" or "monthly" => RatePeriod.Month,
        "毎年" or "年次" or "年" or "年度末" or "毎年度"
            or "年度ごと" or "年度初め" or "年度当初" or "every year" or "yearly" or "annually" or "annual" => RatePeriod.Year,
        _ => EveryWeekday().IsMatch(plain) ? RatePeriod.Week : null,
    };

    // 月・水・金, 第2水曜, 毎月10日・25日, 6月・12月: once at each of them.
    private static (int Count, RatePeriod Per)? NamedDays(string plain)
    {
        var days = Days().Match(plain);
        return !days.Success ? null : days.Groups["weekday"].Success ? (days.Groups["weekday"].Captures.Count, RatePeriod.Week)
            : days.Groups["month"].Success ? (days.Groups["month"].Captures.Count, RatePeriod.Year)
            : (days.Groups["day"].Captures.Count, RatePeriod.Month);
    }

    private static (double Often, RatePeriod Per)? Rate(Match interval)
    {
        var times = interval.Groups["times"].Length == 0 ? 1 : NumberText.TryRead(interval.Groups["times"].Value, out var read) ? read : -1;
        if (times < 0)
            return null;
        switch (interval.Groups["word"].Value)
        {
            case "隔週":
                return (times / 2, RatePeriod.Week);
            case "隔月":
                return (times / 2, RatePeriod.Month);
            case "隔日":
                return (times / 2, RatePeriod.OpenDay);
            case "半年" or "半期":
                return (times * 2, RatePeriod.Year);
            case "四半期":
                return (times * 4, RatePeriod.Year);
            default:
                if (!NumberText.TryRead(interval.Groups["every"].Value, out var every) || every <= 0 || every == 1)
                    return null; // 1日に40件 says its period itself
                return (times / every, interval.Groups["unit"].Value[0] switch
                {
                    '週' => RatePeriod.Week,
                    '年' => RatePeriod.Year,
                    '日' or '営' or '開' => RatePeriod.OpenDay,
                    _ => RatePeriod.Month
                });
        }
    }

    [GeneratedRegex(@"延べ|のべ|あたり|当たり|当り|につき|平均して|平均で|平均|およそ|おおよそ|だいたい|大体|おおむね|概ね|ほぼ|約|くらい|ぐらい|程度|前後|ほど|位(?=$|/)|about "
        + @"|(?<=[0-9]\s*[件枚通人名回]?)[強弱](?=$|[/\s])")]
    private static partial Regex Filler();

    [GeneratedRegex(
        @"^(?:毎?(?<word>隔週|隔月|隔日|半年|半期|四半期)|"
        + @"(?<every>[0-9.]+)(?<unit>営業日|開庁日|日|週間|週|か月|ヶ月|カ月|ケ月|年)間?(?=[にご毎]))(?:に|ごとに|ごと|毎に|毎)?(?<times>[0-9.,]*)(?:件|回|度|枚|通)?$")]
    private static partial Regex Interval();

    // 1,200 a year
    [GeneratedRegex(@"(?<=[0-9])(?: cases| times)?,? (?:an?|each|every) (?=year|month|week|day|hour|open|working)")]
    private static partial Regex InATime();

    // 月1回、1,200件: so many each time.
    [GeneratedRegex(@"^(?<period>1?日|週|月|年)間?(?:に)?(?<times>[0-9]+)回\s*[、,×✕xX*]?\s*(?:各|1回|毎回)?\s*(?<each>[0-9][0-9,.]*)\s*[件枚通人名]$")]
    private static partial Regex SoManyTimes();

    [GeneratedRegex(@"^(?:1|一|毎)?[回度](?:に|で|の)?\s*(?<each>[0-9][0-9,.]*)\s*[件枚通人名]?$")]
    private static partial Regex OfEachTime();

    private const string Weekday = "(?<weekday>[月火水木金土日])(?:曜日?)?";

    private const string Between = @"\s*[・、,と]\s*";

    [GeneratedRegex("^(?:毎週)?" + Weekday + "(?:" + Between + Weekday + ")+$"
        + "|^(?:毎月)?第(?<day>[1-5一二三四五])(?:" + Between + "第?(?<day>[1-5一二三四五]))*(?:週の?)?(?:[月火水木金土日]曜日?)?$"
        + "|^毎月(?<day>[0-9]{1,2})日?(?:" + Between + "(?<day>[0-9]{1,2}|末)日?)*$"
        + "|^(?:毎年)?(?<month>[0-9]{1,2})月?(?:" + Between + "(?<month>[0-9]{1,2})月?)*(?<=月)(?:[上中下]旬|初旬|頃|ごろ)?$")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,3}\.[0-9]{2}0(?![0-9])")]
    private static partial Regex ZeroBehind();

    [GeneratedRegex(@"^(?:毎週)?[月火水木金土日]曜日?$|^毎週[月火水木金土日]$")]
    private static partial Regex EveryWeekday();

    // 毎朝10件, 毎週月曜に30件, 月末100件
    [GeneratedRegex(@"^(?:(?<day>毎朝|毎夕)|(?<week>毎週[月火水木金土日]曜日?)|(?<month>(?:毎月)?(?:月?末日?|月初め?|初め?)))(?:に|、)?(?=[0-9])")]
    private static partial Regex AtATime();

    [GeneratedRegex(@"(?<from>[0-9][0-9,.]*)\s*[件枚通人名回]?\s*(?:〜|~|から|–|—|-|−|ー)\s*(?<to>[0-9][0-9,.]*)"
        + "|(?<![0-9.,])(?<from>[1-9])[・、](?<to>[1-9])(?=[件枚通人名])")] // 2・3件
    private static partial Regex Range();
}
