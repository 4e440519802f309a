namespace Rpa.Discovery.Wording;

/// <summary>What is said where only a part is known: of a quick study, and of a full one that still goes on.</summary>
internal static class QuickWords
{
    public static readonly Phrase SureNotKnown = new("how sure was not looked at", "確からしさは計算していない");
    public static readonly Phrase First = new(
        "First by the file's own figures: {0}, of {1} ranked candidates. It gives back {2}. How sure that place is was not looked at. The weakest figure behind it is of the kind '{3}'.",
        "ファイルの数字のままでは、順番をつけた候補{1}件のうち『{0}』が一番です。{2}を生み出す見込みです。その確からしさは計算していません。よりどころの数字のうち、いちばん弱いものは「{3}」です。");
    public static readonly Phrase FirstTakes = new(
        "First by the file's own figures: {0}, of {1} ranked candidates. It takes {2} more of people's time, for what it gives otherwise. How sure that place is was not looked at. The weakest figure behind it is of the kind '{3}'.",
        "ファイルの数字のままでは、順番をつけた候補{1}件のうち『{0}』が一番です。職員の時間は{2}増えますが、ほかの効果がそれを上回ります。その確からしさは計算していません。よりどころの数字のうち、いちばん弱いものは「{3}」です。");
    public static readonly Phrase PlaceNotKnown = new(
        "Not looked at: it takes possible files to tell.", "計算していません(数字のあり得る幅を試して、初めて分かります)。");
    public static readonly Phrase MeasureNotKnown = new(
        "Not looked at: it takes possible files to tell what would change the order.", "計算していません(順番を変える数字は、数字のあり得る幅を試して、初めて分かります)。");
    public static readonly Phrase CostOfHourNote = new(
        "Cost of an hour: what a released hour costs once savings are counted. 'Costs more than it gives': by the file's own figures it comes out below 0, even with freed hours counted at their pay.",
        "1時間あたり: 節減を差し引いて、生み出される1時間にかかる費用。「効果より費用が大きい」は、ほかの仕事に回せる時間を人件費で数えても、ファイルの数字のままで赤字になるもの。");

    // While the study goes on
    public static readonly Phrase SoFar = new("So far, from {0} runs of today; candidates are being compared:", "途中経過(現状のくり返し計算{0}回から。見直し後は計算中です):");
    public static readonly Phrase Provisional = new("Provisional order", "途中経過: 見直し候補の順番");
    public static readonly Phrase ProvisionalNote = new(
        "From {0} runs at the file's own figures. Ranges and how sure each place is are still being worked out, and they may change the order.",
        "ファイルの数字のまま、くり返し計算{0}回の結果です。数字の幅と順番の確からしさは計算中で、順番は変わることがあります。");
    public static readonly Phrase Final = new("The final answer:", "最終の結果:");
}
