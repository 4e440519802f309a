using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The one place where the order of rooms is written down; a room uses only rooms above it.</summary>
public sealed class StageOrderTests
{
    private static readonly string[] Rooms =
    [
        "Wording",
        "Diagnostics",
        "Randomness",
        "Estimates",
        "Calendars",
        "Ranking",
        "Model",
        "Validation",
        "Formats",
        "EventLogs",
        "CaseMachines",
        "Simulation",
        "Credibility",
        "HotSpots",
        "Mining",
        "Comparisons",
        "Decisions",
        "Verification",
        "Reports",
        "", // the root namespace: the whole study in one call
    ];

    private static readonly string Library = typeof(Diagnostic).Assembly.Location;

    private static readonly string Planted = typeof(BackwardCall.Study).Assembly.Location;

    [Test]
    public void Library_UsesOnlyRoomsAbove()
    {
        var violations = new StageOrder("Rpa.Discovery", Rooms).Violations(Library);
        Assert.That(violations, Is.Empty, () => string.Join(Environment.NewLine, violations));
    }

    [TestCase("Model.InsideALambda", "Reports.Report")]
    [TestCase("Model.InsideAnIterator", "Reports.Report")]
    [TestCase("Model.AsBaseType", "Reports.Page")]
    [TestCase("Model.AsInterface", "Reports.IPage")]
    [TestCase("Model.AsField", "Reports.Page")]
    [TestCase("Model.AsTypeArgument", "Reports.Page")]
    [TestCase("Model.AsConstraint", "Reports.Page")]
    [TestCase("Model.AsAttributeArgument", "Reports.Page")]
    [TestCase("Model.AsLocal", "Reports.Page")]
    [TestCase("Model.AsCaughtException", "Reports.PageException")]
    [TestCase("Model.FromTheRoot", "Study")]
    public void PlantedBackwardUse_IsFoundAndNamed(string from, string to)
    {
        var violations = new StageOrder("BackwardCall", Rooms).Violations(Planted);
        Assert.That(violations.Where(line => line.Contains($"BackwardCall.{from}", StringComparison.Ordinal) && line.EndsWith($"uses BackwardCall.{to}", StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void PlantedForwardUse_IsNotReported()
    {
        var violations = new StageOrder("BackwardCall", Rooms).Violations(Planted);
        Assert.That(violations, Has.None.Contains("Innocent").And.None.StartsWith("'Reports'").And.None.StartsWith("'BackwardCall'"));
    }

    [Test]
    public void TypeInARoomOutsideTheOrder_IsNamed()
    {
        var violations = new StageOrder("BackwardCall", Rooms).Violations(Planted);
        Assert.That(violations, Has.One.Contains("'BackwardCall.Attic.Forgotten' is in room 'Attic'"));
    }

    [Test]
    public void Folders_AreTheRoomsOfTheirFiles()
    {
        var source = Checkout.Path("src", "Rpa.Discovery");
        var strangers = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(source, file).Replace('\\', '/'), Path: file))
            .Where(file => !file.File.StartsWith("obj/", StringComparison.Ordinal) && !file.File.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => !File.ReadLines(file.Path).Contains(ExpectedNamespace(file.File), StringComparer.Ordinal))
            .Select(file => $"{file.File} does not say '{ExpectedNamespace(file.File)}'")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.That(strangers, Is.Empty);
    }

    private static string ExpectedNamespace(string file)
    {
        var folder = Path.GetDirectoryName(file)?.Replace('\\', '.').Replace('/', '.');
        return string.IsNullOrEmpty(folder) ? "namespace Rpa.Discovery;" : $"namespace Rpa.Discovery.{folder};";
    }
}
