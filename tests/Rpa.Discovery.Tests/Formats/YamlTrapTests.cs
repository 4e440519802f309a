using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Each trap of YAML and of YamlDotNet 16.3.0: a finding at the right place, never an exception.</summary>
public sealed class YamlTrapTests
{
    [TestCase("title: 手順 #1\n", "RPD1014", 1, 11, TestName = "HashWithoutSpace")]
    [TestCase("a: {5:x1.8}\n", "RPD1013", 1, 5, TestName = "FlowColonWithoutSpace")]
    [TestCase("a: { about: 月1,200件 }\n", "RPD1013", 1, 16, TestName = "FlowComma")]
    [TestCase("a: { title: a, b }\n", "RPD1013", 1, 16, TestName = "FlowCommaInTitle")]
    [TestCase("title: 督促状: 二回目\n", "RPD1020", 1, 8, TestName = "ColonInText")]
    [TestCase("title: [重要] 督促\n", "RPD1019", 1, 8, TestName = "TextAfterBracket")]
    [TestCase("a: 1\ntitle: [重要] 督促\nb: 2\n", "RPD1019", 2, 8, TestName = "TextAfterBracketInside")]
    [TestCase("a: @者\n", "RPD1018", 1, 4, TestName = "AtSign")]
    [TestCase("a: %35\n", "RPD1018", 1, 4, TestName = "PercentFirst")]
    [TestCase("%35\n", "RPD1026", 1, 1, TestName = "DirectiveAlone")]
    [TestCase("%TAG ! tag:x,2000:\n---\na: 1\n", "RPD1026", 1, 1, TestName = "TagDirective")]
    [TestCase("a:\n\tb: 1\n", "RPD1017", 2, 1, TestName = "Tab")]
    [TestCase("a:\n  b: 1\n\tc: 1\n", "RPD1017", 3, 1, TestName = "TabLater")]
    [TestCase("guard: !overdue\n", "RPD1025", 1, 8, TestName = "ExclamationIsNoNegation")]
    [TestCase("a: !!str x\n", "RPD1010", 1, 4, TestName = "Tag")]
    [TestCase("a: &x 1\n", "RPD1009", 1, 4, TestName = "Anchor")]
    [TestCase("b: *x\n", "RPD1009", 1, 4, TestName = "Alias")]
    [TestCase("title：納税課\nb: 1\n", "RPD1015", 1, 6, TestName = "FullWidthColon")]
    [TestCase("a: 1\ntitle：納税課\nb: 1\n", "RPD1015", 2, 6, TestName = "FullWidthColonInside")]
    [TestCase("title: 納税課\n  owner：納税係\n", "RPD1015", 2, 8, TestName = "FullWidthColonSwallowed")]
    [TestCase("a: { about：4分 }\n", "RPD1015", 1, 11, TestName = "FullWidthColonInFlow")]
    [TestCase("a: 1\n　title: x\n", "RPD1016", 2, 1, TestName = "FullWidthIndent")]
    [TestCase("a:\n　title: x\n", "RPD1016", 2, 1, TestName = "FullWidthIndentOfBlock")]
    [TestCase("title:　納税課\nb: 1\n", "RPD1016", 1, 7, TestName = "FullWidthSpaceAfterColon")]
    [TestCase("a: 'abc\nb: 1\n", "RPD1021", 1, 4, TestName = "QuoteNotClosed")]
    [TestCase("a: [1, 2\nb: 3\n", "RPD1022", 1, 4, TestName = "BracketNotClosed")]
    [TestCase("a: { b: 1\nc: 3\n", "RPD1022", 1, 4, TestName = "BraceNotClosed")]
    [TestCase("a:\n  b: 1\n c: 2\n", "RPD1023", 3, 2, TestName = "Indentation")]
    [TestCase("a: 1\n  b: 2\n", "RPD1023", 2, 3, TestName = "IndentationUnderText")]
    [TestCase("a:1\nb: 2\n", "RPD1027", 1, 2, TestName = "SpaceAfterColon")]
    [TestCase("a: 1\na: 2\n", "RPD1012", 2, 1, TestName = "DuplicateKey")]
    [TestCase("a: 1\nａ: 2\n", "RPD1012", 2, 1, TestName = "DuplicateKeyInFullWidth")]
    [TestCase("a: 1\n---\nb: 2\n", "RPD1011", 2, 1, TestName = "SecondDocument")]
    [TestCase("? [a]\n: 1\n", "RPD1024", 1, 3, TestName = "ComplexKey")]
    [TestCase("", "RPD1006", 1, 1, TestName = "Empty")]
    [TestCase("# only a remark\n", "RPD1006", 1, 1, TestName = "OnlyRemark")]
    [TestCase("---\n...\n", "RPD1006", 1, 1, TestName = "OnlyMarksOfADocument")]
    [TestCase("a: \"x\u0000y\"\n", "RPD1005", 1, 6, TestName = "Nul")]
    [TestCase("a: 1\nb: \u2028\n", "RPD1005", 2, 4, TestName = "LineSeparator")]
    public void Read_Trap_IsOneFindingAtItsPlace(string text, string code, int line, int column)
    {
        var (_, findings) = Read(text);

        Assert.That(findings.All.Select(f => $"{f.Code} {f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { $"{code} {line}:{column}" }));
    }

    [TestCase("a: 1\n...\n")]
    [TestCase("---\na: { b: 1 }\n... # the end\n\n")]
    [TestCase("a:\n  - b\n...")]
    public void Read_SignOfTheEnd_IsNoFinding(string text)
    {
        var (root, findings) = Read(text);
        Assert.Multiple(() =>
        {
            Assert.That(findings.All, Is.Empty);
            Assert.That(root, Is.Not.Null);
        });
    }

    [TestCase("a: 1\n...\nb: 2\n")]
    [TestCase("a: 1\n... b: 2\n")]
    [TestCase("a: 1\n....\n")]
    public void Read_MoreBehindTheSignOfTheEnd_IsAFinding(string text) => Assert.That(Read(text).Findings.All, Is.Not.Empty);

    [Test]
    public void Read_LoneSurrogate_IsAControlCharacter()
    {
        var (_, findings) = Read("a: " + (char)0xD800 + "\n");
        Assert.That(findings.All.Single().ToString(), Does.StartWith("text(1,4): error RPD1005"));
    }

    [Test]
    public void Read_TwoInvalidDocuments_OneFinding()
    {
        var (_, findings) = Read("a: [\n---\nb: ]\n");
        Assert.That(findings.All, Has.Count.EqualTo(1));
    }

    [Test]
    public void Read_NestingOf64_IsAccepted_65IsRefusedAtItsBracket()
    {
        Assert.That(Read(new string('[', 64) + new string(']', 64)).Findings.All, Is.Empty);
        var (_, findings) = Read(new string('[', 65) + new string(']', 65));
        Assert.That(findings.All.Single().ToString(), Does.StartWith("text(1,65): error RPD1008"));
    }

    [Test]
    public void Read_HundredThousandBrackets_OneFinding()
    {
        var (_, findings) = Read("a: " + new string('{', 100_000));
        Assert.That(findings.All.Single().Code, Is.EqualTo("RPD1008"));
    }

    [Test]
    public void Read_BillionLaughs_EveryAnchorAndAliasIsRefused()
    {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 30; i++)
            text.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        var (_, findings) = Read(text.ToString());
        Assert.That(findings.All, Has.Count.EqualTo(30 + (29 * 2)).And.All.Matches<Diagnostic>(f => f!.Code == "RPD1009"));
    }

    [Test]
    public void Read_SyntaxErrorAfterOtherFindings_KeepsThemAndTheTreeBefore()
    {
        var (root, findings) = Read("a: 1\na: 2\nb: { c: 1 }\nd: @x\ne: 1\n");
        Assert.That(findings.All.Select(f => f.Code), Is.EqualTo(new[] { "RPD1012", "RPD1018" }));
        var mapping = (YamlMapping)root!;
        Assert.That(mapping.IsIncomplete);
        Assert.That(mapping.Entries.Select(e => e.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Read_QuotedAndBlockTexts_AreNoTraps()
    {
        var (root, findings) = Read("a: \"手順 #1\"\nb: |\n  title：x\n  \tq\n　c：d\nd: '[重要] 督促'\n# pools：\n");
        Assert.That(findings.All.Select(f => f.ToString()), Is.Empty.Or.All.Contains("RPD10"));
        Assert.That(root, Is.Not.Null);
        var (_, second) = Read("a: \"手順 #1\"\nb: |\n  title：x\n  \tq\nd: '[重要] 督促'\n#pools: 1\n");
        Assert.That(second.All, Is.Empty);
    }

    [Test]
    public void Read_WindowsLineEndsAndByteOrderMark_KeepPlaces()
    {
        var findings = new Findings();
        var source = SourceFile.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("a: 漢字\r\nb: {c: 1}\r\n")], "x.yaml", findings)!;
        var root = (YamlMapping)YamlTreeReader.Read(source, findings)!;
        Assert.That(findings.All, Is.Empty);
        var inner = (YamlMapping)root.Entries[1].Value;
        Assert.That(root.Entries[0].Value.Place, Is.EqualTo(new SourceSpan("x.yaml", 1, 4, 2)));
        Assert.That(inner.Entries[0].Value.Place, Is.EqualTo(new SourceSpan("x.yaml", 2, 8, 1)));
    }

    [Test]
    public void Decode_OtherEncodings_AreNamed()
    {
        // 納税課 in Shift_JIS and EUC-JP.
        Assert.That(Decode([.. "title: "u8, 0x94, 0x5B, 0x90, 0xC5, 0x89, 0xDB, 0x0A]), Is.EqualTo("RPD1003 Shift_JIS"));
        Assert.That(Decode([.. "title: "u8, 0xC7, 0xBC, 0xC0, 0xC7, 0xB2, 0xDD, 0x0A]), Is.EqualTo("RPD1003 EUC-JP"));
        Assert.That(Decode(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a: 1\n")).ToArray()),
            Is.EqualTo("RPD1003 UTF-16LE"));
        Assert.That(Decode(Encoding.BigEndianUnicode.GetBytes("department: x\n")), Is.EqualTo("RPD1003 UTF-16BE"));
        // Mostly kanji, so that few bytes are null; a table as a spreadsheet writes it.
        Assert.That(Decode(Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat("納税証明書の交付,窓口担当,約十分\r\n", 20)))),
            Is.EqualTo("RPD1003 UTF-16LE"));
        foreach (var bigEndian in new[] { false, true })
        {
            var utf32 = new UTF32Encoding(bigEndian, byteOrderMark: true);
            Assert.That(Decode(utf32.GetBytes("title: 納税課\n ")), Is.EqualTo(bigEndian ? "RPD1003 UTF-32BE" : "RPD1003 UTF-32LE"));
            Assert.That(Decode([.. utf32.GetPreamble(), .. utf32.GetBytes("title: 納税課\n")]),
                Is.EqualTo(bigEndian ? "RPD1003 UTF-32BE" : "RPD1003 UTF-32LE"));
        }

        Assert.That(Decode([.. "title: \e$BG<@G2]\e(B\n"u8]), Is.EqualTo("RPD1003 ISO-2022-JP"));
        Assert.That(Decode("title: \e[31mred\n"u8.ToArray()), Is.EqualTo("RPD1005"), "a colour for a terminal");
        Assert.That(Decode("department: ti\0ny\n  "u8.ToArray()), Is.EqualTo("RPD1005"), "one stray null");
        Assert.That(Decode([.. "a: 1\nb: "u8, 0xFF, 0x0A]), Is.EqualTo("RPD1004 2:4"));
        Assert.That(Decode(new byte[(4 * 1024 * 1024) + 1]), Does.StartWith("RPD1002"));
    }

    [Test]
    public void Decode_FileThatIsNoText_IsNamed()
    {
        Assert.That(Decode([0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0]), Is.EqualTo("RPD1223"), "a workbook");
        Assert.That(Decode([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), Is.EqualTo("RPD1223"), "a workbook of old");
        Assert.That(Decode([0x1F, 0x8B, 8, 0]), Is.EqualTo("RPD1223"));
        Assert.That(Decode([.. "%PDF-1.4\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3]), Is.EqualTo("RPD1223"));
    }

    [TestCase("UTF-32LE")]
    [TestCase("UTF-32BE")]
    [TestCase("ISO-2022-JP")]
    public void Read_OddEncoding_GivesItsText(string name)
    {
        byte[] bytes = name == "ISO-2022-JP" ? [.. "a: \e$BG<@G2]\e(B"u8] : new UTF32Encoding(name == "UTF-32BE", byteOrderMark: false)
            .GetBytes("a: 納税課");
        Assert.That(JapaneseEncodings.Read(bytes, name), Is.EqualTo("a: 納税課"));
    }

    [Test]
    public void FullWidth_LettersDigitsAndSigns_AreMappedByOffset() =>
        Assert.That(FullWidth.ToAscii("４０ｍｉｎ：％～ア漢"), Is.EqualTo("40min:%~ア漢"));

    [TestCase("5　min")]
    [TestCase("5\u00A0min")]
    [TestCase("5\u202Fmin")]
    [TestCase("5\u2009min")]
    public void FullWidth_OtherSpace_IsASpace(string text) => Assert.That(FullWidth.ToAscii(text), Is.EqualTo("5 min"));

    private static string Decode(byte[] bytes)
    {
        var findings = new Findings();
        SourceFile.Decode(bytes, null, findings);
        var finding = findings.All.Single();
        return finding.Code switch
        {
            "RPD1003" => finding.Code + " " + finding.Message.Split(' ')[^1].TrimEnd('.'),
            "RPD1004" => $"{finding.Code} {finding.Place.Line}:{finding.Place.Column}",
            _ => finding.Code,
        };
    }

    private static (YamlNode? Root, Findings Findings) Read(string text)
    {
        var findings = new Findings();
        var source = SourceFile.FromString(text, null, findings);
        return (source is null ? null : YamlTreeReader.Read(source, findings), findings);
    }
}
