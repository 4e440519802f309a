using System.Diagnostics;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>A sweep on silos that are processes of their own: the bytes of one machine, whatever ends on the way.</summary>
[NonParallelizable]
public sealed class ClusterSweepTests
{
    private static readonly string[] Quiet = ["--quiet", "--lang", "en"];

    [Test]
    public void Silo_GivesTheBytesOfOneMachine()
    {
        using var desks = new Desks();
        var plan = desks.Plan();
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        Client.Local(["sweep", plan, "-o", desks.Path("local"), .. Quiet]);
        Run(redis, "sweep", plan, "-o", desks.Path("silos"));
        desks.AssertSame("local", "silos");
        var computed = ComputedShards.Of([silo]);
        Assert.That(computed, Has.Count.EqualTo(24));
        Assert.That(computed.Values, Has.All.EqualTo(1), "each cell once");

        foreach (var language in (string[])["en", "ja"])
        {
            Assert.That(Run(redis, "sweep", plan, "--json", "--lang", language),
                Is.EqualTo(Client.Local("sweep", plan, "--json", "--lang", language)));
            Assert.That(Run(redis, "sweep", plan, "--lang", language, "--shards", "24"),
                Is.EqualTo(Client.Local("sweep", plan, "--lang", language)));
        }

        Assert.That(ComputedShards.Of([silo]).Keys.Select(k => k.Split('/')[0]).Distinct().Count(), Is.EqualTo(2), "'--shards' asks anew");
        Assert.That(ComputedShards.Of([silo]).Values, Has.All.EqualTo(1), "asked again it answers with what it has");
        Run(redis, "sweep", plan, "-o", desks.Path("few"), "--shards", "5");
        desks.AssertSame("local", "few");
    }

    [Test]
    public void EditedDepartment_IsAskedForAlone()
    {
        using var desks = new Desks();
        var plan = desks.Plan();
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        Client.Local(["sweep", plan, "-o", desks.Path("o"), .. Quiet]);
        desks.Department("busy", 50);
        Assert.That(RunCode(redis, out var client, "sweep", plan, "-o", desks.Path("o")), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain("cells.csv"), "what is there is not overwritten");
        Run(redis, "sweep", plan, "-o", desks.Path("o"), "--resume");
        Assert.That(ComputedShards.Of([silo]), Has.Count.EqualTo(8), "those of the edited department");
        Client.Local(["sweep", plan, "-o", desks.Path("alone"), .. Quiet]);
        desks.AssertSame("alone", "o");
    }

    [Test]
    public void Ranking_GivesTheBytesOfOneMachine_AndNamesWhatCannotBeRanked()
    {
        using var desks = new Desks();
        var plan = desks.Plan("replications: 3");
        desks.Write("broken.yaml", File.ReadAllText(desks.Path("busy.yaml")).Replace("by: clerk", "by: clark", StringComparison.Ordinal));
        desks.Department("drowned", 180);
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        Client.Local(["sweep", plan, "--rank", "-o", desks.Path("local"), .. Quiet]);
        Run(redis, "sweep", plan, "--rank", "-o", desks.Path("silos"));
        desks.AssertSame("local", "silos", "ranked.csv", "ranked.json", "ranked.md");
        Assert.That(File.ReadAllText(desks.Path("silos", "ranked.csv")), Does.Contain("broken.yaml").And.Contain("clark"));
        Assert.That(ComputedShards.Of([silo]), Has.Count.EqualTo(4), "the broken one asks nothing of them");
    }

    [Test]
    public void ClientIsKilled_WhatIsFinishedStays()
    {
        using var desks = new Desks();
        var plan = desks.Many(60, "horizon: 2 years, replications: 5");
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host, "--threads", "1"]).Ready();
        string[] words = ["sweep", plan, "-o", desks.Path("o"), "--redis", redis.Host, .. Quiet];
        using (var client = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "rpa-discovery-cluster"), words)
        { RedirectStandardOutput = true, RedirectStandardError = true })!)
        {
            Until.True(() => ComputedShards.Of([silo]).Count >= 5 || client.HasExited, () => string.Join('\n', silo.Log));
            client.Kill();
            client.WaitForExit();
        }

        Assert.That(ComputedShards.Of([silo]).Count, Is.LessThan(60), "it was killed in the middle");
        Assert.That(Directory.GetFiles(desks.Path("o"), "*", SearchOption.AllDirectories).Select(Path.GetFileName),
            Is.EqualTo((string[])["asked.txt"]), "nothing half-written is left");
        Run(redis, "sweep", plan, "-o", desks.Path("o"));
        var computed = ComputedShards.Of([silo]);
        Assert.That(computed, Has.Count.EqualTo(60));
        Assert.That(computed.Values, Has.All.EqualTo(1), "nothing that was finished is computed again");
        Assert.That(File.Exists(desks.Path("o", "cells", "asked.txt")), Is.False);
    }

    [Test]
    public void OutputThatFindsNoRoom_IsSaid_AndNothingIsComputedAgain()
    {
        using var disk = TinyDisk.Mount(4 << 20, Assert.Ignore, Assert.Fail);
        using var desks = new Desks();
        var plan = desks.Plan();
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        Client.Local(["sweep", plan, "-o", desks.Path("local"), .. Quiet]);
        const int probed = 1 << 16;
        foreach (var (output, stays) in ((string, Func<int, bool>)[])
        [
            // A folder keeps some of the cells, and a file is there whole or not at all.
            (disk.Path("o"), count => count > 1), (disk.Path("cells.parquet"), count => count == 0),
        ])
        {
            disk.Fill(leaving: 0);
            AssertNoRoom(RunCode(redis, out var refused, "sweep", plan, "-o", output), refused, output);
            Assert.That(disk.Files(), Is.Empty);
            disk.Fill(leaving: output.EndsWith(".parquet", StringComparison.Ordinal) ? 4096 : probed + 4096);
            var code = RunCode(redis, out var client, "sweep", plan, "-o", output);
            AssertNoRoom(code, client, output);
            Assert.That(stays(disk.Files().Count), Is.True, string.Join('\n', disk.Files()));
            Assert.That(disk.Files().Where(f => f.EndsWith(".tmp", StringComparison.Ordinal)), Is.Empty);
            disk.MakeRoom();
            Run(redis, ["sweep", plan, "-o", output, .. output.EndsWith(".parquet", StringComparison.Ordinal) ? [] : new[] { "--resume" }]);
            foreach (var file in Directory.GetFiles(disk.Path(), "*", SearchOption.AllDirectories))
                File.Delete(file);
        }

        Assert.That(ComputedShards.Of([silo]), Has.Count.EqualTo(24));
        Assert.That(ComputedShards.Of([silo]).Values, Has.All.EqualTo(1), "what the silos have finished stays");
    }

    private static void AssertNoRoom(int code, Client client, string place)
    {
        Assert.That(code, Is.EqualTo(1), () => client.Out + client.Error);
        Assert.That(client.Error,
            Does.Contain("RPD7002").And.Contain(place).And.Contain("no space is left there").And.Contain("Make room"));
    }

    [Test]
    public void Fault_IsFoundBeforeAnySiloIsAsked()
    {
        using var desks = new Desks();
        var plan = desks.Plan();
        var busy = File.ReadAllText(desks.Path("busy.yaml"));
        desks.Write("busy.yaml", busy.Replace("target: done", "target: dnoe", StringComparison.Ordinal));
        var client = new Client();
        Assert.That(client.Run("sweep", plan, "--redis", $"127.0.0.1:{FreePorts.First(1)}"), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain("RPD2003").And.Contain("busy.yaml"));
    }

    [TestCase("--most-replications", "95", "RPD7346")]
    [TestCase("--most-time", "1s", "RPD7348")]
    [TestCase("--most-size", "1", "RPD7347")]
    public void LimitOfTheOwner_IsKept(string option, string value, string code)
    {
        using var desks = new Desks();
        // 24 cells of 4 replications; of ten years where it is the time that ends; a text of more than a megabyte where it is the size.
        var plan = desks.Plan(code == "RPD7348" ? "horizon: 10 years, replications: 4" : "replications: 4");
        if (code == "RPD7347")
            desks.Write("busy.yaml", File.ReadAllText(desks.Path("busy.yaml")) + new string('#', 1 << 20) + "\n");
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host, option, value, "--threads", "1"]).Ready();
        foreach (var language in (string[])["en", "ja"])
        {
            var client = new Client();
            Assert.That(client.Run("sweep", plan, "--redis", redis.Host, "--lang", language), Is.EqualTo(1));
            Assert.That(client.Error, Does.Contain(code));
        }
    }

    [TestCase("en", "computed by the silos")]
    [TestCase("ja", "計算はサイロがします")]
    public void Help_SaysWhatGoesHere(string language, string said)
    {
        var client = new Client();
        Assert.That(client.Run("sweep", "--help", "--lang", language), Is.Zero);
        Assert.That(client.Out, Does.Contain("--redis").And.Contain("--rank").And.Contain("--resume").And.Contain("--shards"));
        Assert.That(client.Out, Does.Not.Contain("--part").And.Not.Contain("--tasks"));
        Assert.That(string.Concat(client.Out.Where(c => !char.IsWhiteSpace(c))),
            Does.Contain(said.Replace(" ", "", StringComparison.Ordinal)));
    }

    private static string Run(LocalRedis redis, params string[] words)
    {
        Assert.That(RunCode(redis, out var client, words), Is.Zero, () => client.Error);
        return client.Out;
    }

    private static int RunCode(LocalRedis redis, out Client client, params string[] words)
    {
        client = new Client();
        return client.Run([.. words, "--redis", redis.Host, .. words.Contains("--lang") ? [] : Quiet]);
    }
}
