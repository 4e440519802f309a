namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>A study on silos that are processes of their own: what one machine says, whatever ends on the way.</summary>
[NonParallelizable]
public sealed class ClusterStudyTests
{
    private static readonly string Sample = Checkout.Path("processes", "tax-collection.yaml");
    private static readonly string[] Whole =
        ["study", Sample, "--horizon", "7d", "--replications", "2", "--json", "--no-performance", "--lang", "en"];

    // Two stages of shards that take a while each.
    private static readonly string[] Question =
        ["study", Sample, "--quick", "--horizon", "180d", "--json", "--no-performance", "--lang", "en"];
    private static readonly Lazy<string> OneMachine = new(() => Client.Local(Question));

    [Test]
    public void OneSilo_GivesTheBytesOfOneMachine()
    {
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host]).Ready();
        var client = new Client();
        Assert.That(client.Run([.. Whole, "--redis", redis.Host]), Is.Zero, () => client.Error);
        var one = Client.Local(Whole);
        Assert.That(client.Out, Is.EqualTo(one));
        var computed = ComputedShards.Of([silo]);
        Assert.That(computed, Is.Not.Empty);
        Assert.That(computed.Values, Has.All.EqualTo(1), "each shard once");
        var again = new Client();
        Assert.That(again.Run([.. Whole, "--redis", redis.Host]), Is.Zero, () => again.Error);
        Assert.That(again.Out, Is.EqualTo(one));
        Assert.That(ComputedShards.Of([silo]), Is.EqualTo(computed), "asked twice it answers with what it has");
    }

    [TestCase(true, TestName = "SiloWithTheCoordinator_IsKilled")]
    [TestCase(false, TestName = "SiloWithoutTheCoordinator_IsKilled")]
    public void SiloIsKilled_NothingIsLost(bool withCoordinator)
    {
        using var redis = new LocalRedis();
        using var one = new SiloProcess(["--redis", redis.Host, "--threads", "1"]).Ready();
        using var two = new SiloProcess(["--redis", redis.Host, "--threads", "1"]).Ready();
        using var three = new SiloProcess(["--redis", redis.Host, "--threads", "1"]).Ready();
        SiloProcess[] silos = [one, two, three];
        var client = new Client();
        var asked = client.Begin(CancellationToken.None, [.. Question, "--redis", redis.Host]);
        Until.True(() => ComputedShards.Of(silos).Count >= 6 || asked.IsCompleted, () => client.Error);
        var killed = silos.First(s => s.Says("is coordinated here") == withCoordinator);
        killed.Kill();
        Until.True(() => asked.IsCompleted, () => client.Error + string.Join('\n', silos.SelectMany(s => s.Log)));
        Assert.That(asked.Result, Is.Zero, () => client.Error);
        Assert.That(client.Out, Is.EqualTo(OneMachine.Value));
        var computed = ComputedShards.Of(silos);
        Assert.That(computed.Values, Has.All.LessThanOrEqualTo(2));
        Assert.That(computed.Where(c => c.Value > 1).Select(c => c.Key), Is.SubsetOf(ComputedShards.Of([killed]).Keys),
            "only what was on the silo");
    }

    [Test]
    public void RedisIsStoppedInTheMiddle_NothingThatWasFinishedIsLost()
    {
        using var redis = new LocalRedis();
        using var silo = new SiloProcess(["--redis", redis.Host, "--threads", "1"]).Ready();
        var client = new Client();
        var asked = client.Begin(CancellationToken.None, [.. Question, "--redis", redis.Host]);
        Until.True(() => ComputedShards.Of([silo]).Count >= 4 || asked.IsCompleted, () => client.Error);
        redis.Stop();
        Until.True(() => client.Error.Contains("Waiting for Redis", StringComparison.Ordinal) || asked.IsCompleted, () => client.Error);
        redis.Start();
        Until.True(() => asked.IsCompleted, () => client.Error + string.Join('\n', silo.Log));
        Assert.That(asked.Result, Is.Zero, () => client.Error);
        Assert.That(client.Out, Is.EqualTo(OneMachine.Value));
        Assert.That(client.Error, Does.Contain($"Waiting for Redis at '{redis.Host}'"));
        Assert.That(ComputedShards.Of([silo]).Values, Has.All.EqualTo(1), "each shard once");
    }
}
