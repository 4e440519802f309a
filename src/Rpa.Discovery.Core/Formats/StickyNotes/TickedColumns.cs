using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Joins columns whose headings are the answers to one question, each marked where it holds: 紙 and 電子, 日次 and 月次, 正職員 and
/// 会計年度任用職員.</summary>
internal static partial class TickedColumns
{
    private const int MostPeople = 50; // a larger number under 正職員 is no headcount of one step

    /// <summary>Whether a cell only marks its column.</summary>
    public static bool IsTick(string cell) => Tick().IsMatch(cell.Trim());

    /// <summary>Whether a cell says that its column does not hold; a blank one does, too.</summary>
    public static bool IsNone(string cell) => None().IsMatch(FullWidth.ToAscii(cell).Trim());

    public static List<TextRecord> Joined(List<TextRecord> table, Findings findings)
    {
        var made = Answers(table, name => InputForms.Of(name) is not null, NoteColumn.Input, Input, findings);
        made = Answers(made, name => Often(name).Length > 0, NoteColumn.Volume, Frequency, findings);
        return Answers(made, NoteBy.IsAPost, NoteColumn.By, Posts, findings);
    }

    // What the marked columns of each row say, or null for a cell that is neither marked nor blank; the heading of what they are made.
    private static List<TextRecord> Answers(List<TextRecord> table, Func<string, bool> isAnswer, NoteColumn column,
        Func<List<TextRecord>, int[], Answer[]?> read, Findings findings)
    {
        var headings = table[0];
        var known = NoteHeadings.Of(headings.Fields);
        int[] answers = [.. Enumerable.Range(0, headings.Fields.Length)
            .Where(i => known[i] is null && headings.At(i).Length > 0 && isAnswer(UnitInBrackets.Split(headings.At(i)).Name))];
        if (answers.Length < 2 || (column != NoteColumn.Volume && Array.Exists(known, h => h?.Column == column)))
            return table;
        if (read(table, answers) is not { } said)
            return table;
        foreach (var answer in said)
        {
            findings.Add(StickyNoteRules.TicksTaken, headings.Places[answers[0]],
                NotePeople.Listed(answers.Select(i => (Message)headings.At(i))), answer.Title);
        }

        var made = new List<TextRecord>();
        for (var row = 0; row < table.Count; row++)
        {
            var plain = answers.Aggregate(table[row], (r, at) => at < r.Fields.Length ? r.With(at, "", r.Places[at]) : r);
            for (var i = 0; i < said.Length; i++)
            {
                var place = answers[i] < table[row].Places.Length ? table[row].Places[answers[i]] : table[row].Places[0];
                plain = plain.With(answers[i], row == 0 ? said[i].Heading : said[i].Cells[row - 1], place);
            }

            made.Add(plain);
        }

        return made;
    }

    // A column that is made of them, and what it is called on a screen.
    private readonly record struct Answer(string Heading, Message Title, string[] Cells);

    private static Answer[]? Only(NoteColumn column, string[]? cells) =>
        cells is null ? null : [new Answer(NoteHeadings.Name(column), NoteHeadings.Title(column), cells)];

    private static Answer[]? Input(List<TextRecord> table, int[] answers) =>
        Only(NoteColumn.Input, Marked(table, answers, (name, cell) => IsTick(cell) ? name
            : NoteValues.Share(FullWidth.ToAscii(cell)) is not null ? $"{name} {FullWidth.ToAscii(cell)}" : null, ";"));

    // 月次 ○ is how often, 月次 5 is how many a month.
    private static Answer[]? Frequency(List<TextRecord> table, int[] answers)
    {
        var hasCount = Array.Exists(NoteHeadings.Of(table[0].Fields), h => h is { Column: NoteColumn.Volume });
        var cells = Marked(table, answers, (name, cell) => IsTick(cell) ? name : !hasCount && Often(name) is { Length: 1 } per
            && NumberText.TryRead(FullWidth.ToAscii(cell).TrimEnd('件', '回'), out var count)
            ? $"{(per == "日" ? "1日" : per)}{NumberText.Write(count)}件" : null, "・");
        return cells is null ? null : [new Answer("頻度", StickyNoteWords.HowOften, cells)];
    }

    // Marks and numbers of people say who does it; hours, person-days and the like, how long all of it takes as well.
    private static Answer[]? Posts(List<TextRecord> table, int[] answers)
    {
        string[] units = [.. answers.Select(i => UnitInBrackets.Split(table[0].At(i)).Unit).Distinct(StringComparer.Ordinal)];
        if (units is ["" or "人" or "名" or "人数"])
        {
            return Only(NoteColumn.By, Marked(table, answers, (name, cell) => IsTick(cell) ? name
                : NoteValues.People(FullWidth.ToAscii(cell)) is { } people and <= MostPeople ? $"{name}{people}人" : null, "・"));
        }

        if (units is not [var unit] || InAll(unit) is not { } heading
            || Array.Exists(NoteHeadings.Of(table[0].Fields), h => h is { IsInAll: true }))
            return null;
        var who = Marked(table, answers, (name, cell) => Number(cell) is { } amount ? amount > 0 ? name : "" : null, "・");
        string[] sums = [.. table.Skip(1).Select(r => answers.Sum(at => Number(r.At(at)) ?? 0) is > 0 and var sum
            ? NumberText.Write(Math.Round(sum, 6)) : "")];
        return who is null ? null
            : [.. Only(NoteColumn.By, who)!, new Answer(heading, StickyNoteWords.HoursOfAll, sums)];
    }

    private static double? Number(string cell) => NumberText.TryRead(FullWidth.ToAscii(cell), out var number) ? number : null;

    private static string? InAll(string unit) => unit switch
    {
        "時間" or "h" or "時間/年" or "h/年" => "年間時間",
        "時間/月" or "h/月" => "月間時間",
        "人日" or "人日/年" => "年間業務量(人日)",
        "人工" or "fte" => "人工",
        _ => null,
    };

    private static string[]? Marked(List<TextRecord> table, int[] answers, Func<string, string, string?> said, string between)
    {
        var cells = new List<string>();
        foreach (var row in table.Skip(1))
        {
            var parts = new List<string>();
            foreach (var at in answers.Where(at => !IsNone(row.At(at))))
            {
                if (said(UnitInBrackets.Split(table[0].At(at)).Name, row.At(at)) is not { } part)
                    return null;
                if (part.Length > 0)
                    parts.Add(part);
            }

            cells.Add(string.Join(between, parts));
        }

        return cells.Exists(c => c.Length > 0) ? [.. cells] : null;
    }

    // The period of a heading that says how often; empty for another.
    private static string Often(string name) => name switch
    {
        "日次" or "毎日" or "日" or "daily" => "日",
        "週次" or "毎週" or "週" or "weekly" => "週",
        "月次" or "毎月" or "月" or "monthly" => "月",
        "年次" or "毎年" or "年" or "yearly" or "annually" or "annual" => "年",
        "四半期" or "半期" or "半年" or "隔週" or "隔月" or "随時" or "不定期" or "quarterly" or "ad hoc" => name,
        _ => "",
    };

    [GeneratedRegex("^(?:[○◯〇●◎⭕✓✔☑レ✅△▲■]|有り?|あり|該当|yes|y|true|x)$", RegexOptions.IgnoreCase)]
    private static partial Regex Tick();

    [GeneratedRegex("^(?:|[-–—―ー×✕✗☐□/]|無し?|なし|no|n|false|0)$", RegexOptions.IgnoreCase)]
    private static partial Regex None();
}
