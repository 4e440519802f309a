using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Tests.Estimates;

public class TimeIntegralTests
{
    [Test]
    public void AreaAt_EntriesAndLeaves_IsLevelTimesTime()
    {
        TimeIntegral queue = default;
        queue.Enter(10);
        queue.Enter(20);
        queue.Leave(50);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(queue.AreaAt(100), Is.EqualTo(10 * 1 + 30 * 2 + 50 * 1));
            Assert.That(queue.Level, Is.EqualTo(1));
        }
    }

    [Test]
    public void AreaAt_SumsBeyondTheRange_ComesBackExact()
    {
        TimeIntegral queue = default;
        const long late = long.MaxValue / 3;
        for (var i = 0; i < 100; i++)
            queue.Enter(late);
        for (var i = 0; i < 100; i++)
            queue.Leave(late + i);
        Assert.That(queue.AreaAt(late + 100), Is.EqualTo(99 * 100 / 2));
    }
}
