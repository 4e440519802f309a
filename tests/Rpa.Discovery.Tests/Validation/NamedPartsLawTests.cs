using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>Whatever is found about a part that has a title is said with its title, for the smallest bad file of every code.</summary>
public class NamedPartsLawTests
{
    // Here the id itself is what is wrong or what must be typed.
    private static readonly string[] _aboutIds = ["RPD2001", "RPD2016", "RPD2017", "RPD2075", "RPD4009"];

    private static readonly string _folder = Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases");

    private static IEnumerable<string> Cases => Directory.GetFiles(_folder, "RPD*.yaml").Select(f => Path.GetFileName(f))
        .Where(f => f[3] is '2' or '4').Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Cases))]
    public void Finding_OfTitledParts_HasNoId(string name)
    {
        var path = Path.Combine(_folder, name);
        var said = Findings(path, out var ids);
        foreach (var finding in said.Where(f => !_aboutIds.Contains(f.Code, StringComparer.Ordinal)))
        {
            foreach (var argument in finding.Arguments.SelectMany(Parts))
                Assert.That(ids, Does.Not.Contain(argument), $"{finding.Code}: {finding.MessageIn(Language.Japanese)}");
        }
    }

    [Test]
    public void Finding_OfAPartWithoutTitle_HasItsId()
    {
        var finding = DepartmentYaml.Read(Path.Combine(_folder, "RPD2109-unused-pool.yaml")).Diagnostics.Single();
        Assert.That(finding.MessageIn(Language.Japanese), Is.EqualTo("担当「window」が行う作業はありません。"));
    }

    private static IReadOnlyList<Diagnostic> Findings(string path, out HashSet<string> ids)
    {
        var file = new FileReader(new Findings(), path).Department(SourceFile.Open(path, new Findings())!);
        var scenario = file is null && ScenarioYaml.Read(path).TryGetValue(out var read) ? read : null;
        var department = Titled(file?.Department
            ?? (scenario is null ? Department.Named("none") : DepartmentYaml.Load(ScenarioYaml.BasePath(scenario, path)!)));
        ids = [.. department.Pools.Select(p => p.Id), .. department.People.Select(p => p.Id), .. department.Bots.Select(b => b.Id),
            .. department.Calendars.Select(c => c.Id),
            .. department.Systems.Select(s => s.Id), .. department.Workflows.Select(w => w.Id),
            .. department.Workflows.SelectMany(w => w.Attributes).Select(a => a.Id),
            .. department.Workflows.SelectMany(w => w.AllStates).Select(s => s.Id),
            .. department.Workflows.SelectMany(w => w.AllStates.Select(s => $"{w.Id}/{s.Id}"))];
        return scenario is not null ? scenario.Apply(department).Diagnostics : file is not null
            ? DepartmentValidator.Validate(file with { Department = department }) : [];
    }

    // A near name is to be typed; every other part of a sentence is for people.
    private static IEnumerable<string> Parts(object? argument) => argument switch
    {
        string text => text.Split(["'", ", ", " + "], StringSplitOptions.RemoveEmptyEntries).Append(text),
        Series series => series.Items.SelectMany(Parts),
        Message { Id: not "finding.did-you-mean" } message => message.Arguments.SelectMany(Parts),
        _ => [],
    };

    private static Department Titled(Department department) => department with
    {
        Pools = [.. department.Pools.Select(p => p with { Title = Of(p.Id) })],
        People = [.. department.People.Select(p => p with { Title = Of(p.Id) })],
        Bots = [.. department.Bots.Select(b => b with { Title = Of(b.Id) })],
        Calendars = [.. department.Calendars.Select(c => c with { Title = Of(c.Id) })],
        Systems = [.. department.Systems.Select(s => s with { Title = Of(s.Id) })],
        Workflows = [.. department.Workflows.Select(w => w with
        {
            Title = Of(w.Id), Attributes = [.. w.Attributes.Select(a => a with { Title = Of(a.Id) })], States = Titled(w.States),
        })],
    };

    private static IReadOnlyList<WorkflowState> Titled(IReadOnlyList<WorkflowState> states) => [.. states.Select(Titled)];

    private static WorkflowState Titled(WorkflowState state) => state switch
    {
        CompoundState compound => compound with { Title = Of(state.Id), States = Titled(compound.States) },
        ParallelState parallel =>
            parallel with
            {
                Title = Of(state.Id),
                Regions = [.. parallel.Regions.Select(r => r with { Title = Of(r.Id), States = Titled(r.States) })]
            },
        _ => state with { Title = Of(state.Id) },
    };

    private static Text Of(string id) => new() { English = $"Title of {id.ToUpperInvariant()}", Japanese = $"題{id.Length}" };
}
