using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Writes a scenario: bots and changes.</summary>
internal sealed class ScenarioWriter
{
    private readonly DepartmentWriter _department;
    private readonly WorkflowWriter _workflows;

    public ScenarioWriter(YamlForm form)
    {
        _department = new DepartmentWriter(form);
        _workflows = new WorkflowWriter(_department.Laws, _department);
    }

    private LawWriter Laws => _department.Laws;

    public YamlMapping File(Scenario scenario) => new BlockWriter(Blocks.Scenario)
        .Add("scenario", scenario.Id)
        .Add("title", LawWriter.Title(scenario.Title))
        .Add("base", scenario.Base)
        .Map("bots", scenario.Bots.Select(b => (b.Id, _department.Bot(b))))
        .Map("machines", scenario.Machines.Select(m => (m.Id, DepartmentWriter.Machine(m))))
        .Add("changes", Sequence(scenario.Changes.Select(Change)) ?? new YamlSequence(default))
        .Add("redeploy-to", LawWriter.Title(scenario.RedeployTo))
        .Node;

    private YamlNode Change(Change change) => new BlockWriter(Blocks.Change).Add(change.Verb, change switch
    {
        AutomateChange c => Automate(c),
        DigitizeChange c => new BlockWriter(Blocks.Digitize)
            .Add("workflow", c.Workflow).Add("attribute", c.Attribute)
            .Map("becomes", c.Becomes.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => (b.Key, (YamlNode)Number(b.Value))))
            .Add("accuracy", c.Accuracy == 1 ? null : (double?)c.Accuracy).Node,
        EliminateChange c => new BlockWriter(Blocks.Eliminate).Add("state", c.State.ToString()).Add("to", c.To).Node,
        MergeChange c => new BlockWriter(Blocks.Merge).Words("states", c.States.Select(s => s.ToString())).Add("effort", c.Effort is { } effort ? Effort(effort) : null).Node,
        StaffChange c => One(c.Pool, new BlockWriter(Blocks.Staff).Add("capacity", DepartmentWriter.Capacity(c.Capacity)).Node),
        CrossTrainChange c => new BlockWriter(Blocks.CrossTrain).Add("state", c.State.ToString()).Words("add", c.Add).Node,
        DemandChange c => One(c.Workflow, Text(FactorText.Write(c.Factor))),
        EffortChange c => One(c.State.ToString(), c.Effort is { } law ? Effort(law) : Text(FactorText.Write(c.Factor ?? 1))),
        BatchChange c => Batch(c),
        CalendarChange c => One(c.Pool, Text(c.Calendar)),
        RescheduleChange c => new BlockWriter(Blocks.Reschedule).Add("workflow", c.Workflow).Add("arrivals", _workflows.Arrivals(c.Arrivals)).Node,
        RouteChange c => One(c.State.ToString(), Mapping(c.Shares.Select(s => (s.Key, Laws.Share(s.Value))).Concat(c.Factors.Select(f => (f.Key, (YamlNode)Text(FactorText.Write(f.Value)))))
            .OrderBy(s => s.Key, StringComparer.Ordinal)) ?? new YamlMapping(default)),
        _ => throw new System.Diagnostics.UnreachableException(),
    }).Node;

    private YamlNode Effort(Varying<DurationLaw> effort) => Laws.Varying(effort, l => Laws.Law(l, TimeUse.Effort));

    private static YamlMapping One(string key, YamlNode value) => Mapping([(key, value)])!;

    private YamlNode Automate(AutomateChange change)
    {
        var block = new BlockWriter(Blocks.Automate);
        if (change.States.Count == 1)
            block.Add("state", change.States[0].ToString());
        else
            block.Words("states", change.States.Select(s => s.ToString()));
        _department.Automation(block, change.Automation);
        return block.Node;
    }

    private YamlNode Batch(BatchChange change)
    {
        var block = new BlockWriter(Blocks.BatchChange).Add("state", change.State.ToString());
        return change.Batch is { } batch ? _workflows.Batch(batch, block).Node : block.Node;
    }
}
