using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Wording;

public class NumbersTests
{
    [TestCase(1234, "1,230")]
    [TestCase(0.04567, "0.0457")]
    [TestCase(12.34, "12.3")]
    [TestCase(999.6, "1,000")]
    [TestCase(999.4, "999")]
    [TestCase(0.9996, "1")]
    [TestCase(12.0, "12")]
    [TestCase(100, "100")]
    [TestCase(0.5, "0.5")]
    [TestCase(1234567, "1,230,000")]
    [TestCase(-1234567, "-1,230,000")]
    [TestCase(-0.0, "0")]
    [TestCase(0, "0")]
    [TestCase(-0.04567, "-0.0457")]
    [TestCase(1e-6, "0.000001")]
    [TestCase(123456, "123,000")]
    [TestCase(1e15, "1,000,000,000,000,000")]
    [TestCase(double.NaN, "–")]
    [TestCase(double.PositiveInfinity, "–")]
    public void Significant_Value_HasThreeDigitsAtMost(double value, string expected) =>
        Assert.That(Numbers.Significant(value), Is.EqualTo(expected));

    [Test]
    public void Significant_Nothing_IsADash() => Assert.That(Numbers.Significant(null), Is.EqualTo("–"));

    [TestCase(45.67, 2, "46")]
    [TestCase(1.96, 1, "2")]
    [TestCase(0.123456, 5, "0.12346")]
    public void Significant_OtherDigits_KeepsThatMany(double value, int digits, string expected) =>
        Assert.That(Numbers.Significant(value, digits), Is.EqualTo(expected));
}
