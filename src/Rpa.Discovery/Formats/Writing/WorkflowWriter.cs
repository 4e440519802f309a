using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Writes workflows: demand, states, work, transitions and conditions.</summary>
internal sealed class WorkflowWriter(LawWriter laws, DepartmentWriter department)
{
    private IReadOnlyList<CaseAttribute> _attributes = [];
    private HashSet<string> _attributeIds = [];

    public YamlNode Workflow(Workflow workflow)
    {
        _attributes = workflow.Attributes;
        _attributeIds = workflow.Attributes.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return new BlockWriter(Blocks.Workflow)
            .Add("title", LawWriter.Title(workflow.Title))
            .Add("arrivals", workflow.Arrivals is { } arrivals ? Arrivals(arrivals) : null)
            .Add("due", workflow.Due is { } due ? laws.Varying(due, Due) : null)
            .Add("priority", workflow.Priority == 5 ? null : (double?)workflow.Priority)
            .Add("order", Order(workflow.Order == QueueOrder.Fifo ? null : workflow.Order))
            .Add("off-hours", OffHours(workflow.OffHours))
            .Map("attributes", workflow.Attributes.Select(a => (a.Id, Attribute(a))))
            .Map("backlog", workflow.Backlog.Select(b => (b.State, Backlog(b))))
            .Add("initial", workflow.Initial)
            .Add("states", States(workflow.States))
            .Add("evidence", LawWriter.Evidence(workflow.Evidence))
            .Node;
    }

    private static string? Order(QueueOrder? order) => order?.ToString().ToLowerInvariant();

    private static string? OffHours(OffHours? offHours) => offHours?.ToString().ToLowerInvariant();

    private YamlNode Due(Due due)
    {
        var span = due.After is not { } time ? null
            : laws.KeepsWords && due.Said is { } said && TimeText.TryRead(FullWidth.ToAscii(said), out var again) && again == time ? said : TimeUnits.Write(time);
        if (span is not null && !due.IsLegal)
            return Text(span);
        return new BlockWriter(Blocks.Due)
            .Add("after", span)
            .Add("day-of-month", (double?)due.DayOfMonth)
            .Add("legal", due.IsLegal)
            .Node;
    }

    private YamlNode Backlog(BacklogItem item) => item is { Age: null, Evidence: null }
        ? Number(item.Count)
        : new BlockWriter(Blocks.Backlog)
            .Add("count", (double?)item.Count)
            .Add("age", item.Age is { } age ? laws.Law(age, TimeUse.Clock) : null)
            .Add("evidence", LawWriter.Evidence(item.Evidence))
            .Node;

    private YamlNode Attribute(CaseAttribute attribute)
    {
        var map = new YamlMapping(default);
        if (LawWriter.Title(attribute.Title) is { } title)
            map.Entries.Add(new YamlEntry(Text("title"), title));
        if (attribute.Choices.Count > 0)
            map.Entries.Add(new YamlEntry(Text("choice"), Mapping(attribute.Choices.Select(c => (c.Value, laws.Share(c.Share))))!));
        else if (attribute.Number is { } number)
            map.Entries.AddRange(LawWriter.NumberLaw(number).Entries);
        return map;
    }

    // ── demand ──────────────────────────────────────────────────────────────────────────────────

    public YamlNode Arrivals(Arrivals arrivals) => new BlockWriter(Blocks.Arrivals)
        .Add("about", arrivals.About is { } rate ? Rate(rate) : null)
        .Add("every", arrivals.Every is { } every ? laws.Law(every, TimeUse.Clock) : null)
        .Add("closed", arrivals.ClosedNextOpening, "next-opening")
        .List("batches", arrivals.Batches.Select(Batch))
        .Add("trace", arrivals.Trace?.File)
        .Add("calendar", arrivals.Calendar)
        .Map("seasons", arrivals.Seasons.Where(p => p.Kind == PeakKind.Month).Select(p => (NumberText.Write(p.Number), Factor(p))))
        .Map("peaks", arrivals.Seasons.Where(p => p.Kind != PeakKind.Month).Concat(arrivals.Peaks).Select(p => (When(p), Factor(p))))
        .Add("growth", arrivals.GrowthPerYear == 0 ? null : $"{NumberText.Write(arrivals.GrowthPerYear)} per-year")
        .Add("busy-days", arrivals.BusyDays is { } busy ? new BlockWriter(Blocks.BusyDays).Add("cv", (double?)busy.Cv).Words("workflows", busy.Workflows).Node : null)
        .Add("evidence", LawWriter.Evidence(arrivals.Evidence))
        .Node;

    private YamlNode Rate(ArrivalRate rate)
    {
        if (rate.IsUnknown)
            return Text("unknown");
        if (laws.KeepsWords && rate.Said is { } said)
        {
            var words = FullWidth.ToAscii(said);
            words = words.StartsWith("about ", StringComparison.Ordinal) ? words[6..] : words.TrimStart('約');
            if (Periods.TrySplit(words, out var amount, out var period, out _) && period == rate.Per && NumberText.TryRead(amount, out var count) && count == rate.Count)
                return Text(said);
        }

        return Text($"{NumberText.Write(rate.Count)} {Periods.Word(rate.Per)}");
    }

    private YamlNode Factor(Peak peak) => laws.KeepsWords && peak.Said is { } said && FactorText.TryRead(FullWidth.ToAscii(said), out var factor) && factor == peak.Factor
        ? Text(said)
        : Text(FactorText.Write(peak.Factor));

    private static string When(Peak peak) => peak.Kind switch
    {
        PeakKind.Month => $"month {NumberText.Write(peak.Number)}",
        PeakKind.Weekday => Weekdays.Name(Weekdays.At(peak.Number - 1)),
        PeakKind.Hour => $"hour {NumberText.Write(peak.Number)}",
        PeakKind.DayOfMonth => $"day {NumberText.Write(peak.Number)}",
        PeakKind.LastDays => $"last-{NumberText.Write(peak.Number)}-days",
        PeakKind.FirstDays => $"first-{NumberText.Write(peak.Number)}-days",
        _ => "after-closed",
    };

    private static YamlNode Batch(ArrivalBatch batch) => new BlockWriter(Blocks.DatedBatch)
        .Add("day-of-month", (double?)batch.DayOfMonth)
        .List("months", batch.Months.Select(m => Number(m)))
        .Words("dates", batch.Dates.Select(DateText.Write))
        .Add("at", batch.At is { } at ? DateText.Write(at) : null)
        .Add("count", (double?)batch.Count)
        .Add("if-closed", batch.IfClosed.ToString().ToLowerInvariant())
        .Node;

    // ── states ──────────────────────────────────────────────────────────────────────────────────

    private YamlMapping States(IReadOnlyList<WorkflowState> states) => Mapping(states.Select(s => (s.Id, State(s)))) ?? new YamlMapping(default);

    private YamlNode State(WorkflowState state)
    {
        var block = new BlockWriter(Blocks.State)
            .Add("title", LawWriter.Title(state.Title))
            .Add("note", LawWriter.Title(state.Note))
            .Add("evidence", LawWriter.Evidence(state.Evidence))
            .List("transitions", state.Transitions.Select(Transition));
        switch (state)
        {
            case WorkState work:
                block.Add("work", Work(work.Work));
                block.Add("traits", work.Traits is { } traits ? department.Traits(traits) : null);
                block.Add("repeat", work.Repeat is { } repeat
                    ? new BlockWriter(Blocks.Repeat).Add("times", repeat.Attribute ?? NumberText.Write(repeat.Times ?? 1)).Add("at", repeat.AtOnce ? "once" : "in-sequence").Node
                    : null);
                break;
            case WaitState { Wait: { } wait }:
                block.Add("wait", laws.Varying(wait, l => laws.Law(l, TimeUse.Wait)));
                break;
            case WaitState:
                block.Add("type", "wait");
                break;
            case ParallelState parallel:
                block.Add("type", "parallel");
                block.Map("regions", parallel.Regions.Select(r => (r.Id, Region(r))));
                block.Add("join", parallel.JoinCount is { } count ? count == 1 ? "first" : NumberText.Write(count) : null);
                block.Add("at-least", parallel.AtLeast is { } least ? NumberText.Write(least) : null);
                break;
            case CompoundState compound:
                block.Add("initial", compound.Initial).Add("states", States(compound.States));
                break;
            case FinalState final:
                block.Add("type", "final").Add("outcome", final.Outcome);
                break;
            default:
                block.Add("type", "choice");
                break;
        }

        return block.Node;
    }

    private YamlNode Region(Region region) => new BlockWriter(Blocks.Region)
        .Add("title", LawWriter.Title(region.Title))
        .Add("guard", region.Guard is { } guard ? Guard(guard) : null)
        .Add("probability", region.Probability is { } probability ? laws.Share(probability) : null)
        .Add("otherwise", region.Otherwise)
        .Add("initial", region.Initial)
        .Add("states", States(region.States))
        .Add("evidence", LawWriter.Evidence(region.Evidence))
        .Node;

    private YamlNode Transition(Transition transition) => new BlockWriter(Blocks.Transition)
        .Add("after", transition.After is { } after ? laws.Varying(after, l => laws.Law(l, TimeUse.Wait)) : null)
        .Add("while", transition.WhileWaiting, "waiting")
        .Add("event", transition.Event)
        .Add("guard", transition.Guard is { } guard ? Guard(guard) : null)
        .Add("target", transition.Target)
        .Add("probability", transition.Probability is { } probability ? laws.Varying(probability, laws.Share) : null)
        .Add("weight", transition.Weight)
        .Add("starts", transition.Starts)
        .Map("with", transition.With.Select(a => (a.Attribute, (YamlNode)Text(GuardText.Of(a.Value, _attributeIds)))))
        .Map("set", transition.Set.Select(a => (a.Attribute, (YamlNode)Text(GuardText.Of(a.Value, _attributeIds)))))
        .Add("evidence", LawWriter.Evidence(transition.Evidence))
        .Node;

    private YamlNode Guard(Guard guard)
    {
        var meaning = GuardText.Of(guard, _attributeIds);
        if (laws.KeepsWords && guard.Said is { } said && GuardParser.Guard(laws.Rereader, Text(said), _attributeIds, IsValue) is { } again && GuardText.Of(again, _attributeIds) == meaning)
            return Text(said);
        return Text(meaning);
    }

    private bool IsValue(string attribute, string value) => _attributes.Any(a => a.Id == attribute && a.Choices.Any(c => c.Value == value));

    // ── work ────────────────────────────────────────────────────────────────────────────────────

    private YamlNode Work(Work work)
    {
        var automate = work.Automation is null ? null : new BlockWriter(Blocks.Automation);
        if (automate is not null)
            department.Automation(automate, work.Automation!);
        return new BlockWriter(Blocks.Work)
            .Add("by", By(work.By))
            .Add("skill", work.Skill)
            .Add("effort", laws.Varying(work.Effort, l => laws.Law(l, TimeUse.Effort)))
            .Add("not-by", work.NotBy)
            .Add("same-as", work.SameAs)
            .Add("interrupts", work.Interrupts)
            .Add("pick-up", work.PickUp is { } pickUp ? laws.Law(pickUp, TimeUse.Effort) : null)
            .Words("systems", work.Systems)
            .Add("batch", work.Batch is { } batch ? Batch(batch, new BlockWriter(Blocks.Batch)).Node : null)
            .Add("priority", (double?)work.Priority)
            .Add("order", Order(work.Order))
            .Add("off-hours", OffHours(work.OffHours))
            .Add("patience", work.Patience is { } patience ? TimeUnits.Write(patience) : null)
            .Add("automate", automate?.Node)
            .Add("evidence", LawWriter.Evidence(work.Evidence))
            .Node;
    }

    private static YamlNode By(Assignment by) => by.Kind switch
    {
        AssignmentKind.All => new BlockWriter(Blocks.By).Map("all", by.Pools.Select(p => (p.Pool, (YamlNode)Number(p.Count)))).Node,
        AssignmentKind.Any => new BlockWriter(Blocks.By).Words("any", by.Pools.Select(p => p.Pool)).Node,
        _ => Text(by.Pools.Count > 0 ? by.Pools[0].Pool : ""),
    };

    public BlockWriter Batch(WorkBatch batch, BlockWriter block) => block
        .Add("size", (double?)batch.Size)
        .Add("or-after", batch.OrAfter is { } after ? TimeUnits.Write(after) : null)
        .Add("or-at", batch.OrAt is { } at ? DateText.Write(at) : null)
        .Add("set-up", batch.SetUp is { } setUp ? laws.Law(setUp, TimeUse.Effort) : null)
        .Add("effort", batch.EffortPerBatch ? "per-batch" : "per-case");
}
