namespace Rpa.Discovery.Wording;

/// <summary>What is said where only a part is known: of a quick study, and of a full one that still goes on.</summary>
internal static class QuickWords
{
    public static readonly Phrase SureNotKnown = new("how sure was not looked at", "確からしさは計算していない");
    public static readonly Phrase First = new(
        "First by the file's own figures: {0}, of {1} ranked {1:candidate|candidates}. {2} How sure that place is was not looked at. The "
        + "weakest figure behind it is of the kind '{3}'.",
        "ファイルの数字のままでは、順番をつけた候補{1}件のうち『{0}』が一番です。{2}その確からしさは計算していません。よりどころの数字のうち、いちばん弱いものは「{3}」です。");
    public static readonly Phrase PlaceNotKnown = new(
        "Not looked at: it takes possible files to tell.", "計算していません(数字のあり得る幅を試して、初めて分かります)。");
    public static readonly Phrase MeasureNotKnown = new(
        "Not looked at: it takes possible files to tell what would change the order.", "計算していません(順番を変える数字は、数字のあり得る幅を試して、初めて分かります)。");
    public static readonly Phrase CostOfHourNote = new(
        "Cost of an hour: what a released hour costs once savings are counted. 'Costs more than it gives': by the file's own figures it "
        + "comes out below 0, even with freed hours counted at their pay.",
        "1時間あたり: 節減を差し引いて、生み出される1時間にかかる費用。「効果より費用が大きい」は、ほかの仕事に回せる時間を人件費で数えても、ファイルの数字のままで赤字になるもの。");

    public static readonly Phrase Help = new(
        "Answer in seconds by the file's own figures, 3 runs each: no ranges, and nothing of how sure the order is or what to measure next.",
        "数秒で答えます。ファイルの数字のまま3回ずつ計算し、数字の幅、順番の確からしさ、次に測ることは出しません。");
    public static readonly Phrase Notice = new(
        "A quick study: {0} {0:run|runs} of today and of each candidate by the file's own figures, and no possible file. So no amount "
        + "has a "
        + "range, and how sure the order is, what to measure next and what each still gives after those above it are missing; the full "
            + "study adds them.",
        "簡易版の結果です。現状と見直し候補を、ファイルの数字のまま{0}回ずつ計算しました。あり得るファイルは試していません。そのため、数字の幅、順番の確からしさ、次に測ること、上から順に進めたときの上乗せは出ません。これらは通常の計算で出ます。");

    // While the study goes on
    public static readonly Phrase SoFar = new("So far, from {0} {0:run|runs} of today; candidates are being compared:",
        "途中経過(現状のくり返し計算{0}回から。見直し後は計算中です):");
    public static readonly Phrase Provisional = new("Provisional order", "途中経過: 見直し候補の順番");
    public static readonly Phrase ProvisionalNote = new(
        "From {0} {0:run|runs} at the file's own figures. Ranges and how sure each place is are still being worked out, and they may "
        + "change the order.",
        "ファイルの数字のまま、くり返し計算{0}回の結果です。数字の幅と順番の確からしさは計算中で、順番は変わることがあります。");
    public static readonly Phrase Final = new("The final answer:", "最終の結果:");
}
