using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Whoever reports a finding fills every place of its message and its help, in both languages: a place that is not filled would
/// only be seen by who prints that finding.</summary>
public sealed partial class RuleArgumentsTests
{
    private static readonly Dictionary<string, int> Places = typeof(DiagnosticRule).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => f.FieldType == typeof(DiagnosticRule)))
        .ToDictionary(f => $"{f.DeclaringType!.Name}.{f.Name}", f => PlacesOf((DiagnosticRule)f.GetValue(null)!), StringComparer.Ordinal);

    [Test]
    public void EveryCall_FillsEveryPlaceOfItsRule()
    {
        var (calls, short_) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(Checkout.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            foreach (var call in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
                .OfType<InvocationExpressionSyntax>())
            {
                if (Filled(call) is not var (rule, given))
                    continue;
                calls++;
                if (given < Places[rule])
                    short_.Add($"{Path.GetFileName(file)}({call.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {rule} has {Places[rule]} places, {given} are filled");
            }
        }

        Assert.That(short_, Is.Empty, () => string.Join('\n', short_));
        Assert.That(calls, Is.GreaterThan(300));
    }

    // Rule.At(place, …), findings.Add(Rule, place, …) and Report(node, Rule, …); a spread array is not counted.
    private static (string Rule, int Given)? Filled(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "At" } at && RuleOf(at.Expression) is { } own)
            return (own, arguments.Count - 1);
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            IdentifierNameSyntax word => word.Identifier.Text,
            _ => ""
        };
        var index = name switch { "Add" => 0, "Report" => 1, _ => -1 };
        return index >= 0 && arguments.Count > index && RuleOf(arguments[index].Expression) is { } rule
            && !arguments.Any(a => a.ToString().StartsWith('[')) ? (rule, arguments.Count - 2) : null;
    }

    private static string? RuleOf(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type } member
            && Places.ContainsKey($"{type.Identifier.Text}.{member.Name.Identifier.Text}")
            ? $"{type.Identifier.Text}.{member.Name.Identifier.Text}" : null;

    private static int PlacesOf(DiagnosticRule rule) => new[] { rule.Message, rule.Help }
        .SelectMany(p => Place().Matches(p.English + p.Japanese).Select(m => int.Parse(m.Groups[1].Value) + 1)).DefaultIfEmpty().Max();

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
