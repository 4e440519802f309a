using Rpa.Discovery.Causes;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Causes and reliefs by the names of a file.</summary>
internal sealed class CauseText(Department department)
{
    /// <summary>A step with its workflow.</summary>
    public Message Step(string path) => CauseWords.StepOf.With(TitleOf(path), WorkflowOf(path));

    /// <summary>The step alone.</summary>
    public Text TitleOf(string path) => StatePath.TryParse(path) is { } at ? department.FindState(at)?.Title ?? (Text)at.State : (Text)path;

    public Text WorkflowOf(string path) => StatePath.TryParse(path) is { } at
        ? department.FindWorkflow(at.Workflow)?.Title ?? (Text)at.Workflow : (Text)path;

    /// <summary>A pool, a bot or a machine.</summary>
    public Text Pool(string id) => department.FindPool(id)?.Title ?? department.FindBot(id)?.Title ?? department.Machines.FirstOrDefault(
        m => m.Id == id)?.Title ?? (Text)id;

    /// <summary>What is taken away, and where.</summary>
    public Message Relief(Relief relief) => relief.Kind switch
    {
        ReliefKind.OneMorePerson => CauseWords.OneMorePerson.With(Pool(relief.Where)),
        ReliefKind.UsualHours => CauseWords.UsualHours.With(Pool(relief.Where)),
        ReliefKind.NoBatch => CauseWords.NoBatch.With(Step(relief.Where)),
        _ => CauseWords.NoWork.With(Step(relief.Where)),
    };

    /// <summary>A cause in a sentence.</summary>
    public Message Sentence(Cause cause)
    {
        var hours = FigureText.WithInterval(cause.HoursPerYear);
        var waits = Step(cause.Waits);
        return cause.Obstacle switch
        {
            Obstacle.Work when string.Equals(cause.Work, cause.Waits, StringComparison.Ordinal) =>
                CauseWords.BehindItself.With(waits, Pool(cause.Pool!), hours),
            Obstacle.Work => CauseWords.BehindWork.With(waits, Pool(cause.Pool!), Step(cause.Work!), hours),
            Obstacle.OtherWork => CauseWords.BehindOther.With(waits, Pool(cause.Pool!), hours),
            Obstacle.NobodyThere => CauseWords.BehindNobody.With(waits, Pool(cause.Pool!), hours),
            Obstacle.Batch => CauseWords.BehindBatch.With(waits, hours),
            _ => CauseWords.BehindElsewhere.With(waits, hours),
        };
    }

    /// <summary>A step that waits, for whom, and what those do meanwhile.</summary>
    public Message Sentence(WaitingStep wait, int most, ExperimentResult asIs) => wait.Pool is not { } pool
        ? CauseWords.BehindBatch.With(Step(wait.Step), FigureText.WithInterval(wait.HoursPerYear))
        : CauseWords.StepWaits.With(Step(wait.Step), EachVisit(wait, asIs), Pool(pool),
            Series.Of(wait.Causes.Take(most).Select(c => (object)CauseWords.DoingShare.With(Doing(c),
                Amount.Share(c.HoursPerYear.Mean!.Value / wait.HoursPerYear.Mean!.Value, 2)))), FigureText.WithInterval(wait.HoursPerYear));

    // Thousands of hours a year nobody can picture.
    private static SpanOfTime EachVisit(WaitingStep wait, ExperimentResult asIs) => new(
        wait.HoursPerYear.Mean!.Value * asIs.Years / Math.Max(1, asIs.Samples.Of(MeasureKind.StateVisits, wait.Step).DefaultIfEmpty(1).Average()), IsWork: true);

    /// <summary>What a case waits behind, in a few words.</summary>
    public IWording Doing(Cause cause) => cause.Obstacle switch
    {
        Obstacle.Work when string.Equals(cause.Work, cause.Waits, StringComparison.Ordinal) => CauseWords.OwnTurn,
        Obstacle.Work => CauseWords.StepOf.With(TitleOf(cause.Work!), WorkflowOf(cause.Work!)),
        Obstacle.OtherWork => CauseWords.OtherWork,
        Obstacle.NobodyThere => CauseWords.NobodyThere,
        Obstacle.Batch => CauseWords.Batch,
        _ => CauseWords.Elsewhere,
    };

    /// <summary>Steps that wait for each other.</summary>
    public Message Sentence(CauseLoop loop, int number) =>
        CauseWords.Loop.With(number, Series.Of(loop.Steps.Select(s => (object)Step(s))), FigureText.WithInterval(loop.HoursPerYear));

    /// <summary>The first sentence: where relief helps most.</summary>
    public Message Headline(CauseDiagram diagram) => diagram.Best is { } best
        ? CauseWords.Best.With(Relief(best.Relief), FigureText.WithInterval(best.Removed),
        Amount.Share(best.Removed.Mean!.Value / diagram.HoursPerYear.Mean!.Value, 2))
        : diagram.HoursPerYear.Mean > 0 ? CauseWords.NoBest : CauseWords.NothingWaits;
}
