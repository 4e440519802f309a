using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Resolves the names in guards and assignments.</summary>
internal static class GuardCompiler
{
    public static GuardNode Compile(Guard guard, NamedRows names)
    {
        switch (guard)
        {
            case Comparison comparison:
                return new GuardNode
                {
                    Kind = GuardNode.NodeKind.Compare,
                    First = Compile(comparison.Left, names),
                    Second = Compile(comparison.Right, names),
                    Operator = comparison.Operator,
                };
            case OneOf oneOf when names.Attributes.TryGetValue(oneOf.Attribute, out var attribute):
                return new GuardNode
                {
                    Kind = GuardNode.NodeKind.OneOf,
                    Attribute = attribute,
                    Among = [.. attribute.Values.Select(v => oneOf.Values.Contains(v, StringComparer.Ordinal))],
                };
            case OverdueGuard:
                return new GuardNode { Kind = GuardNode.NodeKind.Overdue };
            case Negation negation:
                return new GuardNode { Kind = GuardNode.NodeKind.Not, Left = Compile(negation.Inner, names) };
            case Conjunction and:
                return new GuardNode { Kind = GuardNode.NodeKind.And, Left = Compile(and.Left, names), Right = Compile(and.Right, names) };
            case Disjunction or:
                return new GuardNode { Kind = GuardNode.NodeKind.Or, Left = Compile(or.Left, names), Right = Compile(or.Right, names) };
            default:
                // An attribute that the workflow does not have holds nothing; validation says so.
                return new GuardNode { Kind = GuardNode.NodeKind.Compare, First = new() { Number = 0 }, Second = new() { Number = 1 } };
        }
    }

    public static GuardNode.Term Compile(Term term, NamedRows names) => term switch
    {
        NumberTerm number => new() { Kind = GuardNode.TermKind.Number, Number = number.Value },
        TextTerm text => new() { Kind = GuardNode.TermKind.Text, Text = text.Value },
        AttributeTerm attribute when names.Attributes.TryGetValue(attribute.Attribute, out var row) =>
            new() { Kind = GuardNode.TermKind.Attribute, Attribute = row },
        AttributeTerm attribute => new() { Kind = GuardNode.TermKind.Text, Text = attribute.Attribute },
        VisitsTerm visits when names.VisitSlots.TryGetValue(visits.State, out var slot) =>
            new() { Kind = GuardNode.TermKind.Visits, VisitSlot = slot },
        AgeTerm => new() { Kind = GuardNode.TermKind.Age },
        DurationTerm duration =>
            new() { Kind = GuardNode.TermKind.Number, Number = duration.Value.IsWallTime ? duration.Value.Seconds : double.NaN },
        ArithmeticTerm arithmetic => new()
        {
            Kind = GuardNode.TermKind.Arithmetic,
            Operator = arithmetic.Operator,
            Sides = [Compile(arithmetic.Left, names), Compile(arithmetic.Right, names)],
        },
        _ => new() { Kind = GuardNode.TermKind.Number, Number = double.NaN },
    };

    /// <summary>Adds the states whose visits a guard asks for.</summary>
    public static void CollectVisits(Guard guard, HashSet<string> states)
    {
        switch (guard)
        {
            case Comparison comparison:
                CollectVisits(comparison.Left, states);
                CollectVisits(comparison.Right, states);
                break;
            case Negation negation:
                CollectVisits(negation.Inner, states);
                break;
            case Conjunction and:
                CollectVisits(and.Left, states);
                CollectVisits(and.Right, states);
                break;
            case Disjunction or:
                CollectVisits(or.Left, states);
                CollectVisits(or.Right, states);
                break;
            default:
                break;
        }
    }

    public static void CollectVisits(Term term, HashSet<string> states)
    {
        if (term is VisitsTerm visits)
            states.Add(visits.State);
        if (term is ArithmeticTerm arithmetic)
        {
            CollectVisits(arithmetic.Left, states);
            CollectVisits(arithmetic.Right, states);
        }
    }
}
