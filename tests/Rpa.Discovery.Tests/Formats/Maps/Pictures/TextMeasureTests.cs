using Rpa.Discovery.Formats.Maps.Pictures;

namespace Rpa.Discovery.Tests.Formats.Maps.Pictures;

public sealed class TextMeasureTests
{
    [TestCase("Waiting for the slip, 24 d", "Waiting for|the slip, 24 d", TestName = "NumberKeepsItsUnit")]
    [TestCase("係長・課長補佐の決裁（10万円を超えるもの）", "係長・課長補佐|の決裁（10万円|を超えるもの）", TestName = "NoLineBeginsWithAClosingBracket")]
    [TestCase("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmn|opqrstuvwxyz", TestName = "AWordLongerThanALine_IsBrokenAnywhere")]
    [TestCase("one two three four five six seven eight nine ten", "one two three|four five six|seven eight…",
        TestName = "WhatHasNoRoom_IsAnEllipsis")]
    [TestCase("a\u202Eb\u0000c", "a b c", TestName = "WhatActsOnThePicture_IsASpace")]
    [TestCase("", "")]
    public void Lines_AtMostThreeOfTenEms(string text, string lines) =>
        Assert.That(string.Join('|', TextMeasure.Lines(text, 9, 3)), Is.EqualTo(lines));

    [Test]
    public void Lines_AnyText_KeepToTheirRoom([Values("漢", "W", "i", "👨‍👩‍👧‍👦", "e\u0301", "ｶﾞ", "Ж", "a b ")] string letter,
        [Values(1, 7, 30, 3000)] int times) =>
        Assert.That(TextMeasure.Lines(string.Concat(Enumerable.Repeat(letter, times)), 9, 3).Select(l => TextMeasure.Width(l, 1)).ToList(),
            Has.Count.LessThanOrEqualTo(3).And.All.LessThanOrEqualTo(9.01));
}
