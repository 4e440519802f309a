using System.Text;
using Rpa.Discovery.Cluster.Commands;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Cluster;

/// <summary>Second tool: the runner's way of asking and answering, with commands that several machines carry out.</summary>
internal static class ClusterTool
{
    public const string Name = "rpa-discovery-cluster";

    public static Tool Tool { get; } = new(
        Name, ClusterWords.About, ClusterWords.MoreHelp,
        () => [new SiloCommand(), new ClusterStudyCommand(), new ClusterSweepCommand()], LicencesText);

    private static string LicencesText()
    {
        using var reader = new StreamReader(
            typeof(ClusterTool).Assembly.GetManifestResourceStream("notices/cluster.txt")!, Encoding.UTF8);
        return $"{Licences.Text()}\n{reader.ReadToEnd()}";
    }
}
