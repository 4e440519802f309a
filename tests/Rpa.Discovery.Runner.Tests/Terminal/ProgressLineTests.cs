using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Terminal;

public sealed class ProgressLineTests
{
    [Test]
    public void LessThanASecond_ShowsNothing()
    {
        using var screen = new StringWriter();
        var clock = new HandSetClock();
        var progress = new ProgressLine(screen, terminal: true, Language.English, clock);
        progress.Report("as-is", 0.5, null);
        clock.Advance(0.9);
        progress.Report("as-is", 0.9, null);
        progress.End(finished: true);
        Assert.That(screen.ToString(), Is.Empty);
    }

    [Test]
    public void MoreThanASecondOnATerminal_ShowsABarWithTheTimeLeftAndTakesItAway()
    {
        using var screen = new StringWriter();
        var clock = new HandSetClock();
        var progress = new ProgressLine(screen, terminal: true, Language.English, clock);
        progress.Report("as-is", 0, null);
        clock.Advance(2);
        progress.Report("as-is", 0.25, TimeSpan.FromSeconds(6));
        progress.End(finished: true);
        Assert.That(screen.ToString(), Is.EqualTo("\r[#####...............] as-is  about 6 s left\e[K\r\e[K"));
    }

    [Test]
    public void NoTerminal_WritesAPlainLineForAStageOfMoreThanASecond()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        var clock = new HandSetClock();
        var progress = new ProgressLine(screen, terminal: false, Language.Japanese, clock);
        progress.Report("現状の計算", 0, null);
        clock.Advance(2.34);
        progress.Report("見直し後の計算", 0, null);
        clock.Advance(0.2);
        progress.End(finished: true);
        Assert.That(screen.ToString(), Is.EqualTo("現状の計算: 完了(2.34秒)\n"));
        Assert.That(progress.Finished, Is.EqualTo(new[] { "現状の計算", "見直し後の計算" }));
    }

    [Test]
    public void Interrupted_TheStageUnderWayDoesNotCountAsFinished()
    {
        var progress = new ProgressLine(TextWriter.Null, terminal: false, Language.English, new HandSetClock());
        progress.Report("as-is", 1, null);
        progress.Report("candidates", 0.5, null);
        progress.End(finished: false);
        Assert.That(progress.Finished, Is.EqualTo(new[] { "as-is" }));
    }

    private sealed class HandSetClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(double seconds) => _ticks += (long)(seconds * TimeSpan.TicksPerSecond);

        public override long GetTimestamp() => _ticks;
    }
}
