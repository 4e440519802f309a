using System.Text.Json;
using Rpa.Discovery.Decisions.Costs;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>The worked examples of Excel's NPV and IRR (function documentation), from <c>shared/data/mcda</c>. Excel counts the first
/// amount of NPV at the end of the first year.</summary>
public sealed class CashFlowConformanceTests
{
    [Test]
    public void Npv_OfTheWorkedExample_IsAsPublished()
    {
        using var published = Published();
        var npv = published.RootElement.GetProperty("npv");
        decimal[] flow = [0m, .. Amounts(npv.GetProperty("cashflows_end_of_period"))];
        Assert.That((double)CashFlow.Npv(flow, npv.GetProperty("rate").GetDouble()), Is.EqualTo(npv.GetProperty("expected").GetDouble())
            .Within(0.005));
    }

    [Test]
    public void Irr_OfTheWorkedExample_IsAsPublishedAndTheOnlyOne()
    {
        using var published = Published();
        var irr = published.RootElement.GetProperty("irr");
        Assert.That(CashFlow.Irr([.. Amounts(irr.GetProperty("cashflows"))]), Is.EqualTo([irr.GetProperty("expected").GetDouble()])
            .Within(0.00005));
    }

    [Test]
    public void Npv_AndIrr_OfTheSameNumbersCarriedHere() // so that they are held without the data folder too
    {
        Assert.That((double)CashFlow.Npv([0, -10_000, 3_000, 4_200, 6_800], 0.1), Is.EqualTo(1188.44).Within(0.005));
        Assert.That(CashFlow.Irr([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]), Is.EqualTo([0.0866]).Within(0.00005));
    }

    private static JsonDocument Published() =>
        JsonDocument.Parse(File.ReadAllText(SharedData.File("mcda", "finance_npv_irr_excel_docs.json")));

    private static IEnumerable<decimal> Amounts(JsonElement list) => list.EnumerateArray().Select(a => a.GetDecimal());
}
