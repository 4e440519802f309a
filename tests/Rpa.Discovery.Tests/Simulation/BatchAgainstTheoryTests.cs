using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Work done many together: full batches of k Poisson arrivals come as Erlang-k intervals to a single queue.</summary>
[Category("Long")]
public sealed class BatchAgainstTheoryTests
{
    // A case waits (k − 1) / 2λ for its batch; the batch is a customer of an E_k/M/1 with λ / k: σ = (λ / (λ + μ (1 − σ)))^k (Kendall
    // 1953).
    [TestCase(4)]
    [TestCase(10)]
    public void FullBatches_EffortForTheWhole_GiveErlangIntervalsToOneServer(int size)
    {
        const double lambda = 0.25;
        var effort = size * 1.6;
        Holds(
            s => (((size - 1) / (2 * lambda)) + (effort * s / (1 - Sigma(size, lambda, 1 / (effort * s))))) / 60,
            s => Batched(size, lambda, Exponential(effort * s), perBatch: true, setUp: null),
            7e6 / lambda / 1440 / Replications,
            CycleHours());
    }

    // With work for each case of λ small enough that no batch ever waits for another, only filling and the batch's own work are left.
    [Test]
    public void FullBatches_SetUpAndEffortForEach_TakeTheSumOfBoth()
    {
        const double lambda = 0.5;
        Holds(
            s => ((4 / (2 * lambda)) + (s * (3 + (5 * 2)))) / 60,
            s => Batched(5, lambda, Scaled(Exactly(2), s), perBatch: false,
                setUp: Scaled(new Duration { Distribution = Distribution.Gamma(180, 0.5) }, s), people: 30),
            1.5e6 / lambda / 1440 / Replications,
            CycleHours());
    }

    private static double Sigma(int size, double lambda, double mu)
    {
        double low = 0, high = 1 - 1e-9;
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Math.Pow(lambda / (lambda + (mu * (1 - middle))), size) > middle ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static Department Batched(int size, double lambda, Duration effort, bool perBatch, Duration? setUp, int people = 1) =>
        Department.Named("batch").WithPool("clerk", people)
        .With(Flow(
            "case", Every(Exponential(1 / lambda)),
            new WorkState
            {
                Id = "do", Work = new Work
                {
                    By = "clerk", Effort = effort,
                    Batch = new WorkBatch { Size = size, SetUp = setUp, EffortPerBatch = perBatch }
                }, Transitions = [To("end")]
            },
            End()));
}
