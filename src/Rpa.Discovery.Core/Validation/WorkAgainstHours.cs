using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>Entered work against the hours that can be had, for the people who have least for it: who may do what is counted, by the
/// largest flow.</summary>
internal sealed record WorkAgainstHours
{
    private IReadOnlyDictionary<string, ExpectedFlow>? _flows;

    private WorkAgainstHours(StudySpan span) => Span = span;

    public StudySpan Span { get; }

    /// <summary>Hours of work of the worst set.</summary>
    public double Work { get; private init; }

    /// <summary>Hours of those who may do it: regular duty without absence and other work, and the overtime that its rules
    /// permit.</summary>
    public double Hours { get; private init; }

    /// <summary>Work ÷ hours; infinite where nobody is there, 0 without work.</summary>
    public double Factor => Work <= 0 ? 0 : Hours <= 0 ? double.PositiveInfinity : Work / Hours;

    /// <summary>Whose people may do it, in the department's order.</summary>
    public IReadOnlyList<string> Pools { get; private init; } = [];

    /// <summary>The pieces of work of the worst set.</summary>
    public IReadOnlyList<EnteredItem> Items { get; private init; } = [];

    /// <summary>Who may do them, by index of everybody.</summary>
    public IReadOnlyList<int> People { get; private init; } = [];

    /// <summary>All that was entered, of every pool.</summary>
    public required EnteredWork Entered { get; init; }

    /// <summary>The same month by month.</summary>
    public IReadOnlyList<MonthLoad> ByMonth(Department department) =>
        LoadByMonth.Of(department, Span, _flows ?? ExpectedFlow.OfAll(department));

    public static WorkAgainstHours Of(Department department, StudySpan span) => Of(department, span, ExpectedFlow.OfAll(department));

    public static WorkAgainstHours Of(Department department, StudySpan span, IReadOnlyDictionary<string, ExpectedFlow> flows) =>
        Of(department, span, WorkLines.Of(department, new YearlyVolume(department, span), flows)) with { _flows = flows };

    public static WorkAgainstHours Of(Department department, StudySpan span, WorkLines lines)
    {
        var (items, people) = lines.Worst();
        return new WorkAgainstHours(span)
        {
            Entered = lines.Entered,
            Work = items.Sum(i => i.Hours),
            Hours = lines.HoursOf(people),
            Pools = [.. department.Pools.Select(p => p.Id).Where(id => items.Any(i => i.Pools.Contains(id, StringComparer.Ordinal)))],
            Items = items,
            People = people,
        };
    }
}
