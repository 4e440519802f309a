namespace Rpa.Discovery.Simulation;

/// <summary>A set of the crews of a group: a bit for each, by its place in the group.</summary>
internal static class CrewBits
{
    /// <summary>How many words hold so many crews.</summary>
    public static int Words(int crews) => (crews + 63) >> 6;

    public static ulong[] Of(IEnumerable<int> places, int crews)
    {
        var bits = new ulong[Words(crews)];
        foreach (var place in places)
            Set(bits, place, isIn: true);
        return bits;
    }

    public static bool Has(ulong[] bits, int place) => (bits[place >> 6] & (1UL << place)) != 0;

    public static void Set(ulong[] bits, int place, bool isIn)
    {
        ref var word = ref bits[place >> 6];
        word = isIn ? word | (1UL << place) : word & ~(1UL << place);
    }
}
