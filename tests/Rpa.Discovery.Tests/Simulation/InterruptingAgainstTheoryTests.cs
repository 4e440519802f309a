using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Urgent work that interrupts other work, which then goes on where it was: M/M/1 with preemptive-resume priorities.</summary>
[Category("Long")]
public sealed class InterruptingAgainstTheoryTests
{
    private const double Lambda = 0.2;

    [Test]
    public void UrgentWork_Interrupts_GivesMM1AsIfAlone() =>
        Holds(s => MMc(1, Lambda, s) / 60, TwoKinds, 6e6 / Lambda / 1440 / Replications, CycleHours("urgent"));

    // White & Christie (1958): T2 = s / (1 − ρ1) + R / ((1 − ρ1)(1 − ρ1 − ρ2)) with R = Σ λ E[S²] / 2 = 2 λ s² here.
    [Test]
    public void OrdinaryWork_Interrupted_GivesPreemptiveResume() => Holds(
        s => ((s / (1 - (Lambda * s))) + (2 * Lambda * s * s / ((1 - (Lambda * s)) * (1 - (2 * Lambda * s))))) / 60,
        TwoKinds, 6e6 / Lambda / 1440 / Replications, CycleHours("ordinary"));

    private static Department TwoKinds(double effort) =>
        Department.Named("two").WithPool("clerk", 1).With(Kind("urgent", effort, 1)).With(Kind("ordinary", effort, 5));

    private static Workflow Kind(string id, double effort, int priority) => Flow(
        id, Every(Exponential(1 / Lambda)),
        new WorkState
        {
            Id = "do", Work = new Work { By = "clerk", Effort = Exponential(effort), Interrupts = priority == 1 },
            Transitions = [To("end")]
        },
        End()) with
    { Priority = priority };
}
