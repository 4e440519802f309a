using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>States: one block in the file, a type of its own for each kind in the model.</summary>
internal static class StateBlocks
{
    private static readonly ValueForm<StateKind> _kind = Forms.OneOf(
        ("work", StateKind.Work), ("wait", StateKind.Wait), ("choice", StateKind.Choice), ("parallel", StateKind.Parallel),
        ("compound", StateKind.Compound), ("final", StateKind.Final));

    // Which field is of which kind.
    private static readonly (string Field, StateKind Kind)[] _fieldsOfKinds =
    [
        ("work", StateKind.Work), ("traits", StateKind.Work), ("repeat", StateKind.Work), ("wait", StateKind.Wait),
        ("regions", StateKind.Parallel), ("join", StateKind.Parallel), ("at-least", StateKind.Parallel),
        ("states", StateKind.Compound), ("outcome", StateKind.Final),
    ];

    /// <summary>States under their ids.</summary>
    public static readonly ValueForm<IReadOnlyList<WorkflowState>> States =
        ValueForm.Of<IReadOnlyList<WorkflowState>>(Form.MapOf(Form.Block("state")),
        (reader, node, name) => [.. reader.Values.Map(node, name).Select(entry => State(reader, entry))], Write);

    public static readonly Block<AnyState> Block = new Block<AnyState>("state", (id, place) => new AnyState { Id = id, Place = place })
        .Title(s => s.Title, (s, title) => s with { Title = title })
        .Field("note", Forms.Title, s => s.Note, (s, note) => s with { Note = note }, new("A remark", "補足"))
        .Field("type", _kind.Form, (_, _, s) => s, (writer, s) => s.Type is { } type ? _kind.Write(writer, type) : null,
            new("final, parallel, choice …; otherwise what is written decides", "種類。書かなければ内容で決まる"))
        .Field("repeat", WorkBlocks.Repeat.AsValue(), s => s.Repeat, (s, repeat) => s with { Repeat = repeat },
            new("Several times per visit", "1件で何度もする作業"))
        .Field("work", WorkBlocks.Work.AsValue(), s => s.Work, (s, work) => s with { Work = work }, new("By whom and how long", "誰が、どのくらい"))
        .Field("wait", Forms.VaryingLaw(TimeUse.Wait), s => s.Wait, (s, wait) => s with { Wait = wait },
            new("How long the other side takes", "相手方の回答待ちの長さ"))
        .Field("regions", Form.MapOf(Form.Block("region")),
            (reader, node, s) =>
                s with
                {
                    Regions = [.. reader.Values.Map(node, "regions").Where(r => !r.Value.IsReported)
                    .Select(r => WorkflowBlocks.Region.Read(reader, r.Value, r.Name, r.Key.Place)).OfType<Region>()]
                },
            (writer, s) => Mapping(s.Regions.Select(r => (r.Id, (YamlNode)WorkflowBlocks.Region.Write(writer, r)))),
            new("What happens at once", "同時に進むもの"))
        .Field("join", Form.Quantity, Join, (_, s) => s.JoinCount is { } count
            ? Text(count == 1 ? "first" : NumberText.Write(count)) : null, new("all, first, or a number of regions", "all・first・数"))
        .Field("at-least", Forms.Integer(0, 1), s => s.AtLeast, (s, least) => s with { AtLeast = least },
            new("1: where no region was drawn, one runs all the same, by its probability as weight; 0: none is meant",
                "1: 一つも選ばれなければ、確率の重みで一つ行う。0: 行わなくてよい"))
        .Field("initial", Forms.Name, s => s.Initial, (s, state) => s with { Initial = state },
            new("Of a compound state: where it begins", "まとまりの中の最初の作業"))
        .Field("states", Form.MapOf(Form.Block("state")), (reader, node, s) => States.Read(reader, node, "states", out var states)
            ? s with { States = states } : null,
            (writer, s) => s.States is { } states ? States.Write(writer, states) : null,
            new("The steps inside a compound state", "まとまりの中の作業"))
        .Field("traits", TraitBlocks.Traits.AsValue(), s => s.Traits, (s, traits) => s with { Traits = traits },
            new("Answers that decide how well a bot would fit", "ロボットに向くかどうかの答え"))
        .Field("transitions", Form.ListOf(Form.Block("transition")), (reader, node, s) =>
            WorkflowBlocks.Transitions.Read(reader, node, "transitions", out var all) ? s with { Transitions = all } : null,
            (writer, s) => WorkflowBlocks.Transitions.Write(writer, s.Transitions), new("Where it leads", "次の行き先"))
        .Field("outcome", Forms.Name, s => s.Outcome, (s, outcome) => s with { Outcome = outcome }, new("The result's name", "結果の名前"))
        .Evidence(s => s.Evidence, (s, evidence) => s with { Evidence = evidence });

    private static YamlMapping Write(ValueWriter writer, IReadOnlyList<WorkflowState> states) =>
        Mapping(states.Select(s => (s.Id, (YamlNode)Block.Write(writer, AnyState.Of(s))))) ?? new YamlMapping(default);

    private static WorkflowState State(FieldReader reader, YamlEntry entry)
    {
        var place = entry.Key.Place;
        if (entry.Value.IsReported || BlockReader.Open(reader.Findings, Block, entry.Value, entry.Name, place) is not { } block)
            return new ChoiceState { Id = entry.Name, Place = place };
        var kind = KindOf(reader, block, entry.Name);
        if (kind == StateKind.Parallel)
            block.Require("regions", entry.Name);
        else if (kind == StateKind.Compound)
            block.Require("initial", entry.Name);
        return Block.Read(reader, block, entry.Name)!.As(kind);
    }

    // The kind follows from what is written; 'type' is needed for final, parallel, and a wait without a length.
    private static StateKind KindOf(FieldReader reader, BlockReader block, string id)
    {
        StateKind? said = block["type"] is { } node && _kind.Read(reader, node, "type", out var type) ? type : null;
        var kind = said
            ?? (block.Has("work") ? StateKind.Work
            : block.Has("wait") ? StateKind.Wait
            : block.Has("regions") ? StateKind.Parallel
            : block.Has("states") ? StateKind.Compound
            : block.Has("outcome") ? StateKind.Final
            : StateKind.Choice);
        foreach (var (field, belongs) in _fieldsOfKinds)
        {
            if (belongs == kind || !block.Has(field))
                continue;
            var own = said is not null ? "type" : kind switch
            {
                StateKind.Work => "work",
                StateKind.Wait => "wait",
                StateKind.Parallel => "regions",
                StateKind.Compound => "states",
                _ => "type"
            };
            if (block.Has(own))
                reader.Findings.Add(StructureRules.Exclusive, block.KeyPlace(field), own, field, id);
            else if (!block.IsIncomplete)
                reader.Findings.Add(StructureRules.Incomplete, block.KeyPlace(field), id, field, "work");
        }

        if (kind == StateKind.Work && !block.Has("work") && !block.IsIncomplete)
            block.Require("work", id);
        return kind;
    }

    private static AnyState? Join(FieldReader reader, YamlNode node, AnyState state) => reader.Values.Word(node, "join") switch
    {
        null => null,
        "all" => state,
        "first" => state with { JoinCount = 1 },
        _ => reader.Values.Integer(node, "join", 1, 1000) is { } count ? state with { JoinCount = count } : null,
    };
}
