using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Tests.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>What a card says about money, freed hours and familiar scores.</summary>
public sealed class CandidateCardTests
{
    private static readonly YearlyCash[] Years =
    [
        new YearlyCash { Year = 0, FiscalYear = 2026, Saved = 0, Build = 2_000_000, Subsidy = 1_000_000 },
        new YearlyCash { Year = 1, FiscalYear = 2026, Saved = 500_000, SavedTemporary = 200_000, Licence = 300_000 },
        new YearlyCash { Year = 2, FiscalYear = 2027, Saved = 500_000, SavedTemporary = 200_000, Licence = 300_000 },
    ];

    [Test]
    public void Money_ByFiscalYear_SetsOwnFundsAndSubsidyApart()
    {
        var page = Page(Case());
        Assert.That(page, Does.Contain("| fiscal year | own funds | subsidy | overtime saved | fixed-term pay saved | balance |"));
        Assert.That(page, Does.Contain("| FY2026 | 1,300,000 yen | 1,000,000 yen | 300,000 yen | 200,000 yen | -1,800,000 yen |"));
        Assert.That(page, Does.Contain("| FY2027 | 300,000 yen | 0 yen | 300,000 yen | 200,000 yen | 200,000 yen |"));
        Assert.That(page, Does.Contain("of own funds alone: "));
        Assert.That(Page(Case(), Language.Japanese), Does.Contain("| 年度 | 一般財源 | 補助 |").And.Contain("| 2026年度 | 1,300,000円 |"));
    }

    [Test]
    public void Money_WithoutSubsidyOrFixedTermStaff_HasNoColumnsForThem()
    {
        var page = Page(Case([.. Years.Select(y => y with { Subsidy = 0, SavedTemporary = 0 })]));
        Assert.That(page, Does.Contain("| fiscal year | own funds | overtime saved | balance |").And.Not.Contain("of own funds alone"));
    }

    [Test]
    public void RatesAndPayback_ThatAreNone_SayWhy()
    {
        var page = Page(Case(rates: []));
        Assert.That(page, Does.Contain("not back within five years: too dear").And.Contain("no rate of return: never turns"));
    }

    [Test]
    public void SeveralRates_AreAllNamed() =>
        Assert.That(Page(Case(rates: [0.1, 0.25])), Does.Contain("rates of return: 10 %, 25 % a year; never turns"));

    [TestCase(null, "For the freed hours no use is named.")]
    [TestCase("visits", "The freed hours are for: visits.")]
    public void FreedHours_AreAskedFor(string? use, string said) => Assert.That(Page(Case(use: use)), Does.Contain(said));

    [Test]
    public void FreedHours_WithAValue_StandBesideTheMoney() =>
        Assert.That(Page(Case(use: "visits", worth: 246_000)),
            Does.Contain("By the division's own value of an hour they are worth 246,000 yen a year, beside the money."));

    [Test]
    public void FamiliarScores_StandBesideTheValue_OrSayWhyNot()
    {
        FamiliarScore Score(string title, double? value, double? highest) => new()
        {
            Id = "x", Title = title, Value = value, Unit = highest is null ? Unit.MoneyPerYear : Unit.Points, Lowest = highest is null
                ? null : 1, Highest = highest, Why = value is null ? (Message)"the file does not say: clicks" : null,
            Answers = [], Source = "s", Caveat = "no queue",
        };
        var page = Page(Case(), familiar: [Score("Kit", 677_700, null), Score("Idea", 4.04, 5), Score("Complexity", null, 100)]);
        Assert.That(page,
            Does.Contain("- Kit: 678,000 yen a year (no queue)").And.Contain("- Idea: 4.04 points, between 1 and 5 (no queue)").And.Contain(
                "- Complexity: none: the file does not say: clicks (no queue)"));
    }

    private static BusinessCase Case(IReadOnlyList<YearlyCash>? years = null, IReadOnlyList<double>? rates = null, string? use = null,
        decimal? worth = null) => new()
        {
            DiscountRate = 0.04,
            Years = years ?? Years,
            NetCashPerYear = -1,
            Npv = -1,
            RatesOfReturn = rates ?? [],
            IrrWhy = "never turns",
            PaybackWhy = "too dear",
            RedeployTo = use is null ? null : (Text)use,
            FreedValuePerYear = worth,
            Assumptions = [],
        };

    private static string Page(BusinessCase business, Language language = Language.English,
        IReadOnlyList<FamiliarScore>? familiar = null) =>
        MarkdownRenderer.Render(new CandidateCard(HandMade.Run(new Department { Id = "d", Currency = "JPY" }))
            .Of(SampleStudy.Row(business, familiar ?? [])), language);
}
