using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.Maps.Layout;
using Rpa.Discovery.Formats.Maps.Pictures;

namespace Rpa.Discovery.Tests.Formats.Maps.Pictures;

/// <summary>Whatever is wrong with a picture: things on top of each other, arrows that are missing or hang in the air.</summary>
internal static class PictureFaults
{
    private const double Slack = 0.01;

    public static IEnumerable<string> Of(WorkflowGraph graph, MapPicture picture) =>
        [.. Boxes(graph, picture), .. Labels(picture), .. Ends(graph, picture), .. Passages(picture), .. Outside(picture)];

    private static IEnumerable<string> Boxes(WorkflowGraph graph, MapPicture picture)
    {
        if (!picture.Boxes.Select(b => b.Node).SequenceEqual(graph.Nodes))
            yield return "not every state has its box, each after the one around it";
        for (var i = 0; i < picture.Boxes.Count; i++)
        {
            var box = picture.Boxes[i];
            if (box.Text.Width > box.Width || box.Text.Height > box.Height)
                yield return $"text of {box.Node.Id} is larger than its box";
            for (var k = i + 1; k < picture.Boxes.Count; k++)
            {
                var other = picture.Boxes[k];
                if (Holds(box.Node, other.Node) ? !IsInside(Area(other), Area(box)) || Meet(Area(other), TextArea(box))
                    : Meet(Area(box), Area(other)))
                    yield return $"boxes {box.Node.Id} and {other.Node.Id}";
            }
        }
    }

    private static IEnumerable<string> Labels(MapPicture picture)
    {
        for (var i = 0; i < picture.Labels.Count; i++)
        {
            var label = Area(picture.Labels[i]);
            for (var k = i + 1; k < picture.Labels.Count; k++)
            {
                if (Meet(label, Area(picture.Labels[k])))
                    yield return $"labels {Name(picture.Labels[i].Way)} and {Name(picture.Labels[k].Way)}";
            }

            foreach (var box in picture.Boxes)
            {
                if (Meet(label, Area(box)) && (!box.Node.HasInside || !IsInside(label, Area(box)) || Meet(label, TextArea(box))))
                    yield return $"label {Name(picture.Labels[i].Way)} on box {box.Node.Id}";
            }

            foreach (var dot in picture.Dots)
            {
                if (Meet(label, (dot.X - PlacedDot.Radius, dot.Y - PlacedDot.Radius, dot.X + PlacedDot.Radius, dot.Y + PlacedDot.Radius)))
                    yield return $"label {Name(picture.Labels[i].Way)} on a dot";
            }
        }
    }

    // Every arrow once, from rim to rim.
    private static IEnumerable<string> Ends(WorkflowGraph graph, MapPicture picture)
    {
        var boxes = picture.Boxes.ToDictionary(b => b.Node);
        var regions = graph.Nodes.SelectMany(n => n.Regions).Prepend(graph.Whole).Where(r => r.Initial is not null).Cast<object>();
        if (!picture.Routes.Select(r => r.Way).ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(graph.Edges.Concat(regions))
            || picture.Routes.Count != graph.Edges.Count + regions.Count())
            yield return "not every way has one arrow";
        foreach (var route in picture.Routes)
        {
            if (route.Way is GraphEdge edge)
            {
                if (!IsOnRim(route.Turns[0], boxes[edge.From]))
                    yield return $"{Name(edge)} does not begin at its state";
                if (!IsOnRim(route.Turns[^1], boxes[edge.To]))
                    yield return $"{Name(edge)} does not end at its state";
            }
            else if (route.Way is GraphRegion { Initial: { } first } && !IsOnRim(route.Turns[^1], boxes[first]))
            {
                yield return $"the beginning does not lead to {first.Id}";
            }
        }
    }

    // No arrow leads over a box that is not around it, a label of another, or a title.
    private static IEnumerable<string> Passages(MapPicture picture)
    {
        foreach (var route in picture.Routes)
        {
            var points = Points(route).ToList();
            foreach (var box in picture.Boxes)
            {
                var area = box.Node.HasInside ? TextArea(box) : Area(box);
                if (points.Exists(p => IsIn(p, area)))
                    yield return $"{Name(route.Way)} leads over {box.Node.Id}";
            }

            foreach (var label in picture.Labels.Where(l => points.Exists(p => IsIn(p, Area(l)))))
                yield return $"{Name(route.Way)} leads over the label of {Name(label.Way)}";
        }
    }

    private static IEnumerable<string> Outside(MapPicture picture)
    {
        var all = (0, 0, picture.Width, picture.Height);
        if (picture.Boxes.Exists(b => !IsInside(Area(b), all)) || picture.Labels.Exists(l => !IsInside(Area(l), all))
            || picture.Routes.SelectMany(r => r.Turns).Any(t => !IsInside((t.X, t.Y, t.X, t.Y), all)))
            yield return "something is outside the picture";
    }

    private static IEnumerable<(double X, double Y)> Points(PlacedRoute route)
    {
        if (route.IsLoop)
            yield break;
        const int steps = 24;
        for (var i = 1; i < route.Turns.Count; i++)
        {
            var (from, to) = (route.Turns[i - 1], route.Turns[i]);
            for (var s = 0; s <= steps; s++)
            {
                var t = (double)s / steps;
                // A cubic curve that leaves and comes in vertically at half the height.
                var bend = to.IsCurve ? t * t * (3 - (2 * t)) : t;
                var rise = to.IsCurve ? (1.5 * t * (1 - t)) + (t * t * t) : t;
                yield return (from.X + ((to.X - from.X) * bend), from.Y + ((to.Y - from.Y) * rise));
            }
        }
    }

    private static bool IsOnRim(Turn turn, PlacedBox box)
    {
        var isAcross = turn.X >= box.X - Slack && turn.X <= box.X + box.Width + Slack;
        var isBeside = turn.Y >= box.Y - Slack && turn.Y <= box.Y + box.Height + Slack;
        return isAcross && isBeside && (Near(turn.Y, box.Y) || Near(turn.Y, box.Y + box.Height) || box.X + box.Width - turn.X < 20);
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < Slack;

    private static bool Holds(GraphNode outer, GraphNode inner) => inner.Home.Outwards.Any(r => r.Owner == outer);

    private static (double Left, double Top, double Right, double Bottom) Area(PlacedBox box) =>
        (box.X, box.Y, box.X + box.Width, box.Y + box.Height);

    private static (double Left, double Top, double Right, double Bottom) Area(PlacedLabel label) =>
        (label.X, label.Y, label.X + label.Text.Width, label.Y + label.Text.Height);

    private static (double Left, double Top, double Right, double Bottom) TextArea(PlacedBox box) =>
        (box.X + 14, box.Y + 8, box.X + 14 + box.Text.Width, box.Y + 8 + box.Text.Height);

    private static bool Meet((double Left, double Top, double Right, double Bottom) one,
        (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right - Slack && other.Left < one.Right - Slack && one.Top < other.Bottom - Slack
            && other.Top < one.Bottom - Slack;

    private static bool IsInside((double Left, double Top, double Right, double Bottom) inner,
        (double Left, double Top, double Right, double Bottom) outer) =>
        inner.Left >= outer.Left - Slack && inner.Top >= outer.Top - Slack && inner.Right <= outer.Right + Slack
            && inner.Bottom <= outer.Bottom + Slack;

    private static bool IsIn((double X, double Y) point, (double Left, double Top, double Right, double Bottom) area) =>
        point.X > area.Left + Slack && point.X < area.Right - Slack && point.Y > area.Top + Slack && point.Y < area.Bottom - Slack;

    private static string Name(object way) => way is GraphEdge edge ? $"{edge.From.Id} → {edge.To.Id}" : "a beginning";
}
