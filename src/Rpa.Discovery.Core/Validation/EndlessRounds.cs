using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>States that lead back to each other and from which nothing but a timer leads to an end.</summary>
internal static class EndlessRounds
{
    private const string End = "";

    /// <summary>The ids of such states of a workflow whose names hold.</summary>
    public static IReadOnlySet<string> Of(Workflow workflow)
    {
        var owners = new StateOwners(workflow);
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [End] = [] };
        foreach (var state in workflow.AllStates)
        {
            next[state.Id] = state switch
            {
                FinalState => [owners.Of(state) is { } owner ? Left(owner) : End],
                CompoundState compound => [compound.Initial],
                ParallelState parallel => [.. parallel.Regions.Select(r => r.Initial), Left(parallel)],
                WaitState { Wait: null } => [],
                _ => Targets(state),
            };
            if (state is CompoundState or ParallelState)
                next[Left(state)] = Targets(state);
        }

        string[] places = [.. next.Keys];
        var number = places.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        var ways = places.Select(p => next[p].FindAll(number.ContainsKey).ConvertAll(n => number[n])).ToArray();
        var isOnLoop = StateLoops.On(ways);
        var mayEnd = Reaching(number[End], ways);
        return places.Where(p => isOnLoop[number[p]] && !mayEnd[number[p]]).ToHashSet(StringComparer.Ordinal);
    }

    // A state that holds others is a second place as it is left.
    private static string Left(WorkflowState state) => state.Id + " ";

    private static List<string> Targets(WorkflowState state) =>
        [.. state.Transitions.Where(t => t is { IsTimer: false, Target: not null }).Select(t => t.Target!)];

    private static bool[] Reaching(int end, List<int>[] ways)
    {
        var back = Enumerable.Range(0, ways.Length).Select(_ => new List<int>()).ToArray();
        foreach (var (place, onward) in ways.Index())
        {
            foreach (var target in onward)
                back[target].Add(place);
        }

        var reaching = new bool[ways.Length];
        reaching[end] = true;
        var open = new Stack<int>([end]);
        while (open.TryPop(out var place))
        {
            foreach (var from in back[place].Where(f => !reaching[f]))
            {
                reaching[from] = true;
                open.Push(from);
            }
        }

        return reaching;
    }
}
