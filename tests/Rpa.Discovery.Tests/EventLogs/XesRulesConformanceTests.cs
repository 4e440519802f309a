namespace Rpa.Discovery.Tests.EventLogs;

/// <summary>The judge of written logs is itself judged by other people's files, each of which keeps or breaks one rule of the standard and
/// says so in its name.</summary>
public sealed class XesRulesConformanceTests
{
    // Of these the standard leaves open whether they are right: an announced but unused feature, a global of no scope, and a key with a
    // blank, which its schema forbids.
    private static readonly string[] _open = ["dateCorrectValue", "logNoNestedAttributes", "stringNotNestedButDeclared",
        "globalNoAttributes", "partial order example"];

    [Test]
    public void Broken_FilesThatBreakARule_AreRefused_AndNoOther()
    {
        var folder = SharedData.Folder("logs", "xes-conformance");
        var wrong = new List<string>();
        var seen = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.xes").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (_open.Contains(name))
                continue;
            seen++;
            using var stream = File.OpenRead(path);
            var broken = XesRules.Broken(stream);
            if (broken.Count == 0 != IsRight(name))
                wrong.Add($"{name}: {string.Join("; ", broken)}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(seen, Is.GreaterThan(50));
            Assert.That(wrong, Is.Empty);
        });
    }

    private static bool IsRight(string name) =>
        name.EndsWith("CorrectAttributes", StringComparison.Ordinal) || name.EndsWith("CorrectValue", StringComparison.Ordinal)
        || name is "extensionStandard" or "listEmptyValues" or "listTwoValues";
}
