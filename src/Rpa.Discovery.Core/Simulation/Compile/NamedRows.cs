using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>What the names of one workflow stand for.</summary>
internal sealed class NamedRows
{
    public NamedRows(Workflow workflow, int first)
    {
        First = first;
        MayLoop = ZeroTimeLoops.MayLoop(workflow);
        Endless = EndlessRounds.Of(workflow);
        foreach (var state in workflow.AllStates)
        {
            States.TryAdd(state.Id, first + Count);
            IsNested |= state is ParallelState or CompoundState or WorkState { Repeat: not null };
            Count += state is WorkState { Repeat: not null } ? 2 : 1;
        }
    }

    public int First { get; }

    /// <summary>Rows: one per state, two for one whose work is repeated.</summary>
    public int Count { get; }

    /// <summary>Whether some states hold tokens inside.</summary>
    public bool IsNested { get; }

    /// <summary>States that a case may come back to without any time passing.</summary>
    public IReadOnlySet<string> MayLoop { get; }

    public IReadOnlySet<string> Endless { get; }

    public Dictionary<string, int> States { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AttributeRow> Attributes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> VisitSlots { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> PersonSlots { get; } = new(StringComparer.Ordinal);
}
