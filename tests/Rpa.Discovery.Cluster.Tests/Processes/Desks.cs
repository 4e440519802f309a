namespace Rpa.Discovery.Cluster.Tests.Processes;

/// <summary>Small departments and plans of sweeps over them, in a folder of their own.</summary>
internal sealed class Desks : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desks-");

    public Desks()
    {
        Write("parts/clerks.yaml", SweptDesk.Pools);
        Write("busier.yml", SweptDesk.Busier);
    }

    public string Path(params string[] names) => System.IO.Path.Combine([_folder.FullName, .. names]);

    public void Department(string name, int volume) =>
        Write($"{name}.yaml", SweptDesk.Yaml(name, volume, "include: parts/clerks.yaml\n"));

    public string Write(string name, string text)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Three desks × two scenarios × two numbers of clerks × two seeds: 24 cells.</summary>
    public string Plan(string study = "replications: 4")
    {
        Department("quiet", 20);
        Department("busy", 55);
        Department("usual", 45);
        return Write("plan.yml", $$"""
            sweep: { en: Three desks, ja: 3つの窓口 }
            departments: '*.yaml'
            scenarios: [today, busier.yml]
            values: { pools.clerk.capacity: 1..2 }
            seeds: [3, 4]
            study: { {{study}} }

            """);
    }

    /// <summary>So many desks, one cell each.</summary>
    public string Many(int departments, string study)
    {
        for (var i = 1; i <= departments; i++)
            Department($"desk-{i:0000}", 10 + (i % 50));
        return Write("many.yml", $"sweep: many\ndepartments: 'desk-*.yaml'\nseeds: 1\nstudy: {{ {study} }}\n");
    }

    /// <summary>Whether two folders hold the same results to the last byte.</summary>
    public void AssertSame(string one, string other, params string[] names) => Assert.Multiple(() =>
    {
        foreach (var name in names.Length > 0 ? names : ["cells.csv", "figures.csv", "sweep.json", "sweep.md"])
            Assert.That(File.ReadAllBytes(Path(other, name)), Is.EqualTo(File.ReadAllBytes(Path(one, name))), name);
    });

    public void Dispose() => _folder.Delete(recursive: true);
}
