using System.Text.RegularExpressions;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>Titles that speak of a decision, a judgement, a meeting, a talk, a place or a thing in hand: work that a bot is not proposed
/// for before somebody was asked.</summary>
internal static partial class PeopleWords
{
    /// <summary>Whether a title, in either language, has such a word; what is only keyed in about a visit or a call is no such work, about
    /// a decision it may be.</summary>
    public static bool In(Text title)
    {
        var (english, japanese) = (title.In(Language.English), title.In(Language.Japanese));
        return SpeakOfDecision(title)
            || (Deed().IsMatch(english) && !Keying().IsMatch(english)) || (Jitsuchi().IsMatch(japanese) && !Nyuryoku().IsMatch(japanese));
    }

    /// <summary>Whether a title, in either language, speaks of a decision.</summary>
    public static bool SpeakOfDecision(Text title) =>
        Decision().IsMatch(title.In(Language.English)) || Kessai().IsMatch(title.In(Language.Japanese));

    private const RegexOptions Letters = RegexOptions.IgnoreCase | Signs | RegexOptions.ExplicitCapture;

    private const RegexOptions Signs = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(approv(e[sd]?|als?|ing)|decid(e[sd]?|ing)|decisions?|judge?ments?|judg(e[sd]?|ing))\b", Letters)]
    private static partial Regex Decision();

    [GeneratedRegex("承認|決裁|判断", Signs)]
    private static partial Regex Kessai();

    [GeneratedRegex(
        @"\b(inspect(s|ed|ing|ions?)?|visit(s|ed|ing)?|interview(s|ed|ing)?|meetings?|negotiat(e[sd]?|ing|ions?)|on[ -]site"
        + @"|(tele)?phon(e[sd]?|ing)|call(s|ed|ing)?|talk(s|ed|ing)?|advis(e[sd]?|ing)|pack(s|ed|ing)?|pick(s|ed|ing)?"
        + @"|deliver(s|ed|ing)?|carr(y|ies|ied|ying)|hand(s|ed|ing)? (over|out))\b",
        Letters)]
    private static partial Regex Deed();

    [GeneratedRegex("訪問|実地|現地|面談|相談|電話|聞き取り|立会|立ち会い|手渡し|集品|ピッキング|梱包|封入|配達|運搬|搬入|搬出", Signs)]
    private static partial Regex Jitsuchi();

    [GeneratedRegex(@"^(key in|type in|enter|record|register|book)\b", Letters)]
    private static partial Regex Keying();

    [GeneratedRegex("(入力|登録|転記|記帳)(する)?$", Signs)]
    private static partial Regex Nyuryoku();
}
