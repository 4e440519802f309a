namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>A sweep of a thousand small departments on three silos of which three are killed.</summary>
[NonParallelizable]
[Category("Long")]
public sealed class KilledSilosTests
{
    private const int Departments = 1000;

    [Test]
    public void ThousandDepartments_SurviveThreeKills_AndEveryCellIsThereOnce()
    {
        using var desks = new Desks();
        var plan = desks.Many(Departments, "horizon: 5 d, replications: 1");
        using var redis = new LocalRedis();
        List<SiloProcess> all = [], alive = [];
        try
        {
            for (var i = 0; i < 3; i++)
                alive.Add(new SiloProcess(["--redis", redis.Host, "--threads", "1"]));
            all.AddRange(alive);
            foreach (var silo in alive)
                silo.Ready();
            var client = new Client();
            var asked = client.Begin(CancellationToken.None,
                "sweep", plan, "-o", desks.Path("silos"), "--redis", redis.Host, "--lang", "en");
            var killed = new List<SiloProcess>();
            for (var kill = 0; kill < 3; kill++)
            {
                var before = 150 + (200 * kill);
                Until.True(() => ComputedShards.Of(all).Count >= before || asked.IsCompleted, () => client.Error);
                Assert.That(asked.IsCompleted, Is.False, () => "it was not killed in the middle: " + client.Error);
                killed.Add(alive[kill]);
                all.Add(alive[kill] = alive[kill].KilledAndStarted());
            }

            Until.True(() => asked.IsCompleted, () => client.Error + string.Join('\n', all.SelectMany(s => s.Log)));
            Assert.That(asked.Result, Is.Zero, () => client.Error);
            var computed = ComputedShards.Of(all);
            Assert.That(computed, Has.Count.EqualTo(Departments), "every cell");
            Assert.That(computed.Where(c => c.Value > 1).Select(c => c.Key), Is.SubsetOf(ComputedShards.Of(killed).Keys),
                "only what was on a silo that was killed is computed again");
            var rows = File.ReadLines(desks.Path("silos", "cells.csv")).Skip(1).Select(r => r.Split(',')[1]).ToList();
            Assert.That(rows, Has.Count.EqualTo(Departments).And.Unique);
            Client.Local("sweep", plan, "-o", desks.Path("local"), "--quiet", "--lang", "en");
            desks.AssertSame("local", "silos");
        }
        finally
        {
            foreach (var silo in all)
                silo.Dispose();
        }
    }
}
