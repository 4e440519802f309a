using Rpa.Discovery.Credibility;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Tests.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

public sealed class CredibilityPartTests
{
    // 10 cases on each of 365 days: all work and all hours are even, but for the months' own lengths.
    [Test]
    public void AYear_HasItsLoadMonthByMonth_FromItsFirst()
    {
        var result = SampleStudy.With(load: StaffLoad.Of(Experiment.Run(HandMade.Office(), HandMade.Year)));
        var rows = CredibilityPart.Of(result).Blocks.OfType<Table>()
            .Single(t => t.Columns.Any(c => c.Heading == ReportWords.LoadColumn)).Rows;
        var load = result.Load.WorkHours / result.Load.Hours;
        Assert.That(rows, Has.Count.EqualTo(12));
        Assert.That(rows.Select(r => r[0].Wording.In(Language.English)).Take(2), Is.EqualTo(new[] { "2026-04", "2026-05" }));
        Assert.That(rows.Select(r => r[1].Wording.In(Language.English)),
            Has.All.EqualTo(Rpa.Discovery.Estimates.Amount.Share(load).In(Language.English)));
        Assert.That(rows[0].Skip(2).Select(c => c.Wording.In(Language.Japanese)), Is.EqualTo(new[] { "clerk", "–" }));
    }

    [Test]
    public void LessThanTwoMonths_HaveNoTable() =>
        Assert.That(CredibilityPart.Of(SampleStudy.With()).Blocks.OfType<Table>().SelectMany(t => t.Columns).Select(c => c.Heading),
            Has.None.EqualTo(ReportWords.LoadColumn));
}
