using System.Globalization;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The report's part on a portfolio: what to carry out together, from when, what each year costs, and why not the rest.</summary>
internal sealed class PortfolioSection(MarkdownText page, PortfolioPlan plan, Department department, Language language)
{
    public void Write()
    {
        page.Heading(2, Say(PortfolioWords.Heading));
        foreach (var error in plan.Diagnostics.Where(d => d.Severity == Severity.Error))
            page.Paragraph($"{error.MessageIn(language)} {error.HelpIn(language)}");
        if (plan.Diagnostics.Any(d => d.Severity == Severity.Error))
            return;
        if (plan.Chosen.Count == 0)
        {
            page.Paragraph(Say(PortfolioWords.NothingChosen));
        }
        else
        {
            page.Paragraph(Say(PortfolioWords.Together, Points(plan.EffectTogether.Value.Mean), Hours(plan.EffectTogether.HoursReleasedPerYear), Points(plan.EffectSum.Value.Mean), Hours(plan.EffectSum.HoursReleasedPerYear)), bold: true);
            page.Table(
                [Say(PortfolioWords.FromColumn), Say(PortfolioWords.CandidateColumn), Say(PortfolioWords.ValueColumn), Say(PortfolioWords.InOrderColumn), Say(PortfolioWords.CostColumn), Say(PortfolioWords.UseColumn)],
                plan.Chosen.Select((choice, i) => (IReadOnlyList<string>)
                [
                    choice.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    choice.Title.In(language),
                    Points(choice.Value.Mean),
                    Hours(i == 0 ? choice.HoursReleasedPerYear : choice.MarginalInSequence),
                    Yen(choice.CostOverFiveYears),
                    choice.RedeployTo?.In(language) ?? Say(PortfolioWords.NoUse),
                ]));
        }

        page.Table([Say(PortfolioWords.YearColumn), Say(PortfolioWords.CostsColumn), Say(PortfolioWords.BudgetColumn)],
            plan.Years.Select(year => (IReadOnlyList<string>)[Say(ReportWords.FiscalYearOf, year.FiscalYear), Yen(year.Cost), year.Budget is { } budget ? Yen(budget) : Say(PortfolioWords.NoLimit)]));
        if (plan.Rejected.Count == 0)
            return;
        page.Paragraph(Say(PortfolioWords.NotChosen), bold: true);
        page.Bullets(plan.Rejected.Select(r => $"{r.Title.In(language)}: {r.Why.In(language)}"));
    }

    private string Say(Phrase phrase, params object?[] arguments) => phrase.In(language, arguments);

    private string Hours(Estimate? hours) => FigureText.Mean(hours, language);

    private string Yen(decimal money) => UnitText.Of((double)money, Unit.Money, language, Pay.CurrencyOf(department));

    private static string Points(double? points) => Numbers.Significant(points);
}
