using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.ComingYears;

/// <summary>One more person for each pool of anonymous people: who the one more among named people would be cannot be guessed.</summary>
internal static class OneMorePost
{
    public static IReadOnlyList<Candidate> ForEach(Department department) => [.. department.Pools.Where(p => p is { Capacity.Count: > 0,
        Members.Count: 0 }).Select(Of)];

    private static Candidate Of(Pool pool)
    {
        var id = CandidateWording.Id("one-more", pool.Id);
        var title = CandidateWords.MorePeople.With(CandidateWording.NameOf(pool));
        return new Candidate
        {
            Id = id,
            Title = title,
            Kind = CandidateKind.OneMorePerson,
            Answer = Answer.MorePeople,
            Scenario = new Scenario
            {
                Id = id,
                Title = Text.Of(title),
                Changes = [new StaffChange { Pool = pool.Id, Capacity = [.. pool.Capacity.Select(c => c with { Count = c.Count + 1 })] }],
            },
            ExclusivityGroups = [pool.Id],
        };
    }
}
