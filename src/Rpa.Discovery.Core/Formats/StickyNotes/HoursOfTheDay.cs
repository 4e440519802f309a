using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Reads when something is done as how long it takes: <c>9:00〜12:00</c> is three hours, <c>13時から15時半</c> two and a half.</summary>
internal static partial class HoursOfTheDay
{
    private const int Morning = 5 * 60; // 1:30〜2:00 is how long, not when

    /// <summary>How long it is, without the breaks of the office within it; null where the words are no two times of a day.</summary>
    /// <param name="text">With full-width signs mapped.</param>
    /// <param name="office">When the office is open.</param>
    public static TimeAmount? Read(string text, WorkCalendar office)
    {
        var span = Span().Match(text.Trim());
        if (!span.Success)
            return null;
        var (from, to) = (Minute(span, "1"), Minute(span, "2"));
        if (span.Groups["half1"].Length == 0 && span.Groups["half2"].Value is "pm" or "午後" && from + (12 * 60) < to && from < Morning)
            from += 12 * 60; // 1-3 pm
        if (span.Groups["half1"].Value is "pm" or "午後" && span.Groups["half2"].Length == 0 && to < from)
            to += 12 * 60; // 午後1時から3時
        var says = span.Groups["half1"].Length + span.Groups["half2"].Length + span.Groups["o1"].Length + span.Groups["o2"].Length > 0;
        if (from >= to || to > 24 * 60 || (!says && from < Morning))
            return null;
        var minutes = to - from;
        var open = office.Open.HoursOn(DayOfWeek.Monday).OrderBy(r => r.Start).ToArray();
        foreach (var (before, after) in open.Zip(open.Skip(1)))
        {
            var (closes, opens) = (Of(before.End), Of(after.Start));
            if (from < closes && opens < to)
                minutes -= opens - closes;
        }

        return new TimeAmount(minutes, TimeUnit.Minute);
    }

    private static int Of(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static int Minute(Match span, string which)
    {
        var hour = int.Parse(span.Groups["h" + which].ValueSpan, CultureInfo.InvariantCulture);
        var half = span.Groups["half" + which].Value;
        hour += half is "pm" or "午後" && hour < 12 ? 12 : half == "am" && hour == 12 ? -12 : 0;
        var minute = span.Groups["m" + which];
        return (hour * 60) + (minute.Length == 0 ? 0 : minute.Value == "半" ? 30
            : int.Parse(minute.ValueSpan, CultureInfo.InvariantCulture));
    }

    private const string First = "(?:(?<half1>午前|午後)\\s*)?(?<h1>[0-9]{1,2})(?::(?<m1>[0-5][0-9])|(?<o1>時)"
        + "(?!間)(?:(?<m1>半)|(?<m1>[0-5]?[0-9])分)?)?"
        + "\\s*(?<half1>am|pm)?";

    private const string Second = "(?:(?<half2>午前|午後)\\s*)?(?<h2>[0-9]{1,2})(?::(?<m2>[0-5][0-9])|(?<o2>時)"
        + "(?!間)(?:(?<m2>半)|(?<m2>[0-5]?[0-9])分)?)?"
        + "\\s*(?<half2>am|pm)?";

    [GeneratedRegex("^(?=.*(?:[:時]|am|pm))" + First + "\\s*(?:〜|~|から|-|–|—|−|ー|to|until)\\s*" + Second + "(?:まで)?(?:の間)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
