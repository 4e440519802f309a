namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of the readers put in their places.</summary>
internal static class FormatWords
{
    internal static readonly Phrase NotFound = new("there is no such file", "ファイルがありません");
    internal static readonly Phrase IsFolder = new("it is a folder", "フォルダーです");
    internal static readonly Phrase NotReadable = new("it may not be read", "読み取りが許可されていません");

    internal static readonly Phrase NotAFile = new("it is a pipe or a device, no ordinary file; '-' reads standard input",
        "通常のファイルではなく、パイプかデバイスです。標準入力は「-」で読みます");
    internal static readonly Phrase Changed = new("it changed while it was read", "読み込む間に書き換えられました");
    internal static readonly Phrase TooLarge = new("it is too large", "大きすぎます");
    internal static readonly Phrase TooLargeFor = new("it has {0} {0:byte|bytes}, and at most {1} are read", "{0}バイトあり、読み込めるのは{1}バイトまでです");

    internal static readonly Phrase CalendarUnitOnlyInStudy = new("months and years are for 'study' only", "月・年は「study」の中だけで使えます");
    internal static readonly Phrase EffortInClockTime = new("a person's effort is clock time", "作業の時間は時計の時間で書きます");
    internal static readonly Phrase ClockTimeOnly = new("only clock time makes sense here", "ここでは時計の時間だけが使えます");
    internal static readonly Phrase DaysOnly = new("absence is counted in whole days", "休みは日数で書きます");
    internal static readonly Phrase BelowZeroIsZero = new("what lies below zero counts as 0", "0より小さい値は0として数えるため");
    internal static readonly Phrase BetweenKeeps = new("'between' keeps only what lies within", "「between」の範囲に限るため");
    internal static readonly Phrase NormalIsCut = new("a normal distribution keeps only what is not below zero", "正規分布は0以上の値に限るため");
    internal static readonly Phrase PartIsCut = new("a distribution inside it is cut", "中の分布が範囲に限られているため");
    internal static readonly Phrase WriteIfMeant = new("Write {0} if that is what you mean.", "{0}の意味であれば、そのように書いてください。");
    internal static readonly Phrase WriteANumber = new("Write it like 1200 or 0.5.", "1200、0.5 のように書いてください。");
    internal static readonly Phrase WriteAShare = new("Write it like '12 %', '1 in 8' or '0.12'.", "「12%」「8回に1回」「0.12」のように書いてください。");
    internal static readonly Phrase WriteTimes = new("Write it like {0}.", "{0}のように書いてください。");
    internal static readonly Phrase OrAbout = new(", perhaps with 'about' or 'exactly' before it, or a range like '4-9 min'",
        "(前に「約」「ちょうど」を付けるか、「4〜9分」のような幅でも書けます)");
    internal static readonly Phrase PerhapsPercent = new(" Did you mean '{0}'?", "「{0}」のことですか。");
    internal static readonly Phrase OtherIs = new("{0} ('{1}' is {2})", "{0}。「{1}」は{2}");
    internal static readonly Phrase PersonNumber = new("no. {0}", "{0}人目");
    internal static readonly Phrase AtLeast = new("at least {0}", "{0}以上");
    internal static readonly Phrase AtMostYears = new("at most {0} {0:year|years}", "{0}年以内");
    internal static readonly Phrase FromTo = new("{0} to {1}", "{0}から{1}まで");
    internal static readonly Phrase WholeNumber = new("a whole number", "整数");
    internal static readonly Phrase WholeNumberFromTo = new("a whole number from {0} to {1}", "{0}から{1}までの整数");
    internal static readonly Phrase WholeNumberAtLeast = new("a whole number of at least {0}", "{0}以上の整数");
    internal static readonly Phrase Above = new("more than {0}", "{0}より大きい数");
    internal static readonly Phrase ADepartment = new("a department", "業務のファイル(department)");
    internal static readonly Phrase AScenario = new("a scenario", "見直し案のファイル(scenario)");
    internal static readonly Phrase ASweepPlan = new("a plan of a sweep", "一括計算の計画(sweep)");
    internal static readonly Phrase Conventions = new("a file of conventions", "決めごとのファイル(conventions)");
    internal static readonly Phrase ABallot = new("a ballot of analysts", "重みのファイル(analysts)");
    internal static readonly Phrase SomethingElse = new("something else", "別のもの");
    internal static readonly Phrase GuardEnds = new("it ends too early", "途中で終わっています");
    internal static readonly Phrase GuardOperand = new("a name, a number or a time was expected", "名前・数・時間のいずれかが必要です");
    internal static readonly Phrase GuardComparison = new("a comparison such as '=' or '>' was expected", "「=」「>」などの比較が必要です");
    internal static readonly Phrase GuardBracket = new("a bracket is missing", "かっこが足りません");
    internal static readonly Phrase GuardAttribute = new("an attribute was expected before 'in'", "「in」の前には項目の名前が必要です");
    internal static readonly Phrase GuardTooDeep = new("it is nested too deeply", "入れ子が深すぎます");
    internal static readonly Phrase GuardSign = new("this sign means nothing in a condition", "条件では使わない記号です");
    internal static readonly Phrase GuardMore = new("'and' or 'or' was expected", "「and」か「or」が必要です");

    public static readonly Phrase NotALogExtension = new("'{0}' cannot be saved: a log is saved as {1}.",
        "「{0}」には保存できません。システム記録の形式は {1} です。");
}
