using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Screens;

/// <summary>A portfolio: what is carried out, what it gives together, when, what it costs by year, and why not the rest.</summary>
internal sealed class PortfolioScreen(Session session, PortfolioResult result)
{
    private const int FrontShown = 8;
    private readonly Language _language = session.Language;
    private readonly Screen _screen = session.Screen;
    private readonly PortfolioPlan _plan = result.Plan;

    public void Show()
    {
        _screen.Heading(session.Say(PortfolioWords.Title, result.File.Department.Title?.In(_language) ?? result.File.Department.Id));
        if (_plan.Chosen.Count == 0)
        {
            _screen.Line(session.Say(PortfolioWords.NothingChosen));
        }
        else
        {
            Chosen();
            _screen.Line();
            _screen.Line(session.Say(PortfolioWords.Together, Points(_plan.EffectTogether.Value.Mean), Hours(_plan.EffectTogether), Points(_plan.EffectSum.Value.Mean), Hours(_plan.EffectSum)));
        }

        Settled();
        Roadmap();
        Money();
        Rejected();
        Front();
        _screen.Heading(session.Say(ReportWords.Assumptions));
        foreach (var assumption in _plan.Assumptions)
            _screen.Item("-", assumption.In(_language));
    }

    private void Chosen() => _screen.TitledTable(
        [
            new Column(session.Say(PortfolioWords.FromColumn)), new Column(session.Say(PortfolioWords.ValueColumn), Right: true),
            new Column(session.Say(PortfolioWords.InOrderColumn), Right: true), new Column(session.Say(PortfolioWords.CostColumn), Right: true),
            new Column(session.Say(PortfolioWords.UseColumn), Flexible: true),
        ],
        [
            .. _plan.Chosen.Select((choice, i) => (choice.Title.In(_language), (IReadOnlyList<string>)
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
        var best = _plan.Alternatives.Count == 0 ? 0 : _plan.Alternatives.Max(a => a.ByPairs);
        var chosen = _plan.Alternatives.Count == 0 ? 0 : _plan.Alternatives[0].ByPairs;
        _screen.Line(!_plan.IsProven ? session.Say(PortfolioWords.NotProven, Points(_plan.Bound))
            : best > chosen ? session.Say(PortfolioWords.ProvenBetterByPairs, Points(best), Points(_plan.Bound))
            : session.Say(PortfolioWords.Proven));
    }

    private void Roadmap()
    {
        if (_plan.Waves.Count == 0)
            return;
        _screen.Heading(session.Say(PortfolioWords.Roadmap));
        foreach (var wave in _plan.Waves)
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
                .. _plan.Years.Select(year => (IReadOnlyList<string>)
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
        if (_plan.Rejected.Count == 0)
            return;
        _screen.Heading(session.Say(PortfolioWords.NotChosen));
        foreach (var rejected in _plan.Rejected)
            _screen.Item("-", $"{rejected.Title.In(_language)}: {rejected.Why.In(_language)}");
    }

    private void Front()
    {
        if (_plan.Front.Count < 2)
            return;
        _screen.Heading(session.Say(PortfolioWords.FrontHeading));
        var chosen = _plan.Chosen.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        // The plan's own point stays in; of the others some are left out when they are many.
        var points = _plan.Front.Where((p, i) => _plan.Front.Count <= FrontShown || i * FrontShown / _plan.Front.Count != (i - 1) * FrontShown / _plan.Front.Count || i == 0 || chosen.SetEquals(p.Candidates)).ToList();
        _screen.Table(
            [
                new Column(session.Say(PortfolioWords.CostColumn), Right: true), new Column(session.Say(PortfolioWords.ValueColumn), Right: true), new Column(session.Say(PortfolioWords.SetColumn), Flexible: true),
            ],
            [
                .. points.Select(point => (IReadOnlyList<string>)
                [
                    Yen(point.CostOverFiveYears),
                    Points(point.ByPairs),
                    (point.Candidates.Count == 0 ? session.Say(PortfolioWords.Nothing) : string.Join(session.Say(ReportWords.ListComma), point.Candidates))
                        + (chosen.SetEquals(point.Candidates) ? " " + session.Say(PortfolioWords.ThisOne) : ""),
                ]),
            ]);
    }

    private string Title(string id) => _plan.Chosen.First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Title.In(_language);

    private string Hours(PortfolioEffects effects) => FigureText.Mean(effects.HoursReleasedPerYear, _language);

    private static string Points(double? points) => Numbers.Significant(points);

    private string Yen(decimal money) => UnitText.Of((double)money, Unit.Money, _language, result.File.Department.Currency);
}
