using System.Text.Json;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>Tervonen et al. (2011), antidepressants: benefit and risk of four drugs, as the program JSMAA tests it.</summary>
public sealed class SmaaReferenceTests
{
    [Test]
    public void Analyze_Antidepressants_GivesThePublishedAcceptabilities()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.File("mcda", "smaa2_tervonen_benefit_risk_mc.json")));
        var root = file.RootElement;
        string[] drugs = [.. root.GetProperty("alternatives").EnumerateArray().Select(e => e.GetString()!)];
        string[] names = [.. root.GetProperty("criteria").EnumerateArray().Select(e => e.GetString()!)];
        Criterion[] criteria = [.. names.Select(n => new Criterion { Id = n })];
        const int rows = 20_000;
        var standard = Distribution.Normal(10, 1);
        var matrices = new List<DecisionMatrix>(rows);
        for (var row = 0; row < rows; row++)
        {
            var values = drugs.Select(_ => new double[names.Length]).ToArray();
            for (var d = 0; d < drugs.Length; d++)
            {
                for (var c = 0; c < names.Length; c++)
                {
                    var parameters = root.GetProperty("params").GetProperty(names[c])[d];
                    var scale = root.GetProperty("scales").GetProperty(names[c]);
                    var z = standard.Quantile(Keys.Uniform(Keys.Draw(Keys.Mix((ulong)row), (ulong)d, (ulong)c))) - 10;
                    var measured = parameters[0].GetDouble() + (z * parameters[1].GetDouble());
                    var low = scale[0].GetDouble();
                    var high = scale[1].GetDouble();
                    values[d][c] = names[c] == "Efficacy" ? (Math.Exp(measured) - low) / (high - low) : (high - measured) / (high - low);
                }
            }

            matrices.Add(new DecisionMatrix(drugs, criteria, values));
        }

        var result = Smaa.Analyze(matrices, rows);

        var expected = root.GetProperty("expected");
        var tolerance = root.GetProperty("tolerance").GetDouble();
        for (var d = 0; d < drugs.Length; d++)
        {
            var found = result.Of(drugs[d]);
            for (var k = 0; k < drugs.Length; k++)
                Assert.That(found.ShareByRank[k], Is.EqualTo(expected.GetProperty("rank_acceptability")[d][k].GetDouble()).Within(tolerance), $"{drugs[d]}, rank {k + 1}");
            for (var c = 0; c < names.Length; c++)
                Assert.That(found.CentralWeights![c], Is.EqualTo(expected.GetProperty("central_weights")[d][c].GetDouble()).Within(tolerance), $"{drugs[d]}, {names[c]}");
            Assert.That(found.Confidence, Is.EqualTo(expected.GetProperty("confidence_factors")[d].GetDouble()).Within(tolerance), drugs[d]);
        }
    }
}
