using System.Text.Json;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Published hierarchies of criteria and alternatives.</summary>
public sealed class AnalyticHierarchyConformanceTests
{
    // Tests of the R package MCDA 0.0.24 (ff40fd0).
    [Test]
    public void Rank_Cars_GivesThePublishedPriorities()
    {
        const string file = "ahp_mcda_r_cars.json";
        string[] cars = ["Corsa", "Clio", "Fiesta", "Sandero"];
        double[][] criteria = [[1, 1 / 2.0, 3], [2, 1, 4], [1 / 3.0, 1 / 4.0, 1]];
        var under = new Dictionary<string, double[][]>
        {
            ["style"] = [[1, 1 / 4.0, 4, 1 / 6.0], [4, 1, 4, 1 / 4.0], [1 / 4.0, 1 / 4.0, 1, 1 / 5.0], [6, 4, 5, 1]],
            ["reliability"] = [[1, 2, 5, 1], [1 / 2.0, 1, 3, 2], [1 / 5.0, 1 / 3.0, 1, 1 / 4.0], [1, 1 / 2.0, 4, 1]],
            ["fuel"] = [[1, 2, 4, 1], [1 / 2.0, 1, 3, 2], [1 / 4.0, 1 / 3.0, 1, 1 / 5.0], [1, 1 / 2.0, 5, 1]],
        };
        double[] overall = [0.2922, 0.2767, 0.0697, 0.3613];

        var ranking = AnalyticHierarchy.Rank(
            new PairwiseComparisons(["style", "reliability", "fuel"], criteria),
            under.ToDictionary(u => u.Key, u => new PairwiseComparisons(cars, u.Value)));

        Assert.That(cars.Select(c => ranking.Of(c).Value), Is.EqualTo(overall).Within(0.0001));
        Assert.That(ranking.Rows.Sum(r => r.Value), Is.EqualTo(1).Within(1e-12));
        Assert.That(ranking.Of("Clio").Contributions.Sum(), Is.EqualTo(ranking.Of("Clio").Value).Within(1e-15));
        McdaFile.Agrees(file, "criteria_matrix", criteria);
        foreach (var (criterion, ratios) in under)
            McdaFile.Agrees(file, $"matrices.{criterion}", ratios);
        McdaFile.Agrees(file, "expected.overall", overall);
    }

    // Saaty (2005), Theory and Applications of the Analytic Network Process, best city to live in; by way of the tests of AHPy (d818996).
    [Test]
    public void Rank_SaatyCities2005_GivesThePublishedPriorities()
    {
        const string file = "ahp_saaty_2005_cities_hierarchy.json";
        string[] names = ["Culture", "Family", "Housing", "Jobs", "Transportation"];
        string[] cities = ["Bethesda", "Boston", "Pittsburgh", "Santa Fe"];
        const string bethesda = "Bethesda", boston = "Boston", pittsburgh = "Pittsburgh", santaFe = "Santa Fe";
        (string, string, double)[] criteria =
        [
            ("Culture", "Housing", 3), ("Culture", "Transportation", 5), ("Family", "Culture", 5), ("Family", "Housing", 7),
            ("Family", "Transportation", 7),
            ("Housing", "Transportation", 3), ("Jobs", "Culture", 2), ("Jobs", "Housing", 4), ("Jobs", "Transportation", 7),
            ("Family", "Jobs", 1),
        ];
        var pairs = new Dictionary<string, (string, string, double)[]>
        {
            ["Culture"] =
            [
                (bethesda, pittsburgh, 1), (boston, bethesda, 2), (boston, pittsburgh, 2.5), (boston, santaFe, 1),
                (pittsburgh, bethesda, 1), (santaFe, bethesda, 2), (santaFe, pittsburgh, 2.5),
            ],
            ["Family"] = [(bethesda, boston, 2), (bethesda, santaFe, 4), (boston, santaFe, 2), (pittsburgh, bethesda, 3),
                (pittsburgh, boston, 8), (pittsburgh, santaFe, 9)],
            ["Housing"] = [(bethesda, boston, 5), (bethesda, santaFe, 2.5), (pittsburgh, bethesda, 2), (pittsburgh, boston, 9),
                (pittsburgh, santaFe, 7), (santaFe, boston, 4)],
            ["Jobs"] = [(bethesda, pittsburgh, 3), (bethesda, santaFe, 4), (boston, bethesda, 2), (boston, pittsburgh, 6),
                (boston, santaFe, 8), (pittsburgh, santaFe, 1)],
            ["Transportation"] = [(bethesda, boston, 1.5), (bethesda, santaFe, 4), (boston, santaFe, 2.5), (pittsburgh, bethesda, 2),
                (pittsburgh, boston, 3.5), (pittsburgh, santaFe, 9)],
        };
        double[] weights = [0.2291, 0.2748, 0.3852, 0.111];

        var ranking = AnalyticHierarchy.Rank(PairwiseComparisons.Of(names, criteria),
            pairs.ToDictionary(p => p.Key, p => PairwiseComparisons.Of(cities, p.Value)));

        Assert.That(cities.Select(c => ranking.Of(c).Value), Is.EqualTo(weights).Within(0.0001));
        McdaFile.Agrees(file, "expected.global_weights", weights);
        JudgementsAgree(file, root => root.GetProperty("criteria_pairs"), criteria);
        foreach (var (criterion, judgements) in pairs)
            JudgementsAgree(file, root => root.GetProperty("alternative_pairs").GetProperty(criterion), judgements);
    }

    private static void JudgementsAgree(string name, Func<JsonElement, JsonElement> place, (string, string, double)[] carried)
    {
        var path = Path.Combine(SharedData.Root, "mcda", name);
        if (!File.Exists(path))
            return;
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        Assert.That(place(file.RootElement).EnumerateArray().Select(e => (e[0].GetString(), e[1].GetString(), e[2].GetDouble())),
            Is.EqualTo(carried));
    }
}
