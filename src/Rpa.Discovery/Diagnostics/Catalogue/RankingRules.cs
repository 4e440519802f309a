using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about how candidates are to be ranked (RPD61xx).</summary>
internal static class RankingRules
{
    public static readonly DiagnosticRule MethodCannotRank = new("RPD6101", Severity.Error,
        new Phrase("The method '{0}' cannot rank these candidates: {1}.", "方法「{0}」では順番をつけられません: {1}。"),
        new Phrase("Use the weighted sum, which takes every value, or another method.", "どんな値でも扱える「weighted-sum」か、別の方法を使ってください。"));
}
