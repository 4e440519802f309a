using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Which of the figures that nobody measured moves an amount of a candidate, and how far, read off the possible files that it was
/// taken through.</summary>
/// <remarks>
/// In those files all figures move at once; a ridge regression tells them apart. It is believed where it foretells the files of a block
/// that it was made without
/// (<see cref="Foretold"/>), and of a figure it says something where the blocks agree on it. Runs of one figure at a time would cost two
/// runs for each figure.
/// </remarks>
internal sealed record WhatMoves
{
    /// <summary>So much of what differs between files that it has not seen must a regression foretell.</summary>
    public const double Enough = 0.8;

    /// <summary>The amount by the file's own figures.</summary>
    public required double Base { get; init; }

    /// <summary>How many possible files it was read off.</summary>
    public required int Files { get; init; }

    /// <summary>How much of the difference between files of a block the regression without that block foretells: 1 − Σ(y − ŷ)² ÷ Σ(y − ȳ)²;
    /// null where too few files are there to say.</summary>
    public required double? Foretold { get; init; }

    /// <summary>The figures that move it, the one that moves it most first; empty where it is not told.</summary>
    public required IReadOnlyList<MovingFigure> Figures { get; init; }

    /// <summary>Whether the regression foretells enough to be believed.</summary>
    public bool IsTold => Foretold >= Enough;

    /// <summary>Of the hours that a candidate releases; null where none of its figures is in doubt, or where it releases none.</summary>
    /// <param name="rows">With the candidate's column.</param>
    /// <param name="column">Which one.</param>
    /// <param name="compared">The candidate, by the file's own figures.</param>
    /// <param name="today">Of whose department.</param>
    public static WhatMoves? Of(ParameterSamples rows, int column, ComparedCandidate compared, ExperimentResult today)
    {
        if (compared.Effects is not { HoursReleasedPerYear.Mean: { } own } effects || Math.Abs(own) < Smallest
            || compared.Candidate.Scenario is not { } scenario)
        {
            return null;
        }

        var touching = new Touching(today.Department, scenario, compared.Candidate.States, effects);
        int[] figures = [.. Enumerable.Range(0, rows.Figures.Count).Where(f => touching.Is(rows.Figures[f]))];
        if (figures.Length == 0)
            return null;
        int[] files = [.. Enumerable.Range(0, rows.Files).Where(f => rows.Amounts[f][column] is [var hours, ..] && double.IsFinite(hours))];
        double[] amounts = [.. files.Select(f => rows.Amounts[f][column]![0])];
        var isLog = own > 0 && Array.TrueForAll(amounts, a => a > 0);
        // A share has ends: what it does bends towards them, so each has a second column.
        int[] shares = [.. Enumerable.Range(0, figures.Length).Where(i => rows.Figures[figures[i]].Kind == FigureKind.Share)];
        double[][] places = [.. files.Select(f => figures.Select(g => Normal(rows.Uniforms[f][g])).ToArray())];
        double[][] drawn = [.. places.Select(z => (double[])[.. z, .. shares.Select(i => z[i] * z[i])])];
        double[] y = isLog ? [.. amounts.Select(a => Math.Log(a))] : amounts;
        var fit = RidgeFit.Of(drawn, y, [.. files.Select(f => rows.Blocks[f])], isLog ? Math.Exp : a => a);
        var isTold = fit?.Foretold >= Enough;
        return new WhatMoves
        {
            Base = own,
            Files = files.Length,
            Foretold = fit?.Foretold,
            Figures = !isTold ? [] :
            [
                .. Enumerable.Range(0, figures.Length).Where(i => fit!.IsSure(i))
                    .Select(i => new MovingFigure(rows.Figures[figures[i]], With(-NormalLaw.Z90, i), With(NormalLaw.Z90, i)))
                    .Where(figure => figure.Width >= Seen * Math.Abs(own))
                    .OrderByDescending(figure => figure.Width).ThenBy(figure => figure.Figure.Path, StringComparer.Ordinal).Take(Most),
            ],
        };

        double With(double deviations, int figure)
        {
            var bend = Array.IndexOf(shares, figure) is >= 0 and var second ? fit!.Slopes[figures.Length + second] : 0;
            var moved = (fit!.Slopes[figure] * deviations) + (bend * deviations * deviations);
            return isLog ? own * Math.Exp(moved) : own + moved;
        }
    }

    private const double Smallest = 0.05; // hours a year, which read as 0
    private const double Seen = 0.01;     // of the amount
    private const int Most = 8;

    private static double Normal(double u) => NormalLaw.Quantile(u, 1 - u);

    // The figures that the hours can hang on: of the change itself, of the steps that it makes lighter, and how many cases come there.
    private sealed class Touching(Department department, Scenario scenario, IReadOnlyList<StatePath> states, CandidateEffects effects)
    {
        private readonly HashSet<string> _today = [.. ParameterSamples.List(department, []).Select(f => f.Path)];
        private readonly HashSet<string> _own = [.. ParameterSamples.List(department, [scenario]).Select(f => f.Path)];
        private readonly HashSet<string> _steps = Steps(states, effects);
        private readonly HashSet<string> _workflows = Before(department, Steps(states, effects));

        public bool Is(UncertainInput figure)
        {
            if (figure.Kind == FigureKind.Cost || !_own.Contains(figure.Path))
                return false;
            if (!_today.Contains(figure.Path))
                return true;
            var place = figure.Path[..Math.Max(0, figure.Path.IndexOf(':', StringComparison.Ordinal))];
            return _steps.Contains(place)
                || (figure.Kind is FigureKind.Volume or FigureKind.Share && _workflows.Contains(place.Split('/')[0]));
        }

        private static HashSet<string> Steps(IReadOnlyList<StatePath> states, CandidateEffects effects)
        {
            var all = effects.ByState.Sum(s => Math.Abs(s.HoursReleasedPerYear.Mean ?? 0));
            var lighter = effects.ByState.Where(s => Math.Abs(s.HoursReleasedPerYear.Mean ?? 0) > Seen * all).Select(s => s.State);
            return [.. states.Concat(lighter).Select(s => s.ToString())];
        }

        // With the workflows from which cases of theirs are started.
        private static HashSet<string> Before(Department department, HashSet<string> steps)
        {
            HashSet<string> found = [.. steps.Select(s => s.Split('/')[0])];
            for (var before = -1; before < found.Count;)
            {
                before = found.Count;
                found.UnionWith(department.Workflows.Where(w => w.AllStates.SelectMany(s => s.Transitions).Any(Starts)).Select(w => w.Id));
            }

            return found;

            bool Starts(Transition way) => way.Starts is { } other && found.Contains(other);
        }
    }
}

/// <summary>A figure with what the amount becomes by it alone.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="WithLow">The amount where the figure is so low that 1 in 10 possible files has it lower, all others being as the file
/// says.</param>
/// <param name="WithHigh">The same where 1 in 10 has it higher.</param>
internal sealed record MovingFigure(UncertainInput Figure, double WithLow, double WithHigh)
{
    public double Width => Math.Abs(WithHigh - WithLow);
}
