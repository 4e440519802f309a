using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Model.Bots;

/// <summary>A software robot: when it runs, what it costs, how often it stops.</summary>
public sealed record Bot : ModelPart
{
    /// <summary>Kebab-case ASCII, unique among bots.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; null shows the id.</summary>
    public Text? Title { get; init; }

    /// <summary>How many run at once, at least 1.</summary>
    public int Units { get; init; } = 1;

    /// <summary>The calendar's id; null runs always.</summary>
    public string? Calendar { get; init; }

    /// <summary>The licence; null when nobody has said, which a business case does not take for free.</summary>
    public Licence? Licence { get; init; }

    /// <summary>Money to build it; null when nobody has said.</summary>
    public decimal? Build { get; init; }

    /// <summary>Maintenance by year as shares of <see cref="Build"/>; the last one goes on. Empty when not said.</summary>
    public IReadOnlyList<double> MaintenanceShareOfBuild { get; init; } = [];

    /// <summary>Maintenance by year as money; the last one goes on. Empty when not said.</summary>
    public IReadOnlyList<decimal> MaintenancePerYear { get; init; } = [];

    /// <summary>Money for infrastructure, once; 0 when not said.</summary>
    public decimal Infrastructure { get; init; }

    /// <summary>Share of its effect on spending that is reached in its first year, its second …; afterwards all of it. Empty: all of it
    /// from the first day.</summary>
    public IReadOnlyList<double> RampUp { get; init; } = [];

    /// <summary>Share of <see cref="Build"/> and <see cref="Infrastructure"/> that a subsidy pays, in [0, 1]; 0 when not said.</summary>
    public double Subsidy { get; init; }

    /// <summary>How often it stops; null never stops.</summary>
    public Uptime? Uptime { get; init; }

    /// <summary>Whether it ages by the clock, running or not, closed or not, from one repair to the next failure; false ages by its running
    /// time, so that an idle bot never stops. Without effect where <see cref="Uptime"/> is null.</summary>
    public bool FailsByClock { get; init; }

    /// <summary>The network segment that it stands in; null when not said.</summary>
    public string? Network { get; init; }

    /// <summary>What data it is cleared for; null when nobody has said.</summary>
    public PersonalData? Cleared { get; init; }

    /// <summary>Who mends it; null when nobody has said.</summary>
    public Text? Owner { get; init; }

    /// <summary>Whether its amounts of money are hours of pay, because nobody has said what an hour costs.</summary>
    internal bool IsInHoursOfPay { get; init; }
}

/// <summary>How a bot is licensed.</summary>
public sealed record Licence : ModelPart
{
    /// <summary>Whether it is bound to machines; false is floating.</summary>
    public bool PerMachine { get; init; }

    /// <summary>Ids of the machines that it occupies while it runs.</summary>
    public IReadOnlyList<string> Machines { get; init; } = [];

    /// <summary>Money per unit and year, at least 0.</summary>
    public required decimal PerYear { get; init; }
}

/// <summary>How often a bot stops and for how long.</summary>
public sealed record Uptime : ModelPart
{
    /// <summary>Hours between failures: of running time, or by the clock (<see cref="Bot.FailsByClock"/>).</summary>
    public required Duration BetweenFailures { get; init; }

    /// <summary>Hours until it runs again.</summary>
    public required Duration Repair { get; init; }

    /// <summary>Whether people take over while it is down; false waits.</summary>
    public bool PeopleWhileDown { get; init; }
}
