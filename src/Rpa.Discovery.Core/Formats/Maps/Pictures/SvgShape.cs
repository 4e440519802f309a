using System.Xml;

namespace Rpa.Discovery.Formats.Maps.Pictures;

/// <summary>Whether an svg element that comes from a file is one that maps are made of: shapes and texts, nothing that acts, leads
/// elsewhere or loads.</summary>
internal static class SvgShape
{
    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal) { "svg", "g", "defs", "pattern", "path", "circle", "line",
        "polygon", "rect" };

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "text", "title", "desc" };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "aria-labelledby", "class", "cx", "cy", "d", "fill", "fill-opacity", "font-family", "font-size", "height", "id", "lang",
        "patternTransform", "patternUnits", "pointer-events", "r", "role",
        "points", "rx", "stroke", "stroke-dasharray", "stroke-width", "text-anchor", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
    };

    public static bool IsOurs(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 16_000_000 });
        try
        {
            var inText = false;
            var hasRoot = false;
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when !inText && (Shapes.Contains(reader.Name) || Texts.Contains(reader.Name))
                        && HasOwnAttributes(reader) && (hasRoot || reader.Name == "svg"):
                        hasRoot = true;
                        inText = Texts.Contains(reader.Name) && !reader.IsEmptyElement;
                        break;
                    case XmlNodeType.EndElement:
                        inText = false;
                        break;
                    case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        break;
                    default:
                        return false;
                }
            }

            return hasRoot;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool HasOwnAttributes(XmlReader reader)
    {
        var isOurs = true;
        while (reader.MoveToNextAttribute())
        {
            isOurs &= reader.Name == "xmlns"
                ? reader.Value == "http://www.w3.org/2000/svg"
                : Attributes.Contains(reader.Name) && (!reader.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
                    || reader.Value.StartsWith("url(#", StringComparison.Ordinal));
        }

        reader.MoveToElement();
        return isOurs;
    }
}
