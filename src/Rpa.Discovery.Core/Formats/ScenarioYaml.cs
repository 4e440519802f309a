using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Changes;

namespace Rpa.Discovery.Formats;

/// <summary>Reads and writes scenario files (YAML): a department as it could be.</summary>
/// <remarks>A scenario is read by itself; whether its names exist is known when it is applied to its department
/// (<see cref="Scenario.Apply"/>).</remarks>
public static partial class ScenarioYaml
{
    /// <summary>The scenario of a file.</summary>
    /// <exception cref="DepartmentException">The file has errors; it carries every finding.</exception>
    public static Scenario Load(string path) => Read(path).ValueOrThrow();

    /// <summary>The scenario of a file, with every finding.</summary>
    public static ReadResult<Scenario> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new Findings();
        return Finish(SourceFile.Open(path, findings), path, findings);
    }

    /// <summary>The scenario of a text, with every finding.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">What findings call the text; null for nothing.</param>
    public static ReadResult<Scenario> Parse(string text, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new Findings();
        return Finish(SourceFile.FromString(text, path, findings), path, findings);
    }

    /// <summary>The path of the department file that a scenario names under <c>base:</c>, from where the scenario lies; null when it names
    /// none.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="scenarioPath">Its own path.</param>
    public static string? BasePath(Scenario scenario, string scenarioPath)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentException.ThrowIfNullOrEmpty(scenarioPath);
        return scenario.Base is null ? null : Path.Combine(Path.GetDirectoryName(scenarioPath) ?? "", scenario.Base);
    }

    private static ReadResult<Scenario> Finish(SourceText? source, string? path, Findings findings)
    {
        var scenario = source is null ? null : new FileReader(findings, path).Scenario(source);
        return new ReadResult<Scenario>(scenario, findings.InOrder());
    }
}
