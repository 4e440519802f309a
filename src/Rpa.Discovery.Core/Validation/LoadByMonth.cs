using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Validation;

/// <summary>Entered work against the hours that can be had, month by month, for the people who have least for it.</summary>
/// <remarks>
/// Work counts in the month in which its case comes, by dated arrivals, seasons and growth; hours by closures, absence and staffing of that
/// month. What a month cannot hold goes on to the next. A month that the study cuts is no month to judge, but what comes in it and what it
/// holds go on too. Who may do what is told apart by the largest flow, twelve times: too much for a check where pools or named people are
/// many, which are then told no month.
/// </remarks>
internal static class LoadByMonth
{
    private const int Most = 200;

    /// <summary>Whether pools and people are few enough for it.</summary>
    public static bool IsTold(Department department) => department.Pools.Count <= Most && department.People.Count <= Most;

    public static IReadOnlyList<MonthLoad> Of(DepartmentFile file) =>
        Of(file.Department, StudySpan.Of(file.Study), ExpectedFlow.OfAll(file.Department));

    public static IReadOnlyList<MonthLoad> Of(Department department, StudySpan span, IReadOnlyDictionary<string, ExpectedFlow> flows)
    {
        var parts = Parts(span.Dates).ToList();
        if (parts.Count < 2 || !IsTold(department))
            return []; // the span is judged as a whole
        var lines = new WorkLines[parts.Count];
        var volume = new YearlyVolume(department, span);
        Parallel.For(0, lines.Length, i => lines[i] = WorkLines.Of(department, volume.Within(parts[i]), flows));
        var loads = new List<MonthLoad>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Start.Day != 1 || parts[i].EndExclusive.Day != 1)
                continue;
            var load = WorkAgainstHours.Of(department, span.Within(parts[i]), lines[i]);
            loads.Add(new MonthLoad(parts[i].Start, load.Work, load.Hours, load.Pools, WorkedOff(lines, load.People, i) is { } end
                ? parts[end].Start : null));
        }

        return loads;
    }

    /// <summary>The months above 100 %: of a stretch that is worked off only at its end, the one with the highest load.</summary>
    public static IEnumerable<MonthLoad> Peaks(IReadOnlyList<MonthLoad> months)
    {
        var peaks = new List<MonthLoad>();
        foreach (var month in months.Where(m => m.IsAboveAll))
        {
            var at = peaks.FindLastIndex(p => p.Pools.SequenceEqual(month.Pools, StringComparer.Ordinal));
            if (at < 0 || peaks[at].WorkedOff < month.First)
                peaks.Add(month);
            else if (month.Factor > peaks[at].Factor)
                peaks[at] = month;
            else
                peaks[at] = peaks[at] with { WorkedOff = month.WorkedOff };
        }

        return peaks;
    }

    // The first month from this one on after which nothing is left of what only these people may do.
    private static int? WorkedOff(WorkLines[] lines, IReadOnlyList<int> people, int from)
    {
        double left = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            left = Math.Max(0, left + lines[i].WorkFor([.. people]) - lines[i].HoursOf(people));
            if (i >= from && left <= 0)
                return i;
        }

        return null;
    }

    private static IEnumerable<DateRange> Parts(DateRange dates)
    {
        for (var start = dates.Start; start < dates.EndExclusive;)
        {
            var next = new DateOnly(start.Year, start.Month, 1).AddMonths(1);
            var end = next < dates.EndExclusive ? next : dates.EndExclusive;
            yield return new DateRange(start, end);
            start = end;
        }
    }
}

/// <summary>One month's work against its hours.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Work">Hours of work of the worst set.</param>
/// <param name="Hours">Hours of those who may do it.</param>
/// <param name="Pools">Whose people they are, in the department's order.</param>
/// <param name="WorkedOff">The first day of the month at whose end nothing of it is left; null when that is not within the study.</param>
internal sealed record MonthLoad(DateOnly First, double Work, double Hours, IReadOnlyList<string> Pools, DateOnly? WorkedOff)
{
    /// <summary>Work ÷ hours; infinite where nobody is there, 0 without work.</summary>
    public double Factor => Work <= 0 ? 0 : Hours <= 0 ? double.PositiveInfinity : Work / Hours;

    /// <summary>Whether it is more than can be done, and reads so.</summary>
    public bool IsAboveAll => Factor >= 1.005;

    public static string Written(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
