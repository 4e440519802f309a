using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>A page as one HTML file that opens from a USB stick: both languages, every chart and everything that draws them in it, and
/// nothing that it could load or send.</summary>
/// <remarks>Its policy lets run what stands in the file and nothing else: the scripts and the style by their hashes. The same page gives
/// the same bytes.</remarks>
internal static class HtmlPage
{
    private static readonly string Style = EmbeddedText.Read("page.css") + SvgStyle.Sheet.ReplaceLineEndings("\n");
    private static readonly string Library = EmbeddedText.Read("echarts.js");
    private static readonly Lazy<string> PackedLibrary = new(() => Packed(Library));
    private static readonly string Charts = EmbeddedText.Read("inflate.js") + EmbeddedText.Read("charts.js");
    private static readonly string Script = EmbeddedText.Read("page.js") + EmbeddedText.Read("weights.js");
    // What the script folds as soon as it runs is not laid out before; a browser that is too old for the script shows all of it.
    private const string Early = "if (CSS.supports('selector(:has(a))')) document.documentElement.classList.add('early');";
    private static readonly string Policy =
        $"default-src 'none'; script-src {Hash(Library)} {Hash(Early)} {Hash(Charts)} {Hash(Script)}; style-src {Hash(Style)}; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The file's text.</summary>
    /// <param name="page">What it says.</param>
    /// <param name="first">The language that it opens in; the other is a click away.</param>
    /// <param name="version">What made it, for the footer.</param>
    public static string Write(Page page, Language first, string version)
    {
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", Code(first)), ("data-language", Code(first))).Line();
        html.Open("head").Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy)).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Element("title", TitleOf(page, first)).Line();
        html.Open("style").Raw(Style).Close().Open("script").Raw(Early).Close().Close().Line();
        html.Open("body").Line();
        Bar(html, first);
        html.Open("main", ("id", "content")).Line();
        // What draws stands behind the first picture, which is therefore drawn while the rest of the page is still read.
        var opening = new HtmlArticle(html, page, first) { BehindFirstPicture = Drawing };
        opening.Write(TitleOf(page, first));
        new HtmlArticle(html, page, Other(first)).Write(TitleOf(page, Other(first)));
        html.Close().Line();
        if (!opening.HasPictures)
            html.Open("script").Raw(Charts).Close().Line(); // the page's script asks it, and learns that there is nothing to draw
        Footer(html, version, opening.HasPictures);
        if (page.Blocks.OfType<WeightSliders>().FirstOrDefault() is { } sliders)
            html.Open("script", ("type", "application/json"), ("id", "weighing")).Raw(WeighingScript.Json(sliders.Figures)).Close().Line();
        html.Open("script").Raw(Script).Close().Line();
        return html.Close().Close().Line().ToString();
    }

    private static void Drawing(HtmlText html)
    {
        html.Open("script", ("type", "application/octet-stream"), ("id", "library"),
            ("data-size", Encoding.UTF8.GetByteCount(Library).ToString(CultureInfo.InvariantCulture))).Raw(PackedLibrary.Value)
            .Close().Line();
        html.Open("script").Raw(Charts).Close().Line();
    }

    /// <summary>The language as HTML calls it.</summary>
    public static string Code(Language language) => language == Language.Japanese ? "ja" : "en";

    private static Language Other(Language language) => language == Language.Japanese ? Language.English : Language.Japanese;

    private static string TitleOf(Page page, Language language) =>
        HtmlText.Harmless(page.Title?.In(language) ?? HtmlWords.Untitled.In(language));

    private static void Bar(HtmlText html, Language first)
    {
        html.Open("header", ("class", "bar wide"));
        foreach (var language in Languages)
            html.Element("a", HtmlWords.ToContent.In(language), ("class", "skip one"), ("lang", Code(language)), ("href", "#content"));
        foreach (var language in Languages)
            html.Element("span", HtmlWords.Offline.In(language), ("class", "one"), ("lang", Code(language)));
        html.Open("fieldset", ("class", "languages")).Element("legend", "言語 / Language", ("class", "unseen"));
        foreach (var language in Languages)
        {
            html.Open("label", ("lang", Code(language)));
            html.Empty("input", ("type", "radio"), ("name", "language"), ("id", "language-" + Code(language)), ("value", Code(language)),
                ("checked", language == first ? "" : null), ("autocomplete", "off"));
            html.Element("span", language == Language.Japanese ? "日本語" : "English").Close();
        }

        html.Close().Close().Line();
    }

    private static void Footer(HtmlText html, string version, bool hasPictures)
    {
        html.Open("footer").Open("div", ("class", "wide"));
        foreach (var language in Languages)
        {
            html.Open("div", ("class", "one"), ("lang", Code(language)));
            html.Element("p", HtmlWords.MadeBy.In(language, version));
            if (hasPictures)
                html.Element("p", HtmlWords.ChartsBy.In(language));
            html.Close();
        }

        if (hasPictures)
        {
            html.Open("details").Element("summary", "ライセンス / Licences");
            html.Open("pre", ("lang", "en"), ("tabindex", "0")).Raw(Escaped(Notices.Charts)).Close().Close();
        }

        html.Close().Close().Line();
    }

    private static readonly Language[] Languages = [Language.Japanese, Language.English];

    private static string Escaped(string lines) => string.Join('\n', lines.Split('\n').Select(HtmlText.Escape));

    // A third of its size; the page's script unpacks it, and the policy lets it run only when it came out unchanged.
    private static string Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
