using System.Globalization;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What if nothing is done, and what the day costs on which the bot stops: the worst of a few simulated years, and each of
/// them.</summary>
internal static class WorstDayPart
{
    /// <summary>The part; null where it was not simulated.</summary>
    public static Page? Of(StudyResult result)
    {
        if (result.WorstDay is not { } found)
            return null;
        var worst = found.Worst;
        List<object> titles = [.. found.Chosen.Select(c => c.Title)];
        return new Page(WorstDayWords.Heading)
            .Sentence(titles.Count == 1 ? WorstDayWords.WithOne.With(titles[0]) : WorstDayWords.WithSet.With(Series.Of(titles)))
            .Items(
            [
                WorstDayWords.IfNothing.With(Day(worst.Date), new CountNumber(worst.Today)),
                worst is { WithChosen: { } with, WorstWithChosen: { } most } ? WorstDayWords.WithIt.With(new CountNumber(with),
                    new CountNumber(most)) : null,
                Stop(found, worst),
            ])
            .Table<(WorstDayOfAYear Year, int Number)>(
            [
                new(WorstDayWords.YearColumn, y => new WholeNumber(y.Number)) { NamesRow = true },
                new(WorstDayWords.DateColumn, y => Day(y.Year.Date)),
                new(WorstDayWords.TodayColumn, y => new CountNumber(y.Year.Today)) { IsRight = true },
                new(WorstDayWords.WithColumn, y => Number(y.Year.WithChosen)) { IsRight = true },
                new(WorstDayWords.WorstWithColumn, y => Number(y.Year.WorstWithChosen)) { IsRight = true },
                .. found.HasBot ? (Column<(WorstDayOfAYear Year, int Number)>[])
                [
                    new(WorstDayWords.StoppedColumn, y => Number(y.Year.BotStopped)) { IsRight = true },
                    new(WorstDayWords.CatchUpColumn, y => Number(y.Year.DaysToCatchUp)) { IsRight = true },
                ] : [],
            ], found.Years.Select((year, i) => (year, i + 1)))
            .Sentence(WorstDayWords.Rule.With(found.Years.Count, found.Runs));
    }

    private static Message Stop(WorstDay found, WorstDayOfAYear worst) => !found.HasBot ? WorstDayWords.NoBot
        : worst.BotStopped is not { } stopped || worst.WithChosen is not { } with || stopped <= with
        ? WorstDayWords.NoMore.With(new CountNumber(worst.BotStopped ?? 0))
        : WorstDayWords.BotStops.With(new CountNumber(stopped), new CountNumber(stopped - with),
            worst.DaysToCatchUp is { } days ? WorstDayWords.CaughtUp.With(days)
        : WorstDayWords.NotCaughtUp);

    private static IWording Number(int? number) => number is { } known ? new CountNumber(known) : PageWords.None;

    public static Model.Quantities.Text Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
