using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;

namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>Ways to choose up to three candidates that go together, all from the same study of what people say, behind the same
/// gates.</summary>
internal static class Policy
{
    public const int Most = 3;
    public const string Ours = "this study";
    public const string HoursTimesRate = "hours × rate";
    public const string Nothing = "nothing";

    /// <summary>The questionnaires whose scores are set beside ours.</summary>
    public static readonly IReadOnlyList<string> Questionnaires = ["automation-kit-saving", "automation-kit-complexity", "idea-score",
        "task-rubric"];

    /// <summary>Every way and what it chooses.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<Candidate> Chosen)> Choices(StudyResult study)
    {
        var pay = (double)(Pay.MeanOf(study.File.Department) ?? 0);
        return
        [
            (Ours, study.Together is { } set ? set.Candidates : Best(Worthwhile(study))),
            ("this study, one by one", Best(Worthwhile(study))),
            ("this study, were all sure to work", Best(study.Ranking.Select(r => (Ranked: r, Value: IfItWorks(r))).Where(r => r.Value > 0)
                .OrderByDescending(r => r.Value).Select(r => r.Ranked))),
            (HoursTimesRate, Best(study.Ranking.Where(r => r.Candidate.ScreenedHoursPerYear > 0)
                .OrderByDescending(r => r.Candidate.ScreenedHoursPerYear * RateOf(r.Candidate, study.File.Department, pay)))),
            .. Questionnaires.Select(id =>
                (id, Best(study.Ranking.Where(r => ScoreOf(r, id) is not null).OrderByDescending(r => ScoreOf(r, id))))),
            ("our aims without queues", Best(study.Ranking.Select(r => (Ranked: r, Value: WithoutQueues(r, study))).Where(r => r.Value > 0)
                .OrderByDescending(r => r.Value).Select(r => r.Ranked))),
            (Nothing, []),
        ];
    }

    /// <summary>A set that nobody has thought about.</summary>
    public static IReadOnlyList<Candidate> ByChance(StudyResult study, Chance chance) =>
        Best(study.Ranking.Select(r => (r, chance.Uniform())).OrderBy(r => r.Item2).Select(r => r.r));

    /// <summary>Whether two candidates exclude each other in a set.</summary>
    public static bool GoTogether(Candidate one, Candidate other) => !one.Excludes(other);

    private static IEnumerable<RankedCandidate> Worthwhile(StudyResult study) => study.Ranking.Where(r => r.Value.Mean > 0);

    private static IReadOnlyList<Candidate> Best(IEnumerable<RankedCandidate> inOrder)
    {
        var chosen = new List<Candidate>();
        foreach (var candidate in inOrder.Select(r => r.Candidate))
        {
            if (chosen.Count < Most && chosen.TrueForAll(c => GoTogether(c, candidate)))
                chosen.Add(candidate);
        }

        return chosen;
    }

    private static double RateOf(Candidate candidate, Department department, double mean) =>
        candidate.States.Select(s => department.FindState(s)).OfType<WorkState>().SelectMany(s => s.Work.By.Pools)
            .Select(p => (double?)department.FindPool(p.Pool)?.HourlyCost).FirstOrDefault() ?? mean;

    private static double IfItWorks(RankedCandidate ranked) => ranked.Contributions.Sum(c => c.Weight * ((c.Benefit.Mean ?? 0) - c.Cost));

    // A smaller effort to build is better; of the others more is.
    private static double? ScoreOf(RankedCandidate ranked, string id) =>
        ranked.Familiar.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal))?.Value
            * (string.Equals(id, "automation-kit-complexity", StringComparison.Ordinal) ? -1 : 1);

    // Hours by effort alone, their costs and the burden: nobody waits, nothing is late, there is no overtime.
    private static double WithoutQueues(RankedCandidate ranked, StudyResult study)
    {
        var scales = study.Aims;
        var weights = Weights.Equal.For([.. scales.Select(s => new Criterion { Id = s.Aim, Counts = s.Counts })]);
        double Points(int aim, double amount) => scales[aim].Counts ? weights[aim] * 100 * amount / scales[aim].Hundred : 0;
        var isPost = ranked.Candidate.Kind == CandidateKind.OneMorePerson;
        var hours = isPost ? FullTimePost.Hours(study.File.Department, study.Options) : ranked.Candidate.ScreenedHoursPerYear;
        var costs = (double)BusinessCaseReckoner.CostPerYear(ranked.Business);
        return (ranked.Chance.Value * (Points(CriterionScales.Time, hours)
            + Points(CriterionScales.Burden, ranked.Effects.BurdenShareRemoved?.Mean ?? 0))) - Points(CriterionScales.Money, costs);
    }
}
