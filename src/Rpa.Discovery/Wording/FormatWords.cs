namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of the readers put in their places.</summary>
internal static class FormatWords
{
    internal static readonly Phrase NotFound = new("there is no such file", "ファイルがありません");
    internal static readonly Phrase IsFolder = new("it is a folder", "フォルダーです");
    internal static readonly Phrase NotReadable = new("it may not be read", "読み取りが許可されていません");
}
