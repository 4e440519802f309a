using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
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

    /// <summary>When a Japanese office is open, where nobody says otherwise.</summary>
    public static WorkCalendar UsualOffice { get; } = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15")
        .ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03");

    private readonly NoteFindings _say = new(table, findings);
    private readonly NoteTraits _traits = new(table, findings);
    private readonly NotePeople _people = new(table, findings, OfficeId);
    private readonly NoteSystems _systems = new();
    private readonly Dictionary<NoteRow, NoteBy> _by = NoteBy.Of(table);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private WorkCalendar _office = WorkCalendar.Always;

    private NoteCounts Counts => field ??= new NoteCounts(table, findings, _say, _office);

    private NoteTimes Times => field ??= new NoteTimes(table, findings, _say, _office);

    public DepartmentFile Build(StickyNotesOptions options)
    {
        _office = options.Hours ?? UsualOffice;
        foreach (var column in Enum.GetValues<NoteColumn>()
            .Where(c => NoteColumns.IsOfARow(c) && c is not (NoteColumn.Workflow or NoteColumn.Step) && !table.Columns.ContainsKey(c)
                && NoteHeadings.Name(c) != table.Columns[NoteColumn.Step].Heading))
        {
            var (counts, ask, _) = NoteFindings.Blank(column, isFirst: true, next: null, isWait: false);
            if (column == NoteColumn.AwkwardShare && table.Rows.Any(r => r[NoteColumn.Awkward].Length > 0))
                counts = StickyNoteWords.OneInTen;
            findings.Add(StickyNoteRules.ColumnMissing, new SourceSpan(path, 0, 0), NoteHeadings.Title(column), counts, ask);
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
            Systems = _systems.All,
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
        var words = new NoteWords(table.Rows, department);
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
        var step = table.Columns[NoteColumn.Step].Heading;
        var areTasks = NoteHeadings.NamesTask(step);
        if (areTasks || Counts.AreOfTasksByThemselves)
        {
            if (areTasks)
                findings.Add(StickyNoteRules.NoStepColumn, new SourceSpan(path, 0, 0), step);
            else
                findings.Add(StickyNoteRules.RowsAreWorkflows, new SourceSpan(path, 0, 0), table.Columns[NoteColumn.Volume].Heading);
            return [.. table.Rows.GroupBy(r => r.Written(NoteColumn.Step)).Select(g => (g.Key, g.ToList()))];
        }

        var groups = new List<(string Title, List<NoteRow> Rows)>();
        var title = "";
        foreach (var row in table.Rows)
        {
            var named = row[NoteColumn.Workflow].Length > 0 ? row.Written(NoteColumn.Workflow) : "";
            if (named.Length > 0)
                title = named;
            else if (table.Columns.ContainsKey(NoteColumn.Workflow))
                _say.Ask(StickyNoteRules.BlankAnswer, row, NoteColumn.Workflow, title.Length > 0
                    ? StickyNoteWords.BelongsAbove.With(title) : StickyNoteWords.NoWorkflowName, StickyNoteWords.NameTheWorkflow);
            var group = groups.Find(g => g.Title == title);
            if (group.Rows is null)
                groups.Add(group = (title, []));
            group.Rows.Add(row);
        }

        return [.. groups.SelectMany(g => Parts(g.Title, InOrder(g.Rows)))];
    }

    // The last part is the workflow, the others are what is done before it.
    private IEnumerable<(string Title, List<NoteRow> Rows)> Parts(string title, NoteRow[] ordered)
    {
        var parts = Counts.Parts(ordered);
        return parts.Select((rows, i) => (i == parts.Count - 1 ? title
            : title.Length == 0 ? rows[0].Written(NoteColumn.Step) : $"{title}({rows[0].Written(NoteColumn.Step)})", rows));
    }

    private Workflow Workflow(string title, List<NoteRow> rows, int index, NoteOwners owners)
    {
        var id = IdOf(title) ?? $"workflow-{index + 1}";
        var steps = Steps(rows);
        var next = new NextSteps(title.Length > 0 ? title : id, steps, findings);
        var ways = Enumerable.Range(0, steps.Length).Select(next.Of).ToArray();
        Counts.TakeShares(steps);
        next.GoPast(ways);
        var arrivals = Counts.Of(steps, new NoteFlow(steps, ways));
        next.GoPast(ways); // those that counts tell as well
        var states = new List<WorkflowState>();
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Turn == 0)
                states.AddRange(States(id, steps, i, next, ways, owners));
        }

        return new Workflow
        {
            Id = id,
            Title = title.Length > 0 && title != id ? (Text)title : null,
            Arrivals = arrivals,
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
                _say.NotUnderstood(rows[i], NoteColumn.Order, StickyNoteWords.RowOrder, StickyNoteWords.OrderExamples);
            keys[i] = NoteValues.Order(text) ?? before;
        }

        return [.. rows.Zip(keys).OrderBy(r => r.Second).Select(r => r.First)];
    }

    // A row that several do one after another is a step for each of them.
    private NoteStep[] Steps(List<NoteRow> rows)
    {
        var steps = new List<NoteStep>();
        var twice = rows.GroupBy(r => r.Written(NoteColumn.Step)).Where(g => g.DistinctBy(r => r.Written(NoteColumn.By)).Count() > 1)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (by, title) = (_by[row], row.Written(NoteColumn.Step));
            if (twice.Contains(title) && row[NoteColumn.By].Length > 0)
                title = $"{title}({row.Written(NoteColumn.By)})"; // 確認 of the clerk, 確認 of the supervisor
            var turns = by.Hands == NoteHands.InTurn ? by.Groups.Count : 1;
            for (var turn = 0; turn < turns; turn++)
                steps.Add(new NoteStep(row, $"step-{steps.Count + 1}", turns == 1 ? title : $"{title}({by.Groups[turn].Name})", turn,
                    turn == turns - 1));
        }

        return [.. steps];
    }

    // The states of a row: one, or one for each of those who do it one after another.
    private IEnumerable<WorkflowState> States(string workflow, NoteStep[] steps, int index, NextSteps next,
        IReadOnlyList<Transition>[] ways, NoteOwners owners)
    {
        var (row, id) = (steps[index].Row, steps[index].Id);
        var by = _by[row];
        var isWait = by.IsOutside;
        var last = index;
        while (!steps[last].IsLast)
            last++;
        var transitions = ways[index..(last + 1)];
        AskForBlanks(steps, index, next.After(last), isWait);
        if (row[NoteColumn.Trouble].Length > 0)
            Trouble(row.Written(NoteColumn.Trouble), $"{workflow}/{id}", row.PlaceOf(NoteColumn.Trouble));
        if (isWait)
        {
            if (by.IsSupposed)
                findings.Add(StickyNoteRules.WaitTaken, row.PlaceOf(NoteColumn.Step), row.Number, row.Written(NoteColumn.Step));
            return
            [
                new WaitState { Id = id, Title = row.Written(NoteColumn.Step), Wait = Times.Wait(row), Transitions = transitions[0],
                    Place = row.Place },
            ];
        }

        if (steps.Length > 1 && steps[index].Share >= 1 && row[NoteColumn.Volume].Length == 0 && !next.IsNamed(index)
            && NextSteps.SaysCondition(row[NoteColumn.Step]))
            findings.Add(StickyNoteRules.OnCondition, row.PlaceOf(NoteColumn.Step), row.Number, row.Written(NoteColumn.Step));
        var pools = _people.IdsOf(by, row);
        SayWhoDoesIt(by, row);
        var perYear = Counts.PerYearOf(row) ?? Counts.PerYearOf(steps[0].Row);
        var (effort, traits, systems) = (Times.Effort(row), _traits.Of(row, owners, perYear, Counts), _systems.Of(row));
        // 職員+係長 for 10分×2人 are the two.
        var people = by.Hands is NoteHands.One or NoteHands.Any || by.Groups.Count == 1 ? Times.Together(row) : 1;
        if (people > 1)
            _people.Together(pools[0], people, row);
        if (by.Hands is NoteHands.One or NoteHands.Any)
            Times.Compare(row, effort, Counts.PerYearOf(row), people);
        return transitions.Select((onward, turn) => new WorkState
        {
            Id = steps[index + turn].Id, Title = steps[index + turn].Title, Transitions = onward, Place = row.Place,
            Work = new Work
            {
                By = people > 1 ? Together(pools[0], people) : Assigned(by.Hands, pools, turn),
                Effort = effort, Systems = systems, Place = row.PlaceOf(NoteColumn.Time),
            },
            Traits = traits,
        });
    }

    private static Assignment Together(string pool, int people) =>
        new() { Kind = AssignmentKind.All, Pools = [new PoolCount { Pool = pool, Count = people }] };

    private static Assignment Assigned(NoteHands hands, IReadOnlyList<string> pools, int turn) =>
        hands is NoteHands.One or NoteHands.InTurn ? pools[turn] : new Assignment
        {
            Kind = hands == NoteHands.Any ? AssignmentKind.Any : AssignmentKind.All,
            Pools = [.. pools.Select(pool => new PoolCount { Pool = pool })],
        };

    // Once for the same words, however many rows have them.
    private void SayWhoDoesIt(NoteBy by, NoteRow row)
    {
        var written = row.Written(NoteColumn.By);
        if (by.Hands == NoteHands.One || written.Length == 0 || !_said.Add($"{by.Hands} {written}"))
            return;
        var rule = by.Hands switch
        {
            NoteHands.Any => StickyNoteRules.WhoeverIsFree,
            NoteHands.Together => StickyNoteRules.AllTogether,
            _ => StickyNoteRules.OneAfterAnother,
        };
        findings.Add(rule, row.PlaceOf(NoteColumn.By), written, table.Columns[NoteColumn.By].Heading,
            Joined(" + ", "＋"), Joined(" -> ", "→"), Joined(" or ", "・"));

        Text Joined(string english, string japanese) => new()
        {
            English = string.Join(english, by.Groups.Select(g => g.Name)),
            Japanese = string.Join(japanese, by.Groups.Select(g => g.Name)),
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
            .Where(c => NoteColumns.IsOfARow(c) && c is not (NoteColumn.Workflow or NoteColumn.Step) && row[c].Length == 0
                && !(c == NoteColumn.By && _by[row].IsSupposed)))
        {
            var (counts, ask, isFigure) = NoteFindings.Blank(column, index == 0, after, isWait);
            if (column == NoteColumn.By && _by[row].Groups is [{ Name.Length: > 0 }, ..] above)
                (counts, isFigure) = (StickyNoteWords.DoneAsAbove.With(string.Join('・', above.Select(g => g.Name))), false);
            if (column == NoteColumn.AwkwardShare && row[NoteColumn.Awkward].Length > 0)
                (counts, isFigure) = (StickyNoteWords.OneInTen, true);
            if (column == NoteColumn.Volume && index == 0 && Array.Find(steps, s => s.Row[NoteColumn.Volume].Length > 0
                && !NextSteps.SaysCondition(s.Title)) is { } counted)
                (counts, isFigure) = (StickyNoteWords.VolumeOfLaterStep.With(counted.Title), false);
            _say.Ask(isFigure ? StickyNoteRules.BlankFigure : StickyNoteRules.BlankAnswer, row, column, counts, ask);
        }
    }
}
