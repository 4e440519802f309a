namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>What a study says at a terminal before it is done, and that nothing of it reaches standard output.</summary>
public sealed class EarlyAnswerTests
{
    [TestCase("en", "So far, from 10 runs of today", "Where work piles up", "Provisional order", "The final answer:")]
    [TestCase("ja", "途中経過(現状のくり返し計算10回から", "負荷が集中する箇所", "途中経過: 見直し候補の順番", "最終の結果:")]
    public void AtATerminal_HotSpotsThenAProvisionalOrder_ComeBeforeTheAnswer(string language, params string[] inThisOrder)
    {
        using var runner = Desk();
        (runner.Terminal, runner.Clock) = (true, new HurryingClock());
        Assert.That(runner.Run("study", runner.Path("desk.yaml"), "--lang", language), Is.Zero, () => runner.Error);
        var places = inThisOrder.Select(said => runner.Error.IndexOf(said, StringComparison.Ordinal));
        Assert.That(places, Is.Ordered.And.None.Negative, runner.Error);
    }

    // What is provisional has neither ranges nor shares, and the answer itself is one text, whoever looks.
    [Test]
    public void TheProvisionalOrder_ClaimsNothingThatWasNotComputed_AndTheAnswerStaysAsItIs()
    {
        using var runner = Desk();
        Assert.That(runner.Run("study", runner.Path("desk.yaml")), Is.Zero, () => runner.Error);
        var (answer, silent) = (runner.Out, runner.Error);
        (runner.Terminal, runner.Clock, runner.Variables["NO_COLOR"]) = (true, new HurryingClock(), "1");
        Assert.That(runner.Run("study", runner.Path("desk.yaml")), Is.Zero, () => runner.Error);
        var provisional = runner.Error[runner.Error.IndexOf("Provisional order", StringComparison.Ordinal)..];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(runner.Out, Is.EqualTo(answer));
            Assert.That(silent, Does.Not.Contain("So far").And.Not.Contain("Provisional"));
            Assert.That(provisional, Does.Not.Contain("how sure\n").And.Not.Contain("likely").And.Not.Contain("(level)"));
            Assert.That(provisional, Does.Contain("may change the"));
        }
    }

    [TestCase("--quiet")]
    [TestCase("--json")]
    [TestCase("--verbose")]
    public void WhoeverAskedForLessOrForAnotherForm_IsToldNothingEarly(string option)
    {
        using var runner = Desk();
        (runner.Terminal, runner.Clock) = (true, new HurryingClock());
        Assert.That(runner.Run("study", runner.Path("desk.yaml"), option), Is.Zero, () => runner.Error);
        Assert.That(runner.Error, Does.Not.Contain("So far").And.Not.Contain("Provisional"));
    }

    [Test]
    public void WithinASecond_NobodyWaits_SoNothingIsToldEarly()
    {
        using var runner = Desk();
        (runner.Terminal, runner.Clock) = (true, new HurryingClock { Step = TimeSpan.Zero });
        Assert.That(runner.Run("study", runner.Path("desk.yaml")), Is.Zero, () => runner.Error);
        Assert.That(runner.Error, Is.Empty);
    }

    private static RunnerHarness Desk()
    {
        var runner = new RunnerHarness();
        runner.Write("desk.yaml", StudyCommandTests.Desk);
        return runner;
    }

    /// <summary>Each look at it is some seconds after the last.</summary>
    private sealed class HurryingClock : TimeProvider
    {
        private long _ticks;

        public TimeSpan Step { get; init; } = TimeSpan.FromSeconds(2);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, Step.Ticks);
    }
}
