namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Lines have up to 140 letters. Those that are longer are counted by room, and no count may rise.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    private static readonly Dictionary<string, int> Bounds = new(StringComparer.Ordinal)
    {
        ["src/Rpa.Discovery"] = 75,
        ["src/Rpa.Discovery.Excel"] = 25,
        ["src/Rpa.Discovery.Excel/Reading"] = 25,
        ["src/Rpa.Discovery.Excel/Report"] = 50,
        ["src/Rpa.Discovery.Excel/Writing"] = 50,
        ["src/Rpa.Discovery.Runner"] = 25,
        ["src/Rpa.Discovery.Runner/Arguments"] = 50,
        ["src/Rpa.Discovery.Runner/Commands"] = 100,
        ["src/Rpa.Discovery.Runner/Printing"] = 25,
        ["src/Rpa.Discovery.Runner/Terminal"] = 50,
        ["src/Rpa.Discovery/Calendars"] = 75,
        ["src/Rpa.Discovery/CaseMachines"] = 75,
        ["src/Rpa.Discovery/Comparisons"] = 200,
        ["src/Rpa.Discovery/Contracts"] = 175,
        ["src/Rpa.Discovery/Credibility"] = 50,
        ["src/Rpa.Discovery/Decisions"] = 450,
        ["src/Rpa.Discovery/Diagnostics"] = 200,
        ["src/Rpa.Discovery/Estimates"] = 50,
        ["src/Rpa.Discovery/EventLogs"] = 25,
        ["src/Rpa.Discovery/Formats"] = 775,
        ["src/Rpa.Discovery/HotSpots"] = 50,
        ["src/Rpa.Discovery/Logging"] = 25,
        ["src/Rpa.Discovery/Model"] = 75,
        ["src/Rpa.Discovery/Pages"] = 50,
        ["src/Rpa.Discovery/Randomness"] = 75,
        ["src/Rpa.Discovery/Ranking"] = 150,
        ["src/Rpa.Discovery/Renderers"] = 75,
        ["src/Rpa.Discovery/Reports"] = 350,
        ["src/Rpa.Discovery/Simulation"] = 325,
        ["src/Rpa.Discovery/Validation"] = 175,
        ["src/Rpa.Discovery/Verification"] = 75,
        ["src/Rpa.Discovery/Wording"] = 500,
        ["tests/Fixtures/BackwardCall"] = 25,
        ["tests/Rpa.Discovery.Browser.Tests"] = 50,
        ["tests/Rpa.Discovery.Excel.Tests"] = 50,
        ["tests/Rpa.Discovery.Excel.Tests/Made"] = 25,
        ["tests/Rpa.Discovery.Judges"] = 25,
        ["tests/Rpa.Discovery.Judges/Audits"] = 150,
        ["tests/Rpa.Discovery.Judges/Departments"] = 200,
        ["tests/Rpa.Discovery.Judges/Plain"] = 75,
        ["tests/Rpa.Discovery.Judges/Ranking"] = 25,
        ["tests/Rpa.Discovery.Judges/Replays"] = 25,
        ["tests/Rpa.Discovery.Runner.Tests"] = 25,
        ["tests/Rpa.Discovery.Runner.Tests/Commands"] = 150,
        ["tests/Rpa.Discovery.Runner.Tests/Goldens"] = 25,
        ["tests/Rpa.Discovery.Runner.Tests/Rendered"] = 25,
        ["tests/Rpa.Discovery.Runner.Tests/Terminal"] = 25,
        ["tests/Rpa.Discovery.Tests"] = 125,
        ["tests/Rpa.Discovery.Tests/Architecture"] = 100,
        ["tests/Rpa.Discovery.Tests/Calendars"] = 50,
        ["tests/Rpa.Discovery.Tests/CaseMachines"] = 75,
        ["tests/Rpa.Discovery.Tests/Causes"] = 25,
        ["tests/Rpa.Discovery.Tests/Comparisons"] = 100,
        ["tests/Rpa.Discovery.Tests/Contracts"] = 25,
        ["tests/Rpa.Discovery.Tests/Credibility"] = 25,
        ["tests/Rpa.Discovery.Tests/Decisions"] = 275,
        ["tests/Rpa.Discovery.Tests/Estimates"] = 25,
        ["tests/Rpa.Discovery.Tests/EventLogs"] = 25,
        ["tests/Rpa.Discovery.Tests/Formats"] = 275,
        ["tests/Rpa.Discovery.Tests/HotSpots"] = 25,
        ["tests/Rpa.Discovery.Tests/Logging"] = 25,
        ["tests/Rpa.Discovery.Tests/Model"] = 25,
        ["tests/Rpa.Discovery.Tests/Pages"] = 25,
        ["tests/Rpa.Discovery.Tests/Randomness"] = 50,
        ["tests/Rpa.Discovery.Tests/Ranking"] = 150,
        ["tests/Rpa.Discovery.Tests/Renderers"] = 25,
        ["tests/Rpa.Discovery.Tests/Reports"] = 150,
        ["tests/Rpa.Discovery.Tests/Requirements"] = 25,
        ["tests/Rpa.Discovery.Tests/Simulation"] = 600,
        ["tests/Rpa.Discovery.Tests/Validation"] = 100,
        ["tests/Rpa.Discovery.Tests/Verification"] = 50,
        ["tests/Rpa.Discovery.Tests/Wording"] = 25,
    };

    [Test]
    public void LongLines_BecomeFewer()
    {
        var counted = Counted();
        Assert.Multiple(() =>
        {
            foreach (var (place, lines) in counted)
                Assert.That(lines, Is.LessThanOrEqualTo(Bounds.GetValueOrDefault(place)), $"lines of more than {Longest} letters in {place}: wrap them");
        });
    }

    [Test]
    public void Bounds_AreNearWhatIsThere()
    {
        var counted = Counted();
        Assert.That(Bounds.Where(b => counted.GetValueOrDefault(b.Key) + Slack < b.Value).Select(b => $"{b.Key}: {counted.GetValueOrDefault(b.Key)}"), Is.Empty, "lower the bound");
    }

    // So many may be wrapped before the bound has to follow.
    private const int Slack = 60;

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
