using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Reads how long something takes (or how large a number is): spoken forms and distributions.</summary>
/// <param name="values">Where it goes wrong is said.</param>
/// <param name="openCsv">Opens the file of measured values that a scalar names; null with a finding.</param>
internal sealed class DurationReader(ValueReader values, Func<YamlScalar, SourceText?> openCsv)
{
    /// <summary>The share of awkward cases when it is not said; a guess.</summary>
    private const double AwkwardShare = 0.1;

    private readonly SpokenDurations _spoken = new(values);

    /// <summary>The reader of distributions by name, as attributes have them too.</summary>
    public DistributionReader Distributions { get; } = new(values, openCsv);

    public Varying<Duration>? Varying(YamlNode node, string shownAs, TimeUse use) =>
        values.Varying(node, shownAs, n => Read(n, shownAs, use));

    public Duration? Read(YamlNode node, string shownAs, TimeUse use)
    {
        if (node is not YamlMapping)
            return _spoken.Read(node, shownAs, use);
        if (Distributions.RefuseUnknownFamily(node, Blocks.Law)
            || BlockReader.Open(values.Findings, Blocks.Law, node, shownAs) is not { } block)
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

    private Duration? FromBlock(BlockReader block, YamlNode node, string shownAs, TimeUse use)
    {
        var amounts = new Amounts(values, use);
        if (block.Has("about"))
            return amounts.Read(block, "about", Amounts.IsSome) is { } mean
                ? Finish(_spoken.About(node, mean, Said(block, "about")), amounts) : null;
        if (block.Has("exactly"))
            return amounts.Read(block, "exactly") is { } exact
                ? Finish(values.Constant(node, exact, Said(block, "exactly")), amounts) : null;
        if (block.Has("usually") || block.Has("sometimes"))
            return UsuallySometimes(block, node, shownAs, amounts);
        if (block.Has("from") || block.Has("to"))
            return FromTo(block, node, shownAs, amounts);
        if (block.Has("total"))
            return Total(block, amounts);
        return Finish(Distributions.Read(block, node, shownAs, amounts), amounts);
    }

    private static Duration? Finish(Distribution? distribution, Amounts amounts) =>
        distribution is null ? null : new Duration { Distribution = distribution, Clock = amounts.Clock };

    private Duration? UsuallySometimes(BlockReader block, YamlNode node, string shownAs, Amounts amounts)
    {
        if (!RequireBoth(block, "usually", "sometimes", shownAs))
            return null;
        var usually = amounts.Read(block, "usually", Amounts.IsSome);
        var sometimes = amounts.Read(block, "sometimes", Amounts.IsSome);
        var share = block.Has("share") ? block.ReadValue("share", n => values.Fraction(n, "share")) : AwkwardShare;
        if (usually is null || sometimes is null || share is null)
            return null;
        var easy = _spoken.About(node, usually.Value, Said(block, "usually"), "usually");
        var awkward = _spoken.About(node, sometimes.Value, Said(block, "sometimes"), "sometimes");
        if (easy is null || awkward is null)
            return null;
        return new Duration
        {
            Distribution = Distribution.Mixture((1 - share.Value, easy), (share.Value, awkward)),
            Clock = amounts.Clock,
            AwkwardShare = share,
        };
    }

    private Duration? FromTo(BlockReader block, YamlNode node, string shownAs, Amounts amounts)
    {
        if (!RequireBoth(block, "from", "to", shownAs))
            return null;
        var form = DistributionForm.Find("lognormal", ["p10", "p90"])!;
        var from = amounts.Read(block, "from",
            Amounts.LengthOf(block["to"]) is { } upper ? t => form.Fits(Amounts.OneOf(t), upper) : Amounts.IsSome);
        var to = amounts.Read(block, "to",
            Amounts.LengthOf(block["from"]) is { } lower ? t => form.Fits(lower, Amounts.OneOf(t)) : Amounts.IsSome);
        if (from is null || to is null)
            return null;
        return Finish(_spoken.Range(node, (from.Value, Said(block, "from")), (to.Value, Said(block, "to"))), amounts);
    }

    private static string Said(BlockReader block, string name) => block[name] is { } node ? FlowText.Of(node) : "";

    private Duration? Total(BlockReader block, Amounts amounts)
    {
        if (block["total"] is not { } node || values.Word(node, "total") is not { } text)
            return null;
        if (values.PerYear(node, text, "12 h per-month", TimeUse.Effort, out var amount) is not { } times
            || values.ReadTime(node, amount, TimeUse.Effort.Where(Amounts.IsSome), text) is not { } time)
            return null;
        var hours = TimeValues.HoursOf(time) * times;
        if (hours <= 0)
        {
            values.Report(node, ValueRules.OutOfRange, text, FormatWords.Above.With(0));
            return null;
        }

        return new Duration
        {
            Distribution = Distribution.Lognormal(1, SpokenDurations.AboutCv),
            Clock = amounts.Clock,
            TotalHoursPerYear = hours,
        };
    }

    private bool RequireBoth(BlockReader block, string first, string second, string shownAs)
    {
        foreach (var (there, missing) in (ReadOnlySpan<(string, string)>)[(first, second), (second, first)])
        {
            if (block.Has(missing))
                continue;
            if (!block.IsIncomplete)
                values.Findings.Add(StructureRules.Incomplete, block.KeyPlace(there), shownAs, there, missing);
            return false;
        }

        return true;
    }
}
