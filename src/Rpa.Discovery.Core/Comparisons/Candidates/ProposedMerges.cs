using Rpa.Discovery.Model.Changes;
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
}
