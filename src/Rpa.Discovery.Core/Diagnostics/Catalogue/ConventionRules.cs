using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about pilots that are read together, and about the conventions that come of it (RPD7258–7259, RPD7271–7279).</summary>
internal static class ConventionRules
{
    public static readonly DiagnosticRule Backwards = new("RPD7258", Severity.Error,
        new Phrase("The last pilot ({1}) lies before the first ({0}).", "最後の試行({1})が最初の試行({0})より前です。"),
        new Phrase("Exchange the two dates under 'calibrated'.", "「calibrated」の2つの日付を入れ替えてください。"));

    public static readonly DiagnosticRule NotAHash = new("RPD7259", Severity.Error,
        new Phrase("'{0}' is not the hash of the results, which has {1} {1:digit|digits} from 0 to f.",
            "「{0}」は結果のハッシュ(0からfまでの{1}桁)ではありません。"),
        new Phrase("Take the line as 'calibrate' wrote it, or take out 'calibrated' where the conventions are your own.",
            "「calibrate」が書いたとおりにするか、独自の決めごとなら「calibrated」を消してください。"));

    public static readonly DiagnosticRule LeftOut = new("RPD7271", Severity.Warning,
        new Phrase("'{0}' is left out: {1}.", "「{0}」は使いません: {1}。"),
        new Phrase("Save the pilot again with 'verify FILE --pilot CSV -o NAME.json', or move the file elsewhere.",
            "「verify FILE --pilot CSV -o 名前.json」で保存し直すか、ほかのフォルダーに移してください。"));

    public static readonly DiagnosticRule SamePilot = new("RPD7272", Severity.Warning,
        new Phrase("'{0}' is the same pilot as '{1}' and is left out: a pilot counts once.", "「{0}」は「{1}」と同じ試行のため使いません。1つの試行は1回だけ数えます。"),
        new Phrase("Delete one of the two.", "どちらかを消してください。"));

    public static readonly DiagnosticRule NoClasses = new("RPD7273", Severity.Warning,
        new Phrase("'{0}' was saved by an older version and does not say what its figures rest on; it counts in the totals alone.",
            "「{0}」は古い版で保存されたもので、数字の根拠がありません。全体の割合にだけ数えます。"),
        new Phrase("Save it again with 'verify' of this version.", "この版の「verify」で保存し直してください。"));

    public static readonly DiagnosticRule FarOff = new("RPD7274", Severity.Warning,
        new Phrase("'{0}': {1} was measured where {2} was predicted ({3}). It is counted.",
            "「{0}」: 見込み{2}のところ、実績は{1}です({3})。数には入れています。"),
        new Phrase("Look for seconds, minutes and hours that were mistaken for each other in the pilot's table, and for a wrong step.",
            "試行の表で秒・分・時間を取り違えていないか、作業が違わないかを確かめてください。"));

    public static readonly DiagnosticRule NoPilots = new("RPD7275", Severity.Error,
        new Phrase("No saved result of 'verify' can be used in '{0}' (files looked at: {1}).",
            "「{0}」に、使える「verify」の結果がありません(調べたファイル: {1})。"),
        new Phrase("Save one for each pilot: 'verify FILE --pilot CSV -o {0}/NAME.json'.",
            "試行ごとに「verify FILE --pilot CSV -o {0}/名前.json」で保存してください。"));

    public static readonly DiagnosticRule NoFolder = new("RPD7276", Severity.Error,
        new Phrase("'{0}' is no folder that can be read.", "「{0}」は読めるフォルダーではありません。"),
        new Phrase("Name the folder in which the results of 'verify' lie.", "「verify」の結果を置いたフォルダーを指定してください。"));

    public static readonly DiagnosticRule NothingTold = new("RPD7277", Severity.Error,
        new Phrase("'{0}' is not written: the pilots tell no convention yet.", "試行からまだ決めごとがわからないため、「{0}」は書き出しません。"),
        new Phrase("It takes pilots of at least {1} {1:department|departments}; until then a study goes by the usual conventions.",
            "課ごとに数えて{1}以上の試行が要ります。それまでは、ふだんの決めごとで計算します。"));

    public static readonly DiagnosticRule DepartmentLeftOut = new("RPD7278", Severity.Warning,
        new Phrase("'{0}' has errors, so that what became of its candidates is not read: {1}", "「{0}」に誤りがあるため、候補のその後を読みません: {1}"),
        new Phrase("'validate {0}' names them all.", "「validate {0}」ですべて確かめられます。"));
}
