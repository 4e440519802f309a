using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Writes conditions and terms so that they parse back to the same tree.</summary>
internal static class GuardText
{
    private static readonly string[] _words = ["and", "or", "not", "in", "overdue", "age", "visits"];

    public static string Of(Guard guard, IReadOnlyCollection<string> attributes) => guard switch
    {
        Comparison c =>
            $"{Of(c.Left, attributes, isRight: false)} {Sign(c.Operator)} {Of(c.Right, attributes, isRight: c.Operator <= ComparisonOperator.NotEqual)}",
        OneOf o => $"{o.Attribute} in ({string.Join(' ', o.Values.Select(v => IsWord(v) || NumberText.TryRead(v, out _) && !v.StartsWith('-') ? v : Quoted(v)))})",
        OverdueGuard => "overdue",
        Negation { Inner: OneOf or OverdueGuard } n => $"not {Of(n.Inner, attributes)}",
        Negation n => $"not ({Of(n.Inner, attributes)})",
        Conjunction c =>
            $"{Within(c.Left, attributes, c.Left is Disjunction)} and {Within(c.Right, attributes, c.Right is Disjunction or Conjunction)}",
        Disjunction d => $"{Of(d.Left, attributes)} or {Within(d.Right, attributes, d.Right is Disjunction)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(Term term, IReadOnlyCollection<string> attributes) => Of(term, attributes, isRight: true);

    private static string Within(Guard guard, IReadOnlyCollection<string> attributes, bool inBrackets) =>
        inBrackets ? $"({Of(guard, attributes)})" : Of(guard, attributes);

    private static string Of(Term term, IReadOnlyCollection<string> attributes, bool isRight) => term switch
    {
        NumberTerm n => NumberText.Write(n.Value),
        TextTerm t => isRight && IsWord(t.Value) && !attributes.Contains(t.Value) ? t.Value : Quoted(t.Value),
        AttributeTerm a => a.Attribute,
        VisitsTerm v => $"visits({v.State})",
        AgeTerm => "age",
        DurationTerm d => TimeUnits.Write(d.Value),
        ArithmeticTerm a => $"{Operand(a.Left, attributes, isRight)} {a.Operator} {Operand(a.Right, attributes, isRight)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Operand(Term term, IReadOnlyCollection<string> attributes, bool isRight) =>
        term is ArithmeticTerm ? $"({Of(term, attributes, isRight)})" : Of(term, attributes, isRight);

    private static string Quoted(string text) => text.Contains('"', StringComparison.Ordinal) ? $"'{text}'" : $"\"{text}\"";

    private static bool IsWord(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '_') || text[^1] == '-'
            || text.Contains("--", StringComparison.Ordinal))
            return false;
        return text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && !_words.Contains(text, StringComparer.Ordinal)
            && Yaml.FullWidth.ToAscii(text) == text;
    }

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
