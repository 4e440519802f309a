using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Wording;

public sealed class MessageTests
{
    private static readonly Text Desk = new() { English = "Desk", Japanese = "窓口" };

    [Test]
    public void Message_IsSaidInTheLanguageOfItsReader_FiguresTitlesAndSentencesInside()
    {
        var inner = HotSpotWords.CauseWithShare.With(Desk, Amount.Share(0.84));
        var message = HotSpotWords.OfWhichRework.With(inner, Amount.Share(0.1234));
        Assert.Multiple(() =>
        {
            Assert.That(message.In(Language.English), Is.EqualTo("Desk (84 %); 12.3 % of them rework"));
            Assert.That(message.In(Language.Japanese), Is.EqualTo("窓口(84%)(うち手戻り・差戻し 12.3%)"));
            Assert.That(message.ToString(), Is.EqualTo(message.In(Language.English)));
            Assert.That(message.Id, Is.EqualTo("hot-spot.of-which-rework"));
        });
    }

    [Test]
    public void Arguments_StayNumbers() =>
        Assert.That(HotSpotWords.CauseWithShare.With(Desk, Amount.Share(0.123456)).Arguments,
            Is.EqualTo(new object[] { Desk, Amount.Share(0.123456) }));

    [Test]
    public void SameSentenceAboutTheSame_IsEqual_AnotherNumberIsNot()
    {
        var one = HotSpotWords.CauseWithShare.With(Desk, Amount.Share(0.84));
        Assert.That(one, Is.EqualTo(HotSpotWords.CauseWithShare.With(Desk, Amount.Share(0.84))));
        Assert.That(one.GetHashCode(), Is.EqualTo(HotSpotWords.CauseWithShare.With(Desk, Amount.Share(0.84)).GetHashCode()));
        Assert.That(one, Is.Not.EqualTo(HotSpotWords.CauseWithShare.With(Desk, Amount.Share(0.85))));
        Message listed = HotSpotWords.MonthsOf.With(Series.Of([1, 2]));
        Assert.That(listed, Is.EqualTo(HotSpotWords.MonthsOf.With(Series.Of([1, 2]))));
        Assert.That(listed, Is.Not.EqualTo(HotSpotWords.MonthsOf.With(Series.Of([2, 1]))));
    }

    [Test]
    public void OnesOwnSentence_IsTheSameInBoth()
    {
        Message own = "Ask the mayor";
        Assert.That((own.English, own.Japanese, own.Id), Is.EqualTo(("Ask the mayor", "Ask the mayor", "message.as-written")));
    }

    [TestCase(Language.English, "June, 2027-10, 3 min, 375 h a year, 6,000,000 yen")]
    [TestCase(Language.Japanese, "6月、2027年10月、3分、年375時間、6,000,000円")]
    public void FiguresInARow_AreSpelledByTheLanguage(Language language, string expected) => Assert.That(
        Series.Of([new CalendarMonth(6), new MonthOfYear(new DateOnly(2027, 10, 1)), new SpanOfTime(0.05),
            new Amount(375, Unit.HoursPerYear), Amount.Money(6_000_000, null)]).In(language),
        Is.EqualTo(expected));

    [TestCase(0.84, 3, "84 %", "84%")]
    [TestCase(0.1234, 3, "12.3 %", "12.3%")]
    [TestCase(0.1234, 2, "12 %", "12%")]
    [TestCase(1, 2, "100 %", "100%")]
    [TestCase(0.9996, 3, ">99.9 %", ">99.9%")]
    [TestCase(0.997, 2, ">99 %", ">99%")]
    [TestCase(0.0004, 3, "<0.1 %", "<0.1%")]
    public void Share_HasOneSpellingInEachLanguage(double share, int digits, string english, string japanese)
    {
        Assert.That((Figure.Share(share, Language.English, digits), Figure.Share(share, Language.Japanese, digits)),
            Is.EqualTo((english, japanese)));
        Assert.That(UnitText.Of(share, Unit.Share, Language.Japanese, digits: digits), Is.EqualTo(japanese), "the same by every door");
    }
}
