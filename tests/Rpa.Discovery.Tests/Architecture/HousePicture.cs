using System.Text;
using Rpa.Discovery.Formats.Maps.Layout;
using Rpa.Discovery.Formats.Maps.Pictures;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The picture of a house: rooms with their sub-rooms inside, and arrows from who uses to what is used.</summary>
/// <remarks>What is used lies lower, so every arrow leads down; a use of something that comes later is red and leads up. An arrow that
/// follows from others is left out.</remarks>
internal static class HousePicture
{
    private const double FontSize = 12;
    private const double Padding = 10;
    private const double Title = 24;
    private const double Tip = 7;

    /// <summary>The drawing as an SVG file.</summary>
    /// <param name="name">What the files of no room are called.</param>
    /// <param name="rooms">In their order, the first is used by all.</param>
    /// <param name="orders">The order of the sub-rooms of the rooms that have some; "" is for a room's own files.</param>
    /// <param name="uses">Every use of one place by another, within rooms and between them.</param>
    public static string Draw(string name, IReadOnlyList<string> rooms, IReadOnlyDictionary<string, string[]> orders,
        IReadOnlyList<PlaceUse> uses)
    {
        var inside = rooms.ToDictionary(r => r, r => InsideOf(r, orders.GetValueOrDefault(r, []), uses), StringComparer.Ordinal);
        var house = Plan(
            rooms, [.. uses.Where(u => u.From.Room != u.To.Room).Select(u => (u.From.Room, u.To.Room)).Distinct()],
            r => inside[r] is { } plan ? (Math.Max(Width(Shown(r)), plan.Width + (2 * Padding)), Title + plan.Height + Padding)
                : (Width(Shown(r)), Title));
        var svg = new SvgText();
        var (width, height) = (house.Width + (2 * Padding), house.Height + (2 * Padding));
        svg.Open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", $"0 0 {SvgText.Number(width)} {SvgText.Number(height)}", "width",
            width, "height", height,
            "font-family", "Verdana, sans-serif", "font-size", FontSize);
        svg.Text("title", [$"{name}: an arrow leads from who uses to what is used; red leads up"]);
        svg.Text("style", [
            ".room{fill:#eef3f8;stroke:#5b7083}.sub{fill:#fff;stroke:#9fb0bf}.use{fill:none;stroke:#5b7083}.tip{fill:#5b7083}.back{fill:none;stroke:#c00;stroke-width:2}.backtip{fill:#c00}"]);
        svg.Empty("rect", "width", width, "height", height, "fill", "#fff");
        foreach (var (room, box) in house.Boxes)
        {
            Box(svg, "room", Shown(room), box, Padding, Padding);
            if (inside[room] is not { } plan)
                continue;
            var (left, top) = (Padding + box.X + ((box.Width - plan.Width) / 2), Padding + box.Y + Title);
            foreach (var (sub, inner) in plan.Boxes)
                Box(svg, "sub", sub.Length == 0 ? "…" : sub, inner, left, top);
            foreach (var arrow in plan.Arrows)
                Arrow(svg, arrow, left, top);
        }

        foreach (var arrow in house.Arrows)
            Arrow(svg, arrow, Padding, Padding);
        return svg.Close("svg").ToString();

        string Shown(string room) => room.Length == 0 ? name : room;
    }

    private static FloorPlan? InsideOf(string room, string[] order, IReadOnlyList<PlaceUse> uses) => order.Length == 0 ? null : Plan(
        order, [.. uses.Where(u => u.From.Room == room && u.To.Room == room).Select(u => (u.From.SubRoom, u.To.SubRoom)).Distinct()],
        sub => (Width(sub.Length == 0 ? "…" : sub), Title));

    private static FloorPlan Plan(IReadOnlyList<string> order, IReadOnlyList<(string From, string To)> uses,
        Func<string, (double Width, double Height)> sizeOf)
    {
        var place = order.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        var nodes = order.Reverse().ToDictionary(n => n, n => NodeOf(sizeOf(n)), StringComparer.Ordinal);
        var down = uses.Where(u => place[u.From] > place[u.To]).ToHashSet();
        var edges = down.Where(u => !FollowsFromOthers(u, down))
            .Select(u => (Edge: new LayerEdge { From = nodes[u.From], To = nodes[u.To] }, IsBack: false))
            .Concat(uses.Except(down).Select(u => (Edge: new LayerEdge { From = nodes[u.To], To = nodes[u.From] }, IsBack: true)))
            .ToList();
        var (width, height) = LayeredLayout.Place([.. nodes.Values], [.. edges.Select(e => e.Edge)]);
        return new FloorPlan(
            width, height,
            [.. nodes.Select(n =>
                (n.Key, new Placed(n.Value.X - n.Value.Left, n.Value.Top, n.Value.Left + n.Value.Right, n.Value.Height)))],
            [.. edges.Select(e => (e.Edge.Route, e.IsBack))]);
    }

    private static LayerNode NodeOf((double Width, double Height) size) =>
        new() { Left = size.Width / 2, Right = size.Width / 2, Height = size.Height, PortRange = Math.Max(0, (size.Width / 2) - Padding) };

    private static bool FollowsFromOthers((string From, string To) use, HashSet<(string From, string To)> down)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(down.Where(u => u.From == use.From && u.To != use.To).Select(u => u.To));
        while (open.TryPop(out var at))
        {
            if (!reached.Add(at))
                continue;
            foreach (var next in down.Where(u => u.From == at))
                open.Push(next.To);
        }

        return reached.Contains(use.To);
    }

    private static double Width(string text) => TextMeasure.Width(text, FontSize) + (2 * Padding);

    private static void Box(SvgText svg, string look, string text, Placed box, double left, double top)
    {
        svg.Empty("rect", "class", look, "x", left + box.X, "y", top + box.Y, "width", box.Width, "height", box.Height, "rx", 4.0);
        svg.Text("text", [text], "x", left + box.X + (box.Width / 2), "y", top + box.Y + 16, "text-anchor", "middle");
    }

    private static void Arrow(SvgText svg, (IReadOnlyList<Turn> Turns, bool IsBack) arrow, double left, double top)
    {
        string At(double x, double y) => $"{SvgText.Number(left + x)} {SvgText.Number(top + y)}";
        var turns = arrow.Turns;
        var path = new StringBuilder("M").Append(At(turns[0].X, turns[0].Y));
        foreach (var (last, turn) in turns.Zip(turns.Skip(1)))
        {
            var middle = (last.Y + turn.Y) / 2;
            path.Append(turn.IsCurve ? $"C{At(last.X, middle)} {At(turn.X, middle)} " : "L").Append(At(turn.X, turn.Y));
        }

        var (tip, towards) = arrow.IsBack ? (turns[0], Tip) : (turns[^1], -Tip);
        svg.Empty("path", "class", arrow.IsBack ? "back" : "use", "d", path.ToString());
        svg.Empty("path", "class", arrow.IsBack ? "backtip" : "tip",
            "d", $"M{At(tip.X, tip.Y)}L{At(tip.X - (Tip / 2), tip.Y + towards)}L{At(tip.X + (Tip / 2), tip.Y + towards)}z");
    }

    private readonly record struct Placed(double X, double Y, double Width, double Height);

    private sealed record FloorPlan(
        double Width, double Height, IReadOnlyList<(string Name, Placed Box)> Boxes,
        IReadOnlyList<(IReadOnlyList<Turn> Turns, bool IsBack)> Arrows);
}
