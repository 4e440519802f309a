using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Pages;

/// <summary>A page is what is said in what order; it is in no language, and its cells are still numbers.</summary>
public sealed class PageTests
{
    private static readonly Estimate Hours = Estimate.Exact(1234.5, Unit.HoursPerYear);
    private static readonly PossibleAmount Range = new() { P10 = 1000, P50 = 1200, P90 = 1500, Files = 100, Error = 1 };

    [Test]
    public void WhatIsNullOrEmpty_AddsNothing()
    {
        var page = new Page((Text)"t").Lead(null).Sentence(null).Items(Array.Empty<Message>()).List((Text)"heading", [])
            .Draw(null).Add(null);
        Assert.That(page.Blocks, Is.Empty);
    }

    [Test]
    public void List_OfNothing_SaysWhatIsSaidInstead() =>
        Assert.That(new Page().List((Text)"heading", [], (Text)"nothing").Blocks,
            Is.EqualTo(new Block[] { new Sentence((Text)"nothing") }));

    [Test]
    public void Add_SetsThePartUnderItsTitle_AndInOrder()
    {
        var page = new Page((Text)"whole").Sentence((Text)"before").Add(new Page((Text)"part").Lead((Text)"inside"))
            .Sentence((Text)"after");
        Assert.That(page.Blocks, Is.EqualTo(new Block[]
        {
            new Sentence((Text)"before"), new Heading((Text)"part", Page.Section), new Sentence((Text)"inside", IsLead: true),
            new Sentence((Text)"after"),
        }));
    }

    [Test]
    public void Sections_AreTheHeadingsThatTheContentsName()
    {
        var page = new Page().Heading((Text)"a").Heading((Text)"deeper", Page.Part).Heading((Text)"unlisted", isListed: false)
            .List((Text)"caption", [(Text)"x"]).Add(new Page((Text)"b"));
        Assert.That(page.Sections.Select(s => s.Text.In(Language.English)), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Table_KeepsTheNumbersOfItsCells_UnroundedAndWithTheirLimits()
    {
        var page = new Page().Table<Estimate>(
            [
                new((Text)"name", _ => (Text)"a row") { NamesRow = true },
                new((Text)"range", e => FigureText.WithRange(e, Range)) { Brief = e => FigureText.BareRange(e, Range) },
                new((Text)"money", _ => Amount.Money(12.5m, "EUR")),
                new((Text)"nothing", _ => FigureText.Mean(null)),
            ], [Hours]);
        var row = ((Table)page.Blocks.Single()).Rows.Single();
        Assert.Multiple(() =>
        {
            Assert.That(row[0].Number, Is.Null);
            Assert.That(row[1].Number,
                Is.EqualTo(new CellNumber(1234.5, Unit.HoursPerYear) { Limits = CellLimits.PossibleFiles, Low = 1000, High = 1500 }));
            Assert.That(row[1].Wording.In(Language.English), Is.EqualTo("1,230 h a year (1,000 to 1,500)"));
            Assert.That(row[1].Wording.In(Language.Japanese), Is.EqualTo("年1,230時間(1,000〜1,500)"));
            Assert.That(row[1].Brief!.In(Language.English), Is.EqualTo("1,230 (1,000 to 1,500)"));
            Assert.That(row[2].Number, Is.EqualTo(new CellNumber(12.5, Unit.Money, "EUR")));
            Assert.That(row[3].Number, Is.Null);
            Assert.That(row[3].Wording.In(Language.English), Is.EqualTo("–"));
        });
    }

    [Test]
    public void FigureText_OfRuns_HasTheIntervalAsLimits_AndSingleYearsHaveNoValue()
    {
        var runs = Estimate.FromReplications([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Unit.Hours);
        Assert.Multiple(() =>
        {
            Assert.That(FigureText.WithInterval(runs).Number,
                Is.EqualTo(new CellNumber(5.5, Unit.Hours) { Limits = CellLimits.IntervalOfRuns, Low = runs.Low, High = runs.High }));
            Assert.That(FigureText.Mean(runs).Number, Is.EqualTo(new CellNumber(5.5, Unit.Hours)));
            Assert.That(FigureText.SingleYears(runs).Number,
                Is.EqualTo(new CellNumber(null, Unit.Hours) { Limits = CellLimits.SingleYears, Low = runs.P10, High = runs.P90 }));
            Assert.That(FigureText.WithInterval(Hours).Number, Is.EqualTo(new CellNumber(1234.5, Unit.HoursPerYear)));
        });
    }

    [Test]
    public void BehindAPicture_StandsATableOfItsNumbers()
    {
        var bars = new StackedBars((Text)"t", (Text)"d", Unit.Hours, (Text)"who", [(Text)"a", (Text)"b"],
            [new((Text)"x", [1, 2]), new((Text)"y", [3, 4])]);
        var band = new Band((Text)"t", (Text)"d", Unit.Cases, (Text)"month", [(Text)"April", (Text)"May"],
            [new((Text)"queue", [5, null]) { Low = [4, null], High = [6, null] }]);
        Assert.Multiple(() =>
        {
            Assert.That(bars.Table.Columns.Select(c => c.Heading.In(Language.English)), Is.EqualTo(new[] { "who", "a", "b" }));
            Assert.That(bars.Table.Rows[1].Select(c => c.Number?.Value), Is.EqualTo(new double?[] { null, 3, 4 }));
            Assert.That(band.Table.Columns.Select(c => c.Heading.In(Language.English)),
                Is.EqualTo(new[] { "month", "queue", "queue, at least", "queue, at most" }));
            Assert.That(band.Table.Rows.Select(r => r[2].Number?.Value), Is.EqualTo(new double?[] { 4, null }));
        });
    }
}
