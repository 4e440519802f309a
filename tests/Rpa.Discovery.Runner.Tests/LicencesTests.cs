using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests;

/// <summary>Everything that travels inside the program is named with its licence.</summary>
public sealed class LicencesTests
{
    [Test]
    public void Licences_NameEveryPackageThatTheProgramConsistsOf()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("--licences"), Is.Zero);
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rpa-discovery.deps.json")));
        List<string> packages = [.. dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").GetString() == "package").Select(l => l.Name.Replace('/', ' '))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(packages, Is.Not.Empty);
            Assert.That(packages.Where(p => !runner.Out.Contains(p, StringComparison.Ordinal)), Is.Empty);
        }
    }

    [TestCase("Apache ECharts 6.0.0")]
    [TestCase("Copyright 2017-2025 The Apache Software Foundation")]
    [TestCase("Vizor.ECharts 0.9.7")]
    [TestCase("ZRender 6.0.0")]
    [TestCase("d3.js")]
    [TestCase("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION")]
    [TestCase("Permission is hereby granted, free of charge")]
    [TestCase("Redistributions in binary form must reproduce the above copyright notice")]
    public void Licences_HaveWhatTheirOwnersAskFor(string text)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("--licences"), Is.Zero);
        Assert.That(runner.Out, Does.Contain(text));
    }
}
