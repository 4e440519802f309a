using System.Text;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Lays a tree out as YAML: blocks with indentation, and on one line what fits.</summary>
internal static class YamlText
{
    private const int Width = 140;

    // Down to this level every name gets a line of its own: the top-level names, and what stands under 'pools', 'workflows' and the like.
    private const int AlwaysBlock = 1;

    public static string Of(YamlMapping root)
    {
        var text = new StringBuilder();
        Entries(root, 0, text);
        return text.ToString();
    }

    private static void Entries(YamlMapping map, int level, StringBuilder text)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', level * 2);
            Entry(entry, level, text);
        }
    }

    private static void Entry(YamlEntry entry, int level, StringBuilder text)
    {
        var key = FlowText.Quoted(entry.Key.Text);
        text.Append(key).Append(':');
        var line = FlowText.Of(entry.Value);
        var fits = (level * 2) + key.Length + line.Length + 2 <= Width;
        switch (entry.Value)
        {
            case YamlMapping { Entries.Count: > 0 } map when !fits || IsBlock(entry, level):
                text.Append('\n');
                Entries(map, level + 1, text);
                break;
            case YamlSequence { Items.Count: > 0 } list when !fits
                || (entry.Key.Text is "transitions" or "changes" or "problems" && list.Items.Count > 1):
                text.Append('\n');
                foreach (var item in list.Items)
                    Item(item, level + 1, text);
                break;
            default:
                text.Append(' ').Append(line).Append('\n');
                break;
        }
    }

    private static void Item(YamlNode item, int level, StringBuilder text)
    {
        text.Append(' ', level * 2).Append("- ");
        var line = FlowText.Of(item);
        if (item is YamlMapping { Entries.Count: > 0 } map && (level * 2) + line.Length + 2 > Width)
        {
            // The first name stands beside the dash, the others below it.
            Entry(map.Entries[0], level + 1, text);
            foreach (var entry in map.Entries.Skip(1))
            {
                text.Append(' ', (level + 1) * 2);
                Entry(entry, level + 1, text);
            }
        }
        else
        {
            text.Append(line).Append('\n');
        }
    }

    private static bool IsBlock(YamlEntry entry, int level) => entry.Key.Text switch
    {
        "title" or "study" or "owner" or "redeploy-to" or "outlook" => false,
        "states" or "regions" or "workflows" => true,
        _ => level < AlwaysBlock || (entry.Value is YamlMapping map
            && map.Entries.Any(e => e.Key.Text is "states" or "work" or "transitions" && e.Value is YamlMapping or YamlSequence)),
    };
}
