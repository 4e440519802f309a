using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.Maps.Pictures;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports.Maps;

/// <summary>A page of maps that opens from a memory stick: no script, nothing from outside, the one style sheet named by its
/// hash.</summary>
internal static class MapPage
{
    private const string Looks = """
        :root{color-scheme:light dark}
        body{margin:0 auto;padding:1.5rem;max-width:80rem;font-family:'Hiragino Sans','Yu Gothic UI','Meiryo','Noto Sans CJK JP','Noto Sans JP',system-ui,sans-serif;line-height:1.6;color:#1b2430;background:#fff;overflow-wrap:anywhere}
        h1{font-size:1.6rem;line-height:1.3;margin:0 0 .3rem}
        h2{font-size:1.2rem;margin:2.5rem 0 .5rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:1rem 0 0;padding:0}
        a{color:#0b5cad}
        figure{margin:0;overflow-x:auto;border:1px solid #c5ccd3;border-radius:6px}
        figure:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
        figure svg{display:block;margin:0 auto}
        summary{cursor:pointer;margin:.6rem 0}
        table{border-collapse:collapse;font-size:.9rem}
        th,td{border:1px solid #c5ccd3;padding:.25rem .6rem;text-align:left;vertical-align:top;min-width:4rem}
        p{margin:.2rem 0;color:#414d59}
        @media (prefers-color-scheme:dark){
        body{color:#eef2f5;background:#14191e}
        a{color:#8cc4ff}
        p{color:#c3ccd4}
        figure,th,td{border-color:#4a5560}
        }
        @media print{
        body{padding:0;max-width:none;color:#000;background:#fff}
        figure{border:0;overflow:visible}
        figure svg{max-width:100%;max-height:24cm;height:auto}
        section{break-inside:avoid}
        nav,details{display:none}
        }

        """;

    public static string Of(string title, IReadOnlyList<(WorkflowGraph Graph, MapFigures? Figures)> maps, ExperimentResult? result,
        Language language)
    {
        var style = Looks.ReplaceLineEndings("\n") + SvgMap.Style;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var page = new SvgText();
        page.Raw("<!DOCTYPE html>\n").Open("html", "lang", language == Language.Japanese ? "ja" : "en").Open("head");
        page.Raw("<meta charset=\"utf-8\" />\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri "
                + $"'none'; form-action 'none'\" />\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n").Text("title", [title])
            .Raw($"<style>{style}</style>\n").Close("head");
        page.Open("body").Open("header").Text("h1", [title]).Text("p", [SvgMap.Origin(result, language)]).Close("header");
        if (maps.Count > 1)
        {
            page.Open("nav").Open("ul");
            for (var i = 0; i < maps.Count; i++)
                page.Open("li").Text("a", [maps[i].Graph.Title], "href", $"#w{i + 1}").Close("li");
            page.Close("ul").Close("nav");
        }

        page.Open("main");
        for (var i = 0; i < maps.Count; i++)
        {
            page.Open("section", "id", $"w{i + 1}").Text("h2", [maps[i].Graph.Title]);
            page.Open("figure", "tabindex", "0", "aria-label", maps[i].Graph.Title).Raw(SvgMap.Of(maps[i], result, language, $"m{i + 1}-"))
                .Close("figure");
            Table(page, maps[i].Graph, maps[i].Figures, language);
            page.Close("section");
        }

        return page.Close("main").Close("body").Close("html").ToString();
    }

    private static void Table(SvgText page, WorkflowGraph graph, MapFigures? figures, Language language)
    {
        page.Open("details").Text("summary", [MapWords.AsTable.In(language)]).Open("table").Open("thead").Open("tr");
        foreach (var heading in (Phrase[])[MapWords.From, MapWords.When, MapWords.To, .. figures is null
            ? (Phrase[])[] : [MapWords.RunSays]])
            page.Text("th", [heading.In(language)], "scope", "col");
        page.Close("tr").Close("thead").Open("tbody");
        foreach (var edge in graph.Edges)
        {
            page.Open("tr").Text("td", [edge.From.Title]).Text("td", [edge.Label]).Text("td", [edge.To.Title]);
            if (figures is not null)
                page.Text("td", [string.Join(language == Language.Japanese ? "、" : ", ", figures.Of(edge)?.Figures ?? [])]);
            page.Close("tr");
        }

        page.Close("tbody").Close("table").Close("details");
    }
}
