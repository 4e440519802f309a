using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Several variants beside today, as the member <c>comparisons</c>.</summary>
internal static class ComparisonsJson
{
    public static void Write(Utf8JsonWriter json, SideBySide all, StudyKind kind, Language language)
    {
        json.WriteStartArray("comparisons");
        foreach (var compared in all.Variants)
        {
            json.WriteStartObject();
            json.WriteString("label", compared.Variant.Label);
            if (compared.Variant.Scenario is { } scenario)
            {
                json.WriteString("scenario", scenario.Id);
                json.WriteString("title", scenario.Title?.In(language));
            }

            if (compared.Variant.Written is { } written)
                json.WriteString("written", written);
            Variant(json, all, compared, kind, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>changes</c>, <c>toBe</c>, <c>toBeLoad</c>, <c>difference</c> and <c>effects</c> of one variant.</summary>
    public static void Variant(Utf8JsonWriter json, SideBySide all, ComparedVariant compared, StudyKind kind, Language language)
    {
        var (asIs, toBe, difference) = (all.AsIs, compared.ToBe, compared.Difference);
        json.Part("toBe", FiguresJson.Of(toBe));
        json.Part("toBeLoad", LoadJson.Of(StaffLoad.Of(toBe, kind), language));
        json.Part("difference", FiguresJson.Of(difference));
        var business = BusinessCases.Of(compared.Variant.Scenario, asIs.Department, compared.Effects.Samples, PostYear.Start(asIs.Options));
        EffectsJson.Write(json, compared.Effects, business, asIs);
        EffectsJson.BreakEven(json, business.CostsPerYear > 0 ? business : null, language);
        json.Messages("changes", ChangesInWords.Between(asIs.Department, toBe.Department, asIs.Options), language);
    }
}
