using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Who works and with what: pools, people, their absence and overtime, systems and machines.</summary>
internal static class PeopleBlocks
{
    /// <summary>A number of people, or one from each of several dates.</summary>
    public static readonly ValueForm<IReadOnlyList<CapacityStep>> Capacity =
        ValueForm.Of<IReadOnlyList<CapacityStep>>(Form.Either(Form.Integer, Form.MapOf(Form.Integer)), CapacityOf,
            (_, steps) => steps switch
    {
        [] => null,
        [{ From: null } only] => Number(only.Count),
        _ => Mapping(steps.OrderBy(s => s.From ?? DateOnly.MinValue)
            .Select(s => (DateText.Write(s.From ?? DateOnly.MinValue), (YamlNode)Number(s.Count)))),
    });

    private static readonly ValueForm<Contract> _contract =
        Forms.OneOf(("permanent", Contract.Permanent), ("temporary", Contract.Temporary));

    private static readonly ValueForm<Allocation> _allocation = Allocations();

    // Days a year, whether 'per-year' is said or not.
    private static readonly ValueForm<Stated<double>> _days =
        ValueForm.Of(Form.Quantity, (reader, node, _) => DaysPerYear(reader, node, isPerYear: false),
            (writer, days) => writer.PerYear(days, "d"));

    private static readonly ValueForm<IReadOnlyDictionary<string, double>> _skills =
        ValueForm.Of<IReadOnlyDictionary<string, double>>(Form.MapOf(Form.Quantity), (reader, node, name) =>
    {
        var skills = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var skill in reader.Values.Map(node, name))
        {
            if (!skill.Value.IsReported && reader.Values.Number(skill.Value, skill.Name, atLeast: 0, isAbove: true) is { } factor)
                skills[skill.Name] = factor;
        }

        return skills;
    }, (_, skills) => Mapping(skills.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, (YamlNode)Number(s.Value)))));

    public static readonly Block<InformationSystem> System = new Block<InformationSystem>("system",
        (id, place) => new InformationSystem { Id = id, Place = place })
        .Title(s => s.Title, (s, title) => s with { Title = title })
        .Field("kind", Forms.Word, s => s.Kind, (s, kind) => s with { Kind = kind },
            new("Such as desktop, web, mainframe", "種類(例: desktop、web、mainframe)"))
        .Field("network", Forms.Word, s => s.Network, (s, network) => s with { Network = network }, FieldWords.Network)
        .Field("online", Forms.Name, s => s.Online, (s, calendar) => s with { Online = calendar },
            new("Calendar in which it is online", "稼働時間の暦"))
        .Field("seats", Forms.Integer(1), s => s.Seats, (s, seats) => s with { Seats = seats }, new("How many can use it at once", "同時利用数"))
        .Field("next-change", Forms.Month, s => s.NextChange, (s, month) => s with { NextChange = month }, FieldWords.NextChange);

    public static readonly Block<Machine> Machine = new Block<Machine>("machine", (id, place) => new Machine { Id = id, Place = place })
        .Title(m => m.Title, (m, title) => m with { Title = title })
        .Field("calendar", Forms.Name, m => m.Calendar, (m, calendar) => m with { Calendar = calendar }, FieldWords.Calendar);

    public static readonly Block<OtherWork> OtherWork = new Block<OtherWork>("other-work",
        (_, place) => new OtherWork { Share = null!, Place = place })
        .Field("share", Forms.Share, o => o.Share, (o, share) => o with { Share = share }, new("Share of duty time", "勤務時間に占める割合"),
            required: true)
        .Field("lasting", Forms.Law(TimeUse.Effort), o => o.Lasting, (o, law) => o with { Lasting = law },
            new("How long one interruption lasts", "1回の長さ"))
        .Evidence(o => o.Evidence, (o, evidence) => o with { Evidence = evidence });

    /// <summary>Leave that is not spread evenly over the year.</summary>
    public static readonly Block<Absence> Leave = new Block<Absence>("leave", (_, place) => new Absence { Place = place })
        .Field("per-year", Form.Quantity, (reader, node, a) => DaysPerYear(reader, node, isPerYear: true) is { } days
            ? a with { LeaveDaysPerYear = days } : null,
            (writer, a) => a.LeaveDaysPerYear is { } days ? writer.PerYear(days, "d") : null, new("Days in a year", "年間の日数"),
            required: true)
        .Field("month", Form.MapOf(Form.Quantity), (reader, node, a) => a with { LeaveByMonth = Months(reader, node) },
            (_, a) => Mapping(a.LeaveByMonth.OrderBy(m => m.Key)
                .Select(m => (NumberText.Write(m.Key), (YamlNode)Text(FactorText.Write(m.Value))))),
            new("How much likelier leave is in a month: {{ 8: x2.5 }}", "月ごとの取りやすさ。例: {{ 8: x2.5 }}"));

    public static readonly Block<Absence> Absence = new Block<Absence>("absence", (_, place) => new Absence { Place = place })
        .Field("sick", _days, a => a.SickDaysPerYear, (a, days) => a with { SickDaysPerYear = days },
            new("Such as 6 d per-year", "例: 6 d per-year、年6日"))
        .Field("leave", Form.Either(Form.Quantity, Form.Block("leave")), ReadLeave,
            (writer, a) => a.LeaveDaysPerYear is not { } days ? null : a.LeaveByMonth.Count > 0
                ? Leave.Write(writer, a) : writer.PerYear(days, "d"),
            new("Days per year, and when they are taken", "年間の日数と、取る時期"))
        .Field("dates", Form.OneOrMore(Form.Text), (reader, node, a) => CalendarBlocks.Dates.Read(reader, node, "dates", out var dates)
            ? a with { Dates = [.. dates.Select(d => d.ToString())] } : null,
            (_, a) => Sequence(a.Dates.Select(Text)), new("Dates on which all of them are away", "全員が休む日"))
        .Evidence(a => a.Evidence, (a, evidence) => a with { Evidence = evidence });

    public static readonly Block<Overtime> Overtime = new Block<Overtime>("overtime", (_, place) => new Overtime { Place = place })
        .Field("for", Forms.OneOf(("finish", OvertimeFor.Finish), ("due", OvertimeFor.Due), ("backlog", OvertimeFor.Backlog)), o => o.For,
            (o, why) => o with { For = why },
            new("For which work people stay", "どの仕事のために残るか"))
        .Field("up-to", Forms.Hours, o => o.UpToHours, (o, hours) => o with { UpToHours = hours },
            new("Hours per person and day", "1人1日の上限"))
        .Field("per-month", Forms.Hours, o => o.PerMonthHours, (o, hours) => o with { PerMonthHours = hours },
            new("Most hours per person and month", "1人1か月の上限"))
        .Field("per-year", Forms.Hours, o => o.PerYearHours, (o, hours) => o with { PerYearHours = hours },
            new("Most hours per person and year", "1人1年の上限"))
        .Field("pay", Forms.Money, o => o.Pay, (o, money) => o with { Pay = money }, new("Money per hour", "1時間あたりの手当"))
        .Field("rate", Forms.Factor, o => o.Rate, (o, rate) => o with { Rate = rate }, new("Factor on the hourly cost", "人件費に対する倍率"))
        .Evidence(o => o.Evidence, (o, evidence) => o with { Evidence = evidence });

    public static readonly Block<Person> Person = new Block<Person>("person", (id, place) => new Person { Id = id, Place = place })
        .Title(p => p.Title, (p, title) => p with { Title = title })
        .Field("calendar", Forms.Name, p => p.Calendar, (p, calendar) => p with { Calendar = calendar }, FieldWords.Calendar)
        .Field("hours", CalendarBlocks.Weekly, p => p.Hours, (p, hours) => p with { Hours = hours },
            new("Own hours within the calendar", "本人の勤務時間"))
        .Field("skills", _skills, p => p.Skills, (p, skills) => p with { Skills = skills },
            new("Skill → factor on effort; 0.9 takes 0.9 times as long", "技能 → 時間の倍率。0.9なら0.9倍の時間"))
        .Field("contract", _contract, p => p.Contract, (p, contract) => p with { Contract = contract },
            new("permanent, or temporary staff", "常勤か、会計年度任用職員か"), unless: Contract.Permanent)
        .Field("absence", Absence.AsValue(), p => p.Absence, (p, absence) => p with { Absence = absence },
            new("Days away of this person", "この人の休み"))
        .Field("hourly-cost", Forms.Money, p => p.HourlyCost, (p, money) => p with { HourlyCost = money }, FieldWords.HourlyCost)
        .Field("at-once", Forms.Integer(1, 1000), p => p.AtOnce, (p, count) => p with { AtOnce = count },
            new("How many things at once", "同時にできる件数"), unless: 1)
        .Evidence(p => p.Evidence, (p, evidence) => p with { Evidence = evidence });

    public static readonly Block<Pool> Pool = new Block<Pool>("pool", (id, place) => new Pool { Id = id, Place = place })
        .Title(p => p.Title, (p, title) => p with { Title = title })
        .Field("capacity", Capacity, p => p.Capacity, (p, steps) => p with { Capacity = steps },
            new("How many people, or by date", "人数。日付ごとにも書ける"))
        .Field("members", Forms.Names, p => p.Members, (p, members) => p with { Members = members },
            new("Named people instead of a number", "人数の代わりに職員のID"))
        .Field("calendar", Forms.Name, p => p.Calendar, (p, calendar) => p with { Calendar = calendar }, FieldWords.Calendar)
        .Field("hourly-cost", Forms.Money, p => p.HourlyCost, (p, money) => p with { HourlyCost = money }, FieldWords.HourlyCost)
        .Field("contract", _contract, p => p.Contract, (p, contract) => p with { Contract = contract },
            new("permanent, or temporary staff whose paid hours can be given back", "常勤か、勤務時間を減らせる会計年度任用職員か"), unless: Contract.Permanent)
        .Field("other-work", OtherWork.AsValue(), p => p.OtherWork, (p, work) => p with { OtherWork = work },
            new("Telephone, meetings: the share of time they take", "その他の業務(電話・会議など)の割合"))
        .Field("absence", Absence.AsValue(), p => p.Absence, (p, absence) => p with { Absence = absence }, new("Days away", "休み"))
        .Field("overtime", Overtime.AsValue(), p => p.Overtime, (p, overtime) => p with { Overtime = overtime },
            new("Work after closing, within limits", "時間外勤務とその上限"))
        .Field("allocation", _allocation, p => p.Allocation, (p, allocation) => p with { Allocation = allocation },
            new("Who of several free people takes an item", "手の空いた人のうち誰が受けるか"), unless: Allocation.LongestIdle)
        .Field("patience", Forms.Time(TimeUse.Wait), p => p.Patience, (p, time) => p with { Patience = time },
            new("How long joint work waits before people are kept free for it (only while all it needs are on duty); a working day when not said",
                "共同作業がこの長さ待ったら人を空けておく（必要な人が皆勤務している間だけ）。書かなければ1営業日"))
        .Field("redeploy-to", Forms.Title, p => p.RedeployTo, (p, text) => p with { RedeployTo = text }, FieldWords.RedeployTo)
        .Evidence(p => p.Evidence, (p, evidence) => p with { Evidence = evidence });

    private static ValueForm<Allocation> Allocations()
    {
        var known = Forms.OneOf(("longest-idle", Allocation.LongestIdle), ("fastest", Allocation.Fastest),
            ("least-busy", Allocation.LeastBusy));
        return known with
        {
            Read = (FieldReader reader, YamlNode node, string name, out Allocation value) =>
            {
                if (node is not YamlScalar scalar || FullWidth.ToAscii(scalar.Text).Trim() is not "longest-idle-any")
                    return known.Read(reader, node, name, out value);
                reader.Values.Report(node, MeaningRules.AllocationGone, "longest-idle-any");
                value = default;
                return false;
            },
        };
    }

    private static IReadOnlyList<CapacityStep> CapacityOf(FieldReader reader, YamlNode node, string name)
    {
        var values = reader.Values;
        if (node is not YamlMapping)
            return values.Integer(node, name, 0, StudyLimits.PeopleOfAPool) is { } only
                ? [new CapacityStep { Count = only, Place = node.Place }] : [];
        var steps = new List<CapacityStep>();
        foreach (var entry in values.Map(node, name))
        {
            if (!DateText.TryReadDate(entry.Name, out var from))
                values.Report(entry.Key, ValueRules.NotADate, entry.Name, "2026-04-01");
            else if (!entry.Value.IsReported && values.Integer(entry.Value, name, 0, StudyLimits.PeopleOfAPool) is { } count)
                steps.Add(new CapacityStep { From = from, Count = count, Place = entry.Key.Place });
        }

        return [.. steps.OrderBy(s => s.From)];
    }

    private static Absence? ReadLeave(FieldReader reader, YamlNode node, Absence absence)
    {
        if (node is YamlMapping)
            return BlockReader.Open(reader.Findings, Leave, node, "leave") is { } block
                ? Leave.Fill(reader, block, "leave", absence) : null;
        return DaysPerYear(reader, node, isPerYear: false) is { } days ? absence with { LeaveDaysPerYear = days } : null;
    }

    private static Dictionary<int, double> Months(FieldReader reader, YamlNode node)
    {
        var byMonth = new Dictionary<int, double>();
        foreach (var month in reader.Values.Map(node, "month"))
        {
            if (Forms.MonthNumber(reader.Values, month) is { } number && !month.Value.IsReported
                && reader.Values.Factor(month.Value, "month") is { } factor)
                byMonth[number] = factor;
        }

        return byMonth;
    }

    private static Stated<double>? DaysPerYear(FieldReader reader, YamlNode node, bool isPerYear)
    {
        var values = reader.Values;
        if (values.Word(node, "absence") is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new Stated<double> { Value = 10, Text = text, IsUnknown = true, Place = node.Place };
        var amount = text;
        double times = 1;
        if (!isPerYear || text.Contains(" per", StringComparison.Ordinal) || text.StartsWith('年'))
        {
            if (reader.Values.PerYear(node, text, "6 d per-year", TimeUse.DaysAway, out amount) is not { } perYear)
                return null;
            times = perYear;
        }

        if (values.ReadTime(node, amount, TimeUse.DaysAway.Where(t => t.Value * times <= 366), text) is not { } time)
            return null;
        if (time.Value * times <= 366)
            return new Stated<double> { Value = time.Value * times, Text = text, Place = node.Place };
        values.Report(node, ValueRules.OutOfRange, text, FormatWords.FromTo.With(0, 366));
        return null;
    }
}
