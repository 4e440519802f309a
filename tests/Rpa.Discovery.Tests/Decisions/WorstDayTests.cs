using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>A week that can be counted by hand: as it is, with a bot twice as fast, and with the bot standing still on the worst
/// day.</summary>
public sealed class WorstDayTests
{
    // Twenty letters on Monday at nine, an hour each: seven are done by five o'clock.
    private static readonly Department Desk = Department.Named("desk").WithOffice().WithPool("clerk", 1, "office")
        .With(Flow("letter", On("09:00", 20, Monday), Work("key", "clerk", Exactly(60), To("end")), End()));

    private static Candidate Chosen(params IReadOnlyList<Change> changes) => Candidate.From(new Scenario
    {
        Id = "chosen",
        Bots = [new Bot { Id = "robot", Calendar = "office" }],
        Changes = changes,
    });

    [Test]
    public void Bot_ThatStandsStillOnTheWorstDay_LeavesAllOfIt_AndTakesTwoDaysToCatchUp()
    {
        var bot = Chosen(new AutomateChange
        {
            States = [new StatePath("letter", "key")],
            Automation = new Automation { Bot = "robot", Effort = Exactly(30) }
        });
        var found = WorstDay.Of(Experiment.Run(Desk, Days(7)), [bot], default);
        // With it fourteen are done on Monday. Without it that day all twenty wait; sixteen are done on Tuesday, the last four on
        // Wednesday.
        Assert.That(found?.Years, Is.EqualTo(new[] { new WorstDayOfAYear(Monday, 13, 6, 6, 20, 2) }));
        Assert.That((found?.HasBot, found?.Runs), Is.EqualTo(((bool?)true, (int?)3)));
    }

    [Test]
    public void OneMorePerson_BringsNothingThatCouldStop()
    {
        var found = WorstDay.Of(Experiment.Run(Desk, Days(7)),
            [Chosen(new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 2 }] })], default);
        Assert.That(found?.Years, Is.EqualTo(new[] { new WorstDayOfAYear(Monday, 13, 6, 6, null, null) }));
        Assert.That((found?.HasBot, found?.Runs), Is.EqualTo(((bool?)false, (int?)2)));
    }

    [Test]
    public void NothingThatCanBeSimulated_HasNoWorstDay() => Assert.That(WorstDay.Of(Experiment.Run(Desk, Days(7)), [], default), Is.Null);

    [Test]
    public void Years_AreAtMostThree_AndTheSameForAnyThreads()
    {
        var bot = Chosen(new AutomateChange
        {
            States = [new StatePath("letter", "key")],
            Automation = new Automation { Bot = "robot", Effort = Exponential(30) }
        });
        var one = WorstDay.Of(Experiment.Run(Desk, Days(7, replications: 5) with { Threads = 1 }), [bot], default);
        var two = WorstDay.Of(Experiment.Run(Desk, Days(7, replications: 5) with { Threads = 2 }), [bot], default);
        Assert.That((one!.Years.Count, one.Runs), Is.EqualTo((3, 9)));
        Assert.That(two!.Years, Is.EqualTo(one.Years));
    }
}
