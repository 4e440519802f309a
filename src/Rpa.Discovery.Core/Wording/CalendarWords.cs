namespace Rpa.Discovery.Wording;

/// <summary>Why a part of a calendar could not be read; a reader puts it into its finding.</summary>
internal static class CalendarWords
{
    public static readonly Phrase NotATimeRange = new(
        "'{0}' is not a range of clock times such as \"08:30-12:00\"",
        "「{0}」は「08:30-12:00」のような時刻の範囲ではありません");

    public static readonly Phrase NoSuchTime = new(
        "'{0}' is not a clock time between 00:00 and 24:00",
        "「{0}」は00:00から24:00までの時刻ではありません");

    public static readonly Phrase EmptyTimeRange = new(
        "'{0}' begins and ends at the same time; a whole day is \"00:00-24:00\"",
        "「{0}」は始まりと終わりが同じ時刻です。終日は「00:00-24:00」と書きます");

    public static readonly Phrase NotADateRule = new(
        "'{0}' is not a date such as \"05-01\" or \"2026-05-01\", nor a span such as \"12-29/01-03\"",
        "「{0}」は「05-01」「2026-05-01」のような日付でも「12-29/01-03」のような期間でもありません");

    public static readonly Phrase NoSuchDate = new(
        "'{0}' is not a day of the calendar",
        "「{0}」という日はありません");

    public static readonly Phrase YearOnlyAtTheEnd = new(
        "'{0}' has a year at its end but none at its start",
        "「{0}」は終わりにだけ年があり、始まりに年がありません");

    public static readonly Phrase SpanEndsBeforeItStarts = new(
        "'{0}' ends before it starts",
        "「{0}」は終わりが始まりより前です");

    public static readonly Phrase NotWeekdays = new(
        "'{0}' is not a weekday such as 'mon', nor a span such as 'mon-fri'",
        "「{0}」は「mon」のような曜日でも「mon-fri」のような曜日の範囲でもありません");

    public static readonly Phrase NotAFiscalYear = new(
        "'{0}' is not a fiscal year such as FY2026",
        "「{0}」は「FY2026」のような年度ではありません");
}
