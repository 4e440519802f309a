using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Open Jackson networks: every station is an M/M/c at the rate that the traffic equations give (Jackson 1957).</summary>
[Category("Long")]
public sealed class NetworkAgainstTheoryTests
{
    [Test]
    public void Tandem_TwoStations_AddsTheirTimes()
    {
        const double lambda = 0.1;
        Holds(
            s => (MMc(3, lambda, 15 * s) + MMc(1, lambda, 4.5 * s)) / 60,
            s => Department.Named("tandem").WithPool("team", 3).WithPool("specialist", 1).With(Flow(
                "case", Every(Exponential(1 / lambda)), Work("task-1", "team", Exponential(15 * s), To("task-2")),
                Work("task-2", "specialist", Exponential(4.5 * s), To("end")), End())),
            4e6 / lambda / 1440 / Replications,
            CycleHours());
    }

    [Test]
    public void ThreeStations_WithWaysBack_GiveTheTimesOfTheTrafficEquations()
    {
        // intake → check 0.7, repair 0.3; check → intake 0.2, end 0.8; repair → check 0.5, repair 0.1, end 0.4.
        // Visits a case: i = 1 + 0.2 c; r = (0.3 i) / 0.9; c = 0.7 i + 0.5 r.
        const double lambda = 0.2;
        const double intake = 1 / (1 - (0.2 * (0.7 + (0.5 / 3))));
        const double repair = intake / 3;
        const double check = (0.7 * intake) + (0.5 * repair);
        Holds(
            s => ((intake * MMc(1, lambda * intake, 2 * s)) + (check * MMc(2, lambda * check, 4 * s))
                + (repair * MMc(1, lambda * repair, 5 * s))) / 60,
            s => Department.Named("network").WithPool("window", 1).WithPool("clerk", 2).WithPool("expert", 1).With(Flow(
                "case", Every(Exponential(1 / lambda)),
                Work("intake", "window", Exponential(2 * s), To("check", (Share)0.7), To("repair", (Share)0.3)),
                Work("check", "clerk", Exponential(4 * s), To("intake", (Share)0.2), To("end", (Share)0.8)),
                Work("repair", "expert", Exponential(5 * s), To("check", (Share)0.5), To("repair", (Share)0.1), To("end", (Share)0.4)),
                End())),
            2.5e6 / lambda / 1440 / Replications,
            CycleHours());
    }
}
