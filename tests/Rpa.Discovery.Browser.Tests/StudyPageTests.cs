using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Reports.Maps;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>The page of a whole study, of a small division in which every title is an attack.</summary>
[Category("Long")]
public sealed class StudyPageTests
{
    private const string Desk = """
        department: desk
        title: "<script>alert(1)</script>"
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: "\" onmouseover=\"alert(2)"
        study: { start: 2026-06-01, horizon: 60 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 3285, overtime: { for: due, up-to: 2 h, pay: 2643 }, title: "<img src=x onerror=alert(3)>" }
          chief: { capacity: 1, hourly-cost: 5000, title: "</style><svg onload=alert(4)>" }
        workflows:
          requests:
            title: "--hero"
            arrivals: { about: 80 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                title: "{b}{c|x} </script><script>alert(5)</script>"
                work: { by: clerk, effort: { usually: 3 min, sometimes: 9 min, share: 1 in 10 } }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: x }
                transitions: [ { event: done, target: keyed } ]
              keyed:
                title: "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
                work: { by: clerk, effort: about 4 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: x }
                transitions: [ { event: done, target: signed } ]
              signed:
                title: "=1+1; '; DROP TABLE"
                work: { by: chief, effort: about 1 min }
                traits: { authority: decision }
                transitions: [ { event: done, target: done } ]
              done: { type: final, title: LONG }

        """;

    private static readonly Lazy<string> Html =
        new(() => Of(study => study.Run(new StudyOptions { ParameterDraws = 40 }).Report.ToHtml(Language.Japanese)));

    private static string Of(Func<AutomationStudy, string> write)
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-study-").FullName;
        try
        {
            var path = Path.Combine(folder, "desk.yaml");
            File.WriteAllText(path, Desk.Replace("LONG", new string('界', 10_000), StringComparison.Ordinal));
            return write(AutomationStudy.Load(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Plan_IsOneSheetOfPaper_WithNothingCut()
    {
        var options = new StudyOptions { ParameterDraws = 40, Portfolio = new PortfolioConstraints() };
        await using var visit = await Visit.To(
            Of(study => Encoding.UTF8.GetString(study.OnePage(options).ToHtml(Language.Japanese))), 360);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var sheet = visit.Page.Locator(".sheet");
        Assert.That(await sheet.CountAsync(), Is.EqualTo(1));
        Assert.That(await sheet.EvaluateAsync<int>("s => Math.max(0, s.scrollHeight - s.clientHeight)"), Is.Zero, "what does not fit");
        Assert.That(await visit.Page.Locator("script, img, [onerror], body style").CountAsync(), Is.Zero);
        visit.AssertQuiet();
    }

    [TestCase(1400)]
    [TestCase(360)]
    public async Task Study_OpensAndFits_WithEveryPictureUnderThePointer(int width)
    {
        await using var visit = await Visit.To(Html.Value, width);
        foreach (var language in (string[])["ja", "en"])
        {
            await visit.Read(language);
            await visit.HoverEveryPicture();
            Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0));
        }

        visit.AssertQuiet();
    }

    [Test]
    public async Task Study_AnswersInTheFirstWindow_WhatHowMuchWhatCostAndHowSure()
    {
        await using var visit = await Visit.To(Html.Value);
        await visit.Read("en");
        foreach (var question in (string[])["How much does it give, at least and at most?", "What does it cost?",
            "How sure is it that this is the first?", "What would change it?"])
        {
            var box = await visit.Page.Locator($"article[lang=en] .answer h2:text-is(\"{question}\")").BoundingBoxAsync();
            Assert.That(box!.Y + box.Height, Is.LessThan(900), question);
        }
    }

    // From the first window one link leads to what it does not answer, and that fits a window.
    [TestCase("en", "What is asked: clerk, manager, adviser, councillor")]
    [TestCase("ja", "聞かれること: 職員・管理職・助言者・議会")]
    public async Task Study_AnswersWhatElseIsAsked_OneLinkFromTheFirstWindow_InAWindow(string language, string heading)
    {
        await using var visit = await Visit.To(Html.Value);
        await visit.Read(language);
        var link = visit.Page.Locator($"article[lang={language}] nav.parts a", new() { HasTextString = heading });
        await link.ClickAsync();
        var table = visit.Page.Locator($"article[lang={language}] section",
            new() { Has = visit.Page.Locator($"h2:text-is(\"{heading}\")") }).Locator("table");
        Assert.That(await table.Locator("tbody tr").CountAsync(), Is.EqualTo(9));
        foreach (var answer in await table.Locator("td:last-child").AllTextContentsAsync())
            Assert.That(answer.Trim(), Is.Not.Empty.And.Not.EqualTo("–"));
        await Assertions.Expect(table).ToBeInViewportAsync(new() { Ratio = 0.7f });
    }

    // Parts far from the window are laid out only when it comes near, so how far a link leads is known late.
    [TestCase(1400)]
    [TestCase(360)]
    public async Task Study_EveryLinkToAPart_LeadsToItsHeading(int width)
    {
        await using var visit = await Visit.To(Html.Value, width);
        await visit.Read("ja");
        foreach (var link in await visit.Page.Locator("article[lang=ja] nav.parts a").AllAsync())
        {
            await link.ClickAsync();
            var heading = visit.Page.Locator(await link.GetAttributeAsync("href") ?? "");
            await Assertions.Expect(heading).ToBeInViewportAsync(new() { Ratio = 0.9f });
            await visit.Page.WaitForTimeoutAsync(500); // a later layout must not push it away
            await Assertions.Expect(heading).ToBeInViewportAsync(new() { Ratio = 0.9f });
        }
    }

    [Test]
    public async Task Study_Titles_AreOnlyText()
    {
        await using var visit = await Visit.To(Html.Value);
        Assert.That(
            await visit.Page.Locator(
                "article img, article svg:not(details.map svg.wm), article svg *:is(script, image, foreignObject, a, use), article "
                + "style, [onmouseover], [onerror], [onload]").CountAsync(), Is.Zero);
        Assert.That(await visit.Page.Locator("h1:visible").TextContentAsync(), Does.Contain("<script>alert(1)</script>"));
        visit.AssertQuiet();
    }

    [TestCase(1400)]
    [TestCase(360)]
    public async Task Map_Titles_AreOnlyText(int width)
    {
        var department = DepartmentYaml.Parse(Desk.Replace("LONG", new string('W', 10_000), StringComparison.Ordinal)).ValueOrThrow();
        await using var visit = await Visit.To(SvgMap.WritePage(department), width);
        Assert.That(
            await visit.Page.Locator(
                "script, img, svg svg, svg *:is(image, foreignObject, a, use), body style, [onmouseover], [onerror], [onload]")
                .CountAsync(), Is.Zero);
        Assert.That(await visit.Page.Locator("svg").CountAsync(), Is.EqualTo(1));
        Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0));
        visit.AssertQuiet();
    }

    [Test]
    public async Task Map_IsSavedAsAFileOfItsOwn_ThatIsOurs()
    {
        await using var visit = await Visit.To(Html.Value);
        await visit.Read("ja");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.Locator("article[lang=ja] details.map[open] .save").First.ClickAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(".svg"));
        var svg = System.Xml.Linq.XDocument.Load(await download.PathAsync());
        Assert.That(svg.Root!.Name.LocalName, Is.EqualTo("svg"));
        Assert.That(svg.Descendants().First(e => e.Name.LocalName == "style").Value,
            Does.StartWith(".wm{font-family").And.Not.Contain(".hero"));
        visit.AssertQuiet();
    }

    // What a page folds is not laid out before, and the library of its pictures is not unpacked before the words are there.
    [Test]
    public async Task Words_AreThereBeforeTheFirstPicture()
    {
        await using var visit = await Visit.To(Html.Value);
        await visit.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-picture').length > 0");
        Assert.That(
            await visit.Page.EvaluateAsync<bool>(
                "() => performance.getEntriesByName('first-contentful-paint')[0].startTime < "
                + "performance.getEntriesByName('first-picture')[0].startTime"), Is.True);
        Assert.That(await visit.Page.EvaluateAsync<string>("() => document.documentElement.className"), Is.EqualTo("scripted"));
        visit.AssertQuiet();
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Axe_FindsNothing(ColorScheme colours)
    {
        await using var visit = await Visit.To(Html.Value, colours: colours);
        var found = await visit.Page.RunAxe();
        Assert.That(found.Violations.Select(Visit.Told), Is.Empty);
    }

    [Test]
    public async Task Print_OpensEveryCardAndFoldsItAgain()
    {
        await using var visit = await Visit.To(Html.Value);
        var before = await visit.Page.Locator("details.card[open]").CountAsync();
        var pdf = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.That(pdf, Has.Length.GreaterThan(20_000));
        Assert.That(await visit.Page.Locator("details.card[open]").CountAsync(), Is.EqualTo(before));
        visit.AssertQuiet();
    }
}
