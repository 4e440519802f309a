using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>The people whom a table names under 担当: how many they are and what an hour of theirs costs.</summary>
internal sealed partial class NotePeople(NoteTable table, Findings findings, string calendar)
{
    // What the law lets an hour's agreement allow without a special clause (Labour Standards Act, article 36).
    private const double OvertimeHoursAMonth = 45;
    private const double OvertimeHoursAYear = 360;

    private readonly List<Crew> _crews = [];

    public IReadOnlyList<Pool> Pools => [.. _crews.Select(PoolOf)];

    /// <summary>The name under 担当 without a number of people: 職員2名 and 窓口(2人) are people of 職員 and 窓口.</summary>
    public static string NameIn(NoteRow row) => row[NoteColumn.By].Length > 0 ? Split(row.Written(NoteColumn.By)).Name : "";

    /// <summary>The id of the pool of a name; an empty name stands for people not yet named.</summary>
    public string IdOf(string name, NoteRow row)
    {
        var crew = _crews.Find(c => c.Name == name);
        if (crew is null)
            _crews.Add(crew = new Crew(name, NotesDepartment.IdOf(name) ?? $"pool-{_crews.Count + 1}", row.PlaceOf(NoteColumn.By)));
        Count(crew, row);
        crew.HourlyCost = Money(row, NoteColumn.HourlyCost, crew, crew.HourlyCost);
        crew.OvertimePay = Money(row, NoteColumn.OvertimePay, crew, crew.OvertimePay);
        return crew.Id;
    }

    /// <summary>Asks for what the table does not say of them.</summary>
    public void Ask(SourceSpan whole)
    {
        foreach (var crew in _crews.Where(c => c.Count is null))
            findings.Add(StickyNoteRules.HowManyPeople, whole, crew.Shown, crew.Id);
        if (_crews.FindAll(c => c.HourlyCost is null) is { Count: > 0 } priceless)
            findings.Add(StickyNoteRules.NoHourlyCost, whole, Listed(priceless.Select(c => c.Shown)));
        if (_crews.TrueForAll(c => c.OvertimePay is null))
            findings.Add(StickyNoteRules.NoOvertimePay, whole);
        else
            findings.Add(StickyNoteRules.OvertimeTaken, whole, OvertimeHoursAMonth, OvertimeHoursAYear);
    }

    /// <summary>Names in one breath.</summary>
    public static Message Listed(IEnumerable<Message> names) =>
        names.Select(n => StickyNoteWords.Quoted.With(n)).Aggregate((all, one) => StickyNoteWords.Listed.With(all, one));

    private void Count(Crew crew, NoteRow row)
    {
        var inColumn = row[NoteColumn.People];
        if (inColumn.Length > 0)
        {
            if (NoteValues.People(inColumn) is { } count)
                Take(crew, count, row, NoteColumn.People, isSure: true);
            else
                findings.Add(StickyNoteRules.NotUnderstood, row.PlaceOf(NoteColumn.People), row.Number, row.Written(NoteColumn.People),
                    table.Columns[NoteColumn.People].Heading, StickyNoteWords.LeftOut, StickyNoteWords.PeopleExamples);
        }

        if (row[NoteColumn.By].Length > 0 && Split(row.Written(NoteColumn.By)).Count is { } beside)
            Take(crew, beside, row, NoteColumn.By, isSure: false);
    }

    // The column of its own goes before 担当, where two people may also be two of several who do it together; else the larger number: there
    // are at least so many.
    private void Take(Crew crew, int count, NoteRow row, NoteColumn column, bool isSure)
    {
        if (crew.Count is not { } known || known == count)
        {
            (crew.Count, crew.IsSure) = (count, crew.IsSure || isSure);
            return;
        }

        if (crew.IsSure == isSure)
            crew.Count = Math.Max(known, count);
        else if (isSure)
            crew.Count = count;
        crew.IsSure |= isSure;
        findings.Add(StickyNoteRules.SaidOtherwise, row.PlaceOf(column), row.Number, table.Columns[column].Heading, crew.Shown,
            StickyNoteWords.People.With(count), StickyNoteWords.People.With(known), StickyNoteWords.People.With(crew.Count));
    }

    private decimal? Money(NoteRow row, NoteColumn column, Crew crew, decimal? known)
    {
        var text = row[column];
        if (text.Length == 0)
            return known;
        if (NoteValues.Money(text, table.Columns[column].Unit) is not { } money)
        {
            findings.Add(StickyNoteRules.NotUnderstood, row.PlaceOf(column), row.Number, row.Written(column), table.Columns[column].Heading,
                StickyNoteWords.LeftOut, StickyNoteWords.MoneyExamples);
            return known;
        }

        if (known is { } said && said != money)
            findings.Add(StickyNoteRules.SaidOtherwise, row.PlaceOf(column), row.Number, table.Columns[column].Heading, crew.Shown,
                Text(money), Text(said), Text(said));
        return known ?? money;
    }

    private Pool PoolOf(Crew crew) => new()
    {
        Id = crew.Id,
        Title = crew.Id == crew.Name ? null : crew.Name.Length > 0
            ? crew.Name : new Text { English = crew.Shown.In(Language.English), Japanese = crew.Shown.In(Language.Japanese) },
        Capacity = [new CapacityStep { Count = crew.Count ?? 1 }],
        Calendar = calendar,
        HourlyCost = crew.HourlyCost,
        Overtime = crew.OvertimePay is { } pay ? new Overtime
        {
            For = OvertimeFor.Finish, PerMonthHours = OvertimeHoursAMonth,
            PerYearHours = OvertimeHoursAYear, Pay = pay
        } : null,
        Place = crew.Place,
    };

    private static (string Name, int? Count) Split(string written)
    {
        // Sign by sign, so that a place in the one is a place in the other.
        var counted = WithPeople().Match(FullWidth.ToAscii(written));
        return counted.Success && NoteValues.People(counted.Groups["count"].Value) is { } count
            ? (written[..counted.Groups["name"].Length].Trim(), count) : (written, null);
    }

    private static string Text(decimal money) => money.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<name>.*[^\s(0-9一二三四五六七八九十])\s*(?:\(\s*(?<count>[0-9]{1,4}|[一二三四五六七八九十])\s*(?:人|名|people)\s*\)|(?<count>[0-9]{1,4}|[一二三四五六七八九十])\s*(?:人|名)|\s[x×](?<count>[0-9]{1,4}))$")]
    private static partial Regex WithPeople();

    private sealed class Crew(string name, string id, SourceSpan place)
    {
        public string Name => name;

        public string Id => id;

        public SourceSpan Place => place;

        public Message Shown { get; } = name.Length > 0 ? StickyNoteWords.AsWritten.With(name) : StickyNoteWords.Unnamed;

        public int? Count { get; set; }

        public bool IsSure { get; set; }

        public decimal? HourlyCost { get; set; }

        public decimal? OvertimePay { get; set; }
    }
}
