using Rpa.Discovery.Renderers;

namespace Rpa.Discovery.Tests.Renderers;

public sealed class MarkdownTextTests
{
    [TestCase("see https://example.org/a", @"see https\://example.org/a")]
    [TestCase("HTTP://example.org and ftp://x", @"HTTP\://example.org and ftp\://x")]
    [TestCase("WWW.example.org, www.b", @"WWW\.example.org, www\.b")]
    [TestCase("ito@example.org", @"ito\@example.org")]
    [TestCase("until 9:30, p. 4, 1:2", "until 9:30, p. 4, 1:2")]
    [TestCase("[a](http://b) <c>", @"\[a\](http\://b) &lt;c&gt;")]
    public void Escape_Address_IsNoLink(string text, string escaped) => Assert.That(MarkdownText.Escape(text), Is.EqualTo(escaped));
}
