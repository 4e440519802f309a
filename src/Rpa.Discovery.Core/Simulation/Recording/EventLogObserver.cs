using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Simulation.Recording;

/// <summary>Writes the event log of a replication while it runs. A case is kept while it is open, because the events of a case have to
/// stand together; nothing else is.</summary>
/// <remarks>
/// An activity is a work state or a wait state. What waits, is put aside, or passes from a bot to people gives one span for each stretch
/// with one wait before it, so that the causes of every wait stand beside the start or resumption that ended it. Of a batch every member
/// has its own spans, with the number of the batch.
/// </remarks>
internal sealed class EventLogObserver(EventLogWriter writer) : RunObserver
{
    private readonly Dictionary<long, Token> _tokens = [];
    private readonly Dictionary<long, OpenCase> _open = [];
    private Plan _plan = null!;
    private RunLogColumns _columns = null!;
    private ServerNames _names = null!;
    private int[] _arrived = []; // [workflow] → cases so far
    private long _batches;

    /// <summary>Cases that are held in memory.</summary>
    public int OpenCases => _open.Count;

    /// <summary>Tokens that are held in memory: of each open case one, and those inside its states.</summary>
    public int OpenTokens => _tokens.Count;

    public override void Begins(Plan plan, int replication)
    {
        _plan = plan;
        _columns = new RunLogColumns(plan, replication);
        _names = new ServerNames(plan);
        _arrived = new int[plan.Workflows.Length];
        writer.Begin(_columns.Header);
    }

    public override void CaseArrived(long token, string source, long ordinal, in CaseRow item, int state, long tick,
        ReadOnlySpan<double> attributes)
    {
        var workflow = _plan.Workflows[item.Workflow];
        var trace = new LogTrace($"{workflow.Id}-{++_arrived[item.Workflow]}", _columns.CaseValues(item, source, attributes));
        var begun = new OpenCase(trace, item.Workflow);
        _open.Add(token, begun);
        Add(token, begun, parent: -1);
    }

    public override void TokenBegan(long token, long parent, int outerState, int part, long tick)
    {
        // When the next repetition begins, the one before it was not broken off.
        if (_tokens[parent].Repetition is { } before)
            before.End = SpanEnd.Completed;
        _tokens[parent].Repetition = null;
        Add(token, _tokens[parent].Case, parent);
    }

    public override void TokenEnded(long token, long tick)
    {
        if (!_tokens.Remove(token, out var ended))
            return;
        ended.Case.Tokens.Remove(token);
        if (ended.HasOpenSpan)
        {
            Close(ended, ended.Span!.Started is null ? SpanEnd.Withdrawn : SpanEnd.Aborted, null, tick);
            if (ended.Span.End == SpanEnd.Aborted && _tokens.TryGetValue(ended.Parent, out var around))
                around.Repetition = ended.Span;
        }

        ended.LeaveBatch();
    }

    public override void Fired(long token, int state, int transition, long tick)
    {
        ref var row = ref _plan.Transitions[transition];
        var fires = _tokens[token];
        if (row.Target < 0 || !fires.HasOpenSpan || fires.State != state)
            return;
        var isBrokenOff = row.After is not null && _plan.States[state].Kind == StateKind.Work;
        Close(fires, !isBrokenOff ? SpanEnd.Completed : fires.Span!.Started is null ? SpanEnd.Withdrawn : SpanEnd.Aborted, row.Event, tick);
        fires.LeaveBatch();
    }

    public override void PhaseBegan(long token, int state, CasePhase phase, long tick)
    {
        var enters = _tokens[token];
        (enters.Phase, enters.Since) = (phase, tick);
        enters.Repetition = null;
        if (phase == CasePhase.Join && enters.HasOpenSpan)
            Close(enters, SpanEnd.Completed, null, tick); // a repetition, which no transition leaves
        if (phase is CasePhase.Join or CasePhase.Inside or CasePhase.None)
            return;
        if (!enters.HasOpenSpan || enters.State != state)
        {
            Open(enters, state, ++enters.Case.Instances, isResumption: false, tick);
        }
        else if (phase == CasePhase.Waiting && enters.Span!.Started is not null)
        {
            var instance = enters.Span.Instance;
            Close(enters, SpanEnd.Suspended, null, tick);
            Open(enters, state, instance, isResumption: true, tick);
        }

        if (phase is CasePhase.Processing or CasePhase.External && enters.Span!.Started is null)
            Start(enters, tick);
    }

    public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
    {
        var leaves = _tokens[token];
        leaves.Count(phase, tick, wait);
        leaves.Repetition = null;
        leaves.Phase = CasePhase.None;
        if (!leaves.HasOpenSpan && leaves.Span is { } closed)
            closed.AtEnd = RunLogColumns.EndValues(leaves.Processing, leaves.Paused);
    }

    public override void BatchReleased(int state, ReadOnlySpan<long> tokens, long tick)
    {
        var batch = new Batch(++_batches, tokens.Length);
        foreach (var token in tokens)
        {
            batch.Members.Add(_tokens[token]);
            _tokens[token].Batch = batch;
        }
    }

    public override void Seized(int server, long token, int state, long tick)
    {
        foreach (var holder in HoldersOf(token))
        {
            holder.Servers.Add(server);
            if (holder.HasOpenSpan && holder.Span!.Started is not null)
                _names.Set(holder.Span, holder.Servers);
        }
    }

    public override void Released(int server, long token, int state, long tick)
    {
        foreach (var holder in HoldersOf(token))
            holder.Servers.Remove(server);
    }

    public override void CaseEnded(long token, int outcome, long tick)
    {
        _open.Remove(token, out var ended);
        _columns.SetEnd(ended!.Trace, _plan.Workflows[ended.Workflow].Outcomes[outcome], tick);
        Write(ended);
    }

    public override void Ends(long tick)
    {
        foreach (var (_, unfinished) in _open.OrderBy(c => c.Key))
        {
            var standing = new List<string>();
            foreach (var token in unfinished.Tokens.Select(t => _tokens[t]).Where(t => t.HasOpenSpan))
            {
                token.Count(token.Phase, tick, default);
                token.Span!.AtEnd = RunLogColumns.EndValues(token.Processing, token.Paused);
                standing.Add(token.Span.Activity);
            }

            RunLogColumns.SetUnfinished(unfinished.Trace, standing);
            Write(unfinished);
        }

        _open.Clear();
        writer.End();
    }

    private void Write(OpenCase whole)
    {
        foreach (var token in whole.Tokens)
            _tokens.Remove(token);
        writer.Write(whole.Trace);
    }

    private void Add(long token, OpenCase of, long parent)
    {
        _tokens.Add(token, new Token(of, parent));
        of.Tokens.Add(token);
    }

    // Of a batch whatever happens to its first happens to all.
    private IReadOnlyList<Token> HoldersOf(long token) =>
        !_tokens.TryGetValue(token, out var holder) ? [] : holder.Batch is { } batch ? batch.Members : [holder];

    private void Open(Token token, int state, int instance, bool isResumption, long tick)
    {
        var span = new ActivitySpan
        {
            Activity = _plan.States[state].Id, Instance = instance, IsResumption = isResumption,
            Enabled = _columns.At(tick)
        };
        token.Case.Trace.Spans.Add(span);
        token.Begin(span, state);
    }

    private void Start(Token token, long tick)
    {
        var span = token.Span!;
        span.Started = _columns.At(tick);
        span.StartOrder = ++token.Case.Events;
        span.AtStart = RunLogColumns.StartValues(token.Wait, token.Batch?.Number, token.Batch?.Size);
        _names.Set(span, token.Servers);
    }

    private void Close(Token token, SpanEnd end, string? happened, long tick)
    {
        var span = token.Span!;
        token.HasOpenSpan = false;
        span.End = end;
        span.Event = happened;
        span.Ended = _columns.At(tick);
        span.EndOrder = ++token.Case.Events;
        if (span.Started is null)
            span.AtStart = RunLogColumns.StartValues(token.Wait, token.Batch?.Number, token.Batch?.Size);
        span.AtEnd = RunLogColumns.EndValues(token.Processing, token.Paused);
    }

    private sealed class OpenCase(LogTrace trace, int workflow)
    {
        public int Workflow { get; } = workflow;

        public LogTrace Trace { get; } = trace;

        public List<long> Tokens { get; } = [];

        public int Instances { get; set; }

        public int Events { get; set; }
    }

    /// <summary>A case, or one of those inside its states, with the span that it is in.</summary>
    private sealed class Token(OpenCase of, long parent)
    {
        public OpenCase Case { get; } = of;

        /// <summary>The token in whose state this one is; −1 for a case.</summary>
        public long Parent { get; } = parent;

        /// <summary>The span of the token inside that ended last, as long as it cannot be told whether it was broken off.</summary>
        public ActivitySpan? Repetition { get; set; }

        public List<int> Servers { get; } = [];

        public ActivitySpan? Span { get; private set; }

        public bool HasOpenSpan { get; set; }

        public int State { get; private set; } = -1;

        public CasePhase Phase { get; set; }

        public long Since { get; set; }

        public Batch? Batch { get; set; }

        public WaitByCause Wait { get; private set; }

        public long Processing { get; private set; }

        public long Paused { get; private set; }

        public void Begin(ActivitySpan span, int state)
        {
            (Span, State, HasOpenSpan) = (span, state, true);
            (Wait, Processing, Paused) = (default, 0, 0);
        }

        public void Count(CasePhase phase, long tick, in WaitByCause wait)
        {
            var passed = tick - Since;
            if (phase == CasePhase.Processing)
                Processing += passed;
            else if (phase == CasePhase.Paused)
                Paused += passed;
            else if (phase == CasePhase.Waiting)
                Wait = new(Wait.Batching + wait.Batching, Wait.Closed + wait.Closed, Wait.Absent + wait.Absent, Wait.Down + wait.Down,
                    Wait.Priority + wait.Priority, Wait.Contention + wait.Contention, Wait.NotStaffed + wait.NotStaffed);
        }

        public void LeaveBatch()
        {
            if (Batch is null)
                return;
            Batch.Members.Remove(this);
            Batch = null;
            Servers.Clear();
        }
    }

    private sealed class Batch(long number, int size)
    {
        public long Number { get; } = number;

        public int Size { get; } = size;

        public List<Token> Members { get; } = [];
    }
}
