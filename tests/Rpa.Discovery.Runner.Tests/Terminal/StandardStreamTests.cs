namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>Output that cannot be written is one sentence and exit code 1, before any work where it can be known.</summary>
[Platform("Linux,Unix,MacOsX", Reason = "Closed streams as here are those of Unix.")]
public sealed class StandardStreamTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("schema >&-", "", "rpa-discovery: Standard output cannot be written: it is closed.\n")]
    [TestCase("schema 2>&-", "rpa-discovery: Standard error cannot be written: it is closed.\n", "")]
    [TestCase("schema >&- 2>&-", "", "")]
    [TestCase("schema >&- 2>&- <&-", "", "")]
    [TestCase("new desk >&-", "", "rpa-discovery: Standard output cannot be written: it is closed.\n")]
    [TestCase("--lang=ja --version >&-", "", "rpa-discovery: Standard output cannot be written: it is closed.\n")]
    [TestCase("simulate missing.yaml --json 2>&-", "rpa-discovery: Standard error cannot be written: it is closed.\n", "")]
    public void ClosedStream_IsOneSentenceOnTheOther(string arguments, string output, string error)
    {
        Assert.That(RunnerProcess.Run(_folder, "exec \"$RUN\" " + arguments, out var said, out var saidAsError),
            Is.EqualTo(ExitCode.Findings));
        Assert.That((said, saidAsError), Is.EqualTo((output, error)));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty, "nothing was done before it was known");
    }

    [Platform("Linux", Reason = "There is no /dev/full elsewhere.")]
    [TestCase("new desk > /dev/full", "", "rpa-discovery: Standard output cannot be written: no space is left there.\n")]
    [TestCase("new desk 2> /dev/full", "rpa-discovery: Standard error cannot be written: no space is left there.\n", "")]
    [TestCase("new desk > /dev/full 2> /dev/full", "", "")]
    public void FullDevice_IsOneSentenceOnTheOther(string arguments, string output, string error)
    {
        Assert.That(RunnerProcess.Run(_folder, "exec \"$RUN\" " + arguments, out var said, out var saidAsError),
            Is.EqualTo(ExitCode.Findings));
        Assert.That((said, saidAsError), Is.EqualTo((output, error)));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder), Is.Empty, "nothing was done before it was known");
    }

    [Test]
    public void ReaderThatHasGone_IsOneSentence()
    {
        Assert.That(RunnerProcess.Run(_folder, "(\"$RUN\" schema; echo $? >code) | true", out _, out var error), Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(_folder, "code")).Trim(), Is.EqualTo("1"));
        Assert.That(error, Is.EqualTo("rpa-discovery: Standard output cannot be written: the program that read it has ended.\n"));
    }

    [Test]
    public void ReaderThatTakesALine_IsNoFaultOfOurs()
    {
        Assert.That(RunnerProcess.Run(_folder, "(\"$RUN\" schema; echo $? >code) | head -n 1", out var output, out _), Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(_folder, "code")).Trim(), Is.EqualTo("1").Or.EqualTo("0"));
        Assert.That(output, Is.EqualTo("{\n"));
    }

    [Test]
    public void TwoCommandsIntoOneFile_StandOneAfterTheOther()
    {
        Assert.That(RunnerProcess.Run(_folder, "(\"$RUN\" --version; \"$RUN\" --version) > both", out _, out _), Is.Zero);
        Assert.That(File.ReadAllLines(Path.Combine(_folder, "both")), Has.Length.EqualTo(2));
    }
}
