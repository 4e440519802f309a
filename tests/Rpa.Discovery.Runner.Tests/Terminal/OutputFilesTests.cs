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
        Assert.That(() => new OutputFiles(force: false).Write(path, _ => Assert.Fail()), Throws.InstanceOf<DepartmentException>().With.Message.Contains("RPD7001"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
    }

    private static void Halfway(Stream stream)
    {
        stream.Write(new byte[200_000]);
        throw new OperationCanceledException();
    }
}
