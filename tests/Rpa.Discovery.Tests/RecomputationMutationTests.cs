using System.Text.Json.Nodes;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests;

/// <summary>Whatever somebody has done to a saved result, recomputing it gives differences or findings.</summary>
[Category("Long")]
public sealed class RecomputationMutationTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 5 d, drain: 5 d, replications: 2, seed: 7 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 1, hourly-cost: 3285 }
        workflows:
          requests:
            arrivals: { about: 20 per open-day }
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 3 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private const string Faster = "scenario: faster\nbase: desk.yaml\nchanges:\n  - effort: { requests/received: about 2 min }\n";

    // Null takes the member away.
    private static readonly string?[] Odd =
    [
        null, "null", "\"\"", "-1", "1e308", "9e999", "[]", "{}", "\"x\"", "0", "0.5", "true", "[null]", "[[[]]]", "{\"role\":1}",
        "99999999999999999999999999", "\"2026-13-01\"", "\"\\ud800\"", "\"\\u0000\"", "\"../../x\"", "\"/dev\"",
    ];

    // A figure is only compared: what stands in its place is read in one way for all. Each is taken away, and the odd values are dealt out.
    private const int Shares = 5;

    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("recompute-").FullName;
        File.WriteAllText(At("desk.yaml"), Desk);
        File.WriteAllText(At("faster.yaml"), Faster);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void EveryMember_OddOrMissing_DifferencesOrFindings([Values("simulate", "whatif", "rank", "portfolio", "requirements")] string command)
    {
        var result = Save(command);
        var whole = File.ReadAllText(result);
        // What a ranking says beside its provenance is only compared, as a simulation's figures are.
        var members = Members(JsonNode.Parse(whole)!, [])
            .Where(path => command == "simulate" || path.Length < 2 || IsAsked(path)).ToList();
        var (findings, differences, accepted) = (0, 0, 0);
        for (var m = 0; m < members.Count; m++)
        {
            var path = members[m];
            foreach (var odd in IsAsked(path) ? Odd : Odd.Where((_, i) => i == 0 || (i + m) % Shares == 0))
            {
                File.WriteAllText(result, Changed(whole, path, odd));
                try
                {
                    if (Recomputation.Of(result).IsSame)
                        accepted++;
                    else
                        differences++;
                }
                catch (DepartmentException e)
                {
                    Assert.That(e.Diagnostics.Select(d => d.ToString()), Has.All.Not.Empty);
                    findings++;
                }
                catch (Exception e)
                {
                    Assert.Fail($"{string.Join('.', path)} as {odd ?? "nothing"}: {e}");
                }
            }
        }

        TestContext.Out.WriteLine($"{members.Count} members: {findings} findings, {differences} differences, {accepted} the same");
        Assert.That(findings, Is.GreaterThan(100));
        Assert.That(differences, Is.GreaterThan(10));
        Assert.That(accepted, Is.LessThan(members.Count), "what is changed is seen");
    }

    [Test]
    public void CutAnywhere_IsAFinding()
    {
        var result = Save("simulate");
        var whole = File.ReadAllBytes(result);
        for (var length = 0; length < whole.Length - 2; length += 37)
        {
            File.WriteAllBytes(result, whole[..length]);
            Assert.That(() => Recomputation.Of(result), Throws.InstanceOf<DepartmentException>(), $"cut at {length}");
        }
    }

    [TestCase("\"exactly\": 2", "\"exactly\": \"x\"",
        "$.provenance.options.replications.exactly says \"x\" where a whole number from 1 to 2147483647 is expected")]
    [TestCase("\"language\": \"en\"", "\"language\": 3", "$.provenance.language says 3 where a text is expected")]
    [TestCase("\"role\": \"department\"", "\"role\": \"x\"", "no file has the role \"department\"")]
    [TestCase("\"drainAll\": false,", "", "$.provenance.options.drainAll is missing")]
    public void DamagedMember_IsNamedWithWhatIsExpected(string before, string after, string said)
    {
        var result = Save("simulate");
        var text = File.ReadAllText(result);
        Assert.That(text, Does.Contain(before));
        File.WriteAllText(result, text.Replace(before, after, StringComparison.Ordinal));
        Assert.That(() => Recomputation.Of(result),
            Throws.InstanceOf<DepartmentException>().With.Message.Contains("RPD7506").And.Message.Contains(said));
    }

    // What a result says of its making is read and acted on.
    private static bool IsAsked(string[] path) => path[0] is "provenance" or "tool" or "input";

    private string At(string name) => Path.Combine(_folder, name);

    private string Save(string command)
    {
        var file = DepartmentYaml.LoadFile(At("desk.yaml"));
        var options = ExperimentOptions.From(file.Study!);
        var study = new StudyOptions
        {
            Experiment = options, SimulatedCandidates = 1, ParameterDraws = 2, UncertaintyCandidates = 1,
            Weights = Weights.Direct(new Dictionary<string, double>(StringComparer.Ordinal) { ["time"] = 2, ["money"] = 1 })
        };
        var limits = new PortfolioConstraints { Years = 2, BuildsByQuarter = [1], FloatingLicences = 1, Budget = { [2027] = 1_000_000 } };
        File.WriteAllBytes(At("result.json"), command switch
        {
            "simulate" =>
                ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.English,
                    withPerformance: false),
            "whatif" => ResultDocuments.WhatIf(file, options,
                WhatIf.Compare(file.Department, ScenarioYaml.Load(At("faster.yaml")), options), Language.English, withPerformance: false),
            "rank" => ResultDocuments.Rank(AutomationStudy.Of(file).Run(study), Language.English, withPerformance: false),
            "requirements" => RequirementDocuments.Requirements(
                AutomationStudy.Of(file).Requirements(new StudyOptions
                {
                    Asked = new() { Requirements = new([], null) }, Experiment = options, Portfolio = limits,
                    Scenarios = [ScenarioYaml.Load(At("faster.yaml"))],
                }), [], Language.English),
            _ => AutomationStudy.Of(file).Plan(limits, study).ToJson(withPerformance: false),
        });
        return At("result.json");
    }

    // Every member and element of a document, by the names and numbers that lead to it.
    private static IEnumerable<string[]> Members(JsonNode node, string[] path)
    {
        var inner = node switch
        {
            JsonObject map => map.Select(member => (member.Key, member.Value)),
            JsonArray list =>
                list.Select((item, i) => (Key: i.ToString(System.Globalization.CultureInfo.InvariantCulture), Value: item)).Take(2),
            _ => [],
        };
        foreach (var (name, value) in inner)
        {
            yield return [.. path, name];
            foreach (var deeper in value is null ? [] : Members(value, [.. path, name]))
                yield return deeper;
        }
    }

    private static string Changed(string whole, string[] path, string? odd)
    {
        const string mark = "\"the place of the odd value\"";
        var root = JsonNode.Parse(whole)!;
        var owner = path[..^1].Aggregate(root, (node, name) => node is JsonArray list
            ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
        var last = path[^1];
        if (owner is JsonArray items)
        {
            var index = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
            if (odd is null)
                items.RemoveAt(index);
            else
                items[index] = JsonNode.Parse(mark);
        }
        else if (odd is null)
        {
            owner.AsObject().Remove(last);
        }
        else
        {
            owner[last] = JsonNode.Parse(mark);
        }

        return root.ToJsonString().Replace(mark, odd, StringComparison.Ordinal);
    }
}
