using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads workflows: their states, work, transitions and conditions.</summary>
internal sealed class WorkflowReader(ValueReader values, LawReader laws, ArrivalsReader demand, BotReader bots, TraitsReader traits)
{
    private static readonly (string, QueueOrder)[] _orders = [("fifo", QueueOrder.Fifo), ("due", QueueOrder.Due), ("shortest", QueueOrder.Shortest)];
    private static readonly (string, OffHours)[] _offHours = [("pause", OffHours.Pause), ("finish", OffHours.Finish)];
    private static readonly (string, StateKind)[] _kinds =
    [
        ("work", StateKind.Work), ("wait", StateKind.Wait), ("choice", StateKind.Choice), ("parallel", StateKind.Parallel), ("compound", StateKind.Compound), ("final", StateKind.Final),
    ];

    private IReadOnlyList<CaseAttribute> _attributes = [];
    private HashSet<string> _attributeIds = [];

    private enum StateKind
    {
        Work,
        Wait,
        Choice,
        Parallel,
        Compound,
        Final,
    }

    private Findings Findings => values.Findings;

    public Workflow Workflow(YamlEntry entry)
    {
        var workflow = new Workflow { Id = entry.Name, Initial = "", Place = entry.Key.Place };
        _attributes = [];
        _attributeIds = new HashSet<string>(StringComparer.Ordinal);
        if (BlockReader.Open(Findings, Blocks.Workflow, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return workflow;
        block.Require("initial", entry.Name);
        block.Require("states", entry.Name);
        if (block["attributes"] is { } attributes)
        {
            _attributes = [.. values.Map(attributes, "attributes").Where(a => !a.Value.IsReported).Select(demand.Attribute)];
            _attributeIds = _attributes.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        }

        var states = block.Read("states", States) ?? [];
        return workflow with
        {
            Title = block.Read("title", n => values.Title(n, "title")),
            Arrivals = block.Read("arrivals", demand.Arrivals),
            Due = block.Read("due", n => values.Varying(n, "due", Due)),
            Priority = block.ReadValue("priority", n => values.Integer(n, "priority", 1, 5)) ?? 5,
            Order = block.ReadValue("order", n => values.OneOf(n, "order", _orders)) ?? QueueOrder.Fifo,
            OffHours = block.ReadValue("off-hours", n => values.OneOf(n, "off-hours", _offHours)),
            Attributes = _attributes,
            Initial = Initial(block, states),
            States = states,
            Backlog = block.Read("backlog", Backlog) ?? [],
            Evidence = values.EvidenceOf(block),
        };
    }

    private Due? Due(YamlNode node)
    {
        if (node is not YamlMapping)
            return values.Time(node, "due", TimeUse.Wait) is { } time ? new Due { After = time, Said = SaidOf(node), Place = node.Place } : null;
        if (BlockReader.Open(Findings, Blocks.Due, node, "due") is not { } block)
            return null;
        block.Exclude("after", "day-of-month", "due");
        if (!block.Has("after") && !block.Has("day-of-month") && !block.IsIncomplete)
        {
            values.Report(node, StructureRules.NotOneOf, "due", "after, day-of-month");
            return null;
        }

        return new Due
        {
            After = block.ReadValue("after", n => values.Time(n, "after", TimeUse.Wait)),
            Said = block["after"] is { } after ? SaidOf(after) : null,
            DayOfMonth = block.ReadValue("day-of-month", n => values.Integer(n, "day-of-month", 1, 31)),
            IsLegal = block.ReadValue("legal", n => values.YesNo(n, "legal")) ?? false,
            Place = node.Place,
        };
    }

    private static string? SaidOf(YamlNode node) => node is YamlScalar scalar ? scalar.Text.Trim() : null;

    private IReadOnlyList<BacklogItem> Backlog(YamlNode node)
    {
        var items = new List<BacklogItem>();
        foreach (var entry in values.Map(node, "backlog"))
        {
            if (entry.Value.IsReported)
                continue;
            if (entry.Value is not YamlMapping)
            {
                if (values.Integer(entry.Value, entry.Name, 0, 100_000_000) is { } only)
                    items.Add(new BacklogItem { State = entry.Name, Count = only, Place = entry.Key.Place });
                continue;
            }

            if (BlockReader.Open(Findings, Blocks.Backlog, entry.Value, entry.Name, entry.Key.Place) is not { } block || !block.Require("count", entry.Name))
                continue;
            if (block.ReadValue("count", n => values.Integer(n, "count", 0, 100_000_000)) is { } count)
            {
                items.Add(new BacklogItem
                {
                    State = entry.Name,
                    Count = count,
                    Age = block.Read("age", n => laws.Law(n, "age", TimeUse.Clock)),
                    Place = entry.Key.Place,
                    Evidence = values.EvidenceOf(block),
                });
            }
        }

        return items;
    }

    // ── states ──────────────────────────────────────────────────────────────────────────────────

    // Where it could not be read, its finding is made; the first state stands in, so that no second one follows.
    private string Initial(BlockReader block, IReadOnlyList<WorkflowState> states) =>
        block.Read("initial", n => values.Word(n, "initial")) ?? (states.Count > 0 ? states[0].Id : "");

    private IReadOnlyList<WorkflowState> States(YamlNode node) => [.. values.Map(node, "states").Select(State)];

    private WorkflowState State(YamlEntry entry)
    {
        var place = entry.Key.Place;
        if (entry.Value.IsReported || BlockReader.Open(Findings, Blocks.State, entry.Value, entry.Name, place) is not { } block)
            return new ChoiceState { Id = entry.Name, Place = place };
        var kind = Kind(block, entry.Name);
        var title = block.Read("title", n => values.Title(n, "title"));
        var note = block.Read("note", n => values.Title(n, "note"));
        var evidence = values.EvidenceOf(block);
        var transitions = block.Read("transitions", n => Transitions(n)) ?? [];
        var answers = block.Read("traits", traits.Traits);
        var outcome = block.Read("outcome", n => values.Word(n, "outcome"));
        var repeat = block.Read("repeat", Repeat);
        var wait = block.Read("wait", n => laws.Varying(n, "wait", TimeUse.Wait));
        var work = block.Read("work", Work);
        switch (kind)
        {
            case StateKind.Final:
                return new FinalState { Id = entry.Name, Title = title, Note = note, Evidence = evidence, Place = place, Transitions = transitions, Outcome = outcome };
            case StateKind.Work:
                return new WorkState
                {
                    Id = entry.Name, Title = title, Note = note, Evidence = evidence, Place = place, Transitions = transitions, Repeat = repeat, Traits = answers,
                    Work = work ?? Placeholder(place),
                };
            case StateKind.Wait:
                return new WaitState { Id = entry.Name, Title = title, Note = note, Evidence = evidence, Place = place, Transitions = transitions, Wait = wait };
            case StateKind.Parallel:
                block.Require("regions", entry.Name);
                return new ParallelState
                {
                    Id = entry.Name, Title = title, Note = note, Evidence = evidence, Place = place, Transitions = transitions,
                    Regions = block["regions"] is { } regions ? [.. values.Map(regions, "regions").Where(r => !r.Value.IsReported).Select(Region).OfType<Region>()] : [],
                    JoinCount = block.ReadValue("join", Join),
                    AtLeast = block.ReadValue("at-least", n => values.Integer(n, "at-least", 0, 1)),
                };
            case StateKind.Compound:
                block.Require("initial", entry.Name);
                var inner = block.Read("states", States) ?? [];
                return new CompoundState
                {
                    Id = entry.Name, Title = title, Note = note, Evidence = evidence, Place = place, Transitions = transitions,
                    Initial = Initial(block, inner),
                    States = inner,
                };
            default:
                return new ChoiceState { Id = entry.Name, Title = title, Note = note, Evidence = evidence, Place = place, Transitions = transitions };
        }
    }

    // The kind follows from what is written; 'type' is needed for final, parallel, and a wait without a length.
    private StateKind Kind(BlockReader block, string id)
    {
        var said = block.ReadValue("type", n => values.OneOf(n, "type", _kinds));
        var kind = said
            ?? (block.Has("work") ? StateKind.Work
            : block.Has("wait") ? StateKind.Wait
            : block.Has("regions") ? StateKind.Parallel
            : block.Has("states") ? StateKind.Compound
            : block.Has("outcome") ? StateKind.Final
            : StateKind.Choice);
        var kinds = (ReadOnlySpan<(string Field, StateKind Kind)>)
        [
            ("work", StateKind.Work), ("traits", StateKind.Work), ("repeat", StateKind.Work), ("wait", StateKind.Wait), ("regions", StateKind.Parallel), ("join", StateKind.Parallel), ("at-least", StateKind.Parallel),
            ("states", StateKind.Compound), ("outcome", StateKind.Final),
        ];
        foreach (var (field, belongs) in kinds)
        {
            if (belongs == kind || !block.Has(field))
                continue;
            var own = said is not null ? "type" : kind switch { StateKind.Work => "work", StateKind.Wait => "wait", StateKind.Parallel => "regions", StateKind.Compound => "states", _ => "type" };
            if (block.Has(own))
                Findings.Add(StructureRules.Exclusive, block.KeyPlace(field), own, field, id);
            else if (!block.IsIncomplete)
                Findings.Add(StructureRules.Incomplete, block.KeyPlace(field), id, field, "work");
        }

        if (kind == StateKind.Work && !block.Has("work") && !block.IsIncomplete)
            block.Require("work", id);
        return kind;
    }

    // Stands in for work that could not be read, so that the state itself is still known; its finding is made.
    private static Work Placeholder(SourceSpan place) => new()
    {
        By = new Assignment { Pools = [], Place = place },
        Effort = new DurationLaw { Distribution = Randomness.Distribution.Lognormal(600, LawReader.AboutCv), IsUnknown = true, Place = place },
        Place = place,
    };

    private int? Join(YamlNode node) => values.Word(node, "join") switch
    {
        null or "all" => null,
        "first" => 1,
        _ => values.Integer(node, "join", 1, 1000),
    };

    private Repeat? Repeat(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Repeat, node, "repeat") is not { } block || !block.Require("times", "repeat"))
            return null;
        if (block.Read("times", n => values.Word(n, "times")) is not { } times)
            return null;
        if (times.Length == 0)
        {
            values.Report(block["times"]!, StructureRules.NothingWritten, "times");
            return null;
        }

        var isNumber = char.IsAsciiDigit(times[0]);
        var count = isNumber ? values.Integer(block["times"]!, "times", 1, 1_000_000) : null;
        return isNumber && count is null ? null : new Repeat
        {
            Times = count,
            Attribute = isNumber ? null : times,
            AtOnce = block.ReadValue("at", n => values.OneOf(n, "at", [("once", true), ("in-sequence", false)])) ?? false,
            Place = block.Place,
        };
    }

    private Region? Region(YamlEntry entry)
    {
        if (BlockReader.Open(Findings, Blocks.Region, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return null;
        block.Require("initial", entry.Name);
        block.Require("states", entry.Name);
        block.Exclude("guard", "probability", entry.Name);
        block.Exclude("guard", "otherwise", entry.Name);
        block.Exclude("probability", "otherwise", entry.Name);
        var states = block.Read("states", States) ?? [];
        return new Region
        {
            Id = entry.Name,
            Title = block.Read("title", n => values.Title(n, "title")),
            Guard = block.Read("guard", Guard),
            Probability = block.Read("probability", n => values.Share(n, "probability")),
            Otherwise = block.ReadValue("otherwise", n => values.YesNo(n, "otherwise")) ?? false,
            Initial = Initial(block, states),
            States = states,
            Place = entry.Key.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    // ── transitions ─────────────────────────────────────────────────────────────────────────────

    private IReadOnlyList<Transition> Transitions(YamlNode node)
    {
        var isRestTaken = (node as YamlSequence)?.Items.Exists(i => (i as YamlMapping)?.Find("probability")?.Value is YamlScalar share && ShareText.IsRest(FullWidth.ToAscii(share.Text).Trim())) == true;
        return values.List(node, "transitions", n => Transition(n, isRestTaken));
    }

    private Transition? Transition(YamlNode node, bool isRestTaken)
    {
        if (BlockReader.Open(Findings, Blocks.Transition, node, "transitions") is not { } block)
            return null;
        block.Require("event", "transitions");
        if (!block.Has("target") && !block.Has("after"))
            block.Require("target", "transitions");
        if (block.Has("while") && !block.Has("after"))
            Findings.Add(StructureRules.Incomplete, block.KeyPlace("while"), "transitions", "while", "after");
        if (block.Has("with") && !block.Has("starts"))
            Findings.Add(StructureRules.Incomplete, block.KeyPlace("with"), "transitions", "with", "starts");
        return new Transition
        {
            Event = block.Read("event", n => values.Word(n, "event")) ?? "",
            Target = block.Read("target", n => values.Word(n, "target")),
            Guard = block.Read("guard", Guard),
            Probability = block.Read("probability", n => values.Varying(n, "probability", s => values.Share(s, "probability", proposesRest: !isRestTaken))),
            Weight = block.ReadValue("weight", n => values.Number(n, "weight", atLeast: 0)),
            After = block.Read("after", n => laws.Varying(n, "after", TimeUse.Wait)),
            WhileWaiting = block.ReadValue("while", n => values.OneOf(n, "while", [("waiting", true)])) ?? false,
            Starts = block.Read("starts", n => values.Word(n, "starts")),
            With = block.Read("with", n => Assignments(n, "with")) ?? [],
            Set = block.Read("set", n => Assignments(n, "set")) ?? [],
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    private IReadOnlyList<AttributeAssignment> Assignments(YamlNode node, string shownAs)
    {
        var assignments = new List<AttributeAssignment>();
        foreach (var entry in values.Map(node, shownAs))
        {
            if (!entry.Value.IsReported && GuardParser.Term(values, entry.Value, _attributeIds) is { } term)
                assignments.Add(new AttributeAssignment { Attribute = entry.Name, Value = term, Place = entry.Key.Place });
        }

        return assignments;
    }

    private Guard? Guard(YamlNode node) => GuardParser.Guard(values, node, _attributeIds,
        (attribute, value) => ById.Find(_attributes, attribute, static a => a.Id)?.FindChoice(value) is not null);

    // ── work ────────────────────────────────────────────────────────────────────────────────────

    private Work? Work(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Work, node, "work") is not { } block)
            return null;
        block.Require("by", "work");
        block.Require("effort", "work");
        var placeholder = Placeholder(block.Place);
        return new Work
        {
            By = block.Read("by", By) ?? placeholder.By,
            Effort = block.Read("effort", n => laws.Varying(n, "effort", TimeUse.Effort)) ?? placeholder.Effort,
            Skill = block.Read("skill", n => values.Word(n, "skill")),
            NotBy = block.Read("not-by", n => values.Word(n, "not-by")),
            SameAs = block.Read("same-as", n => values.Word(n, "same-as")),
            Interrupts = block.ReadValue("interrupts", n => values.YesNo(n, "interrupts")) ?? false,
            PickUp = block.Read("pick-up", n => laws.Law(n, "pick-up", TimeUse.Effort)),
            Systems = block.Read("systems", n => values.Words(n, "systems", orSingle: true)) ?? [],
            Batch = block.Read("batch", n => BlockReader.Open(Findings, Blocks.Batch, n, "batch") is { } b ? Batch(b) : null),
            OffHours = block.ReadValue("off-hours", n => values.OneOf(n, "off-hours", _offHours)),
            Priority = block.ReadValue("priority", n => values.Integer(n, "priority", 1, 5)),
            Order = block.ReadValue("order", n => values.OneOf(n, "order", _orders)),
            Patience = block.ReadValue("patience", n => values.Time(n, "patience", TimeUse.Wait)),
            Automation = block.Read("automate", n => BlockReader.Open(Findings, Blocks.Automation, n, "automate") is { } b ? bots.Automation(b, "automate") : null),
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    private Assignment? By(YamlNode node)
    {
        if (node is YamlSequence list)
        {
            var pools = list.Items.OfType<YamlScalar>().Select(s => s.Text).ToList();
            values.Report(node, StructureRules.BareListOfPools, string.Join(", ", pools.Select(p => $"{p}: 1")), string.Join(", ", pools));
            return null;
        }

        if (node is not YamlMapping)
            return values.Word(node, "by") is { } pool ? new Assignment { Pools = [new PoolCount { Pool = pool, Place = node.Place }], Place = node.Place } : null;
        if (BlockReader.Open(Findings, Blocks.By, node, "by") is not { } block)
            return null;
        block.Exclude("all", "any", "by");
        if (block["all"] is { } all)
        {
            var counts = new List<PoolCount>();
            foreach (var entry in values.Map(all, "all"))
            {
                if (!entry.Value.IsReported && values.Integer(entry.Value, entry.Name, 1, 10_000) is { } count)
                    counts.Add(new PoolCount { Pool = entry.Name, Count = count, Place = entry.Key.Place });
            }

            if (all is YamlMapping { Entries.Count: 0 })
                values.Report(all, StructureRules.EmptyList, "all");
            return counts.Count == 0 ? null : new Assignment { Kind = AssignmentKind.All, Pools = counts, Place = node.Place };
        }

        if (block["any"] is { } any)
        {
            var pools = values.List(any, "any", n => values.Word(n, "any") is { } id ? new PoolCount { Pool = id, Place = n.Place } : null);
            if (pools.Count == 0)
                values.Report(any, StructureRules.EmptyList, "any");
            return pools.Count == 0 ? null : new Assignment { Kind = AssignmentKind.Any, Pools = pools, Place = node.Place };
        }

        if (!block.Has("all") && !block.Has("any") && !block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
            values.Report(node, StructureRules.NotOneOf, "by", "all, any");
        return null;
    }

    public WorkBatch Batch(BlockReader block) => new()
    {
        Size = block.ReadValue("size", n => values.Integer(n, "size", 1, 1_000_000)),
        OrAfter = block.ReadValue("or-after", n => values.Time(n, "or-after", TimeUse.Wait)),
        OrAt = block.ReadValue("or-at", n => values.TimeOfDay(n, "or-at")),
        SetUp = block.Read("set-up", n => laws.Law(n, "set-up", TimeUse.Effort)),
        EffortPerBatch = block.ReadValue("effort", n => values.OneOf(n, "effort", [("per-case", false), ("per-batch", true)])) ?? false,
        Place = block.Place,
    };
}
