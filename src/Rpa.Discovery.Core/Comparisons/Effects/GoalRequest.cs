using System.Globalization;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>How much of a whole number of the file a goal takes.</summary>
/// <param name="Goal">What is to be kept.</param>
/// <param name="Path">Where the number stands.</param>
/// <param name="From">The smallest value that is tried.</param>
/// <param name="To">The largest.</param>
internal sealed record GoalRequest(FigureGoal Goal, string Path, int From, int To)
{
    /// <summary>The request with the usual range where none was asked for: from 1 to three times what the file says, at least to
    /// 10.</summary>
    /// <exception cref="DepartmentException">There is no such value, it is no whole number, or the file has not what the goal speaks
    /// of.</exception>
    public static GoalRequest Of(FigureGoal goal, string path, (int From, int To)? range, string file, Department department)
    {
        var place = new SourceSpan(file, 0, 0);
        if (goal.Fault(department, place) is { } fault)
            throw new DepartmentException([fault]);
        var said = new SweepRequest(path, []).Said(file);
        if (range is { } asked)
            return new GoalRequest(goal, path, asked.From, asked.To);
        return NumberText.TryRead(said.TrimEnd('人', '名', '件', '台'), out var number) && number is >= 0 and <= 100_000
            && number == Math.Floor(number)
            ? new GoalRequest(goal, path, 1, Math.Max(10, 3 * (int)number))
            : throw new DepartmentException([SweepRules.NoWholeNumber.At(place, path, said)]);
    }

    /// <summary>Simulates today and as many values as the search takes.</summary>
    /// <exception cref="DepartmentException">A value cannot stand there.</exception>
    public GoalResult Find(
        string file, Department department, ExperimentOptions options, IProgress<StudyProgress>? progress = null, ILoggerFactory? loggers =
            null, CancellationToken cancellationToken = default)
    {
        var sweep = new SweepRequest(Path, []);
        Variant Of(int value) => sweep.VariantOf(file, value.ToString(CultureInfo.InvariantCulture));
        // Both ends are needed whatever comes; a value that cannot stand there is found before anything long begins.
        var all = SideBySide.Of(department, [Of(From), Of(To)], options, progress, loggers, cancellationToken);
        var answer = new GoalSearch(Goal, value =>
        {
            if (value != From && value != To)
                all = all.With(Of(value), progress, loggers, cancellationToken);
            return Run(all, value);
        }).Within(From, To);
        all = all with { Variants = [.. answer.Values.Select(v => all.Variants.First(c => IsOf(c, v)))] };
        return new GoalResult(this, answer, all, sweep.Said(file));
    }

    private static ExperimentResult Run(SideBySide all, int value) => all.Variants.First(v => IsOf(v, value)).ToBe;

    private static bool IsOf(ComparedVariant compared, int value) =>
        string.Equals(compared.Variant.Label, value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <summary>What a search found.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Answer">How it ended.</param>
/// <param name="All">Today and every value that was simulated, in order.</param>
/// <param name="Said">What the file says where the number stands.</param>
internal sealed record GoalResult(GoalRequest Request, GoalAnswer Answer, SideBySide All, string Said)
{
    /// <summary>The run with a value.</summary>
    public ExperimentResult Run(int value) => All.Variants[Answer.Values.Index().First(v => v.Item == value).Index].ToBe;
}
