using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>The workflows of generated departments, and what may lie inside their states.</summary>
internal sealed partial class GeneratedDepartments
{
    private Workflow MakeWorkflow(string id)
    {
        _first = null;
        var states = new List<WorkflowState>();
        var count = 2 + Pick(5);
        for (var s = 0; s < count; s++)
            states.Add(MakeState($"s-{s}", _kind.IsRouted ? MakeRoutes(s, count) : Ways(s, count), mayHoldOthers: true, isFirst: s == 0));
        states.Add(End("done"));
        states.Add(End("dropped"));
        var inside = states.SelectMany(s => s.SelfAndNested.Skip(1)).OfType<WorkState>().Select(s => s.Id).ToArray();
        // Some ways lead into what stands further inside.
        if (inside.Length > 0 && Chance(0.4) && states[0] is WorkState or WaitState)
            states[0] = states[0] with
            {
                Transitions = [To(inside[Pick(inside.Length)], (Share)0.2) with { Event = "inside" },
                .. states[0].Transitions]
            };
        return new Workflow
        {
            Id = id,
            Initial = "s-0",
            Priority = Chance(0.5) ? 1 + Pick(5) : 5,
            Order = Chance(0.3) ? (QueueOrder)Pick(3) : QueueOrder.Fifo,
            OffHours = Chance(0.25) ? OffHours.Finish : null,
            Arrivals = _kind.IsRouted ? MakeRoutedArrivals() : Waits
                ? new Arrivals { Every = Exponential(40), Closed = ClosedGaps.WaitForOpening } : Chance(0.25)
                ? On("09:30", 3 + Pick(15), Monday.AddDays(1), Monday.AddDays(8))
                : new Arrivals
                {
                    About = new ArrivalRate { Count = 4 + Pick(20), Per = RatePeriod.OpenDay },
                    Peaks = [new Peak { Kind = PeakKind.Hour, Number = 9, Factor = 3 }]
                },
            Due = _kind.IsRouted ? MakeRoutedDue() : (Varying<Due>)(Chance(0.7)
                ? new Due { After = new TimeAmount(1 + Pick(3), TimeUnit.WorkingDay) } : new Due { DayOfMonth = 20 }),
            Attributes = Attributes(),
            Backlog = [.. MakeBacklog(inside)],
            States = states,
        };
    }

    private IEnumerable<BacklogItem> MakeBacklog(string[] inside)
    {
        if (Chance(0.4))
            yield return new BacklogItem { State = "s-0", Count = 1 + Pick(8), Age = About(2000) };
        if (inside.Length > 0 && Chance(0.3))
            yield return new BacklogItem { State = inside[Pick(inside.Length)], Count = 1 + Pick(3) };
    }

    // A workflow whose cases only others start.
    private Workflow MakeStarted() => new()
    {
        Id = "started", Initial = "s-0", Priority = 1 + Pick(5), Attributes = Attributes(),
        Due = (Varying<Due>)new Due { After = new TimeAmount(2, TimeUnit.WorkingDay) },
        States = [MakeState("s-0", [To("done") with { Event = "on" }], mayHoldOthers: false, isFirst: false), End("done")],
    };

    private CaseAttribute[] Attributes() => _kind.IsRouted ? RoutedAttributes() :
    [
        new CaseAttribute { Id = "channel", Choices = [new() { Value = "paper", Share = 0.6 }, new() { Value = "screen", Share = 0.4 }] },
        new CaseAttribute { Id = "amount", Number = Distribution.Lognormal(100, 1) },
        new CaseAttribute { Id = "pages", Choices = [new() { Value = "1", Number = 1, Share = 0.7 },
            new() { Value = "4", Number = 4, Share = 0.3 }] },
        new CaseAttribute { Id = "lines", Number = Distribution.Uniform(-0.4, 3.2) },
    ];

    private List<Transition> Ways(int index, int count)
    {
        var on = index + 1 < count ? $"s-{index + 1}" : "done";
        var ways = new List<Transition>();
        if (Chance(0.3))
            ways.Add(To("done") with { Event = "guarded", Guard = MakeGuard() });
        if (index > 0 && Chance(0.35))
            ways.Add(To($"s-{Pick(index)}", Chance(0.5) ? (Share)0.2 : PerChannel<Share>(0.1, 0.3)) with { Event = "back" });
        var way = To(on) with { Event = "on" };
        if (_started && Chance(0.4))
            way = way with
            {
                Starts = "started",
                With = Chance(0.5)
                ? [new AttributeAssignment { Attribute = "amount", Value = new AttributeTerm { Attribute = "amount" } }] : []
            };
        ways.Add(way with
        {
            Set = Chance(0.2)
            ? [new AttributeAssignment { Attribute = "amount",
                Value = new ArithmeticTerm { Operator = '*', Left = new AttributeTerm { Attribute = "amount" },
                    Right = new NumberTerm { Value = 1.1 } } }] : []
        });
        return ways;
    }

    private Transition? MakeTimer(string target)
    {
        if (!Chance(0.3))
            return null;
        var after = Chance(0.5) ? About(400) : new Duration
        {
            Distribution = Distribution.Gamma(1.2, 0.9)
            .Between(double.NegativeInfinity, 3), Clock = Chance(0.5) ? DurationClock.WorkingDays : DurationClock.WorkingHours
        };
        return Chance(0.7) ? new Transition { Event = "late", Target = target, After = after, WhileWaiting = Chance(0.5) }
            : new Transition
            {
                Event = "late", After = after, Starts = _started && Chance(0.5) ? "started" : null,
                Set = [new AttributeAssignment { Attribute = "channel", Value = new TextTerm { Value = "screen" } }],
            };
    }

    private WorkflowState MakeState(string id, List<Transition> ways, bool mayHoldOthers, bool isFirst)
    {
        var target = mayHoldOthers ? "dropped" : "done";
        List<Transition> timed = _kind.IsRouted ? [.. ways, .. MakeTimers(ways)] : MakeTimer(target) is { } timer ? [.. ways, timer] : ways;
        if (mayHoldOthers && _tokens && !isFirst && Chance(0.45))
            return MakeOuter(id, timed);
        switch (Pick(8))
        {
            case 0 when !isFirst:
                return new ChoiceState { Id = id, Transitions = [.. ways.Where(t => !LeadsBack(t))] };
            case 1 or 2:
                return new WaitState
                {
                    Id = id, Wait = _kind.IsRouted ? MakeRoutedWait() : Chance(0.5)
                    ? About(300) : new Duration
                    {
                        Distribution = Distribution.Uniform(0, 3).Shifted(-1),
                        Clock = DurationClock.WorkingDays
                    }, Transitions = timed
                };
            default:
                var repeat = _repeats && Chance(0.35) ? Chance(0.5) ? new Repeat { Times = 1 + Pick(3), AtOnce = Chance(0.5) }
                    : new Repeat { Attribute = "lines", AtOnce = Chance(0.5) } : null;
                // Repeated by nought times, or with no effort, it takes no time, and must not lead back.
                var mayTakeNoTime = !timed.Exists(LeadsBack);
                return new WorkState
                {
                    Id = id, Work = MakeWork(id, mayTakeNoTime), Repeat = mayTakeNoTime || repeat?.Attribute is null
                    ? repeat : null, Transitions = timed
                };
        }
    }

    private static bool LeadsBack(Transition way) =>
        way.Event is "back" or "returned" || way.Event.StartsWith("again", StringComparison.Ordinal);

    private WorkflowState MakeOuter(string id, List<Transition> ways)
    {
        if (Chance(0.35))
        {
            var inner = 1 + Pick(2);
            return new CompoundState { Id = id, Initial = $"{id}-in-0", States = Inside($"{id}-in", inner), Transitions = ways };
        }

        var regions = new List<Region>();
        for (var r = 1 + Pick(3); r > 0; r--)
        {
            var name = $"{id}-{(char)('a' + r)}";
            regions.Add(new Region
            {
                Id = name, Initial = $"{name}-0", States = Inside(name, 1 + Pick(2)),
                Guard = Chance(0.2) ? MakeGuard() : null,
                Probability = Chance(0.25) ? (Share)0.6 : null,
            });
        }

        if (Chance(0.3))
            regions.Add(new Region
            {
                Id = $"{id}-else", Initial = $"{id}-else-0", States = [.. Inside($"{id}-else", 1)],
                Otherwise = true
            });
        var joins = Chance(0.5) ? (int?)null : 1 + Pick(regions.Count);
        if (Tie(0.5))
            regions = [.. regions.Select(InTies)];
        return new ParallelState
        {
            Id = id, Regions = regions, JoinCount = joins, AtLeast = !regions.Exists(r => r.Otherwise) && Tie(0.5) ? 1 : null,
            Transitions = [.. ways.Select(w => w.Event == "on" ? w with { Event = "joined" } : w)],
        };
    }

    // Its first state takes as long as that of its siblings, so that what follows becomes ready in the same instant.
    private Region InTies(Region region)
    {
        if (!Tie(0.7))
            return region;
        WorkflowState first = region.States[0] switch
        {
            WorkState work when Tie(0.5) => work with { Work = work.Work with { Effort = Exactly(5) } },
            WaitState wait => wait with { Wait = Exactly(30) },
            var other => other,
        };
        return region with
        {
            States = [first, .. region.States.Skip(1)],
            Probability = region.Guard is null && Tie(0.4)
            ? (Share)0.4 : region.Probability
        };
    }

    // Draws of its own, so that all else stays as it was.
    private bool Tie(double share) => Keys.Uniform(Keys.Draw(_seed, Keys.Name("ties", DrawPurpose.Generate), _nextTie++)) < share;

    // A chain of states to a final one of their own; some lead out of it all.
    private List<WorkflowState> Inside(string name, int count)
    {
        var states = new List<WorkflowState>();
        for (var s = 0; s < count; s++)
        {
            var ways = new List<Transition>();
            if (Chance(0.15))
                ways.Add(To("dropped", (Share)0.2) with { Event = "out" });
            if (s > 0 && Chance(0.25))
                ways.Add(To($"{name}-0", (Share)0.2) with { Event = "back" });
            ways.Add(To(s + 1 < count ? $"{name}-{s + 1}" : $"{name}-end") with { Event = "on" });
            var state = MakeState($"{name}-{s}", ways, mayHoldOthers: _tokens && Chance(0.15), isFirst: s == 0);
            states.Add(state is WorkState or WaitState
                ? state with
                {
                    Transitions = [.. state.Transitions.Select(t =>
                    t.IsTimer && t.Target == "done" ? t with { Target = "dropped" } : t)]
                } : state);
        }

        states.Add(End($"{name}-end"));
        return states;
    }
}
