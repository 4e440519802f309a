using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A pilot beside the prediction, and how many cases one needs, as JSON.</summary>
internal static class PilotDocuments
{
    public static byte[] Verify(
        DepartmentFile file, PilotVerification pilot, ResultInput read, int rows, PilotRanking? ranking, IReadOnlyList<string> written,
            IReadOnlyList<Diagnostic> findings, ResultOrigin origin, Language language) => new VerifyDocument
            {
                Command = "verify",
                Input = ResultDocuments.InputOf(file),
                Provenance = ProvenanceJson.Of("verify", origin, language),
                Candidate = pilot.Subject.Id,
                Title = pilot.Subject.Title.In(language),
                TitleMessage = MessageJson.Of(pilot.Subject.Title),
                Pilot = new PilotJson
                {
                    Path = read.Path, Hash = read.Hash, Rows = rows, Cases = pilot.Cases, First = pilot.Days?.First,
                    Last = pilot.Days?.Last
                },
                Predicted = PilotRangeJson.Of(pilot.Hours.Predicted),
                Measured = PilotRangeJson.Of(pilot.Hours.Measured),
                Verdict = JsonCode.Of(pilot.Hours.Verdict),
                Hits = pilot.All.Count(f => f.Verdict == PilotVerdict.Hit),
                Misses = pilot.All.Count(f => f.Verdict == PilotVerdict.Miss),
                Figures = [.. pilot.Steps.SelectMany(s => s.Figures.Select(f => PilotFigureJson.Of(f, s.Step.Path.ToString()))),
                PilotFigureJson.Of(pilot.Hours, null)],
                Chance = pilot.Chance,
                Status = pilot.Status is { } status ? JsonCode.Of(status) : null,
                Trends =
        [
            .. from step in pilot.Steps
               from trend in step.Trends
               select new PilotTrendJson { Step = step.Step.Path.ToString(), Figure = JsonCode.Of(trend.Figure), First = trend.Trend.First,
                   Last = trend.Trend.Last, P = trend.Trend.P },
        ],
                Days = [.. pilot.Steps.Where(s => s.Days > 0)
                .Select(s =>
                    new PilotDaysJson { Step = s.Step.Path.ToString(), Days = s.Days, WithoutException = s.DaysWithout,
                        ExpectedByChance = s.ExpectedDaysWithout })],
                RankingChange = ranking is null ? null : RankingChangeJson.Of(PilotPage.Row(ranking.Before, pilot),
                PilotPage.Row(ranking.After, pilot), FirstOf(ranking.Before), FirstOf(ranking.After)),
                Files = written.Count > 0 ? written : null,
                Diagnostics = DiagnosticJson.Of(findings, language),
            }.Write();

    public static byte[] Size(DepartmentFile file, PilotSubject subject, IReadOnlyList<PilotSizeRow> rows, double power, double within,
        ResultOrigin origin, Language language) => new VerifyDocument
        {
            Command = "verify",
            Input = ResultDocuments.InputOf(file),
            Provenance = ProvenanceJson.Of("verify", origin, language),
            Candidate = subject.Id,
            Title = subject.Title.In(language),
            TitleMessage = MessageJson.Of(subject.Title),
            CasesNeeded = [.. rows.Select(CasesNeededJson.Of)],
            Power = power,
            Within = within,
            Diagnostics = [],
        }.Write();

    private static string? FirstOf(StudyResult study) => study.Ranking is [var first, ..] ? first.Id : null;
}
