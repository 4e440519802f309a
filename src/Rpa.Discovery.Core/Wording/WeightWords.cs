namespace Rpa.Discovery.Wording;

/// <summary>The sliders of the aims, and everybody's weights side by side.</summary>
internal static class WeightWords
{
    public static readonly Phrase Heading = new("With your own weights", "自分の重みで見る");
    public static readonly Phrase Intro = new(
        "How much each of the five aims counts is a matter of opinion. At other weights the same calculation gives another order; below "
        + "it stands at the study's weights and at those that were handed in.",
        "五つのものさしのどれを重く見るかは、人によって違います。重みを変えると、同じ計算結果から別の順番になります。下に、この報告の重みと、出してもらった重みでの順番を並べます。");
    public static readonly Phrase HowTo = new(
        "Move the sliders: places, values and ranges follow. Nothing leaves this page.", "つまみを動かすと、順位・評価点・見込みの幅が変わります。この画面から何も送られません。");
    public static readonly Phrase Sliders = new("How much each aim counts", "ものさしの重み(重視する度合い)");
    public static readonly Phrase DoesNotCount = new("{0} (nothing to gain here, so it is not counted)", "{0}(この職場では良くなる余地がないため数えません)");
    public static readonly Phrase StartFrom = new("Begin with the weights of:", "この重みから始める:");
    public static readonly Phrase Study = new("the study", "この報告");
    public static readonly Phrase Yours = new("yours", "自分");
    public static readonly Phrase AimColumn = new("aim", "ものさし");
    public static readonly Phrase OvertimeHour = new("one overtime hour counts as", "残業1時間が当たるもの");
    public static readonly Phrase RateOfBoth = new("{0} or {1} freed hours", "{0}、または回せる時間{1}時間");
    public static readonly Phrase RateInHours = new("{0} freed hours", "回せる時間{0}時間");
    public static readonly Phrase PlaceColumn = new("your place", "自分の順位");
    public static readonly Phrase ValueColumn = new("your value in points", "自分の評価点(点)");
    public static readonly Phrase Higher = new("{0} ▲", "{0} ▲");
    public static readonly Phrase Lower = new("{0} ▼", "{0} ▼");
    public static readonly Phrase Marks = new(
        "Places from the best to the worst that they may be, as in the ranking. ▲ stands higher than in the study, ▼ lower.",
        "順位は、順位表と同じく、最もよい場合から最も悪い場合まで。▲は、この報告より上、▼は下。");
    public static readonly Phrase SameFirst = new("{0}: the same comes first, {1}.", "{0}の重みでも、一番は同じ『{1}』です。");
    public static readonly Phrase OtherFirst = new("{0}: first comes {1}; in the study it is {2}.", "{0}の重みでは、一番は『{1}』です(この報告では『{2}』)。");
    public static readonly Phrase YourSameFirst = new("With your weights the same comes first as in the study: {0}.",
        "自分の重みでも、一番はこの報告と同じ『{0}』です。");
    public static readonly Phrase YourOtherFirst = new("With your weights {0} comes first; in the study it is {1}.",
        "自分の重みでは、一番は『{0}』です(この報告では『{1}』)。");
    public static readonly Phrase NothingCounts = new("Nothing counts: move at least one slider up.", "すべて0では順番をつけられません。どれか一つを上げてください。");
    public static readonly Phrase NotWeights = new("This line cannot be read: aims with numbers of at least 0, as in on-time=40,time=60.",
        "この行は読み取れません。on-time=40,time=60 のように、ものさしと0以上の数を書いてください。");
    public static readonly Phrase Line = new("To compute a study with these weights, put this behind its command:",
        "この重みで計算し直すときは、コマンドの後にこの1行を付けます:");
    public static readonly Phrase Copy = new("Copy", "コピー");
    public static readonly Phrase Copied = new("Copied.", "コピーしました。");
    public static readonly Phrase WeightsTable = new("Weights side by side", "重みの一覧");
    public static readonly Phrase OrderTable = new("The order at each of them", "それぞれの重みでの順番");
}
