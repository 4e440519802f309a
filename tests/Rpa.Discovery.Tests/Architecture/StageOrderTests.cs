namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The one place where the order of rooms is written down; a room uses only rooms above it.</summary>
public sealed class StageOrderTests
{
    internal static readonly string[] Rooms =
    [
        "Logging",
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
        "Causes",
        "Mining",
        "Comparisons",
        "Decisions",
        "ComingYears",
        "Verification",
        "Requirements",
        "Pages",
        "Renderers",
        "Contracts",
        "Reports",
        "", // the root namespace: the whole study in one call
    ];

    private static readonly string Planted = typeof(BackwardCall.Study).Assembly.Location;

    [Test]
    public void Library_UsesOnlyRoomsAbove()
    {
        var violations = new StageOrder("Rpa.Discovery", Rooms).Violations(TwoAssemblies.Paths);
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
        Assert.That(violations.Where(line => line.Contains($"BackwardCall.{from}", StringComparison.Ordinal)
            && line.EndsWith($"uses BackwardCall.{to}", StringComparison.Ordinal)), Is.Not.Empty);
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
        var strangers = TwoAssemblies.Sources
            .SelectMany(source => Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                .Select(path =>
                    (Folders: (Path.GetDirectoryName(Path.GetRelativePath(source, path)) ?? "")
                        .Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries), Path: path)))
            .Where(file => file.Folders is not ["obj" or "bin", ..])
            .Where(file => !File.ReadLines(file.Path).Any(line => line == Namespace(file.Folders)))
            .Select(file => Path.GetRelativePath(Checkout.Root, file.Path))
            .Order(StringComparer.Ordinal);
        Assert.That(strangers, Is.Empty, "a file's namespace is its folder");
    }

    private static string Namespace(string[] folders) => $"namespace {string.Join('.', folders.Prepend("Rpa.Discovery"))};";
}
