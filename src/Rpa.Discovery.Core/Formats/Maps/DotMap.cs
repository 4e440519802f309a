using System.Text;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Maps;

/// <summary>Draws workflows as a Graphviz graph, from which <c>dot -Tsvg</c> or <c>-Tpng</c> makes a picture.</summary>
/// <remarks>
/// Boxes are work, rounded dashed ones waits, diamonds choices, double frames ends; dashed arrows are timers. Hatched yellow marks a figure
/// that nobody has said. A compound or parallel state is a frame with a dot where cases come in and a square where they go on.
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
        var labels = new MapLabels(department, language);
        var shown = WorkflowGraph.Of(department, workflow, labels);
        var text = new StringBuilder();
        text.Append("digraph ").Append(Quote(department.Id)).Append(" {\n");
        text.Append("    graph [rankdir=LR, charset=\"UTF-8\", fontname=\"Noto Sans CJK JP\", labelloc=t, nodesep=0.3, label=")
            .Append(Quote(labels.Title(department))).Append("]\n");
        text.Append("    node [shape=box, fontname=\"Noto Sans CJK JP\", fontsize=11]\n");
        text.Append("    edge [fontname=\"Noto Sans CJK JP\", fontsize=9]\n");
        foreach (var one in shown)
            new Drawing(one, text).Draw();
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

    private sealed class Drawing(WorkflowGraph graph, StringBuilder text)
    {
        public void Draw()
        {
            Line(1, $"subgraph {Quote("cluster_" + graph.Id)} {{");
            Line(2, $"graph [label={Quote(graph.Title)}, style=rounded, color=gray60]");
            Line(2, $"{Point("")} [shape=point, width=0.15, label=\"\"]");
            foreach (var node in graph.Whole.Nodes)
                Box(2, node);
            if (graph.Whole.Initial is { } initial)
                Arrow(2, Point(""), In(initial), graph.Whole.Condition, "");
            foreach (var edge in graph.Edges)
                Arrow(2, Out(edge.From), In(edge.To), edge.Label, edge.IsTimer ? ", style=dashed" : "");
            Line(1, "}");
        }

        private string Point(string id) => Quote($"{graph.Id}/{id}");

        // Where an arrow to a state points, and where one from it begins.
        private string In(GraphNode node) => Point(node.HasInside ? node.Id + " in" : node.Id);

        private string Out(GraphNode node) => Point(node.HasInside ? node.Id + " out" : node.Id);

        private void Box(int depth, GraphNode node)
        {
            if (node.HasInside)
            {
                Frame(depth, node);
                return;
            }

            var isRounded = node.Kind is GraphNodeKind.Wait or GraphNodeKind.Final;
            var style = (isRounded ? "rounded," : "") + (node.Kind == GraphNodeKind.Wait || node.HasUnknown ? "dashed," : "");
            var look = node.Kind switch { GraphNodeKind.Choice => ", shape=diamond", GraphNodeKind.Final => ", peripheries=2", _ => "" };
            if (node.HasUnknown)
                look += $", style=\"{style}filled\", fillcolor=lightyellow, color=darkgoldenrod";
            else if (style.Length > 0)
                look += $", style=\"{style.TrimEnd(',')}\"";
            Line(depth, $"{Point(node.Id)} [label={Quote([node.Title, .. node.Details])}{look}]");
        }

        private void Frame(int depth, GraphNode node)
        {
            Line(depth, $"subgraph {Quote($"cluster_{graph.Id}/{node.Id}")} {{");
            Line(depth + 1, $"graph [label={Quote([node.Title, .. node.Details])}, style=solid, color=gray40]");
            Line(depth + 1, $"{Point(node.Id + " in")} [shape=point, label=\"\"]");
            Line(depth + 1, $"{Point(node.Id + " out")} [shape=square, width=0.15, label=\"\"]");
            foreach (var region in node.Regions)
                Inside(depth + 1, node, region);
            Line(depth, "}");
        }

        private void Inside(int depth, GraphNode owner, GraphRegion region)
        {
            foreach (var node in region.Nodes)
                Box(depth, node);
            if (region.Initial is { } initial)
                Arrow(depth, Point(owner.Id + " in"), In(initial), region.Condition, "");
            foreach (var final in region.Nodes.Where(n => n.Kind == GraphNodeKind.Final))
                Arrow(depth, Point(final.Id), Point(owner.Id + " out"), "", "");
        }

        private void Arrow(int depth, string from, string to, string label, string look) =>
            Line(depth, $"{from} -> {to} [label={Quote(label)}{look}]");

        private void Line(int depth, string line) => text.Append(' ', depth * 4).Append(line).Append('\n');
    }
}
