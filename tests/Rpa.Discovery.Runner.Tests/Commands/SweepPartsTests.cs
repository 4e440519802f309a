using System.Diagnostics;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Shares of a sweep, in any order and started twice, and the scripts that run them.</summary>
public sealed class SweepPartsTests
{
    [Test]
    public void Parts_CollectedGiveTheBytesOfOneMachine()
    {
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", departments: 5, seeds: 2);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("alone"), "--quiet"), Is.Zero, () => runner.Error);
        foreach (var (part, finished, now) in new[] { ("3/3", 3, 3), ("1/3", 4, 4), ("3/3", 3, 0), ("2/3", 3, 3) })
        {
            Assert.That(runner.Run("sweep", plan, "-o", runner.Path("parts"), "--part", part), Is.Zero, () => runner.Error);
            Assert.That(runner.Out, Is.EqualTo(
                $"Part {part[..1]} of 3: {finished} cells are finished, {now} of them computed now.\n"));
        }

        var cells = Directory.GetFiles(runner.Path("parts", "cells"), "*", SearchOption.AllDirectories);
        Assert.That(cells, Has.Length.EqualTo(10));
        var times = cells.ToDictionary(c => c, File.GetLastWriteTimeUtc, StringComparer.Ordinal);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("parts"), "--resume", "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(cells.Where(c => File.GetLastWriteTimeUtc(c) != times[c]), Is.Empty, "nothing is computed to collect");
        SweepCommandTests.AssertSame(runner, "alone", "parts");
    }

    [Test]
    public void MorePartsThanCells_AreEmpty()
    {
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", departments: 1, seeds: 1);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o"), "--part", "7/9"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("0 cells"));
    }

    [TestCase("0/3")]
    [TestCase("4/3")]
    [TestCase("1")]
    [TestCase("1/2/3")]
    [TestCase("-1/3")]
    [TestCase("1/1000000")]
    [TestCase("99999999999/99999999999")]
    public void NoShare_IsASlip(string part)
    {
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", departments: 1, seeds: 1);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o"), "--part", part), Is.EqualTo(2));
        Assert.That(runner.Error, Does.Contain("3/24"));
    }

    [TestCase("--part", "1/2")]
    [TestCase("--for", "slurm")]
    [TestCase("-o", "x", "--for", "pbs")]
    [TestCase("-o", "x", "--tasks", "3")]
    [TestCase("-o", "x", "--for", "slurm", "--part", "1/2")]
    [TestCase("-o", "x", "--for", "slurm", "--tasks", "0")]
    [TestCase("-o", "x", "--part", "1/2", "--json")]
    public void OptionsThatDoNotGoTogether_AreASlip(params string[] options)
    {
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", departments: 1, seeds: 1);
        Assert.That(runner.Run(["sweep", plan, .. options]), Is.EqualTo(2));
    }

    // A folder that a shell would take apart, run by a shell.
    [Test]
    public void LocalScript_RunsEveryPartAndCollects_WhateverTheFoldersAreCalled()
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("A script of a Unix shell.");
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "Ann's $(plan) \"a\" `b` \\ 計画", departments: 2, seeds: 2);
        var folder = runner.Path("out ' put;&|*");
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("alone"), "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("sweep", plan, "--for", "local", "--tasks", "3", "-o", folder), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(Path.Combine(folder, "README.txt")), Does.Contain("sh '").And.Contain("--resume"));
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(folder, "sweep.sh")]) { RedirectStandardOutput = true };
        start.Environment["RPA_DISCOVERY"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "rpa-discovery");
        using var shell = Process.Start(start)!;
        shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.That(shell.ExitCode, Is.Zero);
        SweepCommandTests.AssertSame(runner, runner.Path("alone"), folder);
    }

    [TestCase("slurm")]
    [TestCase("kubernetes")]
    [TestCase("local")]
    public void FolderWithALineBreak_IsRefused(string kind)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("No such names there.");
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", departments: 1, seeds: 1);
        Assert.That(runner.Run("sweep", plan, "--for", kind, "-o", runner.Path("a\nrm -rf b")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7333"));
        Assert.That(Directory.Exists(runner.Path("a\nrm -rf b")), Is.False);
    }
}
