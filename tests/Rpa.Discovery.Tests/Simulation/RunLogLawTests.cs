using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Recording;
using Rpa.Discovery.Tests.EventLogs;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Logs of real runs: what every log has to keep, and that it tells the same as the result.</summary>
[Category("Long")]
public sealed class RunLogLawTests
{
    private const double Rounding = 1e-8; // hours
    private const int Everything = 12;    // generated departments have lower numbers

    private static readonly Dictionary<string, string> _mayFollow = new(StringComparer.Ordinal)
    {
        ["start"] = "suspend complete ate_abort", ["resume"] = "suspend complete ate_abort", ["suspend"] = "resume ate_abort",
        ["complete"] = "", ["ate_abort"] = "", ["withdraw"] = "",
    };

    [Test]
    public void Xes_OfGeneratedDepartments_KeepsTheStandardAndTheOrderOfThings([Range(0, Everything)] int seed)
    {
        var bytes = Written(Make(seed), Days(10, seed: (ulong)seed) with { Drain = new TimeAmount(2, TimeUnit.Day) }, "log.xes");
        Assert.That(XesRules.Broken(new MemoryStream(bytes)), Is.Empty);
        var traces = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("trace").ToList();
        Assert.That(traces.Select(t => Value(t, "concept:name")), Is.Unique.And.Not.Empty);
        foreach (var trace in traces)
        {
            var events = trace.Elements("event").ToList();
            var times = events.Select(e => Instant(Value(e, "time:timestamp"))).ToList();
            Assert.That(times, Is.Ordered, () => trace.ToString());
            Assert.That(times, Is.All.GreaterThanOrEqualTo(Instant(Value(trace, "arrivalTime"))));
            foreach (var instance in events.GroupBy(e => Value(e, "concept:instance")))
            {
                var moves = instance.Select(e => Value(e, "lifecycle:transition")!).ToList();
                Assert.That(moves[0], Is.EqualTo("start").Or.EqualTo("withdraw"), () => trace.ToString());
                Assert.That(moves.Zip(moves.Skip(1)).Where(m => !_mayFollow[m.First].Split(' ').Contains(m.Second)), Is.Empty,
                    () => trace.ToString());
                if (Value(trace, "isFinished") == "true")
                    Assert.That(_mayFollow[moves[^1]], Is.Empty, () => $"closed at the end: {trace}");
            }
        }
    }

    [Test]
    public void Csv_OfGeneratedDepartments_EverySpanIsItsWaitWorkAndPauses([Range(0, Everything)] int seed)
    {
        var rows = CsvLogWriterTests.Read(Written(Make(seed), Days(10, seed: (ulong)seed) with { Drain = new TimeAmount(2, TimeUnit.Day) },
            "log.csv"));
        Assert.That(rows, Is.Not.Empty);
        foreach (var row in rows)
        {
            var causes = Hours(row, "waitingContentionHours") + Hours(row, "waitingPriorityHours") + Hours(row, "waitingBatchingHours")
                + Hours(row, "waitingClosedHours") + Hours(row, "waitingNotStaffedHours") + Hours(row, "waitingAbsentHours")
                + Hours(row, "waitingDownHours");
            Assert.That(causes, Is.EqualTo(Hours(row, "waitingHours")).Within(Rounding));
            foreach (var column in row.Keys.Where(k => k.EndsWith("Hours", StringComparison.Ordinal)))
                Assert.That(Hours(row, column), Is.Not.Negative, () => $"{row["case"]} {row["activity"]} {column}");
            if (row["start"].Length > 0)
                Assert.That((Instant(row["start"]) - Instant(row["enabled"])).TotalHours, Is.EqualTo(Hours(row, "waitingHours"))
                    .Within(Rounding));
            if (row["end"].Length > 0 && row["start"].Length > 0 && row["resource"].Length > 0)
                Assert.That((Instant(row["end"]) - Instant(row["start"])).TotalHours,
                    Is.EqualTo(Hours(row, "processingHours") + Hours(row, "pausedHours")).Within(Rounding));
        }

        // The lines of a case stand together.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Assert.That(rows.Select(r => r["case"])
            .Aggregate((Last: "", Torn: 0), (at, name) => (name, at.Torn + (name != at.Last && !seen.Add(name) ? 1 : 0))).Torn, Is.Zero);
    }

    [Test]
    public void NobodyWorksLongerThanOnDuty([Range(0, Everything)] int seed)
    {
        var department = Make(seed);
        var options = Days(10, seed: (ulong)seed) with { Drain = new TimeAmount(2, TimeUnit.Day) };
        var plan = Experiment.Compile(department, options);
        var duty = new DutyHours();
        new EventLoop().Run(plan, 0, new double[plan.Layout.Measures.Length], null, duty, CancellationToken.None);
        var worked = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var work in CsvLogWriterTests.Read(Written(department, options, "log.csv")).Where(r => r["resource"].Length > 0)
            .GroupBy(r =>
                r["batch"].Length == 0 ? $"{r["case"]} {r["instance"]} {r["start"]}" : $"{r["activity"]} {r["batch"]} {r["start"]}"))
        {
            // Of a batch every member has the same hours, which somebody has worked once; a member that left early has fewer.
            var hours = work.Max(r => Hours(r, "processingHours"));
            foreach (var name in $"{work.First()["resource"]} {work.First()["coworkers"]}".Split(' ',
                StringSplitOptions.RemoveEmptyEntries))
                worked[name] = worked.GetValueOrDefault(name) + hours;
        }

        Assert.That(worked, Is.Not.Empty);
        Assert.That(worked.Where(w => w.Value > duty.Of(w.Key) + Rounding), Is.Empty);
    }

    [Test]
    public void Totals_AreThoseOfTheResult([Range(0, Everything)] int seed)
    {
        var department = Make(seed);
        var options = Days(10, seed: (ulong)seed) with { Drain = new TimeAmount(40, TimeUnit.Day) };
        var result = Experiment.Run(department, options);
        var traces = XDocument.Parse(Encoding.UTF8.GetString(Written(department, options, "log.xes"))).Descendants("trace")
            .Where(t => Instant(Value(t, "arrivalTime")) < new DateTimeOffset(Monday.AddDays(10), TimeOnly.MinValue, TimeSpan.FromHours(9)))
            .ToLookup(t => Value(t, "workflowId"));
        foreach (var workflow in result.Workflows)
        {
            var cases = traces[workflow.Id].ToList();
            Assert.That(cases, Has.Count.EqualTo((int)workflow.Cases.Mean!.Value), workflow.Id);
            // Where work piles up, some are open when they are no longer followed.
            Assert.That(cases.RemoveAll(t => Value(t, "isFinished") != "true"), Is.EqualTo((int)workflow.Censored.Mean!.Value));
            if (cases.Count == 0)
                continue;
            Assert.That(cases.Average(t => (Instant(Value(t, "endTime")) - Instant(Value(t, "arrivalTime"))).TotalHours),
                Is.EqualTo(workflow.CycleTimeHours.Mean).Within(Rounding));
            foreach (var (outcome, share) in workflow.Outcomes)
                Assert.That(cases.Count(t => Value(t, "caseOutcome") == outcome) / (double)cases.Count,
                    Is.EqualTo(share.Mean).Within(Rounding));
        }

        foreach (var state in result.States.Where(s =>
            s.StaffHoursPerYear.Mean > 0 && result.Workflows.Single(w => w.Id == s.Workflow).Censored.Mean == 0))
        {
            var events = traces[state.Workflow].Elements("event").Where(e => Value(e, "concept:name") == state.Id).ToList();
            if (seed != Everything && events.Exists(e => Value(e, "batch") is not null))
                continue; // members that leave a batch change the share of the others
            // A batch's time counts once, for each of its members a share.
            var hours = events.GroupBy(e => (e.Parent, Value(e, "concept:instance")))
                .Sum(i => i.Sum(e => Number(Value(e, "processingHours")) * PeopleOf(e, department))
                    / i.Max(e => Math.Max(1, Number(Value(e, "batchSize")))));
            Assert.That(hours, Is.EqualTo(result.Samples.Of(MeasureKind.StateCohortStaffHours, $"{state.Workflow}/{state.Id}")[0])
                .Within(1e-6), $"{state.Workflow}/{state.Id}");
        }
    }

    [Test]
    public void Everything_IsInTheLog()
    {
        var rows = CsvLogWriterTests.Read(Written(DepartmentWithEverything.Make(), Days(28), "log.csv"));
        var spans = rows.GroupBy(r => (Case: r["case"], Instance: r["instance"])).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => r["how"]).Distinct(), Is.SupersetOf((string[])["completed", "suspended", "aborted", "withdrawn"]));
            Assert.That(rows.Select(r => r["resource"]).Distinct(),
                Is.EquivalentTo((string[])["clerk-1", "clerk-2", "clerk-3", "robot-1", ""]), "the machine does no work of its own");
            Assert.That(rows.Where(r => r["activity"] == "decide" && r["start"].Length > 0).Select(r => r["coworkers"]).Distinct(),
                Is.EquivalentTo((string[])["ito", "mori"]), "the lowest of several leads");
            Assert.That(rows.Where(r => r["resource"].Length == 0 && r["start"].Length > 0).Select(r => r["activity"]).Distinct(),
                Is.EqualTo((string[])["ask"]));
            Assert.That(spans.Where(s => s.Any(r => r["group"] == "robot") && s.Any(r => r["group"] == "clerk")), Is.Not.Empty,
                "exceptions come back to people");
            Assert.That(spans.Where(s => s.Count() > 1 && s.All(r => r["group"] == "clerk") && Hours(s.Last(), "waitingPriorityHours") > 0),
                Is.Not.Empty, "interrupted by a call");
            Assert.That(spans.Where(s => s.Where(r => r["group"] == "clerk").Select(r => r["resource"]).Distinct().Count() > 1),
                Is.Not.Empty, "handed over when somebody stays away");
            foreach (var cause in (string[])["Contention", "Priority", "Batching", "Closed", "Absent", "Down"])
                Assert.That(rows.Sum(r => Hours(r, $"waiting{cause}Hours")), Is.Positive, cause);
            Assert.That(rows.Where(r => r["activity"] == "post" && r["start"].Length > 0).GroupBy(r => r["batch"])
                .All(b => b.Select(r => r["case"]).Distinct().Count() == (int)Hours(b.First(), "batchSize")));
            foreach (var read in rows.Where(r => r["finished"] == "true").GroupBy(r => r["case"])
                .Where(c => c.First()["outcome"] == "done"))
                Assert.That(read.Count(r => r["activity"] == "scan" && r["how"] == "completed"),
                    Is.EqualTo((int)Hours(read.First(), "case:pages")));
        });
    }

    [TestCase("tax-collection.yaml")]
    public void Samples_GiveALogInTheirOwnTime(string sample)
    {
        var department = DepartmentYaml.Load(Checkout.Path("processes", sample));
        var options = Days(40);
        var bytes = Written(department, options, "log.xes");
        Assert.That(XesRules.Broken(new MemoryStream(bytes)), Is.Empty);
        var dates = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Descendants("date").Where(d => d.Parent!.Name == "event")
            .Select(d => (string)d.Attribute("value")!).ToList();
        Assert.That(dates, Is.Not.Empty.And.All.EndsWith("+09:00"));
    }

    [TestCase("log.xes")]
    [TestCase("log.csv")]
    public void Compressed_HoldsThePlainBytes_TheSameEveryTime(string name)
    {
        var department = GeneratedDepartments.Make(1);
        var packed = Written(department, Days(5), name + ".gz");
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        Assert.Multiple(() =>
        {
            Assert.That(unpacked.ToArray(), Is.EqualTo(Written(department, Days(5), name)));
            Assert.That(packed, Is.EqualTo(Written(department, Days(5), name + ".gz")));
            Assert.That(packed, Is.Not.EqualTo(Written(department, Days(5), name + ".gz", replication: 1)));
        });
    }

    [Test]
    public void Memory_GrowsWithTheOpenCasesAndNotWithTheLog()
    {
        var department = Tandem();
        int Most(double days)
        {
            var plan = Experiment.Compile(department, Days(days));
            var most = new MostOpen(EventLogFormat.Of("log.csv")!.Open(Stream.Null));
            new EventLoop().Run(plan, 0, new double[plan.Layout.Measures.Length], null, most, CancellationToken.None);
            return most.Most;
        }

        var (short_, long_) = (Most(30), Most(300));
        Assert.That((short_ > 5, long_ < 3 * short_), Is.EqualTo((true, true)), $"{short_} and {long_} of 7,200 and 72,000 cases");
    }

    [Test]
    public void Save_WritesAFileOnceAndNothingWhenStopped()
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;
        try
        {
            var path = Path.Combine(folder, "log.csv");
            Assert.That(() => RunLog.Save(Tandem(), Days(300), path, cancellationToken: new CancellationToken(canceled: true)),
                Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
            RunLog.Save(Tandem(), Days(1), path);
            Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.EqualTo((string[])[path]));
            Assert.That(() => RunLog.Save(Tandem(), Days(1), path), Throws.InstanceOf<DepartmentException>());
            Assert.That(() => RunLog.Save(Tandem(), Days(2), path, overwrite: true), Throws.Nothing);
            Assert.That(() => RunLog.Save(Tandem(), Days(1), Path.Combine(folder, "log.txt")),
                Throws.ArgumentException.With.Message.Contains(".xes.gz"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Department Make(int number) =>
        number == Everything ? DepartmentWithEverything.Make() : GeneratedDepartments.Make((ulong)number);

    private static byte[] Written(Department department, ExperimentOptions options, string name, int replication = 0)
    {
        using var stream = new MemoryStream();
        RunLog.Write(department, options, EventLogFormat.Of(name)!, stream, replication, CancellationToken.None);
        return stream.ToArray();
    }

    private static string? Value(XElement element, string key) =>
        (string?)element.Elements().FirstOrDefault(a => (string?)a.Attribute("key") == key)?.Attribute("value");

    private static int PeopleOf(XElement e, Department department) =>
        $"{Value(e, "org:resource")} {Value(e, "coworkers")}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Count(name => !department.Bots.Any(b => name.StartsWith(b.Id + "-", StringComparison.Ordinal)));

    private static DateTimeOffset Instant(string? text) => DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture);

    private static double Number(string? text) => string.IsNullOrEmpty(text) ? 0 : double.Parse(text, CultureInfo.InvariantCulture);

    private static double Hours(IReadOnlyDictionary<string, string> row, string column) => Number(row[column]);

    /// <summary>Hours on duty and in overtime by name.</summary>
    private sealed class DutyHours : RunObserver
    {
        private readonly Dictionary<int, long> _since = [];
        private readonly Dictionary<string, double> _hours = new(StringComparer.Ordinal);
        private ServerNames _names = null!;

        public double Of(string name) => _hours.GetValueOrDefault(name);

        public override void Begins(Plan plan, int replication) => _names = new ServerNames(plan);

        public override void DutyChanged(int server, bool isOnDuty, long tick) => Change(server, isOnDuty, tick);

        public override void OvertimeChanged(int server, bool isOn, long tick) => Change(server, isOn, tick);

        public override void Ends(long tick)
        {
            foreach (var server in _since.Keys.ToList())
                Change(server, false, tick);
        }

        private void Change(int server, bool isOn, long tick)
        {
            if (isOn)
                _since.TryAdd(server, tick);
            else if (_since.Remove(server, out var since))
                _hours[_names[server]] = Of(_names[server]) + ((tick - since) / 3.6e9);
        }
    }

    private sealed class MostOpen(EventLogWriter writer) : RunObserver
    {
        private readonly EventLogObserver _log = new(writer);

        public int Most { get; private set; }

        public override void Begins(Plan plan, int replication) => _log.Begins(plan, replication);

        public override void CaseArrived(long token, string source, long ordinal, in CaseRow item, int state, long tick,
            ReadOnlySpan<double> attributes)
        {
            _log.CaseArrived(token, source, ordinal, in item, state, tick, attributes);
            Most = Math.Max(Most, _log.OpenCases + _log.OpenTokens);
        }

        public override void Fired(long token, int state, int transition, long tick) => _log.Fired(token, state, transition, tick);

        public override void PhaseBegan(long token, int state, CasePhase phase, long tick) => _log.PhaseBegan(token, state, phase, tick);

        public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait) =>
            _log.PhaseEnded(token, state, phase, tick, wait);

        public override void Seized(int server, long token, int state, long tick) => _log.Seized(server, token, state, tick);

        public override void Released(int server, long token, int state, long tick) => _log.Released(server, token, state, tick);

        public override void CaseEnded(long token, int outcome, long tick) => _log.CaseEnded(token, outcome, tick);

        public override void Ends(long tick) => _log.Ends(tick);
    }
}
