using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about a result that is to be computed once more (RPD75xx).</summary>
internal static class RecomputeRules
{
    public static readonly DiagnosticRule CannotRead = new("RPD7501", Severity.Error,
        new Phrase("'{0}' cannot be read: {1}.", "「{0}」を読み込めません: {1}。"),
        new Phrase("Give a result that was saved with '--json' or as 'report.json'.", "「--json」で保存した結果か、「report.json」を指定してください。"));

    public static readonly DiagnosticRule NotJson = new("RPD7502", Severity.Error,
        new Phrase("'{0}' is not JSON from here on; it may have been cut off or edited.", "「{0}」はここからJSONとして読めません。途中で切れているか、書き換えられています。"),
        new Phrase("Save the result again: redirect standard output of a command with '--json' into a file.",
            "「--json」をつけた出力をファイルに保存し直してください。"));

    public static readonly DiagnosticRule NotOurs = new("RPD7503", Severity.Error,
        new Phrase("'{0}' is JSON, but not a result of this program: it lacks {1}.", "「{0}」はJSONですが、このプログラムの結果ではありません({1}がありません)。"),
        new Phrase("Give a result that was saved with '--json' or as 'report.json'.", "「--json」で保存した結果か、「report.json」を指定してください。"));

    public static readonly DiagnosticRule FromTheFuture = new("RPD7504", Severity.Error,
        new Phrase("'{0}' has schemaVersion {1}; this program knows {2}.", "「{0}」はschemaVersionが{1}です。このプログラムが扱えるのは{2}です。"),
        new Phrase("Use the version that made it ({3}), or a newer one.", "結果を作った版({3})か、それより新しい版を使ってください。"));

    public static readonly DiagnosticRule NothingComputed = new("RPD7505", Severity.Error,
        new Phrase("'{0}' is a result of '{1}', which computes nothing that could be computed again.", "「{0}」は「{1}」の結果で、再計算するものがありません。"),
        new Phrase("Give a result of {2}.", "{2} の結果を指定してください。"));

    public static readonly DiagnosticRule NoProvenance = new("RPD7506", Severity.Error,
        new Phrase("'{0}' does not say what it was computed from ('provenance' is missing or damaged: {1}).",
            "「{0}」には何から計算したかが書かれていません(「provenance」がないか、壊れています: {1})。"),
        new Phrase("Compute the result again with this version; older versions did not write it.", "この版で結果を計算し直してください。古い版は書き出していませんでした。"));

    public static readonly DiagnosticRule Interrupted = new("RPD7507", Severity.Error,
        new Phrase("'{0}' is the result of a run that was interrupted; how far it got cannot be repeated.",
            "「{0}」は途中で中断した計算の結果で、同じところまでを再現できません。"),
        new Phrase("Run it again to the end.", "最後まで計算し直してください。"));

    public static readonly DiagnosticRule InputMissing = new("RPD7508", Severity.Error,
        new Phrase("The input '{0}' is neither here nor beside '{1}'.", "入力ファイル「{0}」が、ここにも「{1}」のそばにもありません。"),
        new Phrase("Go to the folder from which the result was computed, or copy the file there.",
            "結果を計算したときのフォルダーで実行するか、ファイルをそこに置いてください。"));

    public static readonly DiagnosticRule BuiltInCode = new("RPD7509", Severity.Error,
        new Phrase("'{0}' was computed from something built in code, of which there is no file.",
            "「{0}」はプログラムの中で組み立てた職場や見直し案から計算されており、元のファイルがありません。"),
        new Phrase("Compute it again in that program and compare.", "そのプログラムで計算し直して比べてください。"));

    public static readonly DiagnosticRule Damaged = new("RPD7121", Severity.Error,
        new Phrase("'{0}' is damaged: {1}.", "「{0}」は壊れています: {1}。"),
        new Phrase("Save the result again, or undo what was edited.", "結果を保存し直すか、書き換えたところを元に戻してください。"));
}
