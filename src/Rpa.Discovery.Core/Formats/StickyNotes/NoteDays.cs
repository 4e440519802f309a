using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Reads times whose length people leave to the reader: parts of a day (<c>半日</c>, <c>1日半</c>), and what a spreadsheet makes of a
/// time (<c>00:05</c>).</summary>
internal static partial class NoteDays
{
    private const double MonthInDays = 30;

    /// <summary>The time; null when the words are of another kind.</summary>
    /// <param name="text">The cell without words for about.</param>
    /// <param name="officeHours">The hours of an office day for work; null for a wait, which counts in days.</param>
    public static TimeAmount? Read(string text, double? officeHours)
    {
        if (Clock().Match(text) is { Success: true } clock)
        {
            var seconds = (Number(clock, "h") * 3600) + (Number(clock, "m") * 60) + Number(clock, "s");
            return new TimeAmount(seconds % 60 == 0 ? seconds / 60 : seconds, seconds % 60 == 0 ? TimeUnit.Minute : TimeUnit.Second);
        }

        if (text is "半日" or "half a day" or "half day" or "half-day" or "午前中" or "終日" or "丸一日" or "丸1日" or "一日" or "一日中" or "1日中" or "a day"
            or "all day" or "full day" or "whole day")
        {
            var days = text is "半日" or "half a day" or "half day" or "half-day" or "午前中" ? 0.5 : 1;
            return officeHours is { } hours ? new TimeAmount(days * hours * 60, TimeUnit.Minute)
                : new TimeAmount(days, TimeUnit.WorkingDay);
        }

        if (officeHours is { } day)
            return TimeText.TryRead(text, out var amount) && amount.Unit == TimeUnit.Day
                ? new TimeAmount(amount.Value * day * 60, TimeUnit.Minute) : null;
        if (text is "即日" or "当日" or "翌日" or "翌営業日" or "翌開庁日")
            return new TimeAmount(text is "即日" or "当日" ? 0.5 : 1, TimeUnit.WorkingDay);
        return TimeText.TryRead(text, out var months) && months.Unit == TimeUnit.Month
            ? new TimeAmount(months.Value * MonthInDays, TimeUnit.Day) : null;
    }

    /// <summary>How long it is, in words of a screen.</summary>
    public static Message Words(TimeAmount amount)
    {
        if (amount.Unit is TimeUnit.WorkingDay)
            return StickyNoteWords.WorkingDays.With(NumberText.Write(amount.Value));
        if (amount.Unit >= TimeUnit.Day)
            return StickyNoteWords.Days.With(NumberText.Write(amount.Value));
        if (amount.Seconds < 60)
            return StickyNoteWords.Seconds.With(NumberText.Write(amount.Seconds));
        var hours = Math.Floor(amount.Seconds / 3600);
        var minutes = Numbers.Significant((amount.Seconds - (hours * 3600)) / 60);
        return hours == 0 ? StickyNoteWords.Minutes.With(minutes) : minutes == "0"
            ? StickyNoteWords.Hours.With(hours) : StickyNoteWords.AnHourAndMinutes.With(hours, minutes);
    }

    private static double Number(Match match, string group) =>
        match.Groups[group].Length > 0 && NumberText.TryRead(match.Groups[group].Value.TrimStart('0'), out var number) ? number : 0;

    [GeneratedRegex("^(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?$")]
    private static partial Regex Clock();
}
