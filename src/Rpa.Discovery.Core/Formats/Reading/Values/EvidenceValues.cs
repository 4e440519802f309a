using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>What a figure of a file rests on.</summary>
internal static class EvidenceValues
{
    private static readonly (string, EvidenceClass)[] _evidenceClasses =
    [
        ("guess", EvidenceClass.Guess), ("interview", EvidenceClass.Interview), ("published", EvidenceClass.Published),
        ("log", EvidenceClass.Log), ("measured", EvidenceClass.Measured),
    ];

    public static Evidence? EvidenceOf(this ValueReader values, BlockReader block) => block.Read("evidence", values.Evidence);

    public static Evidence? Evidence(this ValueReader values, YamlNode node)
    {
        if (node is not YamlMapping)
            return values.OneOf(node, "evidence", _evidenceClasses) is { } word ? new Evidence { Class = word } : null;
        if (BlockReader.Open(values.Findings, Blocks.Evidence, node, "evidence") is not { } block)
            return null;
        block.Require("class", "evidence");
        return new Evidence
        {
            Class = block.ReadValue("class", n => values.OneOf(n, "class", _evidenceClasses)) ?? EvidenceClass.Guess,
            Source = block.Read("source", n => values.Word(n, "source")),
            Count = block.ReadValue("count", n => values.Integer(n, "count", 1)),
            Spread = block.ReadValue("spread", n => values.SpreadOf(n)),
        };
    }

    private static double? SpreadOf(this ValueReader values, YamlNode node)
    {
        if (values.Factor(node, "spread") is not { } factor)
            return null;
        if (factor >= 1)
            return factor;
        values.Report(node, ValueRules.OutOfRange, FlowText.Of(node), FormatWords.AtLeast.With(1));
        return null;
    }
}
