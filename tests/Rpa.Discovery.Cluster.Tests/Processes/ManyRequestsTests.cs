using Rpa.Discovery.Cluster.Clients;
using Rpa.Discovery.Cluster.Sharing;
using Rpa.Discovery.Cluster.Silos;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Many who ask at once.</summary>
[NonParallelizable]
public sealed class ManyRequestsTests
{
    private const int Clients = 20;
    private const int RequestsOfEach = 10;

    private const string Desk = """
        department: desk
        title: Desk
        time-zone: UTC
        calendar: office
        study: { start: 2026-01-05, horizon: 5d, replications: 2, seed: 1 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2 }
        workflows:
          letter:
            title: Letters
            arrivals: { about: 40 per open-day }
            initial: read
            states:
              read:
                work: { by: clerk, effort: about 8 min }
                transitions: [ { event: read, target: end } ]
              end: { type: final }
        """;

    [Test]
    public async Task TwentyClientsWithTenRequestsEach_AreAnsweredAndNoneIsWrong()
    {
        var file = DepartmentYaml.ParseFile(Desk).ValueOrThrow();
        using var redis = new LocalRedis();
        using var one = new SiloProcess(["--redis", redis.Host]).Ready();
        using var two = new SiloProcess(["--redis", redis.Host]).Ready();
        var place = new ClientOptions(new SiloIdentity("rpa-discovery"), RedisServer.Parse(redis.Host)!);
        var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            await using var client = await ClusterClient.Connect(place, TimeProvider.System, CancellationToken.None);
            return await Task.WhenAll(Enumerable.Range(0, RequestsOfEach).Select(async request =>
            {
                var options = Asked(file, (number * RequestsOfEach) + request);
                var run = PartedRun.Simulate(file, options);
                var parts = await client.Compute(new SharedRequest(PartedStage.Kind, 2, run.ToRequest()),
                    new Progress<ClusterProgress>(), _ => { }, CancellationToken.None);
                var read = parts.SelectMany(p => p).Select(p => Part.Read(p, "part")).ToList();
                return (options, Json: run.ToJson(read, Language.English, false));
            }));
        }));
        Assert.That(answers.Sum(a => a.Length), Is.EqualTo(Clients * RequestsOfEach));
        Assert.Multiple(() =>
        {
            foreach (var (options, json) in answers.SelectMany(a => a))
                Assert.That(json, Is.EqualTo(ResultDocuments.Simulate(
                    file, options, Experiment.Run(file.Department, options), [], Language.English, false)), $"seed {options.Seed}");
        });
    }

    private static ExperimentOptions Asked(DepartmentFile file, int number) =>
        ExperimentOptions.From(file.Study!) with { Seed = (ulong)number, Threads = 1 };
}
