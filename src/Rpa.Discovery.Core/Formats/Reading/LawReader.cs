using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads how long something takes (or how large a number is): spoken forms and distributions.</summary>
internal sealed class LawReader(ValueReader values, Func<YamlScalar, SourceText?> openCsv)
{
    /// <summary>What <c>about</c> means: lognormal with this coefficient of variation; a stated convention.</summary>
    public const double AboutCv = 0.5;

    /// <summary>The share of awkward cases when it is not said; a guess.</summary>
    private const double AwkwardShare = 0.1;

    private static readonly string[] _about = ["about ", "約", "およそ", "だいたい"];
    private static readonly string[] _aboutAfter = ["くらい", "ぐらい", "程度", "前後", "ほど"];
    private static readonly string[] _exactly = ["exactly ", "ちょうど", "きっかり"];

    private Findings Findings => values.Findings;

    public Varying<Duration>? Varying(YamlNode node, string shownAs, TimeUse use) =>
        values.Varying(node, shownAs, n => Law(n, shownAs, use));

    public Duration? Law(YamlNode node, string shownAs, TimeUse use)
    {
        if (node is not YamlMapping)
            return Spoken(node, shownAs, use);
        if (RefuseUnknownFamily(node, Blocks.Law) || BlockReader.Open(Findings, Blocks.Law, node, shownAs) is not { } block)
            return null;
        var times = block.Read("times", n => values.Word(n, "times"));
        var law = FromBlock(block, node, shownAs, use);
        if (law is null)
            return null;
        if (law.TotalHoursPerYear is null)
            Judge(law, node, shownAs);
        return law with
        {
            ScaledBy = times,
            Evidence = values.EvidenceOf(block) ?? law.Evidence,
            Place = node.Place,
            Said = FlowText.Of(node)
        };
    }

    // A duration below 0 counts as 0: said where that, or a cut, makes another law of what was written.
    private void Judge(Duration law, YamlNode node, string shownAs)
    {
        double written = law.Distribution.WrittenMean, used = law.Drawn.Mean;
        if (law.Distribution.Minimum < 0 && law.Drawn.Maximum <= 0)
            values.Report(node, ValueRules.AlwaysZero, shownAs, FlowText.Of(node));
        else if (Math.Abs(used - written) > 0.01 * Math.Abs(written))
            values.Report(node, ValueRules.MeanMoved, shownAs, Length(written, law.Clock), Length(used, law.Clock), WhyMoved(law));
    }

    private static Phrase WhyMoved(Duration law) => law.Distribution switch
    {
        { Minimum: < 0 } => FormatWords.BelowZeroIsZero,
        BetweenDistribution or ShiftedDistribution { Source: BetweenDistribution } => FormatWords.BetweenKeeps,
        NormalDistribution or ShiftedDistribution { Source: NormalDistribution } => FormatWords.NormalIsCut,
        _ => FormatWords.PartIsCut,
    };

    private static object Length(double value, DurationClock clock) => clock switch
    {
        DurationClock.WorkingDays => UnitWords.WorkingDays.With(Figure.Of(value)),
        DurationClock.WorkingHours => MapWords.OpenHours.With(Figure.Of(value)),
        _ => Figure.Span(value / 3600),
    };

    /// <summary>The distribution of a number, as attributes have.</summary>
    public Distribution? Number(BlockReader block, YamlNode node, string shownAs) => FromFamily(block, node, shownAs, Unit.Number);

    /// <summary>A finding for <c>{ lognorml: { … } }</c>: its only name is no name of the block, and it holds parameters.</summary>
    public bool RefuseUnknownFamily(YamlNode node, Block block)
    {
        if (node is not YamlMapping { Entries: [{ Value: YamlMapping } only] } || only.Key.IsReported || block.Find(only.Name) is not null)
            return false;
        values.Report(only.Key, ValueRules.UnknownDistribution, only.Name, FindingWords.List(Blocks.Families),
            DidYouMean.For(only.Name, Blocks.Families));
        return true;
    }

    // ── words ───────────────────────────────────────────────────────────────────────────────────

    private Duration? Spoken(YamlNode node, string shownAs, TimeUse use)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return Unknown(node, Words(node), use);
        var unit = new Unit(use);
        return FromWords(node, text, unit) is { } distribution
            ? new Duration { Distribution = distribution, Clock = unit.Clock, Said = Words(node), Place = node.Place } : null;
    }

    // 5 min, about 5 min, exactly 5 min, 5-10 min
    private Distribution? FromWords(YamlNode node, string text, Unit unit)
    {
        var (kind, amount) = Strip(text);
        if (kind != Kind.Exactly && RangeText.TrySplit(amount, out var from, out var to) && TimeText.TryRead(from, out _)
            && TimeText.TryRead(to, out _))
        {
            return Amount(new YamlScalar(from, YamlStyle.Plain, node.Place), "from", unit) is { } least
                && Amount(new YamlScalar(to, YamlStyle.Plain, node.Place), "to", unit) is { } most
                ? Range(node, (least, from), (most, to)) : null;
        }

        if (Amount(node, amount, unit, text, isLaw: true, kind == Kind.About ? IsSome : null) is not { } value)
            return null;
        return kind == Kind.About ? Make(node, "lognormal", ["mean", "cv"], [value, AboutCv], [text, ""])
            : Make(node, "constant", ["value"], [value], [text]);
    }

    /// <summary>Nine of ten take at least the first, and nine of ten at most the second.</summary>
    private Distribution? Range(YamlNode node, (double Value, string Said) from, (double Value, string Said) to)
    {
        if (from.Value < to.Value)
            return Make(node, "lognormal", ["p10", "p90"], [from.Value, to.Value], [from.Said, to.Said], ["from", "to"]);
        values.Report(node, ValueRules.RangeOrder, from.Said, to.Said);
        return null;
    }

    // The words as they were typed, full-width signs and all.
    private static string Words(YamlNode node) => ((YamlScalar)node).Text.Trim();

    private enum Kind
    {
        Bare,
        About,
        Exactly,
    }

    private static (Kind Kind, string Amount) Strip(string text)
    {
        foreach (var word in _about)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (Kind.About, text[word.Length..].Trim());
        }

        foreach (var word in _aboutAfter)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return (Kind.About, text[..^word.Length].Trim());
        }

        foreach (var word in _exactly)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (Kind.Exactly, text[word.Length..].Trim());
        }

        return (Kind.Bare, text);
    }

    // unknown: effort 10 min, wait 3 working days, each a placeholder that is printed as such.
    private static Duration Unknown(YamlNode node, string text, TimeUse use) => use == TimeUse.Wait
        ? new Duration
        {
            Distribution = Distribution.Lognormal(3, AboutCv), Clock = DurationClock.WorkingDays, IsUnknown = true,
            Said = text, Place = node.Place
        }
        : new Duration
        {
            Distribution = Distribution.Lognormal(use == TimeUse.Clock ? 3 * 86400 : 600, AboutCv), IsUnknown = true,
            Said = text, Place = node.Place
        };

    // ── blocks ──────────────────────────────────────────────────────────────────────────────────

    private Duration? FromBlock(BlockReader block, YamlNode node, string shownAs, TimeUse use)
    {
        var unit = new Unit(use);
        if (block.Has("about"))
            return Amount(block, "about", unit, IsSome) is { } mean
                ? Finish(Make(node, "lognormal", ["mean", "cv"], [mean, AboutCv], [Said(block, "about"), ""]), unit) : null;
        if (block.Has("exactly"))
            return Amount(block, "exactly", unit) is { } exact
                ? Finish(Make(node, "constant", ["value"], [exact], [Said(block, "exactly")]), unit) : null;
        if (block.Has("usually") || block.Has("sometimes"))
            return UsuallySometimes(block, node, shownAs, unit);
        if (block.Has("from") || block.Has("to"))
            return FromTo(block, node, shownAs, unit);
        if (block.Has("total"))
            return Total(block, unit);
        return Finish(FromFamily(block, node, shownAs, unit), unit);
    }

    private static Duration? Finish(Distribution? distribution, Unit unit) =>
        distribution is null ? null : new Duration { Distribution = distribution, Clock = unit.Clock };

    private Duration? UsuallySometimes(BlockReader block, YamlNode node, string shownAs, Unit unit)
    {
        if (!RequireBoth(block, "usually", "sometimes", shownAs))
            return null;
        var usually = Amount(block, "usually", unit, IsSome);
        var sometimes = Amount(block, "sometimes", unit, IsSome);
        var share = block.Has("share") ? block.ReadValue("share", n => values.Fraction(n, "share")) : AwkwardShare;
        if (usually is null || sometimes is null || share is null)
            return null;
        var easy = Make(node, "lognormal", ["mean", "cv"], [usually.Value, AboutCv], [Said(block, "usually"), ""], ["usually", "cv"]);
        var awkward = Make(node, "lognormal", ["mean", "cv"], [sometimes.Value, AboutCv], [Said(block, "sometimes"), ""],
            ["sometimes", "cv"]);
        if (easy is null || awkward is null)
            return null;
        return new Duration
        {
            Distribution = Distribution.Mixture((1 - share.Value, easy), (share.Value, awkward)),
            Clock = unit.Clock,
            AwkwardShare = share,
        };
    }

    private Duration? FromTo(BlockReader block, YamlNode node, string shownAs, Unit unit)
    {
        if (!RequireBoth(block, "from", "to", shownAs))
            return null;
        var form = DistributionForm.Find("lognormal", ["p10", "p90"])!;
        var from = Amount(block, "from", unit, LengthOf(block["to"]) is { } upper ? t => Fits(form, [OneOf(t), upper]) : IsSome);
        var to = Amount(block, "to", unit, LengthOf(block["from"]) is { } lower ? t => Fits(form, [lower, OneOf(t)]) : IsSome);
        if (from is null || to is null)
            return null;
        return Finish(Range(node, (from.Value, Said(block, "from")), (to.Value, Said(block, "to"))), unit);
    }

    private static string Said(BlockReader block, string name) => block[name] is { } node ? FlowText.Of(node) : "";

    private Duration? Total(BlockReader block, Unit unit)
    {
        if (block["total"] is not { } node || values.Word(node, "total") is not { } text)
            return null;
        if (PerYear(node, text, "12 h per-month", TimeUse.Effort, out var amount) is not { } times
            || values.ReadTime(node, amount, TimeUse.Effort.Where(IsSome), text) is not { } time)
            return null;
        var hours = TimeValues.HoursOf(time) * times;
        if (hours <= 0)
        {
            values.Report(node, ValueRules.OutOfRange, text, FormatWords.Above.With(0));
            return null;
        }

        return new Duration { Distribution = Distribution.Lognormal(1, AboutCv), Clock = unit.Clock, TotalHoursPerYear = hours };
    }

    /// <summary>How often a year the period of <c>12 h per-month</c> comes; null with a finding when there is none.</summary>
    /// <param name="node">The value.</param>
    /// <param name="text">Its text.</param>
    /// <param name="example">How it could be written.</param>
    /// <param name="use">What stands before the period; null for a bare number.</param>
    /// <param name="amount">What stands before the period.</param>
    public double? PerYear(YamlNode node, string text, string example, TimeUse? use, out string amount)
    {
        if (Periods.TrySplit(text, out amount, out var period, out var unknown) && period is RatePeriod.Week or RatePeriod.Month
            or RatePeriod.Year)
            return period switch { RatePeriod.Week => 365.25 / 7, RatePeriod.Month => 12, _ => 1 };
        values.Report(node, ValueRules.NotARate, text, example, "per-week, per-month, per-year",
            Proposal.Mended(text, unknown, ["week", "month", "year"],
            t => Periods.TrySplit(t, out var many, out _, out _)
                && (use is null ? NumberText.TryRead(many, out _) : TimeText.TryRead(many, out var time) && use.Allows(time.Unit))));
        return null;
    }

    private bool RequireBoth(BlockReader block, string first, string second, string shownAs)
    {
        foreach (var (there, missing) in (ReadOnlySpan<(string, string)>)[(first, second), (second, first)])
        {
            if (block.Has(missing))
                continue;
            if (!block.IsIncomplete)
                Findings.Add(StructureRules.Incomplete, block.KeyPlace(there), shownAs, there, missing);
            return false;
        }

        return true;
    }

    private double? Amount(BlockReader block, string name, Unit unit, Func<TimeAmount, bool>? fits = null) =>
        block[name] is { } node ? Amount(node, name, unit, fits) : null;

    /// <summary>An amount in the unit of the law; its first working-time or clock-time unit decides for all.</summary>
    private double? Amount(YamlNode node, string shownAs, Unit unit, Func<TimeAmount, bool>? fits = null)
    {
        return values.Word(node, shownAs) is { } text ? Amount(node, text, unit, text, isLaw: false, fits) : null;
    }

    private double? Amount(YamlNode node, string text, Unit unit, string said, bool isLaw, Func<TimeAmount, bool>? fits = null)
    {
        if (unit.Use is null)
            return values.ReadNumber(node, text);
        if (values.ReadTime(node, text, fits is null ? unit.Use : unit.Use.Where(fits), said, isLaw) is not { } time)
            return null;
        if (unit.First is { } first && Unit.ClockOf(first) != Unit.ClockOf(time.Unit) && time.Value != 0)
        {
            values.Report(node, ValueRules.MixedClocks, unit.FirstText, text);
            return null;
        }

        unit.FirstText ??= text;
        return unit.Take(time);
    }

    // What would be accepted, beside what else the law says: only that is proposed.

    private static bool IsSome(TimeAmount amount) => amount.Value > 0;

    private static bool Fits(DistributionForm form, double[] amounts)
    {
        form.Create(amounts, out var fault);
        return fault is null;
    }

    private static double OneOf(TimeAmount amount) => amount.IsWallTime ? amount.Seconds : amount.Value;

    private static double? LengthOf(YamlNode? node) =>
        node is YamlScalar scalar && TimeText.TryRead(FullWidth.ToAscii(scalar.Text).Trim(), out var amount) ? OneOf(amount) : null;

    private static Func<TimeAmount, bool>? Beside(YamlMapping law, string name, string family, ILookup<string, ParameterKind> kinds)
    {
        var others = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var entry in law.Entries.Where(e => !string.Equals(e.Name, name, StringComparison.Ordinal) && kinds.Contains(e.Name)))
        {
            double? said = kinds[entry.Name].First() == ParameterKind.Amount ? LengthOf(entry.Value)
                : entry.Value is YamlScalar scalar && NumberText.TryRead(FullWidth.ToAscii(scalar.Text).Trim(), out var number)
                ? number : null;
            if (said is not { } value)
                return null;
            others[entry.Name] = value;
        }

        return DistributionForm.Find(family, [.. others.Keys, name]) is { } form ? t =>
            Fits(form, [.. form.Parameters.Select(p => string.Equals(p.Name, name, StringComparison.Ordinal) ? OneOf(t) : others[p.Name])])
            : null;
    }

    // ── families ────────────────────────────────────────────────────────────────────────────────

    private Distribution? FromFamily(BlockReader block, YamlNode node, string shownAs, Unit unit)
    {
        if (block.Has("of"))
            return Modified(block, node, OfAnother(block, shownAs, unit), unit);
        var named = Blocks.Families.Where(block.Has).ToList();
        if (named.Count == 0)
        {
            // An unknown name has its finding already; without one the block simply says nothing.
            if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
                values.Report(node, StructureRules.NotOneOf, shownAs,
                    FindingWords.List(["about", "exactly", "usually", "from", "total", .. Blocks.Families]));
            return null;
        }

        if (named.Count > 1)
        {
            Findings.Add(StructureRules.Exclusive, block.KeyPlace(named[1]), named[0], named[1], shownAs);
            return null;
        }

        if (block[named[0]] is not { } parameters)
            return null;
        var distribution = named[0] switch
        {
            "empirical" => Empirical(parameters, unit),
            "histogram" => Histogram(parameters, unit),
            "choice" => Choice(parameters, unit),
            "mixture" => Mixture(parameters, unit),
            _ => Parametric(named[0], parameters, unit),
        };
        return Modified(block, node, distribution, unit);
    }

    private Distribution? OfAnother(BlockReader block, string shownAs, Unit unit)
    {
        if (block["of"] is not { } inner)
            return null;
        if (inner is YamlMapping)
            return BlockReader.Open(Findings, Blocks.Law, inner, shownAs) is { } open ? FromFamily(open, inner, shownAs, unit) : null;
        return Amount(inner, "of", unit) is { } value ? Make(inner, "constant", ["value"], [value], [FlowText.Of(inner)]) : null;
    }

    // 'shift' is added first; 'between' is the conditional law of what then lies within.
    private Distribution? Modified(BlockReader block, YamlNode node, Distribution? distribution, Unit unit)
    {
        if (distribution is null)
            return null;
        if (block.Has("shift"))
        {
            if (Shift(block, unit) is not { } by)
                return null;
            if (!Checked(node, ParameterChecks.Shift(by), () => distribution.Shifted(by), "shift", out distribution))
                return null;
        }

        if (block["between"] is not { } between)
            return block.Has("between") ? null : distribution;
        var bounds = values.List<Bound>(between, "between", n => Open(n) is { } end ? new Bound(end) : Amount(n, "between", unit) is { } b
            ? new Bound(b) : null);
        if (between is not YamlSequence { Items: [var first, var second] } || bounds.Count != 2)
        {
            values.Report(between, ValueRules.DistributionParameters, "between", bounds.Count, "[ from, to ]");
            return null;
        }

        var low = double.IsNaN(bounds[0].Value) ? double.NegativeInfinity : bounds[0].Value;
        var high = double.IsNaN(bounds[1].Value) ? double.PositiveInfinity : bounds[1].Value;
        if (double.IsInfinity(low) && double.IsInfinity(high))
        {
            values.Report(between, ValueRules.CutsNothing);
            return null;
        }

        if (low >= high)
        {
            values.Report(between, ValueRules.RangeOrder, FlowText.Of(first), FlowText.Of(second));
            return null;
        }

        var source = distribution!;
        return Checked(between, ParameterChecks.Between(source, low, high), () => source.Between(low, high), "between", out var cut)
            ? cut : null;
    }

    // A shift may be backwards; a length of time otherwise never is.
    private double? Shift(BlockReader block, Unit unit)
    {
        if (block["shift"] is not YamlScalar node)
            return Amount(block, "shift", unit);
        var text = FullWidth.ToAscii(node.Text).Trim();
        return unit.Use is not null && text.StartsWith('-') ? -Amount(new YamlScalar(text[1..], node.Style, node.Place), "shift", unit)
            : Amount(node, "shift", unit);
    }

    // 'open' leaves the side uncut that it stands on; 'infinity' is the older word for the upper one.
    private static double? Open(YamlNode node) => node is not YamlScalar scalar ? null : FullWidth.ToAscii(scalar.Text).Trim() switch
    {
        "open" => double.NaN,
        "infinity" => double.PositiveInfinity,
        _ => null,
    };

    private Distribution? Parametric(string family, YamlNode node, Unit unit)
    {
        var forms = DistributionForm.All.Where(f => f.Family == family).ToList();
        if (node is not YamlMapping)
        {
            // 'exponential: 3 min' says all that the family needs.
            if (forms.Find(f => f.Parameters.Count == 1) is not { } single)
            {
                values.Report(node, StructureRules.ExpectedMap, family);
                return null;
            }

            return Amount(node, family, unit, t => Fits(single, [OneOf(t)])) is { } only
                ? Make(node, family, [single.Parameters[0].Name], [only], [FlowText.Of(node)]) : null;
        }

        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = forms.SelectMany(f => f.Parameters).ToLookup(p => p.Name, p => p.Kind, StringComparer.Ordinal);
        var faulty = false;
        foreach (var entry in values.Map(node, family))
        {
            if (!known.Contains(entry.Name))
            {
                entry.Key.IsReported = true;
                var names = known.Select(k => k.Key).ToList();
                Findings.Add(StructureRules.UnknownField, entry.Key.Place, entry.Name, family, FindingWords.List(names),
                    DidYouMean.For(entry.Name, names.Where(n => ((YamlMapping)node).Find(n) is null)));
                faulty = true;
                continue;
            }

            var value = entry.Value.IsReported ? null
                : known[entry.Name].First() == ParameterKind.Amount
                ? Amount(entry.Value, entry.Name, unit, Beside((YamlMapping)node, entry.Name, family, known))
                : values.Number(entry.Value, entry.Name);
            if (value is null)
                faulty = true;
            else
                (read[entry.Name], said[entry.Name]) = (value.Value, FlowText.Of(entry.Value));
        }

        if (faulty)
            return null;
        if (DistributionForm.Find(family, read.Keys) is not { } form)
        {
            values.Report(node, ValueRules.DistributionParameters, family, read.Count == 0 ? "-" : string.Join(", ", read.Keys),
                string.Join("; ", forms));
            return null;
        }

        return Make(node, form, [.. form.Parameters.Select(p => read[p.Name])], [.. form.Parameters.Select(p => said[p.Name])], null);
    }

    private Distribution? Make(YamlNode node, string family, string[] names, double[] amounts, string[] said, string[]? shownAs = null) =>
        Make(node, DistributionForm.Find(family, names)!, amounts, said, shownAs);

    // Values are quoted as they were written, and so is the one that they are measured against.
    private Distribution? Make(YamlNode node, DistributionForm form, double[] amounts, string[] said, string[]? shownAs)
    {
        var distribution = form.Create(amounts, out var fault);
        if (fault is null)
            return distribution;
        var names = form.Parameters.Select(p => p.Name).ToList();
        string NameOf(int index) => shownAs is null ? names[index] : shownAs[index];
        object expected = fault.Expected;
        foreach (var against in _measuredAgainst.Where(m => ReferenceEquals(m.Expected, fault.Expected)).SelectMany(m => m.Parameters)
            .Select(p => names.IndexOf(p)).Where(i => i >= 0))
            expected = FormatWords.OtherIs.With(expected, NameOf(against), said[against]);
        var index = names.IndexOf(fault.Parameter);
        values.Report(node, ValueRules.DistributionParameter, index >= 0 ? NameOf(index) : fault.Parameter, form.Family,
            index >= 0 && said[index].Length > 0 ? said[index] : NumberText.Write(fault.Value), expected);
        return null;
    }

    private static readonly (Phrase Expected, string[] Parameters)[] _measuredAgainst =
    [
        (RandomnessWords.AboveMinimum, ["min"]), (RandomnessWords.NotBelowMinimum, ["min"]), (RandomnessWords.NotAboveMaximum, ["max"]),
        (RandomnessWords.BetweenBounds, ["min", "max"]),
        (RandomnessWords.BetaDeviation, ["mean", "min", "max"]), (RandomnessWords.AboveMedian, ["p50"]),
        (RandomnessWords.NearMedian, ["p50"]), (RandomnessWords.NearMedianNormal, ["p50"]),
        (RandomnessWords.AboveTenth, ["p10"]), (RandomnessWords.NearTenth, ["p10"]),
    ];

    private Distribution? Empirical(YamlNode node, Unit unit)
    {
        if (node is YamlSequence)
        {
            var items = values.List<Bound>(node, "empirical", n => Amount(n, "empirical", unit) is { } v ? new Bound(v) : null);
            return node is YamlSequence list && items.Count < list.Items.Count ? null : FromValues(node, [.. items.Select(i => i.Value)]);
        }

        if (BlockReader.Open(Findings, Blocks.EmpiricalFile, node, "empirical") is not { } block || !block.Require("file", "empirical"))
            return null;
        if (block.Read("file", n => values.Scalar(n, "file")) is null || openCsv((YamlScalar)block["file"]!) is not { } csv)
            return null;
        var word = block.Read("unit", n => values.Word(n, "unit"));
        var amounts = new List<double>();
        for (var line = 1; line <= csv.LineCount; line++)
        {
            var text = FullWidth.ToAscii(csv.Line(line).Trim().ToString());
            if (text.Length == 0)
                continue;
            var cell = new YamlScalar(word is null || !NumberText.TryRead(text, out _) ? text : $"{text} {word}", YamlStyle.Plain,
                csv.At(line, 1, text.Length));
            // The first line may be a heading.
            if (line == 1 && !char.IsAsciiDigit(text[0]))
                continue;
            if (Amount(cell, "empirical", unit) is not { } value)
                return null;
            amounts.Add(value);
        }

        return FromValues(node, [.. amounts]);
    }

    private Distribution? FromValues(YamlNode node, double[] items)
    {
        if (items.Length == 0)
        {
            values.Report(node, StructureRules.EmptyList, "empirical");
            return null;
        }

        return Checked(node, ParameterChecks.Empirical(items), () => Distribution.Empirical(items), "empirical", out var made)
            ? made : null;
    }

    private Distribution? Histogram(YamlNode node, Unit unit)
    {
        if (BlockReader.Open(Findings, Blocks.Histogram, node, "histogram") is not { } block
            || !(block.Require("edges", "histogram") & block.Require("weights", "histogram")))
            return null;
        if (block["edges"] is not { } edgesNode || block["weights"] is not { } weightsNode)
            return null;
        var edges = values.List<Bound>(edgesNode, "edges", n => Amount(n, "edges", unit) is { } v ? new Bound(v) : null);
        var weights = values.List<Bound>(weightsNode, "weights", n => Weight(n) is { } v ? new Bound(v) : null);
        if (edges.Any(e => e is null) || edgesNode is not YamlSequence { Items.Count: var edgeCount } || edges.Count < edgeCount
            || weightsNode is not YamlSequence { Items.Count: var weightCount } || weights.Count < weightCount)
            return null;
        double[] bounds = [.. edges.Select(e => e.Value)], shares = [.. weights.Select(w => w.Value)];
        return Checked(node, ParameterChecks.Histogram(bounds, shares), () => Distribution.Histogram(bounds, shares), "histogram",
            out var made) ? made : null;
    }

    private Distribution? Choice(YamlNode node, Unit unit)
    {
        var items = new List<double>();
        var weights = new List<double>();
        var count = 0;
        foreach (var entry in values.Map(node, "choice"))
        {
            count++;
            var amount = Amount(new YamlScalar(entry.Name, YamlStyle.Plain, entry.Key.Place), "choice", unit);
            if (amount is not null && !entry.Value.IsReported && Weight(entry.Value) is { } weight)
            {
                items.Add(amount.Value);
                weights.Add(weight);
            }
        }

        if (items.Count < count || node is not YamlMapping)
            return null;
        if (count == 0)
        {
            values.Report(node, StructureRules.EmptyList, "choice");
            return null;
        }

        return Checked(node, ParameterChecks.Choice(items, weights), () => Distribution.Choice(items, weights), "choice", out var made)
            ? made : null;
    }

    private Distribution? Mixture(YamlNode node, Unit unit)
    {
        var parts = values.List<Part>(node, "mixture", n =>
        {
            if (BlockReader.Open(Findings, Blocks.MixturePart, n, "mixture") is not { } block
                || !(block.Require("weight", "mixture") & block.Require("of", "mixture")))
                return null;
            var weight = block.ReadValue("weight", Weight);
            var of = block["of"] is YamlMapping ? OfAnother(block, "mixture", unit) : block["of"] is { } scalar
                ? SpokenPart(scalar, unit) : null;
            return weight is null || of is null ? null : new Part(weight.Value, of);
        });
        if (node is not YamlSequence list || parts.Count < list.Items.Count)
            return null;
        if (parts.Count == 0)
        {
            values.Report(node, StructureRules.EmptyList, "mixture");
            return null;
        }

        return Checked(node, ParameterChecks.Weights([.. parts.Select(p => p.Weight)]),
            () => Distribution.Mixture(parts.Select(p => (p.Weight, p.Of))), "mixture", out var made) ? made : null;
    }

    private Distribution? SpokenPart(YamlNode node, Unit unit)
    {
        return values.Word(node, "of") is not { } text ? null
            : unit.Use is null ? values.ReadNumber(node, text) is { } number ? Make(node, "constant", ["value"], [number], [text]) : null
            : FromWords(node, text, unit);
    }

    private double? Weight(YamlNode node) => values.Word(node, "weight") is not { } text ? null
        : ShareText.Read(text, out var share) == ShareFault.None ? share : values.Number(node, "weight", atLeast: 0);

    private bool Checked(YamlNode node, ParameterFault? fault, Func<Distribution> make, string family, out Distribution? made)
    {
        made = fault is null ? make() : null;
        if (fault is not null)
            values.Report(node, ValueRules.DistributionParameter, fault.Parameter, family, FlowText.Of(node), fault.Expected);
        return made is not null;
    }

    private sealed record Bound(double Value);

    private sealed record Part(double Weight, Distribution Of);

    /// <summary>The unit that all amounts of one law share: seconds, working hours or working days.</summary>
    private sealed class Unit(TimeUse? use)
    {
        public static Unit Number => new(null);

        public TimeUse? Use => use;

        public TimeUnit? First { get; private set; }

        public string? FirstText { get; set; }

        public DurationClock Clock => First is { } first ? ClockOf(first) : DurationClock.Seconds;

        public static DurationClock ClockOf(TimeUnit unit) => unit switch
        {
            TimeUnit.WorkingHour => DurationClock.WorkingHours,
            TimeUnit.WorkingDay => DurationClock.WorkingDays,
            _ => DurationClock.Seconds,
        };

        public double Take(TimeAmount amount)
        {
            First ??= amount.Unit;
            return amount.IsWallTime ? amount.Seconds : amount.Value;
        }
    }
}
