using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Work: by whom, how long, in batches, how often.</summary>
internal static class WorkBlocks
{
    public static readonly ValueForm<QueueOrder> Order =
        Forms.OneOf(("fifo", QueueOrder.Fifo), ("due", QueueOrder.Due), ("shortest", QueueOrder.Shortest));

    public static readonly ValueForm<OffHours> OffHours =
        Forms.OneOf(("pause", Model.Workflows.OffHours.Pause), ("finish", Model.Workflows.OffHours.Finish));

    public static readonly ValueForm<int> Priority = Forms.Integer(1, 5);

    public static readonly Block<Assignment> By = new Block<Assignment>("by", (_, place) => new Assignment { Pools = [], Place = place })
        .Exclusive("all", "any")
        .Field("all", new MapForm(Form.Integer, AtLeastOne: true), All, (_, a) => a.Kind != AssignmentKind.All
            ? null : Mapping(a.Pools.Select(p => (p.Pool, (YamlNode)Number(p.Count)))),
            new("All of these together: {{ clerk: 1, chief: 1 }}", "この全員で行う。例: {{ clerk: 1, chief: 1 }}"))
        .Field("any", Form.SomeOf(Form.Name), Any, (_, a) => a.Kind != AssignmentKind.Any
            ? null : Sequence(a.Pools.Select(p => (YamlNode)Text(p.Pool))),
            new("One of these; the first is preferred", "このうち誰か。先に書いた方が優先"));

    public static readonly Block<WorkBatch> Batch = new Block<WorkBatch>("batch", (_, place) => new WorkBatch { Place = place })
        .Field("size", Forms.Integer(1, 1_000_000), b => b.Size, (b, size) => b with { Size = size },
            new("Released when so many are there", "この件数になったら始める"))
        .Field("or-after", Forms.Time(TimeUse.Wait), b => b.OrAfter, (b, time) => b with { OrAfter = time },
            new("Released when the oldest has waited so long", "最も古い件がこの長さ待ったら始める"))
        .Field("or-at", Forms.TimeOfDay, b => b.OrAt, (b, time) => b with { OrAt = time }, new("Released at this time of day", "この時刻に始める"))
        .Field("set-up", Forms.Law(TimeUse.Effort), b => b.SetUp, (b, law) => b with { SetUp = law },
            new("Once before each batch", "まとめて始める前の準備"))
        .Field("effort", Forms.OneOf(("per-case", false), ("per-batch", true)), b => b.EffortPerBatch,
            (b, perBatch) => b with { EffortPerBatch = perBatch },
            new("The effort is of each case, or of the whole batch", "時間は1件ごとか、まとめて1回か"));

    public static readonly Block<Repeat> Repeat = new Block<Repeat>("repeat", (_, place) => new Repeat { Place = place })
        .Field("times", Form.Quantity, Times, (_, r) => Text(r.Attribute ?? SpokenForms.NumberText.Write(r.Times ?? 1)),
            new("How often: a number, or the name of a property", "回数。数か、性質の名前"), required: true)
        .Field("at", Forms.OneOf(("once", true), ("in-sequence", false)), r => r.AtOnce, (r, once) => r with { AtOnce = once },
            new("All in one sitting, or one after the other", "続けて一度に行うか、1回ずつ並び直すか"));

    public static readonly Block<Work> Work = new Block<Work>("work", (_, place) => Placeholder(place))
        .Field("by", ValueForm.Of<Assignment>(Form.Either(Form.Name, Form.Block("by")), ReadBy,
                (writer, by) => by.Kind is AssignmentKind.All or AssignmentKind.Any
                    ? By.Write(writer, by) : Text(by.Pools.Count > 0 ? by.Pools[0].Pool : "")),
            w => w.By, (w, by) => w with { By = by },
            new("A pool, {{ all: {{ clerk: 1, chief: 1 }} }} or {{ any: [window, clerk] }}", "担当。全員なら all、誰か一人なら any"), required: true)
        .Field("skill", Forms.Name, w => w.Skill, (w, skill) => w with { Skill = skill }, new("The skill it needs", "必要な技能"))
        .Field("effort", Forms.VaryingLaw(TimeUse.Effort), w => w.Effort, (w, effort) => w with { Effort = effort },
            new("A person's time for one case: about 4 min, {{ usually: 4 min, sometimes: 15 min }}, unknown",
                "1件の時間。例: 約4分、{{ usually: 4分, sometimes: 15分 }}、不明なら unknown"), required: true)
        .Field("not-by", Forms.Name, w => w.NotBy, (w, state) => w with { NotBy = state },
            new("Not by who did the named state", "この作業をした人以外が行う"))
        .Field("same-as", Forms.Name, w => w.SameAs, (w, state) => w with { SameAs = state },
            new("By who did the named state", "この作業をした人が行う"))
        .Field("interrupts", Forms.YesNo, w => w.Interrupts, (w, yes) => w with { Interrupts = yes },
            new("Takes a person from less urgent work", "ほかの仕事を中断して行う"), unless: false)
        .Field("pick-up", Forms.Law(TimeUse.Effort), w => w.PickUp, (w, law) => w with { PickUp = law },
            new("Time to take it up again", "中断後に取りかかる時間"))
        .Field("systems", Forms.NameOrNames, w => w.Systems, (w, systems) => w with { Systems = systems },
            new("Systems that it uses", "使うシステム"))
        .Field("batch", Batch.AsValue(), w => w.Batch, (w, batch) => w with { Batch = batch }, new("Done many together", "まとめて処理する"))
        .Field("priority", Priority, w => w.Priority, (w, priority) => w with { Priority = priority }, FieldWords.Priority)
        .Field("order", Order, w => w.Order, (w, order) => w with { Order = order }, FieldWords.Order)
        .Field("off-hours", OffHours, w => w.OffHours, (w, then) => w with { OffHours = then }, FieldWords.OffHours)
        .Field("patience", Forms.Time(TimeUse.Wait), w => w.Patience, (w, time) => w with { Patience = time },
            new("How long joint work waits before people are kept free for it (only while all it needs are on duty); else as the pool says",
                "共同作業がこの長さ待ったら人を空けておく（必要な人が皆勤務している間だけ）。書かなければ担当の値"))
        .Field("automate", BotBlocks.Automation.AsValue(), w => w.Automation, (w, automation) => w with { Automation = automation },
            new("A robot that already does a part of it", "すでに一部を行っているロボット"))
        .Evidence(w => w.Evidence, (w, evidence) => w with { Evidence = evidence })
        .Standing();

    /// <summary>Stands in for work that could not be read, so that the state itself is still known; its finding is made.</summary>
    public static Work Placeholder(SourceSpan place) => new()
    {
        By = new Assignment { Pools = [], Place = place },
        Effort = new Duration
        {
            Distribution = Randomness.Distribution.Lognormal(600, SpokenDurations.AboutCv), IsUnknown = true, Place = place,
        },
        Place = place,
    };

    private static Assignment? ReadBy(FieldReader reader, YamlNode node, string name)
    {
        if (node is YamlSequence list)
        {
            var pools = list.Items.OfType<YamlScalar>().Select(s => s.Text).ToList();
            reader.Values.Report(node, StructureRules.BareListOfPools, string.Join(", ", pools.Select(p => $"{p}: 1")),
                string.Join(", ", pools));
            return null;
        }

        if (node is not YamlMapping)
            return reader.Values.Word(node, name) is { } pool
                ? new Assignment { Pools = [new PoolCount { Pool = pool, Place = node.Place }], Place = node.Place } : null;
        if (BlockReader.Open(reader.Findings, By, node, name) is not { } block)
            return null;
        if (!block.Has("all") && !block.Has("any") && !block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
            reader.Values.Report(node, StructureRules.NotOneOf, name, "all, any");
        return By.Read(reader, block, name) is { Pools.Count: > 0 } by ? by : null;
    }

    private static Assignment All(FieldReader reader, YamlNode node, Assignment by)
    {
        var counts = new List<PoolCount>();
        foreach (var entry in reader.Values.Map(node, "all"))
        {
            if (!entry.Value.IsReported && reader.Values.Integer(entry.Value, entry.Name, 1, 10_000) is { } count)
                counts.Add(new PoolCount { Pool = entry.Name, Count = count, Place = entry.Key.Place });
        }

        if (node is YamlMapping { Entries.Count: 0 })
            reader.Values.Report(node, StructureRules.EmptyList, "all");
        return by with { Kind = AssignmentKind.All, Pools = counts };
    }

    private static Assignment Any(FieldReader reader, YamlNode node, Assignment by)
    {
        var pools = reader.Values.List(node, "any", n => reader.Values.Word(n, "any") is { } id
            ? new PoolCount { Pool = id, Place = n.Place } : null);
        if (pools.Count == 0)
            reader.Values.Report(node, StructureRules.EmptyList, "any");
        return by with { Kind = AssignmentKind.Any, Pools = pools };
    }

    private static Repeat? Times(FieldReader reader, YamlNode node, Repeat repeat)
    {
        if (reader.Values.Word(node, "times") is not { } times)
            return null;
        if (times.Length == 0)
        {
            reader.Values.Report(node, StructureRules.NothingWritten, "times");
            return null;
        }

        if (!char.IsAsciiDigit(times[0]))
            return repeat with { Attribute = times };
        return reader.Values.Integer(node, "times", 1, 1_000_000) is { } count ? repeat with { Times = count } : null;
    }
}
