using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>Sheets as one HTML file that prints as so many pages of A4: no script, nothing from outside, the one style named by its
/// hash.</summary>
internal sealed class SheetPage
{
    private const string Portrait = "@page { size: A4; margin: 12mm; }\n";
    private const string Landscape = "@page { size: A4 landscape; margin: 10mm; }\n";
    private static readonly string Looks = EmbeddedText.Read("sheet.css");

    private readonly HtmlText _html = new();
    private readonly StringBuilder _style;
    private readonly Language _language;
    private int _grids;

    private SheetPage(SheetFile file, Language language)
    {
        _language = language;
        _style = new StringBuilder(Looks).Append(file.IsWide ? Landscape : Portrait);
    }

    /// <summary>The file's text.</summary>
    public static string Write(SheetFile file, Language language)
    {
        var page = new SheetPage(file, language);
        foreach (var sheet in file.Sheets)
            page.Sheet(sheet);
        return page.Whole(file);
    }

    private string Whole(SheetFile file)
    {
        var style = _style.ToString();
        var policy =
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'";
        var whole = new HtmlText().Raw("<!DOCTYPE html>\n").Open("html", ("lang", HtmlPage.Code(_language))).Open("head").Line();
        whole.Empty("meta", ("charset", "utf-8")).Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Line();
        whole.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        whole.Element("title", Say(file.Title)).Line().Open("style").Raw(style).Close().Close().Line();
        return whole.Open("body", ("class", file.IsWide ? "wide" : null)).Open("main").Line().Raw(_html.ToString()).Close().Close().Close()
            .Line().ToString();
    }

    private void Sheet(PaperSheet sheet)
    {
        _html.Open("article", ("class", "sheet")).Element("h1", Say(sheet.Title)).Line();
        foreach (var part in sheet.Parts)
            Part(part);
        _html.Close().Line();
    }

    private void Part(SheetPart part)
    {
        switch (part)
        {
            case SheetText text:
                _html.Element("p", Say(text.Text), ("class", text.IsNote ? "note" : null)).Line();
                break;
            case SheetList list:
                List(list);
                break;
            case SheetColumns columns:
                _html.Open("div", ("class", "columns"));
                foreach (var list in columns.Lists)
                {
                    _html.Open("section");
                    List(list);
                    _html.Close();
                }

                _html.Close().Line();
                break;
            case SheetCode code:
                _html.Open("pre");
                foreach (var line in code.Lines)
                    _html.Text(line).Line();
                _html.Close().Line();
                break;
            case SheetBlanks blanks:
                _html.Open("div", ("class", "blanks"));
                foreach (var label in blanks.Labels)
                    _html.Element("span", Say(label));
                _html.Close().Line();
                break;
            case SheetGrid grid:
                Grid(grid);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part that a sheet knows.");
        }
    }

    private void List(SheetList list)
    {
        _html.Element("h2", Say(list.Heading));
        if (list.How is { } how)
            _html.Element("p", Say(how), ("class", "note"));
        if (list.Lines.Count == 0)
        {
            _html.Line();
            return;
        }

        _html.Open("ul");
        foreach (var line in list.Lines)
            _html.Element("li", Say(line));
        _html.Close().Line();
    }

    // Widths and heights stand in the style of the file: the policy lets no element have one of its own.
    private void Grid(SheetGrid grid)
    {
        var number = (++_grids).ToString(CultureInfo.InvariantCulture);
        var id = "g" + number;
        for (var i = 0; i < grid.Columns.Count; i++)
            _style.Append(CultureInfo.InvariantCulture, $"#{id} th:nth-child({i + 1}) {{ width: {grid.Columns[i].Width}%; }}\n");
        _style.Append(CultureInfo.InvariantCulture, $"#{id} td {{ height: {grid.RowMillimetres}mm; }}\n");
        _html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"),
            ("aria-label", $"{HtmlWords.Table.In(_language)} {number}")).Open("table", ("id", id)).Open("thead").Open("tr");
        foreach (var column in grid.Columns)
        {
            _html.Open("th", ("scope", "col")).Text(Say(column.Heading));
            if (column.Hint is { } hint)
                _html.Element("small", Say(hint));
            _html.Close();
        }

        _html.Close().Close().Open("tbody").Line();
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            _html.Open("tr", ("class", grid.HasExample && i == 0 ? "example" : null));
            foreach (var cell in grid.Rows[i])
                _html.Element("td", cell is null ? "" : Say(cell));
            _html.Close().Line();
        }

        _html.Close().Close().Close().Line();
    }

    private string Say(IWording text) => HtmlText.Harmless(text.In(_language));
}
