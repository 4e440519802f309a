using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model.Changes;

namespace Rpa.Discovery.Formats;

public static partial class ScenarioYaml
{
    /// <summary>The scenario as YAML that reads back to an equal scenario. Remarks are not kept.</summary>
    public static string Write(Scenario scenario, YamlForm form = YamlForm.AsSaid)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return YamlText.Of(ScenarioBlocks.Block.Write(new ValueWriter(form), scenario));
    }

    /// <summary>Writes the file; one that exists is overwritten only when asked to.</summary>
    /// <exception cref="DepartmentException">The file exists and <paramref name="overwrite"/> is false.</exception>
    public static void Save(Scenario scenario, string path, bool overwrite = false, YamlForm form = YamlForm.AsSaid) =>
        NewFile.Write(path, Write(scenario, form), overwrite);
}
