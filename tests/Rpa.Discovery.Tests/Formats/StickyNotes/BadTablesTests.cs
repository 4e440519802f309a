using System.Reflection;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

/// <summary>The smallest table for each code (<c>Cases/RPDnnnn-what.csv</c>, first line <c># expect line:column</c>) gives its finding
/// once, at its place.</summary>
public sealed class BadTablesTests
{
    private const int Mutations = 500;

    private static readonly string[] _snippets =
    [
        ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "、", "；", "〜", "-", "3", "0", "1,000", "999999999999999999", "1e9", "分", "倍", "月",
        "日", "割", "%", "完了", "受付", "?", "不明",
        "9割;1割", "0分", "1秒〜10時間", "月0時間", "1日0件", "0倍", "0割", "10割", "13月", "\uFEFF", "\0", "\u2028", "😱", "相手方", "約", "●●", "(",
        ")", "作業", "件数",
    ];

    private static string Folder => Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases");

    private static IEnumerable<string> Cases =>
        Directory.GetFiles(Folder, "RPD*.csv").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Cases))]
    public void Read_Table_GivesItsFindingAtItsPlace(string name)
    {
        var path = Path.Combine(Folder, name);
        var expected = Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n')[0]["# expect ".Length..];
        var read = StickyNotesTable.Read(path);
        var findings = read.Diagnostics.Where(d => d.Code == name[..7]).ToArray();
        Assert.That(findings.Select(f => $"{f.Place.Line}:{f.Place.Column}"), Is.EqualTo(new[] { expected }),
            () => string.Join(Environment.NewLine, read.Diagnostics));
        Assert.That(read.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code != name[..7]), Is.Empty);
        Assert.That(findings[0].HelpIn(Language.Japanese), Is.Not.Empty);
    }

    [Test]
    public void Read_QuotationMarkThatTakesRows_IsAnErrorWhereItOpens()
    {
        var found = StickyNotesTable.Read(Path.Combine(Folder, "parts", "notes-open-quote.csv")).Diagnostics.Single(d =>
            d.Severity == Severity.Error);
        Assert.That((found.Code, found.Place.Line, found.Place.Column), Is.EqualTo(("RPD2214", 3, 1)));
    }

    [Test]
    public void Catalogue_EveryCodeOfATable_HasItsTable()
    {
        var codes = typeof(StickyNoteRules).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(f => ((DiagnosticRule)f.GetValue(null)!).Code);
        Assert.That(codes, Is.EquivalentTo(Cases.Select(c => c[..7]).Distinct()));
    }

    [Test]
    public void Read_MutatedTables_FindingsOnly_AndWhatIsReadCanBeWritten()
    {
        var sample = File.ReadAllText(Checkout.Path("processes", "workshop-notes.csv"));
        var read = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(sample, i);
            try
            {
                if (!StickyNotesTable.Read(new StringReader(text)).TryGetValue(out var file))
                    continue;
                read++;
                if (i % 20 == 0)
                    Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error),
                        Is.Empty, text);
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"mutation {i}: {e}\n{text}");
            }
        }

        Assert.That(read, Is.InRange(Mutations / 2, Mutations - 1), "most tables are read whatever happens to them, but not all");
    }

    private static string Mutate(string sample, int number)
    {
        var text = new StringBuilder(sample);
        var key = Keys.Mix((ulong)number + 1);
        for (var change = 0; change <= number % 5; change++)
        {
            key += Keys.Phi;
            var bits = Keys.Mix(key);
            var at = (int)(bits % (ulong)text.Length);
            var snippet = _snippets[(int)((bits >> 32) % (ulong)_snippets.Length)];
            if (bits >> 63 == 0)
                text.Remove(at, Math.Min(1 + (int)((bits >> 20) % 4), text.Length - at));
            text.Insert(Math.Min(at, text.Length), snippet);
        }

        return text.ToString();
    }
}
