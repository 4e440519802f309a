using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Whether one of several guards holds for every case that can be: tried with every value, and with the numbers at and between
/// those that are named.</summary>
internal static class GuardCoverage
{
    private const int MostCombinations = 4096;

    /// <summary>True when every combination passes one of the guards; false when one does not, or when there are too many to say.</summary>
    public static bool Covers(Workflow workflow, IReadOnlyList<Guard> guards)
    {
        var unknowns = new Dictionary<string, Unknown>(StringComparer.Ordinal);
        if (!guards.All(g => Collect(workflow, g, unknowns)))
            return false;
        var names = unknowns.Keys.ToArray();
        var numberOf = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
        var tried = names.Select(n => unknowns[n].Tried()).ToArray();
        if (tried.Aggregate(1L, (product, t) => Math.Min(MostCombinations + 1, product * t.Count)) is 0 or > MostCombinations)
            return false;
        var at = new int[names.Length];
        while (true)
        {
            Tried ValueOf(string name) => tried[numberOf[name]][at[numberOf[name]]];
            if (!guards.Any(g => Holds(g, ValueOf)))
                return false;
            var digit = 0;
            while (digit < at.Length && ++at[digit] == tried[digit].Count)
                at[digit++] = 0;
            if (digit == at.Length)
                return true;
        }
    }

    public static bool Compares(double left, ComparisonOperator how, double right) => how switch
    {
        ComparisonOperator.Equal => left == right,
        ComparisonOperator.NotEqual => left != right,
        ComparisonOperator.Less => left < right,
        ComparisonOperator.LessOrEqual => left <= right,
        ComparisonOperator.Greater => left > right,
        _ => left >= right,
    };

    private static bool Collect(Workflow workflow, Guard guard, Dictionary<string, Unknown> unknowns)
    {
        switch (guard)
        {
            case Conjunction both:
                return Collect(workflow, both.Left, unknowns) && Collect(workflow, both.Right, unknowns);
            case Disjunction either:
                return Collect(workflow, either.Left, unknowns) && Collect(workflow, either.Right, unknowns);
            case Negation negation:
                return Collect(workflow, negation.Inner, unknowns);
            case OverdueGuard:
                unknowns.TryAdd("overdue", new Unknown([new Tried(0, null), new Tried(1, null)]));
                return true;
            case OneOf oneOf:
                return Attribute(workflow, oneOf.Attribute, unknowns) is not null;
            case Comparison comparison:
                var (name, constant) = NameOf(comparison.Left) is { } left
                    ? (left, comparison.Right) : (NameOf(comparison.Right), comparison.Left);
                if (name is null || NameOf(constant) is not null)
                    return false;
                var unknown = comparison.Left is AttributeTerm a ? Attribute(workflow, a.Attribute, unknowns)
                    : comparison.Right is AttributeTerm b ? Attribute(workflow, b.Attribute, unknowns)
                    : Number(name, unknowns);
                if (unknown is null)
                    return false;
                if (constant is TextTerm)
                    return true;
                if (ConstantOf(constant) is not { } number)
                    return false;
                unknown.Constants.Add(number);
                return true;
            default:
                return false;
        }
    }

    private static Unknown? Attribute(Workflow workflow, string id, Dictionary<string, Unknown> unknowns)
    {
        if (workflow.FindAttribute(id) is not { } attribute)
            return null;
        if (attribute.IsNumeric)
            return Number("attribute " + id, unknowns);
        if (!unknowns.TryGetValue("attribute " + id, out var unknown))
            unknowns["attribute " + id] = unknown = new Unknown([.. attribute.Choices.Select(c => new Tried(double.NaN, c.Value))]);
        return unknown;
    }

    private static Unknown Number(string name, Dictionary<string, Unknown> unknowns)
    {
        if (!unknowns.TryGetValue(name, out var unknown))
            unknowns[name] = unknown = new Unknown(null);
        return unknown;
    }

    private static string? NameOf(Term term) => term switch
    {
        AttributeTerm attribute => "attribute " + attribute.Attribute,
        VisitsTerm visits => "visits " + visits.State,
        AgeTerm => "age",
        _ => null,
    };

    // Working time against an age needs a calendar; a sum of terms is more than this can try.
    private static double? ConstantOf(Term term) => term switch
    {
        NumberTerm number => number.Value,
        DurationTerm { Value.IsWallTime: true } duration => duration.Value.Seconds,
        _ => null,
    };

    private static bool Holds(Guard guard, Func<string, Tried> valueOf)
    {
        switch (guard)
        {
            case Conjunction both:
                return Holds(both.Left, valueOf) && Holds(both.Right, valueOf);
            case Disjunction either:
                return Holds(either.Left, valueOf) || Holds(either.Right, valueOf);
            case Negation negation:
                return !Holds(negation.Inner, valueOf);
            case OverdueGuard:
                return valueOf("overdue").Number > 0;
            case OneOf oneOf:
                return oneOf.Values.Contains(valueOf("attribute " + oneOf.Attribute).Text ?? "", StringComparer.Ordinal);
            case Comparison comparison:
                if ((comparison.Left as TextTerm ?? comparison.Right as TextTerm) is { } text)
                {
                    var named = NameOf(comparison.Left) ?? NameOf(comparison.Right)!;
                    return string.Equals(valueOf(named).Text, text.Value,
                        StringComparison.Ordinal) == (comparison.Operator == ComparisonOperator.Equal);
                }

                double Side(Term term) => NameOf(term) is { } name ? valueOf(name).Number : ConstantOf(term) ?? double.NaN;
                return Compares(Side(comparison.Left), comparison.Operator, Side(comparison.Right));
            default:
                return false;
        }
    }

    private readonly record struct Tried(double Number, string? Text);

    /// <summary>Something that differs between cases: its values, or the numbers it is compared with.</summary>
    private sealed class Unknown(IReadOnlyList<Tried>? values)
    {
        public SortedSet<double> Constants { get; } = [];

        public IReadOnlyList<Tried> Tried()
        {
            if (values is not null)
                return values;
            var constants = Constants.ToArray();
            var tried = new List<double>();
            for (var i = 0; i < constants.Length; i++)
            {
                tried.Add(i == 0 ? constants[0] - 1 : (constants[i - 1] + constants[i]) / 2);
                tried.Add(constants[i]);
            }

            tried.Add(constants.Length > 0 ? constants[^1] + 1 : 0);
            return [.. tried.Select(t => new Tried(t, null))];
        }
    }
}
