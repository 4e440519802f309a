using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about what the runner is asked to write (RPD70xx).</summary>
internal static class RunnerRules
{
    public static readonly DiagnosticRule OutputExists = new("RPD7001", Severity.Error,
        new Phrase("'{0}' exists and would be overwritten.", "「{0}」はすでにあり、上書きになります。"),
        new Phrase("Choose another name, or add '--force' to overwrite it.", "別の名前にするか、上書きしてよければ「--force」をつけてください。"));

    public static readonly DiagnosticRule OutputCannotBeWritten = new("RPD7002", Severity.Error,
        new Phrase("'{0}' cannot be written: {1}.", "「{0}」に書き込めません: {1}。"),
        new Phrase("Choose a folder that exists and that you may write to.", "書き込みのできる、実在するフォルダーを指定してください。"));

    public static readonly DiagnosticRule UnknownSample = new("RPD7003", Severity.Error,
        new Phrase("There is no sample '{0}'; there are {1}.", "「{0}」という見本はありません。あるのは {1} です。"),
        new Phrase("Name one of them.{2}", "この中から選んでください。{2}"));

    public static readonly DiagnosticRule NotAnId = new("RPD7005", Severity.Error,
        new Phrase("'{0}' cannot be the id of a department.", "「{0}」は職場のidにできません。"),
        new Phrase("Use small letters, digits and hyphens, beginning with a letter, as in 'tax-collection.yaml'.", "「tax-collection.yaml」のように、英小文字で始め、英小文字・数字・ハイフンで書いてください。"));
}
