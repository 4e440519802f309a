using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>A case, or what goes on for it inside a state.</summary>
internal sealed class AuditToken
{
    public required long Id { get; init; }

    public required string Source { get; init; }

    public required long Ordinal { get; init; }

    public required int Workflow { get; init; }

    public required long Arrival { get; init; }

    public required long Due { get; init; }

    public required long Begin { get; init; }

    public required int EntryState { get; init; }

    public long? End { get; set; }

    public AuditToken? Parent { get; init; }

    public int OuterState { get; init; } = -1;

    public int Part { get; init; }

    public List<AuditToken> Parts { get; } = [];

    public List<AuditStretch> Stretches { get; } = [];

    public List<AuditStep> Steps { get; } = [];

    public List<AuditHold> OwnHolds { get; } = [];

    public AuditStretch? Open { get; set; }

    public AuditBatch? Batch { get; set; }

    public int Visits { get; set; }

    public AuditToken Root => Parent?.Root ?? this;

    /// <summary>This token and those inside it.</summary>
    public IEnumerable<AuditToken> SelfAndParts => Parts.SelectMany(p => p.SelfAndParts).Prepend(this);

    /// <summary>How often the case has come to a state of work up to a place in the record.</summary>
    public ulong VisitsOf(int state, int upTo) =>
        (ulong)SelfAndParts.SelectMany(t => t.Stretches).Where(s => s.State == state && s.FromOrder <= upTo).Select(s => (s.Token, s.Visit))
            .Distinct().Count();

    /// <summary>Whoever was seized for the case, or for a batch with it.</summary>
    public IEnumerable<AuditHold> HoldsOfCase(AuditHistory history) =>
        Stretches.Count == 0 && Parts.Count == 0 ? OwnHolds : OwnHolds.Concat(BatchesOf(this).SelectMany(b => b.Members).Select(m => m.Root)
            .Distinct().Where(r => r != this).SelectMany(r => r.OwnHolds));

    private static IEnumerable<AuditBatch> BatchesOf(AuditToken token) =>
        token.Stretches.Select(s => s.Batch).OfType<AuditBatch>().Concat(token.Parts.SelectMany(BatchesOf)).Distinct();
}

/// <summary>A transition that was taken.</summary>
internal sealed record AuditStep(long Tick, int State, string? Target, int Order);

/// <summary>A phase of a token.</summary>
internal sealed class AuditStretch
{
    public required AuditToken Token { get; init; }

    public required int State { get; init; }

    public required CasePhase Phase { get; init; }

    public required long From { get; init; }

    public required int FromOrder { get; init; }

    public required int Visit { get; init; }

    public long To { get; set; }

    public int ToOrder { get; set; }

    public bool IsOpen { get; set; } = true;

    public WaitByCause Wait { get; set; }

    /// <summary>The released batch that it is in.</summary>
    public AuditBatch? Batch { get; set; }

    /// <summary>When somebody was taken away for more urgent work: her hold.</summary>
    public AuditHold? InterruptedAt { get; set; }

    /// <summary>Whether it waits again although its work had begun, because somebody is absent or a system offline.</summary>
    public bool HasComeBack => CameBackFrom.Count > 0;

    /// <summary>Who had it before it came back; nobody when it waits for the first time.</summary>
    public IReadOnlyList<AuditHold> CameBackFrom { get; set; } = [];

    public long Length => To - From;
}

/// <summary>The time for which somebody is seized.</summary>
internal sealed class AuditHold
{
    public required int Server { get; init; }

    public required AuditToken Token { get; init; }

    public required int State { get; init; }

    public required long From { get; init; }

    public required int FromOrder { get; init; }

    public required int Visit { get; init; }

    public required AuditBatch? Batch { get; init; }

    public long To { get; set; }

    public int ToOrder { get; set; }

    public bool IsOpen { get; set; } = true;

    /// <summary>Whether it ended by an interruption.</summary>
    public bool IsTakenAway { get; set; }

    /// <summary>When it made progress, in order; touching times are one.</summary>
    public IReadOnlyList<(long From, long To)> Progress => field ??= AuditSpans.Merged((Batch?.Members ?? [Token])
        .SelectMany(t => t.Stretches)
        .Where(s => s.Phase == CasePhase.Processing && s.State == State && s.Batch == Batch && (s.Token == Token ? s.Visit == Visit : true))
        .Select(s => (From: Math.Max(s.From, From), To: Math.Min(s.To, To))).Where(s => s.To > s.From));
}

/// <summary>Cases that became one piece of work.</summary>
internal sealed record AuditBatch(int State, long Tick, int Order, IReadOnlyList<AuditToken> Members);
