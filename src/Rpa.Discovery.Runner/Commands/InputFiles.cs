using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Reads what a command is given, and says what was found on the way.</summary>
internal static class InputFiles
{
    /// <summary>A department without errors; its warnings and hints are counted, not listed.</summary>
    /// <exception cref="DepartmentException">It has errors; the exception carries every finding.</exception>
    public static DepartmentFile Department(Session session, string path)
    {
        session.Input = Input(path, []);
        var read = DepartmentYaml.ReadFile(path, session.Loggers);
        if (!read.TryGetValue(out var file))
        {
            session.Input = Input(path, [path]);
            throw new DepartmentException(read.Diagnostics);
        }

        session.Input = Input(path, file.Files);
        session.FilesRead = file.Files;
        var warnings = read.Diagnostics.Count(d => d.Severity == Severity.Warning);
        var hints = read.Diagnostics.Count(d => d.Severity == Severity.Hint);
        if (warnings + hints > 0 && !session.Quiet)
            session.Host.Error.WriteLine(session.Say(RunnerWords.HintsHidden, warnings, hints, path));
        return file;
    }

    /// <summary>The workflow that the command line names.</summary>
    /// <exception cref="DepartmentException">There is none; the finding names those that there are.</exception>
    public static Workflow Workflow(Department department, string id)
    {
        if (department.FindWorkflow(id) is { } workflow)
            return workflow;
        var ids = department.Workflows.Select(w => w.Id).ToList();
        throw new DepartmentException([RunnerRules.UnknownWorkflow.At(default, id, string.Join(", ", ids), DidYouMean.For(id, ids))]);
    }

    /// <summary>A scenario without errors that is based on the department given, if it names a base.</summary>
    public static Scenario Scenario(string path, string departmentPath)
    {
        var scenario = ScenarioYaml.Load(path);
        if (ScenarioYaml.BasePath(scenario, path) is { } based && File.Exists(based) && !IsSame(based, departmentPath))
            throw new DepartmentException([RunnerRules.NoBase.At(new SourceSpan(path, 1, 1), based, departmentPath)]);
        return scenario;
    }

    /// <inheritdoc cref="ResultInput.OfFiles"/>
    public static ResultInput Input(string path, IReadOnlyList<string> files) => ResultInput.OfFiles(path, files);

    private static bool IsSame(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), OperatingSystem.IsWindows()
            ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
