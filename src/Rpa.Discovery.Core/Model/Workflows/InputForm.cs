namespace Rpa.Discovery.Model.Workflows;

/// <summary>How a step's input comes.</summary>
internal enum InputForm
{
    Screen,
    Pdf,
    Paper,
}

/// <summary>The words that say how a step's input comes.</summary>
internal static class InputForms
{
    /// <summary>What a value of the attribute that says it stands for; null for a word that says nothing of it (<c>resident</c>,
    /// <c>窓口</c>).</summary>
    public static InputForm? Of(string value) => value.Trim().ToLowerInvariant() switch
    {
        ['紙', ..] or [.., '紙'] => InputForm.Paper,
        "書類" or "書面" or "郵送" or "郵便" or "手書き" or "fax" or "ｆａｘ" or "ファックス" or "ファクス" or "ファクシミリ" or "post" or "postal"
            or "handwritten" => InputForm.Paper,
        { } paper when paper.StartsWith("paper", StringComparison.Ordinal) => InputForm.Paper,
        "pdf" or "ｐｄｆ" or "メール" or "電子メール" or "スキャン" or "e-mail" or "email" or "scan" => InputForm.Pdf,
        "画面" or "電子" or "電子申請" or "オンライン" or "オンライン申請" or "ネット" or "インターネット" or "web" or "ウェブ" or "システム" or "データ"
            or "excel" or "エクセル" or "csv" or "screen" or "electronic" or "online" or "digital" or "internet" or "portal" or "system"
            or "data" => InputForm.Screen,
        _ => null,
    };
}

/// <summary>How much of a step's input comes in which form, in [0, 1].</summary>
internal readonly record struct InputShares(double Paper, double Pdf, double Screen)
{
    /// <summary>As the step's traits say it, or the attribute that they name; a value of that attribute which says nothing of it counts as
    /// screen. Null when nobody has said it.</summary>
    public static InputShares? Of(Traits? traits, Workflow? workflow)
    {
        if (traits?.InputFrom is not { } from)
        {
            return traits is not { Input.Count: > 0 } said ? null : new InputShares(said.Input.GetValueOrDefault("paper"),
                said.Input.GetValueOrDefault("pdf"), said.Input.GetValueOrDefault("screen"));
        }

        if (workflow?.FindAttribute(from) is not { Choices.Count: > 0 } attribute)
            return null;
        double Share(InputForm form) => attribute.Choices.Where(c => (InputForms.Of(c.Value) ?? InputForm.Screen) == form)
            .Sum(c => c.Share.Value);
        return new InputShares(Share(InputForm.Paper), Share(InputForm.Pdf), Share(InputForm.Screen));
    }
}
