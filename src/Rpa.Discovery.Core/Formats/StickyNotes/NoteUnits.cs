using System.Globalization;
using System.Text.RegularExpressions;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>What a heading says that the numbers below it count: <c>処理時間(分/件)</c>, <c>月間件数</c>, <c>Hours per case</c>,
/// <c>業務量(人日)</c>.</summary>
internal static partial class NoteUnits
{
    /// <summary>The unit that a bare number of the column has: a period for counts, a unit of time for times; empty when the heading does
    /// not say it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">The heading without its brackets, in lower case.</param>
    /// <param name="unit">What its brackets say.</param>
    public static string Of(NoteColumn column, string name, string unit) => column switch
    {
        NoteColumn.Volume or NoteColumn.Mistakes or NoteColumn.HandBacks when unit is not ("%" or "割") =>
            PeriodOf(unit) is { Length: > 0 } period ? period : PeriodOf(name),
        // 時間 is the name of a column, and 時間/件 says what it counts.
        NoteColumn.Time or NoteColumn.Awkward => TimeOf(unit) is { Length: > 0 } time ? time
            : name.EndsWith("時間数", StringComparison.Ordinal) ? "時間"
            : name.Contains('/', StringComparison.Ordinal) || char.IsAsciiLetter(name[0]) ? TimeOf(name) : "",
        _ => unit,
    };

    /// <summary>Whether an English heading asks for the number of cases: <c>Cases/month</c>, <c>Transactions per year</c>.</summary>
    public static bool CountsCases(string name) => Cases().IsMatch(name);

    /// <summary>How many cases a number counts by its heading, as 件数(千件) counts thousands; 1 where nothing is said.</summary>
    public static double ScaleOf(string heading) => Scale().Match(Yaml.FullWidth.ToAscii(heading)) is not { Success: true } scale ? 1
        : scale.Groups["scale"].Value switch { "百" => 100, "千" or "000s" or "000" or "thousands" => 1000, _ => 10_000 };

    /// <summary>The heading of a time that all cases take together; null where it is another. Its unit is a period and what is counted:
    /// 年時間, 年人日.</summary>
    public static NoteHeading? InAll(string name, string unit)
    {
        var all = Total().Match(name);
        if (!all.Success && !HoursOfAPeriod().IsMatch(unit))
            return null;
        var period = PeriodOf(unit) is { Length: > 0 } bracketed ? bracketed : PeriodOf(name);
        var isMonth = period.Contains('月', StringComparison.Ordinal) || period.Contains("month", StringComparison.Ordinal);
        var people = People().Match(all.Groups["people"].Success ? name : unit);
        if (people.Success)
            return Heading(isMonth ? "月" : "年", people.Groups["day"].Success ? "人日" : people.Groups["month"].Success ? "人月"
                : people.Groups["hour"].Success ? "時間" : "人工");
        // 業務量 and 総時間 alone do not say of what.
        if (period.Length == 0 && !all.Groups["sum"].Success && TimeOf(unit).Length == 0)
            return null;
        return Heading(isMonth ? "月" : period.Contains('週', StringComparison.Ordinal) || period.Contains("week", StringComparison.Ordinal)
            ? "週" : "年", TimeOf(unit) switch { "分" or "min" => "分", "秒" or "s" => "秒", "日" or "d" => "人日", _ => "時間" });

        NoteHeading Heading(string per, string counted) => new(NoteColumn.Time, per + counted)
        {
            IsInAll = true, IsLike = period.Length == 0,
        };
    }

    /// <summary>What a cell under such a heading says: 850 is 年850時間.</summary>
    public static string InAllText(string cell, string unit) => JustANumber().IsMatch(cell) ? unit[..1] + cell + unit[1..]
        : SpokenForms.Periods.TrySplit(cell, out _, out _, out _) ? cell : unit[..1] + cell;

    // 4月〜3月 is a year, 令和6年度 one too; of 4月〜9月 nobody can tell.
    private static string PeriodOf(string text) => Months().Match(text) is { Success: true } months
        ? (int.Parse(months.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) + 12
            - int.Parse(months.Groups["from"].ValueSpan, CultureInfo.InvariantCulture)) % 12 == 11 ? "年" : ""
        : OfAYear().IsMatch(text) ? "年" : Period().Match(text) is not { Success: true } period ? ""
        : period.Groups["ja"] is { Success: true, Value: var ja } ? ja is "日平均" or "開庁日" or "営業日" ? "1日"
            : ja[^1] == '月' ? "月" : ja
        : period.Groups["en"].Value[0] switch { 'a' or 'y' => "per year", 'm' => "per month", 'w' => "per week", _ => "per day" };

    private static string TimeOf(string text) => Time().Match(text) is not { Success: true } time ? ""
        : Array.Find(["分", "秒", "日"], unit => time.Groups[unit].Success) is { } ja ? ja
        : time.Groups["時間"].Success ? "時間" : time.Groups["min"].Success ? "min" : time.Groups["s"].Success ? "s" : "h";

    [GeneratedRegex(@"(?<![0-9])(?<from>1[0-2]|[1-9])月?(?:〜|~|から|-|–|−|ー)(?:翌年?)?(?<to>1[0-2]|[1-9])月")]
    private static partial Regex Months();

    [GeneratedRegex(@"(?:令和|平成|\b[rh])(?:[0-9]{1,2}|元)|20[0-9]{2}年|^(?:昨|前|今)年度?|^(?:通年|年度)(?!末|初|当初)")]
    private static partial Regex OfAYear();

    [GeneratedRegex("(?<![0-9半隔忙かヶカケ])(?<ja>開庁日|営業日|1日|一日|日平均|日$|日(?=次|間|件|あ|当|の)|1週間|1?週間?|1?[かヶカケ]月|1月(?=[あ当平])|月間?|1?年間?)|"
        + @"\b(?:per |a |/ ?|each |every )?(?<en>annum|annual(?:ly)?|years?|yearly|yr|p\.a\.|monthly|months?|mth"
        + @"|weekly|weeks?|wk|daily|days?)\b")]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?:(?<分>分)|(?<秒>秒)|(?<日>人・?日|日)|(?<時間>時間?|人・?時間?))(?:/?(?:1|一)?[件回人枚通]|/年|/月)?$|"
        + @"(?:^|\b)(?:(?<min>min(?:ute)?s?)|(?<s>sec(?:ond)?s?)|(?<h>h|hrs?|hours?))(?:\b|$)")]
    private static partial Regex Time();

    // (千件), Volume (000s)
    [GeneratedRegex(@"\((?<scale>[百千万]|000s?|thousands)(?:件|枚|通|人|名|回)?(?:/.*)?\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Scale();

    [GeneratedRegex(@"\b(?:cases|transactions|items|requests|applications)\b.*(?:per|/|a) ?(?:year|month|week|day|annum)|"
        + @"^(?:qty|quantity|count|number)/(?:year|month|week|day)$"
        + @"|^(?:number|no\.?|#) of (?:cases|transactions|items|requests|applications)|"
        + @"^(?:annual|yearly|monthly|weekly|daily) (?:cases|transactions|items|requests|count|number)")]
    private static partial Regex Cases();

    [GeneratedRegex(@"^(?<sum>1?年間?|1?月間?|1?週間?)(?:の|(?:あ|当)たりの?)?(?:総|延べ?|合計)?(?:業務量|業務時間|作業時間|処理時間|所要時間|従事時間|対応時間|時間数|時間|工数|作業量)$|"
        + @"^(?<sum>総|延べ?|合計)(?:業務|作業|処理|所要|従事)?時間$|^(?:業務量|作業量|総業務量|業務時間)$|^(?<sum>時間/[年月])$|"
        + @"^(?:所要|必要|年間)?(?<people>人工|(?:annual |total )?ftes?)数?$|^(?:no\.? of |number of )(?<people>ftes?)$|"
        + @"^(?<sum>(?:annual|yearly|monthly|weekly|total) hours|hours (?:per|a|/) ?(?:year|month|week|annum)"
        + @"|hours p\.a\.|hours/(?:year|month|week))$")]
    private static partial Regex Total();

    // 作業時間(時間/年)
    [GeneratedRegex("^(?:時間|h|hours|分|min|人日|人月)/(?:年|月|週|year|month|week)$")]
    private static partial Regex HoursOfAPeriod();

    [GeneratedRegex("(?<day>人・?日)|(?<month>人・?月)|(?<hour>人・?時)|人工|fte")]
    private static partial Regex People();

    [GeneratedRegex("^[0-9][0-9,]*(?:\\.[0-9]+)?$")]
    private static partial Regex JustANumber();
}
