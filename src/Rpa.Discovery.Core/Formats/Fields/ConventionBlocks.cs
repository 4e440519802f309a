using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Conventions of doubt as <c>calibrate</c> writes them. What a file leaves out stays as usual.</summary>
internal static class ConventionBlocks
{
    private const double LeastSpread = 1.01;
    private const double MostSpread = 1000;
    private const double LeastCases = 0.5;
    private const double MostCases = 1e6;
    private const double LeastSuccess = 0.01;
    private const double MostSuccess = 10;
    private const int HashDigits = 64;

    private static readonly ValueForm<double> _spread = Between(LeastSpread, MostSpread);

    private static readonly ValueForm<double> _success = Between(LeastSuccess, MostSuccess);

    private static readonly ValueForm<double> _cases = ValueForm.OfNumber(Form.Quantity,
        (reader, node, name) => reader.Values.Number(node, name, LeastCases, atMost: MostCases), (_, cases) => Number(cases));

    private static readonly ValueForm<int> _pilots = ValueForm.OfNumber(Form.Integer,
        (reader, node, name) => reader.Values.Integer(node, name, 1), (_, pilots) => Number(pilots));

    private static readonly ValueForm<DateOnly> _date =
        ValueForm.OfNumber(Form.Text, (reader, node, name) => reader.Values.Date(node, name), (_, date) => Text(DateText.Write(date)));

    private static readonly Block<SaidConvention> _class = new Block<SaidConvention>("convention", (_, _) => new SaidConvention(null, null))
        .Field("spread", _spread, c => c.Spread, (c, spread) => c with { Spread = spread })
        .Field("cases", _cases, c => c.Cases, (c, cases) => c with { Cases = cases });

    private static readonly Block<ConventionSource> _source =
        new Block<ConventionSource>("calibrated", (_, _) => new ConventionSource(0, null, null, ""))
            .Field("pilots", _pilots, s => s.Pilots, (s, pilots) => s with { Pilots = pilots }, required: true)
            .Field("first", _date, s => s.First, (s, date) => s with { First = date })
            .Field("last", _date, s => s.Last, (s, date) => s with { Last = date })
            .Field("results", ValueForm.Of(Form.Text, Hash, (_, hash) => Text(hash)), s => s.Hash, (s, hash) => s with { Hash = hash },
                required: true);

    private static readonly Block<DoubtConventions> _conventions =
        new Block<DoubtConventions>("conventions", (_, _) => DoubtConventions.Usual)
            .Class("guess", c => c.Guess, (c, guess) => c with { Guess = guess })
            .Class("interview", c => c.Interview, (c, said) => c with { Interview = said })
            .Class("published", c => c.Published, (c, published) => c with { Published = published })
            .Field("unknown", _spread, c => c.UnknownSpread, (c, spread) => c with { UnknownSpread = spread },
                unless: DoubtConventions.Usual.UnknownSpread)
            .Field("success", _success, c => c.Success, (c, success) => c with { Success = success }, unless: 1);

    /// <summary>The whole file.</summary>
    public static readonly Block<DoubtConventions> File =
        new Block<DoubtConventions>("conventions-file", (_, _) => DoubtConventions.Usual)
            .Within("conventions", _conventions)
            .Field("calibrated", _source.AsValue(), c => c.Source, (c, source) => c with { Source = source });

    private static Block<DoubtConventions> Class(this Block<DoubtConventions> block, string name,
        Func<DoubtConventions, ClassConvention> get, Func<DoubtConventions, ClassConvention, DoubtConventions> set) =>
        block.Field(name, Form.Block("convention"),
            (reader, node, all) => _class.Read(reader, node, name) is { } said
                ? set(all, get(all) with { Spread = said.Spread ?? get(all).Spread, Cases = said.Cases ?? get(all).Cases }) : null,
            (writer, all) => _class.Write(writer, SaidConvention.Of(get(all), get(DoubtConventions.Usual))) is { Entries.Count: > 0 } node
                ? node : null);

    private static ValueForm<double> Between(double least, double most) => ValueForm.OfNumber<double>(Form.Quantity, (reader, node, name) =>
    {
        if (reader.Values.Factor(node, name) is not { } factor)
            return null;
        if (factor >= least && factor <= most)
            return factor;
        reader.Values.Report(node, ValueRules.OutOfRange, FlowText.Of(node),
            FormatWords.FromTo.With(FactorText.Write(least), FactorText.Write(most)));
        return null;
    }, (_, factor) => Text(FactorText.Write(factor)));

    private static string? Hash(FieldReader reader, YamlNode node, string name)
    {
        if (reader.Values.Word(node, name) is not { } text)
            return null;
        if (text.Length == HashDigits && text.All(char.IsAsciiHexDigitLower))
            return text;
        reader.Values.Report(node, ConventionRules.NotAHash, text, HashDigits);
        return null;
    }

    // What a file says of a class, and nothing that is as usual.
    private sealed record SaidConvention(double? Spread, double? Cases)
    {
        public static SaidConvention Of(ClassConvention convention, ClassConvention usual) => new(
            convention.Spread.Equals(usual.Spread) ? null : convention.Spread,
            convention.Cases.Equals(usual.Cases) ? null : convention.Cases);
    }
}
