using System.Globalization;
using System.Text;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Maps;

/// <summary>Draws workflows as a Mermaid state diagram, which Markdown viewers show as a picture.</summary>
/// <remarks>
/// Boxes say who does a step and how long it takes on average, arrows what decides that they are taken. Dashed boxes hold a figure that
/// nobody has said. Syntax: Mermaid's <c>stateDiagram-v2</c>.
/// </remarks>
public static class MermaidMap
{
    /// <summary>Writes the text of a <c>.mmd</c> file.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="workflow">The one workflow to show; null shows all.</param>
    /// <param name="language">Of titles and words.</param>
    /// <exception cref="ArgumentException">There is no such workflow.</exception>
    public static string Write(Department department, string? workflow = null, Language language = Language.English)
    {
        var labels = new MapLabels(department, language);
        var shown = WorkflowGraph.Of(department, workflow, labels);
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append(CultureInfo.InvariantCulture, $"    %% {Escape(labels.Title(department))}\n");
        foreach (var one in shown)
            new Drawing(one, text).Draw();
        var unknown = shown.SelectMany(g => g.Nodes.Where(n => n.HasUnknown).Select(n => Id(g, n.Id))).ToArray();
        if (unknown.Length > 0)
        {
            text.Append("    classDef unknown fill:#fff8dc,stroke:#b8860b,stroke-dasharray:5 5\n");
            text.Append(CultureInfo.InvariantCulture, $"    class {string.Join(',', unknown)} unknown\n");
        }

        return text.ToString();
    }

    // Two underscores cannot stand in an id, so nothing collides, neither another state nor a word of the syntax.
    private static string Id(WorkflowGraph graph, string state) => $"{graph.Id}__{state}".Replace('-', '_');

    /// <summary>Text in which nothing means anything to Mermaid: signs of its syntax become its entity codes, line breaks become
    /// spaces.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '#' or ';' or ':' or '"' or '<' or '>' or '&' or '{' or '}' or '[' or ']' or '|' or '\\' or '`' or '*' or '_' or '~'
                || IsListMarker(text, i) || IsDoubled(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            else
                escaped.Append(HarmfulLetters.Holds(c) ? ' ' : c);
        }

        return escaped.ToString();
    }

    // '%%' begins a remark, '$$' a formula.
    private static bool IsDoubled(string text, int at) =>
        text[at] is '%' or '$' && ((at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]));

    // "1. 受付" and "- 受付" would be lists, which its Markdown does not show.
    private static bool IsListMarker(string text, int at) => text[at] switch
    {
        '.' or ')' => at > 0 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
        '-' or '+' => at == 0,
        _ => false,
    };

    private sealed class Drawing(WorkflowGraph graph, StringBuilder text)
    {
        public void Draw()
        {
            Line(1, $"state \"{Escape(graph.Title)}\" as {Id(graph, "")} {{");
            Inside(2, graph.Whole);
            Line(1, "}");
        }

        // An arrow is drawn where both its ends can be seen.
        private void Inside(int depth, GraphRegion region)
        {
            if (region.Initial is { } initial)
                Arrow(depth, "[*]", Id(graph, initial.Id), region.Condition);
            foreach (var node in region.Nodes)
                Box(depth, node);
            foreach (var edge in graph.Edges.Where(e => e.Home == region))
                Arrow(depth, Id(graph, edge.From.Id), Id(graph, edge.To.Id), edge.Label);
            foreach (var final in region.Nodes.Where(n => n.Kind == GraphNodeKind.Final))
                Arrow(depth, Id(graph, final.Id), "[*]", "");
        }

        private void Box(int depth, GraphNode node)
        {
            var id = Id(graph, node.Id);
            if (node is { Kind: GraphNodeKind.Choice, IsTitled: false })
            {
                Line(depth, $"state {id} <<choice>>");
                return;
            }

            var label = string.Join("<br/>", node.Details.Prepend(node.Title).Select(Escape));
            Line(depth, $"state \"{label}\" as {id}{(node.HasInside ? " {" : "")}");
            if (!node.HasInside)
                return;
            for (var i = 0; i < node.Regions.Count; i++)
            {
                if (i > 0)
                    Line(depth + 1, "--");
                Inside(depth + 1, node.Regions[i]);
            }

            Line(depth, "}");
        }

        private void Arrow(int depth, string from, string to, string label) =>
            Line(depth, label.Length == 0 ? $"{from} --> {to}" : $"{from} --> {to} : {Escape(label)}");

        private void Line(int depth, string line) => text.Append(' ', depth * 4).Append(line).Append('\n');
    }
}
