namespace Rpa.Discovery.Wording;

/// <summary>The units of figures, as they stand behind a number; {0} is the number.</summary>
internal static class UnitWords
{
    public static readonly Phrase Number = new("{0}", "{0}");
    public static readonly Phrase Minutes = new("{0} min", "{0}分");
    public static readonly Phrase Hours = new("{0} h", "{0}時間");
    public static readonly Phrase HoursPerYear = new("{0} h a year", "年{0}時間");
    public static readonly Phrase HoursPerMonth = new("{0} h a month", "月{0}時間");
    public static readonly Phrase Days = new("{0} d", "{0}日");
    public static readonly Phrase CalendarDays = new("{0} calendar {0:day|days}", "{0}暦日");
    public static readonly Phrase WorkingDays = new("{0} working {0:day|days}", "{0}営業日");
    public static readonly Phrase Cases = new("{0} {0:case|cases}", "{0}件");
    public static readonly Phrase CasesPerYear = new("{0} {0:case|cases} a year", "年{0}件");
    public static readonly Phrase CasesPerDay = new("{0} {0:case|cases} a day", "1日{0}件");
    public static readonly Phrase Share = new("{0} %", "{0}%");
    public static readonly Phrase PercentagePoints = new("{0} percentage {0:point|points}", "{0}ポイント");
    public static readonly Phrase Money = new("{0} {1}", "{0}{1}");
    public static readonly Phrase MoneyPerYear = new("{0} {1} a year", "年{0}{1}");
    public static readonly Phrase MoneyPerCase = new("{0} {1} a case", "1件{0}{1}");
    public static readonly Phrase Points = new("{0} {0:point|points}", "{0}点");
    public static readonly Phrase People = new("{0} {0:person|people}", "{0}人");
    public static readonly Phrase Years = new("{0} {0:year|years}", "{0}年");

    public static readonly Phrase Yen = new("yen", "円");
    public static readonly Phrase HoursOfPay = new("hours of pay", "時間分の人件費");
    public static readonly Phrase PlusMinus = new("{0} ± {1}", "{0}±{1}");

    public static readonly Phrase FewReplications = new("an interval needs at least 10 replications, there are {0}",
        "見込みの幅には10回以上のくり返し計算が必要(今回は{0}回)");
    public static readonly Phrase NothingMeasured = new("there was nothing to measure", "該当するものがなかった");
    public static readonly Phrase NobodyOnDuty = new("nobody was on duty", "勤務する人がいなかった");
    public static readonly Phrase SomeUndefined = new("there was nothing to measure in {0} of {1} {1:replication|replications}",
        "くり返し計算{1}回のうち{0}回は該当するものがなかった");
    public static readonly Phrase OneCarriesAll = new("a single replication carries the whole ratio", "1回のくり返し計算だけで決まるため幅を出せない");
    public static readonly Phrase MeanOnly = new("only the mean over all replications is kept", "くり返し計算全体の平均だけを記録している");
    public static readonly Phrase TooLarge = new("the figure is too large to be computed", "値が大きすぎて計算できない");
}
