namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Crossings between two neighbouring layers, counted with an accumulator tree in O(E log V).</summary>
/// <remarks>Barth, Jünger, Mutzel (2002), "Simple and efficient bilayer cross counting", GD 2002, LNCS 2528.</remarks>
internal static class Crossings
{
    public static long Of(LayerNode[][] layers)
    {
        long sum = 0;
        for (var i = 0; i + 1 < layers.Length; i++)
            sum += Between(layers[i], layers[i + 1].Length);
        return sum;
    }

    private static long Between(LayerNode[] upper, int lower)
    {
        var first = 1;
        while (first < lower)
            first *= 2;
        var tree = new int[(2 * first) - 1];
        first--;
        long crossings = 0;
        var ends = new List<int>();
        foreach (var node in upper)
        {
            ends.Clear();
            ends.AddRange(node.Below.Select(l => l.Lower.Order));
            ends.Sort();
            foreach (var end in ends)
            {
                var at = end + first;
                tree[at]++;
                while (at > 0)
                {
                    if (at % 2 != 0)
                        crossings += tree[at + 1];
                    at = (at - 1) / 2;
                    tree[at]++;
                }
            }
        }

        return crossings;
    }
}
