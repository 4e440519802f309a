using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Tests.Terminal;

public sealed class OutputFilesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_StoppedHalfway_LeavesNothing()
    {
        var path = Path.Combine(_folder, "sub", "log.csv");
        Assert.That(() => new OutputFiles(force: false).Write(path, Halfway), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Write_StoppedHalfway_LeavesTheOldFileAsItWas()
    {
        var path = Path.Combine(_folder, "log.csv");
        File.WriteAllText(path, "old");
        Assert.That(() => new OutputFiles(force: true).Write(path, Halfway), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFiles(_folder).Select(File.ReadAllText), Is.EqualTo((string[])["old"]));
    }

    [Test]
    public void Write_UntilItIsComplete_HasNoFileOfThatName()
    {
        var path = Path.Combine(_folder, "log.csv");
        new OutputFiles(force: false).Write(path, stream =>
        {
            stream.WriteByte((byte)'a');
            Assert.That(path, Does.Not.Exist);
        });
        Assert.That(File.ReadAllText(path), Is.EqualTo("a"));
    }

    [Test]
    public void Write_FileThatExists_IsRefusedBeforeAnythingIsWritten()
    {
        var path = Path.Combine(_folder, "log.csv");
        File.WriteAllText(path, "old");
        Assert.That(() => new OutputFiles(force: false).Write(path, _ => Assert.Fail()),
            Throws.InstanceOf<DepartmentException>().With.Message.Contains("RPD7001"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
    }

    [TestCase("あ", 85)]
    [TestCase("a", 255)]
    [TestCase("😀", 63)]
    public void Write_LongestName_IsWritten(string letter, int times)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("The whole path is limited there.");
        var path = Path.Combine(_folder, string.Concat(Enumerable.Repeat(letter, times)));
        var files = new OutputFiles(force: false);
        Assert.That(files.Problems([path]), Is.Empty);
        files.Write(path, "whole");
        Assert.That(Directory.EnumerateFiles(_folder), Is.EqualTo((string[])[path]));
    }

    [TestCase("a", 256, "")]
    [TestCase("あ", 86, "")]
    [TestCase("a", 256, "/report.md")]
    public void Problems_NameThatIsTooLong_IsSaidBefore(string letter, int times, string below)
    {
        var path = Path.Combine(_folder, string.Concat(Enumerable.Repeat(letter, times))) + below;
        Assert.That(new OutputFiles(force: false).Problems([path]).Single().ToString(),
            Does.Contain("RPD7002").And.Contain("longer than the system allows"));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void Problems_FileWhereTheFolderShouldBe_IsSaidBefore()
    {
        File.WriteAllText(Path.Combine(_folder, "out"), "");
        Assert.That(new OutputFiles(force: true).Problems([Path.Combine(_folder, "out", "report.md")]).Single().ToString(),
            Does.Contain("a file stands where its folder should be"));
    }

    [Test]
    [Platform("Linux", Reason = "A folder that takes no files, from whoever asks.")]
    public void Problems_FolderThatTakesNoFiles_IsSaidBefore() =>
        Assert.That(new OutputFiles(force: false).Problems(["/proc/report.md"]).Single().Code, Is.EqualTo("RPD7002"));

    [Test]
    public void Problems_FolderThatIsYetToBeMade_IsFine_AndNothingIsLeft()
    {
        Assert.That(new OutputFiles(force: false).Problems([Path.Combine(_folder, "a", "b", "report.md")]), Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void Write_ClearsWhatAKilledRunLeft_OfTheSameFileOnly()
    {
        string[] left = [".log.csv.123.tmp", ".log.csv.99999999.tmp"];
        string[] others = [".log.csv.x.tmp", ".log.csv.tmp", ".other.csv.123.tmp", "log.csv.123.tmp"];
        foreach (var name in left.Concat(others))
            File.WriteAllText(Path.Combine(_folder, name), "half");
        new OutputFiles(force: false).Write(Path.Combine(_folder, "log.csv"), "whole");
        Assert.That(Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)), Is.EquivalentTo((string[])["log.csv", .. others]));
    }

    [Test]
    public void Write_LeavesWhatAnotherRunStillWrites()
    {
        var half = Path.Combine(_folder, ".log.csv.123.tmp");
        using (new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None))
            new OutputFiles(force: false).Write(Path.Combine(_folder, "log.csv"), "whole");
        Assert.That(half, Does.Exist);
    }

    private static void Halfway(Stream stream)
    {
        stream.Write(new byte[200_000]);
        throw new OperationCanceledException();
    }
}
