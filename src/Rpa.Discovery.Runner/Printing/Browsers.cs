namespace Rpa.Discovery.Runner.Printing;

/// <summary>Where browsers of the Chromium family lie, by the names that they have.</summary>
internal static class Browsers
{
    /// <summary>The variable that may name one.</summary>
    public const string Variable = "CHROMIUM";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable",
            "msedge", "brave-browser"];

    private static readonly string[] Programs = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe",
        @"Chromium\Application\chrome.exe"];

    private static readonly string[] Bundles =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    /// <summary>The first that is there; null where there is none.</summary>
    /// <param name="variable">The variables of the environment.</param>
    public static string? Installed(Func<string, string?> variable) =>
        Candidates(variable, OperatingSystem.IsWindows()).FirstOrDefault(File.Exists);

    /// <summary>Every place to look in, in order.</summary>
    public static IEnumerable<string> Candidates(Func<string, string?> variable, bool isWindows)
    {
        var folders = (variable("PATH") ?? "").Split(isWindows ? ';' : ':',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(Path.IsPathFullyQualified);
        foreach (var folder in folders)
        {
            foreach (var name in Names)
                yield return Path.Combine(folder, isWindows ? name + ".exe" : name);
        }

        foreach (var root in ((string[])["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]).Select(variable).OfType<string>()
            .Where(_ => isWindows))
        {
            foreach (var program in Programs)
                yield return $@"{root}\{program}";
        }

        if (isWindows)
            yield break;
        foreach (var bundle in Bundles)
            yield return bundle;
    }
}
