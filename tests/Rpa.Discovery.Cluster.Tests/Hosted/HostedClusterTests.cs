using Orleans.TestingHost;
using Rpa.Discovery.Cluster.Grains;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Cluster.Tests.Hosted;

/// <summary>Coordinator and shards on two silos of this process.</summary>
[NonParallelizable]
public sealed class HostedClusterTests
{
    private const int Slots = 2;
    private static readonly SiloLimits Limits = new() { Bytes = 1000, Replications = 100, Time = TimeSpan.FromSeconds(10) };
    private static readonly SharedKinds Kinds = new(new Dictionary<string, Func<SharedRequest, SharedRun>>(StringComparer.Ordinal)
    {
        [Sums.Kind] = Sums.Read,
    });

    private TestCluster _cluster = null!;

    [SetUp]
    public void Deploy()
    {
        _cluster = new TestClusterBuilder(2).AddSiloBuilderConfigurator<OfTests>().Build();
        _cluster.Deploy();
    }

    [TearDown]
    public void End() => _cluster.Dispose();

    [Test]
    public async Task Stages_FollowEachOtherAndEachShardIsComputedOnce()
    {
        var name = nameof(Stages_FollowEachOtherAndEachShardIsComputedOnce);
        var (request, bytes) = Asked(name, 10);
        var status = await Finished(request, bytes);
        Assert.That(status.Stages, Is.EqualTo([10, 10]));
        Assert.That(status.Finished, Is.EqualTo(20));
        var last = await RequestShelf.Part(_cluster.Client.GetGrain<IShardGrain>($"{ShardKey.NameOf(bytes)}/1/3"));
        Assert.That(BitConverter.ToInt32(last), Is.EqualTo(45 + 3));
        await request.Begin(bytes, ModelSemantics.Number);
        await _cluster.Client.GetGrain<IShardGrain>($"{ShardKey.NameOf(bytes)}/1/3").Compute();
        var computed = Sums.Computed.Where(c => c.Key.StartsWith(name, StringComparison.Ordinal)).ToList();
        Assert.That(computed, Has.Count.EqualTo(20));
        Assert.That(computed.Select(c => c.Value), Has.All.EqualTo(1));
        Assert.That(Sums.MostAtOnce(name), Is.InRange(1, 2 * Slots), "as many at once as each silo has places");
    }

    [Test]
    public async Task OtherSemantics_IsRefused()
    {
        var (request, bytes) = Asked(nameof(OtherSemantics_IsRefused), 3);
        var status = await request.Begin(bytes, ModelSemantics.Number + 1);
        Assert.That(status.Refusal?.Code, Is.EqualTo("RPD7344"));
    }

    [TestCase("bad", 3, "RPD7351")]
    [TestCase("faulty", 3, "RPD7351")]
    [TestCase("many", 101, "RPD7346")]
    [TestCase("slow", 2, "RPD7348")]
    public async Task WhatCannotBeComputed_IsRefusedInWords(string name, int shards, string code)
    {
        var (request, bytes) = Asked(name, shards);
        Assert.That((await Finished(request, bytes)).Refusal?.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task TooLarge_IsRefused()
    {
        var (request, bytes) = Asked(new string('x', 2000), 2);
        Assert.That((await request.Begin(bytes, ModelSemantics.Number)).Refusal?.Code, Is.EqualTo("RPD7347"));
    }

    [Test]
    public async Task UnknownKind_IsRefused()
    {
        var bytes = new SharedRequest("another", 1, new byte[1]).Write();
        var status = await Finished(_cluster.Client.GetGrain<IRequestGrain>(ShardKey.NameOf(bytes)), bytes);
        Assert.That(status.Refusal?.Arguments.Single(), Does.Contain("'another'"));
    }

    [Test]
    public async Task UnknownRequest_IsSaid() =>
        Assert.That((await _cluster.Client.GetGrain<IRequestGrain>("nobody").Go()).IsKnown, Is.False);

    private (IRequestGrain Request, byte[] Bytes) Asked(string name, int shards)
    {
        var bytes = Sums.Request(name, shards).Write();
        return (_cluster.Client.GetGrain<IRequestGrain>(ShardKey.NameOf(bytes)), bytes);
    }

    private static async Task<RequestStatus> Finished(IRequestGrain request, byte[] bytes)
    {
        var status = await request.Begin(bytes, ModelSemantics.Number);
        for (var tries = 0; !status.IsComplete && status.Refusal is null; tries++)
        {
            Assert.That(tries, Is.LessThan(1000), "it hangs");
            await Task.Delay(50);
            status = await request.Go();
        }

        return status;
    }

    private sealed class OfTests : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.AddMemoryGrainStorage(GrainStore.Name);
            SiloServices.Add(siloBuilder, new SiloIdentity("tests"), Limits, Slots, Kinds);
        }
    }
}
