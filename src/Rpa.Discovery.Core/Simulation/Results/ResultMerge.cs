using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>Puts parts of one study together: what each replication gave stands side by side again, and every figure is made from that
/// anew.</summary>
/// <remarks>So a merged quantile is the mean of the replications' quantiles, as in a study that was run at once, never one of pooled
/// cases.</remarks>
internal static class ResultMerge
{
    public static ExperimentResult Of(IReadOnlyList<ExperimentResult> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0)
            throw new ArgumentException("There is nothing to merge.", nameof(parts));
        var ordered = parts.OrderBy(p => p.Options.FirstReplication).ToArray();
        var first = ordered[0];
        for (var i = 1; i < ordered.Length; i++)
            Check(ordered[i - 1], ordered[i], first);

        var options = first.Options with { Replications = ReplicationPlan.Exactly(ordered.Sum(p => p.Replications)) };
        var request = new ExperimentRequest { Department = first.Department, Options = options, WarmUp = first.WarmUp };
        return new ExperimentRun(DepartmentCompiler.Compile(first.Department, options), request, Samples(ordered), Hours(ordered),
            new Performance
            {
                Activities = ordered.Sum(p => p.Performance.Activities),
                Events = ordered.Sum(p => p.Performance.Events),
                Seconds = ordered.Sum(p => p.Performance.Seconds),
                AllocatedBytes = ordered.Sum(p => p.Performance.AllocatedBytes),
                Replications = ordered.Sum(p => p.Performance.Replications),
            }).Result;
    }

    private static void Check(ExperimentResult before, ExperimentResult part, ExperimentResult first)
    {
        if (Plain(part.Options) != Plain(first.Options))
            throw new ArgumentException("The results are not parts of one study: their dates, seed or other options differ.", nameof(part));
        if (!ReferenceEquals(part.Department, first.Department) && !DepartmentYaml.AreEqual(part.Department, first.Department))
            throw new ArgumentException("The results are not parts of one study: their departments differ.", nameof(part));
        var expected = before.Options.FirstReplication + before.Replications;
        var met = part.Options.FirstReplication;
        if (met != expected)
            throw new ArgumentException(
                $"The results do not follow on each other: after replication {expected - 1} comes {met}; {(met < expected ? "a year would count twice" : "those between are missing")}.", nameof(part));
    }

    // How often, from which replication and on how many threads is what parts of one study may differ in.
    private static ExperimentOptions Plain(ExperimentOptions options) =>
        options with { Replications = ReplicationPlan.Exactly(1), FirstReplication = 0, Threads = 0, Staged = null };

    private static SampleTable Samples(ExperimentResult[] parts)
    {
        var rows = parts[0].Samples.Rows.Select(r => KeyValuePair.Create(r.Key, parts.SelectMany(p => p.Samples.Of(r.Key)).ToArray()))
            .ToArray();
        return new SampleTable(rows, parts.Sum(p => p.Replications));
    }

    private static HourSums? Hours(ExperimentResult[] parts)
    {
        if (Array.Exists(parts, p => p.Hours is null))
            return null;
        var hours = new HourSums(parts[0].Hours!.Pools);
        foreach (var part in parts)
            hours.Add(part.Hours!);
        return hours;
    }
}
