using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>Hours by pool, by arithmetic on volumes: 37 letters on every open date.</summary>
public class EnteredWorkTests
{
    private static readonly DateRange Year = FiscalYear.Japan(2026);

    private static double Letters37 => 37.0 * OpenDates;

    private static int OpenDates => Enumerable.Range(0, Year.Days).Select(Year.Start.AddDays).Count(Office.Hours.IsOpenOn);

    [Test]
    public void Batch_OfASize_SharesOneEffortAndItsSetUp()
    {
        var batch = new WorkBatch { Size = 10, EffortPerBatch = true, SetUp = Duration.Exactly(TimeSpan.FromMinutes(6)) };
        Assert.That(Hours(batch), Is.EqualTo(Letters37 / 10 * (0.5 + 0.1)).Within(1e-6));
    }

    [Test]
    public void Batch_AtAClockTime_SharesADaysCases()
    {
        var batch = new WorkBatch { Size = 1000, OrAt = new TimeOnly(16, 0), EffortPerBatch = true };
        Assert.That(Hours(batch), Is.EqualTo(OpenDates * 0.5).Within(1e-6));
    }

    [Test]
    public void Batch_WithEffortPerCase_AddsOnlySetUps()
    {
        var batch = new WorkBatch { Size = 10, SetUp = Duration.Exactly(TimeSpan.FromMinutes(6)) };
        Assert.That(Hours(batch), Is.EqualTo(Letters37 * (0.5 + 0.01)).Within(1e-6));
    }

    [Test]
    public void StartedCases_AreCases_OfAChainToo()
    {
        var first = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(30), To("closed") with { Starts = "second" }),
            End("closed"));
        var second = new Workflow
        {
            Id = "second", Initial = "do",
            States = [Step("do", "clerk", TimeSpan.FromMinutes(30), To("end", 0.5) with { Starts = "third" },
                To("end", 0.5) with { Event = "plain" }), End("end")]
        };
        var third = new Workflow
        {
            Id = "third", Initial = "do",
            States = [Step("do", "clerk", TimeSpan.FromMinutes(30), To("end")), End("end")]
        };
        var department = first.With(second).With(third);
        var cases = EnteredWork.CasesOf(department, new YearlyVolume(department, Year),
            department.Workflows.ToDictionary(w => w.Id, ExpectedFlow.Of));
        Assert.That(cases["second"], Is.EqualTo(Letters37).Within(1e-6));
        Assert.That(cases["third"], Is.EqualTo(0.5 * Letters37).Within(0.02 * Letters37));
    }

    private static double Hours(WorkBatch batch)
    {
        var step = Step("read", "clerk", TimeSpan.FromMinutes(30), To("closed"));
        var department = Letters.WithStates(step with { Work = step.Work with { Batch = batch } }, End("closed"));
        var work = EnteredWork.Of(department, new YearlyVolume(department, Year),
            department.Workflows.ToDictionary(w => w.Id, ExpectedFlow.Of));
        return work.HoursOf("clerk");
    }
}
