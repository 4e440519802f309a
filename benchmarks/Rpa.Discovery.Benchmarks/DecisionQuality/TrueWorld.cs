using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>A division as it really is, and what changes to it really give: the mean year of its true figures.</summary>
internal sealed class TrueWorld
{
    private readonly Department _stated;
    private readonly Misjudgement _off;
    private readonly ExperimentOptions _options;
    private readonly Dictionary<int, ExperimentResult> _today = [];

    /// <param name="department">With its true figures.</param>
    /// <param name="stated">As people say it is: proposals are made from it.</param>
    /// <param name="off">How far the figures of a proposal are off.</param>
    /// <param name="plan">Which dates are simulated.</param>
    public TrueWorld(Department department, Department stated, Misjudgement off, StudyPlan plan)
    {
        Department = department;
        _stated = stated;
        _off = off;
        _options = ExperimentOptions.From(plan);
    }

    public Department Department { get; }

    /// <summary>Whether the people cope with the work: an overloaded division is none that has gone on like this.</summary>
    public bool Copes => StaffLoad.Of(Today(2, 1)).Verdict != LoadVerdict.Overloaded;

    /// <summary>Today.</summary>
    /// <param name="replications">How many years.</param>
    /// <param name="seed">Which years.</param>
    public ExperimentResult Today(int replications, ulong seed)
    {
        var key = HashCode.Combine(replications, seed);
        if (!_today.TryGetValue(key, out var run))
            _today.Add(key, run = Run([Department], replications, seed)[0]);
        return run;
    }

    /// <summary>What each set of candidates gives when all of it works.</summary>
    /// <param name="sets">Candidates to carry out together.</param>
    /// <param name="replications">How many years.</param>
    /// <param name="seed">Which years.</param>
    public IReadOnlyList<TrueEffect> Of(IReadOnlyList<IReadOnlyList<Candidate>> sets, int replications, ulong seed)
    {
        var today = Today(replications, seed);
        var scenarios = sets.Select(s => CombinedScenario.Of([.. s.Select(True)])).ToList();
        var runs = Run([.. scenarios.Select(s => s.Apply(Department).ValueOrThrow())], replications, seed);
        return
        [
            .. runs.Select((run, s) =>
            {
                var effects = EffectEstimator.Totals(today, run);
                return new TrueEffect(effects, BusinessCaseReckoner.Of(scenarios[s], Department, effects.Samples, drawn: Costs(sets[s]),
                    benefitYears: sets[s].Count == 1
                        ? BusinessCaseReckoner.BenefitYears(sets[s][0], Department, FullTimePost.Start(_options)) : Years));
            }),
        ];
    }

    private const int Years = 5;

    private IReadOnlyList<ExperimentResult> Run(IReadOnlyList<Department> departments, int replications, ulong seed) =>
    [
        .. Experiment.RunAll(
            [.. departments.Select(d =>
                new ExperimentRequest { Department = d, Options = _options with { Replications = ReplicationPlan.Exactly(replications),
                    Seed = (_options.Seed * 1_000_003) + seed }, WithHours = false })],
            StudyStage.Candidates).Select(r => r.SamplesOnly),
    ];

    private Candidate True(Candidate candidate) => Candidate.From(TrueScenario.Of(candidate.Scenario!, _off));

    private ChangeCosts Costs(IReadOnlyList<Candidate> set)
    {
        decimal once = 0, perYear = 0;
        foreach (var scenario in set.Select(c => c.Scenario!))
        {
            var said = ConventionalCosts.Of(scenario, _stated, InputDraws.Listing());
            var factor = scenario.Changes.OfType<DigitizeChange>().Any()
                ? (decimal)_off.Factor($"{scenario.Id}: form", "cost", EvidenceClass.Guess) : 1;
            (once, perYear) = (once + (said.Once * factor), perYear + (said.PerYear * factor));
        }

        return new ChangeCosts(once, perYear);
    }
}

/// <summary>What a set of candidates really gives.</summary>
/// <param name="Effects">Against the true today.</param>
/// <param name="Business">At its true costs.</param>
internal sealed record TrueEffect(CandidateEffects Effects, BusinessCase Business)
{
    /// <summary>Points by weighted aims, every benefit in full: what works, works.</summary>
    public double Value(CriterionScales meter, IReadOnlyList<double> weights) =>
        meter.Benefits(Effects.Samples).Select((b, a) => weights[a] * b.Average()).Sum()
            - (weights[CriterionScales.Money] * meter.MoneyPoints(BusinessCaseReckoner.CostPerYear(Business)));
}

/// <summary>A proposal with its figures as they turn out.</summary>
internal static class TrueScenario
{
    public static Scenario Of(Scenario scenario, Misjudgement off)
    {
        var evidence = scenario.Evidence?.Class ?? EvidenceClass.Guess;
        return scenario with
        {
            Bots = [.. scenario.Bots.Select(b => Of(b, $"{scenario.Id}/{b.Id}", off, b.Evidence?.Class ?? evidence))],
            Changes = [.. scenario.Changes.Select(c => Of(c, scenario.Id, off, c.Evidence?.Class ?? evidence))],
        };
    }

    private static Bot Of(Bot bot, string id, Misjudgement off, EvidenceClass evidence) => bot with
    {
        Build = bot.Build * (decimal)off.Factor($"{id}: build", "cost", evidence),
        Licence = bot.Licence is { } licence
            ? licence with
            {
                PerYear = licence.PerYear
                * (decimal)off.Factor($"{id}: licence", "cost", licence.Evidence?.Class ?? evidence, licence.Evidence?.Spread)
            }
            : null,
        MaintenanceShareOfBuild = [.. bot.MaintenanceShareOfBuild.Select(m => m * off.Factor($"{id}: upkeep", "cost", evidence))],
    };

    private static Change Of(Change change, string scenario, Misjudgement off, EvidenceClass evidence)
    {
        switch (change)
        {
            case AutomateChange automate:
                var id = $"{scenario}/{automate.States[0]}";
                var automation = automate.Automation;
                return automate with
                {
                    Automation = automation with
                    {
                        Effort = automation.Effort.Map(e => e.Times(off.Factor($"{id}: bot effort", "time", evidence))),
                        Coverage = Of(automation.Coverage, $"{id}: coverage", off, evidence),
                        Exceptions = Of(automation.Exceptions, $"{id}: exceptions", off, evidence),
                        Extra = automation.Extra?.Times(off.Factor($"{id}: extra", "time", evidence)),
                    },
                };
            case DigitizeChange digitize:
                // Who goes on with paper: one share, as the proposals name one value.
                var (paper, left) = digitize.Becomes.Single();
                return digitize with
                {
                    Becomes = new Dictionary<string,
                        double>(StringComparer.Ordinal)
                    { [paper] = off.TrueShare(left, $"{scenario}: still on paper", evidence) },
                    Accuracy = off.TrueShare(digitize.Accuracy, $"{scenario}: accuracy", evidence),
                };
            default:
                return change;
        }
    }

    private static Varying<Share>? Of(Varying<Share>? share, string figure, Misjudgement off, EvidenceClass evidence) =>
        share?.Map(s => s with { Value = off.TrueShare(s.Value, figure, evidence), Said = null });
}
