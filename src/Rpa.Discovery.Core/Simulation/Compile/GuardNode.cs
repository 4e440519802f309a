using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>A guard with names resolved to slots: evaluated for one case at one instant.</summary>
internal sealed class GuardNode
{
    public enum NodeKind
    {
        Compare,
        OneOf,
        Overdue,
        Not,
        And,
        Or,
    }

    public required NodeKind Kind { get; init; }

    public GuardNode? Left { get; init; }

    public GuardNode? Right { get; init; }

    public Term First { get; init; }

    public Term Second { get; init; }

    public ComparisonOperator Operator { get; init; }

    public AttributeRow? Attribute { get; init; }

    // [value] → whether it is one of those named
    public bool[] Among { get; init; } = [];

    public enum TermKind
    {
        Number,
        Text,
        Attribute,
        Visits,
        Age,
        Arithmetic,
    }

    /// <summary>A value; durations are seconds.</summary>
    public readonly struct Term
    {
        public TermKind Kind { get; init; }

        public double Number { get; init; }

        public string? Text { get; init; }

        public AttributeRow? Attribute { get; init; }

        public int VisitSlot { get; init; }

        public char Operator { get; init; }

        // Left and right side of an operation.
        public Term[]? Sides { get; init; }

        public bool IsText => Kind == TermKind.Text
            || (Kind == TermKind.Attribute && !Attribute!.HoldsNumber && Array.Exists(Attribute.Numbers, double.IsNaN));
    }
}

/// <summary>What a guard may know of a case.</summary>
internal readonly ref struct GuardView(ReadOnlySpan<double> attributes, ReadOnlySpan<int> visits, long arrival, long due, long now)
{
    private readonly ReadOnlySpan<double> _attributes = attributes;
    private readonly ReadOnlySpan<int> _visits = visits;
    private readonly long _arrival = arrival;
    private readonly long _due = due;
    private readonly long _now = now;

    public bool Holds(GuardNode node)
    {
        switch (node.Kind)
        {
            case GuardNode.NodeKind.Overdue:
                return _now > _due;
            case GuardNode.NodeKind.Not:
                return !Holds(node.Left!);
            case GuardNode.NodeKind.And:
                return Holds(node.Left!) && Holds(node.Right!);
            case GuardNode.NodeKind.Or:
                return Holds(node.Left!) || Holds(node.Right!);
            case GuardNode.NodeKind.OneOf:
                var index = node.Attribute!.IndexOf(_attributes[node.Attribute.Slot]);
                return index >= 0 && node.Among[index];
            default:
                if (node.First.IsText || node.Second.IsText)
                {
                    var same = string.Equals(Text(node.First), Text(node.Second), StringComparison.Ordinal);
                    return node.Operator == ComparisonOperator.Equal ? same : node.Operator == ComparisonOperator.NotEqual && !same;
                }

                var left = Number(node.First);
                var right = Number(node.Second);
                return node.Operator switch
                {
                    ComparisonOperator.Equal => left == right,
                    ComparisonOperator.NotEqual => left != right,
                    ComparisonOperator.Less => left < right,
                    ComparisonOperator.LessOrEqual => left <= right,
                    ComparisonOperator.Greater => left > right,
                    _ => left >= right,
                };
        }
    }

    public double Number(in GuardNode.Term term)
    {
        switch (term.Kind)
        {
            case GuardNode.TermKind.Number:
                return term.Number;
            case GuardNode.TermKind.Attribute:
                return term.Attribute!.NumberOf(_attributes[term.Attribute.Slot]);
            case GuardNode.TermKind.Visits:
                return _visits[term.VisitSlot];
            case GuardNode.TermKind.Age:
                return (_now - _arrival) / 1e6;
            case GuardNode.TermKind.Arithmetic:
                var left = Number(term.Sides![0]);
                var right = Number(term.Sides[1]);
                return term.Operator switch { '+' => left + right, '-' or '−' => left - right, '*' => left * right, _ => left / right };
            default:
                return double.NaN;
        }
    }

    /// <summary>What an assignment puts into an attribute's slot.</summary>
    public double Held(AttributeRow attribute, in GuardNode.Term term) =>
        attribute.HoldsNumber ? Number(term) : Array.IndexOf(attribute.Values, Text(term) ?? "");

    private string? Text(in GuardNode.Term term)
    {
        if (term.Kind == GuardNode.TermKind.Text)
            return term.Text;
        if (term.Kind != GuardNode.TermKind.Attribute)
            return null;
        var index = term.Attribute!.IndexOf(_attributes[term.Attribute.Slot]);
        return index >= 0 ? term.Attribute.Values[index] : null;
    }
}
