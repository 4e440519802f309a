using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads the ballots of analysts.</summary>
internal sealed class BallotReader(ValueReader values)
{
    internal static readonly (string Word, PreferenceForm Form)[] Forms =
    [
        ("stickers", PreferenceForm.Stickers), ("order", PreferenceForm.Order), ("swing", PreferenceForm.Swing),
        ("weights", PreferenceForm.Weights), ("compare", PreferenceForm.Compare),
    ];

    internal static readonly (string Word, StakeholderSide Side)[] Sides =
    [
        ("division", StakeholderSide.Division), ("adviser", StakeholderSide.Adviser), ("vendor", StakeholderSide.Vendor),
    ];

    private int _people;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    private Findings Findings => values.Findings;

    public IReadOnlyList<Preferences>? Ballots(YamlNode root)
    {
        if (root is YamlMapping map && map.Find("analysts") is null)
        {
            var kind = map.Find("department") is not null || map.Find("workflows") is not null ? FormatWords.ADepartment
                : map.Find("scenario") is not null ? FormatWords.AScenario : null;
            if (kind is not null)
            {
                Findings.Add(StructureRules.WrongFile, map.Entries[0].Key.Place, kind, FormatWords.ABallot, "analysts");
                return null;
            }
        }

        if (BlockReader.Open(Findings, Blocks.Ballots, root, "analysts", root.Place with { Length = 1 }) is not { } block
            || !block.Require("analysts", FormatWords.ABallot))
            return null;
        return block.Read("analysts", n =>
        {
            var ballots = values.List(n, "analysts", Ballot);
            if (n is YamlSequence { Items.Count: 0 })
                values.Report(n, StructureRules.EmptyList, "analysts");
            return ballots;
        });
    }

    private Preferences? Ballot(YamlNode node)
    {
        _people++;
        if (BlockReader.Open(Findings, Blocks.Ballot, node, "analysts") is not { } block || !block.Require("who", "analysts"))
            return null;
        var who = block.Read("who", Who);
        // Findings name the person even where the name itself is one.
        object named = block["who"] is YamlScalar { Text: var name } && !string.IsNullOrWhiteSpace(name) ? name.Trim()
            : block.Has("who") && block.Entries.First(e => e.Name == "who").Value is YamlScalar { Text: var twice }
            && !string.IsNullOrWhiteSpace(twice) ? twice.Trim()
            : FormatWords.PersonNumber.With(_people);
        var side = block.ReadValue("side", n => values.OneOf(n, "side", Sides)) ?? StakeholderSide.Division;
        var forms = Forms.Where(f => block.Has(f.Word)).ToList();
        if (forms.Count != 1)
        {
            if (forms.Count > 1)
                Findings.Add(StructureRules.Exclusive, block.KeyPlace(forms[1].Word), forms[0].Word, forms[1].Word, "analysts");
            else if (!block.IsIncomplete && block.Entries.All(e => !e.Key.IsReported))
                Findings.Add(StructureRules.NotOneOf, block.Place, "analysts", FindingWords.List(Forms.Select(f => f.Word)));
            return null;
        }

        var (word, form) = forms[0];
        if (block[word] is not { } said)
            return null;
        if (form == PreferenceForm.Compare)
        {
            var judgements = new ComparisonReader(values, Aim).Read(said, named);
            return judgements is null || who is null
                ? null : new Preferences { Who = who, Side = side, Form = form, Said = [], Judgements = judgements, Place = block.Place };
        }

        var figures = form == PreferenceForm.Order ? Order(said) : Figures(said, word, form, named);
        if (figures is null || who is null)
            return null;
        return new Preferences { Who = who, Side = side, Form = form, Said = figures, Place = block.Place };
    }

    // One person has one say.
    private string? Who(YamlNode node)
    {
        if (values.Scalar(node, "who")?.Trim() is not { } who)
            return null;
        if (who.Length == 0)
        {
            values.Report(node, BallotRules.Nameless);
            return null;
        }

        if (_seen.TryAdd(who, node.Place.Line))
            return who;
        values.Report(node, BallotRules.PersonTwice, who, _seen[who]);
        return null;
    }

    private List<KeyValuePair<string, double>>? Order(YamlNode node)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = values.List<Place>(node, "order", n =>
        {
            if (Aim(n) is not { } aim)
                return null;
            if (seen.TryAdd(aim, n.Place.Line))
                return new Place(aim);
            values.Report(n, TextRules.DuplicateKey, aim, seen[aim]);
            return null;
        });
        if (node is not YamlSequence list || places.Count < list.Items.Count)
            return null;
        if (places.Count == 0)
        {
            values.Report(node, StructureRules.EmptyList, "order");
            return null;
        }

        return [.. places.Select((p, i) => KeyValuePair.Create(p.Aim, i + 1.0))];
    }

    private sealed record Place(string Aim);

    private List<KeyValuePair<string, double>>? Figures(YamlNode node, string word, PreferenceForm form, object who)
    {
        var figures = new List<KeyValuePair<string, double>>();
        var count = 0;
        foreach (var entry in values.Map(node, word))
        {
            count++;
            if (Aim(new YamlScalar(entry.Name, YamlStyle.Plain, entry.Key.Place)) is not { } aim || entry.Value.IsReported)
                continue;
            var figure = form switch
            {
                PreferenceForm.Stickers => values.Integer(entry.Value, aim, 0, 1000),
                PreferenceForm.Swing => values.Number(entry.Value, aim, atLeast: 0, atMost: 100),
                _ => NumberValues.Fractional(entry.Value) ?? values.Number(entry.Value, aim, atLeast: 0),
            };
            if (figure is { } f)
                figures.Add(KeyValuePair.Create(aim, f));
        }

        if (node is not YamlMapping || figures.Count < count)
            return null;
        if (figures.Any(f => f.Value > 0))
            return figures;
        values.Report(node, BallotRules.NothingWeighs, who, word);
        return null;
    }

    // A name that is no aim would only be noticed when the ranking is made.
    private string? Aim(YamlNode node)
    {
        if (values.Word(node, "aim") is not { } text)
            return null;
        if (AimNames.Ids.Contains(text, StringComparer.Ordinal))
            return text;
        values.Report(node, StructureRules.UnknownWord, text, "analysts", FindingWords.List(AimNames.Ids),
            DidYouMean.For(text, AimNames.Ids));
        return null;
    }
}
