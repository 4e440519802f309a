using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>A department as YAML that was read back before it is given out.</summary>
internal static class WrittenYaml
{
    /// <summary>The text that is to stand in <paramref name="output"/>.</summary>
    /// <exception cref="DepartmentException">There it would not be read as an equal department: data that it names does not lie beside it,
    /// or our writer is at fault.</exception>
    public static string Of(DepartmentFile file, string output)
    {
        var text = DepartmentYaml.Write(file);
        var read = DepartmentYaml.ParseFile(text, output);
        if (!read.TryGetValue(out var again))
            throw new DepartmentException(
                [RunnerRules.NotReadBack.At(default, output, read.Diagnostics.First(d => d.Severity == Severity.Error).Message)]);
        return string.Equals(DepartmentYaml.Write(again, YamlForm.Canonical), DepartmentYaml.Write(file, YamlForm.Canonical),
            StringComparison.Ordinal)
            ? text
            : throw new DepartmentException([RunnerRules.ReadBackDiffers.At(default, output)]);
    }
}
