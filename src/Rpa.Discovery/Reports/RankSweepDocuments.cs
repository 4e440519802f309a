using System.Globalization;
using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>All departments side by side as JSON, and as a table with a row for each candidate.</summary>
internal static class RankSweepDocuments
{
    public static byte[] Of(RankedSweep result, Language language)
    {
        var headlines = RankSweepPage.Headlines(result);
        return new SweepDocument
        {
            Command = "sweep",
            Input = result.Input,
            Title = SavedWording.Of(result.Plan.Title),
            Headlines = [.. headlines.Select(h => h.In(language))],
            HeadlineMessages = [.. headlines.Select(h => MessageJson.Of(h)!)],
            Kinds = [.. result.Kinds.Select(k => new RankedKindJson { Kind = k.Kind, Departments = k.Departments, Pays = k.Pays })],
            Ranked = [.. result.Departments.Select(d => new RankedDepartmentJson
            {
                Department = d.Cell.Department.Label,
                Title = d.Run.Title,
                WhyNot = d.Run.WhyNot,
                Replications = d.Run.Replications,
                Files = d.Run.Files,
                Candidates = d.Run.Candidates,
            })],
            Diagnostics = DiagnosticJson.Of(result.Diagnostics, language),
            Page = SavedPage.Of(RankSweepPage.Of(result)),
        }.Write();
    }

    /// <summary>UTF-8 with the mark by which spreadsheets know it.</summary>
    public static byte[] Table(RankedSweep result)
    {
        var text = new StringBuilder("\uFEFF");
        ComparisonsCsv.Row(text, ["department", "title", "kind", "candidate", "candidateTitle", "hours", "hoursP10", "hoursP90", "paysIn",
            "rank", "bestRank", "worstRank", "certainty", "whyNot"]);
        foreach (var department in result.Departments)
        {
            string[] named = [department.Cell.Department.Label, department.Run.Title.En];
            if (department.Run.WhyNot is { } why)
                ComparisonsCsv.Row(text, [.. named, "", "", "", "", "", "", "", "", "", "", "", why.En]);
            foreach (var row in department.Run.Candidates)
            {
                ComparisonsCsv.Row(text, [.. named, row.Kind, row.Id, row.Title.En, ComparisonsCsv.Number(row.Hours),
                    ComparisonsCsv.Number(row.HoursPossible?.P10), ComparisonsCsv.Number(row.HoursPossible?.P90),
                    ComparisonsCsv.Number(row.PaysIn), Whole(row.Rank), Whole(row.BestRank), Whole(row.WorstRank), row.Certainty.En, ""]);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
