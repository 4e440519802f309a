using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Formats;

public static partial class DepartmentYaml
{
    /// <summary>The department as YAML that reads back to an equal department. Remarks are not kept.</summary>
    public static string Write(Department department, YamlForm form = YamlForm.AsSaid)
    {
        ArgumentNullException.ThrowIfNull(department);
        return Write(new DepartmentFile { Department = department }, form);
    }

    /// <summary>Everything that the file says as YAML that reads back to the same. Remarks and the split into several files are not
    /// kept.</summary>
    public static string Write(DepartmentFile file, YamlForm form = YamlForm.AsSaid)
    {
        ArgumentNullException.ThrowIfNull(file);
        return YamlText.Of(DepartmentBlock.Block.Write(new ValueWriter(form), file));
    }

    /// <summary>Whether two departments mean the same: their canonical YAML is equal.</summary>
    public static bool AreEqual(Department left, Department right) =>
        string.Equals(Write(left, YamlForm.Canonical), Write(right, YamlForm.Canonical), StringComparison.Ordinal);

    /// <summary>Writes the file; one that exists is overwritten only when asked to.</summary>
    /// <exception cref="DepartmentException">The file exists and <paramref name="overwrite"/> is false.</exception>
    public static void Save(DepartmentFile file, string path, bool overwrite = false, YamlForm form = YamlForm.AsSaid) =>
        NewFile.Write(path, Write(file, form), overwrite);
}
