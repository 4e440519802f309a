using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Rpa.Discovery.Contracts;

/// <summary>The JSON schema of every result, exported from the contracts: <c>Reports/result.schema.json</c> is this text.</summary>
internal sealed class ResultSchema
{
    private readonly JsonObject _definitions = [];
    private readonly JsonSchemaExporterOptions _options;

    private ResultSchema() => _options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transformed };

    public static string Write() =>
        new ResultSchema().Whole()
        .ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = ResultJsonContext.Results.Encoder })
        + "\n";

    private JsonObject Whole()
    {
        var frame = Exported(typeof(BareDocument)).AsObject();
        ((JsonObject)frame["properties"]!).Remove(ProvenanceJson.Member);
        JsonArray any = [];
        foreach (var kind in DocumentKind.All)
        {
            _definitions[kind.Name] = Document(kind, frame);
            any.Add((JsonNode)Reference(kind.Name));
        }

        return new()
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["title"] = $"Results of rpa-discovery COMMAND --json, schemaVersion {ResultDocument.Version}",
            ["description"] = "Members may be added, never lost or renamed. Durations are hours, with the unit in the name.",
            ["type"] = "object",
            ["required"] = frame["required"]!.DeepClone(),
            ["properties"] = frame["properties"]!.DeepClone(),
            ["anyOf"] = any,
            ["definitions"] = _definitions,
        };
    }

    // The frame's members stand at the top and are not said again, unless nothing else may stand beside them.
    private JsonObject Document(DocumentKind kind, JsonObject frame)
    {
        var document = Exported(kind.Type).AsObject();
        var members = (JsonObject)document["properties"]!;
        if (kind.Commands.Count > 0)
            members["command"]!["enum"] = Texts(kind.Commands);
        if (kind.Type.GetCustomAttribute<ClosedAttribute>() is null)
        {
            string[] said = [.. ((JsonObject)frame["properties"]!).Select(m => m.Key).Where(name => name != "command")];
            foreach (var name in said)
                members.Remove(name);
            document["required"] = Texts(document["required"]!.AsArray().Select(r => r!.GetValue<string>()).Except(said));
        }

        var either = kind.Type.GetCustomAttributes<EitherAttribute>().ToList();
        if (either.Count > 0)
            document["anyOf"] = new JsonArray([.. either.Select(e => (JsonNode)new JsonObject { ["required"] = Texts(e.Members) })]);
        return document;
    }

    private JsonNode Exported(Type type) => ResultJsonContext.Results.GetJsonSchemaAsNode(type, _options);

    private JsonNode Transformed(JsonSchemaExporterContext context, JsonNode exported)
    {
        var (contract, member) = (context.TypeInfo, context.PropertyInfo);
        var meant = ShapeCheck.Meant(contract.Type);
        var node = meant != contract.Type ? Exported(meant)
            : meant == typeof(double) ? new JsonObject { ["type"] = "number" }
            : meant == typeof(IReadOnlyList<object?>) ? new JsonObject { ["type"] = "array" }
            : meant == typeof(CandidateRowJson)
            ? new JsonObject
            {
                ["anyOf"] = new JsonArray(Exported(typeof(RankedJson)).DeepClone(), Exported(typeof(GatedJson))
                .DeepClone())
            }
            : contract.Kind == JsonTypeInfoKind.Object ? Defined(contract, exported.AsObject())
            : contract.Kind == JsonTypeInfoKind.Enumerable
            ? new JsonObject { ["type"] = "array", ["items"] = Exported(contract.ElementType!).DeepClone() }
            : contract.Kind == JsonTypeInfoKind.Dictionary
            ? new JsonObject { ["type"] = "object", ["additionalProperties"] = Exported(contract.ElementType!).DeepClone() }
            : WithoutNull(exported.AsObject());
        node = node.DeepClone();
        return member is null ? node : OfMember(node.AsObject(), member);
    }

    // A record is defined once and named where it is used; a document stands for itself.
    private JsonNode Defined(JsonTypeInfo contract, JsonObject node)
    {
        var type = contract.Type;
        if (type.IsAssignableTo(typeof(ResultDocument)))
            return Closed(type, WithoutNull(node));
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.EndsWith("Json", StringComparison.Ordinal)
            ? type.Name[..^4] : type.Name);
        if (!_definitions.ContainsKey(name))
            _definitions[name] = Closed(type, WithoutNull(node)).DeepClone();
        return Reference(name);
    }

    private static JsonObject Closed(Type type, JsonObject node)
    {
        if (type.GetCustomAttribute<ClosedAttribute>() is not null)
            node["additionalProperties"] = false;
        if (type.GetCustomAttribute<DescriptionAttribute>() is { } said)
            node.Insert(0, "description", said.Description);
        return node;
    }

    private static JsonObject OfMember(JsonObject node, JsonPropertyInfo member)
    {
        var limited = node["items"] as JsonObject ?? node["additionalProperties"] as JsonObject ?? node;
        if (Of<AtLeastAttribute>(member) is { } least)
            limited["minimum"] = least.Least;
        if (Of<WithinAttribute>(member) is { } within)
            (limited["minimum"], limited["maximum"]) = (within.Least, within.Most);
        if (Of<LooksLikeAttribute>(member) is { } pattern)
            node["pattern"] = pattern.Pattern;
        if (Of<OneOfAttribute>(member) is { } words)
            limited["enum"] = Texts(words.Words);
        if (Of<CodesAttribute>(member) is { } codes)
            limited["enum"] = Texts(codes.Words);
        if (Of<CountIsAttribute>(member) is { } count)
            (node["minItems"], node["maxItems"]) = (count.Count, count.Count);
        if (Of<ItemsMayBeNullAttribute>(member) is not null)
        {
            var name = node.ContainsKey("items") ? "items" : "additionalProperties";
            node[name] = OrNull((JsonObject)node[name]!.DeepClone());
        }

        // A member that need not be there is left out where it has nothing to say.
        var mayBeNull = member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(Maybe<>)
            ? true : member.IsRequired && member.IsGetNullable;
        if (mayBeNull)
            node = OrNull(node);
        if (Of<DescriptionAttribute>(member) is { } said)
            node.Insert(0, "description", said.Description);
        return node;
    }

    private static JsonObject OrNull(JsonObject node)
    {
        if (node["type"] is not JsonValue type)
            return new() { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, node) };
        node["type"] = new JsonArray(type.GetValue<string>(), "null");
        return node;
    }

    private static JsonObject WithoutNull(JsonObject node)
    {
        if (node["type"] is JsonArray types)
            node["type"] = types.Select(t => t!.GetValue<string>()).First(t => t != "null");
        return node;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/definitions/" + name };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    private static T? Of<T>(JsonPropertyInfo member)
        where T : Attribute => member.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true) is [T one, ..] ? one : null;
}
