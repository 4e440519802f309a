using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a candidate gives as JSON: hours, waiting and lateness, money by fiscal year, and the scores of other tools' formulas.</summary>
internal static class EffectsJson
{
    /// <summary>The members of <c>effects</c>, with the yearly money of a business case when there is one.</summary>
    public static void Write(Utf8JsonWriter json, CandidateEffects effects, BusinessCase? business, ExperimentResult asIs) => Write(json, effects, null, business, asIs);

    /// <summary>The same of a ranked candidate, with what the figures leave open.</summary>
    public static void Write(Utf8JsonWriter json, RankedCandidate row, ExperimentResult asIs) => Write(json, row.Effects, row.Possible, row.Business, asIs);

    private static void Write(Utf8JsonWriter json, CandidateEffects effects, PossibleAmounts? possible, BusinessCase? business, ExperimentResult asIs)
    {
        json.WriteStartObject("effects");
        foreach (var figure in EffectFigures.All)
            Amount(figure.Id, figure.Get(effects), figure.Id);
        json.Number("netCashPerYear", (double?)business?.NetCashPerYear);
        json.WriteStartArray("byWorkflow");
        foreach (var workflow in effects.ByWorkflow)
        {
            json.WriteStartObject();
            json.WriteString("workflow", workflow.Workflow);
            Amount("cycleTimeHours", workflow.CycleTimeHours, EffectFigures.CycleTimeOf(workflow.Workflow));
            json.Estimate("waitingHoursRemovedPerYear", workflow.WaitingHoursRemovedPerYear);
            json.Estimate("lateCasesAvoidedPerYear", workflow.LateCasesAvoidedPerYear);
            json.Estimate("shareLate", workflow.ShareLate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("byState");
        foreach (var state in effects.ByState)
        {
            json.WriteStartObject();
            json.WriteString("state", state.State.ToString());
            json.Estimate("hoursReleasedPerYear", state.HoursReleasedPerYear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("byPool");
        foreach (var pool in effects.ByPool)
        {
            json.WriteStartObject();
            json.WriteString("pool", pool.Pool);
            json.Estimate("overtimeHoursAvoidedPerYear", pool.OvertimeHoursAvoidedPerYear);
            Amount("freedHoursPerYear", pool.FreedHoursPerYear, EffectFigures.FreedOf(pool.Pool));
            if (PoolShare.Of(pool, asIs) is { } share)
            {
                json.Number("freedPosts", share.Posts);
                json.Number("freedShareOfPaidHours", share.Share);
            }

            json.Estimate("utilization", pool.Utilization);
            json.Estimate("queueLength", pool.QueueLength);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("queueMovesTo");
        if (effects.QueueMovesTo is { } move)
        {
            json.WriteStartObject();
            json.WriteString("state", move.State.ToString());
            json.WriteString("pool", move.Pool);
            json.Estimate("waitingHoursAddedPerYear", move.WaitingHoursAddedPerYear);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("evidence", JsonCode.Of(effects.Evidence));
        json.WriteEndObject();

        void Amount(string name, Estimate? estimate, string figure)
        {
            if (possible is null)
                json.Estimate(name, estimate);
            else
                json.Estimate(name, estimate, possible.Effects.GetValueOrDefault(figure));
        }
    }

    public static void Business(Utf8JsonWriter json, BusinessCase business, Language language)
    {
        json.WriteStartObject("business");
        json.Number("npv", (double?)business.Npv);
        json.Number("npvOwnFunds", (double?)business.NpvOwnFunds);
        json.Number("irr", business.Irr);
        if (business.IrrWhy is { } why)
            json.Message("irrWhy", why, language);
        json.WriteStartArray("ratesOfReturn");
        foreach (var rate in business.RatesOfReturn)
            json.WriteNumberValue(rate);
        json.WriteEndArray();
        json.Number("paybackYears", business.PaybackYears);
        if (business.PaybackWhy is { } never)
            json.Message("paybackWhy", never, language);
        json.Number("probabilityNpvPositive", business.ProbabilityNpvPositive);
        json.Number("discountRate", business.DiscountRate);
        json.Number("netCashPerYear", (double?)business.NetCashPerYear);
        json.Number("netHoursOfPayPerYear", (double?)business.NetHoursOfPayPerYear);
        json.WriteBoolean("isInHoursOfPay", business.IsInHoursOfPay);
        json.Number("benefitYears", business.BenefitYears);
        json.WriteNumber("balancePerYear", business.BalancePerYear);
        json.WriteNumber("freedPayPerYear", business.FreedPayPerYear);
        BreakEven(json, business, language);
        json.WriteStartArray("years");
        foreach (var year in business.Years)
        {
            json.WriteStartObject();
            json.WriteNumber("year", year.Year);
            json.Number("fiscalYear", year.FiscalYear);
            json.WriteNumber("saved", year.Saved);
            json.WriteNumber("savedTemporary", year.SavedTemporary);
            json.WriteNumber("build", year.Build);
            json.WriteNumber("infrastructure", year.Infrastructure);
            json.WriteNumber("licence", year.Licence);
            json.WriteNumber("maintenance", year.Maintenance);
            json.WriteNumber("staff", year.Staff);
            json.WriteNumber("subsidy", year.Subsidy);
            json.WriteNumber("net", year.Net);
            json.Number("probabilityNpvPositive", year.ProbabilityNpvPositive);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("byFiscalYear");
        foreach (var year in business.ByFiscalYear)
        {
            json.WriteStartObject();
            json.WriteNumber("fiscalYear", year.FiscalYear);
            json.WriteNumber("costs", year.Costs);
            json.WriteNumber("ownFunds", year.OwnFunds);
            json.WriteNumber("subsidy", year.Subsidy);
            json.WriteNumber("savedOvertime", year.SavedOvertime);
            json.WriteNumber("savedTemporary", year.SavedTemporary);
            json.WriteNumber("net", year.Net);
            json.Number("probabilityNpvPositive", year.ProbabilityNpvPositive);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("redeployTo", business.RedeployTo?.In(language));
        json.Number("freedValuePerYear", (double?)business.FreedValuePerYear);
        json.Messages("assumptions", business.Assumptions, language);
        json.WriteEndObject();
    }

    /// <summary>From how many hours a year, and below what cost a year, it pays; null of a change that costs nothing and about which nothing is to be said.</summary>
    public static void BreakEven(Utf8JsonWriter json, BusinessCase? business, Language language)
    {
        if (business is null)
        {
            json.WriteNull("breakEven");
            return;
        }

        json.WriteStartObject("breakEven");
        json.WriteNumber("costsPerYear", business.CostsPerYear);
        json.Number("hoursPerYear", business.BreakEvenHoursPerYear);
        json.Number("costPerYear", (double?)business.BreakEvenCostPerYear);
        json.Message("why", business.BreakEvenWhy, language);
        json.WriteEndObject();
    }

    public static void Familiar(Utf8JsonWriter json, IReadOnlyList<FamiliarScore> scores, Language language)
    {
        json.WriteStartArray("familiar");
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteString("id", score.Id);
            json.Message("title", score.Title, language);
            json.Number("value", score.Value);
            json.WriteString("unit", UnitText.Code(score.Unit));
            json.Number("lowest", score.Lowest);
            json.Number("highest", score.Highest);
            json.Message("why", score.Why, language);
            json.WriteStartArray("answers");
            foreach (var answer in score.Answers)
            {
                json.WriteStartObject();
                json.Message("question", answer.Question, language);
                json.Number("answer", answer.Answer);
                json.WriteString("unit", UnitText.Code(answer.Unit));
                json.Number("points", answer.Points);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("source", score.Source);
            json.Message("caveat", score.Caveat, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
