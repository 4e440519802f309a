using Rpa.Discovery.Ranking.Agreement;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Group;

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
        return Of(KendallW.Of(lists, seed), GroupWords.NobodyDistinguishes);
    }

    /// <summary>The agreement of several people's stickers.</summary>
    /// <param name="stickers">[person][step].</param>
    /// <param name="steps">How many steps have any.</param>
    /// <param name="seed">The number from which chance can be recomputed.</param>
    public static GroupAgreement Scores(IReadOnlyList<IReadOnlyList<double>> stickers, int steps, ulong seed)
    {
        if (stickers.Count < Fewest)
            return None(GroupWords.TooFewPeople.With(stickers.Count));
        return steps < Fewest ? None(VoiceWords.TooFewSteps.With(steps))
            : Of(KendallW.Of(stickers, seed, Samples(stickers.Count, steps)), VoiceWords.AllLevel);
    }

    // Of hundreds of people fewer orders are drawn: a second's work, and still within 1.6 points.
    private static int Samples(int people, int steps) => (int)Math.Clamp(5e7 / ((double)people * steps), 1000, 100_000);

    private static GroupAgreement Of(KendallW kendall, Phrase whenLevel) => kendall.W is not { } w ? None(whenLevel) : new GroupAgreement
    {
        W = w,
        PValue = kendall.PValue,
        Word = (w >= Strong ? Words.StrongAgreement : w >= Some ? Words.SomeAgreement : Words.WeakAgreement).With(),
        Why = null,
    };

    private static GroupAgreement None(Message why) => new() { W = null, PValue = null, Word = null, Why = why };
}
