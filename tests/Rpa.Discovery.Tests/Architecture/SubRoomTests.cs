namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The order of the folders inside each room: a folder uses only those before it. "" are the room's own files.</summary>
public sealed class SubRoomTests
{
    internal static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = ["", "Catalogue"],
        ["Ranking"] = ["Matrix", "Weighing", "Inventories", "Methods", "Robustness", "Agreement", ""],
        ["Model"] = ["Quantities", "People", "Demand", "Workflows", "Bots", "", "Study", "Changes"],
        ["Formats"] = ["Yaml", "SpokenForms", "Tables", "Grammar", "Ballots", "Reading", "Writing", "Fields", "", "Maps", "StickyNotes",
            "Pilots", "BallotTables", "Offers", "Populations", "Sweeps"],
        ["Simulation"] = ["Stages", "Options", "Compile", "Collectors", "Kernel", "Recording", "Results", ""],
        ["Comparisons"] = ["Candidates", "Effects", "Selection", "Sweeps", ""],
        ["Decisions"] = ["Costs", "Aims", "Uncertainty", "Group", "Portfolios", ""],
        ["Verification"] = ["", "Calibration"],
        ["Pages"] = ["", "Charts"],
        ["Reports"] = ["Provenance", "Maps", ""],
    };

    // Uses that still go backwards. The list only gets shorter: what is mended is taken out, nothing is added.
    private static readonly string[] Backwards =
    [
        "Decisions: Costs → Uncertainty",
        "Simulation: Compile → Kernel",
    ];

    private static readonly SubRooms Library = new("Rpa.Discovery", TwoAssemblies.Sources);

    private static readonly IReadOnlyList<SubRoomUse> Uses = Library.Uses(TwoAssemblies.Paths);

    [Test]
    public void SubRooms_UseOnlyThoseBefore()
    {
        var added = Uses.Where(IsBackwards).Where(use => !Backwards.Contains(use.ToString(), StringComparer.Ordinal)).ToList();
        Assert.That(added, Is.Empty, () => string.Join(Environment.NewLine, added.Select(use => $"\"{use}\",   {use.Example}")));
    }

    [Test]
    public void BackwardUsesOfTheList_AreStillThere()
    {
        var found = Uses.Where(IsBackwards).Select(use => use.ToString()).ToHashSet(StringComparer.Ordinal);
        Assert.That(Backwards.Where(use => !found.Contains(use)), Is.Empty, "mended: take it out of the list");
    }

    [Test]
    public void EveryFolderOfARoom_HasItsPlace() => Assert.Multiple(() =>
    {
        foreach (var room in Library.Rooms.Where(room => Library.Of(room).Count() > 1))
            Assert.That(Orders.GetValueOrDefault(room, []), Is.SupersetOf(Library.Of(room)), room);
    });

    [Test]
    public void UsesInTheOrder_AreSeen() =>
        Assert.That(Uses.Select(use => use.ToString()), Does.Contain("Formats: Reading → Yaml").And.Contain("Model: Changes → (room)"));

    private static bool IsBackwards(SubRoomUse use) => Array.IndexOf(Orders[use.Room], use.To) > Array.IndexOf(Orders[use.Room], use.From);
}
