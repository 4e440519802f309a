using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Tests.Simulation.Departments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>How many cases come and when: expected counts by arithmetic on the calendar, and simulated counts against them.</summary>
public sealed class ArrivalTests
{
    private static readonly DateOnly FirstOfApril = new(2026, 4, 1);

    [Test]
    public void PerOpenDay_HourPeakDistributesAndWeekdayMultiplies()
    {
        var shape = Shape(RatePeriod.OpenDay, [], [Peak(PeakKind.Hour, 9, 2), Peak(PeakKind.Weekday, 1, 3)]);
        // Monday 6 April: three times the rate; of nine hour weights two fall into 9–10.
        Assert.That(Between(shape, new(2026, 4, 6), 0, 24), Is.EqualTo(3).Within(1e-9));
        Assert.That(Between(shape, new(2026, 4, 6), 9, 10), Is.EqualTo(3 * 2 / 9.0).Within(1e-9));
        Assert.That(Between(shape, new(2026, 4, 7), 0, 24), Is.EqualTo(1).Within(1e-9));
        Assert.That(Between(shape, new(2026, 4, 11), 0, 24), Is.EqualTo(0), "Saturday");
    }

    [Test]
    public void PerWeek_WeekdayDistributes_HolidaysCrowdTheRest()
    {
        var shape = Shape(RatePeriod.Week, [Peak(PeakKind.Month, 5, 2)], [Peak(PeakKind.Weekday, 1, 4)]);
        // 13–17 April: weights 4, 1, 1, 1, 1.
        Assert.That(Between(shape, new(2026, 4, 13), 0, 24), Is.EqualTo(4 / 8.0).Within(1e-9));
        Assert.That(Between(shape, new(2026, 4, 13), 0, 24 * 7), Is.EqualTo(1).Within(1e-9));
        Assert.That(Between(shape, new(2026, 5, 11), 0, 24 * 7), Is.EqualTo(2).Within(1e-9), "a month multiplies a week");
    }

    [Test]
    public void PerMonth_LastDaysDistribute()
    {
        var shape = Shape(RatePeriod.Month, [Peak(PeakKind.Month, 6, 1.5)], [Peak(PeakKind.LastDays, 5, 2)]);
        // June 2026 has 22 weekdays.
        Assert.That(Between(shape, new(2026, 6, 1), 0, 24 * 30), Is.EqualTo(1.5).Within(1e-9));
        Assert.That(Between(shape, new(2026, 6, 30), 0, 24), Is.EqualTo(1.5 * 2 / (17 + 10)).Within(1e-9));
        Assert.That(Between(shape, new(2026, 6, 23), 0, 24), Is.EqualTo(1.5 / (17 + 10)).Within(1e-9));
    }

    [Test]
    public void PerYear_EverythingOnlyDistributes()
    {
        var shape = Shape(RatePeriod.Year, [Peak(PeakKind.Month, 5, 1.8)], [Peak(PeakKind.AfterClosed, 0, 3), Peak(PeakKind.DayOfMonth, 20, 2), Peak(PeakKind.FirstDays, 2, 5)]);
        Assert.That(Between(shape, FirstOfApril, 0, 365 * 24), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void PerOpenHour_CountsOpenHours()
    {
        var shape = Shape(RatePeriod.OpenHour, [], [Peak(PeakKind.Hour, 9, 2)]);
        Assert.That(Between(shape, new(2026, 4, 6), 0, 24), Is.EqualTo(9).Within(1e-9));
    }

    [Test]
    public void Growth_RaisesTheSecondYear()
    {
        var timeline = new Timeline(Office, new StudyClock(FirstOfApril, "Asia/Tokyo"));
        var shape = ArrivalShape.Of(timeline, RatePeriod.OpenDay, [], [], 0.1, 730 * StudyClock.Day);
        var years = shape.Between(365 * StudyClock.Day, 730 * StudyClock.Day) / shape.Between(0, 365 * StudyClock.Day);
        Assert.That(years, Is.EqualTo(1.1).Within(0.005));
    }

    [Test]
    public void Counts_ByHour_AgreeWithTheIntegratedRate()
    {
        var arrivals = new Arrivals { About = new ArrivalRate { Count = 40, Per = RatePeriod.OpenDay }, Peaks = [Peak(PeakKind.Hour, 9, 2), Peak(PeakKind.Weekday, 1, 1.5)] };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 100).With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
        var counts = new double[168];
        const int replications = 20;
        for (var r = 0; r < replications; r++)
        {
            foreach (var recorded in CaseRecorder.Record(department, Days(364), r))
                counts[recorded.Arrival / StudyClock.Hour % 168]++;
        }

        // 52 weeks; Poisson: five standard deviations.
        for (var hour = 0; hour < 168; hour++)
        {
            var day = hour / 24;
            var time = hour % 24;
            var isOpen = day < 5 && time is >= 8 and < 17 and not 12;
            var expected = isOpen ? replications * 52 * 40 * (day == 0 ? 1.5 : 1) * (time == 9 ? 2 : 1) / 9 : 0;
            Assert.That(counts[hour], Is.EqualTo(expected).Within(5 * Math.Sqrt(expected)), $"hour {hour}");
        }
    }

    [Test]
    public void Every_OnOpenTime_SkipsTheNight()
    {
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1).With(Flow("case", Every(Exactly(180)), Work("do", "clerk", Exactly(1), To("end")), End()));
        var arrivals = CaseRecorder.Record(department, Days(2)).Where(c => c.Arrival < 2 * StudyClock.Day).Select(c => c.Arrival / (double)StudyClock.Hour);
        // Three open hours after each other: 08:00 + 3, then over noon, then over the night.
        Assert.That(arrivals, Is.EqualTo(new[] { 11.0, 15, 24 + 9, 24 + 13, 24 + 16 }).Within(1e-6));
    }

    [Test]
    public void Every_MovedToTheNextOpening_RunsOnWallTime()
    {
        var arrivals = new Arrivals { Every = Exactly(5 * 60), ClosedNextOpening = true };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1).With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
        var hours = CaseRecorder.Record(department, Days(3)).Where(c => c.Arrival < 2 * StudyClock.Day).Select(c => c.Arrival / (double)StudyClock.Hour);
        // 5, 10, 15, 20, 25, 30, 35, 40, 45 o'clock.
        Assert.That(hours, Is.EqualTo(new[] { 8.0, 10, 15, 32, 32, 32, 35, 40 }).Within(1e-6));
    }

    [Test]
    public void Batch_OnAClosedDay_MovesAndKeepsItsCases()
    {
        // 20 June 2026 is a Saturday.
        ulong[] KeysOf(IfClosed rule, out long tick)
        {
            var arrivals = new Arrivals { Batches = [new ArrivalBatch { DayOfMonth = 20, Months = [6], Count = 5, IfClosed = rule, At = new TimeOnly(9, 0) }] };
            var department = Department.Named("d").WithOffice().WithPool("clerk", 1).With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
            var cases = CaseRecorder.Record(department, Days(365));
            tick = cases[0].Arrival;
            return [.. cases.Select(c => c.Key)];
        }

        var next = KeysOf(IfClosed.Next, out var monday);
        var previous = KeysOf(IfClosed.Previous, out var friday);
        KeysOf(IfClosed.Same, out var saturday);
        var clock = new StudyClock(Monday, "UTC");
        Assert.Multiple(() =>
        {
            Assert.That(clock.LocalDate(monday), Is.EqualTo(new DateOnly(2026, 6, 22)));
            Assert.That(clock.LocalDate(friday), Is.EqualTo(new DateOnly(2026, 6, 19)));
            Assert.That(clock.LocalDate(saturday), Is.EqualTo(new DateOnly(2026, 6, 20)));
            Assert.That(next, Is.EqualTo(previous));
            Assert.That(next.Distinct().Count(), Is.EqualTo(5));
        });
    }

    [Test]
    public void Demand_Raised_MovesTimesButNeitherKeysNorAttributes()
    {
        Department Of(double count) => Department.Named("d").WithOffice().WithPool("clerk", 1).With(
            Flow("case", new Arrivals { About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay } }, Work("do", "clerk", Exactly(1), To("end")), End())
            with
            { Attributes = [new CaseAttribute { Id = "amount", Number = Rpa.Discovery.Randomness.Distribution.Lognormal(100, 1) }] });
        var before = CaseRecorder.Record(Of(40), Days(100));
        var after = CaseRecorder.Record(Of(43.2), Days(100));
        Assert.That(after, Has.Count.GreaterThan(before.Count));
        for (var i = 0; i < before.Count; i++)
        {
            Assert.That((after[i].Key, after[i].Attributes[0].Value), Is.EqualTo((before[i].Key, before[i].Attributes[0].Value)));
            Assert.That(after[i].Arrival, Is.LessThanOrEqualTo(before[i].Arrival));
        }
    }

    private static Peak Peak(PeakKind kind, int number, double factor) => new() { Kind = kind, Number = number, Factor = factor };

    private static ArrivalShape Shape(RatePeriod per, Peak[] seasons, Peak[] peaks) =>
        ArrivalShape.Of(new Timeline(Office, new StudyClock(FirstOfApril, "Asia/Tokyo")), per, seasons, peaks, 0, 400 * StudyClock.Day);

    private static double Between(ArrivalShape shape, DateOnly date, double fromHour, double untilHour)
    {
        var midnight = (date.DayNumber - FirstOfApril.DayNumber) * StudyClock.Day;
        return shape.Between(midnight + (long)(fromHour * StudyClock.Hour), midnight + (long)(untilHour * StudyClock.Hour));
    }
}
