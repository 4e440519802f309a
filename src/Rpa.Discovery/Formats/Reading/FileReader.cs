using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads a department file with everything that it includes.</summary>
internal sealed class FileReader
{
    private readonly Findings _findings;
    private readonly ValueReader _values;
    private readonly LawReader _laws;
    private readonly PeopleReader _people;
    private readonly ArrivalsReader _demand;
    private readonly BotReader _bots;
    private readonly WorkflowReader _workflows;
    private readonly StudyReader _study;
    private readonly Includes _includes;

    public FileReader(Findings findings, string? path)
    {
        _findings = findings;
        _includes = new Includes(findings, path);
        _values = new ValueReader(findings);
        _laws = new LawReader(_values, OpenBeside);
        _people = new PeopleReader(_values, _laws, OpenBeside);
        _demand = new ArrivalsReader(_values, _laws, _people, new TraceReader(findings, OpenBeside));
        _bots = new BotReader(_values, _laws);
        _workflows = new WorkflowReader(_values, _laws, _demand, _bots, new TraitsReader(_values, _laws));
        _study = new StudyReader(_values, _laws, _demand, _people);
    }

    public ValueReader Values => _values;

    public LawReader Laws => _laws;

    public PeopleReader People => _people;

    public ArrivalsReader Demand => _demand;

    public BotReader Bots => _bots;

    public WorkflowReader Workflows => _workflows;

    /// <summary>Whether a file broke off or could not be opened, so that names may be missing that are not missing for the author.</summary>
    public bool IsPartial => _includes.IsPartial;

    public IReadOnlyList<string> Files => _includes.Files;

    /// <param name="source">The text of the first file.</param>
    /// <param name="other">A value that is to be another one than the file says; null for none.</param>
    public DepartmentFile? Department(SourceText source, FileValue? other = null)
    {
        if (_includes.ReadFirst(source) is not { } root)
            return null;
        if (root is YamlMapping mapping && mapping.Find("department") is null && OtherKind(mapping) is { } kind)
        {
            _findings.Add(StructureRules.WrongFile, mapping.Entries[0].Key.Place, kind, FormatWords.ADepartment, "department");
            return null;
        }

        var merged = _includes.Merge(root);
        if (merged is not null)
            other?.PutInto(merged, _findings);
        if (merged is null || BlockReader.Open(_findings, Blocks.Department, merged, "department", merged.Place with { Length = 1 }) is not { } block)
            return null;
        block.Require("department", "department");
        if (!block.Has("workflows") && !IsPartial)
            block.Require("workflows", "department");
        var study = block.Read("study", _study.Study);
        _people.Study = StudySpan.Of(study);
        var department = new Department
        {
            Id = block.Read("department", n => _values.Word(n, "department")) ?? "department",
            Place = block["department"]?.Place ?? block.Place,
            Title = block.Read("title", n => _values.Title(n, "title")),
            TimeZone = block.Read("time-zone", n => _values.Word(n, "time-zone")) ?? "UTC",
            Currency = block.Read("currency", n => _values.Word(n, "currency")),
            Calendar = block.Read("calendar", n => _values.Word(n, "calendar")),
            Owner = block.Read("owner", n => _values.Title(n, "owner")),
            ValueOfFreedHour = block.ReadValue("value-of-freed-hour", n => _values.Money(n, "value-of-freed-hour")) ?? 0,
            RedeployTo = block.Read("redeploy-to", n => _values.Title(n, "redeploy-to")),
            Evidence = _values.EvidenceOf(block),
            Calendars = Each(block, "calendars", _people.Calendar),
            Systems = Each(block, "systems", _people.System),
            Machines = Each(block, "machines", _people.Machine),
            People = Each(block, "people", _people.Person),
            Pools = Each(block, "pools", _people.Pool),
            Bots = Each(block, "bots", _bots.Bot),
            Workflows = Each(block, "workflows", _workflows.Workflow),
        };
        return new DepartmentFile
        {
            // The zone may stand anywhere in the file, so that a trace is read before it is known.
            Department = department with { Workflows = [.. department.Workflows.Select(w => w.Arrivals?.Trace is { } trace ? w with { Arrivals = w.Arrivals with { Trace = trace.In(department.TimeZone) } } : w)] },
            Study = study,
            Sources = Each(block, "sources", _study.Source),
            Observed = block["observed"] is { } observed ? [.. _values.Map(observed, "observed").SelectMany(_study.Observed)] : [],
            Problems = block.Read("problems", n => _values.List(n, "problems", _study.Problem)) ?? [],
            Goals = block["goals"] is { } goals ? [.. _values.Map(goals, "goals").SelectMany(_study.Goals)] : [],
            Outlook = block.Read("outlook", _study.Outlook),
            Files = Files,
            Place = block.Place,
        };
    }

    /// <summary>The root of a file of one's own kind (a scenario, a ballot) that includes nothing.</summary>
    public YamlNode? Root(SourceText source) => _includes.ReadFirst(source);

    private IReadOnlyList<T> Each<T>(BlockReader block, string name, Func<YamlEntry, T> read) =>
        block[name] is { } node ? [.. _values.Map(node, name).Select(read)] : [];

    private static Phrase? OtherKind(YamlMapping root)
    {
        if (root.Find("scenario") is not null || root.Find("changes") is not null)
            return FormatWords.AScenario;
        return root.Find("analysts") is not null ? FormatWords.ABallot : null;
    }

    private SourceText? OpenBeside(YamlScalar file) => _includes.OpenBeside(file);
}
