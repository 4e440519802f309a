using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The catalogue of findings: a code means one thing, stands in its area, and something can report it.</summary>
public sealed class CatalogueTests
{
    // First and last code of an area; a new area is a new line here.
    private static readonly (int First, int Last, string What)[] Areas =
    [
        (1000, 1999, "text, YAML, values"),
        (2000, 2999, "a department as a whole"),
        (3000, 3499, "simulation"),
        (4000, 4499, "scenarios"),
        (5000, 5499, "sticky notes"),
        (6000, 6499, "weights and ranking"),
        (6500, 6999, "portfolio"),
        (7000, 7499, "runner"),
        (7500, 7999, "recompute"),
    ];

    private static readonly List<(FieldInfo Field, DiagnosticRule Rule)> Rows =
        [.. TwoAssemblies.Types.Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => (f, (DiagnosticRule)f.GetValue(null)!))];

    [Test]
    public void Codes_AreUnique()
    {
        Assert.That(Rows, Is.Not.Empty);
        var twice = Rows.GroupBy(r => r.Rule.Code, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => Name(r.Field)))}");
        Assert.That(twice, Is.Empty);
    }

    [Test]
    public void Codes_AreRpdAndFourDigitsOfAnArea()
    {
        var outside = Rows.Where(r => !Regex.IsMatch(r.Rule.Code, "^RPD[0-9]{4}$", RegexOptions.CultureInvariant)
                || !Areas.Any(a => int.Parse(r.Rule.Code[3..], CultureInfo.InvariantCulture) is var code && code >= a.First
                    && code <= a.Last))
            .Select(r => $"{r.Rule.Code} ({Name(r.Field)})");
        Assert.That(outside, Is.Empty);
    }

    [Test]
    public void Rows_AreReadOnlyAndInTheCatalogue()
    {
        var strangers = Rows.Where(r => !r.Field.IsInitOnly || !IsCatalogue(r.Field.DeclaringType!))
            .Select(r => Name(r.Field));
        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void Rows_AreEachReportedSomewhere()
    {
        var used = TwoAssemblies.Paths.SelectMany(path => AssemblyDefinition.ReadAssembly(path).MainModule.GetTypes())
            .Where(t => !t.FullName.EndsWith("Rules", StringComparison.Ordinal))
            .SelectMany(t => t.Methods).Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode == OpCodes.Ldsfld || i.OpCode == OpCodes.Ldsflda)
            .Select(i => ((FieldReference)i.Operand).DeclaringType.FullName + "." + ((FieldReference)i.Operand).Name)
            .ToHashSet(StringComparer.Ordinal);
        // The runner's rows are reported by the runner, those of workbooks and clusters by their packages, whose own tests see to it.
        var dead = Rows.Where(r => r.Field.DeclaringType!.Name is not ("RunnerRules" or "WorkbookRules" or "CellRules" or "ClusterRules")
                && !used.Contains(Name(r.Field)))
            .Select(r => $"{r.Rule.Code} ({Name(r.Field)})");
        Assert.That(dead, Is.Empty, "a code that nothing reports promises a check that does not exist");
    }

    internal static bool IsCatalogue(Type type) =>
        type.Name.EndsWith("Rules", StringComparison.Ordinal)
            && type.Namespace is ("Rpa.Discovery.Diagnostics" or "Rpa.Discovery.Diagnostics.Catalogue");

    private static string Name(FieldInfo field) => field.DeclaringType!.FullName + "." + field.Name;
}
