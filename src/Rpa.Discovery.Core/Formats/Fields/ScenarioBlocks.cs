using System.Globalization;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>A department as it could be: the bots that come, and the changes in order.</summary>
internal static class ScenarioBlocks
{
    private static readonly ValueForm<StatePath> _path =
        ValueForm.OfNumber(Form.Text, (reader, node, name) => PathOf(reader, node, name), (_, path) => Text(path.ToString()));

    public static readonly Block<AutomateChange> Automate = new Block<AutomateChange>("automate",
        (_, place) => new AutomateChange { States = [], Automation = BotBlocks.NoAutomation("", place), Place = place })
        .Exclusive("state", "states")
        .Check((_, block, name) => block.Has("states") || block.Require("state", name))
        .Field("state", Form.Text, (reader, node, c) => PathOf(reader, node, "state") is { } state ? c with { States = [state] } : null,
            (_, c) => c.States.Count == 1 ? Text(c.States[0].ToString()) : null, FieldWords.Step)
        .Field("states", Form.SomeOf(Form.Text), Chain,
            (_, c) => c.States.Count == 1 ? null : Sequence(c.States.Select(s => (YamlNode)Text(s.ToString()))),
            new("A chain of steps", "続けて行う作業"))
        .With(BotBlocks.Automation, c => c.Automation, (c, automation) => c with { Automation = automation })
        .Complete((_, c) => c.States.Count == 0 ? null : c);

    public static readonly Block<DigitizeChange> Digitize = new Block<DigitizeChange>("digitize",
        (_, place) => new DigitizeChange { Workflow = "", Attribute = "", Becomes = new Dictionary<string, double>(), Place = place })
        .Field("workflow", Forms.Name, c => c.Workflow, (c, workflow) => c with { Workflow = workflow }, new("The workflow", "業務"),
            required: true)
        .Field("attribute", Forms.Name, c => c.Attribute, (c, attribute) => c with { Attribute = attribute },
            new("The property that says how a case comes", "来る形を表す性質"), required: true)
        .Field("becomes", Form.MapOf(Form.Quantity), Becomes,
            (_, c) => Mapping(c.Becomes.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => (b.Key, (YamlNode)Number(b.Value)))),
            new("Its new shares: {{ paper: 0.3, electronic: 0.7 }}", "新しい割合。例: {{ paper: 0.3, electronic: 0.7 }}"), required: true)
        .Field("accuracy", Forms.Fraction, c => c.Accuracy, (c, share) => c with { Accuracy = share },
            new("Share of digitized cases that need no more than that", "電子化した件のうち正しく読める割合"), unless: 1);

    public static readonly Block<EliminateChange> Eliminate = new Block<EliminateChange>("eliminate",
        (_, place) => new EliminateChange { State = default, Place = place })
        .Field("state", _path, c => c.State, (c, state) => c with { State = state }, new("The step, as workflow/state", "やめる作業(業務/作業)"),
            required: true)
        .Field("to", Forms.Name, c => c.To, (c, state) => c with { To = state }, new("Where its cases go", "その件の行き先"));

    public static readonly Block<MergeChange> Merge = new Block<MergeChange>("merge",
        (_, place) => new MergeChange { States = [], Place = place })
        .Field("states", Form.ListOf(Form.Text), Merged, (_, c) => Sequence(c.States.Select(s => (YamlNode)Text(s.ToString()))),
            new("Steps of which each leads to the next", "続いている作業"), required: true)
        .Field("effort", Forms.VaryingLaw(TimeUse.Effort), c => c.Effort, (c, effort) => c with { Effort = effort },
            new("Time of the one step; the sum when not said", "まとめた後の時間。書かなければ合計"));

    public static readonly Block<StaffChange> Staff = new Block<StaffChange>("staff",
        (pool, place) => new StaffChange { Pool = pool, Capacity = [], Place = place })
        .Field("capacity", PeopleBlocks.Capacity.Form,
            (reader, node, c) => IsTotal(reader, node) && PeopleBlocks.Capacity.Read(reader, node, "capacity", out var steps)
                && steps.Count > 0 ? c with { Capacity = steps } : null,
            (writer, c) => PeopleBlocks.Capacity.Write(writer, c.Capacity),
            new("How many there are then, not how many more", "変えた後の人数(増やす数ではない)"), required: true);

    public static readonly Block<CrossTrainChange> CrossTrain = new Block<CrossTrainChange>("cross-train",
        (_, place) => new CrossTrainChange { State = default, Add = [], Place = place })
        .Field("state", _path, c => c.State, (c, state) => c with { State = state }, FieldWords.Step, required: true)
        .Field("add", Forms.NameOrNames.Form, (reader, node, c) =>
        {
            var pools = reader.Values.Words(node, "add", orSingle: true);
            if (pools.Count == 0)
                reader.Values.Report(node, StructureRules.EmptyList, "add");
            return pools.Count == 0 ? null : c with { Add = pools };
        }, (writer, c) => Forms.NameOrNames.Write(writer, c.Add), new("Pools that may do it too", "新たにできるようになる担当"), required: true);

    public static readonly Block<BatchChange> Batch = new Block<BatchChange>("batch-change",
        (_, place) => new BatchChange { State = default, Batch = new WorkBatch { Place = place }, Place = place })
        .Field("state", _path, c => c.State, (c, state) => c with { State = state }, FieldWords.Step, required: true)
        .With(WorkBlocks.Batch, c => c.Batch, (c, batch) => c with { Batch = batch })
        .Complete((_, c) => c.Batch is { Size: null, OrAfter: null, OrAt: null, SetUp: null } ? c with { Batch = null } : c);

    public static readonly Block<RescheduleChange> Reschedule = new Block<RescheduleChange>("reschedule",
        (_, place) => new RescheduleChange { Workflow = "", Arrivals = null!, Place = place })
        .Field("workflow", Forms.Name, c => c.Workflow, (c, workflow) => c with { Workflow = workflow }, new("The workflow", "業務"),
            required: true)
        .Field("arrivals", DemandBlocks.Arrivals, c => c.Arrivals, (c, arrivals) => c with { Arrivals = arrivals },
            new("How its cases come then", "変えた後の件数と時期"), required: true);

    // One change a verb; a verb over a map of names makes one change a name.
    private static readonly Verb[] _verbs =
    [
        Verb.Of("automate", Automate, new("A bot does the work", "ロボットが行う")),
        Verb.Of("digitize", Digitize, new("Cases come in another form", "電子化する")),
        Verb.Of("eliminate", Eliminate, new("The state is dropped", "やめる")),
        Verb.Of("merge", Merge, new("Steps become one", "まとめる")),
        Verb.OfNames<StaffChange>("staff", Form.MapOf(Form.Block("staff")),
            (reader, entry) => Staff.Read(reader, entry.Value, entry.Name, entry.Key.Place),
            (writer, c) => (c.Pool, Staff.Write(writer, c)), new("Another number of people", "人数を変える")),
        Verb.Of("cross-train", CrossTrain, new("More pools may do it", "応援し合う")),
        Verb.OfNames<DemandChange>("demand", Form.MapOf(Form.Quantity),
            (reader, entry) => AboveZero(reader, entry) is { } factor
                ? new DemandChange { Workflow = entry.Name, Factor = factor, Place = entry.Key.Place } : null,
            (_, c) => (c.Workflow, Text(FactorText.Write(c.Factor))), new("Factor on the number of cases", "件数の倍率")),
        Verb.OfNames<EffortChange>("effort", Form.MapOf(Form.VaryingLaw), Effort,
            (writer, c) =>
                (c.State.ToString(), c.Effort is { } law
                    ? Forms.VaryingLaw(TimeUse.Effort).Write(writer, law)! : Text(FactorText.Write(c.Factor ?? 1))),
            new("Another effort, or a factor on it: x0.5", "時間を変える。倍率でもよい。例: x0.5")),
        Verb.Of("batch", Batch, new("Done many together, or no longer so", "まとめ処理を変える")),
        Verb.OfNames<CalendarChange>("calendar", Form.MapOf(Form.Name),
            (reader, entry) => reader.Values.Word(entry.Value, entry.Name) is { } calendar
                ? new CalendarChange { Pool = entry.Name, Calendar = calendar, Place = entry.Key.Place } : null,
            (_, c) => (c.Pool, Text(c.Calendar)), new("Other hours of a pool", "勤務時間を変える")),
        Verb.Of("reschedule", Reschedule, new("Cases come at other times", "時期をずらす")),
        Verb.OfNames<RouteChange>("route", Form.MapOf(Form.MapOf(Form.Quantity)), Route,
            (writer, c) =>
                (c.State.ToString(), Mapping(c.Shares.Select(s => (s.Key, writer.Share(s.Value)))
                    .Concat(c.Factors.Select(f => (f.Key, (YamlNode)Text(FactorText.Write(f.Value)))))
                .OrderBy(s => s.Key, StringComparer.Ordinal)) ?? new YamlMapping(default)),
            new("Other shares of the ways on, or factors on them: x0.5", "分かれ道の割合を変える。倍率でもよい。例: x0.5")),
    ];

    /// <summary>One entry of the changes: a verb and what it changes.</summary>
    public static readonly Block Change = new("change", [.. _verbs.Select(v => new Field(v.Name, v.Form, Help: v.Help))]);

    public static readonly Block<Scenario> Block = new Block<Scenario>("scenario", (_, place) => new Scenario { Id = "", Place = place })
        .Field("scenario", Form.Text, (reader, node, s) => s with { Id = reader.Values.Word(node, "scenario") ?? "", Place = node.Place },
            (_, s) => Text(s.Id), new("Id of the scenario", "見直し案のID"), required: true)
        .Title(s => s.Title, (s, title) => s with { Title = title })
        .Field("base", Forms.Text, s => s.Base, (s, path) => s with { Base = path }, new("The department file that it changes", "元になるファイル"))
        .Field("bots", BotBlocks.Bot.Named(b => b.Id), s => s.Bots, (s, bots) => s with { Bots = bots },
            new("Robots that the scenario brings", "この案で入れるロボット"))
        .Field("machines", PeopleBlocks.Machine.Named(m => m.Id), s => s.Machines, (s, machines) => s with { Machines = machines },
            new("Computers that the scenario brings", "この案で入れる端末"))
        .Field("changes", Form.ListOf(Form.Block("change")),
            (reader, node, s) =>
            s with
            {
                Changes = [.. reader.Values.List<IReadOnlyList<Change>>(node, "changes", n => Changes(reader, n))
                .SelectMany(c => c)]
            },
            (writer, s) => Sequence(s.Changes.Select(c => (YamlNode)Written(writer, c))) ?? new YamlSequence(default),
            new("What changes, in order", "変えること"), required: true)
        .Field("redeploy-to", Forms.Title, s => s.RedeployTo, (s, text) => s with { RedeployTo = text }, FieldWords.RedeployTo)
        .Standing();

    /// <summary>What can be done to a department, under its word.</summary>
    /// <param name="Name">The word.</param>
    /// <param name="Form">What may stand under it.</param>
    /// <param name="Help">What it is for.</param>
    /// <param name="Read">The changes of an entry, by its name and value; null, with a finding, when there is none.</param>
    /// <param name="Write">The value of a change; null where it is another verb's.</param>
    private sealed record Verb(string Name, Form Form, Phrase Help, Func<FieldReader, YamlEntry, IReadOnlyList<Change>?> Read,
        Func<ValueWriter, Change, YamlNode?> Write)
    {
        public static Verb Of<T>(string name, Block<T> block, Phrase help)
            where T : Change => new(name, Form.Block(block.Name), help,
                (reader, entry) => block.Read(reader, entry.Value, name, entry.Key.Place) is { } change ? [change] : null,
                (writer, change) => change is T own ? block.Write(writer, own) : null);

        public static Verb OfNames<T>(string name, Form form, Func<FieldReader, YamlEntry, T?> read,
            Func<ValueWriter, T, (string Key, YamlNode Value)> write, Phrase help)
            where T : Change => new(name, form, help,
                (reader, entry) =>
                    [.. reader.Values.Map(entry.Value, name).Where(e => !e.Value.IsReported).Select(e => read(reader, e)).OfType<T>()],
                (writer, change) => change is T own ? Mapping([write(writer, own)]) : null);
    }

    private static IReadOnlyList<Change>? Changes(FieldReader reader, YamlNode node)
    {
        if (BlockReader.Open(reader.Findings, Change, node, "changes") is not { } block)
            return null;
        var entries = block.Entries.Where(e => !e.Key.IsReported).ToList();
        if (entries.Count == 0)
        {
            if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
                reader.Values.Report(node, StructureRules.NotOneOf, "changes", FindingWords.List(Change.Names));
            return null;
        }

        foreach (var second in entries.Skip(1))
            reader.Findings.Add(StructureRules.Exclusive, second.Key.Place, entries[0].Name, second.Name, "changes");
        return block[entries[0].Name] is null ? null : Array.Find(_verbs, v => v.Name == entries[0].Name)!.Read(reader, entries[0]);
    }

    private static YamlMapping Written(ValueWriter writer, Change change)
    {
        var verb = Array.Find(_verbs, v => v.Name == change.Verb)!;
        return Mapping([(verb.Name, verb.Write(writer, change)!)])!;
    }

    // ── steps ───────────────────────────────────────────────────────────────────────────────────

    private static StatePath? PathOf(FieldReader reader, YamlNode node, string name)
    {
        if (reader.Values.Word(node, name) is not { } text)
            return null;
        if (StatePath.TryParse(text) is { } path)
            return path;
        reader.Values.Report(node, ValueRules.NotAPath, text);
        return null;
    }

    private static IReadOnlyList<StatePath> Paths(FieldReader reader, YamlNode node, string name) =>
        _path.List().Read(reader, node, name, out var paths) ? paths : [];

    private static AutomateChange? Chain(FieldReader reader, YamlNode node, AutomateChange change)
    {
        var states = Paths(reader, node, "states");
        if (node is YamlSequence { Items.Count: 0 })
            reader.Values.Report(node, StructureRules.EmptyList, "states");
        return states.Count == 0 ? null : change with { States = states };
    }

    private static MergeChange? Merged(FieldReader reader, YamlNode node, MergeChange change)
    {
        var states = Paths(reader, node, "states");
        if (states.Count >= 2)
            return change with { States = states };
        reader.Values.Report(node, ValueRules.OutOfRange, states.Count, FormatWords.AtLeast.With(2));
        return null;
    }

    // ── figures ─────────────────────────────────────────────────────────────────────────────────

    private static DigitizeChange? Becomes(FieldReader reader, YamlNode node, DigitizeChange change)
    {
        var becomes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in reader.Values.Map(node, "becomes"))
        {
            if (!entry.Value.IsReported && reader.Values.Fraction(entry.Value, entry.Name) is { } share)
                becomes[entry.Name] = share;
        }

        if (becomes.Values.Sum() > 1 + 1e-9)
            reader.Values.Report(node, ValueRules.ShareRange, string.Join(" + ", becomes.Select(b => NumberText.Write(b.Value))), null);
        return becomes.Count == 0 ? null : change with { Becomes = becomes };
    }

    // '+1' may be one more, or one in all: neither is taken for the other.
    private static bool IsTotal(FieldReader reader, YamlNode node)
    {
        IEnumerable<YamlNode> counts = node is YamlMapping steps ? steps.Entries.Select(e => e.Value) : [node];
        var sound = true;
        foreach (var count in counts)
        {
            if (count is not YamlScalar { IsReported: false } scalar
                || FullWidth.ToAscii(scalar.Text).Trim() is not ['+' or '-' or '−', .. var digits] signed
                || !int.TryParse(digits.TrimEnd('人', '名').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var by) || by == 0
                || by > 10_000)
                continue;
            var isMore = signed[0] == '+';
            reader.Values.Report(count, isMore ? ScenarioRules.MorePeople : ScenarioRules.FewerPeople, signed, NumberText.Write(by),
                NumberText.Write(by + 3));
            sound = false;
        }

        return sound;
    }

    private static double? AboveZero(FieldReader reader, YamlEntry entry)
    {
        if (reader.Values.Factor(entry.Value, entry.Name) is not { } factor)
            return null;
        if (factor > 0)
            return factor;
        reader.Values.Report(entry.Value, ValueRules.OutOfRange, FlowText.Of(entry.Value), FormatWords.Above.With(0));
        return null;
    }

    // 'x0.5' and '0.5倍' are of what there is; a bare percentage may be meant as one, and is then refused with both meanings.
    private static bool IsFactor(YamlNode node, bool orPercent) =>
        node is YamlScalar { IsReported: false } scalar && FullWidth.ToAscii(scalar.Text).Trim() is { Length: > 1 } text
        && ((text[0] is 'x' or 'X' or '×' or '✕' && (char.IsAsciiDigit(text[1]) || text[1] is '-' or '.')) || text[^1] == '倍'
            || (orPercent && FactorText.TryReadPercent(text, out _)));

    private static EffortChange? Effort(FieldReader reader, YamlEntry entry)
    {
        var path = PathOf(reader, entry.Key, "effort");
        if (IsFactor(entry.Value, orPercent: true))
            return AboveZero(reader, entry) is { } factor && path is { } state
                ? new EffortChange { State = state, Factor = factor, Place = entry.Key.Place } : null;
        var effort = reader.Durations.Varying(entry.Value, entry.Name, TimeUse.Effort);
        return path is null || effort is null ? null : new EffortChange { State = path.Value, Effort = effort, Place = entry.Key.Place };
    }

    private static RouteChange? Route(FieldReader reader, YamlEntry entry)
    {
        var path = PathOf(reader, entry.Key, "route");
        var shares = new Dictionary<string, Share>(StringComparer.Ordinal);
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var way in reader.Values.Map(entry.Value, entry.Name))
        {
            if (IsFactor(way.Value, orPercent: false))
            {
                if (reader.Values.Factor(way.Value, way.Name) is { } factor)
                    factors[way.Name] = factor;
            }
            else if (!way.Value.IsReported && reader.Values.Share(way.Value, way.Name) is { } share)
            {
                shares[way.Name] = share;
            }
        }

        return path is null || shares.Count + factors.Count == 0
            ? null : new RouteChange { State = path.Value, Shares = shares, Factors = factors, Place = entry.Key.Place };
    }
}
