using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Bots with machines, bots that a person attends, bots that fail, and what comes back from them.</summary>
[TestFixture(Engine.Plain)]
[TestFixture(Engine.Kernel)]
public sealed class BotDefinitionTests(Engine engine)
{
    private static readonly Automation Keys = new() { Bot = "bot", Effort = Exactly(30) };

    private static Department With(Bot bot, Automation automation, params string[] times) => Empty.WithPool("clerk", 1).With(bot)
        .With(One("case", At(times), By("clerk", 20) with { Automation = automation }));

    private static Bot Licensed(int units, params string[] machines) =>
        new() { Id = "bot", Units = units, Licence = new Licence { PerMachine = true, Machines = machines, PerYear = 1 } };

    [Test]
    public void TwoUnits_ShareOneMachine()
    {
        var run = DefinitionRun.Of(engine, With(Licensed(2, "pc"), Keys, "08:00", "08:00").With(new Machine { Id = "pc" }));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 09:00"));
        run.Holds("case/do", "contention 30, bot 60, staff 0, processing 60");
        run.Holds("bot", "busy 60, taken 2");
        run.Holds("pc", "busy 60, held 0, queue 30");
    }

    [Test]
    public void AMachineThatCloses_PausesTheWork_AndTheUnitIsHeld()
    {
        // 11:45–12:00; the machine is back at 13:00.
        var run = DefinitionRun.Of(engine, With(Licensed(1, "pc"), Keys, "11:45").With(new Machine { Id = "pc", Calendar = "office" }));
        Assert.That(run.Ends("case"), Is.EqualTo("13:15"));
        run.Holds("case/do", "paused 60, processing 30");
        run.Holds("bot", "busy 30, held 60");
        run.Holds("pc", "busy 30, held 0");
    }

    [Test]
    public void AnAttendedBot_SeizesAPersonToo()
    {
        var run = DefinitionRun.Of(engine, With(new Bot { Id = "bot", Units = 2 }, Keys with { Attended = true }, "08:00", "08:00"));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 09:00"));
        run.Holds("case/do", "staff 60, bot 60, staff of the cohort 60, contention 30");
        run.Holds("clerk", "busy 60");
    }

    [Test]
    public void AFailure_PausesTheWorkAndHoldsThePerson()
    {
        // 20 minutes of running, 10 of repair, and the rest: 08:00–08:20, 08:30–08:40.
        var bot = new Bot { Id = "bot", Uptime = new Uptime { BetweenFailures = Exactly(20), Repair = Exactly(10) } };
        var run = DefinitionRun.Of(engine, With(bot, Keys with { Attended = true }, "08:00"));
        Assert.That(run.Ends("case"), Is.EqualTo("08:40"));
        run.Holds("clerk", "busy 30, held 10");
        run.Holds("bot", "busy 30, down 10, held 0");
        run.Holds("case/do", "paused 10, processing 30");
    }

    [Test]
    public void WaitingForAFailedUnit_IsDown()
    {
        // The first ends at 08:40; the second waits 20 minutes behind it, 10 while the unit is down, 10 more. It fails again after 10
        // minutes: 08:50–09:00.
        var bot = new Bot { Id = "bot", Uptime = new Uptime { BetweenFailures = Exactly(20), Repair = Exactly(10) } };
        var run = DefinitionRun.Of(engine, With(bot, Keys, "08:00", "08:00"));
        // 08:40–08:50, repair until 09:00, 09:00–09:20.
        Assert.That(run.Ends("case"), Is.EqualTo("08:40 09:20"));
        run.Holds("case/do", "down 10, contention 30, closed 0, paused 20");
    }

    [Test]
    public void PeopleTakeOver_WhileAllUnitsAreDown()
    {
        // When the unit fails at 08:20 the waiting case goes to the clerk (20 minutes), the one in work stays with the unit; the third
        // finds it down.
        var bot = new Bot
        {
            Id = "bot", Uptime = new Uptime
            {
                BetweenFailures = Exactly(20), Repair = Exactly(60),
                PeopleWhileDown = true
            }
        };
        var run = DefinitionRun.Of(engine, With(bot, Keys, "08:00", "08:01", "08:30"));
        Assert.That(run.Ends("case"), Is.EqualTo("09:30 08:40 09:00"));
    }

    [Test]
    public void AFailureByTheClock_ComesWhetherItRunsOrNot()
    {
        // Midnight is 480 minutes before 08:00. Down at 300–310, 610–620 (10:10–10:20): what was begun at 10:00 is held from 10:10 to
        // 10:20.
        var bot = new Bot { Id = "bot", Uptime = new Uptime { BetweenFailures = Exactly(300), Repair = Exactly(10) }, FailsByClock = true };
        var run = DefinitionRun.Of(engine, With(bot, Keys, "08:00", "10:00", "10:00"));
        Assert.That(run.Ends("case"), Is.EqualTo("08:30 10:40 11:10"));
        run.Holds("case/do", "paused 10");
    }

    [Test]
    public void AFailureByTheClock_OfAnIdleUnit_KeepsTheNextWaiting()
    {
        var bot = new Bot { Id = "bot", Uptime = new Uptime { BetweenFailures = Exactly(475), Repair = Exactly(20) }, FailsByClock = true };
        var run = DefinitionRun.Of(engine, With(bot, Keys, "08:00"));
        Assert.That(run.Ends("case"), Is.EqualTo("08:45"));
        run.Holds("case/do", "down 15, paused 0");
    }

    [Test]
    public void Exceptions_ComeBackToPeople_OneByOne()
    {
        // Every case comes back: 2 minutes to understand and half of 20; batches are for what people do from the beginning.
        var automation = Keys with { Exceptions = (Share)1.0, Extra = Exactly(2), ThenEffortShare = 0.5 };
        var department = With(new Bot { Id = "bot" }, automation, "08:00");
        var work = ((WorkState)department.Workflows[0].States[0]).Work with { Batch = new WorkBatch { Size = 5 } };
        var run = DefinitionRun.Of(engine, department.With(One("case", At("08:00"), work)));
        Assert.That(run.Ends("case"), Is.EqualTo("08:42"));
        run.Holds("bot", "exceptions 1, taken 1");
        run.Holds("case/do", "bot 30, staff 12, batching 0");
    }

    [Test]
    public void WhatABotLeavesToPeople_JoinsTheBatch()
    {
        var automation = Keys with { Coverage = (Varying<Share>)(Share)0.0 };
        var work = By("clerk", 20) with { Automation = automation, Batch = new WorkBatch { Size = 2 } };
        var run = DefinitionRun.Of(engine, Empty.WithPool("clerk", 1).With(new Bot { Id = "bot" })
            .With(One("case", At("08:00", "08:10"), work)));
        Assert.That(run.Ends("case"), Is.EqualTo("08:50 08:50"));
    }

    [Test]
    public void TheStatesSystem_HoldsForTheBotToo()
    {
        var department = Empty.WithHours("online", "09:00-10:00").With(new InformationSystem { Id = "core", Online = "online" })
            .WithPool("clerk", 1).With(new Bot { Id = "bot" })
            .With(One("case", At("08:00", "08:00", "08:00"),
                By("clerk", 20) with { Automation = Keys with { Effort = Exactly(25) }, Systems = ["core"] }));
        var run = DefinitionRun.Of(engine, department);
        // Of the third one 10 minutes are done when the system goes offline; on Tuesday it needs 15 more. It was taken once.
        Assert.That(run.Ends("case"), Is.EqualTo("09:25 09:50 Tue 09:15"));
        run.Holds("bot", "busy 75, taken 3");
    }
}
