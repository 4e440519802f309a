using System.Text;
using System.Text.Json.Nodes;
using Rpa.Discovery.Contracts;

namespace Rpa.Discovery.Runner.Tests.Goldens;

/// <summary>Every kept result is read and written again without a change, those of version 0.1.0 too.</summary>
public sealed class GoldenReadingTests
{
    private static IEnumerable<Golden> All => Golden.All;

    [TestCaseSource(nameof(All))]
    public void Kept_IsReadAndWrittenAgain(object golden) => IsTheSame(((Golden)golden).Kept());

    [TestCaseSource(nameof(All))]
    public void OfVersion010_IsReadAndSaysTheSame(object golden) => IsTheSame(((Golden)golden).First());

    // What differs between machines is not kept.
    private static void IsTheSame(JsonNode kept)
    {
        var tool = kept["tool"]!;
        tool["version"] = "0.1.0";
        tool["platform"] = "here";
        (kept["provenance"] as JsonObject)?.Insert(0, "platform", new JsonObject { ["os"] = "here", ["architecture"] = "this", ["runtime"] = "now" });
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(kept.ToJsonString()));
        var read = ResultJson.Read(stream);
        Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.Empty);
        Assert.That(read.TryGetValue(out var saved));
        var now = JsonNode.Parse(saved!.ToJson())!;
        Assert.That(Text(now), Is.EqualTo(Text(kept)));
    }

    private static string Text(JsonNode node)
    {
        var tool = node["tool"]!.AsObject();
        tool.Remove("version");
        tool.Remove("platform");
        return Golden.Text(node);
    }
}
