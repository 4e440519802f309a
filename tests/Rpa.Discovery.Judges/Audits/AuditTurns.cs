using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>
/// Whoever begins something passes over nothing that comes before it and that she could have begun: looked at where one person is all that
/// is needed, with no system, no rule about persons and nothing withheld. And nobody is taken from work that is not less urgent.
/// </summary>
internal sealed class AuditTurns
{
    private readonly AuditHistory _history;
    private readonly List<AuditViolation> _violations;
    private readonly List<AuditStretch> _waits;
    private Dictionary<(AuditToken Case, long Tick), int>? _places;
    private int _first;

    private AuditTurns(AuditHistory history, List<AuditViolation> violations)
    {
        (_history, _violations) = (history, violations);
        _waits = [.. history.Stretches.Where(s => s.Phase == CasePhase.Waiting && s.Length > 0 && s.InterruptedAt is null && IsSimple(s))
            .OrderBy(s => s.From)];
    }

    public static void Judge(AuditHistory history, List<AuditViolation> violations)
    {
        var turns = new AuditTurns(history, violations);
        foreach (var hold in history.Holds.OrderBy(h => h.From))
            turns.JudgeTurn(hold);
        foreach (var wait in history.Stretches.Where(s => s.InterruptedAt is not null))
            turns.JudgeInterruption(wait);
    }

    private bool IsSimple(AuditStretch wait)
    {
        var state = _history.State(wait.State);
        return state.Work is { } work && state.Systems.Count == 0 && work.NotBy is null && work.SameAs is null
            && !AuditBatches.IsFilling(_history, wait)
            && (work.Automation is null || (!work.Automation.Attended && _history.NextByBot(wait) is not null))
            && state.Needs(_history.Plan.Department, ByBot(wait)) is [{ Count: 1 }];
    }

    private bool ByBot(AuditStretch wait) => _history.State(wait.State).Work!.Automation is not null && _history.NextByBot(wait) == true;

    private void JudgeTurn(AuditHold hold)
    {
        var server = _history.Plan.Servers[hold.Server];
        var begun = hold.Token.Stretches.LastOrDefault(s => s.Phase == CasePhase.Waiting && s.State == hold.State && s.Visit == hold.Visit
            && s.To == hold.From && s.ToOrder < hold.FromOrder);
        // What she takes up again, in overtime, or with something of her own still put down goes by other rules.
        if (begun is null || begun.InterruptedAt is not null || !IsSimple(begun) || !_history.OnDuty[hold.Server].At(hold.From)
            || HasPutDown(hold))
            return;
        while (_first < _waits.Count && _waits[_first].To <= hold.From && _waits[_first].From < hold.From)
            _first++;
        for (var i = _first; i < _waits.Count && _waits[i].From <= hold.From; i++)
        {
            var other = _waits[i];
            if (other.To <= hold.From || other.FromOrder > hold.FromOrder || !CanTake(server, other) || !ComesBefore(other, begun))
                continue;
            _violations.Add(new(AuditRule.Priority, hold.From,
                $"{_history.Name(hold.Server)} takes {_history.Name(hold.Token)} in '{_history.State(hold.State).Path}' before {_history.Name(other.Token)} in '{_history.State(other.State).Path}'"));
        }
    }

    private bool HasPutDown(AuditHold hold) =>
        _history.Stretches.Any(s => s.InterruptedAt is { } by && by.Server == hold.Server && s.From <= hold.From && s.To > hold.From);

    private bool CanTake(AuditServer server, AuditStretch wait)
    {
        var state = _history.State(wait.State);
        var byBot = ByBot(wait);
        return byBot == (server.Kind != AuditServerKind.Person)
            && state.Needs(_history.Plan.Department, byBot)[0].From.Any(server.Pools.Contains)
            && (byBot || server.HasSkill(state.Work!.Skill));
    }

    // Priority, order of the queue, enabling; what has come back stands before all others of its priority. Expected efforts are not known
    // here.
    private bool ComesBefore(AuditStretch a, AuditStretch b)
    {
        var (mine, theirs) = (_history.State(a.State), _history.State(b.State));
        if (mine.Priority != theirs.Priority)
            return mine.Priority < theirs.Priority;
        if (a.HasComeBack != b.HasComeBack)
            return a.HasComeBack;
        if (!a.HasComeBack)
        {
            if (mine.Order == QueueOrder.Shortest || theirs.Order == QueueOrder.Shortest)
                return false;
            var (key, other) = (Key(a, mine), Key(b, theirs));
            if (key != other)
                return key < other;
        }

        var (enabled, otherEnabled) = (First(a), First(b));
        return enabled.From != otherEnabled.From ? enabled.From < otherEnabled.From
            : StandsBefore(a.HasComeBack ? enabled : a, b.HasComeBack ? otherEnabled : b);
    }

    // Of one tick: in the order in which they came; but those of one case inside a fork together, where its first one came, in the order of
    // their turns. A batch stands where its latest member would.
    private bool StandsBefore(AuditStretch a, AuditStretch b)
    {
        var (mine, theirs) = (PlaceOf(a), PlaceOf(b));
        if (mine != theirs)
            return mine < theirs;
        return _history.Plan.ReplicationKey != 0 && _history.Turn(a) is { } turn && _history.Turn(b) is { } other && turn < other;
    }

    private int PlaceOf(AuditStretch wait)
    {
        if (!_history.State(wait.State).IsInFork)
            return wait.FromOrder;
        var key = (_history.LatestOf(wait).Root, wait.From);
        _places ??= _history.Stretches.Where(s => s.Phase == CasePhase.Waiting && _history.State(s.State).IsInFork && !s.HasComeBack
            && s.InterruptedAt is null && !AuditBatches.IsFilling(_history, s))
            .GroupBy(s => (_history.LatestOf(s).Root, s.From)).ToDictionary(g => g.Key, g => g.Min(s => s.FromOrder));
        return _places.TryGetValue(key, out var place) ? place : wait.FromOrder;
    }

    private static long Key(AuditStretch wait, AuditState state) =>
        state.Order == QueueOrder.Due ? (wait.Batch?.Members ?? [wait.Token]).Min(m => m.Due) : wait.From;

    // The wait with which the visit's work came into its line.
    private static AuditStretch First(AuditStretch wait) => !wait.HasComeBack ? wait
        : wait.Token.Stretches.Last(s => s.Phase == CasePhase.Waiting && s.State == wait.State && s.Visit == wait.Visit
            && s.FromOrder < wait.FromOrder && !s.HasComeBack && s.InterruptedAt is null);

    private void JudgeInterruption(AuditStretch wait)
    {
        var lost = wait.InterruptedAt!;
        var by = _history.Holds.First(h => h.Server == lost.Server && h.FromOrder > lost.ToOrder);
        if (_history.State(by.State).Priority >= _history.State(wait.State).Priority)
            _violations.Add(new(AuditRule.Priority, wait.From,
                $"{_history.Name(lost.Server)} is taken from {_history.Name(wait.Token)} for {_history.Name(by.Token)}, which is not more urgent"));
    }
}
