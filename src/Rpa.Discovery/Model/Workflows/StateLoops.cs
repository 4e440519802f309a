namespace Rpa.Discovery.Model;

/// <summary>Which states lie on a loop, in one walk over all transitions.</summary>
internal static class StateLoops
{
    /// <summary>For each state by number, whether one of its ways leads back to it. Tarjan (1972), Depth-first search and linear graph algorithms, without recursion.</summary>
    /// <param name="ways">[state] → the states that it leads to.</param>
    public static bool[] On(IReadOnlyList<IReadOnlyList<int>> ways)
    {
        var onLoop = new bool[ways.Count];
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
                    onLoop[state] |= target == state;
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

        return onLoop;

        void Enter(int state)
        {
            found[state] = lowest[state] = ++clock;
            isOpen[state] = true;
            component.Push(state);
            path.Push((state, 0));
        }

        void Close(int first)
        {
            var isAlone = component.Peek() == first;
            int state;
            do
            {
                state = component.Pop();
                isOpen[state] = false;
                onLoop[state] |= !isAlone;
            }
            while (state != first);
        }
    }
}
