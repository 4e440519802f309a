using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about the constraints of a portfolio (RPD65xx).</summary>
internal static class PortfolioRules
{
    public static readonly DiagnosticRule BudgetBelowCheapest = new("RPD6501", Severity.Error,
        new Phrase("The budget reaches for no candidate: the cheapest, '{0}', costs {1} in fiscal year {2}, where {3} may be spent.",
            "この予算で実施できる見直し候補がありません。いちばん安い「{0}」でも{2}年度に{1}かかりますが、予算は{3}です。"),
        new Phrase("Raise the budget of that year, or plan for a later one.", "その年度の予算を増やすか、後の年度で計画してください。"));

    public static readonly DiagnosticRule YearWithoutBudget = new("RPD6502", Severity.Error,
        new Phrase("Fiscal year {0} has costs but no budget: '{1}' alone would cost {2} in it (licences, maintenance or start-up).",
            "{0}年度は費用がかかりますが、予算が書かれていません。「{1}」だけで{2}(ライセンス料・保守費・作成費)かかります。"),
        new Phrase("Name that year too, as in '{0}=1000000', or '{0}=0' if nothing may be spent in it.",
            "「{0}=1000000」のようにその年度も書いてください。使えない年度は「{0}=0」とします。"));

    public static readonly DiagnosticRule OnlyFree = new("RPD6503", Severity.Warning,
        new Phrase("The budget reaches only for candidates that cost nothing: the cheapest other, '{0}', costs {1} in fiscal year {2}, "
            + "where {3} may be spent.", "この予算で実施できるのは費用のかからない見直し候補だけです。費用のかかるもののうちいちばん安い「{0}」は{2}年度に{1}かかりますが、予算は{3}です。"),
        new Phrase("Raise the budget of that year if more is wanted.", "ほかも行うときは、その年度の予算を増やしてください。"));

    public static readonly DiagnosticRule UnknownCandidate = new("RPD6504", Severity.Error,
        new Phrase("'{0}' is not a candidate that was simulated; there are {1}.", "「{0}」という見直し候補はありません(計算したのは {1})。"),
        new Phrase("Name one of them.{2}", "この中から選んでください。{2}"));

    public static readonly DiagnosticRule NeedsItself = new("RPD6505", Severity.Error,
        new Phrase("'{0}' needs itself, directly or through what it needs, so it can never begin.",
            "「{0}」は、めぐりめぐって自分自身を必要としているため、始められません。"),
        new Phrase("Leave out one of the needs.", "必要なものの指定を一つ減らしてください。"));

    public static readonly DiagnosticRule BeforeTheStudy = new("RPD6507", Severity.Warning,
        new Phrase("The plan begins in fiscal year {0}, but the study is about fiscal year {1}: nothing can begin before it.",
            "計画が{0}年度から始まっていますが、計算したのは{1}年度です。それより前には始められません。"),
        new Phrase("Name fiscal years from {1} on.", "{1}年度以降の年度を書いてください。"));

    public static readonly DiagnosticRule BudgetWithoutPay = new("RPD4040", Severity.Error,
        new Phrase("A budget is given, but no price of an hour: money is counted in hours of pay, which no budget can be compared with.",
            "予算の指定がありますが、1時間あたりの人件費の記入がありません。お金は「人件費の何時間分」で数えており、予算と比べられません。"),
        new Phrase("Write 'hourly-cost' for at least one pool, or leave out the budget.",
            "どれかの担当に hourly-cost(1時間あたりの人件費)を書くか、予算の指定を外してください。"));

    public static readonly DiagnosticRule NotProven = new("RPD6506", Severity.Warning,
        new Phrase("The search ended after {0} {0:node|nodes}: another set may be worth up to {1} {1:point|points} by singles and "
            + "pairs, the best one found {2}.", "{0}通りを調べたところで探索を打ち切りました。見つかった最もよい組合せは{2}点、ほかに最大{1}点の組合せがあり得ます(単独と2つずつの計算による)。"),
        new Phrase("Rule out some candidates, or allow more nodes.", "見直し候補を減らすか、調べる数を増やしてください。"));
}
