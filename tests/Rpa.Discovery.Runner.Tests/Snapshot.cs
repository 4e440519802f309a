namespace Rpa.Discovery.Runner.Tests;

/// <summary>Compares text with a file under Snapshots; a test never writes the file.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, string name)
    {
        // Not from the caller's file path: a deterministic build writes '/_/' for the checkout's folder.
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "Snapshots")))
            folder = folder.Parent
                ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds 'Snapshots'.");
        var path = Path.Combine(folder.FullName, "Snapshots", name);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.That(actual.ReplaceLineEndings("\n"), Is.EqualTo(expected), () => $"{path} should read:{Environment.NewLine}{actual}");
    }
}
