namespace Rpa.Discovery.Wording;

/// <summary>What stands in workbooks and in no other form of the report.</summary>
internal static class WorkbookWords
{
    public static readonly Phrase Summary = new("Summary", "まとめ");
    public static readonly Phrase Sheets = new("sheet", "シート");
    public static readonly Phrase WhatItShows = new("what it shows", "内容");
    public static readonly Phrase Decide = new("What to know before you decide", "決める前に知りたいこと");
    public static readonly Phrase CashByYear = new("Money by fiscal year", "年度別の収支");
    public static readonly Phrase NoFormulas = new(
        "This result did not keep all that formulas are made of: '{0}', '{1}' and '{2}' are missing. Compute the study once more to have "
        + "them.",
        "この結果には数式のもとになる数字がそろっていないため、「{0}」「{1}」「{2}」のシートはありません。計算し直すと作れます。");
    public static readonly Phrase CutOff = new("… (cut off here; the text has {0} {0:letter|letters})", "…(ここまで。全文は{0}文字)");

    // The sheet of weights
    public static readonly Phrase YourWeights = new("Your weights", "重みを変える");
    public static readonly Phrase WeightsNote = new(
        "Change the weights in the yellow cells: value and order follow at once. Only their proportions matter. This is the order by the "
        + "figures of the file; the report also looks at what those figures leave open.",
        "黄色のセルの重みを変えると、評価点と順番がすぐに変わります。大事なのは重みの比だけです。これはファイルの数字どおりの順番です。報告では、数字の不確かさも見て順番をつけています。");
    public static readonly Phrase OtherMethod = new(" The report ranks by another method ({0}); here it is the weighted sum.",
        "報告の順番は別の方法({0})によりますが、ここでは重みつきの合計です。");
    public static readonly Phrase AimColumn = new("aim", "ものさし");
    public static readonly Phrase WeightRow = new("weight (change it here)", "重み(ここを変える)");
    public static readonly Phrase ShareRow = new("what it counts, of 100 %", "全体に占める割合");
    public static readonly Phrase CountsRow = new("has something to gain", "改善の余地");
    public static readonly Phrase Yes = new("yes", "あり");
    public static readonly Phrase No = new("no", "なし");
    public static readonly Phrase OrderNow = new("order at these weights", "この重みでの順番");
    public static readonly Phrase PointsOf = new("points: {0}", "点: {0}");
    public static readonly Phrase Place = new("place in the list", "並び順");
    public static readonly Phrase RankInReport = new("rank in the report", "報告での順位");

    // The sheets of money
    public static readonly Phrase BusinessCase = new("Business case", "収支の見通し");
    public static readonly Phrase BusinessCaseNote = new(
        "Yellow cells can be changed, here and in '{0}'; everything else follows. A year means: the same amount in each year in which it "
        + "gives something.",
        "黄色のセルは、このシートでも「{0}」でも変えられ、ほかはそれに合わせて計算されます。「1年あたり」は、効果のある年に同じ額が続くとした場合です。");
    public static readonly Phrase MoneyByYear = new("Money by year", "年ごとの費用と効果");
    public static readonly Phrase MoneyByYearNote = new(
        "Costs are positive. Year 0 is paid at the beginning of the first year, each other year at its end.",
        "費用は正の数です。0年目は最初の年のはじめ、ほかの年はその年の終わりに払うとします。");
    public static readonly Phrase NoPriceOfAnHour = new(" Nobody has said what an hour costs: all amounts are hours of pay.",
        "1時間あたりの人件費が分からないため、金額はすべて「何時間分の人件費か」で示します。");
    public static readonly Phrase DiscountRate = new("discount rate", "割引率");
    public static readonly Phrase Number = new("no.", "番号");
    public static readonly Phrase CarryOut = new("carry out (1 = yes)", "実施(1=する)");
    public static readonly Phrase FreedPay = new("freed hours at their pay, a year", "生み出される時間の人件費(1年)");
    public static readonly Phrase ToBegin = new("to begin", "始めるときの費用");
    public static readonly Phrase CostsAYear = new("costs a year", "費用(1年あたり)");
    public static readonly Phrase BalanceAYear = new("balance a year", "収支(1年あたり)");
    public static readonly Phrase NetPresentValue = new("net present value", "5年間の収支(現在価値)");
    public static readonly Phrase NetAYear = new("net cash a year, not discounted", "5年間の平均収支(割引なし)");
    public static readonly Phrase PaysBelowCost = new("pays below costs a year of", "見合う費用の上限(1年)");
    public static readonly Phrase PaysFromHours = new("pays from hours a year of", "見合う時間の下限(1年)");
    public static readonly Phrase PaysBackAfter = new("money is back after, years", "回収年数");
    public static readonly Phrase CostsOf = new("costs in {0}", "{0}の費用");
    public static readonly Phrase ChosenTogether = new("those to carry out, together", "実施するものの合計");
    public static readonly Phrase Year = new("year", "年目");
    public static readonly Phrase Runs = new("share of the year with effect", "効果のある割合");
    public static readonly Phrase Build = new("building", "作る費用");
    public static readonly Phrase Infrastructure = new("infrastructure", "基盤の費用");
    public static readonly Phrase Licence = new("licences", "ライセンス");
    public static readonly Phrase Maintenance = new("upkeep", "保守");
    public static readonly Phrase Staff = new("further posts", "職員の増員");
    public static readonly Phrase AllCosts = new("all costs", "費用の合計");
    public static readonly Phrase Net = new("saved less costs", "差引き");
    public static readonly Phrase Factor = new("discount factor", "割引係数");
    public static readonly Phrase NetDiscounted = new("saved less costs, discounted", "差引き(現在価値)");
    public static readonly Phrase CostsDiscounted = new("costs, discounted", "費用(現在価値)");
    public static readonly Phrase RunsDiscounted = new("share with effect, discounted", "効果のある割合(現在価値)");
    public static readonly Phrase SumSoFar = new("sum so far", "累計");
}
