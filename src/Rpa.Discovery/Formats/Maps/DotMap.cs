using System.Text;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats;

/// <summary>Draws workflows as a Graphviz graph, from which <c>dot -Tsvg</c> or <c>-Tpng</c> makes a picture.</summary>
/// <remarks>
/// Boxes are work, rounded dashed ones waits, diamonds choices, double frames ends; dashed arrows are timers. Hatched yellow marks a figure that nobody
/// has said. A compound or parallel state is a frame with a dot where cases come in and a square where they go on.
/// </remarks>
public static class DotMap
{
    /// <summary>Writes the text of a <c>.dot</c> file.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="workflow">The one workflow to show; null shows all.</param>
    /// <param name="language">Of titles and words.</param>
    /// <exception cref="ArgumentException">There is no such workflow.</exception>
    public static string Write(Department department, string? workflow = null, Language language = Language.English)
    {
        var shown = MapSelection.Of(department, workflow);
        var labels = new MapLabels(department, language);
        var text = new StringBuilder();
        text.Append("digraph ").Append(Quote(department.Id)).Append(" {\n");
        text.Append("    graph [rankdir=LR, charset=\"UTF-8\", fontname=\"Noto Sans CJK JP\", labelloc=t, nodesep=0.3, label=")
            .Append(Quote(labels.Title(department))).Append("]\n");
        text.Append("    node [shape=box, fontname=\"Noto Sans CJK JP\", fontsize=11]\n");
        text.Append("    edge [fontname=\"Noto Sans CJK JP\", fontsize=9]\n");
        foreach (var one in shown)
            new Drawing(one, labels, text).Draw();
        return text.Append("}\n").ToString();
    }

    /// <summary>A quoted string that Graphviz shows as it is; line breaks stay line breaks.</summary>
    internal static string Quote(params IEnumerable<string> lines)
    {
        var quoted = new StringBuilder("\"");
        foreach (var line in lines)
        {
            if (quoted.Length > 1)
                quoted.Append("\\n");
            foreach (var c in line.ReplaceLineEndings("\n"))
            {
                _ = c switch
                {
                    '"' => quoted.Append("\\\""),
                    '\\' => quoted.Append("\\\\"),
                    '\n' => quoted.Append("\\n"),
                    '&' => quoted.Append("&amp;"), // Graphviz reads entities in every label
                    _ => quoted.Append(HarmfulLetters.Holds(c) ? ' ' : c),
                };
            }
        }

        return quoted.Append('"').ToString();
    }

    private sealed class Drawing(Workflow workflow, MapLabels labels, StringBuilder text)
    {
        public void Draw()
        {
            Line(1, $"subgraph {Quote("cluster_" + workflow.Id)} {{");
            Line(2, $"graph [label={Quote(labels.Title(workflow))}, style=rounded, color=gray60]");
            Line(2, $"{Node("")} [shape=point, width=0.15, label=\"\"]");
            foreach (var state in workflow.States)
                Box(2, state);
            Arrow(2, Node(""), In(workflow.Initial), labels.Demand(workflow), "");
            foreach (var state in workflow.AllStates)
            {
                foreach (var transition in state.Transitions)
                    Arrow(2, Out(state), In(transition.Target ?? state.Id), labels.Way(transition, state), transition.IsTimer ? ", style=dashed" : "");
            }

            Line(1, "}");
        }

        private string Node(string state) => Quote($"{workflow.Id}/{state}");

        // Where an arrow to a state points, and where one from it begins.
        private string In(string id) => workflow.FindState(id) is CompoundState or ParallelState ? Node(id + " in") : Node(id);

        private string Out(WorkflowState state) => state is CompoundState or ParallelState ? Node(state.Id + " out") : Node(state.Id);

        private void Box(int depth, WorkflowState state)
        {
            switch (state)
            {
                case CompoundState compound:
                    Frame(depth, state, () => Region(depth + 1, state, compound.States, compound.Initial, ""));
                    break;
                case ParallelState parallel:
                    Frame(depth, state, () =>
                    {
                        foreach (var region in parallel.Regions)
                            Region(depth + 1, state, region.States, region.Initial, labels.Condition(parallel, region));
                    });
                    break;
                default:
                    var style = (state is WaitState or FinalState ? "rounded," : "") + (state is WaitState || MapLabels.HasUnknown(state) ? "dashed," : "");
                    var look = state switch { ChoiceState => ", shape=diamond", FinalState => ", peripheries=2", _ => "" };
                    if (MapLabels.HasUnknown(state))
                        look += $", style=\"{style}filled\", fillcolor=lightyellow, color=darkgoldenrod";
                    else if (style.Length > 0)
                        look += $", style=\"{style.TrimEnd(',')}\"";
                    Line(depth, $"{Node(state.Id)} [label={Quote(labels.Lines(state))}{look}]");
                    break;
            }
        }

        private void Frame(int depth, WorkflowState state, Action inside)
        {
            Line(depth, $"subgraph {Quote($"cluster_{workflow.Id}/{state.Id}")} {{");
            Line(depth + 1, $"graph [label={Quote(labels.Lines(state))}, style=solid, color=gray40]");
            Line(depth + 1, $"{Node(state.Id + " in")} [shape=point, label=\"\"]");
            Line(depth + 1, $"{Node(state.Id + " out")} [shape=square, width=0.15, label=\"\"]");
            inside();
            Line(depth, "}");
        }

        private void Region(int depth, WorkflowState owner, IReadOnlyList<WorkflowState> states, string initial, string condition)
        {
            foreach (var state in states)
                Box(depth, state);
            Arrow(depth, Node(owner.Id + " in"), In(initial), condition, "");
            foreach (var final in states.OfType<FinalState>())
                Arrow(depth, Node(final.Id), Node(owner.Id + " out"), "", "");
        }

        private void Arrow(int depth, string from, string to, string label, string look) => Line(depth, $"{from} -> {to} [label={Quote(label)}{look}]");

        private void Line(int depth, string line) => text.Append(' ', depth * 4).Append(line).Append('\n');
    }
}
