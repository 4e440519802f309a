namespace Rpa.Discovery.Model.Workflows;

/// <summary>Which states lie on a loop, in one walk over all transitions.</summary>
internal static class StateLoops
{
    /// <summary>For each state by number, whether one of its ways leads back to it.</summary>
    /// <param name="ways">[state] → the states that it leads to.</param>
    public static bool[] On(IReadOnlyList<IReadOnlyList<int>> ways) => [.. Components(ways).Select(loop => loop >= 0)];

    /// <summary>For each state by number, the loop that it lies on (all states of which lead to each other), by number from 0; −1 where it
    /// lies on none. Tarjan (1972), Depth-first search and linear graph algorithms, without recursion.</summary>
    /// <param name="ways">[state] → the states that it leads to.</param>
    public static int[] Components(IReadOnlyList<IReadOnlyList<int>> ways)
    {
        var loop = new int[ways.Count];         // [state] → its loop
        Array.Fill(loop, -1);
        var loops = 0;
        var isOwn = new bool[ways.Count];       // [state] → whether it leads to itself
        var found = new int[ways.Count];        // [state] → when it was first met, from 1
        var lowest = new int[ways.Count];       // [state] → the earliest state that it leads back to
        var isOpen = new bool[ways.Count];
        var component = new Stack<int>();
        var path = new Stack<(int State, int Way)>();
        var clock = 0;
        for (var root = 0; root < ways.Count; root++)
        {
            if (found[root] > 0)
                continue;
            Enter(root);
            while (path.TryPop(out var at))
            {
                var (state, way) = at;
                if (way < ways[state].Count)
                {
                    path.Push((state, way + 1));
                    var target = ways[state][way];
                    isOwn[state] |= target == state;
                    if (found[target] == 0)
                        Enter(target);
                    else if (isOpen[target])
                        lowest[state] = Math.Min(lowest[state], found[target]);
                    continue;
                }

                if (path.TryPeek(out var parent))
                    lowest[parent.State] = Math.Min(lowest[parent.State], lowest[state]);
                if (lowest[state] == found[state])
                    Close(state);
            }
        }

        return loop;

        void Enter(int state)
        {
            found[state] = lowest[state] = ++clock;
            isOpen[state] = true;
            component.Push(state);
            path.Push((state, 0));
        }

        void Close(int first)
        {
            var isLoop = component.Peek() != first || isOwn[first];
            int state;
            do
            {
                state = component.Pop();
                isOpen[state] = false;
                if (isLoop)
                    loop[state] = loops;
            }
            while (state != first);
            if (isLoop)
                loops++;
        }
    }
}
