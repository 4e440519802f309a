using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Recording;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation.Recording;

/// <summary>What the observer makes of what it hears, told to it word by word.</summary>
public sealed class EventLogObserverTests
{
    private const long Hour = 3_600_000_000;

    [Test]
    public void PlainWork_GivesOneSpanWithItsWaitPausesPersonAndEvent()
    {
        var heard = new Told();
        heard.Arrives(1, 0);
        heard.Waits(1, 0, 3, new WaitByCause(0, Hour, 0, 0, Hour / 2, 3 * Hour / 2));
        heard.Observer.Seized(1, 1, heard.State("do"), 3 * Hour);
        heard.In(1, CasePhase.Processing, 3, 4);
        heard.In(1, CasePhase.Paused, 4, 5);
        heard.In(1, CasePhase.Processing, 5, 5.5);
        heard.Observer.Released(1, 1, heard.State("do"), 11 * Hour / 2);
        heard.Fires(1, "do", "to-end", 5.5);
        heard.Observer.CaseEnded(1, 0, 11 * Hour / 2);
        var span = heard.Log.Traces.Single().Spans.Single();
        Assert.Multiple(() =>
        {
            Assert.That((span.Activity, span.End, span.Event, span.Resource, span.Group, span.Instance),
                Is.EqualTo(("do", SpanEnd.Completed, "to-end", "clerk-2", "clerk", 1)));
            Assert.That((span.Enabled, span.Started, span.Ended), Is.EqualTo((At(0), At(3), At(5.5))));
            Assert.That(heard.Log.Values(span), Is.EqualTo(
                (string[])["waitingHours=3", "waitingContentionHours=1.5", "waitingPriorityHours=0.5", "waitingClosedHours=1",
                    "processingHours=1.5", "pausedHours=1"]));
            Assert.That(heard.Log.Values(heard.Log.Traces.Single()), Is.EqualTo((string[])
                ["workflowId=case", "arrivalTime=2026-01-05T00:00:00+00:00", "arrivalSource=about", "isFinished=true",
                    "endTime=2026-01-05T05:30:00+00:00", "caseOutcome=end"]));
            Assert.That(heard.Observer.OpenCases, Is.Zero);
        });
    }

    [Test]
    public void ReleasedBeforeItsPhaseEnds_IsTheSameSpan()
    {
        var heard = new Told();
        heard.Arrives(1, 0);
        var state = heard.State("do");
        heard.Observer.PhaseBegan(1, state, CasePhase.Processing, 0);
        heard.Observer.Seized(0, 1, state, 0);
        heard.Observer.Released(0, 1, state, Hour);
        heard.Fires(1, "do", "to-end", 1);
        heard.Observer.PhaseEnded(1, state, CasePhase.Processing, Hour, default);
        heard.Observer.CaseEnded(1, 0, Hour);
        var span = heard.Log.Traces.Single().Spans.Single();
        Assert.That((span.Resource, string.Join(' ', heard.Log.Values(span))),
            Is.EqualTo(("clerk-1", "waitingHours=0 processingHours=1 pausedHours=0")));
    }

    [Test]
    public void TimerInTheQueue_WithdrawsTheActivity_WithTheWaitThatItHad()
    {
        var heard = new Told();
        heard.Arrives(1, 0);
        heard.Waits(1, 0, 2, new WaitByCause(0, 0, 0, 0, 0, 2 * Hour));
        heard.Fires(1, "do", "tired", 2);
        heard.Observer.CaseEnded(1, 0, 2 * Hour);
        var span = heard.Log.Traces.Single().Spans.Single();
        Assert.Multiple(() =>
        {
            Assert.That((span.End, span.Event, span.Started, span.Ended, span.Resource),
                Is.EqualTo((SpanEnd.Withdrawn, "tired", (DateTimeOffset?)null, At(2), (string?)null)));
            Assert.That(heard.Log.Values(span), Does.Contain("waitingContentionHours=2"));
        });
    }

    [Test]
    public void TimerInWork_AbortsTheActivity_AndOneThatDisturbsNothingDoesNot()
    {
        var heard = new Told();
        heard.Arrives(1, 0);
        heard.Observer.Seized(0, 1, heard.State("do"), 0);
        heard.Observer.PhaseBegan(1, heard.State("do"), CasePhase.Processing, 0);
        heard.Fires(1, "do", "remind", 1);
        heard.Observer.PhaseEnded(1, heard.State("do"), CasePhase.Processing, 2 * Hour, default);
        heard.Fires(1, "do", "tired", 2);
        heard.Observer.CaseEnded(1, 0, 2 * Hour);
        var span = heard.Log.Traces.Single().Spans.Single();
        Assert.That((span.End, span.Event, span.Started, span.Ended), Is.EqualTo((SpanEnd.Aborted, "tired", At(0), At(2))));
    }

    [TestCase(true, TestName = "Returned_ToTheQueue_IsTakenUpBySomebodyElseInASpanOfTheSameInstance")]
    [TestCase(false, TestName = "Interrupted_StaysWithThePerson_AndIsTakenUpInASpanOfTheSameInstance")]
    public void PutAside(bool isReturned)
    {
        var heard = new Told();
        var state = heard.State("do");
        heard.Arrives(1, 0);
        heard.Observer.Seized(0, 1, state, 0);
        heard.In(1, CasePhase.Processing, 0, 1);
        if (isReturned)
            heard.Observer.Released(0, 1, state, Hour);
        heard.Waits(1, 1, 3, new WaitByCause(0, 0, Hour, 0, Hour, 0));
        if (isReturned)
            heard.Observer.Seized(1, 1, state, 3 * Hour);
        heard.In(1, CasePhase.Processing, 3, 4);
        heard.Fires(1, "do", "to-end", 4);
        heard.Observer.CaseEnded(1, 0, 4 * Hour);
        var spans = heard.Log.Traces.Single().Spans;
        Assert.Multiple(() =>
        {
            Assert.That(spans.Select(s => (s.Instance, s.IsResumption, s.End, s.Resource)), Is.EqualTo(new[]
            {
                (1, false, SpanEnd.Suspended, "clerk-1"), (1, true, SpanEnd.Completed, isReturned ? "clerk-2" : "clerk-1"),
            }));
            Assert.That(spans.Select(s => (s.Enabled, s.Started, s.Ended)),
                Is.EqualTo(new[] { (At(0), At(0), At(1)), (At(1), At(3), (DateTimeOffset?)At(4)) }));
            Assert.That(heard.Log.Values(spans[1]),
                Does.Contain("waitingPriorityHours=1").And.Contain("waitingAbsentHours=1").And.Contain("processingHours=1"));
        });
    }

    [Test]
    public void AfterItself_AStateIsANewInstance()
    {
        var heard = new Told();
        heard.Arrives(1, 0);
        heard.In(1, CasePhase.Processing, 0, 1);
        heard.Fires(1, "do", "again", 1);
        heard.In(1, CasePhase.Processing, 1, 2);
        heard.Fires(1, "do", "to-end", 2);
        heard.Observer.CaseEnded(1, 0, 2 * Hour);
        Assert.That(heard.Log.Traces.Single().Spans.Select(s => (s.Instance, s.Event)), Is.EqualTo(new[] { (1, "again"), (2, "to-end") }));
    }

    [Test]
    public void InterleavedCases_AreWrittenWholeWhenTheyEnd_AndOnlyOpenOnesAreHeld()
    {
        var heard = new Told();
        const int together = 5;
        for (var i = 0L; i < 1000; i++)
        {
            heard.Arrives(i, i);
            heard.Observer.PhaseBegan(i, heard.State("do"), CasePhase.Processing, i * Hour);
            if (i >= together)
                End(i - together, i);
            Assert.That((heard.Observer.OpenCases, heard.Observer.OpenTokens),
                Is.EqualTo(((int)Math.Min(i + 1, together), (int)Math.Min(i + 1, together))));
        }

        heard.Observer.Ends(2000 * Hour);
        var traces = heard.Log.Traces;
        Assert.Multiple(() =>
        {
            Assert.That(traces.Select(t => t.Name), Is.EqualTo(Enumerable.Range(1, 1000).Select(n => $"case-{n}")),
                "those left open stand last, in the order of their arrival");
            Assert.That(traces.Count(t => heard.Log.Values(t).Contains("isFinished=false")), Is.EqualTo(together));
            Assert.That(heard.Log.Values(traces[^1]), Does.Contain("openActivities=do").And.None.StartWith("endTime"));
            Assert.That((traces[^1].Spans[0].End, traces[^1].Spans[0].Ended), Is.EqualTo((SpanEnd.Open, (DateTimeOffset?)null)));
            Assert.That(heard.Log.Values(traces[^1].Spans[0]), Does.Contain("processingHours=1001"), "as far as it had come");
            Assert.That((heard.Observer.OpenCases, heard.Observer.OpenTokens), Is.EqualTo((0, 0)));
            Assert.That(heard.Log.HasEnded);
        });

        void End(long token, double hour)
        {
            heard.Observer.PhaseEnded(token, heard.State("do"), CasePhase.Processing, (long)(hour * Hour), default);
            heard.Fires(token, "do", "to-end", hour);
            heard.Observer.CaseEnded(token, 0, (long)(hour * Hour));
        }
    }

    [Test]
    public void ParallelTokens_AreOneCase_AndThoseWithdrawnAreClosed()
    {
        var heard = new Told();
        var (first, second, outer) = (heard.State("do"), heard.State("then"), heard.State("answer"));
        heard.Arrives(1, 0);
        heard.Observer.PhaseBegan(1, outer, CasePhase.Inside, 0);
        heard.Observer.TokenBegan(2, 1, outer, 0, 0);
        heard.Observer.TokenBegan(3, 1, outer, 1, 0);
        heard.Observer.TokenBegan(4, 1, outer, 2, 0);
        heard.Observer.PhaseBegan(2, first, CasePhase.Processing, 0);
        heard.Observer.PhaseBegan(3, second, CasePhase.Processing, Hour);
        heard.Observer.PhaseBegan(4, second, CasePhase.Waiting, Hour);
        heard.Observer.PhaseEnded(2, first, CasePhase.Processing, 2 * Hour, default);
        heard.Fires(2, "do", "to-then", 2);
        heard.In(2, CasePhase.Join, 2, 3);
        foreach (var token in (long[])[2, 3, 4])
            heard.Observer.TokenEnded(token, 3 * Hour);
        heard.Observer.CaseEnded(1, 0, 3 * Hour);
        var spans = heard.Log.Traces.Single().Spans;
        Assert.Multiple(() =>
        {
            Assert.That(spans.Select(s => (s.Activity, s.Instance, s.End)),
                Is.EqualTo(new[] { ("do", 1, SpanEnd.Completed), ("then", 2, SpanEnd.Aborted), ("then", 3, SpanEnd.Withdrawn) }));
            Assert.That(spans.Select(s => (s.StartOrder, s.EndOrder)), Is.EqualTo(new[] { (1, 3), (2, 4), (0, 5) }));
            Assert.That(heard.Observer.OpenTokens, Is.Zero);
        });
    }

    [Test]
    public void Batch_EveryMemberHasItsPersonAndNumber_AlsoWhenTheFirstLeaves()
    {
        var heard = new Told();
        var state = heard.State("do");
        for (var i = 1L; i <= 3; i++)
        {
            heard.Arrives(i, 0);
            heard.Observer.PhaseBegan(i, state, CasePhase.Waiting, 0);
        }

        heard.Observer.BatchReleased(state, [1, 2, 3], Hour);
        for (var i = 1L; i <= 3; i++)
            heard.Observer.PhaseEnded(i, state, CasePhase.Waiting, Hour, new WaitByCause(Hour, 0, 0, 0, 0, 0));
        heard.Observer.Seized(1, 1, state, Hour);
        for (var i = 1L; i <= 3; i++)
            heard.Observer.PhaseBegan(i, state, CasePhase.Processing, Hour);
        heard.Observer.PhaseEnded(1, state, CasePhase.Processing, 2 * Hour, default);
        heard.Fires(1, "do", "tired", 2);
        heard.Observer.CaseEnded(1, 0, 2 * Hour);
        for (var i = 2L; i <= 3; i++)
        {
            heard.Observer.PhaseEnded(i, state, CasePhase.Processing, 3 * Hour, default);
            if (i == 2)
                heard.Observer.Released(1, 2, state, 3 * Hour);
            heard.Fires(i, "do", "to-end", 3);
            heard.Observer.CaseEnded(i, 0, 3 * Hour);
        }

        var spans = heard.Log.Traces.Select(t => t.Spans.Single()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(spans.Select(s => (s.Resource, s.End)),
                Is.EqualTo(new[] { ("clerk-2", SpanEnd.Aborted), ("clerk-2", SpanEnd.Completed), ("clerk-2", SpanEnd.Completed) }));
            Assert.That(spans.Select(s => string.Join(' ', heard.Log.Values(s))),
                Has.All.StartsWith("waitingHours=1 waitingBatchingHours=1 batch=1 batchSize=3"));
        });
    }

    [Test]
    public void JointWork_NamesTheFirstAndTheOthers()
    {
        var heard = new Told();
        heard.Arrives(1, 0);
        foreach (var server in (int[])[2, 0])
            heard.Observer.Seized(server, 1, heard.State("do"), 0);
        heard.In(1, CasePhase.Processing, 0, 1);
        heard.Fires(1, "do", "to-end", 1);
        heard.Observer.CaseEnded(1, 0, Hour);
        var span = heard.Log.Traces.Single().Spans.Single();
        Assert.That((span.Resource, span.Group, span.Coworkers), Is.EqualTo(("lead-1", "lead", "clerk-1")));
    }

    private static DateTimeOffset At(double hours) => new DateTimeOffset(Monday, TimeOnly.MinValue, TimeSpan.Zero).AddHours(hours);

    /// <summary>An observer, the department that it is told about, and what it writes.</summary>
    private sealed class Told
    {
        private readonly Plan _plan;

        public Told()
        {
            var flow = Flow(
                "case", Every(Exponential(60)),
                Work("do", "clerk", Exactly(60), To("end"), To("then"), new Transition { Event = "again", Target = "do" },
                    new Transition { Event = "tired", Target = "end", After = Exactly(90), WhileWaiting = true },
                    new Transition { Event = "remind", After = Exactly(90) }),
                Work("then", "lead", Exactly(60), To("answer")),
                Wait("answer", Exactly(60), To("end")),
                End());
            _plan = Experiment.Compile(Department.Named("desk").WithPool("clerk", 2).WithPool("lead", 1).With(flow), Days(28));
            Observer = new EventLogObserver(Log);
            Observer.Begins(_plan, 0);
        }

        public Kept Log { get; } = new();

        public EventLogObserver Observer { get; }

        public int State(string id) => Array.FindIndex(_plan.States, s => s.Id == id);

        public void Arrives(long token, double hour) => Observer.CaseArrived(
            token, "about", token, new CaseRow { Arrival = (long)(hour * Hour), Due = Plan.Never }, State("do"), (long)(hour * Hour), []);

        public void In(long token, CasePhase phase, double from, double to)
        {
            Observer.PhaseBegan(token, State("do"), phase, (long)(from * Hour));
            Observer.PhaseEnded(token, State("do"), phase, (long)(to * Hour), default);
        }

        public void Waits(long token, double from, double to, WaitByCause causes)
        {
            Observer.PhaseBegan(token, State("do"), CasePhase.Waiting, (long)(from * Hour));
            Observer.PhaseEnded(token, State("do"), CasePhase.Waiting, (long)(to * Hour), causes);
        }

        public void Fires(long token, string state, string happened, double hour) =>
            Observer.Fired(token, State(state), Array.FindIndex(_plan.Transitions, t => t.Event == happened), (long)(hour * Hour));
    }

    /// <summary>A log that keeps what is written.</summary>
    private sealed class Kept : EventLogWriter
    {
        private LogHeader _header = null!;

        public List<LogTrace> Traces { get; } = [];

        public bool HasEnded { get; private set; }

        public override void Begin(LogHeader header) => _header = header;

        public override void Write(LogTrace trace) => Traces.Add(trace);

        public override void End() => HasEnded = true;

        public override void Dispose()
        {
        }

        public IReadOnlyList<string> Values(LogTrace trace) => [.. Known(_header.Cases, trace.Values)];

        public IReadOnlyList<string> Values(ActivitySpan span) =>
            [.. Known(_header.Starts, span.AtStart), .. Known(_header.Ends, span.AtEnd)];

        private static IEnumerable<string> Known(IReadOnlyList<LogColumn> columns, LogValue[] values) =>
            columns.Zip(values).Where(v => !v.Second.IsNone).Select(v => $"{v.First.Key}={v.Second}");
    }
}
