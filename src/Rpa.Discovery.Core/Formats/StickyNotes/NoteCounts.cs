using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>How many cases come and when, by the counts and peaks of a workflow's rows, and what the counts of later rows mean.</summary>
internal sealed class NoteCounts(NoteTable table, Findings findings, NoteFindings say, WorkCalendar office)
{
    private const int MostShares = 30;   // of one workflow: each leads to those behind it
    private const double ManyTimes = 1.5; // as many as in the row before, and it is no longer the same cases
    private const double SameCount = 0.1; // counts of two steps differ by such a share without meaning anything

    /// <summary>Steps that a share is said of instead of a count are done for that share of what comes from the row before.</summary>
    public void TakeShares(NoteStep[] steps)
    {
        for (var i = 1; i < steps.Length; i++)
        {
            if (steps[i].Turn > 0 || Volume(steps[i].Row, out _) is not null || ShareOf(steps[i].Row) is not { } share
                || share is <= 0 or >= 1)
                continue;
            steps[i].Share = share;
            findings.Add(StickyNoteRules.DoneForAShare, steps[i].Row.PlaceOf(NoteColumn.Volume), steps[i].Row.Number,
                steps[i].Row.Written(NoteColumn.Volume), Amount.Share(share), steps[i - 1].Title);
        }
    }

    /// <summary>The arrivals of a workflow; a step that has a smaller count of its own gets the share that needs it.</summary>
    public Arrivals Of(NoteStep[] steps, NoteFlow flow)
    {
        var shares = 0;
        int[] counted = [.. Enumerable.Range(0, steps.Length)
            .Where(i => steps[i] is { Turn: 0, Share: >= 1 } step && step.Row[NoteColumn.Volume].Length > 0)];
        // 不備があれば電話する says nothing of how many cases come.
        var from = counted.FirstOrDefault(i => Volume(steps[i].Row, out _) is not null
            && (i == 0 || !NextSteps.SaysCondition(steps[i].Title)), -1);
        var rate = from < 0 ? null : Volume(steps[from].Row, out _);
        foreach (var i in counted)
        {
            var step = steps[i];
            var read = Volume(step.Row, out var taken);
            if (ByTheYear(step.Row) is not null)
                findings.Add(StickyNoteRules.YearTaken, step.Row.PlaceOf(NoteColumn.Volume), step.Row.Number,
                    step.Row.Written(NoteColumn.Volume), table.Columns[NoteColumn.Volume].Heading);
            if (i == from)
            {
                if (taken is not null)
                    say.Taken(step.Row, NoteColumn.Volume, taken);
            }
            else if (rate is not null)
            {
                CountOnTheWay(step, read, steps[from].Title, rate, shares < MostShares ? flow.VisitsOf(i, from) : null);
                shares += step.Share < 1 ? 1 : 0;
            }
            else if (read is null)
            {
                say.NotUnderstood(step.Row, NoteColumn.Volume, StickyNoteWords.TenADay, StickyNoteWords.VolumeExamples);
            }
            else
            {
                findings.Add(StickyNoteRules.OnCondition, step.Row.PlaceOf(NoteColumn.Volume), step.Row.Number, step.Title);
            }
        }

        var peaks = new List<Peak>();
        foreach (var row in steps.Where(s => s.Turn == 0).Select(s => s.Row).Where(r => r[NoteColumn.Peaks].Length > 0))
        {
            if (CountText.IsEven(row[NoteColumn.Peaks]))
                continue;
            if (NoteValues.Peaks(row[NoteColumn.Peaks], row.PlaceOf(NoteColumn.Peaks), out var withoutFactor) is not { } found)
            {
                say.NotUnderstood(row, NoteColumn.Peaks, StickyNoteWords.LeftOut, StickyNoteWords.PeakExamples);
                continue;
            }

            peaks.AddRange(found.Where(p => !peaks.Exists(known => (known.Kind, known.Number) == (p.Kind, p.Number))));
            foreach (var word in withoutFactor)
                findings.Add(StickyNoteRules.PeakWithoutFactor, row.PlaceOf(NoteColumn.Peaks), row.Number, word);
        }

        var first = steps[0].Row.PlaceOf(NoteColumn.Volume);
        return new Arrivals
        {
            About = rate ?? new ArrivalRate { Count = 10, Per = RatePeriod.OpenDay, IsUnknown = true, Said = "unknown", Place = first },
            Seasons = [.. peaks.Where(p => p.Kind == PeakKind.Month)],
            Peaks = [.. peaks.Where(p => p.Kind != PeakKind.Month)],
            Place = rate?.Place ?? first,
        };
    }

    /// <summary>Whether the table is a list of tasks, each with its own count: nothing says that one leads to another, and more come to a
    /// later one than to the one before.</summary>
    public bool AreOfTasksByThemselves
    {
        get
        {
            if (new[] { NoteColumn.Workflow, NoteColumn.Order, NoteColumn.Next }.Any(c => table.Rows.Any(r => r[c].Length > 0)))
                return false;
            double?[] counts = [.. table.Rows.Select(r => Volume(r, out _) is { } rate ? PerYear(rate) : (double?)null)];
            double?[] known = [.. counts.Where(c => c is not null)];
            return known.Length * 4 >= counts.Length * 3 && counts[0] is not null // somebody always answers 随時
                && known.Zip(known.Skip(1)).Any(c => c.Second > (1 + SameCount) * c.First);
        }
    }

    /// <summary>The rows of one workflow in parts: where many times as many are counted as in the row before, a list was made or a batch
    /// begun, and each case of it is a case by itself.</summary>
    public IReadOnlyList<List<NoteRow>> Parts(IReadOnlyList<NoteRow> rows)
    {
        var parts = new List<List<NoteRow>> { new() };
        (NoteRow Row, double PerYear)? counted = null;
        var isPlain = rows.All(r => r[NoteColumn.Next].Length == 0);
        foreach (var row in rows)
        {
            if (isPlain && Volume(row, out _) is { } rate && PerYear(rate) is > 0 and var count)
            {
                if (counted is { } before && count > ManyTimes * before.PerYear)
                {
                    parts.Add([]);
                    findings.Add(StickyNoteRules.WorkflowFromHere, row.PlaceOf(NoteColumn.Volume), row.Number,
                        row.Written(NoteColumn.Volume), before.Row.Written(NoteColumn.Step), before.Row.Written(NoteColumn.Volume));
                    counted = null;
                }

                counted ??= (row, count);
            }

            parts[^1].Add(row);
        }

        return parts;
    }

    /// <summary>How many a year a row's own count says; null where it has none.</summary>
    public double? PerYearOf(NoteRow row) => Volume(row, out _) is { } rate ? PerYear(rate) : null;

    private ArrivalRate? Volume(NoteRow row, out Message? taken)
    {
        taken = null;
        var text = row[NoteColumn.Volume];
        if (text.Length == 0)
            return null;
        if (NoteVolumes.IsOfEachTime(text))
            text = NoteVolumes.EachTime(HowOften[row], text, "") ?? text;
        return ByTheYear(row)
            ?? NoteVolumes.Read(text, table.Columns[NoteColumn.Volume].Unit, row.PlaceOf(NoteColumn.Volume), out taken);
    }

    // 18,000通, where neither the cell nor its heading says in what time.
    private ArrivalRate? ByTheYear(NoteRow row) => table.Columns[NoteColumn.Volume].Unit.Length > 0 ? null
        : NoteVolumes.ByTheYear(row[NoteColumn.Volume], row.PlaceOf(NoteColumn.Volume));

    // 1回200件 after 月1回: by row, what the nearest row before it says of how often, within the workflow.
    private Dictionary<NoteRow, string> HowOften
    {
        get
        {
            if (field is not null)
                return field;
            field = new Dictionary<NoteRow, string>(ReferenceEqualityComparer.Instance);
            var (workflow, often) = ("", "");
            foreach (var row in table.Rows)
            {
                if (row[NoteColumn.Workflow] is { Length: > 0 } named && named != workflow)
                    (workflow, often) = (named, "");
                field.Add(row, often);
                if (NoteVolumes.IsHowOften(row[NoteColumn.Volume]))
                    often = row[NoteColumn.Volume];
            }

            return field;
        }
    }

    // A share of the cases, whatever stands before it: 返戻 3%, 全体の15%.
    private static double? ShareOf(NoteRow row) => NoteValues.Share(row[NoteColumn.Volume])
        ?? (row[NoteColumn.Volume].Any(char.IsAsciiDigit) ? NoteValues.SplitShare(row[NoteColumn.Volume]).Share : null);

    // A step that fewer cases need than come by is done for a share of them.
    private void CountOnTheWay(NoteStep step, ArrivalRate? read, string from, ArrivalRate rate, double? visits)
    {
        var place = step.Row.PlaceOf(NoteColumn.Volume);
        if (read is null)
        {
            say.NotUnderstood(step.Row, NoteColumn.Volume, StickyNoteWords.AsManyAsCome, StickyNoteWords.VolumeExamples);
            return;
        }

        var share = visits is > 0 ? PerYear(read) / (PerYear(rate) * visits.Value) : 1;
        if (share is > 0 and < 1 - SameCount)
        {
            step.Share = share;
            findings.Add(StickyNoteRules.DoneForAShare, place, step.Row.Number, step.Row[NoteColumn.Volume], Amount.Share(share),
                from);
        }
        else if (share > 1 + SameCount && visits is > 0 && step.IsLast && step.Row[NoteColumn.Next].Length == 0)
        {
            step.Times = share;
            findings.Add(StickyNoteRules.DoneMoreThanOnce, place, step.Row.Number, step.Row[NoteColumn.Volume], from,
                Numbers.Significant(share));
        }
        else
        {
            findings.Add(share > 1 + SameCount ? StickyNoteRules.MoreThanCome : StickyNoteRules.VolumeNotUsed, place, step.Row.Number,
                step.Row[NoteColumn.Volume], from);
        }
    }

    // For comparing two counts of one table: of the weekdays on which the office is open, one in fourteen is a holiday.
    public double PerYear(ArrivalRate rate) => rate.Count * rate.Per switch
    {
        RatePeriod.Year => 1,
        RatePeriod.Month => 12,
        RatePeriod.Week => 365.25 / 7,
        RatePeriod.OpenDay => OpenDays,
        _ => OpenDays * office.Open.HoursOn(DayOfWeek.Monday).Sum(r => r.Duration.TotalHours),
    };

    private double OpenDays => Enum.GetValues<DayOfWeek>().Count(day => office.Open.HoursOn(day).Any()) * 365.25 / 7 * 13 / 14;
}
