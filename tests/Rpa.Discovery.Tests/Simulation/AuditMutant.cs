using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Tests.Simulation.AuditScript;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>A run told otherwise than it was.</summary>
/// <param name="Script">The name of the run.</param>
/// <param name="How">What is told otherwise.</param>
/// <param name="Rule">The rule that has to object.</param>
/// <param name="Otherwise">The events as told.</param>
internal sealed record AuditMutant(string Script, string How, AuditRule Rule,
    Func<IReadOnlyList<AuditEvent>, IEnumerable<AuditEvent>> Otherwise)
{
    public static IReadOnlyList<AuditMutant> All { get; } = [.. Told()];

    private static IEnumerable<AuditMutant> Told()
    {
        static AuditMutant Case(string name, string how, AuditRule rule,
            Func<IReadOnlyList<AuditEvent>, IEnumerable<AuditEvent>> otherwise) => new(name, how, rule, otherwise);
        static Func<IReadOnlyList<AuditEvent>, IEnumerable<AuditEvent>> Drop(Func<AuditEvent, bool> which) => events =>
            events.Where(e => !which(e));
        static Func<IReadOnlyList<AuditEvent>, IEnumerable<AuditEvent>> Change(Func<AuditEvent, bool> which,
            Func<AuditEvent, AuditEvent> how) => events => events.Select(e => which(e) ? how(e) : e);
        static Func<IReadOnlyList<AuditEvent>, IEnumerable<AuditEvent>> Add(params AuditEvent[] more) => events => events.Concat(more);
        static AuditEvent Spanned(AuditEventKind kind, double hour, int server, bool isOn) =>
            new(kind, At(hour)) { Server = server, IsOn = isOn };
        static bool Ended(AuditEvent e, long token, double hour, CasePhase phase) =>
            e.Kind == AuditEventKind.PhaseEnded && e.Token == token && e.Phase == phase && e.Tick == At(hour);
        static bool Began(AuditEvent e, long token, double hour, CasePhase phase) =>
            e.Kind == AuditEventKind.PhaseBegan && e.Token == token && e.Phase == phase && e.Tick == At(hour);
        static bool Is(AuditEvent e, AuditEventKind kind, long token, double hour) =>
            e.Kind == kind && e.Token == token && e.Tick == At(hour);

        // Cases and their lives.
        yield return Case("two clerks", "an arrival is lost", AuditRule.Cases, Drop(e => Is(e, AuditEventKind.CaseArrived, 2, 9)));
        yield return Case("two clerks", "a whole case is lost", AuditRule.Cases, Drop(e => e.Token == 2));
        yield return Case("two clerks", "a case arrives twice", AuditRule.Cases,
            events => events.Concat(events.Where(e => Is(e, AuditEventKind.CaseArrived, 2, 9))));
        yield return Case("two clerks", "an end is lost", AuditRule.Life, Drop(e => Is(e, AuditEventKind.CaseEnded, 2, 10.5)));
        yield return Case("two clerks", "a case ends twice", AuditRule.Life,
            events => events.Concat(events.Where(e => Is(e, AuditEventKind.CaseEnded, 2, 10.5))));
        yield return Case("two clerks", "a phase begins a tick late", AuditRule.Life,
            Change(e => Began(e, 2, 9.5, CasePhase.Waiting), e => e with { Tick = e.Tick + 1 }));
        yield return Case("two clerks", "a phase ends a tick late", AuditRule.Life,
            Change(e => Ended(e, 2, 10.5, CasePhase.Processing), e => e with { Tick = e.Tick + 1 }));
        yield return Case("two clerks", "the end of a phase is lost", AuditRule.Life, Drop(e => Ended(e, 2, 10.5, CasePhase.Processing)));
        yield return Case("forked", "the path that ended last has a gap", AuditRule.Life,
            Change(e => Began(e, 3, 10, CasePhase.External), e => e with { Tick = e.Tick + 5 }));
        yield return Case("forked", "the inside ends after all in it", AuditRule.Life,
            Change(e => Ended(e, 1, 11, CasePhase.Inside), e => e with { Tick = At(11.5) }));
        yield return Case("forked", "a token inside goes on", AuditRule.Life,
            Drop(e => e.Kind == AuditEventKind.TokenEnded && e.Token == 3));

        // Causes.
        yield return Case("two clerks", "a wait has too little cause", AuditRule.Causes,
            Change(e => Ended(e, 3, 9.5, CasePhase.Waiting), e => e with { Wait = e.Wait with { Contention = e.Wait.Contention - 1 } }));
        yield return Case("two clerks", "contention is called closed", AuditRule.Causes,
            Change(e => Ended(e, 3, 9.5, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, e.Wait.Contention, 0, 0, 0, 0) }));
        yield return Case("two clerks", "contention is called priority", AuditRule.Causes,
            Change(e => Ended(e, 3, 9.5, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, 0, 0, e.Wait.Contention, 0) }));
        yield return Case("two clerks", "closed is called contention", AuditRule.Causes,
            Change(e => Ended(e, 4, 32, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, 0, 0, 0, e.Wait.Closed) }));
        yield return Case("two clerks", "closed is called absent", AuditRule.Causes,
            Change(e => Ended(e, 4, 32, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, e.Wait.Closed, 0, 0, 0) }));
        yield return Case("two clerks", "work has a cause", AuditRule.Causes,
            Change(e => Ended(e, 2, 10.5, CasePhase.Processing), e => e with { Wait = new WaitByCause(1, 0, 0, 0, 0, -1) }));
        yield return Case("together", "offline is called contention", AuditRule.Causes,
            Change(e => Ended(e, 1, 9, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, 0, 0, 0, e.Wait.NotStaffed) }));
        yield return Case("together", "offline is called closed", AuditRule.Causes,
            Change(e => Ended(e, 1, 9, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, e.Wait.NotStaffed, 0, 0, 0, 0) }));
        yield return Case("overtime", "closed is called contention", AuditRule.Causes,
            Change(e => Ended(e, 2, 17.25, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, 0, 0, 0, e.Wait.Closed) }));
        yield return Case("two clerks", "closed is called not staffed", AuditRule.Causes,
            Change(e => Ended(e, 4, 32, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, 0, 0, 0, 0, e.Wait.Closed) }));
        yield return Case("failing", "down is called closed", AuditRule.Causes,
            Change(e => Ended(e, 2, 7, CasePhase.Waiting), e => e with { Wait = e.Wait with { Down = 0, Closed = e.Wait.Down } }));
        yield return Case("interrupted", "an interruption is called contention", AuditRule.Causes,
            Change(e => Ended(e, 1, 10, CasePhase.Waiting), e => e with { Wait = new WaitByCause(0, 0, 0, 0, 0, e.Wait.Priority) }));
        yield return Case("batched", "batching is called contention", AuditRule.Causes,
            Change(e => Ended(e, 1, 9.5, CasePhase.Waiting) && e.Wait.Batching > 0,
                e => e with { Wait = new WaitByCause(0, 0, 0, 0, 0, e.Wait.Batching) }));
        yield return Case("two clerks", "closed is called batching", AuditRule.Causes,
            Change(e => Ended(e, 4, 32, CasePhase.Waiting), e => e with { Wait = new WaitByCause(e.Wait.Closed, 0, 0, 0, 0, 0) }));

        // Seizing and one thing at a time.
        yield return Case("two clerks", "a release is lost", AuditRule.Seizing, Drop(e => Is(e, AuditEventKind.Released, 3, 11.75)));
        yield return Case("two clerks", "a release comes twice", AuditRule.Seizing,
            events => events.Concat(events.Where(e => Is(e, AuditEventKind.Released, 3, 11.75))));
        yield return Case("two clerks", "a release comes late", AuditRule.Seizing,
            Change(e => Is(e, AuditEventKind.Released, 3, 11.75), e => e with { Tick = e.Tick + 1 }));
        yield return Case("two clerks", "two are worked on at once", AuditRule.OneThing,
            Change(e => e.Token == 2 && e.Server == 1 && e.Tick <= At(9.5), e => e with { Server = 0 }));
        yield return Case("two clerks", "other work comes amid work", AuditRule.OneThing,
            Change(e => e.Kind == AuditEventKind.OtherWorkChanged, e => e with { Tick = e.Tick - At(4.75) }));
        yield return Case("interrupted", "what was taken away comes back for no reason", AuditRule.Seizing,
            events => events.SelectMany<AuditEvent, AuditEvent>(e => Ended(e, 1, 10, CasePhase.Waiting)
            ? [e with { Tick = At(9.75), Wait = new WaitByCause(0, 0, 0, 0, At(0.25), 0) },
                new(AuditEventKind.PhaseBegan, At(9.75)) { Token = 1, State = e.State, Phase = CasePhase.Waiting },
                e with { Wait = new WaitByCause(0, 0, 0, 0, At(0.25), 0) }]
            : [e]).OrderBy(e => e.Tick));
        yield return Case("interrupted", "who is taken away is not released", AuditRule.OneThing,
            Drop(e => Is(e, AuditEventKind.Released, 1, 9.5)));

        // Duty.
        yield return Case("two clerks", "work goes on over noon", AuditRule.OnDuty,
            Drop(e => e.Token == 1 && (e.Phase == CasePhase.Paused || Ended(e, 1, 12, CasePhase.Processing)
                || Began(e, 1, 13, CasePhase.Processing))));
        yield return Case("two clerks", "other work comes off duty", AuditRule.OnDuty,
            Change(e => e.Kind == AuditEventKind.OtherWorkChanged, e => e with { Tick = e.Tick + At(3.5) }));
        yield return Case("two clerks", "an opening is missed", AuditRule.Duty,
            Change(e => e.Kind == AuditEventKind.DutyChanged && e.Server == 0 && e.Tick == At(13), e => e with { Tick = At(13.5) }));
        yield return Case("two clerks", "a closing is missed", AuditRule.Duty,
            Change(e => e.Kind == AuditEventKind.DutyChanged && e.Server == 0 && e.Tick == At(17), e => e with { Tick = At(17.5) }));
        yield return Case("two clerks", "somebody comes on duty twice", AuditRule.Duty,
            Add(Spanned(AuditEventKind.DutyChanged, 14, 0, true)));
        yield return Case("overtime", "an absent person comes", AuditRule.Duty,
            Add(Spanned(AuditEventKind.DutyChanged, 56, 0, true), Spanned(AuditEventKind.DutyChanged, 60, 0, false)));
        yield return Case("failing", "a bot fails while idle", AuditRule.Duty,
            Add(Spanned(AuditEventKind.DutyChanged, 2, 1, false), Spanned(AuditEventKind.DutyChanged, 3, 1, true)));
        yield return Case("failing", "a bot gives its item back while it is down", AuditRule.Duty,
            Change(e => Is(e, AuditEventKind.Released, 1, 7), e => e with { Tick = At(5.5) }));
        yield return Case("failing", "a bot works while it is down", AuditRule.OnDuty, Drop(e =>
            e.Token == 1 && (e.Phase == CasePhase.Paused || Ended(e, 1, 5, CasePhase.Processing) || Began(e, 1, 6, CasePhase.Processing))));

        // Overtime.
        yield return Case("overtime", "beyond the day's limit", AuditRule.Overtime,
            Change(e => e.Kind == AuditEventKind.OvertimeChanged && e.Tick == At(17.75), e => e with { Tick = At(18.25) }));
        yield return Case("overtime", "beyond the month's limit", AuditRule.Overtime,
            Change(e => e.Kind == AuditEventKind.OvertimeChanged && e.Tick == At(41.5), e => e with { Tick = At(42) }));
        yield return Case("overtime", "before anything closes", AuditRule.Overtime,
            Change(e => e.Kind == AuditEventKind.OvertimeChanged && e.Tick == At(17), e => e with { Tick = At(16.75) }));
        yield return Case("overtime", "for what is not due", AuditRule.Overtime,
            Change(e => e.Kind == AuditEventKind.CaseArrived && e.Token == 2, e => e with { Due = At(200) }));
        yield return Case("two clerks", "without being allowed to", AuditRule.Overtime,
            Add(Spanned(AuditEventKind.OvertimeChanged, 17, 0, true), Spanned(AuditEventKind.OvertimeChanged, 17.5, 0, false)));
        yield return Case("overtime", "work goes on after it", AuditRule.OnDuty,
            Change(e => e.Kind == AuditEventKind.OvertimeChanged && e.Tick == At(17.75), e => e with { Tick = At(17.5) }));

        // People, persons and systems.
        yield return Case("together", "without the skill", AuditRule.People,
            Change(e => e.Token == 1 && e.Server == 0 && e.Tick <= At(10) && e.State == 0, e => e with { Server = 1 }));
        yield return Case("together", "without the supervisor", AuditRule.People, Drop(e => e.Server == 2 && e.Token == 1));
        yield return Case("together", "another pool's", AuditRule.People,
            Change(e => e.Token == 2 && e.Server == 1, e => e with { Server = 2 }));
        yield return Case("two clerks", "work without anybody", AuditRule.People, Drop(e => e.Token == 3 && e.Server == 0));
        yield return Case("two clerks", "more than needed", AuditRule.People,
            events => events.Concat(events.Where(e => e.Token == 4 && e.Server == 1).Select(e => e with { Server = 0 })));
        yield return Case("two clerks", "the same person checks", AuditRule.SamePerson,
            Change(e => e.Token == 3 && e.Server == 0, e => e with { Server = 1 }));
        yield return Case("together", "another person goes on", AuditRule.SamePerson,
            Change(e => e.Token == 1 && e.Server == 0 && e.State == 1, e => e with { Server = 1 }));
        yield return Case("together", "two on one seat", AuditRule.Systems,
            Change(e => (e.Token == 2 && e.Tick == At(10) && e.State >= 0) || (e.Token == 2 && e.Server == 1 && e.Tick == At(10)),
                e => e with { Tick = At(9.75) }));
        yield return Case("together", "offline", AuditRule.Systems,
            Change(e => e.Token == 1 && e.Tick == At(9), e => e with { Tick = At(8.75) }));
        yield return Case("together", "a system comes online early", AuditRule.Systems,
            Change(e => e.Kind == AuditEventKind.SystemChanged && e.Tick == At(9), e => e with { Tick = At(8.5) }));

        // Batches.
        yield return Case("batched", "one too few", AuditRule.Batches,
            Change(e => e.Kind == AuditEventKind.BatchReleased && e.Tick == At(9.5), e => e with { Tokens = [1] }));
        yield return Case("batched", "before its age", AuditRule.Batches,
            Change(e => e.Token == 3 && e.Tick == At(10), e => e with { Tick = At(10.25) }));
        yield return Case("batched", "after its age", AuditRule.Batches,
            Change(e => e.Token == 3 && e.Tick == At(10), e => e with { Tick = At(9.75) }));
        yield return Case("batched", "not on the clock", AuditRule.Batches,
            Change(e => e.Tick == At(16), e => e with { Tick = At(16.25) }));
        yield return Case("batched", "one that does not wait for it", AuditRule.Batches,
            Change(e => e.Kind == AuditEventKind.BatchReleased && e.Tick == At(11), e => e with { Tokens = [3, 1] }));
        yield return Case("batched", "work without a batch", AuditRule.Batches,
            Drop(e => e.Kind == AuditEventKind.BatchReleased && e.Tick == At(16)));
        yield return Case("batched", "two wait for a batch of two", AuditRule.Batches,
            Change(e => e.Token == 2 && e.Tick == At(9.5) && e.Kind is AuditEventKind.CaseArrived || Began(e, 2, 9.5, CasePhase.Waiting),
                e => e with { Tick = At(9.25) }));

        // Turns.
        yield return Case("two clerks", "something more urgent is passed over", AuditRule.Priority,
            Change(e => e.Token == 4 && e.Tick == At(17.5), e => e with { Tick = At(9.4) }));
        yield return Case("in line", "the later one is taken first", AuditRule.Priority,
            Change(e => e.Token is 2 or 3 && e.Tick >= At(10), e => e with { Token = 5 - e.Token }));
        yield return Case("by due", "what is due later is taken first", AuditRule.Priority,
            Change(e => e.Kind == AuditEventKind.CaseArrived && e.Token == 3, e => e with { Due = At(85) }));
        yield return Case("interrupted", "for what is not more urgent", AuditRule.Priority,
            events => events.Select(e => e with { State = e.State switch { 0 => 2, 2 => 0, var s => s } }));
    }
}
