using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Arrivals whose rate changes with hour, weekday and month: counts per hour against the rate, integrated by hand
/// (chi-square).</summary>
[Category("Long")]
public sealed class ArrivalsAgainstTheoryTests
{
    private const int Weeks = 16;           // from 5 January: weeks 1 to 16, all within two months of the factor and two without
    private const int Runs = 12;
    private const double PerDay = 1500;
    private static readonly Dictionary<int, double> HourFactors = new() { [9] = 3, [13] = 0.5, [16] = 2 };
    private static readonly Dictionary<int, double> DayFactors = new() { [1] = 1.6, [5] = 0.75 };
    private static readonly Dictionary<int, double> MonthFactors = new() { [3] = 1.5, [4] = 0.8 };

    [Test]
    public void Rate_ByHourWeekdayAndMonth_GivesPoissonCountsOfItsIntegral()
    {
        var (squares, bins) = ChiSquare(PerDay);
        var law = Distribution.GammaFromShape(bins / 2.0, 2); // chi-square; no parameter was fitted
        Assert.That(squares, Is.InRange(law.Quantile(0.0005), law.Quantile(0.9995)), $"{bins} bins");
        Assert.That(ChiSquare(1.01 * PerDay).Squares, Is.GreaterThan(law.Quantile(0.9995)), "a twin with 1 % more cases is told apart");
    }

    [Test]
    public void Rate_OfEachRunAlone_VariesAsPoissonDoes()
    {
        // Index of dispersion of the counts of single replications: Poisson has 1. A rate that were met exactly or twice over would not.
        var counts = Enumerable.Range(0, Runs).Select(r => Counts(PerDay, r)).ToArray();
        double squares = 0;
        foreach (var (bin, expected) in Expected())
            squares += counts.Sum(c => Math.Pow(c.GetValueOrDefault(bin) - expected, 2) / expected);
        var law = Distribution.GammaFromShape(Runs * Expected().Count / 2.0, 2);
        Assert.That(squares, Is.InRange(law.Quantile(0.0005), law.Quantile(0.9995)));
    }

    private static (double Squares, int Bins) ChiSquare(double perDay)
    {
        var expected = Expected();
        var counts = new Dictionary<(int Month, int Day, int Hour), long>();
        for (var r = 0; r < Runs; r++)
        {
            foreach (var (bin, count) in Counts(perDay, r))
                counts[bin] = counts.GetValueOrDefault(bin) + count;
        }

        Assert.That(counts.Keys, Is.SubsetOf(expected.Keys), "nothing arrives out of hours");
        return (expected.Sum(e => Math.Pow(counts.GetValueOrDefault(e.Key) - (Runs * e.Value), 2) / (Runs * e.Value)), expected.Count);
    }

    // The stated number comes on a Tuesday of January; a day's hours only distribute it.
    private static Dictionary<(int Month, int Day, int Hour), double> Expected()
    {
        var hours = new[] { 8, 9, 10, 11, 13, 14, 15, 16 };
        var weights = hours.Sum(h => HourFactors.GetValueOrDefault(h, 1));
        var expected = new Dictionary<(int Month, int Day, int Hour), double>();
        for (var date = Monday; date < Monday.AddDays(7 * Weeks); date = date.AddDays(1))
        {
            var day = (int)date.DayOfWeek;
            if (day is 0 or 6)
                continue;
            var total = PerDay * DayFactors.GetValueOrDefault(day, 1) * MonthFactors.GetValueOrDefault(date.Month, 1);
            foreach (var hour in hours)
            {
                var bin = (date.Month, day, hour);
                expected[bin] = expected.GetValueOrDefault(bin) + (total * HourFactors.GetValueOrDefault(hour, 1) / weights);
            }
        }

        return expected;
    }

    private static Dictionary<(int Month, int Day, int Hour), long> Counts(double perDay, int replication)
    {
        var department = (Department.Named("arrivals") with { TimeZone = "Asia/Tokyo" }).WithOffice().With(Flow(
            "case",
            new Arrivals
            {
                About = new ArrivalRate { Count = perDay, Per = RatePeriod.OpenDay },
                Seasons = [.. MonthFactors.Select(f => new Peak { Kind = PeakKind.Month, Number = f.Key, Factor = f.Value })],
                Peaks =
                [
                    .. HourFactors.Select(f => new Peak { Kind = PeakKind.Hour, Number = f.Key, Factor = f.Value }),
                    .. DayFactors.Select(f => new Peak { Kind = PeakKind.Weekday, Number = f.Key, Factor = f.Value }),
                ],
            },
            Wait("there", Exactly(1), To("end")), End()));
        var counts = new Dictionary<(int Month, int Day, int Hour), long>();
        var options = Days(7 * Weeks);
        var clock = Experiment.Compile(department, options).Clock;
        foreach (var arrived in CaseRecorder.Record(department, options, replication))
        {
            var date = clock.LocalDate(arrived.Arrival);
            var bin = (date.Month, (int)date.DayOfWeek, clock.LocalTimeOfDay(arrived.Arrival).Hour);
            counts[bin] = counts.GetValueOrDefault(bin) + 1;
        }

        return counts;
    }
}
