using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Formats.Reading.Durations;

/// <summary>Reads distributions that are given by their values: a list of them, a file, a histogram, a choice.</summary>
internal sealed class TabulatedReader(ValueReader values, Func<YamlScalar, SourceText?> openCsv)
{
    public Distribution? Empirical(YamlNode node, Amounts amounts)
    {
        if (node is YamlSequence)
        {
            var items = amounts.ReadAll(node, "empirical");
            return node is YamlSequence list && items.Count < list.Items.Count ? null : FromValues(node, [.. items]);
        }

        if (BlockReader.Open(values.Findings, Blocks.EmpiricalFile, node, "empirical") is not { } block
            || !block.Require("file", "empirical"))
            return null;
        if (block.Read("file", n => values.Scalar(n, "file")) is null || openCsv((YamlScalar)block["file"]!) is not { } csv)
            return null;
        var word = block.Read("unit", n => values.Word(n, "unit"));
        var read = new List<double>();
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
            if (amounts.Read(cell, "empirical") is not { } value)
                return null;
            read.Add(value);
        }

        return FromValues(node, [.. read]);
    }

    private Distribution? FromValues(YamlNode node, double[] items)
    {
        if (items.Length == 0)
        {
            values.Report(node, StructureRules.EmptyList, "empirical");
            return null;
        }

        return values.Checked(node, ParameterChecks.Empirical(items), () => Distribution.Empirical(items), "empirical", out var made)
            ? made : null;
    }

    public Distribution? Histogram(YamlNode node, Amounts amounts)
    {
        if (BlockReader.Open(values.Findings, Blocks.Histogram, node, "histogram") is not { } block
            || !(block.Require("edges", "histogram") & block.Require("weights", "histogram")))
            return null;
        if (block["edges"] is not { } edgesNode || block["weights"] is not { } weightsNode)
            return null;
        var edges = amounts.ReadAll(edgesNode, "edges");
        var weights = values.Numbers(weightsNode, "weights", values.Weight);
        if (edgesNode is not YamlSequence { Items.Count: var edgeCount } || edges.Count < edgeCount
            || weightsNode is not YamlSequence { Items.Count: var weightCount } || weights.Count < weightCount)
            return null;
        double[] bounds = [.. edges], shares = [.. weights];
        return values.Checked(node, ParameterChecks.Histogram(bounds, shares), () => Distribution.Histogram(bounds, shares), "histogram",
            out var made) ? made : null;
    }

    public Distribution? Choice(YamlNode node, Amounts amounts)
    {
        var items = new List<double>();
        var weights = new List<double>();
        var count = 0;
        foreach (var entry in values.Map(node, "choice"))
        {
            count++;
            var amount = amounts.Read(new YamlScalar(entry.Name, YamlStyle.Plain, entry.Key.Place), "choice");
            if (amount is not null && !entry.Value.IsReported && values.Weight(entry.Value) is { } weight)
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

        return values.Checked(node, ParameterChecks.Choice(items, weights), () => Distribution.Choice(items, weights), "choice",
            out var made) ? made : null;
    }
}
