using Rpa.Discovery.Cluster.Clients;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>What is refused, and in which words.</summary>
[NonParallelizable]
public sealed class ClusterRefusalTests
{
    private static readonly string Sample = Checkout.Path("processes", "tax-collection.yaml");

    [Test]
    public void NoRedis_IsAFinding()
    {
        var client = new Client();
        Assert.That(client.Run("study", Sample, "--redis", $"127.0.0.1:{FreePorts.First(1)}"), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain("RPD7341"));
        Assert.That(client.Run("silo", "--redis", $"127.0.0.1:{FreePorts.First(1)}", "--port", $"{FreePorts.First(3)}"), Is.EqualTo(1));
    }

    [Test]
    public void NoSilo_IsAFinding()
    {
        using var redis = new LocalRedis();
        var client = new Client();
        Assert.That(client.Run("study", Sample, "--redis", redis.Host), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain("RPD7343"));
    }

    [Test]
    public void WrongPassword_IsAFinding()
    {
        using var redis = new LocalRedis("--requirepass", "right");
        foreach (var password in (string?[])["wrong", null])
        {
            var client = new Client();
            if (password is not null)
                client.Variables[RedisServer.PasswordVariable] = password;
            Assert.That(client.Run("study", Sample, "--redis", redis.Host), Is.EqualTo(1), password);
            Assert.That(client.Error, Does.Contain("RPD7342").And.Not.Contain("wrong"));
        }

        var known = new Client { Variables = { [RedisServer.PasswordVariable] = "right" } };
        Assert.That(known.Run("study", Sample, "--redis", redis.Host), Is.EqualTo(1));
        Assert.That(known.Error, Does.Contain("RPD7343"), "it is let in, and finds no silo");
    }

    [Test]
    public async Task OtherSemantics_IsRefused()
    {
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        var other = new SiloIdentity("rpa-discovery") { Semantics = ModelSemantics.Number + 1 };
        var server = RedisServer.Parse(redis.Host)!;
        var refused = await Assert.ThrowsAsync<DepartmentException>(() => SiloHost.Start(
            new SiloOptions(other, server) { Port = FreePorts.First(3) }, new SiloLog(TextWriter.Null, TimeProvider.System, false),
            CancellationToken.None));
        Assert.That(refused!.Diagnostics.Single().Code, Is.EqualTo("RPD7344"));
        Assert.That(refused!.Diagnostics.Single().Message,
            Does.Contain($"{ModelSemantics.Number + 1}").And.Contain("'rpa-discovery' by " + ModelSemantics.Number));
        var client = await Assert.ThrowsAsync<DepartmentException>(
            () => ClusterClient.Connect(new ClientOptions(other, server), TimeProvider.System, CancellationToken.None));
        Assert.That(client!.Diagnostics.Single().Code, Is.EqualTo("RPD7344"));
        var arm = await Assert.ThrowsAsync<DepartmentException>(() => ClusterClient.Connect(
            new ClientOptions(new SiloIdentity("rpa-discovery") { Platform = "another" }, server), TimeProvider.System,
            CancellationToken.None));
        Assert.That(arm!.Diagnostics.Single().Code, Is.EqualTo("RPD7353"));
        await using var apart = await SiloHost.Start(
            new SiloOptions(other with { Cluster = "apart" }, server) { Port = FreePorts.First(3) },
            new SiloLog(TextWriter.Null, TimeProvider.System, false), CancellationToken.None);
        Assert.That(apart, Is.Not.Null, "another cluster of the same Redis may have another number");
    }

    [Test]
    public void PortIsTaken_IsAFinding()
    {
        using var redis = new LocalRedis();
        var client = new Client();
        Assert.That(client.Run("silo", "--redis", redis.Host, "--port", $"{redis.Port}"), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain("RPD7345"));
    }

    [TestCase("--most-replications", "3", "RPD7346")]
    [TestCase("--most-time", "1s", "RPD7348")]
    public void LimitOfTheOwner_IsKept(string option, string value, string code)
    {
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host, option, value]).Ready();
        var client = new Client();
        Assert.That(client.Run("study", Sample, "--redis", redis.Host, "--replications", "4"), Is.EqualTo(1));
        Assert.That(client.Error, Does.Contain(code));
    }

    [TestCase("a b")]
    [TestCase("host:0")]
    [TestCase("host:70000")]
    [TestCase("host,password=secret")]
    [TestCase("redis://host")]
    public void RedisThatIsNoHost_IsAUsageError(string redis)
    {
        var client = new Client();
        Assert.That(client.Run("study", Sample, "--redis", redis), Is.EqualTo(2));
        Assert.That(client.Error, Does.Contain("--redis"));
    }

    [Test]
    public void NoRedisSaid_IsAUsageError()
    {
        var client = new Client();
        Assert.That(client.Run("study", Sample), Is.EqualTo(2));
        Assert.That(client.Run("silo"), Is.EqualTo(2));
    }
}
