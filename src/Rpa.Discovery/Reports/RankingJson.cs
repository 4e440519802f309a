using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The order of the candidates as JSON: each with its value, its certainty and what it gives, what is held back by a gate, and what would turn the order.</summary>
internal static class RankingJson
{
    /// <summary><c>ranking</c>, <c>certainty</c>, <c>measureNext</c> and <c>group</c>.</summary>
    public static void Write(Utf8JsonWriter json, StudyResult result, Language language)
    {
        json.WriteStartArray("ranking");
        foreach (var row in result.Ranking)
            Ranked(json, row, result.AsIs, language);
        foreach (var gated in result.NotNow)
            Gated(json, gated, result.AsIs, language);
        json.WriteEndArray();
        json.WriteStartArray("askFirst");
        foreach (var gated in result.AskFirst)
            Gated(json, gated, result.AsIs, language);
        json.WriteEndArray();
        UnansweredJson.Write(json, result.Unanswered, language);
        json.WritePropertyName("certainty");
        Certainty(json, result.Certainty, language);
        json.WriteStartArray("measureNext");
        foreach (var job in result.MeasureNext)
        {
            json.WriteStartObject();
            json.Message("figure", job.Figure, language);
            json.WriteString("path", job.Path);
            json.Number("gain", job.Gain);
            json.Message("how", job.How, language);
            json.WriteString("evidence", JsonCode.Of(job.Evidence));
            json.WriteBoolean("isUnknown", job.IsUnknown);
            json.Number("doubtNow", job.DoubtNow);
            json.Number("doubtAfter", job.DoubtAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("method", result.Method);
        json.WriteStartArray("otherMethods");
        foreach (var verdict in result.OtherMethods)
        {
            json.WriteStartObject();
            json.WriteString("method", verdict.Method);
            json.Texts("first", verdict.First);
            if (verdict.IsSame is { } same)
                json.WriteBoolean("isSame", same);
            else
                json.WriteNull("isSame");
            json.Message("why", verdict.Why, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Robustness(json, result.Robustness, language);
        GroupJson.Group(json, result.Group, language);
    }

    private static void Ranked(Utf8JsonWriter json, RankedCandidate row, ExperimentResult asIs, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", row.Rank);
        json.WriteNumber("level", row.Level);
        json.WriteNumber("bestRank", row.BestRank);
        json.WriteNumber("worstRank", row.WorstRank);
        json.Number("methodValue", row.MethodValue);
        Named(json, row.Candidate, language);
        json.Estimate("value", row.Value, row.Possible?.Value);
        json.Number("doubtfulFigures", row.Possible?.DoubtfulFigures);
        json.Number("chance", row.Chance.Value);
        json.WriteStartArray("chanceReasons");
        foreach (var factor in row.Chance.Factors)
        {
            json.WriteStartObject();
            json.Number("factor", factor.Factor);
            json.Message("reason", factor.Reason, language);
            json.WriteString("question", factor.Question is { } question ? JsonCode.Of(question) : null);
            json.Number("ifAnswered", factor.IfAnswered);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (row.IfAnswered is { } answered)
        {
            json.WriteStartObject("ifAnswered");
            json.Number("chance", answered.Chance);
            json.Estimate("value", answered.Value, row.Possible?.Answered);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("ifAnswered");
        }

        json.WriteStartArray("gates");
        json.WriteEndArray();
        EffectsJson.Write(json, row, asIs);
        json.WritePropertyName("certainty");
        Certainty(json, row.Certainty, language);
        EffectsJson.Business(json, row.Business, language);
        json.Number("costPerHourReleased", (double?)row.CostPerHourReleased);
        json.Number("tooFewUnitsInShare", row.TooFewUnitsInShare);
        json.Number("paysInShare", row.PaysInShare);
        json.WriteBoolean("costsMoreThanItGives", row.CostsMoreThanItGives);
        json.WriteStartArray("acceptability");
        foreach (var share in row.Acceptability)
            json.WriteNumberValue(share);
        json.WriteEndArray();
        json.WriteStartArray("contributions");
        foreach (var contribution in row.Contributions)
        {
            json.WriteStartObject();
            json.WriteString("aim", contribution.Aim);
            json.Number("weight", contribution.Weight);
            json.Estimate("benefit", contribution.Benefit);
            json.Number("cost", contribution.Cost);
            json.Number("points", contribution.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Estimate("marginalInSequence", row.MarginalInSequence);
        json.WriteStartArray("nearestPublished");
        foreach (var task in row.NearestPublished)
        {
            json.WriteStartObject();
            json.WriteString("id", task.Id);
            json.WriteString("city", task.City.In(language));
            json.WriteString("division", task.Division);
            json.WriteString("task", task.Task);
            json.Number("hoursBefore", task.HoursBefore);
            json.Number("hoursAfter", task.HoursAfter);
            json.Number("reduction", task.Reduction);
            json.WriteNumber("year", task.Year);
            json.WriteString("source", task.SourceUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        EffectsJson.Familiar(json, row.Familiar, language);
        json.Number("predictedReduction", row.PredictedReduction);
        json.WriteBoolean("isAbovePublished", row.IsAbovePublished);
        json.Messages("toAsk", row.ToAsk, language);
        json.WriteEndObject();
    }

    // A candidate that is kept out has no place: rank and level are null, and the gates say why.
    private static void Gated(Utf8JsonWriter json, GatedCandidate gated, ExperimentResult asIs, Language language)
    {
        json.WriteStartObject();
        json.WriteNull("rank");
        json.WriteNull("level");
        Named(json, gated.Candidate, language);
        json.Estimate("value", gated.Value);
        json.WriteNull("chance");
        json.WriteStartArray("gates");
        foreach (var gate in gated.Gates)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonCode.Of(gate.Kind));
            json.Message("reason", gate.Reason, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        EffectsJson.Write(json, gated.Effects, gated.Business, asIs);
        json.WriteNull("certainty");
        EffectsJson.Business(json, gated.Business, language);
        foreach (var empty in (ReadOnlySpan<string>)["acceptability", "contributions", "nearestPublished"])
        {
            json.WriteStartArray(empty);
            json.WriteEndArray();
        }

        json.WriteNull("marginalInSequence");
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, Candidate candidate, Language language)
    {
        json.WriteString("id", candidate.Id);
        json.Message("title", candidate.Title, language);
        json.WriteString("answer", JsonCode.Of(candidate.Answer));
    }

    private static void Certainty(Utf8JsonWriter json, Certainty? certainty, Language language)
    {
        if (certainty is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.Number("topK", certainty.TopK);
        json.WriteNumber("k", certainty.K);
        json.Number("first", certainty.First);
        json.Message("word", certainty.Word, language);
        json.WriteStartObject("parts");
        json.Number("runs", certainty.Runs);
        json.Number("figures", certainty.Figures);
        json.Number("opinions", certainty.Opinions);
        json.WriteEndObject();
        json.WriteStartObject("partsTopK");
        json.Number("runs", certainty.RunsTopK);
        json.Number("figures", certainty.FiguresTopK);
        json.Number("opinions", certainty.OpinionsTopK);
        json.WriteEndObject();
        json.WriteNumber("rows", certainty.Rows);
        if (certainty.NeverFirst is { } never)
            json.WriteBoolean("neverFirst", never);
        else
            json.WriteNull("neverFirst");
        json.WriteEndObject();
    }

    private static void Robustness(Utf8JsonWriter json, RankingRobustness? robustness, Language language)
    {
        if (robustness is null)
        {
            json.WriteNull("robustness");
            return;
        }

        json.WriteStartObject("robustness");
        json.Texts("front", robustness.Front.Front);
        json.WriteStartObject("dominators");
        foreach (var (id, above) in robustness.Front.Dominators)
            json.Texts(id, above);
        json.WriteEndObject();
        json.WritePropertyName("smallestChange");
        Change(robustness.Smallest);
        json.WriteStartObject("changeByAim");
        foreach (var (aim, change) in Aims.Ids.Zip(robustness.OfEachAim))
        {
            json.WritePropertyName(aim);
            Change(change);
        }

        json.WriteEndObject();
        json.WriteStartArray("reversals");
        foreach (var reversal in robustness.Reversals)
        {
            json.WriteStartObject();
            json.WriteString(reversal.IsCopied ? "copied" : "dropped", reversal.Alternative);
            json.WriteString("one", reversal.One);
            json.WriteString("other", reversal.Other);
            json.WriteNumber("before", reversal.Before);
            json.WriteNumber("after", reversal.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Messages("sentences", robustness.Sentences, language);
        json.WriteEndObject();

        void Change(WeightChange? change)
        {
            if (change is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartObject();
            json.WriteString("takesOver", change.TakesOver);
            json.Number("moved", change.Moved);
            json.WriteStartObject("weights");
            foreach (var (aim, weight) in Aims.Ids.Zip(change.Weights))
                json.Number(aim, weight);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
