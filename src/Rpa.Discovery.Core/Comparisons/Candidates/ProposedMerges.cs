using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Two steps that become one: what is saved is the second wait, not effort. Four eyes stay four eyes.</summary>
internal static class ProposedMerges
{
    /// <summary>Each step with the one that follows it and nothing else.</summary>
    public static IEnumerable<Candidate> Of(List<StepProfile> steps)
    {
        foreach (var first in steps)
        {
            var ways = first.State.Transitions.Where(t => !t.IsTimer).ToList();
            if (ways.Count != 1 || ways[0].Target is not { } target
                || first.Workflow.FindState(target) is not WorkState { Work.Automation: null } second)
                continue;
            if (first.Traits.Authority is Authority.Check or Authority.Decision || second.Traits?.Authority is Authority.Check
                or Authority.Decision || !CanBeOne(first.State, second))
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
                ToAsk = [.. OthersOf(first.Department, first.State, second)],
                ScreenedHoursPerYear = 0,
            };
        }
    }

    // One person does it once for a case, and may do both: what somebody else must do stays with somebody else.
    private static bool CanBeOne(WorkState first, WorkState second) =>
        IsByOne(first) && IsByOne(second) && second.Work.NotBy is null
        && (second.Work.SameAs is null || string.Equals(second.Work.SameAs, first.Id, StringComparison.Ordinal))
        && (second.Work.Skill is null || string.Equals(second.Work.Skill, first.Work.Skill, StringComparison.Ordinal));

    private static bool IsByOne(WorkState step) => step is
    {
        Repeat: null, Work:
        {
            By.Kind: not AssignmentKind.All,
            Batch: null or { EffortPerBatch: false, SetUp: null }
        }
    };

    // The merged step is done by the first one's people, who may be others than those of the second.
    private static IEnumerable<Message> OthersOf(Department department, WorkState first, WorkState second)
    {
        var others = first.Work.By.Pools.Where(p => !second.Work.By.Pools.Any(s => string.Equals(s.Pool, p.Pool, StringComparison.Ordinal)))
            .Select(p => department.FindPool(p.Pool)).OfType<Pool>().Select(CandidateWording.NameOf).ToList();
        if (others.Count > 0)
            yield return CandidateWords.AskDoesBoth.With(Series.Of(others), second.Title ?? (Text)second.Id);
    }
}
