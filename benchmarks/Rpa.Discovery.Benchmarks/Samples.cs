using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Benchmarks;

/// <summary>Department files beside the benchmarks' assembly.</summary>
internal static class Samples
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    public static DepartmentFile Load(string name) => DepartmentYaml.LoadFile(PathOf(name));
}
