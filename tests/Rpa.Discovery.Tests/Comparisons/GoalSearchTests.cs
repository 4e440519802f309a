using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>The search itself, on a department that is 100 % late or on time as a table says.</summary>
public sealed class GoalSearchTests
{
    private static readonly FigureGoal OnTime = new("late", null, IsAtMost: true, 0.5);

    private readonly ExperimentResult _late = Run("1 d");
    private readonly ExperimentResult _onTime = Run("10 d");

    // For every place where the goal begins to be met, from either side.
    [Test]
    public void Answer_IsWhereTheGoalBeginsToBeMet([Range(2, 17)] int first, [Values] bool isMetAbove)
    {
        var asked = 0;
        var answer = new GoalSearch(OnTime, value =>
        {
            asked++;
            return value >= first == isMetAbove ? _onTime : _late;
        }).Within(1, 17);
        Assert.That((answer.Outcome, answer.Answer, answer.Before),
            Is.EqualTo((GoalOutcome.Reached, isMetAbove ? first : first - 1, isMetAbove ? first - 1 : first)));
        Assert.That(asked, Is.LessThanOrEqualTo(6).And.EqualTo(answer.Values.Count), "each value once, and no more than halving takes");
    }

    [Test]
    public void NoValueReachesIt_AndEveryValueDoes_AreSaid()
    {
        Assert.That(new GoalSearch(OnTime, _ => _late).Within(1, 9) is { Outcome: GoalOutcome.NotReached, Answer: null, Before: null });
        Assert.That(new GoalSearch(OnTime, _ => _onTime).Within(1, 9) is { Outcome: GoalOutcome.MetEverywhere, Answer: 1, Before: 9 });
    }

    [TestCase(5, ExpectedResult = nameof(GoalOutcome.NotMonotone))] // met in the middle alone
    [TestCase(7, ExpectedResult = nameof(GoalOutcome.NotReached))] // nobody looked there: the values that were simulated are named
    public string MetInsideAlone_IsNotMonotone_WhereItWasSeen(int met) =>
        new GoalSearch(OnTime, value => value == met ? _onTime : _late).Within(1, 9).Outcome.ToString();

    private static ExperimentResult Run(string due)
    {
        var file = DepartmentYaml.ParseFile($$"""
            department: post
            time-zone: UTC
            study: { start: 2026-06-01, horizon: 20 d, drain: 30 d, replications: 10, seed: 1 }
            pools: { clerk: { capacity: 1 } }
            workflows:
              letters:
                arrivals: { about: 100 per-month }
                due: {{due}}
                initial: read
                states:
                  read: { work: { by: clerk, effort: 5 min }, transitions: [ { event: done, target: sent } ] }
                  sent: { wait: exactly 3 d, transitions: [ { event: back, target: done } ] }
                  done: { type: final }

            """).ValueOrThrow();
        return Experiment.Run(file.Department, ExperimentOptions.From(file.Study ?? new StudyPlan()));
    }
}
