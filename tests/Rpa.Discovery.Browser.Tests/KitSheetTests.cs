using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>The printed sheets of a workshop, in a real browser, on paper: one page each, and nothing of it cut off.</summary>
public sealed partial class KitSheetTests
{
    private static readonly string[] AimIds = ["on-time", "overtime", "time", "money", "burden"];

    private static KitFacts Facts(string text) => new((Message)text, [.. AimIds.Select((id, i) => new KitAim(id, (Message)text, i > 0))],
        [new((Message)text, KitJob.Time, text), new((Message)text, KitJob.Dates, text), new((Message)text, KitJob.Ticks, text)]);

    private static IEnumerable<TestCaseData> Sheets()
    {
        (string Name, KitFacts Facts)[] kinds =
        [
            ("blank", KitFacts.None),
            ("known", Facts("100 points: 1,234,567 late cases a year, 2 % of those due")),
            .. PageOfEverything.Attacks.Select((text, i) => ($"attack {i}", Facts(text))),
        ];
        foreach (var (name, facts) in kinds)
        {
            foreach (var file in WorkshopKit.Of(facts).Where(f => name is "blank" or "known" || f.Name is "3-ballot" or "4-stopwatch"))
            {
                foreach (var language in name is "blank" or "known"
                    ? (Language[])[Language.Japanese, Language.English] : [Language.Japanese])
                    yield return new TestCaseData(file, language).SetArgDisplayNames(name, file.Name, language.ToString());
            }
        }
    }

    [TestCaseSource(nameof(Sheets))]
    public async Task EverySheet_IsOnePageOfPaper_WithNothingCut(object sheets, object spoken)
    {
        var (file, language) = ((SheetFile)sheets, (Language)spoken);
        await using var visit = await Visit.To(SheetPage.Write(file, language), 360);
        Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0), "on a telephone");
        var pdf = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        Assert.That(PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf)), Is.EqualTo(file.Sheets.Count));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var sheet in await visit.Page.Locator(".sheet").AllAsync())
            Assert.That(
                await sheet.EvaluateAsync<string>(
                    "s => `${Math.max(0, s.scrollHeight - s.clientHeight)} ${Math.max(0, s.scrollWidth - s.clientWidth)}`"),
                    Is.EqualTo("0 0"), "what does not fit");
        Assert.That(await visit.Page.Locator("script, img, svg, [onmouseover], [onerror], [onload], body style").CountAsync(), Is.Zero);
        visit.AssertQuiet();
    }

    [Test]
    public async Task ACutSheet_WouldBeSeen()
    {
        var file = new SheetFile("x", (Message)"x",
            [new((Message)"x", [new SheetGrid([new((Message)"x", 100)], [.. SheetGrid.Blank(30, 1)], 20)])]);
        await using var visit = await Visit.To(SheetPage.Write(file, Language.English));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.That(await visit.Page.Locator(".sheet").EvaluateAsync<int>("s => s.scrollHeight - s.clientHeight"), Is.GreaterThan(100));
    }

    [TestCase("ja")]
    [TestCase("en")]
    public async Task Axe_FindsNothing(string language)
    {
        foreach (var file in WorkshopKit.Of(Facts("Letters")))
        {
            await using var visit = await Visit.To(SheetPage.Write(file, language == "ja" ? Language.Japanese : Language.English));
            var found = await visit.Page.RunAxe();
            Assert.That(found.Violations.Select(Visit.Told), Is.Empty, file.Name);
        }
    }

    [GeneratedRegex(@"/Type /Page\b(?!s)")]
    private static partial Regex PageObject();
}
