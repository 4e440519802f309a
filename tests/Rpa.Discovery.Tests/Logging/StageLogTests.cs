using System.Globalization;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Tests.Logging;

/// <summary>What the stages tell a logger: one line each, with the counts of the result.</summary>
public sealed class StageLogTests
{
    private static readonly string Sample = Checkout.Path("processes", "imizu-reconciliation.yaml");

    [Test]
    public void Study_TellsEachStageWithItsCounts()
    {
        using var log = new KeptLog();
        var result = AutomationStudy.Load(Sample, log)
            .Run(new StudyOptions { Replications = ReplicationPlan.Exactly(2), ParameterDraws = 3, SimulatedCandidates = 2 });
        var stages = log.Messages.Where(m => m.Level == LogLevel.Information).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(stages.Select(m => m.Id), Is.EqualTo(new[] { 1001, 2001, 2004, 3001, 2001, 3002, 2001, 2001, 4001 }),
                () => string.Join('\n', stages));
            Assert.That(stages.Select(m => m.Category).Distinct(),
                Is.EquivalentTo(new[] { "Formats", "Simulation", "HotSpots", "Comparisons",
                    "Decisions" }.Select(stage => "Rpa.Discovery." + stage)));
            Assert.That(stages[0]["Workflows"], Is.EqualTo(result.File.Department.Workflows.Count));
            Assert.That(stages[1]["Replications"], Is.EqualTo(2));
            Assert.That(stages[1]["Activities"], Is.EqualTo(result.AsIs.Performance.Activities));
            Assert.That(stages[2]["HotSpots"], Is.EqualTo(result.HotSpots.Count));
            Assert.That(stages[3]["Candidates"], Is.EqualTo(result.Candidates.Count));
            Assert.That(stages[^1]["Ranked"], Is.EqualTo(result.Ranking.Count));
            Assert.That(stages[^1]["Files"], Is.EqualTo(3));
            Assert.That(log.Messages.Count(m => m.Id == 2002),
                Is.EqualTo(stages.Where(m => m.Id == 2001).Sum(m => Convert.ToInt32(m["Replications"], CultureInfo.InvariantCulture))));
        });
    }

    [Test]
    public void ReadFile_WithErrors_TellsHowMany()
    {
        using var log = new KeptLog();
        var read = DepartmentYaml.ReadFile(Checkout.Path("processes", "no-such-file.yaml"), log);
        Assert.That(log.Messages.Single()["Errors"], Is.EqualTo(read.Diagnostics.Count));
        Assert.That(log.Messages.Single().Id, Is.EqualTo(1002));
    }

    [Test]
    public void EventIds_AreEachUsedOnce()
    {
        var ids = typeof(StageLog).GetMethods().SelectMany(m =>
            m.GetCustomAttributes(typeof(LoggerMessageAttribute), false).Cast<LoggerMessageAttribute>()).Select(a => a.EventId).ToList();
        Assert.That(ids, Is.Unique.And.Count.GreaterThan(8));
    }

    /// <summary>A logger factory that keeps what it is told.</summary>
    private sealed class KeptLog : ILoggerFactory
    {
        private readonly List<Message> _messages = [];

        public IReadOnlyList<Message> Messages
        {
            get
            {
                lock (_messages)
                    return [.. _messages];
            }
        }

        public ILogger CreateLogger(string categoryName) => new Stage(this, categoryName);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        private sealed class Stage(KeptLog log, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
                Func<TState, Exception?, string> formatter)
            {
                lock (log._messages)
                    log._messages.Add(new Message(logLevel, eventId.Id, category,
                        (state as IEnumerable<KeyValuePair<string, object?>>)?.ToDictionary(p => p.Key, p => p.Value) ?? [],
                        formatter(state, exception)));
            }
        }
    }

    private sealed record Message(LogLevel Level, int Id, string Category, Dictionary<string, object?> Fields, string Text)
    {
        public object? this[string field] => Fields[field];
    }
}
