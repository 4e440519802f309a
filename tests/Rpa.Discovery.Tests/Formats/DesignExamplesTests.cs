using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>The files of the language's own description, one with every field, and the samples that ship are read without an
/// error.</summary>
public sealed class DesignExamplesTests
{
    public static IEnumerable<string> Departments =>
        Files("tandem.yaml", "w2.yaml", "mm3.yaml", "order-to-cash.yaml", "tax-month.yaml", "language.yaml", "everything.yaml");

    [TestCaseSource(nameof(Departments))]
    public void Read_Example_NoError(string path)
    {
        var read = DepartmentYaml.ReadFile(path);
        Assert.That(read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()), Is.Empty);
        Assert.That(read.TryGetValue(out _));
    }

    [Test]
    public void Read_Samples_NoError()
    {
        foreach (var path in Directory.GetFiles(Checkout.Path("processes"), "*.yaml").Where(p => Path.GetFileName(p) != "analysts.yaml"))
        {
            var read = DepartmentYaml.ReadFile(path);
            Assert.That(read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()), Is.Empty);
        }
    }

    [Test]
    public void Read_Scenarios_NoErrorAndTheyApplyToTheirBase()
    {
        var paths = Directory.GetFiles(Checkout.Path("processes", "scenarios"), "*.yaml")
            .Concat(Files("tandem.assist-task-2.yaml", "tandem.automate-task-1.yaml", "tax-month.ocr-forms.yaml", "language.bots-2027.yaml",
                "everything.change.yaml"));
        foreach (var path in paths)
        {
            var read = ScenarioYaml.Read(path);
            Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.Empty);
            var scenario = read.ValueOrThrow();
            var applied = scenario.Apply(DepartmentYaml.Load(ScenarioYaml.BasePath(scenario, path)!));
            Assert.That(applied.Diagnostics.Select(d => d.ToString()), Is.Empty);
        }
    }

    private static IEnumerable<string> Files(params string[] names) =>
        names.Select(n => Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples", n));
}
