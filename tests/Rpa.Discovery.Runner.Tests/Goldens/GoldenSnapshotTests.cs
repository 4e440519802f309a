using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Runner.Tests.Goldens;

/// <summary>
/// What every command says, to the byte, and that no figure moves in silence. A change on purpose: run these tests with
/// <c>RPA_GOLDENS=write</c>, read the difference; when a figure moved, raise <see cref="ModelSemantics.Number"/>, say in CHANGELOG.md
/// what moved and why, and add the line that the test asks for to <c>Goldens/semantics.txt</c>.
/// </summary>
public sealed class GoldenSnapshotTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("RPA_GOLDENS") == "write";

    private static IEnumerable<Golden> Quick => Golden.Quick;

    private static IEnumerable<Golden> Long => Golden.Long;

    [TestCaseSource(nameof(Quick))]
    public void Command_SaysWhatIsKept(object golden) => IsKept((Golden)golden);

    [Category("Long")]
    [TestCaseSource(nameof(Long))]
    public void Study_SaysWhatIsKept(object golden) => IsKept((Golden)golden);

    [Test]
    public void Figures_ThatMoved_HaveANumberOfTheirOwn()
    {
        var lines = File.ReadAllLines(Path.Combine(Golden.Folder, "semantics.txt"));
        var numbers = lines.Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, ModelSemantics.Number)),
            "semantics.txt has one line for each number, in order");
        Assert.That(lines[0], Is.EqualTo($"1 {Digest(golden => golden.First())}"), "the figures of version 0.1.0");
        Assert.That(lines[^1], Is.EqualTo($"{ModelSemantics.Number} {Digest(golden => golden.Kept())}"),
            "a figure has moved: raise ModelSemantics.Number and add this line");
        var changes = File.ReadAllText(Path.Combine(Golden.Folder, "..", "..", "..", "src", "Rpa.Discovery", "CHANGELOG.md"));
        foreach (var number in numbers.Skip(1))
            Assert.That(changes, Does.Contain($"Model semantics {number}"));
    }

    // Only figures that version 0.1.0 had: a new member is no other meaning of an old one.
    private static string Digest(Func<Golden, JsonNode> of)
    {
        var text = new StringBuilder();
        foreach (var golden in Golden.All)
        {
            var now = Golden.Figures(of(golden)).ToDictionary(f => f.Path, f => f.Figure, StringComparer.Ordinal);
            foreach (var (path, _) in Golden.Figures(golden.First()))
                text.Append(CultureInfo.InvariantCulture,
                    $"{golden.Name} {path} {(now.TryGetValue(path, out var figure) ? figure : null)}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static void IsKept(Golden golden)
    {
        var now = golden.Run();
        if (Writes)
            golden.Keep(now);
        Assert.That(Golden.Text(now), Is.EqualTo(Golden.Text(golden.Kept())));
    }
}
