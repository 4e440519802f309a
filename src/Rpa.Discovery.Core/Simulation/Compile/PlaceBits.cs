namespace Rpa.Discovery.Simulation.Compile;

/// <summary>A set of the crews or lines of a group: a bit for each, by its place in the group.</summary>
internal static class PlaceBits
{
    /// <summary>How many words hold so many places.</summary>
    public static int Words(int places) => (places + 63) >> 6;

    public static ulong[] Of(IEnumerable<int> members, int places)
    {
        var bits = new ulong[Words(places)];
        foreach (var place in members)
            Set(bits, place, isIn: true);
        return bits;
    }

    public static bool Has(ulong[] bits, int place) => (bits[place >> 6] & (1UL << place)) != 0;

    public static void Set(ulong[] bits, int place, bool isIn)
    {
        ref var word = ref bits[place >> 6];
        word = isIn ? word | (1UL << place) : word & ~(1UL << place);
    }

    /// <summary>Whether two sets of the same group have a member in common.</summary>
    public static bool Meet(ulong[] some, ulong[] others)
    {
        for (var word = 0; word < some.Length; word++)
        {
            if ((some[word] & others[word]) != 0)
                return true;
        }

        return false;
    }
}
