using System.Text.Json;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Cells of a sweep by value: all that they are computed from travels, and no file is opened where they are computed.</summary>
internal sealed class CellsByValue
{
    private readonly IReadOnlyList<SweepCell> _cells;
    private readonly Dictionary<string, int> _replications;
    private readonly Func<SweepCell, CancellationToken, byte[]> _compute;

    private CellsByValue(CellsRequestJson asked)
    {
        var plan = PlanOf(asked);
        var all = plan.Cells();
        _cells = [.. asked.Cells.Select(i => i >= 0 && i < all.Count ? all[i] : throw Refused(PartWords.OtherItems))];
        _replications = asked.Departments.ToDictionary(d => d.Label, d => d.Replications, StringComparer.Ordinal);
        _compute = asked.Kind == CellKinds.Ranking.Name ? Computing(plan, CellKinds.Ranking)
            : asked.Kind == CellKinds.Simulation.Name ? Computing(plan, CellKinds.Simulation) : throw Refused(PartWords.NoPart);
    }

    /// <summary>How many cells were asked for.</summary>
    public int Count => _cells.Count;

    /// <summary>How often all of them together are simulated at most.</summary>
    public long Replications => _cells.Sum(c => (long)_replications[c.Department.Label]);

    /// <summary>What other machines are asked.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="kind">What is computed.</param>
    /// <param name="cells">Which cells, by their place in the plan from 0, with the names under which they are kept.</param>
    /// <exception cref="DepartmentException">A file cannot be read, or is another one by now.</exception>
    public static byte[] Ask<TRun>(SweepPlan plan, CellKind<TRun> kind, IReadOnlyList<NamedCell> cells)
        where TRun : class
    {
        var firsts = cells.DistinctBy(c => c.Cell.Department).ToDictionary(c => c.Cell.Department);
        return new CellsRequestJson
        {
            Version = CellsRequestJson.Latest,
            ModelSemantics = ModelSemantics.Number,
            Kind = kind.Name,
            Study = plan.Study is { } study ? SweepPlanFile.WriteStudy(study) : null,
            Departments =
            [
                .. plan.Departments.Select(d => firsts.TryGetValue(d, out var first) ? Brought(plan, kind, first)
                    : new CellsDepartmentJson { Label = d.Label, Replications = 0, Files = [] }),
            ],
            Scenarios =
            [
                .. plan.Scenarios.Select(s => new CellsScenarioJson
                {
                    Label = s.Label,
                    Text = s.Scenario is { } scenario ? ScenarioYaml.Write(scenario, YamlForm.Canonical) : null,
                    Base = s.Base is null ? null : plan.Departments.First(s.IsFor).Label,
                }),
            ],
            Values = [.. plan.Values.Select(v => new CellsValuesJson { Path = v.Path, Values = v.Values })],
            Seeds = plan.Seeds,
            Cells = [.. cells.Select(c => c.Number - 1)],
        }.Write();
    }

    /// <summary>What was asked, where it is computed.</summary>
    /// <exception cref="DepartmentException">It is not a request of this version.</exception>
    public static CellsByValue Read(ReadOnlyMemory<byte> request)
    {
        try
        {
            var asked = CellsRequestJson.Read(request);
            if (asked.ModelSemantics != ModelSemantics.Number)
                throw new DepartmentException(
                    [PartRules.OtherSemantics.At(default, asked.Kind, asked.ModelSemantics, ModelSemantics.Number)]);
            return new CellsByValue(asked);
        }
        catch (DamagedResultException e)
        {
            throw Refused(e.What);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Refused(PartWords.NotJson); // ArgumentException: two departments of one name, or a name that no file has
        }
    }

    /// <summary>Computes one on the calling thread.</summary>
    /// <param name="number">Which of those that were asked for, from 0.</param>
    /// <param name="cancellationToken">Ends it between runs.</param>
    /// <returns>The bytes under which the cell is kept.</returns>
    /// <exception cref="DepartmentException">Its department has errors, or asks for more than was said.</exception>
    public byte[] Compute(int number, CancellationToken cancellationToken) => _compute(_cells[number], cancellationToken);

    private Func<SweepCell, CancellationToken, byte[]> Computing<TRun>(SweepPlan plan, CellKind<TRun> kind)
        where TRun : class => (cell, cancellationToken) =>
        {
            var input = CellInput.Of(plan, cell);
            if (input.Options.Replications.AtMost > _replications[cell.Department.Label])
                throw Refused(PartWords.OtherItems);
            return CellFile<TRun>.Write(kind.RequestOf(input), kind.Compute(input, 1, cancellationToken));
        };

    private static CellsDepartmentJson Brought<TRun>(SweepPlan plan, CellKind<TRun> kind, NamedCell first)
        where TRun : class
    {
        var department = first.Cell.Department;
        var files = SweptFiles.Bring(department.Path, CellInput.Of(plan, first.Cell).File.Files);
        var input = CellInput.Of(plan, first.Cell with { Department = department with { Files = files } });
        // Every cell has its name by now; what it is computed from may not be another text.
        if (kind.RequestOf(input) != first.Request)
            throw new DepartmentException(
                [TextRules.CannotOpen.At(new SourceSpan(department.Path, 0, 0), department.Path, FormatWords.Changed)]);
        return new CellsDepartmentJson
        {
            Label = department.Label,
            Replications = input.Options.Replications.AtMost,
            Files = [.. files.Texts.Select(t => new CellsFileJson { Name = t.Key, Text = t.Value, Sha256 = files.Hashes[t.Key] })],
        };
    }

    // Departments are called by their labels in place of paths: nothing is looked for on this machine.
    private static SweepPlan PlanOf(CellsRequestJson asked)
    {
        var plan = new SweepPlan
        {
            Path = "",
            Title = "",
            Departments = [.. asked.Departments.Select(d => new SweptDepartment(d.Label, d.Label) { Files = FilesOf(d) })],
            Scenarios =
            [
                .. asked.Scenarios.Select(s =>
                    new SweptScenario(s.Label, s.Text is { } text ? ScenarioYaml.Parse(text).ValueOrThrow() : null, s.Base)),
            ],
            Values = [.. asked.Values.Select(v => new SweptPath(v.Path, v.Values))],
            Seeds = asked.Seeds,
            Study = asked.Study is { } study ? SweepPlanFile.ReadStudy(study).ValueOrThrow() : null,
        };
        // Otherwise a small request could have no end of cells.
        return plan.Bound <= SweepPlan.MostCells ? plan : throw Refused(PartWords.OtherItems);
    }

    private static SweptFiles FilesOf(CellsDepartmentJson department) => new(
        department.Files.Count == 0 ? "" : department.Files[0].Name,
        department.Files.ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal),
        department.Files.ToDictionary(f => f.Name, f => f.Sha256, StringComparer.Ordinal));

    private static DepartmentException Refused(Message why) => new([PartRules.NotARequest.At(default, why)]);
}
