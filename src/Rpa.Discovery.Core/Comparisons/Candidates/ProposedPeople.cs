using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>One more person in a full group.</summary>
internal static class ProposedPeople
{
    private const double Full = 0.85; // a pool below this utilization needs nobody more, the fullest one aside

    /// <summary>The fullest group first.</summary>
    public static IEnumerable<Candidate> Of(Department department, IReadOnlyList<HotSpot> hotSpots)
    {
        foreach (var (fullest, share) in SpotFacts.Utilizations(hotSpots).OrderByDescending(p => p.Value)
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
}
