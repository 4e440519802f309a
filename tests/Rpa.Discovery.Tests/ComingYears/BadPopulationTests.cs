using Rpa.Discovery.Formats.Populations;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.ComingYears;

/// <summary>The smallest table of population for each code gives its finding once, at its place.</summary>
public sealed class BadPopulationTests
{
    private static readonly (string Code, string Text, string Place)[] Tables =
    [
        ("RPD7223", "year,number\n2026,100\nnext,90\n", "3:1"),
        ("RPD7223", "年度,人数\n令和8年度,100\n2026,90\n", "3:1"),
        ("RPD2076", "year;number\n2026;1,500\n", "2:6"),
        ("RPD2077", "年度,人数\n2026,100\n合計,100\n", "3:1"),
        ("RPD2078", "年度,男,人数,総人口\n2026,40,100,100\n", "1:9"),
        ("RPD7224", "year,number\n2026,100\n2027,-5\n", "3:6"),
        ("RPD7224", "year,number\n2026,many\n", "2:6"),
        ("RPD7224", "year,number\n2026,0\n", "2:6"),
        ("RPD7225", "year,number\n2026,100\n2030,80\n", "3:1"),
        ("RPD7226", "when,number\n2026,100\n", "1:1"),
        ("RPD7226", "year,number\n", "1:1"),
        ("RPD7227", "year,number\n2027,100\n", "2:1"),
        ("RPD7228", "year,number,source,scales\n2026,100,,clerc\n", "2:11"),
    ];

    private static Department Desk { get; } = new()
    {
        Id = "desk",
        Pools = [new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 4 }] }],
        Workflows =
        [
            new Workflow
            {
                Id = "letter", Title = new() { English = "Letters", Japanese = "文書" }, Initial = "done",
                States = [new FinalState { Id = "done" }],
            },
        ],
    };

    [TestCaseSource(nameof(Tables))]
    public void Table_GivesItsFindingAtItsPlace((string Code, string Text, string Place) bad)
    {
        var found = Read(bad.Text).Diagnostics;
        Assert.That(found.Where(f => f.Code == bad.Code).Select(f => $"{f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { bad.Place }),
            () => string.Join('\n', found));
        Assert.That(found.Where(f => f.Code != bad.Code), Is.Empty);
    }

    [Test]
    public void Gap_IsAStraightLine_AndTheLastNumberHolds()
    {
        var series = Read("年度,人数,出典\n2026,100,推計\n2030,80,推計\n").ValueOrThrow().Single();
        Assert.Multiple(() =>
        {
            Assert.That(series.Ratio(2028, 2026), Is.EqualTo(0.9).Within(1e-12));
            Assert.That(series.Ratio(2040, 2026), Is.EqualTo(0.8).Within(1e-12));
            Assert.That(series.Scales, Is.EqualTo(PopulationSeries.Demand));
            Assert.That(series.Sources, Is.EqualTo(new[] { "推計" }));
        });
    }

    [TestCase("2030,80,letter")]
    [TestCase("R12,80人,Letters")]
    [TestCase("r12年度,80名,文書")]
    [TestCase("令和12年,80,LETTER")]
    [TestCase("2030年,80,文書")]
    [TestCase("FY2030,80,letters")]
    public void YearsAndNames_AreReadAsPeopleWriteThem(string row)
    {
        var series = Read($"年度,人数,対象\nH30,110,letter\n2026,100,letter\n{row}\n").ValueOrThrow().Single();
        Assert.That((series.Scales, series.First, series.Last, series.Ratio(2030, 2026)), Is.EqualTo(("letter", 2018, 2030, 0.8)));
    }

    // 31 March belongs to the fiscal year before, and 1,5 is one and a half where a semicolon parts the cells.
    [TestCase("将来推計人口,,\n,,\n年度,総人口（人）,備考\n2026,100,\n2030,80,推計\n")]
    [TestCase("year,population (thousands)\n2027-03-31,100\nR12.4.1,80\n")]
    [TestCase("年度;人口（万人）\n令和8年度;1,25\n2030;1,000\n")]
    [TestCase("年度\t人口\n2026\t1.250,5\n2030\t1.000,4\n")]
    [TestCase("年度,人口\n2026,1.25万人\n2030,\"10,000人\"\n")]
    public void Tables_AreReadAsSpreadsheetsOfManyCountriesWriteThem(string table) =>
        Assert.That(Read(table).ValueOrThrow().Single().Ratio(2030, 2026), Is.EqualTo(0.8).Within(1e-12));

    [TestCase("8")]
    [TestCase("R")]
    [TestCase("R123")]
    [TestCase("S60")]
    [TestCase("2030-31")]
    public void Year_AnythingElse_IsNone(string year) =>
        Assert.That(Read($"year,number\n2026,100\n{year},90\n").Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RPD7223" }));

    private static Diagnostics.ReadResult<IReadOnlyList<PopulationSeries>> Read(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("population-").FullName, "population.csv");
        File.WriteAllText(path, text);
        return PopulationTable.Read(path, Desk, 2026);
    }
}
