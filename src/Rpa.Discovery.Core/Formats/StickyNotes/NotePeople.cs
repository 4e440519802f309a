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

    /// <summary>The ids of the pools of those who do a row, in the order of its cell; an empty name stands for people not yet
    /// named.</summary>
    public IReadOnlyList<string> IdsOf(NoteBy by, NoteRow row)
    {
        var counts = Counts(by, row);
        return [.. by.Groups.Select((group, i) => IdOf(group, counts[i], row, isAlone: by.Groups.Count == 1))];
    }

    private string IdOf(NoteGroup group, int? inColumn, NoteRow row, bool isAlone)
    {
        var crew = _crews.Find(c => c.Name == group.Name);
        if (crew is null)
            _crews.Add(crew = new Crew(group.Name, NotesDepartment.IdOf(group.Name) ?? $"pool-{_crews.Count + 1}",
                row.PlaceOf(NoteColumn.By)));
        if (inColumn is { } sure)
            Take(crew, sure, row, NoteColumn.People, isSure: true);
        if (group.Count is { } beside)
            Take(crew, beside, row, NoteColumn.By, isSure: false);
        if (isAlone)
        {
            crew.OwnHourlyCost = Money(row, NoteColumn.HourlyCost, crew, crew.OwnHourlyCost);
            crew.OwnOvertimePay = Money(row, NoteColumn.OvertimePay, crew, crew.OwnOvertimePay);
        }
        else
        {
            // What one price says of several is theirs where no row of their own has another.
            crew.SharedHourlyCost ??= SharedMoney(row, NoteColumn.HourlyCost);
            crew.SharedOvertimePay ??= SharedMoney(row, NoteColumn.OvertimePay);
        }

        return crew.Id;
    }

    /// <summary>Takes it that so many of a pool do a row at the same time, and says so: there are at least as many.</summary>
    public void Together(string pool, int count, NoteRow row)
    {
        var crew = _crews.Find(c => c.Id == pool)!;
        crew.AtLeast = Math.Max(crew.AtLeast, count);
        findings.Add(StickyNoteRules.DoneTogether, row.PlaceOf(NoteColumn.Time), row.Number, row.Written(NoteColumn.Time),
            table.Columns[NoteColumn.Time].Heading, crew.Shown, count);
    }

    /// <summary>Asks for what the table does not say of them.</summary>
    public void Ask(SourceSpan whole)
    {
        foreach (var crew in _crews.Where(c => c.Count is null && c.AtLeast < 2))
            findings.Add(StickyNoteRules.HowManyPeople, whole, crew.Shown, crew.Id, Counted(crew));
        if (_crews.FindAll(c => c.HourlyCost is null) is { Count: > 0 } priceless)
            findings.Add(StickyNoteRules.NoHourlyCost, whole, Listed(priceless.Select(c => c.Shown)));
        if (_crews.TrueForAll(c => c.OvertimePay is null))
            findings.Add(StickyNoteRules.NoOvertimePay, whole);
        else
            findings.Add(StickyNoteRules.OvertimeTaken, whole, OvertimeHoursAMonth, OvertimeHoursAYear);
    }

    // How to say it: 窓口(2) may be the second one or two people, and 窓口2名 is two.
    private static Message Counted(Crew crew)
    {
        var numbered = NumberBehind().Match(FullWidth.ToAscii(crew.Name));
        return numbered.Success ? StickyNoteWords.SoMany.With(crew.Name[..numbered.Index].Trim(), numbered.Groups["count"].Value)
            : StickyNoteWords.SoMany.With(crew.Shown, "2");
    }

    [GeneratedRegex(@"\s*\((?<count>[0-9]{1,3})\)$")]
    private static partial Regex NumberBehind();

    /// <summary>Names in one breath.</summary>
    public static Message Listed(IEnumerable<Message> names) =>
        names.Select(n => StickyNoteWords.Quoted.With(n)).Aggregate((all, one) => StickyNoteWords.Listed.With(all, one));

    // 5人, and of several groups 職員4人・係長1人 or 4・1 in their order.
    private int?[] Counts(NoteBy by, NoteRow row)
    {
        var counts = new int?[by.Groups.Count];
        var text = row[NoteColumn.People];
        if (text.Length == 0)
            return counts;
        string[] said = by.Groups.Count == 1 ? [text] : Apart().Split(text);
        for (var i = 0; i < said.Length; i++)
        {
            var place = by.Groups.ToList().FindIndex(g => g.Name.Length > 0 && said[i].StartsWith(g.Name, StringComparison.Ordinal));
            var count = NoteValues.People(place < 0 ? said[i] : said[i][by.Groups[place].Name.Length..].Trim('(', ')', ' ', ':'));
            if (count is null || said.Length != counts.Length)
            {
                findings.Add(StickyNoteRules.NotUnderstood, row.PlaceOf(NoteColumn.People), row.Number, row.Written(NoteColumn.People),
                    table.Columns[NoteColumn.People].Heading, StickyNoteWords.LeftOut, counts.Length == 1 ? StickyNoteWords.PeopleExamples
                    : (Message)string.Join('・', by.Groups.Select((g, n) => $"{g.Name}{n + 2}人")));
                return new int?[counts.Length];
            }

            counts[place < 0 ? i : place] = count;
        }

        return counts;
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
            People(count), People(known), People(crew.Count.Value));
    }

    private static Message People(int count) => count == 1 ? StickyNoteWords.OnePerson : StickyNoteWords.People.With(count);

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

    private decimal? SharedMoney(NoteRow row, NoteColumn column) =>
        row[column].Length > 0 ? NoteValues.Money(row[column], table.Columns[column].Unit) : null;

    private Pool PoolOf(Crew crew) => new()
    {
        Id = crew.Id,
        Title = crew.Id == crew.Name ? null : crew.Name.Length > 0
            ? crew.Name : new Text { English = crew.Shown.In(Language.English), Japanese = crew.Shown.In(Language.Japanese) },
        Capacity = [new CapacityStep { Count = Math.Max(crew.Count ?? 1, crew.AtLeast) }],
        Calendar = calendar,
        HourlyCost = crew.HourlyCost,
        Overtime = crew.OvertimePay is { } pay ? new Overtime
        {
            For = OvertimeFor.Finish, PerMonthHours = OvertimeHoursAMonth,
            PerYearHours = OvertimeHoursAYear, Pay = pay
        } : null,
        Place = crew.Place,
    };

    private static string Text(decimal money) => money.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s・、,/;+&]+")]
    private static partial Regex Apart();

    private sealed class Crew(string name, string id, SourceSpan place)
    {
        public string Name => name;

        public string Id => id;

        public SourceSpan Place => place;

        public Message Shown { get; } = name.Length > 0 ? StickyNoteWords.AsWritten.With(name) : StickyNoteWords.Unnamed;

        public int? Count { get; set; }

        public bool IsSure { get; set; }

        /// <summary>As many as do one of its rows at the same time.</summary>
        public int AtLeast { get; set; } = 1;

        public decimal? OwnHourlyCost { get; set; }

        public decimal? OwnOvertimePay { get; set; }

        public decimal? SharedHourlyCost { get; set; }

        public decimal? SharedOvertimePay { get; set; }

        public decimal? HourlyCost => OwnHourlyCost ?? SharedHourlyCost;

        public decimal? OvertimePay => OwnOvertimePay ?? SharedOvertimePay;
    }
}
