using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads a scenario file: bots and changes.</summary>
internal sealed class ScenarioReader(FileReader files, Findings findings)
{
    private ValueReader Values => files.Values;

    public Scenario? Scenario(YamlNode root)
    {
        if (root is YamlMapping map && map.Find("scenario") is null)
        {
            var kind = map.Find("department") is not null || map.Find("workflows") is not null ? FormatWords.ADepartment
                : map.Find("analysts") is not null ? FormatWords.ABallot : null;
            if (kind is not null)
            {
                findings.Add(StructureRules.WrongFile, map.Entries[0].Key.Place, kind, FormatWords.AScenario, "scenario");
                return null;
            }
        }

        if (BlockReader.Open(findings, Blocks.Scenario, root, "scenario", root.Place with { Length = 1 }) is not { } block)
            return null;
        block.Require("scenario", "scenario");
        block.Require("changes", "scenario");
        return new Scenario
        {
            Id = block.Read("scenario", n => Values.Word(n, "scenario")) ?? "",
            Title = block.Read("title", n => Values.Title(n, "title")),
            Base = block.Read("base", n => Values.Scalar(n, "base")),
            Bots = block["bots"] is { } bots ? [.. Values.Map(bots, "bots").Select(files.Bots.Bot)] : [],
            Machines = block["machines"] is { } machines ? [.. Values.Map(machines, "machines").Select(files.People.Machine)] : [],
            Changes = block["changes"] is { } changes ? [.. Values.List<IReadOnlyList<Change>>(changes, "changes", Changes).SelectMany(c => c)] : [],
            RedeployTo = block.Read("redeploy-to", n => Values.Title(n, "redeploy-to")),
            Place = block["scenario"]?.Place ?? block.Place,
        };
    }

    private IReadOnlyList<Change>? Changes(YamlNode node)
    {
        if (BlockReader.Open(findings, Blocks.Change, node, "changes") is not { } block)
            return null;
        var verbs = block.Entries.Where(e => !e.Key.IsReported).ToList();
        if (verbs.Count == 0)
        {
            if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
                Values.Report(node, StructureRules.NotOneOf, "changes", FindingWords.List(Blocks.Change.Names));
            return null;
        }

        for (var i = 1; i < verbs.Count; i++)
            findings.Add(StructureRules.Exclusive, verbs[i].Key.Place, verbs[0].Name, verbs[i].Name, "changes");
        var verb = verbs[0];
        if (block[verb.Name] is not { } value)
            return null;
        var place = verb.Key.Place;
        return verb.Name switch
        {
            "automate" => One(Automate(value, place)),
            "digitize" => One(Digitize(value, place)),
            "eliminate" => One(Eliminate(value, place)),
            "merge" => One(Merge(value, place)),
            "cross-train" => One(CrossTrain(value, place)),
            "batch" => One(Batch(value, place)),
            "reschedule" => One(Reschedule(value, place)),
            "staff" => Each(value, verb.Name, Staff),
            "demand" => Each(value, verb.Name, Demand),
            "effort" => Each(value, verb.Name, Effort),
            "calendar" => Each(value, verb.Name, Calendar),
            _ => Each(value, verb.Name, Route),
        };
    }

    private static IReadOnlyList<Change>? One(Change? change) => change is null ? null : [change];

    private IReadOnlyList<Change> Each(YamlNode node, string shownAs, Func<YamlEntry, Change?> read) =>
        [.. Values.Map(node, shownAs).Where(e => !e.Value.IsReported).Select(read).OfType<Change>()];

    private StatePath? PathOf(YamlNode node, string shownAs)
    {
        if (Values.Word(node, shownAs) is not { } text)
            return null;
        if (StatePath.TryParse(text) is { } path)
            return path;
        Values.Report(node, ValueRules.NotAPath, text);
        return null;
    }

    private IReadOnlyList<StatePath> Paths(YamlNode node, string shownAs) =>
        [.. Values.List<PathAt>(node, shownAs, n => PathOf(n, shownAs) is { } path ? new PathAt(path) : null).Select(p => p.Path)];

    private sealed record PathAt(StatePath Path);

    private AutomateChange? Automate(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.Automate, node, "automate", place) is not { } block)
            return null;
        block.Exclude("state", "states", "automate");
        IReadOnlyList<StatePath> states = block["states"] is { } many ? Paths(many, "states") : block.ReadValue("state", n => PathOf(n, "state")) is { } one ? [one] : [];
        if (!block.Has("state") && !block.Has("states"))
            block.Require("state", "automate");
        if (block["states"] is YamlSequence { Items.Count: 0 } none)
            Values.Report(none, StructureRules.EmptyList, "states");
        var automation = files.Bots.Automation(block, "automate");
        return states.Count == 0 || automation is null ? null : new AutomateChange { States = states, Automation = automation, Place = place };
    }

    private DigitizeChange? Digitize(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.Digitize, node, "digitize", place) is not { } block
            || !(block.Require("workflow", "digitize") & block.Require("attribute", "digitize") & block.Require("becomes", "digitize")))
            return null;
        var becomes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in block["becomes"] is { } shares ? Values.Map(shares, "becomes") : [])
        {
            if (!entry.Value.IsReported && Values.Fraction(entry.Value, entry.Name) is { } share)
                becomes[entry.Name] = share;
        }

        if (becomes.Values.Sum() > 1 + 1e-9)
            Values.Report(block["becomes"]!, ValueRules.ShareRange, string.Join(" + ", becomes.Select(b => NumberText.Write(b.Value))), null);
        var workflow = block.Read("workflow", n => Values.Word(n, "workflow"));
        var attribute = block.Read("attribute", n => Values.Word(n, "attribute"));
        var accuracy = block.ReadValue("accuracy", n => Values.Fraction(n, "accuracy")) ?? 1;
        return workflow is null || attribute is null || becomes.Count == 0 ? null
            : new DigitizeChange { Workflow = workflow, Attribute = attribute, Becomes = becomes, Accuracy = accuracy, Place = place };
    }

    private EliminateChange? Eliminate(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.Eliminate, node, "eliminate", place) is not { } block || !block.Require("state", "eliminate"))
            return null;
        var to = block.Read("to", n => Values.Word(n, "to"));
        return block.ReadValue("state", n => PathOf(n, "state")) is { } state ? new EliminateChange { State = state, To = to, Place = place } : null;
    }

    private MergeChange? Merge(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.Merge, node, "merge", place) is not { } block || !block.Require("states", "merge") || block["states"] is not { } list)
            return null;
        var states = Paths(list, "states");
        var effort = block.Read("effort", n => files.Laws.Varying(n, "effort", TimeUse.Effort));
        if (states.Count < 2)
        {
            Values.Report(list, ValueRules.OutOfRange, states.Count, FormatWords.AtLeast.With(2));
            return null;
        }

        return new MergeChange { States = states, Effort = effort, Place = place };
    }

    private CrossTrainChange? CrossTrain(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.CrossTrain, node, "cross-train", place) is not { } block
            || !(block.Require("state", "cross-train") & block.Require("add", "cross-train")))
            return null;
        var add = block.Read("add", n => Values.Words(n, "add", orSingle: true)) ?? [];
        if (add.Count == 0 && block["add"] is { } none)
            Values.Report(none, StructureRules.EmptyList, "add");
        return block.ReadValue("state", n => PathOf(n, "state")) is { } state && add.Count > 0 ? new CrossTrainChange { State = state, Add = add, Place = place } : null;
    }

    private BatchChange? Batch(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.BatchChange, node, "batch", place) is not { } block || !block.Require("state", "batch"))
            return null;
        var batch = files.Workflows.Batch(block);
        var isNone = batch is { Size: null, OrAfter: null, OrAt: null, SetUp: null };
        return block.ReadValue("state", n => PathOf(n, "state")) is { } state ? new BatchChange { State = state, Batch = isNone ? null : batch, Place = place } : null;
    }

    private RescheduleChange? Reschedule(YamlNode node, SourceSpan place)
    {
        if (BlockReader.Open(findings, Blocks.Reschedule, node, "reschedule", place) is not { } block
            || !(block.Require("workflow", "reschedule") & block.Require("arrivals", "reschedule")))
            return null;
        var arrivals = block.Read("arrivals", files.Demand.Arrivals);
        return block.Read("workflow", n => Values.Word(n, "workflow")) is { } workflow && arrivals is not null
            ? new RescheduleChange { Workflow = workflow, Arrivals = arrivals, Place = place } : null;
    }

    private StaffChange? Staff(YamlEntry entry)
    {
        if (BlockReader.Open(findings, Blocks.Staff, entry.Value, entry.Name, entry.Key.Place) is not { } block || !block.Require("capacity", entry.Name))
            return null;
        if (block["capacity"] is { } node && !IsTotal(node))
            return null;
        var capacity = block.Read("capacity", files.People.Capacity) ?? [];
        return capacity.Count == 0 ? null : new StaffChange { Pool = entry.Name, Capacity = capacity, Place = entry.Key.Place };
    }

    // '+1' may be one more, or one in all: neither is taken for the other.
    private bool IsTotal(YamlNode node)
    {
        IEnumerable<YamlNode> counts = node is YamlMapping steps ? steps.Entries.Select(e => e.Value) : [node];
        var sound = true;
        foreach (var count in counts)
        {
            if (count is not YamlScalar { IsReported: false } scalar || FullWidth.ToAscii(scalar.Text).Trim() is not ['+' or '-' or '−', .. var digits] signed
                || !int.TryParse(digits.TrimEnd('人', '名').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var by) || by == 0 || by > 10_000)
                continue;
            var isMore = signed[0] == '+';
            Values.Report(count, isMore ? ScenarioRules.MorePeople : ScenarioRules.FewerPeople, signed, NumberText.Write(by), NumberText.Write(by + 3));
            sound = false;
        }

        return sound;
    }

    private DemandChange? Demand(YamlEntry entry)
    {
        if (Values.Factor(entry.Value, entry.Name) is not { } factor)
            return null;
        if (factor > 0)
            return new DemandChange { Workflow = entry.Name, Factor = factor, Place = entry.Key.Place };
        Values.Report(entry.Value, ValueRules.OutOfRange, FlowText.Of(entry.Value), FormatWords.Above.With(0));
        return null;
    }

    private EffortChange? Effort(YamlEntry entry)
    {
        var path = PathOf(entry.Key, "effort");
        var effort = files.Laws.Varying(entry.Value, entry.Name, TimeUse.Effort);
        return path is null || effort is null ? null : new EffortChange { State = path.Value, Effort = effort, Place = entry.Key.Place };
    }

    private CalendarChange? Calendar(YamlEntry entry) =>
        Values.Word(entry.Value, entry.Name) is { } calendar ? new CalendarChange { Pool = entry.Name, Calendar = calendar, Place = entry.Key.Place } : null;

    private RouteChange? Route(YamlEntry entry)
    {
        var path = PathOf(entry.Key, "route");
        var shares = new Dictionary<string, Share>(StringComparer.Ordinal);
        foreach (var way in Values.Map(entry.Value, entry.Name))
        {
            if (!way.Value.IsReported && Values.Share(way.Value, way.Name) is { } share)
                shares[way.Name] = share;
        }

        return path is null || shares.Count == 0 ? null : new RouteChange { State = path.Value, Shares = shares, Place = entry.Key.Place };
    }
}
