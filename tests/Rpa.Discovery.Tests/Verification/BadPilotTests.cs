using System.Reflection;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>The smallest pilot for each code gives its finding once, at its place.</summary>
public sealed class BadPilotTests
{
    private static readonly (string Code, string Text, string Place)[] Tables =
    [
        ("RPD7191", "cases,by\n1,bot\n", "1:1"),
        ("RPD7192", "case,by,weather\n1,bot,fine\n2,clerk,fine\n", "1:9"),
        ("RPD7193", "案件,case,by\n1,1,bot\n2,2,clerk\n", "1:4"),
        ("RPD7194", "case,by\n", "1:1"),
        ("RPD7195", "case,start\n1,yesterday\n", "2:3"),
        ("RPD7196", "case,start,end\n1,2026-10-01 10:00,2026-10-01 09:00\n", "2:20"),
        ("RPD7197", "case,minutes\n1,NaN\n", "2:3"),
        ("RPD7197", "case,minutes\n1,-3\n", "2:3"),
        ("RPD7198", "case,minutes\n1,0\n", "2:3"),
        ("RPD7198", "case,start,end\n1,2026-10-01 09:00,2026-10-01 09:00\n", "2:20"),
        ("RPD7199", "case,outcome\n1,dnoe\n", "2:3"),
        ("RPD7200", "case,by\n,bot\n", "2:1"),
        ("RPD7201", "case,by\n1,bot\n1,bot\n2,clerk\n", "3:1"),
        ("RPD7202", "case,by,start,end\n1,bot,2026-10-01 16:00,2026-10-02 09:30\n2,clerk,,\n", "2:24"),
        ("RPD7203", "{ \"ocel:events\": {} }", "0:0"),
        ("RPD7203", "<log><string key=\"seed\" value=\"1\"/><trace><event/></trace></log>", "0:0"),
        ("RPD7204", "<log><trace>", "1:13"),
        ("RPD7211", "case,step\n1,opened\n", "1:1"),
        ("RPD7212", "case,step,by\n1,keyed,bot\n2,opened,bot\n3,keyed,clerk\n", "3:1"),
        ("RPD7213", "case,by\n1,clerk\n2,clerk\n", "1:1"),
        ("RPD7214", "case,by,minutes\n1,bot,2\n", "1:1"),
        ("RPD7215", "case,by\n1,bot\n2,clerk\n", "1:1"),
        ("RPD7261", "case,duration (ms)\n1,45000\n", "1:6"),
        ("RPD7262", "case,by\n1,bot\n2,\n", "3:3"),
        ("RPD7263", "case,start,end,minutes\n1,2026-10-01 09:00,2026-10-01 09:01,45\n", "2:37"),
        ("RPD7264", "case,start,end\n1,2026-10-01 0:00,2026-10-01 0:00\n2,2026-10-02 0:00,2026-10-03 0:00\n", "2:3"),
        ("RPD7265", "case,minutes\n1,2\n2,3\n合計,5\n", "4:1"),
        ("RPD7266", "case,by,start,end\n1,bot,2026-10-01 09:00,2026-10-01 09:05\n1,bot,2026-10-01 09:04,2026-10-01 09:06\n"
            + "2,clerk,,\n", "3:1"),
        ("RPD7267", "case,by,minutes,outcome\n1,bot,1,failure\n1,bot,2,\n2,clerk,6,\n", "3:1"),
        ("RPD7268", "case,by,timestamp\n1,bot,2026-10-01 09:00\n2,clerk,2026-10-01 09:10\n", "1:9"),
        ("RPD7269", "case,by,timestamp,lifecycle\n1,bot,2026-10-01 09:00,begun\n", "2:24"),
        ("RPD7318", "case,by,timestamp,lifecycle\n1,bot,2026-10-01 09:00,start\n1,bot,2026-10-01 09:01,complete\n"
            + "2,bot,2026-10-01 09:02,start\n3,clerk,2026-10-01 09:02,start\n3,clerk,2026-10-01 09:08,complete\n", "4:1"),
        ("RPD7319", "case,by,timestamp,lifecycle\n1,bot,2026-10-01 09:00,start\n1,bot,2026-10-01 09:01,complete\n"
            + "2,bot,2026-10-01 09:02,complete\n", "4:1"),
        ("RPD7334", "case,timestamp,lifecycle\n1,2026-10-01 09:00,start\n1,2026-10-01 09:01,complete\n", "1:1"),
        ("RPD7337", "case,by,minutes\n1,bot,2\n2,Robot of the night,3\n", "3:1"),
        ("RPD7315", "case,start\n1,2026-10-01 09:00\n2,2062-10-01 09:00\n", "3:1"),
    ];

    [TestCaseSource(nameof(Tables))]
    public void Table_GivesItsFindingAtItsPlace((string Code, string Text, string Place) bad)
    {
        var findings = Findings(Encoding.UTF8.GetBytes(bad.Text));
        var found = findings.Where(f => f.Code == bad.Code).ToList();
        Assert.That(found.Select(f => $"{f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { bad.Place }),
            () => string.Join('\n', findings));
        Assert.That(findings.Where(f => f.Severity == Severity.Error && f.Code != bad.Code), Is.Empty);
        Assert.That(found[0].HelpIn(Language.Japanese), Is.Not.Empty);
    }

    [Test]
    public void BrokenGzip_IsAFinding() =>
        Assert.That(Findings([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8]).Select(f => f.Code),
            Is.EqualTo(new[] { "RPD7205" }));

    [Test]
    public void ShiftJisAndUtf16_AreRead()
    {
        const string Table = "案件,担当,所要時間,結果\n1,ロボット,2,完了\n2,職員,5,完了\n";
        foreach (var bytes in (byte[][])[CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Table),
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Table)).ToArray()])
            Assert.That(Findings(bytes).Select(f => f.Code), Is.EqualTo(new[] { "RPD7206" }));
    }

    [Test]
    public void Candidate_ThatIsNotThere_NamesTheNearestAndAll()
    {
        var thrown = Assert.Throws<DepartmentException>(() => KeyingDesk.Basis().Chosen("keyng-bot"))!.Diagnostics.Single();
        Assert.That((thrown.Code, thrown.Help),
            Is.EqualTo(("RPD7207", "Name one of them, or give your own with '--scenario'. Did you mean 'keying-bot'?")));
        Assert.That(thrown.Message, Does.Contain("keying-bot"));
    }

    [Test]
    public void Candidate_ThatIsNotTold_IsAsked()
    {
        var several = Assert.Throws<DepartmentException>(() =>
            KeyingDesk.Basis(null, KeyingDesk.Department.Replace("effort: about 1 min }",
                "effort: about 3 min }\n        traits: { rules: written, input: { screen: 1 } }", StringComparison.Ordinal))
                .Chosen(null))!;
        Assert.That(several.Diagnostics.Single().Code, Is.EqualTo("RPD7208"));
    }

    [Test]
    public void Candidate_ThatGivesNoStepToABot_CannotBeVerified()
    {
        var thrown = Assert.Throws<DepartmentException>(() =>
            KeyingDesk.Basis("scenario: more\nchanges: [ { staff: { clerk: { capacity: 3 } } } ]\n").Chosen(null))!;
        Assert.That(thrown.Diagnostics.Single().Code, Is.EqualTo("RPD7209"));
    }

    [Test]
    public void SeveralSteps_NeedTheColumn()
    {
        var basis = KeyingDesk.Basis(KeyingDesk.Bot.Replace("state: forms/keyed", "states: [forms/keyed, forms/filed]",
            StringComparison.Ordinal));
        var read = basis.Verify(Read("case,by\n1,bot\n"u8.ToArray()).ValueOrThrow(), basis.Chosen(null), "pilot.csv");
        Assert.That(read.Diagnostics.Single().Code, Is.EqualTo("RPD7210"));
    }

    // What a person types wrongly in a hundred ways is answered by findings, never by an exception.
    [Test]
    public void MutatedTables_FindingsOnly()
    {
        const string Table =
            "案件,担当,開始,終了,所要時間,結果\n1,ロボット,2026-10-01 09:00,2026-10-01 09:02,2,完了\n2,職員,2026/10/1 9:05,,5分,\n3,ロボット,,,30秒,例外\n3,職員,,,7,完了\n";
        string[] pieces = [",", "\n", "\"", "0", "-", "NaN", "1e9", "9999999999999", "例外", "職員", "案件", "\t", "2026-13-45", "\uFEFF",
            "１", "∞", " "];
        for (var i = 0; i < 400; i++)
        {
            var text = new StringBuilder(Table);
            for (var change = 0; change <= i % 4; change++)
            {
                var at = (int)(Keys.Mix((ulong)((i * 7) + change)) % (ulong)text.Length);
                if (change % 2 == 0)
                    text.Insert(at, pieces[(i + change) % pieces.Length]);
                else
                    text.Remove(at, Math.Min(3, text.Length - at));
            }

            Assert.DoesNotThrow(() => Findings(Encoding.UTF8.GetBytes(text.ToString())), text.ToString());
        }
    }

    [Test]
    public void Catalogue_EveryCode_HasItsTest()
    {
        var codes = typeof(PilotRules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(f => ((DiagnosticRule)f.GetValue(null)!).Code);
        Assert.That(codes, Is.EquivalentTo(Tables.Select(t => t.Code).Distinct()
            .Concat(["RPD7205", "RPD7206", "RPD7207", "RPD7208", "RPD7209", "RPD7210", "RPD7335", "RPD7336"])));
    }

    private static readonly Lazy<PilotBasis> Desk = new(() => KeyingDesk.Basis());

    private static IReadOnlyList<Diagnostic> Findings(byte[] table)
    {
        var read = Read(table);
        return !read.TryGetValue(out var pilot) ? read.Diagnostics
            : [.. read.Diagnostics, .. Desk.Value.Verify(pilot, Desk.Value.Chosen(null), "pilot.csv").Diagnostics];
    }

    internal static ReadResult<PilotLog> Read(byte[] table)
    {
        var path = Path.Combine(Path.GetTempPath(), $"pilot-{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, table);
        try
        {
            return PilotFile.Read(path, "Asia/Tokyo");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
