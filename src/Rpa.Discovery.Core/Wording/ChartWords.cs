namespace Rpa.Discovery.Wording;

/// <summary>What the pictures of a study show, and how to read each.</summary>
internal static class ChartWords
{
    public static readonly Phrase Ranking = new("What each candidate is worth, and how far that may be off", "見直し候補の評価点と、その幅");
    public static readonly Phrase RankingHow = new(
        "Dot: the file's own figures. Light bar: what 8 in 10 possible files give. Dark bar: what chance alone leaves open. 0 is today.",
        "丸はファイルの数字による値、薄い帯は数字が見当どおりでなかったときの幅(10のうち8)、濃い帯は偶然だけによる幅。0は現状です。");

    public static readonly Phrase Quadrant = new("What each gives, and how likely it is to work out", "生み出される時間と、うまくいく見込み");
    public static readonly Phrase QuadrantHow = new(
        "The higher, the more hours; the further right, the likelier; the larger, the dearer over five years. The numbers are the places "
        + "in the table above.",
        "番号は上の表の順です。上ほど生み出される時間が多く、右ほどうまくいきやすく、大きいほど5年間の費用がかかります。");
    public static readonly Phrase FiveYears = new("cost over five years", "5年間の費用");

    public static readonly Phrase FullHours = new("{0}: how full their hours are, by weekday and hour", "{0}: 勤務時間の埋まり具合(曜日・時刻別)");
    public static readonly Phrase FullHoursHow = new(
        "Share of those on duty who are busy, in the mean of the year. The darker, the fuller.",
        "勤務中の人のうち、手がふさがっている人の割合(年の平均)。濃いほど埋まっています。");
    public static readonly Phrase FullMonths = new("How full the hours are, by month", "月ごとの勤務時間の埋まり具合");
    public static readonly Phrase FullMonthsHow = new("Share of the regular hours on duty that is busy. The darker, the fuller.",
        "勤務時間のうち、手がふさがっている割合。濃いほど埋まっています。");
    public static readonly Phrase Weekday = new("weekday", "曜日");
    public static readonly Phrase Month = new("month", "月");
    public static readonly Phrase Hour = new("{0}:00", "{0}時");

    public static readonly Phrase Backlog = new("How many cases wait, by month", "月ごとの処理待ちの件数");
    public static readonly Phrase BacklogHow = new("Mean of the month, today.", "現状の、月の平均です。");

    public static readonly Phrase Waiting = new("What cases wait for in open time", "勤務時間中に、何を待っているか");
    public static readonly Phrase WaitingHow = new("Hours a case, by cause. Nights and days off are left out: nothing could be done then.",
        "1件当たりの時間、理由別。夜間や休みの日は、誰も動けないので除いています。");

    public static readonly Phrase WaitingAtSteps = new("At which steps cases wait in open time, and what for", "勤務時間中に、どの作業で、何を待っているか");
    public static readonly Phrase WaitingAtStepsHow = new(
        "Hours a visit, by cause, of the steps at which most is waited in a year. Nights and days off are left out.",
        "1回当たりの時間、理由別。1年の待ちの合計が多い作業から並べています。夜間や休みの日は除いています。");

    public static readonly Phrase Hours = new("Where the hours go", "職員の時間の行き先");
    public static readonly Phrase HoursHow = new(
        "From those who work, to the workflows, to their steps; as wide as it takes hours a year. Small steps stand together.",
        "担当から業務の流れ、その作業へ。太いほど、1年にかかる時間が多くなります。小さな作業はまとめています。");
    public static readonly Phrase OtherSteps = new("{0}: smaller steps", "{0}: そのほかの作業");
    public static readonly Phrase Together = new("{0} together", "{0}(合同)");
    public static readonly Phrase AnyOf = new("{0}, whoever is free", "{0}(手のあいた人)");

    public static readonly Phrase Cash = new("{0}: money by fiscal year", "{0}: 年度ごとのお金");
    public static readonly Phrase CashHow = new("To the left what is spent, to the right what is saved.", "左が支出、右が減る支出です。");
    public static readonly Phrase Spent = new("spent", "支出");

    public static readonly Phrase Balance = new("{0}: all the money so far", "{0}: そこまでのお金の累計");
    public static readonly Phrase BalanceHow = new(
        "Saved less spent up to each year, discounted. Line: the file's own figures. Band: 8 in 10 possible files. Above 0 the money is "
        + "back.", "減る支出から費用を引いた、その年度までの累計(現在価値)。線はファイルの数字、帯は数字が見当どおりでなかったときの幅(10のうち8)。0より上なら、元が取れています。");
    public static readonly Phrase BalanceLine = new("so far", "累計");

    public static readonly Phrase BacklogWith = new("How many cases wait, by month: today, and with {0}", "月ごとの処理待ちの件数: 現状と、『{0}』の後");
    public static readonly Phrase BacklogWithHow = new("Mean of the month, all pools together.", "月の平均、すべての担当の合計です。");
    public static readonly Phrase Today = new("today", "現状");
    public static readonly Phrase WithIt = new("with it", "見直し後");

    public static readonly Phrase Places = new("Where people agree: the place each gives", "意見の合うところ: 1人ずつの順位");
    public static readonly Phrase PlacesHow = new("The lighter, the nearer to the first place. A row of one shade is agreed on.",
        "薄いほど上位です。横に同じ濃さが並べば、意見が合っています。");

    public static readonly Phrase Waves = new("What is in use from when", "いつから、どれだけ");
    public static readonly Phrase WavesHow = new("Hours released a year by all that has begun, each on top of those before.",
        "そのときまでに始めたものが、1年に生み出す時間です(前のものに上乗せ)。");
    public static readonly Phrase Quarter = new("quarter", "四半期");
    public static readonly Phrase QuarterOf = new("FY{0} Q{1}", "{0}年度 第{1}四半期");

    public static readonly Phrase Measure = new("What it would help to know", "先に測ると役に立つ数字");
    public static readonly Phrase MeasureHow = new("Points of value that a better choice would gain on average, were the figure known.",
        "その数字がわかれば、よりよい選び方で平均して増える評価点。");
    public static readonly Phrase FigureToMeasure = new("figure", "数字");
    public static readonly Phrase Gained = new("gain", "増える点");
}
