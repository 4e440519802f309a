using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>Tables of 80 cells: names wrap between words, however wide the figures beside them are.</summary>
public sealed class ScreenTests
{
    private static readonly Column[] Columns = [new("effect", Flexible: true), new("a year, with its interval", Right: true),
        new("8 in 10 single years", Right: true)];
    private static readonly string[] Row = ["money really saved (overtime, fixed-term staff)",
        "-3,260,000 h a year (-3,430,000 to -3,090,000)", "-3,500,000 to -3,020,000"];

    [Test]
    public void Table_CutsNoWord()
    {
        var lines = Drawn(screen => screen.Table(Columns, [Row]));
        foreach (var word in Row.SelectMany(cell => cell.Split(' ')))
            Assert.That(string.Join('\n', lines), Does.Contain(word));
        Assert.That(lines.Max(line => TextWidth.Of(line)), Is.LessThanOrEqualTo(80));
    }

    [Test]
    public void Table_WithAWordThatIsTooLong_CutsItAndFits()
    {
        var lines = Drawn(screen => screen.Table(Columns, [[new string('x', 100), Row[1], Row[2]]]));
        Assert.That(lines.Max(line => TextWidth.Of(line)), Is.LessThanOrEqualTo(80));
        Assert.That(lines.Sum(line => line.Count(letter => letter == 'x')), Is.EqualTo(100));
    }

    [TestCase("money really saved", 6)]
    [TestCase("(overtime, fixed-term", 10)]
    [TestCase("80 %", 4)]
    [TestCase("時間外勤務（残業）", 4)]
    [TestCase("", 0)]
    public void LongestWord_IsWhatIsNeverBroken(string text, int cells) => Assert.That(TextWidth.LongestWord(text), Is.EqualTo(cells));

    private static string[] Drawn(Action<Screen> draw)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        draw(new Screen(writer, colour: false));
        return writer.ToString().TrimEnd('\n').Split('\n');
    }
}
