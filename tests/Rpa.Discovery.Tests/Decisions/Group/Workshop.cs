using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>Candidates with points given by hand and people with weights, so that what a group makes of them can be computed by
/// hand.</summary>
internal static class Workshop
{
    /// <summary>A meter on which every aim counts: 100 points are 100 late cases, 200 h of overtime, 2,920 h freed, 8.76 million yen, all
    /// the burden.</summary>
    public static CriterionScales Meter { get; } = Criteria.Standard.Meter(HandMade.Run(HandMade.Office(),
        (MeasureKind.WorkflowDue, "form", [1000]), (MeasureKind.WorkflowLate, "form", [100]),
        (MeasureKind.PoolOvertimeHours, "clerk", [200])));

    /// <summary>A candidate with finished points by aim: on-time, overtime, time, money, burden.</summary>
    public static CandidateScore Candidate(string id, params double[] points)
    {
        var scenario = HandMade.Quicker(id) with { Title = id.ToUpperInvariant() };
        var samples = new EffectSamples
        {
            Replications = 1, HoursReleased = [0], OvertimeAvoided = [0], TemporaryAvoided = [0], Freed = [0], LateAvoided = [0],
            WaitingRemoved = [0], Cashed = [0], PermanentCostAdded = [0], BurdenRemoved = [0],
        };
        var office = HandMade.Office();
        var run = HandMade.Run(office);
        return new CandidateScore
        {
            Compared = HandMade.Compared(run, run, scenario),
            Chance = new SuccessProbability([new ChanceFactor { Factor = 0.5, Reason = "half" }]),
            Business = BusinessCaseReckoner.Of(null, office, samples),
            Benefits = [.. points.Select(p => new[] { p * 2 })],
            Costs = new double[points.Length],
            Chances = [.. points.Select(_ => 0.5)],
        };
    }

    public static Preferences Person(string who, string aims, StakeholderSide side = StakeholderSide.Division) => new()
    {
        Who = who,
        Side = side,
        Form = PreferenceForm.Weights,
        Said = [.. aims.Split(' ').Select(a => a.Split('='))
            .Select(a => KeyValuePair.Create(a[0], double.Parse(a[1], System.Globalization.CultureInfo.InvariantCulture)))],
    };

    public static GroupRanking Of(IReadOnlyList<Preferences> people, params CandidateScore[] candidates) =>
        new GroupFinder(people, candidates, Meter).Find(null, [], seed: 1);

    /// <summary>Possible files in which one figure moves the first candidate's points for one aim, and another moves nothing.</summary>
    public static ParameterSamples Files(int files, Func<double, double[][]> points)
    {
        var draws = Enumerable.Range(0, files).Select(file =>
        {
            var draw = InputDraws.Of(5, file);
            draw.Factor("form: volume", "volume", "count the cases", Evidence.Guess);
            draw.Factor("form/keyed: effort", "effort", "time 20 cases", Evidence.Guess);
            return draw;
        }).ToList();
        return new ParameterSamples
        {
            Figures = draws[0].Figures,
            Uniforms = [.. draws.Select(d => d.Uniforms.ToArray())],
            Points = [.. draws.Select(d => points(d.Uniforms[0]))],
            NpvByYear = [.. draws.Select(_ => new decimal[2][])],
        };
    }
}
