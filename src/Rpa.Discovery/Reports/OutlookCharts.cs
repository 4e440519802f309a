using System.Globalization;
using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A goal over the years as a picture: as today with its band, with the chosen set, and where the goal lies.</summary>
internal static class OutlookCharts
{
    public static Band? Of(GoalOutlook goal, YearlyOutlook outlook)
    {
        if (goal.Years.Count < 2 || goal.Years.All(y => y.Figure?.Mean is null))
            return null;
        var set = outlook.Chosen is { Plan.Chosen.Count: > 0 } chosen ? chosen.Goals[outlook.Goals.Index().First(g =>
            ReferenceEquals(g.Item, goal)).Index] : null;
        return new Band(goal.Goal.Title, OutlookWords.PictureHow, goal.Goal.Unit, Words.FiscalYear,
            [.. goal.Years.Select(y => ReportWords.FiscalYearOf.With((Text)y.Year.ToString(CultureInfo.InvariantCulture)))],
            [
                new(OutlookWords.AsIsLine, [.. goal.Years.Select(y => y.Figure?.Mean)])
                {
                    Low = goal.Share is null ? null : [.. goal.Years.Select(y => y.P10)],
                    High = goal.Share is null ? null : [.. goal.Years.Select(y => y.P90)],
                },
                .. set is null ? [] : (BandLine[])[new(OutlookWords.ChosenLine, [.. set.Figures.Select(f => f?.Mean)])],
                new(OutlookWords.LimitLine, [.. goal.Years.Select(y => y.Counts ? (double?)goal.Goal.Limit : null)]),
            ]);
    }
}
