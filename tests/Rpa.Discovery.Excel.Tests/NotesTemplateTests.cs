using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Excel.Tests.Made;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>The workbook to fill in, and what is read of it when nobody has changed it.</summary>
public sealed class NotesTemplateTests
{
    [Test]
    public void Template_IsValidAndTheSameEveryTime([Values] Language language)
    {
        var bytes = NotesTemplate.Write(language);
        using var book = new OpenedWorkbook(bytes);
        Assert.That(book.Complaints, Is.Empty, () => string.Join('\n', book.Complaints));
        Assert.That(NotesTemplate.Write(language), Is.EqualTo(bytes));
    }

    [Test]
    public void Template_IsReadBackIntoADepartmentThatValidates([Values] Language language)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("template.xlsx", NotesTemplate.Write(language));
        var read = StickyNotesWorkbook.Read(path);
        Assert.That(read.TryGetValue(out var file), () => string.Join('\n', read.Diagnostics));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DepartmentValidator.Validate(file!).Where(d => d.Severity == Severity.Error), Is.Empty);
            Assert.That(read.Diagnostics.Where(d => d.Code is "RPD5005" or "RPD5011" or "RPD5014" or "RPD5016" or "RPD5026" or "RPD7167"),
                Is.Empty, "what the example says is understood");
            Assert.That(file!.Department.Workflows, Has.Count.EqualTo(3));
            Assert.That(file.Department.Pools.Select(p => (p.Capacity[0].Count, p.HourlyCost)),
                Is.EquivalentTo(new[] { (2, (decimal?)2100m), (4, 3285m), (1, 4100m) }));
            Assert.That(file.Department.Pools.Count(p => p.Overtime?.Pay == 2643m), Is.EqualTo(1));
            Assert.That(file.Department.Workflows[1].States[0].Transitions, Has.Count.EqualTo(2), "two ways");
        }
    }

    [Test]
    public void Headings_AreThoseThatNotesKnow([Values] Language language)
    {
        foreach (var heading in TemplateWords.StepColumns.Concat(TemplateWords.PeopleColumns))
            Assert.That(NoteHeadings.Of([heading.In(language)])[0], Is.Not.Null, heading.In(language));
    }

    [Test]
    public void DropDowns_OfferPeopleAndKinds()
    {
        using var book = new OpenedWorkbook(NotesTemplate.Write());
        var lists = book.Sheet("付箋").Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>()
            .Select(v => $"{v.SequenceOfReferences!.InnerText} {v.Formula1!.Text}");
        Assert.That(lists, Is.EqualTo(new[] { "D2:D121 '職員'!$A$2:$A$21", "K2:K121 \"紙,PDF,画面\"", "L2:L121 \"あり,一部,なし\"" }));
    }
}
