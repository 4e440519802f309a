using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A portfolio as JSON.</summary>
internal static class PortfolioJson
{
    public static byte[] Document(PortfolioResult result, Language language, bool withPerformance) =>
        ResultJson.Document("portfolio", result.Origin?.Input, result.Origin, language, json =>
        {
            json.Part("simulated", SimulatedJson.Of(result.AsIs));
            json.Part("load", LoadJson.Of(result.Load, language));
            Plan(json, result.Plan, language);
            json.Diagnostics(result.Diagnostics, language);
            if (withPerformance)
                json.Part("performance", PerformanceJson.Of(result.Performance, true));
        });

    /// <summary>The members of a plan, without its findings and how fast it went.</summary>
    public static void Plan(Utf8JsonWriter json, PortfolioPlan plan, Language language)
    {
        Chosen(json, plan, language);
        json.WriteStartArray("rejected");
        foreach (var rejected in plan.Rejected)
        {
            json.WriteStartObject();
            json.WriteString("id", rejected.Id);
            json.Message("title", rejected.Title, language);
            json.WriteString("kind", JsonCode.Of(rejected.Kind));
            json.Message("why", rejected.Why, language);
            json.Estimate("value", rejected.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Number("bound", plan.Bound);
        json.WriteBoolean("isProven", plan.IsProven);
        json.WriteNumber("nodes", plan.Nodes);
        Effects(json, "effectTogether", plan.EffectTogether);
        Effects(json, "effectSum", plan.EffectSum);
        Effects(json, "interaction", plan.Interaction);
        Waves(json, plan, language);
        Years(json, plan);
        json.WriteNumber("costOverFiveYears", Plain(plan.CostOverFiveYears));
        json.WriteStartArray("alternatives");
        foreach (var set in plan.Alternatives)
        {
            json.WriteStartObject();
            json.Texts("candidates", set.Candidates);
            json.Number("byPairs", set.ByPairs);
            json.Estimate("simulated", set.Simulated);
            json.WriteNumber("costOverFiveYears", Plain(set.CostOverFiveYears));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("front");
        foreach (var point in plan.Front)
        {
            json.WriteStartObject();
            json.Texts("candidates", point.Candidates);
            json.Number("value", point.ByPairs);
            json.WriteNumber("costOverFiveYears", Plain(point.CostOverFiveYears));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("pairsSimulated", plan.PairsSimulated);
        json.Messages("assumptions", plan.Assumptions, language);
    }

    private static void Chosen(Utf8JsonWriter json, PortfolioPlan plan, Language language)
    {
        json.WriteStartArray("chosen");
        foreach (var choice in plan.Chosen)
        {
            json.WriteStartObject();
            json.WriteString("id", choice.Id);
            json.Message("title", choice.Title, language);
            json.WriteString("answer", JsonCode.Of(choice.Candidate.Answer));
            json.Estimate("value", choice.Value);
            json.WriteString("from", choice.From.ToString("yyyy-MM-dd"));
            json.WriteNumber("fiscalYear", choice.FiscalYear);
            json.WriteNumber("costOverFiveYears", Plain(choice.CostOverFiveYears));
            json.Estimate("hoursReleasedPerYear", choice.HoursReleasedPerYear);
            json.Estimate("marginalInSequence", choice.MarginalInSequence);
            json.WriteString("redeployTo", choice.RedeployTo?.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Waves(Utf8JsonWriter json, PortfolioPlan plan, Language language)
    {
        json.WriteStartArray("waves");
        foreach (var wave in plan.Waves)
        {
            json.WriteStartObject();
            json.WriteNumber("fiscalYear", wave.FiscalYear);
            json.WriteNumber("quarter", wave.Quarter);
            json.WriteString("from", wave.From.ToString("yyyy-MM-dd"));
            json.Texts("candidates", wave.Candidates);
            json.Messages("notes", wave.Notes, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Years(Utf8JsonWriter json, PortfolioPlan plan)
    {
        json.WriteStartArray("years");
        foreach (var year in plan.Years)
        {
            json.WriteStartObject();
            json.WriteNumber("fiscalYear", year.FiscalYear);
            if (year.Budget is { } budget)
                json.WriteNumber("budget", Plain(budget));
            else
                json.WriteNull("budget");
            json.WriteNumber("cost", Plain(year.Cost));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Effects(Utf8JsonWriter json, string name, PortfolioEffects effects)
    {
        json.WriteStartObject(name);
        json.Estimate("value", effects.Value);
        json.Estimate("hoursReleasedPerYear", effects.HoursReleasedPerYear);
        json.Estimate("freedHoursPerYear", effects.FreedHoursPerYear);
        json.Estimate("overtimeHoursAvoidedPerYear", effects.OvertimeHoursAvoidedPerYear);
        json.Estimate("temporaryHoursAvoidedPerYear", effects.TemporaryHoursAvoidedPerYear);
        json.Estimate("lateCasesAvoidedPerYear", effects.LateCasesAvoidedPerYear);
        json.Estimate("waitingHoursRemovedPerYear", effects.WaitingHoursRemovedPerYear);
        json.Estimate("cashedPerYear", effects.CashedPerYear);
        json.WriteEndObject();
    }

    // Without the zeros that a share of a cost leaves behind the point.
    private static decimal Plain(decimal money) => money / 1.0000000000000000000000000000m;
}
