using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>A page with every kind of block and picture, in a real browser, from a file.</summary>
public sealed class HtmlPageTests
{
    [Test]
    public async Task Page_OpensFromAFile_WithoutAComplaintOrARequest()
    {
        await using var visit = await Visit.To(PageOfEverything.Html());
        await visit.Read("en");
        await visit.Read("ja");
        visit.AssertQuiet();
    }

    // What is not drawn needs nothing that draws, and no licence of it.
    [Test]
    public async Task PageWithoutAPicture_IsSmall_AndWorks()
    {
        var html = HtmlPage.Write(new Page(ReportWords.MeasureNext).Sentence(ReportWords.NothingToMeasure), Language.English, "0");
        Assert.That(html, Has.Length.LessThan(100_000).And.Not.Contain("octet-stream").And.Not.Contain("Apache"));
        await using var visit = await Visit.To(html);
        await visit.Read("ja");
        Assert.That(await visit.Page.InnerTextAsync("article[lang=ja] h1"), Is.EqualTo(ReportWords.MeasureNext.Japanese));
        visit.AssertQuiet();
    }

    // Of every kind of block and picture a result keeps all that is drawn.
    [Test]
    public void SavedPage_IsDrawnTheSame()
    {
        foreach (var titles in (IReadOnlyList<string>[])[["Letters", "Forms"], PageOfEverything.Attacks])
        {
            var page = PageOfEverything.With(titles);
            var json = System.Text.Json.JsonSerializer.Serialize(SavedPage.Of(page), ResultJsonContext.Of<PageJson>());
            var read = SavedPage.From(System.Text.Json.JsonSerializer.Deserialize(json, ResultJsonContext.Of<PageJson>())!);
            Assert.That(HtmlPage.Write(read, Language.English, "0"), Is.EqualTo(HtmlPage.Write(page, Language.English, "0")));
        }
    }

    [TestCase("ja")]
    [TestCase("en")]
    public async Task EveryPicture_IsDrawnAndToldUnderThePointer(string language)
    {
        await using var visit = await Visit.To(PageOfEverything.Html());
        await visit.Read(language);
        await visit.HoverEveryPicture();
        Assert.That(await visit.Page.Locator(Visit.Plots).CountAsync(), Is.EqualTo(7));
        visit.AssertQuiet();
    }

    [TestCase(360)]
    [TestCase(1400)]
    public async Task Page_FitsTheWindow(int width)
    {
        await using var visit = await Visit.To(PageOfEverything.Html(), width);
        await visit.HoverEveryPicture();
        Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0));
        await visit.Read("en");
        Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0));
    }

    [Test]
    public async Task Keyboard_ReachesTheOtherLanguageEveryPartAndEveryTable()
    {
        await using var visit = await Visit.To(PageOfEverything.Html());
        await visit.Page.Keyboard.PressAsync("Tab"); // to the content
        await visit.Page.Keyboard.PressAsync("Tab"); // the language that is chosen
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Locator("article[lang=en]")).ToBeVisibleAsync();
        Assert.That(await visit.Page.EvaluateAsync<string>("() => document.documentElement.lang"), Is.EqualTo("en"));
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("article[lang=en] nav a").First).ToBeFocusedAsync();
        var summary = visit.Page.Locator("article[lang=en] summary").First;
        await summary.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("article[lang=en] figure table").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task WithoutScript_TablesStandOpenAndBothLanguagesCanBeRead()
    {
        await using var visit = await Visit.To(PageOfEverything.Html(), withScript: false);
        await Assertions.Expect(visit.Page.Locator("article[lang=ja] figure table").First).ToBeVisibleAsync();
        await visit.Page.Locator(".languages label[lang=en]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("article[lang=en] figure table").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("article[lang=ja]")).ToBeHiddenAsync();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Axe_FindsNothing(ColorScheme colours)
    {
        await using var visit = await Visit.To(PageOfEverything.Html(), colours: colours);
        foreach (var language in (string[])["ja", "en"])
        {
            await visit.Read(language);
            var found = await visit.Page.RunAxe();
            Assert.That(found.Violations.Select(Visit.Told), Is.Empty);
        }
    }

    [Test]
    public async Task Print_DrawsEveryPictureForPaper()
    {
        await using var visit = await Visit.To(PageOfEverything.Html(), colours: ColorScheme.Dark);
        var pdf = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.That(pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8), Is.True);
        // Without printing, only pictures near the window have been drawn.
        Assert.That(await visit.Page.Locator("article[lang=ja] .plot canvas").CountAsync(), Is.EqualTo(7));
        Assert.That(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.classList.contains('on-paper')"), Is.False);
        visit.AssertQuiet();
    }

    [Test]
    public async Task SaveButton_GivesAPicture()
    {
        await using var visit = await Visit.To(PageOfEverything.Html());
        await visit.Page.Locator(Visit.Plots).First.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(visit.Page.Locator($"{Visit.Plots} canvas").First).ToBeVisibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator("article:visible figure .save").First.ClickAsync());
        var picture = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.That(picture.AsSpan(1, 3).SequenceEqual("PNG"u8), Is.True);
        visit.AssertQuiet();
    }

    [TestCase(1400)]
    [TestCase(360)]
    public async Task AttackStrings_AreOnlyText(int width)
    {
        await using var visit =
            await Visit.To(HtmlPage.Write(PageOfEverything.With(PageOfEverything.Attacks), Language.English, "0"), width);
        await visit.HoverEveryPicture();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await visit.Page.Locator("script").CountAsync(), Is.EqualTo(4 + 2 * 7),
                "the one that folds, the two that draw, the one of all the rest, and the data of each picture");
            Assert.That(await visit.Page.Locator("article img, article svg, article style, [onmouseover], [onerror], [onload]")
                .CountAsync(), Is.Zero);
            Assert.That(await visit.Page.Locator("article[lang=en] td").First.TextContentAsync(), Is.EqualTo("<script>alert(1)</script>"));
            Assert.That(await visit.Page.EvaluateAsync<bool>(
                "() => /[\\u202a-\\u202e\\u2066-\\u2069\\u0007\\u001b]/.test(document.documentElement.outerHTML)"), Is.False);
            Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0));
        }

        visit.AssertQuiet();
    }
}
