using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class PlausibleFileTests
{
    private static readonly ExperimentOptions Year = HandMade.Year with { Replications = ReplicationPlan.Exactly(1) };

    // Two clerks have 5,840 h; ten cases a day of 6.6 minutes are some 400 h.
    private static Department Times(Department office, double effort) => office with
    {
        Workflows =
        [
            office.Workflows[0] with
            {
                States = [.. office.Workflows[0].States.Select(s => s is WorkState { Id: "keyed" } work
                    ? work with { Work = work.Work with { Effort = Duration.About(TimeSpan.FromMinutes(6 * effort)) } } : s)],
            },
        ],
    };

    [Test]
    public void FileWithMoreWorkThanHours_IsRuledOut_BeforeItIsRun()
    {
        var office = HandMade.Office();
        var plausible = new PlausibleFile(new DepartmentFile { Department = office }, Experiment.Run(office, Year));
        Assert.That((plausible.IsOverloaded(Times(office, 15), Year), plausible.IsOverloaded(Times(office, 20), Year)),
            Is.EqualTo((false, true)), "94 % and 125 % of the hours");
    }

    [Test]
    public void WhereTheFileItselfIsOverloaded_NothingIsRuledOutForIt()
    {
        var office = Times(HandMade.Office(), 20);
        Assert.That(new PlausibleFile(new DepartmentFile { Department = office }, Experiment.Run(office, Year))
            .IsOverloaded(Times(office, 25), Year), Is.False);
    }

    // What was counted rules out; what was guessed does not.
    [TestCase(EvidenceClass.Measured, 3650, true)]
    [TestCase(EvidenceClass.Measured, 7300, false)]
    [TestCase(EvidenceClass.Log, 7300, false)]
    [TestCase(EvidenceClass.Guess, 7300, true)]
    public void MeasuredComparison_RulesOutWhatMissesIt(EvidenceClass evidence, double completed, bool holds)
    {
        var office = HandMade.Office();
        var file = new DepartmentFile
        {
            Department = office,
            Observed = [new Observation { Kind = ObservationKind.Completed, Workflow = "form", Value = completed,
                Evidence = new Evidence { Class = evidence } }],
        };
        var today = Experiment.Run(office, Year);
        Assert.That(new PlausibleFile(file, today).Holds(today), Is.EqualTo(holds));
    }
}
