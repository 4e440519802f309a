using Rpa.Discovery.Calendars;

namespace Rpa.Discovery.Tests.Calendars;

/// <summary>A search by the table finds what counting finds.</summary>
public sealed class SortedTicksTests
{
    private const long Hour = StudyClock.Hour;

    private static readonly long[][] Ticks =
    [
        [], [0], [-5 * Hour], [0, 1, 2, 3], [.. Enumerable.Range(0, 400).Select(i => (i * 7 * Hour) - (1000 * Hour) + (i % 3))],
        [-100 * Hour, 0, 10_000 * Hour, (10_000 * Hour) + 1, 100_000 * Hour],
    ];

    [Test]
    public void UpTo_CountsThoseAtOrBeforeATick()
    {
        foreach (var ticks in Ticks)
        {
            var sorted = new SortedTicks(ticks);
            long[] asked = [long.MinValue, long.MaxValue, 0,
                .. ticks.SelectMany(t => new[] { t - (1L << 35), t - 1, t, t + 1, t + (1L << 35) })];
            foreach (var tick in asked)
                Assert.That(sorted.UpTo(tick), Is.EqualTo(ticks.Count(t => t <= tick)), $"{tick} among {ticks.Length}");
        }
    }
}
