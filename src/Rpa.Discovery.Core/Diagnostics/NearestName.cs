namespace Rpa.Discovery.Diagnostics;

/// <summary>Finds the defined name that a misspelt one most probably meant.</summary>
internal static class NearestName
{
    // Among so many short names one is always near; and thousands of unknown names times thousands of defined ones would take minutes.
    private const int MostCandidates = 500;

    // Nobody means a name by it.
    private const int LongestWord = 100;

    /// <summary>
    /// The candidate with the smallest edit distance (adjacent swaps count one), if at most a third of the word (at least one) is wrong and
    /// something of it is right; one that differs by upper and lower case only is nearest of all. What is written is never its own nearest.
    /// </summary>
    public static string? To(string written, IEnumerable<string> candidates)
    {
        if (written.Length > LongestWord)
            return null;
        string? best = null;
        var bestDistance = Math.Max(1, written.Length / 3) + 1;
        foreach (var candidate in candidates.Take(MostCandidates))
        {
            if (string.Equals(candidate, written, StringComparison.Ordinal) || Math.Abs(candidate.Length - written.Length) >= bestDistance)
                continue;
            if (string.Equals(candidate, written, StringComparison.OrdinalIgnoreCase))
                return candidate;
            var distance = Distance(written, candidate);
            if (distance < bestDistance && distance < Math.Max(written.Length, candidate.Length))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>How many names this thread has compared; for those who ask how the work grows.</summary>
    [ThreadStatic]
    internal static long Compared;

    /// <summary>Optimal string alignment distance.</summary>
    internal static int Distance(string a, string b)
    {
        Compared++;
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
