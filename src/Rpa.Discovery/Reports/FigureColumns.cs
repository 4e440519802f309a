using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The columns of every table of measured figures: those that have a word, in the order and form of their description.</summary>
internal static class FigureColumns
{
    public static IEnumerable<Column<TOwner>> Of<TOwner>(IReadOnlyList<Figure<TOwner>> figures)
        where TOwner : IMeasured => Of(figures, (TOwner owner) => owner);

    /// <summary>The same of a part of what a row is about.</summary>
    public static IEnumerable<Column<TRow>> Of<TRow, TOwner>(IReadOnlyList<Figure<TOwner>> figures, Func<TRow, TOwner> of)
        where TOwner : IMeasured
    {
        List<Figure<TOwner>> shown = [.. figures.Where(f => f.Words is not null).OrderBy(f => f.StandsLater)];
        List<Figure<TOwner>> times = [.. shown.Where(f => f.Unit == Unit.Hours && f.Form != FigureForm.Span)];
        return shown.Select(f => new Column<TRow>(f.Words!, row => Text(f.Form, Shown(f, of(row)))) { IsRight = true });

        Estimate? Shown(Figure<TOwner> figure, TOwner owner) =>
            times.IndexOf(figure) is var place and >= 0
                ? TimeSpans.InOneUnit([.. times.Select(t => t.Get(owner))])[place] : figure.Get(owner);
    }

    private static IWording Text(FigureForm form, Estimate? estimate) => form switch
    {
        FigureForm.Interval => FigureText.WithInterval(estimate),
        FigureForm.BareMean => FigureText.BareMean(estimate),
        FigureForm.Bare => FigureText.Bare(estimate),
        FigureForm.InUse when estimate?.Low is not null => FigureText.WithInterval(estimate), // a note below says why there is no interval
        FigureForm.Span => estimate?.Mean is { } hours ? new SpanOfTime(hours) : PageWords.None,
        _ => FigureText.Mean(estimate),
    };
}
