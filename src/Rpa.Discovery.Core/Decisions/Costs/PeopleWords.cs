using System.Text.RegularExpressions;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>Titles that speak of a decision, a judgement, a meeting or a place: work that a bot is not proposed for before somebody was
/// asked.</summary>
internal static partial class PeopleWords
{
    /// <summary>Whether a title, in either language, has such a word.</summary>
    public static bool In(Text title) => English().IsMatch(title.In(Language.English)) || Japanese().IsMatch(title.In(Language.Japanese));

    [GeneratedRegex(
        @"\b(approv(e[sd]?|als?|ing)|decid(e[sd]?|ing)|decisions?|judge?ments?|judg(e[sd]?|ing)|inspect(s|ed|ing|ions?)?|visit(s|ed|ing)?|interview(s|ed|ing)?|meetings?|negotiat(e[sd]?|ing|ions?)|on[ -]site)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("承認|決裁|判断|訪問|実地|面談|相談", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Japanese();
}
