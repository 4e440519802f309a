using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Excel.Report;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>The workbook of a study: valid, typed, the same every time.</summary>
public sealed class ReportWorkbookTests
{
    private static readonly string[] Samples = SampleStudies.Names;

    [Test]
    public void Workbook_IsValid([ValueSource(nameof(Samples))] string sample, [Values] Language language)
    {
        using var book = new OpenedWorkbook(ReportWorkbook.Write(SampleStudies.Of(sample), language));
        Assert.That(book.Complaints, Is.Empty, () => string.Join('\n', book.Complaints));
    }

    /// <summary>For people to look at: <c>dotnet test --filter Name=Pictures</c> leaves the workbooks in the folder that WORKBOOKS
    /// names.</summary>
    [Test, Explicit]
    public void Pictures([ValueSource(nameof(Samples))] string sample, [Values] Language language)
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("WORKBOOKS") ?? "workbooks").FullName;
        File.WriteAllBytes(Path.Combine(folder, $"{sample}-{language}.xlsx"), ReportWorkbook.Write(SampleStudies.Of(sample), language));
        File.WriteAllBytes(Path.Combine(folder, $"template-{language}.xlsx"), NotesTemplate.Write(language));
    }

    [Test]
    public void Sheets_HaveLegalNamesAndStayInSight([ValueSource(nameof(Samples))] string sample, [Values] Language language)
    {
        using var book = new OpenedWorkbook(ReportWorkbook.Write(SampleStudies.Of(sample), language));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Sheets, Is.Unique);
            Assert.That(book.Sheets.Where(n => n.Length is 0 or > 31 || n.IndexOfAny([':', '\\', '/', '?', '*', '[', ']']) >= 0
                || n.StartsWith('\'') || n.EndsWith('\'')), Is.Empty);
            Assert.That(book.Sheets.Skip(1)
                .Where(n => !book.Sheet(n).Descendants<Pane>()
                    .Any(p => p.State!.Value == PaneStateValues.Frozen && p.VerticalSplit!.Value > 0)), Is.Empty,
                    "headings that scroll away");
            Assert.That(book.Sheets.Where(n => !book.Sheet(n).Descendants<Column>().Any()), Is.Empty, "columns of no width of their own");
        }
    }

    [Test]
    public void SameStudy_GivesTheSameBytes()
    {
        var study = SampleStudies.Of("imizu-reconciliation");
        var first = ReportWorkbook.Write(study, Language.Japanese);
        Assert.That(ReportWorkbook.Write(study, Language.Japanese), Is.EqualTo(first));
    }

    [Test]
    public void Tables_HoldEveryNumberOfThePageUnrounded([ValueSource(nameof(Samples))] string sample)
    {
        var study = SampleStudies.Of(sample);
        var tables = PageTables.Of(StudyPage.Of(study));
        using var book = new OpenedWorkbook(ReportWorkbook.Write(study, Language.English));
        var expected = tables.SelectMany(t => t.Table.Rows).SelectMany(r => r).Select(c => c.Number).OfType<Pages.CellNumber>()
            .SelectMany(n => new[] { n.Value, n.Low, n.High }).OfType<double>().ToList();
        var written = book.AllCells.Where(c => c.DataType is null && c.CellFormula is null && c.CellValue is not null)
            .Select(c => double.Parse(c.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        Assert.That(expected, Has.Count.GreaterThan(100));
        Assert.That(expected.Where(n => !written.Contains(n)), Is.Empty);
        Assert.That(tables, Has.Count.LessThan(book.Sheets.Count), "a sheet for each, and more");
    }

    [Test]
    public void SavedStudy_GivesTheSameBytes_InEitherLanguage([ValueSource(nameof(Samples))] string sample, [Values] Language language,
        [Values] Language savedIn)
    {
        var study = SampleStudies.Of(sample);
        Assert.That(ReportWorkbook.Write(Saved(study.Report.ToJson(savedIn)), language), Is.EqualTo(ReportWorkbook.Write(study, language)));
    }

    [Test]
    public void SavedStudyOfAnotherVersion_SaysSoFirst()
    {
        var json = Encoding.UTF8.GetString(SampleStudies.Of("imizu-reconciliation").Report.ToJson());
        using var book = new OpenedWorkbook(ReportWorkbook.Write(
            Saved(json.Replace($"\"version\": \"{ToolVersion.Text}\"", "\"version\": \"0.0.9\"", StringComparison.Ordinal))));
        Assert.That(OpenedWorkbook.TextOf(book.Cell(book.Sheets[0], "A2")!), Does.StartWith("Computed by version 0.0.9"));
    }

    [Test]
    public void SavedStudyThatKeptNoMoneyByYear_HasItsTablesAndSaysWhatIsMissing()
    {
        var study = SampleStudies.Of("imizu-reconciliation");
        var json = Encoding.UTF8.GetString(study.Report.ToJson());
        using var book = new OpenedWorkbook(
            ReportWorkbook.Write(Saved(json.Replace("\"breakEven\":", "\"aMemberOfAnotherVersion\":", StringComparison.Ordinal))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Complaints, Is.Empty, () => string.Join('\n', book.Complaints));
            Assert.That(OpenedWorkbook.TextOf(book.Cell(book.Sheets[0], "A2")!),
                Does.StartWith("This result did not keep all that formulas are made of: 'Your weights'"));
            Assert.That(book.Sheets, Has.Count.EqualTo(PageTables.Of(StudyPage.Of(study)).Count + 1));
            Assert.That(book.AllCells.Where(c => c.CellFormula is not null), Is.Empty);
        }
    }

    [Test]
    public void InterruptedStudy_SaysSoFirst_AndComputesNothingOn()
    {
        var json = Encoding.UTF8.GetString(SampleStudies.Of("imizu-reconciliation").Report.ToJson());
        var partial = json.Replace("  \"headline\":", "  \"isPartial\": true,\n  \"headline\":", StringComparison.Ordinal);
        using var book = new OpenedWorkbook(ReportWorkbook.Write(Saved(partial)));
        Assert.That(book.AllCells.Where(c => c.CellFormula is not null), Is.Empty);
    }

    [Test]
    public void EveryTable_HasATitleOfItsOwn([ValueSource(nameof(Samples))] string sample)
    {
        var tables = PageTables.Of(StudyPage.Of(SampleStudies.Of(sample)));
        using var _ = Assert.EnterMultipleScope();
        foreach (var table in tables)
            Assert.That(table.Title.In(Language.English), Is.Not.EqualTo(table.Table.Columns[0].Heading.In(Language.English)),
                "called after its first column");
    }

    private static SavedResult Saved(byte[] json) => ResultJson.Read(new MemoryStream(json)).ValueOrThrow();

    private static SavedResult Saved(string json) => Saved(Encoding.UTF8.GetBytes(json));

    [Test]
    public void Summary_LeadsToEverySheet()
    {
        using var book = new OpenedWorkbook(ReportWorkbook.Write(SampleStudies.Of("tax-collection"), Language.Japanese));
        var targets = book.Sheet(book.Sheets[0]).Descendants<Hyperlink>().Select(h => h.Location!.Value);
        Assert.That(targets, Is.EqualTo(book.Sheets.Skip(1).Select(n => $"'{n}'!A1")));
    }

    [Test]
    public void Save_TakesItsOwnExtensionOnly()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        ReportWorkbook.Save(SampleStudies.Of("imizu-reconciliation"), path);
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(ReportWorkbook.Write(SampleStudies.Of("imizu-reconciliation"))));
        File.Delete(path);
        Assert.That(() => ReportWorkbook.Save(SampleStudies.Of("imizu-reconciliation"), "report.xls"), Throws.ArgumentException);
    }
}
