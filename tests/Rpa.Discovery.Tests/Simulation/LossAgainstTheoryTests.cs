using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Queues that cases do not join, or leave: Erlang's loss formula, M/M/c/K, and cases that lose patience.</summary>
/// <remarks>
/// The language knows no full waiting room. Two things that it can say come to the same: without places to wait, a timer of one microsecond
/// while waiting; with K places in all, K cases that circle between the state and a single server whose pace is the arrivals' (while all K
/// are in the state nothing arrives, and what would have come is lost: by the exponential's lack of memory exactly M/M/c/K).
/// </remarks>
[Category("Long")]
public sealed class LossAgainstTheoryTests
{
    private const double AtOnceMinutes = 1e-6 / 60;

    [Test]
    public void NoPlaceToWait_TwoServers_LosesErlangsShare() => Holds(
        s => ErlangB(2, 3 * s),
        s => WithPatience(2, 3, s, Scaled(Exactly(1), AtOnceMinutes)),
        days: 3e6 / 3 / 1440 / Replications,
        samples => (samples.Of(new Measure(MeasureKind.OutcomeCases, "case", -1, "lost")), samples.Of(MeasureKind.WorkflowEnded, "case")));

    [Test]
    public void ExponentialPatience_TwoServers_LosesPalmsShare() => Holds(
        s => LostOfImpatient(2, 3, s, 1.5),
        s => WithPatience(2, 3, s, Exponential(1.5)),
        days: 6e6 / 3 / 1440 / Replications,
        samples => (samples.Of(new Measure(MeasureKind.OutcomeCases, "case", -1, "lost")), samples.Of(MeasureKind.WorkflowEnded, "case")));

    [TestCase(2, 5, 1.2)]
    [TestCase(3, 4, 2.0)]
    public void PlacesForK_OfThemCServed_GivesTheTimeOfThoseAccepted(int servers, int places, double lambda) => Holds(
        s => InPlaces(servers, places, lambda, s).Sojourn / 60,
        s => Circle(servers, places, lambda, s),
        days: 3e6 / lambda / 1440 / Replications,
        SojournHours("case/serve"));

    [Test]
    public void PlacesForK_OfThemCServed_LetsThroughWhatIsNotLost() => Holds(
        s => 60 * InPlaces(2, 5, 1.8, s).Throughput,
        s => Circle(2, 5, 1.8, s),
        days: 4e6 / 1.8 / 1440 / Replications,
        samples => (samples.Of(MeasureKind.StateVisits, "case/serve"), samples.Of(MeasureKind.WindowHours, "")));

    private static Department WithPatience(int servers, double lambda, double effort, Duration patience) =>
        Department.Named("loss").WithPool("clerk", servers)
        .With(Flow(
            "case", Every(Exponential(1 / lambda)),
            Work("do", "clerk", Exponential(effort), To("end"),
                new Transition { Event = "gone", Target = "lost", After = patience, WhileWaiting = true }),
            End(), End("lost")));

    private static Department Circle(int servers, int places, double lambda, double effort) =>
        Department.Named("circle").WithPool("source", 1).WithPool("clerk", servers)
        .With(Flow(
            "case", null, Work("come", "source", Exponential(1 / lambda), To("serve")),
            Work("serve", "clerk", Exponential(effort), Never("serve"), To("come")), End()) with
        { Backlog = [new BacklogItem { State = "come", Count = places }] });

    /// <summary>A way out, so that a case can end, that no case of these tests reaches.</summary>
    internal static Transition Never(string state) => To("end") with
    {
        Guard = new Comparison
        {
            Left = new VisitsTerm { State = state }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 1e9 }
        },
    };

    // M/M/c/K (Gross & Harris, Fundamentals of Queueing Theory, "queues with truncation"): p_n of a birth–death chain.
    private static (double Sojourn, double Throughput) InPlaces(int servers, int places, double lambda, double effort)
    {
        double weight = 1, sum = 0, length = 0;
        for (var n = 0; n <= places; n++)
        {
            if (n > 0)
                weight *= lambda * effort / Math.Min(n, servers);
            sum += weight;
            length += n * weight;
        }

        var throughput = lambda * (1 - (weight / sum));
        return (length / sum / throughput, throughput);
    }

    // M/M/c+M (Palm 1937): death rate of n in the system is min(n, c) / s + max(0, n − c) / patience.
    private static double LostOfImpatient(int servers, double lambda, double effort, double patience)
    {
        double weight = 1, sum = 1, leaving = 0;
        for (var n = 1; n < 400; n++)
        {
            var waiting = Math.Max(0, n - servers);
            weight *= lambda / ((Math.Min(n, servers) / effort) + (waiting / patience));
            sum += weight;
            leaving += waiting / patience * weight;
        }

        return leaving / sum / lambda;
    }
}
