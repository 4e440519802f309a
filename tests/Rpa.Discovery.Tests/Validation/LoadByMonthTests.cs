using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>Load month by month, by arithmetic: 37 letters of ten minutes are 6.17 of a clerk's 7.75 hours a day, 80 %; in May 1.5 times
/// that is 119 %.</summary>
public sealed class LoadByMonthTests
{
    private static readonly StudySpan Year = StudySpan.OfYear(FiscalYear.Japan(2026));

    [Test]
    public void Of_ASeasonAboveAllHours_IsWorkedOffWhenTheMonthsAfterHoldIt()
    {
        var months = Of(May(1.5));
        var may = months.Single(m => m.First.Month == 5);
        var left = Enumerable.Range(5, 8).Select(Month).Aggregate((Left: 0.0, End: 0), (so, m) =>
            so.End > 0 ? so : so.Left + Work(m) - Hours(m) is > 0 and var left ? (left, 0) : (0, m.Month));
        Assert.Multiple(() =>
        {
            Assert.That(months, Has.Count.EqualTo(12));
            Assert.That(may.Factor, Is.EqualTo(1.5 * 37 / 6 / 7.75).Within(1e-9));
            Assert.That(may.Hours, Is.EqualTo(Hours(Month(5))).Within(1e-9));
            Assert.That(may.WorkedOff, Is.EqualTo(new DateOnly(2026, left.End, 1)));
            Assert.That(may.Pools, Is.EqualTo(new[] { "clerk" }));
            Assert.That(months.Where(m => m.First.Month != 5).Select(m => m.Factor), Is.All.EqualTo(37 / 6.0 / 7.75).Within(1e-9));
        });

        static DateOnly Month(int month) => new(2026, month, 1);
        static int Days(DateOnly month) =>
            Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Count(d => Office.Hours.IsOpenOn(month.AddDays(d)));
        static double Work(DateOnly month) => Days(month) * 37 / 6.0 * (month.Month == 5 ? 1.5 : 1);
        static double Hours(DateOnly month) => Days(month) * 7.75;
    }

    [Test]
    public void Validate_ASeasonAboveAllHours_IsAHintAndNothingMore()
    {
        var findings = DepartmentValidator.Validate(May(1.5));
        Assert.That(findings.Select(f => f.Code), Does.Contain("RPD2150").And.None.AnyOf("RPD2107", "RPD2151"));
        Assert.That(findings.Single(f => f.Code == "RPD2150").Severity, Is.EqualTo(Severity.Hint));
    }

    [Test]
    public void Validate_TooMuchAllYear_TellsItOnceAndNoMonth() =>
        Assert.That(DepartmentValidator.Validate(May(10)).Select(f => f.Code),
            Does.Contain("RPD2107").And.None.AnyOf("RPD2150", "RPD2151"));

    [Test]
    public void Peaks_OfAStretch_AreItsWorstMonth_AndASecondStretchIsOneOfItsOwn()
    {
        MonthLoad Of(int month, double work, int workedOff) =>
            new(new DateOnly(2026, month, 1), work, 100, ["clerk"], new DateOnly(2026, workedOff, 1));
        var peaks = LoadByMonth.Peaks([Of(4, 90, 4), Of(5, 110, 7), Of(6, 120, 8), Of(7, 101, 8), Of(8, 50, 8), Of(9, 130, 10)]);
        Assert.That(peaks.Select(p => (p.First.Month, p.WorkedOff!.Value.Month)), Is.EqualTo(new[] { (6, 8), (9, 10) }));
    }

    [Test]
    public void Of_SpecialistsWhoAreAway_NamesThem()
    {
        var department = Letters.WithPool("expert", 1).WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(1), To("sign")), Step("sign", "expert", TimeSpan.FromMinutes(8), To("closed")),
            End("closed"));
        department =
            department with
            {
                Pools = [department.Pools[0],
                department.Pools[1] with { Absence = new Absence { Dates = ["2026-10-01/10-20"] } }]
            };
        var october = Of(department).Single(m => m.First.Month == 10);
        Assert.That((october.Pools[0], october.Pools.Count, october.Factor > 1, october.WorkedOff is not null),
            Is.EqualTo(("expert", 1, true, true)));
    }

    [Test]
    public void Of_APartOfAMonth_IsNotJudged() =>
        Assert.That(LoadByMonth.Of(Letters, Year.Within(new DateRange(new DateOnly(2026, 4, 10), new DateOnly(2026, 6, 20))),
            ExpectedFlow.OfAll(Letters)).Select(m => m.First.Month), Is.EqualTo(new[] { 5 }));

    private static Department May(double factor) => Letters.With(Letters.Workflows[0] with
    {
        Arrivals = Letters.Workflows[0].Arrivals! with { Seasons = [new Peak { Kind = PeakKind.Month, Number = 5, Factor = factor }] },
    });

    private static IReadOnlyList<MonthLoad> Of(Department department) => LoadByMonth.Of(department, Year, ExpectedFlow.OfAll(department));
}
