using System.Text;

namespace Rpa.Discovery.Randomness;

/// <summary>Keyed random numbers: every draw is a hash of what it is for, never the next number of a stream.</summary>
/// <remarks>
/// A key is made of the seed, the replication, the name path of state or attribute, the case, the visit and the purpose. Names, never
/// table indices: adding a state moves no draw, so as-is and to-be meet the same cases with the same fates. A name path is hashed by
/// FNV-1a over its UTF-8 bytes (64 bits) and then mixed in full; FNV alone leaves its top bits weak.
/// </remarks>
internal static class Keys
{
    /// <summary>2^64 ÷ the golden ratio, odd: spreads small counters over the whole word.</summary>
    public const ulong Phi = 0x9E3779B97F4A7C15;

    private const ulong Multiplier = 0xd6e8feb86659fd93;
    private const ulong FnvOffset = 0xcbf29ce484222325;
    private const ulong FnvPrime = 0x100000001b3;

    /// <summary>A full mix: each bit of the result depends on each bit of <paramref name="z"/>; no two words give the same.</summary>
    public static ulong Mix(ulong z)
    {
        z ^= z >> 32;
        z *= Multiplier;
        z ^= z >> 32;
        z *= Multiplier;
        return z ^ (z >> 32);
    }

    /// <summary>The 64 random bits of one draw: case, state (with purpose) and visit.</summary>
    public static ulong Draw(ulong caseKey, ulong stateKey, ulong visit) => Mix(caseKey + stateKey + visit * Phi);

    /// <summary>The bits of a draw inside a repeat: index 0 is the plain draw.</summary>
    public static ulong Draw(ulong caseKey, ulong stateKey, ulong visit, ulong repeat) =>
        Draw(repeat == 0 ? caseKey : Mix(caseKey + repeat * Phi), stateKey, visit);

    /// <summary>The key of a name path (such as <c>reclassification/keyed</c>) for one purpose: the "state key" of a draw.</summary>
    public static ulong Name(string path, DrawPurpose purpose) => Mix(Hash(path) + (ulong)purpose * Phi);

    /// <summary>The key of one replication of a study; replications are numbered from 0.</summary>
    public static ulong Replication(ulong seed, int replication) => Mix(Mix(seed) + ((ulong)replication + 1) * Phi);

    /// <summary>The key of a source of cases: a workflow's path and the source's name within it.</summary>
    public static ulong Source(string workflow, string source) => Mix(Name(workflow, DrawPurpose.Case) + Hash(source));

    /// <summary>The key of the n-th case of a source, or of a trace's n-th row.</summary>
    public static ulong Case(ulong replicationKey, ulong sourceKey, ulong ordinal) => Draw(replicationKey, sourceKey, ordinal);

    /// <summary>The key of the n-th case of a dated batch: moving one batch moves no other's cases.</summary>
    public static ulong DatedCase(ulong replicationKey, ulong sourceKey, int dayNumber, ulong ordinal) =>
        Draw(Draw(replicationKey, sourceKey, (ulong)(uint)dayNumber), sourceKey, ordinal);

    /// <summary>The key of the n-th case that a transition of another case starts.</summary>
    public static ulong StartedCase(ulong parentKey, ulong transitionKey, ulong ordinal) => Draw(parentKey, transitionKey, ordinal);

    /// <summary>A number in (0, 1), both exclusive, from the top 52 bits.</summary>
    public static double Uniform(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A number in (0, 1), both exclusive, from the low 32 bits: for choices that share a hash with an effort.</summary>
    public static double UniformOfLow(ulong bits) => ((uint)bits + 0.5) * (1.0 / (1UL << 32));

    /// <summary>A unit-rate exponential gap, never 0, from the top 52 bits.</summary>
    public static double UnitExponential(ulong bits) => -Math.Log(1 - Uniform(bits));

    private static ulong Hash(string text)
    {
        Span<byte> buffer = stackalloc byte[512];
        var bytes = Encoding.UTF8.GetMaxByteCount(text.Length) <= buffer.Length
            ? buffer[..Encoding.UTF8.GetBytes(text, buffer)] : Encoding.UTF8.GetBytes(text);
        var hash = FnvOffset;
        foreach (var b in bytes)
            hash = (hash ^ b) * FnvPrime;
        return hash;
    }
}
