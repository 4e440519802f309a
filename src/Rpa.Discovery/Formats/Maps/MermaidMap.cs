using System.Globalization;
using System.Text;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats;

/// <summary>Draws workflows as a Mermaid state diagram, which Markdown viewers show as a picture.</summary>
/// <remarks>
/// Boxes say who does a step and how long it takes on average, arrows what decides that they are taken. Dashed boxes hold a figure that nobody has said.
/// Syntax: Mermaid's <c>stateDiagram-v2</c>.
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
        var shown = MapSelection.Of(department, workflow);
        var labels = new MapLabels(department, language);
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append(CultureInfo.InvariantCulture, $"    %% {Escape(labels.Title(department))}\n");
        foreach (var one in shown)
            new Drawing(one, labels, text).Draw();
        var unknown = shown.SelectMany(w => w.AllStates.Where(MapLabels.HasUnknown).Select(s => Id(w, s.Id))).ToArray();
        if (unknown.Length > 0)
        {
            text.Append("    classDef unknown fill:#fff8dc,stroke:#b8860b,stroke-dasharray:5 5\n");
            text.Append(CultureInfo.InvariantCulture, $"    class {string.Join(',', unknown)} unknown\n");
        }

        return text.ToString();
    }

    // Two underscores cannot stand in an id, so nothing collides, neither another state nor a word of the syntax.
    private static string Id(Workflow workflow, string state) => $"{workflow.Id}__{state}".Replace('-', '_');

    /// <summary>Text in which nothing means anything to Mermaid: signs of its syntax become its entity codes, line breaks become spaces.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '#' or ';' or ':' or '"' or '<' or '>' or '&' or '{' or '}' or '[' or ']' or '|' or '\\' or '`' or '*' or '_' or '~' || IsListMarker(text, i) || IsDoubled(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            else
                escaped.Append(HarmfulLetters.Holds(c) ? ' ' : c);
        }

        return escaped.ToString();
    }

    // '%%' begins a remark, '$$' a formula.
    private static bool IsDoubled(string text, int at) => text[at] is '%' or '$' && ((at > 0 && text[at - 1] == text[at]) || (at + 1 < text.Length && text[at + 1] == text[at]));

    // "1. 受付" and "- 受付" would be lists, which its Markdown does not show.
    private static bool IsListMarker(string text, int at) => text[at] switch
    {
        '.' or ')' => at > 0 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
        '-' or '+' => at == 0,
        _ => false,
    };

    private sealed class Drawing(Workflow workflow, MapLabels labels, StringBuilder text)
    {
        public void Draw()
        {
            Line(1, $"state \"{Escape(labels.Title(workflow))}\" as {Id(workflow, "")} {{");
            Inside(2, workflow.States, workflow.Initial, labels.Demand(workflow), workflow.AllStates);
            Line(1, "}");
        }

        // States that stand side by side, with the ways among them and everything inside them; an arrow is drawn where both its ends can be seen.
        private void Inside(int depth, IReadOnlyList<WorkflowState> states, string initial, string entry, IEnumerable<WorkflowState> within)
        {
            Arrow(depth, "[*]", Id(workflow, initial), entry);
            foreach (var state in states)
                Box(depth, state);
            foreach (var state in within)
            {
                foreach (var transition in state.Transitions)
                {
                    var target = transition.Target ?? state.Id;
                    if (IsHere(states, state.Id, target))
                        Arrow(depth, Id(workflow, state.Id), Id(workflow, target), labels.Way(transition, state));
                }
            }

            foreach (var final in states.OfType<FinalState>())
                Arrow(depth, Id(workflow, final.Id), "[*]", "");
        }

        // Whether these states hold both ends, and no single one of them (or one region) holds both inside it.
        private static bool IsHere(IReadOnlyList<WorkflowState> states, string from, string to) =>
            Holds(states, from) && Holds(states, to) && !states.Any(s => Insides(s).Any(inner => Holds(inner, from) && Holds(inner, to)));

        private static bool Holds(IReadOnlyList<WorkflowState> states, string id) =>
            states.Any(s => s.SelfAndNested.Any(n => string.Equals(n.Id, id, StringComparison.Ordinal)));

        private static IEnumerable<IReadOnlyList<WorkflowState>> Insides(WorkflowState state) => state switch
        {
            CompoundState compound => [compound.States],
            ParallelState parallel => parallel.Regions.Select(r => r.States),
            _ => [],
        };

        private void Box(int depth, WorkflowState state)
        {
            var id = Id(workflow, state.Id);
            var label = string.Join("<br/>", labels.Lines(state).Select(Escape));
            switch (state)
            {
                case ChoiceState when state.Title is null:
                    Line(depth, $"state {id} <<choice>>");
                    break;
                case CompoundState compound:
                    Line(depth, $"state \"{label}\" as {id} {{");
                    Inside(depth + 1, compound.States, compound.Initial, "", compound.States.SelectMany(s => s.SelfAndNested));
                    Line(depth, "}");
                    break;
                case ParallelState parallel:
                    Line(depth, $"state \"{label}\" as {id} {{");
                    for (var i = 0; i < parallel.Regions.Count; i++)
                    {
                        var region = parallel.Regions[i];
                        if (i > 0)
                            Line(depth + 1, "--");
                        Inside(depth + 1, region.States, region.Initial, labels.Condition(parallel, region), region.States.SelectMany(s => s.SelfAndNested));
                    }

                    Line(depth, "}");
                    break;
                default:
                    Line(depth, $"state \"{label}\" as {id}");
                    break;
            }
        }

        private void Arrow(int depth, string from, string to, string label) =>
            Line(depth, label.Length == 0 ? $"{from} --> {to}" : $"{from} --> {to} : {Escape(label)}");

        private void Line(int depth, string line) => text.Append(' ', depth * 4).Append(line).Append('\n');
    }
}
