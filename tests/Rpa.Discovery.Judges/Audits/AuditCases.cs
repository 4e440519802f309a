using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>Every case arrives once and is somewhere until it ends; the phases of a token abut; the path that ended last is the case's
/// time.</summary>
internal static class AuditCases
{
    private static readonly string[] Counted = ["about", "every", "trace"];

    public static void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        foreach (var source in history.Cases.Where(c => Counted.Contains(c.Source)).GroupBy(c => (c.Workflow, c.Source)))
        {
            var ordinals = source.Select(c => c.Ordinal).Order().ToArray();
            for (var n = 0; n < ordinals.Length; n++)
            {
                if (ordinals[n] == n)
                    continue;
                violations.Add(new(AuditRule.Cases, history.End,
                    $"of {history.Plan.Department.Workflows[source.Key.Workflow].Id} {source.Key.Source}, number {n} is missing or comes twice"));
                break;
            }
        }

        foreach (var token in history.Tokens)
        {
            Abut(token, history, violations);
            foreach (var inside in token.Stretches.Where(s => s.Phase == CasePhase.Inside))
                Path(inside, violations, history);
        }
    }

    private static void Abut(AuditToken token, AuditHistory history, List<AuditViolation> violations)
    {
        void Object(long tick, string what) => violations.Add(new(AuditRule.Life, tick, $"{history.Name(token)} {what}"));
        var at = token.Begin;
        foreach (var stretch in token.Stretches)
        {
            if (stretch.From != at)
                Object(stretch.From, $"is nowhere, or in two places, from {at}");
            if (stretch.To < stretch.From)
                Object(stretch.To, $"ends {stretch.Phase} before it began");
            at = stretch.To;
        }

        if (token.End is { } end && end != at)
            Object(end, $"is nowhere from {at} to its end");
        if (token.End is null && token.Open is null)
            Object(history.End, $"is lost since {at}");
    }

    /// <summary>What a token has gone through, along the path that ended last.</summary>
    public static AuditParts PartsOf(AuditToken token)
    {
        var parts = default(AuditParts);
        foreach (var stretch in token.Stretches)
            parts += stretch.Phase == CasePhase.Inside ? Path(stretch, null, null) : AuditParts.Of(stretch);
        return parts;
    }

    // From the end of the inside back to its beginning: the token that ended it, and those before it whose end it began at.
    private static AuditParts Path(AuditStretch inside, List<AuditViolation>? violations, AuditHistory? history)
    {
        var within = inside.Token.Parts.Where(p =>
            p.Begin >= inside.From && (p.End ?? inside.To) <= inside.To && p.OuterState == inside.State).ToList();
        if (inside.IsOpen || (within.Count == 0 && inside.Length == 0))
            return default;
        var parts = default(AuditParts);
        var at = inside.To;
        var token = Last(within, at);
        for (var steps = 0; token is not null && steps <= within.Count; steps++)
        {
            parts += PartsOf(token);
            at = token.Begin;
            if (at <= inside.From)
                break;
            token = within.Where(p => p.End == at && p.Begin < at && p != token).OrderByDescending(p => p.Part).FirstOrDefault();
        }

        if (at != inside.From)
            violations?.Add(new(AuditRule.Life, inside.To,
                $"the path inside '{history!.State(inside.State).Path}' of {history.Name(inside.Token)} reaches back to {at} only, not to {inside.From}"));
        else if (parts.Total - parts.Join != inside.Length)
            violations?.Add(new(AuditRule.Life, inside.To,
                $"the path inside '{history!.State(inside.State).Path}' of {history.Name(inside.Token)} sums to {parts.Total - parts.Join}, not {inside.Length}"));
        return parts;
    }

    private static AuditToken? Last(List<AuditToken> within, long end)
    {
        var ended = within.Where(p => p.End == end).ToList();
        // The last one that took a step at this tick, itself or inside, and did nothing afterwards: it became final or led out. Otherwise a
        // timer of the state around it did.
        var led = ended.Select(p => (Token: p, Step: LastStep(p, end)))
            .Where(l => l.Step is { } step && l.Token.Stretches.TrueForAll(s => s.FromOrder < step.Order || s.Length == 0))
            .OrderByDescending(l => l.Step!.Order).FirstOrDefault().Token;
        return led
            // repetitions take no step
            ?? (ended.TrueForAll(p => p.Stretches.LastOrDefault()?.Phase == CasePhase.Join)
                ? ended.MaxBy(p => p.Stretches[^1].FromOrder) : null)
            ?? ended.Where(p => p.Stretches.Count > 0 && (p.Stretches[^1].Phase != CasePhase.Join || p.Stretches[^1].Length == 0))
                .OrderBy(p => p.Part).FirstOrDefault()
            ?? ended.MaxBy(p => p.Begin);
    }

    // What leads out of a token inside takes no step of the token around it.
    private static AuditStep? LastStep(AuditToken token, long end) => token.Parts.Where(p => p.End == end).Select(p => LastStep(p, end))
        .Append(token.Steps.LastOrDefault()).Where(s => s is { Target: not null } && s.Tick == end).MaxBy(s => s!.Order);
}

/// <summary>Times by phase and cause.</summary>
internal readonly record struct AuditParts(long Batching, long Unavailable, long Priority, long Contention, long Processing, long Paused,
    long External, long Join)
{
    public long Waiting => Batching + Unavailable + Priority + Contention;

    public long Total => Waiting + Processing + Paused + External + Join;

    public static AuditParts Of(AuditStretch stretch) => stretch.Phase switch
    {
        CasePhase.Waiting =>
            new(stretch.Wait.Batching, stretch.Wait.Unavailable, stretch.Wait.Priority, stretch.Wait.Contention, 0, 0, 0, 0),
        CasePhase.Processing => new(0, 0, 0, 0, stretch.Length, 0, 0, 0),
        CasePhase.Paused => new(0, 0, 0, 0, 0, stretch.Length, 0, 0),
        CasePhase.External => new(0, 0, 0, 0, 0, 0, stretch.Length, 0),
        CasePhase.Join => new(0, 0, 0, 0, 0, 0, 0, stretch.Length),
        _ => default,
    };

    public static AuditParts operator +(AuditParts a, AuditParts b) => new(
        a.Batching + b.Batching, a.Unavailable + b.Unavailable, a.Priority + b.Priority, a.Contention + b.Contention,
        a.Processing + b.Processing, a.Paused + b.Paused, a.External + b.External, a.Join + b.Join);
}
