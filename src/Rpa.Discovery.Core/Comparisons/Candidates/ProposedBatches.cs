using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Work that is no longer collected, where cases wait for it to be done.</summary>
internal static class ProposedBatches
{
    /// <summary>For each collected step that waits for that above all.</summary>
    public static IEnumerable<Candidate> Of(List<StepProfile> steps, IReadOnlyList<HotSpot> hotSpots)
    {
        foreach (var spot in SpotFacts.Waiting(hotSpots).Where(h => h is { Cause: WaitingCause.Batching, CauseShare: >= SpotFacts.CauseDecides }))
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
}
