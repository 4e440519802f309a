using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Simulation;

/// <summary>What one replication gave, and nothing that can be computed from it.</summary>
/// <param name="Values">One for each measure of the plan.</param>
/// <param name="Hours">Sums by hour of the week; null when nobody asked for them.</param>
/// <param name="Cases">Single cases; null when nobody asked for them.</param>
/// <param name="Activities">Completed work items.</param>
/// <param name="Events">Events handled.</param>
internal sealed record PackedReplication(double[] Values, HourSums? Hours, CaseEfforts? Cases, long Activities, long Events)
{
    public static byte[] Write(double[] values, HourSums? hours, CaseEfforts? cases, long activities, long events)
    {
        var packed = new PackedWriter();
        packed.Reals(values);
        packed.Flag(hours is not null);
        hours?.Write(packed);
        packed.Flag(cases is not null);
        cases?.Write(packed);
        packed.Number(activities);
        packed.Number(events);
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It is not what a replication of this plan gives.</exception>
    public static PackedReplication Read(byte[] bytes, Plan plan, ExperimentRequest request)
    {
        var packed = new PackedReader(bytes);
        if (packed.Reals() is not { } values || values.Length != plan.Layout.Measures.Length)
            throw new InvalidDataException("A replication has other measures.");
        var hours = packed.Flag() == true ? new HourSums(plan.Pools.Length) : null;
        hours?.Read(packed);
        var cases = packed.Flag() == true ? CaseEfforts.For(request.Cases) : null;
        cases?.Begins(plan);
        cases?.Read(packed);
        if ((hours is not null) != request.WithHours || cases is null != (CaseEfforts.For(request.Cases) is null))
            throw new InvalidDataException("A replication was asked for something else.");
        var read = new PackedReplication(values, hours, cases, packed.Long(), packed.Long());
        return packed.IsAtEnd ? read : throw new InvalidDataException("A replication says too much.");
    }
}
