using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>Proposes what could be done about the hot spots: bots, and everything that is not a bot.</summary>
public static class CandidateGenerator
{
    private const int HandsAtMost = 2;         // of the simulated candidates, those that add hands: effort alone cannot see what they give
    private const int VariantsOfAStep = 2;     // more bots about the same steps would crowd out other ideas

    /// <summary>Candidates for the work states and pools at hot spots.</summary>
    /// <remarks>
    /// Those with something to simulate come first, the best by effort alone down to <see cref="CandidateOptions.AtMost"/>; then the
    /// answers without figures. The figures of a bot are conventions derived from the step's traits and its people's time, each listed in
    /// <see cref="Candidate.Assumptions"/> as a guess.
    /// </remarks>
    /// <param name="department">The department as it is.</param>
    /// <param name="hotSpots">What <see cref="HotSpotAnalysis.Find"/> gave for it.</param>
    /// <param name="options">Null takes the defaults.</param>
    public static IReadOnlyList<Candidate> Propose(Department department, IReadOnlyList<HotSpot> hotSpots, CandidateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(hotSpots);
        options ??= new CandidateOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AtMost, 1);

        var byPath = hotSpots.Where(h => h is { Kind: HotSpotKind.State, State: not null }).GroupBy(h => h.State!.Value)
            .ToDictionary(g => g.Key, g => StepProfile.Of(department, g.First()));
        List<StepProfile> steps =
        [
            .. from workflow in department.Workflows
               from state in workflow.AllStates
               let profile = byPath.GetValueOrDefault(new StatePath(workflow.Id, state.Id))
               where profile is not null
               select profile,
        ];
        List<Candidate> work = [.. steps.SelectMany(s => ProposedBots.At(s, options)), .. ProposedChains.At(steps, options),
            .. steps.SelectMany(ProposedDrops.At), .. ProposedMerges.Of(steps), .. ProposedForms.Of(steps)];
        var more = ProposedPeople.Of(department, hotSpots).ToList();
        List<Candidate> hands =
        [
            .. more.Take(1), .. ProposedHelp.Of(department, steps, hotSpots), .. ProposedHours.Of(department, steps, hotSpots),
            .. ProposedBatches.Of(steps, hotSpots), .. more.Skip(1),
        ];

        var checkedWork = work.Select(c => Simulable(department, c, options.Simulated)).ToList();
        var checkedHands = hands.Select(c => Simulable(department, c, options.Simulated)).ToList();
        var keptHands = checkedHands.Where(c => c.Scenario is not null).Take(Math.Min(HandsAtMost, options.AtMost - 1)).ToList();
        // A merged step or an electronic form may save waiting where it saves no effort: they take what room is left.
        var keptWork =
            Best(checkedWork.Where(c =>
                c.Scenario is not null && (c.ScreenedHoursPerYear > 0 || c.Kind is CandidateKind.Merge or CandidateKind.Digitize)),
            options.AtMost - keptHands.Count);
        return Unique([.. keptWork, .. keptHands, .. checkedWork.Concat(checkedHands).Where(c => c.Scenario is null)]);
    }

    // From the best by effort down; a third bot about the same steps waits until every other idea has had its place.
    private static List<Candidate> Best(IEnumerable<Candidate> candidates, int atMost)
    {
        var first = new List<Candidate>();
        var later = new List<Candidate>();
        var bots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidate in candidates.OrderByDescending(c => c.ScreenedHoursPerYear).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var isBot = candidate.Kind is CandidateKind.Bot or CandidateKind.BotAfterDigitizing;
            if (isBot && candidate.ExclusivityGroups.All(g => bots.GetValueOrDefault(g) >= VariantsOfAStep))
            {
                later.Add(candidate);
                continue;
            }

            first.Add(candidate);
            foreach (var group in isBot ? candidate.ExclusivityGroups : [])
                bots[group] = bots.GetValueOrDefault(group) + 1;
        }

        return [.. first.Concat(later).Take(atMost).OrderByDescending(c => c.ScreenedHoursPerYear)
            .ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    // What the simulation cannot run yet stays as an answer without figures.
    private static Candidate Simulable(Department department, Candidate candidate, ExperimentOptions? options)
    {
        if (candidate.Scenario is null)
            return candidate;
        var applied = candidate.Scenario.Apply(department);
        var problem = applied.Diagnostics.FirstOrDefault(d => d.Severity == Diagnostics.Severity.Error);
        if (problem is null && options is not null && applied.TryGetValue(out var changed))
            problem = Experiment.Check(changed, options).FirstOrDefault(d => d.Severity == Diagnostics.Severity.Error);
        return problem is null ? candidate : candidate.WithoutFigures(problem.Sentence);
    }

    private static IReadOnlyList<Candidate> Unique(IReadOnlyList<Candidate> candidates)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. candidates.Where(c => seen.Add(c.Id))];
    }
}
