using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about the folder in which a sweep keeps its cells (RPD7330–7333); the runner reports them.</summary>
internal static class CellRules
{
    public static readonly DiagnosticRule FolderHasCells = new("RPD7330", Severity.Error,
        new Phrase("'{0}' holds {1} finished {1:cell|cells} already.", "「{0}」には計算済みのセルが{1}個あります。"),
        new Phrase("Go on with them by --resume, or name another folder; --force computes all of them again.",
            "続きから計算するなら --resume を付け、そうでなければ別のフォルダーを指定してください。--force はすべて計算し直します。"));

    public static readonly DiagnosticRule DamagedCell = new("RPD7331", Severity.Warning,
        new Phrase("'{0}' is not whole, and is computed again.", "「{0}」は完全でないため、計算し直します。"),
        new Phrase("Nothing has to be done; check the disk if it happens again.", "そのままでかまいません。くり返すならディスクを確かめてください。"));

    public static readonly DiagnosticRule OtherPlatform = new("RPD7332", Severity.Warning,
        new Phrase("{0} {0:cell|cells} {0:was|were} computed on {1}, this is {2}.", "{0}個のセルは {1} で計算されたもので、ここは {2} です。"),
        new Phrase("Their last digits may differ from those of this machine; compute all on one kind of machine to have the same bytes.",
            "最後の桁がこの機械と違うことがあります。すべて同じ種類の機械で計算すれば、同じ結果になります。"));

    public static readonly DiagnosticRule UnsafePath = new("RPD7333", Severity.Error,
        new Phrase("The path '{0}' holds a line break or another control character, which no script can name.",
            "「{0}」に改行などの制御文字があり、スクリプトに書けません。"),
        new Phrase("Rename the file or its folder.", "ファイルかフォルダーの名前を変えてください。"));
}
