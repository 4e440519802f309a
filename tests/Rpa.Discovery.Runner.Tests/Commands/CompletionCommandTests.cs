using System.Diagnostics;

namespace Rpa.Discovery.Runner.Tests.Commands;

public sealed class CompletionCommandTests
{
    [TestCase("rpa-discovery", "stu", "study")]
    [TestCase("rpa-discovery study x.yaml", "--replic", "--replications")]
    [TestCase("rpa-discovery map x.yaml", "--ou", "--output")]
    [TestCase("rpa-discovery simulate", "--verb", "--verbose")]
    [TestCase("rpa-discovery convert", "--replic", "")]
    [TestCase("rpa-discovery study", "our", "our notes.yaml")]
    public void Bash_CompletesWhatTheCommandKnows(string line, string word, string expected)
    {
        if (!File.Exists("/bin/bash"))
            Assert.Ignore("There is no bash here.");
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("completion", "bash"), Is.Zero);
        var words = string.Join(' ', line.Split(' ').Append(word).Select(w => $"'{w}'"));
        var script = runner.Write("complete.sh", runner.Out
            + $"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _rpa_discovery; echo \"${{COMPREPLY[*]}}\"\n");
        runner.Write("our notes.yaml", "");
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["--norc", script])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = runner.Folder
        })!;
        Assert.That(bash.StandardOutput.ReadToEnd().Trim(), Is.EqualTo(expected));
    }

    [TestCase("zsh", "bashcompinit")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void OtherShells_NameEveryCommandAndOption(string shell, string expected)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("completion", shell), Is.Zero);
        Assert.That(runner.Out, Does.Contain(expected));
        foreach (var command in RunnerApp.Commands())
        {
            Assert.That(runner.Out, Does.Contain(command.Name));
            foreach (var option in command.Options)
                Assert.That(runner.Out, Does.Contain(option.Name));
        }
    }

    [Test]
    public void AnotherShell_IsAUsageError()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("completion", "fish"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("bash, zsh, pwsh").And.Contain("'fish'"));
    }
}
