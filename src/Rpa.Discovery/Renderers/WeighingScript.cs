using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Renderers;

/// <summary>What the sliders' script works with: the figures, and how it says in each language what comes of them.</summary>
/// <param name="Figures">Of the candidates.</param>
/// <param name="Words">By language and name, with places as phrases have them.</param>
internal sealed record WeighingScript(WeighingFigures Figures, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words)
{
    // Nothing in it can end a script element.
    private static readonly WeighingJson Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All)
    });

    public static string Json(WeighingFigures figures) => JsonSerializer.Serialize(
        new WeighingScript(figures,
            new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
            {
                ["en"] = WordsIn(Language.English,
                figures), ["ja"] = WordsIn(Language.Japanese, figures)
            }),
        Context.WeighingScript);

    private static SortedDictionary<string, string> WordsIn(Language language, WeighingFigures figures) => new(StringComparer.Ordinal)
    {
        ["none"] = PageWords.None.In(language),
        ["places"] = ReportWords.Places.In(language),
        ["level"] = ReportWords.LevelMark.In(language),
        ["limits"] = ReportWords.FigureAndLimits.In(language),
        ["median"] = ReportWords.FigureLimitsMedian.In(language),
        ["aboutMedian"] = ReportWords.FigureAboutMedian.In(language),
        ["within"] = ReportWords.Within.In(language),
        ["unsure"] = ReportWords.Unsure.In(language),
        ["fromTo"] = Series.FromTo("{0}", "{1}").In(language),
        ["share"] = UnitWords.Share.In(language),
        ["money"] = UnitText.Around("{0}", Unit.Money, language, figures.Currency),
        ["rateOfBoth"] = WeightWords.RateOfBoth.In(language),
        ["rateInHours"] = WeightWords.RateInHours.In(language),
        ["sameFirst"] = WeightWords.YourSameFirst.In(language),
        ["otherFirst"] = WeightWords.YourOtherFirst.In(language),
        ["nothing"] = WeightWords.NothingCounts.In(language),
        ["notWeights"] = WeightWords.NotWeights.In(language),
        ["copied"] = WeightWords.Copied.In(language),
    };
}

[JsonSerializable(typeof(WeighingScript))]
internal sealed partial class WeighingJson : JsonSerializerContext;
