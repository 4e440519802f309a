using System.Globalization;
using Rpa.Discovery.Formats.Reading.Durations;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Writes durations, shares and figures: in the words that were read where these still say what the value is, else as
/// meanings.</summary>
internal sealed class ValueWriter(YamlForm form)
{
    // Reads said words again: a value that was changed in code may still carry the words of the old one.
    private readonly ValueReader _values = new(new Findings());

    public bool KeepsWords => form == YamlForm.AsSaid;

    public ValueReader Rereader => _values;

    /// <summary>The properties of the workflow's cases, for its conditions.</summary>
    public IReadOnlyList<CaseAttribute> Attributes
    {
        get;
        set
        {
            field = value;
            AttributeIds = value.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        }
    } = [];

    /// <summary>Their ids.</summary>
    public HashSet<string> AttributeIds { get; private set; } = [];

    public YamlNode Varying<T>(Varying<T> varying, Func<T, YamlNode> write)
        where T : class
    {
        if (varying.Always is { } always)
            return write(always);
        var map = new YamlMapping(default);
        map.Entries.Add(new YamlEntry(Text("per"), Text(varying.Per ?? "person")));
        map.Entries.AddRange(varying.Cases.Select(c => new YamlEntry(Text(c.Key), write(c.Value))));
        if (varying.Else is { } other)
            map.Entries.Add(new YamlEntry(Text("else"), write(other)));
        return map;
    }

    // ── shares and evidence ─────────────────────────────────────────────────────────────────────

    public YamlNode Share(Share share)
    {
        if (share.IsRest)
            return Text(KeepsWords && share.Said is { } rest && ShareText.IsRest(FullWidth.ToAscii(rest)) ? rest : "rest");
        if (share.IsUnknown)
            return Text("unknown");
        return KeepsWords && share.Said is { } said && ShareText.Read(FullWidth.ToAscii(said), out var value) == ShareFault.None
            && value == share.Value
            ? Text(said)
            : Number(share.Value);
    }

    /// <summary><c>6 d per-year</c>, or the words that were read where they still say it.</summary>
    /// <param name="said">How many a year.</param>
    /// <param name="unit">Of what; empty for a bare number.</param>
    public YamlNode PerYear(Stated<double> said, string unit)
    {
        if (said.IsUnknown)
            return Text("unknown");
        if (KeepsWords && said.Text is { } text)
        {
            var words = FullWidth.ToAscii(text);
            var amount = Periods.TrySplit(words, out var split, out var period, out _) ? split : words;
            var times = split.Length == 0 ? 1 : period switch { RatePeriod.Week => 365.25 / 7, RatePeriod.Month => 12, _ => 1 };
            if ((TimeText.TryRead(amount, out var time) ? time.Value : NumberText.TryRead(amount, out var number) ? number : double.NaN)
                * times == said.Value)
                return Text(text);
        }

        return Text($"{NumberText.Write(said.Value)} {(unit.Length > 0 ? unit + " " : "")}per-year");
    }

    public static YamlNode? Evidence(Evidence? evidence)
    {
        if (evidence is null)
            return null;
        var word = evidence.Class.ToString().ToLowerInvariant();
        if (evidence is { Source: null, Count: null, Spread: null })
            return Text(word);
        return new BlockWriter(Grammar.Blocks.Evidence)
            .Add("class", word).Add("source", evidence.Source).Add("count", (double?)evidence.Count)
            .Add("spread", evidence.Spread is { } spread ? FactorText.Write(spread) : null).Node;
    }

    public static YamlNode? Title(Text? text)
    {
        if (text is null || (text.English is null && text.Japanese is null))
            return null;
        return text.Japanese is null ? Text(text.English!) : new BlockWriter(Grammar.Blocks.Text).Add("en", text.English)
            .Add("ja", text.Japanese).Node;
    }

    // ── durations ───────────────────────────────────────────────────────────────────────────────

    public YamlNode Law(Duration law, TimeUse use)
    {
        if (KeepsWords && law.Said is { } said && Reread(said, law, use) is { } words)
            return words;
        return Meaning(law, use);
    }

    private YamlNode? Reread(string said, Duration law, TimeUse use)
    {
        YamlNode node = said.StartsWith('{') && Tree(said) is { } tree ? tree : Text(said);
        var reader = new DurationReader(_values, _ => null);
        var again = reader.Read(node, "law", use);
        if (again is null || FlowText.Of(Meaning(again, use)) != FlowText.Of(Meaning(law, use)))
            return null;
        return said.StartsWith('{') ? Tree(said) : Text(said);
    }

    private static YamlNode? Tree(string text)
    {
        var findings = new Findings();
        return SourceFile.FromString(text, null, findings) is { } source && YamlTreeReader.Read(source, findings) is { } node
            && !findings.HasErrors ? node : null;
    }

    private static YamlNode Meaning(Duration law, TimeUse use)
    {
        if (law.IsUnknown)
            return Text("unknown");
        var unit = new Unit(law.Clock, use.Allows(TimeUnit.Day));
        YamlMapping map;
        if (law.TotalHoursPerYear is { } hours)
        {
            map = Of(("total", Text($"{NumberText.Write(hours)} h per-year")));
        }
        else if (law.AwkwardShare is { } share && law.Distribution is MixtureDistribution { Parts: [var easy, var awkward] }
            && IsAbout(easy) && IsAbout(awkward))
        {
            map = Of(("usually", unit.Node(easy.Mean)), ("sometimes", unit.Node(awkward.Mean)), ("share", Number(share)));
        }
        else if (law.Distribution is ConstantDistribution constant)
        {
            if (law.ScaledBy is null && law.Evidence is null)
                return Text($"exactly {unit.Text(constant.Mean)}");
            map = Of(("exactly", unit.Node(constant.Mean)));
        }
        else
        {
            map = Family(law.Distribution, unit);
        }

        if (law.ScaledBy is { } times)
            map.Entries.Add(new YamlEntry(Text("times"), Text(times)));
        if (Evidence(law.Evidence) is { } evidence)
            map.Entries.Add(new YamlEntry(Text("evidence"), evidence));
        return map;
    }

    private static bool IsAbout(Distribution part) => part is LognormalDistribution && part.Parameters[1].Value == SpokenDurations.AboutCv;

    // ── distributions ───────────────────────────────────────────────────────────────────────────

    public static YamlMapping NumberLaw(Distribution distribution) => Family(distribution, Unit.Number);

    private static YamlMapping Family(Distribution distribution, Unit unit)
    {
        switch (distribution)
        {
            case ShiftedDistribution shifted:
                var inner = Family(shifted.Source, unit);
                return inner.Find("shift") is null && inner.Find("between") is null && inner.Find("of") is null
                    ? With(inner, "shift", unit.Node(shifted.By))
                    : Of(("shift", unit.Node(shifted.By)), ("of", inner));
            case BetweenDistribution between:
                var source = Family(between.Source, unit);
                var bounds = Sequence([Bound(between.From, unit), Bound(between.To, unit)])!;
                return source.Find("between") is null && source.Find("of") is null
                    ? With(source, "between", bounds)
                    : Of(("between", bounds), ("of", source));
            case EmpiricalDistribution empirical:
                return Of(("empirical", Sequence(empirical.Values.Select(unit.Node))!));
            case HistogramDistribution histogram:
                return Of(("histogram", Of(("edges", Sequence(histogram.Edges.Select(unit.Node))!),
                    ("weights", Sequence(histogram.Shares.Select(Weight))!))));
            case ChoiceDistribution choice:
                return Of(("choice", Mapping(choice.Values.Zip(choice.Shares, (v, s) => (unit.Text(v), Weight(s))))!));
            case MixtureDistribution mixture:
                return Of(("mixture",
                    Sequence(mixture.Parts.Zip(mixture.Shares, (p, s) => (YamlNode)Of(("weight", Weight(s)), ("of", Family(p, unit)))))!));
            default:
                var form = DistributionForm.Find(distribution.Family, [.. distribution.Parameters.Select(p => p.Key)])!;
                var kinds = form.Parameters.ToDictionary(p => p.Name, p => p.Kind, StringComparer.Ordinal);
                return Of((distribution.Family,
                    Mapping(distribution.Parameters.Select(p =>
                        (p.Key, kinds[p.Key] == ParameterKind.Amount ? unit.Node(p.Value) : Number(p.Value))))!));
        }
    }

    // Shares are made to sum to 1 when they are read; twelve digits come through that unchanged.
    private static YamlNode Weight(double share) => Text(share.ToString("0.############", CultureInfo.InvariantCulture));

    private static YamlNode Bound(double value, Unit unit) => double.IsInfinity(value) ? Text("open") : unit.Node(value);

    private static YamlMapping Of(params (string Key, YamlNode Value)[] entries) => Mapping(entries)!;

    private static YamlMapping With(YamlMapping map, string name, YamlNode value)
    {
        map.Entries.Add(new YamlEntry(Text(name), value));
        return map;
    }

    /// <summary>Writes amounts in the unit of a law's clock; whole minutes, hours and days as such.</summary>
    private sealed class Unit(DurationClock? clock, bool allowsDays)
    {
        public static Unit Number { get; } = new(null, false);

        public YamlNode Node(double value) => BlockWriter.Text(Text(value));

        public string Text(double value) => clock switch
        {
            null => NumberText.Write(value),
            DurationClock.WorkingHours => $"{NumberText.Write(value)} {TimeUnits.Word(TimeUnit.WorkingHour, value)}",
            DurationClock.WorkingDays => $"{NumberText.Write(value)} {TimeUnits.Word(TimeUnit.WorkingDay, value)}",
            _ => Seconds(value),
        };

        private string Seconds(double seconds)
        {
            var size = Math.Abs(seconds);
            var (factor, word) = size > 0 && size == Math.Floor(size)
                ? allowsDays && size % 86400 == 0 ? (86400, "d") : size % 3600 == 0 ? (3600, "h") : size % 60 == 0 ? (60, "min") : (1, "s")
                : (1, "s");
            return $"{NumberText.Write(seconds / factor)} {word}";
        }
    }
}
