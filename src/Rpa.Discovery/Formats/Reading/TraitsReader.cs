using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads the answers to questions about a step; the values of the words are a stated convention of the language.</summary>
internal sealed class TraitsReader(ValueReader values, LawReader laws)
{
    internal static readonly (string Word, double Value)[] Rules = [("written", 1.0), ("known", 0.8), ("experience", 0.4), ("judgement", 0.1)];
    internal static readonly (string Word, double Value)[] Layouts = [("one", 1.0), ("few", 0.8), ("many", 0.4), ("free", 0.1)];
    internal static readonly (string Word, Authority Value)[] Authorities = [("none", Authority.None), ("check", Authority.Check), ("decision", Authority.Decision)];
    internal static readonly (string Word, PersonalData Value)[] PersonalDatas = [("none", PersonalData.None), ("personal", PersonalData.Personal), ("my-number", PersonalData.MyNumber)];
    internal static readonly (string Word, Manual Value)[] Manuals = [("written", Manual.Written), ("partly", Manual.Partly), ("none", Manual.None)];

    private Findings Findings => values.Findings;

    public Traits? Traits(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Traits, node, "traits") is not { } block)
            return null;
        var input = new Dictionary<string, double>(StringComparer.Ordinal);
        string? from = null;
        if (block["input"] is { } inputNode && BlockReader.Open(Findings, Blocks.Input, inputNode, "input") is { } shares)
        {
            from = shares.Read("from", n => values.Word(n, "from"));
            foreach (var kind in (ReadOnlySpan<string>)["paper", "pdf", "screen"])
            {
                shares.Exclude("from", kind, "input");
                if (shares.ReadValue(kind, n => values.Fraction(n, kind)) is { } share)
                    input[kind] = share;
            }
        }

        var stickers = block["stickers"] is { } stickerNode ? BlockReader.Open(Findings, Blocks.Stickers, stickerNode, "stickers") : null;
        return new Traits
        {
            Rules = block.Read("rules", n => Graded(n, "rules", Rules)),
            Input = input,
            InputFrom = from,
            Layout = block.Read("layout", n => Graded(n, "layout", Layouts)),
            HandBacks = block.Read("hand-backs", n => values.Share(n, "hand-backs")),
            MistakesPerYear = block.Read("mistakes", Mistakes),
            Rework = block.Read("rework", n => laws.Law(n, "rework", TimeUse.Effort)),
            Authority = block.ReadValue("authority", n => values.OneOf(n, "authority", Authorities)),
            PersonalData = block.ReadValue("personal-data", n => values.OneOf(n, "personal-data", PersonalDatas)),
            Manual = block.ReadValue("manual", n => values.OneOf(n, "manual", Manuals)),
            NextChange = block.ReadValue("next-change", n => values.Month(n, "next-change")),
            MaintainedBy = block.Read("maintained-by", n => values.Title(n, "maintained-by")),
            BurdenStickers = stickers?.ReadValue("burden", n => values.Integer(n, "burden", 0, 10_000)) ?? 0,
            WantRidStickers = stickers?.ReadValue("want-rid", n => values.Integer(n, "want-rid", 0, 10_000)) ?? 0,
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    // A word, or a number from 0 to 1.
    private Said<double>? Graded(YamlNode node, string shownAs, (string Word, double Value)[] words)
    {
        if (values.Word(node, shownAs) is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new Said<double> { Value = 0.5, Text = text, IsUnknown = true, Place = node.Place };
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
            return values.Number(node, shownAs, atLeast: 0, atMost: 1) is { } value ? new Said<double> { Value = value, Text = text, Place = node.Place } : null;
        return values.OneOf(node, shownAs, words) is { } graded ? new Said<double> { Value = graded, Text = text, Place = node.Place } : null;
    }

    private Said<double>? Mistakes(YamlNode node)
    {
        if (values.Word(node, "mistakes") is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new Said<double> { Value = 12, Text = text, IsUnknown = true, Place = node.Place };
        if (laws.PerYear(node, text, "3 per month", null, out var amount) is not { } times || values.ReadNumber(node, amount, n => n >= 0, text) is not { } count)
            return null;
        return new Said<double> { Value = count * times, Text = text, Place = node.Place };
    }
}
