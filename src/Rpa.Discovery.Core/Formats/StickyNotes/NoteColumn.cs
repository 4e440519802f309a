using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>A column of the sticky-note table.</summary>
internal enum NoteColumn
{
    Workflow,
    Order,
    Step,
    By,
    Time,
    Awkward,
    AwkwardShare,
    Volume,
    Peaks,
    Next,
    Input,
    Manual,
    Trouble,
    Stickers,
    People,
    HourlyCost,
    OvertimePay,
    Owner,
    Division,
}

/// <summary>What a column says about the table as a whole or about a group of people is not asked for row by row.</summary>
internal static class NoteColumns
{
    public static bool IsOfARow(NoteColumn column) => column < NoteColumn.People;
}

/// <summary>The headings by which columns are known, Japanese and English; the first of each is the standard one.</summary>
internal static partial class NoteHeadings
{
    private static readonly (NoteColumn Column, string[] Headings)[] _all =
    [
        (NoteColumn.Workflow, ["業務", "業務名", "業務の流れ", "事務事業", "事務事業名", "事務名", "workflow", "process"]),
        (NoteColumn.Order, ["順", "順番", "番号", "no", "no.", "#", "order"]),
        (NoteColumn.Step, ["作業", "作業名", "作業内容", "作業項目", "作業工程", "工程", "工程名", "付箋", "やること", "すること", "仕事", "step", "task", "activity"]),
        (NoteColumn.By, ["担当", "担当者", "担当係", "従事者", "係", "だれが", "by", "who", "pool", "done by"]),
        (NoteColumn.Time, ["1件の時間", "時間", "所要時間", "作業時間", "処理時間", "1件あたりの時間", "1件あたり時間", "1件当たりの時間", "1件当たり時間", "1件あたりの処理時間", "1件あたり処理時間",
            "1件あたりの所要時間", "1件あたり所要時間", "time", "time per case", "effort", "minutes"]),
        (NoteColumn.Awkward, ["手間取るとき", "手間取る時", "手間取ったとき", "手間取った時", "手間取る場合", "awkward", "when awkward", "sometimes"]),
        (NoteColumn.AwkwardShare, ["その割合", "割合", "share", "how often", "awkward share"]),
        (NoteColumn.Volume, ["件数", "処理件数", "取扱件数", "受付件数", "対応件数", "発生件数", "volume", "count", "cases", "how many"]),
        (NoteColumn.Peaks, ["山", "繁忙期", "忙しい時期", "peaks", "peak", "seasons"]),
        (NoteColumn.Next, ["次へ", "次", "次の作業", "next", "next step", "goes to"]),
        (NoteColumn.Input, ["入力", "入力元", "もとになるもの", "input", "comes as"]),
        (NoteColumn.Manual, ["手順", "手順書", "マニュアル", "manual", "procedure", "written down"]),
        (NoteColumn.Trouble, ["困りごと", "困り事", "課題", "問題点", "困っていること", "困っている点", "悩み", "気になること", "trouble", "problem", "problems", "pain"]),
        (NoteColumn.Stickers, ["シール", "シール数", "投票", "stickers", "dots", "votes"]),
        (NoteColumn.People, ["人数", "人員", "職員数", "従事者数", "従事人数", "従事職員数", "people", "how many people", "headcount"]),
        (NoteColumn.HourlyCost, ["時給", "単価", "時間単価", "1時間の単価", "人件費", "人件費単価", "hourly cost", "price of an hour", "hourly pay"]),
        (NoteColumn.OvertimePay, ["残業代", "残業単価", "時間外単価", "時間外手当", "残業手当", "時間外勤務手当", "overtime pay", "overtime"]),
        (NoteColumn.Owner, ["直す人", "ロボットを直す人", "直す担当", "修正する人", "保守する人", "保守担当", "保守担当者", "owner", "who mends", "maintained by"]),
        (NoteColumn.Division, ["部署", "部署名", "課", "課名", "所属", "division", "department"]),
    ];

    private static readonly string[] _frequencies = ["頻度", "実施頻度", "発生頻度", "回数", "実施回数", "frequency"];

    /// <summary>Whether a heading asks how often rather than how many.</summary>
    public static bool IsFrequency(string heading) => _frequencies.Contains(UnitInBrackets.Split(heading).Name, StringComparer.Ordinal);

    public static IEnumerable<string> Standard => _all.Select(c => c.Headings[0]);

    public static string Name(NoteColumn column) => _all[(int)column].Headings[0];

    /// <summary>The first heading in English.</summary>
    public static string EnglishName(NoteColumn column) => _all[(int)column].Headings.First(heading => char.IsAsciiLetter(heading[0]));

    /// <summary>What people read: the first heading of each language.</summary>
    public static Text Title(NoteColumn column) => new() { English = EnglishName(column), Japanese = Name(column) };

    /// <summary>The column of a heading and, of <c>1件の時間(分)</c>, the unit in brackets; null when there is no such column.</summary>
    public static (NoteColumn Column, string Unit)? Find(string heading)
    {
        var (name, unit) = UnitInBrackets.Split(heading);
        foreach (var (column, headings) in _all)
        {
            if (headings.Contains(name, StringComparer.Ordinal))
                return (column, unit);
        }

        if (IsFrequency(heading))
            return (NoteColumn.Volume, unit);
        // 月間件数 is 件数 by the month.
        return VolumeOfAPeriod().Match(name) is { Success: true } volume ? (NoteColumn.Volume, volume.Groups["period"].Value) : null;
    }

    [GeneratedRegex(@"^(?<period>1日|一日|日|1週間|週間|週|1か月|1ヶ月|1カ月|月間|月|1年|年間|年)(?:の|あたりの|当たりの|平均)?(?:処理)?件数$")]
    private static partial Regex VolumeOfAPeriod();
}
