using Rpa.Discovery.Ranking;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>The agreement of several people's orders.</summary>
internal static class AgreementOf
{
    private const int Fewest = 3;
    private const double Strong = 0.7, Some = 0.5; // Schmidt 1997, table 2

    public static GroupAgreement Orders(IReadOnlyList<RankedList> lists, ulong seed)
    {
        var candidates = lists[0].Rows.Count;
        if (lists.Count < Fewest)
            return None(GroupWords.TooFewPeople.With(lists.Count));
        if (candidates < Fewest)
            return None(GroupWords.TooFewCandidates.With(candidates));
        var kendall = KendallW.Of(lists, seed);
        return kendall.W is not { } w ? None(GroupWords.NobodyDistinguishes) : new GroupAgreement
        {
            W = w,
            PValue = kendall.PValue,
            Word = (w >= Strong ? Words.StrongAgreement : w >= Some ? Words.SomeAgreement : Words.WeakAgreement).With(),
            Why = null,
        };
    }

    private static GroupAgreement None(Message why) => new() { W = null, PValue = null, Word = null, Why = why };
}
