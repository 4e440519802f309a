using System.Globalization;
using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Report;

/// <summary>The weights of the five aims in cells that can be changed, from which formulas make value, rank and order exactly as
/// <see cref="WeightedSum"/> does.</summary>
internal sealed class WeightSheet
{
    /// <summary>Where the weights are written, from <c>D</c> on.</summary>
    public const int WeightRow = 4;

    private const int ShareRow = 5;
    private const int CountsRow = 6;
    private const int FirstAim = 4;
    private readonly Language _language;
    private readonly FormulaFigures _figures;
    private readonly DecisionMatrix _points;
    private readonly Sheet _sheet;

    private WeightSheet(Sheet sheet, FormulaFigures figures, Language language)
    {
        (_sheet, _figures, _language) = (sheet, figures, language);
        _points = Points(figures);
    }

    /// <summary>Writes it.</summary>
    public static void Write(Sheet sheet, FormulaFigures figures, Language language) => new WeightSheet(sheet, figures, language).Write();

    /// <summary>Finished points of every ranked candidate by aim, before any weight.</summary>
    public static DecisionMatrix Points(FormulaFigures figures) => new(
        [.. figures.Candidates.Select(c => c.Id)],
        [.. figures.Aims.Select(a => new Criterion { Id = a.Id, Counts = a.Counts })],
        [.. figures.Candidates.Select(c => c.Points)]);

    private int Aims => _figures.Aims.Count;

    private int Candidates => _figures.Candidates.Count;

    private int FirstOrdered => CountsRow + 2;

    private int FirstCandidate => FirstOrdered + Candidates + 2;

    private int LastCandidate => FirstCandidate + Candidates - 1;

    private string AllAims(int row) => $"${Sheet.Column(FirstAim)}${row}:${Sheet.Column(FirstAim + Aims - 1)}${row}";

    private string All(string column) =>
        string.Create(CultureInfo.InvariantCulture, $"${column}${FirstCandidate}:${column}${LastCandidate}");

    private void Write()
    {
        var weights = _figures.Candidates[0].Weights.ToArray();
        var order = new WeightedSum()
            .Rank(_points, Weights.Direct(_figures.Aims.Index()
                .ToDictionary(a => a.Item.Id, a => weights[a.Index], StringComparer.Ordinal)));
        Top(weights);
        Ordered(order);
        _sheet.Add();
        Matrix(order);
        _sheet.FrozenRows = CountsRow;
        _sheet.Widths = [58, 10, 14, .. Enumerable.Repeat(16.0, Aims), 12, 12];
    }

    private void Top(double[] weights)
    {
        _sheet.Add(Text(WorkbookWords.YourWeights, CellStyle.Title));
        var note = WorkbookWords.WeightsNote.In(_language)
            + (_figures.Method == "weighted-sum" ? "" : WorkbookWords.OtherMethod.In(_language, _figures.Method));
        _sheet.Heights[_sheet.Add(new TextCell(note, CellStyle.Note))] = 3 * Sheet.LineHeight;
        _sheet.Merged.Add($"A2:{Sheet.Column(FirstAim + Aims - 1)}2");
        _sheet.Add([Text(WorkbookWords.AimColumn, CellStyle.Heading), Empty(CellStyle.Heading), Empty(CellStyle.Heading),
            .. _figures.Aims.Select(a => Text(a.Title, CellStyle.Heading with { IsRight = true }))]);
        _sheet.Add([Text(WorkbookWords.WeightRow, CellStyle.Strong), Empty(CellStyle.Plain), Empty(CellStyle.Plain),
            .. weights.Select(w => new NumberCell(100 * w, Input("0.##")))]);
        var (chosen, counted) = ($"SUMPRODUCT({AllAims(WeightRow)},{AllAims(CountsRow)})", $"SUM({AllAims(CountsRow)})");
        _sheet.Add([Text(WorkbookWords.ShareRow, CellStyle.Strong), Empty(CellStyle.Plain), Empty(CellStyle.Plain),
            .. weights.Select((w, a) =>
        {
            var (weight, counts) = (Sheet.At(WeightRow, FirstAim + a), Sheet.At(CountsRow, FirstAim + a));
            return new FormulaCell($"IF({chosen}>0,{weight}*{counts}/{chosen},IF({counted}>0,{counts}/{counted},0))", w, null,
                Result("0.0%"));
        })]);
        _sheet.Add([Text(WorkbookWords.CountsRow, CellStyle.Strong), Empty(CellStyle.Plain), Empty(CellStyle.Plain),
            .. _figures.Aims.Select(a =>
            new NumberCell(a.Counts ? 1 : 0, CellStyle.Plain with { IsRight = true,
                Format = $"\"{WorkbookWords.Yes.In(_language)}\";;\"{WorkbookWords.No.In(_language)}\"" }))]);
        _sheet.Allowed.Add(new AllowedCells($"{Sheet.At(WeightRow, FirstAim)}:{Sheet.At(WeightRow, FirstAim + Aims - 1)}", null,
            IsStrict: true));
    }

    private void Ordered(RankedList order)
    {
        _sheet.Add(Text(WorkbookWords.OrderNow, CellStyle.Heading), Text(ReportWords.Rank, CellStyle.Heading with { IsRight = true }),
            Text(ReportWords.ValueColumn, CellStyle.Heading with { IsRight = true }));
        foreach (var (place, row) in order.Rows.Index())
        {
            var at = $"MATCH({(place + 1).ToString(CultureInfo.InvariantCulture)},{All(Sheet.Column(FirstAim + Aims))},0)";
            _sheet.Add(
                new FormulaCell($"INDEX({All("A")},{at})", null, Title(row.Alternative), CellStyle.Wrapped with { Kind = CellKind.Result }),
                new FormulaCell($"INDEX({All("B")},{at})", row.Rank, null, Result("0")),
                new FormulaCell($"INDEX({All("C")},{at})", row.Value, null, Result("0.00")));
        }
    }

    private void Matrix(RankedList order)
    {
        _sheet.Add([Text(ReportWords.CandidateColumn, CellStyle.Heading), Text(ReportWords.Rank, CellStyle.Heading with { IsRight = true }),
            Text(ReportWords.ValueColumn, CellStyle.Heading with { IsRight = true }),
            .. _figures.Aims.Select(a => Text(WorkbookWords.PointsOf.With(a.Title), CellStyle.Heading with { IsRight = true })),
            Text(WorkbookWords.Place, CellStyle.Heading with { IsRight = true }),
            Text(WorkbookWords.RankInReport, CellStyle.Heading with { IsRight = true })]);
        foreach (var (i, row) in _figures.Candidates.Index())
        {
            var number = FirstCandidate + i;
            var ranked = order.Of(row.Id);
            var sum = string.Join('+', Enumerable.Range(0, Aims)
                .Select(a => $"{Sheet.Column(FirstAim + a)}${ShareRow}*{Sheet.At(number, FirstAim + a)}"));
            // Equal values share the smallest rank, and keep the order of the rows.
            var place = string.Create(CultureInfo.InvariantCulture, $"B{number}+COUNTIF(B${FirstCandidate}:B{number},B{number})-1");
            _sheet.Add([
                new TextCell(Title(row.Id), CellStyle.Strong),
                new FormulaCell($"RANK(C{number.ToString(CultureInfo.InvariantCulture)},{All("C")})", ranked.Rank, null, Result("0")),
                new FormulaCell(sum, ranked.Value, null, Result("0.00")),
                .. Enumerable.Range(0, Aims)
                .Select(a => new NumberCell(_points[i, a], CellStyle.Plain with { IsRight = true, Format = "0.00" })),
                new FormulaCell(place, order.Rows.Index().First(r => ReferenceEquals(r.Item, ranked)).Index + 1, null, Result("0")),
                new NumberCell(row.Rank, CellStyle.Plain with { IsRight = true, Format = "0" }),
            ]);
        }
    }

    private string Title(string id) => _figures.Candidates.First(r => r.Id == id).Title.In(_language);

    private TextCell Text(IWording text, CellStyle style) => new(text.In(_language), style);

    private static TextCell Empty(CellStyle style) => new("", style);

    private static CellStyle Result(string format) => CellStyle.Plain with { Kind = CellKind.Result, IsRight = true, Format = format };

    private static CellStyle Input(string format) => CellStyle.Plain with { Kind = CellKind.Input, IsRight = true, Format = format };
}
