using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Rows of a trace against the workflow's attributes, and against the dates of the study.</summary>
internal static class TraceChecks
{
    /// <summary>A run of empty days is a gap when days with and without arrivals, in any order, would show it in fewer than this share of
    /// traces.</summary>
    private const double Unlikely = 0.01;

    // A column of thousands of bad cells is one mistake.
    private const int MostBadCells = 20;

    /// <summary>Columns, values and the order of rows.</summary>
    public static void Rows(Workflow workflow, List<Diagnostic> findings)
    {
        if (workflow.Arrivals?.Trace is not { } trace)
            return;
        for (var column = 0; column < trace.Columns.Count; column++)
        {
            var named = trace.Columns[column];
            var attribute = workflow.FindAttribute(named.Attribute);
            if (attribute is null)
                findings.Add(TraceRules.UnknownColumn.At(named.Place, named.Attribute, Named.Of(workflow),
                    DidYouMean.For(named.Attribute, workflow.Attributes.Select(a => a.Id))));
            else
                Values(attribute, trace, column, findings);
        }

        var late = new List<TraceRow>();
        for (var row = 1; row < trace.Rows.Count; row++)
        {
            if (Earlier(trace.Rows[row], trace.Rows[row - 1]))
                late.Add(trace.Rows[row]);
        }

        if (late.Count > 0)
            findings.Add(TraceRules.OutOfOrder.At(late[0].Place, Count(late.Count)));
        if (trace.Rows.Count > 0 && trace.Rows.All(r => r.At == TimeOnly.MinValue))
            findings.Add(TraceRules.AtMidnight.At(trace.Rows[0].Place, Count(trace.Rows.Count)));
    }

    /// <summary>The dates of the rows against the study's, once the department has no errors.</summary>
    public static void Dates(DepartmentFile file, Workflow workflow, List<Diagnostic> findings)
    {
        if (workflow.Arrivals?.Trace is not { Rows.Count: > 0 } trace || PeriodOf(file.Study) is not { } period)
            return;
        var from = file.Study is { Period: null } study ? study.StartTime : TimeOnly.MinValue;
        var before = trace.Rows.Where(r => r.Date < period.Start || (r.Date == period.Start && r.At < from)).ToList();
        var after = trace.Rows.Where(r => r.Date >= period.EndExclusive).ToList();
        var last = period.EndExclusive == DateOnly.MaxValue ? period.EndExclusive : period.EndExclusive.AddDays(-1);
        if (before.Count + after.Count == trace.Rows.Count)
        {
            findings.Add(TraceRules.NoneInTheStudy.At(trace.Rows[0].Place, Day(period.Start), Day(last)));
            return;
        }

        if (before.Count > 0)
            findings.Add(TraceRules.BeforeTheStudy.At(before[0].Place, Count(before.Count), Day(period.Start)));
        if (after.Count > 0)
            findings.Add(TraceRules.AfterTheStudy.At(after[0].Place, Count(after.Count), Day(last)));
        Gap(file.Department, workflow.Arrivals, trace, period, findings);
    }

    private static void Values(CaseAttribute attribute, ArrivalTrace trace, int column, List<Diagnostic> findings)
    {
        var isNumber = attribute.Choices.Count == 0;
        var numbers = attribute.Choices.Select(c => c.Number).OfType<double>().ToHashSet();
        var bad = 0;
        foreach (var row in trace.Rows)
        {
            if (column >= row.Values.Count || row.Values[column] is not { Value.Length: > 0 } cell)
                continue;
            var isKnown = isNumber ? cell.Number is not null
                : attribute.FindChoice(cell.Value) is not null || (cell.Number is { } number && numbers.Contains(number));
            if (isKnown || ++bad > MostBadCells)
                continue;
            findings.Add(cell.HasTwoReadings ? TableRules.NumberOfTwoKinds.At(cell.Place, cell.Place.Line, cell.Value)
                : isNumber ? TraceRules.NotANumber.At(cell.Place, cell.Value, Named.Of(attribute))
                : ReferenceRules.UnknownValue.At(cell.Place, Named.Of(attribute), cell.Value, attribute.SomeValues,
                    DidYouMean.For(cell.Value, attribute.Choices.Select(c => c.Value))));
        }
    }

    /// <summary>The longest run of open days without an arrival, from the first day of the study to its last.</summary>
    private static void Gap(Department department, Arrivals arrivals, ArrivalTrace trace, DateRange period, List<Diagnostic> findings)
    {
        var calendar = department.FindCalendar(arrivals.Calendar ?? department.Calendar)?.Hours ?? WorkCalendar.Always;
        var end = period.EndExclusive == DateOnly.MaxValue ? trace.Rows.Max(r => r.Date).AddDays(1) : period.EndExclusive;
        var timeline = new Timeline(calendar, new StudyClock(period.Start, department.TimeZone));
        var arrived = trace.Rows.Where(r => r.Date >= period.Start && r.Date <= end)
            .Select(r => r.At is { } at ? timeline.Clock.Start.AddDays(timeline.DayOf(timeline.Clock.TickOf(r.Date, at))) : r.Date)
            .ToHashSet();
        var days = timeline.OpenDates(period.Start, end).Select(d => (Date: d, IsEmpty: !arrived.Contains(d))).ToList();
        var (longest, first, run) = (0, -1, 0);
        for (var i = 0; i < days.Count; i++)
        {
            run = days[i].IsEmpty ? run + 1 : 0;
            if (run > longest)
                (longest, first) = (run, i - run + 1);
        }

        // How often a day is empty is taken from the others, with Laplace's one for none at all.
        var empty = (days.Count(d => d.IsEmpty) - longest + 1) / (double)(days.Count - longest + 2);
        if (longest == 0 || days.Count * Math.Pow(empty, longest) >= Unlikely)
            return;
        var from = days[first].Date;
        var next = trace.Rows.FirstOrDefault(r => r.Date > from) ?? trace.Rows[^1];
        findings.Add(TraceRules.Gap.At(next.Place, Day(from), Day(days[first + longest - 1].Date), Count(longest)));
    }

    /// <summary>From the study's first day to where its window ends; with a number of cases to no end. Null when the file does not
    /// say.</summary>
    private static DateRange? PeriodOf(StudyPlan? study)
    {
        if (study?.Period is { } period && FiscalYear.TryParse(period, out var dates))
            return dates;
        if (study?.Start is not { } start || start.Year > 9900)
            return null;
        var end = study.Horizon switch
        {
            null => DateOnly.MaxValue,
            { Unit: TimeUnit.Year } years => start.AddMonths((int)Math.Min(12 * years.Value, 1200)),
            { Unit: TimeUnit.Month } months => start.AddMonths((int)Math.Min(months.Value, 1200)),
            { IsWallTime: true } days => start.AddDays((int)Math.Clamp(Math.Ceiling(days.Seconds / 86400), 1, 36_500)),
            _ => DateOnly.MaxValue,
        };
        return new DateRange(start, end > start ? end : start.AddDays(1));
    }

    private static bool Earlier(TraceRow row, TraceRow before) =>
        row.Date < before.Date || (row.Date == before.Date && row.At is { } at && before.At is { } earlier && at < earlier);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
