using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Makes a department of a table of sticky notes and says what is still to be asked.</summary>
internal sealed class NotesDepartment(NoteTable table, Findings findings, string? path)
{
    private const string OfficeId = "office";
    private const string SourceId = "notes";

    private static readonly string[] _outside = ["相手方", "外部", "先方", "待ち", "相手方の回答待ち", "outside", "other side", "waiting", "nobody"];

    // What people write where a number is wanted and there is none.
    private static readonly string[] _noFigure = ["随時", "適宜", "都度", "その都度", "不定期", "まちまち", "いろいろ", "色々", "さまざま", "様々", "ばらばら", "場合による",
        "ケースバイケース", "人による", "varies", "it depends", "depends"];

    private readonly NotePeople _people = new(table, findings, OfficeId);
    private readonly Dictionary<NoteRow, string> _by = Names(table);
    private readonly List<Problem> _problems = [];
    private WorkCalendar _office = WorkCalendar.Always;

    // The hours of an office day, of which half is half a day's work.
    private double OfficeHours => _office.Open.HoursOn(DayOfWeek.Monday).Sum(r => r.Duration.TotalHours);

    public DepartmentFile Build(StickyNotesOptions options)
    {
        _office = options.Hours ?? WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15")
            .ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");
        foreach (var column in Enum.GetValues<NoteColumn>()
            .Where(c => NoteColumns.IsOfARow(c) && c is not (NoteColumn.Workflow or NoteColumn.Step) && !table.Columns.ContainsKey(c)))
        {
            var (counts, ask, _) = Blank(column, isFirst: true, next: null, isWait: false);
            findings.Add(StickyNoteRules.ColumnMissing, new SourceSpan(path, 0, 0), NoteHeadings.Name(column), counts, ask);
        }

        var groups = Groups();
        var owners = new NoteOwners(groups);
        var workflows = groups.Select((g, i) => Workflow(g.Title, g.Rows, i, owners)).ToArray();
        var department = Department.Named(options.DepartmentId) with
        {
            Title = options.Title ?? Title(),
            Owner = owners.OfAll,
            TimeZone = "Asia/Tokyo",
            Currency = "JPY",
            Calendar = OfficeId,
            Calendars = [new CalendarDefinition { Id = OfficeId, Hours = _office }],
            Pools = _people.Pools,
            Workflows = workflows,
        };
        SayWhatWasTaken(options, owners);
        var file = new DepartmentFile
        {
            Department = department,
            Study = new StudyPlan
            {
                Period = options.Period ?? StickyNotesTable.DefaultPeriod, Replications = ReplicationPlan.Exactly(30), Seed = 2026,
                Drain = new TimeAmount(90, TimeUnit.Day),
            },
            Sources = [new Source { Id = SourceId,
                Title = new Text { English = StickyNoteWords.SourceTitle.English, Japanese = StickyNoteWords.SourceTitle.Japanese } }],
            Problems = _problems,
            Files = path is null ? [] : [path],
        };
        var words = new NoteWords(table.Rows);
        foreach (var finding in DepartmentValidator.Validate(file)
            .Where(f => f.Severity == Severity.Error || f.Code == LoadRules.Overload.Code))
            findings.Add(words.Of(finding));
        return file;
    }

    // From its column, else the name of the file.
    private Text? Title()
    {
        var named = table.Rows.Select(r => r[NoteColumn.Division].Length > 0 ? r.Written(NoteColumn.Division) : "")
            .FirstOrDefault(t => t.Length > 0) ?? Path.GetFileNameWithoutExtension(path);
        return string.IsNullOrWhiteSpace(named) || named.Any(Yaml.SourceFile.IsRefused) ? null : (Text)named.Trim();
    }

    private void SayWhatWasTaken(StickyNotesOptions options, NoteOwners owners)
    {
        var whole = new SourceSpan(path, 0, 0);
        _people.Ask(whole);
        if (owners.Without is { Count: > 0 } without)
            findings.Add(StickyNoteRules.NoOwner, whole, without.Count == owners.Workflows
                ? StickyNoteWords.AllWorkflows
                : NotePeople.Listed(without.Select(w =>
                    w.Length > 0 ? StickyNoteWords.AsWritten.With(w) : (Message)StickyNoteWords.UnnamedWorkflow)));
        if (options.Hours is null)
            findings.Add(StickyNoteRules.OfficeHours, whole);
        if (options.Period is null)
            findings.Add(StickyNoteRules.StudyPeriod, whole,
                ReportWords.FiscalYearOf.With(FiscalYear.Of(FiscalYear.Parse(StickyNotesTable.DefaultPeriod).Start)));
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
                Ask(StickyNoteRules.BlankAnswer, row, NoteColumn.Workflow, title.Length > 0
                    ? StickyNoteWords.BelongsAbove.With(title) : StickyNoteWords.NoWorkflowName, StickyNoteWords.NameTheWorkflow);
            var group = groups.Find(g => g.Title == title);
            if (group.Rows is null)
                groups.Add(group = (title, []));
            group.Rows.Add(row);
        }

        return groups;
    }

    private Workflow Workflow(string title, List<NoteRow> rows, int index, NoteOwners owners)
    {
        var id = IdOf(title) ?? $"workflow-{index + 1}";
        var ordered = InOrder(rows);
        var steps = ordered.Select((row, i) => new NoteStep(row, $"step-{i + 1}", row.Written(NoteColumn.Step))).ToArray();
        var next = new NextSteps(title.Length > 0 ? title : id, steps, findings);
        var states = steps.Select((step, i) => State(id, steps, i, next, owners)).ToArray();
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
    public static string? IdOf(string title) =>
        IdChecks.IsKebabCase(title) && !IdChecks.Reserved.Contains(title, StringComparer.Ordinal)
            && !title.StartsWith("workflow-", StringComparison.Ordinal)
            && !title.StartsWith("pool-", StringComparison.Ordinal) ? title : null;

    private NoteRow[] InOrder(List<NoteRow> rows)
    {
        var keys = new double[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i][NoteColumn.Order];
            var before = i == 0 ? 0 : keys[i - 1];
            if (text.Length > 0 && NoteValues.Order(text) is null)
                NotUnderstood(rows[i], NoteColumn.Order, StickyNoteWords.RowOrder, StickyNoteWords.OrderExamples);
            keys[i] = NoteValues.Order(text) ?? before;
        }

        return [.. rows.Zip(keys).OrderBy(r => r.Second).Select(r => r.First)];
    }

    private WorkflowState State(string workflow, NoteStep[] steps, int index, NextSteps next, NoteOwners owners)
    {
        var (row, id, title) = steps[index];
        var by = _by[row];
        var isWait = _outside.Contains(by.ToLowerInvariant(), StringComparer.Ordinal);
        var transitions = next.Of(index);
        AskForBlanks(steps, index, next.After(index), isWait);
        if (row[NoteColumn.Trouble].Length > 0)
            Trouble(row.Written(NoteColumn.Trouble), $"{workflow}/{id}", row.PlaceOf(NoteColumn.Trouble));
        if (isWait)
            return new WaitState { Id = id, Title = title, Wait = Wait(row), Transitions = transitions, Place = row.Place };
        return new WorkState
        {
            Id = id, Title = title, Transitions = transitions, Place = row.Place,
            Work = new Work { By = _people.IdOf(by, row), Effort = Effort(row), Place = row.PlaceOf(NoteColumn.Time) },
            Traits = Traits(row, owners),
        };
    }

    // Where cells are joined, 業務 and 担当 are blank together and are those of the row above.
    private static Dictionary<NoteRow, string> Names(NoteTable table)
    {
        var names = new Dictionary<NoteRow, string>(ReferenceEqualityComparer.Instance);
        var above = "";
        foreach (var row in table.Rows)
        {
            var isJoined = table.Columns.ContainsKey(NoteColumn.Workflow) && row[NoteColumn.Workflow].Length == 0
                && !row.IsUnknown(NoteColumn.By);
            names[row] = above = NotePeople.NameIn(row) is { Length: > 0 } named ? named : isJoined ? above : "";
        }

        return names;
    }

    private Duration Effort(NoteRow row)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        var unknown = NoteValues.UnknownEffort(place);
        if (Time(row, NoteColumn.Time, StickyNoteWords.TenMinutes) is not { } usual)
            return unknown;
        if (row[NoteColumn.Awkward].Length == 0 || usual.TotalHoursPerYear is not null)
            return usual.Law();
        if (Time(row, NoteColumn.Awkward, StickyNoteWords.NoAwkward) is not { TotalHoursPerYear: null } awkward)
            return usual.Law();
        (usual, awkward) = (AsOne(row, NoteColumn.Time, usual), AsOne(row, NoteColumn.Awkward, awkward));
        var text = row[NoteColumn.AwkwardShare];
        if (text.Length == 0)
            return usual.With(awkward, 0.1, "1 in 10");
        if (table.Columns[NoteColumn.AwkwardShare].Unit is ['%' or '割'] unit && SpokenForms.NumberText.TryRead(text, out _))
            text += unit;
        if (NoteValues.Share(text) is { } share && share is > 0 and < 1)
            return usual.With(awkward, share, NoteValues.ShareInAFile(text, share));
        if (SpokenForms.NumberText.TryRead(text, out var percent) && percent is > 1 and < 100)
        {
            Taken(row, NoteColumn.AwkwardShare, MessageWords.AsWritten.With(Amount.Share(percent / 100)));
            return usual.With(awkward, percent / 100, $"{SpokenForms.NumberText.Write(percent)} %");
        }

        NotUnderstood(row, NoteColumn.AwkwardShare, StickyNoteWords.OneInTen, StickyNoteWords.ShareExamples);
        return usual.With(awkward, 0.1, "1 in 10");
    }

    // Two kinds of case are each one time; of a range its middle.
    private SpokenTime AsOne(NoteRow row, NoteColumn column, SpokenTime time)
    {
        var one = time.AsOne();
        if (!ReferenceEquals(one, time))
            Taken(row, column, NoteDays.Words(one.Amount));
        return one;
    }

    private SpokenTime? Time(NoteRow row, NoteColumn column, Phrase otherwise)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        var time = NoteValues.Time(text, table.Columns[column].Unit, OfficeHours, row.PlaceOf(column), out var tookMinutes);
        if (time is null || !time.IsEffort)
        {
            NotUnderstood(row, column, otherwise, StickyNoteWords.TimeExamples);
            return null;
        }

        if (time.IsTaken)
            Taken(row, column, NoteDays.Words(time.Amount));
        if (tookMinutes)
            findings.Add(StickyNoteRules.MinutesTaken, row.PlaceOf(column), row.Number, text, table.Columns[column].Heading);
        return time;
    }

    private Duration Wait(NoteRow row)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        var text = row[NoteColumn.Time];
        if (text.Length == 0)
            return NoteValues.UnknownWait(place);
        if (NoteValues.Time(text, table.Columns[NoteColumn.Time].Unit, null, place, out _) is
            {
                TotalHoursPerYear: null,
                Amount.Unit: < TimeUnit.Month
            } time)
        {
            if (time.IsTaken)
                Taken(row, NoteColumn.Time, NoteDays.Words(time.Amount));
            return time.Law();
        }

        NotUnderstood(row, NoteColumn.Time, StickyNoteWords.ThreeDays, StickyNoteWords.WaitExamples);
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
            else if (NoteVolumes.Read(step.Row[NoteColumn.Volume], table.Columns[NoteColumn.Volume].Unit, place,
                out var taken) is { } found)
            {
                (rate, from) = (found, step);
                if (taken is not null)
                    Taken(step.Row, NoteColumn.Volume, taken);
            }
            else
                NotUnderstood(step.Row, NoteColumn.Volume, StickyNoteWords.TenADay, StickyNoteWords.VolumeExamples);
        }

        var peaks = new List<Peak>();
        foreach (var row in steps.Select(s => s.Row).Where(r => r[NoteColumn.Peaks].Length > 0))
        {
            if (NoteValues.Peaks(row[NoteColumn.Peaks], row.PlaceOf(NoteColumn.Peaks), out var withoutFactor) is not { } found)
            {
                NotUnderstood(row, NoteColumn.Peaks, StickyNoteWords.LeftOut, StickyNoteWords.PeakExamples);
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

    private Traits? Traits(NoteRow row, NoteOwners owners)
    {
        IReadOnlyDictionary<string, double>? input = null;
        if (row[NoteColumn.Input] is { Length: > 0 } inputText && (input = NoteValues.Input(inputText)) is null)
            NotUnderstood(row, NoteColumn.Input, StickyNoteWords.NotKnown, StickyNoteWords.InputExamples);
        Manual? manual = null;
        Stated<double>? rules = null;
        if (row[NoteColumn.Manual] is { Length: > 0 } manualText)
        {
            manual = NoteValues.Manual(manualText);
            rules = NoteValues.Rules(manualText);
            if (manual is null && rules is null)
                NotUnderstood(row, NoteColumn.Manual, StickyNoteWords.NotKnown, StickyNoteWords.ManualExamples);
        }

        int? stickers = null;
        if (row[NoteColumn.Stickers] is { Length: > 0 } stickerText && (stickers = NoteValues.Stickers(stickerText)) is null)
            NotUnderstood(row, NoteColumn.Stickers, StickyNoteWords.NoSticker, StickyNoteWords.StickerExamples);
        var decides = row[NoteColumn.Step].Contains("決裁", StringComparison.Ordinal);
        if (decides)
            findings.Add(StickyNoteRules.DecisionTaken, row.PlaceOf(NoteColumn.Step), row.Number, row.Written(NoteColumn.Step));
        var owner = owners.Of(row);
        if (input is null && manual is null && rules is null && stickers is null or 0 && !decides && owner is null)
            return null;
        return new Traits
        {
            Input = input ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Manual = manual,
            Rules = rules,
            BurdenStickers = stickers ?? 0,
            Authority = decides ? Authority.Decision : null,
            MaintainedBy = owner,
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

    private void AskForBlanks(NoteStep[] steps, int index, NoteStep? after, bool isWait)
    {
        var row = steps[index].Row;
        foreach (var column in table.Columns.Keys.Order()
            .Where(c => NoteColumns.IsOfARow(c) && c is not (NoteColumn.Workflow or NoteColumn.Step) && row[c].Length == 0))
        {
            var (counts, ask, isFigure) = Blank(column, index == 0, after, isWait);
            if (column == NoteColumn.By && _by[row] is { Length: > 0 } above)
                (counts, isFigure) = (StickyNoteWords.DoneAsAbove.With(above), false);
            if (column == NoteColumn.AwkwardShare && row[NoteColumn.Awkward].Length > 0)
                (counts, isFigure) = (StickyNoteWords.OneInTen, true);
            if (column == NoteColumn.Volume && index == 0 && Array.Find(steps, s => s.Row[NoteColumn.Volume].Length > 0) is { } counted)
                (counts, isFigure) = (StickyNoteWords.VolumeOfLaterStep.With(counted.Title), false);
            Ask(isFigure ? StickyNoteRules.BlankFigure : StickyNoteRules.BlankAnswer, row, column, counts, ask);
        }
    }

    // What a blank counts as, what to ask or measure, and whether a figure of the simulation is unknown without it.
    private static (Message Counts, Phrase Ask, bool IsFigure) Blank(NoteColumn column, bool isFirst, NoteStep? next, bool isWait) =>
        column switch
        {
            NoteColumn.Order => (StickyNoteWords.RowOrder, StickyNoteWords.NumberTheSteps, false),
            NoteColumn.By => (StickyNoteWords.UnnamedPeople, StickyNoteWords.AskWho, true),
            NoteColumn.Time when isWait => (StickyNoteWords.ThreeDays, StickyNoteWords.CompareDates, true),
            NoteColumn.Time => (StickyNoteWords.TenMinutes, StickyNoteWords.TimeIt, true),
            NoteColumn.Awkward => (StickyNoteWords.NoAwkward, StickyNoteWords.AskAwkward, false),
            NoteColumn.AwkwardShare => (StickyNoteWords.NoAwkward, StickyNoteWords.CountAwkward, false),
            NoteColumn.Volume => isFirst ? (StickyNoteWords.TenADay, StickyNoteWords.CountCases, true)
                : (StickyNoteWords.AsManyAsCome, StickyNoteWords.CountHere, false),
            NoteColumn.Peaks => (isFirst ? StickyNoteWords.NoPeaks : StickyNoteWords.PeaksOfFirstStep, StickyNoteWords.AskPeaks, false),
            NoteColumn.Next =>
                (next is null ? StickyNoteWords.EndsThere : StickyNoteWords.GoesToNext.With(next.Title), StickyNoteWords.AskNext, false),
            NoteColumn.Input => (StickyNoteWords.NotKnown, StickyNoteWords.AskInput, false),
            NoteColumn.Manual => (StickyNoteWords.NotKnown, StickyNoteWords.AskManual, false),
            NoteColumn.Trouble => (StickyNoteWords.NoProblem, StickyNoteWords.AskProblem, false),
            _ => (StickyNoteWords.NoSticker, StickyNoteWords.PutStickers, false),
        };

    private void Ask(DiagnosticRule rule, NoteRow row, NoteColumn column, Message counts, Phrase ask) =>
        findings.Add(rule, row.PlaceOf(column), row.Number, table.Columns[column].Heading, row.Written(NoteColumn.Step), counts, ask);

    private void Taken(NoteRow row, NoteColumn column, Message taken) =>
        findings.Add(StickyNoteRules.Taken, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading, taken);

    private void NotUnderstood(NoteRow row, NoteColumn column, Phrase counts, Phrase example)
    {
        if (_noFigure.Contains(row[column], StringComparer.OrdinalIgnoreCase))
        {
            var (_, ask, _) = Blank(column, isFirst: true, next: null, isWait: false);
            findings.Add(StickyNoteRules.NoFigure, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading,
                counts, ask);
            return;
        }

        findings.Add(StickyNoteRules.NotUnderstood, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading,
            counts, example);
    }
}
