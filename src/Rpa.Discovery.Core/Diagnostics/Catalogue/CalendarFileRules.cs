using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about an iCalendar file of closed days (RPD124x).</summary>
internal static class CalendarFileRules
{
    public static readonly DiagnosticRule NotACalendar = new("RPD1240", Severity.Error,
        new Phrase("'{0}' is no iCalendar file: it has no 'BEGIN:VCALENDAR'.",
            "「{0}」はカレンダーのファイル(iCalendar)ではありません。「BEGIN:VCALENDAR」がありません。"),
        new Phrase("Export the holidays as .ics, or list the days under 'dates'.", "休みの日を .ics で書き出すか、「dates」に日付を並べてください。"));

    public static readonly DiagnosticRule TimeOfDay = new("RPD1241", Severity.Warning,
        new Phrase("The event begins at a time of day ({0}) and closes nothing.", "時刻のある予定({0})なので、休みの日として使いません。"),
        new Phrase("Make it an event of the whole day ('DTSTART;VALUE=DATE:20260810'), or leave it out.",
            "終日の予定(「DTSTART;VALUE=DATE:20260810」)にするか、除いてください。"));

    public static readonly DiagnosticRule NoFirstDay = new("RPD1242", Severity.Error,
        new Phrase("The event does not say on which day it is: it has no DTSTART.", "予定の日がありません(DTSTARTがありません)。"),
        new Phrase("Add 'DTSTART;VALUE=DATE:20260810', or take the event away.", "「DTSTART;VALUE=DATE:20260810」を書き足すか、その予定を除いてください。"));

    public static readonly DiagnosticRule NotADay = new("RPD1243", Severity.Error,
        new Phrase("'{0}' is no day, or one before the event's first.", "「{0}」は日付として読めないか、予定の最初の日より前です。"),
        new Phrase("Write it as 20260810; DTEND is the day after the last.", "「20260810」のように書いてください。DTENDは最後の日の翌日です。"));

    public static readonly DiagnosticRule WithinADay = new("RPD1244", Severity.Error,
        new Phrase("'{0}' repeats within a day, or does not say how often; whole days repeat daily, weekly, monthly or yearly.",
            "「{0}」は1日の中でくり返すか、くり返しの間隔がありません。終日の予定のくり返しは、毎日・毎週・毎月・毎年のいずれかです。"),
        new Phrase("Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, without BYHOUR, BYMINUTE and BYSECOND.",
            "FREQ=DAILY・WEEKLY・MONTHLY・YEARLYのいずれかにし、BYHOUR・BYMINUTE・BYSECONDは除いてください。"));

    public static readonly DiagnosticRule CannotRepeat = new("RPD1245", Severity.Error,
        new Phrase("The days of '{0}' cannot be laid out: no day matches, there are too many, or the rule is none.",
            "「{0}」の日を並べられません。当てはまる日がないか、多すぎるか、決まりとして読めません。"),
        new Phrase("Correct the rule, or list the days under 'dates'.", "くり返しの決まりを直すか、「dates」に日付を並べてください。"));

    public static readonly DiagnosticRule TooManyDays = new("RPD1246", Severity.Error,
        new Phrase("From here on the file has more than {0} closed days, or series of them, which no office has.",
            "ここから先は休みの日(または、くり返す予定)が{0}を超えます。"),
        new Phrase("Keep the holidays only, and only the years of the study.", "休みの日だけ、対象期間の年だけを残してください。"));

    public static readonly DiagnosticRule BrokenLine = new("RPD1247", Severity.Error,
        new Phrase("'{0}' is no line of an event: it has no colon, and does not continue the line before.",
            "「{0}」は予定の行として読めません(コロンがなく、前の行の続きでもありません)。"),
        new Phrase("Export the file again, or begin a continued line with a blank.", "書き出し直すか、続きの行なら先頭に空白を入れてください。"));

    public static readonly DiagnosticRule NotEnded = new("RPD1248", Severity.Error,
        new Phrase("The event that begins here does not end; the file seems to be cut off.", "ここから始まる予定が終わっていません。ファイルが途中で切れているようです。"),
        new Phrase("Export the file again, or add 'END:VEVENT'.", "書き出し直すか、「END:VEVENT」を書き足してください。"));

    public static readonly DiagnosticRule NoneInTheStudy = new("RPD1249", Severity.Warning,
        new Phrase("'{0}' closes no day of the study ({1} to {2}).", "「{0}」には、対象期間({1}から{2}まで)の休みの日がありません。"),
        new Phrase("Export the years of the study.", "対象期間の年を書き出してください。"));
}
