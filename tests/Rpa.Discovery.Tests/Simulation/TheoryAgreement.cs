using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>
/// Holds a simulated figure against a closed form at a fixed seed: its 99.9 % interval is at most 0.4 % of theory to either side and holds
/// it, and the interval of a twin, whose effort is scaled so that theory moves by 1 %, does not.
/// </summary>
internal static class TheoryAgreement
{
    public const int Replications = 20;
    private const double Confidence = 0.999;
    private const double WidestHalf = 0.004;
    private const double TwinShift = 0.01;

    /// <summary>Fails unless theory and simulation agree and the twin is told apart.</summary>
    /// <param name="theory">The figure when every effort is scaled by a factor; moves in one direction with it.</param>
    /// <param name="department">The department whose efforts are scaled by that factor.</param>
    /// <param name="days">Length of the window of one replication; a fiftieth more is warm-up.</param>
    /// <param name="measured">Numerators and denominators by replication: the figure is sum over sum.</param>
    public static void Holds(
        Func<double, double> theory, Func<double, Department> department, double days,
        Func<SampleTable, (double[] Top, double[] Bottom)> measured)
    {
        var expected = theory(1);
        var right = Measure(department(1), days, measured);
        Assert.That(right.HalfWidth, Is.LessThanOrEqualTo(WidestHalf * expected), $"too wide: {right.HalfWidth / expected:P3} of theory");
        Assert.That(right.Mean, Is.EqualTo(expected).Within(right.HalfWidth!.Value),
            $"theory; the interval is {right.HalfWidth / expected:P3} of it to either side");
        var wrong = Measure(department(TwinScale(theory)), days, measured);
        Assert.That(Math.Abs(wrong.Mean!.Value - expected), Is.GreaterThan(wrong.HalfWidth!.Value), "a twin that is 1 % off is told apart");
    }

    /// <summary>Cycle time of a workflow's cases, in hours.</summary>
    public static Func<SampleTable, (double[] Top, double[] Bottom)> CycleHours(string workflow = "case") =>
        samples => (samples.Of(MeasureKind.WorkflowCycleHours, workflow), samples.Of(MeasureKind.WorkflowEnded, workflow));

    /// <summary>Waiting and work of a visit to a state, in hours.</summary>
    public static Func<SampleTable, (double[] Top, double[] Bottom)> SojournHours(string path) => samples =>
    {
        var waiting = samples.Of(MeasureKind.StateWaitingHours, path);
        var working = samples.Of(MeasureKind.StateProcessingHours, path);
        return ([.. waiting.Zip(working, (a, b) => a + b)], samples.Of(MeasureKind.StateVisits, path));
    };

    /// <summary>Mean time in an M/M/c with λ a minute and mean effort s minutes (Erlang 1917).</summary>
    public static double MMc(int servers, double lambda, double effort)
    {
        var load = lambda * effort;
        var blocking = ErlangB(servers, load);
        var rho = load / servers;
        return effort + (blocking / (1 - rho + (rho * blocking)) * effort / (servers - load));
    }

    /// <summary>Share lost of an M/M/c without places to wait (Erlang 1917).</summary>
    public static double ErlangB(int servers, double load)
    {
        double blocking = 1;
        for (var n = 1; n <= servers; n++)
            blocking = load * blocking / (n + (load * blocking));
        return blocking;
    }

    /// <summary>Time in an M/G/1 (Pollaczek 1930, Khinchine 1932) by λ and the first two moments of its service.</summary>
    public static double MG1(double lambda, double mean, double secondMoment) =>
        mean + (lambda * secondMoment / (2 * (1 - (lambda * mean))));

    public static Duration Scaled(Duration law, double scale) => law with { Distribution = law.Distribution.Scaled(scale) };

    private static Estimate Measure(Department department, double days, Func<SampleTable, (double[] Top, double[] Bottom)> measured)
    {
        var options = SmallDepartments.Days(days, Replications, warmUp: days / 50) with { Threads = 1 };
        var (top, bottom) = measured(Experiment.Run(department, options).Samples);
        return Estimate.Ratio(top, bottom, Unit.Number, Confidence);
    }

    private static double TwinScale(Func<double, double> theory)
    {
        var expected = theory(1);
        double low = 1, high = 1.1;
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = Math.Abs(theory(middle) - expected) < TwinShift * expected ? (middle, high) : (low, middle);
        }

        return low;
    }
}
