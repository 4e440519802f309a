namespace Rpa.Discovery.Wording;

/// <summary>A result computed once more: what is the same and what is not.</summary>
internal static class RecomputeWords
{
    public static readonly Phrase Figure = new("{0} says {1}; recomputed it is {2}", "{0} は {1} となっているが、再計算では {2}");
    public static readonly Phrase Wording = new("{0} says '{1}'; recomputed it is '{2}'", "{0} は「{1}」となっているが、再計算では「{2}」");
    public static readonly Phrase Missing = new("{0} is missing; recomputed it is {1}", "{0} がない。再計算では {1}");
    public static readonly Phrase Extra = new("{0} says {1}; recomputed there is no such member", "{0} は {1} となっているが、再計算では出てこない");
    public static readonly Phrase Input = new("the input '{0}' has changed since: SHA-256 was {1}, is {2}",
        "入力ファイル「{0}」がその後変わっている(SHA-256 が {1} から {2} に)");
    public static readonly Phrase SameMeaning = new("what the input means has not changed", "入力の意味は変わっていない");
    public static readonly Phrase OtherMeaning = new("what the input means has changed", "入力の意味が変わっている");
    public static readonly Phrase FormulaChanged = new("the formula '{0}' was version {1}, is {2}", "計算式「{0}」の版が {1} から {2} に変わっている");
    public static readonly Phrase FormulaGone = new("the formula '{0}' (version {1}) is no longer used", "計算式「{0}」(版 {1})は使われなくなっている");
    public static readonly Phrase FormulaNew = new("the formula '{0}' (version {1}) was not used then", "計算式「{0}」(版 {1})は当時使われていなかった");
    public static readonly Phrase Tool = new("computed by version {0}, recomputed by {1}", "版 {0} で計算され、版 {1} で再計算した");
    public static readonly Phrase Semantics = new(
        "computed under model semantics {0}, recomputed under {1}: CHANGELOG.md says which figures mean something else since",
        "数字の意味づけ(model semantics)が {0} から {1} に変わっている。どの数字が変わったかは CHANGELOG.md にある");
    public static readonly Phrase Layout = new("the text is laid out differently, but every figure is the same", "書式だけが違い、数字はすべて同じ");

    public static readonly Phrase SameBytes = new("{0}: recomputed, the same to the last byte (performance aside).",
        "{0}: 再計算による確認の結果、最後の1文字まで同じでした(計算時間を除く)。");
    public static readonly Phrase SameFigures = new("{0}: recomputed on another platform ({1}, then {2}); every figure agrees within 1e-9.",
        "{0}: 別の環境({1}、当時は{2})で再計算し、数字はすべて10億分の1以内で一致しました。");
    public static readonly Phrase Different = new("{0}: recomputed; differences: {1}.", "{0}: 再計算の結果、違いが{1}件ありました。");
    public static readonly Phrase More = new("… and {0} more; '--json' lists all.", "… ほか{0}件。「--json」ですべて出力します。");
    public static readonly Phrase OtherPlatform = new("Computed on {0}, recomputed on {1}: figures may differ by 1e-9.",
        "当時の環境は{0}、再計算の環境は{1}です。数字は10億分の1までの違いを同じとみなします。");
    public static readonly Phrase OwnMethod = new("the ranking method '{0}' is not one of this program's", "順番のつけ方「{0}」はこのプログラムのものではない");
    public static readonly Phrase MemberMissing = new("{0} is missing", "{0} がない");
    public static readonly Phrase MemberWrong = new("{0} says {1} where {2} is expected", "{0} は {1} となっているが、入るのは{2}");
    public static readonly Phrase NoCommand = new("{0} says '{1}', which is no command of this version", "{0} は「{1}」となっているが、この版にそのコマンドはない");
    public static readonly Phrase MemberTwice = new("{0} is there twice", "{0} が2つある");
    public static readonly Phrase AnObject = new("an object", "オブジェクト");
    public static readonly Phrase AList = new("a list", "リスト");
    public static readonly Phrase AText = new("a text", "文字列");
    public static readonly Phrase TrueOrFalse = new("true or false", "true か false");
    public static readonly Phrase AWholeNumber = new("a whole number from {0} to {1}", "{0}から{1}までの整数");
    public static readonly Phrase ANumber = new("a number from {0} to {1}", "{0}から{1}までの数");
    public static readonly Phrase AnAmount = new("an amount of at least 0", "0以上の金額");
    public static readonly Phrase ADate = new("a date such as \"2026-04-01\"", "「2026-04-01」のような日付");
    public static readonly Phrase AMap = new("the svg of a map: shapes and texts alone", "業務の流れの図のsvg(図形と文字だけ)");
    public static readonly Phrase NumbersThatFit = new("as many numbers as there are aims, candidates, runs and possible files",
        "ものさし・見直し候補・くり返し計算・ありうるファイルの数に合う数値");
    public static readonly Phrase AUnit = new("a unit of time", "時間の単位");
    public static readonly Phrase SweptValues = new("a list of 1 to 1000 values", "1〜1000個の値の一覧");
    public static readonly Phrase GoalFigure = new("\"late\", \"time\", \"overtime\" or \"use\"",
        "\"late\"・\"time\"・\"overtime\"・\"use\" のどれか");
    public static readonly Phrase ALargerNumber = new("a number larger than \"from\"", "\"from\" より大きい数");
    public static readonly Phrase ALanguage = new("\"en\" or \"ja\"", "\"en\" か \"ja\"");
    public static readonly Phrase NoFiscalYear = new("{0} is named by no fiscal year", "{0} の名前が年度になっていない");
    public static readonly Phrase NoAim = new("{0} is none of the aims {1}", "{0} はねらい({1})のどれでもない");
    public static readonly Phrase NoDepartment = new("no file has the role \"department\"", "役割が \"department\" のファイルがない");
    public static readonly Phrase Nothing = new("nothing", "なし");
}
