using Rpa.Discovery.EventLogs;

namespace Rpa.Discovery.Tests.EventLogs;

public sealed class LogValueTests
{
    [Test]
    public void ToString_Instants_AreIsoWithTheirOffset_AndNoFinerThanAMicrosecond()
    {
        var nine = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));
        Assert.Multiple(() =>
        {
            Assert.That(LogValue.Of(nine).ToString(), Is.EqualTo("2026-06-01T09:00:00+09:00"));
            Assert.That(LogValue.Of(nine.AddMicroseconds(1)).ToString(), Is.EqualTo("2026-06-01T09:00:00.000001+09:00"));
            Assert.That(LogValue.Of(nine.AddMilliseconds(-250)).ToString(), Is.EqualTo("2026-06-01T08:59:59.750000+09:00"));
            Assert.That(LogValue.Of(nine.ToOffset(TimeSpan.FromMinutes(-210))).ToString(), Is.EqualTo("2026-05-31T20:30:00-03:30"));
            Assert.That(LogValue.Of(nine.ToUniversalTime()).ToString(), Is.EqualTo("2026-06-01T00:00:00+00:00"));
        });
    }

    [Test]
    public void ToString_Numbers_AreReadBackAsTheyWere()
    {
        foreach (var number in (double[])[0, 1, 1.0 / 3, -2.5e-300, 1.7976931348623157E+308, 123456789.125])
            Assert.That(double.Parse(LogValue.Of(number).ToString(), System.Globalization.CultureInfo.InvariantCulture),
                Is.EqualTo(number));
        Assert.That(LogValue.Of(long.MinValue).ToString(), Is.EqualTo("-9223372036854775808"));
        Assert.That((LogValue.Of(true).ToString(), LogValue.Of(false).ToString()), Is.EqualTo(("true", "false")));
    }

    [Test]
    public void Of_WhatIsNoValue_IsNone()
    {
        Assert.That((bool[])[LogValue.Of(double.NaN).IsNone, LogValue.Of(double.PositiveInfinity).IsNone, LogValue.Of((string?)null).IsNone,
            LogValue.Of((DateTimeOffset?)null).IsNone, default(LogValue).IsNone], Is.All.True);
        Assert.That((default(LogValue).ToString(), LogValue.Of("").IsNone), Is.EqualTo(("", false)));
    }
}
