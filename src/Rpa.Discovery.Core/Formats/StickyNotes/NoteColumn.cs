using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

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
    System,
    HandBacks,
    Mistakes,
}

/// <summary>What a column says about the table as a whole or about a group of people is not asked for row by row.</summary>
internal static class NoteColumns
{
    public static bool IsOfARow(NoteColumn column) => column < NoteColumn.People;

    /// <summary>Whether the sheet that is handed out has it; what only surveys ask for is read where it is there.</summary>
    public static bool IsHandedOut(NoteColumn column) => column < NoteColumn.HandBacks;
}

/// <summary>What a heading means.</summary>
/// <param name="Column">Which column it is.</param>
/// <param name="Unit">The unit in its brackets, or the period in its name; empty when it has none.</param>
internal readonly record struct NoteHeading(NoteColumn Column, string Unit)
{
    /// <summary>Whether it asks how often rather than how many.</summary>
    public bool IsFrequency { get; init; }

    /// <summary>Whether only its words say so, and no list.</summary>
    public bool IsLike { get; init; }

    /// <summary>Whether it asks for the time of all cases together: 年間時間, 業務量(人日), FTE.</summary>
    public bool IsInAll { get; init; }
}

/// <summary>The headings by which columns are known, Japanese and English; the first of each is the standard one.</summary>
internal static partial class NoteHeadings
{
    private static readonly (NoteColumn Column, string[] Headings)[] _all =
    [
        (NoteColumn.Workflow, ["業務", "業務名", "業務の流れ", "事務事業", "事務事業名", "事務名", "手続", "手続き", "手続名", "手続き名", "サービス", "workflow", "process"]),
        (NoteColumn.Order, ["順", "順番", "番号", "no", "no.", "#", "順序", "連番", "№", "order"]),
        (NoteColumn.Step, ["作業", "作業名", "作業内容", "作業項目", "作業工程", "工程", "工程名", "付箋", "やること", "すること", "仕事",
            "タスク", "ステップ", "手順名", "処理", "処理内容", "業務内容", "していること", "やっていること", "何をする", "step", "task", "activity"]),
        (NoteColumn.By, ["担当", "担当者", "担当係", "従事者", "係", "だれが", "誰が", "だれ", "誰",
            "担当者名", "実施者", "作業者", "対応者", "役割", "係名", "所属係", "班", "チーム", "by", "who", "pool", "done by", "who does it", "role",
            "staff", "team", "section", "responsible", "performed by", "performer", "performers", "actor", "assignee"]),
        (NoteColumn.Time, ["1件の時間", "時間", "所要時間", "作業時間", "処理時間", "1件あたりの時間", "1件あたり時間", "1件当たりの時間", "1件当たり時間", "1件あたりの処理時間", "1件あたり処理時間",
            "1件あたりの所要時間", "1件あたり所要時間", "一件の時間", "1回の時間", "1回あたりの時間", "1回あたり時間", "1回の所要時間", "かかる時間", "平均時間", "工数",
            "time", "time per case", "effort", "how long", "duration", "time needed", "minutes", "mins"]),
        (NoteColumn.Awkward, ["手間取るとき", "手間取る時", "手間取ったとき", "手間取った時", "手間取る場合", "awkward", "when awkward", "sometimes"]),
        (NoteColumn.AwkwardShare, ["その割合", "割合", "share", "how often", "awkward share"]),
        (NoteColumn.Volume, ["件数", "処理件数", "取扱件数", "受付件数", "対応件数", "発生件数", "volume", "count", "cases", "how many", "qty", "quantity"]),
        (NoteColumn.Peaks, ["山", "ピーク", "ピーク月", "ピーク時期", "繁忙月", "繁忙期", "忙しい時期", "時期", "実施時期", "実施月", "peaks", "peak",
            "peak months", "seasons", "busy time", "when"]),
        (NoteColumn.Next, ["次へ", "次", "次の作業", "次の工程", "次の手順", "行き先", "next", "next step", "goes to", "then"]),
        (NoteColumn.Input, ["入力", "入力元", "もとになるもの", "input", "inputs", "comes as"]),
        (NoteColumn.Manual, ["手順", "手順書", "マニュアル", "manual", "procedure", "written down"]),
        (NoteColumn.Trouble, ["困りごと", "困り事", "課題", "問題点", "課題・問題点", "困りごと・課題", "困っていること", "困っている点", "悩み", "気になること",
            "trouble", "problem", "problems", "pain", "pain point", "pain points"]),
        (NoteColumn.Stickers, ["シール", "シール数", "投票", "stickers", "dots", "votes"]),
        (NoteColumn.People, ["人数", "人員", "職員数", "従事者数", "従事人数", "従事職員数", "people", "how many people", "headcount"]),
        (NoteColumn.HourlyCost, ["時給", "単価", "時間単価", "1時間の単価", "人件費", "人件費単価", "hourly cost", "price of an hour", "hourly pay"]),
        (NoteColumn.OvertimePay, ["残業代", "残業単価", "時間外単価", "時間外手当", "残業手当", "時間外勤務手当", "overtime pay", "overtime"]),
        (NoteColumn.Owner, ["直す人", "ロボットを直す人", "直す担当", "修正する人", "保守する人", "保守担当", "保守担当者", "owner", "who mends", "maintained by"]),
        (NoteColumn.Division, ["部署", "部署名", "課", "課名", "所属", "division", "department"]),
        (NoteColumn.System, ["システム", "使用システム", "利用システム", "業務システム", "システム名", "使うシステム", "使用するシステム", "使用ソフト", "ソフト", "ツール", "使用ツール",
            "system", "systems", "system used", "systems used", "software", "application", "applications", "tool", "tools"]),
        (NoteColumn.HandBacks, ["差戻し率", "差し戻し率", "差戻率", "差戻しの割合", "差し戻しの割合", "差戻し割合", "返戻率", "手戻り率", "不備率", "不備の割合",
            "差戻し", "差し戻し", "差戻し件数", "差し戻し件数", "返戻件数", "不備件数", "hand-backs", "return rate", "rework rate", "rework", "rework %",
            "rejection rate", "returns", "returned"]),
        (NoteColumn.Mistakes, ["誤り", "エラー率", "ミス率", "誤り率", "間違い率", "エラー件数", "ミス件数", "誤り件数", "エラー発生率", "ミス発生率",
            "mistakes", "error rate", "error %", "mistake rate", "errors", "number of errors"]),
    ];

    private const string HowOften = "how often";

    private static readonly string[] _frequencies = ["頻度", "実施頻度", "発生頻度", "回数", "実施回数", "年間回数", "周期", "frequency", HowOften];

    public static IEnumerable<string> Standard => _all.Select(c => c.Headings[0]);

    public static string Name(NoteColumn column) => _all[(int)column].Headings[0];

    /// <summary>The first heading in English.</summary>
    public static string EnglishName(NoteColumn column) => _all[(int)column].Headings.First(heading => char.IsAsciiLetter(heading[0]));

    /// <summary>What people read: the first heading of each language.</summary>
    public static Text Title(NoteColumn column) => new() { English = EnglishName(column), Japanese = Name(column) };

    /// <summary>What each heading of a row means, null where there is no such column.</summary>
    /// <remarks>
    /// A heading that no list names is read by its words where no other is that column. What one means depends on the others, too: 手順 is
    /// the step where nothing else is; so is 業務 in a list of tasks, which has no steps; and how often asks for the number of cases where
    /// nothing is said of awkward ones.
    /// </remarks>
    public static NoteHeading?[] Of(IReadOnlyList<string> headings)
    {
        var names = headings.Select(Split).ToList();
        bool[] areOthers = [.. headings.Select(h => OtherFigures(h) is not null)];
        NoteHeading?[] found = [.. names.Select((n, i) => areOthers[i] ? null : NoteUnits.InAll(n.Name, n.Unit) ?? Listed(n.Name, n.Unit))];
        bool Has(NoteColumn column) => Array.Exists(found, f => f?.Column == column);
        void Rename(NoteColumn from, string? named, NoteHeading to)
        {
            for (var i = 0; i < found.Length && !Has(to.Column); i++)
            {
                if (found[i]?.Column == from && (named is null || names[i].Name == named))
                    found[i] = to;
            }
        }

        if (!Has(NoteColumn.Awkward))
            Rename(NoteColumn.AwkwardShare, HowOften, new NoteHeading(NoteColumn.Volume, "") { IsFrequency = true });
        // Whose name it is does it, where nothing else says who: a form asks for お名前.
        var namesPeople = Enumerable.Range(0, found.Length)
            .Any(i => found[i]?.Column == NoteColumn.By && !Section().IsMatch(names[i].Name));
        for (var i = 0; i < found.Length && !namesPeople; i++)
        {
            if (found[i] is null && PersonsName().IsMatch(names[i].Name))
                (found[i], namesPeople) = (new NoteHeading(NoteColumn.By, "") { IsLike = true }, true);
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is null && !areOthers[i] && Like(names[i].Name) is { } like && !Array.Exists(found, f => f is { } known
                && (known.Column, known.IsFrequency, known.IsInAll) == (like.Column, like.IsFrequency, false)))
                found[i] = like with { Unit = NoteUnits.Of(like.Column, names[i].Name, names[i].Unit) };
        }

        // Who owns a step does it, where nothing else says who.
        if (!Has(NoteColumn.By) && Has(NoteColumn.Step))
            Rename(NoteColumn.Owner, "owner", new NoteHeading(NoteColumn.By, "") { IsLike = true });
        // 頻度 and 回数 side by side: how often, and how many each time.
        if (Array.FindAll(found, f => f?.Column == NoteColumn.Volume) is [{ IsFrequency: true }, { IsFrequency: true }]
            && names.FindIndex(n => n.Name is "回数" or "実施回数") is >= 0 and var times)
            found[times] = new NoteHeading(NoteColumn.Volume, "");
        Levels(names, found);
        if (Has(NoteColumn.By) || Has(NoteColumn.Time))
        {
            Rename(NoteColumn.Manual, "手順", new NoteHeading(NoteColumn.Step, ""));
            Rename(NoteColumn.Workflow, null, new NoteHeading(NoteColumn.Step, ""));
        }

        return found;
    }

    // Of 大分類, 中分類 and 小分類 the lowest is the step and the one above it the workflow, where no other column is.
    private static void Levels(List<(string Name, string Unit)> names, NoteHeading?[] found)
    {
        foreach (var column in new[] { NoteColumn.Step, NoteColumn.Workflow })
        {
            if (Array.Exists(found, f => f?.Column == column) || (column == NoteColumn.Step
                && Array.Exists(found, f => f?.Column == NoteColumn.Workflow)))
                continue;
            var at = Enumerable.Range(0, found.Length).Where(i => found[i] is null && LevelOf(names[i].Name) >= 0)
                .OrderByDescending(i => LevelOf(names[i].Name)).ThenByDescending(i => i).Cast<int?>().FirstOrDefault();
            if (at is { } lowest)
                found[lowest] = new NoteHeading(column, "") { IsLike = true };
        }
    }

    /// <summary>Whether a heading is that of remarks, of which nothing is computed.</summary>
    public static bool IsOfRemarks(string heading) => Remarks().IsMatch(Split(heading).Name);

    /// <summary>Whether a heading is that of a section rather than of a person.</summary>
    public static bool IsOfASection(string heading) => Section().IsMatch(Split(heading).Name);

    /// <summary>Whether a heading asks for people by their names.</summary>
    public static bool IsOfNames(string heading) => Split(heading).Name is var name && (PersonsName().IsMatch(name)
        || name is "担当者" or "担当者名" or "従事者" or "実施者" or "作業者" or "対応者" or "主担当者" or "主担当" or "assignee" or "performer");

    /// <summary>What the figures of a column are instead of those of an ordinary case today: planned or saved, of the busiest time, days
    /// that pass; null where it is nothing of the kind.</summary>
    public static Phrase? OtherFigures(string heading)
    {
        var (name, unit) = Split(heading);
        return (Planned().IsMatch(name) || Planned().IsMatch(unit)) && Figures().IsMatch(name + unit) ? StickyNoteWords.OfAPlan
            : (Largest().IsMatch(name) || Largest().IsMatch(unit)) && Figures().IsMatch(name) ? StickyNoteWords.OfTheLargest
            : DaysThatPass().IsMatch(name) ? StickyNoteWords.OfDaysThatPass : null;
    }

    // マニュアル有無 asks for マニュアル, システム名称 for システム名; 業務(名) is 業務名.
    private static (string Name, string Unit) Split(string heading)
    {
        var (name, unit) = UnitInBrackets.Split(heading);
        name = unit is "名" or "名称" ? name + "名" : name.EndsWith("名称", StringComparison.Ordinal) ? name[..^1] : name;
        var asked = WhetherThereIs().Replace(name, "");
        return asked.Length < name.Length && Listed(asked, "") is { Column: NoteColumn.Manual } ? (asked, unit) : (name, unit);
    }

    /// <summary>How deep a heading such as 大分類 parts the work, from 0; −1 where it is none.</summary>
    public static int LevelOf(string heading) => Level().Match(Split(heading).Name) is { Success: true } level
        ? "大中小細".IndexOf(level.Groups["level"].Value, StringComparison.Ordinal) : -1;

    /// <summary>The row of headings among some rows; −1 where there is none.</summary>
    /// <remarks>A row that names the step goes before one of which it is only supposed: 業務 and 担当 may stand in a form's head, or in a list
    /// of people.</remarks>
    public static int RowOf(IReadOnlyList<string[]> rows)
    {
        var supposed = -1;
        for (var i = 0; i < rows.Count; i++)
        {
            if (Array.Exists(rows[i], NamesStep))
                return i;
            if (supposed < 0 && Array.Exists(Of(rows[i]), h => h?.Column == NoteColumn.Step))
                supposed = i;
        }

        return supposed;
    }

    /// <summary>Whether a heading is that of the step, whatever stands beside it.</summary>
    public static bool NamesStep(string heading) =>
        Split(heading) is var (name, unit) && Listed(name, unit) is { Column: NoteColumn.Step };

    /// <summary>Whether a heading that stands for the step is that of workflows: a list of tasks has no steps.</summary>
    public static bool NamesTask(string heading) => Split(heading) is var (name, unit)
        && (Listed(name, unit) ?? Like(name)) is { Column: NoteColumn.Workflow };

    /// <summary>Whether a list holds a heading, so that it is not only read by its words.</summary>
    public static bool Lists(string heading) => Split(heading) is var (name, unit)
        && (NoteUnits.InAll(name, unit) ?? Listed(name, unit)) is not null;

    private static NoteHeading? Listed(string name, string unit)
    {
        foreach (var (column, headings) in _all)
        {
            if (headings.Contains(name, StringComparer.Ordinal))
                return new NoteHeading(column, NoteUnits.Of(column, name, unit));
        }

        if (_frequencies.Contains(name, StringComparer.Ordinal) || TimesOfAPeriod().IsMatch(name))
            return new NoteHeading(NoteColumn.Volume, NoteUnits.Of(NoteColumn.Volume, name, unit)) { IsFrequency = true };
        // 月間件数 is 件数 by the month.
        return VolumeOfAPeriod().IsMatch(name) ? new NoteHeading(NoteColumn.Volume, NoteUnits.Of(NoteColumn.Volume, name, unit)) : null;
    }

    // By the words in it; the first that fits.
    private static NoteHeading? Like(string name)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (name.Contains(word, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        // Hours of all cases are another column (a workload survey), a time of the day is none.
        if (Says("残業", "時間外", "overtime", "時給", "単価", "時間帯", "勤務", "開庁", "開始", "終了", "締切", "受付時間", "年間", "月間", "総", "合計", "延べ",
            "業務量", "システム", "system", "場所", "日付", "日時", "作業日", "割合", "比率", "有無", "備考", "メモ", "awkward", "差戻", "差し戻", "返戻", "エラー",
            "ミス", "誤り", "error", "mistake", "副担当") || Code().IsMatch(name))
            return null;
        var isFrequency = Says("頻度", "何回", "回数", "周期", "often", "times a", "times per");
        NoteColumn? column = Says("時期", "繁忙", "ピーク", "busy", "peak") ? NoteColumn.Peaks
            : Says("手順書", "マニュアル", "manual") ? NoteColumn.Manual
            : Says("困", "課題", "問題", "悩み", "problem", "issue", "pain") ? NoteColumn.Trouble
            : isFrequency || Says("件数", "何件", "処理量", "取扱量", "volume") || NoteUnits.CountsCases(name) ? NoteColumn.Volume
            : Says("人数", "何人", "people", "headcount") ? NoteColumn.People
            : TaskOfSomebody().IsMatch(name) ? NoteColumn.Workflow
            : Says("担当", "分担", "誰", "だれ", "主体", "who ") ? NoteColumn.By
            : Says("時間", "所要", "かかる", "かかり", "何分", "どのくらい", "どれくらい", "どれぐらい", "minutes", "how long", "duration",
                "handling time", "time per", "time taken", "time spent", "processing time", "cycle time", "hours per",
                "mins per") || TimeOfACase().IsMatch(name) ? NoteColumn.Time
            : Says("作業", "手順", "工程", "step", "task", "activity") ? NoteColumn.Step
            : Says("業務", "手続", "事務", "process") ? NoteColumn.Workflow : null;
        // 1日の作業時間 is of all cases of a day.
        return column is not { } like || (like == NoteColumn.Time && OfADay().IsMatch(name)) ? null : new NoteHeading(like, "")
        {
            IsLike = true, IsFrequency = isFrequency && like == NoteColumn.Volume,
        };
    }

    [GeneratedRegex("^[1一]?日(?:の|(?:あ|当)たり)|per day|^daily|a day$")]
    private static partial Regex OfADay();

    [GeneratedRegex("^(?:の?有無)$|の?有無$")]
    private static partial Regex WhetherThereIs();

    [GeneratedRegex("^(?:お|ご)?(?:名前|氏名)(?:を.*)?$|^(?:回答者|記入者)(?:名|氏名)?$|^(?:your )?(?:full )?name$")]
    private static partial Regex PersonsName();

    [GeneratedRegex("(?:係|班|チーム|グループ|係名)$|^(?:section|team)$")]
    private static partial Regex Section();

    // 導入後の時間, 削減時間, target hours
    [GeneratedRegex("導入後|rpa後|化後|改善後|実施後|削減|短縮|目標|想定効果|\\bto-be\\b|\\bafter\\b|\\btarget\\b|\\bsav(?:ed|ings?)\\b")]
    private static partial Regex Planned();

    [GeneratedRegex("最大|最多|最長|最小|最少|最短|ピーク|繁忙|\\bmax(?:imum)?\\b|\\bpeak\\b")]
    private static partial Regex Largest();

    [GeneratedRegex("件数|時間|所要|工数|回数|人工|volume|count|time|hours|minutes|effort|cases|fte")]
    private static partial Regex Figures();

    // 所要日数, 標準処理期間, lead time: of it nobody works all the time
    [GeneratedRegex("(?:所要|処理|経過|対応|回答|審査)日数|(?:処理|所要|審査|対応)期間|納期|リードタイム|lead ?time|turnaround|\\bsla\\b|elapsed")]
    private static partial Regex DaysThatPass();

    [GeneratedRegex("(?:id|番号|コード|code|no\\.?|№)$")]
    private static partial Regex Code();

    // 担当している業務名, 担当事務, 分掌事務
    [GeneratedRegex("(?:業務|事務|手続き?)名?(?:は.*|を.*)?$")]
    private static partial Regex TaskOfSomebody();

    [GeneratedRegex("^(?:備考|メモ|覚え書き?|摘要|コメント|特記事項|注記|注意事項|補足|補足説明|その他|注意点|留意点|" + NotComputed
        + "|remarks?|notes?|comments?|memo|other)欄?$")]
    private static partial Regex Remarks();

    // asked for by surveys, and no figure of the work
    private const string NotComputed = "根拠法令|根拠|ダブルチェック|日付|年月日|タイムスタンプ|記入日"
        + "|(?:rpa|自動|電子)化?(?:の)?(?:可否|可能性|希望|余地|対象)|automation potential|timestamp|date";

    // 大分類, 業務中分類, 小項目
    [GeneratedRegex("^(?:業務|事務)?(?<level>[大中小細])(?:分類|項目|区分|業務|事務)名?$")]
    private static partial Regex Level();

    // 1件あたり(分), 分/件, AHT
    [GeneratedRegex(@"^(?:1|一)[件回](?:あたり|当たり|当り)$|^(?:分|秒|時間)/(?:1?件|1?回)$|^(?:avg\.?|average|mean)? ?aht$")]
    private static partial Regex TimeOfACase();

    // 年間回数, 回数/月
    [GeneratedRegex("^(?:1日|日|週間?|月間?|年間?)(?:の|あたりの|当たりの|平均)?(?:実施|処理|作業)?回数$|^(?:実施|処理|作業)?回数/(?:日|週|月|年)$")]
    private static partial Regex TimesOfAPeriod();

    private const string Number = "(?:処理|取扱|受付|対応|発生|申請|届出)?件数";

    [GeneratedRegex("^(?:1日|一日|日|1週間|週間|週|1か月|1ヶ月|1カ月|月間|月|1年|年間|年"
        + "|(?:令和|平成|r|h)(?:[0-9]{1,2}|元)年?度?|20[0-9]{2}年?度?)(?:の|あたりの|当たりの|平均)?" + Number + "$|^" + Number
        + "/(?:日|週|月|年)$")]
    private static partial Regex VolumeOfAPeriod();
}
