using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>One more person where hands are missing: in a full group, and in the fullest of those for whose hands cases wait or who work
/// overtime. Where nobody waits, one more would have nothing to do.</summary>
internal static class ProposedPeople
{
    private const double Full = 0.85; // a pool below this utilization has time, unless its cases come all at once

    /// <summary>The fullest group first.</summary>
    public static IEnumerable<Candidate> Of(Department department, IReadOnlyList<HotSpot> hotSpots)
    {
        var byLoad = SpotFacts.Utilizations(hotSpots).OrderByDescending(p => p.Value).ToList();
        var missed = byLoad.FirstOrDefault(p => SpotFacts.LacksHands(hotSpots, p.Key)).Key;
        foreach (var (fullest, share) in byLoad.Where(p => p.Value >= Full || string.Equals(p.Key, missed, StringComparison.Ordinal)))
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
                Reasons = [(share >= Full ? CandidateWords.PoolIsFull : SpotFacts.WaitsForHands(hotSpots, fullest)
                    ? CandidateWords.PoolIsWaitedFor : CandidateWords.PoolStaysOn).With(CandidateWording.Share(share))],
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
