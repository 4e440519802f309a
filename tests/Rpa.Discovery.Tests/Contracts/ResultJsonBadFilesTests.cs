using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Tests.Reports;

namespace Rpa.Discovery.Tests.Contracts;

/// <summary>Whatever somebody gives as a result: a finding with its place, or the result.</summary>
public sealed class ResultJsonBadFilesTests
{
    private static readonly string Study = Encoding.UTF8.GetString(SampleStudy.With().Report.ToJson());

    [TestCase("\"findings\"", "findings", "RPD7502")]
    [TestCase("\"schemaVersion\": 1", "\"schemaVersion\": 2", "RPD7504")]
    [TestCase("\"name\": \"rpa-discovery\"", "\"name\": \"another\"", "RPD7503")]
    [TestCase("\"rank\": 1,", "\"rank\": \"first\",", "RPD7121")]
    [TestCase("\"rank\": 1,", "\"rank\": 1e400,", "RPD7121")]
    [TestCase("\"rank\": 1,", "\"rank\": 1.5,", "RPD7121")]
    [TestCase("\"rank\": 1,", "", "RPD7121")]
    [TestCase("\"rank\": 1,", "\"rank\": 1, \"rank\": 1,", "RPD7121")]
    [TestCase("\"hotSpots\": [", "\"hotSpots\": [ null,", "RPD7121")]
    [TestCase("\"hotSpots\": [", "\"hotSpots\": {}, \"spots\": [", "RPD7121")]
    public void Edited_IsAFinding(string before, string after, string code)
    {
        var text = before == "\"findings\"" ? "{ " + after : Replaced(before, after);
        Assert.That(Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Select(d => d.Code), Is.EqualTo([code]));
    }

    [Test]
    public void WrongMember_IsNamedWithItsPlaceAndWhatIsExpected()
    {
        var text = Replaced("\"rank\": 1,", "\"rank\": \"first\",");
        var finding = Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Single();
        Assert.That(finding.Message,
            Is.EqualTo("'a.json' is damaged: $.ranking[0].rank says \"first\" where a whole number from 1 to 2147483647 is expected."));
        Assert.That(text.Split('\n')[finding.Place.Line - 1][(finding.Place.Column - 1)..], Does.StartWith("\"first\""));
    }

    [Test]
    public void NumberBeyondAllBounds_IsNamed() => Assert.That(
        Read(Encoding.UTF8.GetBytes(Replaced("\"hundred\": ", "\"hundred\": 1e400, \"was\": "))).Diagnostics.Single().Message,
        Does.Contain("$.aims[0].hundred says 1e400 where a number"));

    [Test]
    public void NestedDeeply_IsAFinding()
    {
        foreach (var depth in (int[])[65, 100_000])
        {
            var text = Replaced("\"headline\"", $"\"deep\": {new string('[', depth)}{new string(']', depth)}, \"headline\"");
            Assert.That(Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Single().Code, Is.EqualTo("RPD7502"));
        }
    }

    [Test]
    public void CutAnywhere_IsAFinding()
    {
        var whole = Encoding.UTF8.GetBytes(Study);
        for (var length = 0; length < whole.Length - 2; length += 997)
            Assert.That(Read(whole[..length]).HasErrors, $"cut at {length}");
    }

    [Test]
    public void WhatShellsMakeOfUtf8_IsRead()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.That(Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Study)]).TryGetValue(out var saved), encoding.WebName);
            Assert.That(Encoding.UTF8.GetString(saved!.ToJson()), Is.EqualTo(Study));
        }
    }

    [Test]
    public void MemberOfANewerVersion_IsNoFault() =>
        Assert.That(Read(Encoding.UTF8.GetBytes(Replaced("\"headline\"", "\"novelty\": { \"a\": 1, \"a\": 2 }, \"headline\""))).HasErrors,
            Is.False);

    [Test]
    public void StreamThatIsTooLong_IsRefused()
    {
        using var endless = new Endless();
        Assert.That(ResultJson.Read(endless).Diagnostics.Single().Code, Is.EqualTo("RPD7501"));
    }

    [Test]
    public void NoFile_IsAFinding() => Assert.That(ResultJson.Read("nowhere.json").Diagnostics.Single().Code, Is.EqualTo("RPD7501"));

    [Test]
    public void Load_Throws() => Assert.That(() => ResultJson.Load("nowhere.json"), Throws.InstanceOf<DepartmentException>());

    private static string Replaced(string before, string after)
    {
        var place = Study.IndexOf(before, StringComparison.Ordinal);
        Assert.That(place, Is.Not.Negative, before);
        return string.Concat(Study.AsSpan(0, place), after, Study.AsSpan(place + before.Length));
    }

    private static ReadResult<SavedResult> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ResultJson.Read(stream, "a.json");
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
