using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>Replications of one owner, of a run or of two that are paired: a figure says once how it is computed of either.</summary>
/// <param name="subject">Whose figures.</param>
internal abstract class FigureSource(FigureSubject subject)
{
    public FigureSubject Subject => subject;

    /// <summary>A sum over the window.</summary>
    public abstract Estimate Total(Row row, Unit unit);

    /// <summary>The sum of rows, per year.</summary>
    public abstract Estimate PerYear(Unit unit, bool isAdjusted, params IReadOnlyList<Row> rows);

    /// <summary>Sum over sum.</summary>
    /// <param name="of">What is divided.</param>
    /// <param name="per">By what.</param>
    /// <param name="unit">What the ratio counts.</param>
    /// <param name="adjusted">Whether control variates adjust it.</param>
    /// <param name="whyNone">Why a run has none, where the divisor is 0.</param>
    public abstract Estimate Ratio(Row of, Row per, Unit unit, Adjusted adjusted = Adjusted.Always, Phrase? whyNone = null);

    /// <summary>Whether there is something to divide by.</summary>
    public abstract bool Has(Row per);

    /// <summary>In which share of its cases a workflow ends in a way.</summary>
    public Estimate Share(string outcome) => Ratio(Rows.Outcome(outcome), Rows.Of(subject.Piece!.Value), Unit.Share);

    /// <summary>The same of one calendar month, 0 to 11.</summary>
    public abstract FigureSource InMonth(int month);

    /// <summary>By calendar month, January first.</summary>
    public IReadOnlyList<T> ByMonth<T>(Func<FigureSource, T> figure) => [.. Enumerable.Range(0, 12).Select(m => figure(InMonth(m)))];

    /// <summary>Waiting for one reason: per case or visit, or per year where it is of no such piece. In one run the causes sum to the
    /// waiting only unadjusted.</summary>
    public Estimate Cause(Row row, Unit unit, Adjusted adjusted = Adjusted.Differences) =>
        subject.Piece is { } piece ? Ratio(row, Rows.Of(piece), unit, adjusted) : PerYear(Unit.HoursPerYear, isAdjusted: false, row);
}

/// <summary>Whose figures, and over what a mean is taken.</summary>
/// <param name="Owner">As measures name it.</param>
/// <param name="Piece">The cases or visits that a time is shared out among; null where it is hours per year.</param>
internal sealed record FigureSubject(string Owner, MeasureKind? Piece = null)
{
    /// <summary>0 to 11 for a calendar month, −1 for the whole window.</summary>
    public int Month { get; init; } = -1;

    /// <summary>States whose measures are summed for a workflow by month.</summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Whether what only some have is known of it: a due date of a workflow, the price of an hour of a pool.</summary>
    public bool Knows { get; init; }
}

/// <summary>Which figures control variates adjust.</summary>
internal enum Adjusted
{
    Always,
    Differences,
    Never,
}

/// <summary>What each replication gave about a subject.</summary>
internal delegate double[] Row(SampleTable samples, FigureSubject subject);

/// <summary>Rows by what was measured, and sums of them.</summary>
internal static class Rows
{
    public static readonly Row Window = (samples, subject) => samples.Of(MeasureKind.WindowHours, "", subject.Month);

    /// <summary>Hours busy in regular time, of a pool.</summary>
    public static readonly Row BusyRegular = (samples, subject) => samples.BusyRegularHours(subject.Owner, subject.Month);

    public static Row Of(MeasureKind kind) => (samples, subject) => samples.Of(kind, subject.Owner, subject.Month);

    public static Row Outcome(string outcome) =>
        (samples, subject) => samples.Of(new Measure(MeasureKind.OutcomeCases, subject.Owner, -1, outcome));

    /// <summary>Of a state; of the states of a workflow by month.</summary>
    public static Row OfStates(MeasureKind kind) => (samples, subject) =>
        subject.States is null ? samples.Of(kind, subject.Owner, subject.Month)
            : Sum(samples, subject.States.Select(path => samples.Of(kind, path, subject.Month)));

    /// <summary>What a state or a workflow waited for one reason.</summary>
    public static Row Waited(MeasureKind ofState, MeasureKind ofWorkflow) =>
        (samples, subject) => (subject.Piece is MeasureKind.WorkflowEnded ? Of(ofWorkflow) : OfStates(ofState))(samples, subject);

    public static Row Sum(params IReadOnlyList<Row> rows) => (samples, subject) => Sum(samples, rows.Select(row => row(samples, subject)));

    private static double[] Sum(SampleTable samples, IEnumerable<double[]> rows)
    {
        var sum = new double[samples.Replications];
        foreach (var row in rows)
        {
            for (var r = 0; r < sum.Length; r++)
                sum[r] += row[r];
        }

        return sum;
    }
}

/// <summary>How figures are computed, by what was measured.</summary>
internal static class Computed
{
    /// <summary>The sum over the window.</summary>
    public static Func<FigureSource, Unit, Estimate?> Total(MeasureKind kind) => (source, unit) => source.Total(Rows.Of(kind), unit);

    /// <summary>The sum of what was measured, per year.</summary>
    public static Func<FigureSource, Unit, Estimate?> PerYear(params IReadOnlyList<MeasureKind> kinds)
    {
        Row[] rows = [.. kinds.Select(Rows.Of)];
        return (source, unit) => source.PerYear(unit, isAdjusted: true, rows);
    }

    /// <summary>The same by calendar month, where the mean is never adjusted.</summary>
    public static Func<FigureSource, Unit, Estimate?> InMonth(Row row) => (source, unit) => source.PerYear(unit, isAdjusted: false, row);

    /// <summary>Per case or per visit, as the subject has it.</summary>
    public static Func<FigureSource, Unit, Estimate?> PerPiece(MeasureKind kind) =>
        (source, unit) => source.Ratio(Rows.Of(kind), Rows.Of(source.Subject.Piece!.Value), unit);

    public static Func<FigureSource, Unit, Estimate?> Ratio(MeasureKind of, MeasureKind per) => Ratio(Rows.Of(of), Rows.Of(per));

    public static Func<FigureSource, Unit, Estimate?> Ratio(Row of, Row per, Adjusted adjusted = Adjusted.Always, Phrase? whyNone = null) =>
        (source, unit) => source.Ratio(of, per, unit, adjusted, whyNone);

    /// <summary>The mean number over the window's time.</summary>
    public static Func<FigureSource, Unit, Estimate?> Level(MeasureKind kind) => Ratio(Rows.Of(kind), Rows.Window);

    /// <summary>Waiting for one reason.</summary>
    public static Func<FigureSource, Unit, Estimate?> Waited(MeasureKind ofState, MeasureKind ofWorkflow) =>
        (source, unit) => source.Cause(Rows.Waited(ofState, ofWorkflow), unit);

    /// <summary>Nothing where the subject does not know it.</summary>
    public static Func<FigureSource, Unit, Estimate?> IfKnown(Func<FigureSource, Unit, Estimate?> compute) =>
        (source, unit) => source.Subject.Knows ? compute(source, unit) : null;
}

/// <summary>One run: ratios as sum over sum, yearly figures over the years of each window.</summary>
internal sealed class RunSource(SampleTable samples, double[] years, ControlVariates? controls, FigureSubject subject)
    : FigureSource(subject)
{
    public override Estimate Total(Row row, Unit unit) => Estimate.FromReplications(row(samples, Subject), unit, controls);

    public override Estimate PerYear(Unit unit, bool isAdjusted, params IReadOnlyList<Row> rows)
    {
        var sum = rows is [var only] ? only(samples, Subject) : Rows.Sum(rows)(samples, Subject);
        return Estimate.FromReplications([.. sum.Select((hours, r) => hours / years[r])], unit, isAdjusted ? controls : null);
    }

    public override Estimate Ratio(Row of, Row per, Unit unit, Adjusted adjusted = Adjusted.Always, Phrase? whyNone = null) =>
        whyNone is not null && !Has(per) ? Estimate.Nothing(unit, whyNone)
        : Estimate.Ratio(of(samples, Subject), per(samples, Subject), unit, adjusted == Adjusted.Always ? controls : null);

    public override bool Has(Row per) => per(samples, Subject).Sum() > 0;

    public override FigureSource InMonth(int month) => new RunSource(samples, years, controls, Subject with { Month = month });
}
