using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Formats.Grammar;

/// <summary>The fields of blocks that are values: texts, evidence, distributions, preferences.</summary>
internal static class Blocks
{
    private static readonly Field _evidence = new("evidence", Form.Evidence);
    private static readonly Field _title = new("title", Form.Title);

    public static readonly Block Text = new("text", new("en", Form.Text), new("ja", Form.Text));

    public static readonly Block Evidence = new("evidence",
        new("class", Form.Words("guess", "interview", "published", "log", "measured"), IsRequired: true),
        new("source", Form.Name),
        new("count", Form.Integer),
        new("spread", Form.Quantity));

    public static readonly Block Attribute = new("attribute", [_title, .. DistributionFields(ofCases: true)]);

    public static readonly Block Law = new("law",
    [
        new("about", Form.Quantity),
        new("exactly", Form.Quantity),
        new("usually", Form.Quantity),
        new("sometimes", Form.Quantity),
        new("share", Form.Quantity),
        new("from", Form.Quantity),
        new("to", Form.Quantity),
        new("total", Form.Quantity),
        .. DistributionFields(ofCases: false),
        new("times", Form.Name),
        _evidence,
    ]);

    public static readonly Block Histogram = new("histogram",
        new("edges", Form.ListOf(Form.Quantity), IsRequired: true),
        new("weights", Form.ListOf(Form.Quantity), IsRequired: true));

    public static readonly Block MixturePart = new("mixture-part",
        new("weight", Form.Quantity, IsRequired: true),
        new("of", Form.Law, IsRequired: true));

    public static readonly Block EmpiricalFile = new("empirical-file",
        new("file", Form.Text, IsRequired: true),
        new("unit", Form.Text));

    public static readonly Block Ballots = new("ballots", new Field("analysts", Form.ListOf(Form.Block("ballot")), IsRequired: true));

    public static readonly Block Ballot = new("ballot",
        new("who", Form.Name, IsRequired: true),
        new("side", Form.Words("division", "adviser", "vendor")),
        new("stickers", Form.MapOf(Form.Quantity)),
        new("order", Form.ListOf(Form.Name)),
        new("swing", Form.MapOf(Form.Quantity)),
        new("weights", Form.MapOf(Form.Quantity)),
        new("compare", Form.MapOf(Form.MapOf(Form.Quantity))));

    /// <summary>Families that are written as lists rather than by a few parameters.</summary>
    public static readonly IReadOnlyList<string> ListFamilies = ["empirical", "histogram", "choice", "mixture"];

    public static IReadOnlyList<string> Families { get; } = [.. DistributionForm.All.Select(f => f.Family).Distinct(StringComparer.Ordinal),
        .. ListFamilies];

    private static IEnumerable<Field> DistributionFields(bool ofCases)
    {
        foreach (var family in DistributionForm.All.Select(f => f.Family).Distinct(StringComparer.Ordinal))
            yield return new Field(family, new FamilyForm(family));
        yield return new Field("empirical", Form.Either(Form.SomeOf(Form.Quantity), Form.Block("empirical-file")));
        yield return new Field("histogram", Form.Block("histogram"));
        yield return new Field("choice", new MapForm(Form.Quantity, AtLeastOne: true));
        yield return new Field("mixture", Form.SomeOf(Form.Block("mixture-part")));
        yield return new Field("shift", Form.Quantity);
        yield return new Field("between", Form.ListOf(Form.Quantity));
        yield return new Field("of", ofCases ? Form.Block("attribute") : Form.Law);
    }
}
