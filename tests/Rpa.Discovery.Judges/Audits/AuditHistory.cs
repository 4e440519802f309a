using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>A recorded run put together again: who was where from when to when. What does not fit together is objected to here.</summary>
internal sealed class AuditHistory
{
    private readonly List<AuditViolation> _violations;
    private readonly Dictionary<long, AuditToken> _tokens = [];
    private readonly AuditHold?[] _open;
    private long _now;

    public AuditHistory(IReadOnlyList<AuditEvent> events, AuditPlan plan, List<AuditViolation> violations)
    {
        (Plan, _violations) = (plan, violations);
        _open = new AuditHold?[plan.Servers.Count];
        OnDuty = [.. plan.Servers.Select(_ => new AuditSpans())];
        InOvertime = [.. plan.Servers.Select(_ => new AuditSpans())];
        InOtherWork = [.. plan.Servers.Select(_ => new AuditSpans())];
        Online = [.. plan.Systems.Select(_ => new AuditSpans())];
        for (var order = 0; order < events.Count; order++)
        {
            if (events[order].Tick < _now)
                Object(AuditRule.Life, events[order].Tick, $"time goes back from {_now}");
            _now = Math.Max(_now, events[order].Tick);
            Take(events[order], order);
        }

        Close(_now);
    }

    public AuditPlan Plan { get; }

    /// <summary>The tick up to which the run was followed.</summary>
    public long End => _now;

    public IEnumerable<AuditToken> Tokens => _tokens.Values;

    public IEnumerable<AuditToken> Cases => Tokens.Where(t => t.Parent is null);

    public IEnumerable<AuditStretch> Stretches => Tokens.SelectMany(t => t.Stretches);

    public List<AuditHold> Holds { get; } = [];

    public List<AuditBatch> Batches { get; } = [];

    // [server] → when
    public AuditSpans[] OnDuty { get; }

    public AuditSpans[] InOvertime { get; }

    public AuditSpans[] InOtherWork { get; }

    // [system with hours or seats] → when it was said to be online
    public AuditSpans[] Online { get; }

    public AuditState State(int index) => Plan.States[index];

    public string Name(AuditToken token) =>
        $"{(token.Workflow < 0 ? "?" : Plan.Department.Workflows[token.Workflow].Id)} {token.Source} {token.Ordinal} (token {token.Id})";

    public string Name(int server) => $"{Plan.Servers[server].Person} (server {server})";

    /// <summary>Those who hold a token, or the batch that it is in, at a time.</summary>
    public IEnumerable<AuditHold> HoldersOf(AuditStretch stretch) => stretch.Token.Root.HoldsOfCase(this).Where(h =>
        h.State == stretch.State && (h.Token == stretch.Token || (h.Batch is not null && h.Batch == stretch.Batch))
            && h.From <= stretch.From && h.To >= stretch.To
        && h.FromOrder < stretch.ToOrder && h.ToOrder > stretch.FromOrder);

    /// <summary>Whose case decides where a wait stands: of a batch its latest member.</summary>
    public AuditToken LatestOf(AuditStretch wait) => wait.Batch?.Members[^1] ?? wait.Token;

    /// <summary>The turn of a wait among those of its case; null where the case's key or the visit is not known: started and dated cases,
    /// repetitions.</summary>
    public ulong? Turn(AuditStretch wait)
    {
        var token = LatestOf(wait);
        if (token.Source is not ("about" or "every") || token.Workflow < 0 || State(wait.State).Model is not WorkState { Repeat: null })
            return null;
        var key = Keys.Case(Plan.ReplicationKey, Keys.Source(Plan.Department.Workflows[token.Workflow].Id, token.Source),
            (ulong)token.Ordinal);
        return Keys.Draw(key, Keys.Name(State(wait.State).Path, DrawPurpose.Turn), token.Root.VisitsOf(wait.State, wait.FromOrder));
    }

    private void Object(AuditRule rule, long tick, string what) => _violations.Add(new(rule, tick, what));

    private void Take(AuditEvent told, int order)
    {
        switch (told.Kind)
        {
            case AuditEventKind.CaseArrived:
                Arrive(told);
                break;
            case AuditEventKind.TokenBegan:
                BeginToken(told);
                break;
            case AuditEventKind.TokenEnded or AuditEventKind.CaseEnded:
                EndToken(told);
                break;
            case AuditEventKind.Fired:
                Fire(told, order);
                break;
            case AuditEventKind.PhaseBegan:
                BeginPhase(told, order);
                break;
            case AuditEventKind.PhaseEnded:
                EndPhase(told, order);
                break;
            case AuditEventKind.BatchReleased:
                ReleaseBatch(told, order);
                break;
            case AuditEventKind.Seized:
                Seize(told, order);
                break;
            case AuditEventKind.Interrupted:
                if (_open[told.Server] is { } taken)
                    taken.IsTakenAway = true;
                break;
            case AuditEventKind.Released:
                Release(told, order);
                break;
            case AuditEventKind.DutyChanged:
                Change(OnDuty[told.Server], told, AuditRule.Duty, "on duty", Name(told.Server));
                break;
            case AuditEventKind.OvertimeChanged:
                Change(InOvertime[told.Server], told, AuditRule.Overtime, "in overtime", Name(told.Server));
                break;
            case AuditEventKind.OtherWorkChanged:
                Change(InOtherWork[told.Server], told, AuditRule.OneThing, "in other work", Name(told.Server));
                break;
            case AuditEventKind.SystemChanged:
                Online[told.System].Change(told.IsOn, told.Tick);
                break;
            default:
                break;
        }
    }

    private void Change(AuditSpans spans, AuditEvent told, AuditRule rule, string what, string who)
    {
        if (!spans.Change(told.IsOn, told.Tick))
            Object(rule, told.Tick, $"{who} is {(told.IsOn ? "already" : "not")} {what}");
    }

    private void Arrive(AuditEvent told)
    {
        var token = new AuditToken
        {
            Id = told.Token, Source = told.Source, Ordinal = told.Ordinal, Workflow = told.Workflow, Arrival = told.Arrival, Due = told.Due,
            Begin = told.Tick, EntryState = told.State,
        };
        if (!_tokens.TryAdd(told.Token, token))
            Object(AuditRule.Cases, told.Tick, $"{Name(token)} arrives twice");
    }

    private void BeginToken(AuditEvent told)
    {
        if (!_tokens.TryGetValue(told.Parent, out var parent) || parent.End is not null)
        {
            Object(AuditRule.Life, told.Tick, $"token {told.Token} begins inside {told.Parent}, which is not there");
            return;
        }

        var token = new AuditToken
        {
            Id = told.Token, Source = parent.Source, Ordinal = parent.Ordinal, Workflow = parent.Workflow, Arrival = parent.Arrival,
            Due = parent.Due,
            Begin = told.Tick, EntryState = -1, Parent = parent, OuterState = told.State, Part = told.Part,
        };
        parent.Parts.Add(token);
        if (!_tokens.TryAdd(told.Token, token))
            Object(AuditRule.Life, told.Tick, $"token {told.Token} begins twice");
    }

    private AuditToken? Known(AuditEvent told)
    {
        if (!_tokens.TryGetValue(told.Token, out var token))
            Object(AuditRule.Cases, told.Tick, $"{told.Kind} of token {told.Token}, which never came");
        else if (token.End is not null)
            Object(AuditRule.Life, told.Tick, $"{told.Kind} of {Name(token)}, which has ended");
        return token;
    }

    private void EndToken(AuditEvent told)
    {
        if (Known(told) is not { } token)
            return;
        if (token.Open is { } open)
            Object(AuditRule.Life, told.Tick, $"{Name(token)} ends while {open.Phase} in '{State(open.State).Path}' goes on");
        if ((token.Parent is null) != (told.Kind == AuditEventKind.CaseEnded))
            Object(AuditRule.Life, told.Tick, $"{told.Kind} of {Name(token)}");
        (token.End, token.Batch) = (told.Tick, null);
    }

    private void Fire(AuditEvent told, int order)
    {
        if (Known(told) is not { } token)
            return;
        token.Steps.Add(new AuditStep(told.Tick, told.State, Plan.Targets[told.Transition], order));
        if (Plan.Targets[told.Transition] is not null)
            (token.Batch, token.Visits) = (null, token.Visits + 1);
    }

    private void BeginPhase(AuditEvent told, int order)
    {
        if (Known(told) is not { } token)
            return;
        if (token.Open is { } open)
            Object(AuditRule.Life, told.Tick,
                $"{Name(token)} begins {told.Phase} while {open.Phase} in '{State(open.State).Path}' goes on");
        token.Open = new AuditStretch
        {
            Token = token, State = told.State, Phase = told.Phase, From = told.Tick, FromOrder = order,
            Batch = token.Batch, Visit = token.Visits
        };
        token.Stretches.Add(token.Open);
    }

    private void EndPhase(AuditEvent told, int order)
    {
        if (Known(told) is not { } token)
            return;
        if (token.Open is not { } open || open.Phase != told.Phase || open.State != told.State)
        {
            Object(AuditRule.Life, told.Tick, $"{Name(token)} ends {told.Phase} in '{State(told.State).Path}', which did not go on");
            return;
        }

        (open.To, open.ToOrder, open.Wait, open.IsOpen) = (told.Tick, order, told.Wait, false);
        token.Open = null;
    }

    private void ReleaseBatch(AuditEvent told, int order)
    {
        var members = new List<AuditToken>();
        foreach (var id in told.Tokens)
        {
            if (_tokens.TryGetValue(id, out var token))
                members.Add(token);
            else
                Object(AuditRule.Batches, told.Tick, $"token {id} is released with a batch of '{State(told.State).Path}' but never came");
        }

        var batch = new AuditBatch(told.State, told.Tick, order, members);
        Batches.Add(batch);
        foreach (var token in members)
        {
            if (token.Batch is not null || token.Open is not { Phase: CasePhase.Waiting } || token.Open.State != told.State)
                Object(AuditRule.Batches, told.Tick,
                    $"{Name(token)} is released with a batch of '{State(told.State).Path}' but does not wait for one");
            token.Batch = batch;
            if (token.Open is { Phase: CasePhase.Waiting } open && open.From == told.Tick)
                open.Batch = batch;
        }
    }

    private void Seize(AuditEvent told, int order)
    {
        if (Known(told) is not { } token)
            return;
        if (_open[told.Server] is { } other)
            Object(AuditRule.OneThing, told.Tick, $"{Name(told.Server)} is seized for {Name(token)} while she holds {Name(other.Token)}");
        var hold = new AuditHold
        {
            Server = told.Server, Token = token, State = told.State, From = told.Tick, FromOrder = order,
            Batch = token.Batch, Visit = token.Visits
        };
        _open[told.Server] = hold;
        Holds.Add(hold);
        token.Root.OwnHolds.Add(hold);
    }

    private void Release(AuditEvent told, int order)
    {
        if (_open[told.Server] is not { } hold || (hold.Token.Id != told.Token && hold.Batch?.Members.Any(m => m.Id == told.Token) != true))
        {
            Object(AuditRule.Seizing, told.Tick, $"{Name(told.Server)} is released by token {told.Token}, which does not hold her");
            return;
        }

        (hold.To, hold.ToOrder, hold.IsOpen) = (told.Tick, order, false);
        _open[told.Server] = null;
    }

    private void Close(long end)
    {
        foreach (var stretch in Stretches.Where(s => s.IsOpen))
            (stretch.To, stretch.ToOrder) = (end, int.MaxValue);
        foreach (var hold in Holds.Where(h => h.IsOpen))
            (hold.To, hold.ToOrder) = (end, int.MaxValue);
        foreach (var spans in OnDuty.Concat(InOvertime).Concat(InOtherWork).Concat(Online))
            spans.Close(end);
        var seized = Holds.GroupBy(h => (h.Server, h.From)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var token in Tokens)
            Relate(token, seized);
    }

    // Tells a wait in which the item was interrupted or has come back from one that has only begun.
    private void Relate(AuditToken token, Dictionary<(int Server, long Tick), List<AuditHold>> seized)
    {
        for (var i = 1; i < token.Stretches.Count; i++)
        {
            var (before, wait) = (token.Stretches[i - 1], token.Stretches[i]);
            if (wait.Phase == CasePhase.Waiting && before.InterruptedAt is not null && before.Visit == wait.Visit
                && before.State == wait.State && wait.From == before.To)
            {
                wait.CameBackFrom = [before.InterruptedAt];
                continue;
            }

            if (wait.Phase != CasePhase.Waiting || before.Phase is not (CasePhase.Processing or CasePhase.Paused)
                || before.Visit != wait.Visit || before.State != wait.State)
                continue;
            var lost = token.Root.HoldsOfCase(this)
                .Where(h => h.State == wait.State && !h.IsOpen && h.To == wait.From
                    && (h.Token == token || (h.Batch is not null && h.Batch == wait.Batch))).ToList();
            var by = lost.FirstOrDefault(h => h.IsTakenAway);
            if (by is not null && !(seized.TryGetValue((by.Server, by.To), out var next)
                && next.Exists(n => n.FromOrder > by.ToOrder && State(n.State).Work!.Interrupts)))
                Object(AuditRule.Priority, by.To, $"{Name(by.Server)} is taken from {Name(token)} for no work that interrupts");
            wait.InterruptedAt = by;
            if (by is null && lost.Count > 0
                && lost.Exists(h => Plan.Servers[h.Server].Kind == AuditServerKind.Bot) == (NextByBot(wait) ?? false))
                wait.CameBackFrom = lost;
        }
    }

    /// <summary>Whether what waits is a bot's to take; null when nobody takes it, so that it is not known.</summary>
    public bool? NextByBot(AuditStretch wait)
    {
        var at = wait.Token.Stretches.IndexOf(wait);
        var after = at + 1 < wait.Token.Stretches.Count ? wait.Token.Stretches[at + 1] : null;
        if (after is null || after.Visit != wait.Visit || after.State != wait.State || after.From != wait.To)
            return null;
        // All units have failed: what waited for the bot waits for people now.
        if (after.Phase == CasePhase.Waiting)
            return after.Batch is null && State(wait.State).Work?.Automation is not null ? true : null;
        var next = wait.Token.Root.HoldsOfCase(this)
            .Where(h => h.From == wait.To && h.State == wait.State && h.FromOrder > wait.FromOrder
                && (h.Token == wait.Token || (h.Batch is not null && h.Batch == wait.Batch))).ToList();
        return next.Count == 0 ? null : next.Exists(h => Plan.Servers[h.Server].Kind == AuditServerKind.Bot);
    }
}
