using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>What is written on the sheets of a workshop can be typed in, and what a study knows stands on them.</summary>
public sealed class WorkshopKitTests
{
    private const string Timed = """
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        study: { period: FY2026 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2 }
        workflows:
          requests:
            arrivals: { about: 10 per open-day }
            initial: received
            states:
              received:
                work: { by: clerk, EFFORT }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    [Test]
    public void Ballot_AsItIsTyped_IsReadAsThatPersonsWeights()
    {
        var text = "analysts:\n" + BallotSheet.Ballot.Replace("on-time: ___", "on-time: 100", StringComparison.Ordinal)
            .Replace("___", "25", StringComparison.Ordinal) + "\n";
        var ballot = BallotYaml.Parse(text).ValueOrThrow().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ballot.Form, Is.EqualTo(PreferenceForm.Swing));
            Assert.That(ballot.Said.Select(s => s.Key), Is.EqualTo(Criteria.Ids));
            Assert.That(ballot.Said.Select(s => s.Value), Is.EqualTo((double[])[100, 25, 25, 25, 25]));
        }
    }

    [TestCase(Language.Japanese, "振替科目更正")]
    [TestCase(Language.English, "Corrections")]
    public void NotesTable_WithTheExampleOfTheSheet_IsReadWithoutAnError(Language language, string workflow)
    {
        var row = string.Join(',', NotesSheet.Example.Select(cell => cell?.In(language) ?? ""));
        using var reader = new StringReader(NotesSheet.Table(language).TrimStart('\uFEFF') + row + ",2,3285,2643,\r\n");
        var read = StickyNotesTable.Read(reader);
        var department = read.ValueOrThrow().Department;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(department.Workflows.Single().Title!.In(language), Is.EqualTo(workflow));
            Assert.That(department.Pools.Single().HourlyCost, Is.EqualTo(3285));
            Assert.That(read.Diagnostics.Select(d => d.Code), Has.None.EqualTo("RPD5005"), "every heading is known");
        }
    }

    [TestCase(Language.Japanese)]
    [TestCase(Language.English)]
    public void NotesSheet_HasEveryColumnThatIsRead_UnderItsOwnName(Language language)
    {
        var headings = NotesSheet.Of().Parts.OfType<SheetGrid>().SelectMany(grid => grid.Columns)
            .Select(column => NoteHeadings.Of([column.Heading.In(language)])[0]?.Column).ToHashSet();
        Assert.That(headings, Is.EquivalentTo(Enum.GetValues<NoteColumn>()
            .Where(c => NoteColumns.IsHandedOut(c) && c is not (NoteColumn.Division or NoteColumn.System)).Select(c => (NoteColumn?)c)));
        Assert.That(NotesSheet.Table(language).TrimStart('\uFEFF').Trim().Split(',').Select(h => NoteHeadings.Of([h])[0]?.Column),
            Is.EqualTo(Enum.GetValues<NoteColumn>().Where(NoteColumns.IsHandedOut).Select(c => (NoteColumn?)c)));
    }

    [TestCase("usually: 4 min, sometimes: 12 min, share: 3 in 20", true)]
    [TestCase("usually: __ min, sometimes: __ min, share: __ in 20", false)]
    public void StopWatch_AsItIsTyped_IsAnEffort(string figures, bool isRead)
    {
        var typed = $"effort: {{ {figures} }}";
        if (!isRead)
            Assert.That(typed, Is.EqualTo(MeasureSheets.Effort), "with blanks");
        Assert.That(DepartmentYaml.Parse(Timed.Replace("EFFORT", typed, StringComparison.Ordinal)).TryGetValue(out _), Is.EqualTo(isRead));
    }

    [TestCase(Language.Japanese)]
    [TestCase(Language.English)]
    public void HalfDay_AddsUpToWhatItSays_AndFitsAHalfDay(Language language)
    {
        var rows = WorkshopKit.Of(KitFacts.None)[0].Sheets[0].Parts.OfType<SheetGrid>().Single().Rows;
        var minutes = rows.Select(row => int.Parse(row[0]!.In(language), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(minutes[^1], Is.EqualTo(minutes.SkipLast(1).Sum()));
            Assert.That(minutes[^1], Is.InRange(150, 240));
            Assert.That(rows[^1][1]!.In(language), Does.Contain($"{minutes[^1]}"));
        }
    }

    [Test]
    public void Facts_OfAStudyAndOfItsSavedResult_GiveTheSameSheets()
    {
        var result = SampleStudy.With();
        var now = KitFacts.Of(result);
        using var saved = new MemoryStream(result.Report.ToJson(Language.Japanese));
        var read = KitFacts.Of((StudyDocument)ResultJson.Read(saved).ValueOrThrow().Document);
        string[] Ballot(KitFacts facts) =>
            [.. BallotSheet.Of(facts).Parts.OfType<SheetGrid>()
                .Single().Rows.Select(row => string.Join('|', row.Select(cell => cell?.In(Language.Japanese))))];
        Assert.That(Ballot(read), Is.EqualTo(Ballot(now)));
        Assert.That(read.Measure.Select(m => (m.Figure.In(Language.Japanese), m.Job, m.Path)),
            Is.EqualTo(now.Measure.Select(m => (m.Figure.In(Language.Japanese), m.Job, m.Path))));
    }

    [Test]
    public void Measurements_EachGetTheSheetOfTheirKind_AndAQuotationGetsNone()
    {
        KitMeasurement? Of(Phrase job) => KitMeasurement.Of(job, PhraseIds.Of(job), "a/b: effort");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(DecisionWords.DoTime)!.Job, Is.EqualTo(KitJob.Time));
            Assert.That(Of(DecisionWords.DoLookUpWait)!.Job, Is.EqualTo(KitJob.Dates));
            Assert.That(Of(DecisionWords.DoTick)!.Job, Is.EqualTo(KitJob.Ticks));
            Assert.That(Of(DecisionWords.DoQuotation), Is.Null);
        }

        var sheets = MeasureSheets.Of(new KitFacts(null, [], [Of(DecisionWords.DoTime)!, Of(DecisionWords.DoTick)!]));
        Assert.That(sheets.Select(sheet => sheet.Title), Is.EqualTo((IWording[])[KitWords.StopWatch, KitWords.Ticks]));
    }

    [Test]
    public void Sheets_LoadNothingAndRunNothing()
    {
        foreach (var file in WorkshopKit.Of(KitFacts.None))
        {
            var html = SheetPage.Write(file, Language.Japanese);
            Assert.That(html, Does.Contain("default-src &#39;none&#39;; style-src &#39;sha256-").And.Not.Contain("<script").And.Not.Contain(
                "http:").And.Not.Contain(" style="));
            Assert.That(html, Does.StartWith("<!DOCTYPE html>\n<html lang=\"ja\">"));
        }
    }
}
