using System.Text.RegularExpressions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Tests.Architecture;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Wording;

/// <summary>A word that goes with a number is the one for one where the number reads as 1.</summary>
public sealed partial class CountedPlacesTests
{
    private static readonly Phrase Waits = new("{0}: {1} {1:piece|pieces} of work {1:waits|wait}", "{0}: {1}件");

    [TestCase(0, "a: 0 pieces of work wait")]
    [TestCase(1, "a: 1 piece of work waits")]
    [TestCase(-1, "a: -1 piece of work waits")]
    [TestCase(2, "a: 2 pieces of work wait")]
    [TestCase(21, "a: 21 pieces of work wait")]
    public void Number_TakesItsWord(int count, string said) => Assert.That(Waits.In(Language.English, "a", count), Is.EqualTo(said));

    [TestCase(0.9996, "a: 1 piece of work waits")]
    [TestCase(1.02, "a: 1.02 pieces of work wait")]
    [TestCase(0.5, "a: 0.5 pieces of work wait")]
    public void Amount_GoesByWhatIsRead(double amount, string said) =>
        Assert.That(Waits.In(Language.English, "a", Amount.Number(amount)), Is.EqualTo(said));

    [Test]
    public void OtherFormats_StayAsTheyAre() => Assert.That(
        new Phrase("{0:0.##} and U+{1:X4}", "{0:0.##}、U+{1:X4}").In(Language.English, 1.239, 0x3000), Is.EqualTo("1.24 and U+3000"));

    [TestCase(1, Unit.CasesPerYear, "1 case a year")]
    [TestCase(1.2, Unit.CasesPerYear, "1.2 cases a year")]
    [TestCase(1, Unit.Years, "1 year")]
    [TestCase(1, Unit.People, "1 person")]
    [TestCase(-1, Unit.Points, "-1 point")]
    [TestCase(1, Unit.WorkingDays, "1 working day")]
    public void Units_GoWithTheirNumber(double value, Unit unit, string said) =>
        Assert.That(UnitText.Of(value, unit, Language.English), Is.EqualTo(said));

    // What a place holds is not known here, so every place gets a 1: a noun that may follow a number must not be left in the plural.
    [Test]
    public void EveryEnglishPhrase_WithACountOfOne_HasNoPluralBehindIt()
    {
        object[] ones = [.. Enumerable.Repeat((object)1, 20)];
        var faults = WordingTests.Phrases().Select(p => (p.Where, Said: p.Phrase.In(Language.English, ones)))
            .SelectMany(p => OneAndPlural().Matches(p.Said).Select(m => $"{p.Where}: '{m.Value}' in '{p.Said}'"));
        Assert.That(faults, Is.Empty, () => string.Join(Environment.NewLine, faults));
    }

    [TestCase("1 cases")]
    [TestCase("in 1 simulated years")]
    [TestCase("1 person wait")]
    [TestCase("1 ranked candidate rest on")]
    public void PluralBehindOne_IsFound(string said) => Assert.That(OneAndPlural().IsMatch(said), Is.True);

    [TestCase("1 case waits")]
    [TestCase("11 cases")]
    [TestCase("1 takes 1 of it")]
    [TestCase("1 of people's time")]
    [TestCase("1 times the mean")]
    public void OtherWords_AreNot(string said) => Assert.That(OneAndPlural().IsMatch(said), Is.False);

    // Nouns by their ending, but for verbs of the third person that may follow a name ('Clerks helps', 'the bot stops'); 'times' is said of
    // factors.
    [GeneratedRegex(
        @"(?<![\d.,:/×÷-])\b1 (?:(?:more|other|further|simulated|possible|ranked|drawn|late|finished|measured|pilot|working) )*"
        + @"(?:(?!(?:helps|works|comes|reaches|becomes|maintains|stands|puts|takes|goes|needs|holds|changes|waits|says|has|is|was|does|as|"
        + @"times|less|this|its|names|uses|gives|costs|asks|leads|ends|begins|lies|makes|means|rests|stays|stops|allows|keeps|knows|"
        + @"lacks|leaves|lists|falls|rises|misses|repeats|shows|runs|starts|counts|fits|follows|always|across|thus|plus|us|returns|"
        + @"hours)\b)"
        + @"[a-z]{2,}[^s\W]s|people(?!')|criteria|(?:case|person|piece of work|year|row|file|candidate) "
        + @"(?:wait|are|were|rest|have|lie|stay|change|miss))\b")]
    private static partial Regex OneAndPlural();
}
