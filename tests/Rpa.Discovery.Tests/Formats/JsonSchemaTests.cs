using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Schema = NJsonSchema.JsonSchema;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>The schemas accept what the readers accept, and reject exactly the bad files whose code says that a schema can see
/// it.</summary>
public sealed class JsonSchemaTests
{
    private static readonly Schema Department = Schema.FromJsonAsync(JsonSchema.Department).GetAwaiter().GetResult();
    private static readonly Schema Scenario = Schema.FromJsonAsync(JsonSchema.Scenario).GetAwaiter().GetResult();
    private static readonly Schema Analysts = Schema.FromJsonAsync(JsonSchema.Analysts).GetAwaiter().GetResult();

    private static IEnumerable<string> Samples() =>
        Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples"), "*.yaml")
            .Concat(Directory.GetFiles(Checkout.Path("processes"), "*.yaml", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Checkout.Root, p)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> BadFiles() =>
        Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases"), "RPD*.yaml").Select(p => Path.GetFileName(p))
            .Order(StringComparer.Ordinal);

    [TestCase("department.schema.json")]
    [TestCase("scenario.schema.json")]
    public void ShippedSchema_IsThePrintedOne(string name)
    {
        var shipped = File.ReadAllText(Checkout.Path("processes", name)).ReplaceLineEndings("\n");
        Assert.That(shipped, Is.EqualTo(name.StartsWith("department", StringComparison.Ordinal)
            ? JsonSchema.Department : JsonSchema.Scenario),
            $"print it again: rpa-discovery schema > processes/{name}");
    }

    [TestCaseSource(nameof(Samples))]
    public void Schema_Sample_IsAccepted(string relative) => Assert.That(Faults(Checkout.Path(relative)), Is.Empty);

    [TestCaseSource(nameof(Samples))]
    public void Schema_WhatTheLibraryWrites_IsAccepted(string relative)
    {
        var path = Checkout.Path(relative);
        foreach (var form in Enum.GetValues<YamlForm>())
        {
            var written = IsScenario(path) ? ScenarioYaml.Write(ScenarioYaml.Load(path), form)
                : IsAnalysts(path) ? BallotYaml.Write(BallotYaml.Load(path))
                : DepartmentYaml.Write(DepartmentYaml.LoadFile(path), form);
            Assert.That(Faults(SchemaOf(path), Tree(Encoding.UTF8.GetBytes(written))!), Is.Empty);
        }
    }

    [TestCaseSource(nameof(BadFiles))]
    public void Schema_BadFile_IsRejectedWhenItsCodeSaysSo(string name)
    {
        var path = Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases", name);
        var finding = BadFilesTests.Findings(path).Single();
        var tree = Tree(File.ReadAllBytes(path));
        // An editor resolves an alias; we refuse it and have nothing in its place.
        if (tree is null or { IsIncomplete: true } || finding.Code == "RPD1009")
        {
            Assert.That(finding.SchemaSees, Is.False, "no schema sees what is no YAML");
            return;
        }

        Assert.That(Faults(SchemaOf(path), tree).Count > 0, Is.EqualTo(finding.SchemaSees), finding.ToString());
    }

    private static bool IsScenario(string path) =>
        Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n').Any(l => l.StartsWith("scenario:", StringComparison.Ordinal));

    private static bool IsAnalysts(string path) => Path.GetFileName(path) == "analysts.yaml";

    private static Schema SchemaOf(string path) => IsScenario(path) ? Scenario : IsAnalysts(path) ? Analysts : Department;

    private static List<string> Faults(string path) => Faults(SchemaOf(path), Tree(File.ReadAllBytes(path))!);

    private static List<string> Faults(Schema schema, YamlNode tree) => [.. schema.Validate(Json(tree)).Select(e => e.ToString())];

    private static YamlNode? Tree(byte[] bytes)
    {
        var findings = new Findings();
        return SourceFile.Decode(bytes, null, findings) is { } source ? YamlTreeReader.Read(source, findings) : null;
    }

    // As an editor resolves plain scalars (YAML 1.2, core schema).
    private static JToken Json(YamlNode node) => node switch
    {
        YamlMapping map => new JObject(map.Entries.Select(e => new JProperty(e.Key.Text, Json(e.Value)))),
        YamlSequence list => new JArray(list.Items.Select(Json)),
        YamlScalar { Style: YamlStyle.Plain } plain => Plain(plain.Text),
        YamlScalar scalar => new JValue(scalar.Text),
        _ => throw new InvalidOperationException(),
    };

    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" => new JValue(true),
        "false" => new JValue(false),
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new JValue(number) : new JValue(text),
    };
}
