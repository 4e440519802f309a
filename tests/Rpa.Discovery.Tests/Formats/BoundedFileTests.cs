using System.Diagnostics;
using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Every file is opened by one door: what is no ordinary file of a bearable size is a finding, and nobody waits for it.</summary>
[Platform(Exclude = "Win")]
public sealed class BoundedFileTests
{
    private const string Department = """
        department: office
        INCLUDE
        workflows:
          letters:
            arrivals: { trace: NAME }
            initial: sent
            states: { sent: { type: final } }

        """;

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("/dev/zero")]
    [TestCase("/dev/full")]
    [TestCase("/dev/random")]
    [TestCase("/dev/null")]
    [TestCase("FIFO")]
    [TestCase("FOLDER")]
    [TestCase("missing.yaml")]
    [TestCase("a\0b")]
    [CancelAfter(20_000)]
    public void Read_NoOrdinaryFile_IsAFindingAtEveryDoor(string name)
    {
        var path = Special(name);
        Assert.Multiple(() =>
        {
            Assert.That(DepartmentYaml.ReadFile(path).HasErrors, "department");
            Assert.That(ScenarioYaml.Read(path).HasErrors, "scenario");
            Assert.That(BallotYaml.Read(path).HasErrors, "ballots");
            Assert.That(StickyNotesTable.Read(path).HasErrors, "notes");
            Assert.That(ResultJson.Read(path).HasErrors, "result");
            Assert.That(OriginFile.HashOf(path) is null || name == "/dev/null", "hash");
        });
    }

    [TestCase("FIFO")]
    [TestCase("FOLDER")]
    [CancelAfter(20_000)]
    public void Read_NoOrdinaryFileNamedInAFile_IsAFinding(string name)
    {
        var named = Path.GetFileName(Special(name));
        foreach (var (include, trace) in new[] { ($"include: [{named}]", "t.csv"), ("", named) })
        {
            File.WriteAllText(Path.Combine(_folder, "t.csv"), "arrival\n2026-04-01 09:15\n");
            var path = Write("d.yaml", Department.Replace("INCLUDE", include, StringComparison.Ordinal)
                .Replace("NAME", trace, StringComparison.Ordinal));
            Assert.That(DepartmentYaml.ReadFile(path).Diagnostics.Select(d => d.Code), Does.Contain("RPD1001"), include + trace);
        }
    }

    [Test]
    public void Read_LinkThatLeadsOut_IsRefusedLikeDots()
    {
        var inside = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        Write("t.csv", "arrival\n2026-04-01 09:15\n");
        File.CreateSymbolicLink(Path.Combine(inside, "file.csv"), Path.Combine(_folder, "t.csv"));
        File.CreateSymbolicLink(Path.Combine(inside, "relative.csv"), "../t.csv");
        File.CreateSymbolicLink(Path.Combine(inside, "folder"), "..");
        File.CreateSymbolicLink(Path.Combine(inside, "round"), "round");
        Write("in/real.csv", "arrival\n2026-04-01 09:15\n");
        File.CreateSymbolicLink(Path.Combine(inside, "stays.csv"), "real.csv");
        foreach (var (name, code) in new[] { ("file.csv", "RPD1213"), ("relative.csv", "RPD1213"), ("folder/t.csv", "RPD1213"),
            ("round", "RPD1213"), ("../t.csv", "RPD1213"), ("stays.csv", null) })
        {
            var path = Write("in/d.yaml", Department.Replace("INCLUDE", "", StringComparison.Ordinal)
                .Replace("NAME", name, StringComparison.Ordinal));
            Assert.That(DepartmentYaml.ReadFile(path).Diagnostics.Any(d => d.Code == "RPD1213"), Is.EqualTo(code is not null), name);
        }

        // The folder itself may be reached by a link.
        File.CreateSymbolicLink(Path.Combine(_folder, "way"), "in");
        Write("in/d.yaml", Department.Replace("INCLUDE", "", StringComparison.Ordinal)
            .Replace("NAME", "real.csv", StringComparison.Ordinal));
        Assert.That(DepartmentYaml.ReadFile(Path.Combine(_folder, "way", "d.yaml")).Diagnostics.Any(d => d.Code == "RPD1213"), Is.False);
    }

    [Test]
    public void Read_LargerThanAllowed_SaysHowLarge()
    {
        var path = Path.Combine(_folder, "big");
        using (var file = File.Create(path))
            file.SetLength(3_000_000_000);
        Assert.That(DepartmentYaml.ReadFile(path).Diagnostics.Single().Message, Does.Contain("3000000000").And.Contain("4194304"));
        Assert.That(ResultJson.Read(path).Diagnostics.Single().Message, Does.Contain("3000000000").And.Contain("67108864"));
    }

    [Test]
    public void Read_UpToTheLimit_IsRead()
    {
        var path = Path.Combine(_folder, "full");
        File.WriteAllBytes(path, new byte[BoundedFile.LargestText]);
        Assert.That(BoundedFile.Read(path, BoundedFile.LargestText, out _), Has.Length.EqualTo(BoundedFile.LargestText));
        File.WriteAllBytes(path, new byte[BoundedFile.LargestText + 1]);
        Assert.That(BoundedFile.Read(path, BoundedFile.LargestText, out var fault), Is.Null);
        Assert.That(fault!.IsTooLarge);
    }

    [Test]
    [CancelAfter(30_000)]
    public void Read_WhileItGrows_IsAllOfOneMomentOrAFinding(CancellationToken cancelled)
    {
        var path = Path.Combine(_folder, "grows");
        File.WriteAllText(path, "start");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var writer = Task.Run(() =>
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 0);
            while (!stop.IsCancellationRequested && file.Length < 3_000_000)
                file.Write("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"u8);
        }, CancellationToken.None);
        var changed = 0;
        for (var i = 0; i < 2000 && !writer.IsCompleted; i++)
        {
            var bytes = BoundedFile.Read(path, BoundedFile.LargestText, out var fault);
            changed += fault is null ? 0 : 1;
            Assert.That(bytes is not null || fault is { IsTooLarge: false });
        }

        stop.Cancel();
        Assert.That(async () => await writer, Throws.Nothing);
        Assert.That(changed, Is.GreaterThan(0), "some reading met the writer");
    }

    [Category("Long")]
    [Test]
    public void Read_ManyTracesOfOneTable_AreBoundedTogether()
    {
        Write("t.csv", "arrival\n" + string.Concat(Enumerable.Repeat("2026-04-01 09:15\n", 200_000)));
        var workflows = string.Concat(Enumerable.Range(0, 30)
            .Select(i => $"  w{i}: {{ arrivals: {{ trace: t.csv }}, initial: z, states: {{ z: {{ type: final }} }} }}\n"));
        var read = DepartmentYaml.ReadFile(Write("d.yaml", "department: office\nworkflows:\n" + workflows));

        Assert.That(read.Diagnostics.Select(d => d.Code), Does.Contain("RPD1222"));
    }

    [Test]
    public void Read_MoreIncludesThanAnybodyNeeds_IsAFinding()
    {
        var names = string.Concat(Enumerable.Range(0, 4100).Select(i => $"  - i{i}.yaml\n"));
        for (var i = 0; i < 4100; i++)
            Write($"i{i}.yaml", $"sources: {{ s{i}: {{ title: x }} }}\n");
        var read = DepartmentYaml.ReadFile(Write("d.yaml", "department: office\ninclude:\n" + names));

        Assert.That(read.Diagnostics.Count(d => d.Code == "RPD1221"), Is.EqualTo(1));
    }

    [Test]
    public void Read_TableOfTooManyColumns_IsOneFinding()
    {
        Write("t.csv", "arrival," + string.Join(',', Enumerable.Range(0, 200_000)) + "\n2026-04-01 09:15\n");
        var path = Write("d.yaml", Department.Replace("INCLUDE", "", StringComparison.Ordinal)
            .Replace("NAME", "t.csv", StringComparison.Ordinal));
        Assert.That(DepartmentYaml.ReadFile(path).Diagnostics.Where(d => d.Code.StartsWith("RPD12", StringComparison.Ordinal))
            .Select(d => d.Code), Is.EqualTo(new[] { "RPD1220" }));
        Assert.That(StickyNotesTable.Read(Path.Combine(_folder, "t.csv")).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RPD1220" }));
    }

    [Test]
    public void StandardInput_IsReadOnceAndGivenToWhoeverAsks()
    {
        var opened = 0;
        BoundedFile.GiveStandardInput(() =>
        {
            opened++;
            return new MemoryStream(Encoding.UTF8.GetBytes(
                "department: office\nworkflows: { w: { arrivals: { about: 1 per week }, initial: z, states: { z: { type: final } } } }\n"));
        });

        Assert.That(DepartmentYaml.ReadFile("-").HasErrors, Is.False);
        Assert.That(OriginFile.HashOf("-"), Has.Length.EqualTo(64));
        Assert.That(opened, Is.EqualTo(1));
    }

    private string Special(string name)
    {
        switch (name)
        {
            case "FIFO":
                var fifo = Path.Combine(_folder, "fifo");
                using (var made = Process.Start("mkfifo", [fifo]))
                    made.WaitForExit();
                return fifo;
            case "FOLDER":
                return Directory.CreateDirectory(Path.Combine(_folder, "folder")).FullName;
            default:
                return name;
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
