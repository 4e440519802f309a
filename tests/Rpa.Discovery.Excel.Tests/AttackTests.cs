using Rpa.Discovery.Excel.Writing;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>Titles that would be something else if anybody let them: formulas, tags, control letters, half letters, text without
/// end.</summary>
public sealed class AttackTests
{
    private static readonly string[] Attacks =
    [
        "=HYPERLINK(\"http://127.0.0.1\",\"x\")", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "＝1+1", "'=1+1",
        "<script>alert(1)</script>", "</t></is></c><c><f>1+1</f></c>", "&#61;1+1", "]]><!--",
        "a\u0000b\u0007c\u001Bd\rE", "right\u202Eto left", "half \uD83D and \uDE00 half", "\uFFFE\uFFFF", "_x0041_ _x005F_ _x", "{=1}",
        "#REF!", "TRUE", "1e5", "line\nline", new('w', 40_000), new('字', 40_000), " \u3000 ", "𠮷😀",
    ];

    [Test]
    public void Cell_SaysWhatItWasGiven_AndIsNeverAFormula()
    {
        var sheet = new Sheet("a");
        foreach (var attack in Attacks)
            sheet.Add(new TextCell(attack, CellStyle.Wrapped));
        using var book = new OpenedWorkbook(WorkbookWriter.Write([sheet], Language.English));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Complaints, Is.Empty, () => string.Join('\n', book.Complaints));
            Assert.That(book.AllCells.Count(c => c.CellFormula is not null), Is.Zero);
            foreach (var (cell, attack) in book.Cells("a").Zip(Attacks))
                Assert.That(OpenedWorkbook.TextOf(cell), Is.EqualTo(Expected(attack)));
        }
    }

    [Test]
    public void OtherProgram_ShowsTheSameTextAndComputesNothing()
    {
        var sheet = new Sheet("a");
        var shown = Attacks.Where(a => a.IndexOfAny(['\u0000', '\uFFFE']) < 0).ToList(); // what no program can show
        foreach (var attack in shown)
            sheet.Add(new TextCell(attack, CellStyle.Plain));
        var computed = LibreOffice.Compute([WorkbookWriter.Write([sheet], Language.English)])[0];
        foreach (var (row, attack) in computed.Rows("a").Zip(shown))
            Assert.That($"{row[0]}", Is.EqualTo(Expected(attack)));
    }

    [Test]
    public void SheetNames_AreLegalWhateverIsAskedFor()
    {
        var names = new SheetNames();
        var given = Attacks.Concat(["", "History", "a", "A", "''", "a/b", new string('x', 31), new string('x', 32), new string('x', 33)])
            .Select(names.Next).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(given.Select(n => n.ToUpperInvariant()), Is.Unique);
            Assert.That(given.Where(n => n.Length is 0 or > 31 || n.IndexOfAny([':', '\\', '/', '?', '*', '[', ']']) >= 0
                || n.StartsWith('\'') || n.EndsWith('\'') || n.Any(char.IsControl)), Is.Empty);
            Assert.That(given, Has.None.EqualTo("History"));
        }

        using var book = new OpenedWorkbook(WorkbookWriter.Write([.. given.Select(n => new Sheet(n))], Language.Japanese));
        Assert.That(book.Complaints, Is.Empty, () => string.Join('\n', book.Complaints));
        Assert.That(book.Sheets, Is.EqualTo(given));
    }

    [Test]
    public void Department_OfAttacks_GivesAValidWorkbook([Values] Language language)
    {
        var study = SampleStudies.Of("imizu-reconciliation");
        var department = study.File.Department;
        var turn = 0;
        string Next() => Attacks[turn++ % Attacks.Length];
        var attacked = study.File with
        {
            Department = department with
            {
                Title = (Text)Next(),
                Pools = [.. department.Pools.Select(p => p with { Title = (Text)Next() })],
                Workflows = [.. department.Workflows.Select(w =>
                    w with { Title = (Text)Next(), States = [.. w.States.Select(s => s with { Title = (Text)Next() })] })],
            },
        };
        var result = AutomationStudy.Of(attacked)
            .Run(new StudyOptions
            {
                Replications = ReplicationPlan.Exactly(2), SimulatedCandidates = 6, UncertaintyCandidates = 1,
                ParameterDraws = 4
            });
        using var book = new OpenedWorkbook(ReportWorkbook.Write(result, language));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Complaints, Is.Empty, () => string.Join('\n', book.Complaints));
            Assert.That(book.AllCells.Where(c =>
                c.CellFormula is { } formula && Attacks.Any(a => formula.Text.Contains(a, StringComparison.Ordinal))), Is.Empty);
            Assert.That(book.AllCells.Max(c => OpenedWorkbook.TextOf(c).Length), Is.LessThanOrEqualTo(CellText.Longest));
        }
    }

    private static string Expected(string attack)
    {
        var text = string.Concat(attack.Where(c => !HarmfulLetters.TurnsDirection(c)))
            .Replace("half \uD83D and \uDE00 half", "half \uFFFD and \uFFFD half", StringComparison.Ordinal);
        const string ending = "… (cut off here; the text has 40,000 letters)";
        return text.Length <= CellText.Longest ? text : text[..(CellText.Longest - ending.Length)] + ending;
    }
}
