using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>A page in the browser, from a file, with all that it complained of and asked for.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>The pictures of the language that is shown.</summary>
    public const string Plots = "article:visible .plot:visible";

    private readonly IBrowserContext _context;
    private readonly string _folder;

    private Visit(IBrowserContext context, IPage page, string folder)
    {
        _context = context;
        Page = page;
        _folder = folder;
    }

    public IPage Page { get; }

    /// <summary>Everything on the console, and every error that no script caught.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Everything that was asked for but the page itself.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<Visit> To(string html, int width = 1400, int height = 900, ColorScheme colours = ColorScheme.Light,
        bool withScript = true)
    {
        var browser = Chromium.Found();
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-page-").FullName;
        var path = Path.Combine(folder, "report.html");
        await File.WriteAllTextAsync(path, html);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours,
            JavaScriptEnabled = withScript, AcceptDownloads = true
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, folder);
        page.Console += (_, message) => visit.Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => visit.Complaints.Add(error);
        page.Dialog += (_, dialog) => visit.Complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) =>
        {
            if (!request.Url.EndsWith("/report.html", StringComparison.Ordinal))
                visit.Requests.Add(request.Url);
        };
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return visit;
    }

    public async Task<int> WiderThanTheWindow() =>
        await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async Task Read(string language)
    {
        await Page.CheckAsync($"#language-{language}", new() { Force = true });
        await Assertions.Expect(Page.Locator($"article[lang={language}]")).ToBeVisibleAsync();
    }

    /// <summary>Over each picture the pointer goes from corner to corner, so that it meets something whatever is drawn.</summary>
    public async Task HoverEveryPicture()
    {
        foreach (var plot in await Page.Locator(Plots).AllAsync())
        {
            await plot.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(plot.Locator("canvas")).ToBeVisibleAsync();
            var box = (await plot.BoundingBoxAsync())!;
            foreach (var share in (float[])[0.1f, 0.3f, 0.5f, 0.7f, 0.9f])
                await Page.Mouse.MoveAsync(box.X + box.Width * share, box.Y + Math.Min(box.Height, 800) * share);
        }
    }

    /// <summary>A rule of accessibility that was broken, and where.</summary>
    public static string Told(AxeResultItem item) => $"{item.Id}: {item.Help} {string.Join(" | ", item.Nodes.Take(3).Select(n => n.Html))}";

    public void AssertQuiet()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Complaints, Is.Empty);
            Assert.That(Requests, Is.Empty);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
