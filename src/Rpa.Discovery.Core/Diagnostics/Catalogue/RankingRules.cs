using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about how candidates are to be ranked (RPD61xx).</summary>
internal static class RankingRules
{
    public static readonly DiagnosticRule MethodCannotRank = new("RPD6101", Severity.Error,
        new Phrase("The method '{0}' cannot rank these candidates: {1}.", "方法「{0}」では順番をつけられません: {1}。"),
        new Phrase("Use the weighted sum, which takes every value, or another method.", "どんな値でも扱える「weighted-sum」か、別の方法を使ってください。"));

    public static readonly DiagnosticRule DearOvertime = new("RPD4041", Severity.Warning,
        new Phrase("At these weights an hour of overtime counts as {0}, which is {1} times what it is paid ({2}).",
            "この重みでは、残業1時間が{0}に当たり、支払う額({2})の{1}倍になります。"),
        new Phrase("If an hour of overtime is not worth that much to you, give overtime less weight or money more, or set a goal for "
            + "overtime.", "残業1時間にそこまでの値打ちがなければ、残業の重みを下げるか支出の重みを上げるか、残業の目標を決めてください。"));
}
