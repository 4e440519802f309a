using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>People of a group with time who learn the step of another.</summary>
internal static class ProposedHelp
{
    private const double HasTime = 0.75; // a pool that helps is below this

    /// <summary>For each group that is waited for, at most one.</summary>
    public static IEnumerable<Candidate> Of(Department department, List<StepProfile> steps, IReadOnlyList<HotSpot> hotSpots)
    {
        var utilization = SpotFacts.Utilizations(hotSpots);
        var helped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spot in SpotFacts.Waiting(hotSpots).Where(h => h.Cause is WaitingCause.Contention or WaitingCause.Priority))
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
}
