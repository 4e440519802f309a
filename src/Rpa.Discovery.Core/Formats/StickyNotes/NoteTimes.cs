using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>How long the rows of a table take.</summary>
internal sealed class NoteTimes(NoteTable table, Findings findings, NoteFindings say, WorkCalendar office)
{
    private const double SameHours = 0.2; // counts and times are round numbers, and so is their product

    // of an office day, of which half is half a day's work
    private readonly double _officeHours = office.Open.HoursOn(DayOfWeek.Monday).Sum(r => r.Duration.TotalHours);

    /// <summary>How long a step takes its people; unknown where nothing is said that can be understood.</summary>
    public Duration Effort(NoteRow row)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        var unknown = NoteValues.UnknownEffort(place);
        if (Time(row, NoteColumn.Time, StickyNoteWords.TenMinutes) is not { } usual)
            return unknown;
        if (row[NoteColumn.Awkward].Length == 0 || usual.TotalHoursPerYear is not null)
            return usual.Law();
        if (Time(row, NoteColumn.Awkward, StickyNoteWords.NoAwkward) is not { TotalHoursPerYear: null } awkward)
            return usual.Law();
        (usual, awkward) = (AsOne(row, NoteColumn.Time, usual), AsOne(row, NoteColumn.Awkward, awkward));
        var text = row[NoteColumn.AwkwardShare];
        if (text.Length == 0)
            return usual.With(awkward, 0.1, "1 in 10");
        if (table.Columns[NoteColumn.AwkwardShare].Unit is ['%' or '割'] unit && SpokenForms.NumberText.TryRead(text, out _))
            text += unit;
        if (NoteValues.Share(text) is { } share && share is > 0 and < 1)
            return usual.With(awkward, share, NoteValues.ShareInAFile(text, share));
        if (SpokenForms.NumberText.TryRead(text, out var percent) && percent is > 1 and < 100)
        {
            say.Taken(row, NoteColumn.AwkwardShare, MessageWords.AsWritten.With(Amount.Share(percent / 100)));
            return usual.With(awkward, percent / 100, $"{SpokenForms.NumberText.Write(percent)} %");
        }

        say.NotUnderstood(row, NoteColumn.AwkwardShare, StickyNoteWords.OneInTen, StickyNoteWords.ShareExamples);
        return usual.With(awkward, 0.1, "1 in 10");
    }

    /// <summary>How many do a row at the same time, by what it says of its time; 1 where that says nothing that can be
    /// understood.</summary>
    public int Together(NoteRow row) => TogetherText.Split(row[NoteColumn.Time], out var people) is var each && people > 1
        && NoteValues.Time(each, table.Columns[NoteColumn.Time].Unit, _officeHours, row.PlaceOf(NoteColumn.Time), out _) is
        { IsEffort: true, TotalHoursPerYear: null } ? people : 1;

    /// <summary>Sets what a row says of all its cases beside its count times its time.</summary>
    public void Compare(NoteRow row, Duration effort, double? perYear, int people)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        if (row.InAll.Text.Length == 0 || perYear is not { } cases || effort is { IsUnknown: true } or { TotalHoursPerYear: not null }
            || NoteValues.Time(row.InAll.Text, "", _officeHours, place, out _)?.TotalHoursPerYear is not { } said)
            return;
        var counted = cases * people * effort.Distribution.Mean / 3600;
        if (Math.Abs(counted - said) > SameHours * Math.Max(counted, said))
            findings.Add(StickyNoteRules.HoursDiffer, place, row.Number, Numbers.Significant(counted), row.InAll.Heading,
                Numbers.Significant(said));
    }

    // Two kinds of case are each one time; of a range its middle.
    private SpokenTime AsOne(NoteRow row, NoteColumn column, SpokenTime time)
    {
        var one = time.AsOne();
        if (!ReferenceEquals(one, time))
            say.Taken(row, column, NoteDays.Words(one.Amount));
        return one;
    }

    private SpokenTime? Time(NoteRow row, NoteColumn column, Phrase otherwise)
    {
        var text = row[column];
        if (text.Length == 0)
            return null;
        var tookMinutes = false;
        var time = HoursOfTheDay.Read(text, office) is { } span
            ? new SpokenTime(row.PlaceOf(column)) { Amount = span, Said = SpokenForms.TimeUnits.Write(span), IsTaken = true }
            : NoteValues.Time(TogetherText.Split(text, out _), table.Columns[column].Unit, _officeHours, row.PlaceOf(column),
                out tookMinutes);
        if (time is null || !time.IsEffort)
        {
            say.NotUnderstood(row, column, otherwise, StickyNoteWords.TimeExamples);
            return null;
        }

        if (time.IsTaken)
            say.Taken(row, column, time.Words);
        if (tookMinutes)
            findings.Add(StickyNoteRules.MinutesTaken, row.PlaceOf(column), row.Number, text, table.Columns[column].Heading);
        return time;
    }

    /// <summary>How long a row that waits for somebody outside waits.</summary>
    public Duration Wait(NoteRow row)
    {
        var place = row.PlaceOf(NoteColumn.Time);
        var text = row[NoteColumn.Time];
        if (text.Length == 0)
            return NoteValues.UnknownWait(place);
        if (NoteValues.Time(text, table.Columns[NoteColumn.Time].Unit, null, place, out _) is
            {
                TotalHoursPerYear: null,
                Amount.Unit: < TimeUnit.Month
            } time)
        {
            if (time.IsTaken)
                say.Taken(row, NoteColumn.Time, time.Words);
            return time.Law();
        }

        say.NotUnderstood(row, NoteColumn.Time, StickyNoteWords.ThreeDays, StickyNoteWords.WaitExamples);
        return NoteValues.UnknownWait(place);
    }
}
