using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>Entered work against the hours that can be had, for the people who have least for it: who may do what is counted, by the largest flow.</summary>
internal sealed record WorkAgainstHours
{
    private WorkAgainstHours(StudySpan span) => Span = span;

    public StudySpan Span { get; }

    /// <summary>Hours of work of the worst set.</summary>
    public double Work { get; private init; }

    /// <summary>Hours of those who may do it: regular duty without absence and other work, and the overtime that its rules permit.</summary>
    public double Hours { get; private init; }

    /// <summary>Work ÷ hours; infinite where nobody is there, 0 without work.</summary>
    public double Factor => Work <= 0 ? 0 : Hours <= 0 ? double.PositiveInfinity : Work / Hours;

    /// <summary>Whose people may do it, in the department's order.</summary>
    public IReadOnlyList<string> Pools { get; private init; } = [];

    /// <summary>The pieces of work of the worst set.</summary>
    public IReadOnlyList<EnteredItem> Items { get; private init; } = [];

    /// <summary>All that was entered, of every pool.</summary>
    public required EnteredWork Entered { get; init; }

    public static WorkAgainstHours Of(Department department, StudySpan span)
    {
        var volume = new YearlyVolume(department, span);
        var entered = EnteredWork.Of(department, volume, department.Workflows.ToDictionary(w => w.Id, ExpectedFlow.Of, StringComparer.Ordinal));
        var people = new PaidStaff(department, volume).Everybody.ToList();
        var lines = entered.Items
            .Select(i => (Item: i, May: (IReadOnlyList<int>)[.. Enumerable.Range(0, people.Count).Where(p => MayDo(department, people[p], i))]))
            .GroupBy(i => string.Join(' ', i.May), StringComparer.Ordinal)
            .Select(g => (g.First().May, Items: g.Select(i => i.Item).ToList())).ToList();
        IReadOnlyList<IReadOnlyList<int>> may = [.. lines.Select(l => l.May)];
        var worst = WorstSet.Find([.. lines.Select(l => Seconds(l.Items.Sum(i => i.Hours)))], [.. people.Select(p => Seconds(p.ForCases + p.Overtime))], may);
        var items = worst.SelectMany(l => lines[l].Items).ToList();
        return new WorkAgainstHours(span)
        {
            Entered = entered,
            Work = items.Sum(i => i.Hours),
            Hours = WorstSet.Groups(worst, may).Sum(p => people[p].ForCases + people[p].Overtime),
            Pools = [.. department.Pools.Select(p => p.Id).Where(id => items.Exists(i => i.Pools.Contains(id, StringComparer.Ordinal)))],
            Items = items,
        };
    }

    // Very little work is some.
    private static long Seconds(double hours) => (long)Math.Ceiling(Math.Min(hours * 3600, 1e15));

    private static bool MayDo(Department department, StaffHours staff, EnteredItem item)
    {
        if (staff.Person is not { } id)
            return item.Pools.Contains(staff.Home, StringComparer.Ordinal);
        return item.Pools.Any(p => department.FindPool(p) is { } pool && pool.Members.Contains(id, StringComparer.Ordinal))
            && (item.Skill is not { } skill || department.People.First(p => string.Equals(p.Id, id, StringComparison.Ordinal)).Skills.ContainsKey(skill));
    }
}
