using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>What is known of a case: values of attributes that never change; a guard over them holds, fails, or cannot be told.</summary>
internal sealed class KnownValues
{
    private const int MostCombinations = 4096;
    private readonly Dictionary<string, Known> _values = new(StringComparer.Ordinal);

    private KnownValues(double share) => Share = share;

    /// <summary>Of whom nothing is known.</summary>
    public static KnownValues Nothing { get; } = new(1);

    /// <summary>The share of the cases that have these values.</summary>
    public double Share { get; private init; }

    /// <summary>Every combination that occurs of the values of those attributes that some transition, region or effort asks about and none
    /// sets.</summary>
    public static IReadOnlyList<KnownValues> Combinations(Workflow workflow, IReadOnlyCollection<string> asked)
    {
        var set = workflow.AllStates.SelectMany(s => s.Transitions).SelectMany(t => t.Set).Select(s => s.Attribute)
            .ToHashSet(StringComparer.Ordinal);
        List<KnownValues> all = [Nothing];
        foreach (var attribute in workflow.Attributes)
        {
            if (!asked.Contains(attribute.Id) || set.Contains(attribute.Id) || attribute.Choices.Count == 0)
                continue;
            var rest = Math.Max(0, 1 - attribute.Choices.Where(c => !c.Share.IsRest).Sum(c => c.Share.Value));
            Known[] values = [.. attribute.Choices.Select(c => new Known(c.Value, c.Number, c.Share.IsRest ? rest : c.Share.Value))
                .Where(v => v.Share > 0)];
            if (values.Length > 0 && all.Count * values.Length <= MostCombinations)
                all = [.. all.SelectMany(_ => values, (before, value) => before.With(attribute.Id, value))];
        }

        return all;
    }

    /// <summary>The value of an attribute as text; null when it is not known.</summary>
    public string? Text(string attribute) => _values.TryGetValue(attribute, out var known) ? known.Text : null;

    public double? Number(string attribute) => _values.TryGetValue(attribute, out var known) ? known.Number : null;

    /// <summary>Whether a guard holds; null when that cannot be told.</summary>
    public bool? Holds(Guard guard)
    {
        switch (guard)
        {
            case Conjunction both:
                var (left, right) = (Holds(both.Left), Holds(both.Right));
                return left == false || right == false ? false : left is null || right is null ? null : true;
            case Disjunction either:
                var (first, second) = (Holds(either.Left), Holds(either.Right));
                return first == true || second == true ? true : first is null || second is null ? null : false;
            case Negation negation:
                return !Holds(negation.Inner);
            case OneOf oneOf:
                return Text(oneOf.Attribute) is { } value ? oneOf.Values.Contains(value, StringComparer.Ordinal) : null;
            case Comparison { Left: TextTerm } or Comparison { Right: TextTerm }:
                var words = (Comparison)guard;
                return TextOf(words.Left) is { } a && TextOf(words.Right) is { } b
                    ? string.Equals(a, b, StringComparison.Ordinal) == (words.Operator == ComparisonOperator.Equal) : null;
            case Comparison numbers:
                return NumberOf(numbers.Left) is { } low && NumberOf(numbers.Right) is { } high
                    ? GuardCoverage.Compares(low, numbers.Operator, high) : null;
            default:
                return null;
        }
    }

    /// <summary>Adds the attributes that a guard asks about.</summary>
    public static void Asked(Guard? guard, HashSet<string> attributes)
    {
        switch (guard)
        {
            case Conjunction both:
                Asked(both.Left, attributes);
                Asked(both.Right, attributes);
                break;
            case Disjunction either:
                Asked(either.Left, attributes);
                Asked(either.Right, attributes);
                break;
            case Negation negation:
                Asked(negation.Inner, attributes);
                break;
            case OneOf oneOf:
                attributes.Add(oneOf.Attribute);
                break;
            case Comparison comparison:
                Asked(comparison.Left, attributes);
                Asked(comparison.Right, attributes);
                break;
        }
    }

    private static void Asked(Term term, HashSet<string> attributes)
    {
        if (term is AttributeTerm attribute)
            attributes.Add(attribute.Attribute);
        if (term is not ArithmeticTerm arithmetic)
            return;
        Asked(arithmetic.Left, attributes);
        Asked(arithmetic.Right, attributes);
    }

    private KnownValues With(string attribute, Known value)
    {
        var more = new KnownValues(Share * value.Share);
        foreach (var (id, known) in _values)
            more._values.Add(id, known);
        more._values.Add(attribute, value);
        return more;
    }

    private string? TextOf(Term term) => term switch
    {
        TextTerm text => text.Value,
        AttributeTerm attribute => Text(attribute.Attribute),
        _ => null,
    };

    private double? NumberOf(Term term) => term switch
    {
        NumberTerm number => number.Value,
        AttributeTerm attribute => Number(attribute.Attribute),
        ArithmeticTerm { Operator: '+' } sum => NumberOf(sum.Left) + NumberOf(sum.Right),
        ArithmeticTerm { Operator: '-' } difference => NumberOf(difference.Left) - NumberOf(difference.Right),
        ArithmeticTerm { Operator: '*' } product => NumberOf(product.Left) * NumberOf(product.Right),
        _ => null,
    };

    private sealed record Known(string Text, double? Number, double Share);
}
