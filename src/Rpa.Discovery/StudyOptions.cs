using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery;

/// <summary>What a whole study is asked to do beyond what the file says.</summary>
public sealed class StudyOptions
{
    /// <summary>What is simulated; null takes the file's <c>study</c>.</summary>
    public ExperimentOptions? Experiment { get; init; }

    /// <summary>The division's own scenarios, ranked beside the candidates that are found.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>How much each aim counts; all the same when not said.</summary>
    public Weights Weights { get; init; } = Weights.Equal;

    /// <summary>How many of the best are spoken of together, at least 1; 3 when not said.</summary>
    public int Top { get; init; } = 3;

    /// <summary>How many candidates are simulated, own scenarios included, at least 1; 12 when not said. The rest is left out by effort alone.</summary>
    public int Simulated { get; init; } = 12;

    /// <summary>How many of the best are taken through possible files, at least 1; 5 when not said.</summary>
    public int Doubted { get; init; } = 5;

    /// <summary>How many possible files are drawn from what nobody has measured, at least 0; 100 when not said. 0 leaves that doubt out.</summary>
    public int Files { get; init; } = 100;

    /// <summary>Whether a study that is cancelled once today was simulated returns the stages that were finished, marked partial, instead of throwing; false when not said.</summary>
    public bool KeepFinished { get; init; }

    internal StudyOrigin Origin => new(Weights, Top, Simulated, Doubted, Files);

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Scenarios);
        ArgumentNullException.ThrowIfNull(Weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Simulated, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Doubted, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Files);
        if (Scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"The scenario '{twice.Key}' is given twice.", nameof(Scenarios));
    }
}
