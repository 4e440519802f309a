using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Formats.Maps.Pictures;

/// <summary>Workflows from a seed, with arrows from anywhere to anywhere: into frames, out of them, between their regions, back, to itself, several at once.</summary>
internal sealed class GeneratedWorkflows(int seed)
{
    private static readonly string[] Titles = ["納税課", "Check", "受付・本人確認", "Draw up the list of everybody who has not paid and read through it", "決", "指定金融機関・収納代行業者へ照会中（回答があるまで）", "A", "Send"];
    private readonly List<string> _ids = [];
    private ulong _draws;

    /// <summary>A workflow of about so many states.</summary>
    /// <param name="states">How many at least.</param>
    /// <param name="depth">How many frames lie in each other at most.</param>
    /// <param name="ways">How many arrows leave a state in the mean.</param>
    /// <param name="name">What a state is called by its number.</param>
    public Workflow Next(int states, int depth, double ways, Func<int, string>? name = null)
    {
        name ??= i => $"s{i}";
        _ids.Clear();
        List<WorkflowState> top = [];
        while (_ids.Count < states)
            top.Add(State(depth, name));
        return new Workflow
        {
            Id = "w",
            Initial = top[0].Id,
            States = [.. top.Select(s => WithWays(s, ways))],
            Arrivals = new Arrivals { About = new ArrivalRate { Count = 5, Per = RatePeriod.OpenDay } },
        };
    }

    private WorkflowState State(int depth, Func<int, string> name)
    {
        var id = name(_ids.Count);
        _ids.Add(id);
        var title = Below(4) == 0 ? null : (Text)Titles[Below(Titles.Length)];
        switch (Below(depth > 0 ? 10 : 7))
        {
            case 0: return new WaitState { Id = id, Title = title, Wait = DurationLaw.About(TimeSpan.FromDays(3)) };
            case 1: return new ChoiceState { Id = id, Title = title };
            case 2: return new FinalState { Id = id, Title = title };
            case 7 or 8:
                var inside = Inside(depth, name);
                return new CompoundState { Id = id, Title = title, Initial = inside[0].Id, States = inside };
            case 9:
                return new ParallelState { Id = id, Title = title, Regions = [.. Enumerable.Range(0, 1 + Below(3)).Select(r => Region(r, depth, name))] };
            default:
                return new WorkState { Id = id, Title = title, Work = new Work { By = "clerk", Effort = DurationLaw.About(TimeSpan.FromMinutes(5)) with { IsUnknown = Below(5) == 0 } } };
        }
    }

    private Region Region(int number, int depth, Func<int, string> name)
    {
        var inside = Inside(depth, name);
        return new Region { Id = $"r{number}", Initial = inside[0].Id, States = inside, Probability = Below(2) == 0 ? null : (Share)0.3 };
    }

    private List<WorkflowState> Inside(int depth, Func<int, string> name) => [.. Enumerable.Range(0, 1 + Below(3)).Select(_ => State(depth - 1, name))];

    private WorkflowState WithWays(WorkflowState state, double ways)
    {
        var count = state is FinalState ? 0 : (int)Math.Floor((Below(1000) / 1000.0 * ways * 2) + 0.5);
        var transitions = Enumerable.Range(0, count).Select(_ => new Transition
        {
            Event = Below(3) == 0 ? "a-rather-long-event-that-has-to-be-wrapped" : "done",
            Target = Below(12) == 0 ? null : _ids[Below(_ids.Count)],
            After = Below(6) == 0 ? (Varying<DurationLaw>)DurationLaw.About(TimeSpan.FromDays(2)) : null,
        }).ToList();
        return state switch
        {
            CompoundState compound => compound with { Transitions = transitions, States = [.. compound.States.Select(s => WithWays(s, ways))] },
            ParallelState parallel => parallel with { Transitions = transitions, Regions = [.. parallel.Regions.Select(r => r with { States = [.. r.States.Select(s => WithWays(s, ways))] })] },
            _ => state with { Transitions = transitions },
        };
    }

    private int Below(int count) => (int)(Keys.Draw((ulong)seed, 4712, ++_draws) % (ulong)count);
}
