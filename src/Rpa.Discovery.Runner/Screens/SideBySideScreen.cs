using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>Today and several variants in one table: a row for each figure, a column for each variant.</summary>
/// <param name="session">Where it is said.</param>
/// <param name="all">What was compared.</param>
/// <param name="value">Where the value stands that was changed, and what the file says there; null for scenarios.</param>
/// <param name="kind">What kind of study it is.</param>
internal sealed class SideBySideScreen(Session session, SideBySide all, (string Path, string Said)? value, StudyKind kind)
{
    /// <summary>So many columns fit beside the names; more go into further tables.</summary>
    private const int MostColumns = 4;

    private readonly Language _language = session.Language;
    private readonly Department _department = all.AsIs.Department;

    public void Show()
    {
        var screen = session.Screen;
        screen.Heading(value is { } swept ? session.Say(ComparisonWords.SweepOf, swept.Path) : session.Say(ComparisonWords.Several, all.Variants.Count));
        screen.Line(session.Say(RunnerWords.Simulated, PeriodText.Of(all.AsIs.Options, _language), all.AsIs.Replications, all.AsIs.Options.Seed));
        if (value is { } said)
            screen.Line(session.Say(ComparisonWords.InTheFile, said.Said));
        for (var i = 0; i < all.Variants.Count; i++)
        {
            var variant = all.Variants[i];
            if (value is null)
                screen.Item($"{Letter(i)}:", variant.Variant.Scenario?.Title?.In(_language) ?? variant.Variant.Label);
            foreach (var change in value is null ? ChangesInWords.Between(_department, variant.ToBe.Department, all.AsIs.Options) : [])
                screen.Item("   -", change.In(_language));
        }

        foreach (var columns in all.Variants.Index().Chunk(MostColumns))
        {
            screen.Line();
            screen.Table(
                [
                    new Column(session.Say(RunnerWords.FigureColumn), Flexible: true),
                    new Column(session.Say(RunnerWords.AsIsColumn), Right: true),
                    .. columns.Select(c => new Column(value is null ? Letter(c.Index) : c.Item.Variant.Label, Right: true)),
                ],
                [.. Levels([.. columns.Select(c => c.Item)]), .. Effects([.. columns.Select(c => c.Item)])]);
        }

        screen.Line();
        foreach (var (index, variant) in all.Variants.Index())
        {
            if (ComparisonScreen.BreakEven(all, variant, _language) is { } pays)
                screen.Item($"{Letter(index)}:", pays);
        }

        screen.Line(session.Say(ComparisonWords.MeansOnly));
        LoadLines.Show(session, all, kind);
        session.Warn([.. all.AsIs.Diagnostics.Concat(all.Variants.SelectMany(v => v.ToBe.Diagnostics)).DistinctBy(d => (d.Code, d.Message))]);
    }

    private IEnumerable<IReadOnlyList<string>> Levels(IReadOnlyList<ComparedVariant> shown)
    {
        foreach (var figure in ComparedFigure.Of(_department).Where(f => f.IsShown(all)))
        {
            // One unit in a row, whatever stands in another table of the same figure.
            IReadOnlyList<Estimate?> row = [figure.Level(all.AsIs), .. all.Variants.Select(v => figure.Level(v.ToBe))];
            if (figure.Id == "cycleTimeHours")
                row = TimeSpans.InOneUnit(row);
            var first = all.Variants.Index().First(v => ReferenceEquals(v.Item, shown[0])).Index;
            yield return [figure.Name.In(_language), Mean(row[0]), .. shown.Select((_, i) => Mean(row[first + i + 1]))];

            string Mean(Estimate? estimate) => figure.Id == "overtimeHoursPerYear" ? Numbers.Significant(estimate?.Mean) : FigureText.Mean(estimate, _language);
        }
    }

    private IEnumerable<IReadOnlyList<string>> Effects(IReadOnlyList<ComparedVariant> shown) =>
        EffectFigures.All.Where(f => all.Variants.Any(v => f.IsShown(v.Effects)))
            .Select(f => (IReadOnlyList<string>)[f.Words.In(_language), "", .. shown.Select(v => FigureText.Mean(f.Get(v.Effects), _language, _department.Currency))]);

    // A to Z, then AA to AZ and so on.
    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);
}
