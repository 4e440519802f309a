using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Comparisons.Sweeps;

/// <summary>Cell of a sweep with its department as it will be simulated.</summary>
internal sealed record CellInput
{
    public required SweepCell Cell { get; init; }

    /// <summary>As the file says it, with the values in place.</summary>
    public required DepartmentFile File { get; init; }

    /// <summary>With the scenario in place.</summary>
    public required Department Department { get; init; }

    public required ExperimentOptions Options { get; init; }

    /// <summary>SHA-256 of each file that the department was read from.</summary>
    public required IReadOnlyList<string?> FileHashes { get; init; }

    /// <summary>SHA-256 of everything that the cell's figures follow from and of what it is called: the name under which it is
    /// kept.</summary>
    public string Request => RequestOf();

    /// <summary>The same cell from another seed; null leaves that.</summary>
    public CellInput With(ulong? seed) => this with { Options = Options with { Seed = seed ?? Options.Seed } };

    /// <summary>Reads what a cell is computed from.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cell">One of its cells.</param>
    /// <param name="isChecked">Whether it is also looked for what stands in the way of simulating it.</param>
    /// <exception cref="DepartmentException">The file, one of the values or the scenario has errors.</exception>
    public static CellInput Of(SweepPlan plan, SweepCell cell, bool isChecked = false)
    {
        var brought = cell.Department.Files;
        IReadOnlyList<FileValue> values = [.. cell.Values.Select(v => new FileValue(v.Path, v.Value))];
        var read = brought is null ? DepartmentYaml.ReadFileWith(cell.Department.Path, values)
            : DepartmentYaml.ReadTextsWith(brought.First, brought.Texts, values);
        if (!read.TryGetValue(out var file))
            throw new DepartmentException(FileValue.ErrorsOf(read.Diagnostics, cell.Department.Path, values));
        var department = cell.Scenario.Scenario is { } scenario
            ? ScenarioCheck.Applied(file.Department, scenario).ValueOrThrow() : file.Department;
        var options = OptionsOf(plan, cell, file);
        if (isChecked && Experiment.Check(department, options).Where(d => d.Severity == Severity.Error).ToList() is { Count: > 0 } findings)
            throw new DepartmentException(findings);
        return new CellInput
        {
            Cell = cell, Department = department, Options = options,
            File = brought is null ? file : file with { Files = [] },
            FileHashes = [.. file.Files.Select(f => brought is null ? HashOf(f) : brought.Hashes.GetValueOrDefault(f))],
        };
    }

    /// <summary>What the department's file asks for, with whatever the plan says instead.</summary>
    private static ExperimentOptions OptionsOf(SweepPlan plan, SweepCell cell, DepartmentFile file)
    {
        var options = ExperimentOptions.From(file.Study ?? new StudyPlan());
        if (plan.Study is { } study)
        {
            var said = ExperimentOptions.From(study);
            var start = said.Start ?? options.Start ?? options.Dates?.Start;
            var startTime = said.Start is null ? options.StartTime : said.StartTime;
            if (said.Dates is not null)
                options = options with { Dates = said.Dates, Start = null, Horizon = null, Cases = null };
            else if (said.Horizon is not null || said.Cases is not null)
                options = options with { Dates = null, Start = start, StartTime = startTime, Horizon = said.Horizon, Cases = said.Cases };
            else if (said.Start is not null && options.Dates is null)
                options = options with { Start = start, StartTime = startTime };
            if (study.WarmUp is not null || study.WarmUpAuto)
                options = options with { WarmUp = said.WarmUp, WarmUpAuto = said.WarmUpAuto };
            if (study.Drain is not null || study.DrainAll)
                options = options with { Drain = said.Drain, DrainAll = said.DrainAll };
            if (study.Cases is not null)
                options = options with { Drain = null, DrainAll = true };
            if (study.Replications is not null)
                options = options with { Replications = said.Replications };
            if (study.Seed is not null)
                options = options with { Seed = said.Seed };
        }

        return options with { Seed = cell.Seed ?? options.Seed };
    }

    private string RequestOf()
    {
        var (text, options) = (new StringBuilder(), Options);
        Add("semantics", ModelSemantics.Number);
        Add("department", Cell.Department.Label);
        foreach (var hash in FileHashes)
            Add("file", hash);
        Add("scenario", Cell.Scenario.Scenario is { } scenario ? ScenarioYaml.Write(scenario, YamlForm.Canonical) : SweptScenario.Today);
        foreach (var value in Cell.Values)
        {
            Add("path", value.Path);
            Add("value", value.Value);
        }

        Add("dates", options.Dates is { } dates ? $"{dates.Start:yyyy-MM-dd} {dates.EndExclusive:yyyy-MM-dd}" : null);
        Add("start", options.Start is { } start ? DateText.Write(start, options.StartTime) : null);
        Add("horizon", Said(options.Horizon));
        Add("cases", options.Cases);
        Add("warm-up", options.WarmUpAuto ? "auto" : Said(options.WarmUp));
        Add("drain", options.DrainAll ? "all" : Said(options.Drain));
        Add("replications", options.Replications.Fixed);
        Add("until", options.Replications.UntilRelativeHalfWidth?.ToString("R", CultureInfo.InvariantCulture));
        Add("at-most", options.Replications.AtMost);
        Add("seed", options.Seed);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        // A name cannot run into what follows it.
        void Add(string name, object? value)
        {
            var said = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(CultureInfo.InvariantCulture, $"{name} {said.Length} {said}\n");
        }
    }

    private static string? Said(TimeAmount? span) =>
        span is { } said ? string.Create(CultureInfo.InvariantCulture, $"{said.Value:R} {said.Unit}") : null;

    private static string? HashOf(string path) =>
        BoundedFile.Read(path, BoundedFile.LargestText, out _) is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;
}
