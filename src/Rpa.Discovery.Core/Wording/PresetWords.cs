namespace Rpa.Discovery.Wording;

/// <summary>What other tools' formulas ask and give.</summary>
internal static class PresetWords
{
    public static readonly Phrase KitSaving = new("Microsoft Automation Kit: saving potential", "Microsoft Automation Kit: 節減見込額");
    public static readonly Phrase KitComplexity = new("Microsoft Automation Kit: complexity", "Microsoft Automation Kit: 複雑さ");
    public static readonly Phrase IdeaScore = new("UiPath Automation Hub: idea score", "UiPath Automation Hub: アイデアの評価点");
    public static readonly Phrase TaskRubric = new("Dynax rubric for choosing tasks", "らむだ式RPA適用業務選定");

    public static readonly Phrase KitSavingCaveat = new(
        "hours × rate: no queue, no exceptions, no licence, building or maintenance; of the kit's own 26 sample projects its formula "
        + "reproduces the stored saving of 4",
        "時間×単価だけで、待ち・例外・ライセンス料・作成費・保守費を数えない。付属の見本26件のうち、この式で保存値と合うのは4件");
    public static readonly Phrase KitComplexityCaveat = new(
        "from peaks and number of steps alone; it reproduces the stored complexity of all 26 sample projects of the kit",
        "山の頻度と手順の数だけで決まる。付属の見本26件の保存値とは26件とも合う");
    public static readonly Phrase IdeaScoreCaveat = new("five opinions with the same weight; volume, queues and money are not asked",
        "五つの印象を同じ重みで平均したもの。件数・待ち・お金は問わない");
    public static readonly Phrase TaskRubricCaveat = new("seven questions with the same weight; queues and money are not asked",
        "七つの問いを同じ重みで足したもの。待ちとお金は問わない");

    public static readonly Phrase NotAnswered = new("the file does not say: {0}", "ファイルに答えがない: {0}");
    public static readonly Phrase HourlyCost = new("hourly cost", "1時間あたりの人件費");
    public static readonly Phrase MinutesPerCase = new("minutes per run", "1回の時間(分)");
    public static readonly Phrase RunsPerYear = new("runs a year (hourly, daily, weekly …)", "年間の回数(毎時・毎日・毎週など)");
    public static readonly Phrase MistakeShare = new("share of mistakes", "誤りの割合");
    public static readonly Phrase ReworkMinutes = new("minutes to put a mistake right", "誤りを直す時間(分)");
    public static readonly Phrase Peaks = new("how often peaks come", "山の頻度");
    public static readonly Phrase Clicks = new("number of clicks and entries", "操作・入力の手順の数");
    public static readonly Phrase RulesDecide = new("how far rules decide", "決まりで判断できる度合い");
    public static readonly Phrase InputDigital = new("how digital the input is", "入力の電子化の度合い");
    public static readonly Phrase InputStructured = new("how uniform the input is", "様式のそろい方");
    public static readonly Phrase Stable = new("stable for the next six months", "今後6か月の安定");
    public static readonly Phrase Documented = new("how it is documented", "手順書の有無");
    public static readonly Phrase NotReusable = new("share that cannot be reused", "流用できない割合(流用可否)");
    public static readonly Phrase RunsPerMonth = new("runs a month", "月の回数(作業頻度)");
    public static readonly Phrase MinutesPerMonth = new("minutes a month", "月の時間(業務工数)");
    public static readonly Phrase Judged = new("share that only people can judge", "人にしか判断できない割合(業務内容)");
    public static readonly Phrase MonthsUntilChange = new("months until it changes", "変更までの月数(業務変更)");
    public static readonly Phrase Systems = new("systems that it uses", "使うシステム(システム横断)");
    public static readonly Phrase Procedures = new("how many procedures there are", "手順の種類(標準化)");
}
