using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about a number of the file that is to take other values (RPD651x, RPD7317).</summary>
internal static class SweepRules
{
    public static readonly DiagnosticRule NoSuchPath = new("RPD6510", Severity.Error,
        new Phrase("The file has no value at '{0}'.", "このファイルに「{0}」という箇所はありません。"),
        new Phrase("Write where the value stands, names joined by points, as in 'pools.clerk.capacity'; near to it: {1}.",
            "「pools.clerk.capacity」のように、値のある箇所までの名前を「.」でつないで書いてください。近いものは {1} です。"));

    public static readonly DiagnosticRule NotOneValue = new("RPD6511", Severity.Error,
        new Phrase("'{0}' is not one value, but a block of several.", "「{0}」は1つの値ではなく、いくつもの値のまとまりです。"),
        new Phrase("Name one of its values: {1}.", "その中の値を1つ指定してください: {1}。"));

    public static readonly DiagnosticRule SeveralNumbers = new("RPD6512", Severity.Error,
        new Phrase("The file says '{1}' at '{0}': which number of it '{2}' would replace is not clear.",
            "ファイルの「{0}」には「{1}」とあり、「{2}」をどの数字に入れるのか決まりません。"),
        new Phrase("Write every value in full, as it would stand in the file, with commas between them.",
            "値をファイルに書くとおりの形で、コンマで区切ってすべて書いてください。"));

    public static readonly DiagnosticRule NothingToMultiply = new("RPD6513", Severity.Error,
        new Phrase("The file says '{1}' at '{0}': '{2}' has no number to multiply.", "ファイルの「{0}」は「{1}」で、「{2}」倍する数字がありません。"),
        new Phrase("Write the values themselves, with commas between them.", "値そのものを、コンマで区切って書いてください。"));

    public static readonly DiagnosticRule ReadWith = new("RPD7317", Severity.Warning,
        new Phrase("The file was read with '{1}' at '{0}', where it says '{2}'; the errors are about that.",
            "「{0}」を「{1}」として読みました(ファイルでは「{2}」)。誤りはこの値についてのものです。"),
        new Phrase("Ask for values that could stand in the file.", "ファイルに書ける値を指定してください。"));

    public static readonly DiagnosticRule NoSuchScope = new("RPD6514", Severity.Error,
        new Phrase("The goal names '{0}', which is no {1} of the file.", "目標の「{0}」は、このファイルの{1}にありません。"),
        new Phrase("Write one of: {2}.{3}", "次のどれかを書いてください: {2}。{3}"));

    public static readonly DiagnosticRule NoWholeNumber = new("RPD6515", Severity.Error,
        new Phrase("The file says '{1}' at '{0}', which is no whole number to begin from.", "ファイルの「{0}」は「{1}」で、探し始める整数がありません。"),
        new Phrase("Write the range: '{0}=1..20'.", "「{0}=1..20」のように範囲を書いてください。"));

    public static readonly DiagnosticRule NothingDue = new("RPD6516", Severity.Error,
        new Phrase("The goal speaks of late cases, and in the file nothing is due.", "目標は期限遅れについてのものですが、このファイルには処理期限がありません。"),
        new Phrase("Give a workflow its 'due', as in 'due: 5 working-days'.", "業務に「due: 5営業日」のように処理期限を書いてください。"));
}
