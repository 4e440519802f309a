using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Simulation.Results.Computed;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>A bot's figures over the window.</summary>
public sealed record BotResult : IMeasured
{
    internal static readonly IReadOnlyList<Figure<BotResult, FigureSource>> Figures =
    [
        new(nameof(Utilization), Unit.Share, Ratio(MeasureKind.BotBusyHours, MeasureKind.BotAvailableHours)),
        new(nameof(BusyHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.BotBusyHours), RunnerWords.BotBusyColumn)
            { Form = FigureForm.Bare },
        new(nameof(DownHoursPerYear), Unit.HoursPerYear, PerYear(MeasureKind.BotDownHours)),
        new(nameof(CasesPerYear), Unit.CasesPerYear, PerYear(MeasureKind.BotCases), RunnerWords.BotCasesColumn)
            { Form = FigureForm.BareMean },
        new(nameof(ExceptionsPerYear), Unit.CasesPerYear, PerYear(MeasureKind.BotExceptions), RunnerWords.BotBackColumn)
            { Form = FigureForm.BareMean },
    ];

    private readonly FigureValues _figures;

    internal BotResult(FigureSource source) => (Id, _figures) = (source.Subject.Owner, FigureValues.Of(Figures, source));

    FigureValues IMeasured.Figures => _figures;

    /// <summary>The bot's id.</summary>
    public string Id { get; }

    /// <summary>Busy ÷ (calendar − down).</summary>
    public Estimate Utilization => _figures.Of();

    /// <summary>Running hours per year.</summary>
    public Estimate BusyHoursPerYear => _figures.Of();

    /// <summary>Hours down within its calendar, per year.</summary>
    public Estimate DownHoursPerYear => _figures.Of();

    /// <summary>Cases taken per year.</summary>
    public Estimate CasesPerYear => _figures.Of();

    /// <summary>Cases that came back to people, per year.</summary>
    public Estimate ExceptionsPerYear => _figures.Of();

    /// <summary>The bot, how busy it is and how many cases it takes.</summary>
    public override string ToString() => $"{Id}: {Utilization} busy, {CasesPerYear} cases";
}
