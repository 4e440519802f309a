using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Proposes what could be done about the hot spots: bots, and everything that is not a bot.</summary>
public static class CandidateGenerator
{
    private const int HandsAtMost = 2;         // of the simulated candidates, those that add hands: effort alone cannot see what they give
    private const int VariantsOfAStep = 2;     // more bots about the same steps would crowd out other ideas
    private const double Full = 0.85;          // a pool below this utilization needs nobody more, the fullest one aside
    private const double HasTime = 0.75;       // a pool that helps is below this
    private const double CauseDecides = 0.5;   // a cause with at least half of the waiting points to its remedy

    /// <summary>Candidates for the work states and pools at hot spots.</summary>
    /// <remarks>
    /// Those with something to simulate come first, the best by effort alone down to <see cref="CandidateOptions.AtMost"/>; then the
    /// answers without figures. The figures of a bot are conventions derived from the step's traits and its people's time, each listed in
    /// <see cref="Candidate.Assumptions"/> as a guess.
    /// </remarks>
    /// <param name="department">The department as it is.</param>
    /// <param name="hotSpots">What <see cref="HotSpotAnalysis.Find"/> gave for it.</param>
    /// <param name="options">Null takes the defaults.</param>
    public static IReadOnlyList<Candidate> Propose(Department department, IReadOnlyList<HotSpot> hotSpots, CandidateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(hotSpots);
        options ??= new CandidateOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AtMost, 1);

        var byPath = hotSpots.Where(h => h is { Kind: HotSpotKind.State, State: not null }).GroupBy(h => h.State!.Value)
            .ToDictionary(g => g.Key, g => StepProfile.Of(department, g.First()));
        List<StepProfile> steps =
        [
            .. from workflow in department.Workflows
               from state in workflow.AllStates
               let profile = byPath.GetValueOrDefault(new StatePath(workflow.Id, state.Id))
               where profile is not null
               select profile,
        ];
        List<Candidate> work = [.. steps.SelectMany(s => Bots(s, options)), .. Chains(steps, options), .. steps.SelectMany(Drops),
            .. Merges(steps), .. Digitizations(steps)];
        var more = MorePeople(department, hotSpots).ToList();
        List<Candidate> hands =
        [
            .. more.Take(1), .. CrossTraining(department, steps, hotSpots), .. OtherHours(department, steps, hotSpots),
            .. OtherBatches(steps, hotSpots), .. more.Skip(1),
        ];

        var checkedWork = work.Select(c => Simulable(department, c, options.Simulated)).ToList();
        var checkedHands = hands.Select(c => Simulable(department, c, options.Simulated)).ToList();
        var keptHands = checkedHands.Where(c => c.Scenario is not null).Take(Math.Min(HandsAtMost, options.AtMost - 1)).ToList();
        // A merged step or an electronic form may save waiting where it saves no effort: they take what room is left.
        var keptWork =
            Best(checkedWork.Where(c =>
                c.Scenario is not null && (c.ScreenedHoursPerYear > 0 || c.Kind is CandidateKind.Merge or CandidateKind.Digitize)),
            options.AtMost - keptHands.Count);
        return Unique([.. keptWork, .. keptHands, .. checkedWork.Concat(checkedHands).Where(c => c.Scenario is null)]);
    }

    // From the best by effort down; a third bot about the same steps waits until every other idea has had its place.
    private static List<Candidate> Best(IEnumerable<Candidate> candidates, int atMost)
    {
        var first = new List<Candidate>();
        var later = new List<Candidate>();
        var bots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates.OrderByDescending(c => c.ScreenedHoursPerYear).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var isBot = candidate.Kind is CandidateKind.Bot or CandidateKind.BotAfterDigitizing;
            if (isBot && candidate.ExclusivityGroups.All(g => bots.GetValueOrDefault(g) >= VariantsOfAStep))
            {
                later.Add(candidate);
                continue;
            }

            first.Add(candidate);
            foreach (var group in isBot ? candidate.ExclusivityGroups : [])
                bots[group] = bots.GetValueOrDefault(group) + 1;
        }

        return [.. first.Concat(later).Take(atMost).OrderByDescending(c => c.ScreenedHoursPerYear)
            .ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Candidate> Bots(StepProfile step, CandidateOptions options)
    {
        var (answer, reason) = AnswerFor(step, options);
        if (answer is Answer.Bot or Answer.WaitForSystemChange)
        {
            Message Reason(bool reads) => answer == Answer.Bot
                ? CandidateWords.RulesAreClear.With(CandidateWording.Share(new BotProposal([step], reads).CoverageOf(step))) : reason;
            if (step.PaperShare < 1)
                yield return Bot([step], readsPaper: false, answer, Reason(false), options);
            if (step.PaperShare > 0)
                yield return Bot([step], readsPaper: true, answer == Answer.Bot ? Answer.DigitizeThenBot : answer, Reason(true), options);
            yield break;
        }

        yield return new Candidate
        {
            Id = CandidateWording.Id("bot", step.Path.Workflow, step.Path.State),
            Title = CandidateWords.Bot.With(CandidateWording.NameOf(step)),
            Kind = CandidateKind.Bot,
            Answer = answer,
            Reasons = [reason],
            States = [step.Path],
            ExclusivityGroups = [step.Path.ToString()],
        };
    }

    /// <summary>What a bot at this step comes down to, and why. The first that fits.</summary>
    private static (Answer Answer, Message Reason) AnswerFor(StepProfile step, CandidateOptions options)
    {
        if (step.Traits.Authority == Authority.Decision)
            return (Answer.LeaveToPeople, CandidateWords.IsADecision);
        if (step.Rules < BotConventions.JudgementRules)
            return (Answer.LeaveToPeople, CandidateWords.NeedsJudgement);
        if (step.SomebodyWaits)
            return (Answer.ElectronicForm, CandidateWords.SomebodyWaits);
        if (step.State.Work.Systems.Count > BotConventions.MostSystems)
            return (Answer.SplitIt, CandidateWords.TooManySystems.With(step.State.Work.Systems.Count));
        if (step.Variants > BotConventions.MostVariants)
            return (Answer.SplitIt, CandidateWords.TooManyVariants.With(step.Variants));
        if (step.HandBacks >= BotConventions.ManyHandBacks)
            return (Answer.FixTheForm, CandidateWords.ManyHandBacks.With(CandidateWording.Share(step.HandBacks)));
        if (step.PaperShare >= 0.5 && step.Layout <= BotConventions.FreeLayout)
            return (Answer.FixTheForm, CandidateWords.FreeLayout.With(CandidateWording.Share(step.PaperShare)));
        if (step.NextChange is { } change && options.From is { } from && change > from
            && change <= from.AddMonths(BotConventions.SoonMonths))
            return (Answer.WaitForSystemChange, CandidateWords.ChangeSoon.With(CandidateWording.Month(change)));
        if (step is { PaperShare: 0, PdfShare: 0, InputIsSaid: true } && step.HoursPerYear < BotConventions.SmallHoursPerYear
            && step.State.Work.Systems.Count <= 1)
            return (Answer.SpreadsheetFunction, CandidateWords.SmallAndOnScreen.With(CandidateWording.Hours(step.HoursPerYear)));
        return (Answer.Bot,
            CandidateWords.RulesAreClear.With(CandidateWording.Share(new BotProposal([step], readsPaper: step.PaperShare > 0)
                .CoverageOf(step))));
    }

    private static Candidate Bot(IReadOnlyList<StepProfile> steps, bool readsPaper, Answer answer, Message reason, CandidateOptions options)
    {
        var proposal = options.From is { } from ? new BotProposal(steps, readsPaper) { From = from } : new BotProposal(steps, readsPaper);
        var name = steps.Count == 1 ? CandidateWording.NameOf(steps[0])
            : CandidateWords.Chain.With(CandidateWording.NameOf(steps[0]), CandidateWording.NameOf(steps[^1]));
        var id = steps.Count == 1
            ? CandidateWording.Id(readsPaper ? "ocr-bot" : "bot", steps[0].Path.Workflow, steps[0].Path.State)
            : CandidateWording.Id(readsPaper ? "ocr-bot" : "bot", steps[0].Path.Workflow, steps[0].Path.State, "to", steps[^1].Path.State);
        var title = (readsPaper ? CandidateWords.BotAfterDigitizing : CandidateWords.Bot).With(name);
        return new Candidate
        {
            Id = id,
            Title = title,
            Kind = readsPaper ? CandidateKind.BotAfterDigitizing : CandidateKind.Bot,
            Answer = answer,
            Reasons = readsPaper ? [reason, CandidateWords.PaperIsRead.With(CandidateWording.Share(steps.Max(s => s.PaperShare)))]
                : [reason],
            States = [.. steps.Select(s => s.Path)],
            Scenario = proposal.Scenario(id, Text.Of(title)),
            ExclusivityGroups = [.. steps.Select(s => s.Path.ToString())],
            Size = proposal.Size,
            BotDoes = proposal.BotDoes(),
            PeopleStillDo = proposal.PeopleStillDo(),
            CannotDo = proposal.CannotDo(),
            Assumptions = proposal.Assumptions(),
            ToAsk = proposal.ToAsk(),
            ScreenedHoursPerYear = proposal.HoursPerYear,
        };
    }

    /// <summary>Chains of steps that one pool works through without judgement, along the likeliest way; only the longest from each
    /// beginning.</summary>
    private static IEnumerable<Candidate> Chains(List<StepProfile> steps, CandidateOptions options) =>
        Chains(steps, options, readsPaper: false)
            .Concat(Chains(steps, options, readsPaper: true).Where(c => c.Kind == CandidateKind.BotAfterDigitizing));

    private static IEnumerable<Candidate> Chains(List<StepProfile> steps, CandidateOptions options, bool readsPaper)
    {
        // A bot that checks its own entry is no second pair of eyes.
        bool Fits(StepProfile step) => step.Rules >= BotConventions.ChainRules && step.Traits.Authority is not Authority.Check
            && new BotProposal([step], readsPaper).CoverageOf(step) >= BotConventions.ChainCoverage
            && AnswerFor(step, options).Answer is Answer.Bot or Answer.WaitForSystemChange or Answer.SpreadsheetFunction;
        StepProfile? Next(StepProfile step) =>
            LikeliestTarget(step.State) is { } target
                && steps.FirstOrDefault(s => s.Path == new StatePath(step.Path.Workflow, target)) is { } next
            && string.Equals(next.FirstPool, step.FirstPool, StringComparison.Ordinal) && Fits(next) ? next : null;

        var followed = steps.Where(Fits).Select(Next).OfType<StepProfile>().Select(s => s.Path).ToHashSet();
        foreach (var first in steps.Where(s => Fits(s) && !followed.Contains(s.Path)))
        {
            var chain = new List<StepProfile> { first };
            while (Next(chain[^1]) is { } next && chain.All(s => s.Path != next.Path))
                chain.Add(next);
            if (chain.Count < 2)
                continue;
            var waits = chain.Select(s => AnswerFor(s, options)).FirstOrDefault(a => a.Answer == Answer.WaitForSystemChange);
            var reads = readsPaper && chain.Any(s => s.PaperShare > 0);
            yield return Bot(chain, reads, waits.Reason is not null ? Answer.WaitForSystemChange : reads
                ? Answer.DigitizeThenBot : Answer.Bot,
                waits.Reason
                    ?? CandidateWords.RulesAreClear.With(CandidateWording.Share(chain.Min(s => new BotProposal([s], reads).CoverageOf(s)))),
                    options);
        }
    }

    // A check may be dropped; a step that enters or decides something may not.
    private static IEnumerable<Candidate> Drops(StepProfile step)
    {
        if (step.Traits.Authority != Authority.Check || LikeliestTarget(step.State) is not { } target)
            yield break;
        var id = CandidateWording.Id("drop", step.Path.Workflow, step.Path.State);
        var title = CandidateWords.Drop.With(CandidateWording.NameOf(step));
        var drawn = step.State.Transitions.Where(t => t is { Guard: null, IsTimer: false }).ToList();
        var found = drawn.Where(t => !string.Equals(t.Target, target, StringComparison.Ordinal)).Sum(t => Chances.Of(t, drawn));
        yield return new Candidate
        {
            Id = id,
            Title = title,
            Kind = CandidateKind.Eliminate,
            Answer = Answer.Drop,
            Reasons = [CandidateWords.OnlyChecks],
            States = [step.Path],
            Scenario = new Scenario { Id = id, Title = Text.Of(title), Changes = [new EliminateChange { State = step.Path, To = target }] },
            ExclusivityGroups = [step.Path.ToString()],
            CannotDo = [found > 0 ? CandidateWords.CannotFindMistakes.With(CandidateWording.Share(found))
                : CandidateWords.CannotFindMistakesUnknown],
            ToAsk = [CandidateWords.AskCheckWorth],
            ScreenedHoursPerYear = step.HoursPerYear,
        };
    }

    // What is saved is the second wait, not effort; four eyes stay four eyes.
    private static IEnumerable<Candidate> Merges(List<StepProfile> steps)
    {
        foreach (var first in steps)
        {
            var ways = first.State.Transitions.Where(t => !t.IsTimer).ToList();
            if (ways.Count != 1 || ways[0].Target is not { } target
                || first.Workflow.FindState(target) is not WorkState { Work.Automation: null } second)
                continue;
            if (first.Traits.Authority is Authority.Check or Authority.Decision || second.Traits?.Authority is Authority.Check
                or Authority.Decision)
                continue;
            var reached = first.Workflow.AllStates.SelectMany(s => s.Transitions)
                .Count(t => string.Equals(t.Target, target, StringComparison.Ordinal));
            if (reached != 1 || string.Equals(first.Workflow.Initial, target, StringComparison.Ordinal))
                continue;
            var path = new StatePath(first.Path.Workflow, target);
            var id = CandidateWording.Id("merge", first.Path.Workflow, first.Path.State, target);
            var title = CandidateWords.Merge.With(CandidateWording.NameOf(first), CandidateWording.NameOf(first.Workflow, second));
            yield return new Candidate
            {
                Id = id,
                Title = title,
                Kind = CandidateKind.Merge,
                Answer = Answer.Merge,
                Reasons = [CandidateWords.FollowsDirectly],
                States = [first.Path, path],
                Scenario = new Scenario { Id = id, Title = Text.Of(title), Changes = [new MergeChange { States = [first.Path, path] }] },
                ExclusivityGroups = [first.Path.ToString(), path.ToString()],
                ScreenedHoursPerYear = 0,
            };
        }
    }

    private static IEnumerable<Candidate> Digitizations(List<StepProfile> steps)
    {
        foreach (var group in steps.GroupBy(s => s.Workflow.Id, StringComparer.Ordinal))
        {
            var workflow = group.First().Workflow;
            var attribute = workflow.Attributes.FirstOrDefault(a =>
                a.Choices.Count > 1 && a.Choices.Any(IsPaper) && !a.Choices.All(IsPaper));
            if (attribute is null)
                continue;
            var paper = attribute.Choices.Where(IsPaper).Sum(c => c.Share.Value);
            var left = paper * (1 - BotConventions.ChangeOver);
            var id = CandidateWording.Id("digitize", workflow.Id);
            var title = CandidateWords.Digitize.With(CandidateWording.NameOf(workflow));
            yield return new Candidate
            {
                Id = id,
                Title = title,
                Kind = CandidateKind.Digitize,
                Answer = Answer.ElectronicForm,
                Reasons = [CandidateWords.PaperForms.With(CandidateWording.Share(paper))],
                Scenario = new Scenario
                {
                    Id = id,
                    Title = Text.Of(title),
                    Changes =
                    [
                        new DigitizeChange
                        {
                            Workflow = workflow.Id,
                            Attribute = attribute.Id,
                            Becomes = attribute.Choices.Where(IsPaper)
                                .ToDictionary(c => c.Value, c => c.Share.Value / paper * left, StringComparer.Ordinal),
                            Accuracy = BotConventions.DigitizingAccuracy,
                        },
                    ],
                },
                ExclusivityGroups = [$"{workflow.Id}#{attribute.Id}"],
                Assumptions =
                [
                    new Assumption { Name = CandidateWords.AssumeChangeOver, Value = BotConventions.ChangeOver, Unit = Estimates.Unit.Share,
                        Path = workflow.Id },
                    new Assumption { Name = CandidateWords.AssumeAccuracy, Value = BotConventions.DigitizingAccuracy,
                        Unit = Estimates.Unit.Share, Path = workflow.Id },
                ],
                ToAsk = [CandidateWords.AskFormPrice],
                ScreenedHoursPerYear = group.Sum(s => PaperExcess(s, attribute) * (paper - left) * BotConventions.DigitizingAccuracy),
            };
        }
    }

    private static bool IsPaper(AttributeChoice choice) => StepProfile.FormOf(choice.Value) == InputForm.Paper;

    // Hours a year that a step would take less if no case came on paper, per unit of paper share, by the arms of its effort.
    private static double PaperExcess(StepProfile step, CaseAttribute attribute)
    {
        var effort = step.State.Work.Effort;
        if (!string.Equals(effort.Per, attribute.Id, StringComparison.Ordinal))
            return 0;
        double all = 0, paper = 0, paperShare = 0, other = 0, otherShare = 0;
        foreach (var choice in attribute.Choices)
        {
            var mean = effort.For(choice.Value)?.Drawn.Mean ?? 0;
            all += choice.Share.Value * mean;
            if (IsPaper(choice))
                (paper, paperShare) = (paper + (choice.Share.Value * mean), paperShare + choice.Share.Value);
            else
                (other, otherShare) = (other + (choice.Share.Value * mean), otherShare + choice.Share.Value);
        }

        return all > 0 && paperShare > 0 && otherShare > 0 ? step.HoursPerYear * ((paper / paperShare) - (other / otherShare)) / all : 0;
    }

    private static IEnumerable<Candidate> MorePeople(Department department, IReadOnlyList<HotSpot> hotSpots)
    {
        foreach (var (fullest, share) in Utilizations(hotSpots).OrderByDescending(p => p.Value)
            .Where((p, place) => place == 0 || p.Value >= Full))
        {
            // Named people are not anonymous capacity: who the one more would be cannot be guessed.
            if (department.FindPool(fullest) is not { Capacity.Count: > 0, Members.Count: 0 } pool)
                continue;
            var id = CandidateWording.Id("one-more", pool.Id);
            var title = CandidateWords.MorePeople.With(CandidateWording.NameOf(pool));
            yield return new Candidate
            {
                Id = id,
                Title = title,
                Kind = CandidateKind.OneMorePerson,
                Answer = Answer.MorePeople,
                Reasons = [CandidateWords.PoolIsFull.With(CandidateWording.Share(share))],
                Scenario = new Scenario
                {
                    Id = id,
                    Title = Text.Of(title),
                    Changes = [new StaffChange { Pool = pool.Id,
                        Capacity = [.. pool.Capacity.Select(c => c with { Count = c.Count + 1 })] }],
                },
                ExclusivityGroups = [pool.Id],
            };
        }
    }

    private static IEnumerable<Candidate> CrossTraining(Department department, List<StepProfile> steps, IReadOnlyList<HotSpot> hotSpots)
    {
        var utilization = Utilizations(hotSpots);
        var helped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spot in Waiting(hotSpots).Where(h => h.Cause is WaitingCause.Contention or WaitingCause.Priority))
        {
            var step = steps.Find(s => s.Path == spot.State);
            if (step?.FirstPool is not { } own || step.State.Work.By.Kind == AssignmentKind.All
                || step.Traits.Authority is Authority.Decision || !helped.Add(own))
                continue;
            var helper = department.Pools
                .Where(p => step.State.Work.By.Pools.All(by => !string.Equals(by.Pool, p.Id, StringComparison.Ordinal)))
                .Where(p => utilization.TryGetValue(p.Id, out var busy) && busy < HasTime && busy < utilization.GetValueOrDefault(own))
                .OrderBy(p => utilization[p.Id]).ThenBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault();
            if (helper is null)
                continue;
            var id = CandidateWording.Id("cross-train", step.Path.Workflow, step.Path.State);
            var title = CandidateWords.CrossTrain.With(CandidateWording.NameOf(step), CandidateWording.NameOf(helper));
            yield return new Candidate
            {
                Id = id,
                Title = title,
                Kind = CandidateKind.CrossTrain,
                Answer = Answer.HelpEachOther,
                Reasons = [CandidateWords.OtherHasTime.With(CandidateWording.NameOf(helper),
                    CandidateWording.Share(utilization[helper.Id]))],
                States = [step.Path],
                Scenario = new Scenario
                {
                    Id = id, Title = Text.Of(title),
                    Changes = [new CrossTrainChange { State = step.Path, Add = [helper.Id] }]
                },
                ExclusivityGroups = [step.Path.ToString()],
                ToAsk = [CandidateWords.AskTraining],
            };
        }
    }

    private static IEnumerable<Candidate> OtherHours(Department department, List<StepProfile> steps, IReadOnlyList<HotSpot> hotSpots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spot in Waiting(hotSpots)
            .Where(h => h is { Cause: WaitingCause.Unavailability, OpenCause: null or OpenCause.NotStaffed, CauseShare: >= CauseDecides }))
        {
            if (steps.Find(s => s.Path == spot.State)?.FirstPool is not { } id || !seen.Add(id) || department.FindPool(id) is not { } pool)
                continue;
            if (department.FindCalendar(pool.Calendar ?? department.Calendar) is not { } own)
                continue;
            // The same hours at another time of the day; longer hours would be more people by another name.
            var hours = WeeklyHoursOf(own);
            var other = department.Calendars.FirstOrDefault(c =>
                !ReferenceEquals(c, own) && Math.Abs(WeeklyHoursOf(c) - hours) <= 0.05 * hours);
            if (other is null)
                continue;
            var candidate = CandidateWording.Id("hours", pool.Id, other.Id);
            var title = CandidateWords.Calendar.With(CandidateWording.NameOf(pool), other.Title ?? (Text)other.Id);
            yield return new Candidate
            {
                Id = candidate,
                Title = title,
                Kind = CandidateKind.CalendarChange,
                Answer = Answer.Reschedule,
                Reasons = [CandidateWords.WaitsForOpening.With(CandidateWording.Share(spot.CauseShare ?? 0))],
                Scenario = new Scenario
                {
                    Id = candidate, Title = Text.Of(title),
                    Changes = [new CalendarChange { Pool = pool.Id, Calendar = other.Id }]
                },
                ExclusivityGroups = [pool.Id],
            };
        }
    }

    private static IEnumerable<Candidate> OtherBatches(List<StepProfile> steps, IReadOnlyList<HotSpot> hotSpots)
    {
        foreach (var spot in Waiting(hotSpots).Where(h => h is { Cause: WaitingCause.Batching, CauseShare: >= CauseDecides }))
        {
            if (steps.Find(s => s.Path == spot.State) is not { State.Work.Batch: not null } step)
                continue;
            var id = CandidateWording.Id("no-batch", step.Path.Workflow, step.Path.State);
            var title = CandidateWords.Batch.With(CandidateWording.NameOf(step));
            yield return new Candidate
            {
                Id = id,
                Title = title,
                Kind = CandidateKind.BatchChange,
                Answer = Answer.Reschedule,
                Reasons = [CandidateWords.WaitsForBatch.With(CandidateWording.Share(spot.CauseShare ?? 0))],
                States = [step.Path],
                Scenario = new Scenario { Id = id, Title = Text.Of(title), Changes = [new BatchChange { State = step.Path }] },
                ExclusivityGroups = [step.Path.ToString()],
            };
        }
    }

    // Of all pools; in a list of spots that nobody found, of those that it names.
    private static IReadOnlyDictionary<string, double> Utilizations(IReadOnlyList<HotSpot> hotSpots) =>
        hotSpots.Select(h => h.Utilizations?.Shares).FirstOrDefault(u => u is not null)
        ?? hotSpots.Where(h => h is { Kind: HotSpotKind.Pool, Measure: HotSpotMeasure.Utilization })
            .ToDictionary(h => h.Pool!, h => h.Share ?? 0, StringComparer.Ordinal);

    private static IEnumerable<HotSpot> Waiting(IReadOnlyList<HotSpot> hotSpots) =>
        hotSpots.Where(h => h is { Kind: HotSpotKind.State, Measure: HotSpotMeasure.WaitingHoursPerYear });

    private static double WeeklyHoursOf(CalendarDefinition calendar) =>
        calendar.Hours.Open.PerWeek.TotalHours;

    /// <summary>The target with the greatest chance among the drawn ways, else the first way; null when it leads nowhere.</summary>
    private static string? LikeliestTarget(WorkState state)
    {
        var drawn = state.Transitions.Where(t => t is { Guard: null, IsTimer: false, Target: not null }).ToList();
        return drawn.Count > 0
            ? drawn.GroupBy(t => t.Target!, StringComparer.Ordinal).MaxBy(g => g.Sum(t => Chances.Of(t, drawn)))!.Key
            : state.Transitions.FirstOrDefault(t => t is { IsTimer: false, Target: not null })?.Target;
    }

    // What the simulation cannot run yet stays as an answer without figures.
    private static Candidate Simulable(Department department, Candidate candidate, ExperimentOptions? options)
    {
        if (candidate.Scenario is null)
            return candidate;
        var applied = candidate.Scenario.Apply(department);
        var problem = applied.Diagnostics.FirstOrDefault(d => d.Severity == Diagnostics.Severity.Error);
        if (problem is null && options is not null && applied.TryGetValue(out var changed))
            problem = Experiment.Check(changed, options).FirstOrDefault(d => d.Severity == Diagnostics.Severity.Error);
        return problem is null ? candidate : candidate.WithoutFigures(problem.Sentence);
    }

    private static IReadOnlyList<Candidate> Unique(IReadOnlyList<Candidate> candidates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. candidates.Where(c => seen.Add(c.Id))];
    }
}
