using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Sweeps;

/// <summary>Reads the plan of a sweep (YAML), finds the departments of its patterns and reads its scenarios.</summary>
internal sealed class SweepPlanFile
{
    private const int MostOfANumber = 1000;

    private static readonly Block Plan = new("sweep",
        new("sweep", Form.Title, IsRequired: true),
        new("departments", Form.OneOrMore(Form.Text), IsRequired: true),
        new("scenarios", Form.OneOrMore(Form.Text)),
        new("values", Form.MapOf(Form.OneOrMore(Form.Quantity))),
        new("seeds", Form.OneOrMore(Form.Quantity)),
        new("study", Form.Block("study")));

    private readonly string _path;
    private readonly string _folder;
    private readonly Findings _findings;
    private readonly ValueReader _values;

    private SweepPlanFile(string path, Findings findings)
    {
        _path = path;
        _folder = Path.GetDirectoryName(path) ?? "";
        _findings = findings;
        _values = new ValueReader(findings);
    }

    /// <summary>The plan of a file, with every finding.</summary>
    public static ReadResult<SweepPlan> Read(string path)
    {
        var findings = new Findings();
        var plan = SourceFile.Open(path, findings) is { } source && YamlTreeReader.Read(source, findings) is { } tree
            ? new SweepPlanFile(path, findings).Read(tree) : null;
        return new ReadResult<SweepPlan>(findings.HasErrors ? null : plan, findings.InOrder());
    }

    private SweepPlan? Read(YamlNode root)
    {
        if (root is YamlMapping map && map.Find("sweep") is null && Kind(map) is { } kind)
        {
            _findings.Add(StructureRules.WrongFile, map.Entries[0].Key.Place, kind, FormatWords.ASweepPlan, "sweep");
            return null;
        }

        if (BlockReader.Open(_findings, Plan, root, "sweep", root.Place with { Length = 1 }) is not { } block
            || !block.Require("sweep", FormatWords.ASweepPlan) || !block.Require("departments", FormatWords.ASweepPlan))
            return null;
        var title = block.Read("sweep", n => _values.Title(n, "sweep"));
        var departments = block.Read("departments", Departments) ?? [];
        var plan = new SweepPlan
        {
            Path = _path,
            Title = title ?? "",
            Departments = departments,
            Scenarios = block.Read("scenarios", n => Scenarios(n, departments)) ?? [new SweptScenario(SweptScenario.Today, null, null)],
            Values = block.Read("values", Values) ?? [],
            Seeds = block.Read("seeds", Seeds) ?? [],
            Study = block.Read("study", Study),
        };
        if (plan is { Study.Seed: not null, Seeds.Count: > 0 })
            _findings.Add(StructureRules.Exclusive, block.KeyPlace("seeds"), "study: seed", "seeds", "sweep");
        Limit(plan, block);
        return plan;
    }

    private static Phrase? Kind(YamlMapping map) =>
        map.Find("department") is not null || map.Find("workflows") is not null ? FormatWords.ADepartment
            : map.Find("scenario") is not null ? FormatWords.AScenario
            : map.Find("analysts") is not null ? FormatWords.ABallot : null;

    private List<SweptDepartment> Departments(YamlNode node)
    {
        var all = new Dictionary<string, (SweptDepartment Department, int Line)>(StringComparer.Ordinal);
        foreach (var (pattern, place) in Texts(node, "departments"))
        {
            foreach (var label in Matching(pattern, place))
            {
                var department = new SweptDepartment(label, Path.Combine(_folder, label));
                var full = Path.GetFullPath(department.Path);
                if (all.TryGetValue(full, out var before))
                    _findings.Add(SweepPlanRules.DepartmentTwice, place, label, before.Line);
                else
                    all.Add(full, (department, place.Line));
            }

            // Patterns that are each too wide need not all be listed.
            if (all.Count > SweepPlan.MostCells)
                break;
        }

        if (node is YamlSequence { Items.Count: 0 })
            _values.Report(node, StructureRules.EmptyList, "departments");
        return [.. all.Values.Select(d => d.Department)];
    }

    private IReadOnlyList<string> Matching(string pattern, SourceSpan place)
    {
        try
        {
            var files = FilePattern.Files(_folder.Length == 0 ? "." : _folder, pattern, SweepPlan.MostCells);
            if (files.Count == 0)
                _findings.Add(SweepPlanRules.NothingMatches, place, pattern, _folder.Length == 0 ? "." : _folder);
            // The plan itself is no department of a wide pattern.
            return [.. files.Where(f => !IsThePlan(f))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _findings.Add(SweepPlanRules.CannotList, place, pattern);
            return [];
        }
    }

    private bool IsThePlan(string label) =>
        string.Equals(Path.GetFullPath(Path.Combine(_folder, label)), Path.GetFullPath(_path), StringComparison.Ordinal);

    private List<SweptScenario> Scenarios(YamlNode node, IReadOnlyList<SweptDepartment> departments)
    {
        var all = new List<SweptScenario>();
        foreach (var (name, place) in Texts(node, "scenarios"))
        {
            if (Scenario(name, place, departments) is not { } scenario)
                continue;
            if (all.Exists(s => string.Equals(s.Label, scenario.Label, StringComparison.Ordinal)))
                _findings.Add(SweepPlanRules.ScenarioTwice, place, scenario.Label);
            else
                all.Add(scenario);
        }

        if (node is YamlSequence { Items.Count: 0 })
            _values.Report(node, StructureRules.EmptyList, "scenarios");
        return all;
    }

    private SweptScenario? Scenario(string name, SourceSpan place, IReadOnlyList<SweptDepartment> departments)
    {
        if (name == SweptScenario.Today)
            return new SweptScenario(SweptScenario.Today, null, null);
        var path = Path.Combine(_folder, name);
        var read = ScenarioYaml.Read(path);
        foreach (var finding in read.Diagnostics)
            _findings.Add(finding);
        if (!read.TryGetValue(out var scenario))
            return null;
        var swept = new SweptScenario(scenario.Id, scenario, ScenarioYaml.BasePath(scenario, path));
        if (!departments.Any(swept.IsFor) && departments.Count > 0)
            _findings.Add(SweepPlanRules.BaseNotSwept, place, name, scenario.Base);
        return swept;
    }

    private List<SweptPath> Values(YamlNode node)
    {
        var all = new List<SweptPath>();
        foreach (var entry in _values.Map(node, "values").Where(e => !e.Value.IsReported))
        {
            var path = FullWidth.ToAscii(entry.Key.Text).Trim();
            if (Numbers(entry.Value, path, SweepPlanRules.NoValues) is { Count: > 0 } values)
                all.Add(new SweptPath(path, values));
        }

        return all;
    }

    private List<ulong> Seeds(YamlNode node)
    {
        var seeds = new List<ulong>();
        foreach (var text in Numbers(node, "seeds", SweepPlanRules.NoValues))
        {
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                seeds.Add(seed);
            else
                _findings.Add(ValueRules.OutOfRange, node.Place, text, FormatWords.WholeNumberAtLeast.With(0));
        }

        return seeds;
    }

    // A list, one value, or values with commas and ranges between them.
    private List<string> Numbers(YamlNode node, string name, DiagnosticRule rule)
    {
        var all = new List<string>();
        foreach (var (text, place) in Texts(node, name))
        {
            if (SweptValues.ReadAll(text, MostOfANumber, out var count) is { } values)
                all.AddRange(values);
            else if (count > 0)
                _findings.Add(SweepPlanRules.TooManyValues, place, name, text, count, MostOfANumber);
            else
                _findings.Add(rule, place, name, text);
        }

        foreach (var twice in all.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1))
            _findings.Add(SweepPlanRules.ValueTwice, node.Place, name, twice.Key);
        if (node is YamlSequence { Items.Count: 0 })
            _values.Report(node, StructureRules.EmptyList, name);
        return all;
    }

    /// <summary>What a plan asks to be simulated, as YAML.</summary>
    public static string WriteStudy(StudyPlan study) => YamlText.Of(StudyBlocks.Study.Write(new ValueWriter(YamlForm.Canonical), study));

    /// <summary>Reads what <see cref="WriteStudy"/> gave.</summary>
    public static ReadResult<StudyPlan> ReadStudy(string text)
    {
        var findings = new Findings();
        var study = SourceFile.FromString(text, null, findings) is { } source && YamlTreeReader.Read(source, findings) is { } tree
            ? new SweepPlanFile("", findings).Study(tree) : null;
        return new ReadResult<StudyPlan>(findings.HasErrors ? null : study, findings.InOrder());
    }

    private StudyPlan? Study(YamlNode node) =>
        StudyBlocks.Study.Read(new FieldReader(_values, new DurationReader(_values, _ => null), _ => null), node, "study");

    private IReadOnlyList<(string Text, SourceSpan Place)> Texts(YamlNode node, string name) =>
        _values.List<TextAt>(node, name, n => _values.Scalar(n, name)?.Trim() is { Length: > 0 } text ? new TextAt(text, n.Place) : null,
            orSingle: true).Select(t => (t.Text, t.Place)).ToList();

    private void Limit(SweepPlan plan, BlockReader block)
    {
        if (plan.Bound > SweepPlan.MostCells)
        {
            _findings.Add(
                SweepPlanRules.TooManyCells, block.Place, plan.Bound, SweepPlan.MostCells, plan.Departments.Count, plan.Scenarios.Count,
                plan.Combined, Math.Max(1, plan.Seeds.Count));
        }
    }

    private sealed record TextAt(string Text, SourceSpan Place);
}
