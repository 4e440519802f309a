using Rpa.Discovery.Runner.Tests.Commands;

namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>Outputs on a disk that is full, or becomes so: said with its place and what to do; nothing half-written has a final name, and
/// what was finished stays.</summary>
public sealed class FullDiskTests
{
    private const int Size = 4 << 20;
    private const int Probed = 1 << 16; // so much is written to see beforehand whether there is room
    private static readonly DateTime _longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Part_AndMerge_SayIt_AndWhatWasFinishedStays()
    {
        using var disk = Mount();
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", SweptDesk.Yaml("desk", 45));
        string[] Part(int part, string path) => ["simulate", desk, "--replications", "400", "--part", $"{part}/2", "-o", path, "--resume"];
        Assert.That(runner.Run(Part(1, runner.Path("one.json"))), Is.Zero, () => runner.Error);
        var whole = File.ReadAllBytes(runner.Path("one.json"));
        Assert.That(whole, Has.Length.GreaterThan(2 * Probed), "larger than what is probed");
        Assert.That(runner.Run(Part(2, disk.Path("2.json"))), Is.Zero, () => runner.Error);
        File.SetLastWriteTimeUtc(disk.Path("2.json"), _longAgo);

        disk.Fill(leaving: Probed + (Probed / 2)); // it begins, and then there is no room for all of it
        AssertNoRoom(runner, runner.Run(Part(1, disk.Path("1.json"))), disk.Path("1.json"));
        Assert.That(disk.Files(), Is.EqualTo((string[])["2.json"]));
        disk.Fill(leaving: 0);
        AssertNoRoom(runner, runner.Run(Part(1, disk.Path("1.json"))), disk.Path("1.json"));
        Assert.That(runner.Run(Part(2, disk.Path("2.json"))), Is.Zero, "a part that is whole needs no room");
        Assert.That(File.GetLastWriteTimeUtc(disk.Path("2.json")), Is.EqualTo(_longAgo));

        disk.MakeRoom();
        Assert.That(runner.Run(Part(1, disk.Path("1.json"))), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllBytes(disk.Path("1.json")), Is.EqualTo(whole));
        disk.Fill(leaving: 4096);
        AssertNoRoom(runner, runner.Run("merge", disk.Path(), "-o", disk.Path("result.json")), disk.Path("result.json"));
        Assert.That(disk.Files(), Is.EqualTo((string[])["1.json", "2.json"]));
        disk.MakeRoom();
        Assert.That(runner.Run("merge", disk.Path(), "-o", disk.Path("result.json"), "--no-performance"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("simulate", desk, "--replications", "400", "--json", "--no-performance"), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(disk.Path("result.json")), Is.EqualTo(runner.Out));
    }

    [Test]
    public void Merge_WhoseResultFindsNoRoom_LeavesNothingHalf()
    {
        using var disk = Mount();
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", SweptDesk.Yaml("desk", 45));
        for (var stage = 1; stage == 1 || File.Exists(runner.Path("parts", $"{stage - 1}-1.json")); stage++)
        {
            for (var part = 1; part <= 2; part++)
            {
                Assert.That(runner.Run("study", desk, "--quick", "--replications", "2", "--part", $"{part}/2", "--stage", $"{stage}", "-o",
                    runner.Path("parts", $"{stage}-{part}.json")), Is.Zero, () => runner.Error);
            }
        }

        disk.Fill(leaving: Probed + 4096);
        AssertNoRoom(runner, runner.Run("merge", runner.Path("parts"), "-o", disk.Path("result.json")), disk.Path("result.json"));
        Assert.That(disk.Files(), Is.Empty);
        disk.MakeRoom();
        Assert.That(runner.Run("merge", runner.Path("parts"), "-o", disk.Path("result.json")), Is.Zero, () => runner.Error);
        Assert.That(new FileInfo(disk.Path("result.json")).Length, Is.GreaterThan(Probed + 4096), "it began, and found no room");
    }

    [Test]
    public void Sweep_SaysIt_AndGoesOnWithWhatIsFinished()
    {
        using var disk = Mount();
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", 60, seeds: 1, "replications: 2");
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("alone"), "--quiet"), Is.Zero, () => runner.Error);
        disk.Fill(leaving: Probed + (Probed / 2));
        var code = runner.Run("sweep", plan, "-o", disk.Path(), "--quiet");
        AssertNoRoom(runner, code, disk.Path("cells"));
        var kept = disk.Files();
        Assert.That(kept, Has.Count.InRange(1, 59).And.All.EndsWith(".json").And.All.StartsWith("cells"));
        Assert.That(runner.Error, Does.Contain($"{kept.Count} finished cells are kept in '{disk.Path()}'; --resume"));
        foreach (var cell in kept)
            File.SetLastWriteTimeUtc(disk.Path(cell), _longAgo);

        // Then all cells have room, and the results have not.
        disk.MakeRoom();
        disk.Fill(leaving: ((60 - kept.Count) * 4096) + Probed + 4096);
        AssertNoRoom(runner, runner.Run("sweep", plan, "-o", disk.Path(), "--resume"), disk.Path(""));
        Assert.That(runner.Error, Does.Not.Contain("RPD7331"), "what was kept is whole");
        Assert.That(disk.Files().Where(f => f.StartsWith("cells" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList(),
            Has.Count.EqualTo(60));
        foreach (var file in disk.Files().Where(f => !f.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            Assert.That(File.ReadAllBytes(disk.Path(file)), Is.EqualTo(File.ReadAllBytes(runner.Path("alone", file))), file);

        disk.MakeRoom();
        Assert.That(runner.Run("sweep", plan, "-o", disk.Path(), "--resume", "--quiet"), Is.Zero, () => runner.Error);
        SweepCommandTests.AssertSame(runner, "alone", disk.Path());
        Assert.That(kept.Select(c => File.GetLastWriteTimeUtc(disk.Path(c))), Has.All.EqualTo(_longAgo), "not computed again");
    }

    [Test]
    public void Japanese_SaysItToo()
    {
        using var disk = Mount();
        using var runner = new RunnerHarness();
        disk.Fill(leaving: 0);
        Assert.That(runner.Run("sweep", SweepCommandTests.WriteMany(runner, "plan", 1, seeds: 1), "-o", disk.Path(), "--lang", "ja"),
            Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain(disk.Path()).And.Contain("空き容量がありません").And.Contain("空き容量を増やすか"));
    }

    private static void AssertNoRoom(RunnerHarness runner, int code, string place)
    {
        Assert.That(code, Is.EqualTo(1), () => runner.Out + runner.Error);
        Assert.That(runner.Error,
            Does.Contain("RPD7002").And.Contain(place).And.Contain("no space is left there").And.Contain("Make room"));
    }

    private static TinyDisk Mount() => TinyDisk.Mount(Size, Assert.Ignore, Assert.Fail);
}
