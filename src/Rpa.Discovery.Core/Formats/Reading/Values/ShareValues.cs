using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading.Values;

/// <summary>Shares of a file: parts of the cases, or the rest of them.</summary>
internal static class ShareValues
{
    /// <summary>A share, <c>rest</c> and <c>unknown</c> among them.</summary>
    /// <param name="values">Where it goes wrong is said.</param>
    /// <param name="node">The value.</param>
    /// <param name="shownAs">Its name.</param>
    /// <param name="proposesRest">Whether 'rest' could stand here, as far as it is not written yet.</param>
    public static Share? Share(this ValueReader values, YamlNode node, string shownAs, bool proposesRest = true)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        var said = ((YamlScalar)node).Text.Trim();
        if (ShareText.IsRest(text))
            return new Share { IsRest = true, Said = said, Place = node.Place };
        if (ShareText.IsUnknown(text))
            return new Share { Value = ShareText.Unknown, IsUnknown = true, Said = said, Place = node.Place };
        return values.ReadShare(node, text, proposesRest ? ShareText.Words : WordsOfSize) is { } value
            ? new Share
            {
                Value = value, Said = said, Rounding = ShareText.Decimals(text) is { } decimals
                ? RoundedShares.Half(decimals) : 0, Place = node.Place
            }
            : null;
    }

    /// <summary>A share as a bare figure, <c>rest</c> not allowed.</summary>
    public static double? Fraction(this ValueReader values, YamlNode node, string shownAs)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        return ShareText.IsUnknown(text) ? ShareText.Unknown : values.ReadShare(node, text, WordsOfSize);
    }

    /// <summary>A weight beside others: a share, or any number from 0.</summary>
    public static double? Weight(this ValueReader values, YamlNode node) => values.Word(node, "weight") is not { } text ? null
        : ShareText.Read(text, out var share) == ShareFault.None ? share : values.Number(node, "weight", atLeast: 0);

    private static IEnumerable<string> WordsOfSize => ShareText.Words.Where(w => !ShareText.IsRest(w));

    private static double? ReadShare(this ValueReader values, YamlNode node, string text, IEnumerable<string> words)
    {
        switch (ShareText.Read(text, out var value))
        {
            case ShareFault.None:
                return value;
            case ShareFault.Range:
                var percent = $"{text} %";
                values.Report(node, ValueRules.ShareRange, text, ShareText.Read(percent, out _) == ShareFault.None
                    ? FormatWords.PerhapsPercent.With(percent) : null);
                return null;
            case ShareFault.NumberForm:
                var reads = NumberText.Mend(text) is { } mended && ShareText.Read(mended, out _) == ShareFault.None;
                values.Report(node, ValueRules.NumberForm, text,
                    reads ? Proposal.IfMeant([NumberText.Mend(text)!]) : FormatWords.WriteAShare);
                return null;
            default:
                values.Report(node, ValueRules.NotAShare, text, DidYouMean.For(text, words));
                return null;
        }
    }
}
