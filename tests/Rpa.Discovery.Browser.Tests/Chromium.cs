using Microsoft.Playwright;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>The one browser of all tests: Debian's chromium, which fetches nothing by itself.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
            return;
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_browser is not null)
            await s_browser.CloseAsync();
        s_playwright?.Dispose();
    }

    /// <summary>The browser; without one the test is skipped, but on a build machine that is a failure.</summary>
    public static IBrowser Found()
    {
        if (s_browser is not null)
            return s_browser;
        const string missing = "No chromium was found. 'apt-get install chromium fonts-noto-cjk' installs one; these tests download none.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
            Assert.Fail(missing);
        else
            Assert.Ignore(missing);
        throw new InvalidOperationException(missing);
    }
}
