using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>A portfolio: what is carried out, what it gives together, when, what it costs by year, and why not the rest.</summary>
internal sealed class PortfolioScreen(Session session, PortfolioPlan plan, Department department)
{
    private const int FrontShown = 8;
    private readonly Language _language = session.Language;
    private readonly Screen _screen = session.Screen;

    /// <summary>What is carried out together and whether that is settled, without the reasons; nothing when the limits are contradictory.</summary>
    public void ShowChosen()
    {
        if (plan.Diagnostics.Any(d => d.Severity == Severity.Error))
            return;
        _screen.Heading(session.Say(PortfolioWords.Title, department.Title?.In(_language) ?? department.Id));
        if (plan.Chosen.Count == 0)
        {
            _screen.Line(session.Say(PortfolioWords.NothingChosen));
        }
        else
        {
            Chosen();
            _screen.Line();
            _screen.Line(session.Say(PortfolioWords.Together, Points(plan.EffectTogether.Value.Mean), Hours(plan.EffectTogether), Points(plan.EffectSum.Value.Mean), Hours(plan.EffectSum)));
        }

        Settled();
    }

    public void Show()
    {
        ShowChosen();
        Roadmap();
        Money();
        Rejected();
        Front();
        _screen.Heading(session.Say(ReportWords.Assumptions));
        foreach (var assumption in plan.Assumptions)
            _screen.Item("-", assumption.In(_language));
    }

    private void Chosen() => _screen.TitledTable(
        [
            new Column(session.Say(PortfolioWords.FromColumn)), new Column(session.Say(PortfolioWords.ValueColumn), Right: true),
            new Column(session.Say(PortfolioWords.InOrderColumn), Right: true), new Column(session.Say(PortfolioWords.CostColumn), Right: true),
            new Column(session.Say(PortfolioWords.UseColumn), Flexible: true),
        ],
        [
            .. plan.Chosen.Select((choice, i) => (choice.Title.In(_language), (IReadOnlyList<string>)
            [
                choice.From.ToString("yyyy-MM"),
                Points(choice.Value.Mean),
                FigureText.Mean(i == 0 ? choice.HoursReleasedPerYear : choice.MarginalInSequence, _language),
                Yen(choice.CostOverFiveYears),
                choice.RedeployTo?.In(_language) ?? session.Say(PortfolioWords.NoUse),
            ])),
        ]);

    private void Settled()
    {
        var best = plan.Alternatives.Count == 0 ? 0 : plan.Alternatives.Max(a => a.ByPairs);
        var chosen = plan.Alternatives.Count == 0 ? 0 : plan.Alternatives[0].ByPairs;
        _screen.Line(!plan.IsProven ? session.Say(PortfolioWords.NotProven, Points(plan.Bound))
            : best > chosen ? session.Say(PortfolioWords.ProvenBetterByPairs, Points(best), Points(plan.Bound))
            : session.Say(PortfolioWords.Proven));
    }

    private void Roadmap()
    {
        if (plan.Waves.Count == 0)
            return;
        _screen.Heading(session.Say(PortfolioWords.Roadmap));
        foreach (var wave in plan.Waves)
        {
            _screen.Line(session.Say(PortfolioWords.Quarter, wave.FiscalYear, wave.Quarter, wave.From.ToString("yyyy-MM")));
            foreach (var id in wave.Candidates)
                _screen.Item("  -", Title(id));
            foreach (var note in wave.Notes)
                _screen.Line(note.In(_language), indent: 4);
        }
    }

    private void Money()
    {
        _screen.Heading(session.Say(PortfolioWords.Money));
        _screen.Table(
            [
                new Column(session.Say(PortfolioWords.YearColumn)), new Column(session.Say(PortfolioWords.CostsColumn), Right: true),
                new Column(session.Say(PortfolioWords.BudgetColumn), Right: true), new Column(session.Say(PortfolioWords.LeftColumn), Right: true),
            ],
            [
                .. plan.Years.Select(year => (IReadOnlyList<string>)
                [
                    year.FiscalYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Yen(year.Cost),
                    year.Budget is { } budget ? Yen(budget) : session.Say(PortfolioWords.NoLimit),
                    year.Budget is { } limit ? Yen(limit - year.Cost) : "–",
                ]),
            ]);
    }

    private void Rejected()
    {
        if (plan.Rejected.Count == 0)
            return;
        _screen.Heading(session.Say(PortfolioWords.NotChosen));
        foreach (var rejected in plan.Rejected)
            _screen.Item("-", $"{rejected.Title.In(_language)}: {rejected.Why.In(_language)}");
    }

    private void Front()
    {
        if (plan.Front.Count < 2)
            return;
        _screen.Heading(session.Say(PortfolioWords.FrontHeading));
        var chosen = plan.Chosen.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        // The plan's own point stays in; of the others some are left out when they are many.
        var points = plan.Front.Where((p, i) => plan.Front.Count <= FrontShown || i * FrontShown / plan.Front.Count != (i - 1) * FrontShown / plan.Front.Count || i == 0 || chosen.SetEquals(p.Candidates)).ToList();
        _screen.Table(
            [
                new Column(session.Say(PortfolioWords.CostColumn), Right: true), new Column(session.Say(PortfolioWords.ValueColumn), Right: true), new Column(session.Say(PortfolioWords.SetColumn), Flexible: true),
            ],
            [
                .. points.Select(point => (IReadOnlyList<string>)
                [
                    Yen(point.CostOverFiveYears),
                    Points(point.ByPairs),
                    (point.Candidates.Count == 0 ? session.Say(PortfolioWords.Nothing) : string.Join(session.Say(ReportWords.ListComma), point.Candidates.Select(AnyTitle)))
                        + (chosen.SetEquals(point.Candidates) ? " " + session.Say(PortfolioWords.ThisOne) : ""),
                ]),
            ]);
    }

    private string Title(string id) => plan.Chosen.First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Title.In(_language);

    // A set of the front may hold what is not chosen.
    private string AnyTitle(string id) =>
        (plan.Rejected.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))?.Title ?? plan.Chosen.First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Title).In(_language);

    private string Hours(PortfolioEffects effects) => FigureText.Mean(effects.HoursReleasedPerYear, _language);

    private static string Points(double? points) => Numbers.Significant(points);

    private string Yen(decimal money) => UnitText.Of((double)money, Unit.Money, _language, Pay.CurrencyOf(department));
}
