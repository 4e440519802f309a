using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Workflows: when a case is due, what is there at the start, transitions and conditions.</summary>
internal static class WorkflowBlocks
{
    // A due date of a length alone keeps the words in which it is said.
    private static readonly ValueForm<Due> _due = ValueForm.Of<Due>(Form.Either(Form.Quantity, Form.Block("due")), (reader, node, name) =>
    {
        if (node is YamlMapping)
            return DueBlock!.Read(reader, node, name);
        return reader.Values.Time(node, name, TimeUse.Wait) is { } time
            ? new Due { After = time, Said = SaidOf(node), Place = node.Place } : null;
    }, (writer, due) => due.After is not null && !due.IsLegal ? AfterOf(writer, due) : DueBlock!.Write(writer, due));

    public static readonly Block<Due> DueBlock = new Block<Due>("due", (_, place) => new Due { Place = place })
        .Exclusive("after", "day-of-month")
        .Check((reader, block, name) =>
        {
            if (block.Has("after") || block.Has("day-of-month") || block.IsIncomplete)
                return true;
            reader.Findings.Add(StructureRules.NotOneOf, block.Place, name, "after, day-of-month");
            return false;
        })
        .Field("after", Form.Quantity, (reader, node, d) =>
            reader.Values.Time(node, "after", TimeUse.Wait) is { } time ? d with { After = time, Said = SaidOf(node) } : null,
            (writer, d) => d.After is null ? null : AfterOf(writer, d), new("So long after the arrival", "受付からこの長さ"))
        .Field("day-of-month", Forms.Integer(1, 31), d => d.DayOfMonth, (d, day) => d with { DayOfMonth = day },
            new("By this day, of this month or the next", "毎月この日まで"))
        .Field("legal", Forms.YesNo, d => d.IsLegal, (d, yes) => d with { IsLegal = yes }, new("Whether a law sets it", "法定期限かどうか"),
            unless: false);

    public static readonly Block<BacklogItem> BacklogItem = new Block<BacklogItem>("backlog",
        (state, place) => new BacklogItem { State = state, Count = 0, Place = place })
        .Field("count", Forms.Integer(0, 100_000_000), b => b.Count, (b, count) => b with { Count = count }, new("How many", "件数"),
            required: true)
        .Field("age", Forms.Law(TimeUse.Clock), b => b.Age, (b, law) => b with { Age = law },
            new("How long they have been there", "来てからの長さ"))
        .Evidence(b => b.Evidence, (b, evidence) => b with { Evidence = evidence });

    private static readonly ValueForm<IReadOnlyList<BacklogItem>> _backlog =
        ValueForm.Of<IReadOnlyList<BacklogItem>>(Form.MapOf(Form.Either(Form.Integer, Form.Block("backlog"))),
        (reader, node, name) =>
            [.. reader.Values.Map(node, name).Where(entry => !entry.Value.IsReported).Select(entry => Backlog(reader, entry))
                .OfType<BacklogItem>()],
        (writer, items) =>
            Mapping(items.Select(b =>
                (b.State, b is { Age: null, Evidence: null } ? (YamlNode)Number(b.Count) : BacklogItem.Write(writer, b)))));

    private static readonly ValueForm<Guard> _guard = ValueForm.Of(Form.Text,
        (reader, node, _) =>
            GuardParser.Guard(reader.Values, node, reader.AttributeIds,
                (attribute, value) => ById.Find(reader.Attributes, attribute, static a => a.Id)?.FindChoice(value) is not null),
        WriteGuard);

    private static readonly ValueForm<IReadOnlyList<AttributeAssignment>> _assignments =
        ValueForm.Of<IReadOnlyList<AttributeAssignment>>(Form.MapOf(Form.Quantity), Assignments,
        (writer, all) => Mapping(all.Select(a => (a.Attribute, (YamlNode)Text(GuardText.Of(a.Value, writer.AttributeIds))))));

    private static readonly ValueForm<IReadOnlyList<CaseEvent>> _events = ValueForm.Of<IReadOnlyList<CaseEvent>>(Form.MapOf(Form.Title),
        (reader, node, name) =>
            [.. reader.Values.Map(node, name).Where(entry => !entry.Value.IsReported).Select(entry => Event(reader, entry))
                .OfType<CaseEvent>()],
        (_, events) => Mapping(events.Select(e => (e.Id, Title: ValueWriter.Title(e.Title))).Where(e => e.Title is not null)
            .Select(e => (e.Id, e.Title!))));

    public static readonly Block<Transition> Transition = TransitionBlock(proposesRest: true);

    private static readonly Block<Transition> _transitionBesideRest = TransitionBlock(proposesRest: false);

    /// <summary>Where a state leads; 'rest' is proposed only while it is not taken.</summary>
    public static readonly ValueForm<IReadOnlyList<Transition>> Transitions =
        ValueForm.Of<IReadOnlyList<Transition>>(Form.ListOf(Form.Block("transition")), (reader, node, name) =>
    {
        var isRestTaken = (node as YamlSequence)?.Items.Exists(i => (i as YamlMapping)?.Find("probability")?.Value is YamlScalar share
            && ShareText.IsRest(FullWidth.ToAscii(share.Text).Trim())) == true;
        return reader.Values.List(node, name, n => (isRestTaken ? _transitionBesideRest : Transition).Read(reader, n, name));
    }, (writer, transitions) => Sequence(transitions.Select(t => (YamlNode)Transition.Write(writer, t))));

    public static readonly Block<Region> Region = new Block<Region>("region",
        (id, place) => new Region { Id = id, Initial = "", Place = place })
        .Exclusive("guard", "probability").Exclusive("guard", "otherwise").Exclusive("probability", "otherwise")
        .Title(r => r.Title, (r, title) => r with { Title = title })
        .Field("guard", _guard, r => r.Guard, (r, guard) => r with { Guard = guard }, new("Runs only where this holds", "この条件のときだけ行う"))
        .Field("probability", Forms.Share, r => r.Probability, (r, share) => r with { Probability = share },
            new("Runs in this share of the cases", "この割合の件で行う"))
        .Field("otherwise", Forms.YesNo, r => r.Otherwise, (r, yes) => r with { Otherwise = yes },
            new("Runs where no other does", "ほかのどれも行わないときに行う"), unless: false)
        .Field("initial", Forms.Name, r => r.Initial, (r, state) => r with { Initial = state }, new("Where it begins", "最初の作業"),
            required: true)
        .Field("states", StateBlocks.States, r => r.States, (r, states) => r with { States = states }, new("Its steps", "その中の作業"),
            required: true)
        .Evidence(r => r.Evidence, (r, evidence) => r with { Evidence = evidence })
        .Complete((_, r) => r.Initial.Length > 0 ? r : r with { Initial = FirstOf(r.States) })
        .Standing();

    public static readonly Block<Workflow> Workflow = new Block<Workflow>("workflow",
        (id, place) => new Workflow { Id = id, Initial = "", Place = place })
        .Check((reader, _, _) =>
        {
            reader.Attributes = [];
            return true;
        })
        .BeforeWriting((writer, w) => writer.Attributes = w.Attributes)
        .Title(w => w.Title, (w, title) => w with { Title = title })
        .Field("arrivals", DemandBlocks.Arrivals, w => w.Arrivals, (w, arrivals) => w with { Arrivals = arrivals },
            new("How many cases come and when: about 40 per open-day, 月1,200件", "件数と時期。例: 1日40件、月1,200件"))
        .Field("priority", WorkBlocks.Priority, w => w.Priority, (w, priority) => w with { Priority = priority },
            FieldWords.Priority, unless: 5)
        .Field("order", WorkBlocks.Order, w => w.Order, (w, order) => w with { Order = order }, FieldWords.Order, unless: QueueOrder.Fifo)
        .Field("off-hours", WorkBlocks.OffHours, w => w.OffHours, (w, then) => w with { OffHours = then }, FieldWords.OffHours)
        .Field("due", Form.Either(Form.Quantity, Form.Block("due"), new VaryingForm(Form.Either(Form.Quantity, Form.Block("due")))),
            (reader, node, w) => reader.Values.Varying(node, "due", n => _due.Read(reader, n, "due", out var due) ? due : null) is { } due
                ? w with { Due = due } : null,
            (writer, w) => w.Due is { } due ? writer.Varying(due, d => _due.Write(writer, d)!) : null,
            new("When a case must be finished: 5 working-days", "処理期限。例: 5営業日"))
        .Field("attributes", DemandBlocks.Attributes, w => w.Attributes, (w, attributes) => w with { Attributes = attributes },
            new("Properties of a case, drawn when it arrives", "件ごとの性質(紙・電子など)"))
        .Field("events", _events, w => w.Events, (w, events) => w with { Events = events },
            new("Names for people of what happens, by the event", "出来事の名前(図や報告に出る)"))
        .Field("backlog", _backlog, w => w.Backlog, (w, backlog) => w with { Backlog = backlog },
            new("Cases that are there at the start", "最初からある積み残し"))
        .Field("initial", Forms.Name, w => w.Initial, (w, state) => w with { Initial = state }, new("Id of the first state", "最初の作業のID"),
            required: true)
        .Field("states", Form.MapOf(Form.Block("state")), (reader, node, w) =>
        {
            reader.Attributes = w.Attributes;
            return StateBlocks.States.Read(reader, node, "states", out var states) ? w with { States = states } : null;
        }, (writer, w) => StateBlocks.States.Write(writer, w.States), new("The steps", "作業"), required: true)
        .Evidence(w => w.Evidence, (w, evidence) => w with { Evidence = evidence })
        .Complete((_, w) => w.Initial.Length > 0 ? w : w with { Initial = FirstOf(w.States) })
        .Standing();

    /// <summary>Where an initial state could not be read, its finding is made; the first state stands in, so that no second one
    /// follows.</summary>
    public static string FirstOf(IReadOnlyList<WorkflowState> states) => states.Count > 0 ? states[0].Id : "";

    private static Block<Transition> TransitionBlock(bool proposesRest) =>
        new Block<Transition>("transition", (_, place) => new Transition { Event = "", Place = place })
        .Check((reader, block, name) =>
        {
            if (!block.Has("target") && !block.Has("after"))
                block.Require("target", name);
            foreach (var (field, other) in (ReadOnlySpan<(string, string)>)[("while", "after"), ("with", "starts")])
            {
                if (block.Has(field) && !block.Has(other))
                    reader.Findings.Add(StructureRules.Incomplete, block.KeyPlace(field), name, field, other);
            }

            return true;
        })
        .Field("after", Forms.VaryingLaw(TimeUse.Wait), t => t.After, (t, law) => t with { After = law },
            new("Timer from the entry of the state", "入ってからの期限"))
        .Field("while", Forms.OneOf(("waiting", true)), t => t.WhileWaiting, (t, yes) => t with { WhileWaiting = yes },
            new("waiting: the timer ends when work starts", "waiting: 作業を始めたら期限は消える"), unless: false)
        .Field("event", Forms.Name, t => t.Event, (t, name) => t with { Event = name }, new("What happens", "出来事"), required: true)
        .Field("guard", _guard, t => t.Guard, (t, guard) => t with { Guard = guard },
            new("Condition: amount > 100000 and channel = paper; channel in (paper electronic); visits(received) > 2; age > 20 d; not "
                + "overdue",
                "条件。例: amount > 100000 and channel = paper、channel in (paper electronic)、visits(received) > 2、age > 20 d、not overdue"))
        .Field("target", Forms.Name, t => t.Target, (t, state) => t with { Target = state }, new("Id of the next state", "次の作業のID"))
        .Field("probability", Form.VaryingShare,
            (reader, node, t) =>
                reader.Values.Varying(node, "probability", n => reader.Values.Share(n, "probability", proposesRest)) is { } shares
                ? t with { Probability = shares } : null,
            (writer, t) => t.Probability is { } shares ? writer.Varying(shares, writer.Share) : null,
            new("12 %, 1 in 8, sometimes, rest", "割合。例: 12%、8回に1回、sometimes、rest"))
        .Field("weight", ValueForm.OfNumber(Form.Quantity, (reader, node, name) => reader.Values.Number(node, name, atLeast: 0),
            (_, weight) => Number(weight)),
            t => t.Weight, (t, weight) => t with { Weight = weight }, new("Instead of a probability", "割合の代わりの重み"))
        .Field("starts", Forms.Name, t => t.Starts, (t, workflow) => t with { Starts = workflow },
            new("Starts a case of another workflow", "別の業務の件を始める"))
        .Field("with", _assignments, t => t.With, (t, all) => t with { With = all },
            new("Properties of the case that is started", "始める件の性質"))
        .Field("set", _assignments, t => t.Set, (t, all) => t with { Set = all },
            new("Attributes that change: {{ attempts: attempts + 1 }}", "変わる性質"))
        .Evidence(t => t.Evidence, (t, evidence) => t with { Evidence = evidence })
        .Standing();

    private static string? SaidOf(YamlNode node) => node is YamlScalar scalar ? scalar.Text.Trim() : null;

    private static YamlNode AfterOf(ValueWriter writer, Due due) => Text(
        writer.KeepsWords && due.Said is { } said && TimeText.TryRead(FullWidth.ToAscii(said), out var again) && again == due.After
            ? said : TimeUnits.Write(due.After!.Value));

    private static BacklogItem? Backlog(FieldReader reader, YamlEntry entry)
    {
        if (entry.Value is YamlMapping)
            return BacklogItem.Read(reader, entry.Value, entry.Name, entry.Key.Place);
        return reader.Values.Integer(entry.Value, entry.Name, 0, 100_000_000) is { } only
            ? new BacklogItem { State = entry.Name, Count = only, Place = entry.Key.Place } : null;
    }

    private static CaseEvent? Event(FieldReader reader, YamlEntry entry) => reader.Values.Title(entry.Value, entry.Name) is { } title
        ? new CaseEvent { Id = entry.Name, Title = title, Place = entry.Key.Place }
        : null;

    private static List<AttributeAssignment> Assignments(FieldReader reader, YamlNode node, string name)
    {
        var assignments = new List<AttributeAssignment>();
        foreach (var entry in reader.Values.Map(node, name))
        {
            if (!entry.Value.IsReported && GuardParser.Term(reader.Values, entry.Value, reader.AttributeIds) is { } term)
                assignments.Add(new AttributeAssignment { Attribute = entry.Name, Value = term, Place = entry.Key.Place });
        }

        return assignments;
    }

    // In the words that were read where they still mean the same.
    private static YamlNode WriteGuard(ValueWriter writer, Guard guard)
    {
        var meaning = GuardText.Of(guard, writer.AttributeIds);
        if (writer.KeepsWords && guard.Said is { } said
            && GuardParser.Guard(writer.Rereader, Text(said), writer.AttributeIds, IsValue) is { } again
            && GuardText.Of(again, writer.AttributeIds) == meaning)
            return Text(said);
        return Text(meaning);

        bool IsValue(string attribute, string value) =>
            writer.Attributes.Any(a => a.Id == attribute && a.Choices.Any(c => c.Value == value));
    }
}
