using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rpa.Discovery.Runner.Tests.Goldens;

/// <summary>One command whose JSON is kept: as version 0.1.0 said it (<c>0.1.0.zip</c>, never written again) and as it is said now
/// (<c>now/</c>).</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Line">The command line after <c>rpa-discovery</c>; files are named from the checkout's root, what is written from a scratch
/// folder.</param>
internal sealed record Golden(string Name, string Line)
{
    private const string Few = " --horizon 28d --replications 2";

    /// <summary>Every command on the samples, with few replications.</summary>
    public static IReadOnlyList<Golden> Quick { get; } =
    [
        .. Of("validate", ""), .. Of("simulate", Few), .. Of("hotspots", Few), .. Of("map", " -o {out}.mmd"),
        .. Of("convert", " -o {out}.yaml"),
        new("tax-collection.whatif", "whatif processes/tax-collection.yaml --scenario processes/scenarios/registration-bot.yaml" + Few),
        new("citizens-counter.whatif",
            "whatif processes/citizens-counter.yaml --scenario processes/scenarios/citizens-counter-keying-bot.yaml" + Few),
        new("imizu-reconciliation.whatif", "whatif processes/imizu-reconciliation.yaml --scenario processes/scenarios/imizu-bots.yaml"
            + Few),
        new("imizu-reconciliation.rank", "rank processes/imizu-reconciliation.yaml" + Few),
        new("imizu-reconciliation.study", "study processes/imizu-reconciliation.yaml" + Few),
        new("imizu-reconciliation.portfolio", "portfolio processes/imizu-reconciliation.yaml --budget 6000000" + Few),
        new("tax-collection.portfolio", "portfolio processes/tax-collection.yaml --budget 6000000" + Few),
        new("tax-collection.play", "play processes/tax-collection.yaml reclassification --events clear"),
        new("workshop-notes.notes", "notes processes/workshop-notes.csv -o {out}.yaml --period FY2026"),
        new("new", "new letters"),
    ];

    /// <summary>The two studies of some hundred simulated years each.</summary>
    public static IReadOnlyList<Golden> Long { get; } =
    [
        new("tax-collection.study", "study processes/tax-collection.yaml" + Few),
        new("citizens-counter.study", "study processes/citizens-counter.yaml" + Few),
    ];

    public static IReadOnlyList<Golden> All { get; } = [.. Quick, .. Long];

    public static string Folder { get; } = Checkout.Path("tests", "Rpa.Discovery.Runner.Tests", "Goldens");

    private string Now => Path.Combine(Folder, "now", Name + ".json");

    /// <summary>What the runner says today, without what differs between machines.</summary>
    public JsonNode Run()
    {
        using var runner = new RunnerHarness();
        var args = Line.Replace("{out}", runner.Path("out-" + Name.Split('.')[0]), StringComparison.Ordinal)
            .Replace("processes/", Checkout.Root.Replace('\\', '/') + "/processes/", StringComparison.Ordinal)
            .Replace("new letters", "new " + runner.Path("letters"), StringComparison.Ordinal);
        runner.Run([.. args.Split(' '), "--json", "--no-performance", "--quiet", "--lang", "en"]);
        var text = runner.Out.Replace(Checkout.Root.Replace('\\', '/') + "/", "", StringComparison.Ordinal)
            .Replace(runner.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        return Comparable(text);
    }

    /// <summary>The file as it is kept for today.</summary>
    public JsonNode Kept() => Comparable(File.Exists(Now) ? File.ReadAllText(Now) : "{}");

    /// <summary>Writes the file anew: only when the person who changed a result asks for it.</summary>
    public void Keep(JsonNode now) => File.WriteAllText(Now, Text(now) + "\n");

    /// <summary>The file of version 0.1.0.</summary>
    public JsonNode First()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Folder, "0.1.0.zip"));
        using var reader = new StreamReader((zip.GetEntry(Name + ".json") ?? throw new FileNotFoundException(Name)).Open());
        return Comparable(reader.ReadToEnd());
    }

    public static string Text(JsonNode node) =>
        node.ToJsonString(new JsonSerializerOptions { WriteIndented = true }).ReplaceLineEndings("\n");

    /// <summary>Path → number, for every figure of a result.</summary>
    public static IEnumerable<(string Path, decimal Figure)> Figures(JsonNode? node, string path = "$")
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.Where(m => m.Key is not ("tool" or "provenance" or "diagnostics")))
                {
                    foreach (var figure in Figures(member, path + "." + name))
                        yield return figure;
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    foreach (var figure in Figures(items[i], $"{path}[{i}]"))
                        yield return figure;
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                yield return (path, decimal.Parse(value.ToJsonString(), System.Globalization.NumberStyles.Float,
                    System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                break;
        }
    }

    public override string ToString() => Name;

    private static IEnumerable<Golden> Of(string command, string rest) =>
        ((string[])["tax-collection", "citizens-counter", "imizu-reconciliation"])
            .Select(sample => new Golden($"{sample}.{command}", $"{command} processes/{sample}.yaml{rest}"));

    // The platform may differ, and the version is what the folders are named by.
    private static JsonNode Comparable(string text)
    {
        var node = JsonNode.Parse(text)!;
        if (node["tool"] is JsonObject tool)
        {
            tool.Remove("platform");
            tool.Remove("version");
        }

        (node["provenance"] as JsonObject)?.Remove("platform");
        return node;
    }
}
