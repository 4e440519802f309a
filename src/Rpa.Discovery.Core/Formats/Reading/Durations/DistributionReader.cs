using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Reads distributions by the name of their family, shifted and cut, alone or mixed.</summary>
internal sealed class DistributionReader(ValueReader values, Func<YamlScalar, SourceText?> openCsv)
{
    private readonly ParametricReader _parametric = new(values);
    private readonly TabulatedReader _tabulated = new(values, openCsv);
    private readonly SpokenDurations _spoken = new(values);

    /// <summary>The distribution of a number, as attributes have.</summary>
    public Distribution? Number(BlockReader block, YamlNode node, string shownAs) => Read(block, node, shownAs, new Amounts(values, null));

    /// <summary>A finding for <c>{ lognorml: { … } }</c>: its only name is no name of the block, and it holds parameters.</summary>
    public bool RefuseUnknownFamily(YamlNode node, Block block)
    {
        if (node is not YamlMapping { Entries: [{ Value: YamlMapping } only] } || only.Key.IsReported || block.Find(only.Name) is not null)
            return false;
        values.Report(only.Key, ValueRules.UnknownDistribution, only.Name, FindingWords.List(Blocks.Families),
            DidYouMean.For(only.Name, Blocks.Families));
        return true;
    }

    /// <summary>The distribution of a block, as the amounts of its law say it.</summary>
    public Distribution? Read(BlockReader block, YamlNode node, string shownAs, Amounts amounts)
    {
        if (block.Has("of"))
            return Modified(block, node, OfAnother(block, shownAs, amounts), amounts);
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
            values.Findings.Add(StructureRules.Exclusive, block.KeyPlace(named[1]), named[0], named[1], shownAs);
            return null;
        }

        if (block[named[0]] is not { } parameters)
            return null;
        var distribution = named[0] switch
        {
            "empirical" => _tabulated.Empirical(parameters, amounts),
            "histogram" => _tabulated.Histogram(parameters, amounts),
            "choice" => _tabulated.Choice(parameters, amounts),
            "mixture" => Mixture(parameters, amounts),
            _ => _parametric.Read(named[0], parameters, amounts),
        };
        return Modified(block, node, distribution, amounts);
    }

    private Distribution? OfAnother(BlockReader block, string shownAs, Amounts amounts)
    {
        if (block["of"] is not { } inner)
            return null;
        if (inner is YamlMapping)
            return BlockReader.Open(values.Findings, Blocks.Law, inner, shownAs) is { } open ? Read(open, inner, shownAs, amounts) : null;
        return amounts.Read(inner, "of") is { } value ? values.Constant(inner, value, FlowText.Of(inner)) : null;
    }

    // 'shift' is added first; 'between' is the conditional law of what then lies within.
    private Distribution? Modified(BlockReader block, YamlNode node, Distribution? distribution, Amounts amounts)
    {
        if (distribution is null)
            return null;
        if (block.Has("shift"))
        {
            if (Shift(block, amounts) is not { } by)
                return null;
            if (!values.Checked(node, ParameterChecks.Shift(by), () => distribution.Shifted(by), "shift", out distribution))
                return null;
        }

        if (block["between"] is not { } between)
            return block.Has("between") ? null : distribution;
        var bounds = values.Numbers(between, "between", n => Open(n) ?? amounts.Read(n, "between"));
        if (between is not YamlSequence { Items: [var first, var second] } || bounds.Count != 2)
        {
            values.Report(between, ValueRules.DistributionParameters, "between", bounds.Count, "[ from, to ]");
            return null;
        }

        var low = double.IsNaN(bounds[0]) ? double.NegativeInfinity : bounds[0];
        var high = double.IsNaN(bounds[1]) ? double.PositiveInfinity : bounds[1];
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
        return values.Checked(between, ParameterChecks.Between(source, low, high), () => source.Between(low, high), "between", out var cut)
            ? cut : null;
    }

    // A shift may be backwards; a length of time otherwise never is.
    private double? Shift(BlockReader block, Amounts amounts)
    {
        if (block["shift"] is not YamlScalar node)
            return amounts.Read(block, "shift");
        var text = FullWidth.ToAscii(node.Text).Trim();
        return amounts.Use is not null && text.StartsWith('-') ? -amounts.Read(new YamlScalar(text[1..], node.Style, node.Place), "shift")
            : amounts.Read(node, "shift");
    }

    // 'open' leaves the side uncut that it stands on; 'infinity' is the older word for the upper one.
    private static double? Open(YamlNode node) => node is not YamlScalar scalar ? null : FullWidth.ToAscii(scalar.Text).Trim() switch
    {
        "open" => double.NaN,
        "infinity" => double.PositiveInfinity,
        _ => null,
    };

    private Distribution? Mixture(YamlNode node, Amounts amounts)
    {
        var parts = values.List<Part>(node, "mixture", n =>
        {
            if (BlockReader.Open(values.Findings, Blocks.MixturePart, n, "mixture") is not { } block
                || !(block.Require("weight", "mixture") & block.Require("of", "mixture")))
                return null;
            var weight = block.ReadValue("weight", values.Weight);
            var of = block["of"] is YamlMapping ? OfAnother(block, "mixture", amounts) : block["of"] is { } scalar
                ? SpokenPart(scalar, amounts) : null;
            return weight is null || of is null ? null : new Part(weight.Value, of);
        });
        if (node is not YamlSequence list || parts.Count < list.Items.Count)
            return null;
        if (parts.Count == 0)
        {
            values.Report(node, StructureRules.EmptyList, "mixture");
            return null;
        }

        return values.Checked(node, ParameterChecks.Weights([.. parts.Select(p => p.Weight)]),
            () => Distribution.Mixture(parts.Select(p => (p.Weight, p.Of))), "mixture", out var made) ? made : null;
    }

    private Distribution? SpokenPart(YamlNode node, Amounts amounts)
    {
        return values.Word(node, "of") is not { } text ? null
            : amounts.Use is null ? values.ReadNumber(node, text) is { } number ? values.Constant(node, number, text) : null
            : _spoken.FromWords(node, text, amounts);
    }

    private sealed record Part(double Weight, Distribution Of);
}
