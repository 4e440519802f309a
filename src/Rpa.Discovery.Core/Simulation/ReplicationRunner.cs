using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Simulation;

/// <summary>Spreads departments × replications over threads. What a replication gives depends on its keys alone, and everything is put
/// together in a fixed order.</summary>
internal sealed class ReplicationRunner(
    IReadOnlyList<ExperimentRequest> requests, StudyStage stage, IProgress<StudyProgress>? progress, ILogger? logger,
    CancellationToken cancellationToken)
{
    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private const int Round = 10;
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);
    private readonly Job[] _jobs = [.. requests.Select((r, index) => new Job(r, index, logger ?? NullLogger.Instance))];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _reporting = new();
    private (Job Job, int Replication)[] _items = [];
    private Exception?[] _failures = [];
    private int _next;
    private int _done;
    private readonly int _planned = requests.Sum(r => r.Options.Replications.AtMost);
    private long _reportedTicks;
    private volatile bool _isStopped;

    /// <summary>Runs every department as often as its plan says. One that runs until precise is looked at after rounds of ten.</summary>
    public IReadOnlyList<ExperimentRun> Run()
    {
        int[] targets = [.. _jobs.Select(j => j.Plan.Fixed ?? Math.Min(Round, j.Plan.AtMost))];
        while (Advance(targets))
        {
            for (var i = 0; i < targets.Length; i++)
            {
                if (targets[i] < _jobs[i].Plan.AtMost && !_jobs[i].IsStopped && _jobs[i].IsImprecise())
                    targets[i] = Math.Min(targets[i] + Round, _jobs[i].Plan.AtMost);
            }
        }

        IReadOnlyList<ExperimentRun> finished = [.. Enumerable.Range(0, _jobs.Length).Select(Finished)];
        if (requests is not [{ IsOneOfMany: true }, ..])
            Tell();
        return finished;
    }

    /// <summary>Tells the log how much was simulated.</summary>
    public void Tell()
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            _logger.Simulated(_jobs.Length, _jobs.Sum(j => j.Values.Count), _jobs.Sum(j => j.Activities), _jobs.Sum(j => j.Events),
                _watch.ElapsedMilliseconds);
        }
    }

    /// <summary>Goes on until department i has been run <paramref name="targets"/>[i] times; one that was run as often already is left
    /// alone.</summary>
    /// <returns>Whether anything had to be run.</returns>
    public bool Advance(ReadOnlySpan<int> targets)
    {
        var items = new List<(Job Job, int Replication)>();
        for (var i = 0; i < _jobs.Length; i++)
        {
            for (var replication = _jobs[i].Values.Count; replication < targets[i]; replication++)
            {
                _jobs[i].Values.Add(null);
                _jobs[i].Cases.Add(null);
                items.Add((_jobs[i], replication));
            }
        }

        _items = [.. items];
        if (_items.Length == 0)
            return false;
        if (requests[0].Options.Staged is { } staged)
            _items = LeftOver(staged, _items);
        if (_items.Length > 0)
            Work(Math.Min(WorkInOrder.Threads(requests[0].Options), _items.Length));
        return true;
    }

    // Those of which no part says what they gave: here they will say what stopped them.
    private (Job Job, int Replication)[] LeftOver(StagedWork staged, (Job Job, int Replication)[] items)
    {
        var packed = staged.Take(stage, items.Length, (i, cancellation) => items[i].Job.Packed(items[i].Replication, cancellation));
        List<(Job Job, int Replication)> left = [];
        foreach (var (i, (job, replication)) in items.Index())
        {
            if (packed[i].Length == 0)
                left.Add((job, replication));
            else
                job.TakeIn(replication, packed[i]);
        }

        return [.. left];
    }

    /// <summary>What department <paramref name="index"/> has given so far.</summary>
    public ExperimentRun Finished(int index) => _jobs[index].Finished(_watch.Elapsed);

    private void Work(int threads)
    {
        _failures = new Exception?[_items.Length];
        _next = -1;
        var others = new Thread[threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(TakeItems) { IsBackground = true };
            others[i].Start();
        }

        TakeItems();
        foreach (var thread in others)
            thread.Join();
        // Items are taken in order, so whatever comes before the first failure has been run: the same finding for any number of threads.
        switch (Array.Find(_failures, f => f is not null))
        {
            case null:
                break;
            case SimulationStop stop:
                throw new DepartmentException([stop.Finding]);
            case OperationCanceledException:
                throw new OperationCanceledException(cancellationToken);
            case var failure:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
                break;
        }
    }

    private void TakeItems()
    {
        var loop = EventLoops.Take();
        while (!_isStopped)
        {
            var index = Interlocked.Increment(ref _next);
            if (index >= _items.Length)
                break;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (job, replication) = _items[index];
                job.RunOne(loop, replication, cancellationToken);
                Report();
            }
            catch (Exception failure)
            {
                // Whatever it is: nobody above catches on this thread, and the caller must hear of it on his own.
                _failures[index] = failure;
                _isStopped = true;
                return; // The loop's memory is in the middle of something; it is not used again.
            }
        }

        EventLoops.Return(loop);
    }

    private void Report()
    {
        var done = Interlocked.Increment(ref _done);
        if (progress is null)
            return;
        lock (_reporting)
        {
            var now = _watch.Elapsed;
            if (now.Ticks - _reportedTicks < BetweenReports.Ticks)
                return;
            _reportedTicks = now.Ticks;
            var fraction = Math.Min(1, (double)done / _planned);
            progress.Report(new StudyProgress { Stage = stage, Fraction = fraction, TimeLeft = now * ((1 - fraction) / fraction) });
        }
    }

    private sealed class Job(ExperimentRequest request, int index, ILogger logger)
    {
        private readonly Lazy<Plan> _plan = new(() => Experiment.Compile(request.Department, request.Options));
        private HourSums? _hours;
        private long _activities;
        private long _events;
        private long _allocated;
        private int _stoppedAt;
        private Diagnostic? _stoppedBy;

        public ReplicationPlan Plan => request.Options.Replications;

        // [replication] → [measure] → value
        public List<double[]?> Values { get; } = [];

        // [replication] → single cases, where they are heard
        public List<CaseEfforts?> Cases { get; } = [];

        /// <summary>Whether a precision was asked for that is not reached yet.</summary>
        public bool IsImprecise() => Plan.UntilRelativeHalfWidth is { } wanted
            && Finished(TimeSpan.Zero).ImpreciseWorkflow(wanted) is not null;

        public void RunOne(EventLoop loop, int replication, CancellationToken cancellation)
        {
            var plan = _plan.Value;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var values = new double[plan.Layout.Measures.Length];
            if (request.WithHours)
                LazyInitializer.EnsureInitialized(ref _hours, () => new HourSums(plan.Pools.Length));
            var began = Stopwatch.GetTimestamp();
            var cases = CaseEfforts.For(request.Cases);
            loop.RunHearing(plan, request.Options.FirstReplication + replication, values, _hours, cases, cancellation);
            (Values[replication], Cases[replication]) = (values, cases);
            if (logger.IsEnabled(LogLevel.Debug))
                logger.Replicated(replication, index, loop.Activities, loop.Events,
                    (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (loop.StoppedBy is { } finding)
            {
                logger.Stopped(replication, index, finding.Code);
                Stopped(replication, finding);
            }

            Interlocked.Add(ref _activities, loop.Activities);
            Interlocked.Add(ref _events, loop.Events);
            Interlocked.Add(ref _allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        /// <summary>What a replication gives, packed; nothing where it was stopped.</summary>
        public byte[] Packed(int replication, CancellationToken cancellation)
        {
            var loop = EventLoops.Take();
            try
            {
                var plan = _plan.Value;
                var values = new double[plan.Layout.Measures.Length];
                var hours = request.WithHours ? new HourSums(plan.Pools.Length) : null;
                var cases = CaseEfforts.For(request.Cases);
                loop.RunHearing(plan, request.Options.FirstReplication + replication, values, hours, cases, cancellation);
                if (loop.StoppedBy is not null)
                    return [];
                var packed = PackedReplication.Write(values, hours, cases, loop.Activities, loop.Events);
                EventLoops.Return(loop);
                return packed;
            }
            catch (Exception e) when (e is SimulationStop or DepartmentException)
            {
                return []; // The loop's memory is in the middle of something; it is not used again.
            }
        }

        /// <summary>Takes in what a replication gave elsewhere.</summary>
        public void TakeIn(int replication, byte[] packed)
        {
            var plan = _plan.Value;
            var read = PackedReplication.Read(packed, plan, request);
            (Values[replication], Cases[replication]) = (read.Values, read.Cases);
            if (read.Hours is { } hours)
                (_hours ??= new HourSums(plan.Pools.Length)).Add(hours);
            _activities += read.Activities;
            _events += read.Events;
        }

        // A limit ends the department's study there: the earlier replications and what this one had so far.
        private void Stopped(int replication, Diagnostic finding)
        {
            if (!request.KeepsPartial)
                throw new SimulationStop(finding);
            lock (Values)
            {
                if (_stoppedBy is null || replication < _stoppedAt)
                    (_stoppedAt, _stoppedBy) = (replication, finding);
            }
        }

        public bool IsStopped => _stoppedBy is not null;

        public long Activities => _activities;

        public long Events => _events;

        public ExperimentRun Finished(TimeSpan elapsed) =>
            new(_plan.Value, request, Samples(), _stoppedBy is null ? _hours : null, new Performance
            {
                Activities = _activities, Events = _events, Seconds = elapsed.TotalSeconds, AllocatedBytes = _allocated,
                Replications = Values.Count,
            })
            {
                StoppedBy = _stoppedBy,
                Cases = [.. Cases],
            };

        private SampleTable Samples()
        {
            var measures = _plan.Value.Layout.Measures;
            var rows = new KeyValuePair<Measure, double[]>[measures.Length];
            for (var m = 0; m < rows.Length; m++)
            {
                var row = new double[_stoppedBy is null ? Values.Count : _stoppedAt + 1];
                for (var k = 0; k < row.Length; k++)
                    row[k] = Values[k]![m];
                rows[m] = new(measures[m], row);
            }

            return new SampleTable(rows, _stoppedBy is null ? Values.Count : _stoppedAt + 1);
        }
    }
}
