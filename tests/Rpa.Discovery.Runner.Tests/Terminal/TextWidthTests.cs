using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Tests.Terminal;

public sealed class TextWidthTests
{
    [TestCase("abc", 3)]
    [TestCase("督促状", 6)]
    [TestCase("ｶﾅ", 2, TestName = "HalfWidthKatakana_TakesOneEach")]
    [TestCase("ＦＹ", 4, TestName = "FullWidthLatin_TakesTwoEach")]
    [TestCase("か\u3099", 2, TestName = "CombiningMark_TakesNone")]
    [TestCase("𠮷", 2, TestName = "LetterBeyondTheFirstPlane_TakesTwo")]
    [TestCase("〜", 2)]
    [TestCase("±…─", 3, TestName = "AmbiguousLetters_TakeOne")]
    [TestCase("", 0)]
    public void Of_CountsCells(string text, int cells) => Assert.That(TextWidth.Of(text), Is.EqualTo(cells));

    [Test]
    public void Wrap_EnglishText_BreaksAtSpaces() =>
        Assert.That(TextWidth.Wrap("the queue never settles", 10), Is.EqualTo(new[] { "the queue", "never", "settles" }));

    [Test]
    public void Wrap_Share_KeepsItsSign() =>
        Assert.That(TextWidth.Wrap("falls from 40 % to 37 %", 13), Is.EqualTo(new[] { "falls from", "40 % to 37 %" }));

    [Test]
    public void Wrap_JapaneseText_BreaksBetweenLettersButNotBeforeAFullStop() =>
        Assert.That(TextWidth.Wrap("振替科目更正です。次", 16), Is.EqualTo(new[] { "振替科目更正で", "す。次" }));

    [Test]
    public void Wrap_WordLongerThanTheLine_IsCut() =>
        Assert.That(TextWidth.Wrap("abcdefghij", 4), Is.EqualTo(new[] { "abcd", "efgh", "ij" }));

    [Test]
    public void Wrap_LosesNothingButSpaces([Values(2, 3, 7, 20, 80)] int width)
    {
        const string text = "窓口対応 (counter) のため、消込が2日遅れる。 See 'rpa-discovery validate' 𠮷野家〜〜〜!!";
        var lines = TextWidth.Wrap(text, width);
        Assert.That(string.Concat(lines).Replace(" ", "", StringComparison.Ordinal),
            Is.EqualTo(text.Replace(" ", "", StringComparison.Ordinal)));
        Assert.That(lines.Where(line => TextWidth.Of(line) > width), Is.Empty);
    }
}
