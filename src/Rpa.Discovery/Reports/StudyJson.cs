using System.Globalization;
using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
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
            Load(json, result.Load, language);
            SimulationJson.Options(json, result.Options, result.AsIs);
            Credibility(json, result.Credibility, language);
            HotSpots(json, result.HotSpots, language);
            Candidates(json, result.Candidates, language);
            RankingJson.Write(json, result, language);
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

    public static void Credibility(Utf8JsonWriter json, CredibilityReport report, Language language)
    {
        json.WriteStartArray("credibility");
        foreach (var row in report.Rows)
        {
            json.WriteStartObject();
            json.WriteString("kind", ResultJson.Code(row.Kind));
            json.WriteString("where", row.Where);
            json.Number("month", row.Month);
            json.Estimate("simulated", row.Simulated);
            json.Number("observed", row.Observed);
            json.WriteString("verdict", ResultJson.Code(row.Verdict));
            json.WriteString("tolerance", row.Tolerance.In(language));
            json.WriteString("sentence", row.Sentence.In(language));
            json.WriteString("evidence", ResultJson.Code(row.Evidence));
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

    /// <summary>The member <c>load</c>.</summary>
    public static void Load(Utf8JsonWriter json, StaffLoad load, Language language)
    {
        json.WriteStartObject("load");
        json.Number("factor", load.Factor);
        json.Number("workHours", load.WorkHours);
        json.Number("hours", load.Hours);
        json.Texts("pools", load.Pools);
        json.WriteString("from", load.Dates.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", load.Dates.EndExclusive.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("verdict", ResultJson.Code(load.Verdict));
        json.WriteString("sentence", load.Sentence.In(language));
        json.Texts("slips", load.Slips.Select(s => s.In(language)));
        json.WriteEndObject();
    }

    public static void HotSpots(Utf8JsonWriter json, IEnumerable<HotSpot> hotSpots, Language language)
    {
        json.WriteStartArray("hotSpots");
        foreach (var spot in hotSpots)
        {
            json.WriteStartObject();
            json.WriteString("kind", ResultJson.Code(spot.Kind));
            json.WriteString("where", spot.Where);
            json.WriteString("measure", ResultJson.Code(spot.Measure));
            json.Estimate("estimate", spot.Estimate);
            json.Number("share", spot.Share);
            json.WriteString("why", spot.Why.In(language));
            json.WriteString("headline", spot.Headline.In(language));
            json.WriteNumber("level", spot.Level);
            json.WriteString("evidence", ResultJson.Code(spot.Evidence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Candidates(Utf8JsonWriter json, IEnumerable<Candidate> candidates, Language language)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id);
            json.WriteString("title", candidate.Title.In(language));
            json.WriteString("kind", ResultJson.Code(candidate.Kind));
            json.WriteString("answer", ResultJson.Code(candidate.Answer));
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
                json.WriteString("evidence", ResultJson.Code(assumption.Evidence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Texts("toAsk", candidate.ToAsk.Select(t => t.In(language)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
