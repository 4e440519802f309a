using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Renderers;

/// <summary>Every kind of block as Markdown, in both languages, and nothing in it that a user wrote means anything to Markdown.</summary>
public sealed class MarkdownRendererTests
{
    private static readonly Page Whole = new Page((Text)"The title")
        .Lead((Text)"lead")
        .Contents(SignWords.Contents)
        .Heading((Text)"First part")
        .Sentence((Text)"a sentence")
        .Pause()
        .Items([new Item((Text)"asked", "?"), new Item((Text)"deeper", Indent: 2)])
        .Table<int>([new((Text)"n", n => new WholeNumber(n)) { IsRight = true },
            new((Text)"share", n => Amount.Share(n / 10.0)) { Brief = _ => (Text)"brief" }], [1, 25])
        .Add(new Page((Text)"Second")
            .Card((Text)"A card", new Page().Sentence((Text)"on the card").List((Text)"caption", [(Text)"item"]))
            .Draw(new Sankey((Text)"picture", (Text)"d", Unit.Hours, [])))
        .Command("rpa-discovery study x.yaml");

    [Test]
    public void EveryBlock_InReadingOrder() => Assert.That(MarkdownRenderer.Render(Whole, Language.English), Is.EqualTo("""
        # The title

        **lead**

        ## Contents

        - [First part](#first-part)
        - [Second](#second)

        ## First part

        a sentence

        - asked
        - deeper

        | n | share |
        | --- | --- |
        | 1 | 10 % |
        | 25 | 250 % |

        ## Second

        ### A card

        on the card

        **caption**

        - item

        ```text
        rpa-discovery study x.yaml
        ```

        """.ReplaceLineEndings("\n")));

    [Test]
    public void TheLanguage_IsTheReaders() =>
        Assert.That(MarkdownRenderer.Render(Whole, Language.Japanese), Does.Contain("## 目次").And.Contain("| 1 | 10% |"));

    [Test]
    public void WhatAUserWrote_IsOnlyText()
    {
        var page = new Page((Text)"# <b>title</b>").Sentence((Text)"1. no list").Items([(Text)"| no | table |\n# no heading"])
            .Table<int>([new((Text)"a|b", _ => (Text)"[x](http://y)")], [0]);
        var text = MarkdownRenderer.Render(page, Language.English);
        Assert.That(text,
            Is.EqualTo("# \\# &lt;b&gt;title&lt;/b&gt;\n\n1\\. no list\n\n- \\| no \\| table \\| \\# no heading\n\n| a\\|b |\n| --- |\n| "
                + "\\[x\\](http\\://y) |\n"));
    }
}
