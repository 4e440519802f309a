namespace Rpa.Discovery.Pages;

/// <summary>What candidates are valued from at whatever weights: their points by run and by possible file, packed.</summary>
internal sealed record WeighingFigures
{
    /// <summary>The ids of the aims, in their order.</summary>
    public required IReadOnlyList<string> Aims { get; init; }

    /// <summary>By aim: whether it can carry weight.</summary>
    public required IReadOnlyList<bool> Counts { get; init; }

    /// <summary>By aim: what 100 points stand for.</summary>
    public required IReadOnlyList<double> Hundred { get; init; }

    /// <summary>By candidate: how many runs it has.</summary>
    public required IReadOnlyList<int> Runs { get; init; }

    /// <summary>By candidate: whether figures behind it are in doubt.</summary>
    public required IReadOnlyList<bool> Doubtful { get; init; }

    /// <summary>By possible file: a letter for each candidate, 1 where it was taken through the file and 0 where not.</summary>
    public required IReadOnlyList<string> Taken { get; init; }

    /// <summary>By possible file: which block it was drawn in.</summary>
    public required IReadOnlyList<int> Blocks { get; init; }

    /// <summary>Whether most possible files were left out.</summary>
    public required bool IsUnsure { get; init; }

    /// <summary>How long a run is.</summary>
    public required double Years { get; init; }

    /// <summary>How long the run of a possible file is; 0 without any.</summary>
    public required double FileYears { get; init; }

    /// <summary>From how many runs on a candidate's own years tell how much a year varies; results of version 0.2.0 that do not say meant
    /// 30.</summary>
    public int FewestForYears { get; init; } = 30;

    /// <summary>The currency of money; null is yen.</summary>
    public string? Currency { get; init; }

    /// <summary>What runs are drawn anew by: a number of 64 bits in decimal digits, which no double holds.</summary>
    public required string Key { get; init; }

    /// <summary>The study's weights by aim, as they were said.</summary>
    public required IReadOnlyList<double> Study { get; init; }

    /// <summary>By person: the weights by aim, as they were said.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> People { get; init; }

    /// <summary>The candidates in the order of the study.</summary>
    public required IReadOnlyList<int> Order { get; init; }

    /// <summary>Base64 of doubles, the lowest byte first, for the aims that count: mean points by candidate and aim; points by candidate,
    /// aim and run; points by possible file, candidate taken through it, and aim.</summary>
    public required string Numbers { get; init; }

    /// <summary>Whether all of it goes together: somebody may have edited a saved result.</summary>
    public bool Fits
    {
        get
        {
            var (aims, candidates) = (Aims.Count, Runs.Count);
            var doubles = Counts.Count(c => c)
                * (candidates + Runs.Sum(r => (long)Math.Max(0, r)) + Taken.Sum(file => file.Count(c => c == '1')));
            return aims > 0 && Counts.Count == aims && Hundred.Count == aims && Study.Count == aims && People.All(p => p.Count == aims)
                && Doubtful.Count == candidates && Runs.All(r => r >= 0)
                && Blocks.Count == Taken.Count && Taken.All(file => file.Length == candidates)
                && Order.Order().SequenceEqual(Enumerable.Range(0, candidates)) && ulong.TryParse(Key, out _)
                && Convert.TryFromBase64String(Numbers, new byte[Numbers.Length], out var bytes) && bytes == doubles * sizeof(double);
        }
    }
}
