using System.Reflection;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.BallotTables;

/// <summary>The smallest table for each code gives its finding once, at its place, with the row and the words as written.</summary>
public sealed class BadBallotTests
{
    internal static readonly Department Office = DepartmentYaml.ParseFile("""
        department: office
        time-zone: Asia/Tokyo
        calendar: open
        study: { start: 2026-06-01, horizon: 28 d, replications: 2, seed: 3 }
        calendars:
          open: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2 }
        workflows:
          forms:
            title: { en: Forms, ja: 申請書 }
            arrivals: { about: 20 per open-day }
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 6 min }
                traits: { stickers: { burden: 2 } }
                transitions: [ { event: done, target: filed } ]
              filed:
                title: { en: File, ja: 整理 }
                work: { by: clerk, effort: about 1 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }
          letters:
            title: { en: Letters, ja: 手紙 }
            arrivals: { about: 5 per open-day }
            initial: opened
            states:
              opened:
                title: { en: Open, ja: 開封 }
                work: { by: clerk, effort: about 1 min }
                transitions: [ { event: done, target: filed } ]
              filed:
                title: { en: File, ja: 整理 }
                work: { by: clerk, effort: about 1 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """).ValueOrThrow().Department;

    private static readonly (string Code, string Text, string Place, string Says)[] Tables =
    [
        ("RPD2076", "who;on-time;money\n1;1,500;2\n", "2:3", "'1,500'"),
        ("RPD2077", "who,on-time,money\n1,60,40\n合計,60,40\n", "3:1", "'合計'"),
        ("RPD7241", "sticker,place\n1,keyed\n", "1:1", "sticker, place"),
        ("RPD7241", "記号,班\n1,東\n", "1:1", "記号, 班"),
        ("RPD7242", "who,on-time,speed\n1,100,50\n", "1:13", "'speed'"),
        ("RPD7243", "who,step,stickers\n,keyed,2\n", "2:1", "Row 2: 'who'"),
        ("RPD7243", "記号,作業,シール\n1,入力,2\n2,入力,\n", "3:6", "Row 3: 'stickers'"),
        ("RPD7243", "who,step,stickers\n1,,2\n", "2:3", "Row 2: 'step'"),
        ("RPD7243", "who,on-time,money\n1,,\n", "2:1", "Row 2: 'on-time'"),
        ("RPD7244", "who,step,stickers\n1,keyed,2\n2,keyed,1\n1,Key in,1\n", "4:3", "Rows 2 and 4"),
        ("RPD7244", "who,on-time\na,100\nA,50\n", "3:1", "'the ballot' of paper 'a'"),
        ("RPD7245", "who,step,stickers\n1,keyedd,2\n", "2:3", "'keyedd'"),
        ("RPD7245", "who,workflow,step,stickers\n1,letters,keyed,2\n", "2:11", "'letters keyed'"),
        ("RPD7246", "who,step,stickers\n1,整理,2\n", "2:3", "forms/filed, letters/filed"),
        ("RPD7247", "who,step,stickers\n1,keyed,two\n", "2:9", "'two' under 'stickers'"),
        ("RPD7247", "who,step,stickers\n1,keyed,1.5\n", "2:9", "'1.5'"),
        ("RPD7247", "who,on-time\n1,101\n", "2:3", "from 0 to 100"),
        ("RPD7248", "who,on-time,money\n1,100,\n", "2:7", "'money' is blank"),
        ("RPD7249", "who,side,on-time\n1,divison,100\n", "2:3", "'divison'"),
        ("RPD7251", "who,on-time\n山田太郎,100\n", "2:1", "results call it '#1'"),
        ("RPD7252", "who,step,stickers\n1,keyed,4\n1,opened,2\n", "3:3", "more than 5"),
        ("RPD7253", "who,group,on-time\n1,東,100\n1,西,50\n", "3:3", "'東' and '西'"),
        ("RPD6002", "who,on-time,money\n1,0,0\n", "2:3", "Nothing counts for '1'"),
    ];

    [TestCaseSource(nameof(Tables))]
    public void Table_GivesItsFindingAtItsPlace((string Code, string Text, string Place, string Says) bad)
    {
        var findings = Read(bad.Text).Diagnostics;
        var found = findings.Where(f => f.Code == bad.Code).ToList();
        Assert.That(found.Select(f => $"{f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { bad.Place }),
            () => string.Join('\n', findings));
        Assert.That(found[0].Message, Does.Contain(bad.Says));
        Assert.That(found[0].HelpIn(Language.Japanese), Is.Not.Empty);
    }

    [Test]
    public void DuplicateStrangerAndBlank_AreThreeFindings_WithRowAndWordsAsWritten()
    {
        var findings = Read("記号,作業,シール\n1,入力,3\n2,開封,2\n1,入力,1\n3,会議,2\n,入力,4\n").Diagnostics;
        Assert.That(findings.Select(f => f.MessageIn(Language.Japanese)), Is.EqualTo(new[]
        {
            "2行目と4行目は、どちらも「1」の紙の「入力」です。", "5行目: 「会議」という作業は職場のファイルにありません。", "6行目: 「記号」が空欄です。",
        }));
    }

    [Test]
    public void ShiftJisAndUtf16_AreRead()
    {
        const string Table = "記号,立場,期限を守る,残業・山を減らす,時間を生み出す,支出を減らす,つらさを減らす,理由\r\nア,助言者,５０,100,0,－,20,夜まで残る\r\n";
        foreach (var bytes in (byte[][])[CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(Table),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)]])
        {
            var read = Read(bytes);
            Assert.That(read.Diagnostics.Select(f => f.Code), Is.EqualTo(new[] { "RPD5022" }));
            var ballot = read.ValueOrThrow().Ballots.Single();
            Assert.That(ballot.Said.Select(s => s.Value), Is.EqualTo(new[] { 50.0, 100, 0, 0, 20 }));
            Assert.That((ballot.Who, ballot.Side, read.ValueOrThrow().Reasons.Single()),
                Is.EqualTo(("ア", StakeholderSide.Adviser, "夜まで残る")));
        }
    }

    // Sums are nobody's ballot, and a title stands above the headings.
    [Test]
    public void Table_UnderATitleAndAboveItsSums_IsThePeopleBetween()
    {
        var heard = Read("投票のまとめ;;\n\n記号;期限;支出\nA;60,5;40\nB;1,5;2\n合計;62,0;42\n").ValueOrThrow();
        Assert.That(heard.People, Is.EqualTo(new[] { "A", "B" }));
        Assert.That(heard.Ballots.Select(b => b.Said.First(s => s.Key == "on-time").Value), Is.EqualTo(new[] { 60.5, 1.5 }));
    }

    [Test]
    public void Mark_ThatMayBeAName_StandsInNothing()
    {
        var heard = Read("記号,作業,シール,期限を守る\nSuzuki,入力,2,100\n鈴木,開封,1,50\nB-12,入力,1,40\n").ValueOrThrow();
        Assert.That(heard.People, Is.EqualTo(new[] { "#1", "#2", "B-12" }));
        Assert.That(heard.Ballots.Select(b => b.Who).Concat(heard.Steps.Select(s => s.Who)).Concat(heard.Findings.Select(f => f.Message
            + f.Help)),
            Has.None.Contains("Suzuki").And.None.Contains("鈴木"));
    }

    [Test]
    public void EmptyFolder_AndTableWithoutARow_AreOneFinding()
    {
        var folder = Directory.CreateTempSubdirectory("ballots-").FullName;
        try
        {
            Assert.That(BallotFiles.Read(folder, Office).Diagnostics.Single().Code, Is.EqualTo("RPD7250"));
            File.WriteAllText(Path.Combine(folder, "ballots.csv"), "who,on-time\n");
            Assert.That(BallotFiles.Read(folder, Office).Diagnostics.Single().Code, Is.EqualTo("RPD7250"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What a person types wrongly in a hundred ways is answered by findings, never by an exception.
    [Test]
    public void MutatedTables_FindingsOnly()
    {
        const string Table = "記号,立場,班,期限を守る,つらさを減らす,理由,作業,シール,声\nA,課の職員,東,100,50,夜,入力,3,\nB,助言者,,20,100,,開封,2,長い\n";
        string[] pieces = [",", "\n", "\"", "0", "-", "NaN", "1e9", "9999999999999", "入力", "班", "記号", "\t", "\uFEFF", "１", "∞", " ", "●●"];
        for (var i = 0; i < 300; i++)
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

            Assert.DoesNotThrow(() => Read(text.ToString()), text.ToString());
        }
    }

    [Test]
    public void Catalogue_EveryCode_HasItsTest()
    {
        var codes = typeof(VoiceRules).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f =>
            ((DiagnosticRule)f.GetValue(null)!).Code);
        Assert.That(codes, Is.SubsetOf(Tables.Select(t => t.Code).Append("RPD7250")));
    }

    internal static ReadResult<HeardVoices> Read(string table) => Read(Encoding.UTF8.GetBytes(table));

    private static ReadResult<HeardVoices> Read(byte[] table)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ballots-{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, table);
        try
        {
            return BallotFiles.Read(path, Office);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
