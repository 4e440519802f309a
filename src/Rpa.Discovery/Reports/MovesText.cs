using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Which figure moves the hours that a candidate releases, as a picture, or why that cannot be told.</summary>
internal static class MovesText
{
    /// <summary>Null where no figure can move them, or nothing was drawn.</summary>
    public static Page? Of(RankedCandidate row) => row.Moves switch
    {
        null => null,
        { Foretold: null } few => new Page().Sentence(MovesWords.TooFew.With(few.Files)),
        { IsTold: false } moves => new Page().Sentence(MovesWords.NotTold.With(Share(moves.Foretold), Share(WhatMoves.Enough))),
        { Figures.Count: 0 } => new Page().Sentence(MovesWords.NoneByItself),
        var moves => new Page().Draw(new Tornado(
            MovesWords.Title.With(row.Title),
            MovesWords.How.With(moves.Files, Share(moves.Foretold)),
            Unit.HoursPerYear,
            ChartWords.FigureToMeasure,
            moves.Base,
            [.. moves.Figures.Select(m => new TornadoRow(m.Figure.Name, m.WithLow, m.WithHigh))])),
    };

    private static Amount Share(double? foretold) => Amount.Probability(Math.Max(0, foretold ?? 0));
}
