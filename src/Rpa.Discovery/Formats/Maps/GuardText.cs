using System.Diagnostics;
using System.Globalization;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Formats.Maps;

/// <summary>A guard in the words of the department language, as it was written or as it would be.</summary>
internal static class GuardText
{
    public static string Of(Guard guard) => guard.Said ?? Written(guard);

    private static string Written(Guard guard) => guard switch
    {
        Comparison c => $"{Of(c.Left)} {Sign(c.Operator)} {Of(c.Right)}",
        OneOf oneOf => $"{oneOf.Attribute} in ({string.Join(' ', oneOf.Values)})",
        OverdueGuard => "overdue",
        Negation { Inner: Comparison or OneOf or OverdueGuard or Negation } negation => $"not {Of(negation.Inner)}",
        Negation negation => $"not ({Of(negation.Inner)})",
        Conjunction both => $"{Inside(both.Left)} and {Inside(both.Right)}",
        Disjunction either => $"{Of(either.Left)} or {Of(either.Right)}",
        _ => throw new UnreachableException(),
    };

    // `and` binds tighter than `or`.
    private static string Inside(Guard guard) => guard is Disjunction ? $"({Of(guard)})" : Of(guard);

    private static string Of(Term term) => term switch
    {
        NumberTerm number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        TextTerm text => text.Value,
        AttributeTerm attribute => attribute.Attribute,
        VisitsTerm visits => $"visits({visits.State})",
        AgeTerm => "age",
        DurationTerm duration => DurationOf(duration.Value),
        ArithmeticTerm sum => $"{Inside(sum.Left)} {sum.Operator} {Inside(sum.Right)}",
        _ => throw new UnreachableException(),
    };

    private static string Inside(Term term) => term is ArithmeticTerm ? $"({Of(term)})" : Of(term);

    private static string DurationOf(TimeAmount amount) => amount.Value.ToString("R", CultureInfo.InvariantCulture) + amount.Unit switch
    {
        TimeUnit.Second => " s",
        TimeUnit.Minute => " min",
        TimeUnit.Hour => " h",
        TimeUnit.Day => " d",
        TimeUnit.WorkingHour => " working-hours",
        TimeUnit.WorkingDay => " working-days",
        TimeUnit.Month => " months",
        _ => " years",
    };

    private static string Sign(ComparisonOperator how) => how switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
