using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rpa.Discovery.Contracts;

namespace Rpa.Discovery.Runner.Tests.Goldens;

/// <summary>Every kept result is read and written again without a change; of version 0.1.0 every member, whose order was another one, and
/// whose money had digits that no double has.</summary>
[Category("Long")]
public sealed class GoldenReadingTests
{
    private static IEnumerable<Golden> All => Golden.All;

    [TestCaseSource(nameof(All))]
    public void Kept_IsReadAndWrittenAgain(object golden)
    {
        var (kept, now) = Again(((Golden)golden).Kept());
        Assert.That(Text(now), Is.EqualTo(Text(kept)));
    }

    [TestCaseSource(nameof(All))]
    public void OfVersion010_IsReadAndSaysTheSame(object golden)
    {
        var (first, now) = Again(((Golden)golden).First());
        Assert.That(Text(Sorted(now)!), Is.EqualTo(Text(Sorted(first)!)));
    }

    // What differs between machines is not kept.
    private static (JsonNode Kept, JsonNode Now) Again(JsonNode kept)
    {
        var tool = kept["tool"]!;
        tool["version"] = "0.1.0";
        tool["platform"] = "here";
        (kept["provenance"] as JsonObject)?.Insert(0, "platform",
            new JsonObject { ["os"] = "here", ["architecture"] = "this", ["runtime"] = "now" });
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(kept.ToJsonString()));
        var read = ResultJson.Read(stream);
        Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.Empty);
        Assert.That(read.TryGetValue(out var saved));
        return (kept, JsonNode.Parse(saved!.ToJson())!);
    }

    // In one order, every number as a double.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map =>
            new JsonObject(map.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(value.GetValue<double>()),
        _ => node?.DeepClone(),
    };

    private static string Text(JsonNode node)
    {
        var tool = node["tool"]!.AsObject();
        tool.Remove("version");
        tool.Remove("platform");
        return Golden.Text(node);
    }
}
