using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Makes a department of a table of sticky notes and says what is still to be asked.</summary>
internal sealed class NotesDepartment(NoteTable table, Findings findings, string? path)
{
    private const string OfficeId = "office";
    private const string SourceId = "notes";

    private static readonly string[] _outside = ["相手方", "外部", "先方", "待ち", "相手方の回答待ち", "outside", "other side", "waiting", "nobody"];

    // Nobody gives the title of the table's people a blank: that stands for people not yet named.
    private readonly List<(string Title, Pool Pool)> _pools = [];
    private readonly List<Problem> _problems = [];

    public DepartmentFile Build(StickyNotesOptions options)
    {
        foreach (var column in Enum.GetValues<NoteColumn>().Where(c => c is not (NoteColumn.Workflow or NoteColumn.Step) && !table.Columns.ContainsKey(c)))
        {
            var (counts, ask, _) = Blank(column, isFirst: true, next: null, isWait: false);
            findings.Add(StickyNoteRules.ColumnMissing, new SourceSpan(path, 0, 0), NoteHeadings.Name(column), counts, ask);
        }

        var workflows = Groups().Select((g, i) => Workflow(g.Title, g.Rows, i)).ToArray();
        var department = Department.Named(options.DepartmentId) with
        {
            Title = options.Title,
            TimeZone = "Asia/Tokyo",
            Currency = "JPY",
            Calendar = OfficeId,
            Calendars =
            [
                new CalendarDefinition
                {
                    Id = OfficeId,
                    Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15").ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03"),
                },
            ],
            Pools = [.. _pools.Select(p => p.Pool)],
            Workflows = workflows,
        };
        SayWhatWasTaken(options);
        var file = new DepartmentFile
        {
            Department = department,
            Study = new StudyPlan
            {
                Period = options.Period ?? StickyNotesTable.DefaultPeriod, Replications = ReplicationPlan.Exactly(30), Seed = 2026, Drain = new TimeAmount(90, TimeUnit.Day),
            },
            Sources = [new Source { Id = SourceId, Title = new Text { English = StickyNoteWords.SourceTitle.English, Japanese = StickyNoteWords.SourceTitle.Japanese } }],
            Problems = _problems,
            Files = path is null ? [] : [path],
        };
        foreach (var error in DepartmentValidator.Validate(file).Where(f => f.Severity == Severity.Error))
            findings.Add(error);
        return file;
    }

    private void SayWhatWasTaken(StickyNotesOptions options)
    {
        var whole = new SourceSpan(path, 0, 0);
        foreach (var (title, pool) in _pools)
            findings.Add(StickyNoteRules.HowManyPeople, whole, title.Length > 0 ? title : StickyNoteWords.Unnamed, pool.Id);
        findings.Add(StickyNoteRules.OfficeHours, whole);
        if (options.Period is null)
            findings.Add(StickyNoteRules.StudyPeriod, whole, StickyNotesTable.DefaultPeriod);
    }

    // Rows of one workflow, in the order of its first row; a blank name is that of the row above, as in a spreadsheet with joined cells.
    private List<(string Title, List<NoteRow> Rows)> Groups()
    {
        var groups = new List<(string Title, List<NoteRow> Rows)>();
        var title = "";
        foreach (var row in table.Rows)
        {
            var named = row[NoteColumn.Workflow].Length > 0 ? row.Written(NoteColumn.Workflow) : "";
            if (named.Length > 0)
                title = named;
            else if (table.Columns.ContainsKey(NoteColumn.Workflow))
                Ask(StickyNoteRules.BlankAnswer, row, NoteColumn.Workflow, title.Length > 0 ? StickyNoteWords.BelongsAbove.With(title) : StickyNoteWords.NoWorkflowName, StickyNoteWords.NameTheWorkflow);
            var group = groups.Find(g => g.Title == title);
            if (group.Rows is null)
                groups.Add(group = (title, []));
            group.Rows.Add(row);
        }

        return groups;
    }

    private Workflow Workflow(string title, List<NoteRow> rows, int index)
    {
        var id = IdOf(title) ?? $"workflow-{index + 1}";
        var ordered = InOrder(rows);
        var steps = ordered.Select((row, i) => new NoteStep(row, $"step-{i + 1}", row.Written(NoteColumn.Step))).ToArray();
        var next = new NextSteps(title.Length > 0 ? title : id, steps, findings);
        var states = steps.Select((step, i) => State(id, steps, i, next.Of(i))).ToArray();
        return new Workflow
        {
            Id = id,
            Title = title.Length > 0 && title != id ? (Text)title : null,
            Arrivals = Arrivals(steps),
            Initial = steps[0].Id,
            States = [.. states, .. next.Finals],
            Place = steps[0].Row.Place,
            Evidence = new Evidence { Class = EvidenceClass.Interview, Source = SourceId },
        };
    }

    // A title that already is an id stays one; every other gets a number.
    private static string? IdOf(string title) =>
        IdChecks.IsKebabCase(title) && !IdChecks.Reserved.Contains(title, StringComparer.Ordinal) && !title.StartsWith("workflow-", StringComparison.Ordinal)
            && !title.StartsWith("pool-", StringComparison.Ordinal) ? title : null;

    private NoteRow[] InOrder(List<NoteRow> rows)
    {
        var keys = new double[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i][NoteColumn.Order];
            var before = i == 0 ? 0 : keys[i - 1];
            if (text.Length > 0 && NoteValues.Order(text) is null)
                NotUnderstood(rows[i], NoteColumn.Order, StickyNoteWords.RowOrder, "1, 2, 3");
            keys[i] = NoteValues.Order(text) ?? before;
        }

        return [.. rows.Zip(keys).OrderBy(r => r.Second).Select(r => r.First)];
    }

    private WorkflowState State(string workflow, NoteStep[] steps, int index, IReadOnlyList<Transition> transitions)
    {
        var (row, id, title) = steps[index];
        var isWait = _outside.Contains(row[NoteColumn.By].ToLowerInvariant(), StringComparer.Ordinal);
        AskForBlanks(steps, index, isWait);
        if (row[NoteColumn.Trouble].Length > 0)
            Trouble(row.Written(NoteColumn.Trouble), $"{workflow}/{id}", row.PlaceOf(NoteColumn.Trouble));
        if (isWait)
            return new WaitState { Id = id, Title = title, Wait = Wait(row), Transitions = transitions, Place = row.Place };
        return new WorkState
        {
            Id = id, Title = title, Transitions = transitions, Place = row.Place,
            Work = new Work { By = PoolOf(row), Effort = Effort(row), Place = row.PlaceOf(NoteColumn.Time) },
            Traits = Traits(row),
        };
    }

    private string PoolOf(NoteRow row)
    {
        var title = row[NoteColumn.By].Length > 0 ? row.Written(NoteColumn.By) : "";
        var known = _pools.Find(p => p.Title == title).Pool;
        if (known is not null)
            return known.Id;
        var shown = title.Length > 0 ? (Text)title : new Text { English = StickyNoteWords.Unnamed.English, Japanese = StickyNoteWords.Unnamed.Japanese };
        var id = IdOf(title) ?? $"pool-{_pools.Count + 1}";
        _pools.Add((title, new Pool { Id = id, Title = id == title ? null : shown, Capacity = [new CapacityStep { Count = 1 }], Calendar = OfficeId, Place = row.PlaceOf(NoteColumn.By) }));
        return id;
    }

    private DurationLaw Effort(NoteRow row)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        var unknown = NoteValues.UnknownEffort(place);
        if (Time(row, NoteColumn.Time, StickyNoteWords.TenMinutes) is not { } usual)
            return unknown;
        if (row[NoteColumn.Awkward].Length == 0 || usual.TotalHoursPerYear is not null || usual.Until is not null)
            return usual.Law();
        if (Time(row, NoteColumn.Awkward, StickyNoteWords.NoAwkward) is not { Until: null, TotalHoursPerYear: null } awkward)
            return usual.Law();
        var text = row[NoteColumn.AwkwardShare];
        if (text.Length == 0)
            return usual.With(awkward, 0.1, "1 in 10");
        if (NoteValues.Share(text) is { } share && share is > 0 and < 1)
            return usual.With(awkward, share, text);
        NotUnderstood(row, NoteColumn.AwkwardShare, StickyNoteWords.OneInTen, "10回に1回, 1割, 10 %");
        return usual.With(awkward, 0.1, "1 in 10");
    }

    private SpokenTime? Time(NoteRow row, NoteColumn column, Phrase otherwise)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        var time = NoteValues.Time(text, table.Columns[column].Unit, row.PlaceOf(column), out var tookMinutes);
        if (time is null || !time.IsEffort)
        {
            NotUnderstood(row, column, otherwise, "3分, 約1.5時間, 3〜8分, 3 min, 月12時間");
            return null;
        }

        if (tookMinutes)
            findings.Add(StickyNoteRules.MinutesTaken, row.PlaceOf(column), row.Number, text, table.Columns[column].Heading);
        return time;
    }

    private DurationLaw Wait(NoteRow row)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        var text = row[NoteColumn.Time];
        if (text.Length == 0)
            return NoteValues.UnknownWait(place);
        if (NoteValues.Time(text, table.Columns[NoteColumn.Time].Unit, place, out _) is { TotalHoursPerYear: null, Amount.Unit: < TimeUnit.Month } time)
            return time.Law();
        NotUnderstood(row, NoteColumn.Time, StickyNoteWords.ThreeDays, "6日, 5営業日, 4〜14日, 6 d");
        return NoteValues.UnknownWait(place);
    }

    private Arrivals Arrivals(NoteStep[] steps)
    {
        ArrivalRate? rate = null;
        NoteStep? from = null;
        foreach (var step in steps.Where(s => s.Row[NoteColumn.Volume].Length > 0))
        {
            var place = step.Row.PlaceOf(NoteColumn.Volume);
            if (rate is not null)
                findings.Add(StickyNoteRules.VolumeNotUsed, place, step.Row.Number, step.Row[NoteColumn.Volume], from!.Title);
            else if (NoteValues.Volume(step.Row[NoteColumn.Volume], table.Columns[NoteColumn.Volume].Unit, place) is { } found)
                (rate, from) = (found, step);
            else
                NotUnderstood(step.Row, NoteColumn.Volume, StickyNoteWords.TenADay, "1日28件, 月520件, 年3000件, 40 per open-day");
        }

        var peaks = new List<Peak>();
        foreach (var row in steps.Select(s => s.Row).Where(r => r[NoteColumn.Peaks].Length > 0))
        {
            if (NoteValues.Peaks(row[NoteColumn.Peaks], row.PlaceOf(NoteColumn.Peaks), out var withoutFactor) is not { } found)
            {
                NotUnderstood(row, NoteColumn.Peaks, StickyNoteWords.LeftOut, "5月 2倍, 月曜 1.5倍, 3月・6月 1.3倍, 月末5日 1.5倍, mon x1.5");
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

    private Traits? Traits(NoteRow row)
    {
        IReadOnlyDictionary<string, double>? input = null;
        if (row[NoteColumn.Input] is { Length: > 0 } inputText && (input = NoteValues.Input(inputText)) is null)
            NotUnderstood(row, NoteColumn.Input, StickyNoteWords.NotKnown, "紙, PDF, 画面, 紙 7割;画面 3割");
        Manual? manual = null;
        Said<double>? rules = null;
        if (row[NoteColumn.Manual] is { Length: > 0 } manualText)
        {
            manual = NoteValues.Manual(manualText);
            rules = NoteValues.Rules(manualText);
            if (manual is null && rules is null)
                NotUnderstood(row, NoteColumn.Manual, StickyNoteWords.NotKnown, "あり, 一部, なし, written, partly, none");
        }

        int? stickers = null;
        if (row[NoteColumn.Stickers] is { Length: > 0 } stickerText && (stickers = NoteValues.Stickers(stickerText)) is null)
            NotUnderstood(row, NoteColumn.Stickers, StickyNoteWords.NoSticker, "5, ●●●");
        var decides = row[NoteColumn.Step].Contains("決裁", StringComparison.Ordinal);
        if (decides)
            findings.Add(StickyNoteRules.DecisionTaken, row.PlaceOf(NoteColumn.Step), row.Number, row.Written(NoteColumn.Step));
        if (input is null && manual is null && rules is null && stickers is null or 0 && !decides)
            return null;
        return new Traits
        {
            Input = input ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Manual = manual,
            Rules = rules,
            BurdenStickers = stickers ?? 0,
            Authority = decides ? Authority.Decision : null,
            Place = row.Place,
        };
    }

    private void Trouble(string trouble, string where, SourceSpan place)
    {
        var known = _problems.FindIndex(p => p.Title!.English == trouble);
        if (known >= 0)
            _problems[known] = _problems[known] with { Where = [.. _problems[known].Where, where] };
        else
            _problems.Add(new Problem { Id = $"problem-{_problems.Count + 1}", Title = trouble, Where = [where], Place = place });
    }

    private void AskForBlanks(NoteStep[] steps, int index, bool isWait)
    {
        var row = steps[index].Row;
        foreach (var column in table.Columns.Keys.Order().Where(c => c is not (NoteColumn.Workflow or NoteColumn.Step) && row[c].Length == 0))
        {
            var (counts, ask, isFigure) = Blank(column, index == 0, index + 1 < steps.Length ? steps[index + 1] : null, isWait);
            if (column == NoteColumn.AwkwardShare && row[NoteColumn.Awkward].Length > 0)
                (counts, isFigure) = (StickyNoteWords.OneInTen, true);
            if (column == NoteColumn.Volume && index == 0 && Array.Find(steps, s => s.Row[NoteColumn.Volume].Length > 0) is { } counted)
                (counts, isFigure) = (StickyNoteWords.VolumeOfLaterStep.With(counted.Title), false);
            Ask(isFigure ? StickyNoteRules.BlankFigure : StickyNoteRules.BlankAnswer, row, column, counts, ask);
        }
    }

    // What a blank counts as, what to ask or measure, and whether a figure of the simulation is unknown without it.
    private static (Message Counts, Phrase Ask, bool IsFigure) Blank(NoteColumn column, bool isFirst, NoteStep? next, bool isWait) => column switch
    {
        NoteColumn.Order => (StickyNoteWords.RowOrder, StickyNoteWords.NumberTheSteps, false),
        NoteColumn.By => (StickyNoteWords.UnnamedPeople, StickyNoteWords.AskWho, true),
        NoteColumn.Time when isWait => (StickyNoteWords.ThreeDays, StickyNoteWords.CompareDates, true),
        NoteColumn.Time => (StickyNoteWords.TenMinutes, StickyNoteWords.TimeIt, true),
        NoteColumn.Awkward => (StickyNoteWords.NoAwkward, StickyNoteWords.AskAwkward, false),
        NoteColumn.AwkwardShare => (StickyNoteWords.NoAwkward, StickyNoteWords.CountAwkward, false),
        NoteColumn.Volume => isFirst ? (StickyNoteWords.TenADay, StickyNoteWords.CountCases, true) : (StickyNoteWords.AsManyAsCome, StickyNoteWords.CountHere, false),
        NoteColumn.Peaks => (isFirst ? StickyNoteWords.NoPeaks : StickyNoteWords.PeaksOfFirstStep, StickyNoteWords.AskPeaks, false),
        NoteColumn.Next => (next is null ? StickyNoteWords.EndsThere : StickyNoteWords.GoesToNext.With(next.Title), StickyNoteWords.AskNext, false),
        NoteColumn.Input => (StickyNoteWords.NotKnown, StickyNoteWords.AskInput, false),
        NoteColumn.Manual => (StickyNoteWords.NotKnown, StickyNoteWords.AskManual, false),
        NoteColumn.Trouble => (StickyNoteWords.NoProblem, StickyNoteWords.AskProblem, false),
        _ => (StickyNoteWords.NoSticker, StickyNoteWords.PutStickers, false),
    };

    private void Ask(DiagnosticRule rule, NoteRow row, NoteColumn column, Message counts, Phrase ask) =>
        findings.Add(rule, row.PlaceOf(column), row.Number, table.Columns[column].Heading, row.Written(NoteColumn.Step), counts, ask);

    private void NotUnderstood(NoteRow row, NoteColumn column, Phrase counts, string example) =>
        findings.Add(StickyNoteRules.NotUnderstood, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading, counts, example);
}
