using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats;

/// <summary>JSON schemas of the files, printed from the same table of fields that the readers use; they give editors completion and hover
/// text.</summary>
/// <remarks>A schema sees names, shapes and words of the language; figures are number or text to it. JSON Schema draft 7, in words that
/// draft 4 knows too.</remarks>
public static class JsonSchema
{
    /// <summary>The schema of department files (<c>department.schema.json</c>).</summary>
    public static string Department { get; } = Print(DepartmentBlock.Block, "Department file of Rpa.Discovery");

    /// <summary>The schema of scenario files (<c>scenario.schema.json</c>).</summary>
    public static string Scenario { get; } = Print(ScenarioBlocks.Block, "Scenario file of Rpa.Discovery");

    /// <summary>The schema of files with the weights of analysts (<c>analysts.schema.json</c>).</summary>
    public static string Analysts { get; } = Print(Blocks.Ballots, "Weights of analysts for Rpa.Discovery");

    private static string Print(Block root, string title)
    {
        using var memory = new MemoryStream();
        // The file is read by people and editors, never put into a web page.
        using (var json = new Utf8JsonWriter(memory,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            WriteBlock(root, json, inline: true);
            json.WriteStartObject("definitions");
            foreach (var block in Reachable(root).OrderBy(b => b.Name, StringComparer.Ordinal))
            {
                json.WriteStartObject(block.Name);
                WriteBlock(block, json, inline: true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    private static HashSet<Block> Reachable(Block root)
    {
        var byName = LanguageBlocks.All.ToDictionary(b => b.Name, StringComparer.Ordinal);
        var found = new HashSet<Block>();
        var open = new Stack<Block>([root]);
        while (open.TryPop(out var block))
        {
            foreach (var name in block.Fields.SelectMany(f => References(f.Form)))
            {
                if (found.Add(byName[name]))
                    open.Push(byName[name]);
            }
        }

        return found;
    }

    private static IEnumerable<string> References(Form form) => form switch
    {
        BlockForm block => [block.Of],
        ListForm list => References(list.Item),
        MapForm map => References(map.Value),
        VaryingForm varying => References(varying.Value),
        EitherForm either => either.Forms.SelectMany(References),
        _ => [],
    };

    private static void WriteBlock(Block block, Utf8JsonWriter json, bool inline, bool isFamily = false)
    {
        if (!inline)
            json.WriteStartObject();
        json.WriteString("type", "object");
        if (block.Fields.Any(f => f.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in block.Fields.Where(f => f.IsRequired))
                json.WriteStringValue(field.Name);
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var field in block.Fields)
        {
            json.WriteStartObject(field.Name);
            if ((isFamily ? GrammarWords.DescribeParameter(field.Name) : block.HelpOf(field)) is { } words)
                json.WriteString("description", $"{words.In(Language.English, [])} / {words.In(Language.Japanese, [])}");
            Write(field.Form, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        if (!inline)
            json.WriteEndObject();
    }

    private static void Write(Form form, Utf8JsonWriter json)
    {
        switch (form)
        {
            case ScalarForm { Types: [var only] }:
                json.WriteString("type", only);
                break;
            case ScalarForm scalar:
                json.WriteStartArray("type");
                foreach (var type in scalar.Types)
                    json.WriteStringValue(type);
                json.WriteEndArray();
                break;
            case WordsForm words:
                json.WriteStartArray("enum");
                foreach (var word in words.Allowed)
                    json.WriteStringValue(word);
                json.WriteEndArray();
                break;
            case BlockForm block:
                // Beside '$ref' nothing else is read, so that a description needs 'allOf'.
                json.WriteStartArray("allOf");
                json.WriteStartObject();
                json.WriteString("$ref", $"#/definitions/{block.Of}");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ListForm list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Write(list.Item, json);
                json.WriteEndObject();
                if (list.AtLeastOne)
                    json.WriteNumber("minItems", 1);
                break;
            case MapForm map:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                Write(map.Value, json);
                json.WriteEndObject();
                if (map.AtLeastOne)
                    json.WriteNumber("minProperties", 1);
                break;
            case VaryingForm varying:
                json.WriteString("type", "object");
                json.WriteStartArray("required");
                json.WriteStringValue("per");
                json.WriteEndArray();
                json.WriteStartObject("properties");
                json.WriteStartObject("per");
                json.WriteString("type", "string");
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteStartObject("additionalProperties");
                Write(varying.Value, json);
                json.WriteEndObject();
                break;
            case EitherForm either:
                json.WriteStartArray("oneOf");
                foreach (var one in Flat(either))
                {
                    json.WriteStartObject();
                    Write(one, json);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case FamilyForm family:
                WriteFamily(family.Family, json);
                break;
        }
    }

    // 'oneOf' within 'oneOf' would show editors the same choice twice.
    private static IEnumerable<Form> Flat(EitherForm either) =>
        either.Forms.SelectMany(f => f is EitherForm inner ? Flat(inner) : [f]).Distinct();

    private static void WriteFamily(string family, Utf8JsonWriter json)
    {
        var forms = DistributionForm.All.Where(f => f.Family == family).ToList();
        json.WriteStartArray("oneOf");
        if (forms.Exists(f => f.Parameters.Count == 1))
        {
            json.WriteStartObject();
            Write(Form.Quantity, json);
            json.WriteEndObject();
        }

        foreach (var form in forms)
            WriteBlock(new Block(family, [.. form.Parameters.Select(p => new Field(p.Name, Form.Quantity, IsRequired: true))]), json,
                inline: false, isFamily: true);
        json.WriteEndArray();
    }
}
