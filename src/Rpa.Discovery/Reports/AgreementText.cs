using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How far people agree, or why that cannot be said, in sentences.</summary>
internal static class AgreementText
{
    public static IEnumerable<IWording> Of(GroupAgreement agreement)
    {
        if (agreement is not { W: { } w, Word: { } word, PValue: { } p })
        {
            yield return new WholeSentence(agreement.Why);
            yield break;
        }

        yield return GroupWords.AgreementIs.With(word, Amount.Number(w, 2));
        if (!agreement.IsBeyondChance)
            yield return GroupWords.ByChance.With(Amount.Share(Math.Round(p, 2)));
    }

    // A reason that is only a clause, as a sentence of its own.
    private sealed record WholeSentence(Message? Clause) : IWording
    {
        public string In(Language language) => Clause?.In(language) is not { Length: > 0 } text ? ""
            : char.ToUpperInvariant(text[0]) + text[1..] + (language == Language.Japanese ? "。" : ".");
    }
}
