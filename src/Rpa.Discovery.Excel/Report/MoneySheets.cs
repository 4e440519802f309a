using System.Globalization;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Report;

/// <summary>The money of every ranked candidate with formulas as <see cref="BusinessCase"/> computes it: what it costs and saves by year,
/// and from that balance, break-even, payback and what each budget must hold.</summary>
internal sealed class MoneySheets
{
    private const int FirstYearRow = 4;
    private const int RateRow = 3;
    private const int HeadingRow = 5;
    private const int FirstRow = HeadingRow + 1;
    private const string Never = "\"–\"";
    private readonly Language _language;
    private readonly IReadOnlyList<FormulaCandidate> _ranking;
    private readonly Sheet _summary;
    private readonly Sheet _years;
    private readonly string _money;
    private readonly bool _isInHoursOfPay;

    private MoneySheets(Sheet summary, Sheet years, FormulaFigures figures, Language language)
    {
        (_summary, _years, _ranking, _language) = (summary, years, figures.Candidates, language);
        _isInHoursOfPay = _ranking[0].Business.IsInHoursOfPay;
        _money = NumberFormats.Of(new CellNumber(null, Unit.Money, _isInHoursOfPay ? UnitText.HoursOfPay : figures.Currency),
            _isInHoursOfPay ? 10.5 : 100, language);
    }

    /// <summary>Writes both.</summary>
    public static void Write(Sheet summary, Sheet years, FormulaFigures figures, Language language)
    {
        var sheets = new MoneySheets(summary, years, figures, language);
        sheets.WriteYears();
        sheets.WriteSummary();
    }

    private string Rate => SheetNames.Quoted(_summary.Name) + "!$C$" + RateRow.ToString(CultureInfo.InvariantCulture);

    private int LastYearRow => FirstYearRow + _ranking.Sum(r => r.Business.Years.Count) - 1;

    private void WriteYears()
    {
        _years.Add(Text(WorkbookWords.MoneyByYear, CellStyle.Title));
        _years.Add(Text(WorkbookWords.MoneyByYearNote, CellStyle.Note with { IsWrapped = false }));
        _years.Add([.. new[]
        {
            WorkbookWords.Number, ReportWords.CandidateColumn, Words.FiscalYear, WorkbookWords.Year, WorkbookWords.Runs,
            WorkbookWords.Build, WorkbookWords.Infrastructure, WorkbookWords.Licence, WorkbookWords.Maintenance,
            WorkbookWords.Staff, ReportWords.SavedOvertime, ReportWords.SavedTemporary, Words.Subsidy, WorkbookWords.AllCosts,
            Words.OwnFunds, WorkbookWords.Net, WorkbookWords.Factor, WorkbookWords.NetDiscounted,
            WorkbookWords.CostsDiscounted, WorkbookWords.RunsDiscounted, WorkbookWords.SumSoFar, WorkbookWords.PaysBackAfter,
        }.Select((heading, i) => Text(heading, CellStyle.Heading with { IsRight = i != 1 }))]);
        foreach (var (index, candidate) in _ranking.Index())
        {
            decimal sum = 0;
            var nets = candidate.Business.Years.Select(y => y.Net).ToList();
            foreach (var year in candidate.Business.Years)
            {
                var r = (_years.Rows.Count + 1).ToString(CultureInfo.InvariantCulture);
                var above = _years.Rows.Count.ToString(CultureInfo.InvariantCulture);
                var isFirst = year.Year == 0;
                sum += year.Net;
                var runs = isFirst ? 1 : Math.Clamp(candidate.Business.BenefitYears - (year.Year - 1), 0, 1);
                var factor = Math.Pow(1 + candidate.Business.DiscountRate, -year.Year);
                var back = CashFlow.Payback([.. nets.Take(year.Year + 1)]);
                _years.Add(
                    new NumberCell(index + 1, Shown("0")),
                    Text(candidate.Title, CellStyle.Wrapped),
                    year.FiscalYear is { } fiscal ? new NumberCell(fiscal, Shown(FiscalYearFormat)) : new TextCell("–", Shown("0")),
                    new NumberCell(year.Year, Shown("0")),
                    new NumberCell(runs, Input("0%")),
                    Money(year.Build), Money(year.Infrastructure), Money(year.Licence), Money(year.Maintenance), Money(year.Staff),
                    Money(year.Saved - year.SavedTemporary), Money(year.SavedTemporary), Money(year.Subsidy),
                    Sum($"SUM(F{r}:J{r})", year.Costs),
                    Sum($"N{r}-M{r}", year.Costs - year.Subsidy),
                    Sum($"K{r}+L{r}-N{r}", year.Net),
                    new FormulaCell($"1/(1+{Rate})^D{r}", factor, null, Result("0.0000")),
                    Sum($"P{r}*Q{r}", (double)year.Net * factor),
                    Sum($"N{r}*Q{r}", (double)year.Costs * factor),
                    new FormulaCell(isFirst ? "0" : $"E{r}*Q{r}", isFirst ? 0 : runs * factor, null, Result("0.0000")),
                    Sum(isFirst ? $"P{r}" : $"U{above}+P{r}", sum),
                    new FormulaCell(isFirst ? $"IF(U{r}<0,{Never},0)"
                        : $"IF(U{r}<0,{Never},IF(ISNUMBER(V{above}),V{above},D{r}-1-U{above}/P{r}))", back, back is null ? "–" : null,
                        Result("0.0")));
            }
        }

        _years.FrozenRows = FirstYearRow - 1;
        _years.FrozenColumns = 2;
        _years.Widths = [8, 50, 11, 8, 12, .. Enumerable.Repeat(14.0, 11), 11, 15, 15, 13, 15, 10];
        _years.Filter = $"A{FirstYearRow - 1}:V{LastYearRow}";
    }

    private void WriteSummary()
    {
        var years = _ranking[0].Business.ByFiscalYear.Select(y => y.FiscalYear).ToList();
        _summary.Add(Text(WorkbookWords.BusinessCase, CellStyle.Title));
        var note = WorkbookWords.BusinessCaseNote.In(_language, _years.Name)
            + (_isInHoursOfPay ? WorkbookWords.NoPriceOfAnHour.In(_language) : "");
        _summary.Heights[_summary.Add(new TextCell(note, CellStyle.Note))] = 2 * Sheet.LineHeight;
        _summary.Merged.Add("A2:H2");
        _summary.Add(Text(WorkbookWords.DiscountRate, CellStyle.Strong), new TextCell("", CellStyle.Plain),
            new NumberCell(_ranking[0].Business.DiscountRate, Input("0.0%")));
        _summary.Add();
        _summary.Add([.. new IWording[]
        {
            WorkbookWords.Number, ReportWords.CandidateColumn, WorkbookWords.CarryOut, ReportWords.HoursColumn, WorkbookWords.FreedPay,
            WorkbookWords.ToBegin, WorkbookWords.CostsAYear, WorkbookWords.BalanceAYear,
            WorkbookWords.NetPresentValue, WorkbookWords.NetAYear, WorkbookWords.PaysBelowCost, WorkbookWords.PaysFromHours,
            WorkbookWords.PaysBackAfter,
        }.Concat(years.Select(y => (IWording)WorkbookWords.CostsOf.With(ReportWords.FiscalYearOf.With(y)))).Select((heading, i) =>
            Text(heading, CellStyle.Heading with { IsRight = i != 1 }))]);
        var lastYear = FirstYearRow - 1;
        foreach (var (index, candidate) in _ranking.Index())
        {
            lastYear += candidate.Business.Years.Count;
            _summary.Add([.. Row(index, candidate, years, lastYear)]);
        }

        Together(years);
        _summary.FrozenRows = HeadingRow;
        _summary.FrozenColumns = 2;
        _summary.Widths = [9, 50, 11, .. Enumerable.Repeat(15.0, 10 + years.Count)];
        _summary.Allowed.Add(new AllowedCells($"C{FirstRow}:C{FirstRow + _ranking.Count - 1}", "\"0,1\"", IsStrict: true));
    }

    private IEnumerable<SheetCell?> Row(int index, FormulaCandidate candidate, List<int> years, int lastYear)
    {
        var business = candidate.Business;
        var r = (FirstRow + index).ToString(CultureInfo.InvariantCulture);
        var annuity = $"MAX({OfYears("T", r)},1/12)";
        yield return new NumberCell(index + 1, Shown("0"));
        yield return Text(candidate.Title, CellStyle.Strong);
        yield return new NumberCell(index == 0 ? 1 : 0, Input("0"));
        yield return new NumberCell(candidate.HoursPerYear, Input(NumberFormats.Of(new CellNumber(null, Unit.Hours), 10.5, _language)));
        yield return Money(business.FreedPayPerYear);
        yield return Sum($"{OfYears("N", r, ",\0D\0,0")}", business.Years[0].Costs);
        yield return Sum($"{OfYears("S", r)}/{annuity}", business.CostsPerYear);
        yield return Sum($"{OfYears("R", r)}/{annuity}", business.BalancePerYear);
        yield return Sum(OfYears("R", r), CashFlow.Npv([.. business.Years.Select(y => y.Net)], business.DiscountRate));
        yield return Sum($"{OfYears("P", r)}/{Conventions.Years.ToString(CultureInfo.InvariantCulture)}", business.NetPerYear);
        yield return Perhaps($"IF(H{r}+G{r}+E{r}>0,H{r}+G{r}+E{r},{Never})", (double?)business.BreakEvenCostPerYear, _money);
        yield return Perhaps($"IF(AND(ISNUMBER(K{r}),G{r}>0,D{r}>0),D{r}*G{r}/K{r},{Never})", candidate.BreakEvenHours,
            NumberFormats.Of(new CellNumber(null, Unit.Hours), 10.5, _language));
        var back = $"{SheetNames.Quoted(_years.Name)}!V{lastYear.ToString(CultureInfo.InvariantCulture)}";
        yield return new FormulaCell($"IF(ISNUMBER({back}),{back},{Never})", business.PaybackYears, business.PaybackYears is null
            ? "–" : null, Result("0.0"));
        foreach (var year in years)
            yield return Sum(OfYears("N", r, $",\0C\0,{year.ToString(CultureInfo.InvariantCulture)}"),
                business.ByFiscalYear.Where(y => y.FiscalYear == year).Sum(y => y.Costs));
    }

    // What the budgets must hold for all that are marked; amounts of different candidates add up, their effects need not.
    private void Together(List<int> years)
    {
        var last = FirstRow + _ranking.Count - 1;
        var cells = new SheetCell?[13 + years.Count];
        Array.Fill(cells, new TextCell("", CellStyle.Plain));
        cells[1] = Text(WorkbookWords.ChosenTogether, CellStyle.Strong);
        cells[5] = Marked(6, _ranking[0].Business.Years[0].Costs);
        foreach (var (i, year) in years.Index())
            cells[13 + i] = Marked(14 + i, _ranking[0].Business.ByFiscalYear.Where(y => y.FiscalYear == year).Sum(y => y.Costs));
        _summary.Add(cells);

        FormulaCell Marked(int column, decimal now) =>
            Sum($"SUMPRODUCT($C${FirstRow}:$C${last},{Sheet.At(FirstRow, column)}:{Sheet.At(last, column)})", now);
    }

    // Of the years of the candidate in this row; \0C\0 in a further condition is that column of the years.
    private string OfYears(string column, string row, string further = "")
    {
        foreach (var letter in (string[])["C", "D"])
            further = further.Replace($"\0{letter}\0", Range(letter), StringComparison.Ordinal);
        return $"SUMIFS({Range(column)},{Range("A")},$A{row}{further})";

        string Range(string letter) =>
            string.Create(CultureInfo.InvariantCulture,
                $"{SheetNames.Quoted(_years.Name)}!${letter}${FirstYearRow}:${letter}${LastYearRow}");
    }

    // In hours of pay the library tells no break-even.
    private SheetCell Perhaps(string formula, double? value, string format) => _isInHoursOfPay ? new TextCell("–", Shown("0"))
        : new FormulaCell(formula, value, value is null ? "–" : null, Result(format));

    private string FiscalYearFormat => _language == Language.Japanese ? "0\"年度\"" : "\"FY\"0";

    private NumberCell Money(decimal amount) => new((double)amount, Input(_money));

    private FormulaCell Sum(string formula, decimal amount) => Sum(formula, (double)amount);

    private FormulaCell Sum(string formula, double amount) => new(formula, amount, null, Result(_money));

    private TextCell Text(IWording text, CellStyle style) => new(text.In(_language), style);

    private static CellStyle Shown(string format) => CellStyle.Plain with { IsRight = true, Format = format };

    private static CellStyle Result(string format) => CellStyle.Plain with { Kind = CellKind.Result, IsRight = true, Format = format };

    private static CellStyle Input(string format) => CellStyle.Plain with { Kind = CellKind.Input, IsRight = true, Format = format };
}
