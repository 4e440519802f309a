using System.Runtime.CompilerServices;

namespace Rpa.Discovery.Runner.Tests;

/// <summary>Compares text with a file under Snapshots; a test never writes the file.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, string name, [CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!Directory.Exists(Path.Combine(folder.FullName, "Snapshots")))
            folder = folder.Parent!;
        var path = Path.Combine(folder.FullName, "Snapshots", name);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.That(actual.ReplaceLineEndings("\n"), Is.EqualTo(expected), () => $"{path} should read:{Environment.NewLine}{actual}");
    }
}
