using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>A small study of each sample, made once for all tests.</summary>
internal static class SampleStudies
{
    public static readonly string[] Names = ["tax-collection", "citizens-counter", "imizu-reconciliation"];

    private static readonly Dictionary<string, Lazy<StudyResult>> Studies = Names.ToDictionary(n => n, n => new Lazy<StudyResult>(() =>
        AutomationStudy.Load(Path(n))
            .Run(new StudyOptions
            {
                Replications = ReplicationPlan.Exactly(2), SimulatedCandidates = 5, UncertaintyCandidates = 1,
                ParameterDraws = 4
            })), StringComparer.Ordinal);

    public static StudyResult Of(string name) => Studies[name].Value;

    private static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "processes", name + ".yaml");
            if (File.Exists(path))
                return path;
        }

        throw new FileNotFoundException(name);
    }
}
