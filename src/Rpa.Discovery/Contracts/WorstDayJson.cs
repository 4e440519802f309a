using System.ComponentModel;
using Rpa.Discovery.Decisions;

namespace Rpa.Discovery.Contracts;

/// <summary>The worst day of a few simulated years, and the day the bot stops.</summary>
[Description(
    "Pieces of work that wait at the end of the worst day of each of a few simulated years: today, with what was chosen, and with its "
    + "bots not running on that day.")]
internal sealed record WorstDayJson
{
    [Description("The candidates that stand for what was chosen.")]
    public required IReadOnlyList<string> Chosen { get; init; }
    public required bool HasBot { get; init; }
    [Description("Runs that were made for it.")]
    [AtLeast(1)]
    public required int Runs { get; init; }
    public required IReadOnlyList<WorstDayOfAYearJson> Years { get; init; }

    public static WorstDayJson? Of(WorstDay? found) => found is null ? null : new()
    {
        Chosen = [.. found.Chosen.Select(c => c.Id)],
        HasBot = found.HasBot,
        Runs = found.Runs,
        Years = [.. found.Years.Select(y => new WorstDayOfAYearJson
        {
            Date = y.Date, Today = y.Today, WithChosen = y.WithChosen, WorstWithChosen = y.WorstWithChosen, BotStopped = y.BotStopped,
                DaysToCatchUp = y.DaysToCatchUp,
        })],
    };
}

/// <summary>One simulated year.</summary>
internal sealed record WorstDayOfAYearJson
{
    [Description("The day at whose end most wait today.")]
    public required DateOnly Date { get; init; }
    [AtLeast(0)]
    public required int Today { get; init; }
    [AtLeast(0)]
    public required int? WithChosen { get; init; }
    [Description("On the worst day of the same year with what was chosen, whichever day that is.")]
    [AtLeast(0)]
    public required int? WorstWithChosen { get; init; }
    [AtLeast(0)]
    public required int? BotStopped { get; init; }
    [AtLeast(0)]
    public required int? DaysToCatchUp { get; init; }
}
