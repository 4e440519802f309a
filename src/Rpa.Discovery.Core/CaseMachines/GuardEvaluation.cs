using System.Diagnostics;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>What a guard may ask about a case.</summary>
/// <param name="ValueOf">An attribute's value now.</param>
/// <param name="VisitsOf">How often the case has entered a state, the present visit included.</param>
/// <param name="AgeSeconds">Wall time since arrival.</param>
/// <param name="IsOverdue">Whether the due instant has passed.</param>
internal sealed record CaseFacts(Func<string, CaseValue> ValueOf, Func<string, int> VisitsOf, double AgeSeconds, bool IsOverdue);

/// <summary>Whether a guard holds, and what a term is, by walking the tree.</summary>
/// <remarks>Numbers compare as numbers, anything else as text; an order between texts never holds.</remarks>
internal static class GuardEvaluation
{
    public static bool Holds(Guard guard, CaseFacts facts) => guard switch
    {
        Comparison comparison => Compare(comparison.Operator, Value(comparison.Left, facts), Value(comparison.Right, facts)),
        OneOf oneOf => oneOf.Values.Any(value => facts.ValueOf(oneOf.Attribute).IsSameAs(value)),
        OverdueGuard => facts.IsOverdue,
        Negation negation => !Holds(negation.Inner, facts),
        Conjunction both => Holds(both.Left, facts) && Holds(both.Right, facts),
        Disjunction either => Holds(either.Left, facts) || Holds(either.Right, facts),
        _ => throw new UnreachableException(),
    };

    public static CaseValue Value(Term term, CaseFacts facts) => term switch
    {
        NumberTerm number => number.Value,
        TextTerm text => text.Value,
        AttributeTerm attribute => facts.ValueOf(attribute.Attribute),
        VisitsTerm visits => facts.VisitsOf(visits.State),
        AgeTerm => facts.AgeSeconds,
        DurationTerm duration => duration.Value.Seconds,
        ArithmeticTerm sum => Calculate(sum.Operator, Value(sum.Left, facts).AsNumber, Value(sum.Right, facts).AsNumber),
        _ => throw new UnreachableException(),
    };

    private static bool Compare(ComparisonOperator how, CaseValue left, CaseValue right) => how switch
    {
        ComparisonOperator.Equal => left.IsSameAs(right),
        ComparisonOperator.NotEqual => !left.IsSameAs(right),
        ComparisonOperator.Less => left.AsNumber < right.AsNumber,
        ComparisonOperator.LessOrEqual => left.AsNumber <= right.AsNumber,
        ComparisonOperator.Greater => left.AsNumber > right.AsNumber,
        ComparisonOperator.GreaterOrEqual => left.AsNumber >= right.AsNumber,
        _ => throw new UnreachableException(),
    };

    private static double Calculate(char how, double left, double right) => how switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        '/' => left / right,
        _ => throw new UnreachableException(),
    };
}
