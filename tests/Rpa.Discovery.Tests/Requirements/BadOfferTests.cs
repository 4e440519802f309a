using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Offers;
using Rpa.Discovery.Requirements;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Requirements;

/// <summary>The smallest table of offers for each code gives its finding once, at its place; a good one gives an order.</summary>
public sealed class BadOfferTests
{
    private static readonly (string Code, string Text, string Place)[] Tables =
    [
        ("RPD7232", "criterion,A,B\nprice,1,2\n", "1:1"),
        ("RPD7232", "", "1:1"),
        ("RPD7233", "criterion,weight,A\nprice,1,2\n", "1:1"),
        ("RPD7234", "criterion,weight,A,B\nprice,heavy,1,2\n", "2:7"),
        ("RPD7234", "criterion,weight,A,B\nprice,-1,1,2\n", "2:7"),
        ("RPD7234", "criterion,weight,A,B\nprice,1,NaN,2\n", "2:9"),
        ("RPD7234", "criterion,weight,A,B\nprice,1,3,\n", "2:11"),
        ("RPD7234", "criterion,weight,A,B\nprice,1,\"1,5\",2\n", "2:9"),
        ("RPD2076", "criterion;weight;A;B\nprice;1;1.500;950\n", "2:9"),
        ("RPD2078", "criterion,weight,重み,A,B\nprice,1,1,3,4\n", "1:18"),
        ("RPD7235", "criterion,weight,better,A,B\nprice,1,cheap,3,4\n", "2:9"),
        ("RPD7236", "criterion,weight,A,B\nprice,1,3,4\nprice,1,3,4\n", "3:1"),
        ("RPD7236", "criterion,weight,A,A\nprice,1,3,4\n", "1:20"),
        ("RPD7237", "criterion,weight,A,B\nprice,0,3,4\n", "1:11"),
    ];

    [TestCaseSource(nameof(Tables))]
    public void Table_GivesItsFindingAtItsPlace((string Code, string Text, string Place) bad)
    {
        var findings = Read(bad.Text).Diagnostics;
        var found = findings.Where(f => f.Code == bad.Code).ToList();
        Assert.That(found.Select(f => $"{f.Place.Line}:{f.Place.Column}").Distinct(), Does.Contain(bad.Place),
            () => string.Join('\n', findings));
        Assert.That(findings.Where(f => f.Severity == Severity.Error && f.Code != bad.Code), Is.Empty);
        Assert.That(found[0].HelpIn(Language.Japanese), Is.Not.Empty);
    }

    [Test]
    public void Table_WithoutWeightsFilledIn_SaysSo() =>
        Assert.That(Read("criterion,weight,A,B\nprice,,3,4\n").Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RPD7237" }));

    [Test]
    public void Offers_StandInTheOrderOfTheirPoints()
    {
        // 観点の重みは 3:1。Aは読取りで100点・価格で0点、Bはその逆、Cは中ほど。
        var table = Read("観点,重み,良い方向,質問,A社,B社,C社\nread-paper,3,,?,5,1,2\nprice,1,小さいほど,,300,100,200\n").ValueOrThrow();
        var ranking = OfferRanking.Of(table);
        Assert.That(ranking.Points, Is.EqualTo([75, 25, (0.75 * 25) + (0.25 * 50)]).Within(1e-9));
        Assert.That(ranking.First, Is.EqualTo(["A社"]));
        Assert.That(ranking.Methods[0].Places, Is.EqualTo([1, 3, 2]));
        Assert.That(ranking.Methods.Select(m => m.Method), Does.Contain("topsis").And.Contain("promethee-2"));
        Assert.That(ranking.Contributions.Select(c => c.Sum()), Is.EqualTo(ranking.Points).Within(1e-9));
    }

    // B is cheaper in each: 1.25 beside 1.5 million.
    [TestCase("criterion;weight;better;A;B\nprice;40;less;1,5;1,25\nsupport;60;more;3,5;3,5\n")]
    [TestCase("criterion;weight;better;A;B\nprice;40;less;1.500.000;1.250.000\nsupport;60;more;3,5;3,5\n")]
    [TestCase("criterion\tweight\tbetter\tA\tB\nprice\t40\tless\t1,50\t1,250\nsupport\t60\tmore\t3\t3\n")]
    [TestCase("提案の比較,,,,\n観点,重み（％）,良い方向,A,B,備考\n価格,４０％,小さいほど,\"1,500,000円\",125万円,税抜\n支援,60%,大きいほど良い,3,3,\n合計,100%,,,,\n")]
    public void Scores_AreReadAsTheyAreWritten(string table)
    {
        var ranking = OfferRanking.Of(Read(table).ValueOrThrow());
        Assert.That(ranking.First, Is.EqualTo(["B"]));
        Assert.That(ranking.Points, Is.EqualTo([60, 100]).Within(1e-9));
    }

    [Test]
    public void RowThatAddsUpOthers_IsNoCriterion()
    {
        var read = Read("criterion,weight,A,B\nprice,40,3,4\n合計,90,103,4\n");
        Assert.That(read.ValueOrThrow().Criteria.Select(c => c.Id), Is.EqualTo(["price"]));
        Assert.That(read.Diagnostics.Select(d => d.Code), Is.EqualTo(["RPD2077"]));
    }

    [Test]
    public void OffersThatAreAlike_ShareTheFirstPlace()
    {
        var ranking = OfferRanking.Of(Read("criterion,weight,A,B\nprice,1,4,4\nspeed,2,1,1\n").ValueOrThrow());
        Assert.That(ranking.First, Is.EqualTo(["A", "B"]));
        Assert.That(ranking.Points, Is.EqualTo([100, 100]).Within(1e-9));
    }

    private static ReadResult<OfferTable> Read(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("offers-").FullName, "offers.csv");
        File.WriteAllText(path, text);
        try
        {
            return OfferFile.Read(path);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
