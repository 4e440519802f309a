using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>Takes down everything that a replication tells, and judges it afterwards without asking the kernel anything.</summary>
internal sealed class RunAudit : RunObserver
{
    private readonly List<AuditEvent> _events = [];

    public IReadOnlyList<AuditEvent> Events => _events;

    /// <summary>Everything that is wrong with a recorded run; empty when nothing is.</summary>
    /// <param name="events">What happened, in order.</param>
    /// <param name="plan">What should be.</param>
    /// <param name="figures">What the replication returned; null when only what happened is judged.</param>
    public static IReadOnlyList<AuditViolation> Violations(IReadOnlyList<AuditEvent> events, AuditPlan plan, AuditFigures? figures = null)
    {
        var violations = new List<AuditViolation>();
        var history = new AuditHistory(events, plan, violations);
        AuditCases.Judge(history, violations);
        AuditHands.Judge(history, violations);
        AuditDuty.Judge(history, violations);
        AuditBatches.Judge(history, violations);
        AuditWaits.Judge(history, violations);
        AuditTurns.Judge(history, violations);
        figures?.Judge(history, violations);
        return violations;
    }

    public override void CaseArrived(long token, string source, long ordinal, in CaseRow item, int state, long tick,
        ReadOnlySpan<double> attributes) =>
        _events.Add(new(AuditEventKind.CaseArrived, tick)
        {
            Token = token, Source = source, Ordinal = ordinal, State = state, Workflow = item.Workflow, Arrival = item.Arrival,
            Due = item.Due,
        });

    public override void TokenBegan(long token, long parent, int outerState, int part, long tick) =>
        _events.Add(new(AuditEventKind.TokenBegan, tick) { Token = token, Parent = parent, State = outerState, Part = part });

    public override void TokenEnded(long token, long tick) => _events.Add(new(AuditEventKind.TokenEnded, tick) { Token = token });

    public override void Fired(long token, int state, int transition, long tick) =>
        _events.Add(new(AuditEventKind.Fired, tick) { Token = token, State = state, Transition = transition });

    public override void PhaseBegan(long token, int state, CasePhase phase, long tick) =>
        _events.Add(new(AuditEventKind.PhaseBegan, tick) { Token = token, State = state, Phase = phase });

    public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait) =>
        _events.Add(new(AuditEventKind.PhaseEnded, tick) { Token = token, State = state, Phase = phase, Wait = wait });

    public override void BatchReleased(int state, ReadOnlySpan<long> tokens, long tick) =>
        _events.Add(new(AuditEventKind.BatchReleased, tick) { State = state, Tokens = tokens.ToArray() });

    public override void Seized(int server, long token, int state, long tick) =>
        _events.Add(new(AuditEventKind.Seized, tick) { Server = server, Token = token, State = state });

    public override void Interrupted(int server, long token, int state, long tick) =>
        _events.Add(new(AuditEventKind.Interrupted, tick) { Server = server, Token = token, State = state });

    public override void Released(int server, long token, int state, long tick) =>
        _events.Add(new(AuditEventKind.Released, tick) { Server = server, Token = token, State = state });

    public override void DutyChanged(int server, bool isOnDuty, long tick) =>
        _events.Add(new(AuditEventKind.DutyChanged, tick) { Server = server, IsOn = isOnDuty });

    public override void OvertimeChanged(int server, bool isOn, long tick) =>
        _events.Add(new(AuditEventKind.OvertimeChanged, tick) { Server = server, IsOn = isOn });

    public override void OtherWorkChanged(int server, bool isOn, long tick) =>
        _events.Add(new(AuditEventKind.OtherWorkChanged, tick) { Server = server, IsOn = isOn });

    public override void SystemChanged(int system, bool isOnline, long tick) =>
        _events.Add(new(AuditEventKind.SystemChanged, tick) { System = system, IsOn = isOnline });

    public override void CaseEnded(long token, int outcome, long tick) =>
        _events.Add(new(AuditEventKind.CaseEnded, tick) { Token = token });

    public override void Ends(long tick) => _events.Add(new(AuditEventKind.Ends, tick));
}
