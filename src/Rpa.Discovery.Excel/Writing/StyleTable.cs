using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rpa.Discovery.Excel.Writing;

/// <summary>The styles of a workbook, each once, in the order in which they are met.</summary>
internal sealed class StyleTable
{
    private const uint FirstOwnFormat = 164; // below it are the format's own
    private const uint TextFormat = 49;
    private const string Ink = "FF1F2933", Blue = "FF1F4E79", Pale = "FFDCE6F1", Yellow = "FFFFF8DC", Grey = "FF5F6B7A", Line = "FFB8C2CC";
    private readonly List<(CellStyle Style, bool IsGuarded)> _styles = [(CellStyle.Plain, false)];
    private readonly Dictionary<(CellStyle, bool), uint> _index = new() { [(CellStyle.Plain, false)] = 0 };
    private readonly List<string> _formats = [];

    /// <summary>The number of a style in the table.</summary>
    /// <param name="style">How a cell looks.</param>
    /// <param name="isGuarded">Whether the cell stays text even when somebody edits it.</param>
    public uint Of(CellStyle style, bool isGuarded)
    {
        if (_index.TryGetValue((style, isGuarded), out var index))
            return index;
        index = (uint)_styles.Count;
        _styles.Add((style, isGuarded));
        _index.Add((style, isGuarded), index);
        return index;
    }

    public Stylesheet Stylesheet()
    {
        var cells = _styles.Select(s => Format(s.Style, s.IsGuarded)).ToList();
        var sheet = new Stylesheet();
        if (_formats.Count > 0)
            sheet.Append(new NumberingFormats(_formats.Select((f, i) =>
                new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f }))
            { Count = (uint)_formats.Count });
        sheet.Append(
            Counted(new Fonts(Enum.GetValues<CellKind>().Select(Font))),
            Counted(new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid(Blue), Solid(Pale), Solid(Yellow))),
            Counted(new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                Thin())),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(cells) { Count = (uint)cells.Count },
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle
            {
                Name = "Normal", FormatId = 0,
                BuiltinId = 0
            })
            { Count = 1 });
        return sheet;
    }

    private static T Counted<T>(T list) where T : OpenXmlCompositeElement
    {
        list.SetAttribute(new OpenXmlAttribute("count", "",
            list.ChildElements.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return list;
    }

    private static Font Font(CellKind kind)
    {
        var font = new Font();
        if (kind is CellKind.Title or CellKind.Heading or CellKind.Strong)
            font.Append(new Bold());
        if (kind == CellKind.Link)
            font.Append(new Underline());
        font.Append(
            new FontSize { Val = kind == CellKind.Title ? 16 : 11 },
            new Color
            {
                Rgb = kind switch
                {
                    CellKind.Title or CellKind.Link => Blue,
                    CellKind.Heading => "FFFFFFFF",
                    CellKind.Note => Grey,
                    _ => Ink
                }
            },
            new FontName { Val = "Yu Gothic" });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour },
            new BackgroundColor { Indexed = 64 })
        { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(new Color { Rgb = Line }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = Line }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = Line }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = Line }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private CellFormat Format(CellStyle style, bool isGuarded)
    {
        var isFree = style.Kind is CellKind.Title or CellKind.Note or CellKind.Link;
        return new CellFormat(new Alignment
        {
            Vertical = style.Kind == CellKind.Heading ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            Horizontal = style.IsRight ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.General,
            WrapText = style.IsWrapped,
        })
        {
            NumberFormatId = isGuarded ? TextFormat : FormatOf(style.Format),
            FontId = (uint)style.Kind,
            FillId = style.Kind switch { CellKind.Heading => 2u, CellKind.Result => 3u, CellKind.Input => 4u, _ => 0u },
            BorderId = isFree ? 0u : 1u,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }

    private uint FormatOf(string? format)
    {
        if (format is null)
            return 0;
        var index = _formats.IndexOf(format);
        if (index < 0)
        {
            index = _formats.Count;
            _formats.Add(format);
        }

        return FirstOwnFormat + (uint)index;
    }
}
