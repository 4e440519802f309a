using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>What is simulated: which days, how often, from which seed.</summary>
internal static class StudyBlocks
{
    private static readonly ValueForm<TimeAmount> _years = Span(StudyLimits.Years);

    public static readonly Block<Precise> Precision = new Block<Precise>("precision", (_, _) => new Precise(0, 500))
        .Field("until", ValueForm.OfNumber(Form.Quantity, (reader, node, _) => HalfWidth(reader, node, reader.Values.Word(node, "until")),
            (_, share) => Number(share)),
            p => p.Until, (p, share) => p with { Until = share },
            new("Half-width of the mean time of every workflow, as a share of it: 2 %", "平均所要時間の見込みの幅(片側)の割合。例: 2%"), required: true)
        .Field("at-most", Forms.Integer(10, StudyLimits.Replications), p => p.AtMost, (p, count) => p with { AtMost = count },
            new("No more runs than this; 500 when not said", "くり返しの上限。書かなければ500"));

    public static readonly Block<StudyPlan> Study = new Block<StudyPlan>("study", (_, place) => new StudyPlan { Place = place })
        .Exclusive("period", "start").Exclusive("period", "horizon").Exclusive("horizon", "cases")
        .Check((reader, block, _) =>
        {
            if (block.Has("period") && block["kind"] is YamlScalar kind && FullWidth.ToAscii(kind.Text).Trim() == "steady-state")
                reader.Findings.Add(StructureRules.Exclusive, block.KeyPlace("kind"), "period", "kind: steady-state", "study");
            return true;
        })
        .Field("kind", Forms.OneOf(("terminating", StudyKind.Terminating), ("steady-state", StudyKind.SteadyState)), s => s.Period is null
            ? s.Kind : null, (s, kind) => s with { Kind = kind },
            new("A year with its own end, or the long run", "終わりのある期間か、長期の平均か"))
        .Field("period", ValueForm.Of(Form.Quantity, Period,
            (_, period) => Text(FiscalYear.TryParse(period, out var dates) ? $"FY{NumberText.Write(dates.Start.Year)}" : period)),
            s => s.Period, (s, period) => s with { Period = period }, new("Fiscal year, such as FY2026", "年度(例: FY2026、令和8年度)"))
        .Field("start", Form.Text, ReadStart, (_, s) => s.Start is { } start ? Text(DateText.Write(start, s.StartTime)) : null,
            new("First day", "初日"))
        .Field("horizon", _years, s => s.Horizon, (s, time) => s with { Horizon = time }, new("How long arrivals are counted", "受付を数える期間"))
        .Field("warm-up", Form.Quantity,
            (reader, node, s) => IsWord(node, "auto") ? s with { WarmUpAuto = true } : _years.Read(reader, node, "warm-up", out var time)
                ? s with { WarmUp = time } : null,
            (_, s) => s.WarmUpAuto ? Text("auto") : s.WarmUp is { } time ? Text(TimeUnits.Write(time)) : null,
            new("Beginning that is left out; 'auto' finds it", "集計から除く助走期間。autoで自動"))
        .Field("cases", ValueForm.OfNumber(Form.Integer, (reader, node, name) => reader.Values.Long(node, name, 1, StudyLimits.Cases),
            (_, count) => Number(count)),
            s => s.Cases, (s, count) => s with { Cases = count }, new("Arrivals stop after so many cases", "この件数で受付を止める"))
        .Field("drain", Form.Quantity,
            (reader, node, s) => IsWord(node, "all") ? s with { DrainAll = true } : Span(StudyLimits.DrainYears)
                .Read(reader, node, "drain", out var time) ? s with { Drain = time } : null,
            (_, s) => s.DrainAll ? Text("all") : s.Drain is { } time ? Text(TimeUnits.Write(time)) : null,
            new("How long cases are followed afterwards, or 'all'", "期間後に完了を追う長さ。allで最後まで"))
        .Field("replications", ValueForm.Of(Form.Either(Form.Quantity, Form.Block("precision")), Replications, WriteReplications),
            s => s.Replications, (s, plan) => s with { Replications = plan }, new("How often: 30, or until:2%", "くり返しの回数。30、または until:2%"))
        .Field("seed", ValueForm.OfNumber(Form.Integer, (reader, node, name) => reader.Values.Seed(node, name),
            (_, seed) => Text(seed.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            s => s.Seed, (s, seed) => s with { Seed = seed }, new("Number from which it can be recomputed", "再計算用の番号"));

    /// <summary>As often as it takes for a mean to be known so well.</summary>
    /// <param name="Until">Half-width of the interval, as a share of the mean.</param>
    /// <param name="AtMost">The most replications.</param>
    internal sealed record Precise(double Until, int AtMost);

    private static bool IsWord(YamlNode node, string word) => node is YamlScalar scalar && scalar.Text == word;

    private static ValueForm<TimeAmount> Span(int years) => ValueForm.OfNumber(Form.Quantity, (reader, node, name) =>
    {
        var span = reader.Values.Time(node, name, TimeUse.Study);
        if (span is not { } said || StudyLimits.IsWithin(said, years))
            return span;
        reader.Values.Report(node, ValueRules.OutOfRange, reader.Values.Word(node, name), FormatWords.AtMostYears.With(years));
        return null;
    }, (_, time) => Text(TimeUnits.Write(time)));

    private static StudyPlan? ReadStart(FieldReader reader, YamlNode node, StudyPlan study) =>
        reader.Values.DateAndTime(node, "start") is { } start && IsWithinYears(reader.Values, node, start.Date)
            ? study with { Start = start.Date, StartTime = start.Time } : null;

    private static bool IsWithinYears(ValueReader values, YamlNode node, DateOnly start)
    {
        if (start is not { Year: < StudyLimits.FirstYear or > StudyLimits.LastYear })
            return true;
        values.Report(node, ValueRules.OutOfRange, start.Year, FormatWords.FromTo.With(StudyLimits.FirstYear, StudyLimits.LastYear));
        return false;
    }

    private static string? Period(FieldReader reader, YamlNode node, string name)
    {
        if (reader.Values.Word(node, name) is not { } text)
            return null;
        if (FiscalYear.TryParse(text, out var dates))
            return IsWithinYears(reader.Values, node, dates.Start) ? text : null;
        reader.Values.Report(node, ValueRules.NotAPeriod, text);
        return null;
    }

    private static ReplicationPlan? Replications(FieldReader reader, YamlNode node, string name)
    {
        if (node is YamlMapping)
            return Precision.Read(reader, node, name) is { } precise ? ReplicationPlan.UntilPrecise(precise.Until, precise.AtMost) : null;
        var values = reader.Values;
        if (values.Word(node, name) is not { } text)
            return null;
        if (text.StartsWith("until:", StringComparison.Ordinal))
            return HalfWidth(reader, node, text[6..].Trim()) is { } precision ? ReplicationPlan.UntilPrecise(precision) : null;
        if (NumberText.Read(text, out _) != NumberFault.NotANumber)
            return values.Integer(node, name, 1, StudyLimits.Replications) is { } count ? ReplicationPlan.Exactly(count) : null;
        values.Report(node, ValueRules.NotReplications, text);
        return null;
    }

    private static YamlNode WriteReplications(ValueWriter writer, ReplicationPlan plan) =>
        plan.Fixed is { } count ? Number(count) : Precision.Write(writer, new Precise(plan.UntilRelativeHalfWidth ?? 0, plan.AtMost));

    private static double? HalfWidth(FieldReader reader, YamlNode node, string? text)
    {
        if (text is null)
            return null;
        if (ShareText.Read(text, out var share) == ShareFault.None && share is > 0 and < 1)
            return share;
        reader.Values.Report(node, ValueRules.NotReplications, text);
        return null;
    }
}
