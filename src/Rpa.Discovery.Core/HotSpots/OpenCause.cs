using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.HotSpots;

/// <summary>A cause of waiting in open time: only these are ever named. What is closed has none.</summary>
internal enum OpenCause
{
    Batching,
    NotStaffed,
    Absent,
    Down,
    Priority,
    Contention,
}

/// <summary>Waiting in open time by its causes.</summary>
/// <param name="Hours">[cause] → hours.</param>
internal sealed record OpenWaiting(double[] Hours)
{
    public static readonly OpenCause[] All = Enum.GetValues<OpenCause>();

    public static OpenWaiting Of(WaitingByCause causes) => new([.. All.Select(c => (c switch
    {
        OpenCause.Batching => causes.Batching,
        OpenCause.NotStaffed => causes.NotStaffed,
        OpenCause.Absent => causes.Absent,
        OpenCause.Down => causes.Down,
        OpenCause.Priority => causes.Priority,
        _ => causes.Contention,
    }).Mean ?? 0)]);

    public double Total => Hours.Sum();

    /// <summary>The largest part.</summary>
    public OpenCause Main => All.MaxBy(c => Hours[(int)c]);

    /// <summary>Of the waiting in open time, what the largest part is; null when there is none.</summary>
    public double? MainShare => Total > 0 ? Hours[(int)Main] / Total : null;

    /// <summary>The cause that results tell.</summary>
    public static WaitingCause Told(OpenCause cause) => cause switch
    {
        OpenCause.Batching => WaitingCause.Batching,
        OpenCause.Priority => WaitingCause.Priority,
        OpenCause.Contention => WaitingCause.Contention,
        _ => WaitingCause.Unavailability,
    };

    /// <summary>By replication, in a state.</summary>
    public static double[] Samples(SampleTable samples, OpenCause cause, string path)
    {
        double[] Of(MeasureKind kind) => samples.Of(kind, path);
        return cause switch
        {
            OpenCause.Batching => Of(MeasureKind.StateBatchingHours),
            OpenCause.Absent => Of(MeasureKind.StateAbsentHours),
            OpenCause.Down => Of(MeasureKind.StateDownHours),
            OpenCause.Priority => Of(MeasureKind.StatePriorityHours),
            OpenCause.Contention => Of(MeasureKind.StateContentionHours),
            _ => WaitingByCause.NotStaffedOf(Of(MeasureKind.StateUnavailabilityHours), Of(MeasureKind.StateClosedHours),
                Of(MeasureKind.StateAbsentHours), Of(MeasureKind.StateDownHours)),
        };
    }

    /// <summary>Waiting in open time by replication, in a state.</summary>
    public static double[] Samples(SampleTable samples, string path)
    {
        var (all, closed) = (samples.Of(MeasureKind.StateWaitingHours, path), samples.Of(MeasureKind.StateClosedHours, path));
        return [.. all.Select((hours, r) => Math.Max(0, hours - closed[r]))];
    }
}
