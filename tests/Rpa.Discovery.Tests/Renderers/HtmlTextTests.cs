using Rpa.Discovery.Renderers;

namespace Rpa.Discovery.Tests.Renderers;

/// <summary>Every text in a page is only text.</summary>
public sealed class HtmlTextTests
{
    [TestCase("<b onclick='x'>\"&amp;", "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;")]
    [TestCase("a\r\nb\tc", "a b c")]
    [TestCase("a\u202Eb\u2066c", "abc")]
    [TestCase("a\u0000\u001B[31mb\u2028c", "a  [31mb c")]
    [TestCase("𠮷野", "𠮷野")]
    public void Escape_LeavesNothingThatActs(string text, string escaped) => Assert.That(HtmlText.Escape(text), Is.EqualTo(escaped));

    // Not a case of the test above: an attribute cannot hold half a letter.
    [Test]
    public void Escape_OfHalfALetter_IsTheSignForAnUnreadableOne() => Assert.That(HtmlText.Escape("\uD800x"), Is.EqualTo("\uFFFDx"));

    [Test]
    public void Open_LeavesOutAnAttributeWithoutAValue_AndEscapesTheOthers()
    {
        var html = new HtmlText().Open("p", ("class", null), ("hidden", ""), ("title", "\"><script>")).Text("1 < 2").Close();
        Assert.That(html.ToString(), Is.EqualTo("<p hidden title=\"&quot;&gt;&lt;script&gt;\">1 &lt; 2</p>"));
    }
}
