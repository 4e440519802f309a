using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Who can do a piece of work: the places that it needs, and the different people for each; anonymous people are told apart by
/// number.</summary>
internal sealed class StaffMatching
{
    private readonly List<HashSet<string>> _places = [];

    private StaffMatching()
    {
    }

    /// <summary>How many people it takes at once.</summary>
    public int Needed => _places.Count;

    /// <summary>Everybody who may take some place.</summary>
    public IReadOnlySet<string> Everybody =>
        _places is [var only] ? only : _places.SelectMany(p => p).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a place has nobody at all.</summary>
    public bool HasEmptyPlace => _places.Exists(p => p.Count == 0);

    /// <summary>The people of each place of <paramref name="work"/>; its pools must be defined.</summary>
    public static StaffMatching For(EligiblePeople people, Work work)
    {
        var eligible = new StaffMatching();
        if (work.By.Kind == AssignmentKind.All)
        {
            foreach (var part in work.By.Pools)
            {
                for (var i = 0; i < Math.Min(part.Count, EligiblePeople.MostAnonymous); i++)
                    eligible._places.Add(people.Of(part.Pool, work.Skill));
            }
        }
        else
        {
            eligible._places.Add(work.By.Pools is [var only] ? people.Of(only.Pool, work.Skill)
                : work.By.Pools.SelectMany(p => people.Of(p.Pool, work.Skill)).ToHashSet(StringComparer.Ordinal));
        }

        return eligible;
    }

    /// <summary>How many places can be filled at once by different people, without one of them (augmenting paths).</summary>
    public int Filled(string? without = null)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return Enumerable.Range(0, _places.Count).Count(place => Fill(place, [], taken, without));
    }

    // Whoever is tried first, as many places are filled.
    private bool Fill(int place, HashSet<string> tried, Dictionary<string, int> taken, string? without)
    {
        foreach (var person in _places[place])
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
}

/// <summary>The people of each pool who have a skill, listed once for all the work that asks for them.</summary>
internal sealed class EligiblePeople(Department department)
{
    /// <summary>No finding asks for more than a few beyond what is needed.</summary>
    public const int MostAnonymous = 64;

    private readonly Dictionary<(string Pool, string? Skill), HashSet<string>> _known = [];

    /// <summary>Nobody may be added to it or taken out.</summary>
    public HashSet<string> Of(string pool, string? skill)
    {
        if (!_known.TryGetValue((pool, skill), out var people))
            _known.Add((pool, skill), people = List(pool, skill).ToHashSet(StringComparer.Ordinal));
        return people;
    }

    private IEnumerable<string> List(string id, string? skill)
    {
        if (department.FindPool(id) is not { } pool)
            return [];
        if (pool.Members.Count == 0)
            return Enumerable.Range(1, Math.Min(MostAnonymous, pool.Capacity.Select(c => c.Count).DefaultIfEmpty(0).Max()))
                .Select(n => $"{id}#{n}");
        return pool.Members.Where(m => skill is null || department.FindPerson(m)?.Skills.ContainsKey(skill) == true);
    }
}
