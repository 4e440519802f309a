using System.Globalization;
using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
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
            json.Message("headline", result.IsPartial ? ReportWords.Partial : result.Headline, language);
            if (result.IsPartial)
                json.WriteBoolean("isPartial", true);
            json.Part("load", LoadJson.Of(result.Load, language));
            json.Part("simulated", SimulatedJson.Of(result.AsIs));
            json.WriteStartObject("understood");
            Understood.Of(result.File).Write(json, language);
            json.WriteEndObject();
            Credibility(json, result.Credibility, language);
            json.Part("hotSpots", (IReadOnlyList<HotSpotJson>)[.. result.HotSpots.Select(h => HotSpotJson.Of(h, language))]);
            Candidates(json, result.Candidates, language);
            RankingJson.Write(json, result, language);
            if (result.Portfolio is { } plan)
            {
                json.WriteStartObject("portfolio");
                PortfolioJson.Plan(json, plan, language);
                json.WriteEndObject();
            }

            json.WriteStartArray("alsoAsked");
            foreach (var asked in AlsoAsked.Of(result))
            {
                json.WriteStartObject();
                json.WriteString("id", asked.Id);
                json.Message("question", asked.Question, language);
                json.Message("answer", asked.Answer, language);
                json.WriteBoolean("isAnswered", asked.IsAnswered);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("aims");
            foreach (var aim in result.Aims)
            {
                json.WriteStartObject();
                json.WriteString("aim", aim.Aim);
                json.Message("title", aim.Title, language);
                json.Number("hundred", aim.Hundred);
                json.WriteString("unit", UnitText.Code(aim.Unit));
                json.WriteBoolean("counts", aim.Counts);
                json.Message("reading", aim.Reading, language);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (result.Rates is { } rates)
            {
                json.WriteStartObject("exchangeRates");
                json.Number("overtimeHourInMoney", (double?)rates.OvertimeHourInMoney);
                json.Number("overtimeHourInFreedHours", rates.OvertimeHourInFreedHours);
                json.WriteNumber("overtimePay", rates.OvertimePay);
                json.Message("sentence", rates.Sentence, language);
                json.WriteEndObject();
            }

            json.Messages("assumptions", result.Assumptions, language);
            json.WriteNumber("filesDrawn", result.FilesDrawn);
            json.WriteNumber("filesKept", result.FilesKept);
            json.WriteNumber("weightingsDrawn", result.WeightingsDrawn);
            json.Diagnostics(result.Diagnostics, language);
            if (withPerformance)
                json.Part("performance", PerformanceJson.Of(result.Performance, true));
        });

    public static ResultInput? InputOf(StudyResult result) =>
        result.File.Files.Count == 0 ? null : new ResultInput(result.File.Files[0].Replace('\\', '/'), result.InputHash);

    public static void Credibility(Utf8JsonWriter json, CredibilityReport report, Language language)
    {
        json.WriteStartArray("credibility");
        foreach (var row in report.Rows)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonCode.Of(row.Kind));
            json.WriteString("where", row.Where);
            json.Number("month", row.Month);
            json.Estimate("simulated", row.Simulated);
            json.Number("observed", row.Observed);
            json.WriteString("verdict", JsonCode.Of(row.Verdict));
            json.Message("tolerance", row.Tolerance, language);
            json.Message("sentence", row.Sentence, language);
            json.WriteString("evidence", JsonCode.Of(row.Evidence));
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

    private static void Candidates(Utf8JsonWriter json, IEnumerable<Candidate> candidates, Language language)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id);
            json.Message("title", candidate.Title, language);
            json.WriteString("kind", JsonCode.Of(candidate.Kind));
            json.WriteString("answer", JsonCode.Of(candidate.Answer));
            json.Messages("reasons", candidate.Reasons, language);
            json.Texts("states", candidate.States.Select(s => s.ToString()));
            json.Texts("exclusivityGroups", candidate.ExclusivityGroups);
            json.Number("screenedHoursPerYear", candidate.ScreenedHoursPerYear);
            if (candidate.Size is { } size)
            {
                json.WriteStartObject("size");
                json.WriteNumber("units", size.Units);
                json.Number("hoursPerYear", size.HoursPerYear);
                json.WriteNumber("busiestMonth", size.BusiestMonth);
                json.Number("busiestLoad", size.Load);
                json.WriteEndObject();
            }

            json.Messages("botDoes", candidate.BotDoes, language);
            json.Messages("peopleStillDo", candidate.PeopleStillDo, language);
            json.Messages("cannotDo", candidate.CannotDo, language);
            json.WriteStartArray("assumptions");
            foreach (var assumption in candidate.Assumptions)
            {
                json.WriteStartObject();
                json.Message("name", assumption.Name, language);
                json.Number("value", assumption.Value);
                json.WriteString("unit", UnitText.Code(assumption.Unit));
                json.WriteString("path", assumption.Path);
                json.WriteString("evidence", JsonCode.Of(assumption.Evidence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Messages("toAsk", candidate.ToAsk, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
