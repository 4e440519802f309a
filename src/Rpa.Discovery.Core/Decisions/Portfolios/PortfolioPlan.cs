using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Which candidates to carry out together, when, and why not the others.</summary>
public sealed class PortfolioPlan
{
    internal PortfolioPlan()
    {
    }

    /// <summary>The plan's fiscal years, in order, with what each costs.</summary>
    public required IReadOnlyList<PortfolioYear> Years { get; init; }

    /// <summary>The chosen candidates in the order in which they go live.</summary>
    public required IReadOnlyList<PortfolioChoice> Chosen { get; init; }

    /// <summary>Every other candidate that was simulated, the most valuable first.</summary>
    public required IReadOnlyList<RejectedCandidate> Rejected { get; init; }

    /// <summary>What goes live in which quarter, in order.</summary>
    public required IReadOnlyList<PortfolioWave> Waves { get; init; }

    /// <summary>What the chosen candidates give together, from one simulation of all of them.</summary>
    public required PortfolioEffects EffectTogether { get; init; }

    /// <summary>What they would give if none touched another: the sum of each by itself.</summary>
    public required PortfolioEffects EffectSum { get; init; }

    /// <summary>Together less the sum, replication by replication.</summary>
    public required PortfolioEffects Interaction { get; init; }

    /// <summary>No set that keeps to the constraints is worth more than this by singles and pairs, in points.</summary>
    public required double Bound { get; init; }

    /// <summary>Whether the best set by singles and pairs is known to be the best, so that <see cref="Bound"/> is its value.</summary>
    public required bool IsProven { get; init; }

    /// <summary>How many nodes the search looked at.</summary>
    public required long Nodes { get; init; }

    /// <summary>The ten best sets by singles and pairs, and doing nothing; the best by simulation first.</summary>
    public required IReadOnlyList<PortfolioAlternative> Alternatives { get; init; }

    /// <summary>What more or less money would give: no set that costs less is worth as much by singles and pairs. From the dearest down,
    /// whatever the budget is.</summary>
    public required IReadOnlyList<PortfolioAlternative> Front { get; init; }

    /// <summary>What the chosen set costs over five years, start-up included; what is shared is counted once.</summary>
    public required decimal CostOverFiveYears { get; init; }

    /// <summary>How many pairs were simulated, because both touch the same people or bots.</summary>
    public required int PairsSimulated { get; init; }

    /// <summary>Conventions and choices that the plan rests on, in sentences.</summary>
    public required IReadOnlyList<Message> Assumptions { get; init; }

    /// <summary>What was found about the budget and the other constraints; after an error nothing is chosen.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>How fast it went, over all runs of the plan; differs between two runs.</summary>
    public required Performance Performance { get; init; }

    /// <summary>What is chosen.</summary>
    public override string ToString() => $"{Chosen.Count} chosen: {string.Join(", ", Chosen.Select(c => c.Candidate.Id))}";
}

/// <summary>A fiscal year of a plan.</summary>
public sealed record PortfolioYear
{
    /// <summary>By its first calendar year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>What may be spent; null has no limit.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What the chosen candidates cost in it: what starts, and what runs from before.</summary>
    public required decimal Cost { get; init; }
}

/// <summary>A candidate that is carried out.</summary>
public sealed class PortfolioChoice
{
    internal PortfolioChoice()
    {
    }

    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The candidate's id.</summary>
    public string Id => Candidate.Id;

    /// <summary>In a few words.</summary>
    public Message Title => Candidate.Title;

    /// <summary>Points by itself, as in the ranking.</summary>
    public required Estimate Value { get; init; }

    /// <summary>The first day of the quarter in which it goes live.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The fiscal year that pays for its start.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>What it costs over five years by itself, start-up included.</summary>
    public required decimal CostOverFiveYears { get; init; }

    /// <summary>Whether it pays by the file's own figures, freed hours counted at their pay.</summary>
    internal bool Pays { get; init; } = true;

    /// <summary>Hours released per year by itself.</summary>
    public required Estimate HoursReleasedPerYear { get; init; }

    /// <summary>Hours released per year on top of what goes live before it; null for the first and where it was not simulated.</summary>
    public Estimate? MarginalInSequence { get; init; }

    /// <summary>What the freed hours are for; null when nobody has said.</summary>
    public Text? RedeployTo { get; init; }
}

/// <summary>Why a candidate is not carried out.</summary>
public enum RejectionKind
{
    /// <summary>A precondition is not met.</summary>
    Gate,

    /// <summary>It shares a state or a pool with one that is chosen.</summary>
    Excluded,

    /// <summary>What it needs is not chosen.</summary>
    Requires,

    /// <summary>A year's money does not reach.</summary>
    Budget,

    /// <summary>It cannot be built in time.</summary>
    Capacity,

    /// <summary>No licence or machine is free when it runs.</summary>
    Licences,

    /// <summary>It costs more points than it gives.</summary>
    WorthNothing,

    /// <summary>Beside the chosen ones it adds nothing: they overlap.</summary>
    Overlap,

    /// <summary>By pairs a set with it looked better; simulated together it was not.</summary>
    SimulatedWorse,

    /// <summary>It cannot be put together with the chosen ones in one department.</summary>
    NotTogether,
}

/// <summary>A candidate that is not carried out, and why.</summary>
public sealed class RejectedCandidate
{
    internal RejectedCandidate()
    {
    }

    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The candidate's id.</summary>
    public string Id => Candidate.Id;

    /// <summary>In a few words.</summary>
    public Message Title => Candidate.Title;

    /// <summary>What kind of reason.</summary>
    public required RejectionKind Kind { get; init; }

    /// <summary>The reason in a sentence.</summary>
    public required Message Why { get; init; }

    /// <summary>Points by itself, as in the ranking.</summary>
    public required Estimate Value { get; init; }
}

/// <summary>What goes live in one quarter.</summary>
public sealed class PortfolioWave
{
    internal PortfolioWave()
    {
    }

    /// <summary>The fiscal year, by its first calendar year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>1 (April to June) to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>The quarter's first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Candidates' ids.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>Why now and not before, where there is a reason: a system that changes first, no capacity to build, no money.</summary>
    public required IReadOnlyList<Message> Notes { get; init; }
}

/// <summary>What a set of candidates gives against today, per year.</summary>
public sealed record PortfolioEffects : IMeasured
{
    private readonly FigureValues _figures;

    internal PortfolioEffects(FigureValues figures) => _figures = figures;

    FigureValues IMeasured.Figures => _figures;

    /// <summary>Points as in the ranking: chance × benefit − cost, weighted.</summary>
    public Estimate Value => _figures.Of();

    /// <summary>People's time that the cases of a year no longer need.</summary>
    public Estimate HoursReleasedPerYear => _figures.Of();

    /// <summary>Hours for other work.</summary>
    public Estimate FreedHoursPerYear => _figures.Of();

    /// <summary>Overtime paid less.</summary>
    public Estimate OvertimeHoursAvoidedPerYear => _figures.Of();

    /// <summary>Paid hours of fixed-term staff less.</summary>
    public Estimate TemporaryHoursAvoidedPerYear => _figures.Of();

    /// <summary>Cases late less; 0 when nothing is due.</summary>
    public Estimate LateCasesAvoidedPerYear => _figures.Of();

    /// <summary>Waiting of the year's cases less, hours.</summary>
    public Estimate WaitingHoursRemovedPerYear => _figures.Of();

    /// <summary>Money for overtime and fixed-term staff that is no longer paid; 0 when no hourly cost is known.</summary>
    public Estimate CashedPerYear => _figures.Of();
}

/// <summary>A set that could be carried out instead.</summary>
public sealed class PortfolioAlternative
{
    internal PortfolioAlternative()
    {
    }

    /// <summary>Candidates' ids; empty for doing nothing.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>Points by singles and pairs.</summary>
    public required double ByPairs { get; init; }

    /// <summary>Points from one simulation of all of them; null when it was not simulated or they cannot be put together.</summary>
    public Estimate? Simulated { get; init; }

    /// <summary>What it costs over five years, start-up included.</summary>
    public required decimal CostOverFiveYears { get; init; }
}
