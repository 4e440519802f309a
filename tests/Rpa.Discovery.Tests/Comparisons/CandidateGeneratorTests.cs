using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Tests.HotSpots;
using Rpa.Discovery.Tests.Model;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Tests.HotSpots.TwoWorkflows;

namespace Rpa.Discovery.Tests.Comparisons;

public sealed class CandidateGeneratorTests
{
    private static IReadOnlyList<HotSpot> HotSpots(Department department)
    {
        var run = new HandMadeRun(department, 20).With(MeasureKind.WindowHours, "", 8760)
            .With(MeasureKind.PoolBusyHours, "clerk", 4500).With(MeasureKind.PoolDutyHours, "clerk", 5000)
            .With(MeasureKind.PoolBusyHours, "chief", 600).With(MeasureKind.PoolDutyHours, "chief", 2000);
        foreach (var workflow in department.Workflows)
        {
            // Alike in waiting and in time, so that no step is left out below four fifths.
            foreach (var state in workflow.AllStates.OfType<WorkState>())
            {
                run.With(MeasureKind.StateVisits, $"{workflow.Id}/{state.Id}", 2400)
                    .With(MeasureKind.StateWaitingHours, $"{workflow.Id}/{state.Id}", 2000)
                    .With(MeasureKind.StateContentionHours, $"{workflow.Id}/{state.Id}", 2000)
                    .With(MeasureKind.StateStaffHours, $"{workflow.Id}/{state.Id}", 400);
            }
        }

        return HotSpotAnalysis.Find(run.Build());
    }

    /// <summary>A department of one step with these traits, 400 hours a year.</summary>
    private static Candidate BotFor(Traits traits, Func<Work, Work>? change = null, Func<Department, Department>? department = null,
        CandidateOptions? options = null, double hours = 400)
    {
        var step = Step("only", "clerk", 10, traits, Departments.To("end"));
        step = step with { Work = change is null ? step.Work : change(step.Work) };
        var one = Division with
        {
            Workflows = [new Workflow { Id = "flow", Initial = "only", States = [step, Departments.End("end")],
                Attributes = Division.Workflows[1].Attributes }],
        };
        one = department is null ? one : department(one);
        var run = new HandMadeRun(one, 20).With(MeasureKind.StateVisits, "flow/only", 6 * hours)
            .With(MeasureKind.StateStaffHours, "flow/only", hours);
        return CandidateGenerator.Propose(one, HotSpotAnalysis.Find(run.Build()), options)
            .First(c => c.Id is "bot-flow-only" or "ocr-bot-flow-only");
    }

    private static Traits OnScreen => new() { Rules = 1.0, Input = Shares(("screen", 1)), Layout = 1.0 };

    [Test]
    public void Propose_Decision_IsLeftToPeopleAndNotSimulated()
    {
        var candidate = BotFor(OnScreen with { Authority = Authority.Decision });

        Assert.That(candidate.Answer, Is.EqualTo(Answer.LeaveToPeople));
        Assert.That(candidate.Scenario, Is.Null);
        Assert.That(candidate.Reasons[0].In(Language.Japanese), Is.EqualTo("決裁であり、ロボットには任せない。"));
    }

    [Test]
    public void Propose_Judgement_IsLeftToPeople() =>
        Assert.That(BotFor(OnScreen with { Rules = 0.1 }).Answer, Is.EqualTo(Answer.LeaveToPeople));

    [Test]
    public void Propose_MoreThanSevenSystems_IsSplit()
    {
        string[] systems = [.. Enumerable.Range(0, 8).Select(i => $"s{i}")];

        Assert.That(BotFor(OnScreen, w => w with { Systems = systems }).Answer, Is.EqualTo(Answer.SplitIt));
        Assert.That(BotFor(OnScreen, w => w with { Systems = systems[..7] }).Answer, Is.EqualTo(Answer.Bot));
    }

    [Test]
    public void Propose_MoreThanEightVariants_IsSplit()
    {
        var law = Duration.About(TimeSpan.FromMinutes(5));
        var varied = new Varying<Duration>
        {
            Per = "media",
            Cases = [.. Enumerable.Range(0, 9).Select(i => new VaryingCase<Duration> { Key = $"v{i}", Value = law })]
        };

        Assert.That(BotFor(OnScreen, w => w with { Effort = varied }).Answer, Is.EqualTo(Answer.SplitIt));
    }

    [Test]
    public void Propose_MostlyHandedBackOrFreeLayout_FixesTheForm()
    {
        Assert.That(BotFor(OnScreen with { HandBacks = 0.4 }).Answer, Is.EqualTo(Answer.FixTheForm));
        Assert.That(BotFor(OnScreen with { Input = Shares(("paper", 1)), Layout = 0.1 }).Answer, Is.EqualTo(Answer.FixTheForm));
    }

    // What comes by post is read by AI-OCR, whatever people call it; a word that says nothing of it counts as screen.
    [TestCase("紙", "ocr-bot-flow-only")]
    [TestCase("郵送", "ocr-bot-flow-only")]
    [TestCase("紙の申請書", "ocr-bot-flow-only")]
    [TestCase("ＦＡＸ", "ocr-bot-flow-only")]
    [TestCase("FAX", "ocr-bot-flow-only")]
    [TestCase("Paper form", "ocr-bot-flow-only")]
    [TestCase("電子申請", "bot-flow-only")]
    [TestCase("窓口", "bot-flow-only")]
    public void Propose_InputByAnAttribute_ReadsWhatIsPaper(string value, string bot)
    {
        var candidate = BotFor(OnScreen with { Input = new Dictionary<string, double>(), InputFrom = "came" }, department: d => d with
        {
            Workflows = [d.Workflows[0] with { Attributes = [new CaseAttribute { Id = "came",
                Choices = [new AttributeChoice { Value = value, Share = 1 }] }] }],
        });

        Assert.That(candidate.Id, Is.EqualTo(bot));
    }

    [Test]
    public void Propose_ChangeWithinAYear_WaitsAndNamesTheMonth()
    {
        var options = new CandidateOptions
        {
            Simulated = new ExperimentOptions
            {
                Start = new DateOnly(2027, 4, 1),
                Horizon = new TimeAmount(30, TimeUnit.Day)
            }
        };
        var department = (Department d) =>
            d with { Systems = [new InformationSystem { Id = "core", NextChange = new DateOnly(2027, 10, 1) }] };

        var near = BotFor(OnScreen, w => w with { Systems = ["core"] }, department, options);
        var far = BotFor(OnScreen with { NextChange = new DateOnly(2029, 1, 1) }, null, null, options);

        Assert.That(near.Answer, Is.EqualTo(Answer.WaitForSystemChange));
        Assert.That(near.Reasons[0].In(Language.English), Does.Contain("2027-10"));
        Assert.That(far.Answer, Is.EqualTo(Answer.Bot));
    }

    [Test]
    public void Propose_FewHoursOnOneScreen_IsASpreadsheetFunction()
    {
        Assert.That(BotFor(OnScreen, hours: 20).Answer, Is.EqualTo(Answer.SpreadsheetFunction));
        Assert.That(BotFor(OnScreen, w => w with { Systems = ["a", "b"] }, hours: 20).Answer, Is.EqualTo(Answer.Bot));
    }

    [Test]
    public void Propose_SomebodyAtTheCounter_NeedNotComeRatherThanMeetABot()
    {
        Department Due(Department d, TimeAmount after) => d.With(d.Workflows[0] with { Due = new Due { After = after } });

        Assert.That(BotFor(OnScreen, null, d => Due(d, new TimeAmount(1, TimeUnit.WorkingHour))).Answer, Is.EqualTo(Answer.ElectronicForm));
        Assert.That(BotFor(OnScreen, null, d => Due(d, new TimeAmount(3, TimeUnit.WorkingDay))).Answer, Is.EqualTo(Answer.Bot));
    }

    [Test]
    public void Propose_AllOnPaper_IsReadFirst()
    {
        var candidate = BotFor(OnScreen with { Input = Shares(("paper", 1)) });

        Assert.That(candidate.Kind, Is.EqualTo(CandidateKind.BotAfterDigitizing));
        Assert.That(candidate.Answer, Is.EqualTo(Answer.DigitizeThenBot));
        Assert.That(((AutomateChange)candidate.Scenario!.Changes[0]).Automation.ReviewShare!.Value, Is.EqualTo(1),
            "what was read is looked at");
    }

    [Test]
    public void Propose_Chain_EndsWhereExperienceBegins()
    {
        var tacit = Division.With(Division.Workflows[1] with
        {
            States = [.. Division.Workflows[1].States.Select(s =>
                s is WorkState { Id: "match" } work ? work with { Traits = work.Traits! with { Rules = 0.4 } } : s)],
        });

        var proposed = CandidateGenerator.Propose(tacit, HotSpots(tacit), new CandidateOptions { AtMost = 100 }).Select(c => c.Id);

        Assert.That(proposed, Does.Contain("bot-reconciliation-load"));
        Assert.That(proposed, Has.None.Contains("-to-"));
    }

    [Test]
    public void Propose_ManyVariantsOfOneStep_LeaveRoomForOtherIdeas()
    {
        var simulated = CandidateGenerator.Propose(Division, HotSpots(Division), new CandidateOptions { AtMost = 6 })
            .Where(c => c.Scenario is not null).Select(c => c.Id).ToList();

        // Two chains are about reconciliation already: its single steps come after the counter's bot, though they would save as much.
        Assert.That(simulated, Does.Contain("bot-certificate-issue"));
        Assert.That(simulated, Does.Not.Contain("bot-reconciliation-match"));
    }

    [Test]
    public void Propose_Bot_HasLicenceMaintenanceAndEveryFigureAsAGuess()
    {
        var candidate = BotFor(OnScreen, w =>
            w with { Effort = new Duration { Distribution = Distribution.Lognormal(600, 0.5), AwkwardShare = 0.12 } });
        var bot = candidate.Scenario!.Bots.Single();
        var automation = ((AutomateChange)candidate.Scenario.Changes.Single()).Automation;

        Assert.That(bot.Licence!.PerYear, Is.EqualTo(300 * 3285m), "300 hours of the mean pay");
        Assert.That(bot.MaintenanceShareOfBuild, Is.All.GreaterThan(0));
        Assert.That(bot.Build, Is.GreaterThan(0m));
        Assert.That(automation.Coverage!.Always!.Value, Is.EqualTo(0.95));
        Assert.That(automation.Exceptions!.Always!.Value, Is.EqualTo(0.12)); // the awkward kind comes back
        Assert.That(automation.Effort.Always!.Distribution.Mean, Is.EqualTo(300));
        Assert.That(candidate.Assumptions.Select(a => a.Evidence), Is.All.EqualTo(EvidenceClass.Guess));
        Assert.That(candidate.Assumptions.Select(a => a.Unit), Does.Contain(Unit.MoneyPerYear));
        Assert.That(candidate.BotDoes, Is.Not.Empty);
        Assert.That(candidate.PeopleStillDo, Is.Not.Empty);
        Assert.That(candidate.CannotDo, Is.Not.Empty);
    }

    [Test]
    public void Propose_OtherCurrency_TakesHoursOfPayInIt_AndAsksForPrices()
    {
        var candidate = BotFor(OnScreen, department: d => d with { Currency = "EUR" });

        Assert.That(candidate.Scenario!.Bots[0].Licence!.PerYear, Is.EqualTo(300 * 3285m));
        Assert.That(candidate.Scenario.Bots[0].Build, Is.EqualTo(600 * 3285m));
        Assert.That(candidate.ToAsk[0].In(Language.English), Does.Contain("EUR"));
    }

    [Test]
    public void Propose_PaperByAttribute_CoversElectronicCasesOnlyUntilItIsRead()
    {
        var proposed = CandidateGenerator.Propose(Division, HotSpots(Division), new CandidateOptions { AtMost = 100 });
        double CoverageOf(string id, string value) =>
            ((AutomateChange)proposed.Single(c => c.Id == id).Scenario!.Changes[0]).Automation.Coverage!.For(value)!.Value;

        Assert.That(CoverageOf("bot-reconciliation-load", "paper"), Is.Zero);
        Assert.That(CoverageOf("bot-reconciliation-load", "electronic"), Is.EqualTo(0.95));
        Assert.That(CoverageOf("ocr-bot-reconciliation-load", "paper"), Is.EqualTo(0.95 * 0.8).Within(1e-12));
    }

    [Test]
    public void Propose_Department_OffersEveryKindThatFits()
    {
        var proposed = CandidateGenerator.Propose(Division, HotSpots(Division), new CandidateOptions { AtMost = 100 });

        Assert.That(proposed.Select(c => c.Id), Is.SupersetOf(new[]
        {
            "bot-certificate-issue", "bot-reconciliation-load-to-match", "ocr-bot-reconciliation-load-to-match",
            "drop-reconciliation-check", "digitize-reconciliation",
            "one-more-clerk", "cross-train-certificate-issue",
        }));
        Assert.That(proposed.Select(c => c.Id), Has.None.Contains("to-check"), "a bot that checks its own entry is no second pair of eyes");
        Assert.That(proposed.Select(c => c.Id), Does.Not.Contain("merge-reconciliation-load-match")); // 'check' leads back to 'match'
        Assert.That(proposed.Select(c => c.Id), Is.Unique);
    }

    [Test]
    public void Propose_Merge_OnlyWhereOnePersonMayDoBoth()
    {
        static IEnumerable<Candidate> Merges(Func<WorkState, WorkState> second, string pool = "clerk")
        {
            var first = Step("take", "clerk", 5, null, Departments.To("look"));
            var flow = new Workflow
            {
                Id = "flow", Initial = "take",
                States = [first, second(Step("look", pool, 5, null, Departments.To("end"))), Departments.End("end")]
            };
            var department = Division with { Workflows = [flow] };
            return CandidateGenerator.Propose(department, HotSpots(department)).Where(c => c.Kind == CandidateKind.Merge);
        }

        Assert.Multiple(() =>
        {
            Assert.That(Merges(s => s).Single().ToAsk, Is.Empty);
            Assert.That(Merges(s => s, "chief").Single().ToAsk.Single().In(Language.English),
                Is.EqualTo("Can and may Clerks do 'look' as well?"));
            Assert.That(Merges(s => s with { Work = s.Work with { NotBy = "take" } }), Is.Empty, "four eyes");
            Assert.That(Merges(s => s with { Repeat = new Repeat { Times = 3 } }), Is.Empty, "several times for a case");
            Assert.That(Merges(s => s with { Work = s.Work with { Skill = "law" } }), Is.Empty, "a skill of its own");
        });
    }

    [Test]
    public void Propose_EveryScenario_CanBeApplied()
    {
        foreach (var candidate in CandidateGenerator.Propose(Division, HotSpots(Division), new CandidateOptions { AtMost = 100 }))
            Assert.That(candidate.Scenario?.Apply(Division).Diagnostics ?? [], Is.Empty, candidate.Id);
    }

    [Test]
    public void Propose_AtMost_KeepsTheBestByEffortAndRoomForOneMorePerson()
    {
        var simulated = CandidateGenerator.Propose(Division, HotSpots(Division), new CandidateOptions { AtMost = 3 })
            .Where(c => c.Scenario is not null).ToList();

        Assert.That(simulated, Has.Count.EqualTo(3));
        Assert.That(simulated.Select(c => c.Kind), Does.Contain(CandidateKind.OneMorePerson));
        Assert.That(simulated[0].Id, Is.EqualTo("ocr-bot-reconciliation-load-to-match")); // two steps in one
    }

    [Test]
    public void Excludes_SharedState_AndOnlyThen()
    {
        var proposed = CandidateGenerator.Propose(Division, HotSpots(Division), new CandidateOptions { AtMost = 100 })
            .ToDictionary(c => c.Id);

        Assert.That(proposed["bot-reconciliation-load"].Excludes(proposed["ocr-bot-reconciliation-load"]), Is.True);
        Assert.That(proposed["bot-reconciliation-load-to-match"].Excludes(proposed["bot-reconciliation-match"]), Is.True);
        Assert.That(proposed["bot-reconciliation-check"].Excludes(proposed["drop-reconciliation-check"]), Is.True);
        Assert.That(proposed["bot-reconciliation-load"].Excludes(proposed["bot-certificate-issue"]), Is.False);
    }

    [Test]
    public void From_Scenario_TakesItsStatesAndPools()
    {
        var candidate = Candidate.From(new Scenario
        {
            Id = "own",
            Changes =
            [
                new EliminateChange { State = new StatePath("reconciliation", "check"), To = "approve" },
                new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 2 }] },
            ],
        });

        Assert.That(candidate.ExclusivityGroups, Is.EqualTo(["reconciliation/check", "clerk"]));
        Assert.That(candidate.Answer, Is.EqualTo(Answer.AsProposed));
    }

    private static IReadOnlyList<Candidate> Proposed(Department department, double clerk, double chief, MeasureKind cause, string state,
        double wait)
    {
        var run = new HandMadeRun(department, 20).With(MeasureKind.WindowHours, "", 8760)
            .With(MeasureKind.PoolBusyHours, "clerk", clerk * 5000).With(MeasureKind.PoolDutyHours, "clerk", 5000)
            .With(MeasureKind.PoolBusyHours, "chief", chief * 2000).With(MeasureKind.PoolDutyHours, "chief", 2000)
            .With(MeasureKind.StateVisits, state, 2400).With(MeasureKind.StateStaffHours, state, 400)
            .With(MeasureKind.StateWaitingHours, state, wait).With(cause, state, wait);
        return CandidateGenerator.Propose(department, HotSpotAnalysis.Find(run.Build()), new CandidateOptions { AtMost = 100 });
    }

    [TestCase(0.16, 0.1, 0, null, TestName = "nobody waits: one more would have nothing to do")]
    [TestCase(0.16, 0.53, 20_000, "one-more-clerk", TestName = "cases wait for clerks: not the fuller chief")]
    [TestCase(0.9, 0.1, 0, "one-more-clerk", TestName = "a full group")]
    public void Propose_OneMore_WhereHandsAreMissing(double clerk, double chief, double wait, string? expected) =>
        Assert.That(Proposed(Division, clerk, chief, MeasureKind.StateContentionHours, "reconciliation/match", wait)
            .Where(c => c.Kind == CandidateKind.OneMorePerson).Select(c => c.Id), Is.EqualTo(expected is null ? [] : new[] { expected }));

    // The approver who signs on Thursdays: her hours on other days are hers to say, so there is a question and no figure.
    [Test]
    public void Propose_SomebodyThereOnFewerDays_OffersToSpreadTheHours()
    {
        var division = Division with
        {
            Calendars = [.. Division.Calendars, new CalendarDefinition
            {
                Id = "thursday", Hours = WorkCalendar.Weekly(DayOfWeek.Thursday, DayOfWeek.Thursday, "10:00-12:00"),
            }],
            Pools = [.. Division.Pools.Select(p => p.Id == "chief" ? p with { Calendar = "thursday" } : p)],
        };

        var spread = Proposed(division, 0.2, 0.2, MeasureKind.StateUnavailabilityHours, "reconciliation/approve", 20_000)
            .Single(c => c.Kind == CandidateKind.CalendarChange);

        Assert.That(spread.Scenario, Is.Null);
        Assert.That(spread.Title.In(Language.English), Is.EqualTo("Chief there on more days, for as long a week"));
        Assert.That(spread.Reasons[0].In(Language.English),
            Is.EqualTo("100 % of the waiting there is for Chief: on 1 day of the week rather than 5."));
        Assert.That(spread.ToAsk, Is.Not.Empty);
        Assert.That(Proposed(Division, 0.2, 0.2, MeasureKind.StateUnavailabilityHours, "reconciliation/approve", 20_000)
            .Select(c => c.Kind), Does.Not.Contain(CandidateKind.CalendarChange), "there on the same days as everybody");
    }
}
