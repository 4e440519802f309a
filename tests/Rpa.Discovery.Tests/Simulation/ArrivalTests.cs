using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

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
        var shape = Shape(RatePeriod.Year, [Peak(PeakKind.Month, 5, 1.8)],
            [Peak(PeakKind.AfterClosed, 0, 3), Peak(PeakKind.DayOfMonth, 20, 2), Peak(PeakKind.FirstDays, 2, 5)]);
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
        var arrivals = new Arrivals
        {
            About = new ArrivalRate { Count = 40, Per = RatePeriod.OpenDay },
            Peaks = [Peak(PeakKind.Hour, 9, 2), Peak(PeakKind.Weekday, 1, 1.5)]
        };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 100)
            .With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
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
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1)
            .With(Flow("case", Every(Exactly(180)), Work("do", "clerk", Exactly(1), To("end")), End()));
        var arrivals = CaseRecorder.Record(department, Days(2)).Where(c => c.Arrival < 2 * StudyClock.Day)
            .Select(c => c.Arrival / (double)StudyClock.Hour);
        // Three open hours after each other: 08:00 + 3, then over noon, then over the night.
        Assert.That(arrivals, Is.EqualTo(new[] { 11.0, 15, 24 + 9, 24 + 13, 24 + 16 }).Within(1e-6));
    }

    [Test]
    public void Every_MovedToTheNextOpening_RunsOnWallTime()
    {
        var arrivals = new Arrivals { Every = Exactly(5 * 60), Closed = ClosedGaps.NextOpening };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1)
            .With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
        var hours = CaseRecorder.Record(department, Days(3)).Where(c => c.Arrival < 2 * StudyClock.Day)
            .Select(c => c.Arrival / (double)StudyClock.Hour);
        // 5, 10, 15, 20, 25, 30, 35, 40, 45 o'clock.
        Assert.That(hours, Is.EqualTo(new[] { 8.0, 10, 15, 32, 32, 32, 35, 40 }).Within(1e-6));
    }

    [Test]
    public void Batch_OnAClosedDay_MovesAndKeepsItsCases()
    {
        // 20 June 2026 is a Saturday.
        ulong[] KeysOf(IfClosed rule, out long tick)
        {
            var arrivals = new Arrivals
            {
                Batches = [new ArrivalBatch { DayOfMonth = 20, Months = [6], Count = 5, IfClosed = rule,
                At = new TimeOnly(9, 0) }]
            };
            var department = Department.Named("d").WithOffice().WithPool("clerk", 1)
                .With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
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
            Flow("case", new Arrivals { About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay } },
                Work("do", "clerk", Exactly(1), To("end")), End())
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

    [TestCase(RatePeriod.OpenDay)]
    [TestCase(RatePeriod.Week)]
    [TestCase(RatePeriod.Month)]
    [TestCase(RatePeriod.Year)]
    public void EveryFactorTogether_AgreesWithAWalkOfHours(RatePeriod per)
    {
        Peak[] seasons = [Peak(PeakKind.Month, 5, 1.8), Peak(PeakKind.Month, 8, 0.5)];
        Peak[] peaks =
        [
            Peak(PeakKind.Weekday, 1, 1.5), Peak(PeakKind.Hour, 9, 2), Peak(PeakKind.Hour, 16, 0.5), Peak(PeakKind.DayOfMonth, 20, 3),
            Peak(PeakKind.FirstDays, 2, 1.25), Peak(PeakKind.LastDays, 5, 1.4), Peak(PeakKind.AfterClosed, 0, 1.1),
        ];
        var shape = ArrivalShape.Of(new Timeline(Office, new StudyClock(FirstOfApril, "Asia/Tokyo")), per, seasons, peaks, 0.03,
            400 * StudyClock.Day);
        // The obvious way: every open hour has a weight; the stated period's open hours share one case by it.
        var hours = new List<(DateOnly Date, int Hour, double Weight, double Level)>();
        for (var date = new DateOnly(2026, 3, 1); date < new DateOnly(2027, 4, 5); date = date.AddDays(1))
        {
            if (!IsOpen(date))
                continue;
            foreach (var hour in (int[])[8, 9, 10, 11, 13, 14, 15, 16])
            {
                double weight = 1, level = Math.Pow(1.03, Math.Max(0, date.DayNumber - FirstOfApril.DayNumber) / 365.25);
                foreach (var factor in seasons.Concat(peaks).Where(f => Applies(f, date, hour)))
                {
                    if (per == RatePeriod.Year || factor.Kind == PeakKind.Hour
                        || (per is RatePeriod.Week or RatePeriod.Month && factor.Kind != PeakKind.Month))
                        weight *= factor.Factor;
                    else
                        level *= factor.Factor;
                }

                hours.Add((date, hour, weight, level));
            }
        }

        var year = hours.Where(h => h.Date >= FirstOfApril && h.Date < FirstOfApril.AddYears(1)).ToList();
        var totals = hours.GroupBy(h => PeriodOf(h.Date)).ToDictionary(g => g.Key, g => g.Sum(h => h.Weight));
        foreach (var (date, hour, weight, level) in year)
            Assert.That(Between(shape, date, hour, hour + 1), Is.EqualTo(weight * level / totals[PeriodOf(date)]).Within(1e-9),
                $"{date} {hour}");
        Assert.That(Between(shape, FirstOfApril, 0, 365 * 24), Is.EqualTo(year.Sum(h => h.Weight * h.Level / totals[PeriodOf(h.Date)]))
            .Within(1e-6), "and nothing outside of open hours");

        int PeriodOf(DateOnly date) => per switch
        {
            RatePeriod.OpenDay => date.DayNumber,
            RatePeriod.Week => (date.DayNumber - new DateOnly(2026, 3, 30).DayNumber + 70) / 7,
            RatePeriod.Month => (date.Year * 12) + date.Month,
            _ => date < FirstOfApril ? 0 : date < FirstOfApril.AddYears(1) ? 1 : 2,
        };
        static bool IsOpen(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        static bool Applies(Peak factor, DateOnly date, int hour)
        {
            var month = Enumerable.Range(1, DateTime.DaysInMonth(date.Year, date.Month)).Select(d => new DateOnly(date.Year, date.Month, d))
                .Where(IsOpen).ToList();
            return factor.Kind switch
            {
                PeakKind.Month => date.Month == factor.Number,
                PeakKind.Weekday => (int)date.DayOfWeek == factor.Number,
                PeakKind.Hour => hour == factor.Number,
                PeakKind.DayOfMonth => date.Day == factor.Number,
                PeakKind.FirstDays => month.Take(factor.Number).Contains(date),
                PeakKind.LastDays => month.TakeLast(factor.Number).Contains(date),
                _ => !IsOpen(date.AddDays(-1)),
            };
        }
    }

    [Test]
    public void Every_MovedToTheNextOpening_FollowsSeasonsOnWallTime()
    {
        var arrivals = new Arrivals
        {
            Every = Exactly(60), Closed = ClosedGaps.NextOpening, Seasons = [Peak(PeakKind.Month, 1, 2)],
            Peaks = [Peak(PeakKind.Hour, 9, 3)]
        };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1)
            .With(Flow("case", arrivals, Work("do", "clerk", Exactly(1), To("end")), End()));
        var hours = CaseRecorder.Record(department, Days(1)).Where(c => c.Arrival < StudyClock.Day)
            .Select(c => (int)(c.Arrival / StudyClock.Hour)).CountBy(h => h).ToDictionary();
        // Twice an hour in January, six times from nine to ten; what comes in the night, at noon or after five waits for the next opening.
        Assert.That(hours[8], Is.EqualTo((2 * 9) - 1).Within(1));
        Assert.That((hours[9], hours[10], hours[11], hours[13]), Is.EqualTo((6, 2, 2, 4)));
    }

    [Test]
    public void Trace_RowsComeAtTheirInstants_WithWhatTheySay()
    {
        var trace = new ArrivalTrace
        {
            File = "arrivals.csv",
            Columns = [new TraceColumn { Attribute = "kind" }, new TraceColumn { Attribute = "pages" }],
            Rows =
            [
                Row(new(2026, 1, 4), "09:00", "a", 1),          // the day before the study
                Row(new(2026, 1, 6), "10:30", "b", 7),
                Row(new(2026, 1, 5), "09:15", "", null),        // earlier than the row before it
                Row(new(2026, 1, 7), null, "a", 2),             // a date alone: the opening
                Row(new(2026, 1, 7), "23:00", "b", null),       // in the night
            ],
        };
        var traced = Recorded(trace);
        var drawn = Recorded(trace with { Columns = [] });
        Assert.Multiple(() =>
        {
            Assert.That(traced.Select(c => c.Arrival), Is.EqualTo(new[] { At(0, 9.25), At(1, 10.5), At(2, 8), At(2, 23) }));
            Assert.That(traced.Select(c => c.Ordinal), Is.EqualTo(new[] { 2, 1, 3, 4 }), "the row is the key");
            Assert.That(traced.Select(c => c.Key), Is.EqualTo(drawn.Select(c => c.Key)));
            Assert.That(traced.Skip(1).Select(c => c.Attributes.Single(a => a.Key == "kind").Value), Is.EqualTo(new[] { "b", "a", "b" }));
            Assert.That((traced[1].Attributes.Single(a => a.Key == "pages").Value,
                traced[2].Attributes.Single(a => a.Key == "pages").Value), Is.EqualTo(((object)7.0, (object)2.0)));
            Assert.That(traced[0].Attributes, Is.EqualTo(drawn[0].Attributes), "a blank is drawn");
            Assert.That(traced[3].Attributes.Single(a => a.Key == "pages"), Is.EqualTo(drawn[3].Attributes.Single(a => a.Key == "pages")),
                "beside a given one too");
        });

        static long At(int day, double hour) => (day * StudyClock.Day) + (long)(hour * StudyClock.Hour);
        static TraceRow Row(DateOnly date, string? at, string kind, int? pages) => new()
        {
            Date = date,
            At = at is null ? null : TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            Values = [new TraceValue { Value = kind }, new TraceValue { Value = $"{pages}", Number = pages }],
        };
        static IReadOnlyList<RecordedCase> Recorded(ArrivalTrace trace) => CaseRecorder.Record(
            Department.Named("d").WithOffice().WithPool("clerk", 1)
                .With(Flow("case", new Arrivals { Trace = trace }, Work("do", "clerk", Exactly(1), To("end")), End()) with
                {
                    Attributes =
                [
                    new CaseAttribute { Id = "kind",
                        Choices = [new AttributeChoice { Value = "a", Share = 0.5 }, new AttributeChoice { Value = "b", Share = 0.5 }] },
                    new CaseAttribute { Id = "pages", Number = Rpa.Discovery.Randomness.Distribution.Lognormal(100, 1) },
                ],
                }),
            Days(5));
    }

    [Test]
    public void BusyDays_CountsFollowTheFactorOfEachDate()
    {
        var busy = new BusyDays { Cv = 0.4, Workflows = ["one", "two"] };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 400)
            .With(Flow("one", PerDay(400) with { BusyDays = busy }, Work("do", "clerk", Exactly(1), To("end")), End()))
            .With(Flow("two", PerDay(400) with { BusyDays = busy, GrowthPerYear = 0.2 }, Work("do", "clerk", Exactly(1), To("end")), End()))
            .With(Flow("three", PerDay(400) with { BusyDays = busy with { Workflows = [] } },
                Work("do", "clerk", Exactly(1), To("end")), End()));
        var days = CaseRecorder.Record(department, Days(364)).Where(c => c.Arrival < 364 * StudyClock.Day)
            .ToLookup(c => (c.Workflow, Day: (int)(c.Arrival / StudyClock.Day)));
        double[] Counts(string workflow) =>
            [.. Enumerable.Range(0, 364).Where(d => d % 7 < 5).Select(d => (double)days[(workflow, d)].Count())];
        var (one, two, three) = (Counts("one"), Counts("two"), Counts("three"));
        Assert.Multiple(() =>
        {
            // 260 days: the mean is 400 within three standard errors of a day's 0.4; the spread is that of the factor and of Poisson beside
            // it.
            Assert.That(one.Average(), Is.EqualTo(400).Within(3 * 400 * 0.4 / Math.Sqrt(260)));
            Assert.That(Cv(one), Is.EqualTo(Math.Sqrt((0.4 * 0.4) + (1 / 400.0))).Within(0.06));
            Assert.That(Correlation(one, two), Is.GreaterThan(0.95), "the same list has the same dates");
            Assert.That(Math.Abs(Correlation(one, three)), Is.LessThan(0.2), "another list has others");
            Assert.That(two.Average() / one.Average(), Is.EqualTo(1.095).Within(0.03), "growth comes on top: 1.2^t over a year");
        });

        // Each date's cases against its own rate, by the factor that the plan would give.
        var shape = ArrivalShape.Of(new Timeline(Office, new StudyClock(Monday, "UTC")), RatePeriod.OpenDay, [], [], 0,
            364 * StudyClock.Day);
        var dates = BusyDates.Of(busy, "one", shape, new StudyClock(Monday, "UTC"));
        var key = Rpa.Discovery.Randomness.Keys.Replication(1, 0);
        double chiSquare = 0;
        foreach (var (count, i) in one.Select((c, i) => (c, i)))
        {
            var expected = 400 * dates.Factor(key, Monday.DayNumber + (i / 5 * 7) + (i % 5));
            chiSquare += (count - expected) * (count - expected) / expected;
        }

        Assert.That(chiSquare, Is.EqualTo(260).Within(5 * Math.Sqrt(2 * 260)));

        static Arrivals PerDay(double count) => new() { About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay } };
        static double Cv(double[] x) => Math.Sqrt(x.Sum(v => (v - x.Average()) * (v - x.Average())) / (x.Length - 1)) / x.Average();
        static double Correlation(double[] x, double[] y)
        {
            var (mx, my) = (x.Average(), y.Average());
            return x.Zip(y).Sum(p => (p.First - mx) * (p.Second - my))
                / Math.Sqrt(x.Sum(v => (v - mx) * (v - mx)) * y.Sum(v => (v - my) * (v - my)));
        }
    }

    [Test]
    public void BusyDays_WithoutVariation_ChangeNothing_AndAnotherReplicationHasOtherDates()
    {
        IReadOnlyList<RecordedCase> Of(BusyDays? busy, int replication = 0) => CaseRecorder.Record(
            Department.Named("d").WithOffice().WithPool("clerk", 9)
                .With(Flow("case", new Arrivals { Every = Exponential(20), BusyDays = busy }, Work("do", "clerk", Exactly(1), To("end")),
                    End())), Days(60), replication);
        var plain = Of(null);
        Assert.That(Of(new BusyDays { Cv = 0 }).Select(c => c.Arrival), Is.EqualTo(plain.Select(c => c.Arrival)).Within(1),
            "to a tick: one way divides, the other multiplies");
        var first = CountsByDay(Of(new BusyDays { Cv = 0.5 }));
        var second = CountsByDay(Of(new BusyDays { Cv = 0.5 }, 1));
        Assert.That(first, Is.Not.EqualTo(second));

        static int[] CountsByDay(IReadOnlyList<RecordedCase> cases) =>
            [.. Enumerable.Range(0, 60).Select(d => cases.Count(c => c.Arrival / StudyClock.Day == d))];
    }

    [Test]
    public void BusyDays_DemandRaised_MovesTimesButNoKeys()
    {
        IReadOnlyList<RecordedCase> Of(double count) => CaseRecorder.Record(
            Department.Named("d").WithOffice().WithPool("clerk", 9).With(Flow(
                "case", new Arrivals
                {
                    About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay },
                    BusyDays = new BusyDays { Cv = 0.5 }
                }, Work("do", "clerk", Exactly(1), To("end")), End())), Days(60));
        var (before, after) = (Of(20), Of(22));
        Assert.That(after, Has.Count.GreaterThan(before.Count));
        Assert.That(after.Take(before.Count).Select(c => c.Key), Is.EqualTo(before.Select(c => c.Key)));
        Assert.That(after.Zip(before).All(p => p.First.Arrival <= p.Second.Arrival));
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
