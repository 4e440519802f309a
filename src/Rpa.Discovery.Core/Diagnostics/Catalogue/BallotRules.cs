using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about the weights of analysts (RPD60xx).</summary>
internal static class BallotRules
{
    public static readonly DiagnosticRule PersonTwice = new("RPD6001", Severity.Error,
        new Phrase("'{0}' stands twice; the first time in line {1}.", "「{0}」が2回あります(1回目は{1}行目)。"),
        new Phrase("One person has one say: keep one of them, or call the other by another letter or post.",
            "1人は1回です。どちらかを消すか、別の記号や職名にしてください。"));

    public static readonly DiagnosticRule Nameless = new("RPD6007", Severity.Error,
        new Phrase("'who' is blank.", "「who」が空です。"),
        new Phrase("Write a letter or a post, such as 'A' or 'head of division'.", "「A」や「課長」のように、記号か職名を書いてください。"));

    public static readonly DiagnosticRule NothingWeighs = new("RPD6002", Severity.Error,
        new Phrase("Nothing counts for '{0}': every figure of '{1}' is 0.", "「{0}」の「{1}」はすべて0で、何も重視していないことになります。"),
        new Phrase("Give at least one aim more than 0, or take the person out.", "少なくとも一つのものさしを0より大きくするか、この人を取り除いてください。"));

    public static readonly DiagnosticRule PairMissing = new("RPD6003", Severity.Error,
        new Phrase("'{0}' does not compare '{1}' with '{2}'.", "「{0}」は「{1}」と「{2}」を比べていません。"),
        new Phrase("Compare every pair of the aims named once, such as '{1}: {{ {2}: 2 }}' for twice as much; an aim that is not named "
            + "weighs 0.",
            "挙げたものさしは、すべての組を1回ずつ比べます。2倍重視するなら「{1}: {{ {2}: 2 }}」と書いてください。挙げないものさしの重みは0です。"));

    public static readonly DiagnosticRule PairTwice = new("RPD6004", Severity.Error,
        new Phrase("'{0}' and '{1}' are compared twice; the first time in line {2}.", "「{0}」と「{1}」を2回比べています(1回目は{2}行目)。"),
        new Phrase("Keep one of the two.", "どちらか一つにしてください。"));

    public static readonly DiagnosticRule OtherWayRound = new("RPD1172", Severity.Error,
        new Phrase("'{0}' says that '{1}' counts less than '{2}'; comparisons are written from the one that counts more.",
            "「{0}」は「{1}」が「{2}」より軽いという意味です。比較は重い方から書きます。"),
        new Phrase("Write '{2}: {{ {1}: {3} }}' instead, or a fraction such as '1/3'.",
            "代わりに「{2}: {{ {1}: {3} }}」と書くか、「1/3」のような分数で書いてください。"));

    public static readonly DiagnosticRule WithItself = new("RPD6005", Severity.Error,
        new Phrase("'{0}' is compared with itself.", "「{0}」を自分自身と比べています。"),
        new Phrase("Compare it with another aim, or take this away.", "別のものさしと比べるか、取り除いてください。"));

    public static readonly DiagnosticRule Inconsistent = new("RPD6006", Severity.Warning,
        new Phrase(
            "The comparisons of '{0}' contradict each other (consistency ratio {1}, above {6}). What hurts most: '{2}' is said to count "
            + "{4} × '{3}', while the others together say {5} ×.",
            "「{0}」の一対比較が食い違っています(整合比{1}、目安は{6}以下)。いちばん影響しているのは「{2}」が「{3}」の{4}倍という比較で、ほかの比較からは{5}倍になるはずです。"),
        new Phrase("Ask '{0}' about this pair again; the weights are taken as they are.", "この組について「{0}」にもう一度たずねてください。重みはこのまま計算に使います。"));
}
