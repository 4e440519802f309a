using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Tests.Formats.Tables;

/// <summary>Numbers in tables of spreadsheets that write a decimal comma, and of those that write a point.</summary>
public sealed class TableNumbersTests
{
    // The last cell of the column as it is read; null where nobody can tell.
    [TestCase(';', "1,5", "1.5")]
    [TestCase(';', "1.234,5", "1234.5")]
    [TestCase(';', "1,234.5", "1234.5")]
    [TestCase(';', "1.234.567", "1234567")]
    [TestCase(';', "1,234,567", "1234567")]
    [TestCase(';', "0,500", "0.500")]
    [TestCase(';', "0.500", "0.500")]
    [TestCase(';', "1,500", null)]
    [TestCase(';', "1.500", null)]
    [TestCase(';', "2,5 1,500", "1.500")]
    [TestCase(';', "2,5 1.500", "1500")]
    [TestCase(';', "2.5 1,500", "1500")]
    [TestCase(';', "2.5 1.500", "1.500")]
    [TestCase(';', "2.5 2,5 1.500", null)]
    [TestCase(';', "2,5-3,5分", "2.5-3.5分")]
    [TestCase(';', "01.04.2026", "01.04.2026")]
    [TestCase(';', "1.2.3", "1.2.3")]
    [TestCase(';', "1500", "1500")]
    [TestCase('\t', "1,5", "1.5")]
    [TestCase('\t', "1,500", "1,500")]
    [TestCase('\t', "2,5 1,500", "1.500")]
    public void Cell_IsReadByItsColumn(char delimiter, string cells, string? read)
    {
        string[] column = cells.Split(' ');
        Assert.That(TableNumbers.Of([.. column.Select(c => new[] { c })], delimiter)!.Plain(column[^1], 0), Is.EqualTo(read));
    }

    [Test]
    public void Column_ThatSaysNothing_FollowsTheTable() =>
        Assert.That(TableNumbers.Of([["1,5", "1.500"]], ';')!.Plain("1.500", 1), Is.EqualTo("1500"));

    [TestCase("3,4月")]
    [TestCase("様式3,4")]
    [TestCase("月200件(3,4月は500件)")]
    public void List_OfNumbers_SaysNothingOfDecimals(string list)
    {
        var numbers = TableNumbers.Of([[list, "1,500件"], [list, list]], '\t')!;
        Assert.That(numbers.Plain("1,500件", 1), Is.EqualTo("1,500件"));
    }

    [Test]
    public void Commas_ThatPartTheCells_AreNotLookedAt() => Assert.That(TableNumbers.Of([["1,5"]], ','), Is.Null);

    [Test]
    public void Delimiter_IsThatOfTheRowsBelowATitle()
    {
        var source = new SourceText("Offers of 2026\n\ncriterion;weight\nprice;1,5\n", "offers.csv");
        var records = DelimitedText.Records(source, new Findings(), TraceRules.Quotes)!;
        Assert.That(records[^1].Fields, Is.EqualTo(new[] { "price", "1,5" }));
    }

    [Test]
    public void Notes_BesideSemicolons_HaveTheMinutesThatWereWritten()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("notes-").FullName, "notes.csv");
        File.WriteAllText(path, "作業;担当;時間;件数\n読む;職員;1,5分;1.000件/月\n入力;職員;2,5分;\n");
        Assert.That(DepartmentYaml.Write(StickyNotesTable.Read(path).ValueOrThrow().Department),
            Does.Contain("1.5分").And.Contain("2.5分").And.Contain("1000件/月"));
    }

    [Test]
    public void Trace_KeepsTheTimeThatStandsInAColumnOfItsOwn()
    {
        var folder = Directory.CreateTempSubdirectory("trace-").FullName;
        File.WriteAllText(Path.Combine(folder, "a.csv"),
            "受付一覧;;\n受付日;受付時刻;pages\nR8.4.1;9:15;1,5\n2026年4月2日;13:00;2,5\n合計;;4,0\n");
        File.WriteAllText(Path.Combine(folder, "b.csv"), "受付日,受付日時（JST）,pages\n2026-04-01,2026-04-01 09:15,1.5\n,2026-04-02 13:00,2.5\n");
        foreach (var name in new[] { "a", "b" })
        {
            var path = Path.Combine(folder, name + ".yaml");
            File.WriteAllText(path, File.ReadAllText(Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases",
                "RPD2202-trace-bad-instant.yaml")).Replace("parts/trace-bad-instant", name, StringComparison.Ordinal));
            var rows = DepartmentYaml.Load(path).Workflows.Single().Arrivals!.Trace!.In("Asia/Tokyo").Rows;
            Assert.That(rows.Select(r => (r.Date.Day, r.At, r.Values[^1].Number)), Is.EqualTo(new[]
            {
                (1, (TimeOnly?)new TimeOnly(9, 15), (double?)1.5), (2, new TimeOnly(13, 0), 2.5),
            }));
        }
    }
}
