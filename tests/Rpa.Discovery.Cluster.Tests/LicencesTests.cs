using System.Text.Json;
using Rpa.Discovery.Cluster.Tests.Processes;

namespace Rpa.Discovery.Cluster.Tests;

/// <summary>Everything that travels inside the tool is named with its licence.</summary>
public sealed class LicencesTests
{
    [Test]
    public void Licences_NameEveryPackageThatTheToolConsistsOf()
    {
        var client = new Client();
        Assert.That(client.Run("--licences"), Is.Zero);
        using var dependencies = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rpa-discovery-cluster.deps.json")));
        List<string> packages = [.. dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Replace('/', ' '))];
        Assert.That(packages, Is.Not.Empty);
        Assert.That(packages.Where(p => !client.Out.Contains(p, StringComparison.Ordinal)), Is.Empty);
    }
}
