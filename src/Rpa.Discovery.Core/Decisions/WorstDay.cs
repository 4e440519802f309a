using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Recording;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions;

/// <summary>The worst day of one simulated year: as it is, with what was chosen, and with its bots standing still on that day.</summary>
/// <param name="Date">At whose end most wait today.</param>
/// <param name="Today">How many.</param>
/// <param name="WithChosen">How many wait then with what was chosen.</param>
/// <param name="WorstWithChosen">How many wait on the worst day of the same year with it, whichever day that is.</param>
/// <param name="BotStopped">How many wait at the end of the date when the bots do not run on it; null where there is no bot.</param>
/// <param name="DaysToCatchUp">After how many days no more wait than without the stop; null where there is no bot, or they are not
/// caught up in the window.</param>
internal sealed record WorstDayOfAYear(DateOnly Date, int Today, int? WithChosen, int? WorstWithChosen, int? BotStopped,
    int? DaysToCatchUp);

/// <summary>The worst day, and the day the bot stops (decision 76): in a few years that are simulated once more and listened to.</summary>
internal sealed class WorstDay
{
    /// <summary>Years that are listened to: each three times at most, so that a study takes hardly longer.</summary>
    public const int MostYears = 3;

    /// <summary>The candidates that stand for what was chosen: those of the plan, else the first of the ranking.</summary>
    public required IReadOnlyList<Candidate> Chosen { get; init; }

    /// <summary>Whether any of them brings a bot.</summary>
    public required bool HasBot { get; init; }

    /// <summary>Year by year.</summary>
    public required IReadOnlyList<WorstDayOfAYear> Years { get; init; }

    /// <summary>Runs that were made for it.</summary>
    public required int Runs { get; init; }

    /// <summary>The worst of the years.</summary>
    public WorstDayOfAYear Worst => Years.MaxBy(y => y.Today)!;

    /// <summary>Null where there is no day to speak of, nothing was chosen, or the chosen cannot be put together.</summary>
    public static WorstDay? Of(ExperimentResult asIs, IReadOnlyList<Candidate> chosen, CancellationToken cancellation)
    {
        List<Candidate> simulated = [.. chosen.Where(c => c.Scenario is not null)];
        if (simulated.Count == 0 || CombinedScenario.In(asIs, simulated) is not { } department)
            return null;
        try
        {
            return Of(asIs, simulated, department, cancellation);
        }
        catch (DepartmentException)
        {
            return null; // a run met a limit that the study's own did not
        }
    }

    private static WorstDay? Of(ExperimentResult asIs, IReadOnlyList<Candidate> chosen, Department with, CancellationToken cancellation)
    {
        var years = Math.Min(MostYears, asIs.Replications);
        var heard = Heard([(asIs.Department, 0, years), (with, 0, years)], asIs.Options, cancellation);
        var (today, then) = (heard[0], heard[1]);
        if (Array.Exists(today, t => t.Worst is null))
            return null;
        var bots = chosen.SelectMany(c => c.Scenario!.Changes).OfType<AutomateChange>()
            .Select(a => a.Automation.Bot).ToHashSet(StringComparer.Ordinal);
        var stopped = bots.Count == 0 ? [] : Heard([.. today.Select((t, year) => (Stopped(with, bots, t.Worst!.Value.Date), year, 1))],
            asIs.Options, cancellation);
        return new WorstDay
        {
            Chosen = chosen,
            HasBot = bots.Count > 0,
            Runs = (2 * years) + stopped.Count,
            Years =
            [
                .. today.Select((t, year) => new WorstDayOfAYear(t.Worst!.Value.Date, t.Worst.Value.Waiting,
                then[year].On(t.Worst.Value.Date), then[year].Worst?.Waiting,
                    stopped.Count == 0 ? null : stopped[year][0].On(t.Worst.Value.Date), stopped.Count == 0 ? null
                        : CatchUp(then[year], stopped[year][0], t.Worst.Value.Date))),
            ],
        };
    }

    private static IReadOnlyList<WaitingByDay[]> Heard(IReadOnlyList<(Department Department, int First, int Count)> runs,
        ExperimentOptions options, CancellationToken cancellation) =>
        ObservedRuns.Run(runs, options, () => new WaitingByDay(), null, cancellation);

    // On that date their calendar is closed: what waits for them waits until they run again.
    private static Department Stopped(Department department, IReadOnlySet<string> bots, DateOnly date)
    {
        List<CalendarDefinition> calendars = [.. department.Calendars];
        List<Bot> all = [];
        foreach (var bot in department.Bots)
        {
            if (!bots.Contains(bot.Id))
            {
                all.Add(bot);
                continue;
            }

            var id = $"stopped-{bot.Id}";
            while (calendars.Exists(c => string.Equals(c.Id, id, StringComparison.Ordinal)))
                id += "-too";
            var hours = bot.Calendar is { } own ? department.FindCalendar(own)?.Hours ?? WorkCalendar.Always : WorkCalendar.Always;
            calendars.Add(new CalendarDefinition { Id = id, Hours = hours.ClosedOn($"{date:yyyy-MM-dd}") });
            all.Add(bot with { Calendar = id });
        }

        return department with { Calendars = calendars, Bots = all };
    }

    private static int? CatchUp(WaitingByDay runs, WaitingByDay stopped, DateOnly date)
    {
        for (var days = 0; runs.On(date.AddDays(days)) is { } usual && stopped.On(date.AddDays(days)) is { } now; days++)
        {
            if (now <= usual)
                return days;
        }

        return null;
    }
}
