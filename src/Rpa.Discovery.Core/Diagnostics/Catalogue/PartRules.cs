using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about runs in parts (RPD7301–7319).</summary>
internal static class PartRules
{
    public static readonly DiagnosticRule Damaged = new("RPD7301", Severity.Error,
        new Phrase("'{0}' is not a whole part of a run: {1}.", "「{0}」は分割計算の部分として完全ではありません: {1}。"),
        new Phrase("Delete it and compute its share again; with '--resume' the others are not computed again.",
            "このファイルを消して、その分担を計算し直してください。「--resume」を付ければ、ほかの分担は計算し直しません。"));

    public static readonly DiagnosticRule OtherRequest = new("RPD7302", Severity.Error,
        new Phrase("'{0}' is a part of another run: the department, a scenario, an option or an input file differs from {1}.",
            "「{0}」は別の計算の部分です。職場、見直し案、オプション、入力ファイルのどれかが{1}と違います。"),
        new Phrase("Keep the parts of one run in a folder of their own, and compute this share again with the same files and options.",
            "1つの計算の部分だけを1つのフォルダーに置き、この分担を同じファイルとオプションで計算し直してください。"));

    public static readonly DiagnosticRule OtherSemantics = new("RPD7303", Severity.Error,
        new Phrase("'{0}' was computed with model semantics {1}; this program has {2}, under which the same file may give other figures.",
            "「{0}」はモデルの意味番号{1}で計算されています。このプログラムは{2}で、同じファイルでも数値が変わることがあります。"),
        new Phrase("Use one version of the program for all parts and for the merge.", "すべての部分の計算と統合に、同じ版のプログラムを使ってください。"));

    public static readonly DiagnosticRule OtherPlatform = new("RPD7304", Severity.Error,
        new Phrase("'{0}' was computed by '{1}'; this is '{2}', whose figures may differ in their last digits.",
            "「{0}」は「{1}」で計算されています。ここは「{2}」で、数値の末尾の桁が変わることがあります。"),
        new Phrase("Compute and merge with one version of the program, on machines of one platform.",
            "同じ版のプログラムを使い、同じ種類の環境で計算と統合をしてください。"));

    public static readonly DiagnosticRule Missing = new("RPD7305", Severity.Error,
        new Phrase("Stage {0} is not complete: of {1} {1:share|shares}, {2} are missing ({3}).",
            "段階{0}がそろっていません。{1}個の分担のうち{2}個がありません({3})。"),
        new Phrase("Compute them: the same command with '--part {4}/{1} --stage {0} --resume', and so on.",
            "計算してください。同じ命令に「--part {4}/{1} --stage {0} --resume」などを付けます。"));

    public static readonly DiagnosticRule StageMissing = new("RPD7306", Severity.Error,
        new Phrase("There is no part of stage {0}, which has {1} {1:item|items} to compute.", "段階{0}の部分がありません(計算するものは{1}個です)。"),
        new Phrase("Compute them: the same command with '--part 1/N --stage {0}' to '--part N/N --stage {0}'.",
            "計算してください。同じ命令に「--part 1/N --stage {0}」から「--part N/N --stage {0}」までを付けます。"));

    public static readonly DiagnosticRule Twice = new("RPD7307", Severity.Error,
        new Phrase("'{0}' and '{1}' are the same share: {2} of {3} at stage {4}.", "「{0}」と「{1}」は同じ分担です(段階{4}の{3}個のうち{2}番目)。"),
        new Phrase("Delete one of them.", "どちらかを消してください。"));

    public static readonly DiagnosticRule OtherShares = new("RPD7308", Severity.Error,
        new Phrase("'{0}' is one of {1} {1:share|shares} of stage {2}; '{3}' is one of {4}.",
            "「{0}」は段階{2}を{1}個に分けた1つですが、「{3}」は{4}個に分けた1つです。"),
        new Phrase("Divide a stage into one number of shares, and delete the others.", "1つの段階は同じ個数に分け、ほかの部分を消してください。"));

    public static readonly DiagnosticRule NotFixed = new("RPD7309", Severity.Error,
        new Phrase("'{0}' decides on the way how often to simulate, and a run in parts has to know it before.",
            "「{0}」は計算しながら回数を決めますが、分割計算では先に回数が決まっていなければなりません。"),
        new Phrase("Write a number instead: '--replications {1}' simulates as often as it would at most.",
            "回数を書いてください。「--replications {1}」なら、多くてもする回数だけ計算します。"));

    public static readonly DiagnosticRule NotFixedSelection = new("RPD7313", Severity.Error,
        new Phrase("'{0}' decides on the way which candidates to simulate further, and a run in parts has to know it before.",
            "「{0}」は計算しながらどの候補を続けるかを決めますが、分割計算では先に決まっていなければなりません。"),
        new Phrase("Leave it out and write '--replications N': every candidate is then simulated as often as today.",
            "それを外して「--replications N」と書いてください。どの候補も現状と同じ回数だけ計算します。"));

    public static readonly DiagnosticRule OtherPart = new("RPD7314", Severity.Error,
        new Phrase("'{0}' holds another part of the run: {1} of {2} at stage {3}.", "「{0}」は同じ計算の別の部分です(段階{3}の{2}個のうち{1}番目)。"),
        new Phrase("Give another file, such as 'parts/2-3.json' for share 3 of stage 2.",
            "ほかのファイル名を指定してください(段階2の3番目なら「parts/2-3.json」など)。"));

    public static readonly DiagnosticRule NoParts = new("RPD7310", Severity.Error,
        new Phrase("There is no part of a run in '{0}'.", "「{0}」に分割計算の部分がありません。"),
        new Phrase("Give the folder into which 'simulate' or 'study' wrote with '--part'.",
            "「simulate」か「study」に「--part」を付けて書き出したフォルダーを指定してください。"));

    public static readonly DiagnosticRule NotARequest = new("RPD7311", Severity.Error,
        new Phrase("The request is not one of a run in parts: {0}.", "分割計算の依頼として読めません: {0}。"),
        new Phrase("Ask again with the same version of the program.", "同じ版のプログラムで依頼し直してください。"));

    public static readonly DiagnosticRule NoByValue = new("RPD7312", Severity.Error,
        new Phrase("'{0}' cannot be asked of another machine: {1}.", "「{0}」はほかの機械に依頼できません: {1}。"),
        new Phrase("Run it on one machine, or leave that out.", "1台で計算するか、それを外してください。"));
}
