namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Lines have up to 140 letters. Longer ones, most of them one literal or one expression inside a text, are counted by room; no
/// count may rise.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    private static readonly Dictionary<string, int> Bounds = new(StringComparer.Ordinal)
    {
        ["src/Rpa.Discovery.Runner/Commands"] = 5,
        ["src/Rpa.Discovery.Runner/Terminal"] = 5,
        ["src/Rpa.Discovery.Core/CaseMachines"] = 15,
        ["src/Rpa.Discovery.Core/Comparisons"] = 5,
        ["src/Rpa.Discovery/Contracts"] = 5,
        ["src/Rpa.Discovery.Core/Decisions"] = 5,
        ["src/Rpa.Discovery.Core/Diagnostics"] = 10,
        ["src/Rpa.Discovery.Core/Formats"] = 10,
        ["src/Rpa.Discovery.Core/Ranking"] = 10,
        ["src/Rpa.Discovery/Renderers"] = 5,
        ["src/Rpa.Discovery/Reports"] = 5,
        ["src/Rpa.Discovery.Core/Simulation"] = 5,
        ["src/Rpa.Discovery.Core/Wording"] = 10,
        ["tests/Rpa.Discovery.Browser.Tests"] = 5,
        ["tests/Rpa.Discovery.Excel.Tests/Made"] = 5,
        ["tests/Rpa.Discovery.Judges/Audits"] = 10,
        ["tests/Rpa.Discovery.Judges/Departments"] = 5,
        ["tests/Rpa.Discovery.Judges/Plain"] = 5,
        ["tests/Rpa.Discovery.Judges/Replays"] = 5,
        ["tests/Rpa.Discovery.Runner.Tests/Commands"] = 10,
        ["tests/Rpa.Discovery.Tests"] = 5,
        ["tests/Rpa.Discovery.Tests/Architecture"] = 10,
        ["tests/Rpa.Discovery.Tests/Calendars"] = 5,
        ["tests/Rpa.Discovery.Tests/Credibility"] = 5,
        ["tests/Rpa.Discovery.Tests/Decisions"] = 5,
        ["tests/Rpa.Discovery.Tests/EventLogs"] = 5,
        ["tests/Rpa.Discovery.Tests/Formats"] = 20,
        ["tests/Rpa.Discovery.Tests/Reports"] = 10,
        ["tests/Rpa.Discovery.Tests/Requirements"] = 5,
        ["tests/Rpa.Discovery.Tests/Simulation"] = 5,
        ["tests/Rpa.Discovery.Tests/Validation"] = 5,
        ["tests/Rpa.Discovery.Tests/Verification"] = 5,
    };

    [Test]
    public void LongLines_BecomeFewer()
    {
        var counted = Counted();
        Assert.Multiple(() =>
        {
            foreach (var (place, lines) in counted)
                Assert.That(lines, Is.LessThanOrEqualTo(Bounds.GetValueOrDefault(place)),
                    $"lines of more than {Longest} letters in {place}: wrap them");
        });
    }

    [Test]
    public void Bounds_AreNearWhatIsThere()
    {
        var counted = Counted();
        Assert.That(Bounds.Where(b => counted.GetValueOrDefault(b.Key) + Slack < b.Value)
            .Select(b => $"{b.Key}: {counted.GetValueOrDefault(b.Key)}"), Is.Empty, "lower the bound");
    }

    // So many may be wrapped before the bound has to follow.
    private const int Slack = 8;

    private static Dictionary<string, int> Counted()
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var top in (string[])["src", "tests"])
        {
            foreach (var path in Directory.EnumerateFiles(Checkout.Path(top), "*.cs", SearchOption.AllDirectories))
            {
                var parts = Path.GetRelativePath(Checkout.Root, path).Split('/', '\\');
                if (parts.Contains("obj") || parts.Contains("bin"))
                    continue;
                // A room is a folder of a project; files beside the rooms are the project's own.
                var place = string.Join('/', parts.Take(Math.Min(3, parts.Length - 1)));
                var lines = File.ReadLines(path).Count(line => line.Length > Longest);
                if (lines > 0)
                    counted[place] = counted.GetValueOrDefault(place) + lines;
            }
        }

        return counted;
    }
}
