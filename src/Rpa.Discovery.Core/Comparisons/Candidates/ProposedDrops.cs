using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>A step that goes: a check may, one that enters or decides something may not.</summary>
internal static class ProposedDrops
{
    /// <summary>At most one.</summary>
    public static IEnumerable<Candidate> At(StepProfile step)
    {
        // What comes in first checks nothing that the department has done: it takes the case up.
        if (step.Traits.Authority != Authority.Check || step.LikeliestTarget is not { } target
            || string.Equals(step.Workflow.Initial, step.Path.State, StringComparison.Ordinal))
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
}
