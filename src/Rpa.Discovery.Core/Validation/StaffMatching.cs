using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Who can do a piece of work: the places that it needs, and the different people for each; anonymous people are told apart by
/// number.</summary>
internal sealed class StaffMatching
{
    // No finding asks for more than a few beyond what is needed.
    private const int MostAnonymous = 64;

    private readonly List<HashSet<string>> _places = [];

    private StaffMatching()
    {
    }

    /// <summary>How many people it takes at once.</summary>
    public int Needed => _places.Count;

    /// <summary>Everybody who may take some place.</summary>
    public HashSet<string> Everybody => _places.SelectMany(p => p).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a place has nobody at all.</summary>
    public bool HasEmptyPlace => _places.Exists(p => p.Count == 0);

    /// <summary>The people of each place of <paramref name="work"/>; its pools must be defined.</summary>
    public static StaffMatching For(Department department, Work work)
    {
        var eligible = new StaffMatching();
        if (work.By.Kind == AssignmentKind.All)
        {
            foreach (var part in work.By.Pools)
            {
                var people = PeopleOf(department, part.Pool, work.Skill).ToHashSet(StringComparer.Ordinal);
                for (var i = 0; i < Math.Min(part.Count, MostAnonymous); i++)
                    eligible._places.Add(people);
            }
        }
        else
        {
            eligible._places.Add(work.By.Pools.SelectMany(p => PeopleOf(department, p.Pool, work.Skill)).ToHashSet(StringComparer.Ordinal));
        }

        return eligible;
    }

    /// <summary>How many places can be filled at once by different people, without one of them (augmenting paths).</summary>
    public int Filled(string? without = null)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return Enumerable.Range(0, _places.Count).Count(place => Fill(place, [], taken, without));
    }

    private bool Fill(int place, HashSet<string> tried, Dictionary<string, int> taken, string? without)
    {
        foreach (var person in _places[place].Order(StringComparer.Ordinal))
        {
            if (string.Equals(person, without, StringComparison.Ordinal) || !tried.Add(person))
                continue;
            if (taken.TryGetValue(person, out var other) && !Fill(other, tried, taken, without))
                continue;
            taken[person] = place;
            return true;
        }

        return false;
    }

    private static IEnumerable<string> PeopleOf(Department department, string id, string? skill)
    {
        if (department.FindPool(id) is not { } pool)
            return [];
        if (pool.Members.Count == 0)
            return Enumerable.Range(1, Math.Min(MostAnonymous, pool.Capacity.Select(c => c.Count).DefaultIfEmpty(0).Max()))
                .Select(n => $"{id}#{n}");
        return pool.Members.Where(m => skill is null || department.FindPerson(m)?.Skills.ContainsKey(skill) == true);
    }
}
