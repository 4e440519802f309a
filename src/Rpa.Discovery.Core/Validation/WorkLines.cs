using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>Entered work of a span of dates in lines that the same people may do, beside everybody's hours.</summary>
internal sealed class WorkLines
{
    private readonly IReadOnlyList<IReadOnlyList<EnteredItem>> _items;  // [line]
    private readonly IReadOnlyList<IReadOnlyList<int>> _may;            // [line] → people, by index

    private WorkLines(EnteredWork entered, IReadOnlyList<StaffHours> people, IReadOnlyList<IReadOnlyList<EnteredItem>> items,
        IReadOnlyList<IReadOnlyList<int>> may) =>
        (Entered, People, _items, _may) = (entered, people, items, may);

    /// <summary>All that was entered.</summary>
    public EnteredWork Entered { get; }

    /// <summary>Everybody once; of one department in the same order for every span.</summary>
    public IReadOnlyList<StaffHours> People { get; }

    public static WorkLines Of(Department department, YearlyVolume volume, IReadOnlyDictionary<string, ExpectedFlow> flows)
    {
        var entered = EnteredWork.Of(department, volume, flows);
        var people = new PaidStaff(department, volume).Everybody.ToList();
        // Work of the same pools that needs the same skill is one line; so are pools with the same people.
        var byDemand = new Dictionary<string, List<EnteredItem>>(StringComparer.Ordinal);
        var byPeople = new Dictionary<string, List<EnteredItem>>(StringComparer.Ordinal);
        var items = new List<List<EnteredItem>>();
        var may = new List<IReadOnlyList<int>>();
        foreach (var item in entered.Items)
        {
            var demand = $"{string.Join(' ', item.Pools)}|{item.Skill}";
            if (!byDemand.TryGetValue(demand, out var line))
            {
                IReadOnlyList<int> who = [.. Enumerable.Range(0, people.Count).Where(p => MayDo(department, people[p], item))];
                var names = string.Join(' ', who);
                if (!byPeople.TryGetValue(names, out line))
                {
                    byPeople.Add(names, line = []);
                    items.Add(line);
                    may.Add(who);
                }

                byDemand.Add(demand, line);
            }

            line.Add(item);
        }

        return new WorkLines(entered, people, items, may);
    }

    /// <summary>The work for which there are least hours, and who may do it.</summary>
    public (IReadOnlyList<EnteredItem> Items, IReadOnlyList<int> People) Worst()
    {
        var worst = WorstSet.Find([.. _items.Select(l => Seconds(l.Sum(i => i.Hours)))],
            [.. People.Select(p => Seconds(p.ForCases + p.Overtime))], _may);
        return ([.. worst.SelectMany(l => _items[l])], [.. WorstSet.Groups(worst, _may)]);
    }

    /// <summary>Hours of work that nobody but some people may do.</summary>
    public double WorkFor(IReadOnlyCollection<int> people) =>
        _items.Where((_, line) => _may[line].All(people.Contains)).Sum(l => l.Sum(i => i.Hours));

    /// <summary>Hours that some people can give: regular duty without absence and other work, and the overtime that its rules
    /// permit.</summary>
    public double HoursOf(IEnumerable<int> people) => people.Sum(p => People[p].ForCases + People[p].Overtime);

    // Very little work is some.
    private static long Seconds(double hours) => (long)Math.Ceiling(Math.Min(hours * 3600, 1e15));

    private static bool MayDo(Department department, StaffHours staff, EnteredItem item)
    {
        if (staff.Person is not { } id)
            return item.Pools.Contains(staff.Home, StringComparer.Ordinal);
        return item.Pools.Any(p => department.FindPool(p) is { } pool && pool.Members.Contains(id, StringComparer.Ordinal))
            && (item.Skill is not { } skill || department.FindPerson(id)!.Skills.ContainsKey(skill));
    }
}
