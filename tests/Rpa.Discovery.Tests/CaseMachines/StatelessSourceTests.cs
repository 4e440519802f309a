using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;
using Stateless;

namespace Rpa.Discovery.Tests.CaseMachines;

/// <summary>The C# that is written compiles against the Stateless library, and its machines permit what the case machine permits.</summary>
[Category("Long")]
public class StatelessSourceTests
{
    private static readonly DateTimeOffset _monday = new(2026, 5, 11, 10, 0, 0, TimeSpan.Zero);

    [TestCase("tax-collection.yaml")]
    [TestCase("imizu-reconciliation.yaml")]
    [TestCase("citizens-counter.yaml")]
    public void Samples_CompileAndPermitTheSame(string sample) =>
        Assert.That(Walked(DepartmentYaml.LoadFile(Checkout.Path("processes", sample)).Department), Is.GreaterThan(100));

    [Test]
    public void GeneratedDepartments_CompileAndPermitTheSame([Values(0, 10, 20, 30)] int first) =>
        Assert.That(Enumerable.Range(first, 10).Sum(n => Walked(GeneratedDepartments.Make((ulong)n, DepartmentKind.Routed))),
            Is.GreaterThan(125));

    [Test]
    public void AttributesThatTransitionsChange_AreChangedByTheSource() =>
        Assert.That(Walked(Department.Named("d").WithPool("clerk", 1).With(StatelessWorkflowTests.Counting())), Is.EqualTo(90));

    [TestCase("tax-collection", "TaxCollection")]
    [TestCase("7-days", "Of7Days")]
    [TestCase("納税", "Of")]
    public void Names_AreNamesOfClasses(string id, string name) => Assert.That(StatelessSource.Name(id), Is.EqualTo(name));

    private static int Walked(Department department)
    {
        var left = new HashSet<string>();
        var source = StatelessSource.Write(department, Language.English, (workflow, _) => left.Add(workflow.Id));
        Assert.That(left, Is.EquivalentTo(department.Workflows.Where(w => !StatelessWorkflowTests.IsOneMachine(w)).Select(w => w.Id)));
        var compiled = Compile(source);
        var steps = 0;
        foreach (var workflow in department.Workflows.Where(w => !left.Contains(w.Id)))
        {
            var create = compiled.GetTypes().Single(t => t.Name == StatelessSource.Name(workflow.Id)).GetMethod("Create")!;
            var caseType = create.GetParameters()[0].ParameterType;
            for (var n = 0UL; n < 30; n++)
            {
                dynamic context = Activator.CreateInstance(caseType)!;
                var machine = (StateMachine<string, string>)create.Invoke(null, [context])!;
                var judge = new CaseMachine(department, workflow.Id, new CaseStart { Arrival = _monday });
                steps += StatelessWorkflowTests.Walk(judge, n, () => machine.State, machine.CanFire, machine.Fire, facts =>
                {
                    context.Age = facts.Age;
                    context.IsOverdue = facts.IsOverdue;
                });
                foreach (var (id, value) in judge.Attributes)
                    Assert.That((bool)context.Is(id, value.ToString()), Is.True, $"{workflow.Id}: {id}");
            }
        }

        return steps;
    }

    private static Assembly Compile(string source)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Machines" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source)],
            platform.Append(typeof(StateMachine<,>).Assembly.Location).Distinct(StringComparer.Ordinal)
                .Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1701"), Is.Empty, source);
        return Assembly.Load(image.ToArray());
    }
}
