using System.Diagnostics;
using System.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>One of several outcomes from 32 random bits in constant time, with probabilities exact to 2^-32.</summary>
/// <remarks>
/// Walker's alias method in whole numbers: the weights are apportioned to 2^32 draws (largest remainder), and a power-of-two number of
/// slots of equal size hold at most two outcomes each. An outcome of weight 0 is never drawn, a sole outcome always.
/// </remarks>
internal sealed class AliasTable
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    private AliasTable(Slot[] slots, int shift) => (_slots, _shift) = (slots, shift);

    /// <summary>Weights are 0 or more, finite, not all 0, at most 2^20 of them.</summary>
    public static AliasTable From(ReadOnlySpan<double> weights)
    {
        var draws = Apportion(weights);
        var slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, draws.Length))];
        var size = (1UL << 32) / (ulong)slots.Length;
        // Two hands through the outcomes: one that still has less than a slot, one that has more.
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (var i = draws.Length - 1; i >= 0; i--)
        {
            if (draws[i] > 0)
                (draws[i] < size ? small : large).Push(i);
        }

        foreach (ref var slot in slots.AsSpan())
        {
            if (small.TryPop(out var few))
            {
                slot = new Slot((uint)draws[few], few, few);
                // What is missing to a full slot comes from an outcome that has more; the total fits, so there is one unless the slot is
                // full.
                if (draws[few] < size)
                {
                    var many = large.Pop();
                    slot = slot with { Other = many };
                    draws[many] -= size - draws[few];
                    if (draws[many] > 0)
                        (draws[many] < size ? small : large).Push(many);
                }
            }
            else
            {
                var many = large.Pop();
                slot = new Slot(0, many, many);
                draws[many] -= size;
                if (draws[many] > 0)
                    (draws[many] < size ? small : large).Push(many);
            }
        }

        Debug.Assert(small.Count == 0 && large.Count == 0, "The slots hold all draws.");
        return new AliasTable(slots, 32 - BitOperations.Log2((uint)slots.Length));
    }

    /// <summary>The same draws, with a number of its own in place of each outcome.</summary>
    public AliasTable Over(ReadOnlySpan<int> numbers)
    {
        var slots = new Slot[_slots.Length];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = _slots[i] with { Own = numbers[_slots[i].Own], Other = numbers[_slots[i].Other] };
        return new AliasTable(slots, _shift);
    }

    /// <summary>The outcome for 32 random bits (the low half of a hash).</summary>
    public int Pick(uint bits)
    {
        ref readonly var slot = ref _slots[bits >> _shift];
        // Without a branch, which nobody could predict.
        var isOwn = (int)(((long)(bits & ((1u << _shift) - 1)) - slot.Limit) >> 63);
        return slot.Other ^ ((slot.Own ^ slot.Other) & isOwn);
    }

    /// <summary>How many of the 2^32 draws give each outcome.</summary>
    public ulong[] DrawsPerOutcome()
    {
        var counts = new ulong[_slots.Max(slot => Math.Max(slot.Own, slot.Other)) + 1];
        foreach (var slot in _slots)
        {
            counts[slot.Own] += slot.Limit;
            counts[slot.Other] += (1UL << _shift) - slot.Limit;
        }

        return counts;
    }

    private static ulong[] Apportion(ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weights.Length, 1 << 20);
        double total = 0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0 && double.IsFinite(weight)))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight must be 0 or more and finite.");
            total += weight;
        }

        if (!(total > 0 && double.IsFinite(total)))
            throw new ArgumentOutOfRangeException(nameof(weights), total, "The weights must not all be 0.");
        var draws = new ulong[weights.Length];
        var rest = new (double Remainder, int Index)[weights.Length];
        var left = 1UL << 32;
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = weights[i] / total * (1UL << 32);
            draws[i] = Math.Min((ulong)exact, left);
            left -= draws[i];
            rest[i] = (exact - draws[i], i);
        }

        Array.Sort(rest, static (a, b) => b.Remainder != a.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Index.CompareTo(b.Index));
        for (var i = 0; left > 0; i = (i + 1) % rest.Length)
        {
            if (weights[rest[i].Index] > 0)
            {
                draws[rest[i].Index]++;
                left--;
            }
        }

        return draws;
    }

    /// <param name="Limit">Draws of the slot that go to its own outcome.</param>
    /// <param name="Own">The outcome of these.</param>
    /// <param name="Other">The outcome of the rest.</param>
    private readonly record struct Slot(uint Limit, int Own, int Other);
}
