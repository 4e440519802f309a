using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Whatever a title holds: what is written reads back as it is, and neither YAML nor a map lets a control character out.</summary>
public sealed class OddTextsLawTests
{
    private static readonly string[] Texts =
    [
        "=cmd|' /C calc'!A0 <b>T</b>\nL2 | c ## h",
        "[a](javascript:alert(1))`x`*b*_c_ ![i](http://e/x.png) \\ ] ; } --> %%{init: {}}%% #quot; \"q\" 's' $x$ ~~",
        "<script>alert(1)</script>", "@SUM(A1)", "+1+1", "-1+1|cmd",
        " before", "after ", "\u3000before", "after\u3000", "\u00A0", "a: b", "a:", ": a", "a #b", "#a", "- a", "-", "--", "---", "...",
        "? a", "!a", "&a", "*a", "%a", "`a`", "'", "''", "\"", "'a'", "\"a\"", "\\", "\\u001b", "\\n", "a\\", "~", "null",
        "true", "No", "1", "-1", "1e3", "0x1F", "1:30", "2026-04-01", "{}", "{a}", "[]", "a,b", "a\tb", "a\r\nb", "a\n", "\n", "a\n\nb",
        "a\n  b", "{{0}}", "{0}", "a：b", "：", "＃a", "，", "😀", "👩‍👩‍👧", "e\u0301", "مرحبا", "e\u200Bf", "end note", "end\nnote left of a",
        "a --> b", "[*]", "state x as y", "%% a", "subgraph", "\"];}digraph{", "\\N", "\\l", "\\G", "&amp;", "&#27;", "|", "a|b", "\\|",
        "a\\|b", "```", "<br>", "<!--", "-->", "$$", "$x$", "http://e/x", "www.e.x", "a@b.c", ":smile:", "1. a", "1) a", "+ a", "* a",
        "> a", "    a", "a  ",
    ];

    // In a file of ours these can only come from code, or in other readers' ways of writing them; they never leave as they are.
    private static readonly string[] Harmful = ["\u001b[31mred\u0007", "\u0000", "\u009b31m", "\u007f", "\u0085", "a\u2028b", "a\u2029b",
        "\u202Eabc\u202C", "\u2066abc\u2069", "\b\b", "\v\f", "a\rb"];

    [Test]
    public void Write_OddTitles_ReadBackEqual()
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            var file = Titled(i);
            foreach (var form in Enum.GetValues<YamlForm>())
            {
                var written = DepartmentYaml.Write(file, form);
                var findings = new Findings();
                var source = SourceFile.FromString(written, null, findings);
                var again = source is null ? null : new FileReader(findings, null).Department(source);
                Assert.That(findings.All.Where(f => f.Severity != Severity.Hint).Select(f => f.ToString()), Is.Empty,
                    () => $"{Texts[i]}\n{written}");
                Assert.That(again!.Department.Title, Is.EqualTo(file.Department.Title), written);
                Assert.That(DepartmentYaml.Write(again, YamlForm.Canonical),
                    Is.EqualTo(DepartmentYaml.Write(file, YamlForm.Canonical)), Texts[i]);
            }
        }
    }

    [Test]
    public void Write_HarmfulTitles_LeaveNoControlCharacter()
    {
        foreach (var text in Harmful)
        {
            var file = Titled(0, text);
            var written = new[] { DepartmentYaml.Write(file), MermaidMap.Write(file.Department), DotMap.Write(file.Department) };
            Assert.That(string.Concat(written).Where(c => c != '\n' && (char.IsControl(c) || SourceFile.IsRefused(c))), Is.Empty,
                () => string.Join("\n", written));
        }
    }

    private static DepartmentFile Titled(int number, string? only = null)
    {
        Text Odd(int i) =>
            new() { English = only ?? Texts[(number + i) % Texts.Length], Japanese = only ?? Texts[(number + (7 * i)) % Texts.Length] };
        var file = new DepartmentFile { Department = GeneratedDepartments.Make((ulong)number, DepartmentKind.Written) };
        var department = file.Department;
        return file with
        {
            Department = department with
            {
                Title = Odd(0),
                Pools = [.. department.Pools.Select((p, i) => p with { Title = Odd(i + 1) })],
                Workflows = [.. department.Workflows.Select((w, i) =>
                    w with { Title = Odd(i + 2), States = [.. w.States.Select((s, n) => s with { Title = Odd(n + i) })] })],
            },
        };
    }
}
