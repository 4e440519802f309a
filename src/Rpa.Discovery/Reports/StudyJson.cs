using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A study and its parts as JSON; the parts stand alone in the results of single commands.</summary>
internal static class StudyJson
{
    public static byte[] Document(StudyResult result, Language language, bool withPerformance) =>
        ResultJson.Document("study", InputOf(result), result.Origin, language, json =>
        {
            json.WriteString("headline", result.IsPartial ? ReportWords.Partial.In(language) : result.Summary.In(language));
            if (result.IsPartial)
                json.WriteBoolean("isPartial", true);
            SimulationJson.Options(json, result.Options, result.AsIs);
            Credibility(json, result.Credibility, language);
            HotSpots(json, result.HotSpots, language);
            Candidates(json, result.Candidates, language);
            Ranking(json, result, language);
            if (result.Portfolio is { } plan)
            {
                json.WriteStartObject("portfolio");
                PortfolioJson.Plan(json, plan, language);
                json.WriteEndObject();
            }

            json.WriteStartArray("aims");
            foreach (var aim in result.Aims)
            {
                json.WriteStartObject();
                json.WriteString("aim", aim.Aim);
                json.WriteString("title", aim.Title.In(language));
                json.Number("hundred", aim.Hundred);
                json.WriteString("unit", UnitText.Code(aim.Unit));
                json.WriteBoolean("counts", aim.Counts);
                json.WriteString("reading", aim.Reading.In(language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Texts("assumptions", result.Assumptions.Select(a => a.In(language)));
            json.WriteNumber("filesDrawn", result.FilesDrawn);
            json.WriteNumber("weightingsDrawn", result.WeightingsDrawn);
            json.Diagnostics(result.Diagnostics, language);
            if (withPerformance)
                SimulationJson.Performance(json, result.Performance);
        });

    public static ResultInput? InputOf(StudyResult result) =>
        result.File.Files.Count == 0 ? null : new ResultInput(result.File.Files[0].Replace('\\', '/'), result.InputHash);

    /// <summary><c>ranking</c>, <c>certainty</c>, <c>measureNext</c> and <c>group</c>.</summary>
    public static void Ranking(Utf8JsonWriter json, StudyResult result, Language language)
    {
        json.WriteStartArray("ranking");
        foreach (var row in result.Ranking)
            Ranked(json, row, language);
        foreach (var gated in result.NotNow)
            Gated(json, gated, language);
        json.WriteEndArray();
        json.WritePropertyName("certainty");
        Certainty(json, result.Certainty, language);
        json.WriteStartArray("measureNext");
        foreach (var job in result.MeasureNext)
        {
            json.WriteStartObject();
            json.WriteString("figure", job.Figure.In(language));
            json.WriteString("path", job.Path);
            json.Number("gain", job.Gain);
            json.WriteString("how", job.How.In(language));
            json.WriteString("evidence", Code(job.Evidence));
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
            json.WriteString("why", verdict.Why?.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Robustness(json, result.Robustness, language);
        GroupJson.Group(json, result.Group, language);
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
        json.Texts("sentences", robustness.Sentences.Select(s => s.In(language)));
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

    public static void Credibility(Utf8JsonWriter json, CredibilityReport report, Language language)
    {
        json.WriteStartArray("credibility");
        foreach (var row in report.Rows)
        {
            json.WriteStartObject();
            json.WriteString("kind", Code(row.Kind));
            json.WriteString("where", row.Where);
            json.Number("month", row.Month);
            json.Estimate("simulated", row.Simulated);
            json.Number("observed", row.Observed);
            json.WriteString("verdict", Code(row.Verdict));
            json.WriteString("tolerance", row.Tolerance.In(language));
            json.WriteString("sentence", row.Sentence.In(language));
            json.WriteString("evidence", Code(row.Evidence));
            if (row.Hours is { } hours)
            {
                json.WriteStartObject("hours");
                json.Estimate("paidHoursPerYear", hours.PaidHoursPerYear);
                json.Number("workShare", hours.WorkShare);
                json.Number("otherWorkShare", hours.OtherWorkShare);
                json.Number("absenceShare", hours.AbsenceShare);
                json.Number("unexplainedShare", hours.UnexplainedShare);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void HotSpots(Utf8JsonWriter json, IEnumerable<HotSpot> hotSpots, Language language)
    {
        json.WriteStartArray("hotSpots");
        foreach (var spot in hotSpots)
        {
            json.WriteStartObject();
            json.WriteString("kind", Code(spot.Kind));
            json.WriteString("where", spot.Where);
            json.WriteString("measure", Code(spot.Measure));
            json.Estimate("estimate", spot.Estimate);
            json.Number("share", spot.Share);
            json.WriteString("why", spot.Why.In(language));
            json.WriteString("headline", spot.Headline.In(language));
            json.WriteNumber("level", spot.Level);
            json.WriteString("evidence", Code(spot.Evidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The members of <c>effects</c>, with the yearly money of a business case when there is one.</summary>
    public static void Effects(Utf8JsonWriter json, CandidateEffects effects, BusinessCase? business)
    {
        json.WriteStartObject("effects");
        json.Estimate("hoursReleasedPerYear", effects.HoursReleasedPerYear);
        json.Estimate("freedHoursPerYear", effects.FreedHoursPerYear);
        json.Estimate("overtimeHoursAvoidedPerYear", effects.OvertimeHoursAvoidedPerYear);
        json.Estimate("temporaryHoursAvoidedPerYear", effects.TemporaryHoursAvoidedPerYear);
        json.Estimate("lateCasesAvoidedPerYear", effects.LateCasesAvoidedPerYear);
        json.Number("netCashPerYear", (double?)business?.NetCashPerYear);
        json.Estimate("burdenShareRemoved", effects.BurdenShareRemoved);
        json.Estimate("cycleTimeHours", effects.CycleTimeHours);
        json.Estimate("waitingHoursRemovedPerYear", effects.WaitingHoursRemovedPerYear);
        json.Estimate("cashedPerYear", effects.CashedPerYear);
        json.Estimate("permanentStaffCostAddedPerYear", effects.PermanentStaffCostAddedPerYear);
        json.WriteStartArray("byWorkflow");
        foreach (var workflow in effects.ByWorkflow)
        {
            json.WriteStartObject();
            json.WriteString("workflow", workflow.Workflow);
            json.Estimate("cycleTimeHours", workflow.CycleTimeHours);
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

        json.WriteString("evidence", Code(effects.Evidence));
        json.WriteEndObject();
    }

    /// <summary>The code of a value of an enumeration: its name with hyphens.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var code = new System.Text.StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    private static void Candidates(Utf8JsonWriter json, IEnumerable<Candidate> candidates, Language language)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id);
            json.WriteString("title", candidate.Title.In(language));
            json.WriteString("kind", Code(candidate.Kind));
            json.WriteString("answer", Code(candidate.Answer));
            json.Texts("reasons", candidate.Reasons.Select(r => r.In(language)));
            json.Texts("states", candidate.States.Select(s => s.ToString()));
            json.Texts("exclusivityGroups", candidate.ExclusivityGroups);
            json.Number("screenedHoursPerYear", candidate.ScreenedHoursPerYear);
            json.Texts("botDoes", candidate.BotDoes.Select(t => t.In(language)));
            json.Texts("peopleStillDo", candidate.PeopleStillDo.Select(t => t.In(language)));
            json.Texts("cannotDo", candidate.CannotDo.Select(t => t.In(language)));
            json.WriteStartArray("assumptions");
            foreach (var assumption in candidate.Assumptions)
            {
                json.WriteStartObject();
                json.WriteString("name", assumption.Name.In(language));
                json.Number("value", assumption.Value);
                json.WriteString("unit", UnitText.Code(assumption.Unit));
                json.WriteString("path", assumption.Path);
                json.WriteString("evidence", Code(assumption.Evidence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Texts("toAsk", candidate.ToAsk.Select(t => t.In(language)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Ranked(Utf8JsonWriter json, RankedCandidate row, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", row.Rank);
        json.WriteNumber("level", row.Level);
        json.Number("methodValue", row.MethodValue);
        Named(json, row.Candidate, row.Value, language);
        json.Number("chance", row.Chance.Value);
        json.WriteStartArray("chanceReasons");
        foreach (var factor in row.Chance.Factors)
        {
            json.WriteStartObject();
            json.Number("factor", factor.Factor);
            json.WriteString("reason", factor.Reason.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("gates");
        json.WriteEndArray();
        Effects(json, row.Effects, row.Business);
        json.WritePropertyName("certainty");
        Certainty(json, row.Certainty, language);
        Business(json, row.Business, language);
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
        Familiar(json, row.Familiar, language);
        json.Number("predictedReduction", row.PredictedReduction);
        json.WriteBoolean("isAbovePublished", row.IsAbovePublished);
        json.Texts("toAsk", row.ToAsk.Select(t => t.In(language)));
        json.WriteEndObject();
    }

    // A candidate that is kept out has no place: rank and level are null, and the gates say why.
    private static void Gated(Utf8JsonWriter json, GatedCandidate gated, Language language)
    {
        json.WriteStartObject();
        json.WriteNull("rank");
        json.WriteNull("level");
        Named(json, gated.Candidate, gated.Value, language);
        json.WriteNull("chance");
        json.WriteStartArray("gates");
        foreach (var gate in gated.Gates)
        {
            json.WriteStartObject();
            json.WriteString("kind", Code(gate.Kind));
            json.WriteString("reason", gate.Reason.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Effects(json, gated.Effects, gated.Business);
        json.WriteNull("certainty");
        Business(json, gated.Business, language);
        foreach (var empty in (ReadOnlySpan<string>)["acceptability", "contributions", "nearestPublished"])
        {
            json.WriteStartArray(empty);
            json.WriteEndArray();
        }

        json.WriteNull("marginalInSequence");
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, Candidate candidate, Estimate value, Language language)
    {
        json.WriteString("id", candidate.Id);
        json.WriteString("title", candidate.Title.In(language));
        json.WriteString("answer", Code(candidate.Answer));
        json.Estimate("value", value);
    }

    private static void Business(Utf8JsonWriter json, BusinessCase business, Language language)
    {
        json.WriteStartObject("business");
        json.WriteNumber("npv", business.Npv);
        json.WriteNumber("npvOwnFunds", business.NpvOwnFunds);
        json.Number("irr", business.Irr);
        if (business.IrrWhy is { } why)
            json.WriteString("irrWhy", why.In(language));
        json.WriteStartArray("ratesOfReturn");
        foreach (var rate in business.RatesOfReturn)
            json.WriteNumberValue(rate);
        json.WriteEndArray();
        json.Number("paybackYears", business.PaybackYears);
        if (business.PaybackWhy is { } never)
            json.WriteString("paybackWhy", never.In(language));
        json.Number("probabilityNpvPositive", business.ProbabilityNpvPositive);
        json.Number("discountRate", business.DiscountRate);
        json.WriteNumber("netCashPerYear", business.NetCashPerYear);
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
        json.Texts("assumptions", business.Assumptions.Select(a => a.In(language)));
        json.WriteEndObject();
    }

    private static void Familiar(Utf8JsonWriter json, IReadOnlyList<FamiliarScore> scores, Language language)
    {
        json.WriteStartArray("familiar");
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteString("id", score.Id);
            json.WriteString("title", score.Title.In(language));
            json.Number("value", score.Value);
            json.WriteString("unit", UnitText.Code(score.Unit));
            json.Number("lowest", score.Lowest);
            json.Number("highest", score.Highest);
            json.WriteString("why", score.Why?.In(language));
            json.WriteStartArray("answers");
            foreach (var answer in score.Answers)
            {
                json.WriteStartObject();
                json.WriteString("question", answer.Question.In(language));
                json.Number("answer", answer.Answer);
                json.WriteString("unit", UnitText.Code(answer.Unit));
                json.Number("points", answer.Points);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("source", score.Source);
            json.WriteString("caveat", score.Caveat.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        json.WriteString("word", certainty.Word.In(language));
        json.WriteStartObject("parts");
        json.Number("runs", certainty.Runs);
        json.Number("figures", certainty.Figures);
        json.Number("opinions", certainty.Opinions);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
