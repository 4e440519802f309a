using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Excel.Tests.Made;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using OpenXml = DocumentFormat.OpenXml.Spreadsheet;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>Workbooks that people have, and what nobody should have: each is read, or refused with a finding that says where and what to
/// do.</summary>
public sealed class StickyNotesWorkbookTests
{
    private static readonly object?[][] Table =
    [
        ["業務", "順", "作業", "担当", "1件の時間", "件数", "次へ", "人数", "時給"],
        ["届出", "1", "受付", "窓口", "3分", "1日40件", null, "2人", "2100円"],
        ["届出", "2", "入力", "職員", "6分", null, "完了", "3人", "3285円"],
    ];

    [Test]
    public void Table_IsReadAsTheSameTextIs()
    {
        using var folder = new TemporaryFolder();
        var csv = string.Join('\n', Table.Select(row => string.Join(',', row)));
        var text = Written(StickyNotesTable.Read(new StringReader(csv), folder.Path("notes.xlsx")));
        var book = Written(Read(folder, ("付箋", Table)));
        Assert.That(book, Is.EqualTo(text));
    }

    [Test]
    public void Findings_NameSheetRowAndColumn()
    {
        using var folder = new TemporaryFolder();
        var read = Read(folder, ("表紙", [["納税課"]]), ("付箋", [["わたしたちの業務"], [], .. Table, ["届出", "3", "保管", "職員", "さっと", null, "完了"]]));
        var finding = read.Diagnostics.Single(d => d.Code == "RPD5011");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Place.ToString(), Is.EqualTo($"{folder.Path("notes.xlsx")}[付箋](6,5)"));
            Assert.That(finding.MessageIn(Wording.Language.Japanese), Does.StartWith("6行目"));
            Assert.That(read.TryGetValue(out var file) && file!.Files[0] == folder.Path("notes.xlsx"));
        }
    }

    [TestCase(5.0, "0\"分\"", "5分")]
    [TestCase(0.1, "0%", "10%")]
    [TestCase(1234.5, "#,##0.0", "1234.5")]
    [TestCase(0.30000000000000004, "General", "0.3")]
    [TestCase(5.0 / 1440, "h:mm", "0:05")]
    [TestCase(1.5, "[h]:mm", "36:00")]
    [TestCase(46_174.0, "yyyy-mm-dd", "2026-06-01")]
    public void Number_IsReadAsItsCellShowsIt(double value, string format, string expected)
    {
        using var folder = new TemporaryFolder();
        var findings = new Findings();
        var path = folder.Write("n.xlsx", MadeWorkbook.Of(("a", [[(value, format)]])));
        Assert.That(Reading.SheetRows.Read(path, findings)![0].Rows[0].Fields[0], Is.EqualTo(expected),
            () => string.Join('\n', findings.All));
    }

    [Test]
    public void PeopleOfAnotherSheet_AreThoseUnderTheSameName()
    {
        using var folder = new TemporaryFolder();
        var read = Read(folder,
            ("業務", [["業務", "作業", "担当", "1件の時間", "件数"], ["届出", "受付", "窓口", "3分", "1日40件"], ["届出", "入力", "職員", "6分"]]),
            ("職員", [["担当", "人数", "時給", "残業代"], ["窓口", 2, 2100], ["職員", 3, 3285, 2643], ["部長", 1, 6000]]));
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file!.Department.Pools.Select(p => (p.Capacity[0].Count, p.HourlyCost)),
                Is.EqualTo(new[] { (2, (decimal?)2100m), (3, 3285m) }));
            Assert.That(read.Diagnostics.Single(d => d.Code == "RPD7167").Place.ToString(), Does.EndWith("[職員](4,1)"));
        }
    }

    [Test]
    public void Survey_CountsEveryRowByItself()
    {
        using var folder = new TemporaryFolder();
        var read = Read(folder, ("調査票", [
            ["業務量調査票"],
            ["業務名", "作業内容", "担当者", "年間処理件数", "1件あたり時間(分)", "従事者数"],
            ["住民異動", "転入届の受付", "窓口", 2400, 12, 4],
            [null, "住民票の作成", "窓口", 2400, 8, 4],
            [null, "郵便による請求", "職員", 600, 15, 3],
            ["印鑑登録", "登録の受付", "窓口", 900, 10, 4],
        ]));
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        var workflows = file!.Department.Workflows;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(workflows.Select(w =>
                $"{w.Title} {w.Arrivals!.About!.Count} {w.Arrivals.About.Per} {w.States.OfType<WorkState>().Count()}"),
                Is.EqualTo(new[] { "住民異動 2400 Year 2", "住民異動: 郵便による請求 600 Year 1", "印鑑登録 900 Year 1" }));
            Assert.That(read.Diagnostics.Select(d => d.Code), Does.Contain("RPD7168"));
            Assert.That(file.Department.Pools.Select(p => p.Capacity[0].Count), Is.EqualTo(new[] { 4, 3 }));
        }
    }

    [Test]
    public void Survey_OfHoursInAll_IsATimeInAll()
    {
        using var folder = new TemporaryFolder();
        var read = Read(folder, ("調査票", [["業務", "作業", "担当", "年間件数", "年間業務時間(時間)"], ["統計", "集計", "職員", 120, 240]]));
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        Assert.That(DepartmentYaml.Write(file!), Does.Contain("年240時間"));
    }

    [Test]
    public void CellsThatAreOne_SayTheSameOfEachRow()
    {
        using var folder = new TemporaryFolder();
        var sheet = MadeWorkbook.Sheet("付箋", [["業務", "作業", "担当", "件数"], ["届出", "受付", "窓口", "1日4件"], [null, "入力", null, null]]);
        sheet.Merged.AddRange(["A2:A3", "C2:C3"]);
        var path = folder.Write("notes.xlsx", Writing.WorkbookWriter.Write([sheet], Wording.Language.Japanese));
        var read = StickyNotesWorkbook.Read(path);
        Assert.That(read.TryGetValue(out var file));
        Assert.That(file!.Department.Workflows, Has.Count.EqualTo(1));
        Assert.That(read.Diagnostics.Where(d => (d.Code is "RPD5008" or "RPD5009") && d.Arguments[1] is "業務" or "担当"), Is.Empty,
            "not blank");
    }

    [Test]
    public void OldWorkbook_IsRead()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("notes.xls", OldWorkbook.Of(Table));
        var read = StickyNotesWorkbook.Read(path);
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        Assert.That(file!.Department.Workflows[0].States.Select(s => s.Title?.ToString()), Does.Contain("受付").And.Contain("入力"));
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("RPD7162", "notes.xlsx", [1, 2, 3]);
        yield return Case("RPD7162", "notes.xls", Encoding.UTF8.GetBytes("業務,作業\n届出,受付\n"));
        yield return Case("RPD7162", "notes.xlsx", MadeWorkbook.Of(("a", Table))[..700]);
        yield return Case("RPD7162", "notes.xlsx", Zip(("hello.txt", "hello")));
        yield return Case("RPD7162", "notes.xlsx", []);
        yield return Case("RPD7163", "notes.xlsx", OldWorkbook.Protected());
        yield return Case("RPD7164", "notes.xlsx", MadeWorkbook.Of(("空", []), ("a", [["x"]])));
        yield return Case("RPD5002", "notes.xlsx", MadeWorkbook.Of(("a", [["作業"]])));
        yield return Case("RPD7165", "notes.xlsx",
            MadeWorkbook.Of(("a", [["作業"], .. Enumerable.Repeat<object?[]>(["x"], Reading.SheetRows.MostRows)])));
        yield return Case("RPD7161", "notes.xlsx", Zip(("xl/workbook.xml", new string(' ', (int)Reading.SheetRows.LargestContent + 1))));
        yield return Case("RPD7161", "notes.xlsx", new byte[Reading.SheetRows.LargestFile + 1]);
        yield return Case("RPD1005", "notes.xlsx", MadeWorkbook.Of(("a", [["作業"], ["a\u0007b"]])));
        yield return Case("RPD1220", "notes.xlsx", MadeWorkbook.Of(("a", [["作業", .. Enumerable.Repeat<object?>("x", 1000)]])));

        static TestCaseData Case(string code, string name, byte[] bytes) =>
            new TestCaseData(code, name, bytes).SetArgDisplayNames(code, name, $"{bytes.Length} bytes");
    }

    [TestCaseSource(nameof(Bad))]
    public void BadWorkbook_IsRefusedWithAFinding(string code, string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var read = StickyNotesWorkbook.Read(folder.Write(name, bytes));
        Assert.That(read.TryGetValue(out _), Is.False);
        Assert.That(read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code), Is.EqualTo(new[] { code }));
    }

    [Test]
    public void MissingFile_IsAFinding() =>
        Assert.That(StickyNotesWorkbook.Read("nowhere.xlsx").Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RPD1001" }));

    [Test]
    public void SecondTable_IsSaidNotToBeRead()
    {
        using var folder = new TemporaryFolder();
        var read = Read(folder, ("a", Table), ("b", [["業務", "作業", "担当"], ["届出", "受付", "窓口"]]));
        Assert.That(read.Diagnostics.Single(d => d.Code == "RPD7166").Place.ToString(), Does.EndWith("[b](1,1)"));
    }

    [Test]
    public void Survey_OfASheetForEachSection_IsOneTable()
    {
        using var folder = new TemporaryFolder();
        object?[][] Section(string name) =>
        [
            [$"{name} 業務量調査票"], ["業務名", "作業", "年間件数", "1件あたり時間(分)", "担当"], [name, "受付", 1000, 10, $"{name}係"],
            [null, "入力", 1000, 5, $"{name}係"], ["合計", null, 2000, null, null],
        ];
        var read = Read(folder, ("表紙", [["業務量調査"]]), ("市民税", Section("市民税")), ("資産税", Section("資産税")), ("収納", Section("収納")));
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file!.Department.Workflows.Select(w =>
                $"{w.Title} {w.Arrivals!.About!.Count} {w.States.OfType<WorkState>().Count()}"),
                Is.EqualTo(new[] { "市民税 1000 2", "資産税 1000 2", "収納 1000 2" }));
            Assert.That(read.Diagnostics.Where(d => d.Code == "RPD5048").Select(d => d.Arguments[0]), Is.EqualTo(new[] { "資産税", "収納" }));
            Assert.That(read.Diagnostics.Where(d => d.Code is "RPD7166" or "RPD7168"), Is.Empty);
        }
    }

    [Test]
    public void Survey_SecondSheetThatDoesNotSayItsWorkflow_IsNotReadOn()
    {
        using var folder = new TemporaryFolder();
        object?[][] sheet = [["業務", "作業", "担当"], [null, "受付", "窓口"]];
        var read = Read(folder, ("a", [sheet[0], ["届出", "受付", "窓口"]]), ("b", sheet));
        Assert.That(read.Diagnostics.Select(d => d.Code), Does.Contain("RPD7166").And.Not.Contain("RPD5048"));
    }

    [Test]
    public void Survey_TotalsDoNotMakeWorkflows()
    {
        using var folder = new TemporaryFolder();
        var read = Read(folder, ("調査票", [
            ["大分類", "中分類", "小分類", "年間件数", "1件あたり時間(分)", "年間時間(時間)", "担当"],
            ["住民異動", "転入", "受付", 3600, 10, 600, "職員"], [null, null, "入力", 3600, 5, 300, "職員"],
            [null, "転出", "受付", 3000, 8, 400, "職員"], [null, "小計", null, 10200, null, 1300, null],
            ["合計", null, null, 10200, null, 1300, null], ["※時間は実測"]]));
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        Assert.That(file!.Department.Workflows.Select(w => $"{w.Title} {w.Arrivals!.About!.Count}"),
            Is.EqualTo(new[] { "転入 3600", "転出 3000" }));
        Assert.That(read.Diagnostics.Where(d => d.Code is "RPD5044" or "RPD5045" or "RPD7168").Select(d => d.Code),
            Is.EquivalentTo(new[] { "RPD5044", "RPD5044", "RPD5045" }));
    }

    [Test]
    public void HiddenRowsAndColumns_AreNotReadAndNamed()
    {
        using var folder = new TemporaryFolder();
        var made = MadeWorkbook.Of(("表", [["業務", "作業", "担当", "件数(年)", "1件の時間(分)", "年間件数"], ["証明", "受付", "窓口", 99, 5, 12000],
            ["証明", "旧様式", "窓口", 99, 50, 12000], ["転入", "受付", "職員", 99, 20, 800]]));
        var path = folder.Write("hidden.xlsx", Hidden(made, row: 3, column: 4));
        var read = StickyNotesWorkbook.Read(path);
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        using (Assert.EnterMultipleScope())
        {
            // 12000 × 5 min + 800 × 20 min
            Assert.That(file!.Department.Workflows.SelectMany(w => w.States.OfType<WorkState>().Select(s => $"{w.Title}/{s.Title}")),
                Is.EqualTo(new[] { "証明/受付", "転入/受付" }));
            Assert.That(file.Department.Workflows.Select(w => w.Arrivals!.About!.Count), Is.EqualTo(new[] { 12000.0, 800 }));
            Assert.That(read.Diagnostics.Single(d => d.Code == "RPD5057").MessageIn(Wording.Language.Japanese),
                Is.EqualTo("シート「表」の隠れている1行(3行目)は読みません。"));
            Assert.That(read.Diagnostics.Single(d => d.Code == "RPD5058").Message,
                Is.EqualTo("The hidden columns of the sheet '表' are not read: D."));
        }
    }

    [Test]
    public void EveryRuleOfWorkbooks_IsReported()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(StickyNotesWorkbook).Assembly.Location);
        var used = assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode == OpCodes.Ldsfld).Select(i => ((FieldReference)i.Operand).Name).ToHashSet(StringComparer.Ordinal);
        Assert.That(typeof(WorkbookRules).GetFields().Select(f => f.Name).Where(n => !used.Contains(n)), Is.Empty);
    }

    private static ReadResult<DepartmentFile> Read(TemporaryFolder folder, params (string Name, object?[][] Rows)[] sheets) =>
        StickyNotesWorkbook.Read(folder.Write("notes.xlsx", MadeWorkbook.Of(sheets)));

    private static string Written(ReadResult<DepartmentFile> read)
    {
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        return DepartmentYaml.Write(file!);
    }

    private static byte[] Hidden(byte[] workbook, uint row, uint column)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            sheet.Descendants<OpenXml.Row>().Single(r => r.RowIndex! == row).Hidden = true;
            sheet.RemoveAllChildren<OpenXml.Columns>();
            var hidden = new OpenXml.Column { Min = column, Max = column, Width = 9, Hidden = true, CustomWidth = true };
            sheet.InsertBefore(new OpenXml.Columns(hidden), sheet.GetFirstChild<OpenXml.SheetData>());
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
