namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of the readers put in their places.</summary>
internal static class FormatWords
{
    internal static readonly Phrase NotFound = new("there is no such file", "ファイルがありません");
    internal static readonly Phrase IsFolder = new("it is a folder", "フォルダーです");
    internal static readonly Phrase NotReadable = new("it may not be read", "読み取りが許可されていません");

    internal static readonly Phrase CalendarUnitOnlyInStudy = new("months and years are for 'study' only", "月・年は「study」の中だけで使えます");
    internal static readonly Phrase EffortInClockTime = new("a person's effort is clock time", "作業の時間は時計の時間で書きます");
    internal static readonly Phrase ClockTimeOnly = new("only clock time makes sense here", "ここでは時計の時間だけが使えます");
    internal static readonly Phrase DaysOnly = new("absence is counted in whole days", "休みは日数で書きます");
    internal static readonly Phrase AtLeast = new("at least {0}", "{0}以上");
    internal static readonly Phrase AtMostYears = new("at most {0} years", "{0}年以内");
    internal static readonly Phrase FromTo = new("{0} to {1}", "{0}から{1}まで");
    internal static readonly Phrase WholeNumber = new("a whole number", "整数");
    internal static readonly Phrase WholeNumberFromTo = new("a whole number from {0} to {1}", "{0}から{1}までの整数");
    internal static readonly Phrase WholeNumberAtLeast = new("a whole number of at least {0}", "{0}以上の整数");
    internal static readonly Phrase Above = new("more than {0}", "{0}より大きい数");
    internal static readonly Phrase ADepartment = new("a department", "業務のファイル(department)");
    internal static readonly Phrase AScenario = new("a scenario", "見直し案のファイル(scenario)");
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

    public static readonly Phrase NotALogExtension = new("'{0}' cannot be saved: a log is saved as {1}.", "「{0}」には保存できません。システム記録の形式は {1} です。");
}
